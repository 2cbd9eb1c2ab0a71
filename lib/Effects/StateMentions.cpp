//===- StateMentions.cpp - How a private field is used --------------------===//
//
// From a mention of a field its use is followed upwards: through parts of it,
// through what the library hands out of it (references, iterators), until it
// is read, written, or taken somewhere.
//
//===----------------------------------------------------------------------===//
#include "StateMentionsInternal.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "llvm/ADT/StringSet.h"

namespace heal {

using namespace clang;
using llvm::dyn_cast;
using llvm::isa;

/// The algorithms that give elements to what they call, and do nothing else to
/// them than to put them in another order or to assign some to others.
static const llvm::StringSet<> &elementAlgorithms() {
  static const llvm::StringSet<> Names = {
      "accumulate",      "adjacent_find", "all_of",       "any_of",
      "binary_search",   "count_if",      "equal_range",  "erase_if",
      "find_if",         "find_if_not",   "for_each",     "is_sorted",
      "lower_bound",     "max_element",   "min_element",  "minmax_element",
      "none_of",         "nth_element",   "partial_sort", "partition",
      "partition_point", "remove_if",     "sort",         "stable_partition",
      "stable_sort",     "unique",        "upper_bound"};
  return Names;
}

bool handsBackWritable(const CallExpr &Call) {
  const FunctionDecl *Callee = Call.getDirectCallee();
  if (!Callee || !Callee->isExternC() || Callee->getNumParams() < 2 ||
      Call.getNumArgs() < 2)
    return false;
  QualType Text = Callee->getParamDecl(0)->getType(),
           End = Callee->getParamDecl(1)->getType();
  bool Stores =
      Text->isPointerType() && Text->getPointeeType().isConstQualified() &&
      End->isPointerType() && End->getPointeeType()->isPointerType() &&
      !End->getPointeeType()->getPointeeType().isConstQualified();
  return Stores &&
         !Call.getArg(1)->isNullPointerConstant(
             Callee->getASTContext(), Expr::NPC_ValueDependentIsNotNull);
}

namespace {

class UseFinder {
public:
  UseFinder(const NamedUses &Named, const PrivateState &State, Effects &Ask)
      : Named(Named), Parents(Named.Parents), State(State), Ask(Ask),
        Context(Ask.context()) {}

  MentionUse Use;

  void follow(const Expr *E) {
    noteConst(E->getType(), *E);
    const Stmt *Parent = Parents.getParent(E);
    if (!Parent) // The initialiser of a member, or nothing that is known.
      return bind();
    if (isa<CompoundStmt>(Parent) &&
        isa_and_nonnull<StmtExpr>(Parents.getParent(Parent)))
      return bind(); // It may be the value of the whole.
    if (isa<CompoundStmt, IfStmt, SwitchStmt, ForStmt, CXXForRangeStmt,
            WhileStmt, DoStmt, CaseStmt, DefaultStmt>(Parent))
      return; // Nobody takes it from there.
    if (isa<ParenExpr, FullExpr, CXXBindTemporaryExpr,
            MaterializeTemporaryExpr>(Parent))
      return follow(llvm::cast<Expr>(Parent));
    if (const auto *Cast = dyn_cast<CastExpr>(Parent))
      return followCast(*Cast);
    if (const auto *Member = dyn_cast<MemberExpr>(Parent))
      return followMember(*Member);
    if (const auto *Op = dyn_cast<UnaryOperator>(Parent))
      return followUnary(*Op);
    if (const auto *Op = dyn_cast<BinaryOperator>(Parent))
      return followBinary(*E, *Op);
    if (const auto *Subscript = dyn_cast<ArraySubscriptExpr>(Parent))
      return Subscript->getBase() == E ? follow(Subscript) : bind();
    if (const auto *Choice = dyn_cast<ConditionalOperator>(Parent))
      return Choice->getCond() == E ? void() : follow(Choice);
    if (const auto *Call = dyn_cast<CallExpr>(Parent))
      return followCall(*E, *Call);
    if (const auto *Construct = dyn_cast<CXXConstructExpr>(Parent))
      return followConstruct(*E, *Construct);
    if (const auto *Declaration = dyn_cast<DeclStmt>(Parent))
      return followDeclaration(*E, *Declaration);
    bind();
  }

private:
  void bind(QualType Type = QualType()) {
    (IsConst ? Use.BindsConst : Use.Binds) = true;
    // Nobody looks at what is moved in by the new name.
    Use.Adopts |= !IsConst && !Type.isNull() &&
                  ownsMemory(targetOf(Type.getNonReferenceType()));
  }

