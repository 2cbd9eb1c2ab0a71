//===- ChangedLines.h - What differs from the last commit -------*- C++ -*-===//
#ifndef CLANG_HEAL_TOOLS_CHANGEDLINES_H
#define CLANG_HEAL_TOOLS_CHANGEDLINES_H

#include "clang-heal/Fixes/Proof.h"
#include "clang-heal/Support/World.h"
#include <map>

namespace heal {

/// The lines that `git diff HEAD` shows as new, by absolute path.
class ChangedLines {
public:
  /// Asks git in \p Folder. Errors: no git, no checkout, no commit.
  static Expected<ChangedLines> sinceHead(World &Outside, StringRef Folder);
  /// Reads a unified diff without prefixes; its paths are below \p Folder.
  static ChangedLines fromDiff(StringRef Diff, StringRef Folder);

  bool hold(const Place &Where) const;

private:
  struct Range {
    unsigned First, Last;
  };
  std::map<std::string, std::vector<Range>> ByFile;
};

} // namespace heal

#endif
