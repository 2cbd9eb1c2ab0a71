//===- Literal.cpp - C++ text made from recorded bytes --------------------===//
#include "LiteralInternal.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/xxhash.h"
#include <charconv>
#include <cmath>

namespace heal {

std::optional<Integer> integerOf(const llvm::json::Value &Value) {
  if (std::optional<int64_t> Signed = Value.getAsInteger())
    return Integer(*Signed);
  if (std::optional<uint64_t> Unsigned = Value.getAsUINT64())
    return Integer(*Unsigned);
  return std::nullopt;
}

std::optional<Integer> integerOf(StringRef Text) {
  bool Negative = Text.consume_front("-");
  uint64_t Magnitude = 0;
  if (Text.empty() || !llvm::all_of(Text, llvm::isDigit) ||
      Text.getAsInteger(10, Magnitude))
    return std::nullopt;
  return Negative ? -Integer(Magnitude) : Integer(Magnitude);
}

std::string decimal(Integer Value) {
  bool Negative = Value < 0;
  uint64_t Magnitude = static_cast<uint64_t>(Negative ? -Value : Value);
  return (Negative ? "-" : "") + std::to_string(Magnitude);
}

bool fits(Integer Value, unsigned Bits, bool Signed) {
  if (Bits > 64)
    return Signed || Value >= 0;
  if (Bits == 0)
    return false;
  Integer Highest = (Integer(1) << (Signed ? Bits - 1 : Bits)) - 1;
  Integer Lowest = Signed ? -Highest - 1 : 0;
  return Value >= Lowest && Value <= Highest;
}

std::string integerLiteral(Integer Value, unsigned Bits, bool Signed) {
  bool FitsInt = fits(Value, 32, true);
  if (!Signed && Bits >= 32)
    return decimal(Value) + (fits(Value, 32, false) ? "u" : "ULL");
  if (FitsInt && Value != INT32_MIN)
    return decimal(Value);
  // The magnitude of the lowest value does not fit its own type.
  if (Value == INT32_MIN)
    return "(-2147483647 - 1)";
  if (Value == INT64_MIN)
    return "(-9223372036854775807LL - 1)";
  return decimal(Value) + (fits(Value, 64, true) ? "LL" : "ULL");
}

/// Appends \p Byte as it stands between the quotes \p Quote.
static void appendEscaped(std::string &To, unsigned char Byte, char Quote) {
  if (Byte == '\n')
    To += "\\n";
  else if (Byte == '\t')
    To += "\\t";
  else if (Byte == '\\' || Byte == static_cast<unsigned char>(Quote))
    (To += '\\') += static_cast<char>(Byte);
  else if (Byte == '?' && !To.empty() && To.back() == '?')
    To += "\\?"; // Two question marks may begin a trigraph.
  else if (llvm::isPrint(Byte))
    To += static_cast<char>(Byte);
  else // Always three digits: a digit that follows is not taken in.
    To += {'\\', static_cast<char>('0' + (Byte >> 6)),
           static_cast<char>('0' + (Byte >> 3 & 7)),
           static_cast<char>('0' + (Byte & 7))};
}

std::string stringLiteral(StringRef Bytes) {
  std::string Result = "\"";
  for (unsigned char Byte : Bytes)
    appendEscaped(Result, Byte, '"');
  return Result + "\"";
}

std::string charLiteral(unsigned char Byte) {
  std::string Result = "'";
  appendEscaped(Result, Byte, '\'');
  return Result + "'";
}

std::string jsonLiteral(StringRef Text) {
  bool Plain = llvm::all_of(Text, llvm::isPrint);
  if (!Plain || Text.contains(")json\""))
    return stringLiteral(Text);
  return "R\"json(" + Text.str() + ")json\"";
}

template <typename T> static std::string shortest(T Value) {
  char Buffer[64];
  auto [End, Code] = std::to_chars(Buffer, Buffer + sizeof(Buffer), Value);
  assert(Code == std::errc() && "a number needs at most 64 characters");
  return std::string(Buffer, End);
}

std::string floatLiteral(double Value, FloatKind Kind) {
  assert(std::isfinite(Value) && "only a finite number has a literal");
  std::string Text = Kind == FloatKind::Float
                         ? shortest(static_cast<float>(Value))
                         : shortest(Value);
  if (StringRef(Text).find_first_of(".e") == StringRef::npos)
    Text += ".0";
  switch (Kind) {
  case FloatKind::Float:
    return Text + "f";
  case FloatKind::Double:
    return Text;
  case FloatKind::LongDouble:
    return "static_cast<long double>(" + Text + ")";
  }
  llvm_unreachable("all kinds have a literal");
}

std::optional<double> roundingOf(double Value) {
  if (!std::isfinite(Value) || Value == std::trunc(Value))
    return std::nullopt;
  char Buffer[64];
  auto [End, Code] = std::to_chars(Buffer, Buffer + sizeof(Buffer), Value,
                                   std::chars_format::scientific);
  auto [Mantissa, Exponent] = StringRef(Buffer, End - Buffer).split('e');
  size_t Digits = llvm::count_if(Mantissa, llvm::isDigit);
  int Power = 0;
  Exponent.consume_front("+");
  if (Digits != 6 || Exponent.getAsInteger(10, Power))
    return std::nullopt;
  return 0.5 * std::pow(10.0, Power - 5);
}

std::string commentText(StringRef Text) {
  std::string Result;
  // A backslash would splice the next line into the comment, and two question
  // marks may spell one.
  for (char C : Text)
    Result += llvm::isPrint(C) && C != '\\' && C != '?' ? C : '_';
  return Result;
}

std::string camelName(StringRef Text) {
  std::string Result;
  bool AtStart = true;
  for (char C : Text) {
    if (llvm::isAlnum(C))
      Result += AtStart ? llvm::toUpper(C) : C;
    AtStart = !llvm::isAlnum(C);
  }
  return Result.empty() ? "Handler" : Result;
}

/// Lower-case words of \p Text with `_` between them.
static std::string words(StringRef Text) {
  std::string Result;
  char Before = '_';
  for (char C : Text) {
    if (llvm::isUpper(C) && llvm::isLower(Before))
      Result += '_';
    if (llvm::isAlnum(C))
      Result += llvm::toLower(C);
    else if (!Result.empty() && Result.back() != '_')
      Result += '_';
    Before = C;
  }
  return StringRef(Result).rtrim('_').str();
}

std::string fileSlug(StringRef Text) {
  constexpr size_t Longest = 64;
  std::string Result = words(Text);
  bool Ascii = llvm::all_of(Text, llvm::isPrint);
  if (Ascii && !Result.empty() && Result.size() <= Longest)
    return Result;
  StringRef Kept = StringRef(Result).take_front(Longest).rtrim('_');
  return llvm::formatv("{0}_{1:x-}", Kept.empty() ? "handler" : Kept,
                       llvm::xxh3_64bits(Text))
      .str();
}

} // namespace heal
