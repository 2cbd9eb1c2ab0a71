//===- DiagnoseFiles.cpp - Every function of some files -------------------===//
#include "DiagnoseInternal.h"
#include "llvm/Support/FileSystem.h"

namespace heal {

namespace fs = llvm::sys::fs;

namespace {

/// A file that was asked for and the units that may show it, best first.
struct Asked {
  std::string File;
  std::vector<const TranslationUnit *> Units;
  size_t Next = 0; ///< Index of the unit to try next.
  bool WasSeen = false;
};

/// Diagnoses files unit by unit; one AST at a time.
class FilesRun {
public:
  FilesRun(const Project &Sources, ArrayRef<const FixKind *> Kinds,
           const DiagnoseOptions &Opts)
      : Sources(Sources), Kinds(Kinds), Opts(Opts), Search(Sources) {}

  Error ask(ArrayRef<std::string> Files);
  void run();
  std::vector<Diagnosis> take();

private:
  /// In the order of their paths.
  using UnitSet = std::set<std::pair<StringRef, const TranslationUnit *>>;
  Error askFor(StringRef File);
  UnitSet nextUnits();
  void runUnit(const TranslationUnit &Unit);
  bool useKept(const TranslationUnit &Unit);
  bool isKept() const;
  std::vector<std::string> kindIds() const;
  void merge(const FunctionFindings &Found);
  bool isWanted(StringRef File) const;
  std::vector<const TranslationUnit *> &readersOf(const std::string &File);
  void hearOthers();
  void hearBroken();
  void spread(FunctionFindings Found,
              std::map<std::string, std::set<std::string>> &Names);

