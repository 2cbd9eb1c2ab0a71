//===- Evidence.cpp - What all units together show ------------------------===//
#include "HuntInternal.h"
#include "llvm/Support/Path.h"

namespace heal {

namespace path = llvm::sys::path;

static bool isFromOwnUnit(const FunctionSighting &F) {
  return path::stem(F.Where.Unit) == path::stem(F.Where.File);
}

static bool isBetter(const FunctionSighting &New, const FunctionSighting &Old) {
  if (New.HasOffsets != Old.HasOffsets)
    return New.HasOffsets;
  return isFromOwnUnit(New) && !isFromOwnUnit(Old);
}

void Evidence::add(const FunctionSighting &New) {
  std::string Key = New.key();
  auto [It, IsNew] = Functions.try_emplace(Key, New);
  if (IsNew && New.IsDefinition)
    KeysOfUsr.emplace(New.Where.Usr, Key);
  if (IsNew)
    return;
  // A variable's name for a lambda says more than the function around it.
  bool NamesLambda = It->second.IsLambda && !New.IsLambda;
  std::vector<FunctionSighting> Returns =
      New.Returns.empty() ? It->second.Returns : New.Returns;
  if (isBetter(New, It->second) || NamesLambda)
    It->second = New;
  It->second.Returns = std::move(Returns);
}

void Evidence::add(UnitSightings New) {
  for (const FunctionSighting &F : New.Functions)
    add(F);
  for (Registration &R : New.Registrations) {
    if (R.Target.IsDefinition)
      add(R.Target);
    Registrations.push_back(std::move(R));
  }
  for (MatcherHit &Hit : New.MatcherHits) {
    if (Hit.Target.IsDefinition)
      add(Hit.Target);
    MatcherHits.push_back(std::move(Hit));
  }
  for (const FunctionSighting &F : New.Functions)
    for (const FunctionSighting &Returned : F.Returns)
      if (Returned.IsDefinition)
        add(Returned);
}

const FunctionSighting *
Evidence::definitionOf(const FunctionSighting &F) const {
  if (auto It = Functions.find(F.key());
      It != Functions.end() && It->second.IsDefinition)
    return &It->second;
  auto [First, Last] = KeysOfUsr.equal_range(F.Where.Usr);
  // Two definitions of one function: which of them runs is not ours to guess.
  if (First == Last || std::next(First) != Last)
    return nullptr;
  return &Functions.find(First->second)->second;
}

std::vector<const FunctionSighting *> targetsOf(const Registration &R,
                                                const Evidence &Seen) {
  const FunctionSighting *Target = Seen.definitionOf(R.Target);
  if (!Target)
    return {&R.Target};
  if (!R.IsReturnOfTarget)
    return {Target};
  std::vector<const FunctionSighting *> Result;
  for (const FunctionSighting &Returned : Target->Returns) {
    const FunctionSighting *Definition = Seen.definitionOf(Returned);
    Result.push_back(Definition ? Definition : &Returned);
  }
  return Result.empty() ? std::vector{Target} : Result;
}

} // namespace heal
