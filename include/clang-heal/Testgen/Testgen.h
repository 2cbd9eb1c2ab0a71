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
  /// Where the sources will lie, below the project's root: headers that no
  /// include folder reaches are named from there. Absolute: anywhere.
  std::string Directory = "test/auto-fix";
};

/// Writes a GoogleTest source for each site that has recorded calls, the same
/// one for the same input. What a type, a signature or a record does not allow
/// is a refusal with the reason. Every source was parsed as its unit is
/// compiled, so that it compiles where GoogleTest and the unit's include
/// folders are found; nothing is written.
///
/// A recorded output of the form `{"throws": "std::out_of_range"}` stands for
/// an exception. A void function's output is an object with the values, after
/// the call, of the parameters that it takes by reference.
///
/// Errors: a relative Directory that leaves the project.
Expected<TestSuite> generateTests(const Project &Sources, ArrayRef<Site> Sites,
                                  const Telemetry &Recorded,
                                  const TestgenOptions &Opts = {});

} // namespace heal

#endif
