//===- Native.cpp - The native format -------------------------------------===//
#include "RecordReaderInternal.h"
#include "llvm/ADT/StringSwitch.h"
#include "llvm/ADT/Twine.h"
#include <cmath>

namespace heal {

/// What a handler's object says besides its samples and errors. Times are in
/// its unit.
struct RecordReader::NativeFields {
  std::string Name, Unit = "ms";
  std::optional<double> Avg, P50, P95, P99, Expected;
  std::optional<uint64_t> Count;
  bool HasTiming = false;
};

std::optional<double> RecordReader::readAmount(JsonCursor &At, StringRef What) {
  double Value = At.number();
  if (Value >= 0 && Value <= MaxAmount)
    return Value;
  if (!At.hasFailed())
    complainHere(At, "'" + What + "' must be a " +
                         (Value > MaxAmount
                              ? "smaller number"
                              : "finite number that is not negative"));
  return std::nullopt;
}

std::optional<uint64_t> RecordReader::readCount(JsonCursor &At,
                                                StringRef What) {
  std::optional<uint64_t> Value = At.unsignedInteger();
  if (!Value && !At.hasFailed())
    complainHere(At, "'" + What + "' must be an integer that is not negative");
  return Value;
}

std::string RecordReader::readName(JsonCursor &At, StringRef What) {
  if (At.kind() != JsonKind::String) {
    complainHere(At, "'" + What + "' must be a string");
    At.skip();
    return {};
  }
  std::string Unescaped;
  StringRef Text = At.string(Unescaped);
  if (!llvm::json::isUTF8(Text))
    complainHere(At, "'" + What + "' is not UTF-8; its bad bytes are replaced");
  return boundedText(Text, Into.Max.NameBytes);
}

//===----------------------------------------------------------------------===//
// Handlers
//===----------------------------------------------------------------------===//

void RecordReader::readHandler(JsonCursor &At) {
  NativeFields Fields;
  At.members([&](StringRef Member) {
    if (Member == "name")
      Fields.Name = readName(At, Member);
    else if (Member == "timing")
      readTiming(At, Fields);
    else if (Member == "expectedTime" && !At.isNull())
      Fields.Expected = readAmount(At, Member);
    else if (Member == "samples")
      walk(At, Place::SampleList, {});
    else if (Member == "errors")
      walk(At, Place::ErrorList, {});
  });
  if (!At.hasFailed())
    endHandler(At, Fields);
  Pending = PendingHandler();
}

void RecordReader::readTiming(JsonCursor &At, NativeFields &To) {
  if (At.kind() != JsonKind::Object) {
    complainHere(At, "'timing' must be an object");
    return At.skip();
  }
  To.HasTiming = true;
  bool IsGood = true;
  At.members([&](StringRef Member) {
    std::optional<double> *Field =
        llvm::StringSwitch<std::optional<double> *>(Member)
            .Case("avg", &To.Avg)
            .Case("p50", &To.P50)
            .Case("p95", &To.P95)
            .Case("p99", &To.P99)
            .Default(nullptr);
    if (At.isNull())
      return;
    if (Field)
      IsGood &= (*Field = readAmount(At, Member)).has_value();
    else if (Member == "count")
      IsGood &= (To.Count = readCount(At, Member)).has_value();
    else if (Member == "unit")
      To.Unit = readName(At, Member);
  });
  // Half a timing is worse than none: its numbers belong together.
  if (!IsGood) {
    To.Avg = To.P50 = To.P95 = To.P99 = std::nullopt;
    To.HasTiming = false; // Why has been said.
  }
}

void RecordReader::endHandler(JsonCursor &At, NativeFields &Fields) {
  if (Fields.Name.empty())
    return complainHere(At, "a handler without a name");
  HandlerRecord *To = Into.handler(Fields.Name);
  if (!To)
    return complainHere(At,
                        "too many handlers; '" + Fields.Name + "' is left out");
  ++Understood;
  if (!NativeNames.insert(Fields.Name).second)
    complainHere(At, "the handler '" + Fields.Name +
                         "' is here twice; its numbers are merged");
  To->Errors.merge(Pending.Errors, Into.Opts.MaxErrors);
  std::optional<double> Factor = millisPerUnit(Fields.Unit);
  if (!Factor)
    complainHere(At, "unknown unit '" + Fields.Unit +
                         "' (ms, s, us and ns are known); the times of '" +
                         Fields.Name + "' are left out");
  To->Inputs.merge(Pending.Inputs, Into.Max);
  Pending.Samples.scaleDurations(Factor.value_or(0));
  To->Samples.merge(std::move(Pending.Samples), Into.Opts.MaxSamples,
                    Into.Budget);
  if (!Factor)
    return;
  if (Fields.Expected == 0.0)
    complainHere(At, "'expectedTime' must be greater than 0");
  else if (Fields.Expected && !To->ExpectedMillis)
    To->ExpectedMillis = *Fields.Expected * *Factor;
  addTiming(At, Fields, *Factor, *To);
}

/// Where the timing of a handler does not say, its samples do.
void RecordReader::addTiming(const JsonCursor &At, const NativeFields &Fields,
                             double Factor, HandlerRecord &To) {
  if (Fields.Count == uint64_t(0))
    return;
  Timing Said = Fields.Avg ? Timing() : Pending.Durations.timing(Factor);
  std::optional<double> Avg;
  if (Fields.Avg)
    Avg = *Fields.Avg * Factor;
  else if (Said.Count)
    Avg = Said.AvgMillis;
  const std::pair<std::optional<double> *, std::optional<double>> Stated[] = {
      {&Said.P50Millis, Fields.P50},
      {&Said.P95Millis, Fields.P95},
      {&Said.P99Millis, Fields.P99}};
  for (const auto &[Field, Value] : Stated)
    if (Value)
      *Field = *Value * Factor;
  if (Fields.Count)
    Said.Count = *Fields.Count;
  if (Fields.HasTiming && !Avg)
    complainHere(At, "the timing of '" + Fields.Name + "' has no average");
  To.Stated.add(Avg, Said);
}

//===----------------------------------------------------------------------===//
// Samples and errors
//===----------------------------------------------------------------------===//

void RecordReader::readSample(JsonCursor &At) {
  StringRef Inputs, Output;
  std::optional<double> Duration;
  bool IsGood = true;
  At.members([&](StringRef Member) {
    if (Member == "inputs")
      Inputs = At.raw();
    else if (Member == "output")
      Output = At.raw();
    else if (Member == "duration" && !At.isNull())
      IsGood = (Duration = readAmount(At, Member)).has_value();
  });
  if (At.hasFailed() || !IsGood)
    return;
  if (Duration)
    Pending.Durations.add(*Duration);
  if (!Inputs.empty())
    Pending.Inputs.add(Inputs, Into.Max);
  if (isTooLarge(At, Inputs, Output))
    return;
  if (std::optional<size_t> Place =
          Pending.Samples.nextPlace(Into.Opts.MaxSamples)) {
    RawSample Raw = rawSample(Inputs, Output);
    Raw.Duration = Duration.value_or(0);
    Pending.Samples.put(*Place, std::move(Raw));
  }
}

void RecordReader::readError(JsonCursor &At) {
  TextField Type, Message, Stacktrace;
  std::optional<uint64_t> Count = 1;
  At.members([&](StringRef Member) {
    TextField *To = llvm::StringSwitch<TextField *>(Member)
                        .Case("type", &Type)
                        .Case("message", &Message)
                        .Case("stacktrace", &Stacktrace)
                        .Default(nullptr);
    if (To && At.kind() == JsonKind::String)
      To->read(At);
    else if (Member == "count" && !At.isNull())
      Count = readCount(At, Member);
  });
  if (At.hasFailed() || !Count)
    return;
  Pending.Errors.add(Type.get(), Message.get(), Stacktrace.get(), *Count,
                     Into.Max, Into.Opts.MaxErrors);
}

//===----------------------------------------------------------------------===//
// Sequences, logs, coverage
//===----------------------------------------------------------------------===//

std::optional<std::vector<std::string>>
RecordReader::readBeats(JsonCursor &At) {
  std::vector<std::string> Result;
  if (At.kind() != JsonKind::Array) {
    complainHere(At, "the beats must be an array of strings");
    At.skip();
    return std::nullopt;
  }
  const char *Problem = nullptr;
  std::string Unescaped;
  At.elements([&] {
    if (At.kind() != JsonKind::String)
      Problem = "the beats must be an array of strings";
    else if (Result.size() >= Into.Max.Beats)
      Problem = "a sequence of more than 1000 beats is left out";
    else
      Result.push_back(boundedText(At.string(Unescaped), Into.Max.NameBytes));
  });
  if (Problem && !At.hasFailed())
    complainHere(At, Problem);
  if (Problem || At.hasFailed())
    return std::nullopt;
  return Result;
}

void RecordReader::readSequence(JsonCursor &At, StringRef Id) {
  std::optional<std::vector<std::string>> Beats;
  bool IsStated = false;
  At.members([&](StringRef Member) {
    if (Member != "beats")
      return;
    IsStated = true;
    Beats = readBeats(At);
  });
  if (At.hasFailed() || (IsStated && !Beats))
    return;
  if (!Beats || Beats->empty())
    return complainHere(At, "the sequence '" + Id + "' has no beats");
  ++Understood;
  if (!Into.addSequence(boundedText(Id, Into.Max.NameBytes), std::move(*Beats)))
    complainHere(At, "the beats of '" + Id +
                         "' are left out: it has other beats already, or "
                         "there are too many sequences");
}

void RecordReader::readLog(JsonCursor &At) {
  std::string Id;
  std::optional<std::vector<std::string>> Beats;
  bool IsStated = false;
  At.members([&](StringRef Member) {
    if (Member == "sequenceId")
      Id = readName(At, Member);
    else if (Member == "executedBeats") {
      IsStated = true;
      Beats = readBeats(At);
    }
  });
  if (At.hasFailed() || (IsStated && !Beats))
    return;
  if (Id.empty() || !Beats)
    return complainHere(At, "a log without 'sequenceId' or 'executedBeats'");
  ++Understood;
  if (!Into.addOrder(Id, std::move(*Beats)))
    complainHere(At,
                 "too many distinct orders; one of '" + Id + "' is left out");
}

void RecordReader::readCoverage(JsonCursor &At) {
  std::string Handler;
  std::optional<double> Lines;
  bool IsStated = false;
  At.members([&](StringRef Member) {
    if (Member == "handler")
      Handler = readName(At, Member);
    else if (Member == "lines") {
      IsStated = true;
      Lines = readAmount(At, Member);
    }
  });
  if (At.hasFailed() || (IsStated && !Lines))
    return;
  if (Handler.empty() || !Lines)
    return complainHere(At, "a coverage entry without 'handler' or 'lines'");
  if (*Lines > 100)
    return complainHere(At, "the coverage of '" + Handler +
                                "' is over 100 percent");
  ++Understood;
  Into.addCoverage(Handler, *Lines);
}

} // namespace heal
