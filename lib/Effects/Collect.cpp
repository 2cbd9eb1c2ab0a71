//===- Collect.cpp - What a piece of code does ----------------------------===//
//
// One walk over everything that the code evaluates, with the calls that the
// source does not show: conversions, operators, default arguments, temporaries'
// destructors, the hidden calls of a range-for.
//
//===----------------------------------------------------------------------===//
#include "EffectsInternal.h"
#include "clang/AST/StmtVisitor.h"
#include "clang/Lex/Lexer.h"
#include "llvm/ADT/StringSet.h"

namespace heal {

using namespace clang;
using llvm::dyn_cast;
using llvm::isa;

std::string textOf(const Stmt &S, const ASTContext &Context) {
  const SourceManager &SM = Context.getSourceManager();
  CharSourceRange Range = SM.getExpansionRange(S.getSourceRange());
  Range.setTokenRange(true);
  StringRef Text =
      Lexer::getSourceText(Range, SM, Context.getLangOpts());
  std::string Result;
  for (char C : Text) {
    bool Space = llvm::isSpace(C);
    if (!Space || (!Result.empty() && Result.back() != ' '))
      Result += Space ? ' ' : C;
  }
  if (Result.size() > 60)
    Result = Result.substr(0, 57) + "...";
  return Result;
}

/// `while (true);`: the one endless loop that the language lets stand still.
static bool isEmptyAndEndless(const Stmt &Loop, const ASTContext &Context) {
  const Expr *Condition = nullptr;
  const Stmt *Body = nullptr;
  if (const auto *For = dyn_cast<ForStmt>(&Loop)) {
    Condition = For->getCond();
    Body = For->getBody();
  } else if (const auto *While = dyn_cast<WhileStmt>(&Loop)) {
    Condition = While->getCond();
    Body = While->getBody();
  } else if (const auto *Do = dyn_cast<DoStmt>(&Loop)) {
    Condition = Do->getCond();
    Body = Do->getBody();
  } else {
    return false;
  }
  const auto *Block = dyn_cast<CompoundStmt>(Body);
  if (!isa<NullStmt>(Body) && !(Block && Block->body_empty()))
    return false;
  bool Turns = true;
  return !Condition || (!Condition->isValueDependent() &&
                        Condition->EvaluateAsBooleanCondition(Turns, Context) &&
                        Turns);
}

namespace {

class Collector : public ConstStmtVisitor<Collector> {
public:
  Collector(const FunctionDecl &In, Effects::Summaries &Known)
      : In(In), Known(Known), Context(Known.Context),
        Where(Known.resolverFor(In)) {}

  EffectSet Set;

  void run(const Stmt *S) {
    if (!S || ++Depth > 400) {
      if (S)
        cause(Set.Unknown, "it is nested too deeply", *S);
      return;
    }
    if (isa<BinaryOperator, UnaryOperator, AbstractConditionalOperator, IfStmt>(S))
      Set.Cost = std::min(Set.Cost + 1, 1000000u);
    Visit(S);
    --Depth;
  }

  // Unless said otherwise a node does what its children do.
  void VisitStmt(const Stmt *S) {
    for (const Stmt *Child : S->children())
      run(Child);
  }

  //===--------------------------------------------------------------------===//
  // Never evaluated, or evaluated elsewhere
  //===--------------------------------------------------------------------===//

  void VisitUnaryExprOrTypeTraitExpr(const UnaryExprOrTypeTraitExpr *E) {
    if (E->getTypeOfArgument()->isVariableArrayType())
      unknownCall("it asks for the size of a variable-length array", *E);
  }
  void VisitSourceLocExpr(const SourceLocExpr *E) {
    cause(Set.Varies, "it depends on the line that it stands on", *E);
  }
  void VisitDeclRefExpr(const DeclRefExpr *E) {
    if (const auto *Var = dyn_cast<VarDecl>(E->getDecl()))
      checkThreadLocal(*Var, *E);
  }
  void VisitCXXNoexceptExpr(const CXXNoexceptExpr *) {}
  void VisitRequiresExpr(const RequiresExpr *) {}
  void VisitCXXTypeidExpr(const CXXTypeidExpr *E) {
    if (E->isPotentiallyEvaluated())
      VisitStmt(E);
  }
  void VisitLambdaExpr(const LambdaExpr *E) {
    for (const Expr *Init : E->capture_inits())
      run(Init);
  }
  void VisitCXXDefaultArgExpr(const CXXDefaultArgExpr *E) { run(E->getExpr()); }
  void VisitCXXDefaultInitExpr(const CXXDefaultInitExpr *E) { run(E->getExpr()); }
  void VisitConstantExpr(const ConstantExpr *) {}

  //===--------------------------------------------------------------------===//
  // Reads and writes
  //===--------------------------------------------------------------------===//

  void VisitCastExpr(const CastExpr *E) {
    VisitStmt(E);
    if (E->getCastKind() == CK_LValueToRValue)
      eachObject(E->getSubExpr(), [&](const Location &L) { read(L, *E); });
    if (E->getCastKind() == CK_FloatingToIntegral)
      cause(Set.Undefined, [&] { return "it converts '" + text(*E) + "' to an integer"; }, *E);
    if (E->getCastKind() == CK_Dynamic && E->isGLValue())
      cause(Set.Throws, "a dynamic_cast of a reference may throw", *E);
    if (looksUnderneath(*E))
      cause(Set.Circumstance, [&] { return "'" + text(*E) + "' looks at an address or "
                               "at the bytes of an object"; }, *E);
  }

  void VisitBinaryOperator(const BinaryOperator *E) {
    VisitStmt(E);
    if (E->isAssignmentOp())
      write(Where.locate(E->getLHS()), *E);
    if (E->isCompoundAssignmentOp())
      read(Where.locate(E->getLHS()), *E);
    checkArithmetic(*E);
    if ((E->isComparisonOp() || E->getOpcode() == BO_Sub) && comparesPointers(*E))
      cause(Set.Circumstance, [&] { return "'" + text(*E) + "' compares addresses"; }, *E);
  }

  void VisitUnaryOperator(const UnaryOperator *E) {
    VisitStmt(E);
    if (E->isIncrementDecrementOp()) {
      if (E->getType()->isSignedIntegerType() && !isCounter(*E))
        cause(Set.Undefined, [&] { return "'" + text(*E) + "' may overflow"; }, *E);
      read(Where.locate(E->getSubExpr()), *E);
      write(Where.locate(E->getSubExpr()), *E);
    }
    if (E->getOpcode() == UO_Deref)
      dereference(*E, E->getSubExpr());
    if (E->getOpcode() == UO_Minus && E->getType()->isSignedIntegerType() &&
        !isConstant(*E))
      cause(Set.Undefined, [&] { return "'" + text(*E) + "' may overflow"; }, *E);
  }

  void VisitMemberExpr(const MemberExpr *E) {
    if (E->isArrow())
      dereference(*E, E->getBase());
    VisitStmt(E);
    if (const auto *Var = dyn_cast<VarDecl>(E->getMemberDecl()))
      checkThreadLocal(*Var, *E);
  }

  void VisitArraySubscriptExpr(const ArraySubscriptExpr *E) {
    VisitStmt(E);
    cause(Set.Undefined, "the index of '" + text(*E) + "' may be out of range",
          *E);
  }

  void VisitAtomicExpr(const AtomicExpr *E) {
    VisitStmt(E);
    cause(Set.Synchronizes, "it is an atomic operation", *E);
  }

  //===--------------------------------------------------------------------===//
  // Calls
  //===--------------------------------------------------------------------===//

  void VisitCallExpr(const CallExpr *E) {
    VisitStmt(E);
    if (isa<CXXPseudoDestructorExpr>(E->getCallee()))
      return;
    const Expr *Object = objectOf(*E);
    if (Object && isHiddenIterator(Object))
      return;
    llvm::SmallVector<const Expr *, 4> Arguments = argumentsOf(*E);
    if (const FunctionDecl *Callee = calleeOf(*E))
      return call(*Callee, *E, Object, Arguments);
    if (const CXXMethodDecl *Method = virtualMethodOf(*E))
      if (callVirtually(*Method, *E, Object, Arguments))
        return;
    const FunctionDecl *Direct = E->getDirectCallee();
    handOver(Object, Arguments, *E);
    unknownCall(Direct ? "it calls the virtual function '" +
                             Direct->getQualifiedNameAsString() +
                             "', which anybody may override"
                       : std::string("it calls through a pointer"),
                *E);
  }

  void VisitCXXConstructExpr(const CXXConstructExpr *E) {
    VisitStmt(E);
    construct(*E->getConstructor(), *E, {E->arg_begin(), E->arg_end()});
  }

