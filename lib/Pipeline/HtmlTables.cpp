//===- HtmlTables.cpp - The sections that are tables ----------------------===//
#include "HtmlInternal.h"
#include "TableInternal.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FormatVariadic.h"
#include <algorithm>
#include <cmath>

namespace heal {

using llvm::formatv;

namespace {

/// A table that scrolls by itself; closes what it opened.
class HtmlTable {
public:
  /// \p Heads are our own words; one that begins with `>` is flush right.
  HtmlTable(raw_ostream &OS, StringRef Title, ArrayRef<StringRef> Heads)
      : OS(OS) {
    OS << "<section>\n<h2>" << Title
       << "</h2>\n<div class=\"scroll\"><table>\n<tr>";
    for (StringRef Head : Heads)
      OS << (Head.consume_front(">") ? "<th class=\"right\">" : "<th>") << Head
         << "</th>";
    OS << "</tr>\n";
  }
  void row(ArrayRef<std::string> Cells) {
    OS << "<tr>" << llvm::join(Cells, "") << "</tr>\n";
  }
  ~HtmlTable() { OS << "</table></div>\n</section>\n"; }

private:
  raw_ostream &OS;
};

std::string chipCell(StringRef Text, StringRef Class) {
  return "<td>" + chip(Text, Class) + "</td>";
}

StringRef classOf(CheckState State) {
  return State == CheckState::Passed   ? "good"
         : State == CheckState::Failed ? "bad"
                                       : "calm";
}

} // namespace

void writeStories(raw_ostream &OS, const Report &Told) {
  if (Told.Stories.empty())
    return;
  HtmlTable Rows(OS, "What became of every handler",
                 {"handler", "ending", "what was repaired, or why not"});
  for (const Story &Each : Told.Stories)
    Rows.row({cellOf(Each.Subject, "nowrap"),
              chipCell(nameOf(Each.End), heal::classOf(Each.End)),
              cellOf(Each.Reason)});
}

void writeAnomalies(raw_ostream &OS, const Report &Told) {
  if (Told.Anomalies.empty())
    return;
  HtmlTable Rows(
      OS, "Anomalies",
      {"severity", "type", "handler or sequence", ">is", ">limit", "evidence"});
  for (const Anomaly &Each : Told.Anomalies) {
    bool IsOrder = Each.Type == AnomalyType::Behavioral;
    Rows.row({chipCell(nameOf(Each.Level),
                       Each.Level >= Severity::High ? "bad" : "calm"),
              cellOf(nameOf(Each.Type)),
              cellOf(IsOrder ? Each.SequenceId : Each.Handler, "nowrap"),
              cellOf(IsOrder ? percent(Each.Current) : millis(Each.Current),
                     "right"),
              cellOf(IsOrder ? Each.Deviation : millis(Each.Limit), "right"),
              cellOf(llvm::join(Each.Evidence, "\n"), "lines")});
  }
}

void writeCostliest(raw_ostream &OS, const Report &Told) {
  if (Told.Costliest.empty())
    return;
  HtmlTable Rows(OS, "The handlers that cost most",
                 {"handler", ">calls", ">average ms", ">share of all time"});
  for (const CostlyHandler &Each : Told.Costliest)
    Rows.row({cellOf(Each.Handler), cellOf(std::to_string(Each.Count), "right"),
              cellOf(millis(Each.AvgMillis), "right"),
              cellOf(percent(Each.TimeShare), "right")});
}

namespace {

/// A logarithmic axis that holds 1 and every interval.
class RatioAxis {
public:
  explicit RatioAxis(const std::map<std::string, Speedup> &Speedups) {
    for (const auto &[Handler, Speed] : Speedups) {
      Least = std::min(Least, Speed.Low);
      Most = std::max(Most, Speed.High);
    }
    // A run can be too short to be timed, and a ratio then zero or infinite.
    Least = std::max(Least, 0.01);
    Most = std::min(Most, 100000.0);
  }
  double xOf(double Ratio) const {
    double Within = std::clamp(Ratio, Least, Most);
    double Share =
        Most > Least ? std::log(Within / Least) / std::log(Most / Least) : 0;
    return 240 + Share * 420;
  }

private:
  double Least = 0.9, Most = 1.2;
};

/// Each handler's speed-up with its interval, on one axis.
void writeSpeedups(raw_ostream &OS, const Verdict &Judged) {
  if (Judged.Speedups.empty())
    return;
  RatioAxis Axis(Judged.Speedups);
  auto XOf = [&](double Ratio) { return Axis.xOf(Ratio); };
  size_t Height = Judged.Speedups.size() * 24 + 24;
  OS << "<p class=\"faint\">Old against new, in turn in one run: how many "
        "times as fast, with the interval, on a logarithmic axis.</p>\n";
  OS << formatv("<div class=\"scroll\"><svg width=\"760\" height=\"{0}\" "
                "viewBox=\"0 0 760 {0}\" role=\"img\">\n<title>Measured "
                "speed-up of each handler with its interval, on a logarithmic "
                "axis</title>\n<line "
                "class=\"axis\" x1=\"{1:f1}\" x2=\"{1:f1}\" y1=\"0\" "
                "y2=\"{2}\"/><text x=\"{1:f1}\" y=\"{0}\" "
                "text-anchor=\"middle\">as fast as before</text>\n",
                Height, XOf(1), Height - 14);
  double Y = 12;
  for (const auto &[Handler, Speed] : Judged.Speedups) {
    OS << formatv(
        "<text x=\"0\" y=\"{0:f0}\">{1}</text><line class=\"whisker\" "
        "x1=\"{2:f1}\" x2=\"{3:f1}\" y1=\"{4:f0}\" "
        "y2=\"{4:f0}\"/><circle class=\"dot\" cx=\"{5:f1}\" "
        "cy=\"{4:f0}\" r=\"4\"/><text x=\"{6:f1}\" "
        "y=\"{0:f0}\">{7}</text>\n",
        Y + 4, escaped(StringRef(Handler).take_front(40)), XOf(Speed.Low),
        XOf(Speed.High), Y, XOf(Speed.Median), XOf(Speed.High) + 10,
        times(Speed.Median));
    Y += 24;
  }
  OS << "</svg></div>\n";
}

} // namespace

void writeVerdict(raw_ostream &OS, const Report &Told) {
  const std::optional<Verdict> &Judged = Told.Judged;
  if (!Judged)
    return;
  {
    HtmlTable Rows(OS, Judged->Passed ? "Verdict: passed" : "Verdict: failed",
                   {"check", "state", ">seconds", "evidence"});
    for (const Check &Each : Judged->Checks)
      Rows.row({cellOf(Each.Name),
                chipCell(nameOf(Each.State), classOf(Each.State)),
                cellOf(formatv("{0:f1}", Each.Seconds).str(), "right"),
                cellOf(Each.Evidence)});
  }
  if (!Told.Rejected.empty())
    OS << "<p class=\"faint\">" << Told.Rejected.size()
       << " of the fixes did not pass and were left out.</p>\n";
  writeSpeedups(OS, *Judged);
  for (const Check &Each : Judged->Checks)
    if (!Each.LogTail.empty())
      OS << "<details><summary>The end of the log of " << escaped(Each.Name)
         << "</summary><div><pre><span>" << escaped(Each.LogTail)
         << "</span></pre></div></details>\n";
}

void writePullRequests(raw_ostream &OS, const Report &Told) {
  if (Told.PullRequests.empty())
    return;
  HtmlTable Rows(OS, "Pull requests", {"state", "title", "branch", "commits"});
  for (const PullRequest &Each : Told.PullRequests) {
    std::vector<std::string> Commits;
    for (StringRef Commit : Each.Commits)
      Commits.push_back(Commit.take_front(10).str());
    Rows.row(
        {chipCell(nameOf(Each.State),
                  Each.State == PullRequestState::Merged ? "good" : "calm"),
         cellOf(Each.Title), cellOf(Each.Branch),
         cellOf(llvm::join(Commits, " "))});
  }
}

void writeRun(raw_ostream &OS, const Report &Told) {
  if (!Told.Stages.empty()) {
    HtmlTable Rows(OS, "The run", {"stage", ">seconds", "result"});
    for (const StageRun &Each : Told.Stages)
      Rows.row({cellOf(nameOf(Each.Which)),
                cellOf(formatv("{0:f1}", Each.Seconds).str(), "right"),
                cellOf(Each.Summary)});
  }
  std::vector<std::string> Notes = Told.Problems;
  for (const NotJudged &Each : Told.Unjudged)
    Notes.push_back(Each.Subject + ": " + Each.Reason);
  for (const Untested &Each : Told.NotTested)
    Notes.push_back(Each.Handler + ": no test was generated: " + Each.Reason);
  if (Notes.empty())
    return;
  OS << "<details><summary>Problems and things left out (" << Notes.size()
     << ")</summary><div><ul>\n";
  for (const std::string &Each : Notes)
    OS << "<li>" << escaped(Each) << "</li>\n";
  OS << "</ul></div></details>\n";
}

} // namespace heal
