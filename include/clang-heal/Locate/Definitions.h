//===- Definitions.h - Which units may define a function --------*- C++ -*-===//
#ifndef CLANG_HEAL_LOCATE_DEFINITIONS_H
#define CLANG_HEAL_LOCATE_DEFINITIONS_H

#include "clang-heal/Locate/Project.h"

namespace heal {

class SourceText;

/// Tells from the project's text alone which units may define a function.
///
/// Reads every file of the project once, when it is made. \p Sources outlives
/// it. Not thread-safe.
class DefinitionSearch {
public:
  explicit DefinitionSearch(const Project &Sources);
  ~DefinitionSearch();
  /// The units whose text seems to define \p Name, a qualified name, in the
  /// order of the project. Tests count too: their fakes are linked with the
  /// code that they test. Macros may hide the scope, or put the name together
  /// of words that they are given.
  std::vector<const TranslationUnit *> unitsDefining(StringRef Name);

private:
  const Project &Sources;
  std::unique_ptr<SourceText> Text;
  struct PastedNames;
  std::unique_ptr<PastedNames> Pasted;
};

} // namespace heal

#endif
