//===- LoopCountInternal.h - How often does a loop run? ---------*- C++ -*-===//
#ifndef CLANG_HEAL_LIB_FIXES_LOOPCOUNTINTERNAL_H
#define CLANG_HEAL_LIB_FIXES_LOOPCOUNTINTERNAL_H

#include "FixesInternal.h"

namespace heal {

/// Whether \p Type is a container or view whose size costs nothing to ask.
bool hasCheapSize(clang::QualType Type);

/// How often a loop runs: a bound that is at hand before it, and by how much it
/// is missed.
struct LoopCount {
  std::string Bound;     ///< Evaluating it once more is free.
  bool IsSigned = false; ///< It may be negative: then the loop does not run.
  bool IsNumber = false; ///< Not the size of something that exists.
  int Offset = 0;        ///< 1 for `i = 0; i <= n`, -1 for `i = 1; i < n`.
  /// Of a loop that counts or steps: what its condition compares with, and the
  /// variable. Neither may be written in its body.
  const clang::Expr *End = nullptr;
  const clang::VarDecl *Counter = nullptr;

  /// The number of turns, for a person.
  std::string shown() const;
  /// When it runs at all; empty: value() says so by itself.
  std::string guard() const;
  /// The number of turns, of type \p Size, where guard() is true.
  std::string value(StringRef Size) const;
};

/// Nullopt: it is not the size of something at hand.
std::optional<LoopCount> countOf(const Subject &On, const clang::Stmt &Loop);

} // namespace heal

#endif
