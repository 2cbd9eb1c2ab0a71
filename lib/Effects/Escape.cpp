//===- Escape.cpp - Which addresses a function gives away -----------------===//
//
// The address of a variable is given away unless every mention of it is one of
// the few that are known to keep it: from each name, and from each `this`, the
// use is followed upwards until it ends in a value that holds no address, in a
// variable that the Resolver follows, or in the unknown. What a container owns
// counts apart from the container itself.
//
//===----------------------------------------------------------------------===//
#include "EffectsInternal.h"
#include "clang/AST/ParentMap.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "llvm/ADT/StringSet.h"

namespace heal {

using namespace clang;
using llvm::dyn_cast;
using llvm::isa;

namespace {

/// How an expression leads to a storage.
enum class Leads {
  Object, ///< It is that object: a glvalue.
  Pointer ///< It is the object's address.
};

class EscapeFinder : public RecursiveASTVisitor<EscapeFinder> {
public:
  EscapeFinder(const FunctionDecl &F, Effects::Summaries &Known)
      : F(F), Known(Known), Where(Known.resolverFor(F)) {}
  Escapes Result;

  /// Follows every mention in \p Root, an expression or body of the function.
  void look(const Stmt *Root) {
    if (!Root)
      return;
    auto *Mutable = const_cast<Stmt *>(Root);
    if (!Map)
      Map.emplace(Mutable);
    else
      Map->addStmt(Mutable);
    TraverseStmt(const_cast<Stmt *>(Root));
  }

  bool shouldVisitImplicitCode() const { return true; }

  bool VisitDeclRefExpr(DeclRefExpr *Ref) {
    const auto *Var = dyn_cast<VarDecl>(Ref->getDecl());
    if (!isa<BindingDecl>(Ref->getDecl()) && (!Var || !Var->hasLocalStorage()))
      return true;
    Origin = Ref;
    IsLoaded = false;
    // By another name for the pointer nobody tells where it points.
    if (Ref->getType()->isPointerType() && !isOnlyLoaded(Ref))
      giveAway(Where.pointee(Ref));
    follow(Ref, Leads::Object);
    return true;
  }

  bool VisitCXXThisExpr(CXXThisExpr *This) {
    Origin = This;
    IsLoaded = false;
    follow(This, Leads::Pointer);
    return true;
  }

  bool VisitCXXDefaultInitExpr(CXXDefaultInitExpr *Init) {
    // `this` in it is the object under construction, whoever that is.
    if (mentionsThis(Init->getExpr())) {
      Result.CapturesThis = true;
      for (const Stmt *S = Init; S; S = Map->getParent(S))
        if (const auto *Declaration = dyn_cast<DeclStmt>(S))
          for (const Decl *D : Declaration->decls())
            if (const auto *Var = dyn_cast<VarDecl>(D))
              giveAwayVariable(Var);
    }
    return true;
  }

  bool VisitVarDecl(VarDecl *Var) {
    if (const Expr *Init = Var->getInit())
      adopt(Var, Init);
    return true;
  }

  bool VisitCXXConstructExpr(CXXConstructExpr *Construct) {
    // The object under construction may be a member or base of ours.
    if (isa<CXXConstructorDecl>(F) && !Map->getParent(Construct) &&
        constructorKeepsThis(*Construct->getConstructor()))
      Result.CapturesThis = true;
    return true;
  }

  bool VisitLambdaExpr(LambdaExpr *Lambda) {
    if (isCalledAtOnce(Lambda))
      return true;
    for (const LambdaCapture &Capture : Lambda->captures()) {
      if (Capture.capturesThis())
        Result.CapturesThis = true;
      if (!Capture.capturesVariable())
        continue;
      const ValueDecl *Captured = Capture.getCapturedVar();
      bool ByReference = Capture.getCaptureKind() == LCK_ByRef;
      const auto *Var = dyn_cast<VarDecl>(Captured);
      if (const auto *Binding = dyn_cast<BindingDecl>(Captured))
        Var = dyn_cast<VarDecl>(Binding->getDecomposedDecl());
      if (Var && (ByReference || mayCarryAddress(Var->getType())))
        giveAwayVariable(Var);
    }
    return true;
  }

  /// What is accessed through a pointer parameter that is assigned is not known
  /// to be what it was given.
  void captureChangedParameters() {
    for (const ParmVarDecl *Parameter : F.parameters())
      if (Parameter->getType()->isPointerType() &&
          Known.scanOf(F).Changed.count(Parameter->getCanonicalDecl()))
        Result.Captured.insert(Parameter->getCanonicalDecl());
  }

  /// What a variable took from another is known elsewhere if it was before.
  void settleMoves() {
    for (bool Grows = true; Grows;) {
      Grows = false;
      for (auto [From, To] : Moves)
        Grows |= Result.Owned.count(From) && Result.Owned.insert(To).second;
    }
    for (const VarDecl *Var : Moved)
      if (Named.count(Var))
        Result.Owned.insert(Var);
  }

private:
  //===--------------------------------------------------------------------===//
  // What is given away
  //===--------------------------------------------------------------------===//

