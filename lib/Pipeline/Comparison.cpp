//===- Comparison.cpp - Before and after, side by side --------------------===//
#include "clang-heal/Pipeline/Comparison.h"
#include "clang-heal/Learn/Store.h"
#include "llvm/ADT/STLExtras.h"

namespace heal {

namespace {

const HandlerTelemetry *handlerOf(const Telemetry &Seen, StringRef Name) {
  for (const HandlerTelemetry &Each : Seen.Handlers)
    if (Each.Name == Name)
      return &Each;
  return nullptr;
}

double totalMillis(const Timing &Time) { return Time.AvgMillis * Time.Count; }

ComparedHandler compareHandler(const HandlerTelemetry &Before,
                               const HandlerTelemetry &After,
                               const Report &Between) {
  ComparedHandler Result;
  Result.Handler = Before.Name;
  Result.Before = Before.Time;
  Result.After = After.Time;
  if (After.Time.AvgMillis > 0)
    Result.Speedup = Before.Time.AvgMillis / After.Time.AvgMillis;
  Outcome Deployed;
  Deployed.Handler = Before.Name;
  Deployed.AnomalyType = nameOf(AnomalyType::Performance).str();
  Deployed.Before = Before.Time;
  Result.Judged = judge(Deployed, After.Time, /*StillAnomalous=*/false).Judged;
  for (const Story &Each : Between.Stories)
    if (Each.Subject == Before.Name)
      Result.Told = Each;
  return Result;
}

} // namespace

Comparison compare(const Telemetry &Before, const Telemetry &After,
                   const Report &Between) {
  Comparison Result;
  for (const HandlerTelemetry &Each : Before.Handlers) {
    const HandlerTelemetry *Later = handlerOf(After, Each.Name);
    if (!Later) {
      Result.OnlyBefore.push_back(Each.Name);
      continue;
    }
    Result.Handlers.push_back(compareHandler(Each, *Later, Between));
    Result.BeforeMillis += totalMillis(Each.Time);
    Result.AfterMillis += Later->Time.AvgMillis * Each.Time.Count;
  }
  for (const HandlerTelemetry &Each : After.Handlers)
    if (!handlerOf(Before, Each.Name))
      Result.OnlyAfter.push_back(Each.Name);
  llvm::sort(Result.Handlers, [](const auto &A, const auto &B) {
    double CostA = totalMillis(A.Before), CostB = totalMillis(B.Before);
    return CostA != CostB ? CostA > CostB : A.Handler < B.Handler;
  });
  if (Result.AfterMillis > 0)
    Result.Speedup = Result.BeforeMillis / Result.AfterMillis;
  return Result;
}

std::vector<std::string> repairedAndFaster(const Comparison &Seen) {
  std::vector<std::string> Result;
  for (const ComparedHandler &Each : ArrayRef(Seen.Handlers).take_front(10))
    if (Each.isRepairedAndFaster())
      Result.push_back(Each.Handler);
  return Result;
}

} // namespace heal
