//===- Spans.cpp - OTLP traces and logs -----------------------------------===//
#include "RecordReaderInternal.h"
#include "llvm/ADT/Twine.h"
#include "llvm/Support/xxhash.h"

namespace heal {

namespace {

/// Span kinds of OTLP.
enum : unsigned { Unspecified, Internal, Server, Client, Producer, Consumer };

/// Status code of OTLP.
constexpr unsigned StatusError = 2;

/// An enumerator as its number or, as protobuf spells it, by name.
unsigned readEnum(JsonCursor &At, ArrayRef<StringRef> Names) {
  if (At.kind() != JsonKind::String)
    return At.unsignedInteger().value_or(0);
  std::string Unescaped;
  StringRef Text = At.string(Unescaped);
  for (unsigned I = 0; I < Names.size(); ++I)
    if (Text == Names[I])
      return I;
  unsigned Value = 0;
  return Text.getAsInteger(10, Value) ? 0 : Value;
}

} // namespace

//===----------------------------------------------------------------------===//
// Exceptions
//===----------------------------------------------------------------------===//

void RecentExceptions::put(StringRef Trace, const Attributes &Exception,
                           const Limits &Max) {
  if (Trace.empty())
    return;
  Entries.resize(Slots);
  Entry &To = Entries[llvm::xxh3_64bits(Trace) % Slots];
  To.Trace = boundedText(Trace, 64);
  To.Type = boundedText(Exception.ExceptionType.get(), Max.NameBytes);
  To.Message =
      boundedText(Exception.ExceptionMessage.get(), 4 * Max.MessageBytes);
  To.Stacktrace =
      boundedText(Exception.ExceptionStacktrace.get(), Max.StacktraceBytes);
}

const RecentExceptions::Entry *RecentExceptions::find(StringRef Trace) const {
  if (Entries.empty() || Trace.empty())
    return nullptr;
  const Entry &Candidate = Entries[llvm::xxh3_64bits(Trace) % Slots];
  return Candidate.Trace == Trace ? &Candidate : nullptr;
}

//===----------------------------------------------------------------------===//
// Spans
//===----------------------------------------------------------------------===//

void RecordReader::SpanFields::clear() {
  for (TextField *Each : {&Name, &Trace, &Parent, &StatusMessage})
    Each->clear();
  Kind = Status = 0;
  StartNanos = EndNanos = std::nullopt;
  HasException = false;
}

void RecordReader::readSpan(JsonCursor &At) {
  Span.clear();
  Known.clear();
  At.members([&](StringRef Member) { readSpanMember(Member, At); });
  if (At.hasFailed())
    return;
  ++Understood;
  endSpan(At);
}

void RecordReader::readSpanMember(StringRef Member, JsonCursor &At) {
  static constexpr StringRef Kinds[] = {
      "SPAN_KIND_UNSPECIFIED", "SPAN_KIND_INTERNAL", "SPAN_KIND_SERVER",
      "SPAN_KIND_CLIENT",      "SPAN_KIND_PRODUCER", "SPAN_KIND_CONSUMER"};
  if (Member == "name")
    Span.Name.read(At);
  else if (Member == "kind")
    Span.Kind = readEnum(At, Kinds);
  else if (Member == "startTimeUnixNano")
    Span.StartNanos = At.unsignedInteger();
  else if (Member == "endTimeUnixNano")
    Span.EndNanos = At.unsignedInteger();
  else if (Member == "attributes")
    readSpanAttributes(At);
  else if (Member == "traceId")
    Span.Trace.read(At);
  else if (Member == "parentSpanId")
    Span.Parent.read(At);
  else if (Member == "events")
    readEvents(At);
  else if (Member == "status")
    readStatus(At);
}

/// Most spans are inner ones that name no function, and the kind comes before
/// the attributes.
void RecordReader::readSpanAttributes(JsonCursor &At) {
  if (mayBeHandler(Span.Kind))
    return Known.read(At);
  StringRef Text = At.raw();
  if (!Text.contains("code.function"))
    return;
  JsonCursor Inside(Text);
  Known.read(Inside);
}

/// Whether a span whose kind was read (or not yet: 0) can be a handler's.
bool RecordReader::mayBeHandler(unsigned Kind) const {
  switch (Kind) {
  case Client:
  case Producer:
    return false;
  case Internal:
    return !HasServerSpans;
  default:
    return true;
  }
}

void RecordReader::readStatus(JsonCursor &At) {
  static constexpr StringRef Codes[] = {"STATUS_CODE_UNSET", "STATUS_CODE_OK",
                                        "STATUS_CODE_ERROR"};
  if (At.kind() != JsonKind::Object)
    return At.skip();
  At.members([&](StringRef Member) {
    if (Member == "code")
      Span.Status = readEnum(At, Codes);
    else if (Member == "message")
      Span.StatusMessage.read(At);
  });
}

/// Keeps the last exception: the one that left the function.
void RecordReader::readEvents(JsonCursor &At) {
  if (At.kind() != JsonKind::Array)
    return At.skip();
  std::string Unescaped;
  At.elements([&] {
    bool IsException = false;
    Event->clear();
    At.members([&](StringRef Member) {
      if (Member == "name" && At.kind() == JsonKind::String)
        IsException = At.string(Unescaped) == "exception";
      else if (Member == "attributes")
        Event->read(At);
    });
    if (!IsException)
      return;
    std::swap(Event, Exception);
    Span.HasException = true;
  });
}

/// A server's or consumer's span; where the file has none, a span without a
/// parent or one that says which function it is.
bool RecordReader::isHandlerSpan() {
  if (Span.Kind == Server || Span.Kind == Consumer) {
    if (!HasServerSpans)
      Fallback = Gathering(Into.Opts);
    HasServerSpans = true;
    return true;
  }
  if (HasServerSpans || Span.Kind == Client || Span.Kind == Producer)
    return false;
  bool IsRoot = Span.Parent.get().trim('0').empty();
  return IsRoot || !Known.Function.empty() || !Known.OldFunction.empty();
}

std::optional<double> RecordReader::spanDuration(const JsonCursor &At) {
  // OTLP writes 0 for a time that is not known.
  if (Span.StartNanos.value_or(0) == 0 || Span.EndNanos.value_or(0) == 0)
    complainHere(At, "a span without a usable start or end time");
  else if (*Span.EndNanos < *Span.StartNanos)
    complainHere(At, "a span that ends before it starts");
  else
    return static_cast<double>(*Span.EndNanos - *Span.StartNanos);
  return std::nullopt;
}

/// What the span says of the function that it names.
void RecordReader::addFunctionSpan(double Nanos) {
  std::string Buffer;
  StringRef Name = Known.Function.get();
  if (Name.empty() || Name.size() > Into.Max.NameBytes ||
      !llvm::json::isUTF8(Name))
    Name = Buffer = boundedText(Known.function(), Into.Max.NameBytes);
  FunctionRecord *To = Into.function(Name);
  if (!To)
    return; // Ten thousand are enough to look at.
  ++To->Calls;
  To->Nanos += Nanos;
  if (!Known.Inputs.empty())
    To->Inputs.add(Known.Inputs, Into.Max);
}

void RecordReader::endSpan(const JsonCursor &At) {
  bool IsHandler = isHandlerSpan();
  if (!IsHandler && Span.HasException)
    Recent.put(Span.Trace.get(), *Exception, Into.Max);
  bool NamesFunction = !Known.Function.empty() || !Known.OldFunction.empty();
  if (!IsHandler && !NamesFunction)
    return;
  std::optional<double> Nanos = spanDuration(At);
  if (!Nanos)
    return;
  if (NamesFunction)
    addFunctionSpan(*Nanos);
  if (!IsHandler)
    return;
  Known.handlerName(NameBuffer, Span.Name.get());
  if (NameBuffer.empty())
    return complainHere(At, "a span without a name");
  if (NameBuffer.size() > Into.Max.NameBytes || !llvm::json::isUTF8(NameBuffer))
    NameBuffer = boundedText(NameBuffer, Into.Max.NameBytes);
  Gathering &Target = HasServerSpans ? Into : Fallback;
  HandlerRecord *To = Target.handler(NameBuffer);
  if (!To)
    return complainHere(At,
                        "too many handlers; '" + NameBuffer + "' is left out");
  To->Spans.add(*Nanos);
  if (To->Code.Function.empty() && To->Code.Route.empty() &&
      Known.nameHandler())
    To->Code = Known.code();
  addSpanError(*To);
  if (!Known.Inputs.empty())
    To->Inputs.add(Known.Inputs, Into.Max);
  if (!Known.Inputs.empty() || !Known.Output.empty())
    addSpanSample(At, Target, *To, *Nanos);
}

void RecordReader::addSpanError(HandlerRecord &To) {
  bool Escaped = Span.HasException && !Exception->IsHandledException;
  bool IsServerError = Known.HttpStatus >= 500;
  if (Span.Status != StatusError && !Escaped && !IsServerError)
    return;
  StringRef Message = Span.StatusMessage.get();
  if (Span.HasException) {
    if (!Exception->ExceptionMessage.empty())
      Message = Exception->ExceptionMessage.get();
    return To.Errors.add(Exception->ExceptionType.get(), Message,
                         Exception->ExceptionStacktrace.get(), 1, Into.Max,
                         Into.Opts.MaxErrors);
  }
  if (const RecentExceptions::Entry *Below = Recent.find(Span.Trace.get()))
    return To.Errors.add(Below->Type, Below->Message, Below->Stacktrace, 1,
                         Into.Max, Into.Opts.MaxErrors);
  std::string Type = Known.ErrorType.get().str();
  if (Type.empty() && IsServerError)
    Type = "HTTP " + std::to_string(Known.HttpStatus);
  To.Errors.add(Type, Message, "", 1, Into.Max, Into.Opts.MaxErrors);
}

void RecordReader::addSpanSample(const JsonCursor &At, Gathering &Target,
                                 HandlerRecord &To, double Nanos) {
  if (isTooLarge(At, Known.Inputs, Known.Output))
    return;
  std::optional<size_t> Place = To.Samples.nextPlace(Into.Opts.MaxSamples);
  if (!Place)
    return;
  RawSample Raw = rawSample(Known.Inputs, Known.Output);
  Raw.IsAnyValue = true;
  Raw.Duration = Nanos * 1e-6;
  To.Samples.put(*Place, std::move(Raw), Target.Budget);
}

//===----------------------------------------------------------------------===//
// Logs
//===----------------------------------------------------------------------===//

void RecordReader::readLogRecord(JsonCursor &At) {
  Known.clear();
  At.members([&](StringRef Member) {
    if (Member == "attributes")
      Known.read(At);
  });
  if (At.hasFailed())
    return;
  ++Understood;
  if (Known.SequenceId.empty() ||
      (Known.ExecutedBeats.empty() && Known.ExpectedBeats.empty()))
    return;
  std::string Id = boundedText(Known.SequenceId.get(), Into.Max.NameBytes);
  auto Read = [&](StringRef AnyValue) {
    auto Beats = stringsOfAnyValue(AnyValue);
    if (Beats && Beats->size() <= Into.Max.Beats)
      return Beats;
    complainHere(At, "the beats of '" + Id +
                         "' must be an array of at most 1000 strings");
    Beats.reset();
    return Beats;
  };
  if (!Known.ExpectedBeats.empty())
    if (auto Beats = Read(Known.ExpectedBeats))
      if (!Into.addSequence(Id, std::move(*Beats)))
        complainHere(At, "the expected beats of '" + Id +
                             "' are left out: it has other beats already, or "
                             "there are too many sequences");
  if (!Known.ExecutedBeats.empty())
    if (auto Beats = Read(Known.ExecutedBeats))
      if (!Into.addOrder(Id, std::move(*Beats)))
        complainHere(At, "too many distinct orders; one of '" + Id +
                             "' is left out");
}

} // namespace heal
