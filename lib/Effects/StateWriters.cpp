//===- StateWriters.cpp - Who may write some private fields ---------------===//
#include "StateMentionsInternal.h"
#include "clang-heal/Effects/ProjectVisitor.h"
#include "llvm/ADT/StringSet.h"

namespace heal {

using namespace clang;
using llvm::dyn_cast;
using llvm::isa;

namespace {

/// Every mention of the fields in the project's own code, by function; and what
/// could reach them without a mention.
class MentionFinder : public ProjectVisitor<MentionFinder> {
  using Base = ProjectVisitor<MentionFinder>;

public:
  MentionFinder(const PrivateState &State, const ASTContext &Context)
      : State(State), Context(Context), Class(*State.Class->getCanonicalDecl()) {}

  llvm::MapVector<const FunctionDecl *, std::vector<const MemberExpr *>> Mentions;
  std::optional<Answer> Bad;
  /// That something asks for the layout of whatever its template is made for.
  std::optional<Answer> AnyLayout;
  bool GivenToTemplate = false; ///< To one of the project's.
  /// An object of the class that is made of constants; null: there is none.
  const VarDecl *ThereAtStart = nullptr;

  bool shouldVisitTemplateInstantiations() const { return true; }

  // Nothing is evaluated there, but a size may be asked for.
  bool TraverseDecltypeTypeLoc(DecltypeTypeLoc Loc) {
    return unevaluated([&] { return Base::TraverseDecltypeTypeLoc(Loc); });
  }
  bool TraverseCXXNoexceptExpr(CXXNoexceptExpr *E) {
    return unevaluated([&] { return Base::TraverseCXXNoexceptExpr(E); });
  }
  bool TraverseUnaryExprOrTypeTraitExpr(UnaryExprOrTypeTraitExpr *E) {
    if (E->getTypeOfArgument()->isDependentType())
      asksAnyLayout(*E);
    else if (holdsClass(E->getTypeOfArgument()))
      dependsOnLayout(*E);
    return unevaluated(
        [&] { return Base::TraverseUnaryExprOrTypeTraitExpr(E); });
  }
  /// What a generic lambda is made for is seen by nobody.
  bool TraverseLambdaExpr(LambdaExpr *E) {
    bool IsGeneric = E->isGenericLambda();
    bool IsConstexpr = E->getCallOperator()->isConstexpr() &&
                       tellsSomething(*E->getCallOperator());
    GenericLambdas += IsGeneric;
    ConstexprLambdas += IsConstexpr;
    bool Goes = Base::TraverseLambdaExpr(E);
    GenericLambdas -= IsGeneric;
    ConstexprLambdas -= IsConstexpr;
    return Goes;
  }
  bool VisitAlignedAttr(AlignedAttr *A) {
    const TypeSourceInfo *Type =
        A->isAlignmentExpr() ? nullptr : A->getAlignmentType();
    if (Type && mentionsClass(Type->getType()))
      refuse("an alignment depends on its layout", A->getLocation());
    return true;
  }
  bool VisitTypeTraitExpr(TypeTraitExpr *E) {
    for (const TypeSourceInfo *Argument : E->getArgs())
      if (Argument->getType()->isDependentType())
        asksAnyLayout(*E);
      else if (holdsClass(Argument->getType()))
        dependsOnLayout(*E);
    return true;
  }
  bool VisitTemplateSpecializationTypeLoc(TemplateSpecializationTypeLoc Loc) {
    const auto *Type = Loc.getTypePtr();
    const TemplateDecl *Template = Type->getTemplateName().getAsTemplateDecl();
    isGiven(Template, Type->template_arguments(), Loc.getBeginLoc());
    if (Template && isInSystemHeader(*Template) && Type->isDependentType() &&
        asksForLayout(Template->getName()))
      asksAnyLayout("'" + Template->getNameAsString() + "'", Loc.getBeginLoc());
    lookBehindName(Loc);
    return true;
  }
  /// `std::is_trivial_v<T>`
  bool VisitOverloadExpr(OverloadExpr *E) {
    const IdentifierInfo *Name = E->getName().getAsIdentifierInfo();
    if (Name && E->hasExplicitTemplateArgs() && asksForLayout(Name->getName()))
      asksAnyLayout(*E);
    return true;
  }
  bool
  VisitClassTemplateSpecializationDecl(ClassTemplateSpecializationDecl *D) {
    isGiven(D->getSpecializedTemplate(), D->getTemplateArgs().asArray(),
            D->getLocation());
    return true;
  }
  bool VisitFunctionDecl(FunctionDecl *F) {
    if (const TemplateArgumentList *Made = F->getTemplateSpecializationArgs())
      isGiven(F->getPrimaryTemplate(), Made->asArray(), F->getLocation());
    const auto *Method = dyn_cast<CXXMethodDecl>(F);
    bool Allocates = F->getOverloadedOperator() == OO_New ||
                     F->getOverloadedOperator() == OO_Array_New;
    if (Method && Allocates &&
        holdsClass(Context.getRecordType(Method->getParent())))
      refuse("an operator new of its own is told its size", F->getLocation());
    return true;
  }
  bool VisitConceptSpecializationExpr(ConceptSpecializationExpr *E) {
    isGiven(E->getNamedConcept(), E->getTemplateArguments(), E->getBeginLoc());
    return true;
  }
  /// An object that is made in a room of the program's own, which has a size.
  bool VisitCXXNewExpr(CXXNewExpr *E) {
    if (E->getNumPlacementArgs() && holdsClass(E->getAllocatedType()))
      refuse("'" + textOf(*E, Context) + "' makes one in a given place", *E);
    const auto *New = dyn_cast_or_null<CXXMethodDecl>(E->getOperatorNew());
    if (New && holdsClass(E->getAllocatedType()))
      refuse("'" + textOf(*E, Context) +
                 "' tells an operator new of its own its size",
             *E);
    return true;
  }
  bool VisitCallExpr(CallExpr *E) {
    const FunctionDecl *Callee = E->getDirectCallee();
    if (handsBackWritable(*E) &&
        isStateType(target(Callee->getParamDecl(0)->getType())))
      refuse("'" + textOf(*E, Context) +
                 "' hands back as writable what it is given",
             *E);
    if (!Callee || !isInLibrary(*Callee))
      return true;
    static const llvm::StringSet<> AsksForSize = {
        "max_size", "size_bytes", "as_bytes", "as_writable_bytes"};
    auto Mentions = [&](const Expr *Operand) {
      return Operand && mentionsClass(Operand->getType());
    };
    if (Callee->getIdentifier() && AsksForSize.contains(Callee->getName()) &&
        (Mentions(objectOf(*E)) || llvm::any_of(argumentsOf(*E), Mentions)))
      dependsOnLayout(*E);
    makesInRoom(*Callee, *E);
    leadsPast(*Callee, *E);
    return true;
  }
  bool VisitCXXConstructExpr(CXXConstructExpr *E) {
    if (isInLibrary(*E->getConstructor()))
      leadsPast(*E->getConstructor(), *E);
    mayBeMadeByCompiler(E->getType(), E->getBeginLoc());
    return true;
  }

