//===- JsonCursor.cpp -----------------------------------------------------===//
#include "JsonCursorInternal.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/ConvertUTF.h"
#include <charconv>
#include <cmath>
#include <limits>

namespace heal {

void JsonCursor::fail(const char *Reason) {
  if (Why)
    return;
  Why = Reason;
  FailedAt = Current;
  Current = End;
}

void JsonCursor::skipSpace() {
  while (Current != End && (*Current == ' ' || *Current == '\n' ||
                            *Current == '\r' || *Current == '\t'))
    ++Current;
}

JsonKind JsonCursor::kind() {
  skipSpace();
  if (Current == End)
    return JsonKind::Nothing;
  switch (*Current) {
  case '{':
    return JsonKind::Object;
  case '[':
    return JsonKind::Array;
  case '"':
    return JsonKind::String;
  default:
    return JsonKind::Scalar;
  }
}

bool JsonCursor::isNull() {
  skipSpace();
  return StringRef(Current, End - Current).starts_with("null");
}

bool JsonCursor::continues(char Close) {
  skipSpace();
  if (Current == End) {
    fail("it ends in the middle");
    return false;
  }
  if (*Current == ',') {
    ++Current;
    return true;
  }
  if (*Current == Close)
    ++Current;
  else
    fail("a comma or a closing bracket is missing");
  return false;
}

void JsonCursor::members(llvm::function_ref<void(StringRef)> Visit) {
  if (kind() != JsonKind::Object)
    return fail("an object is expected");
  ++Current;
  skipSpace();
  if (Current != End && *Current == '}') {
    ++Current;
    return;
  }
  std::string Unescaped;
  do {
    if (kind() != JsonKind::String)
      return fail(Current == End ? "it ends in the middle"
                                 : "the name of a member is expected");
    StringRef Name = string(Unescaped);
    skipSpace();
    if (Current == End || *Current != ':')
      return fail(Current == End ? "it ends in the middle"
                                 : "a colon is expected");
    ++Current;
    skipSpace();
    const char *Before = Current;
    Visit(Name);
    if (Current == Before && !Why)
      skip();
  } while (!Why && continues('}'));
}

void JsonCursor::elements(llvm::function_ref<void()> Visit) {
  if (kind() != JsonKind::Array)
    return fail("an array is expected");
  ++Current;
  skipSpace();
  if (Current != End && *Current == ']') {
    ++Current;
    return;
  }
  do {
    skipSpace();
    const char *Before = Current;
    Visit();
    if (Current == Before && !Why)
      skip();
  } while (!Why && continues(']'));
}

StringRef JsonCursor::string(std::string &Unescaped) {
  if (kind() != JsonKind::String) {
    fail("a string is expected");
    return {};
  }
  const char *Begin = Current + 1;
  const char *At = endOfPlainText(Begin, End);
  if (At != End && *At == '"') {
    Current = At + 1;
    return StringRef(Begin, At - Begin);
  }
  Unescaped.clear();
  while (true) {
    Unescaped.append(Begin, At);
    if (At == End) {
      fail("a string has no end");
      return {};
    }
    if (*At == '"')
      break;
    if (!unescape(At, Unescaped)) {
      Current = At;
      fail("a string holds a control character or an unknown escape");
      return {};
    }
    Begin = At;
    At = endOfPlainText(At, End);
  }
  Current = At + 1;
  return Unescaped;
}

/// Reads the escape that begins at \p At and moves behind it.
bool JsonCursor::unescape(const char *&At, std::string &To) {
  if (*At != '\\' || End - At < 2)
    return false;
  static constexpr StringRef Names = "\"\\/bfnrt", Meanings = "\"\\/\b\f\n\r\t";
  if (At[1] == 'u') {
    At += 2;
    return unescapeUnicode(At, To);
  }
  size_t Which = Names.find(At[1]);
  if (Which == StringRef::npos)
    return false;
  To += Meanings[Which];
  At += 2;
  return true;
}

static std::optional<unsigned> fourHexDigits(const char *At, const char *End) {
  unsigned Value = 0;
  if (End - At < 4 || StringRef(At, 4).getAsInteger(16, Value) ||
      !llvm::isHexDigit(*At))
    return std::nullopt;
  return Value;
}

bool JsonCursor::unescapeUnicode(const char *&At, std::string &To) {
  std::optional<unsigned> Unit = fourHexDigits(At, End);
  if (!Unit)
    return false;
  At += 4;
  llvm::UTF32 Point = *Unit;
  if (Point >= 0xD800 && Point < 0xE000) {
    // Half a pair alone is no character.
    Point = 0xFFFD;
    std::optional<unsigned> Low;
    if (*Unit < 0xDC00 && End - At >= 6 && At[0] == '\\' && At[1] == 'u')
      Low = fourHexDigits(At + 2, End);
    if (Low && *Low >= 0xDC00 && *Low < 0xE000) {
      Point = 0x10000 + ((*Unit - 0xD800) << 10) + (*Low - 0xDC00);
      At += 6;
    }
  }
  char Bytes[UNI_MAX_UTF8_BYTES_PER_CODE_POINT];
  char *BytesEnd = Bytes;
  if (!llvm::ConvertCodePointToUTF8(Point, BytesEnd))
    return false;
  To.append(Bytes, BytesEnd);
  return true;
}

StringRef JsonCursor::scalar() {
  skipSpace();
  const char *Begin = Current;
  while (Current != End) {
    unsigned char C = *Current;
    if (!llvm::isAlnum(C) && C != '.' && C != '-' && C != '+')
      break;
    ++Current;
  }
  if (Begin == Current)
    fail(Current == End ? "it ends in the middle" : "a value is expected");
  return StringRef(Begin, Current - Begin);
}

StringRef JsonCursor::numeral(std::string &Unescaped) {
  switch (kind()) {
  case JsonKind::String:
    return string(Unescaped);
  case JsonKind::Scalar:
    return scalar();
  default:
    skip();
    return {};
  }
}

double JsonCursor::number() {
  constexpr double None = std::numeric_limits<double>::quiet_NaN();
  std::string Unescaped;
  StringRef Text = numeral(Unescaped);
  double Value = None;
  auto [Stop, Code] = std::from_chars(Text.begin(), Text.end(), Value);
  // What is too small for a double is as good as zero.
  if (Code == std::errc::result_out_of_range && Stop == Text.end())
    return Text.contains("e-") || Text.contains("E-") ? 0 : None;
  if (Code != std::errc() || Stop != Text.end() || !std::isfinite(Value))
    return None;
  return Value;
}

/// \p Value as an integer of type T, when it is one.
template <typename T> static std::optional<T> exactly(double Value) {
  // Both ends are powers of two, so that the comparison is exact.
  double Above = std::ldexp(1.0, std::numeric_limits<T>::digits);
  if (!(Value >= (std::is_signed_v<T> ? -Above : 0)) || Value >= Above ||
      Value != std::floor(Value))
    return std::nullopt;
  return static_cast<T>(Value);
}

template <typename T> static std::optional<T> integerOf(StringRef Text) {
  T Value = 0;
  auto [Stop, Code] = std::from_chars(Text.begin(), Text.end(), Value);
  if (Code == std::errc() && Stop == Text.end() && !Text.empty())
    return Value;
  // 1.2e3 and 1200.0 are integers too.
  double Real = 0;
  auto [RealStop, RealCode] = std::from_chars(Text.begin(), Text.end(), Real);
  if (RealCode != std::errc() || RealStop != Text.end())
    return std::nullopt;
  return exactly<T>(Real);
}

std::optional<uint64_t> JsonCursor::unsignedInteger() {
  std::string Unescaped;
  return integerOf<uint64_t>(numeral(Unescaped));
}

std::optional<int64_t> JsonCursor::integer() {
  std::string Unescaped;
  return integerOf<int64_t>(numeral(Unescaped));
}

StringRef JsonCursor::raw() {
  skipSpace();
  const char *Begin = Current;
  skip();
  return Why ? StringRef() : StringRef(Begin, Current - Begin);
}

void JsonCursor::skip() {
  switch (kind()) {
  case JsonKind::Object:
  case JsonKind::Array:
    return skipNested();
  case JsonKind::String:
    if (!skipString())
      fail("a string has no end");
    return;
  case JsonKind::Scalar:
    scalar();
    return;
  case JsonKind::Nothing:
    return fail("it ends in the middle");
  }
}

/// REQUIRES: at a quote.
bool JsonCursor::skipString() {
  const char *At = Current + 1;
  while (true) {
    At = endOfPlainText(At, End);
    if (At == End)
      return false;
    if (*At == '"')
      break;
    At += *At == '\\' ? 2 : 1;
    if (At > End)
      return false;
  }
  Current = At + 1;
  return true;
}

/// Steps over an object or array by counting brackets: without recursion, so
/// that no depth of nesting exhausts the stack.
void JsonCursor::skipNested() {
  const char *Begin = Current;
  size_t Depth = 0;
  while (Current != End) {
    char C = *Current;
    if (C == '"') {
      if (!skipString())
        break;
      continue;
    }
    ++Current;
    if (C == '{' || C == '[')
      ++Depth;
    else if ((C == '}' || C == ']') && --Depth == 0)
      return;
    Current = endOfFiller(Current, End);
  }
  Current = Begin;
  fail("it ends in the middle");
}

} // namespace heal
