//===- Algorithms.cpp - Where an algorithm of the library is defined ------===//
//
// An algorithm is defined where its iterators are a range. Two iterators that
// one container was asked for at once are; others could be anything.
//
//===----------------------------------------------------------------------===//
#include "EffectsInternal.h"
#include "llvm/ADT/StringSwitch.h"

namespace heal {

using namespace clang;
using llvm::dyn_cast;
using llvm::isa;

const Expr *iteratorItself(const Expr *E) {
  while (true) {
    E = stripped(E);
    const auto *Construct = dyn_cast<CXXConstructExpr>(E);
    if (const auto *Temporary = dyn_cast<MaterializeTemporaryExpr>(E))
      E = Temporary->getSubExpr();
    else if (Construct && Construct->getNumArgs() == 1 &&
             (Construct->getConstructor()->isCopyOrMoveConstructor() ||
              (isIterator(Construct->getType()) &&
               isIterator(Construct->getArg(0)->getType()))))
      E = Construct->getArg(0); // Or of an iterator that may write.
    else
      return E;
  }
}

bool isPlainName(const Expr *E) {
  E = stripped(E);
  if (const auto *Ref = dyn_cast<DeclRefExpr>(E))
    return isa<VarDecl>(Ref->getDecl());
  const auto *Member = dyn_cast<MemberExpr>(E);
  if (!Member || !isa<FieldDecl>(Member->getMemberDecl()))
    return false;
  const Expr *Base = stripped(Member->getBase());
  return isa<CXXThisExpr>(Base) || (!Member->isArrow() && isPlainName(Base));
}

const Expr *askedForPosition(const Expr *E, bool First) {
  const auto *Call = dyn_cast<CallExpr>(iteratorItself(E));
  const FunctionDecl *Callee = Call ? Call->getDirectCallee() : nullptr;
  if (!Callee || !Callee->getIdentifier() || !isInLibrary(*Callee) ||
      !libraryModelOf(*Callee))
    return nullptr;
  StringRef Name = Callee->getName();
  if (Name != (First ? "begin" : "end") && Name != (First ? "cbegin" : "cend"))
    return nullptr;
  if (const Expr *Object = objectOf(*Call))
    return Call->getNumArgs() == 0 ? Object : nullptr;
  return Call->getNumArgs() == 1 ? Call->getArg(0) : nullptr;
}

/// Whether \p Type has iterators of its own that lead through all of it.
static bool ownsElements(QualType Type) {
  if (Type->isConstantArrayType())
    return true;
  const CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
  return Record && isLibraryClass(*Record) && hasPlainPolicies(*Record) &&
         (isContainer(*Record) || Record->getName() == "array");
}

bool isWholeContainer(const Expr *A, const Expr *B, const ASTContext &Context) {
  const Expr *From = askedForPosition(A, /*First=*/true),
             *To = askedForPosition(B, /*First=*/false);
  if (!From || !To)
    return false;
  From = stripped(From);
  To = stripped(To);
  if (!isPlainName(From) || !isPlainName(To) || !ownsElements(From->getType()))
    return false;
  return areWrittenAlike(*From, *To, Context);
}

/// What the container \p Type holds; null: nobody knows.
static QualType elementOf(QualType Type, const ASTContext &Context) {
  if (const clang::Type *Element = Type->getArrayElementTypeNoTypeQual())
    return QualType(Element, 0).getCanonicalType();
  DeclarationName Name(&Context.Idents.get("value_type"));
  const auto Found = Type->getAsCXXRecordDecl()->lookup(Name);
  const auto *Alias = Found.isSingleResult()
                          ? dyn_cast<TypedefNameDecl>(Found.front())
                          : nullptr;
  return Alias ? Alias->getUnderlyingType().getCanonicalType() : QualType();
}

static QualType valueTypeOf(QualType Type) {
  return Type.getNonReferenceType().getCanonicalType().getUnqualifiedType();
}

/// Whether comparing values of \p Type with each other is defined whatever they
/// are. Of a class of the user, the operators tell.
static bool comparesSafely(QualType Type) {
  Type = valueTypeOf(Type);
  const CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
  if (!Record)
    return Type->isArithmeticType() || Type->isEnumeralType();
  if (!isLibraryClass(*Record))
    return true;
  if (isTextClass(*Record))
    return true;
  return (isContainer(*Record) || holdsItsArguments(*Record)) &&
         llvm::all_of(typeArgumentsOf(*Record), [](const TemplateArgument &A) {
           const CXXRecordDecl *Policy = A.getAsType()->getAsCXXRecordDecl();
           return comparesSafely(A.getAsType()) ||
                  (Policy && isLibraryClass(*Policy) &&
                   (Policy->getName() == "allocator" ||
                    Policy->getName() == "less" ||
                    Policy->getName() == "equal_to" ||
                    Policy->getName() == "hash"));
         });
}

/// Whether comparing elements with \p Value is. A pointer to characters may be
/// no string.
static bool comparesSafelyWith(const Expr &Value) {
  return isa<StringLiteral>(stripped(&Value)) ||
         comparesSafely(Value.getType());
}

/// Whether the conversion is defined for all values, and is the language's.
static bool convertsSafely(QualType From, QualType To) {
  From = valueTypeOf(From);
  To = valueTypeOf(To);
  if (From == To)
    return true;
  return From->isArithmeticType() && To->isArithmeticType() &&
         (From->isIntegerType() || To->isFloatingType() || To->isBooleanType());
}

/// Whether \p Called can be given whatever is in a range, and in a \p Sum
/// (null: there is none) which takes what it returns.
static bool takesSafely(const FunctionDecl &Called, QualType Element,
                        QualType Sum) {
  return llvm::all_of(Called.parameters(),
                      [&](const ParmVarDecl *Parameter) {
                        QualType To = Parameter->getType();
                        return convertsSafely(Element, To) &&
                               (Sum.isNull() || convertsSafely(Sum, To));
                      }) &&
         (Sum.isNull() || convertsSafely(Called.getReturnType(), Sum));
}

/// Whether `<` and `==` of \p Type, which run no code of the user, put all of
/// its values in one order. A NaN has no place in it, nor has an address.
static bool isOrdered(QualType Type) {
  Type = Type.getCanonicalType();
  if (Type->isIntegerType() || Type->isEnumeralType())
    return true;
  const CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
  if (!Record || !isLibraryClass(*Record))
    return false;
  if (isTextClass(*Record))
    return true;
  bool IsCompound = Record->getName() == "pair" ||
                    Record->getName() == "tuple" ||
                    Record->getName() == "array";
  return IsCompound &&
         llvm::all_of(typeArgumentsOf(*Record), [](const TemplateArgument &A) {
           return isOrdered(A.getAsType());
         });
}

static bool isString(QualType Type) {
  const CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
  return Record && isLibraryClass(*Record) &&
         Record->getName() == "basic_string";
}

/// Whether `Sum = Sum + Element` is defined whatever the two are.
static bool addsSafely(QualType Sum, QualType Element,
                       const ASTContext &Context) {
  if (isString(Sum))
    return isString(Element) || Element->isAnyCharacterType();
  if (!Sum->isArithmeticType() || !Element->isArithmeticType())
    return false;
  if (Sum->isFloatingType() || Element->isFloatingType())
    return Sum->isFloatingType(); // To an integer it may not fit.
  // Unsigned, and no narrower than what it is promoted to.
  uint64_t Int = Context.getTypeSize(Context.IntTy);
  uint64_t Width = Context.getTypeSize(Sum);
  return Sum->isUnsignedIntegerType() && Width >= Int &&
         Width >= Context.getTypeSize(Element);
}

static bool isPosition(QualType Type) {
  return isIterator(Type) || Type->isPointerType();
}

/// `std::greater<>()`, `std::ranges::less`, and how they are told to compare
/// the elements themselves.
static bool isOwnComparison(QualType Type) {
  const CXXRecordDecl *Class = Type->getAsCXXRecordDecl();
  return Class && isLibraryClass(*Class) &&
         llvm::StringSwitch<bool>(Class->getName())
             .Cases("less", "greater", "identity", true)
             .Default(false);
}

/// The field that \p E, `&Row::name`, names; null: something else.
static const FieldDecl *fieldNamedBy(const Expr *E) {
  const auto *Address = dyn_cast<UnaryOperator>(stripped(E));
  const auto *Ref = Address && Address->getOpcode() == UO_AddrOf
                        ? dyn_cast<DeclRefExpr>(stripped(Address->getSubExpr()))
                        : nullptr;
  return Ref ? dyn_cast<FieldDecl>(Ref->getDecl()) : nullptr;
}

/// Whether values of \p Type are compared by the language or the library, and
/// by nothing that is elsewhere.
static bool comparesHere(QualType Type) {
  return comparesQuietly(Type) && !mayCarryAddress(Type);
}

std::optional<RangeCall> rangeCallOf(ArrayRef<const Expr *> Arguments) {
  RangeCall Result;
  for (const Expr *Argument : Arguments) {
    QualType Type = Argument->getType();
    if (isa<CXXDefaultArgExpr>(Argument) || isOwnComparison(Type))
      continue;
    if (!Type->isMemberPointerType()) {
      Result.Arguments.push_back(Argument);
      continue;
    }
    const FieldDecl *Field = fieldNamedBy(Argument);
    if (!Field || Result.By || !comparesHere(Field->getType()))
      return std::nullopt;
    Result.By = Field;
  }
  if (Result.Arguments.empty())
    return std::nullopt;
  QualType First = Result.Arguments.front()->getType();
  if (!isPosition(First) && !ownsElements(First))
    return std::nullopt;
  bool ComparesOthers =
      Result.By &&
      llvm::any_of(llvm::drop_begin(Result.Arguments), [](const Expr *Other) {
        QualType Type = Other->getType();
        return !isPosition(Type) && !isa<StringLiteral>(stripped(Other)) &&
               !callableOf(Other) && !comparesHere(Type);
      });
  if (ComparesOthers)
    return std::nullopt;
  return Result;
}

/// The container all of which an algorithm is given, the first of \p Arguments
/// or the one that the first two are asked of; null: it may be another range.
static const Expr *wholeContainer(const LibraryModel &Model,
                                  ArrayRef<const Expr *> Arguments,
                                  const ASTContext &Context) {
  if (Model.isOverRange() && !isPosition(Arguments[0]->getType()))
    return isPlainName(Arguments[0]) ? Arguments[0] : nullptr;
  if (Arguments.size() < 2 ||
      !isWholeContainer(Arguments[0], Arguments[1], Context))
    return nullptr;
  return askedForPosition(Arguments[0], /*First=*/true);
}

bool isDefinedByWholeContainer(const LibraryModel &Model,
                               ArrayRef<const Expr *> Arguments,
                               const FieldDecl *By, const ASTContext &Context) {
  if (!Model.Whole || Arguments.empty())
    return false;
  const Expr *Container = wholeContainer(Model, Arguments, Context);
  if (!Container)
    return false;
  QualType Element =
      By ? By->getType() : elementOf(Container->getType(), Context);
  ArrayRef<const Expr *> Others =
      Arguments.drop_front(Container == Arguments[0] ? 1 : 2);
  if (Element.isNull() ||
      (Model.Orders && (!Others.empty() || !isOrdered(valueTypeOf(Element)))))
    return false;
  QualType Sum =
      Model.Adds ? valueTypeOf(Others.front()->getType()) : QualType();
  const FunctionDecl *Called =
      Others.empty() ? nullptr : callableOf(Others.back());
  if (Called)
    return Others.size() == (Model.Adds ? 2 : 1) &&
           takesSafely(*Called, Element, Sum);
  if (Model.Adds)
    return Others.size() == 1 && addsSafely(Sum, valueTypeOf(Element), Context);
  return comparesSafely(Element) && llvm::all_of(Others, [](const Expr *Value) {
           return comparesSafelyWith(*Value);
         });
}

} // namespace heal
