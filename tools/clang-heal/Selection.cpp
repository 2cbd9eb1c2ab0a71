//===- Selection.cpp - What to diagnose -----------------------------------===//
#include "Selection.h"
#include "clang-heal/Diagnose/Measured.h"
#include "clang-heal/Fixes/FixKind.h"
#include "clang-heal/Pipeline/Configuration.h"
#include "clang-heal/Telemetry/Ingest.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"

namespace heal {

namespace cl = llvm::cl;

//===----------------------------------------------------------------------===//
// Selection
//===----------------------------------------------------------------------===//

Selection::Selection(World &Outside, Project Project, std::vector<Site> Named,
                     std::vector<std::string> FilesNamed,
                     std::vector<std::string> Kinds, std::string SummaryFolder,
                     Missing IfMissing, Evidence Seen, ParsedUnits P)
    : Sources(std::move(Project)),
      Summaries(Outside, Sources, SummaryFolder, IfMissing),
      Findings(Outside, SummaryFolder.empty() ? "" : findingsFolder(Outside)),
      Sites(std::move(Named)), Files(std::move(FilesNamed)),
      Parsed(std::move(P)) {
  for (std::string &File : Files)
    File = realPath(File);
  llvm::sort(Files);
  Files.erase(llvm::unique(Files), Files.end());
  Opts.Kinds = std::move(Kinds);
  Opts.Elsewhere = &Summaries;
  Opts.Seen = std::move(Seen);
  Opts.Kept = &Findings;
  Opts.Parsed = &Parsed;
  if (Sites.empty())
    OfFiles = std::make_unique<Rediagnosis>(Outside, Sources, Files, Opts);
}

Expected<std::vector<Diagnosis>> Selection::operator()(const Overlay &Changed) {
  ProgressLine Line("diagnosing");
  auto Show = [&](size_t Done, size_t Total) { Line.update(Done, Total); };
  DiagnoseOptions Now = Opts;
  Now.Changed = &Changed;
  Now.Progress = Show;
  if (OfFiles)
    OfFiles->showProgress(Show);
  Expected<std::vector<Diagnosis>> Found =
      OfFiles ? (*OfFiles)(Changed) : diagnose(Sources, Sites, Now);
  if (OfFiles)
    OfFiles->showProgress(nullptr);
  if (Found && Listed)
    dropUnlisted(*Found);
  return Found;
}

Error believeConfiguration(World &Outside, const Project &Sources,
                           SummaryStore &To) {
  Expected<Configuration> File = readConfiguration(Outside, "", Sources.root());
  if (!File)
    return File.takeError();
  File->inform(To);
  return Error::success();
}

Error Selection::believeConfiguration(World &Outside) {
  return heal::believeConfiguration(Outside, Sources, Summaries);
}

void Selection::takeAsWhole() { Summaries.takeAsWhole(); }

void Selection::keepOnly(std::vector<Diagnosis> Diagnoses) {
  Listed = std::move(Diagnoses);
  Unlisted.reset();
}

/// What tells one root cause of a project from another, wherever repairs above
/// it have moved it.
static std::string nameOf(const RootCause &Cause) {
  return Cause.Kind + '\n' + Cause.Where.File + '\n' + Cause.Function + '\n' +
         Cause.Expression;
}

void Selection::dropUnlisted(std::vector<Diagnosis> &Found) {
  if (!Unlisted) {
    Unlisted.emplace();
    for (const Diagnosis &D : Found)
      for (const RootCause &Cause : D.RootCauses)
        Unlisted->insert(nameOf(Cause));
    for (const Diagnosis &D : *Listed)
      for (const RootCause &Cause : D.RootCauses)
        Unlisted->erase(nameOf(Cause));
  }
  for (Diagnosis &D : Found)
    llvm::erase_if(D.RootCauses, [&](const RootCause &Cause) {
      return Unlisted->count(nameOf(Cause));
    });
}

Error Selection::nothingUsable(ArrayRef<Diagnosis> Found) const {
  size_t Named = !Sites.empty()   ? Sites.size()
                 : !Files.empty() ? Files.size()
                                  : Sources.units().size();
  std::string First;
  size_t Broken = 0;
  for (const Diagnosis &D : Found) {
    if (!D.RootCauses.empty() || !D.Refusals.empty())
      return Error::success();
    if (D.Problems.empty())
      continue;
    ++Broken;
    if (First.empty())
      First = D.Problems.front();
  }
  if (Broken < Named || First.empty())
    return Error::success();
  return makeError(ErrorKind::BadInput,
                   "nothing could be diagnosed: {0} (make it compile, or check "
                   "its flags)",
                   First);
}

//===----------------------------------------------------------------------===//
// The options
//===----------------------------------------------------------------------===//

SelectionOption::SelectionOption(cl::SubCommand &Sub, bool OffersDiagnoses)
    : Where(Sub),
      All("all", cl::desc("Every function of the files, or of the project"),
          cl::sub(Sub)),
      Handlers("handler",
               cl::desc("The handler of that name and what it calls "
                        "(repeatable)"),
               cl::value_desc("name"), cl::sub(Sub)),
      SitesFile("sites",
                cl::desc("The sites that `clang-heal locate` printed (-: "
                         "standard input)"),
                cl::value_desc("file"), cl::sub(Sub)),
      Kinds("kind",
            cl::desc("Look for this kind only (repeatable; `clang-heal kinds` "
                     "lists them)"),
            cl::value_desc("id"), cl::sub(Sub)),
      TelemetryFiles("telemetry",
                     cl::desc("What production measured of functions, for the "
                              "kinds that ask (repeatable)"),
                     cl::value_desc("file"), cl::sub(Sub)),
      WholeProgram("whole-program",
                   cl::desc("Nothing outside the project's units overrides "
                            "virtual functions: follow calls of them"),
                   cl::sub(Sub)),
      Summaries(Sub) {
  if (OffersDiagnoses)
    DiagnosesFile = std::make_unique<cl::opt<std::string>>(
        "diagnoses",
        cl::desc("Only the root causes that `clang-heal diagnose` printed; "
                 "they are proved anew (-: standard input)"),
        cl::value_desc("file"), cl::sub(Sub));
}

Error checkKinds(ArrayRef<std::string> Kinds) {
  for (const std::string &Id : Kinds)
    if (!fixKindOf(Id))
      return makeError(ErrorKind::BadInput,
                       "no kind of fix '{0}' (did you mean '{1}'? `clang-heal "
                       "kinds` lists them)",
                       Id, nearestKind(Id));
  return Error::success();
}

Error SelectionOption::check() const {
  if (Error Err = checkKinds(Kinds))
    return Err;
  bool HasDiagnoses = DiagnosesFile && !DiagnosesFile->empty();
  unsigned Ways = !Handlers.empty() + !SitesFile.empty() + HasDiagnoses;
  if (Ways > 1)
    return makeError(ErrorKind::BadInput,
                     "too much is named (use one of --handler, --sites and "
                     "--diagnoses)");
  if (Ways && All)
    return makeError(ErrorKind::BadInput,
                     "--all leaves nothing to choose (drop it, or drop "
                     "--handler, --sites and --diagnoses)");
  if (Ways && !Where.files().empty() && !FlagsAfterDashes)
    return makeError(ErrorKind::BadInput,
                     "'{0}' is named besides handlers or sites (name one or "
                     "the other)",
                     Where.files().front());
  if (!Ways && !All && Where.files().empty())
    return makeError(ErrorKind::BadInput,
                     "nothing is named (name files, or use --all, --handler or "
                     "--sites)");
  if (FlagsAfterDashes && Where.files().empty())
    return makeError(ErrorKind::BadInput,
                     "no file before '--' (flags need the files that they "
                     "compile)");
  return Error::success();
}

Expected<Located> locateAll(World &Outside, const Project &Sources,
                            ArrayRef<Wanted> Handlers, unsigned MaxKept) {
  Expected<std::vector<std::string>> Matchers = configuredMatchers(Outside);
  if (!Matchers)
    return Matchers.takeError();
  Expected<Located> Found =
      locate(Sources, Handlers, {.Matchers = *Matchers, .MaxKept = MaxKept});
  if (!Found)
    return Found.takeError();
  for (const std::string &Problem : Found->Problems)
    warn(Problem);
  std::string First;
  for (const Unlocated &Missing : Found->Missing) {
    std::string Text = llvm::formatv("no function for handler '{0}': {1}",
                                     Missing.Handler, Missing.Reason);
    if (!Missing.NearestNames.empty())
      Text += " (nearest: " + llvm::join(Missing.NearestNames, ", ") + ")";
    if (First.empty())
      First = Text;
    if (!Found->Sites.empty())
      warn(Text);
  }
  if (Found->Sites.empty())
    return makeError(ErrorKind::NotFound, "{0}", First);
  return Found;
}

Expected<Located> SelectionOption::sites(World &Outside,
                                         const Project &Sources) const {
  if (!SitesFile.empty()) {
    Expected<std::vector<Site>> Sites = readNouns<Site>(Outside, SitesFile);
    if (Sites && Sites->empty())
      return makeError(ErrorKind::BadInput,
                       "no site in '{0}' (`clang-heal locate` prints them)",
                       SitesFile);
    if (!Sites)
      return Sites.takeError();
    Located Result;
    Result.Sites = std::move(*Sites);
    return Result;
  }
  std::vector<Wanted> Handlers;
  for (const std::string &Name : this->Handlers)
    Handlers.push_back({Name, {}, 0});
  return locateAll(Outside, Sources, Handlers, MostKeptUnits);
}

Expected<Evidence> evidenceIn(World &Outside, ArrayRef<std::string> Files,
                              ArrayRef<Site> Sites) {
  if (Files.empty())
    return Evidence();
  Expected<Telemetry> Read = ingest(Outside, Files);
  if (!Read)
    return Read.takeError();
  return evidenceFrom(*Read, Sites);
}

/// Where \p Diagnoses were found: their sites, or their files where they are
/// of whole files.
static void whereOf(ArrayRef<Diagnosis> Diagnoses, std::vector<Site> &Sites,
                    std::vector<std::string> &Files) {
  for (const Diagnosis &D : Diagnoses)
    if (D.Where.Function.empty() && !D.Where.File.empty())
      Files.push_back(D.Where.File);
    else if (!D.Where.Function.empty())
      Sites.push_back(D.Where);
}

Expected<std::unique_ptr<Selection>>
SelectionOption::open(World &Outside) const {
  if (Error Err = check())
    return std::move(Err);
  Expected<Project> Sources = Where.open(Outside);
  if (!Sources)
    return Sources.takeError();
  std::vector<Site> Sites;
  ParsedUnits Parsed;
  std::vector<std::string> Files;
  std::vector<Diagnosis> Listed;
  if (DiagnosesFile && !DiagnosesFile->empty()) {
    Expected<std::vector<Diagnosis>> Read =
        readNouns<Diagnosis>(Outside, *DiagnosesFile);
    if (!Read)
      return Read.takeError();
    Listed = std::move(*Read);
    whereOf(Listed, Sites, Files);
    if (Sites.empty() == Files.empty())
      return makeError(ErrorKind::BadInput,
                       "cannot use '{0}': it has {1} (`clang-heal diagnose` "
                       "prints them)",
                       *DiagnosesFile,
                       Sites.empty() ? "no diagnosis"
                                     : "diagnoses of handlers and of files");
  } else if (!Handlers.empty() || !SitesFile.empty()) {
    Expected<Located> Found = sites(Outside, *Sources);
    if (!Found)
      return Found.takeError();
    Sites = std::move(Found->Sites);
    Parsed = std::move(Found->Kept);
  } else {
    Files = Where.files().vec();
    for (const std::string &File : Files)
      if (Outside.isDirectory(File))
        return makeError(ErrorKind::BadInput,
                         "cannot diagnose '{0}': it is a folder (name its "
                         "files, or use --all with -p)",
                         File);
  }
  Expected<Evidence> Seen = evidenceIn(
      Outside,
      std::vector<std::string>(TelemetryFiles.begin(), TelemetryFiles.end()),
      Sites);
  if (!Seen)
    return Seen.takeError();
  auto Result = std::make_unique<Selection>(
      Outside, std::move(*Sources), std::move(Sites), std::move(Files),
      std::vector<std::string>(Kinds.begin(), Kinds.end()),
      Summaries.folder(Outside), Missing::Make, std::move(*Seen),
      std::move(Parsed));
  if (Error Err = Result->believeConfiguration(Outside))
    return std::move(Err);
  if (WholeProgram)
    Result->takeAsWhole();
  if (!Listed.empty())
    Result->keepOnly(std::move(Listed));
  return Result;
}

std::string shownPath(StringRef File) {
  StringRef Rest = File;
  if (Rest.consume_front(realPath(".")) && Rest.consume_front("/"))
    return Rest.str();
  return File.str();
}

std::string shownPlace(const Place &Where) {
  return llvm::formatv("{0}:{1}:{2}", shownPath(Where.File), Where.Line,
                       Where.Column);
}

} // namespace heal
