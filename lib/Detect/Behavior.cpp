//===- Behavior.cpp - Sequences out of order ------------------------------===//
#include "DetectInternal.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FormatVariadic.h"

namespace heal {

using llvm::formatv;

static std::map<StringRef, size_t> countBeats(ArrayRef<std::string> Beats) {
  std::map<StringRef, size_t> Result;
  for (const std::string &Beat : Beats)
    ++Result[Beat];
  return Result;
}

static std::string quoted(ArrayRef<StringRef> Names) {
  return "'" + llvm::join(Names, "', '") + "'";
}

/// Which beats lie between the first and the last that are out of place.
static std::string describeSwap(ArrayRef<std::string> Expected,
                                ArrayRef<std::string> Actual) {
  size_t First = 0, Last = Expected.size();
  while (Expected[First] == Actual[First])
    ++First;
  while (Expected[Last - 1] == Actual[Last - 1])
    --Last;
  auto Part = [&](ArrayRef<std::string> Beats) {
    return llvm::join(Beats.slice(First, Last - First), ", ");
  };
  return formatv("{0} ran where {1} is expected", Part(Actual), Part(Expected))
      .str();
}

std::vector<Deviation> deviationsOf(ArrayRef<std::string> Expected,
                                    ArrayRef<std::string> Actual) {
  if (Expected == Actual)
    return {};
  std::map<StringRef, size_t> Wanted = countBeats(Expected),
                              Ran = countBeats(Actual);
  std::vector<StringRef> Missing, Unexpected, Duplicated;
  for (const auto &[Beat, Count] : Wanted)
    if (Ran[Beat] < Count)
      Missing.push_back(Beat);
  for (const auto &[Beat, Count] : Ran) {
    auto Known = Wanted.find(Beat);
    if (Known == Wanted.end())
      Unexpected.push_back(Beat);
    else if (Count > Known->second)
      Duplicated.push_back(Beat);
  }
  std::vector<Deviation> Result;
  if (!Missing.empty())
    Result.push_back({"missing", quoted(Missing) + " did not run"});
  if (!Unexpected.empty())
    Result.push_back({"unexpected", quoted(Unexpected) + " ran as well"});
  if (!Duplicated.empty())
    Result.push_back(
        {"duplicated", quoted(Duplicated) + " ran more often than expected"});
  if (Result.empty())
    Result.push_back({"swapped", describeSwap(Expected, Actual)});
  return Result;
}

/// Whether the same beats as in \p Order also ran in another order.
static bool variesWith(const ExecutedOrder &Order,
                       ArrayRef<const ExecutedOrder *> Orders) {
  return llvm::any_of(Orders, [&](const ExecutedOrder *Other) {
    return Other->Beats != Order.Beats &&
           countBeats(Other->Beats) == countBeats(Order.Beats);
  });
}

static Anomaly orderAnomaly(const Sequence &Expected,
                            const ExecutedOrder &Order, uint64_t Runs,
                            ArrayRef<const ExecutedOrder *> Orders) {
  std::vector<Deviation> How = deviationsOf(Expected.Beats, Order.Beats);
  Anomaly Found;
  Found.Type = AnomalyType::Behavioral;
  Found.SequenceId = Expected.Id;
  Found.Metric = "order";
  Found.LimitSource = "beats";
  Found.ExpectedBeats = Expected.Beats;
  Found.ActualBeats = Order.Beats;
  Found.Deviation = How.front().Kind;
  if (Found.Deviation == "swapped" && variesWith(Order, Orders))
    Found.Deviation = "nondeterministic";
  double Times = static_cast<double>(Order.Count);
  Found.Current = Times / static_cast<double>(Runs);
  Found.Level = behavioralSeverity(Found.Deviation, Found.Current);
  Found.Count = Order.Count;
  // Laplace: seen k times, it is expected again with k / (k + 1).
  Found.Confidence = Times / (Times + 1);
  for (Deviation &Each : How)
    Found.Evidence.push_back(std::move(Each.Sentence));
  Found.Evidence.push_back(
      formatv("{0} of {1} runs took this order", Order.Count, Runs).str());
  if (Orders.size() > 1)
    Found.Evidence.push_back(
        formatv("the sequence ran in {0} different orders", Orders.size())
            .str());
  return Found;
}

void judgeSequence(const Scene &In, StringRef Id, const Sequence *Expected,
                   ArrayRef<const ExecutedOrder *> Orders) {
  uint64_t Runs = 0;
  for (const ExecutedOrder *Each : Orders)
    Runs += Each->Count;
  if (!Expected)
    return In.notJudged(Id, AnomalyType::Behavioral,
                        "nothing to measure against: no expected beats");
  if (Runs < In.Opts.MinRuns || Runs == 0)
    return In.notJudged(Id, AnomalyType::Behavioral,
                        formatv("not enough data: {0} runs, {1} needed", Runs,
                                std::max<uint64_t>(In.Opts.MinRuns, 1))
                            .str());
  for (const ExecutedOrder *Each : Orders)
    if (Each->Beats != Expected->Beats && Each->Count)
      In.Result.Anomalies.push_back(
          orderAnomaly(*Expected, *Each, Runs, Orders));
}

} // namespace heal
