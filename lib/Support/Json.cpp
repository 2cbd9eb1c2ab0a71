//===- Json.cpp -----------------------------------------------------------===//
#include "clang-heal/Support/Json.h"

namespace heal {

std::string validUtf8(StringRef Text) {
  return llvm::json::isUTF8(Text) ? Text.str() : llvm::json::fixUTF8(Text);
}

/// The deepest nesting of brackets in \p Text, strings left out.
static unsigned nestingOf(StringRef Text) {
  unsigned Depth = 0, Deepest = 0;
  bool InString = false;
  for (size_t I = 0; I < Text.size(); ++I) {
    char C = Text[I];
    if (InString) {
      if (C == '\\')
        ++I;
      else if (C == '"')
        InString = false;
    } else if (C == '"') {
      InString = true;
    } else if (C == '[' || C == '{') {
      Deepest = std::max(Deepest, ++Depth);
    } else if ((C == ']' || C == '}') && Depth) {
      --Depth;
    }
  }
  return Deepest;
}

Expected<llvm::json::Value> parseJson(StringRef Text, StringRef Origin) {
  if (nestingOf(Text) > 200)
    return makeError(ErrorKind::BadInput,
                     "{0}: not usable: nested deeper than 200 levels", Origin);
  Expected<llvm::json::Value> Parsed = llvm::json::parse(Text);
  if (Parsed)
    return Parsed;
  return makeError(ErrorKind::BadInput, "{0}: not JSON: {1}", Origin,
                   llvm::toString(Parsed.takeError()));
}

static void append(std::vector<llvm::json::Value> &To, llvm::json::Value Document) {
  if (llvm::json::Array *Array = Document.getAsArray())
    for (llvm::json::Value &Element : *Array)
      To.push_back(std::move(Element));
  else
    To.push_back(std::move(Document));
}

Expected<std::vector<llvm::json::Value>> readDocuments(StringRef Text,
                                                       StringRef Origin) {
  std::vector<llvm::json::Value> Result;
  if (Text.trim().empty())
    return makeError(ErrorKind::BadInput, "{0}: empty", Origin);
  // A line that ends inside a bracket belongs to a document of many lines.
  StringRef First = Text.trim().split('\n').first;
  if (Expected<llvm::json::Value> Line = parseJson(First, Origin); !Line) {
    llvm::consumeError(Line.takeError());
    Expected<llvm::json::Value> Whole = parseJson(Text, Origin);
    if (!Whole)
      return Whole.takeError();
    append(Result, std::move(*Whole));
    return Result;
  }
  unsigned Number = 0;
  while (!Text.empty()) {
    auto [Line, Rest] = Text.split('\n');
    Text = Rest;
    ++Number;
    if (Line.trim().empty())
      continue;
    Expected<llvm::json::Value> Document =
        parseJson(Line, (Origin + ":" + llvm::Twine(Number)).str());
    if (!Document)
      return Document.takeError();
    append(Result, std::move(*Document));
  }
  return Result;
}

std::string jsonLine(const llvm::json::Value &Value) {
  return llvm::formatv("{0}\n", Value).str();
}

} // namespace heal
