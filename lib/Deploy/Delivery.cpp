//===- Delivery.cpp - Opening, and what is known already ------------------===//
#include "DeliveryInternal.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

namespace heal {

constexpr llvm::StringLiteral NotRolledOut = "not run yet";

Author Delivery::author() const {
  return {Asked.Opts.AuthorName, Asked.Opts.AuthorEmail, Outside->now()};
}

//===----------------------------------------------------------------------===//
// Opening
//===----------------------------------------------------------------------===//

/// An error unless the verdict allows anything to be proposed.
static Error checkVerdict(const Verdict &Judged) {
  if (Judged.Passed)
    return Error::success();
  for (const Check &Each : Judged.Checks)
    if (Each.State == CheckState::Failed)
      return makeError(ErrorKind::Unsafe,
                       "cannot deploy: the verdict failed in '{0}': {1}",
                       Each.Name, Each.Evidence);
  return makeError(ErrorKind::Unsafe,
                   "cannot deploy: the verdict did not pass (clang-heal "
                   "validate must build and test the fixes first)");
}

/// The branch that HEAD is on.
static Expected<std::string> currentBranch(git_repository &Repo) {
  git_reference *Head = nullptr;
  if (git_repository_head_detached(&Repo) == 1)
    return makeError(ErrorKind::BadInput,
                     "HEAD is on no branch (name the branch to merge into with "
                     "--base)");
  if (git_repository_head(&Head, &Repo) != 0)
    return git::failure(ErrorKind::Environment, "read", "HEAD");
  git::Reference Owner(Head);
  return std::string(git_reference_shorthand(Head));
}

/// The commit that the fixes were tried on: the verdict's, or HEAD.
static Expected<git::Tree> triedFiles(git_repository &Store,
                                      git_repository &User, StringRef Commit) {
  git_oid Id;
  if (Commit.empty()) {
    Expected<git::Commit> Head = git::headCommit(User);
    if (!Head)
      return Head.takeError();
    Id = *git_commit_id(Head->get());
  } else if (git_oid_fromstr(&Id, Commit.str().c_str()) != 0) {
    return makeError(ErrorKind::BadInput,
                     "the verdict's commit '{0}' is no commit's hash", Commit);
  }
  git_commit *Found = nullptr;
  if (git_commit_lookup(&Found, &Store, &Id) != 0)
    return makeError(ErrorKind::NotFound,
                     "the commit '{0}', on which the fixes were tried, is gone "
                     "(run validate again)",
                     git::textOf(Id));
  git::Commit Owner(Found);
  return git::treeOf(*Found);
}

Error Delivery::openForge(const RemoteAddress &Address) {
  const DeployOptions &Opts = Asked.Opts;
  std::string Folder = Opts.ForgeDirectory;
  if (Folder.empty() && Address.Folder.empty())
    return makeError(ErrorKind::BadInput,
                     "forge 'local' has no folder for its pull requests, for "
                     "'{0}' is not on this machine (name one with --forge-dir)",
                     Address.Url);
  if (Folder.empty())
    Folder = Address.Folder + "/clang-heal";
  Expected<LocalForge> Opened =
      LocalForge::open(*Outside, Folder, Opts.LockTimeout, Opts.DryRun);
  if (!Opened)
    return Opened.takeError();
  Forge.emplace(std::move(*Opened));
  return Error::success();
}

Error Delivery::openUpstream(const RemoteAddress &Address) {
  Expected<Upstream> Opened = Upstream::open(*Outside, *User, Address, Base);
  if (!Opened)
    return Opened.takeError();
  Remote.emplace(std::move(*Opened));
  Expected<git::Tree> Tried = triedFiles(store(), *User, Asked.Judged.Commit);
  if (!Tried)
    return Tried.takeError();
  Expected<git::Tree> Now = git::treeOf(*Remote->tipOf(Base));
  if (!Now)
    return Now.takeError();
  Expected<std::vector<std::string>> Paths =
      git::changedPaths(store(), **Tried, **Now);
  if (!Paths)
    return Paths.takeError();
  Moved = std::move(*Paths);
  Chain.emplace(store(), std::move(*Tried), Asked.Fixes);
  return Error::success();
}

Expected<Delivery> Delivery::open(World &Outside, const Request &Asked) {
  if (Error Err = checkVerdict(Asked.Judged))
    return std::move(Err);
  if (Asked.Opts.Forge != "local")
    return makeError(ErrorKind::BadInput, "no forge '{0}' (there is: local)",
                     Asked.Opts.Forge);
  Delivery Result(Outside, Asked);
  Expected<git::Repository> Opened = git::openRepository(Asked.Opts.Repository);
  if (!Opened)
    return Opened.takeError();
  Result.User = std::move(*Opened);
  if (Expected<git::Commit> Head = git::headCommit(*Result.User); !Head)
    return Head.takeError();
  Result.Base = Asked.Opts.Base;
  if (Result.Base.empty()) {
    Expected<std::string> Current = currentBranch(*Result.User);
    if (!Current)
      return Current.takeError();
    Result.Base = std::move(*Current);
  }
  Expected<RemoteAddress> Address = addressOf(*Result.User, Asked.Opts.Remote);
  if (!Address)
    return Address.takeError();
  if (Error Err = checkFolder(Outside, *Address))
    return std::move(Err);
  if (Error Err = Result.openForge(*Address))
    return std::move(Err);
  if (Error Err = Result.openUpstream(*Address))
    return std::move(Err);
  return Result;
}

//===----------------------------------------------------------------------===//
// What the forge knows already
//===----------------------------------------------------------------------===//

PullRequest *Delivery::recordOf(StringRef FixId) {
  for (PullRequest &Each : Forge->all())
    if (llvm::is_contained(Each.FixIds, FixId))
      return &Each;
  return nullptr;
}

static git_oid idOf(StringRef Hash) {
  git_oid Result{};
  if (git_oid_fromstr(&Result, Hash.str().c_str()) != 0)
    git_error_clear();
  return Result;
}

/// Looks what became of the open pull requests: somebody may have merged one,
/// or deleted its branch, or an earlier run may have stopped half-way.
Error Delivery::refresh() {
  for (PullRequest &Each : Forge->all()) {
    if (Each.State != PullRequestState::Open || Each.Commits.empty())
      continue;
    git::Commit Target = Remote->tipOf(Each.Base);
    git::Commit Tip = Remote->commitAt(idOf(Each.Commits.back()));
    if (Target && Tip && contains(store(), *Target, *Tip)) {
      Each.State = PullRequestState::Merged;
      Each.MergeCommit = mergeOf(store(), *Target, *Tip);
      if (!Asked.Opts.RollOutCommand.empty())
        Each.RollOut = NotRolledOut.str();
    } else if (!Remote->tipOf(Each.Branch)) {
      Each.State = PullRequestState::Declined;
      Each.Notes.push_back("its branch was deleted: declined");
    } else {
      continue;
    }
    if (Asked.Opts.DryRun)
      continue;
    if (Error Err = Forge->update(Each))
      return Err;
  }
  return Error::success();
}

/// Continues with a pull request that an earlier run opened.
Error Delivery::proceed(PullRequest &Known) {
  if (llvm::any_of(Result, [&](const PullRequest &Each) {
        return Each.Number == Known.Number;
      }))
    return Error::success();
  Error Err = Error::success();
  if (Known.State == PullRequestState::Open)
    Err = merge(Known);
  else if (Known.State == PullRequestState::Merged &&
           Known.RollOut == NotRolledOut)
    Err = rollOut(Known);
  if (!Err)
    Result.push_back(Known);
  return Err;
}

//===----------------------------------------------------------------------===//
// The run
//===----------------------------------------------------------------------===//

/// The fixes that were not proposed before, can be applied and were tried;
/// the others are set aside with the reason.
std::vector<size_t> Delivery::unshipped() {
  std::vector<size_t> New;
  for (size_t Index = 0; Index < Asked.Fixes.size(); ++Index) {
    const Fix &Each = Asked.Fixes[Index];
    if (recordOf(Each.Id))
      continue;
    FixGroup Alone = {
        {Each.Handler.empty() ? Each.Function : Each.Handler}, {Index}, {}};
    if (!llvm::is_contained(Asked.Judged.FixIds, Each.Id))
      setAside(Alone, "the verdict is not about this fix");
    else if (Each.Trust == Tier::Advice || Each.Patch.empty())
      setAside(Alone, "it is advice, without a patch");
    else if (!Chain->problemOf(Index).empty())
      setAside(Alone, "it does not apply to the commit that was tried: " +
                          Chain->problemOf(Index));
    else
      New.push_back(Index);
  }
  return New;
}

Expected<std::vector<PullRequest>> Delivery::run() {
  if (Error Err = refresh())
    return std::move(Err);
  std::vector<unsigned> Earlier;
  for (const Fix &Each : Asked.Fixes)
    if (PullRequest *Known = recordOf(Each.Id))
      if (!llvm::is_contained(Earlier, Known->Number))
        Earlier.push_back(Known->Number);
  for (unsigned Number : Earlier)
    for (PullRequest &Each : Forge->all())
      if (Each.Number == Number)
        if (Error Err = proceed(Each))
          return std::move(Err);
  std::vector<size_t> New = unshipped();
  Expected<git::Tree> Onto = git::treeOf(*Remote->tipOf(Base));
  if (!Onto)
    return Onto.takeError();
  for (const FixGroup &Group : groupsOf(*Chain, New, **Onto)) {
    if (isInterrupted())
      return makeError(ErrorKind::Interrupted, "interrupted");
    if (Error Err = propose(Group))
      return std::move(Err);
  }
  return std::move(Result);
}

Expected<std::vector<PullRequest>> deploy(World &Outside, ArrayRef<Fix> Fixes,
                                          ArrayRef<Anomaly> Anomalies,
                                          const TestSuite &Tests,
                                          const Verdict &Judged,
                                          const DeployOptions &Opts) {
  Expected<Delivery> Opened =
      Delivery::open(Outside, {Fixes, Anomalies, Tests, Judged, Opts});
  if (!Opened)
    return Opened.takeError();
  return Opened->run();
}

//===----------------------------------------------------------------------===//
// Merging
//===----------------------------------------------------------------------===//

/// Whether every fix is proved, by the fixes at hand.
bool Delivery::isMergeable(ArrayRef<std::string> FixIds) const {
  return llvm::all_of(FixIds, [&](const std::string &Id) {
    return llvm::is_contained(Asked.Judged.FixIds, Id) &&
           llvm::any_of(Asked.Fixes, [&](const Fix &Each) {
             return Each.Id == Id && Each.Trust == Tier::Proved &&
                    Each.Assumptions.empty();
           });
  });
}

/// Why \p Opened may not be merged; empty: it may.
std::string Delivery::obstacleTo(const PullRequest &Opened,
                                 const git_commit &Tip) {
  if (Halted)
    return "not merged: a roll-out failed";
  if (!isMergeable(Opened.FixIds))
    return "not merged: not every fix is proved by this run";
  git::Commit Onto = Remote->tipOf(Base);
  for (const git::Commit &Each : commitsSince(store(), *Onto, Tip)) {
    Expected<git::Tree> After = git::treeOf(*Each);
    git::Commit Parent;
    if (git_commit_parentcount(Each.get()) == 1)
      Parent = Remote->commitAt(*git_commit_parent_id(Each.get(), 0));
    if (!After || !Parent)
      return "not merged: its branch cannot be read";
    Expected<git::Tree> Before = git::treeOf(*Parent);
    if (!Before)
      return llvm::toString(Before.takeError());
    Expected<std::vector<std::string>> Paths =
        git::changedPaths(store(), **Before, **After);
    if (!Paths)
      return llvm::toString(Paths.takeError());
    for (const std::string &Path : *Paths)
      if (llvm::is_contained(Moved, Path))
        return "not merged: '" + Path + "' of '" + Base +
               "' is not as it was tried (update the checkout and run again)";
  }
  return "";
}

Error Delivery::merge(PullRequest &Opened) {
  if (Asked.Opts.Merge == MergePolicy::Never || Opened.Base != Base)
    return Error::success();
  git::Commit Tip = Remote->tipOf(Opened.Branch);
  git::Commit Onto = Remote->tipOf(Base);
  if (!Tip)
    return Error::success();
  // Somebody may have pushed to the branch; that was not tried.
  std::string Obstacle =
      git::textOf(*git_commit_id(Tip.get())) != Opened.Commits.back()
          ? "not merged: its branch has commits of somebody else"
          : obstacleTo(Opened, *Tip);
  Expected<git_oid> Merged = git_oid{};
  if (Obstacle.empty()) {
    std::string Message =
        llvm::formatv("Merge pull request #{0}: {1}\n\n{2}\n", Opened.Number,
                      Opened.Title, Opened.Branch);
    Merged = mergeCommits(store(), author(), Message, *Onto, *Tip);
    if (!Merged)
      Obstacle = "not merged: " + llvm::toString(Merged.takeError());
  }
  if (!Obstacle.empty()) {
    if (llvm::is_contained(Opened.Notes, Obstacle))
      return Error::success();
    Opened.Notes.push_back(Obstacle);
    return Asked.Opts.DryRun ? Error::success() : Forge->update(Opened);
  }
  if (Asked.Opts.DryRun) {
    Opened.Notes.push_back("dry run: it would be merged into '" + Base + "'");
    return Error::success();
  }
  if (Error Err = Remote->advance(Base, *git_commit_id(Onto.get()), *Merged))
    return Err;
  Opened.State = PullRequestState::Merged;
  Opened.MergeCommit = git::textOf(*Merged);
  if (!Asked.Opts.RollOutCommand.empty())
    Opened.RollOut = NotRolledOut.str();
  if (Error Err = Forge->update(Opened))
    return Err;
  return rollOut(Opened);
}

Error Delivery::rollOut(PullRequest &Merged) {
  const DeployOptions &Opts = Asked.Opts;
  if (Opts.RollOutCommand.empty() || Opts.DryRun)
    return Error::success();
  Process Command;
  Command.Arguments = {"sh", "-c", Opts.RollOutCommand};
  Command.Directory = Opts.Repository.empty() ? "." : Opts.Repository;
  Command.Timeout = Opts.RollOutTimeout;
  Command.Environment = {"HEAL_COMMIT=" + Merged.MergeCommit,
                         "HEAL_HANDLER=" + oneLine(Merged.Handler),
                         "HEAL_BRANCH=" + Merged.Branch,
                         "HEAL_PULL_REQUEST=" + std::to_string(Merged.Number)};
  Expected<ProcessResult> Done = Outside->run(Command);
  if (!Done)
    return Done.takeError();
  Halted = Done->ExitCode != 0 || Done->TimedOut;
  if (Done->TimedOut)
    Merged.RollOut = llvm::formatv("failed: stopped after {0} s",
                                   Opts.RollOutTimeout.count());
  else if (Halted)
    Merged.RollOut = llvm::formatv("failed with exit code {0}", Done->ExitCode);
  else
    Merged.RollOut = llvm::formatv("succeeded in {0:f1} s", Done->WallSeconds);
  StringRef Tail = StringRef(Done->Output).rtrim().take_back(4000);
  if (!Tail.empty())
    Merged.RollOut += "\n" + validUtf8(Tail);
  return Forge->update(Merged);
}

} // namespace heal
