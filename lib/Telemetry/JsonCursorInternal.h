//===- JsonCursorInternal.h - Reads JSON in place ---------------*- C++ -*-===//
//
// Telemetry is gigabytes of JSON of which a few fields matter, so no document
// is built: a cursor walks over the text, strings without escapes are views
// into it, and what nobody asks for is stepped over.
//
//===----------------------------------------------------------------------===//
#ifndef CLANG_HEAL_LIB_TELEMETRY_JSONCURSORINTERNAL_H
#define CLANG_HEAL_LIB_TELEMETRY_JSONCURSORINTERNAL_H

#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Endian.h"
#include <cstdint>
#include <optional>
#include <string>

namespace heal {

using llvm::StringRef;

/// The first byte in [\p At, \p End) that a JSON string cannot hold as it is:
/// a quote, a backslash or a control character. Eight bytes at a time; the
/// lowest flag of each of the three tests is exact, which is all we use.
[[gnu::always_inline]] inline const char *endOfPlainText(const char *At,
                                                         const char *End) {
  constexpr uint64_t Ones = 0x0101010101010101, Highs = 0x8080808080808080;
  while (End - At >= 8) {
    uint64_t Word = llvm::support::endian::read64le(At);
    uint64_t Quote = Word ^ (Ones * '"'), Slash = Word ^ (Ones * '\\');
    uint64_t Found = (((Quote - Ones) & ~Quote) | ((Slash - Ones) & ~Slash) |
                      ((Word - Ones * 0x20) & ~Word)) &
                     Highs;
    if (Found)
      return At + (__builtin_ctzll(Found) >> 3);
    At += 8;
  }
  while (At != End && *At != '"' && *At != '\\' &&
         static_cast<unsigned char>(*At) >= 0x20)
    ++At;
  return At;
}

/// The first byte in [\p At, \p End), outside of any string, that says more
/// than a number, comma or colon: a quote, a bracket, the end of a line. It may
/// stop too early at a control character or a star; that is no harm.
[[gnu::always_inline]] inline const char *endOfFiller(const char *At,
                                                      const char *End) {
  constexpr uint64_t Ones = 0x0101010101010101, Highs = 0x8080808080808080;
  while (End - At >= 8) {
    // One bit tells '[' from '{', ']' from '}' and a line's end from a star.
    uint64_t Word = llvm::support::endian::read64le(At) | Ones * 0x20;
    uint64_t Quote = Word ^ (Ones * '"'), Open = Word ^ (Ones * '{'),
             Close = Word ^ (Ones * '}'), Line = Word ^ (Ones * '*');
    uint64_t Found = (((Quote - Ones) & ~Quote) | ((Open - Ones) & ~Open) |
                      ((Close - Ones) & ~Close) | ((Line - Ones) & ~Line)) &
                     Highs;
    if (Found)
      return At + (__builtin_ctzll(Found) >> 3);
    At += 8;
  }
  return At;
}

enum class JsonKind { Object, Array, String, Scalar, Nothing };

/// A place in one JSON text, which it does not own.
///
/// Every read consumes one value. The first thing that is not JSON makes the
/// cursor fail: it stays where that was, and every later read is empty.
/// Not thread-safe.
class JsonCursor {
public:
  explicit JsonCursor(StringRef Text)
      : Current(Text.begin()), End(Text.end()) {}

  bool hasFailed() const { return Why != nullptr; }
  /// REQUIRES: hasFailed().
  StringRef why() const { return Why; }
  /// Where the next value begins, or where the cursor failed.
  const char *position() const { return Why ? FailedAt : Current; }

  /// What the next value is; Nothing: the text ends here.
  JsonKind kind();
  /// Whether nothing but white space is left.
  bool isAtEnd() { return kind() == JsonKind::Nothing; }

  /// Whether the next value is null, which stands for an absent one.
  bool isNull();

  /// Calls \p Visit with the name of every member of the next value, which
  /// must be an object. A value that \p Visit does not read is skipped.
  void members(llvm::function_ref<void(StringRef)> Visit);
  /// Calls \p Visit for every element of the next value, an array.
  void elements(llvm::function_ref<void()> Visit);

  /// The next value, a string. The result lives as long as the text, or, when
  /// it had escapes, as \p Unescaped.
  StringRef string(std::string &Unescaped);
  /// The next value as a number; a string that spells one counts. NaN for
  /// everything else, and for what a double cannot hold.
  double number();
  /// The same for integers of 64 bits; nullopt for everything else.
  std::optional<uint64_t> unsignedInteger();
  std::optional<int64_t> integer();
  /// The text of the next value, which is stepped over.
  StringRef raw();
  void skip();

  void fail(const char *Reason);

private:
  void skipSpace();
  void skipNested();
  bool skipString();
  StringRef scalar();
  /// The characters of a number, whether it is bare or in a string.
  StringRef numeral(std::string &Unescaped);
  bool unescape(const char *&At, std::string &To);
  bool unescapeUnicode(const char *&At, std::string &To);
  /// What follows a value: true when there is another one before \p Close.
  bool continues(char Close);

  const char *Current, *End;
  const char *FailedAt = nullptr, *Why = nullptr;
};

} // namespace heal

#endif
