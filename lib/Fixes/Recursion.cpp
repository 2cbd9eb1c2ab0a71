//===- Recursion.cpp - Functions that call themselves too often -----------===//
#include "MemoInternal.h"

namespace heal {

using namespace clang;
using llvm::dyn_cast;
using llvm::isa;

static bool callsItself(const Stmt &S, const FunctionDecl &F) {
  const auto *Call = dyn_cast<CallExpr>(&S);
  const FunctionDecl *Callee = Call ? Call->getDirectCallee() : nullptr;
  if (Callee && Callee->getCanonicalDecl() == F.getCanonicalDecl())
    return true;
  return llvm::any_of(S.children(), [&](const Stmt *Child) {
    return Child && callsItself(*Child, F);
  });
}

namespace {

/// The calls that a path through some code makes, at most.
struct Calls {
  int Through = 0; ///< On a path that goes on behind the code; -1: none does.
  int Ended = -1;  ///< On one that returned or threw; -1: none does.

  int most() const { return std::max(Through, Ended); }
};

/// Counts the calls of the function to itself, path by path.
class PathCounter {
public:
  explicit PathCounter(const Subject &On) : On(On) {}

  const CallExpr *Latest = nullptr; ///< Of those counted.

  Calls of(const Stmt *S) {
    if (!S || isa<LambdaExpr, UnaryExprOrTypeTraitExpr, CXXNoexceptExpr>(S))
      return {};
    if (const auto *Block = dyn_cast<CompoundStmt>(S))
      return ofBlock(*Block);
    if (const auto *If = dyn_cast<IfStmt>(S))
      return ofIf(*If);
    if (isa<ReturnStmt, CXXThrowExpr>(S))
      return {-1, sum(*S)};
    if (isLoop(S)) {
      int Once = sum(*S);
      return {2 * Once, Once ? 2 * Once : -1};
    }
    if (isa<SwitchStmt>(S))
      return ofSwitch(*S);
    if (const auto *Choice = dyn_cast<ConditionalOperator>(S))
      return {of(Choice->getCond()).Through +
              std::max(of(Choice->getTrueExpr()).Through,
                       of(Choice->getFalseExpr()).Through)};
    int Own = 0;
    if (const auto *Call = dyn_cast<CallExpr>(S))
      Own = countsAsStep(*Call);
    return {Own + sum(*S)};
  }

private:
  int sum(const Stmt &S) {
    int Sum = 0;
    for (const Stmt *Child : S.children())
      Sum += std::max(of(Child).most(), 0);
    return Sum;
  }

  Calls ofBlock(const CompoundStmt &Block) {
    Calls All;
    for (const Stmt *S : Block.body()) {
      Calls One = of(S);
      if (One.Ended >= 0)
        All.Ended = std::max(All.Ended, All.Through + One.Ended);
      All.Through = One.Through < 0 ? -1 : All.Through + One.Through;
      if (All.Through < 0)
        break;
    }
    return All;
  }

  Calls ofIf(const IfStmt &If) {
    int First = of(If.getInit()).Through + of(If.getCond()).Through;
    Calls Then = of(If.getThen()), Else = of(If.getElse());
    Calls All{std::max(Then.Through, Else.Through),
              std::max(Then.Ended, Else.Ended)};
    All.Through += All.Through < 0 ? 0 : First;
    All.Ended += All.Ended < 0 ? 0 : First;
    return All;
  }

  /// The cases are different paths: of the calls in one statement under a
  /// case, at most.
  Calls ofSwitch(const Stmt &S) {
    int Most = 0;
    for (const Stmt *Child : S.children())
      if (const auto *Block = llvm::dyn_cast_or_null<CompoundStmt>(Child)) {
        for (const Stmt *Case : Block->body())
          Most = std::max(Most, of(Case).most());
      } else {
        Most = std::max(Most, of(Child).most());
      }
    return {Most, Most ? Most : -1};
  }

  bool isOfItself(const CallExpr &Call) const {
    const FunctionDecl *Callee = Call.getDirectCallee();
    return Callee &&
           Callee->getCanonicalDecl() == On.Function.getCanonicalDecl();
  }

  bool countsAsStep(const CallExpr &Call) {
    if (!isOfItself(Call) || !takesSteps(Call))
      return false;
    Latest = &Call;
    return true;
  }

  /// The parameter that \p E names, or copies.
  static const ParmVarDecl *parameterIn(const Expr *E) {
    E = E->IgnoreImplicit()->IgnoreParenImpCasts();
    const auto *Copy = dyn_cast<CXXConstructExpr>(E);
    if (Copy && Copy->getConstructor()->isCopyConstructor() &&
        Copy->getNumArgs() == 1)
      E = Copy->getArg(0)->IgnoreParenImpCasts();
    const auto *Ref = dyn_cast<DeclRefExpr>(E);
    return Ref ? dyn_cast<ParmVarDecl>(Ref->getDecl()) : nullptr;
  }

  /// Whether \p E is \p Own plus or minus something; \p IsFixed: a constant.
  bool isNear(const Expr *E, const ParmVarDecl &Own, bool &IsFixed) const {
    E = E->IgnoreParenImpCasts();
    if (parameterIn(E) == &Own)
      return true;
    const auto *Op = dyn_cast<BinaryOperator>(E);
    if (!Op || !Op->isAdditiveOp() || callsItself(*Op->getRHS(), On.Function))
      return false;
    IsFixed &= !Op->getRHS()->isValueDependent() &&
               Op->getRHS()->isEvaluatable(On.Context);
    return isNear(Op->getLHS(), Own, IsFixed);
  }

  /// Whether each argument is a step away from the parameter that it becomes.
  /// Steps in any order lead to the same place, so that paths meet; of steps
  /// of any length only one may be among them, or they need not.
  bool takesSteps(const CallExpr &Call) const {
    unsigned Moved = 0, Free = 0;
    for (unsigned I = 0; I < On.Function.getNumParams(); ++I) {
      if (I >= Call.getNumArgs() || isa<CXXDefaultArgExpr>(Call.getArg(I)))
        return false;
      const ParmVarDecl &Own = *On.Function.getParamDecl(I);
      const Expr *Given = Call.getArg(I)->IgnoreParenImpCasts();
      if (parameterIn(Given) == &Own)
        continue;
      bool IsFixed = true;
      if (!Own.getType()->isIntegerType() || !isNear(Given, Own, IsFixed))
        return false;
      ++Moved;
      Free += !IsFixed;
    }
    return Moved > 0 && Free <= 1;
  }

  const Subject &On;
};

} // namespace

bool callsItself(const FunctionDecl &F) {
  const Stmt *Body = F.getBody();
  return Body && callsItself(*Body, F);
}

bool mayTakeLong(const EffectSet &Does, const FunctionDecl *Callee) {
  return Does.Cost >= 200 || Does.Loops || (Callee && callsItself(*Callee));
}

const CallExpr *exponentialCall(const Subject &On) {
  PathCounter Count(On);
  return Count.of(On.body()).most() >= 2 ? Count.Latest : nullptr;
}

} // namespace heal
