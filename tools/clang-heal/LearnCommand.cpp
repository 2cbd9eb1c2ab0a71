//===- LearnCommand.cpp - clang-heal learn --------------------------------===//
#include "Command.h"
#include "TelemetryOptions.h"
#include "TextTable.h"
#include "clang-heal/Learn/Store.h"
#include "llvm/ADT/STLExtras.h"

namespace heal {

namespace cl = llvm::cl;

cl::SubCommand
    LearnSub("learn",
             "compares telemetry from after a deployment with that from "
             "before, and says which fixes earned their keep\n\n"
             "  clang-heal learn --store=heal.db after.jsonl\n"
             "  clang-heal learn --store=heal.db --again after.jsonl\n");

static TelemetryOptions Files(LearnSub);
static cl::opt<std::string> StoreFile("store",
                                      cl::desc("The store of outcomes that "
                                               "clang-heal run writes"),
                                      cl::value_desc("file"),
                                      cl::sub(LearnSub));
static cl::opt<bool>
    Again("again",
          cl::desc("Judge outcomes anew that were judged already (by default "
                   "the first judgement stays: later changes are not theirs)"),
          cl::sub(LearnSub));
static cl::opt<std::string> Output("o", cl::desc("Write to this file"),
                                   cl::value_desc("file"), cl::init("-"),
                                   cl::sub(LearnSub));
static FormatOption Format(LearnSub);

/// Whether the anomaly that \p Deployed was to repair is still there. Where
/// nothing says what is normal, a handler that did not become faster counts
/// as anomalous as before.
static bool isStillAnomalous(const Outcome &Deployed, const Timing &After,
                             const Detection &Found) {
  auto IsIt = [&](StringRef Subject, AnomalyType Type) {
    return Subject == Deployed.Handler && nameOf(Type) == Deployed.AnomalyType;
  };
  for (const Anomaly &Each : Found.Anomalies)
    if (IsIt(Each.Handler.empty() ? Each.SequenceId : Each.Handler, Each.Type))
      return true;
  for (const NotJudged &Each : Found.Unjudged)
    if (IsIt(Each.Subject, Each.Type))
      return After.AvgMillis >= Deployed.Before.AvgMillis;
  return false;
}

/// Judges the outcomes whose handlers are in \p Seen; returns how many.
static Expected<unsigned> judgeOutcomes(Store &Memory, const Telemetry &Seen,
                                        const Detection &Found) {
  Expected<std::vector<Outcome>> Deployed = Memory.outcomes();
  if (!Deployed)
    return Deployed.takeError();
  std::map<StringRef, const Timing *> Times;
  for (const HandlerTelemetry &Handler : Seen.Handlers)
    Times[Handler.Name] = &Handler.Time;
  unsigned Judged = 0;
  for (Outcome &Each : *Deployed) {
    auto After = Times.find(Each.Handler);
    if (After == Times.end() || (Each.Judged != Effect::Unknown && !Again))
      continue;
    bool StillThere = isStillAnomalous(Each, *After->second, Found);
    if (Error Err = Memory.put(judge(Each, *After->second, StillThere)))
      return std::move(Err);
    ++Judged;
  }
  return Judged;
}

/// What was seen is a window of the baselines to come.
static Error rememberWindows(World &Outside, Store &Memory,
                             const Telemetry &Seen) {
  for (const HandlerTelemetry &Handler : Seen.Handlers)
    if (Handler.Time.Count > 0)
      if (Error Err = Memory.addWindow(
              {Handler.Name, Handler.Time.AvgMillis, Handler.Time.Count},
              Outside.now()))
        return Err;
  return Error::success();
}

static std::string signedPercent(double Share) {
  return llvm::formatv("{0}{1:f1} %", Share > 0 ? "+" : "", Share * 100).str();
}

static std::string outcomeTable(ArrayRef<Outcome> All) {
  if (All.empty())
    return "The store holds no deployed fixes.\n";
  using Align = TextTable::Align;
  TextTable Rows({{"EFFECT"},
                  {"HANDLER"},
                  {"KIND"},
                  {"BEFORE", Align::Right},
                  {"AFTER", Align::Right},
                  {"GAIN", Align::Right},
                  {"WHY"}});
  for (const Outcome &Each : All)
    Rows.add({nameOf(Each.Judged).str(), Each.Handler, Each.Kind,
              readableTime(Each.Before.AvgMillis),
              Each.After ? readableTime(Each.After->AvgMillis) : "-",
              Each.After ? signedPercent(Each.Improvement) : "-", Each.Reason});
  return Rows.str();
}

static std::string kindTable(ArrayRef<KindRecord> Kinds) {
  if (Kinds.empty())
    return "";
  using Align = TextTable::Align;
  TextTable Rows({{"KIND"},
                  {"EFFECTIVE", Align::Right},
                  {"INEFFECTIVE", Align::Right},
                  {"HARMFUL", Align::Right},
                  {"UNKNOWN", Align::Right},
                  {"MEDIAN GAIN", Align::Right}});
  for (const KindRecord &Each : Kinds)
    Rows.add({Each.Kind, std::to_string(Each.Effective),
              std::to_string(Each.Ineffective), std::to_string(Each.Harmful),
              std::to_string(Each.Unknown),
              signedPercent(Each.MedianImprovement)});
  return "\nWhat each kind of fix has earned:\n" + Rows.str();
}

static Expected<std::string> render(Store &Memory) {
  Expected<std::vector<Outcome>> All = Memory.outcomes();
  if (!All)
    return All.takeError();
  Expected<std::vector<KindRecord>> Kinds = Memory.kindRecords();
  if (!Kinds)
    return Kinds.takeError();
  if (Format.isText())
    return outcomeTable(*All) + kindTable(*Kinds);
  std::string Lines;
  for (const Outcome &Each : *All)
    Lines += jsonLine(Each);
  for (const KindRecord &Each : *Kinds)
    Lines += jsonLine(Each);
  return Lines;
}

static Error learn(World &Outside) {
  if (StoreFile.empty())
    return makeError(ErrorKind::BadInput,
                     "no store is named (--store FILE, the one that "
                     "clang-heal run writes)");
  Expected<ReadTelemetry> Read = Files.read(Outside);
  if (!Read)
    return Read.takeError();
  Expected<Store> Memory = Store::open(StoreFile);
  if (!Memory)
    return Memory.takeError();
  Expected<std::vector<Window>> Windows = Memory->windows();
  if (!Windows)
    return Windows.takeError();
  Read->Limits.Baselines = baselinesFrom(*Windows, Read->Limits.MinCalls);
  Detection Found = detect(Read->Seen, Read->Limits);
  Expected<unsigned> Judged = judgeOutcomes(*Memory, Read->Seen, Found);
  if (!Judged)
    return Judged.takeError();
  if (Error Err = rememberWindows(Outside, *Memory, Read->Seen))
    return Err;
  Expected<std::string> Text = render(*Memory);
  if (!Text)
    return Text.takeError();
  return writeOutput(Outside, Output, *Text);
}

int runLearn(World &Outside) {
  if (Error Err = learn(Outside))
    return report(std::move(Err));
  return 0;
}

} // namespace heal