  void VisitCXXInheritedCtorInitExpr(const CXXInheritedCtorInitExpr *E) {
    unknownCall("it calls an inherited constructor", *E);
  }

  void VisitCXXBindTemporaryExpr(const CXXBindTemporaryExpr *E) {
    VisitStmt(E);
    destroy(E->getType(), *E);
  }

  void VisitCXXNewExpr(const CXXNewExpr *E) {
    VisitStmt(E);
    Set.Allocates = true;
    Set.Cost += 20;
    cause(Set.Varies, "it makes a new object each time", *E);
    if (E->isArray() && E->getArraySize() && !isConstant(**E->getArraySize()))
      cause(Set.Throws, "the size of the array may be too large", *E);
    const FunctionDecl *New = E->getOperatorNew();
    if (New && !New->isReplaceableGlobalAllocationFunction() &&
        !isInLibrary(*New) && !New->isReservedGlobalPlacementOperator())
      unknownCall("it calls an operator new of its own", *E);
    if (New && New->isReservedGlobalPlacementOperator())
      write(Location(), *E);
  }

  void VisitCXXDeleteExpr(const CXXDeleteExpr *E) {
    VisitStmt(E);
    Location L = Where.pointee(E->getArgument());
    L.Deep = true;
    write(L, *E);
    cause(Set.Undefined, [&] { return "it deletes what '" + text(*E->getArgument()) +
                             "' points at"; }, *E);
    const CXXRecordDecl *Record = E->getDestroyedType()->getAsCXXRecordDecl();
    bool Open = Record && Record->hasDefinition() && Record->isPolymorphic() &&
                !Record->isEffectivelyFinal();
    if (Open || !Known.isPlainValue(E->getDestroyedType()))
      unknownCall("it runs the destructor of '" +
                      E->getDestroyedType().getAsString() + "'", *E);
  }

  void VisitCXXThrowExpr(const CXXThrowExpr *E) {
    cause(Set.Throws, "it may throw", *E);
    const Expr *Thrown = E->getSubExpr();
    if (!Thrown)
      return;
    if (TriesAround) {
      VisitStmt(E);
      return destroy(Thrown->getType(), *E); // At the end of the last handler.
    }
    EffectSet Made = apart(*Thrown);
    for (auto Slot : {&EffectSet::Diverges, &EffectSet::Undefined, &EffectSet::Jumps})
      if (!(Set.*Slot))
        Set.*Slot = std::move(Made.*Slot);
    if (Made.Unknown || Made.Outside || Made.Synchronizes || Made.LastActs ||
        !Made.Writes.empty() || !Made.Deferred.empty() ||
        !Known.isPlainValue(Thrown->getType()))
      cause(Set.LastActs, "what it throws does something when it is made", *E);
  }

  void VisitUnresolvedLookupExpr(const UnresolvedLookupExpr *E) { dependent(*E); }
  void VisitCXXDependentScopeMemberExpr(const CXXDependentScopeMemberExpr *E) {
    dependent(*E);
  }
  void VisitDependentScopeDeclRefExpr(const DependentScopeDeclRefExpr *E) {
    dependent(*E);
  }
  void VisitCXXUnresolvedConstructExpr(const CXXUnresolvedConstructExpr *E) {
    dependent(*E);
  }
  void VisitRecoveryExpr(const RecoveryExpr *E) {
    unknownCall("it does not compile", *E);
  }

  //===--------------------------------------------------------------------===//
  // Statements
  //===--------------------------------------------------------------------===//

  void VisitDeclStmt(const DeclStmt *S) {
    for (const Decl *D : S->decls())
      if (const auto *Var = dyn_cast<VarDecl>(D))
        declare(*Var, *S);
  }

  void VisitIfStmt(const IfStmt *S) {
    if (S->isConstexpr()) {
      if (std::optional<const Stmt *> Live = S->getNondiscardedCase(Context))
        return run(*Live);
    }
    VisitStmt(S);
  }

  void VisitForStmt(const ForStmt *S) { loop(*S); }
  void VisitWhileStmt(const WhileStmt *S) { loop(*S); }
  void VisitDoStmt(const DoStmt *S) { loop(*S); }
  void VisitCXXForRangeStmt(const CXXForRangeStmt *S) {
    if (!isLibraryRange(S->getRangeInit()->getType()))
      return loop(*S);
    // The hidden iterator of an array or container only walks over it.
    run(S->getInit());
    run(S->getRangeInit());
    read(Where.locate(S->getRangeInit()), *S->getRangeInit());
    if (hasProxies(S->getRangeInit()->getType()))
      read(deep(Where.locate(S->getRangeInit())), *S->getRangeInit());
    repeat(*S, [&] {
      run(S->getLoopVarStmt());
      run(S->getBody());
    });
  }

  void VisitAttributedStmt(const AttributedStmt *S) {
    VisitStmt(S);
    if (llvm::any_of(S->getAttrs(), [](const Attr *A) { return isa<CXXAssumeAttr>(A); }))
      cause(Set.Undefined, "it assumes what may not hold", *S);
  }

  void VisitCXXTryStmt(const CXXTryStmt *S) {
    std::optional<Cause> Before = std::move(Set.Throws);
    Set.Throws.reset();
    ++TriesAround;
    run(S->getTryBlock());
    --TriesAround;
    bool CatchesAll = false;
    for (unsigned I = 0; I < S->getNumHandlers(); ++I)
      CatchesAll |= !S->getHandler(I)->getExceptionDecl();
    if (CatchesAll)
      Set.Throws.reset();
    for (unsigned I = 0; I < S->getNumHandlers(); ++I)
      handle(*S->getHandler(I));
    if (Before)
      Set.Throws = std::move(Before);
  }

  /// A handler by value has a copy of its own.
  void handle(const CXXCatchStmt &Handler) {
    const VarDecl *Caught = Handler.getExceptionDecl();
    QualType Type = Caught ? Caught->getType() : Context.VoidTy;
    if (!Known.isPlainValue(Type))
      unknownCall("it copies the exception that it catches", Handler);
    run(Handler.getHandlerBlock());
  }

  void VisitGotoStmt(const GotoStmt *S) { jump(*S); }
  void VisitIndirectGotoStmt(const IndirectGotoStmt *S) { jump(*S); }
  void VisitLabelStmt(const LabelStmt *S) { jump(*S); }
  void VisitAsmStmt(const AsmStmt *S) { jump(*S); }
  void VisitCoroutineBodyStmt(const CoroutineBodyStmt *S) { jump(*S); }
  void VisitCoroutineSuspendExpr(const CoroutineSuspendExpr *E) { jump(*E); }
  void VisitSEHTryStmt(const SEHTryStmt *S) { jump(*S); }
  void VisitOMPExecutableDirective(const OMPExecutableDirective *S) { jump(*S); }

  void initialise(const CXXConstructorDecl &Constructor) {
    for (const CXXCtorInitializer *Init : Constructor.inits())
      run(Init->getInit());
  }

private:
  std::string text(const Stmt &S) const { return textOf(S, Context); }
  bool isConstant(const Expr &E) const {
    return !E.isValueDependent() && !isSurelyNoConstant(E) &&
           E.isEvaluatable(Context);
  }

  /// What \p Code does, apart from what was seen so far.
  EffectSet apart(const Stmt &Code) const {
    Collector Inner(In, Known);
    Inner.Depth = Depth;
    Inner.run(&Code);
    return std::move(Inner.Set);
  }

  /// \p Text is a string, or a function that makes one when it is needed.
  template <typename T>
  void cause(std::optional<Cause> &Slot, T &&Text, const Stmt &At) {
    if (Slot)
      return;
    if constexpr (std::is_invocable_v<T>)
      Slot = Cause{Text(), At.getBeginLoc()};
    else
      Slot = Cause{std::forward<T>(Text), At.getBeginLoc()};
  }

  /// Past so many different accesses code counts as accessing anything.
  static constexpr size_t MaxAccesses = 1000;

  using Key = std::vector<const void *>;
  void access(std::vector<Access> &To, Location L, const Stmt &At,
              bool Begins = false) {
    if (L.Root == Location::Fresh)
      return;
    bool Reads = &To == &Set.Reads;
    if (Reads && L.Root == Location::Local && startsWithoutValue(*L.Var))
      cause(Set.Undefined, [&] { return "'" + L.Var->getNameAsString() +
                               "' may not have been given a value"; }, At);
    if (!L.Type.isNull() && L.Type->isDependentType())
      L.Type = QualType();
    if (To.size() > MaxAccesses)
      L = Location();
    Key Known = identityOf(L);
    if (Begins)
      Known.push_back(nullptr);
    if (Seen[!Reads].insert(std::move(Known)).second)
      To.push_back({std::move(L), &At, Begins});
  }