  void write() { Use.Writes |= !IsConst; }

  /// \p Var leads to the field from now on: so its uses are uses of the field.
  void lend(const VarDecl &Var) {
    if (IsConst)
      return bind();
    if (!Var.hasLocalStorage() || !canBeFollowed(Var.getType()))
      return bind(Var.getType());
    Use.Lends = true;
    if (!Lent.insert(&Var).second)
      return;
    for (const Expr *Name : Named.of(Var)) {
      if (isElsewhere(*Name, Var))
        return bind(Var.getType());
      follow(Name);
      IsConst = false;
    }
  }

  /// References, and values that do nothing but lead somewhere.
  static bool canBeFollowed(QualType Type) {
    if (Type->isReferenceType() || Type->isPointerType())
      return true;
    const CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
    return Record && isLibraryClass(*Record) &&
           (isIterator(Type) || isContainer(*Record) ||
            holdsItsArguments(*Record));
  }

  /// Whether a lambda that \p Var is not part of names it at \p Name.
  bool isElsewhere(const Expr &Name, const VarDecl &Var) const {
    for (const Stmt *S = &Name; S; S = Parents.getParent(S))
      if (const auto *Lambda = dyn_cast<LambdaExpr>(S))
        return Lambda->getCallOperator() != Var.getDeclContext();
    return false;
  }

  static const VarDecl *localNamedBy(const Expr &E) {
    const auto *Ref = dyn_cast<DeclRefExpr>(E.IgnoreParenImpCasts());
    const auto *Var = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
    // What a reference names may be somebody else's.
    return Var && !Var->getType()->isReferenceType() ? Var : nullptr;
  }

  /// A constant hands out constants; of an iterator only the position is.
  void noteConst(QualType Type, const Expr &E) {
    if (Type->isPointerType() && E.isPRValue())
      IsConst |= Type->getPointeeType().isConstQualified() &&
                 !mayCarryAddress(Type->getPointeeType());
    else if (E.isGLValue() && !mayCarryAddress(Type))
      IsConst |= Context.getBaseElementType(Type).isConstQualified();
  }

  void followCast(const CastExpr &Cast) {
    switch (Cast.getCastKind()) {
    case CK_LValueToRValue:
      return mayCarryAddress(Cast.getType()) ? follow(&Cast) : void();
    case CK_NoOp:
    case CK_DerivedToBase:
    case CK_UncheckedDerivedToBase:
    case CK_ArrayToPointerDecay:
    case CK_ConstructorConversion:
    case CK_UserDefinedConversion:
      return follow(&Cast);
    case CK_ToVoid:
    case CK_PointerToBoolean:
      return;
    default:
      return bind();
    }
  }

  void followMember(const MemberExpr &Member) {
    if (isa<FieldDecl>(Member.getMemberDecl()))
      return follow(&Member);
    if (isa<VarDecl>(Member.getMemberDecl()))
      return;
    const Stmt *Parent = Parents.getParent(&Member);
    while (isa_and_nonnull<ParenExpr>(Parent))
      Parent = Parents.getParent(Parent);
    if (const auto *Call = llvm::dyn_cast_or_null<CXXMemberCallExpr>(Parent))
      return followObject(*Call);
    bind();
  }

  void followUnary(const UnaryOperator &Op) {
    if (Op.isIncrementDecrementOp()) {
      if (!Op.getType()->isPointerType()) // No field is one.
        write();
      return Op.isGLValue() || mayCarryAddress(Op.getType()) ? follow(&Op)
                                                             : void();
    }
    if (Op.getOpcode() == UO_AddrOf || Op.getOpcode() == UO_Deref)
      return follow(&Op);
    if (Op.getOpcode() != UO_LNot)
      bind();
  }

