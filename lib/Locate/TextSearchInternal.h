//===- TextSearchInternal.h - Which files can hold the answer ---*- C++ -*-===//
#ifndef CLANG_HEAL_LIB_LOCATE_TEXTSEARCHINTERNAL_H
#define CLANG_HEAL_LIB_LOCATE_TEXTSEARCHINTERNAL_H

#include "HuntInternal.h"

namespace heal {

/// How hard to look for a function's definition in text.
enum class Effort {
  Usual,    ///< Its last scope is in the same file.
  NoScope,  ///< The scope may be hidden by a macro or an alias.
  Pasted,   ///< A macro may paste the name together.
  Mentions, ///< Wherever it is used, if that is in a few files only.
};

/// Files that may define \p Name.
std::set<FileId> filesDefining(SourceText &Text, const FunctionName &Name,
                               Effort How);

/// By file, the words that it gives to macros that paste names together.
std::map<FileId, std::set<std::string>> wordsToPaste(SourceText &Text);
/// The files of \p Words, what wordsToPaste says, that may paste \p Name.
std::set<FileId>
filesPasting(const std::map<FileId, std::set<std::string>> &Words,
             StringRef Name);

struct LiteralFiles {
  std::set<FileId> Files;
  /// Words near the literals: functions that may be registered there.
  std::set<std::string> Near;
};

/// Files that hold a string literal which fits \p For at least so well, or
/// that use a macro or constant for one. A literal that is compared, or put
/// together in the middle of a word, takes more than the usual effort.
LiteralFiles filesWithLiteral(SourceText &Text, const Hunt &For,
                              LiteralFit AtLeast, Effort How = Effort::Usual);

/// Whether some literal of the project is this path.
bool hasPathLiteral(SourceText &Text, StringRef Path);

/// Files in which one of \p Matcher's words stands, and, when it binds a name,
/// a literal that fits \p For.
std::set<FileId> filesForMatcher(SourceText &Text, const UserMatcher &Matcher,
                                 const Hunt &For);

} // namespace heal

#endif
