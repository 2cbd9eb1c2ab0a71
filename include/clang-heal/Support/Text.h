//===- Text.h - Text from outside, to be looked at --------------*- C++ -*-===//
#ifndef CLANG_HEAL_SUPPORT_TEXT_H
#define CLANG_HEAL_SUPPORT_TEXT_H

#include "llvm/ADT/StringRef.h"
#include <string>

namespace heal {

/// \p Text with what a terminal or a reader's eye would obey made visible:
/// control characters as `\x1b`, those that turn or hide text as `\u202e`.
/// Line breaks and tabs stay. \p Text is UTF-8, or becomes it.
std::string printable(llvm::StringRef Text);

} // namespace heal

#endif
