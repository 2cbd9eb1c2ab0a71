//===- DiagnoseCommand.cpp - clang-heal diagnose --------------------------===//
#include "Sarif.h"
#include "Selection.h"
#include "llvm/ADT/StringExtras.h"

namespace heal {

namespace cl = llvm::cl;

cl::SubCommand DiagnoseSub(
    "diagnose",
    "finds what is wrong with handlers or files, with proofs and refusals\n\n"
    "  clang-heal diagnose -p build --handler 'GET /orders'\n"
    "  clang-heal locate anomalies.json -p build | clang-heal diagnose -p "
    "build "
    "--sites -\n"
    "  clang-heal diagnose --all src/orders.cpp -- -std=c++20\n");

static SelectionOption Selected(DiagnoseSub, /*OffersDiagnoses=*/false);
static FormatOption Format(DiagnoseSub, /*OffersSarif=*/true);
static cl::opt<std::string> Output("o", cl::desc("Write to this file"),
                                   cl::value_desc("file"), cl::init("-"),
                                   cl::sub(DiagnoseSub));
static cl::opt<std::string>
    Anomalies("anomalies",
              cl::desc("Join each handler with its anomaly, as `clang-heal "
                       "detect` printed it"),
              cl::value_desc("file"), cl::sub(DiagnoseSub));

//===----------------------------------------------------------------------===//
// Anomalies
//===----------------------------------------------------------------------===//

/// The first anomaly of each handler: detect prints the worst first.
static Expected<std::map<std::string, llvm::json::Value>>
anomaliesByHandler(World &Outside, StringRef Path) {
  Expected<std::string> Text = Outside.readFile(Path);
  if (!Text)
    return Text.takeError();
  Expected<std::vector<llvm::json::Value>> Documents =
      readDocuments(*Text, Path == "-" ? "standard input" : Path);
  if (!Documents)
    return Documents.takeError();
  std::map<std::string, llvm::json::Value> Result;
  for (const llvm::json::Value &Document : *Documents) {
    const llvm::json::Object *Object = Document.getAsObject();
    if (!Object || Object->getString("schema") != "clang-heal/anomaly")
      continue;
    if (std::optional<StringRef> Handler = Object->getString("handler"))
      Result.emplace(Handler->str(), Document);
  }
  return Result;
}

static Error joinAnomalies(World &Outside, std::vector<Diagnosis> &Found) {
  if (Anomalies.empty())
    return Error::success();
  auto ByHandler = anomaliesByHandler(Outside, Anomalies);
  if (!ByHandler)
    return ByHandler.takeError();
  for (Diagnosis &D : Found)
    if (auto Known = ByHandler->find(D.Handler); Known != ByHandler->end())
      D.Anomaly = Known->second;
  return Error::success();
}

//===----------------------------------------------------------------------===//
// The report for people
//===----------------------------------------------------------------------===//

namespace {

/// Prints diagnoses for people. Text from outside is made printable.
class TextReport {
public:
  explicit TextReport(std::string &Text) : OS(Text) {}

  void print(const Diagnosis &D);

private:
  void printCause(const RootCause &Cause);
  void printRefusal(const Refused &Refusal);
  void printSurroundings(const Diagnosis &D);
  void printList(StringRef Title, ArrayRef<std::string> Items);

