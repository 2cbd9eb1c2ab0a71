//===- Definitions.cpp - Which units may define a function ----------------===//
#include "clang-heal/Locate/Definitions.h"
#include "TextSearchInternal.h"

namespace heal {

DefinitionSearch::DefinitionSearch(const Project &Sources)
    : Sources(Sources), Text(std::make_unique<SourceText>(Sources)) {}
DefinitionSearch::~DefinitionSearch() = default;

std::vector<const TranslationUnit *>
DefinitionSearch::unitsDefining(StringRef Name) {
  std::optional<FunctionName> Wanted = functionNameOf(Name);
  if (!Wanted)
    return {};
  std::set<unsigned> Units;
  for (FileId File : filesDefining(*Text, *Wanted, Effort::Usual)) {
    std::vector<unsigned> Holders = Text->unitsWith(File);
    if (!Holders.empty())
      Units.insert(Holders.front());
  }
  std::vector<const TranslationUnit *> Result;
  for (unsigned Unit : Units)
    Result.push_back(&Sources.units()[Unit]);
  return Result;
}

} // namespace heal
