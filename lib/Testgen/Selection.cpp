//===- Selection.cpp - The recorded calls worth a test --------------------===//
#include "CallInternal.h"

namespace heal {

namespace json = llvm::json;

static std::string textOf(const json::Value &Value) {
  return llvm::formatv("{0}", Value).str();
}

/// Whether a string in \p Value holds U+FFFD, which stands for bytes that were
/// lost when the call was recorded.
static bool isDamaged(const json::Value &Value) {
  constexpr StringRef Lost = "\xef\xbf\xbd";
  if (std::optional<StringRef> String = Value.getAsString())
    return String->contains(Lost);
  if (const json::Array *Array = Value.getAsArray())
    return llvm::any_of(*Array, isDamaged);
  if (const json::Object *Object = Value.getAsObject())
    return llvm::any_of(*Object, [&](const json::Object::value_type &Member) {
      return StringRef(Member.first).contains(Lost) || isDamaged(Member.second);
    });
  return false;
}

/// Why \p Call cannot be repeated, whatever its function's types are.
static std::optional<std::string> unusable(const Sample &Call, bool IsVoid) {
  if (isDamaged(json::Value(json::Object(Call.Inputs))) ||
      isDamaged(Call.Output))
    return "a string lost bytes on its way here (it holds U+FFFD)";
  if (Call.Output.kind() != json::Value::Null)
    return std::nullopt;
  return IsVoid ? "nothing is returned, and the record names no parameter that "
                  "the call changed"
                : "no output was recorded, so nothing could fail";
}

Selection selectCalls(ArrayRef<Sample> Samples, const clang::FunctionDecl &F) {
  Selection Result;
  bool IsVoid = F.getReturnType()->isVoidType();
  struct Inputs {
    size_t First;
    std::set<std::string> Outputs;
    size_t Calls = 0;
  };
  std::map<std::string, Inputs> Distinct;
  for (size_t I = 0; I < Samples.size(); ++I) {
    if (std::optional<std::string> Why = unusable(Samples[I], IsVoid)) {
      Result.Refused.push_back(std::move(*Why));
      continue;
    }
    json::Object Copy = Samples[I].Inputs;
    Inputs &Same = Distinct.try_emplace(textOf(std::move(Copy)), Inputs{I, {}})
                       .first->second;
    Same.Outputs.insert(textOf(Samples[I].Output));
    ++Same.Calls;
  }
  std::map<size_t, std::string> OutputOf; // In the order of recording.
  for (const auto &[Key, Same] : Distinct) {
    if (Same.Outputs.size() == 1)
      OutputOf[Same.First] = *Same.Outputs.begin();
    else
      Result.Refused.insert(
          Result.Refused.end(), Same.Calls,
          "calls with the same inputs returned different outputs: the result "
          "depends on more than the inputs");
  }
  std::set<std::string> Seen;
  std::vector<size_t> Again;
  for (const auto &[Index, Output] : OutputOf)
    (Seen.insert(Output).second ? Result.Order : Again).push_back(Index);
  llvm::append_range(Result.Order, Again);
  return Result;
}

} // namespace heal
