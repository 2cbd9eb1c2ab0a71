//===- SummarizeCommand.cpp - clang-heal summarize ------------------------===//
#include "Command.h"
#include "clang-heal/Effects/SummaryStore.h"

namespace heal {

namespace cl = llvm::cl;

cl::SubCommand SummarizeSub(
    "summarize",
    "writes down what each unit's functions do, for the other units\n\n"
    "  clang-heal summarize -p build\n"
    "  clang-heal summarize -p build --shard 2/8 --summaries shared/\n\n"
    "The other subcommands make what they need by themselves; this one makes "
    "all of it\nahead, or a share of it on each of several machines that hold "
    "the same sources at\nthe same paths. A unit whose summaries are up to "
    "date is not parsed again.\n");

static cl::opt<std::string>
    Shard("shard", cl::desc("Every Nth unit, beginning with the Ith"),
          cl::value_desc("I/N"), cl::init("1/1"), cl::sub(SummarizeSub));
static cl::opt<bool> Functions(
    "functions",
    cl::desc("Print what each function does, linked with all that it calls"),
    cl::sub(SummarizeSub));
static SummariesOption Summaries(SummarizeSub);
static FormatOption Format(SummarizeSub);
static ProjectOption Sources(SummarizeSub);

namespace {

enum class UnitState { Parsed, Kept, Failed };
inline ArrayRef<StringRef> enumNames(UnitState *) {
  static constexpr StringRef Names[] = {"parsed", "kept", "failed"};
  return Names;
}

/// What became of one unit.
struct SummarizedUnit {
  static constexpr llvm::StringLiteral Schema = "clang-heal/summarized-unit";
  std::string Unit;
  UnitState State = UnitState::Failed;
  unsigned Functions = 0;

  template <typename V> static void fields(V &&Visit, auto &Self) {
    Visit("unit", Self.Unit);
    Visit("state", Self.State);
    Visit("functions", Self.Functions);
  }
};

struct Share {
  unsigned Number = 1, Of = 1;
};

} // namespace

static Expected<Share> shareOf(StringRef Text) {
  auto [Number, Of] = Text.split('/');
  Share Result;
  if (Number.getAsInteger(10, Result.Number) || Of.getAsInteger(10, Result.Of) ||
      Result.Number == 0 || Result.Number > Result.Of)
    return makeError(ErrorKind::BadInput,
                     "'--shard {0}' is no share (write it as 2/8, from 1/8 to "
                     "8/8)",
                     Text);
  return Result;
}

/// The units of this share: of the files named, or of the project.
static Expected<std::vector<const TranslationUnit *>>
unitsOf(const Project &Project, const Share &Mine) {
  std::vector<const TranslationUnit *> All;
  for (const std::string &File : Sources.files()) {
    const TranslationUnit *Unit = Project.unitOf(File);
    if (!Unit)
      return makeError(ErrorKind::NotFound,
                       "no translation unit compiles '{0}' (name a source that "
                       "is in compile_commands.json)",
                       File);
    All.push_back(Unit);
  }
  if (Sources.files().empty())
    for (const TranslationUnit &Unit : Project.units())
      All.push_back(&Unit);
  llvm::sort(All, [](auto *A, auto *B) { return A->File < B->File; });
  std::vector<const TranslationUnit *> Result;
  for (size_t I = Mine.Number - 1; I < All.size(); I += Mine.Of)
    Result.push_back(All[I]);
  return Result;
}

static SummarizedUnit summarized(SummaryStore &Store,
                                 const TranslationUnit &Unit) {
  unsigned ParsedBefore = Store.parsedUnits();
  const UnitSummaries *Made = Store.summariesOf(Unit);
  SummarizedUnit Result{Unit.File};
  if (!Made)
    return Result;
  Result.Functions = llvm::count_if(
      Made->Functions, [](const auto &Each) { return !Each.isVirtualCall(); });
  Result.State = Store.parsedUnits() > ParsedBefore ? UnitState::Parsed
                                                    : UnitState::Kept;
  return Result;
}

static std::string textOf(ArrayRef<SummarizedUnit> Units) {
  auto Count = [&](UnitState State) {
    return llvm::count_if(Units, [&](const SummarizedUnit &Each) {
      return Each.State == State;
    });
  };
  std::string Text;
  size_t Functions = 0;
  for (const SummarizedUnit &Each : Units) {
    Functions += Each.Functions;
    if (Each.State == UnitState::Failed)
      Text += llvm::formatv("{0}: does not compile, and is left out\n",
                            Each.Unit);
  }
  Text += llvm::formatv("{0} units: {1} parsed, {2} up to date, {3} failed; {4} "
                        "functions\n",
                        Units.size(), Count(UnitState::Parsed),
                        Count(UnitState::Kept), Count(UnitState::Failed),
                        Functions);
  return printable(Text);
}

/// What the functions of \p Units do, as JSON Lines.
static std::string functionsOf(SummaryStore &Store,
                               ArrayRef<const TranslationUnit *> Units) {
  std::string Text;
  for (const TranslationUnit *Unit : Units)
    if (const UnitSummaries *Made = Store.summariesOf(*Unit))
      for (const FunctionSummary &Each : Made->Functions) {
        if (Each.isVirtualCall())
          continue; // Its methods are there themselves.
        if (const FunctionSummary *Linked =
                Store.find(Each.Usr, Each.Name, /*IsForeign=*/false))
          Text += jsonLine(*Linked);
      }
  return Text;
}

int runSummarize(World &Outside) {
  Expected<Share> Mine = shareOf(Shard);
  if (!Mine)
    return report(Mine.takeError());
  Expected<Project> Opened = Sources.open(Outside);
  if (!Opened)
    return report(Opened.takeError());
  Expected<std::vector<const TranslationUnit *>> Units = unitsOf(*Opened, *Mine);
  if (!Units)
    return report(Units.takeError());
  SummaryStore Store(Outside, *Opened, Summaries.folder(Outside));
  std::vector<SummarizedUnit> Done;
  {
    ProgressLine Line("summarizing");
    for (const TranslationUnit *Unit : *Units) {
      Done.push_back(summarized(Store, *Unit));
      Line.update(Done.size(), Units->size());
    }
  }
  std::string Text;
  if (Functions)
    Text = functionsOf(Store, *Units);
  else if (Format.isText())
    Text = textOf(Done);
  else
    for (const SummarizedUnit &Each : Done)
      Text += jsonLine(Each);
  if (Error Err = writeOutput(Outside, "-", Text))
    return report(std::move(Err));
  return 0;
}

} // namespace heal