  bool VisitMemberExpr(MemberExpr *E) {
    const auto *Field = dyn_cast<FieldDecl>(E->getMemberDecl());
    if (!Field || !State.has(*Field) || (Current && Current->isDependentContext()))
      return true;
    if (Unevaluated)
      return true;
    if (!Current)
      refuse("'" + textOf(*E, Context) + "' is used outside of functions", *E);
    Mentions[Current].push_back(E);
    return true;
  }
  /// In a generic lambda nobody tells whose member a name is.
  bool VisitCXXDependentScopeMemberExpr(CXXDependentScopeMemberExpr *E) {
    auto HasName = [&](const FieldDecl *Field) {
      return Field->getDeclName() == E->getMember();
    };
    if ((!Current || !Current->isDependentContext()) &&
        llvm::any_of(State.Fields, HasName))
      refuse("a generic lambda may write '" + textOf(*E, Context) + "'", *E);
    return true;
  }
  bool VisitDeclRefExpr(DeclRefExpr *E) {
    const auto *Field = dyn_cast<FieldDecl>(E->getDecl());
    if (Field && State.has(*Field))
      refuse("a pointer to member is made of '" + Field->getNameAsString() + "'", *E);
    if (const auto *Made =
            dyn_cast<VarTemplateSpecializationDecl>(E->getDecl()))
      isGiven(Made->getSpecializedTemplate(), Made->getTemplateArgs().asArray(),
              E->getBeginLoc());
    return true;
  }
  bool VisitOffsetOfExpr(OffsetOfExpr *E) {
    if (holdsClass(E->getTypeSourceInfo()->getType()))
      dependsOnLayout(*E);
    return true;
  }
  bool VisitImplicitCastExpr(ImplicitCastExpr *E) {
    // A void pointer to an object is one to its first member as well.
    if (E->getCastKind() == CK_BitCast && holdsClass(target(E->getSubExpr()->getType())))
      refuse("'" + textOf(*E, Context) + "' may lead to it past its type", *E);
    return true;
  }
  bool VisitDecompositionDecl(DecompositionDecl *D) {
    if (isClass(D->getType().getNonReferenceType()))
      refuse("a structured binding takes an object of its class apart",
             *D->getInit());
    return true;
  }
  bool VisitVarDecl(VarDecl *D) {
    if (D->isConstexpr() && isClass(D->getType()))
      refuse("an object of its class is constexpr", *D->getInit());
    if (D->hasGlobalStorage() && D->getInit() &&
        !D->getInit()->isValueDependent() && holdsClass(D->getType()) &&
        D->hasConstantInitialization())
      isThereAtStart(*D);
    if (isa<ParmVarDecl>(D))
      mayBeMadeByCompiler(D->getType(), D->getLocation());
    return true;
  }
  bool VisitFieldDecl(FieldDecl *D) {
    if (!holdsClass(D->getType()))
      return true;
    if (D->getParent()->isUnion())
      refuse("an object of its class is in a union", D->getLocation());
    if (D->getParent()->hasAttr<PackedAttr>() ||
        D->getParent()->hasAttr<MaxFieldAlignmentAttr>())
      refuse("an object of its class is packed", D->getLocation());
    return true;
  }
  bool VisitExplicitCastExpr(ExplicitCastExpr *E) {
    if (castsAway(*E))
      refuse("'" + textOf(*E, Context) + "' may lead to it past its type", *E);
    return true;
  }

private:
  bool isClass(QualType Type) const {
    const CXXRecordDecl *Record =
        Context.getBaseElementType(Type)->getAsCXXRecordDecl();
    return Record && (Record->getCanonicalDecl() == &Class ||
                      (Record->hasDefinition() && Record->isDerivedFrom(&Class)));
  }