  void followBinary(const Expr &E, const BinaryOperator &Op) {
    if (Op.isAssignmentOp() && Op.getLHS() == &E) {
      if (!Op.getType()->isPointerType())
        write();
      return follow(&Op);
    }
    if (Op.getOpcode() == BO_Assign)
      if (const VarDecl *Var = localNamedBy(*Op.getLHS()))
        return lend(*Var);
    if (Op.isComparisonOp() || Op.isLogicalOp())
      return;
    if (Op.getOpcode() == BO_Sub && Op.getType()->isIntegerType())
      return; // A distance.
    if (Op.isAdditiveOp())
      return follow(&Op);
    if (Op.getOpcode() == BO_Comma)
      return Op.getRHS() == &E ? follow(&Op) : void();
    bind();
  }

  void followDeclaration(const Expr &E, const DeclStmt &Declaration) {
    const auto *Range =
        dyn_cast_or_null<CXXForRangeStmt>(Parents.getParent(&Declaration));
    if (Range && Range->getRangeStmt() == &Declaration)
      return followRange(*Range->getLoopVariable());
    for (const Decl *D : Declaration.decls())
      if (const auto *Var = dyn_cast<VarDecl>(D); Var && Var->getInit() == &E)
        return lend(*Var);
    bind(E.getType());
  }

  /// A range-for only reads what its variable is a copy or a constant of.
  void followRange(const VarDecl &Var) {
    QualType Each = Var.getType();
    bool IsCopy = !Each->isReferenceType() && !mayCarryAddress(Each);
    // A constant proxy or pointer still leads to what may be written.
    if (IsCopy || (Each->isReferenceType() &&
                   Each.getNonReferenceType().isConstQualified() &&
                   !mayCarryAddress(Each.getNonReferenceType()))) {
      IsConst = true;
      return IsCopy ? void() : bind();
    }
    lend(Var);
  }

  //===--------------------------------------------------------------------===//
  // Calls
  //===--------------------------------------------------------------------===//

  /// Goes on with the result of \p Call where that may lead to the field.
  void followResult(const CallExpr &Call) {
    if (Call.isGLValue() || mayCarryAddress(Call.getType()))
      follow(&Call);
  }

  void followCall(const Expr &E, const CallExpr &Call) {
    if (objectOf(Call) == &E)
      return followObject(Call);
    const FunctionDecl *Callee = calleeOf(Call);
    if (!Callee || !isInLibrary(*Callee))
      return bind(E.getType());
    std::optional<LibraryModel> Model = libraryModelOf(*Callee);
    if (!Model || Model->Unknown)
      return bind();
    if (!isa<CXXMethodDecl>(*Callee) &&
        isNamed(*Callee,
                {"move", "forward", "as_const", "addressof", "begin", "end",
                 "cbegin", "cend", "data", "next", "prev", "get", "tie"}))
      return follow(&Call); // It is handed on.
    if (isNamed(*Callee, {"size", "ssize", "empty", "distance"}) ||
        compares(*Callee))
      return;
    if (isNamed(*Callee,
                {"ref", "cref", "async", "bind", "back_inserter", "inserter"}))
      return bind();
    bool IsOverRange = Model->isOverRange();
    if (IsOverRange && !rangeCallOf(argumentsOf(Call)))
      return bind();
    // An iterator that is set, or a container of iterators, keeps it.
    const Expr *Object = IsOverRange ? nullptr : objectOf(Call);
    if (Object && mayCarryAddress(Object->getType())) {
      if (!Model->Writes)
        return followResult(Call);
      const VarDecl *Var = localNamedBy(*Object);
      return Var && Callee->getOverloadedOperator() == OO_Equal ? lend(*Var)
                                                                : bind();
    }
    StringRef Name = IsOverRange               ? Model->OverRange
                     : Callee->getIdentifier() ? Callee->getName()
                                               : StringRef();
    bool OnlyGives = Model->Calls &&
                     (IsOverRange || !isa<CXXMethodDecl>(Callee)) &&
                     elementAlgorithms().contains(Name);
    bool Calls = Model->Calls && !OnlyGives;
    if ((E.isGLValue() && !leadsTo(E) && !IsOverRange) ||
        isMoveIterator(E.getType()) || isMoveIterator(Call.getType()) ||
        Model->Writes || Model->WritesRange || Model->WritesArguments || Calls)
      write();
    if (isStream(Call.getType().getNonReferenceType()))
      return;
    if (leadsTo(E) && handsBackWritable(Call))
      IsConst = false;
    if ((leadsTo(E) || IsOverRange) && keepsAddresses(E, Call, OnlyGives))
      bind();
    Use.Adopts |= ((E.isLValue() && !OnlyGives) || Calls) && !IsConst;
    if (Calls) // What it calls gets references.
      bind();
    if (OnlyGives)
      giveElements(Call);
    followResult(Call);
  }

