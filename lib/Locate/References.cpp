//===- References.cpp - The functions that an expression hands over -------===//
#include "UnitViewInternal.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "llvm/ADT/SmallPtrSet.h"

namespace heal {

using llvm::dyn_cast;
using llvm::dyn_cast_or_null;
using llvm::isa;

/// \p D as a function, through templates and using-declarations.
static const clang::FunctionDecl *functionOf(const clang::NamedDecl *D) {
  D = D ? D->getUnderlyingDecl() : nullptr;
  if (const auto *Template = dyn_cast_or_null<clang::FunctionTemplateDecl>(D))
    return Template->getTemplatedDecl();
  return dyn_cast_or_null<clang::FunctionDecl>(D);
}

/// Whether a value of \p Type can be called: closure, pointer to function,
/// an object with a call operator.
static bool isCallable(clang::QualType Type) {
  Type = Type.getNonReferenceType().getCanonicalType();
  if (Type->isFunctionPointerType() || Type->isMemberFunctionPointerType() ||
      Type->isFunctionType())
    return true;
  const clang::CXXRecordDecl *Class = Type->getAsCXXRecordDecl();
  if (!Class)
    return Type->isDependentType();
  if (const auto *Instance =
          dyn_cast<clang::ClassTemplateSpecializationDecl>(Class);
      Instance && !Class->hasDefinition())
    Class = Instance->getSpecializedTemplate()->getTemplatedDecl();
  if (!Class->hasDefinition())
    return false;
  clang::DeclarationName Call =
      Class->getASTContext().DeclarationNames.getCXXOperatorName(
          clang::OO_Call);
  return !Class->lookup(Call).empty();
}

namespace {

class ReferenceSearch {
public:
  explicit ReferenceSearch(const UnitView &View) : View(View) {}

  void search(const clang::Stmt *S, unsigned Depth = 0) {
    if (!S || Depth > 200)
      return;
    if (const auto *L = dyn_cast<clang::LambdaExpr>(S))
      return add(Given, {nullptr, L, Via, false});
    if (isa<clang::CXXDefaultArgExpr, clang::CXXDefaultInitExpr>(S))
      return;
    if (const auto *Ref = dyn_cast<clang::DeclRefExpr>(S))
      return reference(*Ref, Depth);
    if (const auto *Member = dyn_cast<clang::MemberExpr>(S)) {
      if (const auto *F = functionOf(Member->getMemberDecl()))
        add(Given, {F, nullptr, Via, false});
      return;
    }
    if (const auto *Overloads = dyn_cast<clang::OverloadExpr>(S)) {
      for (const clang::NamedDecl *D : Overloads->decls())
        if (const clang::FunctionDecl *F = functionOf(D))
          add(Given, {F, nullptr, Via, false});
      return;
    }
    if (const auto *Call = dyn_cast<clang::CallExpr>(S))
      return call(*Call, Depth);
    if (const auto *Made = dyn_cast<clang::CXXConstructExpr>(S))
      object(Made->getType());
    else if (const auto *New = dyn_cast<clang::CXXNewExpr>(S))
      object(New->getAllocatedType());
    for (const clang::Stmt *Child : S->children())
      search(Child, Depth + 1);
  }

  std::vector<FunctionReference> Given;  ///< Functions by name, lambdas.
  std::vector<FunctionReference> Making; ///< What calls and objects stand for.

private:
  static void add(std::vector<FunctionReference> &To, FunctionReference New) {
    if (!llvm::is_contained(To, New))
      To.push_back(std::move(New));
  }

  void reference(const clang::DeclRefExpr &Ref, unsigned Depth) {
    if (const clang::FunctionDecl *F = functionOf(Ref.getDecl()))
      return add(Given, {F, nullptr, Via, false});
    const auto *Variable = dyn_cast<clang::VarDecl>(Ref.getDecl());
    if (!Variable || isa<clang::ParmVarDecl>(Variable) ||
        !isCallable(Variable->getType()) || !Followed.insert(Variable).second)
      return;
    std::string Before = Via;
    Via = ("the variable '" + Variable->getName() + "' there holds it").str();
    search(Variable->getAnyInitializer(), Depth + 1);
    Via = Before;
  }

