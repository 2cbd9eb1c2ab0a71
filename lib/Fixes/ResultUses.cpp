//===- ResultUses.cpp - Is a kept result used as the call was? ------------===//
//
// A call is a temporary, the variable in its place a constant. What the code
// does with the result, or with a part of it that it reaches through a field or
// an accessor, must mean the same for both.
//
//===----------------------------------------------------------------------===//
#include "FixesInternal.h"
#include "OverloadsInternal.h"
#include "clang-heal/Effects/UnitFacts.h"
#include "clang-heal/Locate/Provenance.h"

namespace heal {

using namespace clang;
using llvm::dyn_cast;
using llvm::isa;

namespace {

Answer unchanged(const CallExpr &Call) {
  return {true, "a variable is used there as the call was", Call.getBeginLoc()};
}

Answer changed(std::string Why, const Stmt &At) {
  return {false, std::move(Why), At.getBeginLoc()};
}

bool deducesByDecltype(QualType Declared) {
  const AutoType *Deduced = Declared->getContainedAutoType();
  return Deduced && Deduced->isDecltypeAuto();
}

/// The variable that \p Declaration, alone, declares.
const VarDecl *variableOf(const Stmt *Declaration) {
  const auto *Declares = llvm::dyn_cast_or_null<DeclStmt>(Declaration);
  return Declares && Declares->isSingleDecl()
             ? dyn_cast<VarDecl>(Declares->getSingleDecl())
             : nullptr;
}

//===----------------------------------------------------------------------===//
// One use
//===----------------------------------------------------------------------===//

/// Follows the result of a call to where its use ends.
class ResultUse {
public:
  ResultUse(const Subject &On, const CallExpr &Call) : On(On), Call(Call) {}

  /// \p Part: the call, or what the code reaches in its result. As a temporary
  /// or a variable it is used as it would be as a constant.
  Answer of(const Expr &Part) const;

private:
  Answer ofClass(const Expr &Part, const Stmt &Parent, const Stmt *Child) const;
  Answer ofScalar(const Expr &Part, const Stmt &Parent,
                  const Stmt *Child) const;
  Answer asArgument(const Expr &Part, const Stmt &Parent,
                    const ParmVarDecl &Parameter,
                    const FunctionDecl &Callee) const;
  Answer asInitializer(const Expr &Part, const DeclStmt &Declaration,
                       const VarDecl &Var) const;
  Answer asArm(const Expr &Part, const ConditionalOperator &Choice,
               const Stmt *Child) const;
  Answer asRange(const Expr &Part, const CXXForRangeStmt &Loop) const;
  Answer ofMember(const MemberExpr &Member) const;
  Answer ofMethod(const CXXMethodDecl &Method, const CallExpr *Made,
                  const Stmt &At) const;
  bool leavesAlone(const FunctionDecl &Callee, const ParmVarDecl *Parameter) const;
  Answer copied(const Expr &Part, const Stmt &At) const;
  Answer loopReadsOnly(const CXXForRangeStmt &Loop) const;
  bool isReadThere(const Expr &Part, const Stmt *Child) const;
  bool isByValue(const Expr &Choice) const;
  bool isArm(const Expr &Made) const;
  const FunctionDecl *takenBy(const Expr &Part) const;

