//===- Comparisons.cpp - The user's operators that the library runs -------===//
//
// An algorithm compares its elements by whatever operator overload resolution
// finds. Which one that is stands deep inside of the library; but where a class
// has few of them, and nothing that leads to others, it is one of these.
//
//===----------------------------------------------------------------------===//
#include "EffectsInternal.h"

namespace heal {

using namespace clang;
using llvm::dyn_cast;
using llvm::isa;

using Operators = llvm::SmallVector<const FunctionDecl *, 2>;

/// Whether only the class itself and the namespace around it can tell how its
/// values are compared: no bases, template arguments or conversions do.
static bool standsAlone(const CXXRecordDecl &Record) {
  const DeclContext *Around =
      Record.getDeclContext()->getEnclosingNamespaceContext();
  return Record.hasDefinition() && !isLibraryClass(Record) &&
         !Record.isDependentContext() && !Record.isLambda() &&
         Record.getNumBases() == 0 &&
         !isa<ClassTemplateSpecializationDecl>(Record) &&
         Record.getLexicalParent()->getRedeclContext()->isFileContext() &&
         !Around->isInlineNamespace() &&
         const_cast<CXXRecordDecl &>(Record)
             .getVisibleConversionFunctions()
             .empty();
}

/// Whether \p Type is \p Record, or a reference to one; with \p Whatever, which
/// takes all values of it.
static bool isOf(QualType Type, const CXXRecordDecl &Record, bool Whatever) {
  const CXXRecordDecl *Given = Type.getNonReferenceType()->getAsCXXRecordDecl();
  if (!Given || Given->getCanonicalDecl() != Record.getCanonicalDecl())
    return false;
  return !Whatever || !Type->isReferenceType() ||
         (Type->isLValueReferenceType() &&
          Type.getNonReferenceType().isConstQualified());
}

/// Whether \p F compares two values of \p Record and no others.
static bool compares(const FunctionDecl &F, const CXXRecordDecl &Record,
                     bool Whatever) {
  const auto *Method = dyn_cast<CXXMethodDecl>(&F);
  if (Method && Whatever &&
      (!Method->isConst() || Method->getRefQualifier() != RQ_None))
    return false;
  return F.getNumParams() == (Method ? 1u : 2u) &&
         llvm::all_of(F.parameters(), [&](const ParmVarDecl *Parameter) {
           return isOf(Parameter->getType(), Record, Whatever);
         });
}

namespace {

/// The operators of one name by which two values of one class are compared.
/// Where one takes them as they are, none that has to convert them is chosen.
class Candidates {
public:
  explicit Candidates(const CXXRecordDecl &Record) : Record(Record) {}
  Operators Found;
  bool TakesAll = false; ///< One of them takes whatever values there are.

  /// False: there is a template, or one whose body cannot be seen.
  bool add(DeclarationName Name) {
    const DeclContext *Around =
        Record.getDeclContext()->getEnclosingNamespaceContext();
    auto Take = [&](const NamedDecl *D) {
      return take(*D->getUnderlyingDecl());
    };
    return llvm::all_of(Record.lookup(Name), Take) &&
           llvm::all_of(Around->lookup(Name), Take) &&
           llvm::all_of(Record.friends(), [&](const FriendDecl *Friend) {
             const NamedDecl *D = Friend->getFriendDecl();
             return !D || D->getDeclName() != Name || Take(D);
           });
  }

private:
  bool take(const NamedDecl &D) {
    const auto *F = dyn_cast<FunctionDecl>(&D);
    if (!F)
      return false;
    if (!compares(*F, Record, /*Whatever=*/false))
      return true;
    const FunctionDecl *Definition = definitionOf(*F);
    if (!Definition || !F->getReturnType()->isBooleanType())
      return false; // What it returns would be converted.
    TakesAll |= compares(*F, Record, /*Whatever=*/true);
    if (!llvm::is_contained(Found, Definition))
      Found.push_back(Definition);
    return true;
  }

  const CXXRecordDecl &Record;
};

} // namespace

std::optional<Operators> comparisonsOf(QualType Type, bool ByEquality) {
  const CXXRecordDecl *Record =
      Type.getNonReferenceType()->getAsCXXRecordDecl();
  Record = Record ? Record->getDefinition() : nullptr;
  if (!Record || !standsAlone(*Record))
    return std::nullopt;
  Candidates Each(*Record);
  DeclarationNameTable &Names = Record->getASTContext().DeclarationNames;
  if (!Each.add(
          Names.getCXXOperatorName(ByEquality ? OO_EqualEqual : OO_Less)) ||
      !Each.TakesAll)
    return std::nullopt;
  return std::move(Each.Found);
}

} // namespace heal