  const Project &Sources;
  ArrayRef<const FixKind *> Kinds;
  const DiagnoseOptions &Opts;
  IncludeSearch Search;
  std::vector<Asked> Wanted; ///< Empty: all of the project's own.
  UnitSet Started;
  std::vector<const TranslationUnit *> Broken; ///< They do not compile.
  size_t Done = 0;
  /// By file, offset of the body and, as a macro may expand to several
  /// functions, USR.
  std::map<std::tuple<std::string, unsigned, std::string>, FunctionFindings>
      Functions;
  std::map<std::string, Diagnosis> ByFile;
  std::map<std::string, std::vector<const TranslationUnit *>>
      Readers; ///< By file.
};

} // namespace

/// The units in the order of their paths.
static std::vector<const TranslationUnit *> ownUnits(const Project &Sources) {
  std::vector<const TranslationUnit *> Result;
  for (const TranslationUnit &Unit : Sources.units())
    if (Sources.owns(Unit.File))
      Result.push_back(&Unit);
  llvm::sort(Result, [](auto *A, auto *B) { return A->File < B->File; });
  return Result;
}

/// The units that may show \p File, best first.
static std::vector<const TranslationUnit *>
unitsShowing(const Project &Sources, IncludeSearch &Search, StringRef File) {
  if (const TranslationUnit *Unit = Sources.unitOf(File))
    return {Unit};
  return Search.unitsIncluding(File);
}

bool isCompiled(const Project &Sources, StringRef File) {
  IncludeSearch Search(Sources);
  return !unitsShowing(Sources, Search, File).empty();
}

Error FilesRun::askFor(StringRef File) {
  Asked Item;
  llvm::SmallString<256> Real;
  if (std::error_code Code = fs::real_path(File, Real))
    return makeError(ErrorKind::NotFound,
                     "cannot diagnose '{0}': {1} (check the path)", File,
                     Code.message());
  Item.File = Real.str().str();
  if (!Sources.owns(Item.File))
    return makeError(ErrorKind::BadInput,
                     "cannot diagnose '{0}': it is not below '{1}', or the "
                     "build makes it (name a source of the project)",
                     File, Sources.root());
  Item.Units = unitsShowing(Sources, Search, Item.File);
  if (Item.Units.empty())
    return makeError(ErrorKind::BadInput,
                     "cannot diagnose '{0}': no translation unit compiles or "
                     "includes it (add it to compile_commands.json, or give "
                     "its flags after `--`)",
                     File);
  Wanted.push_back(std::move(Item));
  return Error::success();
}

Error FilesRun::ask(ArrayRef<std::string> Files) {
  for (const std::string &File : Files)
    if (Error Err = askFor(File))
      return Err;
  return Error::success();
}

bool FilesRun::isWanted(StringRef File) const {
  return Wanted.empty() ||
         llvm::any_of(Wanted, [&](const Asked &A) { return A.File == File; });
}

/// For every file that no unit has shown yet the next unit that may.
FilesRun::UnitSet FilesRun::nextUnits() {
  UnitSet Result;
  if (Wanted.empty() && Started.empty())
    for (const TranslationUnit *Unit : ownUnits(Sources))
      Result.emplace(Unit->File, Unit);
  for (Asked &Item : Wanted) {
    while (!Item.WasSeen && Item.Next < Item.Units.size()) {
      const TranslationUnit *Unit = Item.Units[Item.Next++];
      if (Started.count({Unit->File, Unit}))
        continue;
      Result.emplace(Unit->File, Unit);
      for (const TranslationUnit *Twin : Sources.twinsOf(*Unit))
        Result.emplace(Twin->File, Twin);
      break;
    }
  }
  Started.insert(Result.begin(), Result.end());
  return Result;
}

void FilesRun::merge(const FunctionFindings &Found) {
  auto [Place, IsNew] =
      Functions.try_emplace({Found.File, Found.Body, Found.Usr}, Found);
  if (!IsNew)
    mergeUnits(Place->second, Found);
}

std::vector<std::string> FilesRun::kindIds() const {
  std::vector<std::string> Result;
  for (const FixKind *Kind : Kinds)
    Result.push_back(Kind->Id.str());
  return Result;
}

/// Takes what an earlier run found in \p Unit. False: that is not known.
bool FilesRun::useKept(const TranslationUnit &Unit) {
  if (!Opts.Kept || !Opts.Seen.empty())
    return false;
  std::unique_ptr<UnitFindings> Found =
      Opts.Kept->find(Unit, kindIds(), Opts.Elsewhere, Opts.Changed);
  if (!Found)
    return false;
  for (Asked &Item : Wanted)
    Item.WasSeen |= Found->reads(Item.File);
  for (const FunctionFindings &Each : Found->Functions)
    if (isWanted(Each.File))
      merge(Each);
  return true;
}

/// Whether what is found in a unit is the whole of it, and good for later runs.
bool FilesRun::isKept() const {
  return Opts.Kept && Wanted.empty() && Opts.Seen.empty() &&
         !(Opts.Changed && !Opts.Changed->empty());
}

void FilesRun::runUnit(const TranslationUnit &Unit) {
  if (useKept(Unit))
    return;
  std::optional<AskedUnits> Others;
  std::optional<DiagnoseOptions> Noting;
  bool Keeps = isKept();
  if (Keeps && Opts.Elsewhere) {
    Noting = Opts;
    Noting->Elsewhere = &Others.emplace(*Opts.Elsewhere);
  }
  std::vector<std::string> Problems;
  std::unique_ptr<UnitRun> Run =
      openUnit(Sources, Unit, Kinds, Noting ? *Noting : Opts,
               /*Bodies=*/nullptr, Problems);
  if (!Run) {
    ByFile[Unit.File].Problems = std::move(Problems);
    Broken.push_back(&Unit);
    return;
  }
  for (Asked &Item : Wanted)
    Item.WasSeen |= Run->hasRead(Item.File);
  UnitFindings All;
  for (const FunctionText &Text : Run->index().functions())
    if (!Text.Meanings.empty() && isWanted(Text.File)) {
      const FunctionFindings &Found = Run->findingsOf(Text);
      merge(Found);
      if (Keeps)
        All.Functions.push_back(Found);
    }
  if (!Keeps)
    return;
  All.Kinds = kindIds();
  All.AsksOthers = Others.has_value();
  All.Files = Run->filesRead();
  if (Others)
    All.Others = Others->asked();
  Opts.Kept->keep(Unit, std::move(All));
}

void FilesRun::run() {
  for (UnitSet Units = nextUnits(); !Units.empty(); Units = nextUnits())
    for (const auto &[File, Unit] : Units) {
      runUnit(*Unit);
      if (Opts.Progress)
        Opts.Progress(++Done, Started.size());
    }
  for (const Asked &Item : Wanted)
    if (!Item.WasSeen && ByFile[Item.File].Problems.empty())
      ByFile[Item.File].Problems.push_back(
          llvm::formatv("{0}: no unit that compiles includes it", Item.File)
              .str());
}

/// A finding stands in the file that it is about, which need not be the file
/// of the function: a body may be included.
void FilesRun::spread(FunctionFindings Found,
                      std::map<std::string, std::set<std::string>> &Names) {
  Diagnosis &D = ByFile[Found.File];
  D.Where.Unit = Found.Unit;
  if (!Found.Causes.empty())
    Names[Found.File].insert(lastName(Found.Function).str());
  std::move(Found.Causes.begin(), Found.Causes.end(),
            std::back_inserter(D.RootCauses));
  std::move(Found.Refusals.begin(), Found.Refusals.end(),
            std::back_inserter(D.Refusals));
}

/// The units that include \p File, or are compiled from it.
std::vector<const TranslationUnit *> &
FilesRun::readersOf(const std::string &File) {
  auto [Place, IsNew] = Readers.try_emplace(File);
  if (IsNew)
    Place->second = Search.unitsIncluding(File);
  return Place->second;
}

/// So many units that were not asked for have a say in the repairs of a file.
static constexpr unsigned MostOthers = 16;

/// Where a file is named, the unit that shows it is not the only one: in others
/// that include it the same text may mean something else.
void FilesRun::hearOthers() {
  std::set<std::string> Repaired;
  for (const auto &[Key, Found] : Functions)
    if (!Found.Causes.empty())
      Repaired.insert(Found.File);
  for (const std::string &File : Repaired) {
    unsigned Asked = 0;
    for (const TranslationUnit *Unit : readersOf(File))
      if (Asked < MostOthers && Started.insert({Unit->File, Unit}).second) {
        ++Asked;
        runUnit(*Unit);
      }
  }
  for (auto &[Key, Found] : Functions) {
    if (Found.Causes.empty())
      continue;
    bool AreAllHeard = llvm::all_of(readersOf(Found.File), [&](auto *Unit) {
      return Started.count({Unit->File, Unit}) != 0;
    });
    if (!AreAllHeard)
      assumeOtherUnits(Found);
  }
}

/// What a unit that does not compile would say of the files that it includes,
/// nobody knows.
void FilesRun::hearBroken() {
  if (Broken.empty())
    return;
  for (auto &[Key, Found] : Functions) {
    if (Found.Causes.empty())
      continue;
    for (const TranslationUnit *Unit : readersOf(Found.File))
      if (llvm::is_contained(Broken, Unit))
        refuse(Found, "every unit allows the same repair",
               "'" + Unit->File + "' holds it as well, and does not compile");
  }
}

std::vector<Diagnosis> FilesRun::take() {
  if (!Wanted.empty())
    hearOthers();
  hearBroken();
  std::map<std::string, std::set<std::string>> Names;
  for (auto &[Key, Found] : Functions)
    if (!Found.Causes.empty() || !Found.Refusals.empty())
      spread(std::move(Found), Names);
  TestFiles Tests(Sources);
  std::vector<Diagnosis> Result;
  for (auto &[File, D] : ByFile) {
    D.Where.File = File;
    Names[File].erase("");
    D.Reach.AffectedTests = Tests.naming(
        std::vector<std::string>(Names[File].begin(), Names[File].end()));
    tidy(D);
    Result.push_back(std::move(D));
  }
  return Result;
}

Expected<std::vector<Diagnosis>>
diagnoseFilesWith(const Project &Sources, ArrayRef<std::string> Files,
                  ArrayRef<const FixKind *> Kinds,
                  const DiagnoseOptions &Opts) {
  FilesRun Run(Sources, Kinds, Opts);
  if (Error Err = Run.ask(Files))
    return std::move(Err);
  Run.run();
  return Run.take();
}

Expected<std::vector<Diagnosis>> diagnoseFiles(const Project &Sources,
                                               ArrayRef<std::string> Files,
                                               const DiagnoseOptions &Opts) {
  Expected<std::vector<const FixKind *>> Kinds = kindsOf(Opts.Kinds);
  if (!Kinds)
    return Kinds.takeError();
  return diagnoseFilesWith(Sources, Files, *Kinds, Opts);
}

} // namespace heal