  void giveAway(const Location &L) {
    if (L.Root == Location::Param)
      Result.Captured.insert(L.Var);
    if (L.Root == Location::This)
      Result.CapturesThis = true;
    if (L.Root != Location::Local)
      return;
    if (!L.isOwned())
      Result.Plain.insert(L.Var);
    Result.Owned.insert(L.Var);
  }

  void giveAwayVariable(const VarDecl *Var) {
    Var = Var->getCanonicalDecl();
    Result.Plain.insert(Var);
    Result.Owned.insert(Var);
    if (isa<ParmVarDecl>(Var) && mayCarryAddress(Var->getType()))
      Result.Captured.insert(Var);
    if (!isa<ParmVarDecl>(Var) && Var->getInit()) {
      if (Var->getType()->isPointerType())
        giveAway(Where.pointee(Var->getInit()));
      else if (Var->getType()->isReferenceType())
        giveAway(Where.locate(Var->getInit()));
    }
  }

  void giveAwayUse(const Expr *E, Leads How) {
    Location L = storageOf(E, How);
    giveAway(L);
    if (How == Leads::Object && E->getType()->isPointerType())
      giveAway(Where.pointee(E)); // Who has the pointer's address has both.
    if (L.Root == Location::Unknown)
      giveAwayOrigin();
  }

  /// Where the use ends is not known to the Resolver: what it began with goes.
  void giveAwayOrigin() {
    if (IsLoaded) {
      // The value of a pointer does not tell where the pointer is; and who has
      // stored an address in it gave that away then.
      if (Origin->getType()->isPointerType())
        giveAway(Where.pointee(Origin));
      return;
    }
    if (isa<CXXThisExpr>(Origin)) {
      Result.CapturesThis = true;
      return;
    }
    giveAway(Where.locate(Origin));
    if (Origin->getType()->isPointerType())
      giveAway(Where.pointee(Origin));
  }

  //===--------------------------------------------------------------------===//
  // Following a use
  //===--------------------------------------------------------------------===//

  /// Whether of the pointer \p E nothing is wanted but its value, and that it
  /// takes a step.
  bool isOnlyLoaded(const Expr *E) {
    const Stmt *Parent = Map->getParent(E);
    while (isa_and_nonnull<ParenExpr>(Parent))
      Parent = Map->getParent(E = llvm::cast<Expr>(Parent));
    if (const auto *Cast = llvm::dyn_cast_or_null<CastExpr>(Parent))
      return Cast->getCastKind() == CK_LValueToRValue;
    const auto *Step = llvm::dyn_cast_or_null<UnaryOperator>(Parent);
    if (Step && Step->isIncrementDecrementOp())
      return Step->isPRValue() || isOnlyLoaded(Step);
    const auto *Op = llvm::dyn_cast_or_null<BinaryOperator>(Parent);
    if (Op && ((Op->isAssignmentOp() && Op->getLHS() == E) ||
               (Op->getOpcode() == BO_Comma && Op->getRHS() == E)))
      return isOnlyLoaded(Op);
    return Parent && !isa<Expr, DeclStmt, ReturnStmt>(Parent);
  }

  /// Follows \p E, which leads to a storage, to where its use ends.
  void follow(const Expr *E, Leads How) {
    // What is done by a pointer that the Resolver does not know may be done to
    // anything that is known elsewhere: so this must count as such.
    if (How == Leads::Pointer && isa<DeclRefExpr>(Origin) &&
        (!IsLoaded || Origin->getType()->isPointerType()) &&
        Where.pointee(E).Root == Location::Unknown)
      giveAwayOrigin();
    const Stmt *Parent = Map->getParent(E);
    if (!Parent) // The initialiser of a member keeps an address that it is given.
      return isa<CXXConstructorDecl>(F) ? giveAwayUse(E, How) : void();
    if (isa<CompoundStmt>(Parent) &&
        isa_and_nonnull<StmtExpr>(Map->getParent(Parent)))
      return giveAwayUse(E, How); // It may be the value of the whole.
    if (isa<CompoundStmt, IfStmt, SwitchStmt, ForStmt, CXXForRangeStmt, WhileStmt,
            DoStmt, CaseStmt, DefaultStmt, UnaryExprOrTypeTraitExpr, CXXNoexceptExpr,
            CXXTypeidExpr, CXXDeleteExpr>(Parent))
      return; // Nobody takes it from there.
    if (isa<ParenExpr, FullExpr, CXXBindTemporaryExpr>(Parent))
      return follow(llvm::cast<Expr>(Parent), How);
    if (isa<MaterializeTemporaryExpr>(Parent) && How == Leads::Pointer)
      return follow(llvm::cast<Expr>(Parent), How); // An address, by reference.
    if (const auto *Cast = dyn_cast<CastExpr>(Parent))
      return followCast(E, How, Cast);
    if (const auto *Member = dyn_cast<MemberExpr>(Parent))
      return followMember(E, How, Member);
    if (const auto *Op = dyn_cast<UnaryOperator>(Parent))
      return followUnary(E, How, Op);
    if (const auto *Op = dyn_cast<BinaryOperator>(Parent))
      return followBinary(E, How, Op);
    if (const auto *Subscript = dyn_cast<ArraySubscriptExpr>(Parent))
      return Subscript->getBase() == E && How == Leads::Pointer
                 ? follow(Subscript, Leads::Object)
                 : giveAwayUse(E, How);
    if (const auto *Call = dyn_cast<CallExpr>(Parent))
      return followArgument(E, How, Call);
    if (const auto *Construct = dyn_cast<CXXConstructExpr>(Parent))
      return followConstruct(E, How, Construct);
    if (const auto *Declaration = dyn_cast<DeclStmt>(Parent))
      return followDeclaration(E, How, Declaration);
    if (isa<LambdaExpr>(Parent))
      return; // Its captures are looked at as a whole.
    giveAwayUse(E, How);
  }

