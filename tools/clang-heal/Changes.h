//===- Changes.h - Changes to sources, sent where the user wants *- C++ -*-===//
//
// `fix` and `audit` make changes in the same way and agree on where they go.
//
//===----------------------------------------------------------------------===//
#ifndef CLANG_HEAL_TOOLS_CHANGES_H
#define CLANG_HEAL_TOOLS_CHANGES_H

#include "Selection.h"
#include "clang-heal/Rewrite/Rewrite.h"

namespace heal {

/// `--format`, `--tier`, `--apply`, `--patch-dir`, `-o` and
/// `--explain-refusals`.
class ChangesOption {
public:
  explicit ChangesOption(llvm::cl::SubCommand &Sub);

  Tier leastTrust() const { return LeastTrust; }
  bool isApplied() const { return Apply; }
  bool isJson() const { return Format == OutputFormat::Json; }
  bool explainsRefusals() const { return ExplainRefusals; }
  /// Sends \p Result wherever the command line says. \p WentElsewhere: nobody
  /// waits for a diff on standard output.
  Error deliver(World &Outside, const Rewritten &Result, StringRef Root,
                bool WentElsewhere) const;

private:
  Error writePatches(World &Outside, ArrayRef<Fix> Fixes) const;

  llvm::cl::opt<OutputFormat> Format;
  llvm::cl::opt<Tier> LeastTrust;
  llvm::cl::opt<bool> Apply;
  llvm::cl::opt<std::string> PatchDir, Output;
  llvm::cl::opt<bool> ExplainRefusals;
};

/// The folder that patches are relative to: in a git checkout its root, as
/// `git apply` wants it; elsewhere the current folder when it holds the
/// project.
std::string diffRoot(World &Outside, const Project &Sources);

/// The fixes of what \p Named names; an error also when none of it could be
/// diagnosed. Warns of problems.
Expected<Rewritten> repair(World &Outside, Selection &Named,
                           const RewriteOptions &Opts);

/// `1 fix`, `2 fixes`.
std::string plural(size_t Count, StringRef Noun, StringRef Ending = "s");

} // namespace heal

#endif
