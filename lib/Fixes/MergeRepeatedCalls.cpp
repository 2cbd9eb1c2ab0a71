//===- MergeRepeatedCalls.cpp ---------------------------------------------===//
//
// Fix: merge-repeated-calls
//
// Computes a call once that a path computes twice.
//
// Example:
// #include <string>
// #include <vector>
// int totalOf(const std::vector<int> &values) {
//   int sum = 0;
//   for (int value : values)
//     sum += value;
//   return sum;
// }
// int cappedTotal(const std::vector<int> &values, int cap) {
//   if (totalOf(values) > cap)
//     return cap;
//   return totalOf(values);
// }
// ==>
// #include <string>
// #include <vector>
// int totalOf(const std::vector<int> &values) {
//   int sum = 0;
//   for (int value : values)
//     sum += value;
//   return sum;
// }
// int cappedTotal(const std::vector<int> &values, int cap) {
//   const auto total = totalOf(values);
//   if (total > cap)
//     return cap;
//   return total;
// }
// End.
//
//===----------------------------------------------------------------------===//
#include "FixesInternal.h"

namespace heal {

using namespace clang;
using llvm::isa;

namespace {

const char Id[] = "merge-repeated-calls";

/// The statement of \p Block in which \p S is; null: \p S is elsewhere.
const Stmt *statementIn(const Subject &On, const Stmt *Block, const Stmt *S) {
  for (; S; S = On.parentOf(S)) {
    const Stmt *Parent = On.parentOf(S);
    if (Parent && isa<LambdaExpr>(Parent))
      return nullptr;
    if (Parent == Block)
      return S;
  }
  return nullptr;
}

/// The statements of \p Block from \p First to \p Last.
std::vector<const Stmt *> stretch(const Stmt *Block, const Stmt *First,
                                  const Stmt *Last) {
  std::vector<const Stmt *> Result;
  for (const Stmt *S : Block->children()) {
    if (S == First || !Result.empty())
      Result.push_back(S);
    if (S == Last)
      break;
  }
  return Result;
}

/// Evaluating \p Call just before \p Anchor is the same as where it stands.
Answer mayRunEarlier(const Subject &On, const CallExpr &Call, const Stmt &Anchor) {
  Answer First = isFirstIn(On, Call, Anchor);
  if (First)
    return First;
  Answer Total = On.Ask.isTotal(Call, On.Function);
  if (!Total)
    return {false, First.Reason + ", and " + Total.Reason, First.Where};
  return Total;
}

/// `const auto x = f();` already keeps the result.
Answer isNotKeptAlready(const Subject &On, const CallExpr &Call) {
  const Stmt *Child = nullptr;
  const auto *Declaration =
      llvm::dyn_cast_or_null<DeclStmt>(On.realParentOf(&Call, Child));
  if (!Declaration)
    return {true, "no variable holds its result yet", Call.getBeginLoc()};
  const auto *Var = dyn_cast<VarDecl>(*Declaration->decl_begin());
  return {false,
          "'" + (Var ? Var->getNameAsString() : std::string("a variable")) +
              "' holds its result already (use that)",
          Call.getBeginLoc()};
}

/// One call and those that repeat it.
struct Repetition {
  const CallExpr *First;
  const Stmt *Anchor;
  std::vector<const CallExpr *> Others;
};

Obligations prove(const Subject &On, const CallExpr &First, const Stmt *Anchor,
                  const CallExpr &Other) {
  Obligations Proof(On, Id, First);
  Proof.require("the function can be edited",
                [&] { return functionCanBeEdited(On); });
  Proof.require("the call does nothing but compute a value",
                [&] { return On.Ask.isPure(First, On.Function); });
  Proof.require("there is a place for the variable",
                [&] { return On.canDeclareBefore(Anchor, Other); });
  Proof.require("no variable holds it yet",
                [&] { return isNotKeptAlready(On, First); });
  Proof.require("nothing that it reads is written between the two calls", [&] {
    const Stmt *Block = On.parentOf(Anchor);
    const Stmt *Last = statementIn(On, Block, &Other);
    return On.Ask.keepsItsValue(First, stretch(Block, Anchor, Last),
                                On.Function);
  });
  Proof.require("it may be evaluated before the statement of the first call",
                [&] { return mayRunEarlier(On, First, *Anchor); });
  Proof.require("its result can be kept until the second call",
                [&] { return resultCanBeKept(On, First); });
  Proof.require("its first result is used as before",
                [&] { return useIsUnchanged(On, First); });
  Proof.require("its second result is used as before",
                [&] { return useIsUnchanged(On, Other); });
  return Proof;
}

/// Whether \p First runs whenever \p Anchor does, so that \p First comes before
/// everything after the anchor.
bool alwaysRuns(const Subject &On, const CallExpr &First, const Stmt &Anchor) {
  return evaluatedBefore(On, First, Anchor).has_value();
}

void merge(const Subject &On, const Repetition &Found, const Obligations &Proof,
           Findings &Answer) {
  const CallExpr &First = *Found.First;
  std::string Name = On.nameFor(First);
  RootCause Cause = Proof.cause(
      "'" + On.text(First) + "' is computed " +
          (Found.Others.size() > 1 ? "again and again" : "twice") +
          " on one path, with the same result",
      On.Ask.of(First, On.Function).Beliefs);
  Cause.Edits.push_back(
      On.insertBefore(*Found.Anchor, declarationFor(On, First, Name)));
  Cause.Edits.push_back(On.replace(First, Name));
  for (const CallExpr *Other : Found.Others)
    Cause.Edits.push_back(On.replace(*Other, Name));
  std::vector<const CallExpr *> Calls = Found.Others;
  Calls.push_back(&First);
  auditCalls(On, Calls, {Name}, Cause);
  Answer.Causes.push_back(std::move(Cause));
}

bool overlaps(const Subject &On, const CallExpr *Call,
              const llvm::DenseSet<const Stmt *> &Done) {
  for (const Stmt *S = Call; S; S = On.parentOf(S))
    if (Done.count(S))
      return true;
  return false;
}

/// Tries \p First with the calls after it that are written alike.
void examine(const Subject &On, const CallExpr &First,
             ArrayRef<const CallExpr *> Later,
             llvm::DenseSet<const Stmt *> &Done, Findings &Answer) {
  const Stmt *Anchor = On.anchorOf(&First);
  const Stmt *Block = Anchor ? On.parentOf(Anchor) : nullptr;
  if (!Anchor || !alwaysRuns(On, First, *Anchor))
    return;
  Repetition Found{&First, Anchor, {}};
  std::optional<Obligations> Proof;
  std::optional<Refused> Refusal;
  for (const CallExpr *Other : Later) {
    if (overlaps(On, Other, Done) || !statementIn(On, Block, Other) ||
        !isSameCall(On, First, *Other))
      continue;
    Obligations Attempt = prove(On, First, Anchor, *Other);
    if (Attempt.met()) {
      Found.Others.push_back(Other);
      if (!Proof)
        Proof.emplace(std::move(Attempt));
    } else if (!Refusal && looksPure(On, First)) {
      Refusal = Attempt.refusal();
    }
  }
  if (Proof) {
    merge(On, Found, *Proof, Answer);
    Done.insert(&First);
    Done.insert(Found.Others.begin(), Found.Others.end());
  } else if (Refusal) {
    Answer.Refusals.push_back(std::move(*Refusal));
  }
}

void find(const Examination &Of, Findings &Answer) {
  Subject On(Of);
  std::vector<const CallExpr *> Calls = On.calls();
  llvm::DenseSet<const Stmt *> Done;
  llvm::DenseSet<const Stmt *> Costly;
  for (const CallExpr *Call : Calls)
    if (isWorthKeeping(On, *Call))
      Costly.insert(Call);
  for (size_t I = 0; I < Calls.size(); ++I)
    if (Costly.count(Calls[I]) && !overlaps(On, Calls[I], Done))
      examine(On, *Calls[I], ArrayRef(Calls).drop_front(I + 1), Done, Answer);
}

} // namespace

const FixKind MergeRepeatedCalls = {
    Id, "computes a repeated call once", find};

} // namespace heal