  /// `wrap<&f>()`: functions among the template arguments of the callee.
  void templateArguments(const clang::Expr *Callee, unsigned Depth) {
    Callee = Callee->IgnoreParenImpCasts();
    ArrayRef<clang::TemplateArgumentLoc> Arguments;
    if (const auto *Ref = dyn_cast<clang::DeclRefExpr>(Callee))
      Arguments = Ref->template_arguments();
    else if (const auto *Member = dyn_cast<clang::MemberExpr>(Callee))
      Arguments = Member->template_arguments();
    for (const clang::TemplateArgumentLoc &Argument : Arguments)
      if (Argument.getArgument().getKind() == clang::TemplateArgument::Type)
        object(Argument.getArgument().getAsType());
      else if (Argument.getArgument().getKind() ==
               clang::TemplateArgument::Expression)
        search(Argument.getSourceExpression(), Depth + 1);
      else if (Argument.getArgument().getKind() ==
               clang::TemplateArgument::Declaration)
        search(Argument.getSourceDeclExpression(), Depth + 1);
  }

  void call(const clang::CallExpr &Call, unsigned Depth) {
    size_t Before = Given.size();
    const auto *Member = dyn_cast<clang::CXXMemberCallExpr>(&Call);
    if (Member && llvm::isa_and_nonnull<clang::CXXConversionDecl>(
                      Member->getMethodDecl()))
      return search(Member->getImplicitObjectArgument(), Depth + 1);
    templateArguments(Call.getCallee(), Depth);
    for (const clang::Expr *Argument : Call.arguments())
      search(Argument, Depth + 1);
    const clang::FunctionDecl *Callee = Call.getDirectCallee();
    if (Given.size() != Before || !Callee ||
        !View.isOurs(Callee->getLocation()) || !isCallable(Call.getType()))
      return;
    std::string Name = Callee->getNameAsString();
    std::vector<FunctionReference> Returned = returnsOf(View, *Callee);
    for (FunctionReference &Reference : Returned) {
      Reference.Via = "'" + Name + "' returns it";
      add(Making, Reference);
    }
    if (Returned.empty())
      add(Making, {Callee, nullptr, "'" + Name + "' returns it", true});
  }

  /// An object of the project's that handles: its call operator, or the one
  /// virtual method that its class overrides.
  void object(clang::QualType Type) {
    const clang::CXXRecordDecl *Class = Type->getAsCXXRecordDecl();
    Class = Class ? Class->getDefinition() : nullptr;
    if (!Class || Class->isLambda() || !View.isOurs(Class->getLocation()))
      return;
    std::vector<const clang::CXXMethodDecl *> Calls, Overrides;
    for (const clang::CXXMethodDecl *Method : Class->methods()) {
      if (Method->getOverloadedOperator() == clang::OO_Call)
        Calls.push_back(Method);
      else if (Method->size_overridden_methods() &&
               !isa<clang::CXXDestructorDecl>(Method))
        Overrides.push_back(Method);
    }
    if (Calls.empty() && Overrides.size() == 1)
      Calls = Overrides;
    for (const clang::CXXMethodDecl *Method : Calls)
      add(Making,
          {Method, nullptr,
           "an object of class '" + Class->getNameAsString() + "' stands there",
           false});
  }