  void checkThreadLocal(const VarDecl &Var, const Stmt &At) {
    if (Var.getTLSKind() == VarDecl::TLS_Dynamic)
      unknownCall("'" + Var.getNameAsString() +
                      "' is thread-local and made at its first use", At);
    if (Var.getTLSKind() == VarDecl::TLS_Static)
      cause(Set.Outside, "'" + Var.getNameAsString() + "' is thread-local", At);
  }

  void checkVolatile(const Stmt &At) {
    const auto *E = dyn_cast<Expr>(&At);
    const auto *Cast = dyn_cast<CastExpr>(&At);
    if (const auto *Op = dyn_cast<BinaryOperator>(&At))
      E = Op->getLHS();
    if (const auto *Op = dyn_cast<UnaryOperator>(&At))
      E = Op->getSubExpr();
    if (Cast)
      E = Cast->getSubExpr();
    if (E && E->getType().isVolatileQualified())
      cause(Set.Outside, "'" + text(At) + "' is volatile", At);
    if (E && E->getType()->isAtomicType())
      cause(Set.Synchronizes, "'" + text(At) + "' is atomic", At);
  }

  void read(const Location &L, const Stmt &At) {
    checkVolatile(At);
    readQuietly(L, At);
  }

  /// Tells \p Take of the object that \p E is, or of each that it may be.
  template <typename T> void eachObject(const Expr *E, T &&Take) {
    const Expr *Inner = stripped(E);
    if (const auto *Choice = dyn_cast<ConditionalOperator>(Inner)) {
      eachObject(Choice->getTrueExpr(), Take);
      return eachObject(Choice->getFalseExpr(), Take);
    }
    const auto *Call = dyn_cast<CallExpr>(Inner);
    const FunctionDecl *Callee = Call ? Call->getDirectCallee() : nullptr;
    if (Callee && Callee->getIdentifier() && isInLibrary(*Callee) &&
        (Callee->getName() == "min" || Callee->getName() == "max") &&
        Call->getNumArgs() >= 2 && Call->getArg(0)->isGLValue()) {
      eachObject(Call->getArg(0), Take);
      return eachObject(Call->getArg(1), Take);
    }
    Take(Where.locate(E));
  }

  /// A constant is not written; but it may be read before it has its value.
  void readQuietly(const Location &L, const Stmt &At) {
    if (!L.IsConst)
      return access(Set.Reads, L, At);
    if (L.Root == Location::Global && !isConstantFromTheStart(L))
      cause(Set.Circumstance, [&] { return "it reads '" + L.str() + "', which may not have its "
                               "value yet"; }, At);
  }

  static bool isConstantFromTheStart(const Location &L) {
    const VarDecl *Initialised = nullptr;
    return L.Var && L.Var->getAnyInitializer(Initialised) && Initialised &&
           !Initialised->getInit()->isValueDependent() &&
           (Initialised->isConstexpr() || Initialised->hasConstantInitialization());
  }

  /// A conversion after which code may see where an object is, or what it is
  /// made of.
  static bool looksUnderneath(const CastExpr &E) {
    QualType From = E.getSubExpr()->getType();
    if (E.getCastKind() == CK_PointerToIntegral || E.getCastKind() == CK_LValueBitCast)
      return true;
    return E.getCastKind() == CK_BitCast && From->isPointerType() &&
           (!From->getPointeeType()->isVoidType() || isa<ExplicitCastExpr>(E));
  }

  /// Whether \p E may tell which of two objects comes first, or that they are
  /// one: of two places in one array it tells no more than their indexes.
  bool comparesPointers(const BinaryOperator &E) const {
    const Expr *Left = E.getLHS(), *Right = E.getRHS();
    auto IsNull = [&](const Expr *Side) {
      return Side->isNullPointerConstant(Context, Expr::NPC_ValueDependentIsNotNull);
    };
    if (!Left->getType()->isPointerType() || !Right->getType()->isPointerType() ||
        IsNull(Left) || IsNull(Right) || isHiddenIterator(Left))
      return false;
    Location A = Where.pointee(Left), B = Where.pointee(Right);
    auto Owns = [](const PathStep &Step) { return Step.Step == PathStep::Contents; };
    bool IsOneArray = A.Root != Location::Unknown && A.Root != Location::Fresh &&
                      A.Root == B.Root && A.Var == B.Var && A.Path == B.Path &&
                      !A.Path.empty();
    return !IsOneArray || (!E.isEqualityOp() && llvm::count_if(A.Path, Owns) > 1);
  }

  void write(const Location &L, const Stmt &At) {
    checkVolatile(At);
    access(Set.Writes, L, At);
  }

  static Location deep(Location L) {
    L.Deep = true;
    return L;
  }

  void jump(const Stmt &S) {
    VisitStmt(&S);
    cause(Set.Jumps, "it leaves the order of statements", S);
  }

  void dependent(const Stmt &S) {
    VisitStmt(&S);
    unknownCall("it depends on a template parameter", S);
  }

  void unknownCall(std::string Why, const Stmt &At) {
    cause(Set.Unknown, std::move(Why), At);
    Set.Cost += 50;
    access(Set.Reads, Location(), At);
    access(Set.Writes, Location(), At);
  }

  /// Unknown code may write whatever it was handed, escaped or not.
  void handOver(const Expr *Object, ArrayRef<const Expr *> Arguments,
                const Stmt &At) {
    if (Object)
      access(Set.Writes, deep(objectLocation(Object)), At);
    for (const Expr *Argument : Arguments) {
      if (Argument->isGLValue() && !Argument->getType()->isFunctionType())
        access(Set.Writes, deep(Where.locate(Argument)), At);
      if (leadsElsewhere(Argument->getType()))
        access(Set.Writes, deep(Where.range(Argument)), At);
    }
  }

  void dereference(const Expr &E, const Expr *Pointer) {
    const Expr *Base = stripped(Pointer);
    if (isa<CXXThisExpr>(Base) || isHiddenIterator(Base))
      return;
    if (const auto *Op = dyn_cast<UnaryOperator>(Base))
      if (Op->getOpcode() == UO_AddrOf)
        return;
    cause(Set.Undefined, [&] { return "it dereferences '" + text(*Pointer) + "'"; }, E);
  }

  void checkArithmetic(const BinaryOperator &E) {
    if (isConstant(E) || !E.getType()->isIntegerType())
      return;
    switch (E.getOpcode()) {
    case BO_Div:
    case BO_Rem:
    case BO_DivAssign:
    case BO_RemAssign: {
      Expr::EvalResult Value;
      if (E.getRHS()->isValueDependent() ||
          !E.getRHS()->EvaluateAsInt(Value, Context) ||
          Value.Val.getInt().isZero() || Value.Val.getInt().isAllOnes())
        cause(Set.Undefined, [&] { return "'" + text(E) + "' may divide by zero"; }, E);
      return;
    }
    case BO_Shl:
    case BO_Shr:
    case BO_ShlAssign:
    case BO_ShrAssign:
      if (!isConstant(*E.getRHS()))
        cause(Set.Undefined, [&] { return "'" + text(E) + "' may shift too far"; }, E);
      [[fallthrough]];
    case BO_Add:
    case BO_Sub:
    case BO_Mul:
    case BO_AddAssign:
    case BO_SubAssign:
    case BO_MulAssign: {
      // The arithmetic is done in the promoted type, not in the result's.
      QualType Type = E.getType();
      if (const auto *Compound = dyn_cast<CompoundAssignOperator>(&E))
        Type = Compound->getComputationResultType();
      if (Type->isSignedIntegerType() && mayOverflow(E, Context))
        cause(Set.Undefined, [&] { return "'" + text(E) + "' may overflow"; }, E);
      return;
    }
    default:
      return;
    }
  }

  /// A static constant that is made of constants alone: when it is made, who
  /// makes it, and that others wait meanwhile, makes no difference to anybody.
  bool isSameWheneverMade(const VarDecl &Var, const EffectSet &Making) {
    QualType Type = Context.getBaseElementType(Var.getType());
    bool IsConstant = Type.isConstQualified() && !Type.isVolatileQualified() &&
                      Var.getTSCSpec() == TSCS_unspecified &&
                      isDeeplyConst(Type) && !mayCarryAddress(Type) &&
                      Known.isPlainValue(Type.getUnqualifiedType());
    return IsConstant && !Making.Unknown && !Making.Jumps && !Making.Outside &&
           !Making.Varies && !Making.Circumstance && !Making.Synchronizes &&
           Making.Deferred.empty() && Making.Writes.empty() &&
           llvm::all_of(Making.Reads, [](const Access &Read) {
             return Read.What.Root == Location::Fresh;
           });
  }

