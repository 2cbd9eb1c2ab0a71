//===- Validate.cpp - From fixes to a verdict -----------------------------===//
#include "clang-heal/Validate/Validate.h"
#include "BenchmarkInternal.h"
#include "TrialInternal.h"
#include "clang-heal/Support/Interruption.h"

namespace heal {

/// What a person reads of a fix whose patch does not apply.
static std::string notApplicable(const Fix &Each, Error Why) {
  return llvm::formatv("fix '{0}' does not apply to HEAD: {1}", Each.Id,
                       llvm::toString(std::move(Why)));
}

Expected<Verdict> validate(World &Outside, ArrayRef<Fix> Candidates,
                           const TestSuite &Tests,
                           const ValidateOptions &Opts) {
  CleanUp Worktrees;
  Expected<Trial> Attempt = Trial::open(Outside, Tests, Opts);
  if (!Attempt)
    return Attempt.takeError();
  Expected<git::Tree> Head = Attempt->head();
  if (!Head)
    return Head.takeError();
  git::PatchChain Chain(Attempt->repository(), std::move(*Head));
  for (const Fix &Each : Candidates)
    if (Error Err = Chain.add(Each.Patch))
      return Attempt->unfit(Candidates, notApplicable(Each, std::move(Err)));
  return Attempt->judge(Candidates, Chain.last(), /*Timed=*/true);
}

//===----------------------------------------------------------------------===//
// Sifting
//===----------------------------------------------------------------------===//

namespace {

/// The fixes that are left, with the trees that they make.
///
/// Lives as long as one call of sift.
class Sieve {
public:
  Sieve(Trial &Attempt, const ValidateOptions &Opts, git::Tree Head)
      : Attempt(Attempt), Opts(Opts),
        Chain(Attempt.repository(), std::move(Head)) {}

  Error sift(ArrayRef<Fix> Candidates, Sifted &Result);

private:
  void load(ArrayRef<Fix> Candidates);
  Error rebuildTrees();
  Expected<Verdict> judgeFirst(size_t Count, bool Timed);
  Expected<size_t> guilty();
  Error dropBlamed();
  void drop(size_t Index, std::string Why);
  Error remakePatches();