  const UnitView &View;
  std::string Via;
  llvm::SmallPtrSet<const clang::VarDecl *, 8> Followed;
};

/// The values that a function returns itself, without those of its lambdas.
class ReturnSearch : public clang::RecursiveASTVisitor<ReturnSearch> {
public:
  bool TraverseLambdaExpr(clang::LambdaExpr *) { return true; }
  bool VisitReturnStmt(clang::ReturnStmt *Return) {
    if (Return->getRetValue())
      Values.push_back(Return->getRetValue());
    return true;
  }
  std::vector<const clang::Stmt *> Values;
};

/// Whether \p S calls a function of the project or makes a lambda.
bool doesWork(const UnitView &View, const clang::Stmt *S) {
  if (!S)
    return false;
  if (isa<clang::LambdaExpr>(S))
    return true;
  if (const auto *Call = dyn_cast<clang::CallExpr>(S)) {
    const clang::FunctionDecl *Callee = Call->getDirectCallee();
    if (!Callee || View.isOurs(Callee->getLocation()))
      return true;
  }
  return llvm::any_of(S->children(), [&](const clang::Stmt *Child) {
    return doesWork(View, Child);
  });
}

} // namespace

std::vector<FunctionReference> referencesIn(const UnitView &View,
                                            ArrayRef<const clang::Stmt *> Es) {
  ReferenceSearch Search(View);
  for (const clang::Stmt *E : Es)
    Search.search(E);
  auto IsOurs = [&](const FunctionReference &Reference) {
    return Reference.Lambda || View.isOurs(Reference.Function->getLocation());
  };
  std::vector<FunctionReference> &Result =
      Search.Given.empty() ? Search.Making : Search.Given;
  if (llvm::any_of(Result, IsOurs))
    llvm::erase_if(Result, [&](const auto &R) { return !IsOurs(R); });
  return Result;
}

std::vector<FunctionReference> returnsOf(const UnitView &View,
                                         const clang::FunctionDecl &F) {
  const clang::FunctionDecl &Written = writtenForm(F);
  if (!Written.getBody())
    return {};
  ReturnSearch Search;
  Search.TraverseStmt(Written.getBody());
  ReferenceSearch References(View);
  for (const clang::Stmt *Value : Search.Values)
    References.search(Value);
  return References.Given;
}

/// What a lone statement evaluates: `return E;`, `co_await E;`, `x = E;`.
static const clang::Expr *loneExpression(const clang::Stmt *S) {
  if (const auto *Return = dyn_cast<clang::ReturnStmt>(S))
    S = Return->getRetValue();
  else if (const auto *Return = dyn_cast<clang::CoreturnStmt>(S))
    S = Return->getOperand();
  const auto *E = dyn_cast_or_null<clang::Expr>(S);
  if (!E)
    return nullptr;
  E = E->IgnoreUnlessSpelledInSource();
  if (const auto *Await = dyn_cast<clang::CoawaitExpr>(E))
    E = Await->getOperand()->IgnoreUnlessSpelledInSource();
  if (const auto *Assign = dyn_cast<clang::BinaryOperator>(E);
      Assign && Assign->getOpcode() == clang::BO_Assign)
    E = Assign->getRHS()->IgnoreUnlessSpelledInSource();
  else if (const auto *Assign = dyn_cast<clang::CXXOperatorCallExpr>(E);
           Assign && Assign->getOperator() == clang::OO_Equal)
    E = Assign->getArg(1)->IgnoreUnlessSpelledInSource();
  return E;
}

static const clang::FunctionDecl *calleeOf(const clang::CallExpr &Call) {
  if (const clang::FunctionDecl *Direct = Call.getDirectCallee())
    return Direct;
  const auto *Overloads =
      dyn_cast<clang::OverloadExpr>(Call.getCallee()->IgnoreParenImpCasts());
  if (!Overloads || Overloads->getNumDecls() != 1)
    return nullptr; // In a generic lambda, and overloaded.
  return functionOf(*Overloads->decls_begin());
}

const clang::FunctionDecl *forwardedTo(const UnitView &View,
                                       const clang::Stmt *Body) {
  const auto *Block = dyn_cast_or_null<clang::CompoundStmt>(Body);
  if (!Block || Block->size() != 1)
    return nullptr;
  const auto *Call =
      dyn_cast_or_null<clang::CallExpr>(loneExpression(Block->body_front()));
  if (!Call || isa<clang::CXXOperatorCallExpr>(Call))
    return nullptr;
  const clang::FunctionDecl *Callee = calleeOf(*Call);
  if (!Callee || !View.isOurs(Callee->getLocation()))
    return nullptr;
  for (const clang::Expr *Argument : Call->arguments())
    if (doesWork(View, Argument))
      return nullptr;
  return Callee;
}

} // namespace heal
