//===- MemoInternal.h - The parts of memoize-function -----------*- C++ -*-===//
#ifndef CLANG_HEAL_LIB_FIXES_MEMOINTERNAL_H
#define CLANG_HEAL_LIB_FIXES_MEMOINTERNAL_H

#include "FixesInternal.h"

namespace heal {

/// A call by which the function calls itself exponentially often: the second
/// on one path, each with arguments that are a step away from the function's
/// own, so that different paths come to the same ones. Null: there is none.
const clang::CallExpr *exponentialCall(const Subject &On); // Recursion.cpp

/// What is kept of a function's answers.
struct Memo {
  /// The parameters that are named, which tell one call from another.
  std::vector<const clang::ParmVarDecl *> Key;
  bool ChangesKey = false; ///< The body changes one of them.
  unsigned Answers = 0;    ///< That are kept at most.
};

/// The function's body, with its braces, when it keeps its answers (Memo.cpp).
std::string memoizedBody(const Subject &On, const Memo &Made);
/// The headers that it needs.
std::vector<std::string> headersFor(const Subject &On, const Memo &Made);
/// The body that computes each answer and compares it with one that was kept.
std::string auditedBody(const Subject &On, const Memo &Made, RootCause &Cause);

/// Whether equal values of \p Type are the same value, so that they can tell
/// calls apart, and ordering them runs no code of the user (MemoTypes.cpp).
/// A no says what \p Type is: `a pointer`.
Answer isKey(const Subject &On, clang::QualType Type);

/// Whether a copy of a \p Type has all of it, can be made, and neither making
/// nor destroying it can be observed (MemoTypes.cpp).
Answer isAnswer(const Subject &On, clang::QualType Type);

/// Whether the standard library hashes \p Type, a key.
bool isHashed(clang::QualType Type);
/// Whether a \p Type has no memory but its own.
bool isFlat(clang::QualType Type);

} // namespace heal

#endif
