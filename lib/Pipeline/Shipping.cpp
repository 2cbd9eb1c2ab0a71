//===- Shipping.cpp - The last steps: deploy, learn -----------------------===//
#include "JourneyInternal.h"
#include "clang-heal/Deploy/Deploy.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/Path.h"

namespace heal {

namespace {

DeployOptions deployment(const Configuration &File, bool DryRun) {
  DeployOptions Opts;
  Opts.Repository = File.Root;
  Opts.Remote = File.Remote;
  Opts.Base = File.Base;
  Opts.Forge = File.Forge;
  Opts.ForgeDirectory = File.resolve(File.ForgeDirectory);
  Opts.Merge = File.Merge;
  Opts.MaxOpen = File.MaxOpen;
  Opts.RollOutCommand = File.RollOut;
  Opts.DryRun = DryRun;
  return Opts;
}

size_t countOf(ArrayRef<PullRequest> All, PullRequestState State) {
  return llvm::count_if(
      All, [&](const PullRequest &Each) { return Each.State == State; });
}

std::string anomalyTypeOf(const Report &Told, StringRef Handler) {
  for (const Anomaly &Each : Told.Anomalies)
    if (Each.Handler == Handler)
      return nameOf(Each.Type).str();
  // It was looked at because of what it costs.
  return nameOf(AnomalyType::Performance).str();
}

Timing timingOf(const Report &Told, StringRef Handler) {
  for (const HandlerMetrics &Each : Told.Handlers)
    if (Each.Handler == Handler)
      return Each.Time;
  return {};
}

/// What was merged, with the metrics before. An open pull request may never
/// be merged, and would be judged for nothing.
std::vector<Outcome> outcomesOf(const Journey &Now) {
  llvm::StringSet<> Merged;
  for (const PullRequest &Each : Now.Told.PullRequests)
    if (Each.State == PullRequestState::Merged)
      for (const std::string &Id : Each.FixIds)
        Merged.insert(Id);
  std::vector<Outcome> Result;
  for (const Fix &Each : Now.Accepted)
    if (Merged.contains(Each.Id)) {
      Outcome Deployed;
      Deployed.FixId = Each.Id;
      Deployed.Kind = Each.Kind;
      Deployed.AnomalyType = anomalyTypeOf(Now.Told, Each.Handler);
      Deployed.Handler = Each.Handler;
      Deployed.Before = timingOf(Now.Told, Each.Handler);
      Deployed.Reason = "deployed; nothing was seen since";
      Result.push_back(std::move(Deployed));
    }
  return Result;
}

Error store(Journey &Now) {
  std::string Path = storePath(Now);
  if (Error Err =
          Now.Outside.createDirectories(llvm::sys::path::parent_path(Path)))
    return Err;
  Expected<Store> Memory = Store::open(Path);
  if (!Memory)
    return Memory.takeError();
  for (const Outcome &Each : Now.Told.Outcomes)
    if (Error Err = Memory->put(Each))
      return Err;
  for (const HandlerMetrics &Each : Now.Told.Handlers)
    if (Each.Time.Count > 0)
      if (Error Err = Memory->addWindow(
              {Each.Handler, Each.Time.AvgMillis, Each.Time.Count},
              Now.Outside.now()))
        return Err;
  return Error::success();
}

} // namespace

Expected<std::string> shipFixes(Journey &Now) {
  if (Now.Accepted.empty())
    return std::string("nothing to ship");
  Expected<std::vector<PullRequest>> Made =
      deploy(Now.Outside, Now.Accepted, Now.Told.Anomalies, Now.Suite,
             *Now.Told.Judged, deployment(Now.File, Now.Opts.DryRun));
  if (!Made)
    return Made.takeError();
  Now.Told.PullRequests = std::move(*Made);
  return llvm::formatv("{0}, {1} merged",
                       counted(Now.Told.PullRequests.size(), "pull request",
                               "pull requests"),
                       countOf(Now.Told.PullRequests, PullRequestState::Merged))
      .str();
}

Expected<std::string> rememberOutcomes(Journey &Now) {
  if (Now.Opts.DryRun)
    return std::string("nothing is recorded in a dry run");
  Now.Told.Outcomes = outcomesOf(Now);
  if (Error Err = store(Now))
    return std::move(Err);
  return counted(Now.Told.Outcomes.size(), "outcome", "outcomes") + " recorded";
}

} // namespace heal
