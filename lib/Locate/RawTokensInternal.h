//===- RawTokensInternal.h - A file's tokens, without parsing ---*- C++ -*-===//
//
// Lexing a file costs a thousandth of parsing a unit that includes it. The
// questions here are asked to find out which units need to be parsed; their
// answers may err on the side of parsing too many.
//
//===----------------------------------------------------------------------===//
#ifndef CLANG_HEAL_LIB_LOCATE_RAWTOKENSINTERNAL_H
#define CLANG_HEAL_LIB_LOCATE_RAWTOKENSINTERNAL_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/StringRef.h"
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace heal {

using llvm::ArrayRef;
using llvm::StringRef;

/// One token.
struct RawToken {
  enum Kind : uint8_t { Word, Literal, Number, Punctuation };
  StringRef Text; ///< Into the file's buffer; a literal with its quotes.
  Kind Is = Punctuation;
  StringRef Macro; ///< The macro that it defines, for one in a `#define`.

  bool is(StringRef Spelling) const { return Text == Spelling; }
};

/// A file's tokens. Code behind `#if 0` is among them; directives other than
/// `#define` are not.
struct RawText {
  std::vector<RawToken> Tokens;
  std::vector<RawToken> MacroBodies; ///< Of all `#define`s, in order.
};

/// Lexes \p Text, which must be followed by a null byte.
RawText rawTokensOf(StringRef Text);

/// The value of a string literal token, escapes resolved; none when it is no
/// narrow string.
std::optional<std::string> valueOf(const RawToken &Literal);

/// What a search in one file found.
struct TextHits {
  bool Found = false;
  /// Names that stand for what was searched: macros whose definition holds
  /// it, constants that are initialised with it.
  std::set<std::string> Aliases;
  /// Words that stand near a literal that was found: one of them may be the
  /// function registered under it.
  std::set<std::string> Near;
};

/// Whether \p Text may define a function (or a variable with a lambda) whose
/// name's last part is \p Name.
TextHits definitionsOf(const RawText &Text, StringRef Name);

/// The word by which text shows a function's name: `operator` for
/// `operator()`, `Orders` for `~Orders`.
StringRef spelledWord(StringRef Name);

/// Where \p Text uses \p Word; a macro's definition is an alias, no use.
TextHits usesOf(const RawText &Text, StringRef Word);

/// The words that \p Text gives to macros with `##`: a name may be put together
/// of them. \p Pasting: the project's macros of that kind.
std::set<std::string> pastedWords(const RawText &Text,
                                  const std::set<std::string> &Pasting);
/// Adds the macros of \p Text that have a `##`.
void collectPastingMacros(const RawText &Text, std::set<std::string> &Macros);

/// Where a literal may stand to be found.
enum class LiteralUse {
  Any,
  Handed, ///< As an argument, an element or a constant: not compared,
          ///< streamed, added or returned.
};

/// Where \p Text holds a string literal, neighbours joined, that \p IsWanted.
TextHits literalsIn(const RawText &Text,
                    llvm::function_ref<bool(StringRef)> IsWanted,
                    LiteralUse Use = LiteralUse::Any);

/// Calls \p Name with each function definition that \p Text seems to hold,
/// as qualified as its surroundings say.
void eachDefinedName(const RawText &Text,
                     llvm::function_ref<void(std::string)> Name);

} // namespace heal

#endif
