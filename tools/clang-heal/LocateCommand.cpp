//===- LocateCommand.cpp - clang-heal locate ------------------------------===//
#include "Command.h"
#include "clang-heal/Detect/Anomaly.h"
#include "clang-heal/Locate/Locate.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/Path.h"

namespace heal {

namespace cl = llvm::cl;
namespace path = llvm::sys::path;

cl::SubCommand LocateSub(
    "locate",
    "finds the function of each handler\n\n"
    "  clang-heal detect telemetry.json | clang-heal locate - -p build\n"
    "  clang-heal locate anomalies.json -p build\n"
    "  clang-heal locate --handler 'GET /orders/{id}' -p build\n"
    "  clang-heal locate --handler list orders.cpp -- -std=c++20\n\n"
    "The first file is detect's output, - for standard input, unless "
    "--anomalies or\n--handler says what to locate; the other files "
    "are sources, for a project without\na compilation database. A "
    "handler for which no function is found is a result\nwith a "
    "reason; only when none of those in --handler is found, the exit "
    "code is 2.\n");

static cl::opt<std::string>
    AnomaliesPath("anomalies", cl::desc("Output of detect; -: standard input"),
                  cl::value_desc("file"), cl::sub(LocateSub));
static cl::list<std::string>
    HandlerNames("handler",
                 cl::desc("A handler to locate: its route, RPC, command or "
                          "function name (may be repeated)"),
                 cl::value_desc("name"), cl::sub(LocateSub));
static cl::list<std::string>
    MatcherTexts("matcher",
                 cl::desc("A matcher in clang-query's syntax that binds the "
                          "function to \"handler\" and, where there is one, a "
                          "string with the handler's name to \"name\"; besides "
                          "those of .clang-heal (may be repeated)"),
                 cl::value_desc("matcher"), cl::sub(LocateSub));
static cl::opt<std::string> OutputPath("o", cl::desc("Output file; -: stdout"),
                                       cl::value_desc("file"),
                                       cl::sub(LocateSub));
static FormatOption Format(LocateSub);
static ProjectOption Sources(LocateSub);

namespace {

/// What the command line asks for.
struct Request {
  std::string Anomalies; ///< Empty: none.
  std::vector<std::string> SourceFiles;
};

} // namespace

static Request requestFromFlags() {
  Request Result{AnomaliesPath, Sources.files()};
  if (Result.Anomalies.empty() && HandlerNames.empty() &&
      !Result.SourceFiles.empty()) {
    Result.Anomalies = Result.SourceFiles.front();
    Result.SourceFiles.erase(Result.SourceFiles.begin());
  }
  return Result;
}

static Expected<Project> openProject(World &Outside, const Request &From) {
  if (!FlagsAfterDashes)
    return Sources.open(Outside);
  if (From.SourceFiles.empty())
    return makeError(ErrorKind::BadInput,
                     "no source file before the flags (name the sources to "
                     "search, as in `locate --handler NAME a.cpp -- FLAGS`)");
  return Project::fromFlags(From.SourceFiles, *FlagsAfterDashes);
}

/// The handlers in detect's output, each once.
static Error addWanted(World &Outside, StringRef Path,
                       std::vector<Wanted> &To) {
  Expected<std::string> Text = Outside.readFile(Path);
  if (!Text)
    return Text.takeError();
  StringRef Origin = Path == "-" ? StringRef("standard input") : Path;
  Expected<std::vector<llvm::json::Value>> Documents =
      readDocuments(*Text, Origin);
  if (!Documents)
    return Documents.takeError();
  Expected<std::vector<Anomaly>> Anomalies =
      nounsOf<Anomaly>(*Documents, Origin);
  if (!Anomalies)
    return Anomalies.takeError();
  Expected<std::vector<CostlyHandler>> Costly =
      nounsOf<CostlyHandler>(*Documents, Origin);
  if (!Costly)
    return Costly.takeError();
  llvm::StringSet<> Known;
  auto Add = [&](const auto &From) {
    if (!From.Handler.empty() && Known.insert(From.Handler).second)
      To.push_back({From.Handler, From.Code, From.TimeShare});
  };
  llvm::for_each(*Anomalies, Add);
  llvm::for_each(*Costly, Add);
  return Error::success();
}

static std::string jsonOf(const Located &Result) {
  std::string Text;
  for (const Site &Found : Result.Sites)
    Text += jsonLine(Found);
  for (const Unlocated &Missing : Result.Missing)
    Text += jsonLine(Missing);
  return Text;
}

static std::string placeOf(const Site &Where) {
  return llvm::formatv("{0}:{1}:{2}", Where.File, Where.Line, Where.Column);
}

static std::string textOf(const Located &Result) {
  std::string Text;
  llvm::raw_string_ostream OS(Text);
  size_t Width = 7;
  for (const Site &Found : Result.Sites)
    Width = std::max(Width, Found.Handler.size());
  for (const Unlocated &Missing : Result.Missing)
    Width = std::max(Width, Missing.Handler.size());
  Width = std::min<size_t>(Width, 40);
  for (const Site &Found : Result.Sites) {
    OS << llvm::left_justify(Found.Handler, Width) << "  " << Found.Function
       << "\n";
    OS.indent(Width + 2) << placeOf(Found) << "\n";
    OS.indent(Width + 2) << Found.Strategy << ": " << Found.Explanation << "\n";
  }
  for (const Unlocated &Missing : Result.Missing) {
    OS << llvm::left_justify(Missing.Handler, Width)
       << "  not located: " << Missing.Reason << "\n";
    for (const Site &Candidate : Missing.Candidates)
      OS.indent(Width + 2) << "- " << Candidate.Function << " at "
                           << placeOf(Candidate) << " ("
                           << Candidate.Explanation << ")\n";
    if (!Missing.NearestNames.empty())
      OS.indent(Width + 2) << "nearest names: "
                           << llvm::join(Missing.NearestNames, ", ") << "\n";
  }
  OS << Result.Sites.size() << " located, " << Result.Missing.size() << " not; "
     << Result.Parsed.size() << " translation units parsed\n";
  return printable(OS.str());
}

/// When none of the names that were given by hand was found: the error.
static Error nothingFound(const Located &Result) {
  if (HandlerNames.empty() || !Result.Sites.empty())
    return Error::success();
  const Unlocated &First = Result.Missing.front();
  if (!First.Candidates.empty())
    return Error::success(); // Ambiguous: the candidates are the answer.
  std::string Hint = First.NearestNames.empty()
                         ? "name it as telemetry does"
                         : "nearest: " + llvm::join(First.NearestNames, ", ");
  return makeError(ErrorKind::NotFound, "cannot locate '{0}': {1} ({2})",
                   First.Handler, First.Reason, Hint);
}

int runLocate(World &Outside) {
  Request From = requestFromFlags();
  if (From.Anomalies.empty() && HandlerNames.empty())
    return report(makeError(ErrorKind::BadInput,
                            "nothing to locate (give detect's output, or "
                            "--handler NAME)"));
  std::vector<Wanted> Handlers;
  for (const std::string &Name : HandlerNames)
    Handlers.push_back({.Handler = Name});
  if (!From.Anomalies.empty())
    if (Error Err = addWanted(Outside, From.Anomalies, Handlers))
      return report(std::move(Err));
  Expected<Project> Opened = openProject(Outside, From);
  if (!Opened)
    return report(Opened.takeError());
  Expected<std::vector<std::string>> Matchers = configuredMatchers(Outside);
  if (!Matchers)
    return report(Matchers.takeError());
  llvm::append_range(*Matchers, MatcherTexts);
  Expected<Located> Result = [&] {
    ProgressLine Progress("parsing");
    auto OnProgress = [&](size_t Done, size_t Total) {
      Progress.update(Done, Total);
    };
    return locate(*Opened, Handlers,
                  {.Matchers = *Matchers, .OnProgress = OnProgress});
  }();
  if (!Result)
    return report(Result.takeError());
  for (const std::string &Problem : Result->Problems)
    warn(Problem);
  std::string Text = Format.isText() ? textOf(*Result) : jsonOf(*Result);
  if (Error Err = writeOutput(Outside, OutputPath, Text))
    return report(std::move(Err));
  if (Error Err = nothingFound(*Result))
    return report(std::move(Err));
  return 0;
}

} // namespace heal
