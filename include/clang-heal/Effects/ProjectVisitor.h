//===- ProjectVisitor.h - A walk over the project's own code ----*- C++ -*-===//
#ifndef CLANG_HEAL_EFFECTS_PROJECTVISITOR_H
#define CLANG_HEAL_EFFECTS_PROJECTVISITOR_H

#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclBase.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "clang/Basic/SourceManager.h"

namespace heal {

/// Whether \p D is written in a header of the system, and so is no code of the
/// project. What a macro makes is where the macro is used.
inline bool isInSystemHeader(const clang::Decl &D) {
  const clang::SourceManager &SM = D.getASTContext().getSourceManager();
  return SM.isInSystemHeader(SM.getExpansionLoc(D.getLocation()));
}

/// Visits a unit without what system headers declare, and knows in which
/// function it is. Start it by walk().
template <typename Derived>
class ProjectVisitor : public clang::RecursiveASTVisitor<Derived> {
  using Base = clang::RecursiveASTVisitor<Derived>;

public:
  void walk(clang::ASTContext &Context) {
    this->getDerived().TraverseDecl(Context.getTranslationUnitDecl());
  }

  bool TraverseDecl(clang::Decl *D) {
    if (!D)
      return true;
    if (!llvm::isa<clang::TranslationUnitDecl>(D) && isInSystemHeader(*D))
      return true;
    const clang::FunctionDecl *Outer = Current;
    if (const auto *F = llvm::dyn_cast<clang::FunctionDecl>(D))
      Current = F;
    bool Goes = Base::TraverseDecl(D);
    Current = Outer;
    return Goes;
  }

protected:
  /// The innermost function around the node being visited; null: none.
  const clang::FunctionDecl *Current = nullptr;
};

} // namespace heal

#endif
