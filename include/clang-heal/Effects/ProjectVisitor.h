//===- ProjectVisitor.h - A walk over the project's own code ----*- C++ -*-===//
#ifndef CLANG_HEAL_EFFECTS_PROJECTVISITOR_H
#define CLANG_HEAL_EFFECTS_PROJECTVISITOR_H

#include "clang-heal/Locate/Provenance.h"
#include "clang/AST/RecursiveASTVisitor.h"

namespace heal {

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
