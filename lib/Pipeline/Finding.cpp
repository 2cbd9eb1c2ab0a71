//===- Finding.cpp - The steps that read: detect, locate, diagnose --------===//
#include "JourneyInternal.h"
#include "clang-heal/Diagnose/Measured.h"
#include "clang-heal/Locate/Locate.h"
#include "clang-heal/Telemetry/Ingest.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSet.h"

namespace heal {

namespace {

/// What earlier runs recorded; nothing when there was none.
Expected<std::map<std::string, Baseline>> learnedBaselines(Journey &Now) {
  std::string Path = storePath(Now);
  if (!Now.Outside.exists(Path))
    return std::map<std::string, Baseline>();
  Expected<Store> Known = Store::open(Path);
  if (!Known)
    return Known.takeError();
  Expected<std::vector<Window>> Windows = Known->windows();
  if (!Windows)
    return Windows.takeError();
  return baselinesFrom(*Windows, Now.File.MinCalls);
}

/// Lays the configuration's sequences over those of the telemetry.
void addSequences(const Configuration &File, Telemetry &Seen) {
  for (const auto &[Id, Beats] : File.Sequences) {
    auto Known = llvm::find_if(
        Seen.Sequences, [&](const Sequence &Each) { return Each.Id == Id; });
    if (Known != Seen.Sequences.end())
      Known->Beats = Beats;
    else
      Seen.Sequences.push_back({Id, Beats});
  }
}

Error readTelemetry(Journey &Now) {
  if (Now.File.Telemetry.empty())
    return makeError(ErrorKind::BadInput,
                     "no telemetry to look at (name files under 'telemetry' "
                     "in '{0}', or with --telemetry)",
                     ConfigurationName);
  std::vector<std::string> Paths;
  for (const std::string &Path : Now.File.Telemetry)
    Paths.push_back(Now.File.resolve(Path));
  Expected<Telemetry> Seen = ingest(Now.Outside, Paths);
  if (!Seen)
    return Seen.takeError();
  Now.Seen = std::move(*Seen);
  addSequences(Now.File, Now.Seen);
  for (const std::string &Problem : Now.Seen.Problems)
    Now.Told.Problems.push_back(Problem);
  for (const HandlerTelemetry &Each : Now.Seen.Handlers)
    Now.Told.Handlers.push_back({Each.Name, Each.Time});
  return Error::success();
}

/// The handlers of the costliest and of the anomalies, each once.
std::vector<Wanted> wantedHandlers(const Report &Told) {
  std::vector<Wanted> Result;
  llvm::StringSet<> Known;
  for (const CostlyHandler &Each : Told.Costliest)
    if (Known.insert(Each.Handler).second)
      Result.push_back({Each.Handler, Each.Code, Each.TimeShare});
  for (const Anomaly &Each : Told.Anomalies)
    if (!Each.Handler.empty() && Known.insert(Each.Handler).second)
      Result.push_back({Each.Handler, Each.Code, Each.TimeShare});
  return Result;
}

/// The folder of compile_commands.json: the configured one, else the
/// repository or its `build`.
std::string buildDirectory(Journey &Now) {
  if (!Now.File.BuildDirectory.empty())
    return Now.File.resolve(Now.File.BuildDirectory);
  std::string InBuild = Now.File.resolve("build");
  if (Now.Outside.exists(InBuild + "/compile_commands.json"))
    return InBuild;
  return Now.File.Root;
}

void joinAnomalies(Report &Told) {
  for (Diagnosis &Each : Told.Diagnoses)
    for (const Anomaly &Seen : Told.Anomalies)
      if (Seen.Handler == Each.Handler && !Each.Handler.empty()) {
        // The worst comes first.
        Each.Anomaly = toJson(Seen);
        break;
      }
}

} // namespace

std::string storePath(const Journey &Now) {
  if (!Now.File.Store.empty())
    return Now.File.resolve(Now.File.Store);
  std::string Git = Now.File.resolve(".git");
  if (Now.Outside.isDirectory(Git))
    return Git + "/clang-heal.db";
  return Now.File.resolve(".clang-heal.db");
}

Expected<std::string> seeAnomalies(Journey &Now) {
  if (Error Err = readTelemetry(Now))
    return std::move(Err);
  Expected<std::map<std::string, Baseline>> Baselines = learnedBaselines(Now);
  if (!Baselines)
    return Baselines.takeError();
  DetectOptions Limits;
  Limits.Factor = Now.File.Factor;
  Limits.MinCalls = Now.File.MinCalls;
  Limits.Slos = Now.File.Slos;
  Limits.Baselines = std::move(*Baselines);
  Detection Found = detect(Now.Seen, Limits);
  Now.Told.Anomalies = std::move(Found.Anomalies);
  Now.Told.Costliest = std::move(Found.Costliest);
  Now.Told.Unjudged = std::move(Found.Unjudged);
  return llvm::formatv(
             "{0} in {1}",
             counted(Now.Told.Anomalies.size(), "anomaly", "anomalies"),
             counted(Now.Seen.Handlers.size(), "handler", "handlers"))
      .str();
}

Expected<std::string> findSites(Journey &Now) {
  Expected<Project> Sources = Project::fromBuildDirectory(buildDirectory(Now));
  if (!Sources)
    return Sources.takeError();
  Now.Sources.emplace(std::move(*Sources));
  Now.Summaries = std::make_unique<SummaryStore>(
      Now.Outside, *Now.Sources, summaryFolder(Now.Outside));
  Now.File.inform(*Now.Summaries);
  std::vector<Wanted> Handlers = wantedHandlers(Now.Told);
  Expected<Located> Found = locate(*Now.Sources, Handlers,
                                   {.Matchers = Now.File.Matchers,
                                    .MaxKept = MostKeptUnits,
                                    .OnProgress = Now.Opts.Progress});
  if (!Found)
    return Found.takeError();
  Now.Parsed = std::move(Found->Kept);
  Now.Told.Sites = std::move(Found->Sites);
  Now.Measured = evidenceFrom(Now.Seen, Now.Told.Sites);
  Now.Told.Missing = std::move(Found->Missing);
  for (std::string &Problem : Found->Problems)
    Now.Told.Problems.push_back(std::move(Problem));
  return llvm::formatv("{0} of {1} found, {2} parsed", Now.Told.Sites.size(),
                       counted(Handlers.size(), "handler", "handlers"),
                       counted(Found->Parsed.size(), "unit", "units"))
      .str();
}

Expected<std::string> findCauses(Journey &Now) {
  Expected<std::vector<Diagnosis>> Found =
      diagnose(*Now.Sources, Now.Told.Sites,
               {.Kinds = Now.File.Kinds,
                .Seen = Now.Measured,
                .Elsewhere = Now.Summaries.get(),
                .Parsed = &Now.Parsed,
                .Progress = Now.Opts.Progress});
  Now.Parsed.clear();
  if (!Found)
    return Found.takeError();
  Now.Told.Diagnoses = std::move(*Found);
  joinAnomalies(Now.Told);
  size_t Causes = 0, Refusals = 0;
  for (const Diagnosis &Each : Now.Told.Diagnoses) {
    Causes += Each.RootCauses.size();
    Refusals += Each.Refusals.size();
  }
  return llvm::formatv("{0}, {1}", counted(Causes, "root cause", "root causes"),
                       counted(Refusals, "refusal", "refusals"))
      .str();
}

} // namespace heal
