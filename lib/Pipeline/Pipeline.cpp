//===- Pipeline.cpp - The stages in their order ---------------------------===//
#include "clang-heal/Pipeline/Pipeline.h"
#include "JourneyInternal.h"
#include "llvm/Support/Chrono.h"

namespace heal {

namespace {

struct Step {
  Stage Which;
  Expected<std::string> (*Do)(Journey &);
};

constexpr Step Steps[] = {
    {Stage::Detect, seeAnomalies}, {Stage::Locate, findSites},
    {Stage::Diagnose, findCauses}, {Stage::Fix, makeFixes},
    {Stage::Testgen, makeTests},   {Stage::Validate, tryFixes},
    {Stage::Deploy, shipFixes},    {Stage::Learn, rememberOutcomes},
};

std::string timeOf(World &Outside) {
  auto Now = std::chrono::floor<std::chrono::seconds>(Outside.now());
  return llvm::formatv(
             "{0:%Y-%m-%d %H:%M:%S} UTC",
             llvm::sys::UtcTime<std::chrono::seconds>(Now.time_since_epoch()))
      .str();
}

/// Takes one step. False: the run is over.
bool take(const Step &Next, Journey &Now) {
  if (Now.Opts.Started)
    Now.Opts.Started(Next.Which);
  auto Begin = Now.Outside.now();
  Expected<std::string> Summary = Next.Do(Now);
  std::chrono::duration<double> Taken = Now.Outside.now() - Begin;
  if (!Summary) {
    Failure Why{.Where = Next.Which};
    Why.ExitCode = exitCodeOf(Summary.takeError(), Why.Message);
    Now.Told.Stopped = std::move(Why);
    return false;
  }
  Now.Told.Stages.push_back({Next.Which, *Summary, Taken.count()});
  if (Now.Opts.Finished)
    Now.Opts.Finished(Now.Told.Stages.back());
  return Next.Which != Now.Opts.StopAfter;
}

} // namespace

std::string counted(size_t Count, StringRef One, StringRef Many) {
  return llvm::formatv("{0} {1}", Count, Count == 1 ? One : Many).str();
}

Report run(World &Outside, const Configuration &File, const RunOptions &Opts) {
  Journey Now{.Outside = Outside, .File = File, .Opts = Opts};
  Now.Told.Repository = File.Root;
  Now.Told.MadeAt = timeOf(Outside);
  for (const Step &Next : Steps)
    if (!take(Next, Now))
      break;
  Now.Told.Stories = storiesOf(Now.Told);
  return std::move(Now.Told);
}

} // namespace heal
