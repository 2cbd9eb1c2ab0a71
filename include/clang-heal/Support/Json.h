//===- Json.h - Nouns to JSON and back --------------------------*- C++ -*-===//
//
// A noun lists its fields once, and both directions follow from the list:
//
//   struct Site {
//     static constexpr llvm::StringLiteral Schema = "clang-heal/site";
//     std::string Handler;
//     unsigned Line = 0;
//     template <typename V> static void fields(V &&Visit, auto &Self) {
//       Visit("handler", Self.Handler);
//       Visit("line", Self.Line);
//     }
//   };
//
// An enum lists its spellings by an overload of enumNames(E *) found by ADL.
// On the wire a stage's output is JSON Lines: one noun a line, with its
// schema in the field `schema`, so that a reader takes the lines it knows and
// passes over the rest. A missing field keeps its default; a field of the
// wrong type is an error that names its path.
//
//===----------------------------------------------------------------------===//
#ifndef CLANG_HEAL_SUPPORT_JSON_H
#define CLANG_HEAL_SUPPORT_JSON_H

#include "clang-heal/Support/Error.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/JSON.h"
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace heal {

using llvm::ArrayRef;
using llvm::StringRef;

template <typename T>
concept Noun = requires(T &Value) {
  T::fields([](StringRef, auto &) {}, Value);
};

template <typename T>
concept NamedEnum = std::is_enum_v<T> && requires {
  { enumNames(static_cast<T *>(nullptr)) };
};

/// The spelling of an enumerator.
template <NamedEnum E> StringRef nameOf(E Value) {
  return enumNames(static_cast<E *>(nullptr))[static_cast<size_t>(Value)];
}

/// The enumerator that is spelled \p Name.
template <NamedEnum E> std::optional<E> enumOf(StringRef Name) {
  size_t Index = 0;
  for (StringRef Known : enumNames(static_cast<E *>(nullptr))) {
    if (Known == Name)
      return static_cast<E>(Index);
    ++Index;
  }
  return std::nullopt;
}

//===----------------------------------------------------------------------===//
// To JSON
//===----------------------------------------------------------------------===//

/// \p Text with every byte that is not UTF-8 replaced, as JSON demands.
std::string validUtf8(StringRef Text);

inline llvm::json::Value toJson(const std::string &Value) {
  return validUtf8(Value);
}
inline llvm::json::Value toJson(const llvm::json::Value &Value) { return Value; }
inline llvm::json::Value toJson(const llvm::json::Object &Value) {
  return llvm::json::Object(Value);
}
template <typename T>
  requires std::is_arithmetic_v<T>
llvm::json::Value toJson(T Value) {
  return Value;
}
template <NamedEnum E> llvm::json::Value toJson(E Value) {
  return nameOf(Value);
}
template <Noun T> llvm::json::Value toJson(const T &Value);
template <typename T> llvm::json::Value toJson(const std::vector<T> &Values);
template <typename T>
llvm::json::Value toJson(const std::map<std::string, T> &Values);

template <typename T> llvm::json::Value toJson(const std::vector<T> &Values) {
  llvm::json::Array Result;
  for (const T &Value : Values)
    Result.push_back(toJson(Value));
  return Result;
}

template <typename T>
llvm::json::Value toJson(const std::map<std::string, T> &Values) {
  llvm::json::Object Result;
  for (const auto &[Key, Value] : Values)
    Result[validUtf8(Key)] = toJson(Value);
  return Result;
}

template <Noun T> llvm::json::Value toJson(const T &Value) {
  llvm::json::Object Result;
  auto Write = [&]<typename F>(StringRef Name, const F &Field) {
    if constexpr (requires { Field.has_value(); }) {
      if (Field)
        Result[Name] = toJson(*Field);
    } else {
      Result[Name] = toJson(Field);
    }
  };
  T::fields(Write, Value);
  if constexpr (requires { T::Schema; })
    Result["schema"] = StringRef(T::Schema);
  return Result;
}

//===----------------------------------------------------------------------===//
// From JSON
//===----------------------------------------------------------------------===//

/// Where in a document a value could not be read, as `handlers[3].name`, and
/// what was expected there.
struct JsonProblem {
  std::string Path, Expected;
};

inline bool fromJson(const llvm::json::Value &From, std::string &To,
                     JsonProblem &Problem) {
  std::optional<StringRef> Text = From.getAsString();
  if (Text)
    To = Text->str();
  else
    Problem.Expected = "a string";
  return Text.has_value();
}
inline bool fromJson(const llvm::json::Value &From, llvm::json::Value &To,
                     JsonProblem &) {
  To = From;
  return true;
}
inline bool fromJson(const llvm::json::Value &From, llvm::json::Object &To,
                     JsonProblem &Problem) {
  if (const llvm::json::Object *Object = From.getAsObject()) {
    To = *Object;
    return true;
  }
  Problem.Expected = "an object";
  return false;
}
inline bool fromJson(const llvm::json::Value &From, bool &To,
                     JsonProblem &Problem) {
  std::optional<bool> Value = From.getAsBoolean();
  if (Value)
    To = *Value;
  else
    Problem.Expected = "true or false";
  return Value.has_value();
}
inline bool fromJson(const llvm::json::Value &From, double &To,
                     JsonProblem &Problem) {
  std::optional<double> Value = From.getAsNumber();
  if (Value)
    To = *Value;
  else
    Problem.Expected = "a number";
  return Value.has_value();
}
template <std::integral T>
  requires(!std::is_same_v<T, bool>)
bool fromJson(const llvm::json::Value &From, T &To, JsonProblem &Problem) {
  if constexpr (std::is_unsigned_v<T>) {
    if (std::optional<uint64_t> Value = From.getAsUINT64();
        Value && *Value <= std::numeric_limits<T>::max()) {
      To = static_cast<T>(*Value);
      return true;
    }
  } else if (std::optional<int64_t> Value = From.getAsInteger();
             Value && *Value >= std::numeric_limits<T>::min() &&
             *Value <= std::numeric_limits<T>::max()) {
    To = static_cast<T>(*Value);
    return true;
  }
  Problem.Expected = "an integer in range";
  return false;
}
template <NamedEnum E>
bool fromJson(const llvm::json::Value &From, E &To, JsonProblem &Problem) {
  if (std::optional<StringRef> Text = From.getAsString())
    if (std::optional<E> Value = enumOf<E>(*Text)) {
      To = *Value;
      return true;
    }
  Problem.Expected = "one of";
  for (StringRef Name : enumNames(static_cast<E *>(nullptr)))
    Problem.Expected += " '" + Name.str() + "'";
  return false;
}
template <Noun T>
bool fromJson(const llvm::json::Value &From, T &To, JsonProblem &Problem);
template <typename T>
bool fromJson(const llvm::json::Value &From, std::vector<T> &To,
              JsonProblem &Problem);
template <typename T>
bool fromJson(const llvm::json::Value &From, std::map<std::string, T> &To,
              JsonProblem &Problem);

template <typename T>
bool fromJson(const llvm::json::Value &From, std::vector<T> &To,
              JsonProblem &Problem) {
  const llvm::json::Array *Array = From.getAsArray();
  if (!Array) {
    Problem.Expected = "an array";
    return false;
  }
  To.clear();
  for (size_t Index = 0; Index < Array->size(); ++Index) {
    T Element{};
    if (!fromJson((*Array)[Index], Element, Problem)) {
      Problem.Path = "[" + std::to_string(Index) + "]" + Problem.Path;
      return false;
    }
    To.push_back(std::move(Element));
  }
  return true;
}

template <typename T>
bool fromJson(const llvm::json::Value &From, std::map<std::string, T> &To,
              JsonProblem &Problem) {
  const llvm::json::Object *Object = From.getAsObject();
  if (!Object) {
    Problem.Expected = "an object";
    return false;
  }
  To.clear();
  for (const auto &[Key, Value] : *Object)
    if (!fromJson(Value, To[Key.str()], Problem)) {
      Problem.Path = "." + Key.str() + Problem.Path;
      return false;
    }
  return true;
}

template <Noun T>
bool fromJson(const llvm::json::Value &From, T &To, JsonProblem &Problem) {
  const llvm::json::Object *Object = From.getAsObject();
  if (!Object) {
    Problem.Expected = "an object";
    return false;
  }
  bool Good = true;
  auto Read = [&]<typename F>(StringRef Name, F &Field) {
    const llvm::json::Value *Value = Object->get(Name);
    if (!Good || !Value || Value->kind() == llvm::json::Value::Null)
      return;
    if constexpr (requires { Field.has_value(); })
      Good = fromJson(*Value, Field.emplace(), Problem);
    else
      Good = fromJson(*Value, Field, Problem);
    if (!Good)
      Problem.Path = "." + Name.str() + Problem.Path;
  };
  T::fields(Read, To);
  return Good;
}

//===----------------------------------------------------------------------===//
// Documents
//===----------------------------------------------------------------------===//

/// Parses one JSON document. Refuses nesting deeper than 200, which would
/// exhaust the stack. \p Origin names the document in the error.
Expected<llvm::json::Value> parseJson(StringRef Text, StringRef Origin);

/// One document, as a noun.
template <Noun T>
Expected<T> nounFromJson(const llvm::json::Value &Document, StringRef Origin) {
  T Result;
  JsonProblem Problem;
  if (fromJson(Document, Result, Problem))
    return Result;
  return makeError(ErrorKind::BadInput, "{0}: '{1}' must be {2}", Origin,
                   StringRef(Problem.Path).ltrim('.'), Problem.Expected);
}

/// The documents of a stage's output: JSON Lines, or one document that may
/// span lines, or an array of documents.
Expected<std::vector<llvm::json::Value>> readDocuments(StringRef Text,
                                                       StringRef Origin);

/// The nouns of type T among \p Documents, told by their `schema`; a document
/// without one counts as a T.
template <Noun T>
Expected<std::vector<T>> nounsOf(ArrayRef<llvm::json::Value> Documents,
                                 StringRef Origin) {
  std::vector<T> Result;
  for (const llvm::json::Value &Document : Documents) {
    const llvm::json::Object *Object = Document.getAsObject();
    std::optional<StringRef> Schema =
        Object ? Object->getString("schema") : std::nullopt;
    if (Schema && *Schema != T::Schema)
      continue;
    Expected<T> Value = nounFromJson<T>(Document, Origin);
    if (!Value)
      return Value.takeError();
    Result.push_back(std::move(*Value));
  }
  return Result;
}

/// One line of JSON, with its newline.
std::string jsonLine(const llvm::json::Value &Value);
template <Noun T> std::string jsonLine(const T &Value) {
  return jsonLine(toJson(Value));
}

} // namespace heal

#endif
