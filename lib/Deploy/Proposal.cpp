//===- Proposal.cpp - New pull requests -----------------------------------===//
#include "DeliveryInternal.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

namespace heal {

constexpr unsigned MaxNames = 1000;

/// Returns \p Group as a pull request that was not opened.
void Delivery::setAside(const FixGroup &Group, std::string Why) {
  PullRequest Made;
  Made.Handler = Group.Handlers.front();
  Made.Base = Base;
  Made.Title = titleOf(
      {.Handlers = Group.Handlers, .Fixes = {}, .Anomalies = Asked.Anomalies});
  for (size_t Index : Group.Members)
    Made.FixIds.push_back(Asked.Fixes[Index].Id);
  Made.Notes = Group.Notes;
  Made.Notes.push_back("not opened: " + Why);
  Result.push_back(std::move(Made));
}

static std::vector<std::string> labelsOf(ArrayRef<Fix> Fixes) {
  std::vector<std::string> Result = {"auto-fix"};
  bool IsProved = true;
  for (const Fix &Each : Fixes) {
    if (!llvm::is_contained(Result, Each.Kind))
      Result.push_back(Each.Kind);
    IsProved &= Each.Trust == Tier::Proved;
  }
  Result.push_back(nameOf(IsProved ? Tier::Proved : Tier::Assumes).str());
  return Result;
}

/// The generated tests of the group's handlers, when they were run and passed.
std::vector<const TestFile *> Delivery::testsOf(const FixGroup &Group) const {
  std::vector<const TestFile *> Tests;
  bool Passed = llvm::any_of(Asked.Judged.Checks, [](const Check &Each) {
    return Each.Name == "generatedTests" && Each.State == CheckState::Passed;
  });
  for (const TestFile &Each : Asked.Tests.Files)
    if (Passed && llvm::is_contained(Group.Handlers, Each.Handler))
      Tests.push_back(&Each);
  return Tests;
}

/// \p Files with the generated tests.
Expected<git::Tree> Delivery::withTests(const FixGroup &Group, git::Tree Files,
                                        Story &Told) {
  Expected<git::Tree> Next = std::move(Files);
  for (const TestFile *Each : testsOf(Group)) {
    Next = git::treeWithFile(store(), **Next, Each->Path, Each->Content);
    if (!Next)
      return Next;
    Told.TestPaths.push_back(Each->Path);
  }
  return Next;
}

/// One commit a fix and one for the tests, on top of the base. The error says
/// why the fixes do not apply there.
Expected<git::Commit> Delivery::commitAll(const FixGroup &Group,
                                          PullRequest &Made, Story &Told) {
  git::Commit Parent = Remote->tipOf(Base);
  Expected<git::Tree> Start = git::treeOf(*Parent);
  if (!Start)
    return Start.takeError();
  Expected<std::vector<git::Tree>> Trees =
      Chain->applyAll(Group.Members, **Start);
  if (!Trees)
    return Trees.takeError();
  Expected<std::string> Diff =
      git::diffBetween(store(), **Start, *Trees->back());
  if (!Diff)
    return Diff.takeError();
  Told.Diff = std::move(*Diff);
  auto Commit = [&](StringRef Message, const git_tree &Files) -> Error {
    Expected<git_oid> Id =
        makeCommit(store(), author(), Message, Files, {Parent.get()});
    if (!Id)
      return Id.takeError();
    Parent = Remote->commitAt(*Id);
    Made.Commits.push_back(git::textOf(*Id));
    return Error::success();
  };
  for (size_t Index = 0; Index < Group.Members.size(); ++Index)
    if (Error Err = Commit(
            commitMessageOf(Asked.Fixes[Group.Members[Index]], Asked.Anomalies),
            *(*Trees)[Index]))
      return std::move(Err);
  Expected<git::Tree> Whole = withTests(Group, std::move(Trees->back()), Told);
  if (!Whole)
    return Whole.takeError();
  if (!Told.TestPaths.empty())
    if (Error Err = Commit("Test " + oneLine(Group.Handlers.front()) +
                               " with recorded calls\n\nThe cases are calls "
                               "that production recorded, with what they "
                               "returned\nbefore the change.\n",
                           **Whole))
      return std::move(Err);
  return Parent;
}

/// The tip of \p Branch when an earlier run pushed it for the same fixes and
/// was interrupted before it could record it.
git::Commit Delivery::resumedBranch(StringRef Branch,
                                    ArrayRef<std::string> FixIds) {
  git::Commit Tip = Remote->tipOf(Branch);
  if (!Tip || llvm::any_of(Forge->all(), [&](const PullRequest &Each) {
        return Each.Branch == Branch;
      }))
    return nullptr;
  std::vector<std::string> Found;
  for (const git::Commit &Each :
       commitsSince(store(), *Remote->tipOf(Base), *Tip))
    llvm::append_range(Found, fixIdsIn(git_commit_message(Each.get())));
  return ArrayRef(Found) == FixIds ? std::move(Tip) : nullptr;
}

/// Gives \p Made a branch that is free, or that it had before: then returns
/// that branch's tip.
git::Commit Delivery::nameBranch(PullRequest &Made) {
  std::string First = branchFor(Made.Handler);
  for (unsigned Count = 1; Count < MaxNames; ++Count) {
    Made.Branch = Count == 1 ? First : First + "-" + std::to_string(Count);
    if (git::Commit Tip = resumedBranch(Made.Branch, Made.FixIds))
      return Tip;
    bool IsRecorded = llvm::any_of(Forge->all(), [&](const PullRequest &Each) {
      return Each.Branch == Made.Branch;
    });
    if (!IsRecorded && !Remote->tipOf(Made.Branch))
      return nullptr;
  }
  return nullptr;
}

/// Pushes the branch, unless it is there already, and records the pull
/// request.
Error Delivery::openOnForge(PullRequest &Made, Story &Told,
                            const git_oid &Tip) {
  Made.Title = titleOf(Told);
  Made.Body = bodyOf(Told);
  Made.Labels = labelsOf(Told.Fixes);
  git::Commit There = nameBranch(Made);
  if (Asked.Opts.DryRun) {
    Made.Notes.push_back("dry run: '" + Made.Branch + "' would be pushed and " +
                         "a pull request opened");
    bool Merges =
        Asked.Opts.Merge == MergePolicy::ProvedOnly && isMergeable(Made.FixIds);
    if (Merges)
      Made.Notes.push_back("dry run: it would be merged into '" + Base + "'");
    // Later ones count it and take other names.
    Forge->all().push_back(Made);
    Forge->all().back().State =
        Merges ? PullRequestState::Merged : PullRequestState::Open;
    return Error::success();
  }
  if (There) {
    Made.Commits.clear();
    for (const git::Commit &Each :
         commitsSince(store(), *Remote->tipOf(Base), *There))
      Made.Commits.push_back(git::textOf(*git_commit_id(Each.get())));
  } else if (Error Err = Remote->createBranch(Made.Branch, Tip)) {
    return Err;
  }
  Made.State = PullRequestState::Open;
  if (Error Err = Forge->add(Made))
    return Err;
  return merge(Made);
}

Error Delivery::propose(const FixGroup &Group) {
  PullRequest Made;
  Made.Handler = Group.Handlers.front();
  Made.Base = Base;
  Made.Notes = Group.Notes;
  std::vector<Fix> Members;
  for (size_t Index : Group.Members) {
    Members.push_back(Asked.Fixes[Index]);
    Made.FixIds.push_back(Asked.Fixes[Index].Id);
  }
  bool MergesAtOnce = Asked.Opts.Merge == MergePolicy::ProvedOnly &&
                      isMergeable(Made.FixIds) && !Halted;
  if (!MergesAtOnce && Forge->countOpen() >= Asked.Opts.MaxOpen) {
    setAside(Group, llvm::formatv("{0} pull requests are open already, as many "
                                  "as may be",
                                  Forge->countOpen()));
    return Error::success();
  }
  Story Told{.Handlers = Group.Handlers,
             .Fixes = Members,
             .Anomalies = Asked.Anomalies,
             .Judged = &Asked.Judged,
             .Notes = Group.Notes};
  Expected<git::Commit> Tip = commitAll(Group, Made, Told);
  if (!Tip) {
    setAside(Group, "it does not apply to '" + Base +
                        "': " + llvm::toString(Tip.takeError()) +
                        " (update the checkout and run again)");
    return Error::success();
  }
  if (Error Err = openOnForge(Made, Told, *git_commit_id(Tip->get())))
    return Err;
  Result.push_back(std::move(Made));
  return Error::success();
}

} // namespace heal
