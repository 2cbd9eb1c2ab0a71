//===- Judge.cpp - Did the fix earn its keep? -----------------------------===//
#include "clang-heal/Learn/Store.h"
#include "llvm/Support/FormatVariadic.h"
#include <cmath>

namespace heal {

/// Two loads are never quite alike: a smaller change is noise.
static constexpr double LeastNoise = 0.05;
/// Fewer calls decide nothing.
static constexpr uint64_t LeastCalls = 5;

/// The squared standard error of the average; nullopt: the percentiles do not
/// say how far the calls lie apart.
static std::optional<double> squaredError(const Timing &Time) {
  if (!Time.P50Millis || !Time.P95Millis || Time.Count == 0)
    return std::nullopt;
  // The 95th percentile of a normal distribution lies 1.645 standard
  // deviations above its median, the 99th 2.326.
  double Spread = (*Time.P95Millis - *Time.P50Millis) / 1.645;
  if (Time.P99Millis)
    Spread = std::max(Spread, (*Time.P99Millis - *Time.P50Millis) / 2.326);
  return Spread * Spread / static_cast<double>(Time.Count);
}

/// The relative change of the average that chance alone may bring.
static double noiseOf(const Timing &Before, const Timing &After) {
  std::optional<double> ErrorBefore = squaredError(Before),
                        ErrorAfter = squaredError(After);
  if (!ErrorBefore || !ErrorAfter)
    return LeastNoise;
  double Errors = 2 * std::sqrt(*ErrorBefore + *ErrorAfter);
  return std::max(LeastNoise, Errors / Before.AvgMillis);
}

static std::string percent(double Share) {
  return llvm::formatv("{0:f1} %", std::abs(Share) * 100).str();
}

static std::string describeChange(double Improvement, double Noise) {
  if (std::abs(Improvement) <= Noise)
    return llvm::formatv("the average changed by {0}, which is within the "
                         "noise of {1}",
                         percent(Improvement), percent(Noise))
        .str();
  return llvm::formatv("the average {0} by {1}, beyond the noise of {2}",
                       Improvement > 0 ? "fell" : "rose", percent(Improvement),
                       percent(Noise))
      .str();
}

static Outcome unknown(Outcome Deployed, std::string Reason) {
  Deployed.Judged = Effect::Unknown;
  Deployed.Reason = std::move(Reason);
  return Deployed;
}

Outcome judge(Outcome Deployed, const Timing &After, bool StillAnomalous) {
  Deployed.After = After;
  Deployed.Successful = !StillAnomalous;
  Deployed.Improvement = 0;
  if (!(Deployed.Before.AvgMillis > 0))
    return unknown(std::move(Deployed), "there is no average from before");
  if (After.Count == 0 || After.Count < LeastCalls) {
    Deployed.Successful = false;
    return unknown(std::move(Deployed),
                   llvm::formatv("not enough data: {0} calls since, {1} needed",
                                 After.Count, LeastCalls)
                       .str());
  }
  Deployed.Improvement = 1 - After.AvgMillis / Deployed.Before.AvgMillis;
  double Noise = noiseOf(Deployed.Before, After);
  bool IsAboutTime = Deployed.AnomalyType == "performance";
  bool Rose = Deployed.Improvement < -Noise;
  bool Earned = !IsAboutTime || Deployed.Improvement > Noise;
  Deployed.Judged = Rose                        ? Effect::Harmful
                    : Earned && !StillAnomalous ? Effect::Effective
                                                : Effect::Ineffective;
  Deployed.Reason = describeChange(Deployed.Improvement, Noise) +
                    (StillAnomalous ? "; the anomaly is still there"
                                    : "; the anomaly is no longer detected");
  return Deployed;
}

} // namespace heal
