//===- VerdictTable.cpp - The verdict for a person ------------------------===//
#include "clang-heal/Validate/Validate.h"
#include "llvm/Support/FormatAdapters.h"
#include "llvm/Support/raw_ostream.h"

namespace heal {

using llvm::formatv;

static void printSpeedups(llvm::raw_ostream &OS, const Verdict &Judged) {
  if (Judged.Speedups.empty())
    return;
  size_t Width = StringRef("handler").size();
  for (const auto &[Handler, Seen] : Judged.Speedups)
    Width = std::max(Width, Handler.size());
  OS << "\n"
     << llvm::left_justify("handler", Width)
     << "  speed-up  95 % interval  runs\n";
  for (const auto &[Handler, Seen] : Judged.Speedups)
    OS << llvm::left_justify(Handler, Width)
       << formatv("  {0,8}  {1,6} - {2,-6}{3,5}\n",
                  formatv("{0:f2}", Seen.Median).str(),
                  formatv("{0:f2}", Seen.Low).str(),
                  formatv("{0:f2}", Seen.High).str(), Seen.Runs);
}

static void printLogs(llvm::raw_ostream &OS, const Verdict &Judged) {
  for (const Check &Each : Judged.Checks)
    if (!Each.LogTail.empty())
      OS << "\nthe end of the log of " << Each.Name << ":\n"
         << Each.LogTail << "\n";
}

std::string verdictTable(const Verdict &Judged) {
  std::string Text;
  llvm::raw_string_ostream OS(Text);
  size_t Width = StringRef("check").size();
  for (const Check &Each : Judged.Checks)
    Width = std::max(Width, Each.Name.size());
  OS << llvm::left_justify("check", Width) << "  state    seconds  evidence\n";
  for (const Check &Each : Judged.Checks)
    OS << llvm::left_justify(Each.Name, Width) << "  "
       << llvm::left_justify(nameOf(Each.State), 7)
       << formatv("  {0,7}  {1}\n", formatv("{0:f1}", Each.Seconds).str(),
                  Each.Evidence);
  printSpeedups(OS, Judged);
  printLogs(OS, Judged);
  OS << formatv("\n{0} {1}: {2}\n", Judged.FixIds.size(),
                Judged.FixIds.size() == 1 ? "fix" : "fixes",
                Judged.Passed ? "passed" : "failed");
  return Text;
}

} // namespace heal
