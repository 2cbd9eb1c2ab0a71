//===- Flow.h - The paths through one function ------------------*- C++ -*-===//
//
// Clang's control flow graph of a function's body, with its initialisers, the
// destructors of its variables and temporaries, and the edges to its handlers,
// and where in it each statement is. The AST must outlive it. Not thread-safe.
//
//===----------------------------------------------------------------------===//
#ifndef CLANG_HEAL_EFFECTS_FLOW_H
#define CLANG_HEAL_EFFECTS_FLOW_H

#include "clang/Analysis/CFG.h"
#include "llvm/ADT/DenseMap.h"
#include <memory>

namespace heal {

class Flow {
public:
  /// Where a statement runs: the element \c Index of \c Block. A null block:
  /// the graph does not say.
  struct Place {
    const clang::CFGBlock *Block = nullptr;
    unsigned Index = 0;
    explicit operator bool() const { return Block; }
  };

  Flow(const clang::FunctionDecl &Function, const clang::Stmt &Body,
       clang::ASTContext &Context);

  /// Null where Clang can make no graph.
  clang::CFG *graph() const { return Graph.get(); }
  Place placeOf(const clang::Stmt &S) const { return Places.lookup(&S); }

private:
  std::unique_ptr<clang::CFG> Graph;
  llvm::DenseMap<const clang::Stmt *, Place> Places;
};

} // namespace heal

#endif
