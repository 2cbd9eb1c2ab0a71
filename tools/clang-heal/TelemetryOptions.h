//===- TelemetryOptions.h - Telemetry on the command line -------*- C++ -*-===//
#ifndef CLANG_HEAL_TOOLS_TELEMETRYOPTIONS_H
#define CLANG_HEAL_TOOLS_TELEMETRYOPTIONS_H

#include "clang-heal/Detect/Detect.h"
#include "clang-heal/Support/World.h"
#include "llvm/Support/CommandLine.h"

namespace heal {

/// Telemetry read, and the limits to judge it by.
struct ReadTelemetry {
  Telemetry Seen;
  DetectOptions Limits;
};

/// The files of a subcommand that reads telemetry, and what it calls an
/// anomaly: the command line, else the nearest `.clang-heal`, else defaults.
class TelemetryOptions {
public:
  explicit TelemetryOptions(llvm::cl::SubCommand &Sub);
  /// Reads the files; their problems are printed as warnings.
  Expected<ReadTelemetry> read(World &Outside) const;

private:
  llvm::cl::list<std::string> Files;
  llvm::cl::opt<std::string> ConfigurationFile;
  llvm::cl::opt<double> Factor;
  llvm::cl::opt<unsigned long long> MinCalls;
};

} // namespace heal

#endif
