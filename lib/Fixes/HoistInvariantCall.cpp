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

/// The loop does not end with what \p Parent, a part of it, evaluates.
Answer goesOn(const Stmt &Parent, const Stmt &Child) {
  if (leavesLoop(&Parent))
    return {false, "the loop ends where it is evaluated", Parent.getBeginLoc()};
  if (const auto *Block = dyn_cast<CompoundStmt>(&Parent))
    if (leavesLoop(Block->body_empty() ? nullptr : Block->body_back()))
      return {false, "the loop ends after it is evaluated",
              Block->body_back()->getBeginLoc()};
  if (isa<CXXCatchStmt>(Parent))
    return {false, "it is evaluated only in some cases", Parent.getBeginLoc()};
  return {true, "", Child.getBeginLoc()};
}

/// The condition under which \p Parent evaluates \p Child, if that is decided
/// apart from each turn's element.
Answer runsUnder(const Subject &On, const Stmt &Parent, const Stmt &Child,
                 const Stmt &Loop) {
  Answer Runs = goesOn(Parent, Child);
  if (!Runs)
    return Runs;
  if (const auto *If = dyn_cast<IfStmt>(&Parent))
    if (&Child == If->getThen() || &Child == If->getElse())
      return {false,
              "it is evaluated only where '" + On.text(*If->getCond()) +
                  "' decides so, and no profile says how often that is",
              If->getBeginLoc()};
  if (isa<SwitchStmt>(Parent))
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

/// Whether \p Call searches a map or set for a key.
bool looksUpKey(const CallExpr &Call) {
  const auto *Method =
      llvm::dyn_cast_or_null<CXXMethodDecl>(Call.getDirectCallee());
  if (!Method || !Method->getIdentifier() ||
      !Method->getParent()->isInStdNamespace())
    return false;
  StringRef Class = Method->getParent()->getName();
  return (Class.contains("map") || Class.contains("set")) &&
         llvm::StringSwitch<bool>(Method->getName())
             .Cases("at", "find", "count", "contains", true)
             .Cases("lower_bound", "upper_bound", "equal_range", true)
             .Default(false);
}

/// Computing it where it is first wanted is a gain: it may be wanted again, and
/// costs far more than asking whether it is known.
Answer isWorthItsLambda(const Subject &On, const CallExpr &Call, const Stmt &Loop) {
  for (const Stmt *Child = &Call; Child != &Loop; Child = On.parentOf(Child))
    if (Answer Goes = goesOn(*On.parentOf(Child), *Child); !Goes)
      return Goes;
  bool IsOften = looksUpKey(Call) && runsInMostTurns(On, Call, Loop);
  if (!(IsOften || isCostly(On, Call)) || makesConstant(On, Call))
    return {false, "it costs little where it is evaluated at all", Call.getBeginLoc()};
  return {true, "it is costly, and may be evaluated in many turns",
          Call.getBeginLoc()};
}

/// When the value is computed.
enum class Moment { BeforeLoop, FirstUse };

Obligations prove(const Subject &On, const CallExpr &Call, const Stmt &Loop,
                  Moment When) {
  Obligations Proof(On, Id, Call);
  Proof.require("the function can be edited",
                [&] { return functionCanBeEdited(On); });
  Proof.require("the call does nothing but compute a value",
                [&] { return On.Ask.isPure(Call, On.Function); });
  Proof.require("nothing that it reads is written in the loop", [&] {
    return On.Ask.keepsItsValue(Call, {&Loop}, On.Function);
  });
  if (When == Moment::BeforeLoop) {
    Proof.require("it is evaluated in most turns",
                  [&] { return runsInMostTurns(On, Call, Loop); });
    Proof.require("it may be evaluated before the loop",
                  [&] { return mayRunBeforeLoop(On, Call, Loop); });
  } else {
    Proof.require("computing it at its first use is a gain",
                  [&] { return isWorthItsLambda(On, Call, Loop); });
    Proof.require("it can be computed at its first use",
                  [&] { return canComputeAtFirstUse(On, Call); });
  }
  Proof.require("its result can be kept for the whole loop",
                [&] { return resultCanBeKept(On, Call); });
  Proof.require("its result is used as before",
                [&] { return useIsUnchanged(On, Call); });
  Proof.require("there is a place for the variable",
                [&] { return On.canDeclareBefore(On.placeFor(&Loop) == &Loop ? &Loop : nullptr, Call); });
  return Proof;
}

/// Where and when a call is computed.
struct Decision {
  const Stmt *Loop; ///< Null: nowhere, and Proof says why.
  Moment When;
  Obligations Proof;
};

/// The outermost loop out of which \p Call can be moved, with its proof, or else
/// before which a variable for it can be put; or the refusal for the innermost.
Decision decide(const Subject &On, const CallExpr &Call,
                ArrayRef<const Stmt *> Loops) {
  for (Moment When : {Moment::BeforeLoop, Moment::FirstUse})
    for (const Stmt *Loop : llvm::reverse(Loops))
      if (Obligations Proof = prove(On, Call, *Loop, When); Proof.met())
        return {Loop, When, std::move(Proof)};
  return {nullptr, Moment::BeforeLoop,
          prove(On, Call, *Loops.front(), Moment::BeforeLoop)};
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

std::string messageFor(const Subject &On, const CallExpr &Call) {
  if (isWorthKeeping(On, Call) || isCalledElsewhere(On, Call))
    return "the loop computes '" + On.text(Call) +
           "' again each time, though its value cannot change";
  return "the compiler loads what '" + On.text(Call) +
         "' asks again each time: by the types alone, the loop might change it";
}

void hoist(const Subject &On, ArrayRef<const CallExpr *> Alike,
           const Decision &Made, Findings &Answer) {
  const CallExpr &First = *Alike.front();
  EffectSet Value = On.Ask.of(First, On.Function);
  RootCause Cause = Made.Proof.cause(messageFor(On, First), Value.Beliefs);
  std::vector<std::string> Names = {On.nameFor(First)};
  std::string Use = Names.front(), Declaration = declarationFor(On, First, Use);
  if (Made.When == Moment::FirstUse) {
    FirstUse Lazily = computedAtFirstUse(On, First);
    Names = {Lazily.Name, Lazily.Keeper, Lazily.Flag};
    Use = Lazily.Name + "()";
    Declaration = Lazily.Declaration;
    Cause.Includes = Lazily.Includes;
  }
  Cause.Edits = On.declareBefore(*Made.Loop, Declaration);
  for (const CallExpr *Call : Alike)
    Cause.Edits.push_back(On.replace(*Call, Use));
  auditCalls(On, Alike, Names, Cause);
  Answer.Causes.push_back(std::move(Cause));
}

/// Whether the compiler evaluates \p Call, which costs next to nothing, again
/// in each turn of \p Loop.
bool isEvaluatedAgain(const Subject &On, const CallExpr &Call,
                      const Stmt &Loop) {
  return isCalledElsewhere(On, Call) || isLoadedAgain(On, Call, Loop);
}

bool meetsNone(const Subject &On, const CallExpr &Call,
               ArrayRef<const CallExpr *> Alike) {
  return llvm::none_of(
      Alike, [&](const CallExpr *Each) { return mayMeet(On, Call, *Each); });
}

/// Whether \p Other, in the loop before which \p Call is kept, can use that.
bool sharesVariable(const Subject &On, const CallExpr &Other, const CallExpr &Call) {
  return areWrittenAlike(Other, Call, On.Context) && On.isWritten(Other) &&
         resultCanBeKept(On, Other) && useIsUnchanged(On, Other);
}

void find(const Examination &Of, Findings &Answer) {
  Subject On(Of);
  std::vector<const CallExpr *> Calls = On.calls();
  llvm::DenseSet<const Stmt *> Done, Refused;
  std::vector<RefusedCall> Refusals;
  for (const CallExpr *Call : Calls) {
    std::vector<const Stmt *> Loops = loopsAround(On, *Call);
    if (Loops.empty() || llvm::any_of(Done, [&](const Stmt *Moved) {
          return On.isWithin(Call, Moved);
        }))
      continue;
    if (!isWorthKeeping(On, *Call) &&
        !isEvaluatedAgain(On, *Call, *Loops.front()))
      continue;
    if (!On.Ask.namesNothingFrom(*Call, {Loops.front()}))
      continue;
    Decision Made = decide(On, *Call, Loops);
    if (!Made.Loop) {
      // One reason for an expression is enough, not one for each of its parts.
      bool Said = llvm::any_of(
          Refused, [&](const Stmt *Outer) { return On.isWithin(Call, Outer); });
      if (!Said && looksInvariant(On, *Call, *Loops.front())) {
        Refusals.push_back({Call, Made.Proof.refusal()});
        Refused.insert(Call);
      }
      continue;
    }
    // The same call elsewhere in the same loop shares the variable.
    std::vector<const CallExpr *> Alike;
    for (const CallExpr *Other : Calls)
      if (Other == Call ||
          (!Done.count(Other) && On.isWithin(Other, Made.Loop) &&
           sharesVariable(On, *Other, *Call) && meetsNone(On, *Other, Alike)))
        Alike.push_back(Other);
    Done.insert(Alike.begin(), Alike.end());
    hoist(On, Alike, Made, Answer);
  }
  addRefusals(Refusals, Answer);
}

} // namespace

const FixKind HoistInvariantCall = {
    Id, "computes a loop's invariant call once", find};

} // namespace heal
