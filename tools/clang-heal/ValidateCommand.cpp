//===- ValidateCommand.cpp - clang-heal validate --------------------------===//
#include "Command.h"
#include "clang-heal/Validate/Validate.h"
#include "llvm/Support/Process.h"

namespace heal {

namespace cl = llvm::cl;

cl::SubCommand
    ValidateSub("validate",
                "builds and tests fixes in a scratch worktree, and times them\n\n"
                "  clang-heal validate fixes.json --build 'make' --test 'make "
                "check'\n\n"
                "Prints the verdict; exit code 1 when it is 'failed'.\n");

static cl::opt<std::string> FixesPath(cl::Positional, cl::init("-"),
                                      cl::desc("[fixes.json]"),
                                      cl::sub(ValidateSub));
static cl::opt<std::string> TestsPath("tests",
                                      cl::desc("Generated tests, from testgen"),
                                      cl::value_desc("file"),
                                      cl::sub(ValidateSub));
static cl::opt<std::string> Repository("repo", cl::init("."),
                                       cl::desc("The git repository"),
                                       cl::value_desc("dir"),
                                       cl::sub(ValidateSub));
static cl::opt<std::string> Build("build", cl::desc("Builds the project"),
                                  cl::value_desc("command"),
                                  cl::sub(ValidateSub));
static cl::opt<std::string> Test("test", cl::desc("Runs the project's tests"),
                                 cl::value_desc("command"),
                                 cl::sub(ValidateSub));
static cl::opt<std::string>
    GeneratedTest("generated-test",
                  cl::desc("Builds and runs the generated tests in {dir}"),
                  cl::value_desc("command"), cl::sub(ValidateSub));
static cl::opt<std::string>
    Benchmark("benchmark", cl::desc("Prints a line HANDLER MILLISECONDS each"),
              cl::value_desc("command"), cl::sub(ValidateSub));
static cl::opt<std::string>
    AuditBuild("audit-build",
               cl::desc("Builds the audited sources in a worktree of their "
                        "own, with sanitizers for instance (as --build)"),
               cl::value_desc("command"), cl::sub(ValidateSub));
static cl::opt<bool>
    NoAudit("no-audit", cl::desc("Do not check claims under the tests"),
            cl::sub(ValidateSub));
static cl::opt<unsigned> Runs("benchmark-runs", cl::init(10),
                              cl::desc("Runs of either side (10)"),
                              cl::sub(ValidateSub));
static cl::opt<double>
    MinSpeedup("min-speedup", cl::init(1.02),
               cl::desc("Gain that a handler must reach (1.02)"),
               cl::sub(ValidateSub));
static cl::opt<unsigned> Timeout("timeout", cl::init(1800),
                                 cl::desc("Seconds for each command (1800)"),
                                 cl::sub(ValidateSub));
static cl::opt<bool> KeepWorktree("keep-worktree",
                                  cl::desc("Leave the worktree for a look"),
                                  cl::sub(ValidateSub));
static cl::opt<bool>
    Sift("sift",
         cl::desc("Leave out fixes that fail and print those that pass"),
         cl::sub(ValidateSub));
static cl::opt<std::string> Output("output", cl::desc("Write there"),
                                   cl::value_desc("file"),
                                   cl::sub(ValidateSub));
static FormatOption Format(ValidateSub);

/// Says once what begins; on a terminal the runs of the benchmark are counted.
static void tellStep(StringRef Step) {
  bool IsRun =
      Step.starts_with("benchmark ") && !Step.starts_with("benchmark 0/");
  bool IsTerminal = llvm::sys::Process::StandardErrIsDisplayed();
  if (IsRun && !IsTerminal)
    return;
  StringRef Shown = IsTerminal ? Step : Step.split(" 0/").first;
  llvm::errs() << "clang-heal: " << printable(Shown) << "\n";
}

static ValidateOptions optionsFromFlags() {
  ValidateOptions Result;
  Result.Repository = Repository;
  Result.BuildCommand = Build;
  Result.TestCommand = Test;
  Result.GeneratedTestCommand = GeneratedTest;
  Result.BenchmarkCommand = Benchmark;
  Result.Audit = !NoAudit;
  Result.AuditBuildCommand = AuditBuild;
  Result.BenchmarkRuns = Runs;
  Result.MinSpeedup = MinSpeedup;
  Result.Timeout = std::chrono::seconds(Timeout);
  Result.KeepWorktree = KeepWorktree;
  Result.Progress = tellStep;
  return Result;
}

static Expected<TestSuite> readTests(World &Outside) {
  TestSuite Result;
  if (TestsPath.empty())
    return Result;
  Expected<std::vector<TestSuite>> Suites =
      readNouns<TestSuite>(Outside, TestsPath);
  if (!Suites)
    return Suites.takeError();
  for (TestSuite &Suite : *Suites)
    llvm::append_range(Result.Files, Suite.Files);
  return Result;
}

static std::string textOf(const Sifted &Seen) {
  std::string Result = verdictTable(Seen.Judged);
  for (const Dropped &Each : Seen.Rejected)
    Result += "left out: " + Each.FixId + " (" + Each.Handler +
              "): " + Each.Reason + "\n";
  return printable(Result);
}

static std::string jsonOf(const Sifted &Seen) {
  std::string Result = jsonLine(Seen.Judged);
  for (const Fix &Each : Seen.Kept)
    Result += jsonLine(Each);
  for (const Dropped &Each : Seen.Rejected)
    Result += jsonLine(Each);
  return Result;
}

/// What \p Candidates are found to be; without --sift nothing is left out,
/// and the fixes are not repeated.
static Expected<Sifted> judge(World &Outside, ArrayRef<Fix> Candidates,
                              const TestSuite &Tests) {
  if (Sift)
    return sift(Outside, Candidates, Tests, optionsFromFlags());
  Expected<Verdict> Judged =
      validate(Outside, Candidates, Tests, optionsFromFlags());
  if (!Judged)
    return Judged.takeError();
  return Sifted{std::move(*Judged), {}, {}};
}

int runValidate(World &Outside) {
  Expected<std::vector<Fix>> Candidates = readNouns<Fix>(Outside, FixesPath);
  if (!Candidates)
    return report(Candidates.takeError());
  if (Candidates->empty())
    return report(makeError(ErrorKind::BadInput,
                            "'{0}' holds no fix (clang-heal fix --format=json "
                            "prints them)",
                            FixesPath));
  Expected<TestSuite> Tests = readTests(Outside);
  if (!Tests)
    return report(Tests.takeError());
  Expected<Sifted> Seen = judge(Outside, *Candidates, *Tests);
  if (!Seen)
    return report(Seen.takeError());
  if (Error Err = writeOutput(Outside, Output,
                              Format.isText() ? textOf(*Seen) : jsonOf(*Seen)))
    return report(std::move(Err));
  return Seen->Judged.Passed ? 0 : 1;
}

} // namespace heal