  void followCast(const Expr *E, Leads How, const CastExpr *Cast) {
    switch (Cast->getCastKind()) {
    case CK_NoOp:
    case CK_DerivedToBase:
    case CK_UncheckedDerivedToBase:
    case CK_ConstructorConversion:
    case CK_UserDefinedConversion:
      return follow(Cast, How);
    case CK_ToVoid:
    case CK_PointerToBoolean:
      return;
    case CK_LValueToRValue:
      // The value of a pointer is an address; that of a number is none.
      if (Cast->getType()->isPointerType()) {
        IsLoaded = true;
        return follow(Cast, Leads::Pointer);
      }
      if (Cast->getType()->isMemberPointerType() || !mayCarryAddress(Cast->getType()))
        return;
      return giveAwayUse(E, How);
    case CK_ArrayToPointerDecay:
      return follow(Cast, Leads::Pointer);
    default:
      return giveAwayUse(E, How);
    }
  }

  void followMember(const Expr *E, Leads How, const MemberExpr *Member) {
    bool Fits = Member->isArrow() == (How == Leads::Pointer);
    if (!Fits)
      return giveAwayUse(E, How);
    if (isa<FieldDecl>(Member->getMemberDecl()))
      return follow(Member, Leads::Object);
    if (isa<VarDecl>(Member->getMemberDecl()))
      return; // A static member is elsewhere.
    // A method: the call is the parent.
    const Stmt *Parent = Map->getParent(Member);
    while (Parent && isa<ParenExpr>(Parent))
      Parent = Map->getParent(Parent);
    const auto *Call = llvm::dyn_cast_or_null<CXXMemberCallExpr>(Parent);
    if (!Call)
      return giveAwayUse(E, How);
    followObject(E, How, Call);
  }

  void followUnary(const Expr *E, Leads How, const UnaryOperator *Op) {
    if (Op->getOpcode() == UO_AddrOf && How == Leads::Object)
      return follow(Op, Leads::Pointer);
    if (Op->getOpcode() == UO_Deref && How == Leads::Pointer)
      return follow(Op, Leads::Object);
    if (Op->getOpcode() == UO_LNot)
      return;
    if (Op->isIncrementDecrementOp() && How == Leads::Object) {
      if (Op->getType()->isPointerType() && Op->isPRValue())
        return follow(Op, Leads::Pointer); // `p++` is an address.
      return Op->isGLValue() ? follow(Op, Leads::Object) : void();
    }
    giveAwayUse(E, How);
  }

  void followBinary(const Expr *E, Leads How, const BinaryOperator *Op) {
    if (How == Leads::Object) {
      if (Op->isAssignmentOp() && Op->getLHS() == E)
        return follow(Op, Leads::Object);
      if (Op->getOpcode() == BO_Comma)
        return Op->getRHS() == E ? follow(Op, How) : void();
      return giveAwayUse(E, How);
    }
    if (Op->isComparisonOp() || Op->isLogicalOp())
      return;
    if (Op->getOpcode() == BO_Sub && Op->getType()->isIntegerType())
      return; // A distance.
    if (Op->isAdditiveOp() && Op->getLHS() == E)
      return follow(Op, Leads::Pointer);
    if (Op->getOpcode() == BO_Comma && Op->getLHS() == E)
      return;
    giveAwayUse(E, How);
  }

