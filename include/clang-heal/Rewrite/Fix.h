//===- Fix.h - A repair, ready to be applied --------------------*- C++ -*-===//
//
// The noun of the Rewrite stage. Plain data.
//
//===----------------------------------------------------------------------===//
#ifndef CLANG_HEAL_REWRITE_FIX_H
#define CLANG_HEAL_REWRITE_FIX_H

#include "clang-heal/Diagnose/Diagnosis.h"

namespace heal {

/// A place at which an audited program checks what a fix claims.
struct AuditedPlace {
  std::string Id; ///< Fourteen hex digits: the fix's id and a number.
  Place Where;
  std::string Expression;

  template <typename V> static void fields(V &&Visit, auto &Self) {
    Visit("id", Self.Id);
    Visit("where", Self.Where);
    Visit("expression", Self.Expression);
  }
};

/// How the claim of a fix is checked at run time; see Rewrite/Audit.h.
struct Audit {
  /// Against the files as they are before any fix; those of all fixes fit
  /// together.
  std::vector<Edit> Edits;
  std::vector<std::string> Includes; ///< Headers that Edits need.
  std::vector<AuditedPlace> Places;
  /// Of each file that is edited: a hash of the text that Edits belong to.
  std::map<std::string, std::string> Digests;
  std::string Missing; ///< Why there is none, if nobody asked: empty as well.

  bool exists() const { return !Edits.empty(); }

  template <typename V> static void fields(V &&Visit, auto &Self) {
    Visit("edits", Self.Edits);
    Visit("includes", Self.Includes);
    Visit("places", Self.Places);
    Visit("digests", Self.Digests);
    Visit("missing", Self.Missing);
  }
};

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
  Audit Audited;

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
    Visit("audit", Self.Audited);
  }
};

/// A file before and after all fixes.
struct ChangedFile {
  std::string Path;   ///< Absolute.
  std::string Before; ///< What was on disk when it was read.
  std::string After;
  bool IsNew = false; ///< It is not there before.
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
