//===- TrialAudit.cpp - The claims of fixes, checked under the tests ------===//
#include "CommandInternal.h"
#include "TrialInternal.h"
#include "clang-heal/Rewrite/Audit.h"
#include "llvm/ADT/ScopeExit.h"
#include "llvm/ADT/StringExtras.h"
#include <set>

namespace heal {

/// Places that are named one by one in a check's evidence.
constexpr size_t MostNamed = 5;

static std::vector<Fix> auditedAmong(ArrayRef<Fix> Fixes) {
  std::vector<Fix> Result;
  llvm::copy_if(Fixes, std::back_inserter(Result),
                [](const Fix &Each) { return Each.Audited.exists(); });
  return Result;
}

static std::string withoutAudit(ArrayRef<Fix> Fixes) {
  for (const Fix &Each : Fixes)
    if (!Each.Audited.Missing.empty())
      return "no fix can be audited: " + Each.Audited.Missing;
  return "the fixes came without audits";
}

/// Writes the audited sources of \p Fixes over those in \p Folder, a checkout
/// of what lies in \p Root.
static Error writeAudited(World &Outside, ArrayRef<Fix> Fixes, StringRef Root,
                          StringRef Folder) {
  std::set<std::string> Files;
  for (const Fix &Each : Fixes)
    for (const auto &[File, Digest] : Each.Audited.Digests)
      Files.insert(File);
  for (const std::string &File : Files) {
    StringRef Relative = File;
    if (!Relative.consume_front(Root) || !Relative.consume_front("/"))
      return makeError(ErrorKind::BadInput, "'{0}' is not below '{1}'", File,
                       Root);
    std::string There = (Folder + "/" + Relative).str();
    Expected<std::string> Text = Outside.readFile(There);
    if (!Text)
      return Text.takeError();
    Expected<std::string> Now = auditedText(Fixes, File, *Text, Root);
    if (!Now)
      return Now.takeError();
    if (Error Err = Outside.writeFile(There, *Now))
      return Err;
  }
  return Outside.writeFile((Folder + "/" + AuditHeaderName).str(),
                           auditHeader(Fixes, Root));
}

static std::string placeText(const AuditTally &Place) {
  return llvm::formatv("{0}:{1} '{2}'", Place.Where.File, Place.Where.Line,
                       Place.Expression);
}

/// Up to MostNamed of the places for which \p Wanted holds.
template <typename Predicate>
static std::string namedPlaces(const AuditReport &Report, Predicate Wanted) {
  std::vector<std::string> Named;
  size_t Count = 0;
  for (const AuditTally &Place : Report.Places)
    if (Wanted(Place) && ++Count <= MostNamed)
      Named.push_back(placeText(Place));
  if (Count > MostNamed)
    Named.push_back(llvm::formatv("{0} more", Count - MostNamed));
  return llvm::join(Named, ", ");
}

static std::string evidenceOf(const AuditReport &Report) {
  std::string Text = summaryOf(Report);
  for (const AuditTally &Place : Report.Places)
    if (!Place.Examples.empty()) {
      Text += "; " + placeText(Place) + " " + Place.Examples.front();
      break;
    }
  std::string Rest = namedPlaces(
      Report, [](const AuditTally &Place) { return Place.Evaluated == 0; });
  return Rest.empty() ? Text : Text + "; never evaluated: " + Rest;
}

/// What \p Report says of the fixes.
static Check judgeReport(const AuditReport &Report, Verdict &Result) {
  Check Seen = skipped("audit", evidenceOf(Report));
  std::set<std::string> Violated;
  for (const AuditTally &Place : Report.Places)
    if (Place.Violations)
      Violated.insert(fixOfPlace(Place.Id).str());
  Result.Violated.assign(Violated.begin(), Violated.end());
  if (Report.violations())
    Seen.State = CheckState::Failed;
  else if (Report.evaluatedPlaces())
    Seen.State = CheckState::Passed;
  else
    Seen.Evidence = "no claim was checked: the tests evaluate no audited "
                    "place, or CLANG_HEAL_AUDIT_LOG does not reach them";
  return Seen;
}

/// The side that audited sources are built on.
Expected<ScratchWorktree *> Trial::auditSide() {
  if (Opts->AuditBuildCommand.empty())
    return &*New;
  if (!Audited) {
    Expected<ScratchWorktree> Made = ScratchWorktree::make(*Outside, *Repo);
    if (!Made)
      return Made.takeError();
    Audited.emplace(std::move(*Made));
  }
  return &*Audited;
}

/// Makes the files of \p Side those of HEAD. The header is nobody's: checking
/// out a tree alone would leave it.
Error Trial::fillUnaudited(ScratchWorktree &Side) {
  if (Error Err = Outside->remove(Side.path() + "/" + AuditHeaderName.str()))
    return Err;
  Expected<git::Tree> Files = head();
  if (!Files)
    return Files.takeError();
  return fill(Side, **Files);
}

/// Whether the tests that failed on the audited sources fail on \p Side
/// without any audit, too.
Expected<bool> Trial::testsFailUnaudited(ScratchWorktree &Side,
                                         StringRef Failed) {
  if (Error Err = fillUnaudited(Side))
    return std::move(Err);
  for (StringRef Name : {StringRef("auditBuild"), Failed}) {
    Expected<Check> Seen = run(Side, Name);
    if (!Seen)
      return Seen.takeError();
    if (Seen->State == CheckState::Failed)
      return true;
  }
  return false;
}

/// Runs the tests that passed on the fixes again, on the audit build \p Side.
/// The first that fails; none did.
Expected<std::optional<Check>> Trial::runAuditedTests(ScratchWorktree &Side,
                                                      const Verdict &Result,
                                                      StringRef Log) {
  if (Opts->Progress)
    Opts->Progress("tests of the audit build");
  std::optional<Check> Failed;
  for (StringRef Name : {"projectTests", "generatedTests"}) {
    if (!hasState(Result, Name, CheckState::Passed))
      continue;
    Expected<Check> Seen =
        run(Side, Name, {"CLANG_HEAL_AUDIT_LOG=" + Log.str()});
    if (!Seen)
      return Seen.takeError();
    if (Seen->State == CheckState::Failed && !Failed)
      Failed = std::move(*Seen);
  }
  return Failed;
}

/// What is to be said when \p Failed, a run of the tests on the audit build
/// \p Side, found no violation but did not succeed.
Expected<Check> Trial::blame(ScratchWorktree &Side, const Check &Failed,
                             Check Seen) {
  Expected<bool> Unaudited = testsFailUnaudited(Side, Failed.Name);
  if (!Unaudited)
    return Unaudited.takeError();
  Seen.State = *Unaudited ? CheckState::Skipped : CheckState::Failed;
  Seen.LogTail = Failed.LogTail;
  Seen.Evidence = Failed.Evidence + " on the audit build, and " +
                  (*Unaudited ? "without any audit, too"
                              : "succeeds there without the audit") +
                  "; " + Seen.Evidence;
  return Seen;
}

/// Puts the audits of \p Fixes into \p Side, a checkout of HEAD, builds it, and
/// runs the tests there.
Expected<Check> Trial::runAudit(ScratchWorktree &Side, ArrayRef<Fix> Fixes,
                                Verdict &Result) {
  StringRef Root = git_repository_workdir(Repo.get());
  if (Error Err = writeAudited(*Outside, Fixes, Root.rtrim('/'), Side.path()))
    return skipped("audit", llvm::toString(std::move(Err)));
  Expected<std::string> Folder =
      Outside->makeTemporaryDirectory("clang-heal-audit");
  if (!Folder)
    return Folder.takeError();
  auto Remove = llvm::make_scope_exit(
      [&] { llvm::consumeError(Outside->remove(*Folder)); });
  std::string Log = *Folder + "/log";
  Expected<Check> Built = run(Side, "auditBuild");
  if (!Built)
    return Built.takeError();
  if (Built->State == CheckState::Failed) {
    Built->State = CheckState::Skipped;
    Built->Evidence = "the audited sources do not build: " + Built->Evidence;
    return Built;
  }
  Expected<std::optional<Check>> Failed = runAuditedTests(Side, Result, Log);
  if (!Failed)
    return Failed.takeError();
  // No audited program wrote to it: no log.
  Expected<std::string> Text = Outside->exists(Log)
                                   ? Outside->readFile(Log)
                                   : Expected<std::string>(std::string());
  if (!Text)
    return Text.takeError();
  Check Seen = judgeReport(readAuditLog(*Text, Log), Result);
  if (!*Failed || Seen.State == CheckState::Failed)
    return Seen;
  return blame(Side, **Failed, std::move(Seen));
}

Error Trial::auditFixes(Verdict &Result, ArrayRef<Fix> All) {
  std::vector<Fix> Fixes = auditedAmong(All);
  if (!Opts->Audit || Fixes.empty()) {
    Result.Checks.push_back(
        skipped("audit", Opts->Audit ? withoutAudit(All) : "not wanted"));
    return Error::success();
  }
  auto Start = Outside->now();
  if (Opts->Progress)
    Opts->Progress("audit build");
  Expected<ScratchWorktree *> Side = auditSide();
  if (!Side)
    return Side.takeError();
  if (Error Err = fillUnaudited(**Side))
    return Err;
  Expected<Check> Seen = runAudit(**Side, Fixes, Result);
  if (!Seen)
    return Seen.takeError();
  if (Error Err = fillUnaudited(**Side))
    return Err;
  Seen->Name = "audit";
  Seen->Seconds = std::chrono::duration<double>(Outside->now() - Start).count();
  if (size_t Rest = All.size() - Fixes.size())
    Seen->Evidence +=
        llvm::formatv("; {0} of {1} fixes not audited", Rest, All.size());
  Result.AuditOk = Seen->State == CheckState::Passed;
  Result.Checks.push_back(std::move(*Seen));
  return Error::success();
}

} // namespace heal
