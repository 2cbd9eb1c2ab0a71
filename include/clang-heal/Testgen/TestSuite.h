//===- TestSuite.h - Tests made from recorded calls -------------*- C++ -*-===//
//
// The noun of the Testgen stage. Plain data.
//
//===----------------------------------------------------------------------===//
#ifndef CLANG_HEAL_TESTGEN_TESTSUITE_H
#define CLANG_HEAL_TESTGEN_TESTSUITE_H

#include "clang-heal/Support/Json.h"

namespace heal {

/// A generated GoogleTest source.
struct TestFile {
  std::string Path; ///< Relative to the project's root when below it.
  std::string Content;
  std::string Handler, Function;
  unsigned Cases = 0;

  template <typename V> static void fields(V &&Visit, auto &Self) {
    Visit("path", Self.Path);
    Visit("content", Self.Content);
    Visit("handler", Self.Handler);
    Visit("function", Self.Function);
    Visit("cases", Self.Cases);
  }
};

/// A handler, or one recorded call of it, that no test was made for.
struct Untested {
  std::string Handler, Reason;

  template <typename V> static void fields(V &&Visit, auto &Self) {
    Visit("handler", Self.Handler);
    Visit("reason", Self.Reason);
  }
};

struct TestSuite {
  static constexpr llvm::StringLiteral Schema = "clang-heal/test-suite";
  std::vector<TestFile> Files;
  std::vector<Untested> Refused;

  template <typename V> static void fields(V &&Visit, auto &Self) {
    Visit("files", Self.Files);
    Visit("refused", Self.Refused);
  }
};

} // namespace heal

#endif