  void declare(const VarDecl &Var, const Stmt &At) {
    if (Var.isStaticLocal()) {
      bool Constant = Var.getInit() && Var.hasConstantInitialization();
      if (Var.getInit() && !Constant) {
        EffectSet Before = std::exchange(Set, EffectSet());
        run(Var.getInit());
        bool IsSame = isSameWheneverMade(Var, Set);
        Before.add(std::exchange(Set, EffectSet()));
        Set = std::move(Before);
        if (IsSame)
          return;
        cause(Set.Synchronizes, "'" + Var.getNameAsString() +
                                    "' is initialised once, under a lock", At);
        Location L;
        L.Root = Location::Global;
        L.Var = Var.getCanonicalDecl();
        L.Type = Var.getType().getCanonicalType().getUnqualifiedType();
        write(deep(L), At);
      }
      return;
    }
    if (const Expr *Init = Var.getInit())
      run(Init);
    if (Var.getType()->isVariableArrayType())
      unknownCall("'" + Var.getNameAsString() + "' is a variable-length array", At);
    if (const auto *Whole = dyn_cast<DecompositionDecl>(&Var))
      for (const BindingDecl *Binding : Whole->bindings())
        if (const VarDecl *Holding = Binding->getHoldingVar())
          if (Holding->getInit())
            run(Holding->getInit());
    if (Var.getType()->isReferenceType())
      return;
    Location L;
    L.Root = Location::Local;
    L.Var = Var.getCanonicalDecl();
    L.Type = Var.getType().getCanonicalType().getUnqualifiedType();
    bool IsNumber = Var.getType()->isScalarType(); // It owns nothing.
    access(Set.Writes, IsNumber ? L : deep(L), At, /*Begins=*/true);
    destroy(Var.getType(), At);
    if (Var.getType().isVolatileQualified())
      cause(Set.Outside, "'" + Var.getNameAsString() + "' is volatile", At);
  }

  void destroy(QualType Type, const Stmt &At) {
    if (Type->isReferenceType() || Known.isPlainValue(Type))
      return;
    const CXXRecordDecl *Record = Type->getBaseElementTypeUnsafe()->getAsCXXRecordDecl();
    const CXXDestructorDecl *Destructor = Record && Record->hasDefinition()
                                              ? Record->getDestructor()
                                              : nullptr;
    if (Record && Record->hasDefinition() && Record->hasTrivialDestructor())
      return;
    const FunctionDecl *Definition =
        Destructor ? definitionOf(*Destructor) : nullptr;
    if (Destructor && Destructor->isUserProvided() && !isLibraryClass(*Record) &&
        (Definition || callElsewhere(*Destructor, At, nullptr, {}))) {
      if (Definition)
        apply(Known.effectsOf(*Definition), *Definition, At, nullptr, {});
      for (const FieldDecl *Field : Record->fields())
        destroy(Field->getType(), At);
      for (const CXXBaseSpecifier &Base : Record->bases())
        destroy(Base.getType(), At);
      return;
    }
    if (Record && Record->hasDefinition() && Destructor &&
        !Destructor->isUserProvided() && !isLibraryClass(*Record)) {
      for (const FieldDecl *Field : Record->fields())
        destroy(Field->getType(), At);
      for (const CXXBaseSpecifier &Base : Record->bases())
        destroy(Base.getType(), At);
      return;
    }
    if (Record && isLibraryClass(*Record)) {
      StringRef Name = Record->getName();
      if (Name.contains("lock") || Name.contains("thread") || Name == "future") {
        cause(Set.Synchronizes, "it releases a '" + Name.str() + "'", At);
        return;
      }
      if (Name.starts_with("basic_") && Name.ends_with("stringstream"))
        return;
    }
    unknownCall("it runs the destructor of '" + Type.getAsString() + "'", At);
  }

  //===--------------------------------------------------------------------===//
  // Loops
  //===--------------------------------------------------------------------===//

  /// A vector<bool> hands out not its elements but ways to them.
  static bool hasProxies(QualType Type) {
    const CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
    return Record && Record->getName() == "vector" && isLibraryClass(*Record) &&
           typeArgumentsOf(*Record).front().getAsType()->isBooleanType();
  }

  static bool isLibraryRange(QualType Type) {
    if (Type->isArrayType())
      return true;
    const CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
    return Record && isLibraryClass(*Record) &&
           (isContainer(*Record) || Record->getName() == "array" ||
            Record->getName() == "initializer_list" ||
            Record->getName() == "basic_string_view" ||
            Record->getName() == "span");
  }

  /// The hidden iterator of a range-for over an array or container.
  static bool isHiddenIterator(const Expr *E) {
    const auto *Ref = dyn_cast<DeclRefExpr>(E->IgnoreParenImpCasts());
    const auto *Var = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
    if (!Var || !Var->isImplicit())
      return false;
    return Var->getType()->isPointerType() || isIterator(Var->getType());
  }

  void loop(const Stmt &S) {
    repeat(S, [&] { VisitStmt(&S); });
  }

  template <typename T> void repeat(const Stmt &S, T &&Once) {
    unsigned Before = Set.Cost;
    Set.Loops = true;
    Once();
    Set.Cost = std::min(Before + 20 + (Set.Cost - Before) * 8, 1000000u);
    if (!Set.Diverges && !isKnownToEnd(S, In, Known))
      cause(Set.Diverges, "its loop is not known to end", S);
    if (isEmptyAndEndless(S, Context))
      cause(Set.Halts, "its loop is empty and endless", S);
  }

  //===--------------------------------------------------------------------===//
  // What a call does
  //===--------------------------------------------------------------------===//

  void construct(const CXXConstructorDecl &Callee, const Expr &At,
                 llvm::SmallVector<const Expr *, 4> Arguments) {
    QualType Type = Context.getRecordType(Callee.getParent());
    bool CopiesOrMoves = Callee.isCopyOrMoveConstructor() && !Arguments.empty();
    if (CopiesOrMoves && (Callee.isTrivial() || Known.isPlainValue(Type))) {
      Location From = deep(Where.locate(Arguments.front()));
      read(From, At);
      if (Callee.isMoveConstructor() && !Callee.isTrivial())
        write(From, At);
      if (!Callee.isTrivial())
        addCopyCost(Type);
      return;
    }
    if (Callee.isTrivial())
      return;
    call(Callee, At, nullptr, Arguments);
  }

  void addCopyCost(QualType Type) {
    Set.Allocates = true;
    Set.Cost += 20;
  }

  void call(const FunctionDecl &Callee, const Expr &At, const Expr *Object,
            ArrayRef<const Expr *> Arguments) {
    Set.Cost += 2;
    if (Callee.isNoReturn()) {
      // What it does besides is the last that the program, or the caller's
      // try, sees: it happens at most once either way.
      cause(Set.Diverges, "it does not return", At);
      cause(Set.Throws, "it may throw", At);
      checkHalt(Callee, At);
      cause(Set.LastActs, [&] { return "it calls '" + Callee.getNameAsString() +
                             "', which does not return"; }, At);
      if (!TriesAround)
        return;
    }
    if (assignsPlainly(Callee, At, Object, Arguments))
      return;
    if (std::optional<LibraryModel> Model = libraryModelOf(Callee))
      return callLibrary(*Model, Callee, At, Object, Arguments);
    if (const FunctionDecl *Definition = definitionOf(Callee))
      return apply(Known.effectsOf(*Definition), *Definition, At, Object,
                   Arguments);
    if (callElsewhere(Callee, At, Object, Arguments))
      return;
    callByAttributes(Callee, At, Object, Arguments);
  }

  /// A function whose body is in another unit. False: nobody knows it.
  bool callElsewhere(const FunctionDecl &Callee, const Stmt &At,
                     const Expr *Object, ArrayRef<const Expr *> Arguments) {
    if (Known.defers(Callee)) {
      defer(Callee, Object, Arguments, /*IsVirtual=*/false);
      return true;
    }
    const EffectSet *Elsewhere = Known.elsewhereOf(Callee);
    if (!Elsewhere)
      return false;
    // What has no answer but the attributes' is answered by them.
    bool HasAttributes = Callee.hasAttr<ConstAttr>() || Callee.hasAttr<PureAttr>();
    if (HasAttributes && Elsewhere->Unknown)
      return false;
    apply(*Elsewhere, Callee, At, Object, Arguments);
    return true;
  }

