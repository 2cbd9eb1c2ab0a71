//===- StandardInternal.h - The library's classes by kind -------*- C++ -*-===//
#ifndef CLANG_HEAL_LIB_TESTGEN_STANDARDINTERNAL_H
#define CLANG_HEAL_LIB_TESTGEN_STANDARDINTERNAL_H

#include "clang/AST/Type.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringRef.h"

namespace clang {
class NamedDecl;
}

namespace heal {

using llvm::StringRef;

/// How a class of the library is written and compared.
enum class StandardKind {
  String,
  StringView,
  Sequence, ///< `T{a, b}` and iterators.
  Array,
  Set,
  MultiSet,
  Map,
  MultiMap,
  Pair,
  Tuple,
  Optional,
  Variant,
  Monostate,
  Duration,
  Path,
  Json,
  OrderedJson, ///< nlohmann's JSON that keeps the order of its keys.
};

struct StandardClass {
  StandardKind Kind;
  StringRef Header; ///< As `vector`; empty for Json, whose file says it.
};

/// What \p Type is, if it is a class of the standard library or nlohmann's
/// JSON that a test can write; else null.
const StandardClass *standardClassOf(clang::QualType Type);

/// The header of the standard library that declares \p D, as `vector`; empty:
/// not known.
StringRef headerOfStandard(const clang::NamedDecl &D);

/// The header that declares the standard exception \p Name (`std::bad_alloc`);
/// empty: not one.
StringRef headerOfException(StringRef Name);

/// The template arguments that are types, packs unfolded, with the sugar of
/// the source where it is still there.
llvm::SmallVector<clang::QualType, 4> typeArguments(clang::QualType Type);

/// N of `std::array<T, N>`.
uint64_t arraySize(clang::QualType Type);

} // namespace heal

#endif
