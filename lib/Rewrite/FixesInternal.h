//===- FixesInternal.h - From changes to fixes, patches and back ----------===//
#ifndef CLANG_HEAL_LIB_REWRITE_FIXESINTERNAL_H
#define CLANG_HEAL_LIB_REWRITE_FIXESINTERNAL_H

#include "DraftsInternal.h"
#include "clang-heal/Rewrite/Fix.h"

namespace heal {

/// What a repair changes, by path.
using FileChanges = std::map<std::string, clang::tooling::Replacements>;

/// The fix for \p Cause, without edits, patch and id.
Fix fixOf(const RootCause &Cause, StringRef Handler);

/// Adds \p Changes of \p File to \p Edits.
void append(std::vector<Edit> &Edits, StringRef File,
            const clang::tooling::Replacements &Changes);

/// Gives every fix its id: a hash of kind, file relative to \p Root, function
/// and expression, and of its number among the fixes that agree in those.
void assignIds(std::vector<Fix> &Fixes, StringRef Root);

/// The replacements that \p Made makes, by path.
FileChanges changesOf(const Fix &Made);

/// The changed files as they are after the first \p Count fixes, and as they
/// were when no fix of those changed them.
Overlay overlayAfter(const Rewritten &Result, size_t Count);

/// The part of a unified diff for one file that is called \p Name; empty when
/// nothing differs. Without \p Before the file is new.
std::string filePatch(StringRef Name, std::optional<StringRef> Before,
                      StringRef After);

/// \p File relative to \p Root; without its first slash when it is not below.
std::string relativeTo(StringRef Root, StringRef File);

} // namespace heal

#endif
