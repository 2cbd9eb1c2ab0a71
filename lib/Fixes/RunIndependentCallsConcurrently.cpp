//===- RunIndependentCallsConcurrently.cpp --------------------------------===//
//
// Fix: run-independent-calls-concurrently
//
// Runs slow calls at the same time that do not need each other.
//
// Example:
// #include <string>
// #include <vector>
// struct Order {
//   std::string region;
//   long cents = 0;
// };
// long revenueIn(const std::vector<Order> &orders, const std::string &region) {
//   long cents = 0;
//   for (const Order &order : orders)
//     if (order.region == region)
//       cents += order.cents;
//   return cents;
// }
// int longestRun(const std::vector<Order> &orders) {
//   int longest = 0, run = 0;
//   for (const Order &order : orders) {
//     run = order.cents > 0 ? run + 1 : 0;
//     longest = run > longest ? run : longest;
//   }
//   return longest;
// }
// std::string report(const std::vector<Order> &orders, const std::string &region) {
//   const long revenue = revenueIn(orders, region);
//   const int streak = longestRun(orders);
//   return std::to_string(revenue) + " in " + std::to_string(streak);
// }
// ==>
// #include <future>
// #include <string>
// #include <vector>
// struct Order {
//   std::string region;
//   long cents = 0;
// };
// long revenueIn(const std::vector<Order> &orders, const std::string &region) {
//   long cents = 0;
//   for (const Order &order : orders)
//     if (order.region == region)
//       cents += order.cents;
//   return cents;
// }
// int longestRun(const std::vector<Order> &orders) {
//   int longest = 0, run = 0;
//   for (const Order &order : orders) {
//     run = order.cents > 0 ? run + 1 : 0;
//     longest = run > longest ? run : longest;
//   }
//   return longest;
// }
// std::string report(const std::vector<Order> &orders, const std::string &region) {
//   auto pendingLongestRun = std::async([&] { return longestRun(orders); });
//   const long revenue = revenueIn(orders, region);
//   const int streak = pendingLongestRun.get();
//   return std::to_string(revenue) + " in " + std::to_string(streak);
// }
// End.
//
//===----------------------------------------------------------------------===//
#include "FixesInternal.h"
#include "OverloadsInternal.h"
#include "clang-heal/Effects/UnitFacts.h"
#include "clang/AST/RecursiveASTVisitor.h"