  /// Whether an object of \p Type is one of the class, or has one in it.
  bool holdsClass(QualType Type, unsigned Depth = 0) const {
    Type = Context.getBaseElementType(Type.getNonReferenceType());
    const CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
    if (!Record || !Record->hasDefinition() || Depth > 8)
      return Record && Depth > 8;
    auto Holds = [&](QualType Part) { return holdsClass(Part, Depth + 1); };
    return isClass(Type) ||
           llvm::any_of(Record->fields(), [&](const FieldDecl *Field) {
             return Holds(Field->getType());
           }) ||
           llvm::any_of(Record->bases(), [&](const CXXBaseSpecifier &Base) {
             return Holds(Base.getType());
           });
  }

  /// Whether \p Type is made of the class in any way: a pointer to it, too.
  bool mentionsClass(QualType Type, unsigned Depth = 0) const {
    Type = Context.getBaseElementType(Type.getNonReferenceType());
    if (Depth > 8 || holdsClass(Type))
      return true;
    if (Type->isPointerType() || Type->isMemberPointerType())
      return mentionsClass(Type->getPointeeType(), Depth + 1);
    if (const auto *Made =
            llvm::dyn_cast_or_null<ClassTemplateSpecializationDecl>(
                Type->getAsCXXRecordDecl()))
      return mentionsClass(Made->getTemplateArgs().asArray(), Depth + 1);
    const auto *Function = Type->getAs<FunctionProtoType>();
    return Function &&
           (mentionsClass(Function->getReturnType(), Depth + 1) ||
            llvm::any_of(Function->param_types(), [&](QualType Parameter) {
              return mentionsClass(Parameter, Depth + 1);
            }));
  }
  bool mentionsClass(ArrayRef<TemplateArgument> Arguments,
                     unsigned Depth = 0) const {
    return llvm::any_of(Arguments, [&](const TemplateArgument &A) {
      if (A.getKind() == TemplateArgument::Pack)
        return mentionsClass(A.pack_elements(), Depth);
      return A.getKind() == TemplateArgument::Type &&
             mentionsClass(A.getAsType(), Depth);
    });
  }

