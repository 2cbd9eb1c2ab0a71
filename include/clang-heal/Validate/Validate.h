//===- Validate.h - From fixes to a verdict ---------------------*- C++ -*-===//
#ifndef CLANG_HEAL_VALIDATE_VALIDATE_H
#define CLANG_HEAL_VALIDATE_VALIDATE_H

#include "clang-heal/Rewrite/Fix.h"
#include "clang-heal/Support/World.h"
#include "clang-heal/Testgen/TestSuite.h"
#include "clang-heal/Validate/Verdict.h"

namespace heal {

/// How a project is built and tested. Each command is run by `sh -c` in the
/// scratch worktree; it comes from the user's configuration, never from
/// telemetry.
struct ValidateOptions {
  std::string Repository;   ///< The git repository to take the worktree from.
  std::string BuildCommand; ///< `cmake -S . -B build && cmake --build build`
  std::string TestCommand;  ///< `ctest --test-dir build --output-on-failure`
  /// Builds and runs the generated tests; `{dir}` is the folder that holds
  /// them. Empty: the generated tests are skipped.
  std::string GeneratedTestCommand;
  /// Prints one line `HANDLER MILLIS` per handler; run in turn in the old and
  /// in the new worktree. Empty: performance is skipped.
  std::string BenchmarkCommand;
  unsigned BenchmarkRuns = 10; ///< Of each side, after one warm-up.
  /// A handler must reach this median speed-up; the lower end of its interval
  /// must exceed 1.
  double MinSpeedup = 1.02;
  std::chrono::seconds Timeout{1800}; ///< Of each command.
  bool KeepWorktree = false;          ///< For looking at a failed build.
};

/// Tries \p Candidates together in a scratch worktree of HEAD: build, the
/// project's tests, the generated tests, old against new. A time-out, a crash
/// or a full disk is a failed verdict; the worktree is removed whatever
/// happens. An error means that no worktree could be made.
Expected<Verdict> validate(World &Outside, ArrayRef<Fix> Candidates,
                           const TestSuite &Tests, const ValidateOptions &Opts);

/// The verdict as a table for a person.
std::string verdictTable(const Verdict &Judged);

} // namespace heal

#endif
