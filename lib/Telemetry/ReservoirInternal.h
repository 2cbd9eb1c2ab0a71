//===- ReservoirInternal.h - Recorded calls, a few of many ------*- C++ -*-===//
#ifndef CLANG_HEAL_LIB_TELEMETRY_RESERVOIRINTERNAL_H
#define CLANG_HEAL_LIB_TELEMETRY_RESERVOIRINTERNAL_H

#include "clang-heal/Telemetry/Telemetry.h"

namespace heal {

/// A recorded call as it stands in its file. It is kept as text until the end,
/// since nearly all of them give way to others and a JSON object is fifty
/// times as large as its text.
struct RawSample {
  std::string Text; ///< The inputs, then the output.
  size_t InputsBytes = 0;
  bool IsAnyValue = false; ///< Both are OTLP AnyValues, not plain JSON.
  double Duration = 0;
  unsigned File = 0; ///< See Gathering::Paths.
  uint64_t Line = 0;

  /// An estimate of the bytes that it takes once it is JSON.
  size_t cost();
  StringRef inputs() const { return StringRef(Text).take_front(InputsBytes); }
  StringRef output() const { return StringRef(Text).drop_front(InputsBytes); }

private:
  size_t Cost = 0; ///< 0: not estimated yet.
};

/// \p Raw as a noun; an error says what is wrong with it.
Expected<Sample> sampleOf(const RawSample &Raw);

/// The bytes that samples may still take.
struct SampleBudget {
  size_t Left = 0;
};

/// Recorded calls: the first ones, then each further one in the place of a
/// random earlier one, so that all are equally likely to be kept. The random
/// numbers depend on nothing but how many were offered.
class Reservoir {
public:
  /// Where the next sample belongs; nullopt: it is not kept.
  std::optional<size_t> nextPlace(size_t MaxSamples);
  /// Puts \p Taken where nextPlace() said.
  void put(size_t Place, RawSample Taken);
  /// The same, unless \p Budget has no room.
  void put(size_t Place, RawSample Taken, SampleBudget &Budget);
  /// Offers every sample of \p Other, in order.
  void merge(Reservoir Other, size_t MaxSamples, SampleBudget &Budget);
  void scaleDurations(double Factor);
  ArrayRef<RawSample> samples() const { return Kept; }

private:
  std::vector<RawSample> Kept;
  uint64_t Offered = 0;
};

} // namespace heal

#endif
