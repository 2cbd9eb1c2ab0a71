//===- Provenance.h - Whose code a declaration is ---------------*- C++ -*-===//
#ifndef CLANG_HEAL_LOCATE_PROVENANCE_H
#define CLANG_HEAL_LOCATE_PROVENANCE_H

#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclBase.h"
#include "clang/Basic/SourceManager.h"

namespace heal {

/// Whether \p D is written in a header of the system, and so is no code of the
/// project. What a macro makes is where the macro is used.
inline bool isInSystemHeader(const clang::Decl &D) {
  const clang::SourceManager &SM = D.getASTContext().getSourceManager();
  return SM.isInSystemHeader(SM.getExpansionLoc(D.getLocation()));
}

/// Whether \p D is declared in namespace std (or libstdc++'s own), and is no
/// specialisation that the user made there: that keeps to the user's contract.
bool isInLibrary(const clang::Decl &D);

} // namespace heal

#endif
