//===- Benchmark.cpp ------------------------------------------------------===//
#include "BenchmarkInternal.h"
#include "BootstrapInternal.h"
#include "CommandInternal.h"
#include "llvm/ADT/StringExtras.h"
#include <cmath>

namespace heal {

std::map<std::string, double> parseBenchmark(StringRef Output) {
  std::map<std::string, std::vector<double>> Seen;
  llvm::SmallVector<StringRef, 32> Lines;
  Output.split(Lines, '\n');
  for (StringRef Line : Lines) {
    Line = Line.trim();
    size_t Blank = Line.find_last_of(" \t");
    double Millis = 0;
    if (Blank == StringRef::npos ||
        Line.drop_front(Blank + 1).getAsDouble(Millis) ||
        !std::isfinite(Millis) || Millis <= 0)
      continue;
    Seen[Line.take_front(Blank).rtrim().str()].push_back(Millis);
  }
  std::map<std::string, double> Result;
  double Sum = 0;
  for (const auto &[Handler, Times] : Seen) {
    double Total = 0;
    for (double Millis : Times)
      Total += Millis;
    Sum += Result[Handler] = Total / Times.size();
  }
  if (!Result.empty())
    Result.try_emplace(AllHandlers.str(), Sum);
  return Result;
}

/// Runs the benchmark once in \p Folder and adds its times to \p Times.
static Expected<std::optional<Check>> runOnce(World &Outside,
                                              const ValidateOptions &Opts,
                                              StringRef Folder,
                                              RunMillis *Times) {
  Expected<CommandRun> Done =
      runCommand(Outside, {"performance", Opts.BenchmarkCommand, Folder.str(),
                           Opts.Timeout});
  if (!Done)
    return Done.takeError();
  if (Done->Seen.State == CheckState::Failed)
    return std::optional(Done->Seen);
  std::map<std::string, double> Measured = parseBenchmark(Done->Output);
  if (Measured.empty()) {
    Done->Seen.State = CheckState::Failed;
    Done->Seen.Evidence = "'" + Opts.BenchmarkCommand +
                          "' printed no line 'HANDLER MILLISECONDS'";
    Done->Seen.LogTail = tailOf(Done->Output);
    return std::optional(Done->Seen);
  }
  if (Times)
    for (const auto &[Handler, Millis] : Measured)
      (*Times)[Handler].push_back(Millis);
  return std::nullopt;
}

Expected<Benchmarked> runBenchmark(World &Outside, const ValidateOptions &Opts,
                                   StringRef OldFolder, StringRef NewFolder) {
  Benchmarked Result;
  // Run 0 warms the caches of both sides up and is not counted.
  for (unsigned Run = 0; Run <= Opts.BenchmarkRuns; ++Run) {
    if (Opts.Progress)
      Opts.Progress(
          llvm::formatv("benchmark {0}/{1}", Run, Opts.BenchmarkRuns).str());
    for (bool IsNew : {Run % 2 == 0, Run % 2 != 0}) {
      RunMillis &Side = IsNew ? Result.New : Result.Old;
      Expected<std::optional<Check>> Failure =
          runOnce(Outside, Opts, IsNew ? NewFolder : OldFolder,
                  Run == 0 ? nullptr : &Side);
      if (!Failure)
        return Failure.takeError();
      if (!*Failure)
        continue;
      (*Failure)->Evidence += IsNew ? "" : " (without the fixes)";
      Result.Failure = std::move(*Failure);
      return Result;
    }
  }
  return Result;
}

std::map<std::string, Speedup> speedupsOf(const Benchmarked &Seen) {
  std::map<std::string, Speedup> Result;
  for (const auto &[Handler, Old] : Seen.Old) {
    auto New = Seen.New.find(Handler);
    if (New == Seen.New.end())
      continue;
    if (std::optional<Speedup> Ratio = speedupOf(Old, New->second))
      Result[Handler] = *Ratio;
  }
  return Result;
}

static std::string intervalText(const Speedup &Seen) {
  return llvm::formatv("{0:f2} times as fast ({1:f2} to {2:f2})", Seen.Median,
                       Seen.Low, Seen.High);
}

std::string slownessOf(const std::map<std::string, Speedup> &Speedups,
                       StringRef Handler, double MinSpeedup) {
  auto Found = Speedups.find(Handler.str());
  if (Found == Speedups.end())
    return llvm::formatv("'{0}' was not measured at least {1} times", Handler,
                         MinRuns);
  const Speedup &Seen = Found->second;
  if (Seen.Low <= 1)
    return llvm::formatv("'{0}' is not surely faster: {1}", Handler,
                         intervalText(Seen));
  if (Seen.Median < MinSpeedup)
    return llvm::formatv("'{0}' gains too little: {1}, {2:f2} wanted", Handler,
                         intervalText(Seen), MinSpeedup);
  return "";
}

std::vector<std::string> handlersOf(ArrayRef<Fix> Fixes) {
  std::vector<std::string> Result;
  for (const Fix &Each : Fixes) {
    std::string Handler =
        Each.Handler.empty() ? AllHandlers.str() : Each.Handler;
    if (!llvm::is_contained(Result, Handler))
      Result.push_back(Handler);
  }
  return Result;
}

Check judgeSpeed(const std::map<std::string, Speedup> &Speedups,
                 ArrayRef<Fix> Fixes, double MinSpeedup) {
  Check Result;
  Result.Name = "performance";
  std::vector<std::string> Slow, Fast;
  for (const std::string &Handler : handlersOf(Fixes)) {
    std::string Why = slownessOf(Speedups, Handler, MinSpeedup);
    if (!Why.empty())
      Slow.push_back(Why);
    else
      Fast.push_back("'" + Handler + "' is " +
                     intervalText(Speedups.find(Handler)->second));
  }
  Result.State = Slow.empty() ? CheckState::Passed : CheckState::Failed;
  Result.Evidence = llvm::join(Slow.empty() ? Fast : Slow, "; ");
  return Result;
}

} // namespace heal
