//===- UpstreamInternal.h - The remote and the way to it --------*- C++ -*-===//
#ifndef CLANG_HEAL_LIB_DEPLOY_UPSTREAMINTERNAL_H
#define CLANG_HEAL_LIB_DEPLOY_UPSTREAMINTERNAL_H

#include "clang-heal/Support/Interruption.h"
#include "clang-heal/Support/World.h"
#include "clang-heal/Validate/Git.h"
#include <map>

namespace heal {

/// Where a remote's address leads.
struct RemoteAddress {
  std::string Name; ///< `origin`.
  std::string Url;
  std::string Folder; ///< Of a remote on this machine; else empty.
};

/// The address of remote \p Name of \p Repo, relative paths made absolute.
Expected<RemoteAddress> addressOf(git_repository &Repo, StringRef Name);

/// An error unless \p Address, when on this machine, is a bare repository.
Error checkFolder(World &Outside, const RemoteAddress &Address);

/// A remote repository, and a scratch one in which commits for it are made.
///
/// Made by Deploy, one a run. The scratch repository sees the objects of the
/// user's and of a remote on this machine without copying them, and is removed
/// with the object: the user's repository is only read.
/// Not thread-safe.
class Upstream {
public:
  /// Opens what checkFolder has checked. Sees the branch \p Base and those
  /// below `auto-fix/`.
  static Expected<Upstream> open(World &Outside, git_repository &User,
                                 const RemoteAddress &Address, StringRef Base);
  Upstream(Upstream &&From) noexcept;
  Upstream &operator=(Upstream &&) = delete;
  ~Upstream();

  /// Where commits are made; their objects go nowhere until pushed.
  git_repository &store() const { return *Store; }
  /// What \p Branch pointed to when it was last seen; null: there is none.
  git::Commit tipOf(StringRef Branch) const;
  git::Commit commitAt(const git_oid &Id) const;
  /// Creates \p Branch at \p Tip. Errors: declined; it exists with commits
  /// that are not in Tip.
  Error createBranch(StringRef Branch, const git_oid &Tip);
  /// Moves \p Branch from \p From to \p To; an error of kind Conflict when it
  /// does not point to From any more.
  Error advance(StringRef Branch, const git_oid &From, const git_oid &To);

private:
  explicit Upstream(World &Outside) : Outside(&Outside) {}
  Error makeStore(git_repository &User);
  Error offerHaves(git_repository &User);
  Error fetch(StringRef Base);
  Error push(StringRef Source, StringRef Target);
  Error pushByGit(StringRef Source, StringRef Target);
  bool hasHooks() const;
  Expected<git::Remote> remote() const;
  Error setReference(const std::string &Name, const git_oid &Target) const;

  std::unique_ptr<CleanUp> Removal = std::make_unique<CleanUp>();
  World *Outside;
  RemoteAddress Address;
  std::string Folder; ///< Temporary; empty: moved from.
  git::Repository Store;
};

} // namespace heal

#endif
