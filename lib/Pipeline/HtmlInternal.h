//===- HtmlInternal.h - The parts of the page -------------------*- C++ -*-===//
//
// Every part writes one section, or nothing when there is nothing to show.
// Text that came from outside goes through escaped() and nothing else.
//
//===----------------------------------------------------------------------===//
#ifndef CLANG_HEAL_LIB_PIPELINE_HTMLINTERNAL_H
#define CLANG_HEAL_LIB_PIPELINE_HTMLINTERNAL_H

#include "clang-heal/Pipeline/Comparison.h"
#include "llvm/Support/raw_ostream.h"

namespace heal {

using llvm::raw_ostream;

/// \p Text for HTML text and quoted attributes: valid UTF-8, `<>&"'` escaped,
/// control characters made visible.
std::string escaped(StringRef Text);

/// `<td>` with \p Text, escaped.
std::string cellOf(StringRef Text, StringRef Class = "");

/// `<span class="chip …">` with \p Text, escaped.
std::string chip(StringRef Text, StringRef Class);

/// The class that colours an ending: `good`, `bad` or `calm`.
StringRef classOf(Ending End);

/// The style sheet, light and dark.
StringRef pageStyle();

void writeTiles(raw_ostream &OS, const Report &Told, const Comparison *Seen);
void writeComparison(raw_ostream &OS, const Comparison &Seen);
void writeStories(raw_ostream &OS, const Report &Told);
void writeAnomalies(raw_ostream &OS, const Report &Told);
void writeCostliest(raw_ostream &OS, const Report &Told);
void writeFixes(raw_ostream &OS, const Report &Told);
void writeRefusals(raw_ostream &OS, const Report &Told);
void writeVerdict(raw_ostream &OS, const Report &Told);
void writePullRequests(raw_ostream &OS, const Report &Told);
void writeRun(raw_ostream &OS, const Report &Told);

} // namespace heal

#endif
