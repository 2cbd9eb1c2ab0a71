//===- Collect.cpp - The walk over a piece of code ------------------------===//
#include "CollectorInternal.h"
#include "clang/Lex/Lexer.h"

namespace heal {

using namespace clang;
using llvm::dyn_cast;
using llvm::isa;

std::string textOf(const Stmt &S, const ASTContext &Context) {
  const SourceManager &SM = Context.getSourceManager();
  CharSourceRange Range = SM.getExpansionRange(S.getSourceRange());
  Range.setTokenRange(true);
  StringRef Text = Lexer::getSourceText(Range, SM, Context.getLangOpts());
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
  return !Condition ||
         (!Condition->isValueDependent() &&
          Condition->EvaluateAsBooleanCondition(Turns, Context) && Turns);
}

/// A conversion after which code may see where an object is, or what it is
/// made of.
static bool looksUnderneath(const CastExpr &E) {
  QualType From = E.getSubExpr()->getType();
  if (E.getCastKind() == CK_PointerToIntegral ||
      E.getCastKind() == CK_LValueBitCast)
    return true;
  return E.getCastKind() == CK_BitCast && From->isPointerType() &&
         (!From->getPointeeType()->isVoidType() || isa<ExplicitCastExpr>(E));
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

void Collector::run(const Stmt *S) {
  if (!S || ++Depth > 400) {
    if (S)
      cause(Set.Unknown, "it is nested too deeply", *S);
    return;
  }
  if (isa<BinaryOperator, UnaryOperator, AbstractConditionalOperator, IfStmt>(
          S))
    Set.Cost = std::min(Set.Cost + 1, 1000000u);
  Around.push_back({S, Log.size(), ++Visits});
  if (isa<IfStmt>(S))
    Begun[S] = Log.size();
  Visit(S);
  Around.pop_back();
  const auto *For =
      Around.empty() ? nullptr : dyn_cast<ForStmt>(Around.back().S);
  if (isLoop(S) || (For && S == For->getInc()))
    Ended[S] = Log.size();
  --Depth;
}

/// Nodes that do what their children do and nothing else.
static bool isPassive(const Stmt &S) {
  return isa<CompoundStmt, NullStmt, ReturnStmt, BreakStmt, ContinueStmt,
             SwitchStmt, SwitchCase, CXXCatchStmt>(S) ||
         isa<IntegerLiteral, FloatingLiteral, CharacterLiteral, StringLiteral,
             ImaginaryLiteral, CXXBoolLiteralExpr, CXXNullPtrLiteralExpr,
             GNUNullExpr, PredefinedExpr, CXXThisExpr>(S) ||
         isa<ParenExpr, FullExpr, MaterializeTemporaryExpr, OpaqueValueExpr,
             AbstractConditionalOperator, SubstNonTypeTemplateParmExpr,
             CXXRewrittenBinaryOperator, ChooseExpr, StmtExpr,
             CXXPseudoDestructorExpr>(S) ||
         isa<ImplicitValueInitExpr, CXXScalarValueInitExpr, NoInitExpr,
             CompoundLiteralExpr, ArrayInitLoopExpr, ArrayInitIndexExpr,
             CXXStdInitializerListExpr>(S) ||
         isa<OffsetOfExpr, SizeOfPackExpr, TypeTraitExpr, ArrayTypeTraitExpr,
             ExpressionTraitExpr, ConceptSpecializationExpr>(S) ||
         isa<ShuffleVectorExpr, ConvertVectorExpr, ExtVectorElementExpr>(S);
}

void Collector::VisitStmt(const Stmt *S) {
  visitChildren(*S);
  if (!isPassive(*S))
    unknownCall(std::string("it holds a ") + S->getStmtClassName() +
                    ", of which nothing is known",
                *S);
}

void Collector::visitChildren(const Stmt &S) {
  for (const Stmt *Child : S.children())
    run(Child);
}

void Collector::VisitInitListExpr(const InitListExpr *E) {
  visitChildren(*E);
  run(E->getArrayFiller()); // The elements that are not written.
}

void Collector::VisitCXXParenListInitExpr(const CXXParenListInitExpr *E) {
  visitChildren(*E);
  run(E->getArrayFiller());
}

void Collector::VisitGenericSelectionExpr(const GenericSelectionExpr *E) {
  run(E->getResultExpr());
}

void Collector::VisitUnaryExprOrTypeTraitExpr(
    const UnaryExprOrTypeTraitExpr *E) {
  if (E->getTypeOfArgument()->isVariableArrayType())
    unknownCall("it asks for the size of a variable-length array", *E);
}

void Collector::VisitSourceLocExpr(const SourceLocExpr *E) {
  cause(Set.Varies, "it depends on the line that it stands on", *E);
}

void Collector::VisitDeclRefExpr(const DeclRefExpr *E) {
  if (const auto *Var = dyn_cast<VarDecl>(E->getDecl()))
    checkThreadLocal(*Var, *E);
}

void Collector::VisitCXXTypeidExpr(const CXXTypeidExpr *E) {
  if (E->isPotentiallyEvaluated())
    visitChildren(*E);
}

void Collector::VisitLambdaExpr(const LambdaExpr *E) {
  for (const Expr *Init : E->capture_inits())
    run(Init);
}

void Collector::VisitCastExpr(const CastExpr *E) {
  visitChildren(*E);
  if (E->getCastKind() == CK_LValueToRValue)
    eachObject(E->getSubExpr(), [&](const Location &L) { read(L, *E); });
  if (E->getCastKind() == CK_LValueToRValueBitCast)
    read(deep(Where.locate(E->getSubExpr())), *E);
  if (E->getCastKind() == CK_FloatingToIntegral)
    cause(
        Set.Undefined,
        [&] { return "it converts '" + text(*E) + "' to an integer"; }, *E);
  if (E->getCastKind() == CK_Dynamic && E->isGLValue())
    cause(Set.Throws, "a dynamic_cast of a reference may throw", *E);
  if (looksUnderneath(*E))
    cause(
        Set.Circumstance,
        [&] {
          return "'" + text(*E) +
                 "' looks at an address or "
                 "at the bytes of an object";
        },
        *E);
}

void Collector::VisitBinaryOperator(const BinaryOperator *E) {
  visitChildren(*E);
  if (E->isAssignmentOp())
    write(Where.locate(E->getLHS()), *E);
  if (E->isCompoundAssignmentOp())
    read(Where.locate(E->getLHS()), *E);
  checkArithmetic(*E);
  if ((E->isComparisonOp() || E->getOpcode() == BO_Sub) && comparesPointers(*E))
    cause(
        Set.Circumstance,
        [&] { return "'" + text(*E) + "' compares addresses"; }, *E);
}

void Collector::VisitUnaryOperator(const UnaryOperator *E) {
  visitChildren(*E);
  if (E->isIncrementDecrementOp()) {
    if (E->getType()->isSignedIntegerType() && !isCounter(*E))
      cause(
          Set.Undefined, [&] { return "'" + text(*E) + "' may overflow"; }, *E);
    read(Where.locate(E->getSubExpr()), *E);
    write(Where.locate(E->getSubExpr()), *E);
  }
  if (E->getOpcode() == UO_Deref)
    dereference(*E, E->getSubExpr());
  if (E->getOpcode() == UO_Minus && E->getType()->isSignedIntegerType() &&
      !isConstant(*E))
    cause(Set.Undefined, [&] { return "'" + text(*E) + "' may overflow"; }, *E);
}

void Collector::VisitMemberExpr(const MemberExpr *E) {
  if (E->isArrow())
    dereference(*E, E->getBase());
  visitChildren(*E);
  if (const auto *Var = dyn_cast<VarDecl>(E->getMemberDecl()))
    checkThreadLocal(*Var, *E);
}

void Collector::VisitArraySubscriptExpr(const ArraySubscriptExpr *E) {
  visitChildren(*E);
  needsTest(
      [&] { return "the index of '" + text(*E) + "' may be out of range"; },
      *E);
}

void Collector::VisitAtomicExpr(const AtomicExpr *E) {
  visitChildren(*E);
  cause(Set.Synchronizes, "it is an atomic operation", *E);
}

void Collector::VisitCallExpr(const CallExpr *E) {
  visitChildren(*E);
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

void Collector::VisitCXXConstructExpr(const CXXConstructExpr *E) {
  visitChildren(*E);
  construct(*E->getConstructor(), *E, {E->arg_begin(), E->arg_end()});
}

void Collector::VisitCXXInheritedCtorInitExpr(
    const CXXInheritedCtorInitExpr *E) {
  unknownCall("it calls an inherited constructor", *E);
}

void Collector::VisitCXXBindTemporaryExpr(const CXXBindTemporaryExpr *E) {
  visitChildren(*E);
  destroy(E->getType(), *E);
}

void Collector::VisitCXXNewExpr(const CXXNewExpr *E) {
  visitChildren(*E);
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

void Collector::VisitCXXDeleteExpr(const CXXDeleteExpr *E) {
  visitChildren(*E);
  Location L = Where.pointee(E->getArgument());
  L.Deep = true;
  write(L, *E);
  cause(
      Set.Undefined,
      [&] {
        return "it deletes what '" + text(*E->getArgument()) + "' points at";
      },
      *E);
  const CXXRecordDecl *Record = E->getDestroyedType()->getAsCXXRecordDecl();
  bool Open = Record && Record->hasDefinition() && Record->isPolymorphic() &&
              !Record->isEffectivelyFinal();
  if (Open || !Known.isPlainValue(E->getDestroyedType()))
    unknownCall("it runs the destructor of '" +
                    E->getDestroyedType().getAsString() + "'",
                *E);
}

void Collector::VisitCXXThrowExpr(const CXXThrowExpr *E) {
  cause(Set.Throws, "it may throw", *E);
  const Expr *Thrown = E->getSubExpr();
  if (!Thrown && !HandlersAround)
    cause(Set.Varies, "it throws again what somebody else is handling", *E);
  if (!Thrown)
    return;
  if (TriesAround) {
    visitChildren(*E);
    return destroy(Thrown->getType(), *E); // At the end of the last handler.
  }
  EffectSet Made = apart(*Thrown);
  for (auto Slot :
       {&EffectSet::Diverges, &EffectSet::Undefined, &EffectSet::Jumps})
    if (!(Set.*Slot))
      Set.*Slot = std::move(Made.*Slot);
  if (Made.Unknown || Made.Outside || Made.Synchronizes || Made.LastActs ||
      !Made.Writes.empty() || !Made.Deferred.empty() ||
      !Known.isPlainValue(Thrown->getType()))
    cause(Set.LastActs, "what it throws does something when it is made", *E);
}

void Collector::VisitCXXDependentScopeMemberExpr(
    const CXXDependentScopeMemberExpr *E) {
  dependent(*E);
}

void Collector::VisitDependentScopeDeclRefExpr(
    const DependentScopeDeclRefExpr *E) {
  dependent(*E);
}

void Collector::VisitCXXUnresolvedConstructExpr(
    const CXXUnresolvedConstructExpr *E) {
  dependent(*E);
}

void Collector::VisitRecoveryExpr(const RecoveryExpr *E) {
  unknownCall("it does not compile", *E);
}

void Collector::VisitDeclStmt(const DeclStmt *S) {
  for (const Decl *D : S->decls())
    if (const auto *Var = dyn_cast<VarDecl>(D))
      declare(*Var, *S);
}

void Collector::VisitIfStmt(const IfStmt *S) {
  if (S->isConstexpr()) {
    if (std::optional<const Stmt *> Live = S->getNondiscardedCase(Context))
      return run(*Live);
  }
  visitChildren(*S);
}

void Collector::VisitCXXForRangeStmt(const CXXForRangeStmt *S) {
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

void Collector::VisitAttributedStmt(const AttributedStmt *S) {
  visitChildren(*S);
  if (llvm::any_of(S->getAttrs(),
                   [](const Attr *A) { return isa<CXXAssumeAttr>(A); }))
    cause(Set.Undefined, "it assumes what may not hold", *S);
}

void Collector::VisitCXXTryStmt(const CXXTryStmt *S) {
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

void Collector::handle(const CXXCatchStmt &Handler) {
  const VarDecl *Caught = Handler.getExceptionDecl();
  QualType Type = Caught ? Caught->getType() : Context.VoidTy;
  if (!Known.isPlainValue(Type))
    unknownCall("it copies the exception that it catches", Handler);
  ++HandlersAround;
  run(Handler.getHandlerBlock());
  --HandlersAround;
}

void Collector::initialise(const CXXConstructorDecl &Constructor) {
  for (const CXXCtorInitializer *Init : Constructor.inits())
    run(Init->getInit());
}

bool Collector::isConstant(const Expr &E) const {
  return !E.isValueDependent() && !isSurelyNoConstant(E) &&
         E.isEvaluatable(Context);
}

EffectSet Collector::apart(const Stmt &Code) const {
  Collector Inner(In, Known);
  Inner.Depth = Depth;
  Inner.run(&Code);
  Inner.settleGuarded();
  return std::move(Inner.Set);
}

void Collector::access(std::vector<Access> &To, Location L, const Stmt &At,
                       bool Begins) {
  if (L.Root == Location::Fresh)
    return;
  bool Reads = &To == &Set.Reads;
  if (Reads && L.Root == Location::Local && startsWithoutValue(*L.Var))
    cause(
        Set.Undefined,
        [&] {
          return "'" + L.Var->getNameAsString() +
                 "' may not have been given a value";
        },
        At);
  if (!L.Type.isNull() && L.Type->isDependentType())
    L.Type = QualType();
  if (!Known.AreTypesTold)
    L.Type = QualType();
  if (To.size() > MaxAccesses)
    L = Location();
  Key Known = identityOf(L);
  if (Begins)
    Known.push_back(nullptr);
  auto [Found, IsNew] =
      Seen[!Reads].try_emplace(std::move(Known), Written.size());
  if (!Reads && !Begins && Log.size() < MaxLog)
    Log.push_back(Found->second);
  if (!IsNew)
    return;
  if (!Reads)
    Written.push_back(L);
  To.push_back({std::move(L), &At, Begins});
}

void Collector::checkThreadLocal(const VarDecl &Var, const Stmt &At) {
  if (Var.getTLSKind() == VarDecl::TLS_Dynamic)
    unknownCall("'" + Var.getNameAsString() +
                    "' is thread-local and made at its first use",
                At);
  if (Var.getTLSKind() == VarDecl::TLS_Static)
    cause(Set.Outside, "'" + Var.getNameAsString() + "' is thread-local", At);
}

void Collector::checkVolatile(const Stmt &At) {
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

void Collector::read(const Location &L, const Stmt &At) {
  checkVolatile(At);
  readQuietly(L, At);
}

void Collector::eachObject(const Expr *E,
                           llvm::function_ref<void(const Location &)> Take) {
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

void Collector::readQuietly(const Location &L, const Stmt &At) {
  if (!L.IsConst)
    return access(Set.Reads, L, At);
  if (L.Root == Location::Global && !(L.Var && Known.hasItsValue(*L.Var)))
    cause(
        Set.Circumstance,
        [&] {
          return "it reads '" + L.str() +
                 "', which may not have its "
                 "value yet";
        },
        At);
}

bool Collector::comparesPointers(const BinaryOperator &E) const {
  const Expr *Left = E.getLHS(), *Right = E.getRHS();
  auto IsNull = [&](const Expr *Side) {
    return Side->isNullPointerConstant(Context,
                                       Expr::NPC_ValueDependentIsNotNull);
  };
  if (!Left->getType()->isPointerType() || !Right->getType()->isPointerType() ||
      IsNull(Left) || IsNull(Right) || isHiddenIterator(Left))
    return false;
  Location A = Where.pointee(Left), B = Where.pointee(Right);
  auto Owns = [](const PathStep &Step) {
    return Step.Step == PathStep::Contents;
  };
  bool IsOneArray = A.Root != Location::Unknown && A.Root != Location::Fresh &&
                    A.Root == B.Root && A.Var == B.Var && A.Path == B.Path &&
                    !A.Path.empty();
  return !IsOneArray || (!E.isEqualityOp() && llvm::count_if(A.Path, Owns) > 1);
}

void Collector::write(const Location &L, const Stmt &At) {
  checkVolatile(At);
  access(Set.Writes, L, At);
}

void Collector::jump(const Stmt &S) {
  visitChildren(S);
  cause(Set.Jumps, "it leaves the order of statements", S);
}

void Collector::dependent(const Stmt &S) {
  visitChildren(S);
  unknownCall("it depends on a template parameter", S);
}

void Collector::dereference(const Expr &E, const Expr *Pointer) {
  const Expr *Base = stripped(Pointer);
  if (isa<CXXThisExpr>(Base) || isHiddenIterator(Base))
    return;
  if (const auto *Op = dyn_cast<UnaryOperator>(Base))
    if (Op->getOpcode() == UO_AddrOf)
      return;
  if (const auto *Arrow = dyn_cast<CXXOperatorCallExpr>(Base))
    if (Arrow->getDirectCallee() && isInLibrary(*Arrow->getDirectCallee()))
      return; // What it gives can be dereferenced, where it is defined.
  cause(
      Set.Undefined, [&] { return "it dereferences '" + text(*Pointer) + "'"; },
      E);
}

void Collector::checkArithmetic(const BinaryOperator &E) {
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
      needsTest([&] { return "'" + text(E) + "' may divide by zero"; }, E);
    return;
  }
  case BO_Shl:
  case BO_Shr:
  case BO_ShlAssign:
  case BO_ShrAssign:
    if (!isConstant(*E.getRHS()))
      cause(
          Set.Undefined, [&] { return "'" + text(E) + "' may shift too far"; },
          E);
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

bool Collector::isSameWheneverMade(const VarDecl &Var,
                                   const EffectSet &Making) {
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

void Collector::declare(const VarDecl &Var, const Stmt &At) {
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
      cause(Set.Synchronizes,
            "'" + Var.getNameAsString() + "' is initialised once, under a lock",
            At);
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
  Declared[Var.getCanonicalDecl()] = {&At, Log.size(), ++Visits};
  if (Var.getType()->isVariableArrayType())
    unknownCall("'" + Var.getNameAsString() + "' is a variable-length array",
                At);
  if (const auto *Whole = dyn_cast<DecompositionDecl>(&Var))
    for (const BindingDecl *Binding : Whole->bindings())
      if (const VarDecl *Holding = Binding->getHoldingVar())
        if (Holding->getInit())
          run(Holding->getInit());
  if (Var.hasAttr<CleanupAttr>())
    unknownCall("'" + Var.getNameAsString() + "' is cleaned up by a function",
                At);
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

void Collector::repeat(const Stmt &S, llvm::function_ref<void()> Once) {
  unsigned Before = Set.Cost;
  Set.Loops = true;
  Once();
  Set.Cost = std::min(Before + 20 + (Set.Cost - Before) * 8, 1000000u);
  if (!Set.Diverges && !isKnownToEnd(S, In, Known))
    cause(Set.Diverges, "its loop is not known to end", S);
  if (isEmptyAndEndless(S, Context))
    cause(Set.Halts, "its loop is empty and endless", S);
}

void Collector::loop(const Stmt &S) {
  repeat(S, [&] { visitChildren(S); });
}

bool Collector::isCounter(const UnaryOperator &Step) {
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

EffectSet collect(const Stmt *Code, const FunctionDecl &In,
                  Effects::Summaries &Known) {
  Collector C(In, Known);
  C.run(Code);
  C.settleGuarded();
  return std::move(C.Set);
}

EffectSet collectInitializers(const CXXConstructorDecl &In,
                              Effects::Summaries &Known) {
  Collector C(In, Known);
  C.initialise(In);
  C.settleGuarded();
  return std::move(C.Set);
}

} // namespace heal
