//===- Diagnose.h - From sites to root causes -------------------*- C++ -*-===//
#ifndef CLANG_HEAL_DIAGNOSE_DIAGNOSE_H
#define CLANG_HEAL_DIAGNOSE_DIAGNOSE_H

#include "clang-heal/Diagnose/Diagnosis.h"
#include "clang-heal/Locate/Project.h"
#include "llvm/ADT/STLFunctionalExtras.h"

namespace heal {

struct DiagnoseOptions {
  std::vector<std::string> Kinds; ///< Ids of the kinds to look for; empty: all.
  /// Follow a handler into the functions it calls, this many calls deep: the
  /// defect is often one call below the handler.
  unsigned CallDepth = 4;
  const Overlay *Changed = nullptr; ///< Repairs made but not yet written.
  /// Told after each unit: how many are done, of how many.
  llvm::function_ref<void(size_t Done, size_t Total)> Progress = nullptr;
};

/// Diagnoses every site: the site's function and what it calls, in the units
/// that hold them. Anomalies are joined by the caller.
Expected<std::vector<Diagnosis>> diagnose(const Project &Sources,
                                          ArrayRef<Site> Sites,
                                          const DiagnoseOptions &Opts = {});

/// Diagnoses every function of the project's own files that \p Files names
/// (empty: all units). One Diagnosis for each file with something to say.
Expected<std::vector<Diagnosis>> diagnoseFiles(const Project &Sources,
                                               ArrayRef<std::string> Files,
                                               const DiagnoseOptions &Opts = {});

} // namespace heal

#endif