namespace heal {

using namespace clang;
using llvm::isa;

namespace {

const char Id[] = "run-independent-calls-concurrently";

/// Starting a thread and waiting for its end costs 20 to 50 microseconds. A
/// call that takes this long is worth one.
constexpr double MinSlowMillis = 1;

/// No repair starts more threads than this at a time.
constexpr unsigned MostThreads = 4;

/// A call that production measured to be slow.
struct SlowCall {
  const CallExpr *Call;
  const Stmt *Statement; ///< The one of a block that always evaluates it.
  double Millis;
};

//===----------------------------------------------------------------------===//
// Which calls are slow
//===----------------------------------------------------------------------===//

std::optional<SlowCall> asSlow(const Subject &On, const CallExpr &Call) {
  const FunctionDecl *Callee = Call.getDirectCallee();
  const MeasuredFunction *Found = Callee ? measured(On, *Callee) : nullptr;
  if (!Found || Found->MeanMillis < MinSlowMillis)
    return std::nullopt;
  const Stmt *Statement = On.anchorOf(&Call);
  if (!Statement || !evaluatedBefore(On, Call, *Statement))
    return std::nullopt; // Who knows how often it runs.
  return SlowCall{&Call, Statement, Found->MeanMillis};
}

/// The slow calls, in the order of the text. One that has others in it needs
/// those.
std::vector<SlowCall> slowCalls(const Subject &On) {
  std::vector<SlowCall> All, Result;
  for (const CallExpr *Call : On.calls())
    if (std::optional<SlowCall> Slow = asSlow(On, *Call))
      All.push_back(*Slow);
  for (const SlowCall &Slow : All)
    if (llvm::none_of(All, [&](const SlowCall &Other) {
          return Other.Call != Slow.Call && On.isWithin(Other.Call, Slow.Call);
        }))
      Result.push_back(Slow);
  return Result;
}

//===----------------------------------------------------------------------===//
// Obligations
//===----------------------------------------------------------------------===//

/// Every function that a function calls, as far as it can be seen.
class Callees : public RecursiveASTVisitor<Callees> {
public:
  std::vector<const FunctionDecl *> Found;
  bool shouldVisitImplicitCode() const { return true; }
  bool VisitCallExpr(CallExpr *Call) { return add(Call->getDirectCallee()); }
  bool VisitCXXConstructExpr(CXXConstructExpr *Construct) {
    return add(Construct->getConstructor());
  }

private:
  bool add(const FunctionDecl *F) {
    if (F)
      Found.push_back(F->getCanonicalDecl());
    return true;
  }
};

bool mayCallItself(const FunctionDecl &F) {
  constexpr size_t Enough = 2000; // So many are not to be seen through.
  std::vector<const FunctionDecl *> Open{&F};
  llvm::DenseSet<const FunctionDecl *> Seen;
  while (!Open.empty()) {
    const FunctionDecl *Definition = nullptr;
    bool HasBody = Open.back()->hasBody(Definition);
    Open.pop_back();
    if (!HasBody)
      continue;
    Callees Of;
    Of.TraverseDecl(const_cast<FunctionDecl *>(Definition));
    for (const FunctionDecl *Callee : Of.Found) {
      if (Callee == F.getCanonicalDecl() || Seen.size() > Enough)
        return true;
      if (!Callee->isInStdNamespace() && Seen.insert(Callee).second)
        Open.push_back(Callee);
    }
  }
  return false;
}

Answer threadsStayFew(const Subject &On, const SlowCall &Late) {
  SourceLocation Loc = Late.Call->getBeginLoc();
  for (const Stmt *S = Late.Statement; S; S = On.parentOf(S))
    if (isLoop(S))
      return {false, "each turn of a loop would start threads", S->getBeginLoc()};
  const auto *Method = dyn_cast<CXXMethodDecl>(&On.Function);
  if (Method && Method->getParent()->isLambda())
    return {false, "a lambda may be called in a loop", Loc};
  if (mayCallItself(On.Function))
    return {false, "the function may call itself, and each call would start threads",
            On.Function.getLocation()};
  return {true, llvm::formatv("each call of the function starts at most {0}, and "
                              "ends them", MostThreads)
                    .str(),
          Loc};
}

Answer onlyComputes(const Subject &On, const CallExpr &Call) {
  Answer Pure = On.Ask.isPure(Call, On.Function);
  EffectSet Set = On.Ask.of(Call, On.Function);
  // Each thread has an errno of its own: what it sets there is lost.
  auto SpeaksOfThreads = [](const Belief &B) { return isAboutErrno(B); };
  auto Silent = llvm::find_if_not(Set.Beliefs, SpeaksOfThreads);
  if (Pure && Silent != Set.Beliefs.end())
    return {false, Silent->Text + ", but that says nothing of threads",
            Call.getBeginLoc()};
  llvm::copy_if(Set.Beliefs, std::back_inserter(Pure.Beliefs), SpeaksOfThreads);
  bool ReadsLocale = llvm::any_of(
      Set.Reads, [](const Access &Read) { return Read.What.isEnvironment(); });
  if (!Pure || !ReadsLocale)
    return Pure;
  if (On.Ask.unit().namesThreadLocale())
    return {false, "its locale may be the calling thread's own",
            Call.getBeginLoc()};
  Pure.Beliefs.push_back(
      {"no thread is given a locale of its own", "uselocale"});
  return Pure;
}

Answer canBeWrittenAsLambda(const Subject &On, const CallExpr &Call) {
  SourceLocation Loc = Call.getBeginLoc();
  if (!On.isWritten(Call))
    return {false, "it is written in a macro", Loc};
  if (!On.Context.getLangOpts().CPlusPlus11)
    return {false, "the file is older than C++11", Loc};
  if (Answer Usual = isCompiledAsUsual(On); !Usual)
    return Usual;
  if (replacesNew(On.Context))
    return {false,
            "the unit has an operator new of its own, which threads may share",
            Loc};
  if (namesItsPlace(&Call, On.Context))
    return {false, "it depends on the line that it stands on", Loc};
  if (const Expr *Other = meansOtherInLambda(&Call, On.Context.getLangOpts()))
    return {false, "a lambda cannot name '" + On.text(*Other) + "' as it does",
            Other->getBeginLoc()};
  return {true, "it means the same in a lambda", Loc};
}

/// Whether a temporary of \p Type can be moved elsewhere.
bool isMovable(QualType Type) {
  const CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
  if (!Record)
    return true;
  auto MayUse = [](const CXXConstructorDecl *Constructor) {
    return !Constructor->isDeleted() && Constructor->getAccess() == AS_public;
  };
  for (const CXXConstructorDecl *Constructor : Record->ctors())
    if (Constructor->isMoveConstructor())
      return MayUse(Constructor);
  if (Record->needsImplicitMoveConstructor() &&
      !Record->defaultedMoveConstructorIsDeleted())
    return true;
  for (const CXXConstructorDecl *Constructor : Record->ctors())
    if (Constructor->isCopyConstructor())
      return MayUse(Constructor);
  return Record->needsImplicitCopyConstructor() &&
         !Record->defaultedCopyConstructorIsDeleted();
}

Answer resultCanBeHandedOver(const Subject &On, const CallExpr &Call) {
  QualType Type = Call.getType();
  if (Call.isGLValue())
    return {false, "its result is a reference", Call.getBeginLoc()};
  if (Type->isRecordType() && Type.isConstQualified())
    return {false, "its result is const, and a future's is not", Call.getBeginLoc()};
  const CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
  if (Record && isGreedy(*Record))
    return {false,
            "a constructor that is a template may take its result instead "
            "of moving it",
            Call.getBeginLoc()};
  if (!isMovable(Type))
    return {false, "its result cannot be moved", Call.getBeginLoc()};
  if (isOverAligned(On, Type))
    return {false, "its result is aligned to more than what new gives",
            Call.getBeginLoc()};
  return resultCanBeKept(On, Call);
}

/// What the calling thread may do after the place before \p From, a statement
/// of the same block, until it needs the result of \p Late.
std::vector<const Stmt *> meanwhile(const Subject &On, const Stmt *From,
                                    const SlowCall &Late) {
  std::vector<const Stmt *> Result;
  for (const Stmt *S : On.parentOf(From)->children()) {
    if (S == Late.Statement)
      break;
    if (S == From || !Result.empty())
      Result.push_back(S);
  }
  llvm::append_range(Result, *evaluatedBefore(On, *Late.Call, *Late.Statement));
  return Result;
}

/// \p Late gives the same result at once, before what is done meanwhile.
Answer keepsItsValue(const Subject &On, ArrayRef<const Stmt *> Meanwhile,
                     const SlowCall &Late) {
  // `long a = f(), b = g(a);`
  if (Answer Names = On.Ask.namesNothingFrom(*Late.Call, {Late.Statement}); !Names)
    return Names;
  return On.Ask.keepsItsValue(*Late.Call, Meanwhile, On.Function);
}

/// All that is done there can be seen, and does not end the program: what
/// static objects hold, a thread may read to the end.
Answer isSeen(const Subject &On, ArrayRef<const Stmt *> Meanwhile,
              const SlowCall &Late) {
  for (const Stmt *S : Meanwhile) {
    EffectSet Set = On.Ask.of(*S, On.Function);
    for (const std::optional<Cause> *Slot : {&Set.Unknown, &Set.Halts})
      if (*Slot)
        return {false, (*Slot)->Text, (*Slot)->Where};
  }
  return {true, "every call there can be seen, and none ends the program",
          Late.Call->getBeginLoc()};
}

/// The first statement in \p S that leaves it.
const Stmt *wayOut(const Stmt *S, bool InLoop = false) {
  if (!S || isa<LambdaExpr>(S))
    return nullptr;
  if (isa<ReturnStmt>(S) || (isa<BreakStmt, ContinueStmt>(S) && !InLoop))
    return S;
  InLoop |= isLoop(S) || isa<SwitchStmt>(S);
  for (const Stmt *Child : S->children())
    if (const Stmt *Found = wayOut(Child, InLoop))
      return Found;
  return nullptr;
}

Answer isAlwaysWanted(ArrayRef<const Stmt *> Meanwhile, const SlowCall &Late) {
  for (const Stmt *S : Meanwhile)
    if (const Stmt *Out = wayOut(S))
      return {false, "a path leaves before its result is needed", Out->getBeginLoc()};
  return {true, "no statement leaves before its result is needed",
          Late.Call->getBeginLoc()};
}

/// How \p S may keep what comes after it from being reached. A loop without
/// I/O ends: the language lets it be taken for granted ([intro.progress]).
std::optional<Cause> keepsFromReaching(const Subject &On, const Stmt &S) {
  EffectSet Set = On.Ask.of(S, On.Function);
  if (Set.Throws)
    return Set.Throws;
  return Set.Outside ? Set.Diverges : std::nullopt;
}

/// The program would reach \p Late anyway, or does not notice that it ran.
Answer mayRunUnreached(const Subject &On, ArrayRef<const Stmt *> Meanwhile,
                       const SlowCall &Late) {
  EffectSet Set = On.Ask.of(*Late.Call, On.Function);
  const std::optional<Cause> &Harm = Set.Diverges ? Set.Diverges : Set.Undefined;
  for (const Stmt *S : Meanwhile)
    if (std::optional<Cause> Before = keepsFromReaching(On, *S)) {
      if (Harm)
        return {false, "before it " + Before->Text + "; then it would run all the "
                           "same, and " + Harm->Text,
                Before->Where};
      return {true, "it returns and is defined in every state, so it may run "
                    "even if before it " + Before->Text,
              Late.Call->getBeginLoc()};
    }
  return {true, "it is reached whatever is done before it", Late.Call->getBeginLoc()};
}

std::string shown(double Millis) { return llvm::formatv("{0:f1} ms", Millis).str(); }

Answer takeLong(const Subject &On, const SlowCall &First,
                const SlowCall &Late) {
  // What was measured may be another function of that name.
  for (const CallExpr *Call : {First.Call, Late.Call}) {
    EffectSet Does = On.Ask.of(*Call, On.Function);
    const FunctionDecl *Callee = Call->getDirectCallee();
    const FunctionDecl *Definition = Callee ? Callee->getDefinition() : nullptr;
    if (!mayTakeLong(Does, Definition))
      return {false,
              llvm::formatv("'{0}' costs about {1} operations, however long a "
                            "function of that name took",
                            On.text(*Call), Does.Cost),
              Call->getBeginLoc()};
  }
  return {true, "production measured them at " + shown(First.Millis) + " and " +
                    shown(Late.Millis) + " on average, and a thread costs about "
                    "0.05 ms",
          Late.Call->getBeginLoc()};
}

/// That \p Late may run in a thread that starts before the statement of
/// \p First.
Obligations prove(const Subject &On, const SlowCall &First, const SlowCall &Late) {
  std::vector<const Stmt *> Meanwhile = meanwhile(On, First.Statement, Late);
  Obligations Proof(On, Id, *Late.Call);
  Proof.require("the function can be edited",
                [&] { return functionCanBeEdited(On); });
  Proof.require("both calls take long",
                [&] { return takeLong(On, First, Late); });
  Proof.require("threads stay few", [&] { return threadsStayFew(On, Late); });
  Proof.require("the call does nothing but compute a value",
                [&] { return onlyComputes(On, *Late.Call); });
  Proof.require("it can be written as a lambda",
                [&] { return canBeWrittenAsLambda(On, *Late.Call); });
  Proof.require("its result can be handed over",
                [&] { return resultCanBeHandedOver(On, *Late.Call); });
  Proof.require("nothing that it reads is written meanwhile",
                [&] { return keepsItsValue(On, Meanwhile, Late); });
  Proof.require("what runs meanwhile is known",
                [&] { return isSeen(On, Meanwhile, Late); });
  Proof.require("its result is always needed",
                [&] { return isAlwaysWanted(Meanwhile, Late); });
  Proof.require("it may run although an exception comes first",
                [&] { return mayRunUnreached(On, Meanwhile, Late); });
  Proof.require("there is a place for the future",
                [&] { return On.canDeclareBefore(First.Statement, *Late.Call); });
  return Proof;
}

//===----------------------------------------------------------------------===//
// The repair
//===----------------------------------------------------------------------===//

/// Calls that run at the same time as a first one.
struct Group {
  SlowCall First;
  std::vector<SlowCall> Started; ///< In threads; First too, if it must.
  std::vector<Obligations> Proofs;

