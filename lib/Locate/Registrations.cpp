//===- Registrations.cpp - A name next to a function ----------------------===//
//
// From the literal one climbs, expression by expression, to the first call,
// table row or assignment that also holds a function:
//
//   svr.Get("/x", f)      {"x", &f}      table["x"] = f;
//   ROUTE(app, "/x").methods("GET"_method)([] { … })
//
//===----------------------------------------------------------------------===//
#include "NamesInternal.h"
#include "UnitViewInternal.h"
#include "clang/AST/ParentMapContext.h"
#include "llvm/ADT/SmallPtrSet.h"
#include "llvm/ADT/StringExtras.h"

namespace heal {

using llvm::dyn_cast;
using llvm::dyn_cast_or_null;
using llvm::isa;

namespace {

/// One step up: an expression, and the parts of it beside the one below.
struct Level {
  const clang::Expr *Whole = nullptr;
  std::vector<const clang::Stmt *> Beside;
};

} // namespace

static const clang::Expr *parentOf(const UnitView &View, const clang::Expr &E) {
  for (const clang::DynTypedNode &Parent : View.AST.getParents(E))
    if (const auto *Up = Parent.get<clang::Expr>())
      return Up;
  return nullptr;
}

/// Whether what is beside a name under \p E is not registered with it: it is
/// compared, chosen, streamed, or \p E is code of its own.
static bool isBarrier(const clang::Expr &E) {
  if (const auto *Binary = dyn_cast<clang::BinaryOperator>(&E))
    return !Binary->isAssignmentOp();
  if (const auto *Operator = dyn_cast<clang::CXXOperatorCallExpr>(&E))
    return !llvm::is_contained({clang::OO_Call, clang::OO_Subscript,
                                clang::OO_Equal, clang::OO_PlusEqual},
                               Operator->getOperator());
  return isa<clang::AbstractConditionalOperator, clang::LambdaExpr,
             clang::StmtExpr>(E);
}

static Level levelOf(const clang::Expr &Whole, const clang::Expr &Below) {
  Level Result{&Whole, {}};
  const auto *Call = dyn_cast<clang::CallExpr>(&Whole);
  for (const clang::Stmt *Child : Whole.children())
    if (Child && Child != &Below && !(Call && Child == Call->getCallee()))
      Result.Beside.push_back(Child);
  return Result;
}

static bool holdsLiteral(const clang::Stmt *S) {
  if (!S || isa<clang::LambdaExpr>(S))
    return false;
  return isa<clang::StringLiteral>(S) ||
         llvm::any_of(S->children(), holdsLiteral);
}

/// Whether \p S is one row among the rows of a table.
static bool isRow(const UnitView &View, const clang::Stmt *S) {
  return holdsLiteral(S) && !referencesIn(View, {S}).empty();
}

/// In a flat list of names and functions: those between \p Below's name and
/// the next one.
static std::vector<const clang::Stmt *>
untilNextName(const clang::Expr &List, const clang::Expr &Below) {
  std::vector<const clang::Stmt *> Result;
  bool IsPast = false;
  for (const clang::Stmt *Child : List.children()) {
    if (IsPast && holdsLiteral(Child))
      break;
    if (IsPast)
      Result.push_back(Child);
    IsPast |= Child == &Below;
  }
  return Result;
}

//===----------------------------------------------------------------------===//
// HTTP methods
//===----------------------------------------------------------------------===//

/// HTTP methods among the words of an identifier: `HandleGet`, `http_get`.
static void methodsInName(StringRef Name, std::set<std::string> &To) {
  std::string Word;
  auto Finish = [&] {
    if (std::optional<StringRef> Method = httpMethodOf(Word))
      To.insert(Method->str());
    Word.clear();
  };
  for (size_t I = 0; I < Name.size(); ++I) {
    bool Starts = llvm::isUpper(Name[I]) && I && llvm::isLower(Name[I - 1]);
    if (Starts || Name[I] == '_')
      Finish();
    if (Name[I] != '_')
      Word += Name[I];
  }
  Finish();
}

/// HTTP methods that \p S names as a constant or in a literal.
static void methodsIn(const clang::Stmt *S, std::set<std::string> &To) {
  if (!S || isa<clang::LambdaExpr>(S))
    return;
  std::optional<StringRef> Method;
  if (const auto *Literal = dyn_cast<clang::StringLiteral>(S);
      Literal && Literal->getCharByteWidth() == 1)
    Method = httpMethodOf(Literal->getString());
  else if (const auto *Ref = dyn_cast<clang::DeclRefExpr>(S);
           Ref && isa<clang::EnumConstantDecl, clang::VarDecl>(Ref->getDecl()))
    methodsInName(Ref->getDecl()->getName(), To);
  if (Method)
    To.insert(Method->str());
  for (const clang::Stmt *Child : S->children())
    methodsIn(Child, To);
}

static void methodsOf(const Level &At, std::set<std::string> &To) {
  if (const auto *Call = dyn_cast<clang::CallExpr>(At.Whole))
    if (const auto *Callee =
            dyn_cast_or_null<clang::NamedDecl>(Call->getCalleeDecl());
        Callee && Callee->getIdentifier())
      methodsInName(Callee->getName(), To);
  for (const clang::Stmt *Part : At.Beside)
    methodsIn(Part, To);
}

//===----------------------------------------------------------------------===//
// Climbing
//===----------------------------------------------------------------------===//

/// A client asks for a route, it does not register one.
static bool isClientCall(const clang::Expr &E) {
  const auto *Call = dyn_cast<clang::CXXMemberCallExpr>(&E);
  const clang::CXXRecordDecl *Class = Call ? Call->getRecordDecl() : nullptr;
  return Class && Class->getIdentifier() &&
         Class->getName().contains_insensitive("client");
}

/// The functions at the lowest level above \p Name that has some; \p Methods
/// are the HTTP methods on the way.
static std::vector<FunctionReference>
functionsBeside(const UnitView &View, const clang::Expr &Name,
                std::set<std::string> &Methods) {
  const clang::Expr *Below = &Name;
  std::vector<FunctionReference> Found;
  for (const clang::Expr *Up = parentOf(View, *Below);
       Up && !isBarrier(*Up) && !isClientCall(*Up);
       Below = Up, Up = parentOf(View, *Up)) {
    Level At = levelOf(*Up, *Below);
    bool IsList = isa<clang::InitListExpr>(Up);
    if (!Found.empty()) {
      // What is chained to a registration may still name its method.
      if (IsList || !isa<clang::CallExpr, clang::MemberExpr>(Up) ||
          !referencesIn(View, At.Beside).empty())
        return Found; // The next registration, perhaps.
      methodsOf(At, Methods);
      continue;
    }
    if (IsList &&
        !isa<clang::StringLiteral>(Below->IgnoreUnlessSpelledInSource()) &&
        llvm::any_of(At.Beside,
                     [&](const clang::Stmt *S) { return isRow(View, S); }))
      return {}; // The row had a name but no function.
    methodsOf(At, Methods);
    Found = referencesIn(View, At.Beside);
    if (IsList && Found.size() > 1)
      if (auto Own = referencesIn(View, untilNextName(*Up, *Below));
          !Own.empty())
        Found = Own;
  }
  return Found;
}

FunctionSighting targetOf(const UnitView &View,
                          const FunctionReference &Reference,
                          std::string &Via) {
  Via = Reference.Via;
  if (!Reference.Lambda)
    return View.sightingOf(*Reference.Function);
  const clang::FunctionDecl *Forward =
      forwardedTo(View, Reference.Lambda->getBody());
  if (!Forward)
    return View.sightingOf(*Reference.Lambda);
  if (!Via.empty())
    Via += "; ";
  Via += llvm::formatv(
      "the lambda at line {0} does nothing but forward to this function",
      View.lineOf(Reference.Lambda->getBeginLoc()));
  return View.sightingOf(*Forward);
}

std::vector<Registration> registrationsAt(const UnitView &View,
                                          const clang::Expr &Name,
                                          StringRef Literal) {
  std::vector<Registration> Result;
  std::set<std::string> Methods;
  for (const FunctionReference &Reference :
       functionsBeside(View, Name, Methods)) {
    Registration New;
    New.Literal = Literal.str();
    New.File = View.pathOf(Name.getBeginLoc());
    New.Line = View.lineOf(Name.getBeginLoc());
    New.Methods = Methods;
    New.Target = targetOf(View, Reference, New.Via);
    New.IsReturnOfTarget = Reference.IsReturn;
    Result.push_back(std::move(New));
  }
  return Result;
}

const clang::VarDecl *variableNamed(const UnitView &View,
                                    const clang::Expr &E) {
  clang::DynTypedNode Node = clang::DynTypedNode::create(E);
  for (unsigned Step = 0; Step < 16; ++Step) {
    clang::DynTypedNodeList Parents = View.AST.getParents(Node);
    if (Parents.empty())
      return nullptr;
    Node = *Parents.begin();
    if (const auto *Variable = Node.get<clang::VarDecl>())
      return Variable;
    const auto *Up = Node.get<clang::Expr>();
    // An array of names is a name no longer.
    if (!Up || isBarrier(*Up) || isa<clang::CallExpr>(Up) ||
        std::distance(Up->child_begin(), Up->child_end()) > 1)
      return nullptr;
  }
  return nullptr;
}

} // namespace heal
