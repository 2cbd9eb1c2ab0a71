//===- Rediagnosis.h - Diagnosing files again after repairs -----*- C++ -*-===//
#ifndef CLANG_HEAL_REWRITE_REDIAGNOSIS_H
#define CLANG_HEAL_REWRITE_REDIAGNOSIS_H

#include "clang-heal/Diagnose/Diagnose.h"
#include "clang-heal/Support/World.h"

namespace heal {

class Includers;

/// The diagnoses of some files, brought up to date from one round of repairs
/// to the next.
///
/// Made by the commands that repair whole files; rewrite() calls it once a
/// round. A file that no other unit sees is diagnosed alone when it changed,
/// and what was found elsewhere is kept; any other change diagnoses everything
/// again. Not thread-safe.
class Rediagnosis {
public:
  /// \p Files as diagnoseFiles() takes them. \p Outside and \p Sources outlive
  /// this object; Opts.Changed is not read.
  Rediagnosis(World &Outside, const Project &Sources,
              std::vector<std::string> Files, DiagnoseOptions Opts);

  ~Rediagnosis();

  /// Tells \p Progress, which outlives the calls or is replaced by null, how
  /// far a call is.
  void showProgress(llvm::function_ref<void(size_t, size_t)> Progress) {
    Opts.Progress = Progress;
  }

  /// The diagnoses with \p Changed laid over the disk.
  Expected<std::vector<Diagnosis>> operator()(const Overlay &Changed);

private:
  Expected<std::vector<Diagnosis>> diagnose(ArrayRef<std::string> Only,
                                            const Overlay &Changed) const;
  bool standsAlone(const std::string &File);

  const Project &Sources;
  std::vector<std::string> Files;
  DiagnoseOptions Opts;
  Overlay Last;
  std::unique_ptr<Includers> Graph;
  std::map<std::string, bool> Alone; ///< By main file.
  std::optional<std::vector<Diagnosis>> Known;
};

} // namespace heal

#endif
