//===- Testgen.h - From recorded calls to tests -----------------*- C++ -*-===//
#ifndef CLANG_HEAL_TESTGEN_TESTGEN_H
#define CLANG_HEAL_TESTGEN_TESTGEN_H

#include "clang-heal/Locate/Project.h"
#include "clang-heal/Locate/Site.h"
#include "clang-heal/Telemetry/Telemetry.h"
#include "clang-heal/Testgen/TestSuite.h"

namespace heal {

struct TestgenOptions {
  unsigned MaxCases = 16; ///< Per handler; distinct inputs first.
  std::string Directory = "test/auto-fix"; ///< Below the project's root.
};

/// Writes a GoogleTest source for each site that has recorded calls. What a
/// parameter's type does not let it build is a refusal with the reason.
Expected<TestSuite> generateTests(const Project &Sources, ArrayRef<Site> Sites,
                                  const Telemetry &Recorded,
                                  const TestgenOptions &Opts = {});

} // namespace heal

#endif
