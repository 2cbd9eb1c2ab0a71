//===- Performance.cpp - Slow, failing and untested handlers --------------===//
#include "DetectInternal.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FormatVariadic.h"
#include <cmath>

namespace heal {

using llvm::formatv;

/// `12.5 ms`, `0.0125 ms`, `1.25 s`: three digits that say something.
static std::string millis(double Value) {
  if (Value >= 1000)
    return formatv("{0:f2} s", Value / 1000).str();
  if (Value >= 100)
    return formatv("{0:f0} ms", Value).str();
  if (Value >= 1)
    return formatv("{0:f2} ms", Value).str();
  return formatv("{0:f4} ms", Value).str();
}

static std::string percent(double Share) {
  return formatv("{0:f1} %", Share * 100).str();
}

static const Slo *sloOf(const Scene &In, StringRef Handler) {
  auto Found = In.Opts.Slos.find(Handler.str());
  return Found == In.Opts.Slos.end() ? nullptr : &Found->second;
}

Anomaly Scene::about(const HandlerTelemetry &Handler, AnomalyType Type) const {
  Anomaly Result;
  Result.Type = Type;
  Result.Handler = Handler.Name;
  Result.Count = Handler.Time.Count;
  Result.TimeShare = TimeShares.lookup(Handler.Name);
  Result.Code = Handler.Code;
  return Result;
}

//===----------------------------------------------------------------------===//
// Performance
//===----------------------------------------------------------------------===//

namespace {

/// What an average is measured against.
struct AverageLimit {
  double Millis = 0;    ///< What is normal.
  double Threshold = 0; ///< An anomaly lies above.
  StringRef Source;
  std::string Sentence;
};

} // namespace

static std::string tooFew(uint64_t Seen, StringRef What, uint64_t Needed) {
  return formatv("not enough data: {0} {1}, {2} needed", Seen, What, Needed)
      .str();
}

/// Above both the factor and three robust standard deviations: a handler that
/// always varied a lot is not slow because it varies.
static std::optional<AverageLimit>
baselineLimit(const Scene &In, StringRef Handler, std::string &Reason) {
  auto Found = In.Opts.Baselines.find(Handler.str());
  if (Found == In.Opts.Baselines.end()) {
    Reason = "nothing to measure against: no expected time, SLO or baseline";
    return std::nullopt;
  }
  const Baseline &Normal = Found->second;
  if (Normal.Windows < In.Opts.MinWindows || Normal.MedianMillis <= 0) {
    Reason = tooFew(Normal.Windows, "earlier windows", In.Opts.MinWindows);
    return std::nullopt;
  }
  // For a normal distribution, 1.4826 MAD is one standard deviation.
  double Robust = Normal.MedianMillis + 3 * 1.4826 * Normal.MadMillis;
  return AverageLimit{
      Normal.MedianMillis,
      std::max(In.Opts.Factor * Normal.MedianMillis, Robust), "baseline",
      formatv("{0} earlier windows have the median {1}, MAD {2}",
              Normal.Windows, millis(Normal.MedianMillis),
              millis(Normal.MadMillis))
          .str()};
}

static std::optional<AverageLimit> averageLimit(const Scene &In,
                                                const HandlerTelemetry &Handler,
                                                std::string &Reason) {
  if (Handler.ExpectedMillis)
    return AverageLimit{
        *Handler.ExpectedMillis, *Handler.ExpectedMillis * In.Opts.Factor,
        "expectedTime",
        formatv("the telemetry expects {0}", millis(*Handler.ExpectedMillis))
            .str()};
  if (const Slo *Limits = sloOf(In, Handler.Name); Limits && Limits->AvgMillis)
    return AverageLimit{
        *Limits->AvgMillis, *Limits->AvgMillis * In.Opts.Factor, "slo",
        formatv("the configuration allows {0}", millis(*Limits->AvgMillis))
            .str()};
  return baselineLimit(In, Handler.Name, Reason);
}

static double confidenceIn(double Excess, double Spread, double Calls) {
  if (Spread <= 0)
    return 1;
  return normalBelow(Excess * std::sqrt(Calls) / Spread);
}

static double callsOf(const HandlerTelemetry &Handler) {
  return Handler.Time.Count ? static_cast<double>(Handler.Time.Count) : 1;
}

/// Returns whether the average was found to be an anomaly.
static bool judgeAverage(const Scene &In, const HandlerTelemetry &Handler,
                         const AverageLimit &Limit) {
  const Timing &Time = Handler.Time;
  if (!(Time.AvgMillis > Limit.Threshold))
    return false;
  Anomaly Found = In.about(Handler, AnomalyType::Performance);
  Found.Metric = "avg";
  Found.Current = Time.AvgMillis;
  Found.Limit = Limit.Millis;
  Found.LimitSource = Limit.Source;
  Found.Level =
      performanceSeverity(Time.AvgMillis / Limit.Millis, Found.TimeShare);
  Found.Confidence = confidenceIn(Time.AvgMillis - Limit.Threshold,
                                  spreadOf(Time), callsOf(Handler));
  Found.Evidence.push_back(
      formatv("the average of {0} is {1:f2} times {2}", millis(Time.AvgMillis),
              Time.AvgMillis / Limit.Millis, millis(Limit.Millis))
          .str());
  Found.Evidence.push_back(Limit.Sentence);
  if (Time.P95Millis)
    Found.Evidence.push_back(
        formatv("95 % of the calls take at most {0}", millis(*Time.P95Millis))
            .str());
  if (Time.Count)
    Found.Evidence.push_back(formatv("{0} calls, {1} of all handlers' time",
                                     Time.Count, percent(Found.TimeShare))
                                 .str());
  In.Result.Anomalies.push_back(std::move(Found));
  return true;
}

/// A limit on the 95th percentile is stated by nobody but an SLO, and it is a
/// limit on the tail already: no factor.
static void judgeTail(const Scene &In, const HandlerTelemetry &Handler,
                      double Limit) {
  const Timing &Time = Handler.Time;
  if (!Time.P95Millis || !(*Time.P95Millis > Limit))
    return;
  Anomaly Found = In.about(Handler, AnomalyType::Performance);
  Found.Metric = "p95";
  Found.Current = *Time.P95Millis;
  Found.Limit = Limit;
  Found.LimitSource = "slo";
  Found.Level = performanceSeverity(Found.Current / Limit, Found.TimeShare);
  // The standard error of a normal distribution's 95th percentile.
  Found.Confidence = confidenceIn(*Time.P95Millis - Limit,
                                  2.11 * spreadOf(Time), callsOf(Handler));
  Found.Evidence.push_back(
      formatv("the 95th percentile of {0} is over the {1} that the "
              "configuration allows",
              millis(*Time.P95Millis), millis(Limit))
          .str());
  In.Result.Anomalies.push_back(std::move(Found));
}

void judgePerformance(const Scene &In, const HandlerTelemetry &Handler) {
  const Timing &Time = Handler.Time;
  auto NotJudged = [&](std::string Reason) {
    In.notJudged(Handler.Name, AnomalyType::Performance, std::move(Reason));
  };
  if (Time.AvgMillis <= 0 && !Time.Count && !Time.P95Millis)
    return NotJudged("no timing");
  if (Time.Count && Time.Count < In.Opts.MinCalls)
    return NotJudged(tooFew(Time.Count, "calls", In.Opts.MinCalls));
  const Slo *Limits = sloOf(In, Handler.Name);
  bool HasTailLimit = Limits && Limits->P95Millis && Time.P95Millis;
  std::string Reason;
  std::optional<AverageLimit> Limit = averageLimit(In, Handler, Reason);
  if (!Limit && !HasTailLimit)
    return NotJudged(std::move(Reason));
  // One anomaly a handler: a slow average explains a slow tail.
  if (Limit && judgeAverage(In, Handler, *Limit))
    return;
  if (HasTailLimit)
    judgeTail(In, Handler, *Limits->P95Millis);
}

//===----------------------------------------------------------------------===//
// Errors
//===----------------------------------------------------------------------===//

static std::string describeGroup(const ErrorGroup &Group) {
  std::string Text = formatv("{0} times ", Group.Count).str();
  Text += Group.Type.empty() ? "an error" : Group.Type;
  if (!Group.Message.empty())
    Text += " \"" + Group.Message + "\"";
  if (!Group.Frame.empty())
    Text += " in " + Group.Frame;
  return Text;
}

void judgeErrors(const Scene &In, const HandlerTelemetry &Handler) {
  double Errors = 0;
  for (const ErrorGroup &Group : Handler.Errors)
    Errors += static_cast<double>(Group.Count);
  if (Errors <= 0)
    return;
  auto NotJudged = [&](std::string Reason) {
    In.notJudged(Handler.Name, AnomalyType::Error, std::move(Reason));
  };
  uint64_t Calls = Handler.Time.Count;
  if (!Calls)
    return NotJudged(
        formatv("{0:f0} errors, but nobody counted the calls", Errors).str());
  if (Calls < In.Opts.MinCalls)
    return NotJudged(tooFew(Calls, "calls", In.Opts.MinCalls));
  const Slo *Limits = sloOf(In, Handler.Name);
  bool HasSlo = Limits && Limits->ErrorRate;
  double Limit = HasSlo ? *Limits->ErrorRate : In.Opts.MaxErrorRate;
  double Rate = std::min(1.0, Errors / static_cast<double>(Calls));
  if (!(Rate > Limit))
    return;
  double Chance = chanceOfAtLeast(
      static_cast<uint64_t>(std::min(Errors, static_cast<double>(Calls))),
      Calls, Limit);
  // One failure among a few calls says little about the rate.
  constexpr double MaxChance = 0.25;
  if (Chance > MaxChance)
    return NotJudged(
        formatv("not enough data: {0:f0} errors in {1} calls happen by chance "
                "at the allowed rate of {2}",
                Errors, Calls, percent(Limit))
            .str());
  Anomaly Found = In.about(Handler, AnomalyType::Error);
  Found.Metric = "errorRate";
  Found.Current = Rate;
  Found.Limit = Limit;
  Found.LimitSource = HasSlo ? "slo" : "default";
  Found.Level = errorSeverity(Rate);
  Found.Confidence = 1 - Chance;
  Found.Evidence.push_back(formatv("{0:f0} of {1} calls failed, {2}; {3} are "
                                   "allowed",
                                   Errors, Calls, percent(Rate), percent(Limit))
                               .str());
  for (const ErrorGroup &Group : Handler.Errors)
    Found.Evidence.push_back(describeGroup(Group));
  In.Result.Anomalies.push_back(std::move(Found));
}

//===----------------------------------------------------------------------===//
// Coverage
//===----------------------------------------------------------------------===//

void judgeCoverage(const Scene &In, const LineCoverage &Covered) {
  if (!(Covered.LinesPercent < In.Opts.MinCoverage))
    return;
  auto Running = llvm::find_if(In.Seen.Handlers, [&](const auto &Handler) {
    return Handler.Name == Covered.Handler;
  });
  if (Running == In.Seen.Handlers.end())
    return In.notJudged(Covered.Handler, AnomalyType::Coverage,
                        "it was not seen to run in production");
  Anomaly Found = In.about(*Running, AnomalyType::Coverage);
  Found.Metric = "lines";
  Found.Current = Covered.LinesPercent;
  Found.Limit = In.Opts.MinCoverage;
  Found.LimitSource = "default";
  Found.Level = coverageSeverity(Covered.LinesPercent, Found.TimeShare);
  Found.Confidence = 1;
  Found.Evidence.push_back(
      formatv("tests reach {0:f1} % of its lines, {1:f0} % are wanted",
              Covered.LinesPercent, In.Opts.MinCoverage)
          .str());
  In.Result.Anomalies.push_back(std::move(Found));
}

} // namespace heal
