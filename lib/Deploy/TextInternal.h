//===- TextInternal.h - What a pull request says ----------------*- C++ -*-===//
//
// Everything here that came from telemetry or from source is text of somebody
// else's: it is made harmless in Markdown, in a commit's message and in the
// name of a branch.
//
//===----------------------------------------------------------------------===//
#ifndef CLANG_HEAL_LIB_DEPLOY_TEXTINTERNAL_H
#define CLANG_HEAL_LIB_DEPLOY_TEXTINTERNAL_H

#include "clang-heal/Detect/Anomaly.h"
#include "clang-heal/Rewrite/Fix.h"
#include "clang-heal/Validate/Verdict.h"

namespace heal {

/// \p Text on one line without control characters.
std::string oneLine(StringRef Text);

/// \p Text as plain Markdown text: no markup, link, mention or HTML.
std::string markdownText(StringRef Text);

/// \p Text as a Markdown code span, in a table as well.
std::string markdownCode(StringRef Text);

/// \p Text as a Markdown code block that nothing in it can end.
std::string markdownBlock(StringRef Text, StringRef Language);

/// `auto-fix/` and what a branch's name may hold of \p Handler; always valid
/// in git.
std::string branchFor(StringRef Handler);

/// The worst anomaly of \p Handler; null: there is none.
const Anomaly *anomalyOf(ArrayRef<Anomaly> Anomalies, StringRef Handler);

/// The numbers of \p Seen in a sentence.
std::string sentenceOf(const Anomaly &Seen);

/// What a pull request is about.
struct Story {
  std::vector<std::string>
      Handlers; ///< At least one, the first gives its name.
  ArrayRef<Fix> Fixes;
  ArrayRef<Anomaly> Anomalies; ///< All that were detected.
  const Verdict *Judged = nullptr;
  std::string Diff;
  std::vector<std::string> TestPaths; ///< Of the generated tests.
  std::vector<std::string> Notes;
};

/// `🤖 Auto-fix: performance anomaly in GET /orders`
std::string titleOf(const Story &Told);

/// The body, in Markdown.
std::string bodyOf(const Story &Told);

/// The message of the commit of \p Each, with the evidence and, as trailers,
/// `Fix-Id`, `Fix-Kind` and `Handler`.
std::string commitMessageOf(const Fix &Each, ArrayRef<Anomaly> Anomalies);

/// The fix ids that the trailers of a commit's message name.
std::vector<std::string> fixIdsIn(StringRef Message);

} // namespace heal

#endif
