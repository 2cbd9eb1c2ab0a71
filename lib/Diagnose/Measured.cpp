//===- Measured.cpp - From telemetry to evidence --------------------------===//
#include "clang-heal/Diagnose/Measured.h"

namespace heal {

static bool isFunctionName(StringRef Name) {
  return !Name.empty() && llvm::all_of(Name, [](char C) {
    return llvm::isAlnum(C) || C == '_' || C == ':';
  });
}

/// The function of the handler \p Seen; empty: nobody knows it.
static std::string functionOf(const HandlerTelemetry &Seen,
                              ArrayRef<Site> Sites) {
  if (!Seen.Code.Function.empty())
    return Seen.Code.Function;
  for (const Site &Each : Sites)
    if (Each.Handler == Seen.Name)
      return Each.Function;
  return isFunctionName(Seen.Name) ? Seen.Name : "";
}

Evidence evidenceFrom(const Telemetry &Seen, ArrayRef<Site> Sites) {
  Evidence Result;
  for (const FunctionTelemetry &Each : Seen.Functions)
    Result.add({Each.Name, Each.Calls, Each.meanMillis(), Each.Recorded.Calls,
                Each.Recorded.Distinct});
  for (const HandlerTelemetry &Each : Seen.Handlers) {
    std::string Function = functionOf(Each, Sites);
    if (!Function.empty() && !Result.of(Function))
      Result.add({Function, Each.Time.Count, Each.Time.AvgMillis,
                  Each.Recorded.Calls, Each.Recorded.Distinct});
  }
  return Result;
}

} // namespace heal
