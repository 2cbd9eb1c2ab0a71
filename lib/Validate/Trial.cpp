//===- Trial.cpp ----------------------------------------------------------===//
#include "BenchmarkInternal.h"
#include "CommandInternal.h"
#include "TrialInternal.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Path.h"

namespace heal {

std::string folderOf(const TestSuite &Tests) {
  std::optional<std::string> Common;
  for (const TestFile &File : Tests.Files) {
    StringRef Folder = llvm::sys::path::parent_path(File.Path);
    if (!Common)
      Common = Folder.str();
    while (!Common->empty() && Folder != *Common &&
           !Folder.starts_with(*Common + "/"))
      Common = llvm::sys::path::parent_path(*Common).str();
  }
  return !Common || Common->empty() ? "." : *Common;
}

Trial::Trial(World &Outside, const TestSuite &Tests,
             const ValidateOptions &Opts)
    : Outside(&Outside), Tests(&Tests), Opts(&Opts) {}

Expected<Trial> Trial::open(World &Outside, const TestSuite &Tests,
                            const ValidateOptions &Opts) {
  Trial Result(Outside, Tests, Opts);
  Expected<git::Repository> Repo = git::openRepository(Opts.Repository);
  if (!Repo)
    return Repo.takeError();
  Result.Repo = std::move(*Repo);
  Expected<git::Commit> Head = git::headCommit(*Result.Repo);
  if (!Head)
    return Head.takeError();
  Result.Head = std::move(*Head);
  return Result;
}

Expected<git::Tree> Trial::head() const { return git::treeOf(*Head); }

/// The first file of the user's checkout that \p Fixes are about and that is
/// not as committed.
static std::string uncommittedFile(git_repository &Repo, ArrayRef<Fix> Fixes) {
  for (const Fix &Each : Fixes) {
    git_diff *Parsed = nullptr;
    if (git_diff_from_buffer(&Parsed, Each.Patch.data(), Each.Patch.size()))
      continue;
    git::Diff Owner(Parsed);
    for (size_t Index = 0; Index < git_diff_num_deltas(Parsed); ++Index) {
      const char *Path = git_diff_get_delta(Parsed, Index)->old_file.path;
      unsigned Status = GIT_STATUS_CURRENT;
      if (Path && git_status_file(&Status, &Repo, Path) == 0 &&
          Status != GIT_STATUS_CURRENT && Status != GIT_STATUS_IGNORED)
        return Path;
    }
  }
  return "";
}

static std::vector<std::string> idsOf(ArrayRef<Fix> Fixes) {
  std::vector<std::string> Result;
  for (const Fix &Each : Fixes)
    Result.push_back(Each.Id);
  return Result;
}

Check skipped(StringRef Name, std::string Why) {
  Check Result;
  Result.Name = Name.str();
  Result.Evidence = std::move(Why);
  return Result;
}

Check failed(StringRef Name, std::string Why) {
  Check Result = skipped(Name, std::move(Why));
  Result.State = CheckState::Failed;
  return Result;
}

Verdict Trial::unfit(ArrayRef<Fix> Fixes, StringRef Why) const {
  Verdict Result;
  Result.FixIds = idsOf(Fixes);
  Result.Commit = git::textOf(*git_commit_id(Head.get()));
  std::string Evidence = Why.str();
  if (std::string File = uncommittedFile(*Repo, Fixes); !File.empty())
    Evidence += " ('" + File +
                "' has changes that are not committed; commit them first)";
  Result.Checks.push_back(failed("patches", Evidence));
  for (StringRef Name :
       {"build", "projectTests", "generatedTests", "performance", "audit"})
    Result.Checks.push_back(skipped(Name, "the patches do not apply"));
  return Result;
}

/// Makes the files of \p Side those of \p Files and the generated tests.
Error Trial::fill(ScratchWorktree &Side, git_tree &Files) {
  if (Tests->Files.empty())
    return Side.checkOut(Files);
  Expected<git::Tree> Whole = git::treeAt(*Repo, *git_tree_id(&Files));
  for (const TestFile &File : Tests->Files) {
    if (!Whole)
      return Whole.takeError();
    Whole = git::treeWithFile(*Repo, **Whole, File.Path, File.Content);
  }
  if (!Whole)
    return Whole.takeError();
  return Side.checkOut(**Whole);
}

std::string Trial::commandOf(StringRef Name) const {
  if (Name == "build")
    return Opts->BuildCommand;
  if (Name == "auditBuild")
    return Opts->AuditBuildCommand.empty() ? Opts->BuildCommand
                                           : Opts->AuditBuildCommand;
  if (Name == "projectTests")
    return Opts->TestCommand;
  if (Tests->Files.empty())
    return "";
  std::string Result = Opts->GeneratedTestCommand;
  std::string Folder = folderOf(*Tests);
  // The folder may carry a handler's name, so the shell must not read it.
  bool IsPlain = llvm::all_of(Folder, [](char C) {
    return llvm::isAlnum(C) || StringRef("_-./+").contains(C);
  });
  if (!IsPlain)
    Folder = shellQuoted(Folder);
  for (size_t At = Result.find("{dir}"); At != std::string::npos;
       At = Result.find("{dir}", At + Folder.size()))
    Result.replace(At, 5, Folder);
  return Result;
}

Expected<Check> Trial::run(ScratchWorktree &Side, StringRef Name,
                           std::vector<std::string> Environment) {
  Expected<CommandRun> Done =
      runCommand(*Outside, {Name.str(), commandOf(Name), Side.path(),
                            Opts->Timeout, std::move(Environment)});
  if (!Done)
    return Done.takeError();
  if (Done->Seen.State == CheckState::Failed)
    for (const std::string &Problem : Side.problems())
      Done->Seen.Evidence += "; " + Problem;
  return Done->Seen;
}

Expected<ScratchWorktree *> Trial::baseline() {
  if (Old)
    return &*Old;
  Expected<ScratchWorktree> Made = ScratchWorktree::make(*Outside, *Repo);
  if (!Made)
    return Made.takeError();
  Old.emplace(std::move(*Made));
  Expected<git::Tree> Files = head();
  if (!Files)
    return Files.takeError();
  if (Error Err = fill(*Old, **Files))
    return std::move(Err);
  if (Opts->Progress)
    Opts->Progress("build without the fixes");
  Expected<Check> Built = run(*Old, "build");
  if (!Built)
    return Built.takeError();
  OldBuild = std::move(*Built);
  return &*Old;
}

Expected<bool> Trial::failsWithoutFixes(StringRef Name) {
  Expected<ScratchWorktree *> Side = baseline();
  if (!Side)
    return Side.takeError();
  if (Name == "build" || OldBuild->State == CheckState::Failed)
    return OldBuild->State == CheckState::Failed;
  Expected<Check> Again = run(**Side, Name);
  if (!Again)
    return Again.takeError();
  return Again->State == CheckState::Failed;
}

/// Why a check whose command is empty was skipped.
static std::string noCommand(StringRef Name, bool HasTests) {
  if (Name == "generatedTests")
    return HasTests ? "no command for generated tests is configured"
                    : "no tests were generated";
  if (Name == "build")
    return "no build command is configured ('true' says that the tests build "
           "the project)";
  return "no test command is configured";
}

/// One check on the side with the fixes.
Expected<Check> Trial::step(StringRef Name) {
  if (commandOf(Name).empty())
    return skipped(Name, noCommand(Name, !Tests->Files.empty()));
  if (Opts->Progress)
    Opts->Progress(Name == "build"          ? "build"
                   : Name == "projectTests" ? "project tests"
                                            : "generated tests");
  Expected<Check> Seen = run(*New, Name);
  if (!Seen || Seen->State != CheckState::Failed)
    return Seen;
  Expected<bool> Before = failsWithoutFixes(Name);
  if (!Before)
    return Before.takeError();
  if (*Before && Name == "generatedTests") {
    // The test is wrong, not the fix: what was recorded depends on more than
    // the inputs.
    Seen->State = CheckState::Skipped;
    Seen->Evidence += "; it fails without the fixes, too, and says nothing "
                      "about them";
    return Seen;
  }
  OldTrouble = *Before;
  Seen->Evidence += *Before ? "; it fails without the fixes, too"
                            : "; it succeeds without the fixes";
  return Seen;
}

Error Trial::timeFixes(Verdict &Result, ArrayRef<Fix> Fixes) {
  Expected<ScratchWorktree *> Side = baseline();
  if (!Side)
    return Side.takeError();
  if (OldBuild->State == CheckState::Failed) {
    Check Broken = failed("performance", "without the fixes there is nothing "
                                         "to compare with: " +
                                             OldBuild->Evidence);
    Broken.LogTail = OldBuild->LogTail;
    Result.Checks.push_back(Broken);
    return Error::success();
  }
  auto Start = Outside->now();
  Expected<Benchmarked> Seen =
      runBenchmark(*Outside, *Opts, (*Side)->path(), New->path());
  if (!Seen)
    return Seen.takeError();
  if (Seen->Failure) {
    Result.Checks.push_back(*Seen->Failure);
    return Error::success();
  }
  Result.Speedups = speedupsOf(*Seen);
  Check Judged = judgeSpeed(Result.Speedups, Fixes, Opts->MinSpeedup);
  Judged.Seconds =
      std::chrono::duration<double>(Outside->now() - Start).count();
  Result.PerformanceOk = Judged.State == CheckState::Passed;
  Result.Checks.push_back(std::move(Judged));
  return Error::success();
}

bool hasState(const Verdict &Judged, StringRef Name, CheckState State) {
  return llvm::any_of(Judged.Checks, [&](const Check &Each) {
    return Each.Name == Name && Each.State == State;
  });
}

static bool anyFailed(const Verdict &Judged) {
  return llvm::any_of(Judged.Checks, [](const Check &Each) {
    return Each.State == CheckState::Failed;
  });
}

static void conclude(Verdict &Result) {
  bool TestsRan = hasState(Result, "projectTests", CheckState::Passed);
  Result.TestsPass =
      TestsRan && !hasState(Result, "generatedTests", CheckState::Failed);
  Result.Passed = TestsRan && !anyFailed(Result) &&
                  hasState(Result, "build", CheckState::Passed);
}

/// Puts \p Patched into the worktree, which is made when there is none yet.
Error Trial::prepare(Verdict &Result, git_tree &Patched) {
  if (!New) {
    Expected<ScratchWorktree> Made = ScratchWorktree::make(*Outside, *Repo);
    if (!Made)
      return Made.takeError();
    New.emplace(std::move(*Made));
    if (Opts->KeepWorktree)
      New->keep();
  }
  Check Applied = skipped(
      "patches", llvm::formatv("{0} of {0} apply to {1}", Result.FixIds.size(),
                               Result.Commit.substr(0, 10)));
  Applied.State = CheckState::Passed;
  if (Error Err = fill(*New, Patched))
    Applied = failed("patches", llvm::toString(std::move(Err)));
  if (Opts->KeepWorktree)
    Applied.Evidence += "; kept in '" + New->path() + "'";
  Result.Checks.push_back(std::move(Applied));
  return Error::success();
}

Expected<Verdict> Trial::judge(ArrayRef<Fix> Fixes, git_tree &Patched,
                               bool Timed) {
  OldTrouble = false;
  Verdict Result;
  Result.FixIds = idsOf(Fixes);
  Result.Commit = git::textOf(*git_commit_id(Head.get()));
  if (Error Err = prepare(Result, Patched))
    return std::move(Err);
  for (StringRef Name : {"build", "projectTests", "generatedTests"}) {
    // One failure tells enough; what comes after stands on it.
    Expected<Check> Seen = anyFailed(Result)
                               ? Expected<Check>(skipped(Name, "not reached"))
                               : step(Name);
    if (!Seen)
      return Seen.takeError();
    Result.Checks.push_back(std::move(*Seen));
  }
  if (Opts->BenchmarkCommand.empty())
    Result.Checks.push_back(
        skipped("performance", "no benchmark command is configured"));
  else if (!Timed || anyFailed(Result))
    Result.Checks.push_back(skipped("performance", "not reached"));
  else if (Error Err = timeFixes(Result, Fixes))
    return std::move(Err);
  if (!Timed || anyFailed(Result))
    Result.Checks.push_back(skipped("audit", "not reached"));
  else if (Error Err = auditFixes(Result, Fixes))
    return std::move(Err);
  // Whoever keeps the worktree looks at the fixes, not at their audits.
  if (Opts->KeepWorktree)
    if (Error Err = fill(*New, Patched))
      return std::move(Err);
  conclude(Result);
  return Result;
}

} // namespace heal
