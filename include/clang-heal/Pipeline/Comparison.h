//===- Comparison.h - Did it get faster? ------------------------*- C++ -*-===//
//
// The telemetry of two deployments side by side, joined with the stories of
// the run between them. Plain data.
//
//===----------------------------------------------------------------------===//
#ifndef CLANG_HEAL_PIPELINE_COMPARISON_H
#define CLANG_HEAL_PIPELINE_COMPARISON_H

#include "clang-heal/Pipeline/Report.h"
#include "clang-heal/Telemetry/Telemetry.h"

namespace heal {

/// One handler before and after.
struct ComparedHandler {
  std::string Handler;
  Timing Before, After;
  double Speedup = 0;              ///< Average before over average after.
  Effect Judged = Effect::Unknown; ///< Learn's judgement: beyond noise?
  Story Told; ///< Subject is empty when the run did not look at it.

  bool isRepaired() const {
    return Told.End == Ending::Repaired && !Told.Subject.empty();
  }
  /// Repaired, and faster beyond noise.
  bool isRepairedAndFaster() const {
    return isRepaired() && Judged == Effect::Effective;
  }
  /// Repaired, and slower beyond noise.
  bool isRepairedAndSlower() const {
    return isRepaired() && Judged == Effect::Harmful;
  }

  template <typename V> static void fields(V &&Visit, auto &Self) {
    Visit("handler", Self.Handler);
    Visit("before", Self.Before);
    Visit("after", Self.After);
    Visit("speedup", Self.Speedup);
    Visit("effect", Self.Judged);
    Visit("story", Self.Told);
  }
};

struct Comparison {
  static constexpr llvm::StringLiteral Schema = "clang-heal/comparison";
  std::vector<ComparedHandler> Handlers; ///< The costliest before first.
  /// All handlers' time, for the calls of the load before: what the averages
  /// after would have cost for the same calls.
  double BeforeMillis = 0, AfterMillis = 0;
  double Speedup = 0; ///< BeforeMillis / AfterMillis.
  std::vector<std::string> OnlyBefore, OnlyAfter; ///< Not comparable.

  template <typename V> static void fields(V &&Visit, auto &Self) {
    Visit("handlers", Self.Handlers);
    Visit("beforeMillis", Self.BeforeMillis);
    Visit("afterMillis", Self.AfterMillis);
    Visit("speedup", Self.Speedup);
    Visit("onlyBefore", Self.OnlyBefore);
    Visit("onlyAfter", Self.OnlyAfter);
  }
};

/// Joins two telemetries by handler. \p Between may be an empty report; then
/// no handler has a story.
Comparison compare(const Telemetry &Before, const Telemetry &After,
                   const Report &Between);

/// Of the ten costliest handlers before: those that were repaired and are
/// faster beyond noise.
std::vector<std::string> repairedAndFaster(const Comparison &Seen);

/// The before/after table for a terminal.
std::string comparisonText(const Comparison &Seen, bool Colour);

/// A page that needs nothing but itself: no script, no font, no picture from
/// elsewhere. \p Seen is null when there is no after yet. Everything that
/// came from outside is escaped.
std::string reportHtml(const Report &Told, const Comparison *Seen);

} // namespace heal

#endif
