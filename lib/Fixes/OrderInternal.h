//===- OrderInternal.h - What a function runs before what -------*- C++ -*-===//
#ifndef CLANG_HEAL_LIB_FIXES_ORDERINTERNAL_H
#define CLANG_HEAL_LIB_FIXES_ORDERINTERNAL_H

#include "clang-heal/Effects/Effects.h"
#include "llvm/ADT/DenseSet.h"
#include <memory>

namespace heal {

class Subject;

/// Questions about the paths through one function, answered from Clang's
/// control flow graph with its destructors, temporaries and handlers. The graph
/// is made when it is first asked for.
class Order {
public:
  explicit Order(const Subject &On);
  ~Order();

  /// Every path to \p Later passes \p Earlier.
  Answer alwaysComesFirst(const clang::Stmt &Earlier, const clang::Stmt &Later);

  /// What of \p Statements, a stretch of a block from the one that \p First
  /// is in to the one that \p Later is in, may run between the two: without the
  /// branches that never come to \p Later, and what follows it.
  std::vector<const clang::Stmt *>
  between(llvm::ArrayRef<const clang::Stmt *> Statements, const clang::Stmt &First,
          const clang::Stmt &Later);

  /// The statements from a part of which a path leads to \p Target that does not
  /// pass \p Past. Empty: not known.
  llvm::DenseSet<const clang::Stmt *> leadingTo(const clang::Stmt &Target,
                                                const clang::Stmt &Past);

private:
  struct Graph;
  const Graph *graph();

  const Subject &On;
  std::unique_ptr<Graph> Known;
};

} // namespace heal

#endif
