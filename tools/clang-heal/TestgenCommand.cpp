//===- TestgenCommand.cpp - clang-heal testgen ----------------------------===//
#include "Command.h"
#include "clang-heal/Telemetry/Ingest.h"
#include "clang-heal/Testgen/Testgen.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include <set>

namespace heal {

namespace cl = llvm::cl;
namespace path = llvm::sys::path;

cl::SubCommand TestgenSub(
    "testgen",
    "writes GoogleTest sources from recorded calls\n\n"
    "  clang-heal testgen sites.json --telemetry calls.json -p build "
    "--out-dir test/auto-fix\n"
    "  clang-heal locate ... | clang-heal testgen - --telemetry calls.json\n\n"
    "Without --out-dir the sources are printed, as JSON or as text.\n");

static cl::opt<std::string> SitesPath("sites",
                                      cl::desc("Sites, from locate (or the "
                                               "first file; -: stdin)"),
                                      cl::value_desc("file"),
                                      cl::sub(TestgenSub));
static cl::list<std::string>
    TelemetryPaths("telemetry", cl::desc("Telemetry with recorded calls"),
                   cl::value_desc("file"), cl::sub(TestgenSub));
static cl::opt<std::string>
    OutDir("out-dir", cl::desc("Write the sources into this folder"),
           cl::value_desc("dir"), cl::sub(TestgenSub));
static cl::opt<unsigned> MaxCases("max-cases",
                                  cl::init(TestgenOptions().MaxCases),
                                  cl::desc("Tests for each handler (16)"),
                                  cl::sub(TestgenSub));
static ProjectOption Sources(TestgenSub);
static FormatOption Format(TestgenSub);

/// The files of the command line by what they are.
struct Inputs {
  std::string Sites;
  std::vector<std::string> Telemetry;
};

/// `SITES --telemetry FILE FILE…`: the first file that no flag names is the
/// sites, unless --sites names them; the others continue --telemetry.
static Inputs inputsFromFlags() {
  Inputs Result{SitesPath, TelemetryPaths};
  ArrayRef<std::string> Files = Sources.files();
  if (Result.Sites.empty() && !Files.empty()) {
    Result.Sites = Files.front();
    Files = Files.drop_front();
  }
  llvm::append_range(Result.Telemetry, Files);
  return Result;
}

/// The project of the command line. Flags after `--` are those of the sites'
/// own units; no source is named beside them.
static Expected<Project> openProject(World &Outside, ArrayRef<Site> Sites) {
  if (!FlagsAfterDashes)
    return Sources.open(Outside);
  std::set<std::string> Units;
  for (const Site &Place : Sites)
    Units.insert(Place.Unit.empty() ? Place.File : Place.Unit);
  std::vector<std::string> Files(Units.begin(), Units.end());
  return Project::fromFlags(Files, *FlagsAfterDashes);
}

/// \p Folder, which need not exist, without links: a test names headers by
/// the way up from it.
static std::string canonical(StringRef Folder) {
  llvm::SmallString<256> Whole(Folder), Real;
  llvm::sys::fs::make_absolute(Whole);
  path::remove_dots(Whole, /*remove_dot_dot=*/true);
  StringRef Existing = Whole;
  while (!Existing.empty() && llvm::sys::fs::real_path(Existing, Real))
    Existing = path::parent_path(Existing);
  path::append(Real, Whole.substr(Existing.size()));
  return Real.str().str();
}

/// Writes each source into \p Folder; its name is one component.
static Error writeSources(World &Outside, const TestSuite &Suite,
                          const std::string &Folder) {
  if (Error Err = Outside.createDirectories(Folder))
    return Err;
  for (const TestFile &File : Suite.Files)
    if (Error Err = Outside.writeFile(
            Folder + "/" + path::filename(File.Path).str(), File.Content))
      return Err;
  return Error::success();
}

/// \p Name on one line: recorded names may hold anything.
static std::string shown(StringRef Name) {
  std::string Result = printable(Name);
  std::replace(Result.begin(), Result.end(), '\n', ' ');
  return Result;
}

static std::string textOf(const TestSuite &Suite) {
  std::string Result;
  for (const TestFile &File : Suite.Files) {
    Result += llvm::formatv("{0}: {1} {2} of {3} ({4})\n", File.Path,
                            File.Cases, File.Cases == 1 ? "call" : "calls",
                            shown(File.Handler), File.Function);
    if (OutDir.empty())
      Result += "\n" + File.Content + "\n";
  }
  for (const Untested &Refused : Suite.Refused)
    Result += "not tested: " + shown(Refused.Handler) + ": " +
              shown(Refused.Reason) + "\n";
  return printable(Result);
}

static Expected<TestSuite> generate(World &Outside) {
  Inputs Given = inputsFromFlags();
  if (Given.Sites.empty() || Given.Telemetry.empty())
    return makeError(ErrorKind::BadInput,
                     "nothing to test: name the sites and the telemetry "
                     "(clang-heal testgen SITES --telemetry FILE)");
  Expected<std::vector<Site>> Sites = readNouns<Site>(Outside, Given.Sites);
  if (!Sites)
    return Sites.takeError();
  if (Sites->empty())
    return makeError(ErrorKind::BadInput,
                     "'{0}' holds no site (clang-heal locate prints them)",
                     Given.Sites);
  Expected<Telemetry> Recorded = ingest(Outside, Given.Telemetry);
  if (!Recorded)
    return Recorded.takeError();
  for (const std::string &Problem : Recorded->Problems)
    warn(Problem);
  Expected<Project> Opened = openProject(Outside, *Sites);
  if (!Opened)
    return Opened.takeError();
  TestgenOptions Opts{.MaxCases = MaxCases};
  if (!OutDir.empty())
    Opts.Directory = canonical(OutDir);
  return generateTests(*Opened, *Sites, *Recorded, Opts);
}

int runTestgen(World &Outside) {
  Expected<TestSuite> Suite = generate(Outside);
  if (!Suite)
    return report(Suite.takeError());
  if (!OutDir.empty())
    if (Error Err = writeSources(Outside, *Suite, canonical(OutDir)))
      return report(std::move(Err));
  llvm::outs() << (Format.isText() ? textOf(*Suite) : jsonLine(*Suite));
  return 0;
}

} // namespace heal
