//===- StateMentionsInternal.h - How a private field is used ----*- C++ -*-===//
#ifndef CLANG_HEAL_LIB_EFFECTS_STATEMENTIONSINTERNAL_H
#define CLANG_HEAL_LIB_EFFECTS_STATEMENTIONSINTERNAL_H

#include "EffectsInternal.h"
#include "clang-heal/Effects/PrivateState.h"
#include "clang/AST/ParentMap.h"

namespace heal {

/// What becomes of one place that names a field.
struct MentionUse {
  bool Writes = false; ///< It may be written, there and then.
  /// It is returned, kept, or handed to a function: it may be
  /// written later.
  bool Binds = false;
  /// A local variable leads to it: it may be written until the function ends.
  bool Lends = false;
  bool BindsConst = false; ///< The same, as a constant.
  bool Adopts = false;     ///< What was somebody else's is moved or swapped in.
};

/// Where one function names its variables, and what is around each expression.
class NamedUses {
public:
  explicit NamedUses(const clang::FunctionDecl &F);

  /// The names of \p Var, and of its structured bindings.
  llvm::ArrayRef<const clang::Expr *> of(const clang::VarDecl &Var) const;

  clang::ParentMap Parents;

private:
  friend class NameFinder;
  llvm::DenseMap<const clang::VarDecl *, std::vector<const clang::Expr *>> Names;
};

/// Follows the use of \p Mention up to where it ends, in the function of
/// \p Named.
MentionUse useOf(const clang::MemberExpr &Mention, const NamedUses &Named,
                 const PrivateState &State, Effects &Ask);

/// Whether \p Call, of C's library, stores a pointer that may be written
/// through to the text that it is given as a constant: `strtol(text, &end,
/// 10)`.
bool handsBackWritable(const clang::CallExpr &Call);

/// Whether what a field owns once it is set from \p Source may have been
/// somebody else's before. \p Exchanges: an lvalue gives what it owns, too.
bool adoptsFrom(const clang::Expr &Source, const PrivateState &State,
                bool Exchanges = false);

} // namespace heal

#endif
