//===- Metrics.cpp - OTLP histograms of durations -------------------------===//
#include "RecordReaderInternal.h"
#include "llvm/ADT/Twine.h"
#include "llvm/Support/xxhash.h"
#include <cmath>

namespace heal {

/// Buckets of one point; more is a mistake or an attack.
static constexpr size_t MaxBuckets = 10000;

/// The fields of one data point, classic or exponential.
struct RecordReader::PointFields {
  HistogramPoint Point;
  uint64_t StartNanos = 0;
  bool HasCount = false;
  const char *Wrong = nullptr;
  // Exponential only.
  int64_t Scale = 0, Offset = 0;
  double Zeros = 0;
  std::vector<double> Positive;
};

/// How surely a histogram named \p Metric holds the handlers' own times; 0: it
/// does not.
static unsigned rankOf(StringRef Metric) {
  if (Metric == "http.server.request.duration" ||
      Metric == "rpc.server.call.duration")
    return 3;
  if (Metric == "http.server.duration" || Metric == "rpc.server.duration")
    return 2;
  bool IsOthers = Metric.contains("client") || Metric.starts_with("db.") ||
                  Metric.contains("size");
  bool IsHandlers = Metric.contains("server") || Metric.contains("handler") ||
                    Metric.contains("request");
  return IsHandlers && !IsOthers ? 1 : 0;
}

void RecordReader::readMetric(JsonCursor &At) {
  TextField Name, Unit;
  StringRef Histogram;
  bool IsExponential = false;
  At.members([&](StringRef Member) {
    if (Member == "name")
      Name.read(At);
    else if (Member == "unit")
      Unit.read(At);
    else if (Member == "histogram" || Member == "exponentialHistogram") {
      IsExponential = Member != "histogram";
      Histogram = At.raw();
    }
  });
  if (At.hasFailed())
    return;
  ++Understood;
  unsigned Rank = rankOf(Name.get());
  if (Histogram.empty() || Rank == 0)
    return;
  JsonCursor Inside(Histogram);
  readHistogram(Inside, Name.get(), Unit.get(), Rank, IsExponential);
  if (Inside.hasFailed())
    complainHere(Inside, "the metric is not JSON: " + Inside.why());
}

/// Reads a bucket count or bound that must be a finite number.
static void readNumbers(JsonCursor &At, std::vector<double> &To,
                        const char *&Wrong) {
  if (At.kind() != JsonKind::Array)
    return At.skip();
  At.elements([&] {
    double Value = At.number();
    if (!(std::fabs(Value) <= MaxAmount))
      Wrong = "a data point with a bucket that is no number up to 1e18";
    else if (To.size() >= MaxBuckets)
      Wrong = "a data point of more than 10000 buckets";
    else
      To.push_back(Value);
  });
}

void RecordReader::readHistogram(JsonCursor &At, StringRef Metric,
                                 StringRef Unit, unsigned Rank,
                                 bool IsExponential) {
  bool IsDelta = false;
  StringRef Points;
  At.members([&](StringRef Member) {
    if (Member == "aggregationTemporality") {
      TextField Text;
      Text.read(At);
      IsDelta =
          Text.get() == "1" || Text.get() == "AGGREGATION_TEMPORALITY_DELTA";
    } else if (Member == "dataPoints") {
      Points = At.raw();
    }
  });
  if (At.hasFailed() || Points.empty())
    return;
  // The old name of the metric had another unit, and no exporter omits it.
  std::optional<double> Millis = millisPerUnit(Unit);
  if (!Millis)
    return complainHere(At, "unknown unit '" + Unit + "' of the metric '" +
                                Metric + "' (ms, s, us and ns are known)");
  JsonCursor Each(Points);
  Each.elements([&] {
    PointFields Fields;
    Known.clear();
    readPoint(Each, Fields);
    if (Each.hasFailed())
      return;
    if (IsExponential && !Fields.Wrong)
      spreadExponential(Fields);
    endPoint(Each, Fields, Metric, *Millis * 1e-3, Rank, IsDelta);
  });
  if (Each.hasFailed())
    complainHere(Each, "the metric is not JSON: " + Each.why());
}

void RecordReader::readPoint(JsonCursor &At, PointFields &Fields) {
  HistogramPoint &Point = Fields.Point;
  auto Amount = [&] {
    double Value = At.number();
    if (!(Value >= 0 && Value <= MaxAmount))
      Fields.Wrong = "a data point with a number that is negative, not "
                     "finite or over 1e18";
    return Value;
  };
  At.members([&](StringRef Member) {
    if (Member == "attributes")
      Known.read(At);
    else if (Member == "bucketCounts")
      readNumbers(At, Point.Buckets, Fields.Wrong);
    else if (Member == "explicitBounds")
      readNumbers(At, Point.Bounds, Fields.Wrong);
    else if (Member == "count") {
      Point.Count = Amount();
      Fields.HasCount = true;
    } else if (Member == "sum")
      Point.Sum = Amount();
    else if (Member == "min")
      Point.Min = Amount();
    else if (Member == "max")
      Point.Max = Amount();
    else if (Member == "startTimeUnixNano")
      Fields.StartNanos = At.unsignedInteger().value_or(0);
    else if (Member == "timeUnixNano")
      Point.TimeNanos = At.unsignedInteger().value_or(0);
    else
      readExponential(Member, At, Fields);
  });
}

void RecordReader::readExponential(StringRef Member, JsonCursor &At,
                                   PointFields &Fields) {
  if (Member == "scale")
    Fields.Scale = At.integer().value_or(0);
  else if (Member == "zeroCount")
    Fields.Zeros = At.number();
  else if (Member == "positive")
    At.members([&](StringRef Inside) {
      if (Inside == "offset")
        Fields.Offset = At.integer().value_or(0);
      else if (Inside == "bucketCounts")
        readNumbers(At, Fields.Positive, Fields.Wrong);
    });
}

/// Bucket i of an exponential histogram ends at 2^((offset + i + 1) / 2^scale).
void RecordReader::spreadExponential(PointFields &Fields) {
  HistogramPoint &Point = Fields.Point;
  if (std::abs(Fields.Scale) > 30 || std::abs(Fields.Offset) > INT32_MAX ||
      !(Fields.Zeros >= 0 && Fields.Zeros <= MaxAmount)) {
    Fields.Wrong = "an exponential histogram with a scale, offset or zero "
                   "count out of range";
    return;
  }
  double Step = std::ldexp(1.0, -static_cast<int>(Fields.Scale));
  Point.Buckets = {Fields.Zeros};
  Point.Bounds = {std::exp2(Fields.Offset * Step)};
  // Zeros lie at zero and not between zero and the first bucket.
  if (Point.Min && Fields.Zeros > 0)
    Point.Min = 0;
  for (size_t I = 0; I < Fields.Positive.size(); ++I) {
    Point.Buckets.push_back(Fields.Positive[I]);
    Point.Bounds.push_back(std::exp2((Fields.Offset + double(I) + 1) * Step));
  }
  Point.Buckets.push_back(0);
  if (Point.Bounds.back() > MaxAmount)
    Fields.Wrong = "an exponential histogram with a bound over 1e18";
}

/// What is wrong with a point; null: nothing.
static const char *flawOf(const HistogramPoint &Point, bool HasCount) {
  if (!HasCount)
    return "a data point without a count";
  if (Point.Buckets.empty())
    return nullptr;
  if (Point.Buckets.size() != Point.Bounds.size() + 1)
    return "a data point whose buckets do not match its bounds";
  for (size_t I = 1; I < Point.Bounds.size(); ++I)
    if (!(Point.Bounds[I] > Point.Bounds[I - 1]))
      return "a data point whose bounds do not rise";
  for (double Bucket : Point.Buckets)
    if (Bucket < 0)
      return "a data point with a negative bucket";
  return nullptr;
}

static void toSeconds(HistogramPoint &Point, double SecondsPerUnit) {
  Point.Sum *= SecondsPerUnit;
  for (double &Bound : Point.Bounds)
    Bound *= SecondsPerUnit;
  for (std::optional<double> *Each : {&Point.Min, &Point.Max})
    if (*Each)
      **Each *= SecondsPerUnit;
}

void RecordReader::endPoint(const JsonCursor &At, PointFields &Fields,
                            StringRef Metric, double SecondsPerUnit,
                            unsigned Rank, bool IsDelta) {
  // A histogram over all handlers says nothing of any of them.
  if (!Known.nameHandler())
    return;
  if (!Fields.Wrong)
    Fields.Wrong = flawOf(Fields.Point, Fields.HasCount);
  if (Fields.Wrong)
    return complainHere(At, Fields.Wrong);
  if (Fields.Point.Count == 0)
    return;
  toSeconds(Fields.Point, SecondsPerUnit);
  PointOrigin Origin;
  Known.handlerName(NameBuffer, {});
  Origin.Handler = boundedText(NameBuffer, Into.Max.NameBytes);
  Origin.Metric = Metric;
  Origin.Rank = Rank;
  Origin.Code = Known.code();
  Origin.ErrorType = boundedText(Known.ErrorType.get(), Into.Max.NameBytes);
  if (Origin.ErrorType.empty() && Known.HttpStatus >= 500)
    Origin.ErrorType = "HTTP " + std::to_string(Known.HttpStatus);
  // A process that starts again counts from zero in a series of its own.
  const uint64_t Parts[] = {ResourceFingerprint, Known.Fingerprint,
                            Fields.StartNanos, llvm::xxh3_64bits(Metric)};
  uint64_t Identity = llvm::xxh3_64bits(
      ArrayRef(reinterpret_cast<const uint8_t *>(Parts), sizeof(Parts)));
  bool HasRoom = IsDelta ? addPoint(Into, Origin, Fields.Point)
                         : Series.put(Identity, std::move(Origin),
                                      std::move(Fields.Point), Into.Max);
  if (!HasRoom)
    complainHere(At, "too many handlers or series; a data point is left out");
}

} // namespace heal
