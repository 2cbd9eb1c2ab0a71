//===- Fix.h - A repair, ready to be applied --------------------*- C++ -*-===//
//
// The noun of the Rewrite stage. Plain data.
//
//===----------------------------------------------------------------------===//
#ifndef CLANG_HEAL_REWRITE_FIX_H
#define CLANG_HEAL_REWRITE_FIX_H

#include "clang-heal/Diagnose/Diagnosis.h"

namespace heal {

/// One repair.
struct Fix {
  static constexpr llvm::StringLiteral Schema = "clang-heal/fix";
  /// Stable over runs: a hash of kind, file (relative to the project's root),
  /// function and expression.
  std::string Id;
  std::string Kind, Handler, Function, Title;
  Place Where; ///< In the file on disk, as are the places of Proof.
  Tier Trust = Tier::Advice;
  double Weight = 0;
  std::string Expression, Message;
  std::vector<ProofStep> Proof;
  std::vector<Assumption> Assumptions;
  /// Formatted edits against the files as they are after the fixes before
  /// this one in the list.
  std::vector<Edit> Edits;
  /// Unified diff of the same, paths relative to the project's root, as
  /// `git apply` takes it.
  std::string Patch;

  template <typename V> static void fields(V &&Visit, auto &Self) {
    Visit("id", Self.Id);
    Visit("kind", Self.Kind);
    Visit("handler", Self.Handler);
    Visit("function", Self.Function);
    Visit("title", Self.Title);
    Visit("where", Self.Where);
    Visit("tier", Self.Trust);
    Visit("weight", Self.Weight);
    Visit("expression", Self.Expression);
    Visit("message", Self.Message);
    Visit("proof", Self.Proof);
    Visit("assumptions", Self.Assumptions);
    Visit("edits", Self.Edits);
    Visit("patch", Self.Patch);
  }
};

/// A file before and after all fixes.
struct ChangedFile {
  std::string Path;   ///< Absolute.
  std::string Before; ///< What was on disk when it was read.
  std::string After;
};

/// Everything that Rewrite made.
struct Rewritten {
  std::vector<Fix> Fixes; ///< In the order in which they apply.
  std::vector<ChangedFile> Files;
  std::vector<Refused> Refusals; ///< Diagnose's and Rewrite's own.
  std::vector<std::string> Problems;
};

} // namespace heal

#endif
