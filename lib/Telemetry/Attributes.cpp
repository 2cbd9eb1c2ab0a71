//===- Attributes.cpp -----------------------------------------------------===//
#include "AttributesInternal.h"
#include "llvm/ADT/StringSwitch.h"
#include "llvm/Support/xxhash.h"
#include <cmath>

namespace heal {

void TextField::read(JsonCursor &At) {
  if (At.kind() == JsonKind::String)
    Text = At.string(Unescaped);
  else
    Text = At.raw();
}

void TextField::readAnyValue(JsonCursor &At) {
  if (At.kind() != JsonKind::Object)
    return At.skip();
  At.members([&](StringRef Type) {
    if (Type == "stringValue" || Type == "intValue" || Type == "boolValue")
      read(At);
  });
}

void Attributes::clear() {
  for (TextField *Each :
       {&Route, &Method, &RpcService, &RpcMethod, &Function, &OldFunction,
        &OldNamespace, &File, &ErrorType, &ExceptionType, &ExceptionMessage,
        &ExceptionStacktrace, &SequenceId})
    Each->clear();
  Line = HttpStatus = 0;
  IsHandledException = false;
  Inputs = Output = ExecutedBeats = ExpectedBeats = {};
  Fingerprint = 0;
}

void Attributes::read(JsonCursor &At) {
  if (At.kind() != JsonKind::Array)
    return At.skip();
  At.elements([&] {
    if (At.kind() == JsonKind::Object)
      readOne(At);
  });
}

void Attributes::readOne(JsonCursor &At) {
  std::string Unescaped;
  StringRef Key, EarlyValue;
  const char *Begin = At.position();
  At.members([&](StringRef Member) {
    if (Member == "key" && At.kind() == JsonKind::String)
      Key = At.string(Unescaped);
    else if (Member == "value" && Key.empty())
      EarlyValue = At.raw();
    else if (Member == "value")
      readValue(Key, At);
  });
  if (!EarlyValue.empty() && !Key.empty()) {
    JsonCursor Value(EarlyValue);
    readValue(Key, Value);
  }
  if (!At.hasFailed())
    Fingerprint += llvm::xxh3_64bits(StringRef(Begin, At.position() - Begin));
}

static unsigned smallNumber(JsonCursor &At) {
  TextField Text;
  Text.readAnyValue(At);
  unsigned Value = 0;
  return Text.get().getAsInteger(10, Value) ? 0 : Value;
}

bool Attributes::readText(StringRef Key, JsonCursor &At) {
  TextField *To = llvm::StringSwitch<TextField *>(Key)
                      .Case("http.route", &Route)
                      .Cases("http.request.method", "http.method", &Method)
                      .Case("rpc.service", &RpcService)
                      .Case("rpc.method", &RpcMethod)
                      .Case("code.function.name", &Function)
                      .Case("code.function", &OldFunction)
                      .Case("code.namespace", &OldNamespace)
                      .Cases("code.file.path", "code.filepath", &File)
                      .Case("error.type", &ErrorType)
                      .Case("exception.type", &ExceptionType)
                      .Case("exception.message", &ExceptionMessage)
                      .Case("exception.stacktrace", &ExceptionStacktrace)
                      .Case("sequence.id", &SequenceId)
                      .Default(nullptr);
  if (To)
    To->readAnyValue(At);
  return To != nullptr;
}

void Attributes::readValue(StringRef Key, JsonCursor &At) {
  if (readText(Key, At))
    return;
  if (Key == "code.line.number" || Key == "code.lineno")
    Line = smallNumber(At);
  else if (Key == "http.response.status_code" || Key == "http.status_code")
    HttpStatus = smallNumber(At);
  else if (Key == "heal.inputs")
    Inputs = At.raw();
  else if (Key == "heal.output")
    Output = At.raw();
  else if (Key == "sequence.executed_beats")
    ExecutedBeats = At.raw();
  else if (Key == "sequence.expected_beats")
    ExpectedBeats = At.raw();
  else if (Key == "exception.escaped") {
    TextField Text;
    Text.readAnyValue(At);
    IsHandledException = Text.get().equals_insensitive("false");
  }
}

std::string Attributes::function() const {
  if (!Function.empty())
    return Function.get().str();
  StringRef Old = OldFunction.get(), Namespace = OldNamespace.get();
  if (Old.empty() || Namespace.empty() || Old.starts_with(Namespace))
    return Old.str();
  return (Namespace + "::" + Old).str();
}

CodeReference Attributes::code() const {
  CodeReference Result;
  Result.Function = validUtf8(function());
  Result.File = validUtf8(File.get());
  Result.Line = Line;
  Result.Route = validUtf8(Route.get());
  Result.RpcService = validUtf8(RpcService.get());
  Result.RpcMethod = validUtf8(RpcMethod.get());
  return Result;
}

bool Attributes::nameHandler() const {
  return !Route.empty() || !RpcMethod.empty() || !Function.empty() ||
         !OldFunction.empty();
}

void Attributes::handlerName(std::string &Name, StringRef Otherwise) const {
  Name.clear();
  if (!RpcMethod.empty()) {
    // Newer conventions put the service into the method.
    if (!RpcService.empty() && !RpcMethod.get().contains('/'))
      Name.append(RpcService.get()).append("/");
    Name.append(RpcMethod.get());
  } else if (!Route.empty()) {
    if (!Method.empty())
      Name.append(Method.get()).append(" ");
    Name.append(Route.get());
  } else {
    Name = function();
    if (Name.empty())
      Name = Otherwise;
  }
}

//===----------------------------------------------------------------------===//
// Values
//===----------------------------------------------------------------------===//

static constexpr unsigned MaxNesting = 64;

static std::optional<llvm::json::Value> readAnyValue(JsonCursor &At,
                                                     unsigned Depth);

/// `{"values": [...]}` of an array.
static std::optional<llvm::json::Value> readArray(JsonCursor &At,
                                                  unsigned Depth) {
  llvm::json::Array Result;
  bool Good = true;
  At.members([&](StringRef Member) {
    if (Member != "values")
      return;
    At.elements([&] {
      std::optional<llvm::json::Value> Element = readAnyValue(At, Depth + 1);
      Good = Good && Element;
      if (Good)
        Result.push_back(std::move(*Element));
    });
  });
  if (!Good)
    return std::nullopt;
  return llvm::json::Value(std::move(Result));
}

/// `{"values": [{"key": ..., "value": ...}]}` of a list of named values.
static std::optional<llvm::json::Value> readNamedValues(JsonCursor &At,
                                                        unsigned Depth) {
  llvm::json::Object Result;
  bool Good = true;
  At.members([&](StringRef Member) {
    if (Member != "values")
      return;
    At.elements([&] {
      std::string Unescaped, Key;
      std::optional<llvm::json::Value> Value;
      At.members([&](StringRef Part) {
        if (Part == "key")
          Key = validUtf8(At.string(Unescaped));
        else if (Part == "value")
          Value = readAnyValue(At, Depth + 1);
      });
      Good = Good && Value;
      if (Good)
        Result[Key] = std::move(*Value);
    });
  });
  if (!Good)
    return std::nullopt;
  return llvm::json::Value(std::move(Result));
}

static std::optional<llvm::json::Value>
readTyped(StringRef Type, JsonCursor &At, unsigned Depth) {
  std::string Unescaped;
  if (Type == "stringValue" || Type == "bytesValue")
    return llvm::json::Value(validUtf8(At.string(Unescaped)));
  if (Type == "boolValue")
    return llvm::json::Value(At.raw() == "true");
  if (Type == "intValue") {
    if (std::optional<int64_t> Value = At.integer())
      return llvm::json::Value(*Value);
    return std::nullopt;
  }
  if (Type == "doubleValue") {
    double Value = At.number();
    // JSON has no NaN; OTLP spells it as a string.
    return std::isnan(Value) ? llvm::json::Value(nullptr)
                             : llvm::json::Value(Value);
  }
  if (Type == "arrayValue")
    return readArray(At, Depth);
  if (Type == "kvlistValue")
    return readNamedValues(At, Depth);
  return std::nullopt;
}

static std::optional<llvm::json::Value> readAnyValue(JsonCursor &At,
                                                     unsigned Depth) {
  if (Depth > MaxNesting) {
    At.fail("values are nested deeper than 64 levels");
    return std::nullopt;
  }
  // A value without a type is the empty value.
  std::optional<llvm::json::Value> Result = llvm::json::Value(nullptr);
  At.members([&](StringRef Type) { Result = readTyped(Type, At, Depth); });
  if (At.hasFailed())
    return std::nullopt;
  return Result;
}

std::optional<llvm::json::Value> jsonOfAnyValue(StringRef Text) {
  JsonCursor At(Text);
  return readAnyValue(At, 0);
}

std::optional<std::vector<std::string>> stringsOfAnyValue(StringRef Text) {
  std::optional<llvm::json::Value> Value = jsonOfAnyValue(Text);
  if (!Value)
    return std::nullopt;
  if (std::optional<StringRef> Spelled = Value->getAsString()) {
    Expected<llvm::json::Value> Inner = parseJson(*Spelled, "beats");
    if (!Inner) {
      llvm::consumeError(Inner.takeError());
      return std::nullopt;
    }
    Value = std::move(*Inner);
  }
  std::vector<std::string> Result;
  JsonProblem Problem;
  if (!fromJson(*Value, Result, Problem))
    return std::nullopt;
  return Result;
}

} // namespace heal
