//===- Decide.cpp - One function, or none ---------------------------------===//
//
// The first strategy that gives one function wins. One that gives several is
// helped by the later ones, which may single one of them out. Nothing is
// guessed: what stays open goes back with all candidates.
//
//===----------------------------------------------------------------------===//
#include "HuntInternal.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"

namespace heal {

static bool isReadOnly(StringRef File) {
  llvm::ErrorOr<llvm::sys::fs::perms> Perms =
      llvm::sys::fs::getPermissions(File);
  return Perms && !(*Perms & llvm::sys::fs::all_write);
}

static Site siteOf(const Hunt &For, const Candidate &Chosen, Strategy By,
                   std::string Explanation) {
  Site Result = Chosen.Function->Where;
  Result.Handler = For.For->Handler;
  Result.TimeShare = For.For->TimeShare;
  Result.Strategy = nameOf(By).str();
  Result.Explanation = std::move(Explanation);
  if (isReadOnly(Result.File))
    Result.Explanation += "; its file is read-only";
  return Result;
}

namespace {

struct Choice {
  Candidate Chosen;
  Strategy By;
  /// The strategy that left it open among several; its own when it did not.
  Strategy OpenedBy;
  size_t OpenAmong = 1;
};

} // namespace

static std::vector<Candidate> withoutDoubt(ArrayRef<Candidate> All) {
  std::vector<Candidate> Result;
  llvm::copy_if(All, std::back_inserter(Result),
                [](const Candidate &C) { return C.Doubt.empty(); });
  return Result;
}

static bool holds(ArrayRef<Candidate> Among, const Candidate &Wanted) {
  return llvm::any_of(Among, [&](const Candidate &C) {
    return C.Function->key() == Wanted.Function->key();
  });
}

static std::optional<Choice> choose(const Answers &Given) {
  std::vector<Candidate> Open;
  Choice Result;
  for (const auto &[By, All] : Given.Of) {
    std::vector<Candidate> Sure = withoutDoubt(All);
    if (!Open.empty())
      llvm::erase_if(Sure, [&](const Candidate &C) { return !holds(Open, C); });
    if (Sure.empty())
      continue;
    if (Open.empty()) {
      Result.OpenedBy = By;
      Result.OpenAmong = Sure.size();
    }
    Open = std::move(Sure);
    if (Open.size() > 1)
      continue;
    Result.By = By;
    Result.Chosen = Open.front();
    return Result;
  }
  return std::nullopt;
}

/// Whether the handler's name alone, without a scope, led to \p Chosen.
static bool isByBareName(const Hunt &For, const Choice &C) {
  return C.By == Strategy::Name && For.Named && For.Named->Scopes.empty() &&
         !C.Chosen.Function->Scopes.empty();
}

/// A registration under the very name that leads to another function, and not
/// by way of \p C's: then the name alone decides nothing.
static const Candidate *rivalOf(const Hunt &For, const Choice &C,
                                const Answers &Given) {
  if (!isByBareName(For, C))
    return nullptr;
  for (const Candidate &Other : Given.Of.at(Strategy::Registration))
    if (Other.Doubt.empty() &&
        Other.Function->key() != C.Chosen.Function->key() &&
        !Other.Function->Calls.count(C.Chosen.Function->Where.Usr))
      return &Other;
  return nullptr;
}

static std::string explain(const Choice &C, const Answers &Given) {
  std::string Result = C.Chosen.Why;
  if (C.OpenAmong > 1)
    Result += llvm::formatv("; the strategy '{0}' had left it open among {1}",
                            nameOf(C.OpenedBy), C.OpenAmong);
  for (const auto &[By, All] : Given.Of) {
    std::vector<Candidate> Sure = withoutDoubt(All);
    if (By == C.By || By == C.OpenedBy || Sure.size() != 1)
      continue;
    if (Sure.front().Function->key() == C.Chosen.Function->key())
      Result += "; besides, " + Sure.front().Why;
    else
      Result +=
          llvm::formatv("; the later strategy '{0}' gives '{1}' instead",
                        nameOf(By), Sure.front().Function->Where.Function);
  }
  return Result;
}

static Unlocated missing(const Hunt &For, std::string Reason) {
  Unlocated Result;
  Result.Handler = For.For->Handler;
  Result.Reason = std::move(Reason);
  return Result;
}

/// All that was found, each function once, each with its reason.
static Unlocated undecided(const Hunt &For, const Answers &Given) {
  Unlocated Result = missing(For, "");
  std::vector<Candidate> Listed;
  for (const auto &[By, All] : Given.Of)
    for (const Candidate &C : All) {
      if (holds(Listed, C))
        continue;
      Listed.push_back(C);
      Result.Candidates.push_back(siteOf(
          For, C, By, C.Doubt.empty() ? C.Why : C.Why + ", but " + C.Doubt));
    }
  std::vector<Candidate> Sure = withoutDoubt(Listed);
  if (Sure.empty() && Listed.size() == 1)
    Result.Reason = Listed.front().Why + ", but " + Listed.front().Doubt;
  else if (Sure.empty())
    Result.Reason =
        llvm::formatv("{0} functions fit, none for certain", Listed.size());
  else
    Result.Reason = llvm::formatv(
        "{0} functions fit: say which by its qualified name, its file or its "
        "line",
        Sure.size());
  return Result;
}

bool isSettled(const Hunt &For, const Answers &Given) {
  std::optional<Choice> C = choose(Given);
  return C && !isByBareName(For, *C);
}

Decision decide(const Hunt &For, const Answers &Given) {
  Decision Result;
  std::optional<Choice> C = choose(Given);
  if (!C || rivalOf(For, *C, Given)) {
    Result.Missing = undecided(For, Given);
    if (Given.isEmpty())
      Result.Missing->Reason =
          "no function, route, RPC or registered name of the project is "
          "called so";
    return Result;
  }
  Site Found = siteOf(For, C->Chosen, C->By, explain(*C, Given));
  if (C->Chosen.Function->Obstacle.empty()) {
    Result.Found = std::move(Found);
    return Result;
  }
  Result.Missing = missing(For, "'" + Found.Function + "' was found, but " +
                                    C->Chosen.Function->Obstacle);
  Result.Missing->Candidates.push_back(std::move(Found));
  return Result;
}

} // namespace heal
