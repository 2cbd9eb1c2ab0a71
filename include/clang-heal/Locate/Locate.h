//===- Locate.h - From a handler's name to a function -----------*- C++ -*-===//
#ifndef CLANG_HEAL_LOCATE_LOCATE_H
#define CLANG_HEAL_LOCATE_LOCATE_H

#include "clang-heal/Locate/Project.h"
#include "clang-heal/Locate/Site.h"
#include "clang-heal/Telemetry/Telemetry.h"

namespace heal {

/// A handler to look for.
struct Wanted {
  std::string Handler;
  CodeReference Code;
  double TimeShare = 0;
};

/// ASTs that may wait for a diagnosis: each takes some 100 MiB.
inline constexpr unsigned MostKeptUnits = 4;

struct LocateOptions {
  /// The user's own matchers in clang-query syntax; the function or lambda
  /// must be bound to "handler", a string literal with its name to "name".
  std::vector<std::string> Matchers;
  unsigned MaxNearest = 5; ///< Nearest names given for a handler not found.
  /// How many parsed units to keep at most, with the bodies that a diagnosis
  /// needs: who diagnoses next (MostKeptUnits) need not parse again.
  unsigned MaxKept = 0;
  /// Called after each unit that was parsed, with how many of how many that
  /// are known to be needed.
  llvm::function_ref<void(size_t Done, size_t Total)> OnProgress = nullptr;
};

struct Located {
  std::vector<Site> Sites; ///< One for each handler that was found.
  std::vector<Unlocated> Missing;
  /// Translation units that were parsed, and those that could not be.
  std::vector<std::string> Parsed, Problems;
  ParsedUnits Kept; ///< Of the units of Sites; see LocateOptions::MaxKept.
};

/// Finds the functions of \p Handlers. Source text is searched first; only
/// the translation units that can hold an answer are parsed.
Expected<Located> locate(const Project &Sources, ArrayRef<Wanted> Handlers,
                         const LocateOptions &Opts = {});

} // namespace heal

#endif
