//===- Location.cpp - When two accesses may touch the same storage --------===//
#include "clang-heal/Effects/Location.h"
#include "EffectsInternal.h"
#include "clang/Index/USRGeneration.h"

namespace heal {

using clang::QualType;

std::vector<const void *> identityOf(const Location &L) {
  std::vector<const void *> Result{
      reinterpret_cast<const void *>(uintptr_t(L.Root) << 3 |
                                     uintptr_t(L.Adrift) << 2 |
                                     uintptr_t(L.IsConst) << 1 | L.Deep),
      L.Var, L.Foreign, L.MadeFor, L.Type.getAsOpaquePtr()};
  for (const PathStep &Step : L.Path) {
    Result.push_back(reinterpret_cast<const void *>(uintptr_t(Step.Step)));
    Result.push_back(Step.Decl);
  }
  return Result;
}

std::string usrOf(const clang::Decl &D) {
  // C has no namespaces: wherever such a name is declared, it is one thing.
  if (const auto *F = llvm::dyn_cast<clang::FunctionDecl>(&D))
    if (F->isExternC() && F->getIdentifier())
      return ("c:@F@" + F->getName()).str();
  if (const auto *Var = llvm::dyn_cast<clang::VarDecl>(&D))
    if (Var->isExternC() && Var->getIdentifier())
      return ("c:@" + Var->getName()).str();
  llvm::SmallString<128> Usr;
  if (clang::index::generateUSRForDecl(&D, Usr))
    return {};
  return Usr.str().str();
}

bool Location::isOwned() const {
  return llvm::any_of(Path, [](const PathStep &Step) {
    return Step.Step == PathStep::Contents;
  });
}

static std::string nameOfType(QualType Type) {
  clang::LangOptions CPlusPlus;
  CPlusPlus.CPlusPlus = true;
  CPlusPlus.Bool = true;
  return Type.getAsString(clang::PrintingPolicy(CPlusPlus));
}

std::string Location::str() const {
  std::string Result;
  switch (Root) {
  case Local:
  case Param:
  case Global:
    Result = Var       ? Var->getNameAsString()
             : Foreign ? Foreign->Name
                       : "the environment";
    break;
  case This:
    Result = Path.empty() ? "*this" : "this";
    break;
  case Fresh:
    return "a temporary";
  case Unknown:
    if (!Path.empty())
      Result = "something";
    else
      Result = isAnything() ? "anything" : "some " + nameOfType(Type);
    break;
  }
  for (const PathStep &Step : Path)
    switch (Step.Step) {
    case PathStep::Field:
      Result += (Root == This && Result == "this" ? "->" : ".") +
                Step.Decl->getNameAsString();
      break;
    case PathStep::Element:
    case PathStep::Contents:
      Result += "[...]";
      break;
    }
  return Result;
}

//===----------------------------------------------------------------------===//
// Types
//===----------------------------------------------------------------------===//

static bool isCharLike(QualType Type) {
  if (const auto *Enum = Type->getAs<clang::EnumType>())
    return Enum->getDecl()->getName() == "byte" &&
           Enum->getDecl()->isInStdNamespace();
  return Type->isCharType();
}

/// One representative for types that may alias each other as scalars.
static QualType scalarClass(QualType Type, const clang::ASTContext &Context) {
  if (const auto *Enum = Type->getAs<clang::EnumType>())
    if (QualType Underlying = Enum->getDecl()->getIntegerType();
        !Underlying.isNull())
      Type = Underlying.getCanonicalType();
  if (Type->isSignedIntegerType() && !Type->isEnumeralType() &&
      !Type->isBitIntType() && !Type->isWideCharType())
    return Context.getCorrespondingUnsignedType(Type).getCanonicalType();
  return Type;
}

static bool contains(QualType Outer, QualType Inner,
                     const clang::ASTContext &Context, unsigned Depth = 0);

/// Whether a class of the library that is no pair or the like has such a part
/// that others may name: `result.max`, and the container of a stack, which
/// classes that derive from it may hand out.
static bool showsPart(const clang::CXXRecordDecl &Class, QualType Inner,
                      const clang::ASTContext &Context, unsigned Depth) {
  if (isAdaptor(Class)) {
    llvm::SmallVector<clang::TemplateArgument, 4> Types =
        typeArgumentsOf(Class);
    return Types.size() < 2 ||
           contains(Types[1].getAsType(), Inner, Context, Depth + 1);
  }
  return Class.hasDefinition() &&
         llvm::any_of(Class.fields(), [&](const clang::FieldDecl *Field) {
           return Field->getAccess() == clang::AS_public &&
                  !Field->getName().starts_with("_") &&
                  contains(Field->getType(), Inner, Context, Depth + 1);
         });
}

/// Whether an object of type \p Outer may have one of type \p Inner in it.
static bool contains(QualType Outer, QualType Inner,
                     const clang::ASTContext &Context, unsigned Depth) {
  Outer = Outer.getCanonicalType().getUnqualifiedType();
  if (Depth > 8)
    return true;
  if (const clang::Type *Element = Inner->getArrayElementTypeNoTypeQual())
    Inner = QualType(Element, 0).getCanonicalType().getUnqualifiedType();
  if (const clang::Type *Element = Outer->getArrayElementTypeNoTypeQual())
    return contains(QualType(Element, 0), Inner, Context, Depth + 1);
  // The parts of these may be named by their own type.
  if (const auto *Vector = Outer->getAs<clang::VectorType>())
    return scalarClass(Outer, Context) == scalarClass(Inner, Context) ||
           contains(Vector->getElementType(), Inner, Context, Depth + 1);
  if (const auto *Complex = Outer->getAs<clang::ComplexType>())
    return Outer == Inner ||
           contains(Complex->getElementType(), Inner, Context, Depth + 1);
  if (Outer->isAnyPointerType() && Inner->isAnyPointerType())
    return true;
  if (scalarClass(Outer, Context) == scalarClass(Inner, Context))
    return true;
  const clang::CXXRecordDecl *Record = Outer->getAsCXXRecordDecl();
  if (!Record)
    return Outer->isRecordType();
  if (isLibraryClass(*Record)) {
    if (!holdsItsArguments(*Record))
      return showsPart(*Record, Inner, Context, Depth);
    for (const clang::TemplateArgument &Argument : typeArgumentsOf(*Record))
      if (contains(Argument.getAsType(), Inner, Context, Depth + 1))
        return true;
    return false;
  }
  if (!Record->hasDefinition() || Record->isDependentContext())
    return true;
  for (const clang::FieldDecl *Field : Record->fields())
    if (contains(Field->getType(), Inner, Context, Depth + 1))
      return true;
  return llvm::any_of(Record->bases(), [&](const clang::CXXBaseSpecifier &Base) {
    return contains(Base.getType(), Inner, Context, Depth + 1);
  });
}

static const clang::FieldDecl *lastField(const Location &L) {
  return !L.Path.empty() && L.Path.back().Step == PathStep::Field
             ? L.Path.back().Decl
             : nullptr;
}

/// Members of a union that begin alike are one in what they have in common.
static bool passesUnion(const Location &L) {
  return llvm::any_of(L.Path, [](const PathStep &Step) {
    return Step.Step == PathStep::Field && Step.Decl->getParent()->isUnion();
  });
}

static const clang::ASTContext *contextOf(const Location &L) {
  if (L.Var)
    return &L.Var->getASTContext();
  if (const clang::FieldDecl *Field = lastField(L))
    return &Field->getASTContext();
  return nullptr;
}

/// Bit-fields are written with those beside them: one location in memory.
static bool shareMemory(const clang::FieldDecl &A, const clang::FieldDecl &B) {
  return A.isBitField() && B.isBitField() && A.getParent() == B.getParent();
}

static Location ownerOf(const Location &L);

/// A number or pointer that is an element of a container, of which nobody can
/// make a member of something: bytes alone provide room for other objects.
static bool isLoneElement(const Location &L) {
  if (L.isAnything() || L.Deep || L.Path.empty() ||
      L.Path.back().Step != PathStep::Contents || !L.Type->isScalarType() ||
      isCharLike(L.Type))
    return false;
  QualType Owner = ownerOf(L).Type;
  const clang::CXXRecordDecl *Record =
      Owner.isNull() ? nullptr : Owner->getAsCXXRecordDecl();
  return Record && isContainer(*Record) && // The values of a map are in pairs.
         !Record->getName().contains("map");
}

/// A member, or an element of an array that is one.
static bool isMember(const Location &L) {
  for (const PathStep &Step : llvm::reverse(L.Path))
    if (Step.Step != PathStep::Element)
      return Step.Step == PathStep::Field && !L.isAnything() && !L.Deep;
  return false;
}

static bool typesMayAlias(const Location &A, const Location &B,
                          const clang::ASTContext &Context) {
  if (A.isAnything() || B.isAnything())
    return true;
  if ((isLoneElement(A) && isMember(B)) || (isLoneElement(B) && isMember(A)))
    return false;
  // A raw char may be a byte of anything; a char in a string is only a char,
  // and one in a class of the user no part of a class of the library.
  auto IsByteOf = [](const Location &Byte, const Location &Other) {
    const clang::CXXRecordDecl *Record = Other.Type->getAsCXXRecordDecl();
    // A view that was made in an array of bytes may be written by its bytes.
    bool IsLibrarys =
        Record && isLibraryClass(*Record) && !holdsItsArguments(*Record) &&
        !(Record->hasDefinition() && Record->isTriviallyCopyable());
    return isCharLike(Byte.Type) && !Byte.isOwned() &&
           !(isMember(Byte) && IsLibrarys);
  };
  if (IsByteOf(A, B) || IsByteOf(B, A))
    return true;
  if (!contains(A.Type, B.Type, Context) && !contains(B.Type, A.Type, Context))
    return false;
  const clang::FieldDecl *FieldA = lastField(A), *FieldB = lastField(B);
  // Neither can be a part of the other.
  auto HoldsNone = [](QualType Type) {
    return !Type->getBaseElementTypeUnsafe()->isRecordType();
  };
  bool BothWhole = (HoldsNone(A.Type) && HoldsNone(B.Type)) ||
                   A.Type.getCanonicalType() == B.Type.getCanonicalType();
  if (FieldA && FieldB && BothWhole &&
      FieldA->getCanonicalDecl() != FieldB->getCanonicalDecl())
    return shareMemory(*FieldA, *FieldB) || passesUnion(A) || passesUnion(B);
  return true;
}

//===----------------------------------------------------------------------===//
// Paths and roots
//===----------------------------------------------------------------------===//

/// Whether two paths from the same object can lead to the same storage.
static bool pathsOverlap(const Location &A, const Location &B) {
  size_t Common = std::min(A.Path.size(), B.Path.size());
  for (size_t I = 0; I < Common; ++I) {
    const PathStep &StepA = A.Path[I], &StepB = B.Path[I];
    if (StepA == StepB)
      continue;
    bool Fields = StepA.Step == PathStep::Field && StepB.Step == PathStep::Field;
    return !Fields || StepA.Decl->getParent()->isUnion() ||
           StepB.Decl->getParent()->isUnion() ||
           StepA.Decl->getParent() != StepB.Decl->getParent() ||
           shareMemory(*StepA.Decl, *StepB.Decl);
  }
  const Location &Shorter = A.Path.size() < B.Path.size() ? A : B;
  const Location &Longer = A.Path.size() < B.Path.size() ? B : A;
  if (Shorter.Deep || Shorter.isAnything())
    return true;
  // What an object owns is not a part of it.
  return llvm::none_of(llvm::drop_begin(Longer.Path, Common),
                       [](const PathStep &Step) {
                         return Step.Step == PathStep::Contents;
                       });
}

/// The type of everything that a \p Container owns, where that is one kind of
/// number: all that a string owns is characters. Null: not known.
static QualType soleElement(QualType Container) {
  const clang::CXXRecordDecl *Record =
      Container.isNull() ? nullptr : Container->getAsCXXRecordDecl();
  if (!Record || !isLibraryClass(*Record) ||
      (Record->getName() != "basic_string" && Record->getName() != "vector"))
    return QualType();
  QualType Element = typeArgumentsOf(*Record).front().getAsType();
  bool IsNumber = Element->isArithmeticType() && !Element->isBooleanType();
  return IsNumber ? Element.getCanonicalType().getUnqualifiedType() : QualType();
}

/// \p L without and with what it owns, as two locations that are not Deep.
static std::pair<Location, Location> split(const Location &L) {
  Location Plain = L, Owned = L;
  Plain.Deep = Owned.Deep = false;
  Owned.Path.push_back({PathStep::Contents});
  Owned.Type = soleElement(L.Type);
  return {Plain, Owned};
}

/// Whether an object of \p Type owns nothing: it is numbers through and through.
static bool ownsNothing(QualType Type, unsigned Depth = 0) {
  if (Type.isNull() || Depth > 8)
    return false;
  if (Type->isArithmeticType() || Type->isEnumeralType())
    return true;
  if (const clang::Type *Element = Type->getArrayElementTypeNoTypeQual())
    return ownsNothing(QualType(Element, 0), Depth + 1);
  const clang::CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
  if (!Record)
    return false;
  if (isLibraryClass(*Record))
    return Record->getName() == "bitset" || makesNumbers(*Record) ||
           isDistribution(*Record);
  if (!Record->hasDefinition() || Record->isDependentContext())
    return false;
  return llvm::all_of(Record->fields(),
                      [&](const clang::FieldDecl *Field) {
                        return ownsNothing(Field->getType(), Depth + 1);
                      }) &&
         llvm::all_of(Record->bases(), [&](const clang::CXXBaseSpecifier &Base) {
           return ownsNothing(Base.getType(), Depth + 1);
         });
}

static bool typesMayAlias(const Location &A, const Location &B) {
  const clang::ASTContext *Context = contextOf(A) ? contextOf(A) : contextOf(B);
  return !Context || typesMayAlias(A, B, *Context);
}

/// What the elements of \p Container are; null: of several types, or unknown.
static QualType elementOf(QualType Container) {
  const clang::CXXRecordDecl *Record =
      Container.isNull() ? nullptr : Container->getAsCXXRecordDecl();
  if (!Record || !isContainer(*Record) || Record->getName().contains("map"))
    return QualType();
  return typeArgumentsOf(*Record).front().getAsType();
}

/// The innermost object that owns \p L, which is owned. Its type is null where
/// it is not known.
static Location ownerOf(const Location &L) {
  size_t Length = L.Path.size();
  while (L.Path[Length - 1].Step != PathStep::Contents)
    --Length;
  Location Owner = L;
  Owner.Path.truncate(Length - 1);
  Owner.Deep = false;
  QualType Type = L.Var ? L.Var->getType().getNonReferenceType() : QualType();
  if (L.Root == Location::Param && !Type.isNull() && Type->isPointerType())
    Type = Type->getPointeeType();
  for (const PathStep &Step : Owner.Path)
    Type = Step.Step == PathStep::Field      ? Step.Decl->getType()
           : Step.Step == PathStep::Contents ? elementOf(Type)
                                             : QualType();
  Owner.Type = Type.isNull() || Type->isReferenceType()
                   ? QualType()
                   : Type.getCanonicalType().getUnqualifiedType();
  // What a view leads to is somebody else's.
  const clang::CXXRecordDecl *Record =
      Owner.Type.isNull() ? nullptr : Owner.Type->getAsCXXRecordDecl();
  if (Record && isLibraryClass(*Record) && !isContainer(*Record) &&
      !holdsItsArguments(*Record) && Record->getName() != "unique_ptr")
    Owner.Type = QualType();
  return Owner;
}

/// Whether memory that an object of type \p Outer owns, or that is owned from
/// there, may hold an object of type \p Inner.
static bool mayHold(QualType Outer, QualType Inner, const clang::ASTContext &Context,
                    unsigned Depth = 0) {
  if (Outer.isNull() || Inner.isNull() || Depth > 8)
    return true;
  if (const clang::Type *Element = Outer->getArrayElementTypeNoTypeQual())
    return mayHold(QualType(Element, 0), Inner, Context, Depth + 1);
  const clang::CXXRecordDecl *Record = Outer->getAsCXXRecordDecl();
  if (!Record)
    return Outer->isRecordType() || Outer->isDependentType();
  auto HoldsFrom = [&](QualType Part) {
    return mayHold(Part, Inner, Context, Depth + 1);
  };
  if (isContainer(*Record)) {
    const clang::CXXRecordDecl *Given = Inner->getAsCXXRecordDecl();
    bool IsMap = Record->getName().contains("map");
    if (IsMap && Given && Given->getName() == "pair")
      return true;
    llvm::SmallVector<clang::TemplateArgument, 4> Types = typeArgumentsOf(*Record);
    Types.truncate(std::min<size_t>(Types.size(), IsMap ? 2 : 1));
    return llvm::any_of(Types, [&](const clang::TemplateArgument &Element) {
      return contains(Element.getAsType(), Inner, Context) ||
             HoldsFrom(Element.getAsType());
    });
  }
  if (isLibraryClass(*Record))
    return !holdsItsArguments(*Record) ||
           llvm::any_of(typeArgumentsOf(*Record), [&](const clang::TemplateArgument &A) {
             return HoldsFrom(A.getAsType());
           });
  if (!Record->hasDefinition() || Record->isDependentContext())
    return true;
  return llvm::any_of(Record->fields(), [&](const clang::FieldDecl *Field) {
    return HoldsFrom(Field->getType());
  }) || llvm::any_of(Record->bases(), [&](const clang::CXXBaseSpecifier &Base) {
    return HoldsFrom(Base.getType());
  });
}

/// The type of the object that \p L is a member of, and which is no member of
/// another as far as its name says: who has the one has the other with it.
static QualType wholeOf(const Location &L) {
  size_t First = L.Path.size();
  while (First > 0 && L.Path[First - 1].Step != PathStep::Contents)
    --First;
  if (First == L.Path.size() || L.Path[First].Step != PathStep::Field)
    return L.Type;
  const clang::FieldDecl &Field = *L.Path[First].Decl;
  return Field.getASTContext().getRecordType(Field.getParent()).getCanonicalType();
}

/// Between which containers elements go without being copied.
enum class Family { Sequence, Map, Set };

static std::optional<Family> familyOf(const clang::CXXRecordDecl &Container) {
  StringRef Name = Container.getName();
  if (!isContainer(Container))
    return std::nullopt;
  return Name.contains("map")   ? Family::Map
         : Name.contains("set") ? Family::Set
                                : Family::Sequence;
}

/// Whether one container may take over the elements of another class: a stack
/// those of its vector, a multimap those of a map.
static bool handEachOther(QualType A, QualType B) {
  const clang::CXXRecordDecl *ClassA = A->getAsCXXRecordDecl(),
                             *ClassB = B->getAsCXXRecordDecl();
  std::optional<Family> Of = ClassA ? familyOf(*ClassA) : std::nullopt;
  if (!Of || !ClassB || Of != familyOf(*ClassB) ||
      (Of == Family::Sequence && !isAdaptor(*ClassA) && !isAdaptor(*ClassB)))
    return false;
  return typeArgumentsOf(*ClassA).front().getAsType().getCanonicalType() ==
         typeArgumentsOf(*ClassB).front().getAsType().getCanonicalType();
}

/// A and B are owned. What two objects own is apart unless they are one and the
/// same; or one may have got it from the other (\p Moves); or, where all that
/// one of them leads to is meant, the other is in it.
static bool ownedMayAlias(const Location &A, const Location &B, bool Moves) {
  Location OwnerA = ownerOf(A), OwnerB = ownerOf(B);
  const clang::ASTContext *Context = contextOf(A) ? contextOf(A) : contextOf(B);
  if (!Context || OwnerA.Type.isNull() || OwnerB.Type.isNull())
    return typesMayAlias(A, B);
  if (A.isAnything() && mayHold(OwnerA.Type, wholeOf(OwnerB), *Context))
    return true;
  if (B.isAnything() && mayHold(OwnerB.Type, wholeOf(OwnerA), *Context))
    return true;
  bool SameOwner = Moves ? contains(OwnerA.Type, OwnerB.Type, *Context) ||
                               contains(OwnerB.Type, OwnerA.Type, *Context) ||
                               handEachOther(OwnerA.Type, OwnerB.Type)
                         : typesMayAlias(OwnerA, OwnerB);
  return SameOwner && typesMayAlias(A, B);
}

/// A is all that some object owns. Whether that may be where B is, which nobody
/// owns as far as its name says.
static bool ownedMayHold(const Location &A, const Location &B) {
  const clang::ASTContext *Context = contextOf(A) ? contextOf(A) : contextOf(B);
  return !Context || B.isAnything() || isCharLike(B.Type) ||
         mayHold(ownerOf(A).Type, wholeOf(B), *Context);
}

/// A: something a local (or global) container owns or is. B: what a parameter
/// or `this` refers to, which existed before the local did.
static bool localMayAliasOutside(const Location &Named, const Location &Outside,
                                 EscapeTest Escapes) {
  if (!Named.isOwned()) // Who calls a lambda may give it what it captured.
    return Named.Root == Location::Local && Escapes(*Named.Var, Escape::Around) &&
           typesMayAlias(Named, Outside);
  if (Outside.isOwned())
    return false; // Two containers own different things.
  if (Named.Root == Location::Local && !Escapes(*Named.Var, Escape::Owned))
    return false;
  return Named.isAnything() ? ownedMayHold(Named, Outside)
                            : typesMayAlias(Named, Outside);
}

/// What a local owns that was moved to it or from it: it may be what another
/// owns or refers to.
static bool isMobile(const Location &L, EscapeTest Escapes) {
  return L.Root == Location::Local && L.isOwned() &&
         Escapes(*L.Var, Escape::Traded);
}

/// Whether \p Seen is what a local view shows, and \p Other what a local owns
/// and shows to nobody.
static bool isNeverShown(const Location &Seen, const Location &Other,
                         EscapeTest Escapes) {
  if (Seen.Root != Location::Local || Other.Root != Location::Local)
    return false;
  const clang::CXXRecordDecl *View = Seen.Var->getType()->getAsCXXRecordDecl();
  return View && !ownsWhatItLeadsTo(*View) &&
         !Escapes(*Other.Var, Escape::Owned);
}

/// Whether \p L is what a variable owns by now, and nobody else with it: no
/// view leads there, and no name that was bound to it earlier.
static bool isSoleOwners(const Location &L) {
  return L.isOwned() && !L.Adrift && L.Var &&
         (L.Root == Location::Local || L.Root == Location::Global) &&
         !mayCarryAddress(L.Var->getType());
}

/// Whether an attribute says what object file name a variable has, or which
/// other variable it is.
static bool isNamedForLinker(const Location &L) {
  return L.Var && (L.Var->hasAttr<clang::AliasAttr>() ||
                   L.Var->hasAttr<clang::AsmLabelAttr>() ||
                   L.Var->hasAttr<clang::WeakRefAttr>());
}

static bool namedMayAlias(const Location &A, const Location &B,
                          EscapeTest Escapes) {
  bool BothOwned = A.isOwned() && B.isOwned();
  if (BothOwned && (isNeverShown(A, B, Escapes) || isNeverShown(B, A, Escapes)))
    return false;
  if (isSoleOwners(A) && isSoleOwners(B)) // What moves is written where it was.
    return false;
  if (BothOwned && (isMobile(A, Escapes) || isMobile(B, Escapes)))
    return ownedMayAlias(A, B, /*Moves=*/true);
  auto IsOutside = [](const Location &L) {
    return L.Root == Location::Param || L.Root == Location::This;
  };
  if (IsOutside(A) && IsOutside(B)) {
    if (BothOwned)
      return ownedMayAlias(A, B, /*Moves=*/false);
    if (A.isOwned() && A.isAnything())
      return ownedMayHold(A, B);
    if (B.isOwned() && B.isAnything())
      return ownedMayHold(B, A);
    return typesMayAlias(A, B);
  }
  if (A.Root == Location::Local && IsOutside(B))
    return localMayAliasOutside(A, B, Escapes);
  if (B.Root == Location::Local && IsOutside(A))
    return localMayAliasOutside(B, A, Escapes);
  if (IsOutside(A) || IsOutside(B))
    return typesMayAlias(A, B); // A parameter may refer to a global.
  // Two different variables, unless the linker is told otherwise.
  return A.Root == Location::Global && B.Root == Location::Global &&
         (isNamedForLinker(A) || isNamedForLinker(B));
}

/// Whether both begin at the same object. A variable that one unit declares
/// may be foreign to what another says.
static bool haveSameRoot(const Location &A, const Location &B) {
  if (A.Root != B.Root || A.Root == Location::Unknown)
    return false;
  if (!A.Foreign == !B.Foreign)
    return A.Var == B.Var && A.Foreign == B.Foreign;
  const clang::VarDecl *Var = A.Var ? A.Var : B.Var;
  const ForeignVariable *Foreign = A.Foreign ? A.Foreign : B.Foreign;
  return Var && usrOf(*Var) == Foreign->Usr;
}

/// Whether what one of them names may meanwhile be what the other owns. A local
/// that never gave or took has what it had.
static bool mayHaveDrifted(const Location &A, const Location &B,
                           EscapeTest Escapes) {
  if (!(A.Adrift || B.Adrift) || !A.isOwned() || !B.isOwned())
    return false;
  auto Stays = [&](const Location &L) {
    return L.Root == Location::Local && !isMobile(L, Escapes);
  };
  return !Stays(A) && !Stays(B) && ownedMayAlias(A, B, /*Moves=*/true);
}

static bool shallowMayAlias(const Location &A, const Location &B,
                            EscapeTest Escapes) {
  if (mayHaveDrifted(A, B, Escapes))
    return true;
  if (haveSameRoot(A, B))
    return pathsOverlap(A, B);
  if (A.Root != Location::Unknown && B.Root != Location::Unknown)
    return namedMayAlias(A, B, Escapes);
  const Location &Other = A.Root == Location::Unknown ? B : A;
  if (Other.Root == Location::Local && !Escapes(*Other.Var, Other.isOwned() ? Escape::Owned : Escape::Address))
    return false;
  return typesMayAlias(A, B);
}

bool mayAlias(const Location &A, const Location &B, EscapeTest Escapes) {
  if (A.isEnvironment() || B.isEnvironment())
    return (A.isEnvironment() && B.isEnvironment()) ||
           (A.Root == Location::Unknown && A.isAnything()) ||
           (B.Root == Location::Unknown && B.isAnything());
  if (A.IsConst || B.IsConst || A.Root == Location::Fresh ||
      B.Root == Location::Fresh)
    return false;
  if (haveSameRoot(A, B) && !A.Adrift && !B.Adrift)
    return pathsOverlap(A, B);
  if (A.Deep) {
    auto [Plain, Owned] = split(A);
    return mayAlias(Plain, B, Escapes) ||
           (!ownsNothing(A.Type) && mayAlias(Owned, B, Escapes));
  }
  if (B.Deep)
    return mayAlias(B, A, Escapes);
  return shallowMayAlias(A, B, Escapes);
}

} // namespace heal
