//===- TelemetryOptions.cpp -----------------------------------------------===//
#include "TelemetryOptions.h"
#include "Command.h"
#include "clang-heal/Pipeline/Configuration.h"
#include "clang-heal/Telemetry/Ingest.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FileSystem.h"

namespace heal {

namespace cl = llvm::cl;

TelemetryOptions::TelemetryOptions(cl::SubCommand &Sub)
    : Files(cl::Positional, cl::desc("<telemetry files, - for stdin>"),
            cl::sub(Sub)),
      ConfigurationFile("config",
                        cl::desc("The configuration to take limits from "
                                 "(default: the nearest .clang-heal)"),
                        cl::value_desc("file"), cl::sub(Sub)),
      Factor("factor",
             cl::desc("An average over this many times its limit is an "
                      "anomaly (default: 1.5)"),
             cl::value_desc("number"), cl::sub(Sub)),
      MinCalls("min-calls",
               cl::desc("Fewer calls are not enough data (default: 5)"),
               cl::value_desc("number"), cl::sub(Sub)) {}

/// Sequences of the configuration, where the telemetry does not state them.
static void addSequences(const Configuration &File, Telemetry &Seen) {
  for (const auto &[Id, Beats] : File.Sequences)
    if (llvm::none_of(Seen.Sequences, [&, &Id = Id](const Sequence &Known) {
          return Known.Id == Id;
        }))
      Seen.Sequences.push_back({Id, Beats});
}

/// Reads \p Paths with a progress line, where their size can be told.
static Expected<Telemetry> ingestAloud(World &Outside,
                                       ArrayRef<std::string> Paths) {
  constexpr uint64_t Mebibyte = 1 << 20;
  uint64_t Total = 0;
  for (const std::string &Path : Paths) {
    uint64_t Size = 0;
    if (Path == "-" || llvm::sys::fs::file_size(Path, Size))
      return ingest(Outside, Paths);
    Total += Size;
  }
  ProgressLine Line("reading telemetry, MiB");
  IngestOptions Opts;
  Opts.Progress = [&](uint64_t Bytes) {
    Line.update(Bytes / Mebibyte, std::max(Total, Bytes) / Mebibyte);
  };
  return ingest(Outside, Paths, Opts);
}

Expected<ReadTelemetry> TelemetryOptions::read(World &Outside) const {
  if (Files.empty())
    return makeError(ErrorKind::BadInput,
                     "no telemetry is named (name files, or - for standard "
                     "input)");
  if (Factor.getNumOccurrences() && !(Factor >= 1 && Factor <= 1e6))
    return makeError(ErrorKind::BadInput,
                     "--factor must be a number from 1 to 1000000");
  llvm::SmallString<256> Here;
  if (std::error_code EC = llvm::sys::fs::current_path(Here))
    return makeError(ErrorKind::Environment,
                     "cannot tell the current folder: {0}", EC.message());
  Expected<Configuration> File =
      readConfiguration(Outside, ConfigurationFile, Here);
  if (!File)
    return File.takeError();
  std::vector<std::string> Paths(Files.begin(), Files.end());
  Expected<Telemetry> Seen = ingestAloud(Outside, Paths);
  if (!Seen)
    return Seen.takeError();
  for (const std::string &Problem : Seen->Problems)
    warn(Problem);
  if (Seen->ProblemCount > Seen->Problems.size())
    warn(llvm::formatv("{0} more problems are not listed",
                       Seen->ProblemCount - Seen->Problems.size())
             .str());
  addSequences(*File, *Seen);
  ReadTelemetry Result{std::move(*Seen), {}};
  Result.Limits.Slos = File->Slos;
  Result.Limits.Factor = Factor.getNumOccurrences() ? Factor : File->Factor;
  Result.Limits.MinCalls =
      MinCalls.getNumOccurrences() ? MinCalls : File->MinCalls;
  return Result;
}

} // namespace heal
