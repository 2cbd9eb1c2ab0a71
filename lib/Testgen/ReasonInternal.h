//===- ReasonInternal.h - A thing, or why there is none ---------*- C++ -*-===//
#ifndef CLANG_HEAL_LIB_TESTGEN_REASONINTERNAL_H
#define CLANG_HEAL_LIB_TESTGEN_REASONINTERNAL_H

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/FormatVariadic.h"
#include <string>
#include <variant>

namespace heal {

/// Why something cannot be written, for a person.
struct Reason {
  std::string Text;
};

/// `because("'{0}' is a pointer", Type)`.
template <typename... Ts> Reason because(const char *Format, Ts &&...Values) {
  return {llvm::formatv(Format, std::forward<Ts>(Values)...).str()};
}

/// A T, or the reason why there is none. "Could not" is a value here, and
/// mostly tried and thrown away, so this is not an llvm::Expected.
template <typename T> class OrReason {
public:
  OrReason(T Value) : Held(std::move(Value)) {}
  OrReason(Reason Why) : Held(std::move(Why)) {}

  explicit operator bool() const { return Held.index() == 0; }
  T &operator*() { return std::get<0>(Held); }
  const T &operator*() const { return std::get<0>(Held); }
  T *operator->() { return &std::get<0>(Held); }
  const Reason &why() const { return std::get<1>(Held); }
  /// The reason, with the place where it holds: `field 'a': …`.
  Reason why(const llvm::Twine &Place) const {
    return {(Place + ": " + why().Text).str()};
  }

private:
  std::variant<T, Reason> Held;
};

/// The C++ text of an expression, a type or a statement.
using Text = OrReason<std::string>;

} // namespace heal

#endif
