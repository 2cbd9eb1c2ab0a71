//===- Bootstrap.cpp ------------------------------------------------------===//
#include "BootstrapInternal.h"
#include "llvm/ADT/STLExtras.h"
#include <random>

namespace heal {

static double medianOfScratch(std::vector<double> &Values) {
  size_t Middle = Values.size() / 2;
  std::nth_element(Values.begin(), Values.begin() + Middle, Values.end());
  double Upper = Values[Middle];
  if (Values.size() % 2)
    return Upper;
  return (*std::max_element(Values.begin(), Values.begin() + Middle) + Upper) /
         2;
}

double medianOf(ArrayRef<double> Values) {
  assert(!Values.empty() && "no median of nothing");
  std::vector<double> Scratch(Values.begin(), Values.end());
  return medianOfScratch(Scratch);
}

/// The median of as many values as \p Values has, drawn with replacement.
static double resampledMedian(ArrayRef<double> Values, std::mt19937_64 &Random,
                              std::vector<double> &Scratch) {
  Scratch.clear();
  // Not uniform_int_distribution: its answers differ between libraries.
  for (size_t Count = 0; Count < Values.size(); ++Count)
    Scratch.push_back(Values[Random() % Values.size()]);
  return medianOfScratch(Scratch);
}

/// The value below which \p Share of the sorted \p Values lie.
static double quantileOf(ArrayRef<double> Values, double Share) {
  double Position = Share * (Values.size() - 1);
  size_t Below = static_cast<size_t>(Position);
  size_t Above = std::min(Below + 1, Values.size() - 1);
  return Values[Below] + (Position - Below) * (Values[Above] - Values[Below]);
}

std::optional<Speedup> speedupOf(ArrayRef<double> OldMillis,
                                 ArrayRef<double> NewMillis,
                                 unsigned Resamples) {
  if (std::min(OldMillis.size(), NewMillis.size()) < MinRuns)
    return std::nullopt;
  std::mt19937_64 Random(19);
  std::vector<double> Ratios, Scratch;
  for (unsigned Count = 0; Count < Resamples; ++Count) {
    double Old = resampledMedian(OldMillis, Random, Scratch);
    Ratios.push_back(Old / resampledMedian(NewMillis, Random, Scratch));
  }
  llvm::sort(Ratios);
  Speedup Result;
  Result.Median = medianOf(OldMillis) / medianOf(NewMillis);
  Result.Low = quantileOf(Ratios, 0.025);
  Result.High = quantileOf(Ratios, 0.975);
  Result.Runs = std::min(OldMillis.size(), NewMillis.size());
  return Result;
}

} // namespace heal
