//===- ReportText.cpp - The report for a terminal -------------------------===//
#include "TableInternal.h"
#include "clang-heal/Pipeline/Comparison.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/raw_ostream.h"

namespace heal {

namespace {

using llvm::formatv;

Paint paintOf(Severity Level) {
  return Level >= Severity::High ? Paint::Bad : Paint::Plain;
}

Paint paintOf(Ending End) {
  switch (End) {
  case Ending::Repaired:
  case Ending::Proposed:
  case Ending::Fixable:
    return Paint::Good;
  case Ending::Rejected:
    return Paint::Bad;
  default:
    return Paint::Faint;
  }
}

Paint paintOf(CheckState State) {
  return State == CheckState::Passed   ? Paint::Good
         : State == CheckState::Failed ? Paint::Bad
                                       : Paint::Faint;
}

/// The page, section by section; a section without rows is left out.
class Writer {
public:
  Writer(const Report &Seen, bool Colour)
      : Seen(Seen), Colour(Colour), OS(Text) {}

  void anomalies();
  void costliest();
  void stories();
  void fixes();
  void verdict();
  void pullRequests();
  void ending();

  std::string Text;

private:
  void section(StringRef Title, const Table &Rows);

  const Report &Seen;
  bool Colour;
  llvm::raw_string_ostream OS;
};

void Writer::section(StringRef Title, const Table &Rows) {
  if (Rows.empty())
    return;
  if (!Text.empty())
    OS << "\n";
  OS << painted(Title, Paint::Strong, Colour) << "\n" << Rows.render(Colour);
}

void Writer::anomalies() {
  Table Rows({"severity", "type", "what", ">is", ">limit", "evidence"});
  for (const Anomaly &Each : Seen.Anomalies) {
    bool IsOrder = Each.Type == AnomalyType::Behavioral;
    Rows.row({{nameOf(Each.Level), paintOf(Each.Level)},
              nameOf(Each.Type),
              IsOrder ? Each.SequenceId : Each.Handler,
              IsOrder ? percent(Each.Current) : millis(Each.Current),
              IsOrder ? Each.Deviation : millis(Each.Limit),
              Each.Evidence.empty() ? "" : Each.Evidence.front()});
  }
  section("Anomalies", Rows);
}

void Writer::costliest() {
  Table Rows({">#", "handler", ">calls", ">avg ms", ">of all time"});
  for (const CostlyHandler &Each : Seen.Costliest)
    Rows.row({std::to_string(Each.Rank), Each.Handler,
              std::to_string(Each.Count), millis(Each.AvgMillis),
              percent(Each.TimeShare)});
  section("Costliest handlers", Rows);
}

void Writer::stories() {
  Table Rows({"handler", "ending", "why"});
  for (const Story &Each : Seen.Stories)
    Rows.row(
        {Each.Subject, {nameOf(Each.End), paintOf(Each.End)}, Each.Reason});
  section("What became of them", Rows);
}

void Writer::fixes() {
  Table Rows({"fix", "tier", "kind", "where", "expression"});
  for (const Fix &Each : Seen.Fixes) {
    StringRef File = Each.Where.File;
    if (File.consume_front(Seen.Repository))
      File = File.ltrim('/');
    Rows.row({Each.Id,
              {nameOf(Each.Trust),
               Each.Trust == Tier::Proved ? Paint::Good : Paint::Plain},
              Each.Kind,
              formatv("{0}:{1}", File, Each.Where.Line).str(),
              Each.Expression});
  }
  section("Fixes", Rows);
}

void Writer::verdict() {
  const std::optional<Verdict> &Judged = Seen.Judged;
  if (!Judged)
    return;
  Table Rows({"check", "state", ">seconds", "evidence"});
  for (const Check &Each : Judged->Checks)
    Rows.row({Each.Name,
              {nameOf(Each.State), paintOf(Each.State)},
              formatv("{0:f1}", Each.Seconds).str(),
              Each.Evidence});
  section(Judged->Passed ? "Verdict: passed" : "Verdict: failed", Rows);
}

void Writer::pullRequests() {
  Table Rows({"state", "pull request", "where"});
  for (const PullRequest &Each : Seen.PullRequests)
    Rows.row(
        {{nameOf(Each.State),
          Each.State == PullRequestState::Merged ? Paint::Good : Paint::Plain},
         Each.Title,
         Each.Address});
  section("Pull requests", Rows);
}

void Writer::ending() {
  if (!Seen.Stopped)
    return;
  OS << "\n"
     << painted(formatv("Stopped at {0}: {1}", nameOf(Seen.Stopped->Where),
                        visible(Seen.Stopped->Message))
                    .str(),
                Paint::Bad, Colour)
     << "\n";
}

/// Green and red are for what a repair did.
Paint paintOf(const ComparedHandler &Each) {
  return Each.isRepairedAndFaster()   ? Paint::Good
         : Each.isRepairedAndSlower() ? Paint::Bad
                                      : Paint::Plain;
}

constexpr StringRef NotLookedAt =
    "not looked at: no anomaly, and not among the costliest";

} // namespace

std::string reportText(const Report &Seen, bool Colour) {
  Writer Page(Seen, Colour);
  Page.anomalies();
  Page.costliest();
  Page.fixes();
  Page.verdict();
  Page.pullRequests();
  Page.stories();
  Page.ending();
  return Page.Text;
}

std::string comparisonText(const Comparison &Seen, bool Colour) {
  Table Rows({">#", "handler", ">calls", ">before ms", ">after ms", ">speed-up",
              "ending", "what was repaired, or why not"});
  unsigned Rank = 0;
  for (const ComparedHandler &Each : Seen.Handlers)
    Rows.row({std::to_string(++Rank),
              Each.Handler,
              std::to_string(Each.Before.Count),
              millis(Each.Before.AvgMillis),
              millis(Each.After.AvgMillis),
              {times(Each.Speedup), paintOf(Each)},
              Each.Told.Subject.empty()
                  ? Cell("-", Paint::Faint)
                  : Cell(nameOf(Each.Told.End), paintOf(Each.Told.End)),
              Each.Told.Subject.empty() ? Cell(NotLookedAt)
                                        : oneLine(Each.Told.Reason, 90)});
  std::string Result = Rows.render(Colour);
  Result += formatv("\nAll handlers, for the same calls: {0} ms before, {1} ms "
                    "after: {2}\n",
                    millis(Seen.BeforeMillis), millis(Seen.AfterMillis),
                    times(Seen.Speedup));
  for (const std::string &Handler : Seen.OnlyBefore)
    Result += formatv("not called after: {0}\n", visible(Handler));
  for (const std::string &Handler : Seen.OnlyAfter)
    Result += formatv("not called before: {0}\n", visible(Handler));
  return Result;
}

} // namespace heal
