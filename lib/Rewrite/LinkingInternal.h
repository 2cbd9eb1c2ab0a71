//===- LinkingInternal.h - What a repair needs of the build -----*- C++ -*-===//
#ifndef CLANG_HEAL_LIB_REWRITE_LINKINGINTERNAL_H
#define CLANG_HEAL_LIB_REWRITE_LINKINGINTERNAL_H

#include "clang-heal/Fixes/Proof.h"
#include "clang-heal/Locate/Project.h"

namespace heal {

/// One command of a CMake file, `add_library(shop STATIC a.cpp)`.
struct CMakeCommand {
  std::string Name; ///< In lower case.
  std::vector<std::string> Arguments;
  unsigned Begin = 0, End = 0; ///< Bytes; End is behind the parenthesis.
  /// Where the blocks around it begin, `if` and `else`, loops, functions: it is
  /// not run where they are not. The outermost first.
  std::vector<unsigned> Blocks;
};

/// The commands of \p Text, in their order. What is no command is left out.
std::vector<CMakeCommand> cmakeCommands(StringRef Text);

/// The text of a file of the project as it is now; nullopt: none may be edited.
using TextNow = llvm::function_ref<std::optional<std::string>(StringRef Path)>;

/// Adds to \p Edits what links all targets that compile \p Unit with threads.
/// What to say of it; nullopt: it cannot be told which targets those are.
/// \p Root: the project's.
std::optional<std::string> linkTargets(const TranslationUnit &Unit,
                                       StringRef Root, TextNow Read,
                                       std::vector<Edit> &Edits);

/// Sees to it that the program that \p Cause repairs is linked with threads:
/// as it is, or by edits of the CMake files that make its targets. Where
/// neither can be told, the repair assumes it.
void linkThreads(RootCause &Cause, const Project &Sources, TextNow Read);

} // namespace heal

#endif