  /// A call of \p Method or of what overrides it. False: nobody knows all of
  /// that.
  bool callVirtually(const CXXMethodDecl &Method, const Expr &At,
                     const Expr *Object, ArrayRef<const Expr *> Arguments) {
    ArrayRef<const CXXMethodDecl *> All = Known.implementationsOf(Method);
    for (const CXXMethodDecl *Each : All)
      call(*Each, At, Object, Arguments);
    if (!All.empty())
      return true;
    if (Known.defersVirtual(Method)) {
      defer(Method, Object, Arguments, /*IsVirtual=*/true);
      return true;
    }
    const EffectSet *Program = Known.virtualEffectsOf(Method);
    if (Program)
      apply(*Program, Method, At, Object, Arguments);
    return Program;
  }

  void defer(const FunctionDecl &Callee, const Expr *Object,
             ArrayRef<const Expr *> Arguments, bool IsVirtual) {
    DeferredCall Call;
    Call.Callee = &Callee;
    if (Object)
      Call.Object = objectLocation(Object);
    for (unsigned I = 0; I < Arguments.size(); ++I) {
      Location L;
      L.Root = Location::Fresh;
      QualType Type = I < Callee.getNumParams() ? Callee.getParamDecl(I)->getType()
                                                : Arguments[I]->getType();
      if (Type->isReferenceType())
        L = Where.locate(Arguments[I]);
      else if (Type->isPointerType())
        L = Where.pointee(Arguments[I]);
      Call.Arguments.push_back(std::move(L));
    }
    Call.IsTried = TriesAround;
    Call.IsVirtual = IsVirtual;
    Set.Deferred.push_back(std::move(Call));
  }

  /// Whether \p Callee, which does not return, may do more than throw or stop
  /// the program where it stands.
  void checkHalt(const FunctionDecl &Callee, const Expr &At) {
    static const llvm::StringSet<> Plain = {
        "abort", "_Exit", "_exit", "terminate", "rethrow_exception",
        "__assert_fail", "__assert_rtn", "__builtin_trap", "__builtin_unreachable"};
    if (Callee.getIdentifier() && Plain.contains(Callee.getName()) &&
        (isInLibrary(Callee) || Callee.isExternC() || Callee.getBuiltinID()))
      return;
    const FunctionDecl *Definition = definitionOf(Callee);
    const EffectSet *Inside = Definition ? &Known.effectsOf(*Definition) : nullptr;
    if (!Inside || Inside->Unknown || Inside->Halts)
      cause(Set.Halts, "'" + Callee.getNameAsString() + "' does not return", At);
  }

  /// A defaulted assignment of a plain value.
  bool assignsPlainly(const FunctionDecl &Callee, const Expr &At,
                      const Expr *Object, ArrayRef<const Expr *> Arguments) {
    const auto *Method = dyn_cast<CXXMethodDecl>(&Callee);
    if (!Method || !Object || Arguments.empty() ||
        !(Method->isCopyAssignmentOperator() || Method->isMoveAssignmentOperator()))
      return false;
    if (!Method->isTrivial() &&
        !Known.isPlainValue(Context.getRecordType(Method->getParent())))
      return false;
    Location From = deep(Where.locate(Arguments.front()));
    read(From, At);
    if (Method->isMoveAssignmentOperator() && !Method->isTrivial())
      write(From, At);
    write(deep(objectLocation(Object)), At);
    // A proxy, or a tuple of references, assigns through itself.
    QualType Type = Context.getRecordType(Method->getParent());
    if (isInLibrary(*Method) && mayCarryAddress(Type) && !isIterator(Type))
      write(Location(), At);
    if (!Method->isTrivial())
      addCopyCost(Context.getRecordType(Method->getParent()));
    return true;
  }

  Location objectLocation(const Expr *Object) {
    return Object->getType()->isPointerType() ? Where.pointee(Object)
                                              : Where.locate(Object);
  }

  void apply(const EffectSet &Callee, const FunctionDecl &Definition,
             const Stmt &At, const Expr *Object,
             ArrayRef<const Expr *> Arguments) {
    auto Translate = [&](const std::vector<Access> &From, bool Writes) {
      for (const Access &Inner : From) {
        Location L =
            Where.translate(Inner.What, Definition, Object, Arguments);
        if (Writes)
          access(Set.Writes, L, At);
        else
          readQuietly(L, At);
      }
    };
    Translate(Callee.Reads, false);
    Translate(Callee.Writes, true);
    for (DeferredCall Inner : Callee.Deferred) {
      for (Location &Argument : Inner.Arguments)
        Argument = Where.translate(Argument, Definition, Object, Arguments);
      if (Inner.Object)
        Inner.Object = Where.translate(*Inner.Object, Definition, Object, Arguments);
      Inner.IsTried |= TriesAround != 0;
      Set.Deferred.push_back(std::move(Inner));
    }
    auto Through = [&](std::optional<Cause> &To, const std::optional<Cause> &From) {
      if (From && !To)
        cause(To, "in '" + Definition.getNameAsString() + "' " + From->Text, At);
    };
    Through(Set.Throws, Callee.Throws);
    Through(Set.Diverges, Callee.Diverges);
    Through(Set.Halts, Callee.Halts);
    Through(Set.Undefined, Callee.Undefined);
    Through(Set.Outside, Callee.Outside);
    Through(Set.Varies, Callee.Varies);
    Through(Set.Circumstance, Callee.Circumstance);
    Through(Set.Synchronizes, Callee.Synchronizes);
    Through(Set.Unknown, Callee.Unknown);
    Through(Set.LastActs, Callee.LastActs);
    if (Callee.LastActs && TriesAround) {
      handOver(Object, Arguments, At);
      unknownCall("a handler may see what happens where " + Set.LastActs->Text, At);
    }
    Set.Allocates |= Callee.Allocates;
    Set.Loops |= Callee.Loops;
    Set.Cost = std::min(Set.Cost + Callee.Cost, 1000000u);
    for (const Belief &B : Callee.Beliefs)
      believe(B, At);
  }

  static constexpr llvm::StringLiteral ErrnoBelief =
      "nobody looks at errno after a call of '";

  void believe(const Belief &B, const Stmt &At) {
    // The function may be another unit's, which does not look at it.
    if (StringRef(B.Text).starts_with(ErrnoBelief) && Known.namesErrno())
      return cause(
          Set.Outside,
          [&] {
            return "'" + B.Declaration +
                   "' may set errno, which is looked at in this file";
          },
          At);
    if (llvm::none_of(Set.Beliefs,
                      [&](const Belief &Old) { return Old.Text == B.Text; }))
      Set.Beliefs.push_back(B);
  }

  void callByAttributes(const FunctionDecl &Callee, const Expr &At,
                        const Expr *Object, ArrayRef<const Expr *> Arguments) {
    std::string Name = Callee.getQualifiedNameAsString();
    bool IsConst = Callee.hasAttr<ConstAttr>(), IsPure = Callee.hasAttr<PureAttr>();
    if (!IsConst && !IsPure) {
      handOver(Object, Arguments, At);
      return unknownCall("it calls '" + Name + "', whose body is not visible",
                         At);
    }
    believe({std::string("[[gnu::") + (IsConst ? "const" : "pure") + "]] on '" +
                 Name + "' is believed",
             Name},
            At);
    if (!IsConst)
      access(Set.Reads, Location(), At);
    cause(Set.Undefined, [&] { return "'" + Name + "' is only declared"; }, At);
    if (!Callee.hasAttr<NoThrowAttr>() && !isNoexcept(Callee))
      cause(Set.Throws, "'" + Name + "' is only declared and may throw", At);
    Set.Cost += 50;
  }

  static bool isNoexcept(const FunctionDecl &F) {
    const auto *Type = F.getType()->getAs<FunctionProtoType>();
    return Type && Type->isNothrow();
  }

