//===- RouteName.cpp - Routes, commands and RPCs by name ------------------===//
#include "NamesInternal.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"

namespace heal {

std::optional<StringRef> httpMethodOf(StringRef Word) {
  for (StringRef Method : {"GET", "POST", "PUT", "DELETE", "PATCH", "HEAD",
                           "OPTIONS", "TRACE", "CONNECT"})
    if (Word.equals_insensitive(Method))
      return Method;
  if (Word.equals_insensitive("del"))
    return StringRef("DELETE");
  return std::nullopt;
}

/// Past the group that \p Text begins with: `{id:[0-9]+}`, `(\d+)`, `<int>`.
static size_t endOfGroup(StringRef Text) {
  char Open = Text.front();
  char Close = Open == '(' ? ')' : Open == '{' ? '}' : Open == '[' ? ']' : '>';
  unsigned Depth = 0;
  for (size_t I = 0; I < Text.size(); ++I) {
    if (Text[I] == '\\')
      ++I;
    else if (Text[I] == Open)
      ++Depth;
    else if (Text[I] == Close && --Depth == 0)
      return I + 1;
  }
  return StringRef::npos;
}

/// Past a parameter at the start of \p Text, in any framework's spelling;
/// 0 when there is none. \p AtSegment: a `/` stands before it.
static size_t endOfParameter(StringRef Text, bool AtSegment) {
  size_t End = 0;
  if (llvm::is_contained({'{', '<', '(', '['}, Text.front()))
    End = endOfGroup(Text);
  else if (AtSegment && Text.front() == ':')
    End = Text.find_first_of("/.(?", 1);
  else if (Text.front() == '*')
    End = Text.find('/'); // `*`, `**`, `*rest`
  else if (Text.starts_with("\\d") || Text.starts_with("\\w") ||
           Text.starts_with(".*") || Text.starts_with(".+"))
    End = 2;
  else
    return 0;
  End = std::min(End, Text.size());
  if (Text.front() == ':' && Text.substr(End).starts_with("("))
    End = std::min(End + endOfGroup(Text.substr(End)), Text.size());
  while (End < Text.size() && StringRef("+*?").contains(Text[End]))
    ++End; // A regular expression's quantifier.
  return End;
}

static std::string patternOf(StringRef Path) {
  std::string Result;
  while (!Path.empty()) {
    bool AtSegment = StringRef(Result).ends_with("/");
    if (size_t End = endOfParameter(Path, AtSegment)) {
      if (!StringRef(Result).ends_with("{}"))
        Result += "{}";
      Path = Path.substr(End);
      continue;
    }
    if (Path.front() == '?')
      break; // The query is no part of the route.
    if (Path.front() == '\\' && Path.size() > 1)
      Path = Path.drop_front();
    Result += Path.front();
    Path = Path.drop_front();
  }
  if (Result.size() > 1 && Result.back() == '/')
    Result.pop_back();
  return Result;
}

RouteName routeOf(StringRef Text) {
  RouteName Result;
  Text = Text.trim();
  auto [First, Rest] = Text.split(' ');
  if (First.equals_insensitive("HTTP") && Rest.contains('/'))
    std::tie(First, Rest) = Rest.split(' ');
  if (std::optional<StringRef> Method = httpMethodOf(First.rtrim(':'));
      Method && !Rest.empty()) {
    Result.Method = Method->str();
    Text = Rest.trim();
  }
  StringRef Path = Text;
  if (Path.consume_front("^"))
    Path.consume_back("$");
  Result.Pattern = Path.starts_with("/") ? patternOf(Path) : Text.str();
  return Result;
}

std::optional<RpcName> rpcOf(StringRef Service, StringRef Method) {
  RpcName Result;
  llvm::SmallVector<StringRef, 4> Parts;
  Service.trim("/ ").split(Parts, '.', -1, /*KeepEmpty=*/false);
  for (StringRef Part : Parts)
    if (!llvm::all_of(Part,
                      [](char C) { return llvm::isAlnum(C) || C == '_'; }))
      return std::nullopt;
  if (Parts.empty() || Method.empty() || !llvm::all_of(Method, [](char C) {
        return llvm::isAlnum(C) || C == '_';
      }))
    return std::nullopt;
  Result.Service = Parts.pop_back_val().str();
  for (StringRef Part : Parts)
    Result.Package.push_back(Part.str());
  Result.Method = Method.str();
  return Result;
}

std::optional<RpcName> rpcOf(StringRef Text) {
  Text = Text.trim();
  Text.consume_front("/");
  auto [Service, Method] = Text.split('/');
  if (Method.contains('/') || Text.contains(' '))
    return std::nullopt; // A route.
  return rpcOf(Service, Method);
}

} // namespace heal
