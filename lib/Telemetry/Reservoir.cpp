//===- Reservoir.cpp ------------------------------------------------------===//
#include "AttributesInternal.h"
#include "ReservoirInternal.h"

namespace heal {

size_t RawSample::cost() {
  if (Cost)
    return Cost;
  // The least that LLVM's JSON object takes, as a hash table.
  constexpr size_t ObjectBytes = 5000;
  size_t Objects = 1;
  for (size_t At = 0; (At = Text.find('{', At)) != std::string::npos; ++At)
    ++Objects;
  return Cost = Text.size() + ObjectBytes * Objects;
}

/// A number that looks random (splitmix64).
static uint64_t scrambled(uint64_t Number) {
  Number += 0x9e3779b97f4a7c15;
  Number = (Number ^ (Number >> 30)) * 0xbf58476d1ce4e5b9;
  Number = (Number ^ (Number >> 27)) * 0x94d049bb133111eb;
  return Number ^ (Number >> 31);
}

std::optional<size_t> Reservoir::nextPlace(size_t MaxSamples) {
  ++Offered;
  if (Kept.size() < MaxSamples)
    return Kept.size();
  uint64_t Place = scrambled(Offered) % Offered;
  if (Place >= MaxSamples)
    return std::nullopt;
  return Place;
}

void Reservoir::put(size_t Place, RawSample Taken, SampleBudget &Budget) {
  size_t Freed = Place < Kept.size() ? Kept[Place].cost() : 0;
  size_t Cost = Taken.cost();
  if (Cost > Freed && Cost - Freed > Budget.Left)
    return;
  Budget.Left += Freed;
  Budget.Left -= Cost;
  put(Place, std::move(Taken));
}

void Reservoir::put(size_t Place, RawSample Taken) {
  if (Place < Kept.size())
    Kept[Place] = std::move(Taken);
  else
    Kept.push_back(std::move(Taken));
}

void Reservoir::merge(Reservoir Other, size_t MaxSamples,
                      SampleBudget &Budget) {
  uint64_t NotKept = Other.Offered - Other.Kept.size();
  for (RawSample &Each : Other.Kept)
    if (std::optional<size_t> Place = nextPlace(MaxSamples))
      put(*Place, std::move(Each), Budget);
  Offered += NotKept;
}

void Reservoir::scaleDurations(double Factor) {
  for (RawSample &Each : Kept)
    Each.Duration *= Factor;
}

//===----------------------------------------------------------------------===//
// To JSON
//===----------------------------------------------------------------------===//

/// The value of `heal.inputs` or `heal.output`: a string is the JSON that it
/// holds, or else itself.
static Expected<llvm::json::Value> recordedValue(StringRef Text,
                                                 StringRef What) {
  std::optional<llvm::json::Value> Value = jsonOfAnyValue(Text);
  if (!Value)
    return makeError(ErrorKind::BadInput, "{0} is not a value of OTLP", What);
  std::optional<StringRef> Spelled = Value->getAsString();
  if (!Spelled)
    return std::move(*Value);
  Expected<llvm::json::Value> Inner = parseJson(*Spelled, What);
  if (Inner)
    return std::move(*Inner);
  llvm::consumeError(Inner.takeError());
  return std::move(*Value);
}

Expected<Sample> sampleOf(const RawSample &Raw) {
  auto Read = [&](StringRef Text, StringRef What,
                  StringRef Absent) -> Expected<llvm::json::Value> {
    if (Text.empty())
      return parseJson(Absent, What);
    return Raw.IsAnyValue ? recordedValue(Text, What) : parseJson(Text, What);
  };
  StringRef InputsName = Raw.IsAnyValue ? "'heal.inputs'" : "'inputs'";
  Expected<llvm::json::Value> Inputs = Read(Raw.inputs(), InputsName, "{}");
  if (!Inputs)
    return Inputs.takeError();
  Expected<llvm::json::Value> Output =
      Read(Raw.output(), Raw.IsAnyValue ? "'heal.output'" : "'output'", "null");
  if (!Output)
    return Output.takeError();
  llvm::json::Object *Named = Inputs->getAsObject();
  if (!Named)
    return makeError(ErrorKind::BadInput, "{0} must be a JSON object",
                     InputsName);
  Sample Result;
  Result.Inputs = std::move(*Named);
  Result.Output = std::move(*Output);
  Result.DurationMillis = Raw.Duration;
  return Result;
}

} // namespace heal
