//===- UnifiedDiff.cpp - Changes as git reads them ------------------------===//
#include "FixesInternal.h"
#include "clang-heal/Rewrite/Rewrite.h"
#include "llvm/ADT/ScopeExit.h"
#include "llvm/Support/Path.h"
#include <git2.h>

namespace heal {

std::string relativeTo(StringRef Root, StringRef File) {
  std::string Clean = cleanPath(File);
  StringRef Rest = Clean;
  if (!Root.empty() && Rest.consume_front(cleanPath(Root)) &&
      (Root.ends_with("/") || Rest.starts_with("/")))
    return Rest.ltrim('/').str();
  return StringRef(Clean).ltrim('/').str();
}

static std::string linesOf(git_patch *Patch) {
  git_buf Buffer = GIT_BUF_INIT;
  auto Dispose = llvm::make_scope_exit([&] { git_buf_dispose(&Buffer); });
  if (git_patch_to_buf(&Buffer, Patch) != 0)
    llvm::report_fatal_error("libgit2 is out of memory");
  return std::string(Buffer.ptr, Buffer.size);
}

std::string filePatch(StringRef Name, std::optional<StringRef> Before,
                      StringRef After) {
  if (Before == After)
    return "";
  git_libgit2_init();
  auto Shutdown = llvm::make_scope_exit([] { git_libgit2_shutdown(); });
  git_diff_options Opts;
  git_diff_options_init(&Opts, GIT_DIFF_OPTIONS_VERSION);
  // A NUL byte in a comment does not make a source a binary.
  Opts.flags = GIT_DIFF_FORCE_TEXT | GIT_DIFF_INDENT_HEURISTIC;
  std::string Path = Name.str();
  git_patch *Patch = nullptr;
  if (git_patch_from_buffers(&Patch, Before ? Before->data() : nullptr,
                             Before ? Before->size() : 0, Path.c_str(), After.data(), After.size(), Path.c_str(),
                             &Opts) != 0)
    llvm::report_fatal_error("libgit2 is out of memory");
  auto Free = llvm::make_scope_exit([&] { git_patch_free(Patch); });
  return linesOf(Patch);
}

std::string unifiedDiff(const Rewritten &Result, StringRef Root) {
  std::map<std::string, std::string> Patches;
  for (const ChangedFile &File : Result.Files) {
    std::string Name = relativeTo(Root, File.Path);
    std::optional<StringRef> Before;
    if (!File.IsNew)
      Before = File.Before;
    Patches[Name] = filePatch(Name, Before, File.After);
  }
  std::string Whole;
  for (const auto &[Name, Patch] : Patches)
    Whole += Patch;
  return Whole;
}

} // namespace heal
