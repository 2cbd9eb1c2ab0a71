//===- Diagnose.cpp - From sites to root causes ---------------------------===//
#include "DiagnoseInternal.h"
#include "llvm/Support/MemoryBuffer.h"

namespace heal {

static constexpr double MostGain = 0.95;

/// A unit that holds \p Where; null when no unit seems to.
static const TranslationUnit *unitFor(const Project &Sources,
                                      const Site &Where) {
  if (!Where.Unit.empty())
    if (const TranslationUnit *Unit = Sources.unitOf(Where.Unit))
      return Unit;
  if (const TranslationUnit *Unit = Sources.unitOf(Where.File))
    return Unit;
  std::vector<const TranslationUnit *> Including =
      IncludeSearch(Sources).unitsIncluding(Where.File);
  return Including.empty() ? nullptr : Including.front();
}

/// The text of \p File as the parser sees it.
static std::string textOf(const std::string &File, const Overlay *Changed) {
  if (Changed)
    if (auto Text = Changed->find(File); Text != Changed->end())
      return Text->second;
  auto Disk = llvm::MemoryBuffer::getFile(File);
  return Disk ? (*Disk)->getBuffer().str() : "";
}

/// The line of \p Where once \p Changed lies over the disk.
static unsigned lineOf(const Site &Where, const Overlay *Changed) {
  if (!Changed || !Changed->count(Where.File))
    return Where.Line;
  return lineIn(textOf(Where.File, nullptr), textOf(Where.File, Changed),
                Where.Line);
}

namespace {

/// A site being diagnosed, and what links it with the other sites.
struct Open {
  Diagnosis Result;
  llvm::StringSet<> Reaches;      ///< USRs of the functions it runs.
  std::set<std::string> Repaired; ///< USRs of those with root causes.
  std::set<std::string> TestedAs; ///< Their names, for a search in tests.
};

} // namespace

/// The units of a file that is compiled in several ways, the one that tells
/// which functions a site reaches first.
using UnitRuns = std::vector<std::unique_ptr<UnitRun>>;

static void addFindings(Open &At, const UnitRuns &Runs,
                        const Reached &Function) {
  FunctionFindings Found = Runs.front()->findingsOf(*Function.Text);
  for (const std::unique_ptr<UnitRun> &Twin : llvm::drop_begin(Runs))
    for (const FunctionText &Text : Twin->index().functions())
      if (Text.File == Function.Text->File &&
          Text.Body == Function.Text->Body && !Text.Meanings.empty())
        mergeUnits(Found, Twin->findingsOf(Text));
  if (Found.IsInHeader && (Found.IsTemplate || Found.IsInternal))
    assumeOtherUnits(Found);
  for (RootCause &Cause : Found.Causes)
    Cause.Weight *= Function.Share;
  if (!Found.Causes.empty()) {
    At.Repaired.insert(Found.Usr);
    At.TestedAs.insert(lastName(Found.Function).str());
  }
  std::move(Found.Causes.begin(), Found.Causes.end(),
            std::back_inserter(At.Result.RootCauses));
  std::move(Found.Refusals.begin(), Found.Refusals.end(),
            std::back_inserter(At.Result.Refusals));
}

static void diagnoseSite(Open &At, const UnitRuns &Runs,
                         const DiagnoseOptions &Opts) {
  const Site &Where = At.Result.Where;
  UnitRun &Run = *Runs.front();
  const FunctionText *Text =
      functionOf(Where, Run.index(), lineOf(Where, Opts.Changed));
  if (!Text) {
    At.Result.Problems.push_back(
        llvm::formatv("{0}: '{1}' is not defined there (locate it again)",
                      Where.File, Where.Function)
            .str());
    return;
  }
  if (Text->Meanings.empty())
    At.Result.Problems.push_back(
        llvm::formatv("{0}:{1}: '{2}' is a template of which the unit has no "
                      "instantiation",
                      Text->File, Text->Line, Where.Function)
            .str());
  At.TestedAs.insert(lastName(Where.Function).str());
  At.Result.Surroundings = Run.contextOf(*Text);
  At.Result.DependsOn = Run.dependenciesOf(*Text);
  Reach Found = Run.reachOf(*Text, Opts.CallDepth);
  for (const Reached &Function : Found.Functions)
    addFindings(At, Runs, Function);
  At.Reaches = std::move(Found.Usrs);
}

/// Other handlers that run what would be repaired here.
static std::vector<std::string> affectedHandlers(const Open &At,
                                                 ArrayRef<Open> All) {
  std::set<std::string> Names;
  for (const Open &Other : All)
    if (&Other != &At && Other.Result.Handler != At.Result.Handler &&
        llvm::any_of(At.Repaired, [&](const std::string &Usr) {
          return Other.Reaches.contains(Usr);
        }))
      Names.insert(Other.Result.Handler);
  return {Names.begin(), Names.end()};
}

static void addImpact(Open &At, ArrayRef<Open> All, TestFiles &Tests) {
  Impact &Reach = At.Result.Reach;
  Reach.AffectedHandlers = affectedHandlers(At, All);
  if (!At.Result.RootCauses.empty()) {
    At.TestedAs.erase("");
    std::vector<std::string> Names(At.TestedAs.begin(), At.TestedAs.end());
    Reach.AffectedTests = Tests.naming(Names);
  }
  double Sum = 0;
  for (const RootCause &Cause : At.Result.RootCauses)
    Sum += Cause.Weight;
  Reach.ExpectedGain = At.Result.Where.TimeShare * std::min(Sum, MostGain);
}

/// Hands every site to the unit that holds it.
static std::map<std::string, std::vector<size_t>>
groupByUnit(const Project &Sources, std::vector<Open> &All) {
  std::map<std::string, std::vector<size_t>> Result;
  for (size_t I = 0; I < All.size(); ++I) {
    Diagnosis &D = All[I].Result;
    if (const TranslationUnit *Unit = unitFor(Sources, D.Where))
      Result[Unit->File].push_back(I);
    else
      D.Problems.push_back(
          llvm::formatv("{0}: no translation unit compiles or includes it",
                        D.Where.File)
              .str());
  }
  return Result;
}

/// \p Unit and the others of its file. None: one of them does not compile.
static UnitRuns openUnits(const Project &Sources, const TranslationUnit &Unit,
                          ArrayRef<const FixKind *> Kinds,
                          const DiagnoseOptions &Opts,
                          const NeededBodies &Bodies,
                          std::vector<std::string> &Problems) {
  UnitRuns Result;
  std::vector<const TranslationUnit *> All = Sources.twinsOf(Unit);
  All.insert(All.begin(), &Unit);
  for (const TranslationUnit *Each : All) {
    std::unique_ptr<UnitRun> Run =
        openUnit(Sources, *Each, Kinds, Opts, &Bodies, Problems);
    if (!Run)
      return {};
    Result.push_back(std::move(Run));
  }
  return Result;
}

std::vector<Diagnosis> diagnoseWith(const Project &Sources,
                                    ArrayRef<Site> Sites,
                                    ArrayRef<const FixKind *> Kinds,
                                    const DiagnoseOptions &Opts) {
  std::vector<Open> All(Sites.size());
  for (size_t I = 0; I < Sites.size(); ++I) {
    All[I].Result.Handler = Sites[I].Handler;
    All[I].Result.Where = Sites[I];
  }
  auto ByUnit = groupByUnit(Sources, All);
  size_t Done = 0;
  for (const auto &[File, Members] : ByUnit) {
    NeededBodies Bodies(textOf(File, Opts.Changed));
    for (size_t I : Members)
      Bodies.want(Sites[I].Function);
    Bodies.close();
    std::vector<std::string> Problems;
    UnitRuns Runs = openUnits(Sources, *Sources.unitOf(File), Kinds, Opts,
                              Bodies, Problems);
    for (size_t I : Members) {
      All[I].Result.Problems = Problems;
      if (!Runs.empty())
        diagnoseSite(All[I], Runs, Opts);
    }
    if (Opts.Progress)
      Opts.Progress(++Done, ByUnit.size());
  }
  TestFiles Tests(Sources);
  for (Open &At : All) {
    tidy(At.Result);
    addImpact(At, All, Tests);
  }
  std::vector<Diagnosis> Result;
  for (Open &At : All)
    Result.push_back(std::move(At.Result));
  return Result;
}

Expected<std::vector<Diagnosis>> diagnose(const Project &Sources,
                                          ArrayRef<Site> Sites,
                                          const DiagnoseOptions &Opts) {
  Expected<std::vector<const FixKind *>> Kinds = kindsOf(Opts.Kinds);
  if (!Kinds)
    return Kinds.takeError();
  return diagnoseWith(Sources, Sites, *Kinds, Opts);
}

} // namespace heal