  /// What an algorithm calls gets references to elements.
  void giveElements(const CallExpr &Call) {
    for (const Expr *Argument : Call.arguments()) {
      const CXXRecordDecl *Record = Argument->getType()->getAsCXXRecordDecl();
      if (Record && Record->isLambda())
        giveElementTo(*Record->getLambdaCallOperator());
      else if (isCallable(Argument->getType()) &&
               !Argument->getType()->isMemberDataPointerType())
        bind();
    }
  }

  void giveElementTo(const CXXMethodDecl &Lambda) {
    if (!Lambda.hasBody() || !Parents.hasParent(Lambda.getBody()))
      return bind(); // It is written elsewhere.
    bool WasConst = IsConst;
    for (const ParmVarDecl *Each : Lambda.parameters()) {
      giveElement(*Each);
      IsConst = WasConst;
    }
  }

  void giveElement(const ParmVarDecl &Each) {
    QualType Type = Each.getType();
    if (!Type->isReferenceType())
      return; // No element leads on.
    if (!Type.getNonReferenceType().isConstQualified())
      return Type->isDependentType() ? bind() : lend(Each);
    for (const Expr *Name : Named.of(Each)) {
      IsConst = true;
      isElsewhere(*Name, Each) ? bind() : follow(Name);
    }
  }

  static bool isNamed(const FunctionDecl &F, const llvm::StringSet<> &Names) {
    return F.getIdentifier() && Names.contains(F.getName());
  }

  static bool compares(const FunctionDecl &F) {
    switch (F.getOverloadedOperator()) {
    case OO_EqualEqual:
    case OO_ExclaimEqual:
    case OO_Less:
    case OO_LessEqual:
    case OO_Greater:
    case OO_GreaterEqual:
    case OO_Spaceship:
      return true;
    default:
      return false;
    }
  }

  static bool leadsTo(const Expr &E) {
    return E.getType()->isPointerType() || isIterator(E.getType());
  }

  /// Whether another argument, or what it leads to, could hold \p E.
  static bool keepsAddresses(const Expr &E, const CallExpr &Call,
                             bool ButLambdas) {
    return llvm::any_of(argumentsOf(Call), [&](const Expr *Other) {
      const CXXRecordDecl *Record = Other->getType()->getAsCXXRecordDecl();
      if (ButLambdas && Record && Record->isLambda())
        return false;
      QualType To = leadsTo(*Other) && !Other->isGLValue()
                        ? targetOf(Other->getType().getNonReferenceType())
                        : Other->getType();
      return Other != &E && !To.isNull() && !isRangeOf(E, *Other) &&
             !To->isMemberDataPointerType() && mayCarryAddress(To);
    });
  }

  /// `end` of the same range.
  static bool isRangeOf(const Expr &E, const Expr &Other) {
    return E.isPRValue() && Other.isPRValue() &&
           E.getType().getCanonicalType() == Other.getType().getCanonicalType();
  }

