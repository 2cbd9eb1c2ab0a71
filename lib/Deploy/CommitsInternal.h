//===- CommitsInternal.h - Commits made in memory ---------------*- C++ -*-===//
#ifndef CLANG_HEAL_LIB_DEPLOY_COMMITSINTERNAL_H
#define CLANG_HEAL_LIB_DEPLOY_COMMITSINTERNAL_H

#include "clang-heal/Validate/Git.h"
#include <chrono>
#include <optional>

namespace heal {

using llvm::ArrayRef;
using llvm::StringRef;

/// Who commits, and when; the time is the World's.
struct Author {
  std::string Name, Email;
  std::chrono::system_clock::time_point When;

  Expected<git::Signature> signature() const;
};

/// A commit that no reference names yet.
Expected<git_oid> makeCommit(git_repository &Store, const Author &By,
                             StringRef Message, const git_tree &Files,
                             std::vector<const git_commit *> Parents);

/// A merge commit of \p Tip into \p Base that no reference names yet. Changes
/// that conflict are an error of kind Conflict.
Expected<git_oid> mergeCommits(git_repository &Store, const Author &By,
                               StringRef Message, const git_commit &Base,
                               const git_commit &Tip);

std::optional<git_oid> mergeBaseOf(git_repository &Store, const git_commit &One,
                                   const git_commit &Other);

/// Whether \p Part is \p Tip or an ancestor of it.
bool contains(git_repository &Store, const git_commit &Tip,
              const git_commit &Part);

/// The commits of \p Tip that are not in \p Base, the oldest first.
std::vector<git::Commit> commitsSince(git_repository &Store,
                                      const git_commit &Base,
                                      const git_commit &Tip);

/// The hash of the commit by which \p Tip, which \p Base contains, came into
/// it.
std::string mergeOf(git_repository &Store, const git_commit &Base,
                    const git_commit &Tip);

} // namespace heal

#endif
