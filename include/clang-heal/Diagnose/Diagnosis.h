//===- Diagnosis.h - What is wrong with a site ------------------*- C++ -*-===//
//
// The noun of the Diagnose stage: the root causes found in a site, what was
// refused, and what surrounds it. Plain data: paths, byte offsets, text.
//
//===----------------------------------------------------------------------===//
#ifndef CLANG_HEAL_DIAGNOSE_DIAGNOSIS_H
#define CLANG_HEAL_DIAGNOSE_DIAGNOSIS_H

#include "clang-heal/Fixes/Proof.h"
#include "clang-heal/Locate/Site.h"

namespace heal {

/// What surrounds the site.
struct Context {
  std::string Signature;
  std::vector<std::string> Callers; ///< Qualified names, in the units parsed.
  std::vector<std::string> Types;   ///< User types that the body uses.

  template <typename V> static void fields(V &&Visit, auto &Self) {
    Visit("signature", Self.Signature);
    Visit("callers", Self.Callers);
    Visit("types", Self.Types);
  }
};

/// A function that the site calls.
struct Callee {
  std::string Function;
  std::string File;     ///< Of its definition or, without, declaration.
  bool HasBody = false; ///< Seen in this unit.
  bool InLoop = false;  ///< Some call of it is in a loop of the site.
  std::string Effects;  ///< `pure`, `reads`, `writes`, `unknown`.

  template <typename V> static void fields(V &&Visit, auto &Self) {
    Visit("function", Self.Function);
    Visit("file", Self.File);
    Visit("hasBody", Self.HasBody);
    Visit("inLoop", Self.InLoop);
    Visit("effects", Self.Effects);
  }
};

/// What the site reads, writes and calls.
struct Dependencies {
  std::vector<std::string> Reads, Writes; ///< Locations, printed.
  std::vector<Callee> Callees;
  std::vector<std::string> Units; ///< Files that hold the callees.

  template <typename V> static void fields(V &&Visit, auto &Self) {
    Visit("reads", Self.Reads);
    Visit("writes", Self.Writes);
    Visit("callees", Self.Callees);
    Visit("units", Self.Units);
  }
};

/// What a change here reaches.
struct Impact {
  std::vector<std::string> AffectedHandlers, AffectedTests;
  double ExpectedGain = 0; ///< Share of all handlers' time, 0 to 1.

  template <typename V> static void fields(V &&Visit, auto &Self) {
    Visit("affectedHandlers", Self.AffectedHandlers);
    Visit("affectedTests", Self.AffectedTests);
    Visit("expectedGain", Self.ExpectedGain);
  }
};

/// What is wrong with one site.
struct Diagnosis {
  static constexpr llvm::StringLiteral Schema = "clang-heal/diagnosis";
  std::string Handler; ///< Empty for `--all`: a file's worth of findings.
  llvm::json::Value Anomaly = nullptr; ///< Its own JSON; null: none.
  Site Where;
  std::vector<RootCause> RootCauses; ///< The heaviest first.
  std::vector<Refused> Refusals;
  /// What each root cause asks for, in its order: `computes a loop's invariant
  /// call once: 'count(items)' in 'shop::list' (/src/shop.cpp:12)`.
  std::vector<std::string> SuggestedFixes;
  Context Surroundings;
  Dependencies DependsOn;
  Impact Reach;
  std::vector<std::string> Problems; ///< Units that do not compile, and so on.

  template <typename V> static void fields(V &&Visit, auto &Self) {
    Visit("handler", Self.Handler);
    Visit("anomaly", Self.Anomaly);
    Visit("site", Self.Where);
    Visit("rootCauses", Self.RootCauses);
    Visit("refused", Self.Refusals);
    Visit("suggestedFixes", Self.SuggestedFixes);
    Visit("context", Self.Surroundings);
    Visit("dependencies", Self.DependsOn);
    Visit("affectedHandlers", Self.Reach.AffectedHandlers);
    Visit("affectedTests", Self.Reach.AffectedTests);
    Visit("expectedGain", Self.Reach.ExpectedGain);
    Visit("problems", Self.Problems);
  }
};

} // namespace heal

#endif
