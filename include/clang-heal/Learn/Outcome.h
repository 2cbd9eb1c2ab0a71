//===- Outcome.h - What a fix earned ----------------------------*- C++ -*-===//
//
// The noun of the Learn stage. Plain data.
//
//===----------------------------------------------------------------------===//
#ifndef CLANG_HEAL_LEARN_OUTCOME_H
#define CLANG_HEAL_LEARN_OUTCOME_H

#include "clang-heal/Telemetry/Telemetry.h"

namespace heal {

enum class Effect { Unknown, Effective, Ineffective, Harmful };
inline ArrayRef<StringRef> enumNames(Effect *) {
  static constexpr StringRef Names[] = {"unknown", "effective", "ineffective",
                                        "harmful"};
  return Names;
}

/// A deployed fix with the metrics before and, once seen, after.
struct Outcome {
  static constexpr llvm::StringLiteral Schema = "clang-heal/outcome";
  std::string FixId, Kind, AnomalyType, Handler;
  Timing Before;
  std::optional<Timing> After;
  double Improvement = 0;  ///< 1 - after/before of the average; 0.3: 30 % less.
  bool Successful = false; ///< The anomaly is no longer detected.
  Effect Judged = Effect::Unknown;
  std::string Reason; ///< A sentence: why it was judged so.

  template <typename V> static void fields(V &&Visit, auto &Self) {
    Visit("fixId", Self.FixId);
    Visit("kind", Self.Kind);
    Visit("anomalyType", Self.AnomalyType);
    Visit("handler", Self.Handler);
    Visit("beforeMetrics", Self.Before);
    Visit("afterMetrics", Self.After);
    Visit("improvement", Self.Improvement);
    Visit("successful", Self.Successful);
    Visit("effect", Self.Judged);
    Visit("reason", Self.Reason);
  }
};

/// What a kind of fix has earned so far.
struct KindRecord {
  static constexpr llvm::StringLiteral Schema = "clang-heal/kind-record";
  std::string Kind;
  unsigned Effective = 0, Ineffective = 0, Harmful = 0, Unknown = 0;
  double MedianImprovement = 0;

  template <typename V> static void fields(V &&Visit, auto &Self) {
    Visit("kind", Self.Kind);
    Visit("effective", Self.Effective);
    Visit("ineffective", Self.Ineffective);
    Visit("harmful", Self.Harmful);
    Visit("unknown", Self.Unknown);
    Visit("medianImprovement", Self.MedianImprovement);
  }
};

} // namespace heal

#endif
