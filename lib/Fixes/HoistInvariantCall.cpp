//===- HoistInvariantCall.cpp ---------------------------------------------===//
//
// Fix: hoist-invariant-call
//
// Computes a loop's invariant call once, before the loop.
//
// Example:
// #include <string>
// #include <vector>
// std::size_t countOpen(const std::vector<int> &states) {
//   std::size_t open = 0;
//   for (int state : states)
//     if (state == 1)
//       ++open;
//   return open;
// }
// int sumFirst(const std::vector<int> &states, const std::vector<int> &values) {
//   int sum = 0;
//   for (std::size_t i = 0; i < countOpen(states); ++i)
//     sum += values[i];
//   return sum;
// }
// ==>
// #include <string>
// #include <vector>
// std::size_t countOpen(const std::vector<int> &states) {
//   std::size_t open = 0;
//   for (int state : states)
//     if (state == 1)
//       ++open;
//   return open;
// }
// int sumFirst(const std::vector<int> &states, const std::vector<int> &values) {
//   int sum = 0;
//   const auto openCount = countOpen(states);
//   for (std::size_t i = 0; i < openCount; ++i)
//     sum += values[i];
//   return sum;
// }
// End.
//
//===----------------------------------------------------------------------===//
#include "FixesInternal.h"

namespace heal {

using namespace clang;
using llvm::isa;

namespace {

const char Id[] = "hoist-invariant-call";

bool isLoop(const Stmt *S) {
  return isa<ForStmt, WhileStmt, DoStmt, CXXForRangeStmt>(S);
}

/// What a loop evaluates again and again, without what it evaluates once.
bool isRepeated(const Stmt &Loop, const Stmt &Child) {
  if (const auto *For = dyn_cast<ForStmt>(&Loop))
    return &Child != For->getInit();
  if (const auto *Range = dyn_cast<CXXForRangeStmt>(&Loop))
    return &Child == Range->getBody();
  return true;
}

/// The loops that evaluate \p Call again and again, the innermost first.
std::vector<const Stmt *> loopsAround(const Subject &On, const CallExpr &Call) {
  std::vector<const Stmt *> Result;
  const Stmt *Child = &Call;
  while (const Stmt *Parent = On.parentOf(Child)) {
    if (isa<LambdaExpr>(Parent))
      break;
    if (isLoop(Parent) && isRepeated(*Parent, *Child))
      Result.push_back(Parent);
    Child = Parent;
  }
  return Result;
}

/// Evaluating it before the loop is the same as evaluating it in the loop for
/// the first time, or it does not matter.
Answer mayRunBeforeLoop(const Subject &On, const CallExpr &Call, const Stmt &Loop) {
  Answer Total = On.Ask.isTotal(Call, On.Function);
  if (Total)
    return Total;
  Answer First = isFirstIn(On, Call, Loop);
  if (First)
    return First;
  return {false,
          "the loop may run without evaluating it (" + First.Reason + "), and " +
              Total.Reason,
          Total.Where};
}

bool leavesLoop(const Stmt *S) {
  return isa_and_nonnull<ReturnStmt, CXXThrowExpr, BreakStmt, GotoStmt>(
      S ? llvm::isa<Expr>(S) ? llvm::cast<Expr>(S)->IgnoreImplicit() : S : nullptr);
}

/// The condition under which \p Parent evaluates \p Child, if that is decided
/// apart from each turn's element.
Answer runsUnder(const Subject &On, const Stmt &Parent, const Stmt &Child,
                 const Stmt &Loop) {
  Answer Runs{true, "", Child.getBeginLoc()};
  if (leavesLoop(&Parent))
    return {false, "the loop ends where it is evaluated", Parent.getBeginLoc()};
  if (const auto *Block = dyn_cast<CompoundStmt>(&Parent))
    if (leavesLoop(Block->body_empty() ? nullptr : Block->body_back()))
      return {false, "the loop ends after it is evaluated",
              Block->body_back()->getBeginLoc()};
  if (const auto *If = dyn_cast<IfStmt>(&Parent))
    if (&Child == If->getThen() || &Child == If->getElse())
      return {false,
              "it is evaluated only where '" + On.text(*If->getCond()) +
                  "' decides so, and no profile says how often that is",
              If->getBeginLoc()};
  if (isa<SwitchStmt, CXXCatchStmt>(Parent))
    return {false, "it is evaluated only in some cases", Parent.getBeginLoc()};
  const Expr *Guard = nullptr;
  if (const auto *Op = dyn_cast<BinaryOperator>(&Parent))
    Guard = Op->isLogicalOp() && Op->getRHS() == &Child ? Op->getLHS() : nullptr;
  if (const auto *Op = dyn_cast<AbstractConditionalOperator>(&Parent))
    Guard = Op->getCond() != &Child ? Op->getCond() : nullptr;
  if (Guard && On.Ask.keepsItsValue(*Guard, {&Loop}, On.Function))
    return {false,
            "it is evaluated only if '" + On.text(*Guard) +
                "', which may be false all along",
            Guard->getBeginLoc()};
  return Runs;
}

/// It is evaluated in most turns, so that evaluating it once is a gain.
Answer runsInMostTurns(const Subject &On, const CallExpr &Call, const Stmt &Loop) {
  const Stmt *Child = &Call;
  while (Child != &Loop) {
    const Stmt *Parent = On.parentOf(Child);
    if (Answer Runs = runsUnder(On, *Parent, *Child, Loop); !Runs)
      return Runs;
    Child = Parent;
  }
  return {true, "no branch of the loop's body keeps it from running",
          Call.getBeginLoc()};
}

Obligations prove(const Subject &On, const CallExpr &Call, const Stmt &Loop) {
  Obligations Proof(On, Id, Call);
  Proof.require("the function can be edited",
                [&] { return functionCanBeEdited(On); });
  Proof.require("the call does nothing but compute a value",
                [&] { return On.Ask.isPure(Call, On.Function); });
  Proof.require("nothing that it reads is written in the loop", [&] {
    return On.Ask.keepsItsValue(Call, {&Loop}, On.Function);
  });
  Proof.require("it is evaluated in most turns",
                [&] { return runsInMostTurns(On, Call, Loop); });
  Proof.require("it may be evaluated before the loop",
                [&] { return mayRunBeforeLoop(On, Call, Loop); });
  Proof.require("its result can be kept for the whole loop",
                [&] { return resultCanBeKept(On, Call); });
  Proof.require("its result is used as before",
                [&] { return useIsUnchanged(On, Call); });
  Proof.require("there is a place for the variable",
                [&] { return On.canDeclareBefore(On.anchorOf(&Loop) == &Loop ? &Loop : nullptr, Call); });
  return Proof;
}

/// The outermost loop out of which \p Call can be moved, with its proof; or
/// the refusal for the innermost.
std::pair<const Stmt *, Obligations> decide(const Subject &On, const CallExpr &Call,
                                            ArrayRef<const Stmt *> Loops) {
  for (const Stmt *Loop : llvm::reverse(Loops))
    if (Obligations Proof = prove(On, Call, *Loop); Proof.met())
      return {Loop, std::move(Proof)};
  return {nullptr, prove(On, Call, *Loops.front())};
}

/// Whether a local that \p Call names is plainly counted or assigned in the
/// loop: then nobody would take the call for invariant.
bool followsTheLoop(const Subject &On, const CallExpr &Call, const Stmt &Loop) {
  EffectSet Turn = On.Ask.of(Loop, On.Function);
  EffectSet Value = On.Ask.of(Call, On.Function);
  auto IsPlainLocal = [](const Location &L) {
    return L.Root == Location::Local && L.Path.empty();
  };
  return llvm::any_of(Value.Reads, [&](const Access &Read) {
    return IsPlainLocal(Read.What) &&
           llvm::any_of(Turn.Writes, [&](const Access &Write) {
             return IsPlainLocal(Write.What) && Write.What.Var == Read.What.Var;
           });
  });
}

/// Whether \p Call, though it cannot be moved, looks as if it could.
bool looksInvariant(const Subject &On, const CallExpr &Call, const Stmt &Loop) {
  EffectSet Value = On.Ask.of(Call, On.Function);
  return looksPure(On, Call) && !Value.Outside && !Value.Synchronizes && !Value.Varies &&
         !followsTheLoop(On, Call, Loop);
}

void hoist(const Subject &On, ArrayRef<const CallExpr *> Alike, const Stmt &Loop,
           const Obligations &Proof, Findings &Answer) {
  const CallExpr &First = *Alike.front();
  std::string Name = On.nameFor(First);
  EffectSet Value = On.Ask.of(First, On.Function);
  RootCause Cause = Proof.cause(
      "the loop computes '" + On.text(First) +
          "' again each time, though its value cannot change",
      Value.Beliefs);
  Cause.Edits.push_back(
      On.insertBefore(Loop, declarationFor(On, First, Name)));
  for (const CallExpr *Call : Alike)
    Cause.Edits.push_back(On.replace(*Call, Name));
  auditCalls(On, Alike, {Name}, Cause);
  Answer.Causes.push_back(std::move(Cause));
}

bool isWithin(const Stmt *S, const Stmt *Outer, const Subject &On) {
  for (; S; S = On.parentOf(S))
    if (S == Outer)
      return true;
  return false;
}

void find(const Examination &Of, Findings &Answer) {
  Subject On(Of);
  std::vector<const CallExpr *> Calls = On.calls();
  llvm::DenseSet<const Stmt *> Done, Refused;
  for (const CallExpr *Call : Calls) {
    std::vector<const Stmt *> Loops = loopsAround(On, *Call);
    if (Loops.empty() || llvm::any_of(Done, [&](const Stmt *Moved) {
          return isWithin(Call, Moved, On);
        }))
      continue;
    if (!isWorthKeeping(On, *Call))
      continue;
    if (!On.Ask.namesNothingFrom(*Call, {Loops.front()}))
      continue;
    auto [Loop, Proof] = decide(On, *Call, Loops);
    if (!Loop) {
      // One reason for an expression is enough, not one for each of its parts.
      bool Said = llvm::any_of(Refused, [&](const Stmt *Outer) {
        return isWithin(Call, Outer, On);
      });
      if (!Said && looksInvariant(On, *Call, *Loops.front())) {
        Answer.Refusals.push_back(Proof.refusal());
        Refused.insert(Call);
      }
      continue;
    }
    // The same call elsewhere in the same loop shares the variable.
    std::vector<const CallExpr *> Alike;
    for (const CallExpr *Other : Calls)
      if (Other == Call ||
          (isSameCall(On, *Other, *Call) && isWithin(Other, Loop, On) &&
           !Done.count(Other) && prove(On, *Other, *Loop).met()))
        Alike.push_back(Other);
    Done.insert(Alike.begin(), Alike.end());
    hoist(On, Alike, *Loop, Proof, Answer);
  }
}

} // namespace

const FixKind HoistInvariantCall = {
    Id, "computes a loop's invariant call once", find};

} // namespace heal
