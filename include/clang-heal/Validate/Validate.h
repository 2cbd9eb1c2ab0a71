//===- Validate.h - From fixes to a verdict ---------------------*- C++ -*-===//
#ifndef CLANG_HEAL_VALIDATE_VALIDATE_H
#define CLANG_HEAL_VALIDATE_VALIDATE_H

#include "clang-heal/Rewrite/Fix.h"
#include "clang-heal/Support/World.h"
#include "clang-heal/Testgen/TestSuite.h"
#include "clang-heal/Validate/Verdict.h"
#include <functional>

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
  /// Whether the claims of the fixes are checked at run time, under the tests.
  bool Audit = true;
  /// Builds the audited sources in a worktree of their own, with sanitizers
  /// for instance. Empty: BuildCommand, where the fixes were built, so that
  /// only what changed is built again.
  std::string AuditBuildCommand;
  /// A handler must reach this median speed-up; the lower end of its interval
  /// must exceed 1.
  double MinSpeedup = 1.02;
  std::chrono::seconds Timeout{1800}; ///< Of each command.
  bool KeepWorktree = false;          ///< For looking at a failed build.
  /// Told what begins: `build`, `project tests`, `benchmark 3/10`.
  std::function<void(StringRef Step)> Progress;
};

/// Tries \p Candidates together in a scratch worktree of HEAD: build, the
/// project's tests, the generated tests, old against new, the audit. A time-out, a crash
/// or a full disk is a failed verdict; the worktree is removed whatever
/// happens. An error means that no worktree could be made, or that somebody
/// interrupted. What the user has not committed is not tried.
Expected<Verdict> validate(World &Outside, ArrayRef<Fix> Candidates,
                           const TestSuite &Tests, const ValidateOptions &Opts);

/// A fix that was left out, and why.
struct Dropped {
  static constexpr llvm::StringLiteral Schema = "clang-heal/dropped";
  std::string FixId, Handler, Reason;

  template <typename V> static void fields(V &&Visit, auto &Self) {
    Visit("fixId", Self.FixId);
    Visit("handler", Self.Handler);
    Visit("reason", Self.Reason);
  }
};

/// The fixes that pass, and why the others do not.
struct Sifted {
  Verdict Judged; ///< Of the fixes that were kept.
  /// In their order. Where one before was dropped, Patch is made anew and
  /// Edits, which would be at wrong offsets, are empty.
  std::vector<Fix> Kept;
  std::vector<Dropped> Rejected;
};

/// As validate, but a fix that is to blame does not take the others with it:
/// it is left out and the rest tried again, until they pass or none is left.
/// A handler that is not measurably faster loses its fixes, and a fix whose
/// claim was violated is left out; a broken build or test is traced to one fix
/// by bisection.
Expected<Sifted> sift(World &Outside, ArrayRef<Fix> Candidates,
                      const TestSuite &Tests, const ValidateOptions &Opts);

/// The verdict as a table for a person.
std::string verdictTable(const Verdict &Judged);

} // namespace heal

#endif
