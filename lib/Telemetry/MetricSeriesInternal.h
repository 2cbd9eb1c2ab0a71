//===- MetricSeriesInternal.h - Histograms over time ------------*- C++ -*-===//
#ifndef CLANG_HEAL_LIB_TELEMETRY_METRICSERIESINTERNAL_H
#define CLANG_HEAL_LIB_TELEMETRY_METRICSERIESINTERNAL_H

#include "GatheringInternal.h"
#include "llvm/ADT/DenseMap.h"

namespace heal {

/// One data point of a histogram of durations.
struct HistogramPoint {
  uint64_t TimeNanos = 0;
  double Count = 0, Sum = 0; ///< Sum in seconds.
  std::optional<double> Min, Max;
  /// Bucket i holds what is above Bounds[i-1] and up to Bounds[i], in seconds;
  /// there is one bucket more than bounds, or none at all.
  std::vector<double> Bounds, Buckets;

  /// Adds the calls of the point to \p To.
  void addTo(Sketch &To) const;
};

/// What a point is about.
struct PointOrigin {
  std::string Handler, Metric;
  unsigned Rank = 0;     ///< See MetricTiming.
  std::string ErrorType; ///< Empty: the calls succeeded.
  CodeReference Code;
};

/// The newest point of every cumulative series, over all files.
class MetricSeries {
public:
  /// \p Identity tells series apart. False: there are too many.
  bool put(uint64_t Identity, PointOrigin Origin, HistogramPoint Point,
           const Limits &Max);
  /// Adds all series to \p Into. False: some handler found no room.
  bool finish(Gathering &Into);

private:
  struct Series {
    PointOrigin Origin;
    HistogramPoint Newest;
  };
  llvm::DenseMap<uint64_t, size_t> Known;
  std::vector<Series> All; ///< In the order in which they came.
};

/// Adds \p Point to the handler's record in \p Into; false: no room.
bool addPoint(Gathering &Into, const PointOrigin &Origin,
              const HistogramPoint &Point);

} // namespace heal

#endif
