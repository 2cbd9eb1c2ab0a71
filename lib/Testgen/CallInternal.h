//===- CallInternal.h - How a test calls a function -------------*- C++ -*-===//
#ifndef CLANG_HEAL_LIB_TESTGEN_CALLINTERNAL_H
#define CLANG_HEAL_LIB_TESTGEN_CALLINTERNAL_H

#include "CheckInternal.h"
#include "clang-heal/Telemetry/Telemetry.h"

namespace heal {

/// How a test reaches a function from outside its unit.
struct Callee {
  const clang::FunctionDecl *Function = nullptr;
  std::string Declaration; ///< When no header declares it; else empty.
  std::string Setup;       ///< Makes the object that it is called on, or empty.
  std::string Name;        ///< `::shop::total`, `Object.total`.
};

/// How a test calls \p F; adds the header that declares it to \p Names. The
/// reason when a test cannot.
OrReason<Callee> calleeOf(const clang::FunctionDecl &F, TypeNames &Names);

/// The recorded calls worth a test, in the order in which to try them: no
/// inputs twice, calls with an output not seen before first.
struct Selection {
  std::vector<size_t> Order;        ///< Indices of \p Samples.
  std::vector<std::string> Refused; ///< One reason a recorded call.
};
Selection selectCalls(ArrayRef<Sample> Samples, const clang::FunctionDecl &F);

/// The body of the test that repeats \p Call, without its braces.
Text writeCall(const Callee &Target, const Sample &Call, ValueWriter &Values);

/// The type of the recorded exception in \p Output; nullopt: the call returned.
std::optional<std::string> thrownType(const llvm::json::Value &Output);

/// How the test names the exception \p Name, which is looked up in the unit.
Text exceptionName(StringRef Name, TypeNames &Names);

} // namespace heal

#endif
