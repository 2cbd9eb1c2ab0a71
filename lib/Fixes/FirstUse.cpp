//===- FirstUse.cpp - Computing a value where it is first wanted ----------===//
#include "FixesInternal.h"
#include "clang/AST/QualTypeNames.h"
#include "clang/AST/RecursiveASTVisitor.h"

namespace heal {

using namespace clang;
using llvm::dyn_cast;
using llvm::isa;

const Expr *meansOtherInLambda(const Stmt *S, const LangOptions &Language) {
  if (const auto *Ref = dyn_cast<DeclRefExpr>(S))
    if (isa<BindingDecl>(Ref->getDecl()) && !Language.CPlusPlus20)
      return Ref;
  if (const auto *Own = dyn_cast<Expr>(S))
    if (isa<PredefinedExpr, StmtExpr, VAArgExpr>(Own))
      return Own;
  for (const Stmt *Child : S->children())
    if (const Expr *Found = Child ? meansOtherInLambda(Child, Language) : nullptr)
      return Found;
  return nullptr;
}

namespace {
/// Looks for a loop in the project's own functions that an expression calls.
class LoopFinder : public RecursiveASTVisitor<LoopFinder> {
public:
  bool Found = false;
  bool VisitStmt(Stmt *S) {
    Found |= isLoop(S);
    return !Found;
  }
  bool VisitCallExpr(CallExpr *Call) {
    const FunctionDecl *Callee = Call->getDirectCallee();
    if (!Callee || Callee->isInStdNamespace() || Depth > 3 ||
        !Seen.insert(Callee->getCanonicalDecl()).second)
      return true;
    const FunctionDecl *Definition = nullptr;
    const Stmt *Body = Callee->getBody(Definition);
    ++Depth;
    TraverseStmt(const_cast<Stmt *>(Body));
    --Depth;
    return !Found;
  }

private:
  unsigned Depth = 0;
  llvm::DenseSet<const FunctionDecl *> Seen;
};
} // namespace

bool runsLoop(const CallExpr &Call) {
  LoopFinder Loops;
  Loops.TraverseStmt(const_cast<CallExpr *>(&Call));
  return Loops.Found;
}

bool isCostly(const Subject &On, const CallExpr &Call) {
  return On.Ask.of(Call, On.Function).Cost >= 3 * MinWorth || runsLoop(Call);
}

/// The type of \p Call, as it can be written in the function. One that only a
/// class has a name for is best named after the call.
static std::string nameOfType(const Subject &On, const CallExpr &Call) {
  QualType Type = Call.getType();
  PrintingPolicy Policy(On.Context.getLangOpts());
  Policy.SuppressUnwrittenScope = true;
  if (const auto *Alias = Type->getAs<TypedefType>())
    if (Alias->getDecl()->getDeclContext()->isRecord())
      return On.Context.hasSameUnqualifiedType(Type, On.Context.getSizeType())
                 ? "std::size_t"
                 : "decltype(" + On.text(Call) + ")";
  return TypeName::getFullyQualifiedName(Type, On.Context, Policy);
}

Answer canComputeAtFirstUse(const Subject &On, const CallExpr &Call) {
  SourceLocation Loc = Call.getBeginLoc();
  const LangOptions &Language = On.Context.getLangOpts();
  QualType Type = Call.getType();
  if (keptAs(Call) == KeptAs::Value && !Language.CPlusPlus17)
    return {false, "before C++17 there is no std::optional to keep it in", Loc};
  if (Type->isArrayType() || Type->isFunctionType() ||
      (keptAs(Call) == KeptAs::Value && Type.isConstQualified()))
    return {false, "a '" + Type.getAsString() + "' cannot be kept that way", Loc};
  if (const Expr *Other = meansOtherInLambda(&Call, Language))
    return {false, "a lambda cannot name '" + On.text(*Other) + "' as it does",
            Other->getBeginLoc()};
  return {true, "it means the same in a lambda", Loc};
}

/// Whether `&` of a \p Type might be somebody's own operator.
static bool mayHaveOwnAddress(QualType Type) {
  const CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
  return Record ? !Record->isInStdNamespace() : Type->isEnumeralType();
}

/// The variable that is empty at first, and the text that fills it.
static std::string keeperFor(const Subject &On, const CallExpr &Call,
                             FirstUse &Made, std::string &Filler) {
  std::string Type = nameOfType(On, Call);
  Filler = On.text(Call);
  if (keptAs(Call) == KeptAs::Value) {
    Made.Includes = {"<optional>"};
    return "std::optional<" + Type + "> " + Made.Keeper + ";";
  }
  if (mayHaveOwnAddress(Call.getType())) {
    Made.Includes = {"<memory>"};
    Filler = "std::addressof(" + Filler + ")";
  } else {
    Filler = "&" + Filler;
  }
  return Type + " *" + Made.Keeper + " = nullptr;";
}

FirstUse computedAtFirstUse(const Subject &On, const CallExpr &Call) {
  FirstUse Made;
  Made.Name = On.nameFor(Call);
  Made.Keeper = On.nameFor(Call, "kept", {Made.Name});
  std::string Filler, Type = nameOfType(On, Call);
  std::string Keeper = keeperFor(On, Call, Made, Filler);
  // A number is given as it was, a temporary; what else is kept is not copied.
  bool IsCopied = keptAs(Call) == KeptAs::Value && !Call.getType()->isRecordType();
  std::string Result = IsCopied ? Type
                       : keptAs(Call) == KeptAs::Value ? "const " + Type + " &"
                                                       : Type + " &";
  Made.Declaration = Keeper + "\nconst auto " + Made.Name + " = [&]() -> " + Result +
                     " {\n  if (!" + Made.Keeper + ")\n    " + Made.Keeper + " = " +
                     Filler + ";\n  return *" + Made.Keeper + ";\n};";
  return Made;
}

} // namespace heal
