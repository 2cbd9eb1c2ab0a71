//===- Detect.h - From Telemetry to anomalies -------------------*- C++ -*-===//
#ifndef CLANG_HEAL_DETECT_DETECT_H
#define CLANG_HEAL_DETECT_DETECT_H

#include "clang-heal/Detect/Anomaly.h"
#include "clang-heal/Learn/Store.h"

namespace heal {

/// What a handler's earlier windows say is normal; made by Learn's store.
struct Baseline {
  double MedianMillis = 0;
  double MadMillis = 0; ///< Median absolute deviation.
  unsigned Windows = 0; ///< How many earlier windows it rests on.
};

/// A limit that the configuration sets for one handler.
struct Slo {
  std::optional<double> AvgMillis, P95Millis, ErrorRate;
};

struct DetectOptions {
  double Factor = 1.5;        ///< Over Factor times its limit is an anomaly.
  uint64_t MinCalls = 5;      ///< Fewer is not enough data. Telemetry that
                              ///< does not count its calls is judged.
  uint64_t MinRuns = 1;       ///< Fewer runs of a sequence are not enough.
  unsigned MinWindows = 5;    ///< Fewer earlier windows are no baseline.
  double MinCoverage = 80;    ///< Percent of a handler's lines.
  double MaxErrorRate = 0.01; ///< Where neither an SLO nor a baseline speaks.
  std::map<std::string, Slo> Slos;
  std::map<std::string, Baseline> Baselines;
};

/// What earlier windows say is normal for each handler. Windows of fewer than
/// \p MinCalls calls say nothing.
std::map<std::string, Baseline> baselinesFrom(ArrayRef<Window> Windows,
                                              uint64_t MinCalls = 0);

/// Judges every handler and sequence of \p Seen. Cannot fail: what it cannot
/// judge it lists with the reason.
Detection detect(const Telemetry &Seen, const DetectOptions &Opts = {});

} // namespace heal

#endif
