//===- Initialisation.cpp - Which variables have a value when -------------===//
#include "EffectsInternal.h"

namespace heal {

using namespace clang;
using llvm::dyn_cast;

static bool leavesUndefined(QualType Type, const Expr *Init, unsigned Depth);

/// Of the library's classes, an array alone holds just what it is given.
static bool givesValues(const CXXRecordDecl &Class) {
  return isLibraryClass(Class) && Class.getName() != "array";
}

/// Whether some field or base of \p Class for which \p IsAsked holds has a part
/// without a value when nothing is said of it.
template <typename T>
static bool hasUndefinedPart(const CXXRecordDecl &Class, unsigned Depth, T &&IsAsked) {
  return llvm::any_of(Class.fields(),
                      [&](const FieldDecl *Field) {
                        return IsAsked(*Field) &&
                               leavesUndefined(Field->getType(), nullptr, Depth + 1);
                      }) ||
         llvm::any_of(Class.bases(), [&](const CXXBaseSpecifier &Base) {
           return leavesUndefined(Base.getType(), nullptr, Depth + 1);
         });
}

/// Whether \p Constructor says of \p Field what it starts with.
static bool initialises(const CXXConstructorDecl &Constructor,
                        const FieldDecl &Field) {
  return llvm::any_of(Constructor.inits(), [&](const CXXCtorInitializer *Init) {
    return Init->getAnyMember() == &Field &&
           !leavesUndefined(Field.getType(), Init->getInit(), 0);
  });
}

static bool hasEmptyBody(const CXXConstructorDecl &Constructor) {
  const auto *Body = llvm::dyn_cast_or_null<CompoundStmt>(
      Constructor.hasBody() ? Constructor.getBody() : nullptr);
  return !Body || Body->body_empty();
}

/// Whether an object that \p Construct makes of nothing has a part without a
/// value. A constructor with a body is trusted to give it one there.
static bool leavesPartUndefined(const CXXConstructExpr &Construct, unsigned Depth) {
  const CXXConstructorDecl &Constructor = *Construct.getConstructor();
  const CXXRecordDecl &Class = *Constructor.getParent();
  if (givesValues(Class) || Depth > 6 || Construct.requiresZeroInitialization() ||
      !Constructor.isDefaultConstructor())
    return false;
  if (Constructor.isUserProvided() && !hasEmptyBody(Constructor))
    return false;
  return hasUndefinedPart(Class, Depth, [&](const FieldDecl &Field) {
    return !Field.hasInClassInitializer() && !initialises(Constructor, Field);
  });
}

/// Whether an object of \p Type has a part without a value when it starts with
/// \p Init, or with nothing.
static bool leavesUndefined(QualType Type, const Expr *Init, unsigned Depth) {
  if (Init) {
    const auto *Construct = dyn_cast<CXXConstructExpr>(Init->IgnoreImplicit());
    return Construct && leavesPartUndefined(*Construct, Depth);
  }
  Type = QualType(Type->getBaseElementTypeUnsafe(), 0);
  const CXXRecordDecl *Class = Type->getAsCXXRecordDecl();
  if (!Class || !Class->hasDefinition())
    return Type->isScalarType();
  // A constructor that does something is trusted to give values.
  if (givesValues(*Class) || !Class->hasTrivialDefaultConstructor())
    return false;
  return Depth > 6 ||
         hasUndefinedPart(*Class, Depth, [](const FieldDecl &) { return true; });
}

bool startsWithoutValue(const VarDecl &Var) {
  if (!Var.hasLocalStorage() || llvm::isa<ParmVarDecl>(Var) || Var.isImplicit() ||
      Var.isExceptionVariable() || Var.getType()->isReferenceType())
    return false;
  return leavesUndefined(Var.getType(), Var.getInit(), 0);
}

bool Effects::Summaries::hasItsValue(const VarDecl &Var) {
  const VarDecl *Initialised = nullptr;
  if (Var.getAnyInitializer(Initialised) && Initialised &&
      !Initialised->getInit()->isValueDependent() &&
      (Initialised->isConstexpr() || Initialised->hasConstantInitialization()))
    return true;
  if (Var.isStaticLocal())
    return true;
  // Until its constructor runs, an object that has one has no members: to ask
  // it anything is undefined ([class.cdtor]/1), but a number is 0 until then.
  QualType Type = Context.getBaseElementType(Var.getType());
  const CXXRecordDecl *Class = Type->getAsCXXRecordDecl();
  return Class && Type.isConstQualified() && isContainer(*Class) &&
         Var.getTSCSpec() == TSCS_unspecified &&
         isPlainValue(Type.getUnqualifiedType());
}

} // namespace heal
