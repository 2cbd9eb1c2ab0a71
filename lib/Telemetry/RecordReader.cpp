//===- RecordReader.cpp - Walking to the records --------------------------===//
#include "RecordReaderInternal.h"
#include "llvm/ADT/StringSwitch.h"
#include "llvm/ADT/Twine.h"

namespace heal {

std::optional<double> millisPerUnit(StringRef Unit) {
  double Millis = llvm::StringSwitch<double>(Unit)
                      .Case("ms", 1)
                      .Case("s", 1e3)
                      .Cases("us", "\xc2\xb5s", "\xce\xbcs", 1e-3)
                      .Case("ns", 1e-6)
                      .Default(0);
  if (Millis == 0)
    return std::nullopt;
  return Millis;
}

void RecordReader::complain(uint64_t Line, const llvm::Twine &Why) {
  Found.add(Path, Line, Why);
}

void RecordReader::complainHere(const JsonCursor &At, const llvm::Twine &Why) {
  complain(Piece->lineAt(At.position()), Why);
}

void RecordReader::take(const Record &Taken) {
  Piece = &Taken;
  JsonCursor At(Taken.Text);
  walk(At, Taken.Where, Taken.Name);
  if (!At.hasFailed() && !At.isAtEnd())
    At.fail("there is more text behind it");
  if (At.hasFailed()) {
    StringRef What =
        isRecord(Taken.Where) ? describe(Taken.Where) : StringRef("line");
    complainHere(At, "the " + What + " is not JSON: " + At.why());
  }
  Piece = nullptr;
}

void RecordReader::walk(JsonCursor &At, Place Where, StringRef Name) {
  JsonKind Wanted = isList(Where) ? JsonKind::Array : JsonKind::Object;
  if (At.kind() != Wanted) {
    if (Where == Place::Document || Where == Place::DocumentList)
      return At.fail("an object is expected");
    complainHere(At, "the " + describe(Where) + " must be an " +
                         (isList(Where) ? "array" : "object"));
    return At.skip();
  }
  if (isRecord(Where))
    return readRecord(At, Where, Name);
  if (isList(Where))
    return At.elements([&] { walk(At, elementOf(Where), Name); });
  walkObject(At, Where);
}

void RecordReader::walkObject(JsonCursor &At, Place Where) {
  if (Where == Place::MetricGroup)
    ResourceFingerprint = 0;
  bool IsKnown = Where != Place::Document;
  const char *Begin = At.position();
  At.members([&](StringRef Name) {
    Place Inside = memberOf(Where, Name);
    if (Inside == Place::Elsewhere)
      return;
    IsKnown = true;
    // The name is a view that the next member overwrites.
    walk(At, Inside, std::string(Name));
  });
  if (!IsKnown && !At.hasFailed())
    complain(Piece->lineAt(Begin),
             "neither the native format nor OTLP: no member is known");
}

void RecordReader::readRecord(JsonCursor &At, Place Where, StringRef Name) {
  switch (Where) {
  case Place::Handler:
    readHandler(At);
    break;
  case Place::Sample:
    readSample(At);
    break;
  case Place::HandlerError:
    readError(At);
    break;
  case Place::Sequence:
    readSequence(At, Name);
    break;
  case Place::Log:
    readLog(At);
    break;
  case Place::Coverage:
    readCoverage(At);
    break;
  case Place::Span:
    readSpan(At);
    break;
  case Place::Metric:
    readMetric(At);
    break;
  case Place::LogRecord:
    readLogRecord(At);
    break;
  case Place::Resource: {
    Attributes OfProcess;
    At.members([&](StringRef Member) {
      if (Member == "attributes")
        OfProcess.read(At);
    });
    ResourceFingerprint = OfProcess.Fingerprint;
    return;
  }
  default:
    llvm_unreachable("not a record");
  }
}

RawSample RecordReader::rawSample(StringRef Inputs, StringRef Output) const {
  RawSample Result;
  Result.Text = (Inputs + Output).str();
  Result.InputsBytes = Inputs.size();
  Result.File = Into.Paths.size() - 1;
  Result.Line = Piece->Line;
  return Result;
}

bool RecordReader::isTooLarge(const JsonCursor &At, StringRef Inputs,
                              StringRef Output) {
  if (Inputs.size() + Output.size() <= Into.Max.SampleBytes)
    return false;
  complainHere(At, "a sample of more than " +
                       llvm::Twine(Into.Max.SampleBytes >> 10) +
                       " KiB is left out");
  return true;
}

void RecordReader::finish() {
  if (HasServerSpans || !Fallback.hasHandlers())
    return;
  if (size_t LeftOut = Into.merge(std::move(Fallback)))
    complain(0, llvm::Twine(LeftOut) +
                    " handlers are left out: there are too many");
}

} // namespace heal
