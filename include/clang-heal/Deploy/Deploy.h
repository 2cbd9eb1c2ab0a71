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

enum class MergePolicy { Never, ProvedOnly };

struct DeployOptions {
  std::string Repository;       ///< The git repository that is changed.
  std::string Remote = "origin";
  std::string Base;             ///< Branch to merge into; empty: HEAD's.
  std::string Forge = "local";  ///< The kind of forge.
  std::string ForgeDirectory;   ///< local: where pull-request files are kept;
                                ///< empty: `clang-heal` in the bare repository.
  MergePolicy Merge = MergePolicy::Never;
  unsigned MaxOpen = 3;         ///< Open pull requests at a time.
  std::string RollOutCommand;   ///< Run by `sh -c` after a merge.
  std::string AuthorName = "clang-heal", AuthorEmail = "clang-heal@localhost";
  bool DryRun = false; ///< Say what would be done and change nothing.
};

/// Proposes the fixes of each handler as one pull request, one commit a fix,
/// and merges it when the policy allows: verdict passed, every fix proved.
/// The user's checkout and index are not touched. A fix that was proposed
/// before is not proposed again.
Expected<std::vector<PullRequest>>
deploy(World &Outside, ArrayRef<Fix> Fixes, ArrayRef<Anomaly> Anomalies,
       const TestSuite &Tests, const Verdict &Judged, const DeployOptions &Opts);

} // namespace heal

#endif
