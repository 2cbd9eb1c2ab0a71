//===- Definitions.cpp - Which units may define a function ----------------===//
#include "clang-heal/Locate/Definitions.h"
#include "TextSearchInternal.h"

namespace heal {

/// More units than this include a header because it defines nothing that may be
/// defined but once.
static constexpr size_t MostHolders = 8;

struct DefinitionSearch::PastedNames {
  std::map<FileId, std::set<std::string>> Words;
};

DefinitionSearch::DefinitionSearch(const Project &Sources)
    : Sources(Sources), Text(std::make_unique<SourceText>(Sources)),
      Pasted(std::make_unique<PastedNames>(wordsToPaste(*Text))) {}
DefinitionSearch::~DefinitionSearch() = default;

std::vector<const TranslationUnit *>
DefinitionSearch::unitsDefining(StringRef Name) {
  std::optional<FunctionName> Wanted = functionNameOf(Name);
  if (!Wanted)
    return {};
  std::set<unsigned> Units;
  std::set<FileId> Files = filesDefining(*Text, *Wanted, Effort::NoScope);
  Files.merge(filesPasting(Pasted->Words, Wanted->Name));
  for (FileId File : Files) {
    // A header may define another function in each unit, by macros.
    std::vector<unsigned> Holders = Text->unitsWith(File);
    Holders.resize(std::min(Holders.size(), MostHolders));
    Units.insert(Holders.begin(), Holders.end());
  }
  std::vector<const TranslationUnit *> Result;
  for (unsigned Unit : Units)
    Result.push_back(&Sources.units()[Unit]);
  return Result;
}

} // namespace heal
