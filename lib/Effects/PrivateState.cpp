//===- PrivateState.cpp - What a member function computes from ------------===//
#include "clang-heal/Effects/PrivateState.h"
#include "EffectsInternal.h"
#include "llvm/ADT/StringSwitch.h"

namespace heal {

using namespace clang;
using llvm::dyn_cast;
using llvm::isa;

bool PrivateState::has(const FieldDecl &Field) const {
  return llvm::is_contained(Fields, Field.getCanonicalDecl());
}

//===----------------------------------------------------------------------===//
// Values through and through
//===----------------------------------------------------------------------===//

namespace {

/// Tells whether a type holds nothing but values of its own, and which types
/// are in it.
class ValueTypes {
public:
  ValueTypes(Effects &Ask, std::vector<QualType> &Types)
      : Ask(Ask), Context(Ask.context()), Types(Types) {}

  /// Why \p Type may lead to something that others share; empty: it does not.
  std::string reasonAgainst(QualType Type, unsigned Depth = 0) {
    if (Type.isVolatileQualified() || Type->isAtomicType())
      return "'" + nameOf(Type) + "' is volatile or atomic";
    Type = Type.getCanonicalType().getUnqualifiedType();
    if (Type->isArithmeticType() || Type->isEnumeralType())
      return note(Type);
    if (const clang::Type *Element = Type->getArrayElementTypeNoTypeQual())
      return Type->isConstantArrayType()
                 ? reasonAgainst(QualType(Element, 0), Depth + 1)
                 : "'" + nameOf(Type) + "' has no fixed size";
    const CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
    if (!Record || !Record->hasDefinition() || Record->isDependentContext() ||
        Depth > 8)
      return "'" + nameOf(Type) + "' may lead to what others share";
    if (llvm::is_contained(Types, Type))
      return "";
    note(Type);
    return isLibraryClass(*Record) ? reasonAgainstLibrary(Type, *Record, Depth)
                                   : reasonAgainstOwn(Type, *Record, Depth);
  }

private:
  std::string nameOf(QualType Type) const {
    return Type.getAsString(Context.getPrintingPolicy());
  }

  std::string note(QualType Type) {
    if (!llvm::is_contained(Types, Type))
      Types.push_back(Type);
    return "";
  }

  std::string reasonAgainstLibrary(QualType Type, const CXXRecordDecl &Record,
                                   unsigned Depth) {
    bool Holds = isContainer(Record) || holdsItsArguments(Record) ||
                 llvm::StringSwitch<bool>(Record.getName())
                     .Cases("duration", "time_point", "ratio", "bitset", true)
                     .Cases("char_traits", "monostate", "system_clock",
                            "steady_clock", true)
                     .Default(false);
    if (!Holds || !hasPlainPolicies(Record) || !isInSystemHeader(Record))
      return "'" + nameOf(Type) + "' may lead to what others share";
    for (const TemplateArgument &Argument : typeArgumentsOf(Record))
      if (!isPolicy(Argument.getAsType()))
        if (std::string Reason = reasonAgainst(Argument.getAsType(), Depth + 1);
            !Reason.empty())
          return Reason;
    return "";
  }

  /// The library's allocators, comparators, hashes.
  static bool isPolicy(QualType Type) {
    const CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
    return Record && isLibraryClass(*Record) && !isContainer(*Record) &&
           !holdsItsArguments(*Record) && !mayCarryAddress(Type);
  }

