//===- ReportCommand.cpp - clang-heal report: before and after ------------===//
#include "Command.h"
#include "clang-heal/Pipeline/Comparison.h"
#include "clang-heal/Telemetry/Ingest.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/Process.h"

namespace heal {

namespace cl = llvm::cl;

cl::SubCommand
    ReportSub("report",
              "shows a run again, beside what production says before and "
              "after it\n\n"
              "  clang-heal report --run run.json --format=html -o page.html\n"
              "  clang-heal report --before before.jsonl --after after.jsonl\n");

static cl::opt<std::string>
    RunFile("run", cl::sub(ReportSub), cl::value_desc("file"),
            cl::desc("What `clang-heal run --format=json` printed"));
static cl::list<std::string>
    BeforeFiles("before", cl::sub(ReportSub), cl::value_desc("file"),
                cl::desc("Telemetry from before the fixes were rolled out"));
static cl::list<std::string> AfterFiles("after", cl::sub(ReportSub),
                                        cl::value_desc("file"),
                                        cl::desc("Telemetry from after"));
static cl::opt<std::string> HtmlFile("html", cl::sub(ReportSub),
                                     cl::value_desc("file"),
                                     cl::desc("Write a page of its own"));
static cl::opt<unsigned> MinRepaired(
    "min-repaired", cl::sub(ReportSub), cl::init(0), cl::value_desc("n"),
    cl::desc("Exit with 1 when fewer of the ten costliest handlers were "
             "repaired and are faster beyond noise"));
static cl::opt<std::string> Output("o", cl::sub(ReportSub), cl::init("-"),
                                   cl::value_desc("file"),
                                   cl::desc("Where the tables go"));
static FormatOption Format(ReportSub);

static Expected<Report> readRun(World &Outside) {
  if (RunFile.empty())
    return Report();
  Expected<std::vector<Report>> Reports = readNouns<Report>(Outside, RunFile);
  if (!Reports)
    return Reports.takeError();
  // A document of another sort that names no schema reads as an empty report.
  if (Reports->empty() ||
      (Reports->front().MadeAt.empty() && Reports->front().Stories.empty()))
    return makeError(ErrorKind::BadInput,
                     "'{0}' holds no report (make one with 'clang-heal run "
                     "--format=json -o {0}')",
                     RunFile.getValue());
  return std::move(Reports->front());
}

static Expected<std::optional<Comparison>> readComparison(World &Outside,
                                                          const Report &Told) {
  if (BeforeFiles.empty() && AfterFiles.empty())
    return std::optional<Comparison>();
  if (BeforeFiles.empty() || AfterFiles.empty())
    return makeError(ErrorKind::BadInput,
                     "--before and --after belong together (name telemetry "
                     "for both)");
  Expected<Telemetry> Before = ingest(Outside, BeforeFiles);
  if (!Before)
    return Before.takeError();
  Expected<Telemetry> After = ingest(Outside, AfterFiles);
  if (!After)
    return After.takeError();
  return std::optional<Comparison>(compare(*Before, *After, Told));
}

static std::string rendered(const Report &Told,
                            const std::optional<Comparison> &Seen) {
  bool Colour = (Output.empty() || Output == "-") &&
                llvm::sys::Process::StandardOutHasColors();
  if (!Format.isText())
    return Seen ? jsonLine(*Seen) : jsonLine(Told);
  return Seen ? comparisonText(*Seen, Colour) : reportText(Told, Colour);
}

/// 1 when the user asked for more repaired handlers than there are.
static int judged(const Comparison &Seen) {
  std::vector<std::string> Good = repairedAndFaster(Seen);
  llvm::errs() << llvm::formatv("{0} of the {1} costliest handlers were "
                                "repaired and are faster\n",
                                Good.size(),
                                std::min<size_t>(10, Seen.Handlers.size()));
  return Good.size() < MinRepaired ? 1 : 0;
}

int runReport(World &Outside) {
  Expected<Report> Told = readRun(Outside);
  if (!Told)
    return report(Told.takeError());
  Expected<std::optional<Comparison>> Seen = readComparison(Outside, *Told);
  if (!Seen)
    return report(Seen.takeError());
  if (RunFile.empty() && !*Seen)
    return report(makeError(ErrorKind::BadInput,
                            "nothing to report (name a run with --run, or "
                            "telemetry with --before and --after)"));
  if (!HtmlFile.empty())
    if (Error Err = Outside.writeFile(
            HtmlFile, reportHtml(*Told, *Seen ? &**Seen : nullptr)))
      return report(std::move(Err));
  if (Error Err = writeOutput(Outside, Output, rendered(*Told, *Seen)))
    return report(std::move(Err));
  return *Seen ? judged(**Seen) : 0;
}

} // namespace heal
