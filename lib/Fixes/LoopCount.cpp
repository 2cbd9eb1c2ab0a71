//===- LoopCount.cpp - How often does a loop run? -------------------------===//
#include "LoopCountInternal.h"
#include "llvm/ADT/StringSet.h"

namespace heal {

using namespace clang;
using llvm::dyn_cast;
using llvm::isa;

//===----------------------------------------------------------------------===//
// In words
//===----------------------------------------------------------------------===//

static std::string offsetText(int Offset) {
  return Offset == 0
             ? ""
             : (Offset < 0 ? " - " : " + ") + std::to_string(std::abs(Offset));
}

std::string LoopCount::shown() const { return Bound + offsetText(Offset); }

std::string LoopCount::guard() const {
  if (Offset < 0)
    return Bound + " > " + std::to_string(-Offset);
  if (!IsSigned || !IsNumber)
    return ""; // No size is negative.
  return Bound + (Offset > 0 ? " >= 0" : " > 0");
}

std::string LoopCount::value(StringRef Size) const {
  // Wide enough before anything is added.
  bool IsCast = IsSigned || (Offset != 0 && IsNumber);
  std::string Text =
      IsCast ? "static_cast<" + Size.str() + ">(" + Bound + ")" : Bound;
  return Text + offsetText(Offset);
}

//===----------------------------------------------------------------------===//
// What is at hand
//===----------------------------------------------------------------------===//

/// A name, or a chain of members from one: evaluating it again is free.
bool isPath(const Expr *E) {
  E = E->IgnoreParenImpCasts();
  if (isa<DeclRefExpr, CXXThisExpr>(E))
    return true;
  const auto *Member = dyn_cast<MemberExpr>(E);
  return Member && isa<FieldDecl>(Member->getMemberDecl()) &&
         isPath(Member->getBase());
}

bool hasCheapSize(QualType Type) {
  const CXXRecordDecl *Record =
      Type.getNonReferenceType()->getAsCXXRecordDecl();
  if (!Record || !Record->isInStdNamespace())
    return false;
  static const llvm::StringSet<> Sized = {"vector",        "basic_string",
                                          "deque",         "list",
                                          "map",           "multimap",
                                          "set",           "multiset",
                                          "unordered_map", "unordered_multimap",
                                          "unordered_set", "unordered_multiset",
                                          "array",         "basic_string_view",
                                          "span",          "initializer_list"};
  return Sized.contains(Record->getName());
}

/// A member function without arguments, such as `v.size()`, that is called on
/// what is a path; null: \p E is none.
static const CXXMethodDecl *askedOfPath(const Expr *E) {
  const auto *Call = dyn_cast<CXXMemberCallExpr>(E);
  const CXXMethodDecl *Method = Call ? Call->getMethodDecl() : nullptr;
  return Method && Method->getIdentifier() && Call->getNumArgs() == 0 &&
                 isPath(Call->getImplicitObjectArgument())
             ? Method
             : nullptr;
}

static const Expr *askedObject(const Expr *E) {
  return llvm::cast<CXXMemberCallExpr>(E)->getImplicitObjectArgument();
}

/// What \p E, such as `v.size()`, asks for its size, if that is cheap; null: it
/// is something else.
static const Expr *askedForSize(const Expr *E) {
  const auto *Call = dyn_cast<CXXMemberCallExpr>(E);
  const CXXMethodDecl *Method = Call ? Call->getMethodDecl() : nullptr;
  if (!Method || !Method->getIdentifier() || Call->getNumArgs() != 0 ||
      (Method->getName() != "size" && Method->getName() != "length"))
    return nullptr;
  const Expr *Object = askedObject(E);
  return hasCheapSize(Object->getType()) ? Object : nullptr;
}

/// `v.size()` of a container that is named.
static bool isSize(const Expr *E) {
  const Expr *Object = askedForSize(E);
  return Object && isPath(Object);
}

/// `static_cast<int>(v.size())` without its cast. Nothing that can be filled is
/// so large that it would not fit.
static const Expr *withoutCast(const Expr *E, const ASTContext &Context) {
  const auto *Cast = dyn_cast<ExplicitCastExpr>(E);
  if (!Cast || !Cast->getType()->isIntegerType() ||
      Context.getIntWidth(Cast->getType()) < Context.getIntWidth(Context.IntTy))
    return E;
  const Expr *Inner = Cast->getSubExpr()->IgnoreParenImpCasts();
  return isSize(Inner) ? Inner : E;
}

/// `rows()`, which does no more than to return `Rows.size()`.
static bool isSizeGetter(const Expr *E) {
  const CXXMethodDecl *Method = askedOfPath(E);
  const FunctionDecl *Definition = Method ? Method->getDefinition() : nullptr;
  const auto *Body =
      Definition && !Method->isVirtual()
          ? llvm::dyn_cast_or_null<CompoundStmt>(Definition->getBody())
          : nullptr;
  const auto *Return = Body && Body->size() == 1
                           ? dyn_cast<ReturnStmt>(Body->body_front())
                           : nullptr;
  const Expr *Value = Return ? Return->getRetValue() : nullptr;
  return Value &&
         isSize(withoutCast(Value->IgnoreParenImpCasts(),
                            Definition->getASTContext())) &&
         Definition->getReturnType()->isIntegerType() &&
         Definition->getASTContext().getIntWidth(Definition->getReturnType()) >=
             Definition->getASTContext().getIntWidth(
                 Definition->getASTContext().IntTy);
}

static bool names(const Expr *E, const VarDecl &Var) {
  const auto *Ref = dyn_cast<DeclRefExpr>(E->IgnoreParenImpCasts());
  return Ref && Ref->getDecl() == &Var;
}

//===----------------------------------------------------------------------===//
// Range-for
//===----------------------------------------------------------------------===//

/// `store.items()`: what it gives back is asked for its size just before the
/// loop asks for it again. That must be free, and do nothing.
static bool isGetter(const Subject &On, const Expr &E) {
  const auto *Call = dyn_cast<CXXMemberCallExpr>(&E);
  return Call && Call->isGLValue() && askedOfPath(Call) &&
         !namesItsPlace(Call, On.Context) &&
         On.Ask.isPure(*Call, On.Function) &&
         On.Ask.of(*Call, On.Function).Cost < MinWorth;
}

/// `store.items().size()`
static bool isSizeOfResult(const Subject &On, const Expr &E) {
  const Expr *Object = askedForSize(&E);
  Object = Object ? Object->IgnoreParenImpCasts() : nullptr;
  return Object && isGetter(On, *Object) && hasCheapSize(Object->getType());
}

static std::optional<LoopCount> countOfRange(const Subject &On,
                                             const CXXForRangeStmt &Loop) {
  const Expr *Range = Loop.getRangeInit();
  if (!On.isWritten(*Range))
    return std::nullopt;
  if (isPath(Range) && Range->getType()->isConstantArrayType() &&
      On.Context.getLangOpts().CPlusPlus17)
    return LoopCount{"std::size(" + On.text(*Range) + ")"}; // Of <vector>, too.
  bool IsAtHand = isPath(Range) || (!Loop.getInit() && isGetter(On, *Range));
  if (!IsAtHand || !hasCheapSize(Range->getType()))
    return std::nullopt;
  return LoopCount{On.text(*Range) + ".size()"};
}

//===----------------------------------------------------------------------===//
// for
//===----------------------------------------------------------------------===//

namespace {

/// `for (T i = START; i + AHEAD < END; ++i)`, with any types.
struct Steps {
  const VarDecl *Counter;
  const Expr *Start, *End;
  BinaryOperatorKind Compare;
  int64_t Ahead = 0;
};

/// What \p E compares, whatever the types.
struct Comparison {
  const Expr *Left, *Right;
  BinaryOperatorKind Kind;
};

std::optional<Comparison> comparisonOf(const Expr *E) {
  if (const auto *Binary = llvm::dyn_cast_or_null<BinaryOperator>(E))
    return Comparison{Binary->getLHS(), Binary->getRHS(), Binary->getOpcode()};
  // Since C++20 `a != b` of a class may be written as `!(a == b)`.
  if (const auto *Rewritten =
          llvm::dyn_cast_or_null<CXXRewrittenBinaryOperator>(E)) {
    CXXRewrittenBinaryOperator::DecomposedForm Form =
        Rewritten->getDecomposedForm();
    return Comparison{Form.LHS, Form.RHS, Form.Opcode};
  }
  const auto *Operator = llvm::dyn_cast_or_null<CXXOperatorCallExpr>(E);
  if (Operator && Operator->getNumArgs() == 2 &&
      Operator->getOperator() == OO_ExclaimEqual)
    return Comparison{Operator->getArg(0), Operator->getArg(1), BO_NE};
  return std::nullopt;
}

/// `++i` and `i++`
const Expr *incremented(const Expr *E) {
  E = E ? E->IgnoreUnlessSpelledInSource() : nullptr;
  if (const auto *Step = llvm::dyn_cast_or_null<UnaryOperator>(E))
    return Step->isIncrementOp() ? Step->getSubExpr() : nullptr;
  const auto *Operator = llvm::dyn_cast_or_null<CXXOperatorCallExpr>(E);
  return Operator && Operator->getOperator() == OO_PlusPlus
             ? Operator->getArg(0)
             : nullptr;
}

/// `i = 0, e = v.size()`: what the variable beside the counter is, if \p End is
/// that variable and nothing else in the loop names it.
const Expr *boundBesideCounter(const ForStmt &Loop, const Expr *End) {
  const auto *Declaration = llvm::cast<DeclStmt>(Loop.getInit());
  const auto *Ref = dyn_cast<DeclRefExpr>(End->IgnoreParenImpCasts());
  const auto *Var = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  if (!Var || !llvm::is_contained(Declaration->decls(), Var) ||
      !Var->getInit() || mentionsIn(&Loop, *Var).size() != 1)
    return End;
  // A number may be another one in the variable's type; no size is so large.
  const Expr *Init = Var->getInit()->IgnoreParenImpCasts();
  bool IsSame = isa<CXXMemberCallExpr>(Init) ||
                Init->getType().getCanonicalType().getUnqualifiedType() ==
                    Var->getType().getCanonicalType().getUnqualifiedType();
  return IsSame ? Var->getInit() : End;
}

/// By how much \p E is ahead of \p Counter; nullopt: it is something else.
std::optional<int64_t> aheadOf(const Expr *E, const VarDecl &Counter) {
  if (names(E, Counter))
    return 0;
  const auto *Sum = dyn_cast<BinaryOperator>(E->IgnoreParenImpCasts());
  const auto *Ahead =
      Sum && Sum->getOpcode() == BO_Add && names(Sum->getLHS(), Counter)
          ? dyn_cast<IntegerLiteral>(Sum->getRHS()->IgnoreParenImpCasts())
          : nullptr;
  return Ahead && Ahead->getValue().getActiveBits() <= 16
             ? std::optional<int64_t>(Ahead->getValue().getZExtValue())
             : std::nullopt;
}

std::optional<Steps> stepsOf(const ForStmt &Loop) {
  const auto *Declaration = llvm::dyn_cast_or_null<DeclStmt>(Loop.getInit());
  const auto *Counter =
      Declaration ? dyn_cast<VarDecl>(*Declaration->decl_begin()) : nullptr;
  const Expr *Cond = Loop.getCond();
  std::optional<Comparison> Compare =
      comparisonOf(Cond ? Cond->IgnoreUnlessSpelledInSource() : nullptr);
  const Expr *Step = incremented(Loop.getInc());
  if (!Counter || !Counter->getInit() ||
      Counter->getType()->isReferenceType() || !Compare || !Step ||
      !names(Step, *Counter))
    return std::nullopt;
  std::optional<int64_t> Ahead = aheadOf(Compare->Left, *Counter);
  if (!Ahead)
    return std::nullopt;
  return Steps{Counter, Counter->getInit(),
               boundBesideCounter(Loop, Compare->Right), Compare->Kind, *Ahead};
}

/// `for (auto it = v.begin(); it != v.end(); ++it)`
std::optional<LoopCount> countOfIterators(const Subject &On,
                                          const Steps &Loop) {
  const Expr *Begin = Loop.Start->IgnoreUnlessSpelledInSource();
  const Expr *End = Loop.End->IgnoreUnlessSpelledInSource();
  const CXXMethodDecl *First = askedOfPath(Begin), *Last = askedOfPath(End);
  if (!First || !Last || Loop.Compare != BO_NE)
    return std::nullopt;
  bool IsWhole =
      (First->getName() == "begin" || First->getName() == "cbegin") &&
      (Last->getName() == "end" || Last->getName() == "cend");
  const Expr *Object = askedObject(End)->IgnoreParenImpCasts();
  if (!IsWhole || !hasCheapSize(Object->getType()) || !On.isWritten(*Object) ||
      Object->getType()->isPointerType() ||
      !areWrittenAlike(*askedObject(Begin), *Object, On.Context))
    return std::nullopt;
  LoopCount Result{On.text(*Object) + ".size()"};
  Result.End = Loop.End;
  Result.Counter = Loop.Counter;
  return Result;
}

/// By how much the number of turns misses the bound; nullopt: it is not known.
std::optional<int> offsetOf(const Steps &Loop, const ASTContext &Context) {
  Expr::EvalResult Start;
  if (Loop.Start->isValueDependent() ||
      !Loop.Start->EvaluateAsInt(Start, Context))
    return std::nullopt;
  bool IsInclusive = Loop.Compare == BO_LE;
  // A loop up to another number than it starts from misses it for ever.
  if (Loop.Compare != BO_LT && Loop.Compare != BO_LE && Loop.Compare != BO_NE)
    return std::nullopt;
  const llvm::APSInt &From = Start.Val.getInt();
  if (From.isNegative() || From.getActiveBits() > 16)
    return std::nullopt;
  int64_t Missed = From.getExtValue() + Loop.Ahead;
  if (Loop.Compare == BO_NE && Missed != 0)
    return std::nullopt;
  return (IsInclusive ? 1 : 0) - int(Missed);
}

/// `for (T i = 0; i < BOUND; ++i)`
std::optional<LoopCount> countOfNumbers(const Subject &On, const Steps &Loop) {
  const Expr *Bound = withoutCast(Loop.End->IgnoreParenImpCasts(), On.Context);
  std::optional<int> Offset = offsetOf(Loop, On.Context);
  if (!Offset || !On.isWritten(*Bound))
    return std::nullopt;
  LoopCount Result{On.text(*Bound)};
  Result.Offset = *Offset;
  Result.End = Loop.End; // With the casts that read it.
  Result.Counter = Loop.Counter;
  Result.IsSigned = Bound->getType()->isSignedIntegerOrEnumerationType();
  if (isSize(Bound) || isSizeOfResult(On, *Bound) || isSizeGetter(Bound))
    return Result;
  Expr::EvalResult Constant;
  if (!Bound->isValueDependent() &&
      Bound->EvaluateAsInt(Constant, On.Context)) {
    // Small enough to be reserved for nothing, should the loop end early.
    if (Constant.Val.getInt().isStrictlyPositive() && *Offset == 0 &&
        Constant.Val.getInt().getActiveBits() <= 20)
      return Result;
    return std::nullopt;
  }
  // The operators of an enumeration may be somebody's own.
  if (!isPath(Bound) || !Bound->getType()->isIntegerType() ||
      Bound->getType()->isBooleanType() || Bound->getType()->isEnumeralType())
    return std::nullopt;
  Result.IsNumber = true;
  return Result;
}

} // namespace

std::optional<LoopCount> countOf(const Subject &On, const Stmt &Loop) {
  if (const auto *Range = dyn_cast<CXXForRangeStmt>(&Loop))
    return countOfRange(On, *Range);
  std::optional<Steps> Head = stepsOf(llvm::cast<ForStmt>(Loop));
  if (!Head)
    return std::nullopt;
  return Head->Counter->getType()->isIntegerType()
             ? countOfNumbers(On, *Head)
             : countOfIterators(On, *Head);
}

} // namespace heal