  template <typename Walk> bool unevaluated(Walk &&Go) {
    ++Unevaluated;
    bool Goes = Go();
    --Unevaluated;
    return Goes;
  }

  void isThereAtStart(const VarDecl &Object) {
    const auto *Made =
        dyn_cast<CXXConstructExpr>(Object.getInit()->IgnoreImplicit());
    if (!isClass(Object.getType()) || !Made ||
        !Made->getConstructor()->isDefaultConstructor())
      return refuse("'" + Object.getNameAsString() +
                        "' is there before anything runs",
                    *Object.getInit());
    ThereAtStart = &Object;
  }

  /// An object of \p Type is made in a function that the compiler may run.
  void mayBeMadeByCompiler(QualType Type, SourceLocation At) {
    bool IsConstexpr =
        ConstexprLambdas > 0 ||
        (Current && Current->isConstexpr() && !Current->isDefaulted());
    if (IsConstexpr && !Type->isReferenceType() && holdsClass(Type))
      refuse("the compiler may make one", At);
  }

  void asksAnyLayout(const Expr &E) {
    asksAnyLayout("'" + textOf(E, Context) + "'", E.getBeginLoc());
  }
  void asksAnyLayout(std::string Text, SourceLocation At) {
    AnyLayout =
        Answer{false,
               std::move(Text) +
                   " depends on the layout of what its template is made for",
               At};
    GivenToTemplate |= GenericLambdas > 0;
  }

  /// `std::construct_at(room)`, `std::allocate_shared<Cart>(pool)`: the library
  /// makes an object where there may be room for one of its size.
  void makesInRoom(const FunctionDecl &Callee, const CallExpr &At) {
    static const llvm::StringSet<> Names = {
        "construct_at",
        "construct",
        "new_object",
        "allocate_object",
        "allocate_shared",
        "allocate_shared_for_overwrite",
        "make_obj_using_allocator",
        "uninitialized_construct_using_allocator",
        "uninitialized_copy",
        "uninitialized_copy_n",
        "uninitialized_move",
        "uninitialized_move_n",
        "uninitialized_fill",
        "uninitialized_fill_n",
        "uninitialized_default_construct",
        "uninitialized_value_construct",
        "start_lifetime_as"};
    const TemplateArgumentList *Made = Callee.getTemplateSpecializationArgs();
    if (Made && Callee.getIdentifier() && Names.contains(Callee.getName()) &&
        mentionsClass(Made->asArray()))
      refuse("'" + textOf(At, Context) + "' makes one in a given place", At);
  }

