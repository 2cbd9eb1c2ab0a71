//===- Provenance.cpp - Whose code a declaration is -----------------------===//
#include "clang-heal/Locate/Provenance.h"
#include "clang/AST/DeclTemplate.h"

namespace heal {

/// Whether \p D specialises a template.
static bool specialises(const clang::Decl &D) {
  if (const auto *Function = llvm::dyn_cast<clang::FunctionDecl>(&D))
    return Function->getTemplateSpecializationKind() ==
           clang::TSK_ExplicitSpecialization;
  const auto *Class =
      llvm::dyn_cast<clang::ClassTemplateSpecializationDecl>(&D);
  return Class && (Class->isExplicitSpecialization() ||
                   Class->getSpecializedTemplateOrPartial()
                       .is<clang::ClassTemplatePartialSpecializationDecl *>());
}

/// Whether \p D, or the class that it is in, is the user's specialisation of a
/// template of the library's, such as std::hash: it keeps to the user's own
/// contract.
static bool isUserSpecialization(const clang::Decl &D) {
  if (specialises(D) && !isInSystemHeader(D))
    return true;
  const auto *Around = llvm::dyn_cast<clang::CXXRecordDecl>(D.getDeclContext());
  return Around && isUserSpecialization(*Around);
}

bool isInLibrary(const clang::Decl &D) {
  for (const clang::DeclContext *DC = D.getDeclContext(); DC; DC = DC->getParent())
    if (const auto *Namespace = llvm::dyn_cast<clang::NamespaceDecl>(DC))
      if (Namespace->getParent()->getRedeclContext()->isTranslationUnit())
        return (Namespace->getName() == "std" ||
                Namespace->getName() == "__gnu_cxx") &&
               !isUserSpecialization(D);
  return false;
}

} // namespace heal
