//===- GatheringInternal.h - What has been read so far ----------*- C++ -*-===//
//
// One summary per handler, growing while the files stream by. Every list in
// it has a limit, so its size depends on the service and not on the files.
//
//===----------------------------------------------------------------------===//
#ifndef CLANG_HEAL_LIB_TELEMETRY_GATHERINGINTERNAL_H
#define CLANG_HEAL_LIB_TELEMETRY_GATHERINGINTERNAL_H

#include "ReservoirInternal.h"
#include "SketchInternal.h"
#include "clang-heal/Telemetry/Ingest.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/Twine.h"

namespace heal {

/// What is kept at most.
struct Limits {
  size_t Handlers = 10000;
  size_t Functions = 10000;
  size_t DistinctInputs = 1024;  ///< Told apart, of one handler or function.
  size_t Sequences = 1000;       ///< Distinct ones.
  size_t Orders = 10000;         ///< Distinct executed orders of all sequences.
  size_t Beats = 1000;           ///< Steps of one order.
  size_t Series = 100000;        ///< Cumulative histograms.
  size_t NameBytes = 1024;       ///< Of a handler's name, a file, a type.
  size_t MessageBytes = 512;     ///< Of an error's template.
  size_t StacktraceBytes = 8192; ///< Of an error.
  size_t SampleBytes = 256 << 10;    ///< Of one recorded call.
  size_t AllSampleBytes = 256 << 20; ///< Of all of them.
};

/// What could not be used: all of it counted, the first hundred as text.
struct Problems {
  std::vector<std::string> Texts;
  uint64_t Count = 0;

  /// \p Line 0: of the file as a whole.
  void add(StringRef Path, uint64_t Line, const llvm::Twine &Why);
  void append(const Problems &Later);

private:
  static constexpr size_t MaxTexts = 100;
};

/// \p Text as UTF-8 of at most \p MaxBytes bytes, not cut inside a character.
std::string boundedText(StringRef Text, size_t MaxBytes);

/// Recorded inputs, told apart by a hash of how they are spelled.
class InputCounter {
public:
  /// REQUIRES: \p Inputs is not empty.
  void add(StringRef Inputs, const Limits &Max);
  void merge(const InputCounter &Other, const Limits &Max);
  RecordedInputs recorded() const { return {Calls, Seen.size() + NotKept}; }

private:
  void addHash(uint64_t Hash, const Limits &Max);
  uint64_t Calls = 0;
  llvm::DenseSet<uint64_t> Seen;
  uint64_t NotKept = 0; ///< Calls with inputs for which there was no room.
};

/// Everything seen of one function.
struct FunctionRecord {
  uint64_t Calls = 0;
  double Nanos = 0;
  InputCounter Inputs;
};

/// Errors by kind: the first \p Max - 1 kinds, and one group for the rest.
class ErrorGroups {
public:
  void add(StringRef Type, StringRef Message, StringRef Stacktrace,
           uint64_t Count, const Limits &Max, size_t MaxGroups);
  void merge(const ErrorGroups &Other, size_t MaxGroups);
  bool empty() const { return Groups.empty(); }
  /// The most frequent first.
  std::vector<ErrorGroup> sorted() const;

private:
  ErrorGroup &groupFor(StringRef Type, StringRef Message, StringRef Frame,
                       size_t MaxGroups);
  std::vector<ErrorGroup> Groups;
};

/// The `timing` objects of one handler, weighted by their calls.
struct StatedTiming {
  double Weight = 0, Sum = 0;
  double Weights[3] = {}, Sums[3] = {}; ///< Of p50, p95, p99.
  uint64_t Count = 0;

  void add(std::optional<double> AvgMillis, const Timing &Stated);
  std::optional<Timing> timing() const;
};

/// The timing histograms of one handler by the metric that they came in.
struct MetricTiming {
  struct Source {
    unsigned Rank = 0; ///< How surely it is the handler's own time.
    std::string Metric;
    Sketch Durations; ///< Seconds.
    ErrorGroups Errors;
  };
  std::vector<Source> Sources;

  Source &sourceFor(StringRef Metric, unsigned Rank);
  /// The surest, the first one seen among equals; null: none.
  const Source *best() const;
};

/// Everything seen of one handler.
struct HandlerRecord {
  Sketch Spans; ///< Nanoseconds.
  StatedTiming Stated;
  MetricTiming Metrics;
  std::optional<double> ExpectedMillis;
  Reservoir Samples;
  InputCounter Inputs;
  ErrorGroups Errors;
  CodeReference Code;

  /// All of it but the samples.
  HandlerTelemetry finish(StringRef Name);
};

/// What has been read so far. Not thread-safe.
class Gathering {
public:
  explicit Gathering(const IngestOptions &Opts) : Opts(Opts) {}

  /// The record of the handler \p Name; null: there are too many handlers.
  HandlerRecord *handler(StringRef Name);
  /// The record of the function \p Name; null: there are too many functions.
  FunctionRecord *function(StringRef Name);
  bool hasHandlers() const { return !Handlers.empty(); }
  /// False: there are too many sequences, or it has other beats already.
  bool addSequence(StringRef Id, std::vector<std::string> Beats);
  /// False: there are too many distinct orders.
  bool addOrder(StringRef Id, std::vector<std::string> Beats);
  void addCoverage(StringRef Handler, double LinesPercent);
  /// Adds what \p Other saw, handler by handler. Returns how many of its
  /// handlers found no room.
  size_t merge(Gathering Other);

  /// Adds to \p Found what turns out only now.
  Telemetry finish(Problems &Found);

  IngestOptions Opts;
  Limits Max;
  std::vector<std::string> Paths; ///< The files read, for messages.
  SampleBudget Budget{Max.AllSampleBytes};

private:
  std::vector<Sample> readSamples(const Reservoir &From, Problems &Found) const;

  std::vector<FunctionTelemetry> readFunctions() const;

  llvm::StringMap<HandlerRecord> Handlers;
  llvm::StringMap<FunctionRecord> Functions;
  std::map<std::string, std::vector<std::string>> Sequences;
  std::map<std::pair<std::string, std::vector<std::string>>, uint64_t> Orders;
  std::map<std::string, double> Coverage;
};

} // namespace heal

#endif
