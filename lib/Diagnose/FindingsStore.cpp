//===- FindingsStore.cpp - What was found in units, kept ------------------===//
#include "clang-heal/Diagnose/FindingsStore.h"
#include "DiagnoseInternal.h"
#include "clang-heal/Effects/Summary.h"

namespace heal {

std::string findingsFolder(World &Outside) {
  return cacheFolder(Outside, "findings");
}

static std::string hashOf(const FunctionSummary *Said) {
  return Said ? contentHash(jsonLine(*Said)) : "";
}

const FunctionSummary *AskedUnits::find(StringRef Usr, StringRef Name,
                                        bool IsForeign) {
  const FunctionSummary *Said = Inner->find(Usr, Name, IsForeign);
  Asked.try_emplace(
      Usr.str(), OtherFunction{Usr.str(), Name.str(), IsForeign, hashOf(Said)});
  return Said;
}

std::vector<OtherFunction> AskedUnits::asked() const {
  std::vector<OtherFunction> Result;
  for (const auto &[Usr, Each] : Asked)
    Result.push_back(Each);
  return Result;
}

bool UnitFindings::reads(StringRef File) const {
  return llvm::any_of(Files,
                      [&](const ReadFile &Each) { return Each.Path == File; });
}

std::unique_ptr<UnitFindings> FindingsStore::find(const TranslationUnit &Unit,
                                                  ArrayRef<std::string> Kinds,
                                                  OtherUnits *Elsewhere,
                                                  const Overlay *Changed) {
  std::optional<UnitFindings> Found =
      readKept<UnitFindings>(Outside, Folder, Unit, HEAL_ENGINE_HASH, Hashes);
  if (!Found)
    return nullptr;
  auto IsChanged = [&](const ReadFile &Each) {
    return Changed && Changed->count(Each.Path);
  };
  auto SaysTheSame = [&](const OtherFunction &Each) {
    return hashOf(Elsewhere->find(Each.Usr, Each.Name, Each.IsForeign)) ==
           Each.Said;
  };
  bool IsGood = Found->Kinds == Kinds.vec() &&
                Found->AsksOthers == (Elsewhere != nullptr) &&
                llvm::none_of(Found->Files, IsChanged) &&
                llvm::all_of(Found->Others, SaysTheSame);
  return IsGood ? std::make_unique<UnitFindings>(std::move(*Found)) : nullptr;
}

void FindingsStore::keep(const TranslationUnit &Unit, UnitFindings Found) {
  keepMade(Outside, Folder, Unit, HEAL_ENGINE_HASH, Found);
}

} // namespace heal
