//===- Guards.cpp - Tests that keep an operation defined ------------------===//
//
// `*it` is defined where `it` is not the end of what it was found in, `v[i]`
// where `i` is less than the size, `a / n` where `n` is not zero. This file
// says which test tells so; that nothing changes between the two is the
// collector's business.
//
//===----------------------------------------------------------------------===//
#include "GuardsInternal.h"

namespace heal {

using namespace clang;
using llvm::dyn_cast;
using llvm::isa;

namespace {

/// `Left < Right`, as it is known to hold.
struct Relation {
  BinaryOperatorKind Kind;
  const Expr *Left, *Right;

  Relation swapped() const {
    return {BinaryOperator::reverseComparisonOp(Kind), Right, Left};
  }
};

} // namespace

/// The named member function of the library that \p E calls without arguments;
/// empty: it does something else.
static StringRef nameOfQuestion(const Expr *E) {
  const auto *Call = dyn_cast<CXXMemberCallExpr>(E->IgnoreParenImpCasts());
  const CXXMethodDecl *Method = Call ? Call->getMethodDecl() : nullptr;
  if (!Method || Call->getNumArgs() != 0 || !isInLibrary(*Method))
    return "";
  if (isa<CXXConversionDecl>(Method))
    return "operator bool";
  return Method->getIdentifier() ? Method->getName() : "";
}

static const Expr *objectAsked(const Expr *E) {
  const auto *Call = llvm::cast<CXXMemberCallExpr>(E->IgnoreParenImpCasts());
  return Call->getImplicitObjectArgument();
}

/// The class of \p Object, or of what it points at, if that is the library's.
static const CXXRecordDecl *libraryClassOf(const Expr &Object) {
  QualType Type = Object.getType();
  const CXXRecordDecl *Class = Type->isPointerType()
                                   ? Type->getPointeeCXXRecordDecl()
                                   : Type->getAsCXXRecordDecl();
  return Class && isLibraryClass(*Class) ? Class : nullptr;
}

/// Whether \p E makes an object each time, or may.
static bool makesTemporary(const Stmt *E) {
  return isa<MaterializeTemporaryExpr, CXXNewExpr, CXXBindTemporaryExpr>(E) ||
         llvm::any_of(E->children(), [](const Stmt *Child) {
           return Child && makesTemporary(Child);
         });
}

const VarDecl *localNamedBy(const Expr *E) {
  const auto *Ref = dyn_cast<DeclRefExpr>(stripped(E));
  const auto *Var = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  bool IsLocal = Var && Var->hasLocalStorage() && !isa<ParmVarDecl>(Var) &&
                 Var->getInit() && !Var->getType()->isReferenceType();
  return IsLocal ? Var : nullptr;
}

/// Whether the elements of \p Object are at `[0]` to `[size() - 1]`.
static bool isIndexed(const Expr &Object) {
  const CXXRecordDecl *Record = libraryClassOf(Object);
  if (!Record || !hasPlainPolicies(*Record))
    return false;
  StringRef Name = Record->getName();
  // What a view leads to may be gone; that of a parameter is good.
  const auto *Ref = dyn_cast<DeclRefExpr>(stripped(&Object));
  bool IsGiven = Ref && isa<ParmVarDecl>(Ref->getDecl());
  if (Name == "basic_string_view" || Name == "span")
    return IsGiven;
  return Name == "vector" || Name == "basic_string" || Name == "deque" ||
         Name == "array";
}

static bool isOptional(const Expr &Object) {
  const CXXRecordDecl *Record = libraryClassOf(Object);
  return Record && Record->getName() == "optional";
}

//===----------------------------------------------------------------------===//
// What needs a test
//===----------------------------------------------------------------------===//

static std::optional<Partial> partialOperator(const CXXOperatorCallExpr &Call) {
  const Expr *Object = Call.getArg(0);
  switch (Call.getOperator()) {
  case OO_Star:
  case OO_Arrow:
    if (Call.getNumArgs() == 1 && isOptional(*Object))
      return Partial{Partial::Value, Object};
    [[fallthrough]];
  case OO_PlusPlus:
    if (isIterator(Object->getType()))
      return Partial{Partial::Position, Object};
    return std::nullopt;
  case OO_Subscript:
    if (isIndexed(*Object))
      return Partial{Partial::Index, Object, Call.getArg(1)};
    return std::nullopt;
  default:
    return std::nullopt;
  }
}

std::optional<Partial> partialOf(const Expr &Use) {
  if (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(&Use))
    return partialOperator(*Operator);
  if (isa<CXXMemberCallExpr>(Use)) {
    StringRef Name = nameOfQuestion(&Use);
    const Expr *Object = Name.empty() ? nullptr : objectAsked(&Use);
    const CXXRecordDecl *Class = Object ? libraryClassOf(*Object) : nullptr;
    bool IsView = Class && !isContainer(*Class) && Class->getName() != "array";
    if ((Name == "front" || Name == "back" || Name == "top") && Class &&
        (!IsView || isIndexed(*Object)) && hasPlainPolicies(*Class))
      return Partial{Partial::Index, Object};
    return std::nullopt;
  }
  if (const auto *Subscript = dyn_cast<ArraySubscriptExpr>(&Use)) {
    const Expr *Array = stripped(Subscript->getBase());
    if (Array->getType()->isConstantArrayType())
      return Partial{Partial::Index, Array, Subscript->getIdx()};
    return std::nullopt;
  }
  const auto *Division = dyn_cast<BinaryOperator>(&Use);
  if (Division &&
      llvm::is_contained({BO_Div, BO_Rem, BO_DivAssign, BO_RemAssign},
                         Division->getOpcode()))
    return Partial{Partial::Divisor, Division->getRHS()};
  return std::nullopt;
}

//===----------------------------------------------------------------------===//
// What a test tells
//===----------------------------------------------------------------------===//

/// What holds where \p Test was \p Truth; nullopt: it compares nothing.
static std::optional<Relation> relationOf(const Expr &Test, bool Truth) {
  const Expr *E = Test.IgnoreParenImpCasts();
  std::optional<Relation> Known;
  if (const auto *Op = dyn_cast<BinaryOperator>(E)) {
    if (Op->isComparisonOp() && Op->getOpcode() != BO_Cmp)
      Known = {Op->getOpcode(), Op->getLHS(), Op->getRHS()};
  } else if (const auto *Rewritten = dyn_cast<CXXRewrittenBinaryOperator>(E)) {
    CXXRewrittenBinaryOperator::DecomposedForm Form =
        Rewritten->getDecomposedForm();
    const auto *Inner =
        dyn_cast<CXXOperatorCallExpr>(Form.InnerBinOp->IgnoreParenImpCasts());
    if (Inner && Inner->getDirectCallee() &&
        isInLibrary(*Inner->getDirectCallee()))
      Known = {Form.Opcode, Form.LHS, Form.RHS};
  } else if (const auto *Call = dyn_cast<CXXOperatorCallExpr>(E)) {
    const FunctionDecl *Callee = Call->getDirectCallee();
    if (Callee && isInLibrary(*Callee) && Call->getNumArgs() == 2 &&
        Call->isComparisonOp())
      Known = {BinaryOperator::getOverloadedOpcode(Call->getOperator()),
               Call->getArg(0), Call->getArg(1)};
  }
  if (!Known || Known->Kind == BO_Cmp)
    return std::nullopt;
  if (!Truth)
    Known->Kind = BinaryOperator::negateComparisonOp(Known->Kind);
  return Known;
}

static std::optional<llvm::APSInt> constantOf(const Expr *E,
                                              const ASTContext &Context) {
  if (E->isValueDependent() || !E->getType()->isIntegralOrEnumerationType())
    return std::nullopt;
  Expr::EvalResult Value;
  if (!E->EvaluateAsInt(Value, Context))
    return std::nullopt;
  return Value.Val.getInt();
}

bool Guards::isSame(const Expr *A, const Expr *B) const {
  return areWrittenAlike(*A, *B, Context);
}

bool Guards::asksForSize(const Expr *E, const Expr *Of) const {
  StringRef Name = nameOfQuestion(E);
  return (Name == "size" || Name == "length") && isSame(objectAsked(E), Of);
}

/// `v.size()`, or that as a narrower number of \p Compared, the type in which
/// it is compared.
bool Guards::isSizeOf(const Expr *E, const Expr *Of, QualType Compared) const {
  E = E->IgnoreParenImpCasts();
  if (const auto *Cast = dyn_cast<ExplicitCastExpr>(E)) {
    if (!Context.hasSameUnqualifiedType(Cast->getType(), Compared) ||
        !Compared->isIntegerType())
      return false;
    E = Cast->getSubExpr()->IgnoreParenImpCasts();
  }
  return asksForSize(E, Of);
}

/// Whether \p Var is seen in all of its steps: what a lambda has from around it
/// may have been anything.
bool Guards::isOwn(const VarDecl &Var) const {
  return Var.getDeclContext() == &In && !Var.isInitCapture() &&
         !Scan.Moved.count(Var.getCanonicalDecl());
}

bool Guards::isNeverNegative(const Expr *E) const {
  if (E->getType()->isUnsignedIntegerType())
    return true;
  if (std::optional<llvm::APSInt> Value = constantOf(E, Context))
    return Value->isNonNegative();
  const VarDecl *Var = localNamedBy(E);
  if (!Var || !isOwn(*Var) || !Var->getType()->isIntegerType())
    return false;
  std::optional<llvm::APSInt> Start = constantOf(Var->getInit(), Context);
  return Start && Start->isNonNegative();
}

/// A variable found in a container, and stepped forward at most: until it is
/// the end it stands at an element.
bool Guards::isFoundIn(const Expr *Position, const Expr *Container) const {
  const VarDecl *Var = localNamedBy(iteratorItself(Position));
  if (!Var || !isOwn(*Var))
    return false;
  const auto *Call = dyn_cast<CallExpr>(iteratorItself(Var->getInit()));
  const FunctionDecl *Callee = Call ? Call->getDirectCallee() : nullptr;
  if (!Callee || !Callee->getIdentifier() || !isInLibrary(*Callee))
    return false;
  StringRef Name = Callee->getName();
  const Expr *Object = objectOf(*Call);
  if (Object)
    return (Name == "find" || Name == "lower_bound" || Name == "upper_bound" ||
            Name == "begin" || Name == "cbegin") &&
           isSame(Object, Container);
  if ((Name == "begin" || Name == "cbegin") && Call->getNumArgs() == 1)
    return isSame(Call->getArg(0), Container);
  bool Finds = Name == "find" || Name == "find_if" || Name == "find_if_not" ||
               Name == "lower_bound" || Name == "upper_bound" ||
               Name == "max_element" || Name == "min_element";
  if (!Finds || Call->getNumArgs() < 2)
    return false;
  const Expr *From = askedForPosition(Call->getArg(0), /*First=*/true),
             *To = askedForPosition(Call->getArg(1), /*First=*/false);
  return From && To && isSame(From, Container) && isSame(To, Container);
}

bool Guards::showsPosition(const Expr &Test, bool Truth, const Expr *At) const {
  std::optional<Relation> Known = relationOf(Test, Truth);
  if (!Known || Known->Kind != BO_NE)
    return false;
  for (const Relation &R : {*Known, Known->swapped()}) {
    const Expr *Container = askedForPosition(R.Right, /*First=*/false);
    if (!Container || !isSame(iteratorItself(R.Left), iteratorItself(At)))
      continue;
    const CXXRecordDecl *Class = libraryClassOf(*stripped(Container));
    return Class && isContainer(*Class) && hasPlainPolicies(*Class) &&
           !makesTemporary(Container) && isFoundIn(At, Container);
  }
  return false;
}

/// More than \p Index elements, a constant.
bool Guards::showsSize(const Expr &Test, bool Truth, const Expr *Object,
                       const llvm::APSInt &Index) const {
  if (!Truth && nameOfQuestion(&Test) == "empty")
    return Index.isZero() && isSame(objectAsked(&Test), Object);
  if (Truth && asksForSize(Test.IgnoreParenImpCasts(), Object))
    return Index.isZero();
  std::optional<Relation> Known = relationOf(Test, Truth);
  if (!Known)
    return false;
  for (const Relation &R : {*Known, Known->swapped()}) {
    if (!asksForSize(R.Left, Object))
      continue;
    std::optional<llvm::APSInt> Than = constantOf(R.Right, Context);
    if (!Than || Than->isNegative())
      return false;
    int Order = llvm::APSInt::compareValues(Index, *Than);
    return (R.Kind == BO_GT && Order <= 0) ||
           ((R.Kind == BO_GE || R.Kind == BO_EQ) && Order < 0) ||
           (R.Kind == BO_NE && Than->isZero() && Index.isZero());
  }
  return false;
}

bool Guards::showsIndex(const Expr &Test, bool Truth,
                        const Partial &Use) const {
  std::optional<llvm::APSInt> Constant;
  if (!Use.Second)
    Constant = llvm::APSInt::get(0);
  else
    Constant = constantOf(Use.Second, Context);
  if (Constant)
    return Constant->isNonNegative() &&
           showsSize(Test, Truth, Use.First, *Constant);
  std::optional<Relation> Known = relationOf(Test, Truth);
  if (!Known)
    return false;
  for (const Relation &R : {*Known, Known->swapped()}) {
    if (R.Kind != BO_LT || !isSame(R.Left, Use.Second))
      continue;
    QualType Compared = R.Left->getType();
    // As an unsigned number a negative one may be less than a size, unless
    // sizes are as wide.
    bool IsWhole = Compared->isUnsignedIntegerType() &&
                   Context.getTypeSize(Compared) >=
                       Context.getTypeSize(Context.getSizeType());
    if (!IsWhole && !isNeverNegative(R.Left->IgnoreParenImpCasts()))
      return false;
    if (isSizeOf(R.Right, Use.First, Compared))
      return true;
    const ConstantArrayType *Array =
        Context.getAsConstantArrayType(Use.First->getType());
    std::optional<llvm::APSInt> Bound = constantOf(R.Right, Context);
    return Array && Bound && Bound->isNonNegative() &&
           llvm::APSInt::compareValues(
               *Bound, llvm::APSInt(Array->getSize(), /*isUnsigned=*/true)) <=
               0;
  }
  return false;
}

bool Guards::showsValue(const Expr &Test, bool Truth,
                        const Expr *Object) const {
  StringRef Name = nameOfQuestion(&Test);
  return Truth && (Name == "operator bool" || Name == "has_value") &&
         isSame(objectAsked(&Test), Object);
}

bool Guards::showsDivisor(const Expr &Test, bool Truth,
                          const Expr *Number) const {
  const Expr *Plain = Number->IgnoreParenImpCasts();
  // By -1 the least number cannot be divided.
  bool IsUnsigned = Number->getType()->isUnsignedIntegerType() ||
                    Plain->getType()->isUnsignedIntegerType();
  if (nameOfQuestion(Plain) == "size" &&
      showsSize(Test, Truth, objectAsked(Plain), llvm::APSInt::get(0)))
    return true;
  if (Truth && isSame(&Test, Number))
    return IsUnsigned;
  std::optional<Relation> Known = relationOf(Test, Truth);
  if (!Known)
    return false;
  for (const Relation &R : {*Known, Known->swapped()}) {
    std::optional<llvm::APSInt> Than = constantOf(R.Right, Context);
    if (!Than || !isSame(R.Left, Number))
      continue;
    return (R.Kind == BO_GT && Than->isNonNegative() &&
            (IsUnsigned || R.Left->getType()->isSignedIntegerType())) ||
           (R.Kind == BO_GE && Than->isStrictlyPositive() &&
            (IsUnsigned || R.Left->getType()->isSignedIntegerType())) ||
           (R.Kind == BO_NE && Than->isZero() && IsUnsigned);
  }
  return false;
}

const Expr *Guards::toldBy(const Expr *Test, bool Truth,
                           const Partial &Use) const {
  Test = Test->IgnoreParenImpCasts();
  if (const auto *Cleanups = dyn_cast<ExprWithCleanups>(Test))
    return toldBy(Cleanups->getSubExpr(), Truth, Use);
  if (const auto *Not = dyn_cast<UnaryOperator>(Test);
      Not && Not->getOpcode() == UO_LNot)
    return toldBy(Not->getSubExpr(), !Truth, Use);
  if (const auto *Both = dyn_cast<BinaryOperator>(Test);
      Both && Both->getOpcode() == (Truth ? BO_LAnd : BO_LOr)) {
    const Expr *Told = toldBy(Both->getLHS(), Truth, Use);
    return Told ? Told : toldBy(Both->getRHS(), Truth, Use);
  }
  bool Shows = false;
  switch (Use.Needs) {
  case Partial::Position:
    Shows = showsPosition(*Test, Truth, Use.First);
    break;
  case Partial::Index:
    Shows = showsIndex(*Test, Truth, Use);
    break;
  case Partial::Value:
    Shows = showsValue(*Test, Truth, Use.First);
    break;
  case Partial::Divisor:
    Shows = showsDivisor(*Test, Truth, Use.First);
    break;
  }
  return Shows ? Test : nullptr;
}

//===----------------------------------------------------------------------===//
// Where a test is known to have come out
//===----------------------------------------------------------------------===//

static bool alwaysLeaves(const Stmt *S) {
  if (!S)
    return false;
  if (isa<BreakStmt, ContinueStmt>(S))
    return true;
  if (const auto *Block = dyn_cast<CompoundStmt>(S))
    return !Block->body_empty() && alwaysLeaves(Block->body_back());
  return alwaysReturns(S);
}

/// Whether a label of a switch around \p S is in it: then it may be come to
/// without what stands before the label.
static bool holdsCase(const Stmt *S) {
  if (!S || isa<Expr, SwitchStmt>(S))
    return false;
  return isa<SwitchCase>(S) || llvm::any_of(S->children(), holdsCase);
}

std::optional<KnownTest> testAround(const Stmt &Parent, const Stmt &Child) {
  if (const auto *Choice = dyn_cast<ConditionalOperator>(&Parent))
    if (&Child != Choice->getCond())
      return KnownTest{Choice->getCond(), &Child == Choice->getTrueExpr()};
  if (const auto *Op = dyn_cast<BinaryOperator>(&Parent))
    if (Op->isLogicalOp() && &Child == Op->getRHS())
      return KnownTest{Op->getLHS(), Op->getOpcode() == BO_LAnd};
  if (holdsCase(&Child))
    return std::nullopt;
  // `if consteval` has no condition.
  if (const auto *If = dyn_cast<IfStmt>(&Parent); If && If->getCond())
    if (&Child == If->getThen() || &Child == If->getElse())
      return KnownTest{If->getCond(), &Child == If->getThen()};
  if (const auto *While = dyn_cast<WhileStmt>(&Parent))
    if (&Child == While->getBody())
      return KnownTest{While->getCond(), true};
  if (const auto *For = dyn_cast<ForStmt>(&Parent))
    if (For->getCond() && !holdsCase(For->getBody()) &&
        (&Child == For->getBody() || &Child == For->getInc()))
      return KnownTest{For->getCond(), true};
  return std::nullopt;
}

std::vector<const IfStmt *> leavingBefore(const CompoundStmt &Block,
                                          const Stmt &Child) {
  std::vector<const IfStmt *> Result;
  for (const Stmt *S : Block.body()) {
    if (S == &Child)
      break;
    if (holdsCase(S))
      Result.clear();
    else if (const auto *If = dyn_cast<IfStmt>(S); If && If->getCond() &&
                                                   !If->getElse() &&
                                                   alwaysLeaves(If->getThen()))
      Result.push_back(If);
  }
  if (holdsCase(&Child))
    Result.clear();
  return Result;
}

} // namespace heal
