//===- Diagnosis.h - What is wrong with a site ------------------*- C++ -*-===//
//
// The noun of the Diagnose stage: root causes with their proofs and the edits
// that would repair them, and refusals with their reasons. Plain data: paths,
// byte offsets, text.
//
//===----------------------------------------------------------------------===//
#ifndef CLANG_HEAL_DIAGNOSE_DIAGNOSIS_H
#define CLANG_HEAL_DIAGNOSE_DIAGNOSIS_H

#include "clang-heal/Locate/Site.h"

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
  /// The same place rewritten to assert the proof's claim at run time.
  std::vector<Edit> AuditEdits;

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
    Visit("auditEdits", Self.AuditEdits);
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
  std::string File;       ///< Of its definition or, without, declaration.
  bool HasBody = false;   ///< Seen in this unit.
  bool InLoop = false;    ///< Some call of it is in a loop of the site.
  std::string Effects;    ///< `pure`, `reads`, `writes`, `unknown`.

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
  std::optional<llvm::json::Value> Anomaly; ///< The anomaly's own JSON.
  Site Where;
  std::vector<RootCause> RootCauses; ///< The heaviest first.
  std::vector<Refused> Refusals;
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