  std::string reasonAgainstOwn(QualType Type, const CXXRecordDecl &Record,
                               unsigned Depth) {
    std::string Name = "'" + Record.getQualifiedNameAsString() + "'";
    if (Record.isUnion() || Record.isPolymorphic() || Record.isLambda())
      return Name + " is a union or has virtual functions";
    if (!Ask.isPlainValue(Type))
      return "copying or destroying a " + Name + " runs code of its own";
    if (!Ask.isMadeQuietly(Type))
      return "making a " + Name + " runs code of its own, which may keep its address";
    for (const FieldDecl *Field : Record.fields()) {
      if (Field->isMutable())
        return "'" + Field->getQualifiedNameAsString() + "' is mutable";
      if (std::string Reason = reasonAgainst(Field->getType(), Depth + 1);
          !Reason.empty())
        return Reason;
    }
    for (const CXXBaseSpecifier &Base : Record.bases())
      if (std::string Reason = reasonAgainst(Base.getType(), Depth + 1);
          !Reason.empty())
        return Reason;
    for (const CXXMethodDecl *Method : Record.methods())
      if (Method->isUserProvided() && !Method->isStatic() && !Method->isConst() &&
          !isa<CXXDestructorDecl>(Method) && Ask.mayKeepItsObject(*Method))
        return "'" + Method->getQualifiedNameAsString() +
               "' may keep the address of its object";
    return "";
  }

  Effects &Ask;
  const ASTContext &Context;
  std::vector<QualType> &Types;
};

} // namespace

bool holdsOnlyValues(QualType Type, Effects &Ask) {
  std::vector<QualType> Types;
  return ValueTypes(Ask, Types).reasonAgainst(Type).empty();
}

//===----------------------------------------------------------------------===//
// What a function names
//===----------------------------------------------------------------------===//

namespace {

/// All that a function, and what it calls, names: effects say what is read, but
/// neither which constants nor, behind an iterator, whose element it is.
class NameWalk : public RecursiveASTVisitor<NameWalk> {
public:
  NameWalk(const CXXRecordDecl &Class, Effects &Ask)
      : Class(*Class.getCanonicalDecl()), Ask(Ask) {}

  llvm::DenseSet<const FieldDecl *> Fields; ///< Of the class.
  std::optional<Answer> Bad; ///< The first constant that may change.
  bool SeesAll = true;       ///< Every function of the project's own.

  void walk(const FunctionDecl &Start) {
    call(Start);
    while (!Open.empty()) {
      const FunctionDecl *F = Open.pop_back_val();
      if (const auto *Constructor = dyn_cast<CXXConstructorDecl>(F))
        for (const CXXCtorInitializer *Init : Constructor->inits())
          TraverseStmt(Init->getInit());
      TraverseStmt(F->getBody());
    }
  }

  bool shouldVisitImplicitCode() const { return true; }

  bool VisitMemberExpr(MemberExpr *E) {
    ValueDecl *Member = E->getMemberDecl();
    if (const auto *Field = dyn_cast<FieldDecl>(Member))
      if (llvm::cast<CXXRecordDecl>(Field->getParent())->getCanonicalDecl() == &Class)
        Fields.insert(Field->getCanonicalDecl());
    return visitName(*Member, *E);
  }
  bool VisitDeclRefExpr(DeclRefExpr *E) { return visitName(*E->getDecl(), *E); }
  bool VisitCXXDynamicCastExpr(CXXDynamicCastExpr *E) {
    refuse("it asks for the type that its object has by now", *E);
    return true;
  }
  bool VisitCXXConstructExpr(CXXConstructExpr *E) {
    call(*E->getConstructor());
    return true;
  }

private:
  bool visitName(const ValueDecl &Named, const Expr &At) {
    if (const auto *F = dyn_cast<FunctionDecl>(&Named))
      call(*F);
    if (const auto *Method = dyn_cast<CXXMethodDecl>(&Named))
      if (Method->isVirtual() && !isInLibrary(*Method))
        refuse("it asks for the type that its object has by now", At);
    if (const auto *Var = dyn_cast<VarDecl>(&Named))
      if (Var->hasGlobalStorage())
        checkGlobal(*Var, At);
    return true;
  }

  void call(const FunctionDecl &F) {
    if (const FunctionDecl *Definition = definitionOf(F)) {
      if (Seen.insert(Definition).second)
        Open.push_back(Definition);
      return;
    }
    SeesAll &= isInSystemHeader(F) || isInLibrary(F) || F.isTrivial() ||
               F.getBuiltinID();
  }

