//===- AuditsInternal.h - Audits for the fixes of an attempt ----*- C++ -*-===//
#ifndef CLANG_HEAL_LIB_REWRITE_AUDITSINTERNAL_H
#define CLANG_HEAL_LIB_REWRITE_AUDITSINTERNAL_H

#include "RoundsInternal.h"
#include "clang-heal/Rewrite/Audit.h"

namespace heal {

/// Gives each fix of \p Made its audit, or the reason why it has none: it is
/// banned, its proof speaks of what another fix has changed, or it overlaps
/// the audit of another.
void chooseAudits(const RewriteInput &Input, const Bans &Banned, Attempt &Made);

/// The audits of \p Made as an attempt of its own that parses without the
/// header's being on disk: its text stands in the files.
Attempt auditsToParse(const RewriteInput &Input, const Attempt &Made);

/// \p Text as a literal of C++.
std::string cppLiteral(StringRef Text);

} // namespace heal

#endif
