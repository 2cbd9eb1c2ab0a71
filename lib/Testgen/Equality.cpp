//===- Equality.cpp - Which types can be compared with == -----------------===//
#include "CheckInternal.h"

namespace heal {

using clang::QualType;

/// Whether \p F is declared outside the source.
static bool isSeenByTests(const clang::FunctionDecl &F) {
  const clang::SourceManager &SM = F.getASTContext().getSourceManager();
  return llvm::any_of(F.redecls(), [&](const clang::FunctionDecl *D) {
    return !SM.isInMainFile(SM.getExpansionLoc(D->getLocation()));
  });
}

/// Whether both operands of \p F take a \p Record.
static bool compares(const clang::FunctionDecl &F,
                     const clang::CXXRecordDecl &Record) {
  if (F.isDeleted() || F.getAccess() == clang::AS_private ||
      F.getAccess() == clang::AS_protected)
    return false;
  if (!isSeenByTests(F))
    return false;
  const auto *Method = llvm::dyn_cast<clang::CXXMethodDecl>(&F);
  if (Method && Method->isInstance() && !Method->isConst())
    return false; // The expected value is constant.
  return llvm::all_of(F.parameters(), [&](const clang::ParmVarDecl *P) {
    QualType Type = P->getType();
    bool TakesConstant = !Type->isReferenceType() ||
                         Type.getNonReferenceType().isConstQualified();
    const clang::CXXRecordDecl *Taken =
        Type.getNonReferenceType()->getAsCXXRecordDecl();
    return TakesConstant && Taken &&
           Taken->getCanonicalDecl() == Record.getCanonicalDecl();
  });
}

static bool hasOperator(const clang::CXXRecordDecl &Declared) {
  const clang::CXXRecordDecl *Record = Declared.getDefinition();
  if (!Record)
    return false;
  clang::DeclarationName Name =
      Record->getASTContext().DeclarationNames.getCXXOperatorName(
          clang::OO_EqualEqual);
  auto Fits = [&](const clang::NamedDecl *D) {
    const auto *F = llvm::dyn_cast<clang::FunctionDecl>(D->getUnderlyingDecl());
    return F && compares(*F, *Record);
  };
  if (llvm::any_of(Record->lookup(Name), Fits))
    return true;
  for (const clang::FriendDecl *Friend : Record->friends())
    if (const clang::NamedDecl *D = Friend->getFriendDecl();
        D && D->getDeclName() == Name && Fits(D))
      return true;
  for (const clang::DeclContext *Context = Record->getDeclContext(); Context;
       Context = Context->getParent())
    if (Context->isFileContext() && llvm::any_of(Context->lookup(Name), Fits))
      return Context->isNamespace() || Context->isTranslationUnit();
  return false;
}

/// \p Asks of each type that \p Type is made of; recursive classes once.
template <typename Question>
static bool anyPart(QualType Type, Question Ask,
                    llvm::SmallPtrSetImpl<const clang::Type *> &Seen) {
  Type = Type.getNonReferenceType().getCanonicalType().getUnqualifiedType();
  if (!Seen.insert(Type.getTypePtr()).second)
    return false;
  if (Ask(Type))
    return true;
  if (const clang::ArrayType *Array = Type->getAsArrayTypeUnsafe())
    return anyPart(Array->getElementType(), Ask, Seen);
  const StandardClass *Class = standardClassOf(Type);
  if (Class && (Class->Kind == StandardKind::Json ||
                Class->Kind == StandardKind::OrderedJson))
    return false; // Its arguments are how it stores, not what.
  if (Class)
    return llvm::any_of(typeArguments(Type), [&](QualType Argument) {
      return anyPart(Argument, Ask, Seen);
    });
  const clang::CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
  if (!Record || !Record->hasDefinition())
    return false;
  return llvm::any_of(Record->fields(), [&](const clang::FieldDecl *Field) {
    return anyPart(Field->getType(), Ask, Seen);
  });
}

bool holdsFloating(QualType Type) {
  llvm::SmallPtrSet<const clang::Type *, 16> Seen;
  return anyPart(
      Type, [](QualType Part) { return Part->isFloatingType(); }, Seen);
}

/// The arguments that hold a container's values, not how it orders them.
static size_t valueArguments(const StandardClass &Class, size_t All) {
  switch (Class.Kind) {
  case StandardKind::Pair:
  case StandardKind::Tuple:
  case StandardKind::Variant:
    return All;
  case StandardKind::Map:
  case StandardKind::MultiMap:
    return std::min<size_t>(All, 2);
  default:
    return std::min<size_t>(All, 1);
  }
}

bool hasEquality(QualType Type) {
  Type = Type.getNonReferenceType();
  if (const StandardClass *Class = standardClassOf(Type)) {
    if (Class->Kind == StandardKind::Json ||
        Class->Kind == StandardKind::OrderedJson)
      return true;
    llvm::SmallVector<QualType, 4> Arguments = typeArguments(Type);
    Arguments.truncate(valueArguments(*Class, Arguments.size()));
    return llvm::all_of(Arguments, hasEquality);
  }
  if (const clang::CXXRecordDecl *Record = Type->getAsCXXRecordDecl())
    return hasOperator(*Record);
  return Type->isArithmeticType() || Type->isEnumeralType();
}

} // namespace heal
