//===- Escape.cpp - Following the uses of an address ----------------------===//
#include "EscapeInternal.h"
#include "llvm/ADT/ScopeExit.h"

namespace heal {

using namespace clang;
using llvm::dyn_cast;
using llvm::isa;

static bool mentionsThis(const Stmt *S) {
  if (isa<CXXThisExpr>(S))
    return true;
  return llvm::any_of(S->children(), [](const Stmt *Child) {
    return Child && mentionsThis(Child);
  });
}

void EscapeFinder::look(const Stmt *Root) {
  if (!Root)
    return;
  auto *Mutable = const_cast<Stmt *>(Root);
  if (!Map)
    Map.emplace(Mutable);
  else
    Map->addStmt(Mutable);
  TraverseStmt(const_cast<Stmt *>(Root));
}

bool EscapeFinder::VisitDeclRefExpr(DeclRefExpr *Ref) {
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

bool EscapeFinder::VisitCXXThisExpr(CXXThisExpr *This) {
  Origin = This;
  IsLoaded = false;
  follow(This, Leads::Pointer);
  return true;
}

bool EscapeFinder::VisitCXXDefaultInitExpr(CXXDefaultInitExpr *Init) {
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

bool EscapeFinder::VisitVarDecl(VarDecl *Var) {
  if (const Expr *Init = Var->getInit())
    adopt(Var, Init);
  return true;
}

bool EscapeFinder::VisitCXXConstructExpr(CXXConstructExpr *Construct) {
  // The object under construction may be a member or base of ours.
  if (isa<CXXConstructorDecl>(F) && !Map->getParent(Construct) &&
      constructorKeepsThis(*Construct->getConstructor()))
    Result.CapturesThis = true;
  return true;
}

bool EscapeFinder::VisitLambdaExpr(LambdaExpr *Lambda) {
  bool IsCalledAtOnce = isCalledAtOnce(Lambda);
  for (const LambdaCapture &Capture : Lambda->captures()) {
    // What it calls by the names around it is looked at there; an init-capture
    // is a name of its own.
    if (IsCalledAtOnce && !Lambda->isInitCapture(&Capture))
      continue;
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

bool EscapeFinder::VisitBlockExpr(BlockExpr *Block) {
  Result.CapturesThis |= Block->getBlockDecl()->capturesCXXThis();
  for (const BlockDecl::Capture &Capture : Block->getBlockDecl()->captures())
    giveAwayVariable(Capture.getVariable());
  return true;
}

void EscapeFinder::captureChangedParameters() {
  for (const ParmVarDecl *Parameter : F.parameters())
    if (Parameter->getType()->isPointerType() &&
        Known.scanOf(F).Changed.count(Parameter->getCanonicalDecl()))
      Result.Captured.insert(Parameter->getCanonicalDecl());
}

void EscapeFinder::settleMoves() {
  for (const VarDecl *Var : Moved)
    if (Named.count(Var) || Result.Owned.count(Var))
      trade(Var);
  for (bool Grows = true; Grows;) {
    Grows = false;
    for (auto [From, To] : Moves)
      if (Result.Owned.count(From) && !Result.Traded.count(To)) {
        trade(To);
        Grows = true;
      }
  }
}

void EscapeFinder::trade(const VarDecl *Var) {
  Result.Owned.insert(Var);
  Result.Traded.insert(Var);
}

void EscapeFinder::giveAway(const Location &L) {
  if (L.Root == Location::Param)
    Result.Captured.insert(L.Var);
  if (L.Root == Location::This)
    Result.CapturesThis = true;
  if (L.Root != Location::Local)
    return;
  if (!L.isOwned())
    Result.Plain.insert(L.Var);
  trade(L.Var);
}

void EscapeFinder::giveAwayVariable(const VarDecl *Var) {
  Var = Var->getCanonicalDecl();
  Result.Plain.insert(Var);
  trade(Var);
  if (isa<ParmVarDecl>(Var) && mayCarryAddress(Var->getType()))
    Result.Captured.insert(Var);
  if (!isa<ParmVarDecl>(Var) && Var->getInit()) {
    if (Var->getType()->isPointerType())
      giveAway(Where.pointee(Var->getInit()));
    else if (Var->getType()->isReferenceType())
      giveAway(Where.locate(Var->getInit()));
  }
}

void EscapeFinder::giveAwayUse(const Expr *E, Leads How) {
  Location L = storageOf(E, How);
  giveAway(L);
  if (How == Leads::Object && E->getType()->isPointerType())
    giveAway(Where.pointee(E)); // Who has the pointer's address has both.
  if (L.Root == Location::Unknown)
    giveAwayOrigin();
}

void EscapeFinder::giveAwayOrigin() {
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

bool EscapeFinder::isOnlyLoaded(const Expr *E) {
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

void EscapeFinder::follow(const Expr *E, Leads How) {
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
          DoStmt, CaseStmt, DefaultStmt, UnaryExprOrTypeTraitExpr,
          CXXNoexceptExpr, CXXTypeidExpr, CXXDeleteExpr>(Parent))
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

void EscapeFinder::followCast(const Expr *E, Leads How, const CastExpr *Cast) {
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
    if (Cast->getType()->isMemberPointerType() ||
        !mayCarryAddress(Cast->getType()))
      return;
    return giveAwayUse(E, How);
  case CK_ArrayToPointerDecay:
    return follow(Cast, Leads::Pointer);
  default:
    return giveAwayUse(E, How);
  }
}

void EscapeFinder::followMember(const Expr *E, Leads How,
                                const MemberExpr *Member) {
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

void EscapeFinder::followUnary(const Expr *E, Leads How,
                               const UnaryOperator *Op) {
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

void EscapeFinder::followBinary(const Expr *E, Leads How,
                                const BinaryOperator *Op) {
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

void EscapeFinder::followDeclaration(const Expr *E, Leads How,
                                     const DeclStmt *Declaration) {
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
    bool Followed = Var->getType()->isPointerType() &&
                    Where.pointee(E).Root != Location::Unknown &&
                    (Var->isImplicit() ||
                     !Known.scanOf(F).Changed.count(Var->getCanonicalDecl()));
    return Followed ? name(E, How) : giveAwayUse(E, How);
  }
  giveAwayUse(E, How);
}

void EscapeFinder::name(const Expr *E, Leads How) {
  if (Location L = storageOf(E, How); L.Root == Location::Local)
    Named.insert(L.Var);
}

bool EscapeFinder::isDiscarded(const Expr *E) {
  const Stmt *Parent = Map->getParent(E);
  while (Parent && isa<FullExpr, ParenExpr, CXXBindTemporaryExpr>(Parent))
    Parent = Map->getParent(Parent);
  return Parent && !isa<Expr, DeclStmt, ReturnStmt, LambdaExpr>(Parent);
}

bool EscapeFinder::isReturned(const Expr *E) {
  const Stmt *Parent = Map->getParent(E);
  while (
      Parent &&
      isa<FullExpr, ParenExpr, ImplicitCastExpr, CXXBindTemporaryExpr>(Parent))
    Parent = Map->getParent(Parent);
  return isa_and_nonnull<ReturnStmt>(Parent); // The function ends with it.
}

Location EscapeFinder::storageOf(const Expr *E, Leads How) const {
  return How == Leads::Pointer ? Where.pointee(E) : Where.locate(E);
}

bool EscapeFinder::isHiddenVariable(const Expr *Init) {
  const Stmt *Parent = Map->getParent(Init);
  while (Parent && isa<Expr>(Parent))
    Parent = Map->getParent(Parent);
  const auto *Declaration = llvm::dyn_cast_or_null<DeclStmt>(Parent);
  return Declaration && Declaration->isSingleDecl() &&
         Declaration->getSingleDecl()->isImplicit();
}

void EscapeFinder::adopt(const VarDecl *Var, const Expr *Init) {
  const Expr *Source = stripped(Init);
  if (partKeepsThis(Source))
    giveAwayVariable(Var);
  if (!mayOwnMemory(Var->getType()))
    return;
  Location Own;
  Own.Root = Location::Local;
  Own.Var = Var->getCanonicalDecl();
  moveInto(Own, *Init);
  const auto *Call = dyn_cast<CallExpr>(Source);
  const FunctionDecl *Callee = Call ? Call->getDirectCallee() : nullptr;
  // What was made elsewhere, in place, may know where it is.
  if (Call && (!Callee || !isInLibrary(*Callee)) &&
      mayCarryAddress(Var->getType()))
    Result.Plain.insert(Var->getCanonicalDecl());
}

bool EscapeFinder::partKeepsThis(const Stmt *Init) {
  if (const auto *Construct = dyn_cast<CXXConstructExpr>(Init))
    return constructorKeepsThis(*Construct->getConstructor());
  if (isa<CallExpr, LambdaExpr, CXXNewExpr>(Init))
    return false;
  if (const auto *Default = dyn_cast<CXXDefaultInitExpr>(Init))
    return partKeepsThis(Default->getExpr());
  const auto *List = dyn_cast<InitListExpr>(Init);
  if (const Expr *Rest = List ? List->getArrayFiller() : nullptr)
    if (partKeepsThis(Rest))
      return true;
  return llvm::any_of(Init->children(), [&](const Stmt *Child) {
    return Child && partKeepsThis(Child);
  });
}

bool EscapeFinder::constructorKeepsThis(const CXXConstructorDecl &Constructor) {
  if (Constructor.isTrivial() || isInLibrary(Constructor))
    return false;
  const FunctionDecl *Definition = definitionOf(Constructor);
  return Definition ? Known.escapesOf(*Definition).CapturesThis
                    : Known.mayKeepElsewhere(Constructor, std::nullopt);
}

/// Whether a value of \p Type hands out proxies, by which it is written: their
/// ways are not followed.
static bool handsOutProxies(QualType Type, unsigned Depth = 0) {
  Type = QualType(Type->getBaseElementTypeUnsafe(), 0);
  const CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
  if (!Record || Depth > 8)
    return Record;
  auto Hands = [&](QualType Part) { return handsOutProxies(Part, Depth + 1); };
  if (isLibraryClass(*Record))
    return Record->getName() == "bitset" || hasProxies(Type) ||
           llvm::any_of(typeArgumentsOf(*Record),
                        [&](const TemplateArgument &A) {
                          return A.getKind() == TemplateArgument::Type &&
                                 Hands(A.getAsType());
                        });
  return !Record->hasDefinition() ||
         llvm::any_of(
             Record->fields(),
             [&](const FieldDecl *Field) { return Hands(Field->getType()); }) ||
         llvm::any_of(Record->bases(), [&](const CXXBaseSpecifier &Base) {
           return Hands(Base.getType());
         });
}

bool Effects::Summaries::handsOutProxies(QualType Type) {
  Type = Type.getNonReferenceType().getCanonicalType().getUnqualifiedType();
  auto [Found, IsNew] = Proxies.try_emplace(Type.getAsOpaquePtr(), false);
  if (IsNew) {
    bool Hands = heal::handsOutProxies(Type);
    return Proxies[Type.getAsOpaquePtr()] = Hands;
  }
  return Found->second;
}

bool Effects::Summaries::knowsItsPlace(QualType Type) {
  const void *Key = Type.getCanonicalType().getAsOpaquePtr();
  if (auto Found = Places.find(Key); Found != Places.end())
    return Found->second;
  // What rests on a guess, or on a class that is being asked about, is not
  // kept.
  bool IsFirst = Placed.empty();
  auto Guesses = [&] { return Sets.guesses() + EscapeSets.guesses(); };
  unsigned long Before = Guesses();
  bool Knows = knowsItsPlace(Type, 0);
  if (IsFirst && Guesses() == Before)
    Places[Key] = Knows;
  return Knows;
}

namespace {

/// Looks through a class, and what it is made of, for a constructor or
/// assignment that may keep the address of what it is given.
class SourceKeeper {
public:
  explicit SourceKeeper(Effects::Summaries &Known) : Known(Known) {}

  bool keeps(QualType Type, QualType Given) {
    Type = QualType(Type.getNonReferenceType()->getBaseElementTypeUnsafe(), 0);
    const CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
    const CXXRecordDecl *From = Given->getAsCXXRecordDecl();
    if (!Record || Record->isLambda() || !Seen.insert({Record, From}).second)
      return false;
    if (isLibraryClass(*Record)) // Of a container the elements are copied.
      return llvm::any_of(typeArgumentsOf(*Record),
                          [&](const TemplateArgument &A) {
                            return keeps(A.getAsType(), Given) ||
                                   (From && isLibraryClass(*From) &&
                                    keeps(A.getAsType(), A.getAsType()));
                          });
    if (!Record->hasDefinition() || Record->isDependentContext())
      return false; // Made elsewhere, by what is not seen.
    bool IsCopy = From == Record;
    auto PartKeeps = [&](QualType Part) {
      return keeps(Part, IsCopy ? Part : Given);
    };
    return llvm::any_of(Record->decls(),
                        [&](const Decl *D) { return takes(*D, IsCopy); }) ||
           llvm::any_of(Record->bases(),
                        [&](const CXXBaseSpecifier &Base) {
                          return PartKeeps(Base.getType());
                        }) ||
           ((IsCopy || Record->isAggregate()) &&
            llvm::any_of(Record->fields(), [&](const FieldDecl *Field) {
              return PartKeeps(Field->getType());
            }));
  }

private:
  /// Whether \p Member takes a value and may keep where it was. Of a template
  /// nobody tells.
  bool takes(const Decl &Member, bool IsCopy) {
    if (const auto *Template = dyn_cast<FunctionTemplateDecl>(&Member)) {
      const FunctionDecl *Made = Template->getTemplatedDecl();
      return !IsCopy && (isa<CXXConstructorDecl>(Made) ||
                         Made->getOverloadedOperator() == OO_Equal);
    }
    const auto *Method = dyn_cast<CXXMethodDecl>(&Member);
    const auto *Made = llvm::dyn_cast_or_null<CXXConstructorDecl>(Method);
    if (!Method || !(Made || Method->getOverloadedOperator() == OO_Equal))
      return false;
    bool Copies = Made ? Made->isCopyOrMoveConstructor()
                       : Method->isCopyAssignmentOperator() ||
                             Method->isMoveAssignmentOperator();
    return Copies == IsCopy && Known.mayKeepParameters(*Method);
  }

  Effects::Summaries &Known;
  llvm::DenseSet<std::pair<const CXXRecordDecl *, const CXXRecordDecl *>> Seen;
};

} // namespace

bool Effects::Summaries::keepsItsSource(QualType Type, QualType Given) {
  return SourceKeeper(*this).keeps(Type, Given);
}

bool Effects::Summaries::mayKeepParameters(const CXXMethodDecl &Method) {
  if (!Method.isUserProvided())
    return false;
  if (const FunctionDecl *Definition = definitionOf(Method))
    return !escapesOf(*Definition).Captured.empty();
  return llvm::any_of(Method.parameters(), [&](const ParmVarDecl *Parameter) {
    QualType Type = Parameter->getType();
    return (Type->isReferenceType() || Type->isPointerType()) &&
           (defers(Method) ||
            mayKeepElsewhere(Method, Parameter->getFunctionScopeIndex()));
  });
}

bool Effects::Summaries::tradesByItself(const CXXRecordDecl &Class) {
  auto IsNobodys = [](const Expr &) { return false; };
  auto Trades = [&](const FunctionDecl *F) {
    const FunctionDecl *Body = F ? definitionOf(*F) : nullptr;
    return Body &&
           (escapesOf(*Body).ExchangesThis || escapesOf(*Body).CapturesThis);
  };
  auto TakesMore = [&](const CXXConstructorDecl *Made) {
    return Made->isUserProvided() && !Made->isCopyOrMoveConstructor() &&
           definitionOf(*Made) && mayTakeOver(*definitionOf(*Made));
  };
  auto IsGivenMore = [&](const CXXConstructorDecl *Made) {
    return llvm::any_of(Made->parameters(), [&](const ParmVarDecl *Parameter) {
      return Parameter->hasDefaultArg() &&
             !Parameter->hasUninstantiatedDefaultArg() &&
             !Parameter->hasUnparsedDefaultArg() &&
             bringsMemory(*Parameter->getDefaultArg(), this, IsNobodys);
    });
  };
  bool Owns = ownsMemory(Class.getASTContext().getRecordType(&Class));
  return Trades(Class.getDestructor()) ||
         (Owns && (llvm::any_of(Class.ctors(), TakesMore) ||
                   llvm::any_of(Class.ctors(), IsGivenMore))) ||
         llvm::any_of(Class.methods(),
                      [&](const CXXMethodDecl *Method) {
                        return Method->getOverloadedOperator() == OO_Equal &&
                               !Method->isCopyAssignmentOperator() &&
                               !Method->isMoveAssignmentOperator() &&
                               Trades(Method);
                      }) ||
         llvm::any_of(Class.fields(), [&](const FieldDecl *Field) {
           const Expr *Init = Field->getInClassInitializer();
           return Init &&
                  (bringsMemory(*Init, this, IsNobodys) ||
                   (mayCarryAddress(Field->getType()) && mentionsThis(Init)));
         });
}

bool Effects::Summaries::knowsItsPlace(QualType Type, unsigned Depth) {
  Type = QualType(Type.getNonReferenceType()->getBaseElementTypeUnsafe(), 0);
  const CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
  if (!Record || Record->isLambda())
    return false;
  if (Depth > 8)
    return true;
  auto Knows = [&](QualType Part) { return knowsItsPlace(Part, Depth + 1); };
  if (isLibraryClass(*Record))
    return llvm::any_of(
        typeArgumentsOf(*Record),
        [&](const TemplateArgument &A) { return Knows(A.getAsType()); });
  if (!Record->hasDefinition() || Record->isDependentContext())
    return false; // Made elsewhere, by what is not seen.
  if (!Placed.insert(Record).second)
    return false; // It is being asked about.
  auto Leave = llvm::make_scope_exit([&] { Placed.erase(Record); });
  return llvm::any_of(Record->ctors(),
                      [&](const CXXConstructorDecl *Made) {
                        const FunctionDecl *Body = Made->isUserProvided()
                                                       ? definitionOf(*Made)
                                                       : nullptr;
                        return Body && escapesOf(*Body).CapturesThis;
                      }) ||
         tradesByItself(*Record) ||
         llvm::any_of(
             Record->fields(),
             [&](const FieldDecl *Field) { return Knows(Field->getType()); }) ||
         llvm::any_of(Record->bases(), [&](const CXXBaseSpecifier &Base) {
           return Knows(Base.getType());
         });
}

bool Effects::Summaries::escapes(const VarDecl &Variable, Escape How,
                                 const FunctionDecl &In) {
  // A lambda shares the variables around it, and those that it was made with,
  // with whoever else has them.
  if (Variable.getDeclContext() != &In || Variable.isInitCapture())
    return true;
  if (How == Escape::Around)
    return false;
  // What it owns may have been moved to it by a caller who named it before.
  return (How != Escape::Address && isa<ParmVarDecl>(Variable) &&
          mayOwnMemory(Variable.getType())) ||
         escapesWithin(Variable, How, In);
}

bool Effects::Summaries::escapesWithin(const VarDecl &Variable, Escape How,
                                       const FunctionDecl &In) {
  if (handsOutProxies(Variable.getType()))
    return true;
  if (knowsItsPlace(Variable.getType()))
    return true;
  const Escapes &Away = escapesOf(In);
  return (How == Escape::Owned    ? Away.Owned
          : How == Escape::Traded ? Away.Traded
                                  : Away.Plain)
      .count(Variable.getCanonicalDecl());
}

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