  void callLibrary(LibraryModel Model, const FunctionDecl &Callee,
                   const Expr &At, const Expr *Object,
                   ArrayRef<const Expr *> Arguments) {
    // A callable that writes its parameter writes the elements.
    if (Model.Calls)
      for (const Expr *Argument : Arguments)
        if (const FunctionDecl *Called = isCallable(Argument->getType())
                                             ? callableOf(Argument)
                                             : nullptr)
          Model.WritesRange |= writesParameters(Known.effectsOf(*Called));
    if (isa<CXXConstructorDecl>(Callee) && !Arguments.empty() &&
        isa<StringLiteral>(Arguments.front()->IgnoreParenImpCasts()) &&
        llvm::all_of(Arguments.drop_front(), [](const Expr *Argument) {
          return isa<CXXDefaultArgExpr>(Argument);
        }))
      Model.Throws = Model.Undefined = false; // A literal is a good string.
    if (Callee.getIdentifier() && Callee.getName() == "get" && !Arguments.empty())
      if (const CXXRecordDecl *Held = Arguments.front()->getType()->getAsCXXRecordDecl())
        Model.Throws |= Held->getName() == "variant";
    const Expr *First = Object              ? Object
                        : Arguments.empty() ? nullptr
                                            : Arguments.front();
    bool IsOwnStream = First && isOwnStream(First);
    if (IsOwnStream) {
      Model.Outside = Model.Unknown = Model.Throws = false;
      Model.Undefined |= llvm::any_of(Arguments, mayBeNoText);
    }
    std::string Name = Callee.getNameAsString();
    bool OverIterators = Callee.isOverloadedOperator() && !Arguments.empty() &&
                         isIterator(Arguments.front()->getType());
    Set.Cost = std::min(Set.Cost + (OverIterators ? 1 : Model.Cost), 1000000u);
    Set.Allocates |= Model.Allocates;
    Set.Loops |= passesOver(Model, Callee, Arguments);
    // Whatever the user's code does, the library still does its part.
    if (Model.Unknown ||
        (!IsOwnStream && needsUserCode(Model, Callee, Object, Arguments))) {
      handOver(Object, Arguments, At);
      unknownCall("it calls '" + Name + "', which runs code of the user", At);
    } else if (Model.Compares && comparesBySeenOperators(Callee, Arguments)) {
      runOperators(Callee, Arguments, At);
    }
    if (isDefinedByWholeContainer(Model, Arguments, Context) &&
        writeNothing(Arguments))
      Model.Undefined = false;
    auto Flag = [&](bool On, std::optional<Cause> &Slot, const char *Verb) {
      if (On && !Slot)
        cause(Slot, "'" + Name + "' " + Verb, At);
    };
    Flag(Model.Throws, Set.Throws, "may throw");
    Flag(Model.Undefined, Set.Undefined, "is defined only for some arguments");
    Flag(Model.Outside, Set.Outside, "acts on the world outside");
    Flag(Model.Varies, Set.Varies, "varies from call to call");
    Flag(Model.Synchronizes, Set.Synchronizes, "synchronizes");
    Flag(Model.Diverges, Set.Diverges, "does not return");
    Flag(tellsCapacity(Callee), Set.Circumstance, "tells how much room there is");
    Flag(Model.Compares && ordersPointers(Object, Arguments), Set.Circumstance,
         "compares addresses");
    bool ParsesNumber =
        Callee.getOverloadedOperator() == OO_GreaterGreater && Object &&
        llvm::any_of(Arguments, [](const Expr *Argument) {
          return Argument->getType()->isFloatingType();
        }); // By strtod.
    if (Model.SetsErrno || ParsesNumber)
      believe({ErrnoBelief.str() + Name + "'", Name}, At);
    if (Model.ReadsLocale) {
      Location Locale;
      Locale.Root = Location::Global;
      access(Set.Reads, Locale, At);
    }
    // An element that is handed out by value was read.
    if (Object && At.isPRValue() && !At.getType()->isPointerType() &&
        !mayCarryAddress(At.getType()) && Callee.getOverloadedOperator() == OO_Subscript)
      Model.HeaderOnly = false;
    if (Object)
      touchObject(Model, Object, At);
    if (Model.Compares && comparesElsewhere(Object, Arguments))
      access(Set.Reads, Location(), At);
    for (unsigned I = 0; I < Arguments.size(); ++I) {
      touchArgument(Model, Callee, I, Arguments[I], At);
      callCallable(Model, Arguments[I], At);
    }
  }

  /// Whether what is compared is not in the containers themselves.
  bool comparesElsewhere(const Expr *Object, ArrayRef<const Expr *> Arguments) {
    auto Leads = [&](const Expr *Operand) {
      QualType Type = Operand->getType().getNonReferenceType();
      auto IsHere = [](QualType Value) { return !mayCarryAddress(Value); };
      const CXXRecordDecl *Class = Type->getAsCXXRecordDecl();
      if (isCallable(Type))
        return false; // What it reads is known otherwise.
      if (Class && isLibraryClass(*Class) && Class->getName() == "initializer_list")
        Type = typeArgumentsOf(*Class).front().getAsType();
      return isIterator(Type) || Type->isPointerType() ? !valuesAre(Type, IsHere)
                                                       : !IsHere(Type);
    };
    return (Object && Leads(Object)) || llvm::any_of(Arguments, Leads);
  }

  /// A string stream that this function alone gets at is a mere object.
  bool isOwnStream(const Expr *Stream) const {
    const VarDecl *Var = stringStreamOf(Stream);
    return Var && Var->getDeclContext() == &In &&
           Known.scanOf(In).OwnStreams.contains(Var);
  }

  /// A pointer to characters that may be null, or that no zero ends.
  static bool mayBeNoText(const Expr *Operand) {
    return Operand->getType()->isPointerType() &&
           !Operand->getType()->isFunctionPointerType() &&
           !isa<StringLiteral>(Operand->IgnoreParenImpCasts());
  }

  /// Whether evaluating \p Arguments, and calling those that are callable,
  /// leaves a container that they lead to as it is.
  bool writeNothing(ArrayRef<const Expr *> Arguments) {
    auto IsQuiet = [](const EffectSet &Does) {
      return Does.Writes.empty() && Does.Deferred.empty() && !Does.Unknown &&
             !Does.Jumps && !Does.Synchronizes;
    };
    return llvm::all_of(Arguments, [&](const Expr *Argument) {
      const FunctionDecl *Called =
          isCallable(Argument->getType()) ? callableOf(Argument) : nullptr;
      return IsQuiet(apart(*Argument)) &&
             (!Called || IsQuiet(Known.effectsOf(*Called)));
    });
  }

  /// What equal containers may answer in different ways.
  static bool tellsCapacity(const FunctionDecl &Callee) {
    static const llvm::StringSet<> Names = {
        "capacity",    "bucket", "bucket_count",    "bucket_size",
        "load_factor", "owner_before", "use_count"};
    return Callee.getIdentifier() && isa<CXXMethodDecl>(Callee) &&
           Names.contains(Callee.getName());
  }

  /// Whether a comparison or a hash of the library is one of pointers.
  static bool ordersPointers(const Expr *Object, ArrayRef<const Expr *> Arguments) {
    auto Holds = [](const Expr *E) {
      QualType Type = E->getType().getNonReferenceType();
      if (isIterator(Type))
        return !valuesAre(Type, [](QualType Value) { return !holdsPointer(Value); });
      return holdsPointer(Type);
    };
    return (Object && Holds(Object)) || llvm::any_of(Arguments, Holds);
  }

  static bool holdsPointer(QualType Type) {
    if (Type->isPointerType() || Type->isReferenceType())
      return true;
    const CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
    if (!Record || !isLibraryClass(*Record))
      return false;
    if (Record->getName().ends_with("_ptr"))
      return true;
    return !isIterator(Type) &&
           llvm::any_of(typeArgumentsOf(*Record), [](const TemplateArgument &A) {
             return A.getKind() == TemplateArgument::Type && holdsPointer(A.getAsType());
           });
  }

  static bool writesParameters(const EffectSet &Set) {
    return !Set.Deferred.empty() ||
           llvm::any_of(Set.Writes, [](const Access &Write) {
             return Write.What.Root == Location::Param;
           });
  }

  void touchObject(const LibraryModel &Model, const Expr *Object, const Expr &At) {
    Location L = objectLocation(Object);
    if (!Model.HeaderOnly && !isIterator(Object->getType()))
      L = deep(L);
    readQuietly(L, At);
    if (Model.Writes)
      access(Set.Writes, L, At);
    // A proxy or an inserter reads and writes through itself.
    QualType Type = Object->getType()->isPointerType()
                        ? Object->getType()->getPointeeType()
                        : Object->getType();
    const CXXRecordDecl *Class = Type->getAsCXXRecordDecl();
    bool Proxy = Class && !isContainer(*Class) && mayCarryAddress(Type) &&
                 !isOwnStream(Object);
    if (Model.Writes && !isOwnStep(At) && Proxy)
      access(Set.Writes, Location(), At);
    bool LeadsOn = Proxy && (Class->getName().contains("reference") ||
                             (!Model.HeaderOnly && !isIterator(Type)));
    if (LeadsOn) // A view looks at what others own.
      access(Set.Reads, Location(), At);
    if (Model.Outside)
      access(Set.Writes, deep(L), At);
  }

