//===- HtmlComparison.cpp - Before and after as bars ----------------------===//
#include "HtmlInternal.h"
#include "TableInternal.h"
#include "llvm/Support/FormatVariadic.h"

namespace heal {

using llvm::formatv;

namespace {

/// A bar of \p Value on a scale that ends at \p Longest.
void writeBar(raw_ostream &OS, double Value, double Longest, StringRef Class) {
  // A third of the width is left for the number.
  double Width = Longest > 0 ? Value / Longest * 75 : 0;
  OS << formatv("<div class=\"bar\"><i class=\"{0}\" style=\"width:{1:f2}%\">"
                "</i>{2} ms</div>",
                Class, Width, millis(Value));
}

/// The colour of a speed-up: green and red are for what a repair did.
StringRef speedClass(const ComparedHandler &Each) {
  return Each.isRepairedAndFaster()   ? "good"
         : Each.isRepairedAndSlower() ? "bad"
                                      : "calm";
}

StringRef barClass(const ComparedHandler &Each) {
  return Each.isRepairedAndFaster()   ? "is"
         : Each.isRepairedAndSlower() ? "worse"
                                      : "same";
}

void writePair(raw_ostream &OS, const ComparedHandler &Each, double Longest) {
  OS << "<div class=\"pair\"><div class=\"name\">" << escaped(Each.Handler)
     << "<br>";
  if (!Each.Told.Subject.empty())
    OS << chip(nameOf(Each.Told.End), classOf(Each.Told.End));
  OS << "</div><div class=\"bars\">";
  writeBar(OS, Each.Before.AvgMillis, Longest, "was");
  writeBar(OS, Each.After.AvgMillis, Longest, barClass(Each));
  OS << "</div><div class=\"speed " << speedClass(Each) << "\">"
     << times(Each.Speedup) << "</div></div>\n";
}

} // namespace

void writeComparison(raw_ostream &OS, const Comparison &Seen) {
  if (Seen.Handlers.empty())
    return;
  double Longest = 0;
  for (const ComparedHandler &Each : Seen.Handlers)
    Longest = std::max({Longest, Each.Before.AvgMillis, Each.After.AvgMillis});
  OS << "<section>\n<h2>Before and after</h2>\n<p class=\"faint\">Average time "
        "of a call, measured in production before and after the fixes were "
        "rolled out; the handlers that cost most come first. All calls "
        "together: "
     << millis(Seen.BeforeMillis) << " ms before, " << millis(Seen.AfterMillis)
     << " ms after.</p>\n<p class=\"legend\"><i class=\"was\"></i>before <i "
        "class=\"is\"></i>after, repaired and faster beyond noise <i "
        "class=\"same\"></i>after, not repaired</p>\n";
  for (const ComparedHandler &Each : Seen.Handlers)
    writePair(OS, Each, Longest);
  OS << "</section>\n";
}

} // namespace heal
