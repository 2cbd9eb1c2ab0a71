//===- DeliveryInternal.h - One run of deploy -------------------*- C++ -*-===//
#ifndef CLANG_HEAL_LIB_DEPLOY_DELIVERYINTERNAL_H
#define CLANG_HEAL_LIB_DEPLOY_DELIVERYINTERNAL_H

#include "CommitsInternal.h"
#include "GroupsInternal.h"
#include "LocalForgeInternal.h"
#include "TextInternal.h"
#include "UpstreamInternal.h"
#include "clang-heal/Deploy/Deploy.h"

namespace heal {

/// What deploy was asked for. The references outlive the run.
struct Request {
  ArrayRef<Fix> Fixes;
  ArrayRef<Anomaly> Anomalies;
  const TestSuite &Tests;
  const Verdict &Judged;
  const DeployOptions &Opts;
};

/// One run of deploy: the remote, the forge and how far it got.
///
/// Not thread-safe; the forge is locked while it lives.
class Delivery {
public:
  static Expected<Delivery> open(World &Outside, const Request &Asked);
  /// Proposes, merges and rolls out.
  Expected<std::vector<PullRequest>> run();

private:
  Delivery(World &Outside, const Request &Asked)
      : Outside(&Outside), Asked(Asked) {}
  Error openForge(const RemoteAddress &Address);
  Error openUpstream(const RemoteAddress &Address);

  // What the forge knows already.
  Error refresh();
  PullRequest *recordOf(StringRef FixId);
  Error proceed(PullRequest &Known);

  // New pull requests.
  std::vector<size_t> unshipped();
  Error propose(const FixGroup &Group);
  Expected<git::Commit> commitAll(const FixGroup &Group, PullRequest &Made,
                                  Story &Told);
  Error openOnForge(PullRequest &Made, Story &Told, const git_oid &Tip);
  git::Commit resumedBranch(StringRef Branch, ArrayRef<std::string> FixIds);
  git::Commit nameBranch(PullRequest &Made);
  void setAside(const FixGroup &Group, std::string Why);
  std::vector<const TestFile *> testsOf(const FixGroup &Group) const;
  Expected<git::Tree> withTests(const FixGroup &Group, git::Tree Files,
                                Story &Told);

  // Merging.
  std::string obstacleTo(const PullRequest &Opened, const git_commit &Tip);
  bool isMergeable(ArrayRef<std::string> FixIds) const;
  Error merge(PullRequest &Opened);
  Error rollOut(PullRequest &Merged);

  Author author() const;
  git_repository &store() const { return Remote->store(); }

  World *Outside;
  Request Asked;
  std::string Base;
  git::Repository User;
  std::optional<Upstream> Remote;
  std::optional<LocalForge> Forge;
  std::optional<FixChain> Chain;
  std::vector<std::string> Moved; ///< Files that differ from what was tried.
  bool Halted = false;            ///< A roll-out failed.
  std::vector<PullRequest> Result;
};

} // namespace heal

#endif