  const Subject &On;
  const CallExpr &Call;
};

/// Whether \p Callee, as far as it is seen, does not write what it gets as a
/// constant: its \p Parameter, or its object. A temporary may be written by a
/// cast and in what is mutable.
bool ResultUse::leavesAlone(const FunctionDecl &Callee,
                            const ParmVarDecl *Parameter) const {
  const FunctionDecl *Definition = nullptr;
  if (isInSystemHeader(Callee) || !Callee.hasBody(Definition))
    return true;
  unsigned Index = Parameter ? Parameter->getFunctionScopeIndex() : 0;
  const VarDecl *Inner =
      Parameter && Index < Definition->getNumParams()
          ? Definition->getParamDecl(Index)->getCanonicalDecl()
          : nullptr;
  return llvm::none_of(On.Ask.of(*Definition).Writes, [&](const Access &Write) {
    return Parameter ? Write.What.Root == Location::Param && Write.What.Var == Inner
                     : Write.What.Root == Location::This;
  });
}

/// `T x = f();` becomes `T x = X;`: a copy.
Answer ResultUse::copied(const Expr &Part, const Stmt &At) const {
  if (Part.isLValue())
    return unchanged(Call); // It was a copy before.
  if (!isCopyable(Part.getType()) || !On.Ask.isPlainValue(Part.getType()))
    return changed("its result cannot be copied", At);
  const FunctionDecl *Callee = Call.getDirectCallee();
  if (Callee && Part.getType()->isRecordType() && reservesRoom(*Callee))
    return changed(
        "a copy of its result would not have the room that it reserves", At);
  // A copy must be cheaper than the call, or nothing is gained.
  bool IsSmall = Part.getType().isTriviallyCopyableType(On.Context) &&
                 On.Context.getTypeSizeInChars(Part.getType()).getQuantity() <=
                     2 * int64_t(sizeof(void *));
  if (!IsSmall && On.Ask.of(Call, On.Function).Cost < 5 * MinWorth)
    return changed("copying the result would cost as much as the call", At);
  return unchanged(Call);
}

/// Whether \p Made is what a `?:` may choose.
bool ResultUse::isArm(const Expr &Made) const {
  const Stmt *Child = nullptr;
  return isa_and_nonnull<AbstractConditionalOperator>(
      On.realParentOf(&Made, Child));
}

Answer ResultUse::asArgument(const Expr &Part, const Stmt &Parent,
                             const ParmVarDecl &Parameter,
                             const FunctionDecl &Callee) const {
  QualType Type = Parameter.getType();
  const auto *Constructor = dyn_cast<CXXConstructorDecl>(&Callee);
  bool IsTransfer = Constructor && Constructor->isCopyOrMoveConstructor();
  const auto *Made = dyn_cast<CXXConstructExpr>(&Parent);
  const Stmt *Child = nullptr;
  if (Made && !Constructor->getParent()->isInStdNamespace() &&
      deducesItsClass(*Made, On.realParentOf(Made, Child)))
    return changed("which class it is made into may depend on it", Parent);
  bool TakesVariables = Type->isLValueReferenceType() &&
                        !Type.getNonReferenceType().isConstQualified();
  if (!TakesVariables && (IsTransfer || !Type->isReferenceType())) {
    Answer Copied = copied(Part, Parent);
    return Copied && Made && isArm(*Made) ? of(*Made) : Copied;
  }
  if (!leavesAlone(Callee, &Parameter))
    return changed("'" + Callee.getQualifiedNameAsString() + "' may change it",
                   Parent);
  if (isGet(Callee) && isOfLibraryAlone(Part.getType()))
    return of(llvm::cast<CallExpr>(Parent));
  if (bindsAlike(Parameter, Callee))
    return Type->isRValueReferenceType() && isa<CXXMethodDecl>(Callee)
               ? copied(Part, Parent)
               : unchanged(Call);
  return changed("'" + Callee.getQualifiedNameAsString() +
                     "' may tell a temporary from a variable",
                 Parent);
}

/// The mentions of a variable, those in types and lambdas too.
class MentionFinder : public RecursiveASTVisitor<MentionFinder> {
public:
  explicit MentionFinder(const VarDecl &Of) : Of(Of) {}
  std::vector<const DeclRefExpr *> Found;
  bool VisitDeclRefExpr(DeclRefExpr *Ref) {
    if (Ref->getDecl() == &Of)
      Found.push_back(Ref);
    return true;
  }

private:
  const VarDecl &Of;
};

/// Whether \p S is evaluated by \p Whole itself: in no lambda and in no type.
bool isEvaluatedBy(const Subject &On, const Stmt *S, const Stmt &Whole) {
  for (; S && S != &Whole; S = On.parentOf(S))
    if (isa<LambdaExpr>(S))
      return false;
  return S;
}

/// The loop's variable may change elements, but is only read.
Answer ResultUse::loopReadsOnly(const CXXForRangeStmt &Loop) const {
  const VarDecl &Variable = *Loop.getLoopVariable();
  if (!Variable.getType()->isLValueReferenceType() ||
      isa<DecompositionDecl>(Variable))
    return changed("the loop over its result may change it", Loop);
  MentionFinder Mentions(Variable);
  Mentions.TraverseStmt(const_cast<Stmt *>(Loop.getBody()));
  for (const DeclRefExpr *Ref : Mentions.Found)
    if (!isEvaluatedBy(On, Ref, Loop) || !of(*Ref))
      return changed("the loop over its result may change it by '" +
                         Variable.getNameAsString() + "'",
                     *Ref);
  return unchanged(Call);
}

Answer ResultUse::asRange(const Expr &Part, const CXXForRangeStmt &Loop) const {
  const CXXRecordDecl *Class = Part.getType()->getAsCXXRecordDecl();
  const auto *Made = llvm::dyn_cast_or_null<ClassTemplateSpecializationDecl>(Class);
  bool HasFlags = Made && Made->getName() == "vector" &&
                  Made->getTemplateArgs()[0].getAsType()->isBooleanType();
  if (!Class || !Class->isInStdNamespace() || HasFlags)
    return changed("the loop over its result may change it, or tell a constant",
                   Loop);
  QualType Variable = Loop.getLoopVariable()->getType();
  bool ReadsOnly = !Variable->isReferenceType() ||
                   Variable.getNonReferenceType().isConstQualified();
  return ReadsOnly ? unchanged(Call) : loopReadsOnly(Loop);
}

Answer ResultUse::asInitializer(const Expr &Part, const DeclStmt &Declaration,
                                const VarDecl &Var) const {
  if (Var.isImplicit())
    if (const auto *Loop =
            llvm::dyn_cast_or_null<CXXForRangeStmt>(On.parentOf(&Declaration)))
      return asRange(Part, *Loop);
  if (deducesByDecltype(Var.getType()))
    return changed("'decltype(auto)' tells a temporary from a variable",
                   Declaration);
  QualType Type = Var.getType();
  if (!Type->isReferenceType())
    return copied(Part, Declaration);
  if (Type->isLValueReferenceType() &&
      Type.getNonReferenceType().isConstQualified())
    return unchanged(Call);
  return changed("'" + Var.getNameAsString() +
                     "' may change the temporary that it names",
                 Declaration);
}

Answer ResultUse::ofMethod(const CXXMethodDecl &Method, const CallExpr *Made,
                           const Stmt &At) const {
  if (!leavesAlone(Method, nullptr) ||
      (!isInSystemHeader(Method) && Made && Made->getType()->isPointerType()))
    return changed("'" + Method.getNameAsString() +
                       "' may change it though it is const, or tell where it is",
                   At);
  // Nothing else with its name would be chosen for a constant.
  if (Method.isConst() && Method.getRefQualifier() != RQ_RValue)
    return unchanged(Call);
  if (!Made || !hasConstTwin(Method))
    return changed(
        "'" + Method.getNameAsString() +
            "' is not known to leave it alone and to take a constant",
        At);
  if (!Made->getType()->isPointerType())
    return of(*Made);
  const Stmt *Child =
      nullptr; // `->`: what it leads to is used, or a copy of it.
  const auto *Member =
      llvm::dyn_cast_or_null<MemberExpr>(On.realParentOf(Made, Child));
  return Member ? ofMember(*Member)
                : changed("a pointer into its result is kept there", At);
}

Answer ResultUse::ofMember(const MemberExpr &Member) const {
  if (const auto *Field = dyn_cast<FieldDecl>(Member.getMemberDecl()))
    return Field->getType()->isReferenceType() || Field->isMutable()
               ? changed("'" + Field->getNameAsString() +
                             "' is no constant in a constant either",
                         Member)
               : of(Member);
  const Stmt *Child = nullptr;
  const auto *Made = llvm::dyn_cast_or_null<CXXMemberCallExpr>(
      On.realParentOf(&Member, Child));
  if (const auto *Method = dyn_cast<CXXMethodDecl>(Member.getMemberDecl()))
    return ofMethod(
        *Method, Made && Made->getCallee() == Child ? Made : nullptr, Member);
  return changed("it is not known to be used as a value there", Member);
}

Answer ResultUse::ofClass(const Expr &Part, const Stmt &Parent,
                          const Stmt *Child) const {
  if (const auto *Member = dyn_cast<MemberExpr>(&Parent))
    return ofMember(*Member);
  if (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(&Parent))
    if (const auto *Method =
            llvm::dyn_cast_or_null<CXXMethodDecl>(Operator->getDirectCallee()))
      if (Operator->getArg(0) == Child)
        return ofMethod(*Method, Operator, Parent);
  const FunctionDecl *Callee = nullptr;
  if (const ParmVarDecl *Parameter = parameterFor(&Parent, Child, Callee))
    return asArgument(Part, Parent, *Parameter, *Callee);
  if (const VarDecl *Var = variableOf(&Parent))
    return asInitializer(Part, llvm::cast<DeclStmt>(Parent), *Var);
  if (isa<ReturnStmt>(Parent) && Part.isPRValue())
    return copied(Part, Parent);
  return changed("it is not known to be used as a value there", Parent);
}

/// Whether \p Part, a variable of a scalar type, is only read on the way to
/// \p Child.
bool ResultUse::isReadThere(const Expr &Part, const Stmt *Child) const {
  for (const Stmt *S = &Part; S != Child;) {
    S = On.parentOf(S);
    const auto *Cast = dyn_cast<ImplicitCastExpr>(S);
    if (Cast && Cast->getCastKind() == CK_LValueToRValue)
      return true;
  }
  return false;
}

Answer ResultUse::ofScalar(const Expr &Part, const Stmt &Parent,
                           const Stmt *Child) const {
  if (Part.isGLValue() && isReadThere(Part, Child))
    return unchanged(Call);
  const auto *Temporary = dyn_cast<MaterializeTemporaryExpr>(Child);
  for (const Stmt *S = &Part; S != Child && !Temporary; S = On.parentOf(S))
    Temporary = dyn_cast<MaterializeTemporaryExpr>(S);
  const VarDecl *Var = variableOf(&Parent);
  if (Var && deducesByDecltype(Var->getType()))
    return changed("'decltype(auto)' tells a temporary from a variable",
                   Parent);
  if (Part.isPRValue() && !Temporary)
    return unchanged(Call);
  // A number bound to a reference.
  const FunctionDecl *Callee = nullptr;
  if (const ParmVarDecl *Parameter = parameterFor(&Parent, Child, Callee))
    if (bindsAlike(*Parameter, *Callee))
      return unchanged(Call);
  if (Var && Var->getType()->isLValueReferenceType() &&
      Var->getType().getNonReferenceType().isConstQualified())
    return unchanged(Call);
  return changed(
      "a reference to its result may tell a temporary from a variable", Parent);
}

/// Whether \p Choice, a number, is read at once: it may as well be a variable.
bool ResultUse::isByValue(const Expr &Choice) const {
  const Stmt *Child = nullptr;
  const Stmt *Parent = On.realParentOf(&Choice, Child);
  for (const Stmt *S = &Choice;; S = On.parentOf(S)) {
    if (isa<MaterializeTemporaryExpr>(S))
      return false;
    if (S == Child)
      break;
  }
  if (isa_and_nonnull<ReturnStmt>(Parent))
    return !deducesByDecltype(On.Function.getDeclaredReturnType());
  if (const VarDecl *Var = variableOf(Parent))
    return !Var->getType()->isReferenceType() &&
           !deducesByDecltype(Var->getType());
  const auto *Operator = llvm::dyn_cast_or_null<BinaryOperator>(Parent);
  return Operator && !Operator->isCommaOp();
}

/// `c ? f() : other`: a constant in its place gives the choice another type, or
/// makes it refer to what it chooses.
Answer ResultUse::asArm(const Expr &Part, const ConditionalOperator &Choice,
                        const Stmt *Child) const {
  Answer Refers =
      changed("as a variable it would make the '?:' refer to it", Choice);
  const Expr *Other = Choice.getTrueExpr() == Child ? Choice.getFalseExpr()
                                                    : Choice.getTrueExpr();
  QualType Type = Part.getType();
  if (Part.isGLValue())
    return isReadThere(Part, Child) ? unchanged(Call) : Refers;
  if (!Type->isRecordType()) {
    const Expr *Written = Other->IgnoreParenImpCasts();
    if (isConversion(*Written))
      return Refers; // It may convert to a variable as well.
    if (Written->getType()->isScalarType() && Written->isPRValue())
      return unchanged(Call); // Neither is the choice a variable then.
    return Choice.getType()->isArithmeticType() && isByValue(Choice) &&
                   Written->getType()->isScalarType()
               ? unchanged(Call)
               : Refers;
  }
  const Expr *Written = Other->IgnoreUnlessSpelledInSource()->IgnoreParens();
  bool IsText = isa<StringLiteral>(Written) && isOfLibraryAlone(Type);
  bool IsAlike = Written->isPRValue() &&
                 On.Context.hasSameUnqualifiedType(Written->getType(), Type);
  if (!IsText && !IsAlike)
    return Refers;
  if (Answer Copied = copied(Part, Choice); !Copied)
    return Copied;
  return of(Choice); // Of a constant type from now on.
}

/// The function that \p Part, as it is or converted, is an argument of.
const FunctionDecl *ResultUse::takenBy(const Expr &Part) const {
  const Stmt *Child = nullptr;
  const Stmt *Parent = On.realParentOf(&Part, Child);
  while (const auto *E = llvm::dyn_cast_or_null<Expr>(Parent)) {
    const auto *Member = dyn_cast<MemberExpr>(E);
    const Stmt *Above = On.parentOf(E);
    const auto *Cast = llvm::dyn_cast_or_null<ImplicitCastExpr>(Above);
    bool Converts =
        isConversion(*E) ||
        (Member && isa<CXXConversionDecl>(Member->getMemberDecl())) ||
        (isa<CXXConstructExpr>(E) && Cast &&
         Cast->getCastKind() == CK_ConstructorConversion);
    if (!Converts)
      break;
    Parent = On.realParentOf(E, Child);
  }
  const FunctionDecl *Callee = nullptr;
  return Parent && parameterFor(Parent, Child, Callee) ? Callee : nullptr;
}

Answer ResultUse::of(const Expr &Part) const {
  const Stmt *Child = nullptr;
  const Stmt *Parent = On.realParentOf(&Part, Child);
  const FunctionDecl *Taker = Part.isLValue() ? nullptr : takenBy(Part);
  const auto *Operator = llvm::dyn_cast_or_null<CXXOperatorCallExpr>(Parent);
  const auto *Member = llvm::dyn_cast_or_null<CXXMethodDecl>(Taker);
  bool IsOfBase = Operator && Member && Operator->getOperator() == OO_Call &&
                  Operator->getArg(0)->IgnoreParenImpCasts()->getType()->getAsCXXRecordDecl() !=
                      Member->getParent();
  if (Taker && (IsOfBase || On.Ask.unit().hasGreedyTwin(*Taker)))
    return changed("'" + Taker->getQualifiedNameAsString() +
                       "' may tell a temporary from a variable",
                   *Parent);
  if (!Parent || isa<CompoundStmt>(Parent))
    return changed("its result is not used", Part);
  const auto *Pair = dyn_cast<BinaryOperator>(Parent);
  if (Pair && Pair->isCommaOp())
    return changed("as a variable it would make the ',' refer to it", *Pair);
  if (isa<ReturnStmt>(Parent) && Part.getType()->isRecordType() &&
      deducesByDecltype(On.Function.getDeclaredReturnType()))
    return changed("'decltype(auto)' tells a temporary from a variable",
                   *Parent);
  const auto *Choice = dyn_cast<AbstractConditionalOperator>(Parent);
  if (Choice && Choice->getCond() != Child) {
    const auto *Plain = dyn_cast<ConditionalOperator>(Choice);
    return Plain ? asArm(Part, *Plain, Child)
                 : changed("as a variable it would make the '?:' refer to it",
                           *Choice);
  }
  if (Part.getType()->isScalarType())
    return ofScalar(Part, *Parent, Child);
  if (!Part.getType()->isRecordType())
    return changed("it is not known to be used as a value there", *Parent);
  if (isa<ForStmt, WhileStmt, DoStmt>(Parent))
    return changed("its result is not used", Part);
  return ofClass(Part, *Parent, Child);
}

} // namespace

Answer useIsUnchanged(const Subject &On, const CallExpr &Call) {
  if (!On.isWritten(Call))
    return changed("it is written in a macro", Call);
  if (namesItsPlace(&Call, On.Context))
    return changed("it depends on the line that it stands on", Call);
  if (keptAs(Call) == KeptAs::Reference)
    return {true, "the variable is the same reference", Call.getBeginLoc()};
  return ResultUse(On, Call).of(Call);
}

//===----------------------------------------------------------------------===//
// Two uses
//===----------------------------------------------------------------------===//

/// Whether a value of \p Type tells nothing of where another object is.
static bool isValueOnly(QualType Type) {
  return Type->isVoidType() || Type->isArithmeticType() ||
         Type->isEnumeralType() ||
         (Type->isRecordType() && isOfLibraryAlone(Type) && !mayRefer(Type));
}

/// The call or construction that \p Child is an argument of, or is asked of;
/// null: \p Parent is something else.
static const FunctionDecl *calleeAround(const Stmt &Parent) {
  if (const auto *Call = dyn_cast<CallExpr>(&Parent))
    return Call->getDirectCallee();
  const auto *Made = dyn_cast<CXXConstructExpr>(&Parent);
  return Made ? Made->getConstructor() : nullptr;
}

namespace {
/// Who gets to know where a result is.
struct Shown {
  enum { ToNobody, InExpression, ByName } How = ToNobody;
  const Stmt *To = nullptr; ///< The one call that does; null: others may.
};
} // namespace

/// Whether a call of \p Callee tells nobody else what it was given.
static bool keepsToItself(const Subject &On, const FunctionDecl &Callee) {
  const FunctionDecl *Definition = nullptr;
  return Callee.hasBody(Definition) && !On.Ask.givesAway(*Definition);
}

static Shown shownBy(const Subject &On, const Expr &Part) {
  const Stmt *Child = &Part, *Parent = On.parentOf(Child);
  bool IsBound = Part.isGLValue();
  for (; Parent; Child = Parent, Parent = On.parentOf(Parent)) {
    const auto *Cast = dyn_cast<ImplicitCastExpr>(Parent);
    if (Cast && Cast->getCastKind() == CK_LValueToRValue)
      return {};
    IsBound |= isa<MaterializeTemporaryExpr>(Parent);
    if (!Cast && !isa<ParenExpr, MaterializeTemporaryExpr, FullExpr,
                      CXXBindTemporaryExpr>(Parent))
      break;
  }
  if (const auto *Declares = llvm::dyn_cast_or_null<DeclStmt>(Parent)) {
    const auto *Var = dyn_cast<VarDecl>(*Declares->decl_begin());
    return Var && Declares->isSingleDecl() && !Var->getType()->isReferenceType()
               ? Shown()
               : Shown{Shown::ByName};
  }
  if (!IsBound && !Part.getType()->isRecordType())
    return {};
  if (!Parent || isa<ReturnStmt, CompoundStmt>(Parent))
    return {};
  if (const auto *Member = dyn_cast<MemberExpr>(Parent)) {
    if (isa<FieldDecl>(Member->getMemberDecl()))
      return shownBy(On, *Member);
    Parent = On.parentOf(Member);
  }
  if (isa<AbstractConditionalOperator>(Parent))
    return shownBy(On, *llvm::cast<Expr>(Parent));
  const FunctionDecl *Callee = calleeAround(*Parent);
  if (!Callee)
    return {Shown::InExpression};
  const FunctionDecl *Owner = nullptr;
  const ParmVarDecl *Parameter = parameterFor(Parent, Child, Owner);
  if (Parameter && !Parameter->getType()->isReferenceType())
    return {};
  const auto &Result = llvm::cast<Expr>(*Parent);
  bool GivesValue = Result.isPRValue() && isValueOnly(Result.getType());
  if (!isInSystemHeader(*Callee))
    return {Shown::InExpression,
            GivesValue && keepsToItself(On, *Callee) ? Parent : nullptr};
  if (GivesValue)
    return {}; // The library compares by value.
  if (Result.isGLValue()) // A part of it.
    return shownBy(On, Result);
  const auto *Field = llvm::dyn_cast_or_null<MemberExpr>(On.parentOf(&Result));
  return Field && isa<FieldDecl>(Field->getMemberDecl()) // `f()->count`
             ? shownBy(On, *Field)
             : Shown{Shown::InExpression};
}

/// The full expression, or more, that \p S is evaluated in.
static const Stmt *fullExpressionOf(const Subject &On, const Stmt *S) {
  while (const Stmt *Parent = On.parentOf(S)) {
    if (!isa<Expr>(Parent))
      break;
    S = Parent;
  }
  return S;
}

bool mayMeet(const Subject &On, const Expr &A, const CallExpr &B) {
  if (keptAs(B) == KeptAs::Reference)
    return false; // It is one object anyway.
  Shown OfA = shownBy(On, A), OfB = shownBy(On, B);
  if (!OfA.How || !OfB.How)
    return false;
  if (OfA.How == Shown::ByName || OfB.How == Shown::ByName)
    return true;
  bool Apart = OfA.To && OfB.To && OfA.To != OfB.To;
  return !Apart && fullExpressionOf(On, &A) == fullExpressionOf(On, &B);
}

} // namespace heal
