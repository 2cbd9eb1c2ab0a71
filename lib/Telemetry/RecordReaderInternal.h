//===- RecordReaderInternal.h - What the records of a file say --*- C++ -*-===//
#ifndef CLANG_HEAL_LIB_TELEMETRY_RECORDREADERINTERNAL_H
#define CLANG_HEAL_LIB_TELEMETRY_RECORDREADERINTERNAL_H

#include "AttributesInternal.h"
#include "GatheringInternal.h"
#include "JsonCursorInternal.h"
#include "MetricSeriesInternal.h"
#include "RecordsInternal.h"
#include "llvm/ADT/StringSet.h"

namespace heal {

/// No time, count or share is larger; sums and products of what is smaller are
/// finite.
constexpr double MaxAmount = 1e18;

/// The exceptions that spans below a handler's recorded, until the handler's
/// own span ends: that one often says no more than that it failed. The newest
/// thousand or so, found by their trace.
class RecentExceptions {
public:
  struct Entry {
    std::string Trace, Type, Message, Stacktrace;
  };
  void put(StringRef Trace, const Attributes &Exception, const Limits &Max);
  /// Null: none of this trace is known any more.
  const Entry *find(StringRef Trace) const;

private:
  static constexpr size_t Slots = 1024;
  std::vector<Entry> Entries;
};

/// Reads the records of one file into a Gathering.
///
/// One per file: take() every piece in order, then finish(). Not thread-safe.
class RecordReader final : public RecordTaker {
public:
  RecordReader(StringRef Path, Gathering &Into, MetricSeries &Series,
               Problems &Found)
      : Path(Path), Into(Into), Series(Series), Found(Found),
        Fallback(Into.Opts) {
    Into.Paths.push_back(Path.str());
  }

  void take(const Record &Piece) override;
  void complain(uint64_t Line, const llvm::Twine &Why) override;
  void finish();
  /// How many records were understood, be they about a handler or not.
  uint64_t understood() const { return Understood; }

private:
  /// A handler of the native format whose end was not seen yet. Durations are
  /// in its unit, which may come last.
  struct PendingHandler {
    Sketch Durations;
    Reservoir Samples;
    InputCounter Inputs;
    ErrorGroups Errors;
  };
  /// What a span says besides its attributes. Texts live as long as it.
  struct SpanFields {
    TextField Name, Trace, Parent, StatusMessage;
    unsigned Kind = 0, Status = 0;
    std::optional<uint64_t> StartNanos, EndNanos;
    bool HasException = false;
    void clear();
  };

  // Walking.
  void walk(JsonCursor &At, Place Where, StringRef Name);
  void walkObject(JsonCursor &At, Place Where);
  void readRecord(JsonCursor &At, Place Where, StringRef Name);
  void complainHere(const JsonCursor &At, const llvm::Twine &Why);

  // Native.
  struct NativeFields;
  void readHandler(JsonCursor &At);
  void readTiming(JsonCursor &At, NativeFields &To);
  void endHandler(JsonCursor &At, NativeFields &Fields);
  void addTiming(const JsonCursor &At, const NativeFields &Fields,
                 double Factor, HandlerRecord &To);
  void readSample(JsonCursor &At);
  RawSample rawSample(StringRef Inputs, StringRef Output) const;
  bool isTooLarge(const JsonCursor &At, StringRef Inputs, StringRef Output);
  void readError(JsonCursor &At);
  void readSequence(JsonCursor &At, StringRef Id);
  void readLog(JsonCursor &At);
  void readCoverage(JsonCursor &At);
  std::optional<double> readAmount(JsonCursor &At, StringRef What);
  std::optional<uint64_t> readCount(JsonCursor &At, StringRef What);
  std::optional<std::vector<std::string>> readBeats(JsonCursor &At);
  std::string readName(JsonCursor &At, StringRef What);

  // OTLP.
  void readSpan(JsonCursor &At);
  void readSpanMember(StringRef Member, JsonCursor &At);
  bool mayBeHandler(unsigned Kind) const;
  void readSpanAttributes(JsonCursor &At);
  void readEvents(JsonCursor &At);
  void readStatus(JsonCursor &At);
  void endSpan(const JsonCursor &At);
  bool isHandlerSpan();
  std::optional<double> spanDuration(const JsonCursor &At);
  void addFunctionSpan(double Nanos);
  void addSpanError(HandlerRecord &To);
  void addSpanSample(const JsonCursor &At, Gathering &Target, HandlerRecord &To,
                     double Nanos);
  void readMetric(JsonCursor &At);
  void readHistogram(JsonCursor &At, StringRef Metric, StringRef Unit,
                     unsigned Rank, bool IsExponential);
  struct PointFields;
  void readPoint(JsonCursor &At, PointFields &Fields);
  void readExponential(StringRef Member, JsonCursor &At, PointFields &Fields);
  static void spreadExponential(PointFields &Fields);
  void endPoint(const JsonCursor &At, PointFields &Fields, StringRef Metric,
                double SecondsPerUnit, unsigned Rank, bool IsDelta);
  void readLogRecord(JsonCursor &At);

  std::string Path;
  Gathering &Into;
  MetricSeries &Series;
  Problems &Found;
  const Record *Piece = nullptr;
  uint64_t Understood = 0;

  PendingHandler Pending;
  llvm::StringSet<> NativeNames; ///< Of this file.

  /// The handlers of a file that has no spans of servers or consumers.
  Gathering Fallback;
  bool HasServerSpans = false;
  SpanFields Span;
  Attributes Known, EventA, EventB;
  Attributes *Event = &EventA, *Exception = &EventB;
  RecentExceptions Recent;
  std::string NameBuffer;
  uint64_t ResourceFingerprint = 0;
};

/// Milliseconds in one \p Unit (`ms`, `s`, `us`, `ns`); nullopt: unknown.
std::optional<double> millisPerUnit(StringRef Unit);

} // namespace heal

#endif
