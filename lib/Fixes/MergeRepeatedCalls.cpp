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
#include "OrderInternal.h"
#include "clang-heal/Locate/Provenance.h"

namespace heal {

using namespace clang;
using llvm::dyn_cast;
using llvm::isa;

namespace {

const char Id[] = "merge-repeated-calls";

/// \p Anchor, or the later statement of its block, in which \p S is; null: \p S
/// is elsewhere.
const Stmt *statementIn(const Subject &On, const Stmt *Anchor, const Stmt *S) {
  const Stmt *Block = On.parentOf(Anchor);
  for (; S; S = On.parentOf(S)) {
    if (S == Anchor)
      return S;
    if (On.parentOf(S) == Block)
      return isa<CompoundStmt>(Block) ? S : nullptr;
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

/// `const auto x = f();`: what keeps the result of \p Call already; null:
/// nothing that has a name does.
const VarDecl *holderOf(const Subject &On, const CallExpr &Call) {
  const Stmt *Child = nullptr;
  const auto *Declaration =
      llvm::dyn_cast_or_null<DeclStmt>(On.realParentOf(&Call, Child));
  const auto *Var =
      Declaration ? dyn_cast<VarDecl>(*Declaration->decl_begin()) : nullptr;
  // A range-for has its own, and so has `auto [a, b]`.
  return Var && !Var->isImplicit() && Var->getDeclName() ? Var : nullptr;
}

/// One call and those that repeat it.
struct Repetition {
  const CallExpr *First;
  const Stmt *Anchor;
  const VarDecl *Holder; ///< Of the first call's result, if there is one.
  std::vector<const CallExpr *> Others;
};

/// Whether \p Ref takes the value of a number, and no more.
bool isLoaded(const Subject &On, const DeclRefExpr &Ref) {
  const auto *Cast =
      llvm::dyn_cast_or_null<ImplicitCastExpr>(On.parentOf(&Ref));
  return Cast && Cast->getCastKind() == CK_LValueToRValue;
}

/// The variable that holds the first result is that result wherever \p Other is
/// asked for.
Answer holderIsTheResult(const Subject &On, const Repetition &Found,
                         const CallExpr &Other, const Stmt *In) {
  const VarDecl &Holder = *Found.Holder;
  std::string Name = "'" + Holder.getNameAsString() + "'";
  SourceLocation Loc = Holder.getLocation();
  auto No = [&](const std::string &Reason) {
    return Answer{false, Name + " holds its result already, and " + Reason,
                  Loc};
  };
  QualType Type = Holder.getType().getNonReferenceType();
  bool IsSame =
      On.Context.hasSameUnqualifiedType(Type, Found.First->getType()) &&
      !Type.isVolatileQualified() &&
      Found.First->isGLValue() == Holder.getType()->isReferenceType();
  if (!IsSame || (Found.First->isGLValue() &&
                  !On.Context.hasSameType(Type, Found.First->getType())))
    return No("is something else that is made of it");
  const auto *Declaration = dyn_cast<DeclStmt>(Found.Anchor);
  if (!Holder.hasLocalStorage() || !Declaration ||
      !Declaration->isSingleDecl() || Declaration->getSingleDecl() != &Holder ||
      In == Found.Anchor)
    return No("its name may not be known there");
  const auto *Context = Holder.getDeclContext();
  for (const Decl *D : Context->decls())
    if (const auto *Named = dyn_cast<NamedDecl>(D);
        Named && D != &Holder && Named->getDeclName() == Holder.getDeclName())
      return No("something else there has that name");
  const Stmt *Child = nullptr;
  const Stmt *Use = On.realParentOf(&Other, Child);
  const auto *Named = llvm::dyn_cast_or_null<DeclStmt>(Use);
  if (Named && !Found.First->isGLValue() &&
      llvm::any_of(Named->decls(), [](const Decl *D) {
        const auto *Var = dyn_cast<VarDecl>(D);
        return Var && Var->getType()->isReferenceType();
      }))
    return No("the second result is an object of its own, which has a name");
  if (Holder.getType()->isReferenceType())
    return {true, Name + " names what the call leads to", Loc};
  if (Holder.getType().isConstQualified() && isDeeplyConst(Type))
    return {true, Name + " holds its result, and is const", Loc};
  bool IsNumber = Type->isArithmeticType() || Type->isEnumeralType();
  bool IsBuiltin =
      isa_and_nonnull<BinaryOperator, UnaryOperator, ReturnStmt, IfStmt,
                      ConditionalOperator, CStyleCastExpr, CXXStaticCastExpr,
                      CXXFunctionalCastExpr>(Use);
  bool IsOnlyLoaded =
      llvm::all_of(mentionsIn(On.body(), Holder),
                   [&](const DeclRefExpr *Ref) { return isLoaded(On, *Ref); });
  if (!IsNumber || !IsBuiltin || !IsOnlyLoaded)
    return No("may be changed");
  return {true, Name + " holds its result, and is only read", Loc};
}

/// Whether nothing that a call reads is written until a later one.
class Kept {
public:
  Kept(const Subject &On, Order &Runs, const CallExpr &First, const Stmt *Anchor)
      : On(On), Runs(Runs), First(First), Anchor(Anchor) {}

  /// \p In: the statement of the anchor's block that \p Other is in.
  Answer until(const CallExpr &Other, const Stmt *In) {
    std::vector<const Stmt *> All = stretch(On.parentOf(Anchor), Anchor, In);
    if (std::exchange(Last, In) != In)
      Known = On.Ask.keepsItsValue(First, All, On.Function);
    if (Known)
      return Known;
    std::vector<const Stmt *> Between = Runs.between(All, First, Other);
    if (Between == All)
      return Known;
    return On.Ask.keepsItsValue(First, Between, On.Function);
  }

private:
  const Subject &On;
  Order &Runs;
  const CallExpr &First;
  const Stmt *Anchor, *Last = nullptr;
  Answer Known; ///< For all of the statements up to Last.
};

/// Where both stand in the same statement the first one's place decides.
Answer comesFirst(Order &Runs, const CallExpr &First, const Stmt *Anchor,
                  const CallExpr &Other, const Stmt *In) {
  if (In == Anchor)
    return {true, "both are in the statement that the variable comes before",
            Other.getBeginLoc()};
  return Runs.alwaysComesFirst(First, Other);
}

Answer meetNowhere(const Subject &On, const Repetition &Found,
                   const CallExpr &Other) {
  std::vector<const Expr *> Before(Found.Others.begin(), Found.Others.end());
  Before.push_back(Found.First);
  if (Found.Holder)
    llvm::append_range(Before, mentionsIn(On.body(), *Found.Holder));
  for (const Expr *Each : Before)
    if (mayMeet(On, *Each, Other))
      return {false,
              "another gets it together with '" + On.text(*Each) +
                  "', and could tell whether both are one object",
              Other.getBeginLoc()};
  return {true, "no two of them are handed on together by reference",
          Other.getBeginLoc()};
}

/// \p In: the statement of the anchor's block that \p Other is in.
Obligations prove(const Subject &On, const Repetition &Found,
                  const CallExpr &Other, const Stmt *In, Kept &Value,
                  Order &Runs) {
  const CallExpr &First = *Found.First;
  const Stmt *Anchor = Found.Anchor;
  Obligations Proof(On, Id, First);
  Proof.require("the function can be edited",
                [&] { return functionCanBeEdited(On); });
  Proof.require("the call does nothing but compute a value",
                [&] { return On.Ask.isPure(First, On.Function); });
  if (Found.Holder)
    Proof.require("the variable that holds it can be used instead",
                  [&] { return holderIsTheResult(On, Found, Other, In); });
  else
    Proof.require("there is a place for the variable",
                  [&] { return On.canDeclareBefore(Anchor, Other); });
  Proof.require("the first call comes before the second on every path",
                [&] { return comesFirst(Runs, First, Anchor, Other, In); });
  Proof.require("nothing that it reads is written between the two calls",
                [&] { return Value.until(Other, In); });
  if (!Found.Holder)
    Proof.require("it may be evaluated before the statement of the first call",
                  [&] { return mayRunEarlier(On, First, *Anchor); });
  Proof.require("its result can be kept until the second call",
                [&] { return resultCanBeKept(On, First); });
  if (!Found.Holder)
    Proof.require("its first result is used as before",
                  [&] { return useIsUnchanged(On, First); });
  Proof.require("its second result is used as before",
                [&] { return useIsUnchanged(On, Other); });
  Proof.require("nobody gets two of its results to compare",
                [&] { return meetNowhere(On, Found, Other); });
  return Proof;
}

void merge(const Subject &On, const Repetition &Found, const Obligations &Proof,
           Findings &Answer) {
  const CallExpr &First = *Found.First;
  std::string Name =
      Found.Holder ? Found.Holder->getNameAsString() : On.nameFor(First);
  RootCause Cause = Proof.cause(
      "'" + On.text(First) + "' is computed " +
          (Found.Others.size() > 1 ? "again and again" : "twice") +
          " on one path, with the same result",
      On.Ask.of(First, On.Function).Beliefs);
  if (!Found.Holder) {
    Cause.Edits =
        On.declareBefore(*Found.Anchor, declarationFor(On, First, Name));
    Cause.Edits.push_back(On.replace(First, Name));
  }
  for (const CallExpr *Other : Found.Others)
    Cause.Edits.push_back(On.replace(*Other, Name));
  std::vector<const CallExpr *> Calls = Found.Others;
  std::vector<std::string> Names; // That the repair makes.
  if (!Found.Holder) {
    Calls.push_back(&First);
    Names.push_back(Name);
  }
  auditCalls(On, Calls, Names, Cause);
  Answer.Causes.push_back(std::move(Cause));
}

bool overlaps(const Subject &On, const CallExpr *Call,
              const llvm::DenseSet<const Stmt *> &Done) {
  for (const Stmt *S = Call; S; S = On.parentOf(S))
    if (Done.count(S))
      return true;
  return false;
}

/// What fails for the first call itself fails for whatever repeats it.
bool isHopeless(const Subject &On, const Repetition &Found) {
  const CallExpr &First = *Found.First;
  return !functionCanBeEdited(On) || !On.Ask.isPure(First, On.Function) ||
         !resultCanBeKept(On, First) ||
         (!Found.Holder && (!mayRunEarlier(On, First, *Found.Anchor) ||
                            !useIsUnchanged(On, First)));
}

/// What is written once mostly stays written for all that come later.
constexpr unsigned MostMisses = 3;

/// Tries \p First with the calls after it that are written alike.
void examine(const Subject &On, Order &Runs, const CallExpr &First,
             ArrayRef<const CallExpr *> Later,
             llvm::DenseSet<const Stmt *> &Done, Findings &Answer,
             llvm::DenseSet<const Stmt *> &Said,
             std::vector<RefusedCall> &Refusals) {
  const Stmt *Anchor = On.placeFor(&First);
  // Only then does it come before everything after the anchor.
  if (!Anchor || !runsWheneverDoes(On, First, *Anchor))
    return;
  Repetition Found{&First, Anchor, holderOf(On, First), {}};
  std::optional<Obligations> Proof;
  std::optional<Refused> Refusal;
  std::optional<bool> Hopeless;
  Kept Value(On, Runs, First, Anchor);
  unsigned Misses = 0;
  for (const CallExpr *Other : Later) {
    const Stmt *In = statementIn(On, Anchor, Other);
    if (!In || overlaps(On, Other, Done) ||
        !areWrittenAlike(First, *Other, On.Context))
      continue;
    // Then another variable is made, for both.
    if (Found.Holder && Found.Others.empty() &&
        !holderIsTheResult(On, Found, *Other, In))
      Found.Holder = nullptr;
    Obligations Attempt = prove(On, Found, *Other, In, Value, Runs);
    bool IsMet = Attempt.met();
    if (IsMet) {
      Found.Others.push_back(Other);
      if (!Proof)
        Proof.emplace(std::move(Attempt));
    } else if (!Refusal && looksPure(On, First)) {
      Refusal = Attempt.refusal();
    }
    if (!Hopeless)
      Hopeless = !IsMet && isHopeless(On, Found);
    Misses += !IsMet;
    if (*Hopeless || Misses == MostMisses)
      break;
  }
  if (Proof) {
    merge(On, Found, *Proof, Answer);
    Done.insert(&First);
    Done.insert(Found.Others.begin(), Found.Others.end());
  } else if (Refusal && !overlaps(On, &First, Said)) {
    // One reason for an expression is enough, not one for each of its parts.
    Refusals.push_back({&First, std::move(*Refusal)});
    Said.insert(&First);
  }
}

/// A number or flag that a few operations in sight compute: what they read is
/// at hand, and the compiler computes them once by itself.
bool isSoonAsked(const Subject &On, const CallExpr &Call) {
  EffectSet Value = On.Ask.of(Call, On.Function);
  const FunctionDecl *Callee = Call.getDirectCallee();
  return Callee && Callee->hasBody() && !isInLibrary(*Callee) &&
         Call.getType()->isScalarType() && !Call.getType()->isPointerType() &&
         !Call.isGLValue() && Value.Cost < 2 * MinWorth && !Value.Loops &&
         !Value.Allocates && !Value.Unknown;
}

/// A text of a few parts is as soon put together once more as it is named.
bool isShortText(const Subject &On, const CallExpr &Call) {
  EffectSet Value = On.Ask.of(Call, On.Function);
  return isConcatenation(Call) && !Value.Loops && Value.Cost < 10 * MinWorth;
}

/// Hashes how \p Call is written, up to what it names.
unsigned shapeOf(const Subject &On, const CallExpr &Call) {
  llvm::FoldingSetNodeID Id;
  Call.Profile(Id, On.Context, /*Canonical=*/true);
  return Id.ComputeHash();
}

void find(const Examination &Of, Findings &Answer) {
  Subject On(Of);
  std::vector<const CallExpr *> Calls = On.calls();
  // In the order of the source, so that the later ones are at the end.
  llvm::DenseMap<unsigned, std::vector<const CallExpr *>> Alike;
  for (const CallExpr *Call : Calls)
    Alike[shapeOf(On, *Call)].push_back(Call);
  llvm::DenseSet<const Stmt *> Done, Said;
  Order Runs(On);
  std::vector<RefusedCall> Refusals;
  for (const CallExpr *Call : Calls) {
    ArrayRef<const CallExpr *> Later = Alike[shapeOf(On, *Call)];
    while (Later.front() != Call)
      Later = Later.drop_front();
    Later = Later.drop_front();
    if (!Later.empty() && !overlaps(On, Call, Done) &&
        isWorthKeeping(On, *Call) && !makesConstant(On, *Call) &&
        !isShortText(On, *Call) && !isSoonAsked(On, *Call))
      examine(On, Runs, *Call, Later, Done, Answer, Said, Refusals);
  }
  addRefusals(Refusals, Answer);
}

} // namespace

const FixKind MergeRepeatedCalls = {
    Id, "computes a repeated call once", find};

} // namespace heal
