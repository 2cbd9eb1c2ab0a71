//===- Telemetry.h - What production says -----------------------*- C++ -*-===//
//
// The noun of the Telemetry stage: one summary per handler, whatever the
// format it came in, and a short one per function that spans name. Memory is
// bounded: timings are summarised while they stream, samples and errors are
// kept up to a limit.
//
// Plain data; safe to read from several threads.
//
//===----------------------------------------------------------------------===//
#ifndef CLANG_HEAL_TELEMETRY_TELEMETRY_H
#define CLANG_HEAL_TELEMETRY_TELEMETRY_H

#include "clang-heal/Support/Json.h"

namespace heal {

/// How long a handler's calls took. All times are milliseconds.
struct Timing {
  double AvgMillis = 0;
  std::optional<double> P50Millis, P95Millis, P99Millis;
  uint64_t Count = 0; ///< Calls that the numbers summarise.

  template <typename V> static void fields(V &&Visit, auto &Self) {
    Visit("avgMillis", Self.AvgMillis);
    Visit("p50Millis", Self.P50Millis);
    Visit("p95Millis", Self.P95Millis);
    Visit("p99Millis", Self.P99Millis);
    Visit("count", Self.Count);
  }
};

/// One recorded call: its inputs by parameter name, and what it returned.
struct Sample {
  llvm::json::Object Inputs;
  llvm::json::Value Output = nullptr;
  double DurationMillis = 0;

  template <typename V> static void fields(V &&Visit, auto &Self) {
    Visit("inputs", Self.Inputs);
    Visit("output", Self.Output);
    Visit("durationMillis", Self.DurationMillis);
  }
};

/// Of the calls whose inputs were recorded: how many there were, and how many
/// different inputs among them. Past a limit each is taken for another one
/// unless it was seen before, so that there are never fewer than said.
struct RecordedInputs {
  uint64_t Calls = 0, Distinct = 0;

  template <typename V> static void fields(V &&Visit, auto &Self) {
    Visit("calls", Self.Calls);
    Visit("distinct", Self.Distinct);
  }
};

/// Errors of one kind: same exception type, message template and frame.
struct ErrorGroup {
  std::string Type;       ///< `std::out_of_range`
  std::string Message;    ///< Numbers, ids and quoted parts replaced by `*`.
  std::string Frame;      ///< The throwing function, where a stack trace says.
  std::string Stacktrace; ///< Of one of them.
  uint64_t Count = 0;

  template <typename V> static void fields(V &&Visit, auto &Self) {
    Visit("type", Self.Type);
    Visit("message", Self.Message);
    Visit("frame", Self.Frame);
    Visit("stacktrace", Self.Stacktrace);
    Visit("count", Self.Count);
  }
};

/// Where telemetry itself says that a handler's code is (the OpenTelemetry
/// attributes `code.function.name`, `code.file.path`, `code.line.number`,
/// `http.route`, `rpc.service`, `rpc.method`). Empty or 0: not said.
struct CodeReference {
  std::string Function, File, Route, RpcService, RpcMethod;
  unsigned Line = 0;

  template <typename V> static void fields(V &&Visit, auto &Self) {
    Visit("function", Self.Function);
    Visit("file", Self.File);
    Visit("line", Self.Line);
    Visit("route", Self.Route);
    Visit("rpcService", Self.RpcService);
    Visit("rpcMethod", Self.RpcMethod);
  }
};

/// Everything known about one handler.
struct HandlerTelemetry {
  static constexpr llvm::StringLiteral Schema = "clang-heal/handler";
  std::string Name;
  Timing Time;
  std::optional<double> ExpectedMillis; ///< The native format's expectedTime.
  std::vector<Sample> Samples;
  RecordedInputs Recorded; ///< Of all that were recorded, kept or not.
  std::vector<ErrorGroup> Errors;
  CodeReference Code;

  template <typename V> static void fields(V &&Visit, auto &Self) {
    Visit("name", Self.Name);
    Visit("time", Self.Time);
    Visit("expectedMillis", Self.ExpectedMillis);
    Visit("samples", Self.Samples);
    Visit("recorded", Self.Recorded);
    Visit("errors", Self.Errors);
    Visit("code", Self.Code);
  }
};

/// What spans of any kind say of one function, a handler or not.
struct FunctionTelemetry {
  static constexpr llvm::StringLiteral Schema = "clang-heal/function";
  std::string Name;      ///< Qualified: `code.function.name`.
  uint64_t Calls = 0;    ///< Spans that were timed.
  double TotalMillis = 0; ///< Of all of them.
  RecordedInputs Recorded;

  double meanMillis() const { return Calls ? TotalMillis / Calls : 0; }

  template <typename V> static void fields(V &&Visit, auto &Self) {
    Visit("name", Self.Name);
    Visit("calls", Self.Calls);
    Visit("totalMillis", Self.TotalMillis);
    Visit("recorded", Self.Recorded);
  }
};

/// The steps that a sequence is meant to run, in order.
struct Sequence {
  static constexpr llvm::StringLiteral Schema = "clang-heal/sequence";
  std::string Id;
  std::vector<std::string> Beats;

  template <typename V> static void fields(V &&Visit, auto &Self) {
    Visit("id", Self.Id);
    Visit("beats", Self.Beats);
  }
};

/// One order in which a sequence ran, and how often it ran so.
struct ExecutedOrder {
  static constexpr llvm::StringLiteral Schema = "clang-heal/executed-order";
  std::string SequenceId;
  std::vector<std::string> Beats;
  uint64_t Count = 0;

  template <typename V> static void fields(V &&Visit, auto &Self) {
    Visit("sequenceId", Self.SequenceId);
    Visit("beats", Self.Beats);
    Visit("count", Self.Count);
  }
};

/// How much of a handler's lines tests reach, in percent.
struct LineCoverage {
  static constexpr llvm::StringLiteral Schema = "clang-heal/coverage";
  std::string Handler;
  double LinesPercent = 0;

  template <typename V> static void fields(V &&Visit, auto &Self) {
    Visit("handler", Self.Handler);
    Visit("linesPercent", Self.LinesPercent);
  }
};

/// What production says, summarised.
struct Telemetry {
  static constexpr llvm::StringLiteral Schema = "clang-heal/telemetry";
  std::vector<HandlerTelemetry> Handlers;   ///< By name, each once.
  std::vector<FunctionTelemetry> Functions; ///< By name, each once.
  std::vector<Sequence> Sequences;
  std::vector<ExecutedOrder> Executed;
  std::vector<LineCoverage> Coverage;
  /// Records that could not be used, as `FILE:LINE: why`; at most a hundred
  /// texts, all of them counted.
  std::vector<std::string> Problems;
  uint64_t ProblemCount = 0;

  template <typename V> static void fields(V &&Visit, auto &Self) {
    Visit("handlers", Self.Handlers);
    Visit("functions", Self.Functions);
    Visit("sequences", Self.Sequences);
    Visit("executed", Self.Executed);
    Visit("coverage", Self.Coverage);
    Visit("problems", Self.Problems);
    Visit("problemCount", Self.ProblemCount);
  }
};

} // namespace heal

#endif
