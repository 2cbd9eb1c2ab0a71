//===- Command.cpp --------------------------------------------------------===//
#include "Command.h"
#include "clang-heal/Effects/SummaryStore.h"
#include "clang-heal/Locate/Project.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Process.h"
#include "llvm/Support/WithColor.h"

namespace heal {

namespace cl = llvm::cl;
namespace path = llvm::sys::path;

std::optional<std::vector<std::string>> FlagsAfterDashes;

FormatOption::FormatOption(cl::SubCommand &Sub)
    : Format("format", cl::desc("Output format"), cl::sub(Sub),
             cl::init(OutputFormat::Auto),
             cl::values(
                 clEnumValN(OutputFormat::Auto, "auto",
                            "text on a terminal, JSON into a pipe (default)"),
                 clEnumValN(OutputFormat::Json, "json", "JSON Lines"),
                 clEnumValN(OutputFormat::Text, "text", "for people"))) {}

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

Expected<Project> ProjectOption::open() const {
  if (FlagsAfterDashes)
    return Project::fromFlags(Files, *FlagsAfterDashes);
  if (!BuildDirectory.empty())
    return Project::fromBuildDirectory(BuildDirectory);
  std::string From = Files.empty() ? "." : path::parent_path(Files.front()).str();
  if (std::optional<std::string> Found =
          findBuildDirectory(From.empty() ? "." : From))
    return Project::fromBuildDirectory(*Found);
  return makeError(ErrorKind::Environment,
                   "no compile_commands.json above '{0}' (run cmake with "
                   "-DCMAKE_EXPORT_COMPILE_COMMANDS=ON and name its folder "
                   "with -p, or give the flags after --)",
                   From.empty() ? "." : From);
}

Error writeOutput(World &Outside, StringRef Path, StringRef Text) {
  if (!Path.empty() && Path != "-")
    return Outside.writeFile(Path, Text);
  llvm::outs() << Text;
  llvm::outs().flush();
  return Error::success();
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

std::string printable(StringRef Text) {
  std::string Result;
  for (unsigned char C : Text) {
    if ((C < 0x20 && C != '\n' && C != '\t') || C == 0x7f)
      Result += llvm::formatv("\\x{0:x-2}", static_cast<unsigned>(C)).str();
    else
      Result += static_cast<char>(C);
  }
  return Result;
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
