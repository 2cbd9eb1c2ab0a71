//===- CheckCommand.cpp - clang-heal check --------------------------------===//
#include "ChangedLines.h"
#include "Sarif.h"
#include "Selection.h"
#include "clang-heal/Detect/Detect.h"
#include "clang-heal/Locate/Locate.h"
#include "clang-heal/Telemetry/Ingest.h"
#include "llvm/ADT/StringExtras.h"

namespace heal {

namespace cl = llvm::cl;

cl::SubCommand
    CheckSub("check",
             "lists findings as a linter does; exit code 1 when one is "
             "fixable\n\n"
             "  clang-heal check -p build src/orders.cpp src/users.cpp\n"
             "  clang-heal check -p build --hot telemetry.json\n"
             "  clang-heal check --changed src/orders.cpp -- -std=c++20\n"
             "  clang-heal check -p build src/*.cpp --format=sarif\n");

static ProjectOption Where(CheckSub);
static cl::opt<OutputFormat>
    Format("format", cl::desc("Output format"), cl::sub(CheckSub),
           cl::init(OutputFormat::Text),
           cl::values(clEnumValN(OutputFormat::Text, "text",
                                 "file:line:col: kind: message [tier] "
                                 "(default)"),
                      clEnumValN(OutputFormat::Json, "json",
                                 "diagnoses as JSON Lines"),
                      clEnumValN(OutputFormat::Sarif, "sarif",
                                 "SARIF 2.1.0, with refusals as notes")));
static cl::opt<std::string> Output("o", cl::desc("Write to this file"),
                                   cl::value_desc("file"), cl::init("-"),
                                   cl::sub(CheckSub));
static cl::list<std::string>
    Hot("hot",
        cl::desc("Only handlers that this telemetry shows to be slow or "
                 "costly, and what they call (repeatable)"),
        cl::value_desc("telemetry"), cl::sub(CheckSub));
static cl::list<std::string> TelemetryFiles(
    "telemetry",
    cl::desc("What production measured of functions, for the kinds that ask "
             "(repeatable; --hot says it too)"),
    cl::value_desc("file"), cl::sub(CheckSub));
static cl::opt<bool> Changed("changed",
                             cl::desc("Only lines that differ from the last "
                                      "commit"),
                             cl::sub(CheckSub));
static cl::list<std::string>
    Kinds("kind", cl::desc("Look for this kind only (repeatable)"),
          cl::value_desc("id"), cl::sub(CheckSub));
static cl::opt<bool> ExplainRefusals("explain-refusals",
                                     cl::desc("List what was refused and why"),
                                     cl::sub(CheckSub));

/// The handlers that \p Seen shows to be slow or among the costliest.
static std::vector<Wanted> hotHandlers(const Telemetry &Seen) {
  Detection Found = detect(Seen);
  std::map<std::string, Wanted> ByName;
  for (const Anomaly &A : Found.Anomalies)
    if (!A.Handler.empty() && A.Type == AnomalyType::Performance)
      ByName[A.Handler] = {A.Handler, A.Code, A.TimeShare};
  for (const CostlyHandler &C : Found.Costliest)
    ByName[C.Handler] = {C.Handler, C.Code, C.TimeShare};
  std::vector<Wanted> Result;
  for (auto &[Name, Handler] : ByName)
    Result.push_back(std::move(Handler));
  return Result;
}

static Expected<Located> hotSites(World &Outside, const Project &Sources) {
  Expected<Telemetry> Seen =
      ingest(Outside, std::vector<std::string>(Hot.begin(), Hot.end()));
  if (!Seen)
    return Seen.takeError();
  std::vector<Wanted> Handlers = hotHandlers(*Seen);
  if (Handlers.empty())
    return makeError(ErrorKind::BadInput,
                     "no handler in '{0}' has been timed (give telemetry of a "
                     "running service)",
                     Hot.front());
  return locateAll(Outside, Sources, Handlers, MostKeptUnits);
}

/// Keeps what stands in the files and lines that the user means.
static Error narrow(World &Outside, const Project &Sources,
                    std::vector<Diagnosis> &Found) {
  std::set<std::string> Files;
  if (!Hot.empty() && !FlagsAfterDashes)
    for (const std::string &File : Where.files())
      Files.insert(realPath(File));
  std::optional<ChangedLines> Lines;
  if (Changed) {
    Expected<ChangedLines> Read =
        ChangedLines::sinceHead(Outside, Sources.root());
    if (!Read)
      return Read.takeError();
    Lines = std::move(*Read);
  }
  auto IsMeant = [&](const auto &Finding) {
    return (Files.empty() || Files.count(Finding.Where.File)) &&
           (!Lines || Lines->hold(Finding.Where));
  };
  for (Diagnosis &D : Found) {
    llvm::erase_if(D.RootCauses, std::not_fn(IsMeant));
    llvm::erase_if(D.Refusals, std::not_fn(IsMeant));
  }
  return Error::success();
}

/// Keeps each finding once: two handlers may call one function.
static void dropRepeats(std::vector<Diagnosis> &Found) {
  std::set<std::string> Seen;
  auto IsRepeat = [&](const auto &F) {
    Place Where = F.Where;
    return !Seen.insert(F.Kind + "\n" + jsonLine(Where) + F.Expression).second;
  };
  for (Diagnosis &D : Found) {
    llvm::erase_if(D.RootCauses, IsRepeat);
    llvm::erase_if(D.Refusals, IsRepeat);
  }
}

/// In the order of places.
static std::string linesOf(ArrayRef<Diagnosis> Found) {
  using Key = std::tuple<std::string, unsigned, unsigned, std::string>;
  std::map<Key, std::string> Lines;
  auto Add = [&](const Place &Where, const std::string &Text) {
    Lines[Key(Where.File, Where.Line, Where.Column, Text)] =
        shownPlace(Where) + ": " + Text;
  };
  for (const Diagnosis &D : Found) {
    for (const RootCause &C : D.RootCauses)
      Add(C.Where,
          llvm::formatv("{0}: {1} [{2}]", C.Kind, C.Message, nameOf(C.Trust)));
    if (ExplainRefusals)
      for (const Refused &R : D.Refusals)
        Add(R.Where, llvm::formatv("{0}: '{1}' is left alone: {2} [refused]",
                                   R.Kind, R.Expression, R.Reason));
  }
  std::string Result;
  for (const auto &[Key, Line] : Lines)
    Result += printable(Line) + "\n";
  return Result;
}

static std::string render(ArrayRef<Diagnosis> Found, StringRef Root) {
  if (Format == OutputFormat::Sarif)
    return llvm::formatv("{0:2}\n", sarif(Found, Root));
  if (Format == OutputFormat::Text)
    return linesOf(Found);
  std::string Lines;
  for (const Diagnosis &D : Found)
    Lines += jsonLine(D);
  return Lines;
}

static bool isFixable(const RootCause &Cause) {
  return Cause.Trust != Tier::Advice && !Cause.Edits.empty();
}

/// The diagnoses that the command line asks for, and exit code 2's error when
/// nothing of it compiles.
static Expected<std::vector<Diagnosis>> find(World &Outside, Selection &Named) {
  Expected<std::vector<Diagnosis>> Found = Named(Overlay());
  if (!Found)
    return Found.takeError();
  if (Error Err = Named.nothingUsable(*Found))
    return std::move(Err);
  if (Error Err = narrow(Outside, Named.sources(), *Found))
    return std::move(Err);
  dropRepeats(*Found);
  for (const Diagnosis &D : *Found)
    for (const std::string &Problem : D.Problems)
      warn(Problem);
  return Found;
}

/// \p Named without the files that no unit compiles or includes: a commit may
/// well add a header before its first user.
static std::vector<std::string> compiledOf(World &Outside,
                                           const Project &Sources,
                                           ArrayRef<std::string> Named) {
  std::vector<std::string> Result;
  for (const std::string &File : Named) {
    std::string Real = realPath(File);
    if (!Outside.exists(Real) || isCompiled(Sources, Real))
      Result.push_back(File);
    else
      warn("'" + File +
           "' is passed over: no translation unit compiles or includes it");
  }
  return Result;
}

/// What the command line names; null: nothing that is compiled.
static Expected<std::unique_ptr<Selection>> open(World &Outside) {
  std::vector<std::string> Ids(Kinds.begin(), Kinds.end());
  if (Error Err = checkKinds(Ids))
    return std::move(Err);
  if (Where.files().empty() && Hot.empty())
    return makeError(ErrorKind::BadInput,
                     "nothing is named (name files, or telemetry with --hot)");
  Expected<Project> Sources = Where.open(Outside);
  if (!Sources)
    return Sources.takeError();
  Located Found;
  std::vector<std::string> Files;
  if (Hot.empty()) {
    Files = compiledOf(Outside, *Sources, Where.files());
    if (Files.empty())
      return std::unique_ptr<Selection>();
  } else {
    Expected<Located> Sites = hotSites(Outside, *Sources);
    if (!Sites)
      return Sites.takeError();
    Found = std::move(*Sites);
  }
  std::vector<std::string> Measurements(Hot.begin(), Hot.end());
  Measurements.insert(Measurements.end(), TelemetryFiles.begin(),
                      TelemetryFiles.end());
  Expected<Evidence> Seen = evidenceIn(Outside, Measurements, Found.Sites);
  if (!Seen)
    return Seen.takeError();
  auto Result = std::make_unique<Selection>(
      Outside, std::move(*Sources), std::move(Found.Sites), std::move(Files),
      std::move(Ids), summaryFolder(Outside), Missing::Leave, std::move(*Seen),
      std::move(Found.Kept));
  if (Error Err = Result->believeConfiguration(Outside))
    return std::move(Err);
  return Result;
}

int runCheck(World &Outside) {
  Expected<std::unique_ptr<Selection>> Named = open(Outside);
  if (!Named)
    return report(Named.takeError());
  if (!*Named) { // None of the files is compiled.
    if (Error Err = writeOutput(Outside, Output, render({}, realPath("."))))
      return report(std::move(Err));
    return 0;
  }
  Expected<std::vector<Diagnosis>> Found = find(Outside, **Named);
  if (!Found)
    return report(Found.takeError());
  if (Error Err = writeOutput(Outside, Output,
                              render(*Found, (*Named)->sources().root())))
    return report(std::move(Err));
  bool AnyFixable = llvm::any_of(*Found, [](const Diagnosis &D) {
    return llvm::any_of(D.RootCauses, isFixable);
  });
  return AnyFixable ? 1 : 0;
}

} // namespace heal