  /// The field, or a part of it, is the object of \p Call.
  void followObject(const CallExpr &Call) {
    const auto *Callee = llvm::dyn_cast_or_null<CXXMethodDecl>(calleeOf(Call));
    if (!Callee)
      return bind();
    const Expr *Object = objectOf(Call);
    QualType Type = Object->getType()->isPointerType()
                        ? Object->getType()->getPointeeType()
                        : Object->getType();
    IsConst |= Callee->isConst() && !mayCarryAddress(Type);
    if (isInLibrary(*Callee)) {
      std::optional<LibraryModel> Model = libraryModelOf(*Callee);
      // An iterator that moves writes nothing, one that inserts does.
      const CXXRecordDecl *Class = Type->getAsCXXRecordDecl();
      bool Moves = isIterator(Type) && !Class->getName().contains("insert");
      if (!Model || (Model->Writes && !Moves))
        change(Call, *Callee);
      if (!Model || Model->Unknown || Model->Calls)
        bind();
    } else if (!Callee->isConst() && !Callee->isStatic()) {
      change(Call, *Callee);
      if (Ask.mayKeepItsObject(*Callee))
        bind();
    }
    followResult(Call);
  }

  void change(const CallExpr &Call, const FunctionDecl &Callee) {
    write();
    bool Exchanges =
        isNamed(Callee, {"swap", "merge", "splice", "splice_after"});
    for (const Expr *Argument : argumentsOf(Call))
      Use.Adopts |= !IsConst && adoptsFrom(*Argument, State, Exchanges);
  }

  void followConstruct(const Expr &E, const CXXConstructExpr &Construct) {
    const CXXConstructorDecl &Callee = *Construct.getConstructor();
    QualType Type = Construct.getType();
    bool IsPlain = isInLibrary(Callee) ||
                   (Callee.isCopyOrMoveConstructor() && Ask.isPlainValue(Type));
    if (!IsPlain)
      return bind();
    if (E.isXValue() || isMoveIterator(Type) || isMoveIterator(E.getType()))
      write(); // It is moved from.
    if (mayCarryAddress(Type))
      follow(&Construct);
  }

  const NamedUses &Named;
  const ParentMap &Parents;
  const PrivateState &State;
  Effects &Ask;
  const ASTContext &Context;
  llvm::SmallPtrSet<const VarDecl *, 4>
      Lent;             ///< Locals that lead to the field.
  bool IsConst = false; ///< What is followed is a constant by now.
};

} // namespace

//===----------------------------------------------------------------------===//
// Where locals are named
//===----------------------------------------------------------------------===//

class NameFinder : public RecursiveASTVisitor<NameFinder> {
public:
  explicit NameFinder(NamedUses &Into) : Into(Into) {}

  bool VisitDeclRefExpr(DeclRefExpr *E) {
    const ValueDecl *Named = E->getDecl();
    if (const auto *Binding = dyn_cast<BindingDecl>(Named))
      Named = Binding->getDecomposedDecl();
    if (const auto *Var = dyn_cast_or_null<VarDecl>(Named))
      Into.Names[Var].push_back(E);
    return true;
  }

private:
  NamedUses &Into;
};

NamedUses::NamedUses(const FunctionDecl &F) : Parents(F.getBody()) {
  NameFinder Finder(*this);
  Finder.TraverseStmt(F.getBody());
  if (const auto *Constructor = dyn_cast<CXXConstructorDecl>(&F))
    for (const CXXCtorInitializer *Init : Constructor->inits()) {
      Parents.addStmt(Init->getInit());
      Finder.TraverseStmt(Init->getInit());
    }
}

llvm::ArrayRef<const Expr *> NamedUses::of(const VarDecl &Var) const {
  auto Found = Names.find(&Var);
  if (Found == Names.end())
    return {};
  return Found->second;
}

static bool isPrivateState(const Expr &E, const PrivateState &State) {
  const auto *Member = dyn_cast<MemberExpr>(stripped(&E));
  const auto *Field = Member ? dyn_cast<FieldDecl>(Member->getMemberDecl()) : nullptr;
  return Field && State.has(*Field);
}

bool adoptsFrom(const Expr &Given, const PrivateState &State, bool Exchanges) {
  auto IsPrivate = [&](const Expr &E) { return isPrivateState(E, State); };
  return ownsMemory(Given.getType()) && bringsMemory(Given, nullptr, IsPrivate, Exchanges);
}

MentionUse useOf(const MemberExpr &Mention, const NamedUses &Named,
                 const PrivateState &State, Effects &Ask) {
  UseFinder Finder(Named, State, Ask);
  Finder.follow(&Mention);
  return Finder.Use;
}

} // namespace heal
