//===- Ranges.cpp - How large a value can be ------------------------------===//
#include "EffectsInternal.h"
#include "llvm/Support/MathExtras.h"

namespace heal {

using namespace clang;
using llvm::dyn_cast;

namespace {

/// All the values from Low to High.
struct Range {
  int64_t Low, High;
};

std::optional<Range> rangeOfType(QualType Type, const ASTContext &Context) {
  if (Type->isBooleanType())
    return Range{0, 1};
  if (!Type->isIntegerType() || Type->isEnumeralType())
    return std::nullopt;
  uint64_t Bits = Context.getTypeSize(Type);
  if (Bits > 32)
    return std::nullopt;
  if (Type->isUnsignedIntegerType())
    return Range{0, static_cast<int64_t>(llvm::maskTrailingOnes<uint64_t>(Bits))};
  return Range{llvm::minIntN(Bits), llvm::maxIntN(Bits)};
}

std::optional<Range> rangeOf(const Expr *E, const ASTContext &Context,
                             unsigned Depth = 0);

/// What \p Op makes of two ranges, in unbounded arithmetic.
std::optional<Range> combine(BinaryOperatorKind Op, Range A, Range B) {
  int64_t Results[4];
  bool Over = false;
  unsigned I = 0;
  for (int64_t X : {A.Low, A.High})
    for (int64_t Y : {B.Low, B.High}) {
      switch (Op) {
      case BO_Add:
        Over |= llvm::AddOverflow(X, Y, Results[I++]);
        break;
      case BO_Sub:
        Over |= llvm::SubOverflow(X, Y, Results[I++]);
        break;
      case BO_Mul:
        Over |= llvm::MulOverflow(X, Y, Results[I++]);
        break;
      default:
        return std::nullopt;
      }
    }
  if (Over)
    return std::nullopt;
  return Range{*std::min_element(Results, Results + 4),
               *std::max_element(Results, Results + 4)};
}

std::optional<Range> rangeOfOperator(const BinaryOperator &Op,
                                     const ASTContext &Context, unsigned Depth) {
  std::optional<Range> A = rangeOf(Op.getLHS(), Context, Depth + 1),
                       B = rangeOf(Op.getRHS(), Context, Depth + 1);
  if (Op.isComparisonOp() || Op.isLogicalOp())
    return Range{0, 1};
  if (Op.getOpcode() == BO_And && B && B->Low >= 0)
    return Range{0, B->High};
  if (Op.getOpcode() == BO_Rem && B && B->Low == B->High && B->Low > 0)
    return Range{A && A->Low >= 0 ? 0 : 1 - B->High, B->High - 1};
  if (!A || !B)
    return std::nullopt;
  return combine(Op.getOpcode(), *A, *B);
}

std::optional<Range> rangeOf(const Expr *E, const ASTContext &Context,
                             unsigned Depth) {
  E = E->IgnoreParens();
  if (Depth > 16 || E->isValueDependent())
    return std::nullopt;
  Expr::EvalResult Value;
  if (E->getType()->isIntegralOrEnumerationType() &&
      !isSurelyNoConstant(*E) && E->EvaluateAsInt(Value, Context)) {
    std::optional<int64_t> Known = Value.Val.getInt().tryExtValue();
    if (Value.Val.getInt().isUnsigned() && Value.Val.getInt().getActiveBits() > 62)
      Known.reset();
    return Known ? std::optional(Range{*Known, *Known}) : std::nullopt;
  }
  std::optional<Range> OfType = rangeOfType(E->getType(), Context);
  std::optional<Range> Inner;
  if (const auto *Cast = dyn_cast<CastExpr>(E))
    Inner = Cast->getSubExpr()->getType()->isIntegerType()
                ? rangeOf(Cast->getSubExpr(), Context, Depth + 1)
                : std::nullopt;
  else if (const auto *Op = dyn_cast<BinaryOperator>(E))
    Inner = rangeOfOperator(*Op, Context, Depth);
  // A value that does not fit the type was converted: anything is possible.
  if (Inner && OfType && Inner->Low >= OfType->Low && Inner->High <= OfType->High)
    return Inner;
  return OfType;
}

} // namespace

bool isSurelyNoConstant(const Expr &Code) {
  const Expr *E = Code.IgnoreParenImpCasts();
  while (const auto *Op = dyn_cast<BinaryOperator>(E)) {
    if (Op->isLogicalOp() || Op->isCommaOp() || Op->isAssignmentOp())
      return false;
    if (isSurelyNoConstant(*Op->getRHS()))
      return true;
    E = Op->getLHS()->IgnoreParenImpCasts();
  }
  if (const auto *Ref = dyn_cast<DeclRefExpr>(E))
    return isa<ParmVarDecl>(Ref->getDecl());
  const auto *Call = dyn_cast<CallExpr>(E);
  const FunctionDecl *Callee = Call ? Call->getDirectCallee() : nullptr;
  return Callee && !Callee->isConstexpr() && !Callee->getBuiltinID();
}

bool mayOverflow(const BinaryOperator &E, const ASTContext &Context) {
  BinaryOperatorKind Op = E.getOpcode();
  QualType Type = E.getType();
  if (const auto *Compound = dyn_cast<CompoundAssignOperator>(&E)) {
    Op = BinaryOperator::getOpForCompoundAssignment(Op);
    Type = Compound->getComputationResultType();
  }
  std::optional<Range> A = rangeOf(E.getLHS(), Context),
                       B = rangeOf(E.getRHS(), Context);
  uint64_t Bits = Context.getTypeSize(Type);
  if (!A || !B || Bits > 64)
    return true;
  std::optional<Range> Result = combine(Op, *A, *B);
  if (!Result)
    return true;
  return Bits < 64 && (Result->Low < llvm::minIntN(Bits) ||
                       Result->High > llvm::maxIntN(Bits));
}

} // namespace heal
