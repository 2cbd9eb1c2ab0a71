//===- AttributesInternal.h - OpenTelemetry's attributes --------*- C++ -*-===//
//
// The attributes that say which handler a record is about and what happened
// in it, in today's spelling and in the older ones.
//
//===----------------------------------------------------------------------===//
#ifndef CLANG_HEAL_LIB_TELEMETRY_ATTRIBUTESINTERNAL_H
#define CLANG_HEAL_LIB_TELEMETRY_ATTRIBUTESINTERNAL_H

#include "JsonCursorInternal.h"
#include "clang-heal/Telemetry/Telemetry.h"

namespace heal {

/// A text that is a view into its record, unless it had escapes.
///
/// Reused from record to record; neither copied nor moved, since the view may
/// be of its own string.
class TextField {
public:
  TextField() = default;
  TextField(const TextField &) = delete;
  TextField &operator=(const TextField &) = delete;

  void clear() { Text = {}; }
  /// Reads a JSON string, or a bare number as its digits.
  void read(JsonCursor &At);
  /// Reads an OTLP AnyValue that holds a string or a number.
  void readAnyValue(JsonCursor &At);
  StringRef get() const { return Text; }
  bool empty() const { return Text.empty(); }

private:
  std::string Unescaped;
  StringRef Text;
};

/// The attributes of one span, event, data point or log record.
struct Attributes {
  TextField Route, Method, RpcService, RpcMethod;
  TextField Function, OldFunction, OldNamespace, File;
  TextField ErrorType, ExceptionType, ExceptionMessage, ExceptionStacktrace;
  TextField SequenceId;
  unsigned Line = 0;
  unsigned HttpStatus = 0;
  bool IsHandledException = false; ///< `exception.escaped` is false.
  /// AnyValues as they stand in the record; empty: not there.
  StringRef Inputs, Output, ExecutedBeats, ExpectedBeats;
  /// The same for the same attributes in any order.
  uint64_t Fingerprint = 0;

  void clear();
  /// Reads an array of attributes, in addition to what is there.
  void read(JsonCursor &At);

  /// The function, qualified: `code.function.name`, or `code.namespace` and
  /// `code.function` joined. Empty: not said.
  std::string function() const;
  CodeReference code() const;
  /// Writes the handler's name to \p Name: `service/method`, else `METHOD
  /// route`, else the function, else \p Otherwise.
  void handlerName(std::string &Name, StringRef Otherwise) const;
  /// Whether the record names a handler by more than its own name.
  bool nameHandler() const;

private:
  void readOne(JsonCursor &At);
  void readValue(StringRef Key, JsonCursor &At);
  bool readText(StringRef Key, JsonCursor &At);
};

/// Any OTLP AnyValue as JSON. nullopt: malformed, or nested deeper than 64.
std::optional<llvm::json::Value> jsonOfAnyValue(StringRef Text);
/// The strings of an AnyValue that is an array of them, or a string that holds
/// a JSON array of them; nullopt: it is neither.
std::optional<std::vector<std::string>> stringsOfAnyValue(StringRef Text);

} // namespace heal

#endif