  /// `std::bit_cast<int *>(&object)`, `std::shared_ptr<void>(object)`: \p
  /// Callee, of the library, may hand on a pointer to an object as one to
  /// anything.
  void leadsPast(const FunctionDecl &Callee, const Expr &At) {
    llvm::SmallVector<TemplateArgument, 8> All;
    auto IsVoidPointer = [](const TemplateArgument &A) {
      return A.getKind() == TemplateArgument::Type &&
             A.getAsType()->isVoidPointerType();
    };
    bool Forgets = false;
    if (const TemplateArgumentList *Made =
            Callee.getTemplateSpecializationArgs())
      llvm::append_range(All, Made->asArray());
    const auto *Method = dyn_cast<CXXMethodDecl>(&Callee);
    if (const auto *Of = Method ? dyn_cast<ClassTemplateSpecializationDecl>(
                                      Method->getParent())
                                : nullptr) {
      llvm::append_range(All, Of->getTemplateArgs().asArray());
      const TemplateArgument &First = Of->getTemplateArgs()[0];
      Forgets = Of->getName().ends_with("_ptr") &&
                First.getKind() == TemplateArgument::Type &&
                First.getAsType()->isVoidType();
    }
    Forgets |= llvm::any_of(All, IsVoidPointer);
    bool Casts = Callee.getIdentifier() && Callee.getName() == "bit_cast";
    if ((Forgets || Casts) && mentionsClass(All))
      refuse("'" + textOf(At, Context) + "' may lead to it past its type", At);
  }

  /// Whether \p F returns something or may write to what it is given: else the
  /// compiler has no use for it.
  static bool tellsSomething(const FunctionDecl &F) {
    return !F.getReturnType()->isVoidType() ||
           llvm::any_of(F.parameters(), [](const ParmVarDecl *Parameter) {
             QualType Type = Parameter->getType();
             return (Type->isReferenceType() || Type->isPointerType()) &&
                    !Type->getPointeeType().isConstQualified();
           });
  }

  /// What a pointer or reference cast leads from, or to.
  static QualType target(QualType Type) {
    return Type->isPointerType() || Type->isReferenceType() ? Type->getPointeeType()
                                                            : Type;
  }

  bool isStateType(QualType Type) const {
    Type = Type.getCanonicalType().getUnqualifiedType();
    const CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
    return Type->isVoidType() || isClass(Type) ||
           (Record && Record->hasDefinition() &&
            State.Class->isDerivedFrom(Record)) ||
           llvm::is_contained(State.Types, Type);
  }

  /// A cast that drops a const, or sees the object as something else.
  bool castsAway(const ExplicitCastExpr &E) const {
    QualType Written = E.getTypeAsWritten();
    if (E.getCastKind() == CK_PointerToIntegral)
      return isStateType(target(E.getSubExpr()->getType()));
    if (!Written->isPointerType() && !Written->isReferenceType())
      return false;
    QualType To = target(Written), From = target(E.getSubExpr()->getType());
    if (To->isDependentType() || From->isDependentType())
      return false; // Its instantiations are looked at.
    bool DropsConst = From.isConstQualified() && !To.isConstQualified();
    if (E.getCastKind() == CK_LValueBitCast || E.getCastKind() == CK_BitCast)
      return holdsClass(From) || holdsClass(To) ||
             (DropsConst && isStateType(From));
    return DropsConst && isStateType(To);
  }

  void refuse(std::string Why, const Expr &At) {
    refuse(std::move(Why), At.getBeginLoc());
  }
  void refuse(std::string Why, SourceLocation At) {
    if (!Bad)
      Bad = Answer{false, std::move(Why), At};
  }

  void dependsOnLayout(const Expr &E) {
    dependsOnLayout(textOf(E, Context), E.getBeginLoc());
  }
  void dependsOnLayout(const std::string &Text, SourceLocation At) {
    refuse("'" + Text + "' depends on its layout", At);
  }

