//===- Proof.h - What a kind of fix answers ---------------------*- C++ -*-===//
//
// The nouns of the Fixes stage: a root cause with its proof and the edits that
// would repair it, or a refusal with its reason. Plain data: paths, byte
// offsets, text.
//
//===----------------------------------------------------------------------===//
#ifndef CLANG_HEAL_FIXES_PROOF_H
#define CLANG_HEAL_FIXES_PROOF_H

#include "clang-heal/Support/Json.h"

namespace heal {

enum class Tier { Proved, Assumes, Advice };
inline ArrayRef<StringRef> enumNames(Tier *) {
  static constexpr StringRef Names[] = {"proved", "assumes", "advice"};
  return Names;
}

/// A place in a file. Lines and columns count from 1, offsets from 0.
struct Place {
  std::string File;
  unsigned Line = 0, Column = 0, Offset = 0;

  template <typename V> static void fields(V &&Visit, auto &Self) {
    Visit("file", Self.File);
    Visit("line", Self.Line);
    Visit("column", Self.Column);
    Visit("offset", Self.Offset);
  }
};

/// Replaces Length bytes at Offset of File by Text.
struct Edit {
  std::string File; ///< Absolute path.
  unsigned Offset = 0, Length = 0;
  std::string Text;

  template <typename V> static void fields(V &&Visit, auto &Self) {
    Visit("file", Self.File);
    Visit("offset", Self.Offset);
    Visit("length", Self.Length);
    Visit("text", Self.Text);
  }
};

/// One obligation of soundness and how it was discharged.
struct ProofStep {
  std::string Obligation; ///< `nothing the call reads is written in the loop`
  std::string Discharged; ///< `it reads 'items'; the loop writes only 'sum'`
  Place Where;

  template <typename V> static void fields(V &&Visit, auto &Self) {
    Visit("obligation", Self.Obligation);
    Visit("discharged", Self.Discharged);
    Visit("where", Self.Where);
  }
};

/// Something that a proof rests on without having proved it.
struct Assumption {
  std::string Text;        ///< `[[gnu::pure]] on 'lookup' is believed`
  std::string Declaration; ///< What it is about: a qualified name.

  template <typename V> static void fields(V &&Visit, auto &Self) {
    Visit("text", Self.Text);
    Visit("declaration", Self.Declaration);
  }
};

/// A place at which an audited program checks what a repair claims.
struct AuditSite {
  Place Where;
  std::string Expression; ///< The source text that is evaluated there.

  template <typename V> static void fields(V &&Visit, auto &Self) {
    Visit("where", Self.Where);
    Visit("expression", Self.Expression);
  }
};

/// A defect that can be repaired.
struct RootCause {
  std::string Kind; ///< Id of the fix kind, `hoist-invariant-call`.
  Place Where;
  std::string Function;   ///< Qualified name of the function it is in.
  std::string Expression; ///< The source text that is to blame.
  std::string Message;    ///< A sentence: what is wrong.
  double Weight = 0;      ///< Estimated share of the site's time, 0 to 1.
  std::string WeightSource; ///< `structure` (loop nesting, callee cost) or
                            ///< `profile`.
  Tier Trust = Tier::Advice;
  std::vector<ProofStep> Proof;
  std::vector<Assumption> Assumptions;
  std::vector<Edit> Edits; ///< The repair, not yet formatted.
  std::vector<std::string> Includes; ///< Headers the repair needs: `<vector>`.
  bool NeedsThreads = false; ///< The program must be linked with threads.
  /// The same place rewritten so that the program does what it did, and checks
  /// the proof's claim at run time; see runtime/clang-heal-audit.h. In the text
  /// `CLANG_HEAL_SITE_2` stands for number 2 of AuditSites and `CLANG_HEAL_ID`
  /// for the fix's id, of which free names are made.
  std::vector<Edit> AuditEdits;
  std::vector<AuditSite> AuditSites;

  template <typename V> static void fields(V &&Visit, auto &Self) {
    Visit("kind", Self.Kind);
    Visit("where", Self.Where);
    Visit("function", Self.Function);
    Visit("expression", Self.Expression);
    Visit("message", Self.Message);
    Visit("weight", Self.Weight);
    Visit("weightSource", Self.WeightSource);
    Visit("tier", Self.Trust);
    Visit("proof", Self.Proof);
    Visit("assumptions", Self.Assumptions);
    Visit("edits", Self.Edits);
    Visit("includes", Self.Includes);
    Visit("needsThreads", Self.NeedsThreads);
    Visit("auditEdits", Self.AuditEdits);
    Visit("auditSites", Self.AuditSites);
  }
};

/// A place that looks like a defect but may not be touched, and why: the first
/// obligation that failed, and where.
struct Refused {
  static constexpr llvm::StringLiteral Schema = "clang-heal/refused";
  std::string Kind;
  Place Where;
  std::string Function;
  std::string Expression;
  std::string Obligation; ///< `nothing the call reads is written in the loop`
  std::string Reason;     ///< `'items' is written by 'items.push_back(x)'`
  Place Culprit;          ///< Where the reason stands; Line 0: nowhere.

  template <typename V> static void fields(V &&Visit, auto &Self) {
    Visit("kind", Self.Kind);
    Visit("where", Self.Where);
    Visit("function", Self.Function);
    Visit("expression", Self.Expression);
    Visit("obligation", Self.Obligation);
    Visit("reason", Self.Reason);
    Visit("culprit", Self.Culprit);
  }
};

} // namespace heal

#endif
