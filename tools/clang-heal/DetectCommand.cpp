//===- DetectCommand.cpp - clang-heal detect ------------------------------===//
#include "Command.h"
#include "TelemetryOptions.h"
#include "TextTable.h"
#include "clang-heal/Learn/Store.h"

namespace heal {

namespace cl = llvm::cl;

cl::SubCommand
    DetectSub("detect",
              "lists the handlers and sequences that misbehave, and the ten "
              "costliest handlers\n\n"
              "  clang-heal detect telemetry.json\n"
              "  clang-heal detect --factor=2 traces.jsonl metrics.jsonl\n"
              "  clang-heal detect --baselines=heal.db traces.jsonl\n"
              "  zcat traces.jsonl.gz | clang-heal detect -\n");

static TelemetryOptions Files(DetectSub);
static cl::opt<std::string>
    BaselineFile("baselines",
                 cl::desc("Measure handlers without a limit against what this "
                          "store has learned of them"),
                 cl::value_desc("store"), cl::sub(DetectSub));
static cl::opt<std::string> Output("o", cl::desc("Write to this file"),
                                   cl::value_desc("file"), cl::init("-"),
                                   cl::sub(DetectSub));
static FormatOption Format(DetectSub);

static Error addBaselines(World &Outside, DetectOptions &Limits) {
  if (BaselineFile.empty())
    return Error::success();
  // Reading is no reason to make an empty store of a mistyped name.
  if (!Outside.exists(BaselineFile))
    return makeError(ErrorKind::NotFound,
                     "no store '{0}' (clang-heal learn and clang-heal run "
                     "write one)",
                     std::string(BaselineFile));
  Expected<Store> Learned = Store::open(BaselineFile);
  if (!Learned)
    return Learned.takeError();
  Expected<std::vector<Window>> Windows = Learned->windows();
  if (!Windows)
    return Windows.takeError();
  Limits.Baselines = baselinesFrom(*Windows, Limits.MinCalls);
  return Error::success();
}

static std::string asJson(const Detection &Found) {
  std::string Lines;
  for (const Anomaly &Each : Found.Anomalies)
    Lines += jsonLine(Each);
  for (const CostlyHandler &Each : Found.Costliest)
    Lines += jsonLine(Each);
  for (const NotJudged &Each : Found.Unjudged)
    Lines += jsonLine(Each);
  return Lines;
}

static std::string percent(double Share) {
  return llvm::formatv("{0:f1} %", Share * 100).str();
}

/// Current or Limit of \p Of in its unit.
static std::string amount(const Anomaly &Of, double Value) {
  switch (Of.Type) {
  case AnomalyType::Performance:
    return readableTime(Value);
  case AnomalyType::Coverage:
    return percent(Value / 100);
  case AnomalyType::Error:
  case AnomalyType::Behavioral:
    return percent(Value);
  }
  llvm_unreachable("a type of anomaly without a unit");
}

static std::string anomalyTable(ArrayRef<Anomaly> Found) {
  if (Found.empty())
    return "No anomalies.\n";
  using Align = TextTable::Align;
  TextTable Rows({{"SEVERITY"},
                  {"TYPE"},
                  {"HANDLER OR SEQUENCE"},
                  {"METRIC"},
                  {"CURRENT", Align::Right},
                  {"EXPECTED", Align::Right},
                  {"SURE", Align::Right},
                  {"WHY"}});
  for (const Anomaly &A : Found) {
    bool IsOrder = A.Type == AnomalyType::Behavioral;
    Rows.add({nameOf(A.Level).str(), nameOf(A.Type).str(),
              IsOrder ? A.SequenceId : A.Handler,
              IsOrder ? A.Deviation : A.Metric, amount(A, A.Current),
              amount(A, A.Limit),
              llvm::formatv("{0:f0} %", A.Confidence * 100).str(),
              A.Evidence.empty() ? "" : A.Evidence.front()});
  }
  return llvm::formatv("{0} {1}:\n", Found.size(),
                       Found.size() == 1 ? "anomaly" : "anomalies")
             .str() +
         Rows.str();
}

static std::string costTable(ArrayRef<CostlyHandler> Costliest) {
  if (Costliest.empty())
    return "";
  using Align = TextTable::Align;
  TextTable Rows({{"", Align::Right},
                  {"HANDLER"},
                  {"CALLS", Align::Right},
                  {"AVERAGE", Align::Right},
                  {"TOTAL", Align::Right},
                  {"SHARE", Align::Right}});
  for (const CostlyHandler &C : Costliest)
    Rows.add({std::to_string(C.Rank), C.Handler,
              C.Count ? std::to_string(C.Count) : "?",
              readableTime(C.AvgMillis), readableTime(C.TotalMillis),
              percent(C.TimeShare)});
  return "\nThe costliest handlers:\n" + Rows.str();
}

/// One warning a reason: without limits it is the same for every handler.
static void warnOfUnjudged(ArrayRef<NotJudged> Unjudged) {
  constexpr size_t MaxNamed = 3;
  std::map<std::pair<AnomalyType, StringRef>, std::vector<StringRef>> Subjects;
  for (const NotJudged &Each : Unjudged)
    Subjects[{Each.Type, Each.Reason}].push_back(Each.Subject);
  for (const auto &[Why, Names] : Subjects) {
    std::string Text;
    for (StringRef Name : ArrayRef(Names).take_front(MaxNamed))
      Text += (Text.empty() ? "'" : ", '") + Name.str() + "'";
    if (Names.size() > MaxNamed)
      Text += llvm::formatv(" and {0} more", Names.size() - MaxNamed);
    warn(llvm::formatv("not judged by {0}: {1}: {2}", nameOf(Why.first), Text,
                       Why.second)
             .str());
  }
}

int runDetect(World &Outside) {
  Expected<ReadTelemetry> Read = Files.read(Outside);
  if (!Read)
    return report(Read.takeError());
  if (Error Err = addBaselines(Outside, Read->Limits))
    return report(std::move(Err));
  Detection Found = detect(Read->Seen, Read->Limits);
  bool IsText = Format.isText();
  if (Error Err = writeOutput(Outside, Output,
                              IsText ? anomalyTable(Found.Anomalies) +
                                           costTable(Found.Costliest)
                                     : asJson(Found)))
    return report(std::move(Err));
  if (IsText)
    warnOfUnjudged(Found.Unjudged);
  return 0;
}

} // namespace heal