  /// A local reference, or pointer that is never changed: the Resolver knows
  /// what it refers to, and its own uses are followed like those of the
  /// storage itself.
  void followDeclaration(const Expr *E, Leads How, const DeclStmt *Declaration) {
    for (const Decl *D : Declaration->decls()) {
      const auto *Var = dyn_cast<VarDecl>(D);
      if (!Var || Var->getInit() != E)
        continue;
      if (!Var->hasLocalStorage())
        return giveAwayUse(E, How);
      if (How == Leads::Object && Var->getType()->isReferenceType())
        return Where.locate(E).Root == Location::Unknown ? giveAwayUse(E, How)
                                                         : name(E, How);
      if (How == Leads::Object)
        return mayCarryAddress(Var->getType()) ? giveAwayUse(E, How) : void();
      bool Followed =
          Var->getType()->isPointerType() &&
          Where.pointee(E).Root != Location::Unknown &&
          (Var->isImplicit() ||
           !Known.scanOf(F).Changed.count(Var->getCanonicalDecl()));
      return Followed ? name(E, How) : giveAwayUse(E, How);
    }
    giveAwayUse(E, How);
  }

  /// A name is bound to \p E, and goes with it when it is moved.
  void name(const Expr *E, Leads How) {
    if (Location L = storageOf(E, How); L.Root == Location::Local)
      Named.insert(L.Var);
  }

  //===--------------------------------------------------------------------===//
  // Calls
  //===--------------------------------------------------------------------===//

  /// \p E is the object that \p Call is made on.
  void followObject(const Expr *E, Leads How, const CallExpr *Call) {
    const FunctionDecl *Callee = calleeOf(*Call);
    if (!Callee)
      return followVirtual(E, How, Call, std::nullopt);
    if (isInLibrary(*Callee))
      return followLibraryObject(E, How, *Callee, Call);
    if (keepsObject(E, *Callee, How))
      return giveAwayUse(E, How);
    if (exchangesObject(*Callee))
      exchange(storageOf(E, How));
    takeMoved(storageOf(E, How), *Call);
    followResult(E, How, *Callee, Call);
  }

  /// What is moved to a call may be in its object afterwards.
  void takeMoved(const Location &Object, const CallExpr &Call) {
    for (const Expr *Argument : Call.arguments())
      if (Argument->isXValue() && Argument->getType()->isRecordType())
        moveInto(Object, *Argument);
  }

  bool exchangesObject(const FunctionDecl &Callee) {
    const FunctionDecl *Definition = definitionOf(Callee);
    return Definition && Known.escapesOf(*Definition).ExchangesThis;
  }

  bool exchangesParameter(const FunctionDecl &Callee, unsigned Index) {
    const FunctionDecl *Definition = definitionOf(Callee);
    return Definition && Known.escapesOf(*Definition)
                             .Exchanged.count(
                                 Definition->getParamDecl(Index)->getCanonicalDecl());
  }

  /// What \p L owns may be another object's from now on, or was before.
  void exchange(const Location &L) {
    if (L.Root == Location::Param)
      Result.Exchanged.insert(L.Var);
    if (L.Root == Location::This)
      Result.ExchangesThis = true;
    if (L.Root == Location::Local)
      Result.Owned.insert(L.Var);
  }

  /// Whether a user's function may keep the address of its object.
  bool keepsObject(const Expr *E, const FunctionDecl &Callee, Leads How) {
    if (const FunctionDecl *Definition = definitionOf(Callee))
      return Known.escapesOf(*Definition).CapturesThis;
    return !Callee.isTrivial() && !isPlainAssignment(Callee) &&
           mayKeepElsewhere(E, How, Callee, std::nullopt);
  }

  /// \p E is the argument number \p Index (none: the object) of a call that is
  /// virtual or goes through a pointer.
  void followVirtual(const Expr *E, Leads How, const CallExpr *Call,
                     std::optional<unsigned> Index) {
    const CXXMethodDecl *Method = virtualMethodOf(*Call);
    if (!Method || (Index && *Index >= Method->getNumParams()) ||
        keepsVirtually(E, *Method, Index, How))
      return giveAwayUse(E, How);
    followResult(E, How, *Method, Call);
  }

  bool keepsVirtually(const Expr *E, const CXXMethodDecl &Method,
                      std::optional<unsigned> Index, Leads How) {
    ArrayRef<const CXXMethodDecl *> All = Known.implementationsOf(Method);
    if (!All.empty())
      return llvm::any_of(All, [&](const CXXMethodDecl *Each) {
        return Index ? keepsParameter(E, *Each, *Index, How) ||
                           exchangesParameter(*Each, *Index)
                     : keepsObject(E, *Each, How) || exchangesObject(*Each);
      });
    if (Index && !isDirect(*Method.getParamDecl(*Index), How))
      return true;
    if (!Known.defersVirtual(Method))
      return Known.mayKeepVirtually(Method, Index);
    return !handOver(E, How, Method, Index, /*IsVirtual=*/true);
  }

