//===- Verdict.h - May a change be shipped? ---------------------*- C++ -*-===//
//
// The noun of the Validate stage. Plain data.
//
//===----------------------------------------------------------------------===//
#ifndef CLANG_HEAL_VALIDATE_VERDICT_H
#define CLANG_HEAL_VALIDATE_VERDICT_H

#include "clang-heal/Support/Json.h"

namespace heal {

enum class CheckState { Passed, Failed, Skipped };
inline ArrayRef<StringRef> enumNames(CheckState *) {
  static constexpr StringRef Names[] = {"passed", "failed", "skipped"};
  return Names;
}

/// One question of the verdict and what was seen.
struct Check {
  std::string Name; ///< `patches`, `build`, `projectTests`,
                    ///< `generatedTests`, `performance`, `audit`.
  CheckState State = CheckState::Skipped;
  std::string Evidence; ///< A sentence with the numbers, or why skipped.
  std::string LogTail;  ///< The end of the log, when it failed.
  double Seconds = 0;

  template <typename V> static void fields(V &&Visit, auto &Self) {
    Visit("name", Self.Name);
    Visit("state", Self.State);
    Visit("evidence", Self.Evidence);
    Visit("logTail", Self.LogTail);
    Visit("seconds", Self.Seconds);
  }
};

/// Old time over new time, with the ends of its bootstrap interval.
struct Speedup {
  double Median = 0, Low = 0, High = 0;
  unsigned Runs = 0; ///< Of each side.

  template <typename V> static void fields(V &&Visit, auto &Self) {
    Visit("median", Self.Median);
    Visit("low", Self.Low);
    Visit("high", Self.High);
    Visit("runs", Self.Runs);
  }
};

struct Verdict {
  static constexpr llvm::StringLiteral Schema = "clang-heal/verdict";
  std::vector<std::string> FixIds;
  std::string Commit;  ///< The hash of the commit that the fixes were tried on.
  bool Passed = false; ///< No check failed and the build and tests ran.
  bool TestsPass = false; ///< The project's and, if there are, the generated.
  bool PerformanceOk = false; ///< Measured, and every fixed handler faster.
  bool AuditOk = false; ///< Claims were checked at run time, and all held.
  std::vector<std::string> Violated; ///< The fixes whose claim did not.
  std::vector<Check> Checks;
  /// By handler, and `all handlers`: the sum of what every run took.
  std::map<std::string, Speedup> Speedups;

  template <typename V> static void fields(V &&Visit, auto &Self) {
    Visit("fixIds", Self.FixIds);
    Visit("commit", Self.Commit);
    Visit("passed", Self.Passed);
    Visit("testsPass", Self.TestsPass);
    Visit("performanceOk", Self.PerformanceOk);
    Visit("auditOk", Self.AuditOk);
    Visit("violated", Self.Violated);
    Visit("checks", Self.Checks);
    Visit("speedups", Self.Speedups);
  }
};

} // namespace heal

#endif
