//===- ErrorTextInternal.h - What errors have in common ---------*- C++ -*-===//
#ifndef CLANG_HEAL_LIB_TELEMETRY_ERRORTEXTINTERNAL_H
#define CLANG_HEAL_LIB_TELEMETRY_ERRORTEXTINTERNAL_H

#include "llvm/ADT/StringRef.h"
#include <string>

namespace heal {

using llvm::StringRef;

/// \p Message with what differs from call to call replaced by `*`: quoted
/// parts, numbers, hexadecimal ids. `no order 17 for 'ann'` becomes
/// `no order * for *`.
std::string messageTemplate(StringRef Message);

/// The function that threw: that of the first frame of \p Stacktrace which is
/// neither the standard library's nor the C runtime's. Understands the traces
/// of gdb, std::stacktrace, Boost, glibc's backtrace_symbols and sanitizers.
/// Empty: no such frame.
std::string throwingFrame(StringRef Stacktrace);

} // namespace heal

#endif