  /// Whether the function of another unit that is handed \p E may keep it.
  bool mayKeepElsewhere(const Expr *E, Leads How, const FunctionDecl &Callee,
                        std::optional<unsigned> Index) {
    if (!Known.defers(Callee))
      return Known.mayKeepElsewhere(Callee, Index);
    return !handOver(E, How, Callee, Index, /*IsVirtual=*/false);
  }

  /// Notes that \p Callee is handed \p E. False: who does not know whose it
  /// is, may say nothing.
  bool handOver(const Expr *E, Leads How, const FunctionDecl &Callee,
                std::optional<unsigned> Index, bool IsVirtual) {
    Location L = storageOf(E, How);
    if (L.Root != Location::Param && L.Root != Location::This)
      return false;
    Result.Handovers.push_back({L.Root == Location::Param ? L.Var : nullptr,
                                &Callee, Index, IsVirtual});
    return true;
  }

  bool isPlainAssignment(const FunctionDecl &Callee) {
    const auto *Method = dyn_cast<CXXMethodDecl>(&Callee);
    return Method && Method->isDefaulted() &&
           (Method->isCopyAssignmentOperator() || Method->isMoveAssignmentOperator());
  }

  /// What a user's function returns may lead to what it was given.
  void followResult(const Expr *E, Leads How, const FunctionDecl &Callee,
                    const CallExpr *Call) {
    if (!Call->isGLValue() && !mayCarryAddress(Call->getType()))
      return;
    if (isPlainAssignment(Callee))
      return follow(Call, Leads::Object);
    if (!Known.returnOf(Callee))
      return giveAwayUse(E, How);
    follow(Call, Call->isGLValue() ? Leads::Object : Leads::Pointer);
  }

  void followLibraryObject(const Expr *E, Leads How, const FunctionDecl &Callee,
                           const CallExpr *Call) {
    if (exchangesOwnership(Callee))
      return giveAwayUse(E, How); // What it owned is somewhere else now.
    takeMoved(storageOf(E, How), *Call);
    if (takesFromNames(Callee, Call))
      exchange(storageOf(E, How));
    if (!Call->isGLValue() && !mayCarryAddress(Call->getType()))
      return;
    // An iterator that nobody keeps, or that the hidden variables of a
    // range-for keep.
    if (!Call->isGLValue() && (isConsumed(Call) || isHiddenVariable(Call)))
      return;
    Location Made = Call->isGLValue() ? Where.locate(Call) : Where.pointee(Call);
    bool Followed = Made.Root != Location::Unknown &&
                    (Call->isGLValue() || Call->getType()->isPointerType());
    if (Followed)
      return follow(Call, Call->isGLValue() ? Leads::Object : Leads::Pointer);
    if (Call->isGLValue()) // `s.append(x)` is s, `v.emplace_back()` is in v.
      return isDiscarded(Call) ? void() : giveAwayUse(E, How);
    Location Object = storageOf(E, How);
    const CXXRecordDecl *Class = E->getType()->getAsCXXRecordDecl();
    if (Class && isIterator(E->getType()))
      return; // What it stands at was given away when it was made.
    if (Object.Root == Location::Local)
      Result.Owned.insert(Object.Var);
    else
      giveAway(Object);
  }

  /// \p E is an argument of \p Call, or the object of an operator.
  void followArgument(const Expr *E, Leads How, const CallExpr *Call) {
    if (const Expr *Object = objectOf(*Call))
      if (Object == E)
        return followObject(E, How, Call);
    const FunctionDecl *Callee = calleeOf(*Call);
    llvm::SmallVector<const Expr *, 4> Arguments = argumentsOf(*Call);
    auto Found = llvm::find(Arguments, E);
    if (Found == Arguments.end())
      return giveAwayUse(E, How);
    unsigned Index = Found - Arguments.begin();
    if (!Callee)
      return followVirtual(E, How, Call, Index);
    if (isInLibrary(*Callee) || libraryModelOf(*Callee))
      return followLibraryArgument(E, How, *Callee, Call);
    if (Index >= Callee->getNumParams())
      return giveAwayUse(E, How);
    if (keepsParameter(E, *Callee, Index, How))
      return giveAwayUse(E, How);
    if (exchangesParameter(*Callee, Index))
      exchange(storageOf(E, How));
    followResult(E, How, *Callee, Call);
  }

  /// `v.emplace_back(row)`, `v.assign(moving(b), moving(e))`: what is made of an
  /// argument that has a name may empty it.
  static bool takesFromNames(const FunctionDecl &Callee, const CallExpr *Call) {
    unsigned I = 0;
    for (const Expr *Argument : argumentsOf(*Call)) {
      QualType Taken = I < Callee.getNumParams() ? Callee.getParamDecl(I)->getType()
                                                 : QualType();
      ++I;
      bool ByName = !Taken.isNull() && Taken->isLValueReferenceType() &&
                    !Taken.getNonReferenceType().isConstQualified() &&
                    Argument->isLValue() && Argument->getType()->isRecordType();
      if (isMoveIterator(Argument->getType()) || (ByName && mayOwnMemory(Argument->getType())))
        return true;
    }
    return false;
  }

