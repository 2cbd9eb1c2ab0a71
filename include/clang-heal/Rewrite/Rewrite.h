//===- Rewrite.h - From diagnoses to fixes ----------------------*- C++ -*-===//
#ifndef CLANG_HEAL_REWRITE_REWRITE_H
#define CLANG_HEAL_REWRITE_REWRITE_H

#include "clang-heal/Locate/Project.h"
#include "clang-heal/Rewrite/Fix.h"
#include "clang-heal/Support/World.h"
#include "llvm/ADT/STLFunctionalExtras.h"

namespace heal {

struct RewriteOptions {
  /// The fixes to make: all whose tier is at least this trustworthy.
  Tier LeastTrust = Tier::Assumes;
  /// Diagnose and rewrite at most this often. A round makes at most one repair
  /// in a function, and a repair can uncover another.
  unsigned MaxRounds = 32;
  /// Patches name files relative to this folder; empty: the project's root.
  std::string Root;
  /// Fill in Fix::Audited. Costs another parse of every changed unit.
  bool WithAudits = false;
};

/// Diagnoses again with the repairs made so far laid over the disk.
using DiagnoseAgain =
    llvm::function_ref<Expected<std::vector<Diagnosis>>(const Overlay &)>;

/// Makes fixes to a fixed point: diagnose, apply what does not overlap, and
/// again until nothing is proposed. Then every changed unit is parsed again,
/// and a fix that breaks one is taken back and refused. The order of files and
/// units does not change the result. Reads files through \p Outside, writes
/// none. An error only when \p Diagnose returns one.
Expected<Rewritten> rewrite(World &Outside, const Project &Sources,
                            DiagnoseAgain Diagnose,
                            const RewriteOptions &Opts = {});

/// Writes every file of \p Result in place. A file that changed since it was
/// read is not written, and nor is any other: all are checked first.
Error applyInPlace(World &Outside, const Rewritten &Result);

/// The whole change as one unified diff, made by libgit2.
std::string unifiedDiff(const Rewritten &Result, StringRef Root);

/// The whole change for clang-apply-replacements, against the files on disk.
std::string exportFixes(const Rewritten &Result);

} // namespace heal

#endif
