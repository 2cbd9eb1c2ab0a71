//===- Deploy.h - From validated fixes to pull requests ---------*- C++ -*-===//
#ifndef CLANG_HEAL_DEPLOY_DEPLOY_H
#define CLANG_HEAL_DEPLOY_DEPLOY_H

#include "clang-heal/Deploy/PullRequest.h"
#include "clang-heal/Detect/Anomaly.h"
#include "clang-heal/Rewrite/Fix.h"
#include "clang-heal/Support/World.h"
#include "clang-heal/Testgen/TestSuite.h"
#include "clang-heal/Validate/Verdict.h"

namespace heal {

/// ProvedOnly merges what has passed its verdict and rests on no assumption.
enum class MergePolicy { Never, ProvedOnly };

struct DeployOptions {
  std::string Repository; ///< The git repository that is changed.
  std::string Remote = "origin";
  std::string Base;            ///< Branch to merge into; empty: HEAD's.
  std::string Forge = "local"; ///< The kind of forge.
  /// local: the folder below which `pull-requests/N.md` and `N.json` are kept;
  /// empty: `clang-heal` in the bare repository.
  std::string ForgeDirectory;
  MergePolicy Merge = MergePolicy::Never;
  unsigned MaxOpen = 3; ///< Open pull requests at a time.
  /// Run by `sh -c` in Repository after each merge, with the merge commit in
  /// HEAL_COMMIT and the handler in HEAL_HANDLER. When it fails, nothing more
  /// is merged.
  std::string RollOutCommand;
  std::chrono::seconds RollOutTimeout{1800};
  /// How long to wait for another run that deploys to the same forge.
  std::chrono::seconds LockTimeout{60};
  std::string AuthorName = "clang-heal", AuthorEmail = "clang-heal@localhost";
  bool DryRun = false; ///< Say what would be done and change nothing.
};

/// Proposes the fixes of each handler as one pull request, one commit a fix and
/// one for the generated tests, and merges it when the policy allows: verdict
/// passed, every fix proved, no conflict. Fixes that stand on those of another
/// handler share its pull request. The user's repository is only read: commits
/// are made in a scratch repository and pushed.
///
/// A fix that was proposed before is not proposed again; its pull request is
/// returned as it is now. After an interruption the next run continues where
/// the last one stopped. What was not opened or not merged is returned too,
/// with the reason in Notes.
///
/// Errors: the verdict did not pass (Unsafe); no such remote or base (NotFound
/// or BadInput); the remote declined (Environment) or moved meanwhile
/// (Conflict); another run holds the forge (Conflict).
Expected<std::vector<PullRequest>> deploy(World &Outside, ArrayRef<Fix> Fixes,
                                          ArrayRef<Anomaly> Anomalies,
                                          const TestSuite &Tests,
                                          const Verdict &Judged,
                                          const DeployOptions &Opts);

} // namespace heal

#endif