  /// What an alias is made of may ask, too: `std::pmr::vector<Row>`.
  void lookBehindName(TemplateSpecializationTypeLoc Loc) {
    const auto *Made = llvm::dyn_cast_or_null<ClassTemplateSpecializationDecl>(
        Loc.getType()->getAsCXXRecordDecl());
    if (!Made)
      return;
    for (const TemplateArgument &A : Made->getTemplateArgs().asArray()) {
      const CXXRecordDecl *Part = A.getKind() == TemplateArgument::Type
                                      ? A.getAsType()->getAsCXXRecordDecl()
                                      : nullptr;
      if (Part && asksForLayout(Part->getName()) &&
          mentionsClass(A.getAsType()))
        dependsOnLayout(Part->getNameAsString(), Loc.getBeginLoc());
    }
  }

  /// \p Template, which may be null, is made for \p Arguments.
  void isGiven(const TemplateDecl *Template,
               ArrayRef<TemplateArgument> Arguments, SourceLocation At) {
    if (!Template || Bad || !mentionsClass(Arguments))
      return;
    if (!isInSystemHeader(*Template))
      GivenToTemplate = true;
    else if (asksForLayout(Template->getName()))
      dependsOnLayout(Template->getNameAsString(), At);
  }

  /// Traits of the library that one more member may change.
  static bool asksForLayout(StringRef Name) {
    return Name.contains("trivial") || Name.contains("standard_layout") ||
           Name.contains("unique_object") || Name.contains("alignment_of") ||
           Name.contains("layout_compatible") ||
           Name.contains("pointer_interconvertible") ||
           Name.contains("corresponding_member") || Name.contains("aligned_") ||
           Name.contains("polymorphic_allocator") ||
           Name.starts_with("is_empty") || Name.starts_with("is_pod") ||
           Name.starts_with("is_literal") || Name.starts_with("is_aggregate");
  }

  const PrivateState &State;
  const ASTContext &Context;
  const CXXRecordDecl &Class;
  /// Around the node.
  unsigned Unevaluated = 0, GenericLambdas = 0, ConstexprLambdas = 0;
};

/// The values that a function returns, those of lambdas left out.
class Returns : public RecursiveASTVisitor<Returns> {
public:
  std::vector<const Expr *> Values;
  bool VisitReturnStmt(ReturnStmt *Return) {
    if (Return->getRetValue())
      Values.push_back(Return->getRetValue()->IgnoreParenImpCasts());
    return true;
  }
  bool TraverseLambdaExpr(LambdaExpr *) { return true; }
};

} // namespace

/// Whether what \p F returns may lead to a field: more than a value, and not
/// just its own object.
static bool mayReturnAccess(const FunctionDecl &F) {
  QualType Type = F.getReturnType();
  if (Type->isVoidType() || !mayCarryAddress(Type) ||
      isStream(Type.getNonReferenceType()))
    return false;
  Returns Found;
  Found.TraverseStmt(F.getBody());
  return llvm::any_of(Found.Values, [](const Expr *Value) {
    if (const auto *Op = dyn_cast<UnaryOperator>(Value))
      if (Op->getOpcode() == UO_Deref)
        Value = Op->getSubExpr()->IgnoreParenImpCasts();
    return !isa<CXXThisExpr>(Value);
  });
}

namespace {

/// Judges the mentions function by function.
class WriterSearch {
public:
  WriterSearch(PrivateState &State, Effects &Ask) : State(State), Ask(Ask) {}

