//===- ExplainCommand.cpp - clang-heal explain: a kind, or a place --------===//
#include "Selection.h"
#include "clang-heal/Diagnose/Diagnose.h"
#include "clang-heal/Fixes/FixKind.h"
#include "clang-heal/Locate/Project.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/FormatVariadic.h"

namespace heal {

namespace cl = llvm::cl;

cl::SubCommand ExplainSub("explain",
                          "prints the page of a kind, or with --at the proof "
                          "or refusal of a place\n\n"
                          "  clang-heal explain hoist-invariant-call\n"
                          "  clang-heal explain --at src/orders.cpp:42 -p "
                          "build\n"
                          "  clang-heal explain --at orders.cpp:42 -- "
                          "-std=c++20\n");

static cl::opt<std::string>
    At("at", cl::sub(ExplainSub), cl::value_desc("file:line"),
       cl::desc("Say what was found at this line, and why it may or may not "
                "be repaired (-p or -- FLAGS say how the file is compiled)"));
static FormatOption Format(ExplainSub);
static ProjectOption Sources(ExplainSub);

namespace {

struct KindPage {
  StringRef Id, Text;
};

/// The pages of docs/fixes, put into the program when it was built.
constexpr KindPage KindPages[] = {
#include "KindPages.inc"
    {"", ""}};

/// The line that the user asks about.
struct AskedPlace {
  std::string File;
  unsigned Line = 0;
};

} // namespace

static int explainKind(StringRef Id) {
  const FixKind *Kind = fixKindOf(Id);
  if (!Kind)
    return report(makeError(ErrorKind::NotFound,
                            "no kind '{0}' (did you mean '{1}'? 'clang-heal "
                            "kinds' lists all)",
                            Id, nearestKind(Id)));
  for (const KindPage &Page : KindPages)
    if (Page.Id == Id) {
      llvm::outs() << Page.Text;
      return 0;
    }
  llvm::outs() << Kind->Id << ": " << Kind->Title << "\n";
  return 0;
}

static Expected<AskedPlace> parsePlace(StringRef Text) {
  auto [File, Line] = Text.rsplit(':');
  AskedPlace Result;
  if (Line.getAsInteger(10, Result.Line) || Result.Line == 0 || File.empty())
    return makeError(ErrorKind::BadInput,
                     "cannot read the place '{0}' (write FILE:LINE)", Text);
  llvm::SmallString<256> Path;
  if (std::error_code EC = llvm::sys::fs::real_path(File, Path))
    return makeError(ErrorKind::NotFound, "no file '{0}': {1}", File,
                     EC.message());
  Result.File = Path.str().str();
  return Result;
}

static bool isThere(const Place &Where, const AskedPlace &Asked) {
  if (Where.Line != Asked.Line)
    return false;
  llvm::SmallString<256> Path;
  return !llvm::sys::fs::real_path(Where.File, Path) && Path == Asked.File;
}

static void printCause(const RootCause &Cause) {
  llvm::outs() << llvm::formatv("{0}: {1}\n  {2}\n  tier: {3}\n", Cause.Kind,
                                printable(Cause.Expression),
                                printable(Cause.Message), nameOf(Cause.Trust));
  for (const ProofStep &Step : Cause.Proof) {
    llvm::outs() << llvm::formatv("  proved: {0}: {1}",
                                  printable(Step.Obligation),
                                  printable(Step.Discharged));
    if (Step.Where.Line)
      llvm::outs() << llvm::formatv(" ({0}:{1})", Step.Where.Line,
                                    Step.Where.Column);
    llvm::outs() << "\n";
  }
  for (const Assumption &Each : Cause.Assumptions)
    llvm::outs() << "  assumed: " << printable(Each.Text) << "\n";
}

static void printRefusal(const Refused &Each) {
  llvm::outs() << llvm::formatv(
      "{0}: {1}\n  refused: {2}: {3}", Each.Kind, printable(Each.Expression),
      printable(Each.Obligation), printable(Each.Reason));
  if (Each.Culprit.Line)
    llvm::outs() << llvm::formatv(" ({0}:{1})", Each.Culprit.Line,
                                  Each.Culprit.Column);
  llvm::outs() << "\n";
}

/// One line of JSON; a root cause travels inside a diagnosis elsewhere and has
/// no schema of its own.
static void printJson(llvm::json::Value Noun, StringRef Schema) {
  (*Noun.getAsObject())["schema"] = Schema;
  llvm::outs() << jsonLine(Noun);
}

/// Prints what \p Found says of the place; how many things that were.
static unsigned printFindings(const Diagnosis &Found, const AskedPlace &Asked) {
  unsigned Count = 0;
  for (const RootCause &Cause : Found.RootCauses)
    if (isThere(Cause.Where, Asked)) {
      ++Count;
      if (Format.isText())
        printCause(Cause);
      else
        printJson(toJson(Cause), "clang-heal/root-cause");
    }
  for (const Refused &Each : Found.Refusals)
    if (isThere(Each.Where, Asked) || isThere(Each.Culprit, Asked)) {
      ++Count;
      if (Format.isText())
        printRefusal(Each);
      else
        printJson(toJson(Each), Refused::Schema);
    }
  return Count;
}

static int explainPlace(World &Outside) {
  Expected<AskedPlace> Asked = parsePlace(At);
  if (!Asked)
    return report(Asked.takeError());
  Expected<std::string> Text = Outside.readFile(Asked->File);
  if (!Text)
    return report(Text.takeError());
  unsigned Lines =
      llvm::count(*Text, '\n') + (!Text->empty() && Text->back() != '\n');
  if (Asked->Line > Lines)
    return report(makeError(ErrorKind::NotFound,
                            "'{0}' has no line {1}: it ends with line {2}",
                            Asked->File, Asked->Line, Lines));
  Expected<Project> Opened =
      FlagsAfterDashes ? Project::fromFlags({Asked->File}, *FlagsAfterDashes)
                       : Sources.open(Outside);
  if (!Opened)
    return report(Opened.takeError());
  SummaryStore Summaries(Outside, *Opened, summaryFolder(Outside));
  if (Error Err = believeConfiguration(Outside, *Opened, Summaries))
    return report(std::move(Err));
  Expected<std::vector<Diagnosis>> Found =
      diagnoseFiles(*Opened, {Asked->File}, {.Elsewhere = &Summaries});
  if (!Found)
    return report(Found.takeError());
  unsigned Count = 0;
  for (const Diagnosis &Each : *Found) {
    for (const std::string &Problem : Each.Problems)
      warn(Problem);
    Count += printFindings(Each, *Asked);
  }
  if (Count == 0)
    llvm::errs() << "nothing of the catalogue is at "
                 << printable(At.getValue()) << "\n";
  return 0;
}

int runExplain(World &Outside) {
  if (!At.empty())
    return explainPlace(Outside);
  if (Sources.files().size() != 1)
    return report(makeError(ErrorKind::BadInput,
                            "explain what? (name one kind, such as '{0}', or "
                            "a place with --at FILE:LINE)",
                            fixKinds().front()->Id));
  return explainKind(Sources.files().front());
}

} // namespace heal
