//===- PathsInternal.h - File paths as every step compares them -*- C++ -*-===//
#ifndef CLANG_HEAL_LIB_LOCATE_PATHSINTERNAL_H
#define CLANG_HEAL_LIB_LOCATE_PATHSINTERNAL_H

#include "clang-heal/Locate/Project.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include <string>
#include <vector>

namespace heal {

using llvm::StringRef;

/// \p File as an absolute path without links, dots or dot-dots where it
/// exists; else made absolute by its text alone. \p Directory is what a
/// relative path is relative to.
std::string canonicalPath(StringRef File, StringRef Directory);

/// Whether \p File lies in \p Folder or in a folder below it. Both canonical;
/// an empty \p Folder holds nothing.
bool isBelow(StringRef File, StringRef Folder);

/// The folder that holds both.
std::string commonFolder(StringRef A, StringRef B);

/// How many of the last components of \p A and \p B are equal: 2 for
/// `/x/src/a.cpp` and `/y/src/a.cpp`. Both spellings of a separator count.
unsigned sharedTail(StringRef A, StringRef B);

/// Whether the name says that this is C or C++ source text, main file or
/// header; a header of the standard library's kind has no extension.
bool looksLikeHeader(StringRef File);
bool looksLikeSource(StringRef File);

/// Whether \p File, relative to the project's folder, is one of its tests:
/// telemetry of production does not come from there.
bool looksLikeTest(StringRef RelativeFile);

/// The folders that \p Unit's arguments name with one of \p Flags (`-I`), in
/// their order, canonical.
std::vector<std::string> foldersOf(const TranslationUnit &Unit,
                                   llvm::ArrayRef<StringRef> Flags);

} // namespace heal

#endif
