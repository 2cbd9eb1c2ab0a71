//===- LiteralInternal.h - C++ text made from recorded bytes ----*- C++ -*-===//
//
// The only door through which recorded text enters a generated source. What
// comes out is one token (or one comment) whatever bytes went in: recorded
// strings may be hostile.
//
// Pure functions; safe to call from several threads.
//
//===----------------------------------------------------------------------===//
#ifndef CLANG_HEAL_LIB_TESTGEN_LITERALINTERNAL_H
#define CLANG_HEAL_LIB_TESTGEN_LITERALINTERNAL_H

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/JSON.h"
#include <optional>
#include <string>

namespace heal {

using llvm::StringRef;

/// Wide enough for every integer that JSON can carry, and its negation.
using Integer = __int128;

/// The integer that \p Value is: an integer, or a number without a fraction.
std::optional<Integer> integerOf(const llvm::json::Value &Value);

/// The integer that \p Text spells in decimal: a key of a JSON object.
std::optional<Integer> integerOf(StringRef Text);

/// \p Value in decimal.
std::string decimal(Integer Value);

/// Whether \p Value fits an integer of \p Bits bits.
bool fits(Integer Value, unsigned Bits, bool Signed);

/// An integer literal of a type that converts to the wanted one without
/// narrowing; `u` when \p Signed is false and the type does not promote to int.
std::string integerLiteral(Integer Value, unsigned Bits, bool Signed);

/// `"…"` with every byte that is not plain ASCII in octal.
std::string stringLiteral(StringRef Bytes);

/// `'c'` for a byte below 128.
std::string charLiteral(unsigned char Byte);

/// The JSON document \p Text as a raw string literal where its bytes allow,
/// else as an ordinary one.
std::string jsonLiteral(StringRef Text);

enum class FloatKind { Float, Double, LongDouble };

/// The shortest literal that reads back as exactly \p Value (finite).
std::string floatLiteral(double Value, FloatKind Kind);

/// Half a unit of the last recorded digit when \p Value looks as if it was
/// rounded on its way: six significant digits, as `<<` and `%g` write. Else
/// nullopt: it was recorded exactly.
std::optional<double> roundingOf(double Value);

/// \p Text for a `//` comment: one line of printable ASCII.
std::string commentText(StringRef Text);

/// `GetOrdersId` from `GET /orders/:id`; never empty, an
/// identifier when something stands before it.
std::string camelName(StringRef Text);

/// `get_orders_id` from `GET /orders/:id`: a file name without folder, dots
/// and surprises. Texts whose letters were lost or cut carry a hash.
std::string fileSlug(StringRef Text);

} // namespace heal

#endif
