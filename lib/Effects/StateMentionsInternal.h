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
  /// It is bound to a name, returned, or handed to a function: it may be
  /// written later.
  bool Binds = false;
  bool BindsConst = false; ///< The same, as a constant.
  bool Adopts = false;     ///< What was somebody else's is moved or swapped in.
};

/// Follows the use of \p Mention up to where it ends.
MentionUse useOf(const clang::MemberExpr &Mention, const clang::ParentMap &Parents,
                 const PrivateState &State, Effects &Ask);

/// Whether what a field owns once it is set from \p Source may have been
/// somebody else's before. \p Exchanges: an lvalue gives what it owns, too.
bool adoptsFrom(const clang::Expr &Source, const PrivateState &State,
                bool Exchanges = false);

} // namespace heal

#endif
