//===- Command.cpp --------------------------------------------------------===//
#include "Command.h"
#include "clang-heal/Effects/SummaryStore.h"
#include "clang-heal/Locate/Project.h"
#include "clang-heal/Pipeline/Configuration.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Process.h"
#include "llvm/Support/WithColor.h"

namespace heal {

namespace cl = llvm::cl;
namespace path = llvm::sys::path;

std::optional<std::vector<std::string>> FlagsAfterDashes;

FormatOption::FormatOption(cl::SubCommand &Sub, bool OffersSarif)
    : Format("format", cl::desc("Output format"), cl::sub(Sub),
             cl::init(OutputFormat::Auto),
             cl::values(
                 clEnumValN(OutputFormat::Auto, "auto",
                            "text on a terminal, JSON into a pipe (default)"),
                 clEnumValN(OutputFormat::Json, "json", "JSON Lines"),
                 clEnumValN(OutputFormat::Text, "text", "for people"))) {
  if (OffersSarif)
    Format.getParser().addLiteralOption("sarif", OutputFormat::Sarif,
                                        "SARIF 2.1.0, for code scanning");
}

bool FormatOption::isText() const {
  if (Format == OutputFormat::Auto)
    return llvm::sys::Process::StandardOutIsDisplayed();
  return Format == OutputFormat::Text;
}

ProjectOption::ProjectOption(cl::SubCommand &Sub)
    : BuildDirectory("p", cl::desc("Folder that holds compile_commands.json"),
                     cl::value_desc("dir"), cl::sub(Sub)),
      Files(cl::Positional, cl::desc("[files...] [-- compiler flags]"),
            cl::sub(Sub)) {}

ArrayRef<std::string> ProjectOption::files() const { return Files; }

SummariesOption::SummariesOption(cl::SubCommand &Sub)
    : Folder("summaries",
             cl::desc("Folder for what units say of their functions, which "
                      "saves parsing them again (default: below ~/.cache)"),
             cl::value_desc("dir"), cl::sub(Sub)) {}

std::string SummariesOption::folder(World &Outside) const {
  return Folder.getNumOccurrences() ? Folder.getValue() : summaryFolder(Outside);
}

/// The nearest folder at or above \p From with a compile_commands.json.
static std::optional<std::string> findBuildDirectory(StringRef From) {
  llvm::SmallString<256> Folder(From);
  llvm::sys::fs::make_absolute(Folder);
  for (StringRef Up = Folder; !Up.empty(); Up = path::parent_path(Up))
    for (StringRef Below : {"", "build"}) {
      llvm::SmallString<256> Candidate(Up);
      path::append(Candidate, Below);
      llvm::SmallString<256> File(Candidate);
      path::append(File, "compile_commands.json");
      if (llvm::sys::fs::exists(File))
        return Candidate.str().str();
    }
  return std::nullopt;
}

std::string realPath(StringRef File) {
  llvm::SmallString<256> Real;
  return llvm::sys::fs::real_path(File, Real) ? File.str() : Real.str().str();
}

Expected<Project> ProjectOption::open(World &Outside) const {
  if (FlagsAfterDashes)
    return Project::fromFlags(Files, *FlagsAfterDashes);
  if (!BuildDirectory.empty())
    return Project::fromBuildDirectory(BuildDirectory);
  std::string From = Files.empty() ? "." : path::parent_path(Files.front()).str();
  if (From.empty())
    From = ".";
  Expected<Configuration> File = readConfiguration(Outside, "", realPath(From));
  if (!File)
    return File.takeError();
  if (!File->BuildDirectory.empty())
    return Project::fromBuildDirectory(File->resolve(File->BuildDirectory));
  if (std::optional<std::string> Found = findBuildDirectory(From))
    return Project::fromBuildDirectory(*Found);
  return makeError(ErrorKind::Environment,
                   "no compile_commands.json above '{0}' (run cmake with "
                   "-DCMAKE_EXPORT_COMPILE_COMMANDS=ON and name its folder "
                   "with -p, or give the flags after --)",
                   From);
}

Expected<std::vector<std::string>> configuredMatchers(World &Outside) {
  llvm::SmallString<256> Here;
  if (std::error_code EC = llvm::sys::fs::current_path(Here))
    return makeError(ErrorKind::Environment,
                     "cannot tell the current folder: {0}", EC.message());
  Expected<Configuration> File = readConfiguration(Outside, "", Here);
  if (!File)
    return File.takeError();
  return std::move(File->Matchers);
}

Error writeOutput(World &Outside, StringRef Path, StringRef Text) {
  if (!Path.empty() && Path != "-")
    return Outside.writeFile(Path, Text);
  llvm::raw_fd_ostream &Out = llvm::outs();
  Out << Text;
  Out.flush();
  if (!Out.has_error())
    return Error::success();
  std::error_code Why = Out.error();
  Out.clear_error();
  return makeError(ErrorKind::Environment, "cannot write standard output: {0}",
                   Why.message());
}

ProgressLine::ProgressLine(StringRef What)
    : What(What), Start(std::chrono::steady_clock::now()) {}

void ProgressLine::update(size_t Done, size_t Total) {
  double Seconds = std::chrono::duration<double>(
                       std::chrono::steady_clock::now() - Start)
                       .count();
  if (Seconds < 1 || !llvm::sys::Process::StandardErrIsDisplayed())
    return;
  double Left = Done ? Seconds / Done * (Total - Done) : 0;
  llvm::errs() << llvm::formatv("\r\x1b[K{0} {1}/{2}, {3:f0} s left", What, Done,
                                Total, Left);
  Shown = true;
}

ProgressLine::~ProgressLine() {
  if (Shown)
    llvm::errs() << "\r\x1b[K";
}

int report(Error Err) {
  std::string Message;
  int Code = exitCodeOf(std::move(Err), Message);
  llvm::WithColor::error(llvm::errs(), "clang-heal") << printable(Message) << "\n";
  return Code;
}

void warn(StringRef Message) {
  llvm::WithColor::warning(llvm::errs(), "clang-heal") << printable(Message) << "\n";
}

} // namespace heal
