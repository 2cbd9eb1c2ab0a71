//===- Detect.cpp - From Telemetry to anomalies ---------------------------===//
#include "clang-heal/Detect/Detect.h"
#include "DetectInternal.h"
#include "llvm/ADT/STLExtras.h"

namespace heal {

/// The time that a handler took in total. One whose calls nobody counted
/// counts as called once.
static double totalMillis(const HandlerTelemetry &Handler) {
  double Calls =
      Handler.Time.Count ? static_cast<double>(Handler.Time.Count) : 1;
  return Handler.Time.AvgMillis * Calls;
}

static llvm::StringMap<double> timeShares(const Telemetry &Seen) {
  double All = 0;
  for (const HandlerTelemetry &Handler : Seen.Handlers)
    All += totalMillis(Handler);
  llvm::StringMap<double> Result;
  for (const HandlerTelemetry &Handler : Seen.Handlers)
    if (All > 0)
      Result[Handler.Name] = totalMillis(Handler) / All;
  return Result;
}

static void listCostliest(const Scene &In) {
  constexpr size_t MaxListed = 10;
  std::vector<const HandlerTelemetry *> ByCost;
  for (const HandlerTelemetry &Handler : In.Seen.Handlers)
    if (totalMillis(Handler) > 0)
      ByCost.push_back(&Handler);
  llvm::sort(ByCost, [](const auto *A, const auto *B) {
    double CostA = totalMillis(*A), CostB = totalMillis(*B);
    return CostA != CostB ? CostA > CostB : A->Name < B->Name;
  });
  ByCost.resize(std::min(ByCost.size(), MaxListed));
  for (const HandlerTelemetry *Handler : ByCost) {
    CostlyHandler &Listed = In.Result.Costliest.emplace_back();
    Listed.Rank = In.Result.Costliest.size();
    Listed.Handler = Handler->Name;
    Listed.TotalMillis = totalMillis(*Handler);
    Listed.AvgMillis = Handler->Time.AvgMillis;
    Listed.TimeShare = In.TimeShares.lookup(Handler->Name);
    Listed.Count = Handler->Time.Count;
    Listed.Code = Handler->Code;
  }
}

/// Sequences by id: those that are expected and those that ran.
static void judgeSequences(const Scene &In) {
  std::map<StringRef, const Sequence *> Expected;
  std::map<StringRef, std::vector<const ExecutedOrder *>> Ran;
  for (const Sequence &Each : In.Seen.Sequences) {
    Expected.emplace(Each.Id, &Each);
    Ran[Each.Id];
  }
  for (const ExecutedOrder &Each : In.Seen.Executed)
    Ran[Each.SequenceId].push_back(&Each);
  for (auto &[Id, Orders] : Ran) {
    auto Meant = Expected.find(Id);
    judgeSequence(In, Id, Meant == Expected.end() ? nullptr : Meant->second,
                  Orders);
  }
}

/// The worst first; what is equally bad in an order that never changes.
static bool isWorse(const Anomaly &A, const Anomaly &B) {
  auto Rank = [](const Anomaly &Each) {
    return std::make_tuple(-static_cast<int>(Each.Level), -Each.TimeShare,
                           static_cast<int>(Each.Type), -Each.Current);
  };
  if (Rank(A) != Rank(B))
    return Rank(A) < Rank(B);
  return std::tie(A.Handler, A.SequenceId, A.Metric, A.ActualBeats) <
         std::tie(B.Handler, B.SequenceId, B.Metric, B.ActualBeats);
}

Detection detect(const Telemetry &Seen, const DetectOptions &Opts) {
  Detection Result;
  Scene In{Seen, Opts, Result, timeShares(Seen)};
  for (const HandlerTelemetry &Handler : Seen.Handlers) {
    judgePerformance(In, Handler);
    judgeErrors(In, Handler);
  }
  for (const LineCoverage &Covered : Seen.Coverage)
    judgeCoverage(In, Covered);
  judgeSequences(In);
  listCostliest(In);
  llvm::sort(Result.Anomalies, isWorse);
  return Result;
}

} // namespace heal
