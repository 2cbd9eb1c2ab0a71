//===- Diagnose.h - From sites to root causes -------------------*- C++ -*-===//
//
// Every unit that is needed is parsed once, one AST at a time; its functions
// are shown to the kinds of fix, and what they say becomes plain data.
//
// One text, several meanings. A template is repaired only where all its
// instantiations seen ask for the same edits; where the project may hold
// others that were not seen, the root cause assumes so and says it. A function
// of a header must be judged alike in all units parsed, unless they hold the
// same definitions and one sees more of the bodies: it knows more of the one
// program, and its word stands. What is disputed is refused, and the reason
// names both sides.
//
// A unit with compile errors yields its errors as problems and nothing else.
//
// Weights estimate time from structure: a loop turns ten times (four levels at
// most), an operation costs one, a call what EffectSet::Cost says of its
// callee. A root cause weighs the cost of the code that it blames over the
// cost of its function, times the share of the site's time that goes through
// that function; in diagnoseFiles() there is no site and the last factor is 1.
//
//===----------------------------------------------------------------------===//
#ifndef CLANG_HEAL_DIAGNOSE_DIAGNOSE_H
#define CLANG_HEAL_DIAGNOSE_DIAGNOSE_H

#include "clang-heal/Diagnose/Diagnosis.h"
#include "clang-heal/Diagnose/FindingsStore.h"
#include "clang-heal/Effects/Effects.h"
#include "clang-heal/Fixes/Evidence.h"
#include "clang-heal/Locate/Project.h"
#include "llvm/ADT/STLFunctionalExtras.h"

namespace heal {

struct DiagnoseOptions {
  std::vector<std::string> Kinds; ///< Ids of the kinds to look for; empty: all.
  /// Follow a handler into the functions it calls, this many calls deep: the
  /// defect is often one call below the handler.
  unsigned CallDepth = 4;
  Evidence Seen; ///< What production says of functions; empty: nothing.
  /// Asked about functions whose bodies are in other units; null: nobody is.
  OtherUnits *Elsewhere = nullptr;
  const Overlay *Changed = nullptr; ///< Repairs made but not yet written.
  /// Findings of earlier runs, used and added to where whole units are
  /// diagnosed without evidence; null: none.
  FindingsStore *Kept = nullptr;
  /// Units that somebody has parsed, to be used up where they have all the
  /// bodies that are needed and nothing is changed; null: none.
  ParsedUnits *Parsed = nullptr;
  /// Told after each unit: how many are done, of how many.
  llvm::function_ref<void(size_t Done, size_t Total)> Progress = nullptr;
};

/// Diagnoses every site: its function and what that calls, as far as the bodies
/// are the project's own and visible in the unit. The answer has the order of
/// \p Sites; a site that cannot be diagnosed says why in Problems. Anomalies
/// are joined by the caller. An error: an unknown kind.
Expected<std::vector<Diagnosis>> diagnose(const Project &Sources,
                                          ArrayRef<Site> Sites,
                                          const DiagnoseOptions &Opts = {});

/// Diagnoses every function of the project's own files that \p Files names
/// (empty: all that the units show). A header is seen through a unit that
/// includes it. One Diagnosis for each file with something to say, in the order
/// of the paths. Errors: an unknown kind, a file that does not exist, is not
/// the project's, or is in no unit.
Expected<std::vector<Diagnosis>>
diagnoseFiles(const Project &Sources, ArrayRef<std::string> Files,
              const DiagnoseOptions &Opts = {});

/// Whether a unit of \p Sources compiles \p File or seems to include it, so
/// that diagnoseFiles can look at it.
bool isCompiled(const Project &Sources, StringRef File);

} // namespace heal

#endif
