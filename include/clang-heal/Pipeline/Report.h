//===- Report.h - Everything that a run saw and did -------------*- C++ -*-===//
//
// The noun of the Pipeline: the nouns of all stages, how long each stage took,
// and the story of every handler. Plain data; survives JSON both ways, so a
// page can be made from it long after the run.
//
//===----------------------------------------------------------------------===//
#ifndef CLANG_HEAL_PIPELINE_REPORT_H
#define CLANG_HEAL_PIPELINE_REPORT_H

#include "clang-heal/Deploy/PullRequest.h"
#include "clang-heal/Detect/Anomaly.h"
#include "clang-heal/Diagnose/Diagnosis.h"
#include "clang-heal/Learn/Outcome.h"
#include "clang-heal/Rewrite/Fix.h"
#include "clang-heal/Testgen/TestSuite.h"
#include "clang-heal/Validate/Validate.h"

namespace heal {

/// The stages of a run, named as their subcommands, in their order.
enum class Stage {
  Detect,
  Locate,
  Diagnose,
  Fix,
  Testgen,
  Validate,
  Deploy,
  Learn
};
inline ArrayRef<StringRef> enumNames(Stage *) {
  static constexpr StringRef Names[] = {"detect", "locate",  "diagnose",
                                        "fix",    "testgen", "validate",
                                        "deploy", "learn"};
  return Names;
}

/// A stage that was run.
struct StageRun {
  Stage Which = Stage::Detect;
  std::string Summary; ///< A sentence for a person: `7 anomalies`.
  double Seconds = 0;

  template <typename V> static void fields(V &&Visit, auto &Self) {
    Visit("stage", Self.Which);
    Visit("summary", Self.Summary);
    Visit("seconds", Self.Seconds);
  }
};

/// Why a run ended early. What was done until then is in the report.
struct Failure {
  Stage Where = Stage::Detect;
  std::string Message;
  int ExitCode = 0;

  template <typename V> static void fields(V &&Visit, auto &Self) {
    Visit("stage", Self.Where);
    Visit("message", Self.Message);
    Visit("exitCode", Self.ExitCode);
  }
};

/// What one handler's calls cost in the telemetry of the run.
struct HandlerMetrics {
  std::string Handler;
  Timing Time;

  template <typename V> static void fields(V &&Visit, auto &Self) {
    Visit("handler", Self.Handler);
    Visit("time", Self.Time);
  }
};

/// How the story of a handler ended, the best ending first.
enum class Ending {
  Repaired,   ///< A fix was merged.
  Proposed,   ///< A pull request is open, or would be.
  Fixable,    ///< A fix was made; the run stopped before shipping it.
  Rejected,   ///< A fix was made and the verdict or a person said no.
  Refused,    ///< It looks like a defect, but nothing could be proved.
  Clean,      ///< No kind of the catalogue has anything to say.
  NotLocated, ///< No single function was found.
  Reported,   ///< An anomaly that is for a person to repair.
};
inline ArrayRef<StringRef> enumNames(Ending *) {
  static constexpr StringRef Names[] = {"repaired",    "proposed", "fixable",
                                        "rejected",    "refused",  "clean",
                                        "not-located", "reported"};
  return Names;
}

/// What became of one handler, or of one sequence.
struct Story {
  std::string Subject;
  Ending End = Ending::Clean;
  std::string Reason; ///< A sentence: what was repaired, or why nothing was.
  unsigned Rank = 0;  ///< Among the costliest; 0: not one of them.
  bool Anomalous = false;
  std::vector<std::string> FixIds;

  template <typename V> static void fields(V &&Visit, auto &Self) {
    Visit("subject", Self.Subject);
    Visit("ending", Self.End);
    Visit("reason", Self.Reason);
    Visit("rank", Self.Rank);
    Visit("anomalous", Self.Anomalous);
    Visit("fixIds", Self.FixIds);
  }
};

struct Report {
  static constexpr llvm::StringLiteral Schema = "clang-heal/report";
  std::string Repository; ///< Absolute path of its root.
  std::string MadeAt;     ///< `2025-03-01 12:00:00 UTC`.
  std::vector<StageRun> Stages;
  std::optional<Failure> Stopped;
  std::vector<HandlerMetrics> Handlers; ///< All that the telemetry names.
  std::vector<Anomaly> Anomalies;
  std::vector<CostlyHandler> Costliest;
  std::vector<NotJudged> Unjudged;
  std::vector<Site> Sites;
  std::vector<Unlocated> Missing;
  std::vector<Diagnosis> Diagnoses;
  std::vector<Fix> Fixes; ///< All that were made, shipped or not.
  std::vector<Refused> Refusals;
  std::vector<TestFile> Tests;
  std::vector<Untested> NotTested;
  std::optional<Verdict> Judged; ///< Of the fixes that were kept.
  std::vector<Dropped> Rejected; ///< Fixes that did not pass, and why.
  std::vector<PullRequest> PullRequests;
  std::vector<Outcome> Outcomes; ///< Recorded, with the metrics before.
  std::vector<Story> Stories;
  std::vector<std::string> Problems;

  template <typename V> static void fields(V &&Visit, auto &Self) {
    Visit("repository", Self.Repository);
    Visit("madeAt", Self.MadeAt);
    Visit("stages", Self.Stages);
    Visit("stopped", Self.Stopped);
    Visit("handlers", Self.Handlers);
    Visit("anomalies", Self.Anomalies);
    Visit("costliest", Self.Costliest);
    Visit("notJudged", Self.Unjudged);
    Visit("sites", Self.Sites);
    Visit("notLocated", Self.Missing);
    Visit("diagnoses", Self.Diagnoses);
    Visit("fixes", Self.Fixes);
    Visit("refused", Self.Refusals);
    Visit("tests", Self.Tests);
    Visit("notTested", Self.NotTested);
    Visit("verdict", Self.Judged);
    Visit("rejected", Self.Rejected);
    Visit("pullRequests", Self.PullRequests);
    Visit("outcomes", Self.Outcomes);
    Visit("stories", Self.Stories);
    Visit("problems", Self.Problems);
  }
};

/// The story of every handler that \p Seen considered, and of every anomalous
/// sequence, from what the stages left in it. Pure.
std::vector<Story> storiesOf(const Report &Seen);

/// The report for a terminal: tables. Control characters of what came from
/// outside are made visible.
std::string reportText(const Report &Seen, bool Colour);

} // namespace heal

#endif
