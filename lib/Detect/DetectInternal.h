//===- DetectInternal.h - One question of Detect at a time ------*- C++ -*-===//
#ifndef CLANG_HEAL_LIB_DETECT_DETECTINTERNAL_H
#define CLANG_HEAL_LIB_DETECT_DETECTINTERNAL_H

#include "clang-heal/Detect/Detect.h"
#include "llvm/ADT/StringMap.h"

namespace heal {

//===----------------------------------------------------------------------===//
// Statistics
//===----------------------------------------------------------------------===//

/// REQUIRES: \p Values is not empty.
double medianOf(std::vector<double> Values);
/// The share of a normal distribution that lies below \p Deviations.
double normalBelow(double Deviations);
/// The chance of at least \p Hits among \p Trials when each hits with
/// probability \p Rate.
double chanceOfAtLeast(uint64_t Hits, uint64_t Trials, double Rate);
/// A guess of how far calls lie from their average, in milliseconds: from the
/// percentiles where they are known, else the average itself.
double spreadOf(const Timing &Time);

//===----------------------------------------------------------------------===//
// Severity: the tables are in docs/telemetry.md
//===----------------------------------------------------------------------===//

Severity performanceSeverity(double Ratio, double TimeShare);
Severity coverageSeverity(double LinesPercent, double TimeShare);
Severity errorSeverity(double Rate);
Severity behavioralSeverity(StringRef Deviation, double Rate);

//===----------------------------------------------------------------------===//
// Questions
//===----------------------------------------------------------------------===//

/// What all questions about one Telemetry share.
struct Scene {
  const Telemetry &Seen;
  const DetectOptions &Opts;
  Detection &Result;
  /// The share that a handler has of the time of all of them.
  llvm::StringMap<double> TimeShares;

  void notJudged(StringRef Subject, AnomalyType Type,
                 std::string Reason) const {
    Result.Unjudged.push_back({Subject.str(), Type, std::move(Reason)});
  }
  /// An anomaly of \p Handler, its own fields filled in.
  Anomaly about(const HandlerTelemetry &Handler, AnomalyType Type) const;
};

void judgePerformance(const Scene &In, const HandlerTelemetry &Handler);
void judgeErrors(const Scene &In, const HandlerTelemetry &Handler);
void judgeCoverage(const Scene &In, const LineCoverage &Covered);
/// Judges all the orders in which one sequence ran. \p Expected is null when
/// nobody says how it is meant to run.
void judgeSequence(const Scene &In, StringRef Id, const Sequence *Expected,
                   ArrayRef<const ExecutedOrder *> Orders);

/// How \p Actual deviates from \p Expected, the gravest first; empty: not.
struct Deviation {
  StringRef Kind;       ///< See Anomaly::Deviation.
  std::string Sentence; ///< What exactly, for a person.
};
std::vector<Deviation> deviationsOf(ArrayRef<std::string> Expected,
                                    ArrayRef<std::string> Actual);

} // namespace heal

#endif
