//===- SketchInternal.h - Percentiles in bounded memory ---------*- C++ -*-===//
//
// A histogram whose buckets grow by two percent: whatever was counted in one
// is known to within one percent of its value.
//
//===----------------------------------------------------------------------===//
#ifndef CLANG_HEAL_LIB_TELEMETRY_SKETCHINTERNAL_H
#define CLANG_HEAL_LIB_TELEMETRY_SKETCHINTERNAL_H

#include "clang-heal/Telemetry/Telemetry.h"

namespace heal {

/// Durations of calls, in any one unit, summarised.
///
/// Count, sum, least and greatest are exact; a percentile has a relative error
/// of at most one percent. A few kilobytes, however many durations. Not
/// thread-safe.
class Sketch {
public:
  /// REQUIRES: \p Duration is finite and not negative.
  void add(double Duration);
  /// Counts \p Calls calls spread evenly from \p Low to \p High. They do not
  /// add to the sum, which such a source states by addSum().
  void addRange(double Low, double High, double Calls);
  /// Counts calls of which nothing is known but that they add to the sum:
  /// there are no percentiles then.
  void addShapeless(double Calls) {
    Count += Calls;
    HasShape = HasShape && Calls <= 0;
  }
  void addSum(double Durations) { Sum += Durations; }
  void merge(const Sketch &Other);

  double count() const { return Count; }
  double average() const { return Count > 0 ? Sum / Count : 0; }
  /// The least duration that a share of \p Share of the calls does not exceed.
  /// REQUIRES: count() > 0.
  double percentile(double Share) const;

  /// As a noun, with every duration multiplied by \p MillisPerUnit.
  Timing timing(double MillisPerUnit) const;

private:
  void addWeight(int Bucket, double Calls);

  double Count = 0, Sum = 0;
  double Least = 0, Greatest = 0;
  double Zeros = 0; ///< Too short for any bucket.
  bool HasShape = true;
  int FirstBucket = 0;         ///< The number of Weights.front().
  std::vector<double> Weights; ///< Calls in each bucket.
};

} // namespace heal

#endif