  /// The iterators, views and pointers of a library call lead somewhere.
  void touchArgument(const LibraryModel &Model, const FunctionDecl &Callee,
                     unsigned Index, const Expr *Argument, const Expr &At) {
    QualType Parameter = Index < Callee.getNumParams()
                             ? Callee.getParamDecl(Index)->getType()
                             : Argument->getType();
    bool Mutable = Parameter->isReferenceType() &&
                   !Parameter.getNonReferenceType().isConstQualified();
    bool Named = Model.WritesArguments & (1u << std::min(Index, 7u));
    bool Moves = isMove(Callee);
    if (Argument->isGLValue()) {
      Location L = Where.locate(Argument);
      eachObject(Argument, [&](const Location &Object) {
        readQuietly(Model.HeaderOnly ? Object : deep(Object), At);
      });
      bool ByName = Callee.getIdentifier() && libraryLooksOnly(Callee.getName());
      if (Named || (Mutable && !Moves && !ByName))
        access(Set.Writes, deep(L), At);
    }
    // An out parameter.
    bool Out = Argument->getType()->isPointerType() &&
               !Argument->getType()->getPointeeType().isConstQualified() &&
               isDeclaredPointer(Callee, Index);
    if (!leadsElsewhere(Argument->getType()) || Model.HeaderOnly ||
        isOwnStream(Argument) ||
        (Callee.isOverloadedOperator() && isIterator(Argument->getType())))
      return;
    Location L = deep(Where.range(Argument));
    access(Set.Reads, L, At);
    if (Named || Out || Model.WritesRange)
      access(Set.Writes, L, At);
  }

  /// `++it` and `--it` move an iterator and write nothing else.
  static bool isOwnStep(const Expr &At) {
    const auto *Operator = dyn_cast<CXXOperatorCallExpr>(&At);
    return Operator && (Operator->getOperator() == OO_PlusPlus ||
                        Operator->getOperator() == OO_MinusMinus ||
                        Operator->getOperator() == OO_PlusEqual ||
                        Operator->getOperator() == OO_MinusEqual);
  }

  /// A pointer by its declaration, and not because an iterator happens to be.
  static bool isDeclaredPointer(const FunctionDecl &Callee, unsigned Index) {
    const FunctionDecl *Pattern = Callee.getTemplateInstantiationPattern();
    const FunctionDecl &Declared = Pattern ? *Pattern : Callee;
    if (Index >= Declared.getNumParams())
      return true;
    QualType Type = Declared.getParamDecl(Index)->getType();
    return Type->isPointerType() && !Type->getPointeeType().isConstQualified();
  }

  /// A local that starts at a small constant and goes by ones: it would take
  /// longer than any run to overflow.
  bool isCounter(const UnaryOperator &Step) {
    const auto *Ref = dyn_cast<DeclRefExpr>(Step.getSubExpr()->IgnoreParens());
    const auto *Var = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
    if (!Var || !Var->hasLocalStorage() || isa<ParmVarDecl>(Var) ||
        !Var->getInit() || Var->getDeclContext() != &In ||
        Context.getTypeSize(Var->getType()) < 32)
      return false;
    Expr::EvalResult Start;
    return !Var->getInit()->isValueDependent() &&
           Var->getInit()->EvaluateAsInt(Start, Context) &&
           Start.Val.getInt().getSignificantBits() <= 24 &&
           !Known.scanOf(In).Changed.count(Var->getCanonicalDecl());
  }

  /// std::move and std::forward only cast; get, begin, end, min and the like
  /// only hand on what they are given.
  static bool isMove(const FunctionDecl &Callee) {
    return Callee.getIdentifier() &&
           (Callee.getName() == "move" || Callee.getName() == "forward");
  }
  static bool libraryLooksOnly(StringRef Name) {
    return Name == "get" || Name == "begin" || Name == "end" || Name == "size" ||
           Name == "as_const" || Name == "addressof" || Name == "back_inserter";
  }

  static bool leadsElsewhere(QualType Type) {
    if (Type->isPointerType())
      return !Type->isFunctionPointerType();
    const CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
    return Record && !isContainer(*Record) && mayCarryAddress(Type);
  }

  void callCallable(const LibraryModel &Model, const Expr *Argument,
                    const Expr &At) {
    if (!Model.Calls)
      return;
    const FunctionDecl *Callee = callableOf(Argument);
    if (!Callee)
      return;
    // Its parameters are elements of the ranges, whatever those are.
    EffectSet Inside = Known.effectsOf(*Callee);
    for (std::vector<Access> *Accesses : {&Inside.Reads, &Inside.Writes})
      for (Access &Inner : *Accesses)
        if (Inner.What.Root == Location::Param || Inner.What.Root == Location::This)
          Inner.What = Location();
    for (DeferredCall &Inner : Inside.Deferred) {
      for (Location &Argument : Inner.Arguments)
        if (Argument.Root == Location::Param || Argument.Root == Location::This)
          Argument = Location();
      if (Inner.Object && Inner.Object->Root != Location::Global)
        Inner.Object = Location();
    }
    Inside.Cost = std::min(Inside.Cost * 8, 100000u);
    apply(Inside, *Callee, At, nullptr, {});
  }

  /// Whether the call runs comparisons, hashes, copies or callables of the
  /// user that cannot be seen.
  bool needsUserCode(const LibraryModel &Model, const FunctionDecl &Callee,
                     const Expr *Object, ArrayRef<const Expr *> Arguments) {
    bool HasCallable = false;
    for (const Expr *Argument : Arguments) {
      if (!isCallable(Argument->getType()))
        continue;
      HasCallable = true;
      const FunctionDecl *Called = callableOf(Argument);
      if (Model.Calls && !Called && !comparesQuietly(Argument->getType()))
        return true;
      if (Called && !isHandledQuietly(*Called))
        return true;
      if (!Model.Calls && !isa<CXXConstructorDecl>(Callee))
        return true;
    }
    if (Model.Compares && !HasCallable &&
        !allCompareQuietly(Object, Arguments, Callee.isOverloadedOperator()) &&
        !comparesBySeenOperators(Callee, Arguments))
      return true;
    auto IsPlain = [&](QualType Type) { return Known.isPlainValue(Type); };
    if (Model.WritesRange)
      for (const Expr *Argument : Arguments)
        if ((isIterator(Argument->getType()) || Argument->getType()->isPointerType()) &&
            !valuesAre(Argument->getType(), IsPlain))
          return true;
    if (!isa<CXXMethodDecl>(Callee) && Model.WritesArguments)
      for (const Expr *Argument : Arguments)
        if (Argument->isGLValue() && Argument->getType()->isRecordType() &&
            !isLibraryStream(Argument->getType()) && !IsPlain(Argument->getType()))
          return true;
    if (makesValues(Model, Callee, Arguments) && !areQuiet(Callee, Object, Arguments))
      return true;
    if (const auto *Method = dyn_cast<CXXMethodDecl>(&Callee))
      if (Model.Writes || isa<CXXConstructorDecl>(Callee))
        return !elementsArePlain(*Method->getParent());
    return !IsPlain(Callee.getReturnType()); // `make_pair` copies.
  }

  /// The class of the user whose values \p Callee compares with each other, all
  /// of them elements of a range or an argument; null: it does something else.
  static QualType comparedClass(const FunctionDecl &Callee,
                                ArrayRef<const Expr *> Arguments) {
    static const llvm::StringSet<> Names = {"find", "count", "adjacent_find",
                                            "min_element", "max_element"};
    if (isa<CXXMethodDecl>(Callee) || !Callee.getIdentifier() ||
        !Names.contains(Callee.getName()) || Arguments.size() < 2)
      return QualType();
    auto Compared = [](const Expr *Argument) {
      QualType Type = Argument->getType();
      if (isIterator(Type) &&
          !typeArgumentsOf(*Type->getAsCXXRecordDecl()).empty())
        Type = typeArgumentsOf(*Type->getAsCXXRecordDecl()).front().getAsType();
      if (Type->isPointerType())
        Type = Type->getPointeeType();
      return Type.getCanonicalType().getUnqualifiedType();
    };
    QualType Result = Compared(Arguments.front());
    bool IsOne = llvm::all_of(Arguments, [&](const Expr *Argument) {
      return Compared(Argument) == Result;
    });
    return IsOne ? Result : QualType();
  }

  /// The operators of the user by which \p Callee compares what it is given;
  /// nullopt: some cannot be seen.
  static auto operatorsRunBy(const FunctionDecl &Callee,
                             ArrayRef<const Expr *> Arguments) {
    QualType Class = comparedClass(Callee, Arguments);
    if (Class.isNull())
      return decltype(comparisonsOf(Class, true))();
    bool ByEquality = !Callee.getName().ends_with("_element");
    return comparisonsOf(Class, ByEquality);
  }

  /// Whether these operators do no more than look at the two values.
  bool comparesBySeenOperators(const FunctionDecl &Callee,
                               ArrayRef<const Expr *> Arguments) {
    auto Operators = operatorsRunBy(Callee, Arguments);
    return Operators && Known.isPlainValue(comparedClass(Callee, Arguments)) &&
           llvm::all_of(*Operators, [&](const FunctionDecl *Operator) {
             return looksAtItsOperands(Known.effectsOf(*Operator));
           });
  }

