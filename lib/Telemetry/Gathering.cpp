//===- Gathering.cpp ------------------------------------------------------===//
#include "ErrorTextInternal.h"
#include "GatheringInternal.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/xxhash.h"

namespace heal {

std::string boundedText(StringRef Text, size_t MaxBytes) {
  if (Text.size() > MaxBytes) {
    // A character's later bytes are 10xxxxxx.
    while (MaxBytes && (static_cast<unsigned char>(Text[MaxBytes]) >> 6) == 2)
      --MaxBytes;
    Text = Text.take_front(MaxBytes);
  }
  return validUtf8(Text);
}

void Problems::add(StringRef Path, uint64_t Line, const llvm::Twine &Why) {
  ++Count;
  if (Texts.size() >= MaxTexts)
    return;
  std::string Text = Path.str() + ":";
  if (Line)
    Text += std::to_string(Line) + ":";
  Texts.push_back(validUtf8(Text + " " + Why.str()));
}

void Problems::append(const Problems &Later) {
  Count += Later.Count;
  for (const std::string &Text : Later.Texts)
    if (Texts.size() < MaxTexts)
      Texts.push_back(Text);
}

//===----------------------------------------------------------------------===//
// Errors
//===----------------------------------------------------------------------===//

static uint64_t saturatingSum(uint64_t A, uint64_t B) {
  uint64_t Sum = 0;
  return __builtin_add_overflow(A, B, &Sum) ? UINT64_MAX : Sum;
}

ErrorGroup &ErrorGroups::groupFor(StringRef Type, StringRef Message,
                                  StringRef Frame, size_t MaxGroups) {
  for (ErrorGroup &Known : Groups)
    if (Known.Message == Message && Known.Type == Type && Known.Frame == Frame)
      return Known;
  if (Groups.size() + 1 < MaxGroups || (Groups.empty() && MaxGroups == 1)) {
    ErrorGroup &New = Groups.emplace_back();
    New.Type = Type;
    New.Message = Message;
    New.Frame = Frame;
    return New;
  }
  // The last group takes all others, so that the counts stay right.
  static constexpr StringRef Others = "other errors";
  if (Groups.empty() || Groups.back().Message != Others)
    Groups.emplace_back().Message = Others;
  return Groups.back();
}

void ErrorGroups::add(StringRef Type, StringRef Message, StringRef Stacktrace,
                      uint64_t Count, const Limits &Max, size_t MaxGroups) {
  // What lies far behind the limit cannot change the template.
  std::string Template =
      boundedText(messageTemplate(Message.take_front(4 * Max.MessageBytes)),
                  Max.MessageBytes);
  Stacktrace = Stacktrace.take_front(Max.StacktraceBytes);
  ErrorGroup &Group = groupFor(
      boundedText(Type, Max.NameBytes), Template,
      boundedText(throwingFrame(Stacktrace), Max.NameBytes), MaxGroups);
  if (Group.Stacktrace.empty() && !Stacktrace.empty())
    Group.Stacktrace = boundedText(Stacktrace, Max.StacktraceBytes);
  Group.Count = saturatingSum(Group.Count, Count);
}

void ErrorGroups::merge(const ErrorGroups &Other, size_t MaxGroups) {
  for (const ErrorGroup &Each : Other.Groups) {
    ErrorGroup &Group =
        groupFor(Each.Type, Each.Message, Each.Frame, MaxGroups);
    if (Group.Stacktrace.empty())
      Group.Stacktrace = Each.Stacktrace;
    Group.Count = saturatingSum(Group.Count, Each.Count);
  }
}

std::vector<ErrorGroup> ErrorGroups::sorted() const {
  std::vector<ErrorGroup> Result = Groups;
  llvm::sort(Result, [](const ErrorGroup &A, const ErrorGroup &B) {
    return std::tie(B.Count, A.Type, A.Message, A.Frame) <
           std::tie(A.Count, B.Type, B.Message, B.Frame);
  });
  return Result;
}

//===----------------------------------------------------------------------===//
// Recorded inputs
//===----------------------------------------------------------------------===//

void InputCounter::addHash(uint64_t Hash, const Limits &Max) {
  // The set keeps two numbers for itself.
  if (Hash >= llvm::DenseMapInfo<uint64_t>::getTombstoneKey())
    Hash = 0;
  if (Seen.size() < Max.DistinctInputs)
    Seen.insert(Hash);
  else if (!Seen.contains(Hash))
    ++NotKept;
}

void InputCounter::add(StringRef Inputs, const Limits &Max) {
  ++Calls;
  addHash(llvm::xxh3_64bits(Inputs), Max);
}

void InputCounter::merge(const InputCounter &Other, const Limits &Max) {
  Calls = saturatingSum(Calls, Other.Calls);
  NotKept = saturatingSum(NotKept, Other.NotKept);
  std::vector<uint64_t> Hashes(Other.Seen.begin(), Other.Seen.end());
  llvm::sort(Hashes);
  for (uint64_t Hash : Hashes)
    addHash(Hash, Max);
}

//===----------------------------------------------------------------------===//
// Timing
//===----------------------------------------------------------------------===//

void StatedTiming::add(std::optional<double> AvgMillis, const Timing &Stated) {
  double Calls = Stated.Count ? static_cast<double>(Stated.Count) : 1;
  if (AvgMillis) {
    Weight += Calls;
    Sum += Calls * *AvgMillis;
  }
  const std::optional<double> *Percentiles[] = {
      &Stated.P50Millis, &Stated.P95Millis, &Stated.P99Millis};
  for (size_t I = 0; I < 3; ++I)
    if (*Percentiles[I]) {
      Weights[I] += Calls;
      Sums[I] += Calls * **Percentiles[I];
    }
  Count = saturatingSum(Count, Stated.Count);
}

std::optional<Timing> StatedTiming::timing() const {
  Timing Result;
  if (Weight > 0)
    Result.AvgMillis = Sum / Weight;
  std::optional<double> *Percentiles[] = {&Result.P50Millis, &Result.P95Millis,
                                          &Result.P99Millis};
  bool IsKnown = Weight > 0;
  for (size_t I = 0; I < 3; ++I)
    if (Weights[I] > 0) {
      *Percentiles[I] = Sums[I] / Weights[I];
      IsKnown = true;
    }
  Result.Count = Count;
  if (!IsKnown)
    return std::nullopt;
  return Result;
}

MetricTiming::Source &MetricTiming::sourceFor(StringRef Metric, unsigned Rank) {
  for (Source &Known : Sources)
    if (Known.Metric == Metric)
      return Known;
  Sources.emplace_back();
  Sources.back().Metric = Metric;
  Sources.back().Rank = Rank;
  return Sources.back();
}

const MetricTiming::Source *MetricTiming::best() const {
  const Source *Best = nullptr;
  for (const Source &Each : Sources)
    if (!Best || Each.Rank > Best->Rank)
      Best = &Each;
  return Best;
}

HandlerTelemetry HandlerRecord::finish(StringRef Name) {
  HandlerTelemetry Result;
  Result.Name = Name;
  Result.ExpectedMillis = ExpectedMillis;
  Result.Recorded = Inputs.recorded();
  Result.Code = std::move(Code);
  // Each source counts the same calls: the most exact one is taken.
  const MetricTiming::Source *Metric = Metrics.best();
  if (Spans.count() > 0)
    Result.Time = Spans.timing(1e-6);
  else if (std::optional<Timing> Said = Stated.timing())
    Result.Time = *Said;
  else if (Metric)
    Result.Time = Metric->Durations.timing(1e3);
  if (Errors.empty() && Metric && Spans.count() <= 0)
    Errors = Metric->Errors;
  Result.Errors = Errors.sorted();
  return Result;
}

//===----------------------------------------------------------------------===//
// Everything
//===----------------------------------------------------------------------===//

HandlerRecord *Gathering::handler(StringRef Name) {
  auto Known = Handlers.find(Name);
  if (Known != Handlers.end())
    return &Known->second;
  if (Handlers.size() >= Max.Handlers)
    return nullptr;
  return &Handlers[Name];
}

FunctionRecord *Gathering::function(StringRef Name) {
  auto Known = Functions.find(Name);
  if (Known != Functions.end())
    return &Known->second;
  if (Functions.size() >= Max.Functions)
    return nullptr;
  return &Functions[Name];
}

bool Gathering::addSequence(StringRef Id, std::vector<std::string> Beats) {
  auto Known = Sequences.find(Id.str());
  if (Known != Sequences.end())
    return Known->second == Beats;
  if (Sequences.size() >= Max.Sequences)
    return false;
  Sequences.emplace(Id.str(), std::move(Beats));
  return true;
}

bool Gathering::addOrder(StringRef Id, std::vector<std::string> Beats) {
  auto Known = Orders.find({Id.str(), Beats});
  if (Known != Orders.end()) {
    ++Known->second;
    return true;
  }
  if (Orders.size() >= Max.Orders)
    return false;
  Orders.emplace(std::make_pair(Id.str(), std::move(Beats)), 1);
  return true;
}

void Gathering::addCoverage(StringRef Handler, double LinesPercent) {
  if (Coverage.size() < Max.Handlers || Coverage.count(Handler.str()))
    Coverage[Handler.str()] = LinesPercent;
}

static void mergeHandler(HandlerRecord &To, HandlerRecord &From,
                         const IngestOptions &Opts, const Limits &Max,
                         SampleBudget &Budget) {
  To.Spans.merge(From.Spans);
  To.Samples.merge(std::move(From.Samples), Opts.MaxSamples, Budget);
  To.Inputs.merge(From.Inputs, Max);
  To.Errors.merge(From.Errors, Opts.MaxErrors);
  if (To.Code.Function.empty())
    To.Code = std::move(From.Code);
}

size_t Gathering::merge(Gathering Other) {
  size_t LeftOut = 0;
  // By name, so that the same handlers find room in every run.
  std::vector<StringRef> Names(Other.Handlers.keys().begin(),
                               Other.Handlers.keys().end());
  llvm::sort(Names);
  for (StringRef Name : Names) {
    if (HandlerRecord *To = handler(Name))
      mergeHandler(*To, *Other.handler(Name), Opts, Max, Budget);
    else
      ++LeftOut;
  }
  return LeftOut;
}

std::vector<Sample> Gathering::readSamples(const Reservoir &From,
                                           Problems &Found) const {
  std::vector<Sample> Result;
  for (const RawSample &Raw : From.samples()) {
    if (Expected<Sample> Read = sampleOf(Raw))
      Result.push_back(std::move(*Read));
    else
      Found.add(Paths[Raw.File], Raw.Line,
                "a sample: " + llvm::toString(Read.takeError()));
  }
  return Result;
}

std::vector<FunctionTelemetry> Gathering::readFunctions() const {
  std::vector<FunctionTelemetry> Result;
  for (const auto &Entry : Functions)
    Result.push_back({Entry.getKey().str(), Entry.getValue().Calls,
                      Entry.getValue().Nanos * 1e-6,
                      Entry.getValue().Inputs.recorded()});
  llvm::sort(Result, [](const FunctionTelemetry &A, const FunctionTelemetry &B) {
    return A.Name < B.Name;
  });
  return Result;
}

Telemetry Gathering::finish(Problems &Found) {
  Telemetry Result;
  std::vector<StringRef> Names(Handlers.keys().begin(), Handlers.keys().end());
  llvm::sort(Names);
  for (StringRef Name : Names) {
    HandlerRecord &Record = *handler(Name);
    Result.Handlers.push_back(Record.finish(Name));
    Result.Handlers.back().Samples = readSamples(Record.Samples, Found);
    Record = HandlerRecord();
  }
  Result.Functions = readFunctions();
  for (auto &[Id, Beats] : Sequences)
    Result.Sequences.push_back({Id, std::move(Beats)});
  for (auto &[Order, Count] : Orders)
    Result.Executed.push_back({Order.first, Order.second, Count});
  for (auto &[Handler, Percent] : Coverage)
    Result.Coverage.push_back({Handler, Percent});
  return Result;
}

} // namespace heal
