//===- HtmlFixes.cpp - Fixes with their proofs, refusals with reasons -----===//
#include "HtmlInternal.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FormatVariadic.h"

namespace heal {

using llvm::formatv;

namespace {

StringRef lineClass(StringRef Line) {
  if (Line.starts_with("+++") || Line.starts_with("---") ||
      Line.starts_with("@@") || Line.starts_with("diff ") ||
      Line.starts_with("index "))
    return "hunk";
  return Line.starts_with("+") ? "add" : Line.starts_with("-") ? "del" : "";
}

void writeDiff(raw_ostream &OS, StringRef Patch) {
  OS << "<pre>";
  for (StringRef Line : llvm::split(Patch.rtrim('\n'), '\n'))
    OS << "<span class=\"" << lineClass(Line) << "\">"
       << (Line.empty() ? " " : escaped(Line)) << "</span>";
  OS << "</pre>\n";
}

/// `src/a.cpp:12`, below the repository.
std::string placeOf(const Place &Where, StringRef Repository) {
  StringRef File = Where.File;
  if (!Repository.empty() && File.consume_front(Repository))
    File = File.ltrim('/');
  return formatv("{0}:{1}", File, Where.Line);
}

void writeProof(raw_ostream &OS, const Fix &Made, StringRef Repository) {
  OS << "<ol class=\"proof\">\n";
  for (const ProofStep &Step : Made.Proof) {
    OS << "<li>" << escaped(Step.Obligation) << ": <span class=\"faint\">"
       << escaped(Step.Discharged);
    if (Step.Where.Line)
      OS << " (" << escaped(placeOf(Step.Where, Repository)) << ")";
    OS << "</span></li>\n";
  }
  for (const Assumption &Each : Made.Assumptions)
    OS << "<li class=\"bad\">assumed: " << escaped(Each.Text) << "</li>\n";
  OS << "</ol>\n";
}

void writeFix(raw_ostream &OS, const Fix &Made, StringRef Repository,
              bool IsOpen) {
  OS << (IsOpen ? "<details open>" : "<details>") << "<summary>"
     << chip(nameOf(Made.Trust), Made.Trust == Tier::Proved ? "good" : "calm")
     << " " << escaped(Made.Handler) << ": " << escaped(Made.Title) << " <code>"
     << escaped(Made.Expression) << "</code></summary>\n<div><p>"
     << escaped(Made.Message) << " <span class=\"faint\">" << escaped(Made.Kind)
     << " in " << escaped(Made.Function) << ", "
     << escaped(placeOf(Made.Where, Repository)) << "</span></p>\n";
  writeDiff(OS, Made.Patch);
  writeProof(OS, Made, Repository);
  OS << "</div></details>\n";
}

/// The refusals that one obligation stood in the way of.
using Grouped = std::map<std::string, std::vector<const Refused *>>;

void writeGroup(raw_ostream &OS, StringRef Obligation,
                ArrayRef<const Refused *> Group, StringRef Repository) {
  OS << "<details><summary>Not proved: " << escaped(Obligation)
     << " <span class=\"faint\">(" << Group.size()
     << ")</span></summary><div><ul>\n";
  for (const Refused *Each : Group) {
    OS << "<li><code>" << escaped(Each->Expression)
       << "</code>: " << escaped(Each->Reason) << " <span class=\"faint\">"
       << escaped(Each->Kind) << ", "
       << escaped(placeOf(Each->Where, Repository)) << "</span></li>\n";
  }
  OS << "</ul></div></details>\n";
}

} // namespace

void writeFixes(raw_ostream &OS, const Report &Told) {
  if (Told.Fixes.empty())
    return;
  OS << "<section>\n<h2>Fixes and their proofs</h2>\n";
  bool IsFirst = true;
  for (const Fix &Each : Told.Fixes) {
    writeFix(OS, Each, Told.Repository, IsFirst);
    IsFirst = false;
  }
  OS << "</section>\n";
}

void writeRefusals(raw_ostream &OS, const Report &Told) {
  Grouped Groups;
  for (const Refused &Each : Told.Refusals)
    Groups[Each.Obligation].push_back(&Each);
  if (Groups.empty())
    return;
  OS << "<section>\n<h2>What was left alone</h2>\n<p class=\"faint\">Places "
        "that look like a defect, by the first thing that could not be "
        "proved.</p>\n";
  for (const auto &[Obligation, Group] : Groups)
    writeGroup(OS, Obligation, Group, Told.Repository);
  OS << "</section>\n";
}

} // namespace heal