  llvm::raw_string_ostream OS;
};

} // namespace

/// `:12:3` where the file is the one that the reader is in anyway.
static std::string placeIn(StringRef File, const Place &Where) {
  if (Where.File == File)
    return llvm::formatv("line {0}", Where.Line);
  return shownPlace(Where);
}

void TextReport::printCause(const RootCause &Cause) {
  OS << llvm::formatv("  {0}: {1} [{2}]\n", shownPlace(Cause.Where), Cause.Kind,
                      nameOf(Cause.Trust));
  OS << "    " << printable(Cause.Message) << "\n";
  OS << "    '" << printable(Cause.Expression) << "' in '"
     << printable(Cause.Function) << "'";
  if (Cause.Weight > 0)
    OS << llvm::formatv(", about {0:P0} of the time (by {1})", Cause.Weight,
                        Cause.WeightSource);
  OS << "\n";
  for (const ProofStep &Step : Cause.Proof) {
    OS << "      proved: " << printable(Step.Obligation) << ": "
       << printable(Step.Discharged);
    if (Step.Where.Line)
      OS << " (" << placeIn(Cause.Where.File, Step.Where) << ")";
    OS << "\n";
  }
  for (const Assumption &A : Cause.Assumptions)
    OS << "      assumed: " << printable(A.Text) << "\n";
}

void TextReport::printRefusal(const Refused &R) {
  OS << llvm::formatv("  {0}: {1} refused\n", shownPlace(R.Where), R.Kind);
  OS << "    '" << printable(R.Expression) << "': " << printable(R.Reason);
  if (R.Culprit.Line)
    OS << " (" << placeIn(R.Where.File, R.Culprit) << ")";
  OS << "\n      to be proved: " << printable(R.Obligation) << "\n";
}

void TextReport::printList(StringRef Title, ArrayRef<std::string> Items) {
  constexpr size_t Most = 8;
  if (Items.empty())
    return;
  OS << "    " << Title << ": "
     << printable(llvm::join(Items.take_front(Most), ", "));
  if (Items.size() > Most)
    OS << " and " << Items.size() - Most << " more";
  OS << "\n";
}

void TextReport::printSurroundings(const Diagnosis &D) {
  if (D.Where.Function.empty())
    return;
  OS << "  " << printable(D.Surroundings.Signature) << "\n";
  printList("called by", D.Surroundings.Callers);
  printList("types", D.Surroundings.Types);
  printList("reads", D.DependsOn.Reads);
  printList("writes", D.DependsOn.Writes);
  std::vector<std::string> Callees;
  for (const Callee &C : D.DependsOn.Callees)
    Callees.push_back(llvm::formatv("{0} ({1}{2})", C.Function, C.Effects,
                                    C.InLoop ? ", in a loop" : ""));
  printList("calls", Callees);
  printList("also changes handlers", D.Reach.AffectedHandlers);
  printList("reached by tests", D.Reach.AffectedTests);
  if (D.Reach.ExpectedGain > 0)
    OS << llvm::formatv("    expected gain: {0:P1} of all handlers' time\n",
                        D.Reach.ExpectedGain);
}

void TextReport::print(const Diagnosis &D) {
  if (D.Handler.empty())
    OS << shownPath(D.Where.File) << "\n";
  else
    OS << printable(D.Handler) << ": '" << printable(D.Where.Function)
       << "' at " << shownPlace({D.Where.File, D.Where.Line, D.Where.Column, 0})
       << "\n";
  printSurroundings(D);
  for (const std::string &Problem : D.Problems)
    OS << "  problem: " << printable(Problem) << "\n";
  for (const RootCause &Cause : D.RootCauses)
    printCause(Cause);
  for (const Refused &Refusal : D.Refusals)
    printRefusal(Refusal);
  if (D.RootCauses.empty() && D.Refusals.empty() && D.Problems.empty())
    OS << "  nothing found\n";
  OS << "\n";
}

static std::string reportText(ArrayRef<Diagnosis> Found) {
  std::string Text;
  size_t Causes = 0, Refusals = 0;
  for (const Diagnosis &D : Found) {
    TextReport(Text).print(D);
    Causes += D.RootCauses.size();
    Refusals += D.Refusals.size();
  }
  return Text +
         llvm::formatv("{0} to repair, {1} refused\n", Causes, Refusals).str();
}

//===----------------------------------------------------------------------===//
// The command
//===----------------------------------------------------------------------===//

static std::string render(ArrayRef<Diagnosis> Found, const Project &Sources) {
  if (Format.isSarif())
    return llvm::formatv("{0:2}\n", sarif(Found, Sources.root()));
  if (Format.isText())
    return reportText(Found);
  std::string Lines;
  for (const Diagnosis &D : Found)
    Lines += jsonLine(D);
  return Lines;
}

int runDiagnose(World &Outside) {
  Expected<std::unique_ptr<Selection>> Named = Selected.open(Outside);
  if (!Named)
    return report(Named.takeError());
  Expected<std::vector<Diagnosis>> Found = (**Named)(Overlay());
  if (!Found)
    return report(Found.takeError());
  if (Error Err = joinAnomalies(Outside, *Found))
    return report(std::move(Err));
  if (Error Err =
          writeOutput(Outside, Output, render(*Found, (*Named)->sources())))
    return report(std::move(Err));
  if (!Format.isText())
    for (const Diagnosis &D : *Found)
      for (const std::string &Problem : D.Problems)
        warn(Problem);
  if (Error Err = (*Named)->nothingUsable(*Found))
    return report(std::move(Err));
  return 0;
}

} // namespace heal
