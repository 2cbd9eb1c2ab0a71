//===- ScratchWorktreeInternal.h - A worktree to try things in --*- C++ -*-===//
#ifndef CLANG_HEAL_LIB_VALIDATE_SCRATCHWORKTREEINTERNAL_H
#define CLANG_HEAL_LIB_VALIDATE_SCRATCHWORKTREEINTERNAL_H

#include "clang-heal/Support/World.h"
#include "clang-heal/Validate/Git.h"

namespace heal {

/// A throw-away git worktree in which a change may be built and tested.
///
/// Made by Validate, one for each side of a trial, detached at HEAD in a
/// temporary folder; the user's checkout, index and branches are as before.
/// Folder and registration are removed with the object. When the program is
/// killed, the next one to make a worktree of the same repository removes
/// what is left.
/// Not thread-safe; distinct worktrees may be used from distinct threads.
class ScratchWorktree {
public:
  /// \p Outside and \p Repo must outlive the object.
  static Expected<ScratchWorktree> make(World &Outside, git_repository &Repo);
  ScratchWorktree(ScratchWorktree &&) noexcept;
  ScratchWorktree &operator=(ScratchWorktree &&) = delete;
  ~ScratchWorktree();

  /// Makes the files those of \p Target. Build results stay.
  Error checkOut(git_tree &Target);
  const std::string &path() const { return Path; }
  /// Submodules that could not be filled, and why.
  ArrayRef<std::string> problems() const { return Problems; }
  /// Leaves the folder behind when the object goes.
  void keep() { Kept = true; }

private:
  ScratchWorktree(World &Outside, git_repository &Repo);
  Error addTo(StringRef Folder);
  Error detach();

  World *Outside;
  git_repository *Repo;
  std::string Name;   ///< Of the registration; empty: moved from.
  std::string Folder; ///< The temporary folder that holds Path.
  std::string Path;
  git::Worktree Registered;
  git::Repository Checkout;
  std::vector<std::string> Problems;
  bool Kept = false;
};

/// Removes the scratch worktrees of \p Repo whose program is dead. Says how
/// many.
unsigned removeStaleWorktrees(World &Outside, git_repository &Repo);

} // namespace heal

#endif
