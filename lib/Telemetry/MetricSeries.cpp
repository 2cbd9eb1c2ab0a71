//===- MetricSeries.cpp ---------------------------------------------------===//
#include "MetricSeriesInternal.h"
#include <cmath>

namespace heal {

void HistogramPoint::addTo(Sketch &To) const {
  To.addSum(Sum);
  if (Buckets.empty())
    return To.addShapeless(Count);
  for (size_t I = 0; I < Buckets.size(); ++I) {
    bool IsLast = I == Bounds.size();
    double Low = I == 0 ? Min.value_or(0) : Bounds[I - 1];
    // What lies above the last bound is as long as the longest call, or, when
    // that is not said, just as long as the bound.
    double High = IsLast ? Max.value_or(Low) : Bounds[I];
    if (Min)
      Low = std::max(Low, *Min);
    if (Max)
      High = std::min(High, *Max);
    Low = std::max(Low, 0.0);
    To.addRange(std::min(Low, High), std::max(Low, High), Buckets[I]);
  }
}

bool addPoint(Gathering &Into, const PointOrigin &Origin,
              const HistogramPoint &Point) {
  HandlerRecord *Handler = Into.handler(Origin.Handler);
  if (!Handler)
    return false;
  MetricTiming::Source &Source =
      Handler->Metrics.sourceFor(Origin.Metric, Origin.Rank);
  Point.addTo(Source.Durations);
  if (!Origin.ErrorType.empty() && Point.Count >= 1)
    Source.Errors.add(Origin.ErrorType, "", "",
                      static_cast<uint64_t>(std::min(Point.Count, 0x1p63)),
                      Into.Max, Into.Opts.MaxErrors);
  if (Handler->Code.Function.empty() && Handler->Code.Route.empty())
    Handler->Code = Origin.Code;
  return true;
}

/// DenseMap keeps the two greatest keys for itself.
static uint64_t usableKey(uint64_t Identity) { return Identity >> 1; }

bool MetricSeries::put(uint64_t Identity, PointOrigin Origin,
                       HistogramPoint Point, const Limits &Max) {
  auto Found = Known.find(usableKey(Identity));
  if (Found != Known.end()) {
    Series &Seen = All[Found->second];
    if (Point.TimeNanos >= Seen.Newest.TimeNanos)
      Seen.Newest = std::move(Point);
    return true;
  }
  if (All.size() >= Max.Series)
    return false;
  Known[usableKey(Identity)] = All.size();
  All.push_back({std::move(Origin), std::move(Point)});
  return true;
}

bool MetricSeries::finish(Gathering &Into) {
  bool Good = true;
  for (const Series &Each : All)
    Good &= addPoint(Into, Each.Origin, Each.Newest);
  return Good;
}

} // namespace heal