  Trial &Attempt;
  const ValidateOptions &Opts;
  git::PatchChain Chain;
  std::vector<Fix> Left;
  std::vector<size_t> Links;    ///< Of each of Left: its place in Chain.
  std::vector<git::Tree> Trees; ///< Trees[N]: after the first N of Left.
  std::vector<Dropped> Rejected;
  Verdict Judged;
};

} // namespace

void Sieve::drop(size_t Index, std::string Why) {
  Rejected.push_back({Left[Index].Id, Left[Index].Handler, std::move(Why)});
  Left.erase(Left.begin() + Index);
  Links.erase(Links.begin() + Index);
}

void Sieve::load(ArrayRef<Fix> Candidates) {
  for (const Fix &Each : Candidates) {
    if (Error Err = Chain.add(Each.Patch)) {
      std::string Why = notApplicable(Each, std::move(Err));
      Judged = Attempt.unfit(Candidates, Why);
      Rejected.push_back({Each.Id, Each.Handler, Why});
      continue;
    }
    Left.push_back(Each);
    Links.push_back(Chain.size() - 1);
  }
}

/// Makes Trees for what is left. A fix that stands on one that was dropped is
/// dropped as well.
Error Sieve::rebuildTrees() {
  Trees.clear();
  Expected<git::Tree> First = Attempt.head();
  if (!First)
    return First.takeError();
  Trees.push_back(std::move(*First));
  for (size_t Index = 0; Index < Left.size();) {
    Expected<git::Tree> Next = Chain.change(Links[Index], *Trees.back());
    if (Next) {
      Trees.push_back(std::move(*Next));
      ++Index;
      continue;
    }
    drop(Index, "it stands on a fix that was left out: " +
                    llvm::toString(Next.takeError()));
  }
  return Error::success();
}

Expected<Verdict> Sieve::judgeFirst(size_t Count, bool Timed) {
  return Attempt.judge(ArrayRef(Left).take_front(Count), *Trees[Count], Timed);
}

/// The index of the fix with which building or testing begins to fail: the
/// first Low fixes pass, the first High fail.
Expected<size_t> Sieve::guilty() {
  size_t Low = 0, High = Left.size();
  while (High - Low > 1) {
    size_t Middle = Low + (High - Low) / 2;
    Expected<Verdict> Seen = judgeFirst(Middle, /*Timed=*/false);
    if (!Seen)
      return Seen.takeError();
    (Seen->Passed ? Low : High) = Middle;
    if (!Seen->Passed)
      Judged = std::move(*Seen);
  }
  return High - 1;
}

static const Check *failedCheck(const Verdict &Judged) {
  for (const Check &Each : Judged.Checks)
    if (Each.State == CheckState::Failed)
      return &Each;
  return nullptr;
}

/// Drops what is to blame for the failed verdict: at least one fix.
Error Sieve::dropBlamed() {
  const Check *Failed = failedCheck(Judged);
  size_t Before = Left.size();
  if (Failed && Failed->Name == "performance")
    for (size_t Index = Left.size(); Index-- > 0;) {
      std::vector<std::string> Handler = {handlersOf(Left[Index])};
      std::string Why =
          slownessOf(Judged.Speedups, Handler.front(), Opts.MinSpeedup);
      if (!Why.empty())
        drop(Index, Why);
    }
  if (Left.size() < Before)
    return Error::success();
  if (Failed && Failed->Name == "audit")
    for (size_t Index = Left.size(); Index-- > 0;)
      if (llvm::is_contained(Judged.Violated, Left[Index].Id))
        drop(Index, "audit: " + Failed->Evidence);
  if (Left.size() < Before)
    return Error::success();
  bool IsTraceable = Failed && Failed->Name != "performance" &&
                     Failed->Name != "patches" && Failed->Name != "audit" &&
                     !Attempt.isOldTrouble();
  if (IsTraceable) {
    Expected<size_t> Index = guilty();
    if (!Index)
      return Index.takeError();
    drop(*Index,
         failedCheck(Judged)->Name + ": " + failedCheck(Judged)->Evidence);
    return Error::success();
  }
  std::string Why = Failed ? Failed->Name + ": " + Failed->Evidence
                           : "the build and the project's tests did not run";
  while (!Left.empty())
    drop(Left.size() - 1, Why);
  return Error::success();
}

/// After something was dropped, the patches that remain are made anew.
Error Sieve::remakePatches() {
  for (size_t Index = 0; !Rejected.empty() && Index < Left.size(); ++Index) {
    Expected<std::string> Patch = git::diffBetween(
        Attempt.repository(), *Trees[Index], *Trees[Index + 1]);
    if (!Patch)
      return Patch.takeError();
    if (*Patch == Left[Index].Patch)
      continue;
    Left[Index].Patch = std::move(*Patch);
    Left[Index].Edits.clear();
  }
  return Error::success();
}

Error Sieve::sift(ArrayRef<Fix> Candidates, Sifted &Result) {
  load(Candidates);
  while (true) {
    if (Error Err = rebuildTrees())
      return Err;
    if (Left.empty())
      break;
    Expected<Verdict> Seen = judgeFirst(Left.size(), /*Timed=*/true);
    if (!Seen)
      return Seen.takeError();
    Judged = std::move(*Seen);
    if (Judged.Passed)
      break;
    if (Error Err = dropBlamed())
      return Err;
  }
  if (Error Err = remakePatches())
    return Err;
  Result = {std::move(Judged), std::move(Left), std::move(Rejected)};
  return Error::success();
}

Expected<Sifted> sift(World &Outside, ArrayRef<Fix> Candidates,
                      const TestSuite &Tests, const ValidateOptions &Opts) {
  CleanUp Worktrees;
  Expected<Trial> Attempt = Trial::open(Outside, Tests, Opts);
  if (!Attempt)
    return Attempt.takeError();
  Expected<git::Tree> Head = Attempt->head();
  if (!Head)
    return Head.takeError();
  Sifted Result;
  Sieve Filter(*Attempt, Opts, std::move(*Head));
  if (Error Err = Filter.sift(Candidates, Result))
    return std::move(Err);
  return Result;
}

} // namespace heal
