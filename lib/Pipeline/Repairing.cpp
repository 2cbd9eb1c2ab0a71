//===- Repairing.cpp - The steps that repair: fix, testgen, validate ------===//
#include "JourneyInternal.h"
#include "clang-heal/Testgen/Testgen.h"
#include "llvm/ADT/STLExtras.h"

namespace heal {

namespace {

std::vector<Site> sitesOf(ArrayRef<Site> All, ArrayRef<std::string> Handlers) {
  std::vector<Site> Result;
  for (const Site &Each : All)
    if (llvm::is_contained(Handlers, Each.Handler))
      Result.push_back(Each);
  return Result;
}

/// Rewrites \p Sites to a fixed point. The first look was had already where
/// \p First holds it.
Expected<Rewritten> repair(Journey &Now, ArrayRef<Site> Sites,
                           const std::vector<Diagnosis> *First) {
  auto Again = [&](const Overlay &Changed) -> Expected<std::vector<Diagnosis>> {
    if (Changed.empty() && First)
      return *First;
    return diagnose(*Now.Sources, Sites,
                    {.Kinds = Now.File.Kinds, .Changed = &Changed});
  };
  return rewrite(Now.Outside, *Now.Sources, Again,
                 {.LeastTrust = Now.File.LeastTrust, .Root = Now.File.Root});
}

/// The handlers of \p Fixes, each once, the costliest first as the sites are.
std::vector<std::string> handlersOf(ArrayRef<Fix> Fixes, ArrayRef<Site> Sites) {
  std::vector<std::string> Result;
  for (const Site &Each : Sites)
    if (llvm::any_of(Fixes, [&](const Fix &Made) {
          return Made.Handler == Each.Handler;
        }))
      Result.push_back(Each.Handler);
  return Result;
}

ValidateOptions validation(const Configuration &File) {
  ValidateOptions Opts;
  Opts.Repository = File.Root;
  Opts.BuildCommand = File.Build;
  Opts.TestCommand = File.Test;
  Opts.GeneratedTestCommand = File.GeneratedTests;
  Opts.BenchmarkCommand = File.Benchmark;
  Opts.BenchmarkRuns = File.BenchmarkRuns;
  Opts.MinSpeedup = File.MinSpeedup;
  Opts.Timeout = File.Timeout;
  return Opts;
}

/// The tests of \p Suite that are about \p Handlers.
TestSuite testsOf(const TestSuite &Suite, ArrayRef<std::string> Handlers) {
  TestSuite Result;
  for (const TestFile &Each : Suite.Files)
    if (llvm::is_contained(Handlers, Each.Handler))
      Result.Files.push_back(Each);
  return Result;
}

Expected<Trial> tryTogether(Journey &Now, Trial Candidate) {
  Expected<Verdict> Judged = validate(Now.Outside, Candidate.Fixes,
                                      Candidate.Tests, validation(Now.File));
  if (!Judged)
    return Judged.takeError();
  Candidate.Judged = std::move(*Judged);
  return Candidate;
}

/// Makes the fixes of \p Handlers as if there were no others: a fix's edits
/// rest on the fixes before it, so a subset has to be made anew.
Expected<Trial> tryAlone(Journey &Now, ArrayRef<std::string> Handlers) {
  std::vector<Site> Sites = sitesOf(Now.Told.Sites, Handlers);
  Expected<Rewritten> Made = repair(Now, Sites, nullptr);
  if (!Made)
    return Made.takeError();
  return tryTogether(Now, {.Handlers = Handlers.vec(),
                           .Fixes = std::move(Made->Fixes),
                           .Tests = testsOf(Now.Suite, Handlers)});
}

} // namespace

Expected<std::string> makeFixes(Journey &Now) {
  Expected<Rewritten> Made = repair(Now, Now.Told.Sites, &Now.Told.Diagnoses);
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
  std::vector<Site> Repaired =
      sitesOf(Now.Told.Sites, handlersOf(Now.Told.Fixes, Now.Told.Sites));
  Expected<TestSuite> Made = generateTests(*Now.Sources, Repaired, Now.Seen);
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
  Expected<Trial> All =
      tryTogether(Now, {.Handlers = handlersOf(Now.Told.Fixes, Now.Told.Sites),
                        .Fixes = Now.Told.Fixes,
                        .Tests = Now.Suite});
  if (!All)
    return All.takeError();
  Expected<std::optional<Trial>> Best = largestPassing(
      *All,
      [&](ArrayRef<std::string> Handlers) { return tryAlone(Now, Handlers); },
      Now.File.MinSpeedup,
      [&](const Trial &Tried) { Now.Told.Verdicts.push_back(Tried.Judged); });
  if (!Best)
    return Best.takeError();
  if (!*Best)
    return std::string("no fix passed");
  Now.Told.Accepted = std::move((*Best)->Judged);
  Now.Accepted = std::move((*Best)->Fixes);
  Now.Suite = std::move((*Best)->Tests);
  return llvm::formatv("{0} of {1} passed", Now.Accepted.size(),
                       counted(Now.Told.Fixes.size(), "fix", "fixes"))
      .str();
}

} // namespace heal