  /// Whether \p Parameter takes an address for what it is; else it takes a
  /// pointer's address, or an address as something else.
  static bool isDirect(const ParmVarDecl &Parameter, Leads How) {
    QualType Type = Parameter.getType();
    if (How == Leads::Pointer)
      return Type->isPointerType();
    return Type->isReferenceType() &&
           !Type.getNonReferenceType()->isPointerType();
  }

  /// Whether a user's function may keep the address of what its parameter
  /// number \p Index is given.
  bool keepsParameter(const Expr *E, const FunctionDecl &Callee, unsigned Index,
                      Leads How) {
    if (isPlainAssignment(Callee))
      return How == Leads::Pointer;
    if (!isDirect(*Callee.getParamDecl(Index), How))
      return true;
    const FunctionDecl *Definition = definitionOf(Callee);
    if (!Definition)
      return mayKeepElsewhere(E, How, Callee, Index);
    const VarDecl *Inner = Definition->getParamDecl(Index);
    return Known.escapesOf(*Definition).Captured.count(Inner->getCanonicalDecl());
  }

  void followLibraryArgument(const Expr *E, Leads How, const FunctionDecl &Callee,
                             const CallExpr *Call) {
    std::optional<LibraryModel> Model = libraryModelOf(Callee);
    if (!Model)
      return giveAwayUse(E, How);
    StringRef Name = Callee.getIdentifier() ? Callee.getName() : StringRef();
    if (Name == "swap" || Name == "exchange")
      return giveAwayUse(E, How);
    if (Name == "move" || (E->isXValue() && How == Leads::Object))
      giveAwayOwned(E, How); // It will belong to somebody else.
    bool HandsOn = Name == "move" || Name == "forward" || Name == "as_const" ||
                   Name == "get";
    if (How == Leads::Object && HandsOn && Call->isGLValue())
      return follow(Call, Leads::Object);
    OverloadedOperatorKind Operator = Callee.getOverloadedOperator();
    if (Operator == OO_LessLess || Operator == OO_GreaterGreater)
      return Call->getArg(0) == E ? follow(Call, Leads::Object) : void();
    bool IsMethod = isa<CXXMethodDecl>(Callee);
    if (IsMethod && How == Leads::Pointer &&
        !mayBeReadAsText(E))
      return giveAwayUse(E, How); // A container keeps the pointer.
    if (How == Leads::Object && E->getType()->isPointerType())
      return giveAwayUse(E, How);
    if (IsMethod)
      return; // A container keeps a copy.
    if (Call->isGLValue() || mayCarryAddress(Call->getType()) ||
        (How == Leads::Pointer && mayStore(*Call, E)))
      return giveAwayUse(E, How);
  }

  /// `s += p`, `s.append(p)`: a string copies what a char pointer points at.
  static bool mayBeReadAsText(const Expr *Pointer) {
    QualType Type = Pointer->getType();
    return Type->isPointerType() && Type->getPointeeType()->isAnyCharacterType();
  }

  static bool exchangesOwnership(const FunctionDecl &Callee) {
    static const llvm::StringSet<> Names = {"swap",  "splice",       "splice_after",
                                            "merge", "extract",      "release",
                                            "reset", "get_deleter"};
    return Callee.getIdentifier() && Names.contains(Callee.getName());
  }

  /// \p Given is moved into \p To: what that owns from then on was somewhere
  /// else before.
  void moveInto(const Location &To, const Expr &Given) {
    auto IsOurs = [&](const Expr &Moved) {
      const VarDecl *From = ownVariable(Moved);
      if (From && To.Root == Location::Local)
        Moves.push_back({From, To.Var});
      return From != nullptr;
    };
    if (bringsMemory(Given, &Known, IsOurs))
      exchange(To);
  }

  /// The variable of the function that \p E is, or is a member of.
  const VarDecl *ownVariable(const Expr &E) const {
    const Expr *Whole = E.IgnoreParenImpCasts();
    while (const auto *Member = dyn_cast<MemberExpr>(Whole)) {
      if (Member->isArrow() || Member->getType()->isReferenceType() ||
          !isa<FieldDecl>(Member->getMemberDecl()))
        return nullptr;
      Whole = Member->getBase()->IgnoreParenImpCasts();
    }
    const auto *Ref = dyn_cast<DeclRefExpr>(Whole);
    const auto *Var = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
    bool IsOwn = Var && Var->hasLocalStorage() && !isa<ParmVarDecl>(Var) &&
                 Var->getDeclContext() == &F && !Var->isInitCapture() &&
                 !Var->getType()->isReferenceType();
    return IsOwn ? Var->getCanonicalDecl() : nullptr;
  }

