//===- BenchmarkInternal.h - Old against new --------------------*- C++ -*-===//
#ifndef CLANG_HEAL_LIB_VALIDATE_BENCHMARKINTERNAL_H
#define CLANG_HEAL_LIB_VALIDATE_BENCHMARKINTERNAL_H

#include "clang-heal/Validate/Validate.h"

namespace heal {

/// The sum of what every handler took in a run, under a name of its own.
constexpr llvm::StringLiteral AllHandlers = "all handlers";

/// Milliseconds of each run, by handler.
using RunMillis = std::map<std::string, std::vector<double>>;

/// The lines `HANDLER MILLIS` of a benchmark's output; a handler's name may
/// contain blanks. The mean where a handler has several. Other lines, and
/// times that are not positive, are passed over.
std::map<std::string, double> parseBenchmark(StringRef Output);

/// Every run of either side.
struct Benchmarked {
  RunMillis Old, New;
  std::optional<Check> Failure; ///< A run failed: how.
};

/// Runs the benchmark in the two folders in turn (old new, new old, ...), after
/// one warm-up each.
Expected<Benchmarked> runBenchmark(World &Outside, const ValidateOptions &Opts,
                                   StringRef OldFolder, StringRef NewFolder);

/// The speed-up of every handler that both sides measured often enough.
std::map<std::string, Speedup> speedupsOf(const Benchmarked &Seen);

/// Why \p Handler may not count as faster; empty when it may.
std::string slownessOf(const std::map<std::string, Speedup> &Speedups,
                       StringRef Handler, double MinSpeedup);

/// The handlers that \p Fixes must make faster, each once.
std::vector<std::string> handlersOf(ArrayRef<Fix> Fixes);

/// The check `performance`: every handler of \p Fixes is faster.
Check judgeSpeed(const std::map<std::string, Speedup> &Speedups,
                 ArrayRef<Fix> Fixes, double MinSpeedup);

} // namespace heal

#endif
