//===- Statistics.cpp -----------------------------------------------------===//
#include "DetectInternal.h"
#include <algorithm>
#include <cmath>

namespace heal {

double medianOf(std::vector<double> Values) {
  assert(!Values.empty() && "nothing has no median");
  auto Middle = Values.begin() + Values.size() / 2;
  std::nth_element(Values.begin(), Middle, Values.end());
  if (Values.size() % 2)
    return *Middle;
  return (*Middle + *std::max_element(Values.begin(), Middle)) / 2;
}

double normalBelow(double Deviations) {
  return 0.5 * std::erfc(-Deviations / std::sqrt(2.0));
}

/// The logarithm of the chance of exactly \p Hits among \p Trials.
static double logChance(double Hits, double Trials, double Rate) {
  // lgamma() writes a global; lgamma_r() is made for threads.
  int Sign = 0;
  return lgamma_r(Trials + 1, &Sign) - lgamma_r(Hits + 1, &Sign) -
         lgamma_r(Trials - Hits + 1, &Sign) + Hits * std::log(Rate) +
         (Trials - Hits) * std::log1p(-Rate);
}

double chanceOfAtLeast(uint64_t Hits, uint64_t Trials, double Rate) {
  if (Hits == 0 || Rate >= 1)
    return 1;
  if (Hits > Trials || Rate <= 0)
    return 0;
  // Above the mean the terms fall faster than geometrically: a few hundred
  // are all that count. Below it we add up the others.
  double Sum = 0;
  bool IsAbove = static_cast<double>(Hits) > Rate * static_cast<double>(Trials);
  constexpr uint64_t MaxTerms = 100000;
  for (uint64_t Term = 0; Term < MaxTerms; ++Term) {
    uint64_t K = IsAbove ? Hits + Term : Hits - 1 - Term;
    if (K > Trials) // Also when it wrapped below zero.
      break;
    double Chance = std::exp(
        logChance(static_cast<double>(K), static_cast<double>(Trials), Rate));
    Sum += Chance;
    if (Chance < Sum * 1e-12)
      break;
  }
  return std::clamp(IsAbove ? Sum : 1 - Sum, 0.0, 1.0);
}

double spreadOf(const Timing &Time) {
  // How many standard deviations the percentiles of a normal distribution lie
  // above its median.
  constexpr double AtP95 = 1.645, AtP99 = 2.326;
  double Spread = 0;
  if (Time.P50Millis && Time.P95Millis)
    Spread = std::max(Spread, (*Time.P95Millis - *Time.P50Millis) / AtP95);
  if (Time.P50Millis && Time.P99Millis)
    Spread = std::max(Spread, (*Time.P99Millis - *Time.P50Millis) / AtP99);
  if (Time.P50Millis && (Time.P95Millis || Time.P99Millis))
    return Spread;
  // Service times without a stated spread are taken as exponential.
  return Time.AvgMillis;
}

std::map<std::string, Baseline> baselinesFrom(ArrayRef<Window> Windows,
                                              uint64_t MinCalls) {
  std::map<std::string, std::vector<double>> Averages;
  for (const Window &Each : Windows)
    if (Each.Count >= MinCalls)
      Averages[Each.Handler].push_back(Each.AvgMillis);
  std::map<std::string, Baseline> Result;
  for (auto &[Handler, Values] : Averages) {
    Baseline &Normal = Result[Handler];
    Normal.Windows = Values.size();
    Normal.MedianMillis = medianOf(Values);
    std::vector<double> Deviations;
    for (double Value : Values)
      Deviations.push_back(std::abs(Value - Normal.MedianMillis));
    Normal.MadMillis = medianOf(std::move(Deviations));
  }
  return Result;
}

} // namespace heal
