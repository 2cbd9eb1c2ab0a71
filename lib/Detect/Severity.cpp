//===- Severity.cpp - How bad it is ---------------------------------------===//
//
// The tables of docs/telemetry.md.
//
//===----------------------------------------------------------------------===//
#include "DetectInternal.h"

namespace heal {

/// A handler with at least this share of all time is one step worse.
static constexpr double LargeShare = 0.25;

static Severity worse(Severity Level) {
  return Level == Severity::Critical
             ? Level
             : static_cast<Severity>(static_cast<int>(Level) + 1);
}

static Severity better(Severity Level) {
  return Level == Severity::Low
             ? Level
             : static_cast<Severity>(static_cast<int>(Level) - 1);
}

Severity performanceSeverity(double Ratio, double TimeShare) {
  Severity Level = Ratio < 2    ? Severity::Low
                   : Ratio < 3  ? Severity::Medium
                   : Ratio < 10 ? Severity::High
                                : Severity::Critical;
  return TimeShare >= LargeShare ? worse(Level) : Level;
}

Severity coverageSeverity(double LinesPercent, double TimeShare) {
  Severity Level = LinesPercent >= 60   ? Severity::Low
                   : LinesPercent >= 30 ? Severity::Medium
                                        : Severity::High;
  return TimeShare >= LargeShare ? worse(Level) : Level;
}

Severity errorSeverity(double Rate) {
  return Rate < 0.05   ? Severity::Low
         : Rate < 0.20 ? Severity::Medium
         : Rate < 0.50 ? Severity::High
                       : Severity::Critical;
}

Severity behavioralSeverity(StringRef Deviation, double Rate) {
  // A step that is missing or comes too early can break what others rely on.
  Severity Level = Deviation == "duplicated" || Deviation == "unexpected"
                       ? Severity::Medium
                       : Severity::High;
  return Rate < 0.01 ? better(Level) : Level;
}

} // namespace heal