  /// A constant must have its value whenever it is named, and lead nowhere.
  void checkGlobal(const VarDecl &Var, const Expr &At) {
    std::vector<QualType> Types;
    std::string Name = "'" + Var.getQualifiedNameAsString() + "'";
    bool IsLibrary = isInLibrary(Var);
    if (!Ask.context().getBaseElementType(Var.getType()).isConstQualified())
      refuse(Name + " is no constant", At);
    else if (!IsLibrary && !Ask.hasItsValue(Var))
      refuse(Name + " is given its value while the program runs", At);
    else if (!IsLibrary)
      if (std::string Why = ValueTypes(Ask, Types).reasonAgainst(Var.getType());
          !Why.empty())
        refuse(Name + " is a constant, but " + Why, At);
  }

  void refuse(std::string Why, const Expr &At) {
    if (!Bad)
      Bad = Answer{false, std::move(Why), At.getBeginLoc()};
  }

  const CXXRecordDecl &Class;
  Effects &Ask;
  llvm::DenseSet<const FunctionDecl *> Seen;
  llvm::SmallVector<const FunctionDecl *, 8> Open;
};

} // namespace

//===----------------------------------------------------------------------===//
// The state
//===----------------------------------------------------------------------===//

static const FieldDecl *fieldOf(const Location &L) {
  return !L.Path.empty() && L.Path.front().Step == PathStep::Field
             ? L.Path.front().Decl->getCanonicalDecl()
             : nullptr;
}

/// Why \p Read may be of something else than fields of \p Class in `this`.
static std::optional<std::string> reasonAgainst(const Access &Read,
                                                const CXXRecordDecl &Class,
                                                const NameWalk &Names) {
  const Location &L = Read.What;
  if (L.Root == Location::Local || L.Root == Location::Fresh)
    return std::nullopt;
  // Behind an iterator: as no field, constant or local leads away, it is in a
  // field that is named.
  if (L.Root == Location::Unknown && Names.SeesAll)
    return std::nullopt;
  const FieldDecl *Field = L.Root == Location::This ? fieldOf(L) : nullptr;
  if (!Field)
    return "it reads '" + L.str() + "'";
  const auto *Owner = dyn_cast<CXXRecordDecl>(Field->getParent());
  if (!Owner || Owner->getCanonicalDecl() != Class.getCanonicalDecl())
    return "it reads '" + L.str() + "', which its class only inherits or shares";
  return std::nullopt;
}

static Answer fieldsAreOwn(PrivateState &State, Effects &Ask) {
  ValueTypes Values(Ask, State.Types);
  for (const FieldDecl *Field : State.Fields) {
    std::string Name = "'" + Field->getNameAsString() + "'";
    if (Field->getAccess() != AS_private)
      return {false, Name + " is not private", Field->getLocation()};
    if (Field->isMutable())
      return {false, Name + " is mutable", Field->getLocation()};
    if (std::string Why = Values.reasonAgainst(Field->getType()); !Why.empty())
      return {false, Name + " holds more than values: " + Why,
              Field->getLocation()};
  }
  return {true, "", State.Class->getLocation()};
}

Answer findState(const CXXMethodDecl &Reader, Effects &Ask, PrivateState &State) {
  State.Class = Reader.getParent();
  NameWalk Names(*State.Class, Ask);
  Names.walk(Reader);
  if (Names.Bad)
    return *Names.Bad;
  const EffectSet &Does = Ask.of(Reader);
  if (Does.Circumstance)
    return {false, Does.Circumstance->Text, Does.Circumstance->Where};
  for (const Access &Read : Does.Reads) {
    if (std::optional<std::string> Why =
            reasonAgainst(Read, *State.Class, Names))
      return {false, *Why,
              Read.By ? Read.By->getBeginLoc() : Reader.getLocation()};
    if (Read.What.Root == Location::This)
      Names.Fields.insert(fieldOf(Read.What));
  }
  std::string Listed;
  for (const FieldDecl *Field : State.Class->fields())
    if (Names.Fields.count(Field->getCanonicalDecl())) {
      State.Fields.push_back(Field->getCanonicalDecl());
      Listed += (Listed.empty() ? "'" : ", '") + Field->getNameAsString() + "'";
    }
  if (State.Fields.empty())
    return {false, "it reads no field of its object", Reader.getLocation()};
  if (Answer Own = fieldsAreOwn(State, Ask); !Own)
    return Own;
  return {true, "it reads only " + Listed + ", private and values through and through",
          Reader.getLocation()};
}

//===----------------------------------------------------------------------===//
// Who may name it
//===----------------------------------------------------------------------===//

namespace {

/// Looks for code that may name private fields of a class and is not here.
class NamerSearch {
public:
  explicit NamerSearch(const ASTContext &Context) : Context(Context) {}

