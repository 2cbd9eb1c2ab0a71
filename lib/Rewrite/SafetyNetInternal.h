//===- SafetyNetInternal.h - Does it still compile? -----------------------===//
#ifndef CLANG_HEAL_LIB_REWRITE_SAFETYNETINTERNAL_H
#define CLANG_HEAL_LIB_REWRITE_SAFETYNETINTERNAL_H

#include "RoundsInternal.h"

namespace heal {

/// The errors of \p After that \p Before does not have, wherever they stand.
std::vector<std::string> newErrors(ArrayRef<std::string> Before,
                                   ArrayRef<std::string> After);

/// The units in which the change \p Result shows. Every unit whose main file
/// changed; for a header some units that include it, of every set of flags.
std::vector<const TranslationUnit *> unitsToParse(const RewriteInput &Input,
                                                  const Rewritten &Result);

/// Parses the changed units again and bans the fixes that break one, and all
/// fixes in a main file that did not compile to begin with. With
/// \p GiveUpSearching every fix in a broken unit's files is banned, without
/// looking for the culprit.
Bans bansFor(const RewriteInput &Input, const Attempt &Made,
             bool GiveUpSearching);

} // namespace heal

#endif
