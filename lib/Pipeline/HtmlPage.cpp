//===- HtmlPage.cpp - The report as a page of its own ---------------------===//
#include "HtmlInternal.h"
#include "TableInternal.h"
#include "clang-heal/Support/Text.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/Path.h"

namespace heal {

using llvm::formatv;

std::string escaped(StringRef Text) {
  std::string Result;
  for (char C : printable(Text)) {
    switch (C) {
    case '<':
      Result += "&lt;";
      break;
    case '>':
      Result += "&gt;";
      break;
    case '&':
      Result += "&amp;";
      break;
    case '"':
      Result += "&quot;";
      break;
    case '\'':
      Result += "&#39;";
      break;
    default:
      Result += C;
    }
  }
  return Result;
}

std::string cellOf(StringRef Text, StringRef Class) {
  if (Class.empty())
    return "<td>" + escaped(Text) + "</td>";
  return formatv("<td class=\"{0}\">{1}</td>", Class, escaped(Text));
}

std::string chip(StringRef Text, StringRef Class) {
  return formatv("<span class=\"chip {0}\">{1}</span>", Class, escaped(Text));
}

StringRef classOf(Ending End) {
  switch (End) {
  case Ending::Repaired:
  case Ending::Proposed:
  case Ending::Fixable:
    return "good";
  case Ending::Rejected:
    return "bad";
  default:
    return "calm";
  }
}

namespace {

struct Tile {
  std::string Value, Label;
};

size_t countOf(const Report &Told, Ending End) {
  return llvm::count_if(Told.Stories,
                        [&](const Story &Each) { return Each.End == End; });
}

std::vector<Tile> tilesOf(const Report &Told, const Comparison *Seen) {
  std::vector<Tile> Result;
  if (Seen)
    Result.push_back({times(Seen->Speedup), "faster over all handlers, for the "
                                            "same calls"});
  Result.push_back({std::to_string(Told.Anomalies.size()), "anomalies"});
  size_t Repaired = countOf(Told, Ending::Repaired);
  if (Repaired > 0)
    Result.push_back({formatv("{0} of {1}", Repaired, Told.Stories.size()),
                      "handlers repaired"});
  else
    Result.push_back(
        {std::to_string(Told.Stories.size()), "handlers looked at"});
  size_t Proved = llvm::count_if(
      Told.Fixes, [](const Fix &Each) { return Each.Trust == Tier::Proved; });
  Result.push_back({formatv("{0} of {1}", Proved, Told.Fixes.size()),
                    "fixes proved, with nothing left to believe"});
  return Result;
}

void writeHead(raw_ostream &OS, const Report &Told, StringRef Name) {
  OS << "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta "
        "charset=\"utf-8\">\n"
     << "<meta name=\"viewport\" content=\"width=device-width, "
        "initial-scale=1\">\n"
     // Should anything slip through, the browser loads and runs nothing.
     << "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src "
        "'none'; style-src 'unsafe-inline'\">\n"
     << "<title>clang-heal: " << escaped(Name) << "</title>\n<style>\n"
     << pageStyle() << "</style>\n</head>\n<body>\n<header>\n<h1>"
     << escaped(Name) << "</h1>\n<p class=\"faint\">clang-heal "
     << CLANG_HEAL_VERSION << ", " << escaped(Told.MadeAt) << "</p>\n";
}

} // namespace

void writeTiles(raw_ostream &OS, const Report &Told, const Comparison *Seen) {
  OS << "<div class=\"tiles\">\n";
  for (const Tile &Each : tilesOf(Told, Seen))
    OS << "<div class=\"tile\"><b>" << escaped(Each.Value) << "</b><span>"
       << escaped(Each.Label) << "</span></div>\n";
  OS << "</div>\n";
}

std::string reportHtml(const Report &Told, const Comparison *Seen) {
  std::string Text;
  llvm::raw_string_ostream OS(Text);
  StringRef Name = llvm::sys::path::filename(Told.Repository);
  writeHead(OS, Told, Name.empty() ? "clang-heal" : Name);
  writeTiles(OS, Told, Seen);
  OS << "</header>\n<main>\n";
  if (Told.Stopped)
    OS << "<p class=\"stopped\">Stopped at "
       << escaped(nameOf(Told.Stopped->Where)) << ": "
       << escaped(Told.Stopped->Message) << "</p>\n";
  if (Seen)
    writeComparison(OS, *Seen);
  else
    writeCostliest(OS, Told);
  writeStories(OS, Told);
  writeAnomalies(OS, Told);
  writeFixes(OS, Told);
  writeVerdict(OS, Told);
  writePullRequests(OS, Told);
  writeRefusals(OS, Told);
  writeRun(OS, Told);
  OS << "</main>\n</body>\n</html>\n";
  return Text;
}

} // namespace heal
