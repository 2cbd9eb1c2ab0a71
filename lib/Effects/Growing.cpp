//===- Growing.cpp - The effects of functions that call each other --------===//
#include "EffectsInternal.h"

namespace heal {

using namespace clang;

/// Every effect that is there or not.
static constexpr std::optional<Cause> EffectSet::*Flags[] = {
    &EffectSet::Throws,       &EffectSet::Diverges, &EffectSet::Halts,
    &EffectSet::Undefined,    &EffectSet::Outside,  &EffectSet::Varies,
    &EffectSet::Circumstance, &EffectSet::Unknown,  &EffectSet::Synchronizes,
    &EffectSet::Jumps,        &EffectSet::LastActs};

/// What a call costs that comes back to its function: as much as one of code
/// that cannot be seen.
constexpr unsigned RecursionCost = 50;

EffectSet EffectsGrow::start(const FunctionDecl &F) {
  EffectSet Set;
  Set.Diverges = Cause{"it is recursive", F.getLocation()};
  Set.Cost = RecursionCost;
  return Set;
}

EffectSet EffectsGrow::unknown(const FunctionDecl &F) {
  return unknownSet("it is recursive in a way that is not understood", F);
}

using Identity = std::vector<const void *>;

static Identity identityOf(const Access &A) {
  Identity Result = identityOf(A.What);
  Result.push_back(reinterpret_cast<const void *>(uintptr_t(A.Begins)));
  return Result;
}

static Identity identityOf(const DeferredCall &Call) {
  Identity Result{Call.Callee->getCanonicalDecl(),
                  reinterpret_cast<const void *>(uintptr_t(Call.IsTried) << 1 |
                                                 Call.IsVirtual)};
  auto Add = [&](const Location &L) {
    Identity Part = identityOf(L);
    Result.push_back(reinterpret_cast<const void *>(Part.size()));
    Result.insert(Result.end(), Part.begin(), Part.end());
  };
  if (Call.Object)
    Add(*Call.Object);
  for (const Location &Argument : Call.Arguments)
    Add(Argument);
  return Result;
}

/// Adds to \p Now what of \p Next it does not have. Whether there was any.
template <typename T>
static bool growList(std::vector<T> &Now, const std::vector<T> &Next) {
  std::set<Identity> Known;
  for (const T &Each : Now)
    Known.insert(identityOf(Each));
  size_t Before = Now.size();
  for (const T &Each : Next)
    if (Known.insert(identityOf(Each)).second)
      Now.push_back(Each);
  return Now.size() != Before;
}

bool EffectsGrow::grow(EffectSet &Now, const EffectSet &Next) {
  bool Grew = growList(Now.Reads, Next.Reads);
  Grew |= growList(Now.Writes, Next.Writes);
  Grew |= growList(Now.Deferred, Next.Deferred);
  for (std::optional<Cause> EffectSet::*Flag : Flags)
    if (Next.*Flag && !(Now.*Flag)) {
      Now.*Flag = Next.*Flag;
      Grew = true;
    }
  for (const Belief &B : Next.Beliefs)
    if (llvm::none_of(Now.Beliefs,
                      [&](const Belief &Old) { return Old.Text == B.Text; })) {
      Now.Beliefs.push_back(B);
      Grew = true;
    }
  Grew |= (Next.Allocates && !Now.Allocates) || (Next.Loops && !Now.Loops);
  Now.Allocates |= Next.Allocates;
  Now.Loops |= Next.Loops;
  return Grew;
}

void EffectsGrow::settle(EffectSet &Now, const EffectSet &Last) {
  Now.Cost = Last.Cost;
}

bool EscapesGrow::grow(Escapes &Now, const Escapes &Next) {
  auto Size = [&] {
    return Now.Plain.size() + Now.Owned.size() + Now.Traded.size() +
           Now.Captured.size() + Now.CapturesThis + Now.Exchanged.size() +
           Now.ExchangesThis + Now.Handovers.size();
  };
  size_t Before = Size();
  Now.Plain.insert(Next.Plain.begin(), Next.Plain.end());
  Now.Owned.insert(Next.Owned.begin(), Next.Owned.end());
  Now.Traded.insert(Next.Traded.begin(), Next.Traded.end());
  Now.Captured.insert(Next.Captured.begin(), Next.Captured.end());
  Now.CapturesThis |= Next.CapturesThis;
  Now.Exchanged.insert(Next.Exchanged.begin(), Next.Exchanged.end());
  Now.ExchangesThis |= Next.ExchangesThis;
  for (const Escapes::Handover &Given : Next.Handovers)
    if (!llvm::is_contained(Now.Handovers, Given))
      Now.Handovers.push_back(Given);
  return Size() != Before;
}

Escapes EscapesGrow::unknown(const FunctionDecl &F) {
  Escapes Everything;
  for (const ParmVarDecl *Parameter : F.parameters())
    Everything.Captured.insert(Parameter->getCanonicalDecl());
  Everything.CapturesThis = true;
  return Everything;
}

} // namespace heal
