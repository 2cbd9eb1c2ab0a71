//===- JourneyInternal.h - What one run has in hand -------------*- C++ -*-===//
#ifndef CLANG_HEAL_LIB_PIPELINE_JOURNEYINTERNAL_H
#define CLANG_HEAL_LIB_PIPELINE_JOURNEYINTERNAL_H

#include "clang-heal/Diagnose/Diagnose.h"
#include "clang-heal/Effects/SummaryStore.h"
#include "clang-heal/Learn/Store.h"
#include "clang-heal/Locate/Project.h"
#include "clang-heal/Pipeline/Pipeline.h"
#include "clang-heal/Rewrite/Rewrite.h"

namespace heal {

/// What one run has in hand: what the stages pass on that the report does not
/// keep. Made by run(), lives as long as it. Not thread-safe.
struct Journey {
  World &Outside;
  const Configuration &File;
  const RunOptions &Opts;
  Telemetry Seen;
  std::optional<Project> Sources;
  std::unique_ptr<SummaryStore> Summaries; ///< Of Sources; made with it.
  ParsedUnits Parsed; ///< While locating; used up by the diagnosis.
  Evidence Measured; ///< What Seen says of functions; made with Told.Sites.
  TestSuite Suite;
  std::vector<Fix> Accepted; ///< Those that Told.Judged passed.
  Report Told;
};

/// Where outcomes are kept.
std::string storePath(const Journey &Now);

/// The steps of run(), one for each stage; the sentence that each answers
/// with goes into the report.
Expected<std::string> seeAnomalies(Journey &Now);
Expected<std::string> findSites(Journey &Now);
Expected<std::string> findCauses(Journey &Now);
Expected<std::string> makeFixes(Journey &Now);
Expected<std::string> makeTests(Journey &Now);
Expected<std::string> tryFixes(Journey &Now);
Expected<std::string> shipFixes(Journey &Now);
Expected<std::string> rememberOutcomes(Journey &Now);

/// `1 fix`, `3 fixes`.
std::string counted(size_t Count, StringRef One, StringRef Many);

} // namespace heal

#endif
