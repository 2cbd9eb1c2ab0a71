//===- TrialInternal.h - Fixes under trial ----------------------*- C++ -*-===//
#ifndef CLANG_HEAL_LIB_VALIDATE_TRIALINTERNAL_H
#define CLANG_HEAL_LIB_VALIDATE_TRIALINTERNAL_H

#include "ScratchWorktreeInternal.h"
#include "clang-heal/Validate/Validate.h"

namespace heal {

Check skipped(StringRef Name, std::string Why);
Check failed(StringRef Name, std::string Why);
bool hasState(const Verdict &Judged, StringRef Name, CheckState State);

/// The folder that holds every generated test, relative; `.`: the project's.
std::string folderOf(const TestSuite &Tests);

/// A repository's HEAD and the worktrees in which sets of fixes are tried, one
/// after the other; builds are kept between them.
///
/// Made by validate and sift, one a call. Not thread-safe.
class Trial {
public:
  /// \p Outside, \p Tests and \p Opts must outlive the object.
  static Expected<Trial> open(World &Outside, const TestSuite &Tests,
                              const ValidateOptions &Opts);

  git_repository &repository() const { return *Repo; }
  /// A new owner of HEAD's tree.
  Expected<git::Tree> head() const;
  /// A verdict about \p Fixes that says only why their patches do not apply.
  Verdict unfit(ArrayRef<Fix> Fixes, StringRef Why) const;

  /// Tries \p Fixes, whose files are \p Patched. Without \p Timed the
  /// benchmark is passed over and PerformanceOk stays false.
  Expected<Verdict> judge(ArrayRef<Fix> Fixes, git_tree &Patched, bool Timed);
  /// Whether what failed the last verdict fails without any fix, too.
  bool isOldTrouble() const { return OldTrouble; }

private:
  Trial(World &Outside, const TestSuite &Tests, const ValidateOptions &Opts);
  Error prepare(Verdict &Result, git_tree &Patched);
  Error fill(ScratchWorktree &Side, git_tree &Files);
  Expected<Check> run(ScratchWorktree &Side, StringRef Name,
                      std::vector<std::string> Environment = {});
  Expected<Check> step(StringRef Name);
  Expected<ScratchWorktree *> baseline();
  /// Whether the check fails in the baseline, too; builds it when needed.
  Expected<bool> failsWithoutFixes(StringRef Name);
  Error timeFixes(Verdict &Result, ArrayRef<Fix> Fixes);
  /// Checks the claims of \p Fixes under the tests (TrialAudit.cpp).
  Error auditFixes(Verdict &Result, ArrayRef<Fix> Fixes);
  Expected<Check> runAudit(ScratchWorktree &Side, ArrayRef<Fix> Fixes,
                           Verdict &Result);
  Expected<std::optional<Check>>
  runAuditedTests(ScratchWorktree &Side, const Verdict &Result, StringRef Log);
  Expected<Check> blame(ScratchWorktree &Side, const Check &Failed, Check Seen);
  Error fillUnaudited(ScratchWorktree &Side);
  Expected<bool> testsFailUnaudited(ScratchWorktree &Side, StringRef Failed);
  Expected<ScratchWorktree *> auditSide();
  std::string commandOf(StringRef Name) const;

  World *Outside;
  const TestSuite *Tests;
  const ValidateOptions *Opts;
  git::Repository Repo;
  git::Commit Head;
  std::optional<ScratchWorktree> New, Old, Audited;
  std::optional<Check> OldBuild;
  bool OldTrouble = false;
};

} // namespace heal

#endif
