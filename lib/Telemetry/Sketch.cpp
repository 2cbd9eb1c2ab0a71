//===- Sketch.cpp ---------------------------------------------------------===//
#include "SketchInternal.h"
#include <cmath>

namespace heal {

/// Bucket i holds the durations in (Growth^(i-1), Growth^i]; its middle is off
/// by at most (Growth - 1) / (Growth + 1) < 1 %.
static constexpr double Growth = 1.02;
static constexpr double LogGrowth = 0.019802627296179712; // log(Growth)
/// Shorter than this is zero; longer counts as this. Between them lie 3,500
/// buckets, which bounds the memory of a sketch.
static constexpr double Shortest = 1e-12, Longest = 1e18;

static int bucketOf(double Duration) {
  return static_cast<int>(
      std::ceil(std::log(std::min(Duration, Longest)) / LogGrowth - 1e-9));
}

static double middleOf(int Bucket) {
  return std::exp(Bucket * LogGrowth) * 2 / (1 + Growth);
}

void Sketch::addWeight(int Bucket, double Calls) {
  if (Weights.empty())
    FirstBucket = Bucket;
  if (Bucket < FirstBucket) {
    Weights.insert(Weights.begin(), FirstBucket - Bucket, 0);
    FirstBucket = Bucket;
  }
  size_t Index = Bucket - FirstBucket;
  if (Index >= Weights.size())
    Weights.resize(Index + 1);
  Weights[Index] += Calls;
}

void Sketch::add(double Duration) {
  Least = Count > 0 ? std::min(Least, Duration) : Duration;
  Greatest = std::max(Greatest, Duration);
  Count += 1;
  Sum += Duration;
  if (Duration < Shortest)
    Zeros += 1;
  else
    addWeight(bucketOf(Duration), 1);
}

void Sketch::addRange(double Low, double High, double Calls) {
  if (Calls <= 0)
    return;
  Least = Count > 0 ? std::min(Least, Low) : Low;
  Greatest = std::max(Greatest, High);
  Count += Calls;
  if (High < Shortest) {
    Zeros += Calls;
    return;
  }
  // Far below the upper end lies next to nothing of an even spread.
  double From = std::max({Low, High * 1e-4, Shortest});
  int First = bucketOf(From), Last = bucketOf(High);
  if (First == Last || High <= Low)
    return addWeight(Last, Calls);
  double Width = High - Low, Begin = Low;
  for (int Bucket = First; Bucket <= Last; ++Bucket) {
    double End = Bucket == Last ? High : std::exp(Bucket * LogGrowth);
    addWeight(Bucket, Calls * (End - Begin) / Width);
    Begin = End;
  }
}

void Sketch::merge(const Sketch &Other) {
  if (Other.Count <= 0)
    return;
  Least = Count > 0 ? std::min(Least, Other.Least) : Other.Least;
  Greatest = std::max(Greatest, Other.Greatest);
  Count += Other.Count;
  Sum += Other.Sum;
  Zeros += Other.Zeros;
  HasShape = HasShape && Other.HasShape;
  for (size_t I = 0; I < Other.Weights.size(); ++I)
    if (Other.Weights[I] > 0)
      addWeight(Other.FirstBucket + static_cast<int>(I), Other.Weights[I]);
}

double Sketch::percentile(double Share) const {
  // Weights that were spread do not add up to the last bit.
  double Wanted = Share * Count * (1 - 1e-12);
  double Below = Zeros;
  if (Below >= Wanted)
    return Least;
  for (size_t I = 0; I < Weights.size(); ++I) {
    Below += Weights[I];
    if (Below >= Wanted)
      return std::clamp(middleOf(FirstBucket + static_cast<int>(I)), Least,
                        Greatest);
  }
  return Greatest;
}

Timing Sketch::timing(double MillisPerUnit) const {
  Timing Result;
  if (Count <= 0)
    return Result;
  Result.AvgMillis = average() * MillisPerUnit;
  Result.Count = static_cast<uint64_t>(std::min(Count + 0.5, 0x1p63));
  if (!HasShape)
    return Result;
  Result.P50Millis = percentile(0.50) * MillisPerUnit;
  Result.P95Millis = percentile(0.95) * MillisPerUnit;
  Result.P99Millis = percentile(0.99) * MillisPerUnit;
  return Result;
}

} // namespace heal
