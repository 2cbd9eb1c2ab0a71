//===- ExportFixes.cpp - Changes for clang-apply-replacements -------------===//
#include "FixesInternal.h"
#include "clang-heal/Rewrite/Rewrite.h"
#include "clang/Tooling/ReplacementsYaml.h"

namespace heal {

namespace tooling = clang::tooling;

std::string exportFixes(const Rewritten &Result) {
  FileChanges Whole; // Against the disk.
  for (const Fix &Made : Result.Fixes)
    for (const auto &[Path, Changes] : changesOf(Made))
      Whole[Path] = Whole[Path].merge(Changes);
  tooling::TranslationUnitReplacements Document;
  for (const auto &[Path, Changes] : Whole)
    Document.Replacements.insert(Document.Replacements.end(), Changes.begin(),
                                 Changes.end());
  if (!Whole.empty())
    Document.MainSourceFile = Whole.begin()->first;
  std::string Text;
  llvm::raw_string_ostream Stream(Text);
  llvm::yaml::Output Yaml(Stream);
  Yaml << Document;
  return Text;
}

} // namespace heal