  bool isDiscarded(const Expr *E) {
    const Stmt *Parent = Map->getParent(E);
    while (Parent && isa<FullExpr, ParenExpr, CXXBindTemporaryExpr>(Parent))
      Parent = Map->getParent(Parent);
    return Parent && !isa<Expr, DeclStmt, ReturnStmt, LambdaExpr>(Parent);
  }

  bool isReturned(const Expr *E) {
    const Stmt *Parent = Map->getParent(E);
    while (Parent && isa<FullExpr, ParenExpr, ImplicitCastExpr, CXXBindTemporaryExpr>(Parent))
      Parent = Map->getParent(Parent);
    return isa_and_nonnull<ReturnStmt>(Parent); // The function ends with it.
  }

  Location storageOf(const Expr *E, Leads How) const {
    return How == Leads::Pointer ? Where.pointee(E) : Where.locate(E);
  }

  /// What \p E owns will belong to somebody else.
  void giveAwayOwned(const Expr *E, Leads How) {
    Location L = storageOf(E, How);
    if (L.Root == Location::Local)
      Moved.push_back(L.Var);
    else
      exchange(L);
  }

  void followConstruct(const Expr *E, Leads How, const CXXConstructExpr *Construct) {
    const CXXConstructorDecl &Callee = *Construct->getConstructor();
    QualType Type = Construct->getType();
    if (E->isXValue() && How == Leads::Object && !isReturned(Construct))
      giveAwayOwned(E, How);
    if (isInLibrary(Callee)) {
      bool Carries = mayCarryAddress(Type);
      if (Carries && !(isIterator(Type) && isConsumed(Construct)))
        return giveAwayUse(E, How);
      return; // It keeps a copy.
    }
    if (How == Leads::Object && Callee.isCopyOrMoveConstructor() &&
        (Callee.isTrivial() || !Callee.isUserProvided()))
      return mayCarryAddress(Type) ? giveAwayUse(E, How) : void();
    auto Found = llvm::find(Construct->arguments(), E);
    unsigned Index = Found - Construct->arguments().begin();
    if (Index >= Callee.getNumParams() || keepsParameter(E, Callee, Index, How))
      return giveAwayUse(E, How);
    if (exchangesParameter(Callee, Index))
      exchange(storageOf(E, How));
  }

  /// Whether \p Call may put the address that it is given by \p Given where
  /// another argument leads: `all.push_back(v.begin())`.
  static bool mayStore(const CallExpr &Call, const Stmt *Given) {
    auto CouldHold = [&](const Expr *Other) {
      QualType Type = Other->getType();
      bool IsRange = Type.getCanonicalType() ==
                     llvm::cast<Expr>(Given)->getType().getCanonicalType();
      return Other != Given && !IsRange && mayCarryAddress(targetOf(Type));
    };
    const Expr *Object = objectOf(Call);
    const auto *Method = llvm::dyn_cast_or_null<CXXMethodDecl>(calleeOf(Call));
    if (Object && !(Method && Method->isConst()) && !isIterator(Object->getType()) &&
        CouldHold(Object))
      return true;
    return llvm::any_of(argumentsOf(Call), CouldHold);
  }

  /// A library function that returns a mere value is done with the iterators
  /// that it was given: `std::sort(v.begin(), v.end())`, `it == v.end()`.
  bool isConsumed(const Expr *Iterator) {
    const Stmt *Given = Iterator;
    const Stmt *Parent = Map->getParent(Iterator);
    while (Parent && (isa<ParenExpr, FullExpr, CXXBindTemporaryExpr,
                          MaterializeTemporaryExpr, ImplicitCastExpr>(Parent) ||
                      (isa<CXXConstructExpr>(Parent) &&
                       isIterator(llvm::cast<Expr>(Parent)->getType()))))
      Parent = Map->getParent(Given = Parent);
    if (!Parent || isa<CompoundStmt, IfStmt, ForStmt, CXXForRangeStmt, WhileStmt, DoStmt,
                       SwitchStmt, CaseStmt, DefaultStmt>(Parent))
      return true; // Nobody takes it from there.
    const auto *Call = dyn_cast<CallExpr>(Parent);
    const FunctionDecl *Callee = Call ? Call->getDirectCallee() : nullptr;
    return Callee && isInLibrary(*Callee) && libraryModelOf(*Callee) &&
           !mayStore(*Call, Given) && !Call->isGLValue() && !mayCarryAddress(Call->getType());
  }

  bool isHiddenVariable(const Expr *Init) {
    const Stmt *Parent = Map->getParent(Init);
    while (Parent && isa<Expr>(Parent))
      Parent = Map->getParent(Parent);
    const auto *Declaration = llvm::dyn_cast_or_null<DeclStmt>(Parent);
    return Declaration && Declaration->isSingleDecl() &&
           Declaration->getSingleDecl()->isImplicit();
  }

