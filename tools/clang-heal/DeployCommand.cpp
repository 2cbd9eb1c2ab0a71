//===- DeployCommand.cpp - clang-heal deploy ------------------------------===//
#include "Command.h"
#include "clang-heal/Deploy/Deploy.h"

namespace heal {

namespace cl = llvm::cl;

cl::SubCommand DeploySub(
    "deploy",
    "proposes validated fixes as pull requests, merges and rolls out\n\n"
    "  clang-heal deploy fixes.json --verdict verdict.json --dry-run\n"
    "  clang-heal validate fixes.json --sift ... | clang-heal deploy -\n");

static cl::opt<std::string> FixesPath(cl::Positional, cl::init("-"),
                                      cl::desc("[fixes.json]"),
                                      cl::sub(DeploySub));
static cl::opt<std::string>
    VerdictPath("verdict", cl::desc("From validate; default: among the fixes"),
                cl::value_desc("file"), cl::sub(DeploySub));
static cl::opt<std::string> AnomaliesPath("anomalies", cl::desc("From detect"),
                                          cl::value_desc("file"),
                                          cl::sub(DeploySub));
static cl::opt<std::string> TestsPath("tests",
                                      cl::desc("Generated tests, from testgen"),
                                      cl::value_desc("file"),
                                      cl::sub(DeploySub));
static cl::opt<std::string> Repository("repo", cl::init("."),
                                       cl::desc("The git repository"),
                                       cl::value_desc("dir"),
                                       cl::sub(DeploySub));
static cl::opt<std::string> RemoteName("remote", cl::init("origin"),
                                       cl::desc("Where to push (origin)"),
                                       cl::sub(DeploySub));
static cl::opt<std::string> Base("base",
                                 cl::desc("Branch to merge into (HEAD's)"),
                                 cl::value_desc("branch"), cl::sub(DeploySub));
static cl::opt<std::string> Forge("forge", cl::init("local"),
                                  cl::desc("Kind of forge (local)"),
                                  cl::sub(DeploySub));
static cl::opt<std::string>
    ForgeDirectory("forge-dir",
                   cl::desc("Where a local forge keeps pull requests"),
                   cl::value_desc("dir"), cl::sub(DeploySub));
static cl::opt<MergePolicy> Merge(
    "merge", cl::desc("What may be merged unattended"),
    cl::init(MergePolicy::Never),
    cl::values(clEnumValN(MergePolicy::Never, "never", "nothing (default)"),
               clEnumValN(MergePolicy::ProvedOnly, "proved-only",
                          "what passed and rests on no assumption")),
    cl::sub(DeploySub));
static cl::opt<unsigned> MaxOpen("max-open", cl::init(3),
                                 cl::desc("Open pull requests at a time (3)"),
                                 cl::sub(DeploySub));
static cl::opt<std::string>
    RollOut("roll-out", cl::desc("Run after each merge, with HEAL_COMMIT"),
            cl::value_desc("command"), cl::sub(DeploySub));
static cl::opt<unsigned> RollOutTimeout("roll-out-timeout", cl::init(1800),
                                        cl::desc("Seconds for it (1800)"),
                                        cl::sub(DeploySub));
static cl::opt<unsigned>
    LockTimeout("lock-timeout", cl::init(60),
                cl::desc("Seconds to wait for another run (60)"),
                cl::sub(DeploySub));
static cl::opt<std::string> AuthorName("author-name", cl::init("clang-heal"),
                                       cl::desc("Of the commits"),
                                       cl::sub(DeploySub));
static cl::opt<std::string> AuthorEmail("author-email",
                                        cl::init("clang-heal@localhost"),
                                        cl::desc("Of the commits"),
                                        cl::sub(DeploySub));
static cl::opt<bool> DryRun("dry-run",
                            cl::desc("Say what would be done, change nothing"),
                            cl::sub(DeploySub));
static cl::opt<std::string> Output("output", cl::desc("Write there"),
                                   cl::value_desc("file"), cl::sub(DeploySub));
static FormatOption Format(DeploySub);

static DeployOptions optionsFromFlags() {
  DeployOptions Result;
  Result.Repository = Repository;
  Result.Remote = RemoteName;
  Result.Base = Base;
  Result.Forge = Forge;
  Result.ForgeDirectory = ForgeDirectory;
  Result.Merge = Merge;
  Result.MaxOpen = MaxOpen;
  Result.RollOutCommand = RollOut;
  Result.RollOutTimeout = std::chrono::seconds(RollOutTimeout);
  Result.LockTimeout = std::chrono::seconds(LockTimeout);
  Result.AuthorName = AuthorName;
  Result.AuthorEmail = AuthorEmail;
  Result.DryRun = DryRun;
  return Result;
}

namespace {

/// Everything that deploy reads.
struct Inputs {
  std::vector<Fix> Fixes;
  std::vector<Verdict> Verdicts;
  std::vector<Anomaly> Anomalies;
  TestSuite Tests;
};

} // namespace

/// Reads the T of \p Path, when one is given, into \p Into.
template <Noun T>
static Error readInto(World &Outside, StringRef Path, std::vector<T> &Into) {
  if (Path.empty())
    return Error::success();
  Expected<std::vector<T>> Read = readNouns<T>(Outside, Path);
  if (!Read)
    return Read.takeError();
  llvm::append_range(Into, *Read);
  return Error::success();
}

static Expected<Inputs> readInputs(World &Outside) {
  Inputs Result;
  // Standard input can be read only once, and may hold both.
  Expected<std::string> Text = Outside.readFile(FixesPath);
  if (!Text)
    return Text.takeError();
  StringRef Origin =
      FixesPath == "-" ? StringRef("standard input") : StringRef(FixesPath);
  auto Documents = readDocuments(*Text, Origin);
  if (!Documents)
    return Documents.takeError();
  Expected<std::vector<Fix>> Fixes = nounsOf<Fix>(*Documents, Origin);
  if (!Fixes)
    return Fixes.takeError();
  Result.Fixes = std::move(*Fixes);
  Expected<std::vector<Verdict>> Verdicts =
      VerdictPath.empty() ? nounsOf<Verdict>(*Documents, Origin)
                          : readNouns<Verdict>(Outside, VerdictPath);
  if (!Verdicts)
    return Verdicts.takeError();
  Result.Verdicts = std::move(*Verdicts);
  std::vector<TestSuite> Suites;
  if (Error Err = readInto(Outside, TestsPath, Suites))
    return std::move(Err);
  for (TestSuite &Suite : Suites)
    llvm::append_range(Result.Tests.Files, Suite.Files);
  if (Error Err = readInto(Outside, AnomaliesPath, Result.Anomalies))
    return std::move(Err);
  return Result;
}

static Error checkInputs(const Inputs &Given) {
  if (Given.Fixes.empty())
    return makeError(ErrorKind::BadInput,
                     "'{0}' holds no fix (clang-heal validate --sift prints "
                     "those that passed)",
                     FixesPath);
  if (Given.Verdicts.empty())
    return makeError(ErrorKind::BadInput,
                     "no verdict (clang-heal validate makes one; name it with "
                     "--verdict)");
  return Error::success();
}

static std::string textOf(ArrayRef<PullRequest> All) {
  std::string Result;
  for (const PullRequest &Each : All) {
    Result += nameOf(Each.State).str() + "  " + Each.Title + "\n";
    if (!Each.Address.empty())
      Result += "    " + Each.Address + "\n";
    if (!Each.Branch.empty())
      Result += "    branch " + Each.Branch + "\n";
    if (!Each.MergeCommit.empty())
      Result += "    merged as " + Each.MergeCommit + "\n";
    if (!Each.RollOut.empty())
      Result += "    roll-out " +
                StringRef(Each.RollOut).split('\n').first.str() + "\n";
    for (const std::string &Note : Each.Notes)
      Result += "    " + Note + "\n";
  }
  return printable(Result);
}

/// 3 when a roll-out failed: what was merged does not run.
static int exitCodeFor(ArrayRef<PullRequest> All) {
  int Code = 0;
  for (const PullRequest &Each : All)
    if (StringRef(Each.RollOut).starts_with("failed")) {
      warn("the roll-out of '" + Each.Handler + "' " + Each.RollOut);
      Code = 3;
    }
  return Code;
}

int runDeploy(World &Outside) {
  Expected<Inputs> Given = readInputs(Outside);
  if (!Given)
    return report(Given.takeError());
  if (Error Err = checkInputs(*Given))
    return report(std::move(Err));
  Expected<std::vector<PullRequest>> Made =
      deploy(Outside, Given->Fixes, Given->Anomalies, Given->Tests,
             Given->Verdicts.back(), optionsFromFlags());
  if (!Made)
    return report(Made.takeError());
  std::string Text;
  if (Format.isText())
    Text = textOf(*Made);
  else
    for (const PullRequest &Each : *Made)
      Text += jsonLine(Each);
  if (Error Err = writeOutput(Outside, Output, Text))
    return report(std::move(Err));
  return exitCodeFor(*Made);
}

} // namespace heal
