//===- ReportExamples.h - Reports that the tests are about ------*- C++ -*-===//
#ifndef CLANG_HEAL_TEST_UNIT_PIPELINE_REPORTEXAMPLES_H
#define CLANG_HEAL_TEST_UNIT_PIPELINE_REPORTEXAMPLES_H

#include "clang-heal/Pipeline/Report.h"

namespace heal {

inline CostlyHandler costly(unsigned Rank, StringRef Handler) {
  CostlyHandler Result;
  Result.Rank = Rank;
  Result.Handler = Handler.str();
  Result.AvgMillis = 4;
  Result.Count = 100;
  Result.TotalMillis = 400;
  Result.TimeShare = 0.25;
  return Result;
}

inline Fix fixOf(StringRef Id, StringRef Handler, StringRef Expression) {
  Fix Result;
  Result.Id = Id.str();
  Result.Kind = "hoist-invariant-call";
  Result.Handler = Handler.str();
  Result.Function = "shop::list";
  Result.Title = "computes a loop's invariant call once";
  Result.Expression = Expression.str();
  Result.Message = "it is called in every turn of the loop";
  Result.Where = {"/repo/src/a.cpp", 12, 3, 200};
  Result.Trust = Tier::Proved;
  Result.Proof = {{"nothing it reads is written",
                   "the loop writes only 'sum'",
                   {"/repo/src/a.cpp", 13, 1, 220}}};
  Result.Patch = "--- a/src/a.cpp\n+++ b/src/a.cpp\n@@ -1 +1 @@\n-old\n+new\n";
  return Result;
}

inline RootCause causeOf(const Fix &Made) {
  RootCause Result;
  Result.Kind = Made.Kind;
  Result.Function = Made.Function;
  Result.Expression = Made.Expression;
  Result.Where = Made.Where;
  return Result;
}

inline Diagnosis diagnosisOf(StringRef Handler) {
  Diagnosis Result;
  Result.Handler = Handler.str();
  Result.Where.Handler = Handler.str();
  return Result;
}

inline PullRequest pullRequestOf(const Fix &Made, PullRequestState State) {
  PullRequest Result;
  Result.Handler = Made.Handler;
  Result.Title = "🤖 Auto-fix: performance anomaly in " + Made.Handler;
  Result.Branch = "auto-fix/list";
  Result.FixIds = {Made.Id};
  Result.State = State;
  return Result;
}

/// One handler `list` whose fix was merged.
inline Report mergedReport() {
  Report Seen;
  Seen.Repository = "/repo";
  Seen.MadeAt = "2025-03-01 12:00:00 UTC";
  Seen.Costliest = {costly(1, "list")};
  Seen.Fixes = {fixOf("f1", "list", "count(items)")};
  Seen.Diagnoses = {diagnosisOf("list")};
  Seen.Diagnoses[0].RootCauses = {causeOf(Seen.Fixes[0])};
  Seen.PullRequests = {pullRequestOf(Seen.Fixes[0], PullRequestState::Merged)};
  Seen.Judged.emplace();
  Seen.Judged->Passed = true;
  Seen.Judged->FixIds = {"f1"};
  Seen.Judged->Checks = {
      {"build", CheckState::Passed, "built in 3 s", "", 3.0}};
  Seen.Judged->Speedups["list"] = {1.8, 1.6, 2.0, 10};
  return Seen;
}

} // namespace heal

#endif
