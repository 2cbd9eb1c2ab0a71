//===- SourceInternal.h - A generated source, put together ------*- C++ -*-===//
#ifndef CLANG_HEAL_LIB_TESTGEN_SOURCEINTERNAL_H
#define CLANG_HEAL_LIB_TESTGEN_SOURCEINTERNAL_H

#include "CallInternal.h"

namespace heal {

/// The parts of a generated source.
struct TestSource {
  std::string Handler;
  std::string Suite;               ///< `ShouldHandleGetOrder`.
  std::string Includes;            ///< Lines, without GoogleTest's.
  std::string Declaration;         ///< Of the function under test, or empty.
  std::vector<std::string> Bodies; ///< One a test.
};

/// The whole source, not yet formatted.
std::string textOf(const TestSource &Source);

/// \p Source as the clang-format configuration that holds at \p Path wants it.
std::string formatted(const std::string &Source, StringRef Path);

/// Why \p Source would not compile as the unit \p Like does; nullopt: it would.
/// Everything but GoogleTest is the real thing. Costs a parse of the headers.
std::optional<Reason> wouldNotCompile(const TestSource &Source,
                                      StringRef Folder,
                                      const TranslationUnit &Like);

} // namespace heal

#endif
