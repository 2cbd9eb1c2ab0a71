//===- Termination.cpp - Which loops are known to end ---------------------===//
#include "EffectsInternal.h"

namespace heal {

using namespace clang;
using llvm::dyn_cast;

namespace {

/// The questions about one loop.
class LoopQuestion {
public:
  LoopQuestion(const FunctionDecl &In, Effects::Summaries &Known)
      : In(In), Known(Known), Where(Known.resolverFor(In)) {}

  bool endsRange(const CXXForRangeStmt &Loop) {
    const Expr *Range = Loop.getRangeInit();
    QualType Type = Range->getType();
    const CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
    bool Finite = Type->isConstantArrayType();
    if (Record && isLibraryClass(*Record))
      Finite = isContainer(*Record) || Record->getName() == "array" ||
               Record->getName() == "initializer_list" ||
               Record->getName() == "basic_string_view" ||
               Record->getName() == "span";
    if (!Finite)
      return false;
    EffectSet Body = collect(Loop.getBody(), In, Known);
    Location Container = Where.locate(Range);
    return !Body.Jumps && !isWritten(Container, Body);
  }

  bool endsFor(const ForStmt &Loop) {
    const auto *Compare =
        Loop.getCond()
            ? dyn_cast<BinaryOperator>(Loop.getCond()->IgnoreParenImpCasts())
            : nullptr;
    const VarDecl *Counter = counterOf(Loop.getInc());
    if (!Compare || !Counter || !Compare->isComparisonOp())
      return false;
    const Expr *Bound = boundOf(*Compare, *Counter, isIncrement(Loop.getInc()));
    if (!Bound)
      return false;
    EffectSet Body = collect(Loop.getBody(), In, Known);
    EffectSet Limit = collect(Bound, In, Known);
    if (Body.Jumps || !Limit.Writes.empty() || Limit.Unknown || Limit.Varies ||
        Limit.Synchronizes || Limit.Outside || isWritten(storageOf(*Counter), Body))
      return false;
    Body.Writes.push_back({storageOf(*Counter), &Loop});
    return llvm::none_of(Limit.Reads, [&](const Access &Read) {
      return isWritten(Read.What, Body);
    });
  }

private:
  bool isWritten(const Location &L, const EffectSet &By) {
    return !By.Deferred.empty() || llvm::any_of(By.Writes, [&](const Access &Write) {
      return mayAlias(L, Write.What, [&](const VarDecl &Var, Escape How) {
        if (Var.getDeclContext() != &In)
          return true;
        const Escapes &Away = Known.escapesOf(In);
        return How != Escape::Around &&
               (How == Escape::Owned ? Away.Owned : Away.Plain).count(&Var);
      });
    });
  }

  static Location storageOf(const VarDecl &Var) {
    Location L;
    L.Root = Location::Local;
    L.Var = Var.getCanonicalDecl();
    L.Type = Var.getType().getCanonicalType().getUnqualifiedType();
    return L;
  }

  /// The local integer that \p Increment counts by one.
  static const VarDecl *counterOf(const Expr *Increment) {
    const auto *Op = llvm::dyn_cast_or_null<UnaryOperator>(
        Increment ? Increment->IgnoreParens() : nullptr);
    if (!Op || !Op->isIncrementDecrementOp())
      return nullptr;
    const auto *Ref = dyn_cast<DeclRefExpr>(Op->getSubExpr()->IgnoreParens());
    const auto *Var = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
    bool Counts = Var && Var->hasLocalStorage() && Var->getType()->isIntegerType() &&
                  !Var->getType().isVolatileQualified();
    return Counts ? Var : nullptr;
  }

  static bool isIncrement(const Expr *E) {
    return llvm::cast<UnaryOperator>(E->IgnoreParens())->isIncrementOp();
  }

  static bool names(const Expr *E, const VarDecl &Var) {
    const auto *Ref = dyn_cast<DeclRefExpr>(E->IgnoreParenImpCasts());
    return Ref && Ref->getDecl()->getCanonicalDecl() == Var.getCanonicalDecl();
  }

  /// What \p Counter is compared with, if counting must reach it.
  static const Expr *boundOf(const BinaryOperator &Compare, const VarDecl &Counter,
                             bool Up) {
    bool Left = names(Compare.getLHS(), Counter);
    if (!Left && !names(Compare.getRHS(), Counter))
      return nullptr;
    BinaryOperatorKind Kind =
        Left ? Compare.getOpcode()
             : BinaryOperator::reverseComparisonOp(Compare.getOpcode());
    bool Reaches = Kind == (Up ? BO_LT : BO_GT);
    if (!Reaches)
      return nullptr;
    // Compared in a wider type than its own, a counter may wrap below its
    // bound for ever.
    const Expr *Bound = Left ? Compare.getRHS() : Compare.getLHS();
    const ASTContext &Context = Counter.getASTContext();
    const Expr *Side = Left ? Compare.getLHS() : Compare.getRHS();
    bool Wider = Context.getTypeSize(Side->getType()) >
                 Context.getTypeSize(Counter.getType());
    bool MayWrap = Counter.getType()->isUnsignedIntegerType() ||
                   Context.getTypeSize(Counter.getType()) <
                       Context.getTypeSize(Context.IntTy);
    return Wider && MayWrap ? nullptr : Bound;
  }

  const FunctionDecl &In;
  Effects::Summaries &Known;
  Resolver Where;
};

} // namespace

static bool isFalse(const Expr *Condition, const ASTContext &Context) {
  bool Value = true;
  return Condition && !Condition->isValueDependent() &&
         Condition->EvaluateAsBooleanCondition(Value, Context) && !Value;
}

static bool decide(const Stmt &Loop, const FunctionDecl &In,
                   Effects::Summaries &Known) {
  LoopQuestion Ask(In, Known);
  if (const auto *Range = dyn_cast<CXXForRangeStmt>(&Loop))
    return Ask.endsRange(*Range);
  if (const auto *For = dyn_cast<ForStmt>(&Loop))
    return Ask.endsFor(*For);
  if (const auto *Do = dyn_cast<DoStmt>(&Loop))
    return isFalse(Do->getCond(), Known.Context);
  if (const auto *While = dyn_cast<WhileStmt>(&Loop))
    return isFalse(While->getCond(), Known.Context);
  return false;
}

bool isKnownToEnd(const Stmt &Loop, const FunctionDecl &In,
                  Effects::Summaries &Known) {
  return Known.rememberEnd(Loop, [&] { return decide(Loop, In, Known); });
}

} // namespace heal