  static bool looksAtItsOperands(const EffectSet &Does) {
    return !Does.Unknown && !Does.Jumps && !Does.Outside && !Does.Varies &&
           !Does.Synchronizes && Does.Writes.empty() && Does.Deferred.empty() &&
           llvm::all_of(Does.Reads, [](const Access &Read) {
             return Read.What.Root == Location::Param ||
                    Read.What.Root == Location::This ||
                    Read.What.Root == Location::Fresh;
           });
  }

  /// What these operators do besides: the elements count as read in any case.
  void runOperators(const FunctionDecl &Callee,
                    ArrayRef<const Expr *> Arguments, const Expr &At) {
    for (const FunctionDecl *Operator : *operatorsRunBy(Callee, Arguments)) {
      EffectSet Inside = Known.effectsOf(*Operator);
      Inside.Reads.clear();
      Inside.Cost = std::min(Inside.Cost * 8, 100000u);
      apply(Inside, *Operator, At, nullptr, {});
    }
  }

  /// Whether what \p Called takes and returns is made, converted and destroyed
  /// without code of the user that anybody could notice.
  bool isHandledQuietly(const FunctionDecl &Called) {
    auto IsQuiet = [&](QualType Type) {
      Type = Type.getNonReferenceType();
      return !Type->isRecordType() || Type->isDependentType() ||
             (Known.isQuiet(Type) && Known.isPlainValue(Type));
    };
    return IsQuiet(Called.getReturnType()) &&
           llvm::all_of(Called.parameters(), [&](const ParmVarDecl *Parameter) {
             QualType Type = Parameter->getType();
             bool IsNamed = Type->isLValueReferenceType() &&
                            !Type.getNonReferenceType().isConstQualified();
             return IsNamed || IsQuiet(Type);
           });
  }

  /// Whether the call may make, convert or exchange values, more than copy,
  /// move and destroy them.
  bool makesValues(const LibraryModel &Model, const FunctionDecl &Callee,
                   ArrayRef<const Expr *> Arguments) {
    const auto *Method = dyn_cast<CXXMethodDecl>(&Callee);
    if (Model.HeaderOnly ||
        (Method && (isIterator(Context.getRecordType(Method->getParent())) ||
                    Method->getParent()->getName() == "allocator")))
      return false;
    if (const auto *Constructor = dyn_cast<CXXConstructorDecl>(&Callee))
      return !Constructor->isCopyOrMoveConstructor() &&
             !(Constructor->isDefaultConstructor() && isContainer(*Constructor->getParent()) &&
               Constructor->getParent()->getName() != "array");
    static const llvm::StringSet<> Whole = {
        "push_back", "push_front", "push", "pop_back", "pop_front", "pop",
        "clear", "erase", "reserve", "shrink_to_fit", "reset", "release"};
    bool IsNamed = Callee.getIdentifier();
    if (Method)
      return Method->isConst() ? IsNamed && Callee.getName() == "value_or"
                               : !IsNamed || !Whole.contains(Callee.getName());
    bool WritesNothing =
        !Model.WritesRange && !Model.WritesArguments && !Model.Calls;
    bool IsOperator = Callee.isOverloadedOperator();
    return !(WritesNothing && (IsOperator || Callee.getReturnType()->isReferenceType()));
  }

  bool areQuiet(const FunctionDecl &Callee, const Expr *Object,
                ArrayRef<const Expr *> Arguments) {
    auto IsQuiet = [&](QualType Type) {
      return Known.isQuiet(Type->isPointerType() ? Type->getPointeeType() : Type);
    };
    const auto *Method = dyn_cast<CXXMethodDecl>(&Callee);
    return IsQuiet(Callee.getReturnType()) &&
           (!Method || IsQuiet(Context.getRecordType(Method->getParent()))) &&
           (!Object || IsQuiet(Object->getType())) &&
           llvm::all_of(Arguments, [&](const Expr *Argument) {
             return isCallable(Argument->getType()) || IsQuiet(Argument->getType());
           });
  }

  /// An algorithm: it is told where to begin and where to end.
  static bool passesOver(const LibraryModel &Model, const FunctionDecl &Callee,
                         ArrayRef<const Expr *> Arguments) {
    return !isa<CXXMethodDecl>(Callee) && Model.Cost >= LibraryModel::Linear &&
           Arguments.size() >= 2 &&
           (isIterator(Arguments[0]->getType()) || Arguments[0]->getType()->isPointerType()) &&
           Arguments[0]->getType().getCanonicalType() == Arguments[1]->getType().getCanonicalType();
  }

  static bool isLibraryStream(QualType Type) {
    const CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
    return Record && isLibraryClass(*Record) && Record->getName().ends_with("stream");
  }

  static bool isCallable(QualType Type) {
    if (Type->isFunctionType() || Type->isFunctionPointerType() ||
        Type->isMemberPointerType())
      return true;
    const CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
    if (!Record || !Record->hasDefinition())
      return false;
    if (Record->isLambda())
      return true;
    if (isLibraryClass(*Record))
      return Record->getName() == "function" || Record->getName() == "_Bind" ||
             Record->getName() == "reference_wrapper";
    return llvm::any_of(Record->methods(), [](const CXXMethodDecl *Method) {
      return Method->getOverloadedOperator() == OO_Call;
    });
  }

  /// Whether \p Holds for what the iterator or pointer \p Type leads to.
  template <typename T> static bool valuesAre(QualType Type, T &&Holds) {
    if (Type->isPointerType())
      return Holds(Type->getPointeeType());
    const CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
    return Record && llvm::all_of(typeArgumentsOf(*Record), [&](const TemplateArgument &A) {
             QualType Value = A.getAsType().getNonReferenceType();
             if (Value->isPointerType())
               Value = Value->getPointeeType();
             return isIterator(Value) ? valuesAre(Value, Holds) : Holds(Value);
           });
  }

  bool allCompareQuietly(const Expr *Object, ArrayRef<const Expr *> Arguments,
                         bool IsOperator) {
    bool Positions = IsOperator; // `it == end` compares where they stand.
    auto Quiet = [&](QualType Type) {
      Type = Type.getNonReferenceType();
      if (!Positions && isIterator(Type))
        return valuesAre(Type, [](QualType Value) { return comparesQuietly(Value); });
      if (Type->isPointerType())
        Type = Type->getPointeeType();
      if (Type->isArrayType())
        Type = QualType(Type->getBaseElementTypeUnsafe(), 0);
      return comparesQuietly(Type);
    };
    if (!llvm::all_of(Arguments, [&](const Expr *Argument) {
          return Quiet(Argument->getType());
        }))
      return false;
    if (!Object)
      return true;
    const CXXRecordDecl *Class =
        Object->getType()->isPointerType()
            ? Object->getType()->getPointeeCXXRecordDecl()
            : Object->getType()->getAsCXXRecordDecl();
    // Only keys are compared, not what they map to.
    if (!Class || !isLibraryClass(*Class))
      return false;
    llvm::SmallVector<TemplateArgument, 4> Types = typeArgumentsOf(*Class);
    bool IsMap = Class->getName().contains("map");
    for (unsigned I = 0; I < Types.size(); ++I)
      if (!(IsMap && (I == 1 || I + 1 == Types.size())) &&
          !comparesQuietly(Types[I].getAsType()))
        return false;
    return true;
  }

  bool elementsArePlain(const CXXRecordDecl &Class) {
    StringRef Name = Class.getName();
    if (isIterator(Context.getRecordType(&Class)) || Name == "duration" ||
        Name == "time_point")
      return true; // It copies none.
    return hasPlainPolicies(Class) &&
           llvm::all_of(typeArgumentsOf(Class), [&](const TemplateArgument &A) {
      return Known.isPlainValue(A.getAsType());
    });
  }

  const FunctionDecl &In;
  Effects::Summaries &Known;
  ASTContext &Context;
  Resolver Where;
  std::set<Key> Seen[2]; ///< Of the reads, of the writes.
  unsigned Depth = 0;
  unsigned TriesAround = 0; ///< A handler of this function may follow.
};

} // namespace

EffectSet collect(const Stmt *Code, const FunctionDecl &In,
                  Effects::Summaries &Known) {
  Collector C(In, Known);
  C.run(Code);
  return std::move(C.Set);
}

EffectSet collectInitializers(const CXXConstructorDecl &In,
                              Effects::Summaries &Known) {
  Collector C(In, Known);
  C.initialise(In);
  return std::move(C.Set);
}

} // namespace heal
