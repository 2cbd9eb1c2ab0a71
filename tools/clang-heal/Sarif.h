//===- Sarif.h - Findings for code scanning ---------------------*- C++ -*-===//
#ifndef CLANG_HEAL_TOOLS_SARIF_H
#define CLANG_HEAL_TOOLS_SARIF_H

#include "clang-heal/Diagnose/Diagnosis.h"

namespace heal {

/// SARIF 2.1.0: the catalogue as rules, root causes as results with their
/// fixes and proofs, refusals as informational notes, problems as the
/// tool's notifications. Files are named relative to \p Root.
llvm::json::Value sarif(ArrayRef<Diagnosis> Found, StringRef Root);

} // namespace heal

#endif