  /// A lambda that is handed to an algorithm, which calls and forgets it.
  bool isCalledAtOnce(const LambdaExpr *Lambda) {
    const Stmt *Child = Lambda, *Parent = Map->getParent(Lambda);
    while (Parent && (isa<ParenExpr, FullExpr, CXXBindTemporaryExpr,
                          MaterializeTemporaryExpr, ImplicitCastExpr>(Parent) ||
                      isCopyOf(Parent, Lambda))) {
      Child = Parent;
      Parent = Map->getParent(Parent);
    }
    const auto *Call = llvm::dyn_cast_or_null<CallExpr>(Parent);
    if (!Call)
      return false;
    if (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(Call))
      if (Operator->getOperator() == OO_Call && Operator->getArg(0) == Child)
        return !mayCarryAddress(Call->getType()) && !Call->isGLValue();
    const FunctionDecl *Callee = Call->getDirectCallee();
    if (!Callee || !isInLibrary(*Callee) || isa<CXXMethodDecl>(Callee))
      return false;
    std::optional<LibraryModel> Model = libraryModelOf(*Callee);
    return Model && Model->Calls;
  }

  static bool isCopyOf(const Stmt *S, const LambdaExpr *Lambda) {
    const auto *Construct = dyn_cast<CXXConstructExpr>(S);
    return Construct &&
           Construct->getType()->getAsCXXRecordDecl() == Lambda->getLambdaClass();
  }

  //===--------------------------------------------------------------------===//
  // Objects that know their own address, or hold others'
  //===--------------------------------------------------------------------===//

  /// A container that takes over what something else owned may own things that
  /// are known elsewhere; a constructor may keep the address of its object.
  void adopt(const VarDecl *Var, const Expr *Init) {
    const Expr *Source = stripped(Init);
    if (partKeepsThis(Source))
      giveAwayVariable(Var);
    if (!Var->getType()->isRecordType())
      return;
    Location Own;
    Own.Root = Location::Local;
    Own.Var = Var->getCanonicalDecl();
    moveInto(Own, *Init);
    const auto *Call = dyn_cast<CallExpr>(Source);
    const FunctionDecl *Callee = Call ? Call->getDirectCallee() : nullptr;
    // What was made elsewhere, in place, may know where it is.
    if (Call && (!Callee || !isInLibrary(*Callee)) && mayCarryAddress(Var->getType()))
      Result.Plain.insert(Var->getCanonicalDecl());
  }

  /// Whether an element or member that the initialiser makes in place keeps its
  /// own address.
  bool partKeepsThis(const Stmt *Init) {
    if (const auto *Construct = dyn_cast<CXXConstructExpr>(Init))
      return constructorKeepsThis(*Construct->getConstructor());
    if (isa<CallExpr, LambdaExpr, CXXNewExpr>(Init))
      return false;
    if (const auto *Default = dyn_cast<CXXDefaultInitExpr>(Init))
      return partKeepsThis(Default->getExpr());
    return llvm::any_of(Init->children(), [&](const Stmt *Child) {
      return Child && partKeepsThis(Child);
    });
  }

  bool constructorKeepsThis(const CXXConstructorDecl &Constructor) {
    if (Constructor.isTrivial() || isInLibrary(Constructor))
      return false;
    const FunctionDecl *Definition = definitionOf(Constructor);
    return Definition ? Known.escapesOf(*Definition).CapturesThis
                      : Known.mayKeepElsewhere(Constructor, std::nullopt);
  }

  static bool mentionsThis(const Stmt *S) {
    if (isa<CXXThisExpr>(S))
      return true;
    return llvm::any_of(S->children(), [](const Stmt *Child) {
      return Child && mentionsThis(Child);
    });
  }

  const FunctionDecl &F;
  Effects::Summaries &Known;
  Resolver Where;
  std::optional<ParentMap> Map; ///< Of every root looked at so far.
  const Expr *Origin = nullptr; ///< The name or `this` that is being followed.
  bool IsLoaded = false; ///< Past a pointer that was read on the way.
  llvm::SmallVector<const VarDecl *, 4> Moved; ///< They gave what they owned.
  llvm::SmallPtrSet<const VarDecl *, 4> Named; ///< Other names were bound in them.
  /// Between variables of the function, from the first to the second.
  llvm::SmallVector<std::pair<const VarDecl *, const VarDecl *>, 4> Moves;
};

} // namespace

Escapes findEscapes(const FunctionDecl &F, Effects::Summaries &Known) {
  EscapeFinder Finder(F, Known);
  if (const auto *Constructor = dyn_cast<CXXConstructorDecl>(&F))
    for (const CXXCtorInitializer *Init : Constructor->inits())
      Finder.look(Init->getInit());
  if (F.hasBody())
    Finder.look(F.getBody());
  Finder.captureChangedParameters();
  Finder.settleMoves();
  return std::move(Finder.Result);
}

} // namespace heal
