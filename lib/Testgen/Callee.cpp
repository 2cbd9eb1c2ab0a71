//===- Callee.cpp - How a test reaches a function -------------------------===//
#include "CallInternal.h"
#include "clang/AST/Attr.h"
#include "clang/Frontend/ASTUnit.h"

namespace heal {

using clang::FunctionDecl;
using clang::QualType;

/// Why no test can call \p F whatever its header says.
static std::optional<Reason> uncallable(const FunctionDecl &F) {
  if (F.isMain())
    return because("'main' cannot be called, and a test brings its own");
  if (F.isTemplated() || F.getTemplatedKind() != FunctionDecl::TK_NonTemplate)
    return because("it is a template or made from one: recorded calls do not "
                   "say with which arguments");
  if (llvm::isa<clang::CXXConstructorDecl, clang::CXXDestructorDecl>(F))
    return because("it is a constructor or destructor");
  if (F.isDeleted())
    return because("it is deleted");
  if (F.isVariadic())
    return because("it takes any number of arguments ('...')");
  if (const auto *Method = llvm::dyn_cast<clang::CXXMethodDecl>(&F);
      Method && Method->getParent()->isLambda())
    return because("it is a lambda, which has no name to call it by");
  if (std::optional<Reason> Why = TypeNames::nameable(F))
    return because("a test cannot name it: {0}", Why->Text);
  return std::nullopt;
}

/// The oldest declaration of \p F that a header holds; else null.
static const FunctionDecl *declaredInHeader(const FunctionDecl &F,
                                            const TypeNames &Names) {
  const FunctionDecl *Oldest = nullptr;
  for (const FunctionDecl *D = F.getMostRecentDecl(); D;
       D = D->getPreviousDecl())
    if (Names.isInHeader(*D))
      Oldest = D;
  return Oldest;
}

/// `namespace a { inline namespace b { TEXT } }`.
static std::string inNamespaces(const clang::DeclContext *Context,
                                std::string Text) {
  for (; Context; Context = Context->getParent())
    if (const auto *Space = llvm::dyn_cast<clang::NamespaceDecl>(Context))
      Text = (Space->isInline() ? "inline namespace " : "namespace ") +
             Space->getNameAsString() + " {\n" + Text + "}\n";
  return Text;
}

/// A declaration of the free function \p F, for want of a header.
static Text redeclare(const FunctionDecl &F, TypeNames &Names) {
  if (F.hasAttr<clang::AbiTagAttr>() || F.hasAttr<clang::AsmLabelAttr>())
    return because("no header declares it, and its symbol has a name of its "
                   "own");
  if (F.isInlined())
    return because("it is inline and declared in no header");
  if (F.getDeclaredReturnType()->getContainedAutoType())
    return because("no header declares it, and its return type is deduced");
  Text Result = Names.spell(F.getReturnType());
  if (!Result)
    return Result.why("no header declares it");
  std::vector<std::string> Parameters;
  for (const clang::ParmVarDecl *P : F.parameters()) {
    Text Type = Names.spell(P->getType().getUnqualifiedType());
    if (!Type)
      return Type.why("no header declares it");
    Parameters.push_back(std::move(*Type));
  }
  std::string Declaration = *Result + " " + F.getNameAsString() + "(" +
                            llvm::join(Parameters, ", ") + ");\n";
  if (F.isExternC())
    Declaration = "extern \"C\" " + Declaration;
  return inNamespaces(F.getDeclContext(), Declaration);
}

/// Completes \p Target for a member function.
static std::optional<Reason>
onObject(Callee &Target, const clang::CXXMethodDecl &Method, TypeNames &Names) {
  const clang::CXXRecordDecl &Class = *Method.getParent();
  QualType Type = Method.getASTContext().getRecordType(&Class);
  Text Name = Names.spell(Type);
  if (!Name)
    return Name.why();
  if (Method.isStatic()) {
    Target.Name = "::" + *Name + "::" + Method.getNameAsString();
    return std::nullopt;
  }
  if (std::optional<Reason> Why = defaultConstructible(Class))
    return because("it is called on an object whose state was not recorded: "
                   "{0}",
                   Why->Text);
  if (!Method.isConst() && !Class.isEmpty())
    return because("it is called on an object of '{0}' whose state was not "
                   "recorded and which it may change (a static or const "
                   "function could be called)",
                   Class.getName());
  if (Method.getRefQualifier() == clang::RQ_RValue)
    return because("it is called on a temporary object ('&&')");
  Target.Setup = (Method.isConst() ? "const " : "") + *Name + " Object{};\n";
  Target.Name = "Object." + Method.getNameAsString();
  return std::nullopt;
}

OrReason<Callee> calleeOf(const FunctionDecl &F, TypeNames &Names) {
  if (std::optional<Reason> Why = uncallable(F))
    return *Why;
  Callee Result;
  Result.Function = &F;
  const auto *Method = llvm::dyn_cast<clang::CXXMethodDecl>(&F);
  if (const FunctionDecl *Declared = declaredInHeader(F, Names)) {
    if (std::optional<Reason> Why = Names.include(*Declared))
      return *Why;
  } else if (Method) {
    return because("its class '{0}' is declared in no header",
                   Method->getParent()->getName());
  } else if (!F.isExternallyVisible()) {
    return because("it is static or in an unnamed namespace, and declared in "
                   "no header");
  } else {
    Text Declaration = redeclare(F, Names);
    if (!Declaration)
      return Declaration.why();
    Result.Declaration = std::move(*Declaration);
  }
  if (!Method) {
    llvm::raw_string_ostream OS(Result.Name);
    OS << "::";
    F.printQualifiedName(OS, Names.policy());
    return Result;
  }
  if (std::optional<Reason> Why = onObject(Result, *Method, Names))
    return *Why;
  return Result;
}

//===----------------------------------------------------------------------===//
// Exceptions
//===----------------------------------------------------------------------===//

std::optional<std::string> thrownType(const llvm::json::Value &Output) {
  const llvm::json::Object *Object = Output.getAsObject();
  if (!Object || Object->size() != 1)
    return std::nullopt;
  std::optional<StringRef> Type = Object->getString("throws");
  return Type ? std::optional(Type->str()) : std::nullopt;
}

/// The scope or class that \p Name means in \p Scope; null: neither.
static const clang::NamedDecl *memberOf(const clang::DeclContext &Scope,
                                        StringRef Name,
                                        const clang::ASTContext &Context) {
  for (const clang::NamedDecl *D : Scope.lookup(&Context.Idents.get(Name))) {
    D = D->getUnderlyingDecl();
    if (const auto *Alias = llvm::dyn_cast<clang::NamespaceAliasDecl>(D))
      return Alias->getNamespace();
    if (const auto *Typedef = llvm::dyn_cast<clang::TypedefNameDecl>(D))
      return Typedef->getUnderlyingType()->getAsCXXRecordDecl();
    if (llvm::isa<clang::NamespaceDecl, clang::CXXRecordDecl>(D))
      return D;
  }
  return nullptr;
}

Text exceptionName(StringRef Recorded, TypeNames &Names) {
  StringRef Name = Recorded;
  Name.consume_front("::");
  if (StringRef Header = headerOfException(Name); !Header.empty()) {
    Names.includeStandard(Header);
    return Name.str();
  }
  const clang::ASTContext &Context = Names.unit().getASTContext();
  const clang::NamedDecl *Found = nullptr;
  const clang::DeclContext *Scope = Context.getTranslationUnitDecl();
  llvm::SmallVector<StringRef, 4> Parts;
  Name.split(Parts, "::");
  for (StringRef Part : Parts) {
    Found = Scope ? memberOf(*Scope, Part, Context) : nullptr;
    Scope = llvm::dyn_cast_or_null<clang::DeclContext>(Found);
    if (const auto *Class = llvm::dyn_cast_or_null<clang::CXXRecordDecl>(Found))
      Scope = Class->getDefinition();
  }
  const auto *Class = llvm::dyn_cast_or_null<clang::CXXRecordDecl>(Found);
  if (!Class || !Class->hasDefinition())
    return because("the recorded exception '{0}' is no class of the unit",
                   Recorded);
  return Names.spell(Context.getRecordType(Class));
}

} // namespace heal
