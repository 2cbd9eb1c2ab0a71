//===- LocalForgeInternal.h - Pull requests in a folder ---------*- C++ -*-===//
#ifndef CLANG_HEAL_LIB_DEPLOY_LOCALFORGEINTERNAL_H
#define CLANG_HEAL_LIB_DEPLOY_LOCALFORGEINTERNAL_H

#include "clang-heal/Deploy/PullRequest.h"
#include "clang-heal/Support/World.h"
#include <memory>

namespace llvm {
class LockFileManager;
}

namespace heal {

/// A forge for those without one: `pull-requests/N.md` for people and
/// `pull-requests/N.json`, the record, in a folder.
///
/// Made by Deploy, one a run; while it lives, no other run can open the same
/// folder for writing. Not thread-safe.
class LocalForge {
public:
  /// Opens \p Folder, made when missing. With \p ReadOnly nothing is made,
  /// locked or written. Waits at most \p Patience for another run.
  static Expected<LocalForge> open(World &Outside, StringRef Folder,
                                   std::chrono::seconds Patience,
                                   bool ReadOnly);
  LocalForge(LocalForge &&) noexcept;
  LocalForge &operator=(LocalForge &&) noexcept;
  ~LocalForge();

  /// Every pull request that was ever opened here, by number.
  std::vector<PullRequest> &all() { return Known; }
  unsigned countOpen() const;
  /// Gives \p Opened the next number and its address, and records it.
  Error add(PullRequest &Opened);
  /// Records what changed in \p Changed.
  Error update(const PullRequest &Changed);

private:
  LocalForge(World &Outside, StringRef Folder);
  Error lock(std::chrono::seconds Patience);
  Error load();
  std::string pathOf(unsigned Number, StringRef Extension) const;

  World *Outside;
  std::string Folder;
  std::unique_ptr<llvm::LockFileManager> Lock;
  std::vector<PullRequest> Known;
  unsigned LastNumber = 0;
};

} // namespace heal

#endif
