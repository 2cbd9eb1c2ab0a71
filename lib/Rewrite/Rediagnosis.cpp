//===- Rediagnosis.cpp - Diagnosing files again after repairs -------------===//
#include "clang-heal/Rewrite/Rediagnosis.h"
#include "IncludersInternal.h"

namespace heal {

Rediagnosis::Rediagnosis(World &Outside, const Project &Sources,
                         std::vector<std::string> Files, DiagnoseOptions Opts)
    : Sources(Sources), Files(std::move(Files)), Opts(std::move(Opts)),
      Graph(std::make_unique<Includers>(Outside, Sources)) {}

Rediagnosis::~Rediagnosis() = default;

Expected<std::vector<Diagnosis>>
Rediagnosis::diagnose(ArrayRef<std::string> Only,
                      const Overlay &Changed) const {
  DiagnoseOptions Now = Opts;
  Now.Changed = &Changed;
  return diagnoseFiles(Sources, Only, Now);
}

/// Whether \p File is the main file of a unit and no other unit sees it.
bool Rediagnosis::standsAlone(const std::string &File) {
  auto [Place, IsNew] = Alone.try_emplace(File, false);
  if (!IsNew)
    return Place->second;
  Place->second = Sources.unitOf(File) &&
                  llvm::none_of(Sources.units(), [&](const auto &Unit) {
                    return Unit.File != File && Graph->sees(Unit, {File});
                  });
  return Place->second;
}

/// The files whose text differs between two overlays.
static std::vector<std::string> differing(const Overlay &Old,
                                          const Overlay &New) {
  std::vector<std::string> Result;
  for (const auto &[File, Text] : New)
    if (auto Found = Old.find(File);
        Found == Old.end() || Found->second != Text)
      Result.push_back(File);
  for (const auto &[File, Text] : Old)
    if (!New.count(File))
      Result.push_back(File);
  return Result;
}

Expected<std::vector<Diagnosis>>
Rediagnosis::operator()(const Overlay &Changed) {
  std::vector<std::string> Again = differing(Last, Changed);
  bool Partly = Known && llvm::all_of(Again, [&](const std::string &File) {
                  return standsAlone(File);
                });
  if (Partly && Again.empty())
    return *Known;
  Expected<std::vector<Diagnosis>> Found =
      diagnose(Partly ? Again : Files, Changed);
  if (!Found)
    return Found;
  if (!Partly)
    Known.emplace();
  llvm::erase_if(*Known, [&](const Diagnosis &D) {
    return llvm::is_contained(Again, D.Where.File);
  });
  llvm::append_range(*Known, *Found);
  Last = Changed;
  return *Known;
}

} // namespace heal
