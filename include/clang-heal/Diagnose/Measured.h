//===- Measured.h - From telemetry to evidence ------------------*- C++ -*-===//
#ifndef CLANG_HEAL_DIAGNOSE_MEASURED_H
#define CLANG_HEAL_DIAGNOSE_MEASURED_H

#include "clang-heal/Fixes/Evidence.h"
#include "clang-heal/Locate/Site.h"
#include "clang-heal/Telemetry/Telemetry.h"

namespace heal {

/// What \p Seen says of functions: what spans measured of those that they
/// name; else what was measured of a handler whose function is known, because
/// the telemetry says it, because it is that of one of \p Sites, or because
/// the handler's own name is a function's.
Evidence evidenceFrom(const Telemetry &Seen, ArrayRef<Site> Sites = {});

} // namespace heal

#endif
