//===- Pipeline.h - The story on one page -----------------------*- C++ -*-===//
//
//   telemetry files
//        | ingest
//        v
//    Telemetry --detect--> Anomaly --locate--> Site --diagnose--> Diagnosis
//        |                                                            |
//        | generateTests                                      rewrite |
//        v                                                            v
//    TestSuite ----------------------> validate <-------------------- Fix
//                                         |
//                                         v
//                                      Verdict --deploy--> PullRequest
//                                                               |
//                                                        learn  v
//                                                            Outcome
//
// The handlers that are looked at are those of the anomalies and the ten that
// cost most. Fixes of both tiers are validated together; a fix that is to blame
// for a failure is left out and does not hold up the rest.
//
//===----------------------------------------------------------------------===//
#ifndef CLANG_HEAL_PIPELINE_PIPELINE_H
#define CLANG_HEAL_PIPELINE_PIPELINE_H

#include "clang-heal/Pipeline/Configuration.h"
#include "clang-heal/Pipeline/Report.h"

namespace heal {

struct RunOptions {
  Stage StopAfter = Stage::Learn;
  bool DryRun = false; ///< Deploy says what it would do; nothing is recorded.
  /// Told when a stage begins and when it is done.
  llvm::function_ref<void(Stage)> Started = nullptr;
  llvm::function_ref<void(const StageRun &)> Finished = nullptr;
  /// Told within a stage how far it is.
  llvm::function_ref<void(size_t Done, size_t Total)> Progress = nullptr;
  /// Told within a stage what it is at: `build`, `benchmark 3/10`.
  llvm::function_ref<void(StringRef What)> Doing = nullptr;
};

/// Runs the stages in their order. Never fails as a whole: when a stage cannot
/// go on, the report says where and why in Stopped and holds all that was done
/// until then.
Report run(World &Outside, const Configuration &File,
           const RunOptions &Opts = {});

} // namespace heal

#endif
