//===- MeaningInternal.h - What the code of a unit says ---------*- C++ -*-===//
#ifndef CLANG_HEAL_LIB_REWRITE_MEANINGINTERNAL_H
#define CLANG_HEAL_LIB_REWRITE_MEANINGINTERNAL_H

#include "clang-heal/Locate/Project.h"
#include <array>

namespace heal {

/// A hash of all that the project's own code in \p Unit says, wherever it
/// stands: which functions and variables its names mean, its literals and its
/// conversions. It differs where an overload or a macro chooses otherwise.
std::array<uint8_t, 16> meaningOf(const ParsedUnit &Unit);

/// \p Before with those lines of \p After alone, above its first other change,
/// that include something more; \p Before itself: there is none.
std::string withIncludesOf(StringRef Before, StringRef After);

} // namespace heal

#endif
