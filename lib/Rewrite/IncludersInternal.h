//===- IncludersInternal.h - Which units see a file -----------------------===//
#ifndef CLANG_HEAL_LIB_REWRITE_INCLUDERSINTERNAL_H
#define CLANG_HEAL_LIB_REWRITE_INCLUDERSINTERNAL_H

#include "clang-heal/Locate/Project.h"
#include "clang-heal/Support/World.h"
#include <set>

namespace heal {

/// Follows `#include` lines by their text, without a preprocessor: what is
/// behind `#if` counts too, what a macro names does not.
///
/// Remembers what it read. Not thread-safe.
class Includers {
public:
  Includers(World &Outside, const Project &Sources)
      : Outside(Outside), Sources(Sources) {}

  /// Whether the main file of \p Unit is, or includes through any number of
  /// the project's own files, one of \p Files.
  bool sees(const TranslationUnit &Unit, const std::set<std::string> &Files);

private:
  struct Include {
    std::string Name;
    bool IsQuoted;
  };

  const std::vector<Include> &includesOf(const std::string &File);
  std::optional<std::string> resolve(const Include &Wanted, StringRef Includer,
                                     ArrayRef<std::string> Folders);

  World &Outside;
  const Project &Sources;
  std::map<std::string, std::vector<Include>> Read;
};

} // namespace heal

#endif
