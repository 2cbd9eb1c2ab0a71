//===- Scene.h - A project in memory with a diagnosis by rule ---*- C++ -*-===//
#ifndef CLANG_HEAL_TEST_UNIT_REWRITE_SCENE_H
#define CLANG_HEAL_TEST_UNIT_REWRITE_SCENE_H

#include "DraftsInternal.h"
#include "clang-heal/Rewrite/Rewrite.h"
#include "clang-heal/Support/FakeWorld.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace heal {

/// Wherever Needle stands it is to blame, and Text takes its place.
struct Rule {
  std::string Kind, Function, Needle, Text;
  Tier Trust = Tier::Proved;
  std::vector<std::string> Includes = {};
  std::string Audit = {}; ///< What its audit puts there; empty: it has none.
};

/// Files below /p and a diagnosis that answers by rules, on the files as they
/// are at that moment.
struct Scene {
  FakeWorld Outside;
  std::vector<std::string> Units{"/p/a.cpp"};
  std::vector<std::string> Flags{"-std=c++20"};
  std::vector<Rule> Rules;
  unsigned Diagnosed = 0;
  bool Backwards = false; ///< Answer in the opposite order.

  std::string textOf(const std::string &File, const Overlay &Changed) const {
    auto Found = Changed.find(File);
    return Found != Changed.end() ? Found->second : Outside.Files.at(File);
  }

  Diagnosis diagnoseFile(const std::string &File, const std::string &Text) {
    Diagnosis Result;
    Result.Where.File = Result.Where.Unit = File;
    for (const Rule &R : Rules)
      for (size_t At = Text.find(R.Needle); At != std::string::npos;
           At = Text.find(R.Needle, At + 1)) {
        RootCause Cause;
        Cause.Kind = R.Kind;
        Cause.Function = R.Function;
        Cause.Expression = R.Needle;
        Cause.Trust = R.Trust;
        Cause.Includes = R.Includes;
        Cause.Where = placeAt(File, Text, At);
        Cause.Edits = {{File, unsigned(At), unsigned(R.Needle.size()), R.Text}};
        if (!R.Audit.empty()) {
          Cause.AuditSites = {{Cause.Where, R.Needle}};
          Cause.AuditEdits = Cause.Edits;
          Cause.AuditEdits.front().Text = R.Audit;
        }
        Result.RootCauses.push_back(Cause);
      }
    return Result;
  }

  Project project() const { return Project::fromFlags(Units, Flags); }

  Expected<Rewritten> rewriteFiles(const RewriteOptions &Opts = {}) {
    return rewrite(
        Outside, project(),
        [&](const Overlay &Changed) -> Expected<std::vector<Diagnosis>> {
          ++Diagnosed;
          std::vector<Diagnosis> Result;
          for (const auto &[File, Text] : Outside.Files)
            if (llvm::StringRef(File).ends_with("pp"))
              Result.push_back(diagnoseFile(File, textOf(File, Changed)));
          if (Backwards) {
            std::reverse(Result.begin(), Result.end());
            for (Diagnosis &D : Result)
              std::reverse(D.RootCauses.begin(), D.RootCauses.end());
          }
          return Result;
        },
        Opts);
  }

  /// As rewriteFiles() where it must succeed.
  Rewritten rewritten(const RewriteOptions &Opts = {}) {
    Expected<Rewritten> Result = rewriteFiles(Opts);
    if (!Result) {
      ADD_FAILURE() << llvm::toString(Result.takeError());
      return {};
    }
    return std::move(*Result);
  }
};

/// The text of \p File after all fixes; empty when it did not change.
inline std::string afterOf(const Rewritten &Result,
                           StringRef File = "/p/a.cpp") {
  for (const ChangedFile &Changed : Result.Files)
    if (Changed.Path == File)
      return Changed.After;
  return "";
}

} // namespace heal

#endif