  Answer search(const FunctionDecl &F, ArrayRef<const MemberExpr *> Mentions) {
    if (F.isDefaulted() && !F.isUserProvided())
      return {true, "", F.getLocation()};
    if (!definitionOf(F))
      return {false,
              "the body of '" + F.getQualifiedNameAsString() + "' cannot be followed",
              F.getLocation()};
    NamedUses Named(F);
    StateWriter Writer{&F, {}, false};
    bool BindsConst = false;
    for (const MemberExpr *Mention : Mentions) {
      MentionUse Use = useOf(*Mention, Named, State, Ask);
      // A lambda may run later.
      if (Use.Binds || (Use.Writes && isInLambda(*Mention, Named.Parents)))
        return {false,
                "'" + F.getQualifiedNameAsString() + "' makes a way to write '" +
                    textOf(*Mention, Ask.context()) + "' later on",
                Mention->getBeginLoc()};
      BindsConst |= Use.BindsConst;
      if (Use.Writes)
        Writer.Mentions.push_back(Mention);
      Writer.Lends |= Use.Writes && Use.Lends;
      if (Use.Adopts)
        adopt(*Mention);
    }
    return add(std::move(Writer), BindsConst);
  }

  /// What constructors move into the fields.
  void searchInitialisers() {
    for (const CXXConstructorDecl *Constructor : State.Class->ctors())
      if (const FunctionDecl *Definition = definitionOf(*Constructor))
        for (const CXXCtorInitializer *Init :
             llvm::cast<CXXConstructorDecl>(Definition)->inits())
          if (const FieldDecl *Field = Init->getMember())
            if (Init->isWritten() && State.has(*Field) &&
                adoptsFrom(*Init->getInit(), State))
              adopt(*Field);
  }

private:
  static bool isInLambda(const MemberExpr &Mention, const ParentMap &Parents) {
    for (const Stmt *S = &Mention; S; S = Parents.getParent(S))
      if (isa<LambdaExpr>(S))
        return true;
    return false;
  }

  Answer add(StateWriter Writer, bool BindsConst) {
    const FunctionDecl &F = *Writer.Function;
    std::string Name = "'" + F.getQualifiedNameAsString() + "'";
    if (BindsConst && (mayReturnAccess(F) || Ask.givesAway(F)))
      believe("nobody casts away the const of what " + Name + " hands out", F);
    if (!Writer.Mentions.empty())
      State.Writers.push_back(std::move(Writer));
    return {true, "", F.getLocation()};
  }

  void adopt(const MemberExpr &Mention) {
    adopt(*llvm::cast<FieldDecl>(Mention.getMemberDecl()));
  }

  void adopt(const FieldDecl &Field) {
    believe("what is moved into '" + Field.getNameAsString() +
                "' is not written through references from before",
            Field);
  }

  void believe(std::string Text, const NamedDecl &About) {
    if (llvm::none_of(State.Beliefs,
                      [&](const Belief &Known) { return Known.Text == Text; }))
      State.Beliefs.push_back({std::move(Text), About.getQualifiedNameAsString()});
  }

  PrivateState &State;
  Effects &Ask;
};

} // namespace

Answer findWriters(PrivateState &State, Effects &Ask) {
  ASTContext &Context = Ask.context();
  MentionFinder Finder(State, Context);
  Finder.walk(Context);
  if (Finder.Bad)
    return *Finder.Bad;
  if (Finder.AnyLayout && Finder.GivenToTemplate)
    return *Finder.AnyLayout;
  State.ThereAtStart = Finder.ThereAtStart;
  WriterSearch Search(State, Ask);
  for (const auto &[F, Mentions] : Finder.Mentions)
    if (Answer One = Search.search(*F, Mentions); !One)
      return One;
  Search.searchInitialisers();
  std::string Listed;
  for (const StateWriter &Writer : State.Writers)
    Listed += (Listed.empty() ? "'" : ", '") + Writer.Function->getNameAsString() + "'";
  return {true,
          Listed.empty() ? "nobody writes it once it is made"
                         : "it is written only by " + Listed +
                               ", and nobody else has a way to",
          State.Class->getLocation()};
}

} // namespace heal
