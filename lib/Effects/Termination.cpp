//===- Termination.cpp - Which loops are known to end ---------------------===//
#include "GuardsInternal.h"

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
    if (!Loop.getCond() || !Loop.getInc())
      return false;
    EffectSet Turn = collect(Loop.getBody(), In, Known);
    Turn.add(collect(Loop.getCond(), In, Known));
    return !Turn.Jumps && ends(*Loop.getCond(), *Loop.getInc(), Loop, Turn);
  }

private:
  /// Whether \p Loop ends because of a part of its condition, \p Test, and of
  /// its increment, \p Step.
  bool ends(const Expr &Test, const Expr &Step, const ForStmt &Loop,
            const EffectSet &Turn) {
    const Expr *Condition = Test.IgnoreParenImpCasts();
    const auto *Op = dyn_cast<BinaryOperator>(Condition);
    if (Op && Op->getOpcode() == BO_LAnd)
      return ends(*Op->getLHS(), Step, Loop, Turn) ||
             ends(*Op->getRHS(), Step, Loop, Turn);
    const Expr *Increment = Step.IgnoreParens();
    if (const auto *Steps = dyn_cast<BinaryOperator>(Increment);
        Steps && Steps->getOpcode() == BO_Comma) {
      EffectSet All = Turn; // Each is a part of what the other goes through.
      All.add(collect(Steps->getLHS(), In, Known));
      EffectSet Others = Turn;
      Others.add(collect(Steps->getRHS(), In, Known));
      return ends(Test, *Steps->getLHS(), Loop, Others) ||
             ends(Test, *Steps->getRHS(), Loop, All);
    }
    const VarDecl *Counter = counterOf(Increment);
    if (Op && Counter && Op->isComparisonOp())
      return endsCounting(*Op, *Counter, isIncrement(Increment), Loop, Turn);
    return endsWalking(*Condition, *Increment, Turn);
  }

  bool endsCounting(const BinaryOperator &Compare, const VarDecl &Counter,
                    bool Up, const ForStmt &Loop, EffectSet Turn) {
    const Expr *Bound = boundOf(Compare, Counter, Up, Loop);
    if (!Bound || isWritten(storageOf(Counter), Turn))
      return false;
    EffectSet Limit = collect(Bound, In, Known);
    if (!Limit.Writes.empty() || Limit.Unknown || Limit.Varies ||
        Limit.Synchronizes || Limit.Outside)
      return false;
    Turn.Writes.push_back({storageOf(Counter), &Loop});
    return llvm::none_of(Limit.Reads, [&](const Access &Read) {
      return isWritten(Read.What, Turn);
    });
  }

  /// `it != v.end(); ++it`: a step never goes past the end, and there is one.
  bool endsWalking(const Expr &Test, const Expr &Step, const EffectSet &Turn) {
    std::optional<Partial> Stepped = partialOf(Step);
    const auto *Operator = dyn_cast<CXXOperatorCallExpr>(&Step);
    if (!Stepped || Stepped->Needs != Partial::Position ||
        Operator->getOperator() != OO_PlusPlus)
      return false;
    Guards Tests(In, Known.scanOf(In));
    const Expr *Told = Tests.toldBy(&Test, true, *Stepped);
    if (!Told)
      return false;
    EffectSet Limit = collect(Told, In, Known);
    Location Walker = Where.locate(Stepped->First);
    return llvm::none_of(Limit.Reads, [&](const Access &Read) {
      return identityOf(Read.What) != identityOf(Walker) &&
             isWritten(Read.What, Turn);
    });
  }

  bool isWritten(const Location &L, const EffectSet &By) {
    return !By.Deferred.empty() ||
           llvm::any_of(By.Writes, [&](const Access &Write) {
             return mayAlias(L, Write.What,
                             [&](const VarDecl &Var, Escape How) {
                               return Known.escapes(Var, How, In);
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

  /// `i`, or `i + 1`, which comes by every number, too.
  bool goesWith(const Expr *E, const VarDecl &Var) const {
    const auto *Sum = dyn_cast<BinaryOperator>(E->IgnoreParenImpCasts());
    if (!Sum || Sum->getOpcode() != BO_Add)
      return names(E, Var);
    return names(Sum->getLHS(), Var) && !Sum->getRHS()->isValueDependent() &&
           Sum->getRHS()->isIntegerConstantExpr(Known.Context);
  }

  /// Whether \p Loop counts \p Counter up from zero.
  bool startsAtZero(const ForStmt &Loop, const VarDecl &Counter) const {
    const auto *Init = llvm::dyn_cast_or_null<DeclStmt>(Loop.getInit());
    Expr::EvalResult Start;
    return Init && llvm::is_contained(Init->decls(), &Counter) &&
           Counter.getInit() && !Counter.getInit()->isValueDependent() &&
           Counter.getInit()->EvaluateAsInt(Start, Known.Context) &&
           Start.Val.getInt().isZero();
  }

  /// Whether \p Bound is a number that a \p Type can hold: no container is so
  /// large that its size would not be.
  bool fits(const Expr &Bound, QualType Type) const {
    const Expr *Plain = Bound.IgnoreParenImpCasts();
    Expr::EvalResult Value;
    if (!Plain->isValueDependent() &&
        Plain->EvaluateAsInt(Value, Known.Context))
      return Value.Val.getInt().getSignificantBits() <=
             Known.Context.getTypeSize(Type);
    const auto *Call = dyn_cast<CXXMemberCallExpr>(Plain);
    const CXXMethodDecl *Method = Call ? Call->getMethodDecl() : nullptr;
    if (Method && isInLibrary(*Method) && Method->getIdentifier())
      return Method->getName() == "size" || Method->getName() == "length";
    QualType From = Plain->getType();
    return From->isSignedIntegerType() == Type->isSignedIntegerType() &&
           Known.Context.getTypeSize(From) <= Known.Context.getTypeSize(Type);
  }

  /// What \p Counter is compared with, if counting must reach it.
  const Expr *boundOf(const BinaryOperator &Compare, const VarDecl &Counter,
                      bool Up, const ForStmt &Loop) const {
    bool Left = goesWith(Compare.getLHS(), Counter);
    if (!Left && !goesWith(Compare.getRHS(), Counter))
      return nullptr;
    BinaryOperatorKind Kind =
        Left ? Compare.getOpcode()
             : BinaryOperator::reverseComparisonOp(Compare.getOpcode());
    const Expr *Other = Left ? Compare.getRHS() : Compare.getLHS();
    bool Meets =
        Kind == BO_NE && Up && startsAtZero(Loop, Counter) &&
        Other->IgnoreParenImpCasts()->getType()->isUnsignedIntegerType();
    bool Reaches = Kind == (Up ? BO_LT : BO_GT);
    if (!Reaches && !Meets)
      return nullptr;
    // Compared in a wider type than its own, a counter may wrap below its
    // bound for ever.
    const ASTContext &Context = Known.Context;
    const Expr *Side = Left ? Compare.getLHS() : Compare.getRHS();
    if (!Side->getType()->isIntegerType())
      return nullptr; // A counter may stand still below a floating-point
                      // number.
    bool Wider = Context.getTypeSize(Side->getType()) >
                 Context.getTypeSize(Counter.getType());
    bool IsSigned = Counter.getType()->isSignedIntegerType();
    if (IsSigned && (Wider || Side->getType()->isUnsignedIntegerType()) &&
        !fits(*Other, Counter.getType()))
      return nullptr; // It overflows before it gets there.
    bool MayWrap = Counter.getType()->isUnsignedIntegerType() ||
                   Context.getTypeSize(Counter.getType()) <
                       Context.getTypeSize(Context.IntTy);
    return Wider && MayWrap ? nullptr : Other;
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
