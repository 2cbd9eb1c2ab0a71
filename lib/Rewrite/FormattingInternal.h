//===- FormattingInternal.h - Edits in the target's own style -------------===//
#ifndef CLANG_HEAL_LIB_REWRITE_FORMATTINGINTERNAL_H
#define CLANG_HEAL_LIB_REWRITE_FORMATTINGINTERNAL_H

#include "clang-heal/Fixes/Proof.h"
#include "clang-heal/Support/World.h"
#include "clang/Format/Format.h"
#include "clang/Tooling/Core/Replacement.h"

namespace heal {

/// The `.clang-format` files of a repository, found through the World.
///
/// Owned by one run of Rewrite; remembers what it read. Not thread-safe.
class Styles {
public:
  explicit Styles(World &Outside) : Outside(Outside) {}

  /// The style for \p File, cut down to the options that move white space. No
  /// `.clang-format` above it: a style that formats nothing.
  const clang::format::FormatStyle &styleOf(StringRef File, StringRef Text);

  /// A `.clang-format` that could not be used.
  const std::vector<std::string> &problems() const { return Problems; }

private:
  World &Outside;
  std::map<std::string, clang::format::FormatStyle> Known; ///< By folder, ext.
  std::vector<std::string> Problems;
};

/// \p Edits, all of one file, as replacements of \p Text: line endings as
/// around them, \p Includes added once and in their place, the changed lines
/// formatted. An error when the edits contradict each other or do not fit.
Expected<clang::tooling::Replacements>
polished(StringRef File, StringRef Text, ArrayRef<Edit> Edits,
         ArrayRef<std::string> Includes,
         const clang::format::FormatStyle &Style);

} // namespace heal

#endif
