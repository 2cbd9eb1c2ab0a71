//===- MemoTypes.cpp - What can tell calls apart, and what can be kept ----===//
#include "MemoInternal.h"
#include "OverloadsInternal.h"
#include "clang-heal/Locate/Provenance.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/Basic/TargetInfo.h"
#include "llvm/ADT/StringSwitch.h"

namespace heal {

using namespace clang;
using llvm::dyn_cast;

static Answer yes() { return {true, "", {}}; }
static Answer no(std::string Why) { return {false, std::move(Why), {}}; }

/// Allocators, traits and orders: they are the same for all values of a type.
static bool isPolicy(QualType Type) {
  const CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
  return Record && isInLibrary(*Record) &&
         llvm::StringSwitch<bool>(Record->getName())
             .Cases("allocator", "char_traits", "less", "ratio", true)
             .Default(false);
}

/// The arguments of \p Record, those of a pack among them, that are types and
/// no policies. False: one is something else.
static bool elementsOf(const CXXRecordDecl &Record,
                       llvm::SmallVectorImpl<QualType> &Elements) {
  const auto *Special = dyn_cast<ClassTemplateSpecializationDecl>(&Record);
  if (!Special)
    return true;
  llvm::SmallVector<TemplateArgument, 4> All;
  for (const TemplateArgument &A : Special->getTemplateArgs().asArray())
    if (A.getKind() == TemplateArgument::Pack)
      llvm::append_range(All, A.pack_elements());
    else
      All.push_back(A);
  for (const TemplateArgument &A : All) {
    if (A.getKind() == TemplateArgument::Integral)
      continue; // The size of an array.
    if (A.getKind() != TemplateArgument::Type)
      return false;
    if (!isPolicy(A.getAsType()))
      Elements.push_back(A.getAsType());
  }
  return true;
}

static bool isOrderedClass(const CXXRecordDecl &Record) {
  return isInLibrary(Record) &&
         llvm::StringSwitch<bool>(Record.getName())
             .Cases("basic_string", "vector", "deque", "list", true)
             .Cases("array", "pair", "tuple", "optional", true)
             .Cases("map", "set", "multimap", "multiset", true)
             .Case("duration", true)
             .Default(false);
}

Answer isKey(const Subject &On, QualType Type) {
  Type = Type.getCanonicalType().getUnqualifiedType();
  if (Type->isFloatingType() || Type->isAnyComplexType())
    return no("a floating-point number, where equal is not the same: 0.0 and "
              "-0.0 are equal, and a NaN is not equal to itself");
  if (Type->isPointerType() || Type->isMemberPointerType() || Type->isNullPtrType())
    return no("a pointer, which does not tell what it points at");
  if (Type->isEnumeralType() && !On.Ask.comparesQuietly(Type))
    return no("an enumeration with comparisons of its own");
  if (Type->isIntegralOrEnumerationType())
    return yes();
  const CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
  llvm::SmallVector<QualType, 4> Elements;
  if (!Record || !isOrderedClass(*Record) || !elementsOf(*Record, Elements))
    return no("of type '" + Type.getAsString(On.Context.getPrintingPolicy()) +
              "', of which equal values may differ");
  for (QualType Element : Elements)
    if (Answer Inner = isKey(On, Element); !Inner)
      return no("made of what is " + Inner.Reason);
  return yes();
}

bool isHashed(QualType Type) {
  Type = Type.getCanonicalType();
  if (Type->isRecordType())
    return isString(Type);
  return Type->isIntegerType() && !Type->isEnumeralType() &&
         !Type->isSpecificBuiltinType(BuiltinType::Int128) &&
         !Type->isSpecificBuiltinType(BuiltinType::UInt128) &&
         !Type->isBitIntType();
}

bool isFlat(QualType Type) {
  Type = Type.getCanonicalType();
  if (const CXXRecordDecl *Record = Type->getAsCXXRecordDecl())
    return Record->hasDefinition() && Record->isTriviallyCopyable();
  return true;
}

static Answer isCopyable(const CXXRecordDecl &Record) {
  if (isGreedy(Record))
    return no(
        "a constructor that is a template may take it instead of copying it");
  for (const CXXConstructorDecl *Constructor : Record.ctors())
    if (Constructor->isCopyConstructor())
      return Constructor->isDeleted() || Constructor->getAccess() != AS_public
                 ? no("it cannot be copied")
                 : yes();
  return Record.defaultedCopyConstructorIsDeleted() ? no("it cannot be copied")
                                                    : yes();
}

static Answer isOwnClass(const Subject &On, const CXXRecordDecl &Record) {
  if (Record.isUnion() || Record.isPolymorphic() || Record.isDependentContext())
    return no("it is of class '" + Record.getNameAsString() +
              "', of which a copy may not be the same");
  for (const FieldDecl *Field : Record.fields()) {
    if (Field->isMutable())
      return no("its member '" + Field->getNameAsString() + "' is mutable");
    if (Answer Inner = isAnswer(On, Field->getType()); !Inner)
      return no("its member '" + Field->getNameAsString() + "': " + Inner.Reason);
  }
  for (const CXXBaseSpecifier &Base : Record.bases())
    if (Answer Inner = isAnswer(On, Base.getType()); !Inner)
      return Inner;
  return isCopyable(Record);
}

bool isOverAligned(const Subject &On, QualType Type) {
  return !On.Context.getLangOpts().AlignedAllocation &&
         !Type->isReferenceType() && !Type->isIncompleteType() &&
         On.Context.getTypeAlign(Type) >
             On.Context.getTargetInfo().getNewAlign();
}

Answer isAnswer(const Subject &On, QualType Type) {
  Type = Type.getCanonicalType().getUnqualifiedType();
  if (isOverAligned(On, Type))
    return no("it is aligned to more than what new gives");
  if (Type->isReferenceType())
    return no("it is a reference");
  if (Type->isPointerType() || Type->isMemberPointerType() || Type->isNullPtrType())
    return no("it holds a pointer, and nobody knows whose memory that is");
  if (const auto *Array = On.Context.getAsConstantArrayType(Type))
    return isAnswer(On, Array->getElementType());
  if (Type->isArithmeticType() || Type->isEnumeralType())
    return yes();
  const CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
  if (!Record || !Record->hasDefinition() || !On.Ask.isPlainValue(Type))
    return no("its type '" + Type.getAsString(On.Context.getPrintingPolicy()) +
              "' is no plain value");
  if (!isInLibrary(*Record))
    return isOwnClass(On, *Record);
  bool IsKnown = isOrderedClass(*Record) ||
                 llvm::StringSwitch<bool>(Record->getName())
                     .Cases("complex", "bitset", "time_point", true)
                     .Default(false);
  llvm::SmallVector<QualType, 4> Elements;
  if (!IsKnown || !elementsOf(*Record, Elements))
    return no("its type '" + Type.getAsString(On.Context.getPrintingPolicy()) +
              "' may refer to what others own, or be another in a copy");
  for (QualType Element : Elements)
    if (Answer Inner = isAnswer(On, Element); !Inner)
      return Inner;
  return yes();
}

} // namespace heal
