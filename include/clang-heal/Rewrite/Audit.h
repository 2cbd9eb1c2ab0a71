//===- Audit.h - Fixes whose claims are checked at run time -----*- C++ -*-===//
//
// Audited sources do what the original does, and check the claims of fixes
// beside it; docs/audit.md says how they are used. They include one header,
// which lies in the root of the project and is made for them.
//
//===----------------------------------------------------------------------===//
#ifndef CLANG_HEAL_REWRITE_AUDIT_H
#define CLANG_HEAL_REWRITE_AUDIT_H

#include "clang-heal/Rewrite/Rewrite.h"

namespace heal {

/// The file in the root that audited sources include.
constexpr llvm::StringLiteral AuditHeaderName = "clang-heal-audit.h";

/// That file for the audits of \p Fixes: their places are listed in it, files
/// relative to \p Root.
std::string auditHeader(ArrayRef<Fix> Fixes, StringRef Root);

/// \p Text, which is that of \p File, with the audits of \p Fixes; as it is
/// where they do not edit it. An error when it is not the text that they were
/// made for.
Expected<std::string> auditedText(ArrayRef<Fix> Fixes, StringRef File,
                                  StringRef Text, StringRef Root);

/// The audits of the fixes in \p Repaired, one after the other, as changes to
/// the files on disk, with the header. A fix that has none is a refusal.
///
/// REQUIRES: rewrite() made it WithAudits.
Expected<Rewritten> auditedSources(const Rewritten &Repaired, StringRef Root);

//===----------------------------------------------------------------------===//
// What audited programs log
//===----------------------------------------------------------------------===//

/// What happened at one place, in all programs that wrote to the log.
struct AuditTally {
  static constexpr llvm::StringLiteral Schema = "clang-heal/audit-place";
  std::string Id, Kind, Expression;
  Place Where; ///< Relative to the root.
  /// At least once: a program that is killed does not write how often.
  uint64_t Evaluated = 0;
  uint64_t Violations = 0, Incomparable = 0;
  std::vector<std::string> Examples; ///< Of violations, for a person.

  template <typename V> static void fields(V &&Visit, auto &Self) {
    Visit("id", Self.Id);
    Visit("kind", Self.Kind);
    Visit("expression", Self.Expression);
    Visit("where", Self.Where);
    Visit("evaluated", Self.Evaluated);
    Visit("violations", Self.Violations);
    Visit("incomparable", Self.Incomparable);
    Visit("examples", Self.Examples);
  }
};

/// A log, added up.
struct AuditReport {
  std::vector<AuditTally> Places; ///< All that were audited, by file and line.
  std::vector<std::string> Problems; ///< "audit.log:7: not an audit's line"

  uint64_t violations() const;
  size_t evaluatedPlaces() const;
};

/// Adds up \p Log, the text of the file called \p Name.
AuditReport readAuditLog(StringRef Log, StringRef Name);

/// `12 places, 9 evaluated (10312 times), 0 violations, 1 not comparable`.
std::string summaryOf(const AuditReport &Report);

/// The id of the fix that place \p Id belongs to.
StringRef fixOfPlace(StringRef Id);

} // namespace heal

#endif
