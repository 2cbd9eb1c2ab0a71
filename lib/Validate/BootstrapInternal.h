//===- BootstrapInternal.h - How sure is a speed-up? ------------*- C++ -*-===//
#ifndef CLANG_HEAL_LIB_VALIDATE_BOOTSTRAPINTERNAL_H
#define CLANG_HEAL_LIB_VALIDATE_BOOTSTRAPINTERNAL_H

#include "clang-heal/Validate/Verdict.h"

namespace heal {

/// The fewest runs of a side that an interval is made of.
constexpr unsigned MinRuns = 5;

/// The median; \p Values must not be empty.
double medianOf(ArrayRef<double> Values);

/// The ratio of the medians, old over new, with the 95 % percentile interval
/// of \p Resamples bootstrap resamples of either side. The same input gives
/// the same answer. nullopt: fewer than MinRuns of a side.
std::optional<Speedup> speedupOf(ArrayRef<double> OldMillis,
                                 ArrayRef<double> NewMillis,
                                 unsigned Resamples = 4000);

} // namespace heal

#endif
