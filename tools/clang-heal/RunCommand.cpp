//===- RunCommand.cpp - clang-heal run: the whole loop --------------------===//
#include "Command.h"
#include "clang-heal/Pipeline/Comparison.h"
#include "clang-heal/Pipeline/Pipeline.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Process.h"

namespace heal {

namespace cl = llvm::cl;

cl::SubCommand RunSub("run",
                      "goes the whole loop, as .clang-heal says\n\n"
                      "  clang-heal run\n"
                      "  clang-heal run --dry-run --report page.html\n"
                      "  clang-heal run --stop-after=fix --telemetry "
                      "traces.jsonl -p build\n\n"
                      "The stages are detect, locate, diagnose, fix, testgen, "
                      "validate, deploy and\nlearn.\n");

static cl::opt<std::string>
    ConfigFile("config", cl::sub(RunSub), cl::value_desc("file"),
               cl::desc("The configuration (default: the nearest .clang-heal "
                        "at or above the current folder)"));
static cl::opt<std::string>
    BuildDirectory("p", cl::sub(RunSub), cl::value_desc("dir"),
                   cl::desc("Folder that holds compile_commands.json"));
static cl::list<std::string>
    TelemetryFiles("telemetry", cl::sub(RunSub), cl::value_desc("file"),
                   cl::desc("Telemetry to read instead of the configured"));
static cl::opt<std::string> ReportFile("report", cl::sub(RunSub),
                                       cl::value_desc("file"),
                                       cl::desc("Also write an HTML page"));
static cl::opt<std::string> Output("o", cl::sub(RunSub), cl::init("-"),
                                   cl::value_desc("file"),
                                   cl::desc("Where the report goes"));
static cl::opt<bool> DryRun("dry-run", cl::sub(RunSub),
                            cl::desc("Ship and record nothing"));
static cl::opt<Stage> StopAfter(
    "stop-after", cl::sub(RunSub), cl::desc("Go no further than this stage"),
    cl::init(Stage::Learn),
    cl::values(clEnumValN(Stage::Detect, "detect", "anomalies"),
               clEnumValN(Stage::Locate, "locate", "sites"),
               clEnumValN(Stage::Diagnose, "diagnose", "root causes"),
               clEnumValN(Stage::Fix, "fix", "fixes"),
               clEnumValN(Stage::Testgen, "testgen", "generated tests"),
               clEnumValN(Stage::Validate, "validate", "the verdict"),
               clEnumValN(Stage::Deploy, "deploy", "pull requests"),
               clEnumValN(Stage::Learn, "learn", "outcomes (default)")));
static cl::opt<ReportFormat> Format(
    "format", cl::sub(RunSub), cl::desc("Output format"),
    cl::init(ReportFormat::Auto),
    cl::values(clEnumValN(ReportFormat::Auto, "auto",
                          "text on a terminal, JSON into a pipe (default)"),
               clEnumValN(ReportFormat::Json, "json", "one JSON document"),
               clEnumValN(ReportFormat::Text, "text", "tables"),
               clEnumValN(ReportFormat::Html, "html", "a page of its own")));

/// \p Path as the user's shell sees it, so that a path from the command line
/// does not become relative to the configuration's folder.
static std::string fromHere(StringRef Path) {
  llvm::SmallString<256> Absolute(Path);
  if (Path != "-" && !Path.empty())
    llvm::sys::fs::make_absolute(Absolute);
  return Absolute.str().str();
}

static std::string here() {
  llvm::SmallString<256> Path;
  if (llvm::sys::fs::real_path(".", Path))
    return ".";
  return Path.str().str();
}

static Expected<Configuration> configured(World &Outside) {
  Expected<Configuration> File = readConfiguration(Outside, ConfigFile, here());
  if (!File)
    return File;
  if (!BuildDirectory.empty())
    File->BuildDirectory = fromHere(BuildDirectory);
  if (!TelemetryFiles.empty()) {
    File->Telemetry.clear();
    for (const std::string &Path : TelemetryFiles)
      File->Telemetry.push_back(fromHere(Path));
  }
  if (!ReportFile.empty())
    File->Report = fromHere(ReportFile);
  if (Format != ReportFormat::Auto)
    File->Format = Format;
  return File;
}

static std::string rendered(const Report &Told, ReportFormat Wanted) {
  bool IsTerminal = (Output.empty() || Output == "-") &&
                    llvm::sys::Process::StandardOutIsDisplayed();
  if (Wanted == ReportFormat::Auto)
    Wanted = IsTerminal ? ReportFormat::Text : ReportFormat::Json;
  if (Wanted == ReportFormat::Html)
    return reportHtml(Told, nullptr);
  if (Wanted == ReportFormat::Text)
    return reportText(Told,
                      IsTerminal && llvm::sys::Process::StandardOutHasColors());
  return jsonLine(Told);
}

/// What the stages say of themselves, on standard error.
static Report runAloud(World &Outside, const Configuration &File) {
  std::unique_ptr<ProgressLine> Line;
  size_t Count = static_cast<size_t>(StopAfter.getValue()) + 1;
  auto Started = [&](Stage Which) {
    Line = std::make_unique<ProgressLine>(nameOf(Which));
  };
  auto Finished = [&](const StageRun &Done) {
    Line.reset();
    llvm::errs() << llvm::formatv("[{0}/{1}] {2,-9} {3} ({4:f1} s)\n",
                                  static_cast<size_t>(Done.Which) + 1, Count,
                                  nameOf(Done.Which), printable(Done.Summary),
                                  Done.Seconds);
  };
  auto Progress = [&](size_t Done, size_t Total) { Line->update(Done, Total); };
  return run(Outside, File,
             {.StopAfter = StopAfter,
              .DryRun = DryRun,
              .Started = Started,
              .Finished = Finished,
              .Progress = Progress});
}

int runRun(World &Outside) {
  Expected<Configuration> File = configured(Outside);
  if (!File)
    return report(File.takeError());
  Report Told = runAloud(Outside, *File);
  for (const std::string &Problem : Told.Problems)
    warn(Problem);
  if (!File->Report.empty())
    if (Error Err = Outside.writeFile(File->resolve(File->Report),
                                      reportHtml(Told, nullptr)))
      return report(std::move(Err));
  if (Error Err = writeOutput(Outside, Output, rendered(Told, File->Format)))
    return report(std::move(Err));
  if (!Told.Stopped)
    return 0;
  llvm::errs() << "clang-heal: error: " << nameOf(Told.Stopped->Where) << ": "
               << printable(Told.Stopped->Message) << "\n";
  return Told.Stopped->ExitCode;
}

} // namespace heal
