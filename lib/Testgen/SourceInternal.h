//===- SourceInternal.h - A generated source, put together ------*- C++ -*-===//
#ifndef CLANG_HEAL_LIB_TESTGEN_SOURCEINTERNAL_H
#define CLANG_HEAL_LIB_TESTGEN_SOURCEINTERNAL_H

#include "CallInternal.h"

namespace heal {

/// The parts of a generated source.
struct TestSource {
  std::string Handler;
  std::string Suite; ///< `ShouldHandleGetOrder`.
  /// Headers without GoogleTest's, as `"shop.h"` and `<vector>`.
  std::set<std::string> Quoted, Angled;
  std::string Declaration;         ///< Of the function under test, or empty.
  std::vector<std::string> Bodies; ///< One a test.
};

/// The whole source, not yet formatted.
std::string textOf(const TestSource &Source);

/// \p Source as the clang-format configuration that holds at \p Path wants it.
std::string formatted(const std::string &Source, StringRef Path);

/// Why \p Sources, which will lie in \p Folder, would not compile as the unit
/// \p Like does; nullopt: they would. They are parsed as one, which costs the
/// headers once. Everything but GoogleTest is the real thing.
std::optional<Reason> wouldNotCompile(ArrayRef<const TestSource *> Sources,
                                      StringRef Folder,
                                      const TranslationUnit &Like);

} // namespace heal

#endif
