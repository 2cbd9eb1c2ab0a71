//===- Evidence.h - What production says of functions -----------*- C++ -*-===//
//
// Some kinds are sound anywhere but a gain only where production shows it: a
// memo needs calls that repeat, concurrency needs calls that are slow. Evidence
// is what they may ask. It knows no format: whoever has telemetry fills it in.
//
// Plain data; safe to read from several threads.
//
//===----------------------------------------------------------------------===//
#ifndef CLANG_HEAL_FIXES_EVIDENCE_H
#define CLANG_HEAL_FIXES_EVIDENCE_H

#include "clang-heal/Support/Json.h"
#include <map>

namespace heal {

/// What was measured of one function.
struct MeasuredFunction {
  std::string Function; ///< Qualified, as `code.function.name` says it.
  uint64_t Calls = 0;   ///< That the numbers summarise.
  double MeanMillis = 0;
  /// Of the calls whose arguments were recorded: how many there were, and how
  /// many different lists of arguments among them.
  uint64_t RecordedCalls = 0, DistinctArguments = 0;

  /// The share of recorded calls whose arguments had been seen before, 0 to 1:
  /// what an unbounded memo would have answered.
  double repeatedShare() const {
    if (RecordedCalls == 0)
      return 0;
    return 1 - static_cast<double>(DistinctArguments) / RecordedCalls;
  }

  template <typename V> static void fields(V &&Visit, auto &Self) {
    Visit("function", Self.Function);
    Visit("calls", Self.Calls);
    Visit("meanMillis", Self.MeanMillis);
    Visit("recordedCalls", Self.RecordedCalls);
    Visit("distinctArguments", Self.DistinctArguments);
  }
};

/// Everything that was measured, by function.
class Evidence {
public:
  void add(MeasuredFunction Measured) {
    Functions[Measured.Function] = std::move(Measured);
  }
  bool empty() const { return Functions.empty(); }
  /// What was measured of the function with this qualified name; null:
  /// nothing.
  const MeasuredFunction *of(StringRef QualifiedName) const {
    auto Found = Functions.find(QualifiedName.str());
    return Found == Functions.end() ? nullptr : &Found->second;
  }

private:
  std::map<std::string, MeasuredFunction> Functions;
};

} // namespace heal

#endif
