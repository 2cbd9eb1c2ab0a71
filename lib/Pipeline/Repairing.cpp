//===- Repairing.cpp - The steps that repair: fix, testgen, validate ------===//
#include "JourneyInternal.h"
#include "clang-heal/Testgen/Testgen.h"
#include "llvm/ADT/STLExtras.h"

namespace heal {

namespace {

/// The sites whose handlers own a fix.
std::vector<Site> repairedSites(const Report &Told) {
  std::vector<Site> Result;
  for (const Site &Each : Told.Sites)
    if (llvm::any_of(Told.Fixes, [&](const Fix &Made) {
          return Made.Handler == Each.Handler;
        }))
      Result.push_back(Each);
  return Result;
}

ValidateOptions validation(const Journey &Now) {
  const Configuration &File = Now.File;
  ValidateOptions Opts;
  Opts.Repository = File.Root;
  Opts.BuildCommand = File.Build;
  Opts.TestCommand = File.Test;
  Opts.GeneratedTestCommand = File.GeneratedTests;
  Opts.BenchmarkCommand = File.Benchmark;
  Opts.AuditBuildCommand = File.AuditBuild;
  Opts.BenchmarkRuns = File.BenchmarkRuns;
  Opts.MinSpeedup = File.MinSpeedup;
  Opts.Timeout = File.Timeout;
  if (Now.Opts.Doing)
    Opts.Progress = Now.Opts.Doing;
  return Opts;
}

} // namespace

Expected<std::string> makeFixes(Journey &Now) {
  auto Again = [&](const Overlay &Changed) -> Expected<std::vector<Diagnosis>> {
    // The first look was had by the stage before.
    if (Changed.empty())
      return Now.Told.Diagnoses;
    return diagnose(*Now.Sources, Now.Told.Sites,
                    {.Kinds = Now.File.Kinds,
                     .Seen = Now.Measured,
                     .Elsewhere = Now.Summaries.get(),
                     .Changed = &Changed});
  };
  Expected<Rewritten> Made =
      rewrite(Now.Outside, *Now.Sources, Again,
              {.LeastTrust = Now.File.LeastTrust,
               .Root = Now.File.Root,
               .WithAudits = true});
  if (!Made)
    return Made.takeError();
  Now.Told.Fixes = std::move(Made->Fixes);
  Now.Told.Refusals = std::move(Made->Refusals);
  for (std::string &Problem : Made->Problems)
    Now.Told.Problems.push_back(std::move(Problem));
  return llvm::formatv("{0} in {1}",
                       counted(Now.Told.Fixes.size(), "fix", "fixes"),
                       counted(Made->Files.size(), "file", "files"))
      .str();
}

Expected<std::string> makeTests(Journey &Now) {
  Expected<TestSuite> Made =
      generateTests(*Now.Sources, repairedSites(Now.Told), Now.Seen);
  if (!Made)
    return Made.takeError();
  Now.Suite = std::move(*Made);
  Now.Told.Tests = Now.Suite.Files;
  Now.Told.NotTested = Now.Suite.Refused;
  size_t Cases = 0;
  for (const TestFile &Each : Now.Suite.Files)
    Cases += Each.Cases;
  return llvm::formatv("{0} in {1}", counted(Cases, "test", "tests"),
                       counted(Now.Suite.Files.size(), "file", "files"))
      .str();
}

Expected<std::string> tryFixes(Journey &Now) {
  if (Now.Told.Fixes.empty())
    return std::string("nothing to validate");
  Expected<Sifted> Tried =
      sift(Now.Outside, Now.Told.Fixes, Now.Suite, validation(Now));
  if (!Tried)
    return Tried.takeError();
  Now.Told.Judged = std::move(Tried->Judged);
  Now.Told.Rejected = std::move(Tried->Rejected);
  if (!Now.Told.Judged->Passed)
    return std::string("no fix passed");
  Now.Accepted = std::move(Tried->Kept);
  return llvm::formatv("{0} of {1} passed", Now.Accepted.size(),
                       counted(Now.Told.Fixes.size(), "fix", "fixes"))
      .str();
}

} // namespace heal
