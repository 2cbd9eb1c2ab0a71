//===- DraftsInternal.h - Files on their way to what they will be ---------===//
//
// A draft remembers a file as it was read, as it is after the fixes made so
// far, and the replacements between the two, so that every place found in the
// draft can be named as a place in the file on disk.
//
//===----------------------------------------------------------------------===//
#ifndef CLANG_HEAL_LIB_REWRITE_DRAFTSINTERNAL_H
#define CLANG_HEAL_LIB_REWRITE_DRAFTSINTERNAL_H

#include "clang-heal/Fixes/Proof.h"
#include "clang-heal/Locate/Project.h"
#include "clang-heal/Support/World.h"
#include "clang/Tooling/Core/Replacement.h"

namespace heal {

/// \p Path without `.` and `..`: the one spelling under which Rewrite knows a
/// file, whatever the include path was that led to it.
std::string cleanPath(StringRef Path);

/// The place of \p Offset in \p Text. Lines end as Clang counts them: at
/// `\n`, `\r\n` and a lone `\r`.
Place placeAt(StringRef File, StringRef Text, unsigned Offset);

/// \p Text with \p Changes made.
std::string applied(StringRef Text,
                    const clang::tooling::Replacements &Changes);

/// One file on its way.
struct Draft {
  std::string File;
  std::string Before, Now;
  clang::tooling::Replacements Made;    ///< From Before to Now.
  clang::tooling::Replacements InRound; ///< Those of this round.

  void apply(const clang::tooling::Replacements &Changes);
  /// The offset in Before that became \p Now; what was inserted maps to where
  /// it was inserted.
  unsigned offsetBefore(unsigned OffsetNow) const;
};

/// The files that fixes want to change, read once each.
///
/// Owned by one attempt at a fixed point. Not thread-safe.
class Drafts {
public:
  Drafts(World &Outside, const Project &Sources)
      : Outside(Outside), Sources(Sources) {}

  /// The draft of \p File; null with the reason in \p Reason when it may not
  /// be edited: not the project's own, generated, or not readable.
  Draft *open(StringRef File, std::string &Reason);
  /// The draft of \p File if it was opened.
  const Draft *find(StringRef File) const;

  void beginRound();
  /// What differs from the disk.
  Overlay overlay() const;
  const std::map<std::string, Draft> &all() const { return Opened; }

private:
  World &Outside;
  const Project &Sources;
  std::map<std::string, Draft> Opened;
  std::map<std::string, std::string> Closed; ///< Why not, by file.
};

} // namespace heal

#endif
