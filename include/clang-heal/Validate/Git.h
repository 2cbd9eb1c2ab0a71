//===- Git.h - What Validate and Deploy ask of libgit2 ----------*- C++ -*-===//
//
// Owners of libgit2's objects and the few operations that both stages share.
// None of them touches a checkout or an index: trees are made in the object
// database only.
//
// Not thread-safe for one repository; distinct repositories may be used from
// distinct threads.
//
//===----------------------------------------------------------------------===//
#ifndef CLANG_HEAL_VALIDATE_GIT_H
#define CLANG_HEAL_VALIDATE_GIT_H

#include "clang-heal/Support/Error.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include <cassert>
#include <git2.h>
#include <memory>
#include <string>
#include <vector>

namespace heal::git {

using llvm::ArrayRef;
using llvm::StringRef;

template <auto Free> struct Deleter {
  template <typename T> void operator()(T *Owned) const { Free(Owned); }
};
template <typename T, auto Free>
using Handle = std::unique_ptr<T, Deleter<Free>>;

using Blob = Handle<git_blob, git_blob_free>;
using Commit = Handle<git_commit, git_commit_free>;
using Config = Handle<git_config, git_config_free>;
using Diff = Handle<git_diff, git_diff_free>;
using Index = Handle<git_index, git_index_free>;
using Reference = Handle<git_reference, git_reference_free>;
using Remote = Handle<git_remote, git_remote_free>;
using Repository = Handle<git_repository, git_repository_free>;
using Signature = Handle<git_signature, git_signature_free>;
using Tree = Handle<git_tree, git_tree_free>;
using Worktree = Handle<git_worktree, git_worktree_free>;

/// The default options of libgit2 type T, whose initializer is \p Init. Every
/// type of options is still at version 1.
template <typename T, auto Init> T defaults() {
  T Result;
  [[maybe_unused]] int Code = Init(&Result, 1);
  assert(Code == 0 && "a new version of the options");
  return Result;
}

/// Starts libgit2 once for the process. Every function below calls it.
void start();

/// The text of libgit2's last error, without a full stop.
std::string lastMessage();

/// An error `cannot VERB 'NAME': what libgit2 said`.
Error failure(ErrorKind Kind, StringRef Verb, StringRef Name);

/// The repository that holds \p Path: itself or the nearest above it.
Expected<Repository> openRepository(StringRef Path);

/// What HEAD points to. An error when there is no commit yet.
Expected<Commit> headCommit(git_repository &Repo);

Expected<Tree> treeOf(const git_commit &From);
Expected<Tree> treeAt(git_repository &Repo, const git_oid &Id);

/// Whether \p Path stays inside a project: relative, without `..`, `.git` or
/// an empty component.
bool staysInside(StringRef Path);

/// \p Before with the unified diff \p Patch applied exactly where it says.
/// An error says which file or hunk does not fit.
Expected<Tree> treeWithPatch(git_repository &Repo, git_tree &Before,
                             StringRef Patch);

/// \p Before with \p Contents at \p Path.
Expected<Tree> treeWithFile(git_repository &Repo, git_tree &Before,
                            StringRef Path, StringRef Contents);

/// The change from \p From to \p To made to \p Onto, by a three-way merge, so
/// that it lands on the right lines even where others moved them. Conflicting
/// changes are an error of kind Conflict that names the files.
Expected<Tree> treeWithChange(git_repository &Repo, const git_tree &From,
                              const git_tree &To, const git_tree &Onto);

/// The unified diff from \p From to \p To.
Expected<std::string> diffBetween(git_repository &Repo, git_tree &From,
                                  git_tree &To);

/// The paths that differ between two trees, in order.
Expected<std::vector<std::string>> changedPaths(git_repository &Repo,
                                                git_tree &From, git_tree &To);

/// The forty digits of \p Id.
std::string textOf(const git_oid &Id);

/// What a list of patches makes of a first tree, each against the one before:
/// tree 0 is the first, tree N is after patch N. Owns the trees; the
/// repository must outlive it.
class PatchChain {
public:
  PatchChain(git_repository &Repo, Tree First) : Repo(&Repo) {
    Trees.push_back(std::move(First));
  }
  /// Applies one more patch, exactly. On error the chain is as it was.
  Error add(StringRef Patch);
  /// The change of patch \p Index (from 0) made to \p Onto.
  Expected<Tree> change(size_t Index, const git_tree &Onto) const;
  git_tree &first() const { return *Trees.front(); }
  git_tree &last() const { return *Trees.back(); }
  /// How many patches were added.
  size_t size() const { return Trees.size() - 1; }

private:
  git_repository *Repo;
  std::vector<Tree> Trees;
};

} // namespace heal::git

#endif
