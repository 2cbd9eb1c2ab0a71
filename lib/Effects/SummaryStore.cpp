//===- SummaryStore.cpp - What all units together say ---------------------===//
#include "clang-heal/Effects/SummaryStore.h"
#include "clang/AST/ASTContext.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Frontend/ASTUnit.h"

namespace heal {

SummaryStore::SummaryStore(World &Outside, const Project &Sources,
                           std::string Folder, Missing IfMissing)
    : Outside(Outside), Sources(Sources), Folder(std::move(Folder)),
      IfMissing(IfMissing) {}
SummaryStore::~SummaryStore() = default;

//===----------------------------------------------------------------------===//
// The folder
//===----------------------------------------------------------------------===//

std::string summaryFolder(World &Outside) {
  return cacheFolder(Outside, "summaries");
}

std::optional<UnitSummaries> SummaryStore::make(const TranslationUnit &Unit) {
  ++Parsed;
  Expected<ParsedUnit> AST = parse(Unit);
  if (!AST) {
    llvm::consumeError(AST.takeError()); // Whoever diagnoses it says so.
    return std::nullopt;
  }
  if (!AST->Errors.empty())
    return std::nullopt;
  UnitSummaries Made;
  Made.Files = filesReadBy(*AST);
  Made.Functions = heal::summariesOf(AST->AST->getASTContext());
  keepMade(Outside, Folder, Unit, HEAL_EFFECTS_HASH, Made);
  return Made;
}

const UnitSummaries *SummaryStore::summariesOf(const TranslationUnit &Unit) {
  auto [Place, IsNew] = Units.try_emplace(&Unit);
  std::optional<UnitSummaries> &Slot = Place->second;
  if (IsNew) {
    Slot = readKept<UnitSummaries>(Outside, Folder, Unit, HEAL_EFFECTS_HASH,
                                   Hashes);
    Kept += Slot.has_value();
    if (!Slot && IfMissing == Missing::Make)
      Slot = make(Unit);
    if (Slot)
      take(*Slot);
  }
  return Slot ? &*Slot : nullptr;
}

void SummaryStore::take(const UnitSummaries &Said) {
  for (const FunctionSummary &Each : Said.Functions)
    if (!Each.isVirtualCall())
      Linker.add(Each);
    else if (Whole == Program::Unread)
      VirtualCalls.push_back(Each);
}

/// Reads all units, unless that was done. False: it cannot be.
bool SummaryStore::readWhole() {
  if (Whole != Program::Unread)
    return Whole == Program::Read;
  bool Succeeded = true;
  for (const TranslationUnit &Unit : Sources.units())
    Succeeded &= summariesOf(Unit) != nullptr;
  Whole = Succeeded ? Program::Read : Program::Unreadable;
  if (Succeeded)
    for (FunctionSummary &Each : VirtualCalls)
      Linker.add(std::move(Each));
  VirtualCalls.clear();
  return Succeeded;
}

//===----------------------------------------------------------------------===//
// Finding
//===----------------------------------------------------------------------===//

void SummaryStore::believe(StringRef Name, DeclaredEffect Effect) {
  Believed[Name] = Effect;
}

/// A function of which nothing is known but what is believed.
static FunctionSummary believedSummary(StringRef Usr, StringRef Name,
                                       DeclaredEffect Effect) {
  FunctionSummary Result;
  Result.Usr = Usr.str();
  Result.Name = Name.str();
  Result.Beliefs = {{llvm::formatv("'effects: {0}: {1}' of the configuration is "
                                   "believed",
                                   Name, nameOf(Effect))
                         .str(),
                     Name.str()}};
  Result.Throws = Result.Undefined =
      llvm::formatv("'{0}' is only declared", Name).str();
  Result.Cost = 50;
  if (Effect == DeclaredEffect::Pure) {
    Result.Reads.emplace_back();
    Result.Reads.back().Root = Location::Unknown;
  }
  return Result;
}

const FunctionSummary *SummaryStore::find(StringRef Usr, StringRef Name,
                                          bool IsForeign) {
  if (Usr.empty() || (IsForeign && !Believed.contains(Name)))
    return nullptr;
  std::vector<std::pair<std::string, std::string>> Open{{Usr.str(), Name.str()}};
  while (!Open.empty()) {
    auto [Wanted, Called] = std::move(Open.back());
    Open.pop_back();
    if (!Asked.insert(Wanted).second)
      continue;
    if (auto Said = Believed.find(Called); Said != Believed.end()) {
      Linker.add(believedSummary(Wanted, Called, Said->second));
      continue;
    }
    if (StringRef(Wanted).ends_with(FunctionSummary::VirtualSuffix)) {
      if (!readWhole())
        continue;
    } else {
      if (!Search)
        Search = std::make_unique<DefinitionSearch>(Sources);
      for (const TranslationUnit *Unit : Search->unitsDefining(Called))
        if (!summariesOf(*Unit))
          Linker.add(FunctionSummary::unknown(
              Wanted, Called,
              llvm::formatv("'{0}', which may define '{1}', was not read (it "
                            "does not compile, or nothing is kept of it)",
                            Unit->File, Called)));
    }
    const FunctionSummary *Local = Linker.localOf(Wanted);
    if (!Local || Local->Unknown)
      continue; // What it calls besides would not make it known.
    for (const SummaryCall &Call : Local->Calls)
      Open.push_back({Call.Usr, Call.Name});
  }
  return Linker.link(Usr);
}

} // namespace heal