  bool starts(const SlowCall &Slow) const {
    return llvm::any_of(Started, [&](const SlowCall &Other) {
      return Other.Call == Slow.Call;
    });
  }
};

std::string messageFor(const Subject &On, const Group &Made) {
  std::string Late;
  for (const SlowCall &Slow : Made.Started)
    if (Slow.Call != Made.First.Call)
      Late += (Late.empty() ? "'" : " and '") + On.text(*Slow.Call) + "'";
  bool One = Made.Started.size() - Made.starts(Made.First) == 1;
  return Late + (One ? " waits for '" : " wait for '") + On.text(*Made.First.Call) +
         (One ? "', though neither needs the other" : "', though none needs another");
}

void repair(const Subject &On, const Group &Made, Findings &Answer) {
  RootCause Cause = Made.Proofs.front().cause(messageFor(On, Made), {});
  for (const Obligations &Proof : llvm::drop_begin(Made.Proofs))
    llvm::append_range(Cause.Proof, Proof.cause("", {}).Proof);
  std::vector<std::string> Names;
  std::vector<const CallExpr *> Calls;
  for (const SlowCall &Slow : Made.Started) {
    std::string Name = On.nameFor(*Slow.Call, "pending", Names);
    Names.push_back(Name);
    Calls.push_back(Slow.Call);
    Cause.Edits.push_back(On.insertBefore(
        *Made.First.Statement,
        "auto " + Name + " = std::async([&] { return " + On.text(*Slow.Call) + "; });"));
    Cause.Edits.push_back(On.replace(*Slow.Call, Name + ".get()"));
  }
  Cause.Includes.push_back("<future>");
  Cause.NeedsThreads = true;
  // The claim: done before all the others, it gives what it gives after them.
  auditCalls(On, Calls, Names, Cause);
  for (const std::string &Name : Names)
    Cause.AuditEdits.push_back(
        On.insertBefore(*Made.First.Statement, auditName(Name) + ".wait();"));
  Answer.Causes.push_back(std::move(Cause));
}

//===----------------------------------------------------------------------===//
// Which calls go together
//===----------------------------------------------------------------------===//

/// Refusals by the call that they are about, the first for each.
using Refusals = std::vector<std::pair<const CallExpr *, Refused>>;

void note(Refusals &To, const SlowCall &About, const Obligations &Failed) {
  if (llvm::none_of(To, [&](const auto &Known) { return Known.first == About.Call; }))
    To.push_back({About.Call, Failed.refusal()});
}

/// Operands and arguments are evaluated in any order: where \p Made waits for
/// a call in the statement of the first, the first is started as well.
void startFirstIfUnordered(const Subject &On, Group &Made, Refusals &Refused) {
  auto Shares = [&](const SlowCall &Slow) {
    return Slow.Statement == Made.First.Statement;
  };
  if (llvm::none_of(Made.Started, Shares))
    return;
  Obligations Proof = prove(On, Made.First, Made.First);
  if (!Proof.met()) {
    note(Refused, Made.First, Proof);
    Made.Started.clear();
    return;
  }
  if (Made.Started.size() == MostThreads) {
    Made.Started.pop_back();
    Made.Proofs.pop_back();
  }
  Made.Started.insert(Made.Started.begin(), Made.First);
  Made.Proofs.push_back(std::move(Proof));
}

/// The calls of \p Later that may run while \p First does.
Group groupOf(const Subject &On, const SlowCall &First, ArrayRef<SlowCall> Later,
              Refusals &Refused) {
  Group Made{First, {}, {}};
  for (const SlowCall &Late : Later) {
    if (On.parentOf(Late.Statement) != On.parentOf(First.Statement) ||
        Made.Started.size() >= MostThreads)
      continue;
    Obligations Proof = prove(On, First, Late);
    if (!Proof.met()) {
      note(Refused, Late, Proof);
      continue;
    }
    Made.Started.push_back(Late);
    Made.Proofs.push_back(std::move(Proof));
  }
  startFirstIfUnordered(On, Made, Refused);
  return Made;
}

void find(const Examination &Of, Findings &Answer) {
  Subject On(Of);
  std::vector<SlowCall> Slow = slowCalls(On);
  std::vector<Group> Groups;
  Refusals Refused;
  for (size_t I = 0; I < Slow.size(); ++I) {
    if (llvm::any_of(Groups, [&](const Group &G) { return G.starts(Slow[I]); }))
      continue;
    Group Made = groupOf(On, Slow[I], ArrayRef(Slow).drop_front(I + 1), Refused);
    if (!Made.Started.empty())
      Groups.push_back(std::move(Made));
  }
  for (const Group &Made : Groups)
    repair(On, Made, Answer);
  for (auto &[Call, Reason] : Refused)
    if (llvm::none_of(Groups, [&, Call = Call](const Group &G) {
          return G.starts({Call, nullptr, 0});
        }))
      Answer.Refusals.push_back(std::move(Reason));
}

} // namespace

const FixKind RunIndependentCallsConcurrently = {
    Id, "runs independent slow calls at the same time", find, /*ComesLast=*/true};

} // namespace heal
