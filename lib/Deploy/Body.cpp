//===- Body.cpp - Title and body of a pull request ------------------------===//
#include "TextInternal.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/raw_ostream.h"

namespace heal {

using llvm::formatv;
using llvm::raw_ostream;

/// A forge shows no body beyond some 65,000 characters.
constexpr size_t MaxDiffBytes = 30000;

std::string titleOf(const Story &Told) {
  const Anomaly *Seen = anomalyOf(Told.Anomalies, Told.Handlers.front());
  std::string Result = formatv("🤖 Auto-fix: {0} anomaly in {1}",
                               Seen ? nameOf(Seen->Type) : "performance",
                               oneLine(Told.Handlers.front()));
  if (Told.Handlers.size() > 1)
    Result += formatv(" and {0} more", Told.Handlers.size() - 1);
  return Result;
}

static void writeTelemetry(raw_ostream &OS, const Story &Told) {
  OS << "## Telemetry\n\n";
  bool Any = false;
  for (const Anomaly &Each : Told.Anomalies) {
    if (!llvm::is_contained(Told.Handlers, Each.Handler))
      continue;
    if (!Any)
      OS << "| handler | anomaly | severity | metric | current | expected | "
            "observations | share of time |\n"
            "| --- | --- | --- | --- | ---: | ---: | ---: | ---: |\n";
    Any = true;
    std::string Share = Each.TimeShare > 0
                            ? formatv("{0:f1} %", 100 * Each.TimeShare).str()
                            : "unknown";
    OS << formatv("| {0} | {1} | {2} | {3} | {4:f2} | {5:f2} | {6} | {7} |\n",
                  markdownCode(Each.Handler), nameOf(Each.Type),
                  nameOf(Each.Level), markdownText(Each.Metric), Each.Current,
                  Each.Limit, Each.Count, Share);
  }
  if (!Any)
    OS << "No anomaly was detected; the handler is among those that cost "
          "most.\n";
  for (const Anomaly &Each : Told.Anomalies)
    if (llvm::is_contained(Told.Handlers, Each.Handler))
      for (const std::string &Sentence : Each.Evidence)
        OS << "\n- " << markdownText(Sentence);
  OS << "\n\n";
}

static void writeProof(raw_ostream &OS, const Fix &Each) {
  for (const ProofStep &Step : Each.Proof)
    OS << "  - " << markdownText(Step.Obligation) << ": "
       << markdownText(Step.Discharged) << "\n";
  for (const Assumption &Rests : Each.Assumptions)
    OS << "  - **assumed, not proved**: " << markdownText(Rests.Text)
       << " (about " << markdownCode(Rests.Declaration) << ")\n";
}

static void writeCauses(raw_ostream &OS, const Story &Told) {
  OS << "## Root cause\n\n";
  for (const Fix &Each : Told.Fixes) {
    OS << "- " << markdownCode(Each.Kind) << " in "
       << markdownCode(Each.Function);
    if (!Each.Expression.empty())
      OS << ": " << markdownCode(Each.Expression);
    OS << "\n\n  " << markdownText(Each.Message) << "\n\n";
  }
  OS << "## Proof\n\n";
  for (const Fix &Each : Told.Fixes) {
    OS << "- " << markdownCode(Each.Id) << " ("
       << (Each.Trust == Tier::Proved ? "proved: every obligation discharged"
                                      : "rests on assumptions")
       << "): " << markdownText(Each.Title) << "\n";
    writeProof(OS, Each);
  }
  OS << "\n";
}

static void writeChanges(raw_ostream &OS, const Story &Told) {
  OS << "## Changes\n\n";
  size_t Added = 0, Removed = 0;
  std::vector<StringRef> Files;
  llvm::SmallVector<StringRef, 64> Lines;
  StringRef(Told.Diff).split(Lines, '\n');
  for (StringRef Line : Lines) {
    if (Line.starts_with("diff --git "))
      Files.push_back(Line.split(" b/").second);
    else if (Line.starts_with("+") && !Line.starts_with("+++ "))
      ++Added;
    else if (Line.starts_with("-") && !Line.starts_with("--- "))
      ++Removed;
  }
  OS << formatv(
      "{0} in {1}: {2} {3} added, {4} removed.\n\n",
      Told.Fixes.size() == 1 ? "One fix"
                             : formatv("{0} fixes", Told.Fixes.size()).str(),
      Files.size() == 1 ? "one file" : formatv("{0} files", Files.size()).str(),
      Added, Added == 1 ? "line" : "lines", Removed);
  for (StringRef File : Files)
    OS << "- " << markdownCode(File) << "\n";
  for (const std::string &Path : Told.TestPaths)
    OS << "- " << markdownCode(Path) << " (generated from recorded calls)\n";
  OS << "\n";
  if (Told.Diff.size() <= MaxDiffBytes)
    OS << markdownBlock(Told.Diff, "diff") << "\n";
  else
    OS << "The diff is too long to be shown here; the commits hold it.\n\n";
}

static void writeVerdict(raw_ostream &OS, const Story &Told) {
  const Verdict &Judged = *Told.Judged;
  OS << "## Verdict: " << (Judged.Passed ? "passed" : "failed") << "\n\n"
     << "Tried together with every fix of the same run.\n\n"
     << "| check | state | evidence |\n| --- | --- | --- |\n";
  for (const Check &Each : Judged.Checks)
    OS << formatv("| {0} | {1} | {2} |\n", markdownText(Each.Name),
                  nameOf(Each.State), markdownText(Each.Evidence));
  bool Any = false;
  for (const std::string &Handler : Told.Handlers) {
    auto Found = Judged.Speedups.find(Handler);
    if (Found == Judged.Speedups.end())
      continue;
    if (!Any)
      OS << "\n| handler | speed-up | 95 % interval | runs |\n"
            "| --- | ---: | --- | ---: |\n";
    Any = true;
    OS << formatv("| {0} | {1:f2} | {2:f2} to {3:f2} | {4} |\n",
                  markdownCode(Handler), Found->second.Median,
                  Found->second.Low, Found->second.High, Found->second.Runs);
  }
  OS << "\n";
}

std::string bodyOf(const Story &Told) {
  std::string Text;
  llvm::raw_string_ostream OS(Text);
  for (const std::string &Note : Told.Notes)
    OS << "> " << markdownText(Note) << "\n\n";
  writeTelemetry(OS, Told);
  writeCauses(OS, Told);
  writeChanges(OS, Told);
  writeVerdict(OS, Told);
  OS << "## To undo\n\n"
        "Revert the merge commit, or one of the commits: each fix is its own "
        "commit.\n\n"
        "Deleting the branch declines the fixes: they are not proposed "
        "again.\n\n"
        "Fixes:";
  for (const Fix &Each : Told.Fixes)
    OS << " " << markdownCode(Each.Id);
  OS << "\n";
  return Text;
}

} // namespace heal