  Answer search(const CXXRecordDecl &Record) {
    if (!Seen.insert(Record.getCanonicalDecl()).second)
      return yes(Record);
    for (const Decl *D : Record.decls())
      if (Answer One = searchMember(*D); !One)
        return One;
    return yes(Record);
  }

private:
  static Answer yes(const Decl &D) {
    return {true, "the bodies of all its members and friends are in this unit",
            D.getLocation()};
  }

  Answer searchMember(const Decl &D) {
    if (const auto *Friend = dyn_cast<FriendDecl>(&D))
      return searchFriend(*Friend);
    if (const auto *F = dyn_cast<FunctionDecl>(&D))
      return searchFunction(*F);
    if (const auto *Template = dyn_cast<FunctionTemplateDecl>(&D))
      return searchTemplate(*Template);
    if (isa<ClassTemplateDecl, VarTemplateDecl>(D))
      return searchTemplate(*llvm::cast<NamedDecl>(&D));
    if (const auto *Nested = dyn_cast<CXXRecordDecl>(&D))
      if (!Nested->isInjectedClassName())
        return searchClass(*Nested);
    return yes(D);
  }

  Answer searchFunction(const FunctionDecl &F) {
    if (F.isImplicit() || F.isDefaulted() || F.isDeleted() || definitionOf(F))
      return yes(F);
    if (F.isDependentContext()) // Its instantiations are looked at.
      return F.isDefined() ? yes(F) : unseen(F);
    return F.isPureVirtual() && !F.isDefined() ? yes(F) : unseen(F);
  }

  Answer unseen(const NamedDecl &D) {
    return {false,
            "the body of '" + D.getQualifiedNameAsString() +
                "' is not in this unit, and may write it",
            D.getLocation()};
  }

  /// In a header any unit may specialise it.
  Answer searchTemplate(const NamedDecl &Template) {
    const SourceManager &SM = Context.getSourceManager();
    if (SM.isWrittenInMainFile(SM.getExpansionLoc(Template.getLocation())) &&
        isa<FunctionTemplateDecl>(Template))
      return searchFunction(
          *llvm::cast<FunctionTemplateDecl>(Template).getTemplatedDecl());
    return {false,
            "'" + Template.getQualifiedNameAsString() +
                "' is a template that another unit may specialise",
            Template.getLocation()};
  }

  Answer searchClass(const CXXRecordDecl &Nested) {
    const CXXRecordDecl *Definition = Nested.getDefinition();
    if (Definition)
      return search(*Definition);
    return {false,
            "class '" + Nested.getQualifiedNameAsString() +
                "', which may write it, is not defined in this unit",
            Nested.getLocation()};
  }

  Answer searchFriend(const FriendDecl &Friend) {
    if (const TypeSourceInfo *Type = Friend.getFriendType()) {
      const CXXRecordDecl *Class = Type->getType()->getAsCXXRecordDecl();
      if (Class && !isa<ClassTemplateSpecializationDecl>(Class))
        return searchClass(*Class);
      return {false, "a friend of its class is no plain class",
              Friend.getLocation()};
    }
    const NamedDecl *Named = Friend.getFriendDecl();
    if (const auto *F = llvm::dyn_cast_or_null<FunctionDecl>(Named))
      return searchFunction(*F);
    return {false, "a friend of its class is a template", Friend.getLocation()};
  }

  const ASTContext &Context;
  llvm::DenseSet<const CXXRecordDecl *> Seen;
};

} // namespace

Answer namersAreSeen(const PrivateState &State, const ASTContext &Context) {
  return NamerSearch(Context).search(*State.Class);
}

} // namespace heal
