//===- Anomaly.h - A handler that misbehaves --------------------*- C++ -*-===//
//
// The noun of the Detect stage. Plain data.
//
//===----------------------------------------------------------------------===//
#ifndef CLANG_HEAL_DETECT_ANOMALY_H
#define CLANG_HEAL_DETECT_ANOMALY_H

#include "clang-heal/Telemetry/Telemetry.h"

namespace heal {

enum class AnomalyType { Performance, Behavioral, Coverage, Error };
inline ArrayRef<StringRef> enumNames(AnomalyType *) {
  static constexpr StringRef Names[] = {"performance", "behavioral", "coverage",
                                        "error"};
  return Names;
}

enum class Severity { Low, Medium, High, Critical };
inline ArrayRef<StringRef> enumNames(Severity *) {
  static constexpr StringRef Names[] = {"low", "medium", "high", "critical"};
  return Names;
}

struct Anomaly {
  static constexpr llvm::StringLiteral Schema = "clang-heal/anomaly";
  AnomalyType Type = AnomalyType::Performance;
  std::string Handler;    ///< All but behavioral.
  std::string SequenceId; ///< Behavioral only; JSON field `sequence`.
  /// Performance: milliseconds. Coverage: percent. Error: share of the calls,
  /// 0 to 1. Behavioral: share of the runs out of order.
  double Current = 0;
  /// What Current is measured against.
  double Limit = 0;
  std::string Metric;     ///< `avg`, `p95`, `lines`, `errorRate`, `order`.
  std::string LimitSource; ///< `expectedTime`, `slo`, `baseline`, `beats`.
  std::vector<std::string> ExpectedBeats, ActualBeats; ///< Behavioral only.
  std::string Deviation; ///< `swapped`, `missing`, `duplicated`, `unexpected`,
                         ///< `nondeterministic`; behavioral only.
  Severity Level = Severity::Low;
  uint64_t Count = 0;    ///< Observations behind it.
  double Confidence = 0; ///< 0 to 1; see docs/telemetry.md for the formula.
  double TimeShare = 0;  ///< The handler's share of all handlers' time.
  std::vector<std::string> Evidence; ///< Sentences for a person.
  CodeReference Code;

  /// `expected` and `actual` are beats for a behavioral anomaly and
  /// `expected`/`current` numbers for the others.
  template <typename V> static void fields(V &&Visit, auto &Self) {
    Visit("type", Self.Type);
    if (Self.Type == AnomalyType::Behavioral) {
      Visit("sequence", Self.SequenceId);
      Visit("expected", Self.ExpectedBeats);
      Visit("actual", Self.ActualBeats);
      Visit("deviation", Self.Deviation);
      Visit("rate", Self.Current);
      Visit("limit", Self.Limit);
    } else {
      Visit("handler", Self.Handler);
      Visit("current", Self.Current);
      Visit("expected", Self.Limit);
    }
    Visit("metric", Self.Metric);
    Visit("limitSource", Self.LimitSource);
    Visit("severity", Self.Level);
    Visit("count", Self.Count);
    Visit("confidence", Self.Confidence);
    Visit("timeShare", Self.TimeShare);
    Visit("evidence", Self.Evidence);
    Visit("code", Self.Code);
  }
};

/// A handler in the list of those that cost most, anomalous or not.
struct CostlyHandler {
  static constexpr llvm::StringLiteral Schema = "clang-heal/costly-handler";
  unsigned Rank = 0; ///< From 1.
  std::string Handler;
  double TotalMillis = 0, AvgMillis = 0, TimeShare = 0;
  uint64_t Count = 0;
  CodeReference Code;

  template <typename V> static void fields(V &&Visit, auto &Self) {
    Visit("rank", Self.Rank);
    Visit("handler", Self.Handler);
    Visit("totalMillis", Self.TotalMillis);
    Visit("avgMillis", Self.AvgMillis);
    Visit("timeShare", Self.TimeShare);
    Visit("count", Self.Count);
    Visit("code", Self.Code);
  }
};

/// Something that could not be judged, and why.
struct NotJudged {
  static constexpr llvm::StringLiteral Schema = "clang-heal/not-judged";
  std::string Subject; ///< A handler or a sequence.
  AnomalyType Type = AnomalyType::Performance;
  std::string Reason; ///< `not enough data: 3 calls, 20 needed`

  template <typename V> static void fields(V &&Visit, auto &Self) {
    Visit("subject", Self.Subject);
    Visit("type", Self.Type);
    Visit("reason", Self.Reason);
  }
};

/// What Detect found.
struct Detection {
  std::vector<Anomaly> Anomalies;      ///< The worst first.
  std::vector<CostlyHandler> Costliest; ///< At most ten.
  std::vector<NotJudged> Unjudged;
};

} // namespace heal

#endif
