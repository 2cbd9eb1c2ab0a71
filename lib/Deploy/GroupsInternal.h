//===- GroupsInternal.h - Which fixes ship together -------------*- C++ -*-===//
#ifndef CLANG_HEAL_LIB_DEPLOY_GROUPSINTERNAL_H
#define CLANG_HEAL_LIB_DEPLOY_GROUPSINTERNAL_H

#include "clang-heal/Rewrite/Fix.h"
#include "clang-heal/Validate/Git.h"

namespace heal {

/// Fixes that share a pull request.
struct FixGroup {
  std::vector<std::string> Handlers; ///< The first gives the name.
  std::vector<size_t> Members;       ///< Indices of fixes, ascending.
  std::vector<std::string> Notes;
};

/// A list of fixes and what each changes, whichever were applied before.
///
/// Immutable after it is made; the repository must outlive it.
class FixChain {
public:
  /// \p First: the files that the fixes were made for.
  FixChain(git_repository &Repo, git::Tree First, ArrayRef<Fix> Fixes);

  ArrayRef<Fix> fixes() const { return Fixes; }
  git_tree &first() const { return Patches.first(); }
  /// Why fix \p Index does not fit its place in the list; empty: it does.
  const std::string &problemOf(size_t Index) const { return Problems[Index]; }
  /// \p Onto with the change of fix \p Index.
  Expected<git::Tree> apply(size_t Index, const git_tree &Onto) const;
  /// \p Onto after each of \p Members in turn.
  Expected<std::vector<git::Tree>> applyAll(ArrayRef<size_t> Members,
                                            const git_tree &Onto) const;

private:
  ArrayRef<Fix> Fixes;
  git::PatchChain Patches;
  std::vector<size_t> Links; ///< Of each fix: its place in Patches.
  std::vector<std::string> Problems;
};

/// The files that \p Patch changes.
std::vector<std::string> filesOf(StringRef Patch);

/// The groups in which \p Members ship, by handler. Handlers whose fixes stand
/// on each other share a group: one adds an include to a file that the other
/// may need, or the one's change does not apply to \p Base without the
/// other's.
std::vector<FixGroup> groupsOf(const FixChain &Chain, ArrayRef<size_t> Members,
                               const git_tree &Base);

} // namespace heal

#endif
