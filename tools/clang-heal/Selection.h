//===- Selection.h - What to diagnose ---------------------------*- C++ -*-===//
//
// `diagnose` and `fix` agree on how the user says which code is meant.
//
//===----------------------------------------------------------------------===//
#ifndef CLANG_HEAL_TOOLS_SELECTION_H
#define CLANG_HEAL_TOOLS_SELECTION_H

#include "Command.h"
#include "clang-heal/Diagnose/Diagnose.h"
#include "clang-heal/Effects/SummaryStore.h"
#include "clang-heal/Locate/Locate.h"
#include "clang-heal/Rewrite/Rediagnosis.h"
#include <set>

namespace heal {

/// The code that the user named: some sites, or some files.
///
/// Callable as rewrite()'s DiagnoseAgain. Does not move: what it made of the
/// project refers to it. Not thread-safe.
class Selection {
public:
  Selection(World &Outside, Project Project, std::vector<Site> Sites,
            std::vector<std::string> Files, std::vector<std::string> Kinds,
            std::string SummaryFolder, Missing IfMissing = Missing::Make,
            Evidence Seen = {}, ParsedUnits Parsed = {});
  Selection(const Selection &) = delete;

  const Project &sources() const { return Sources; }
  /// Diagnoses what was named, with \p Changed laid over the disk. Shows its
  /// progress.
  Expected<std::vector<Diagnosis>> operator()(const Overlay &Changed);
  /// Believes what the project's `.clang-heal` says of functions. Errors: it
  /// cannot be read.
  Error believeConfiguration(World &Outside);
  /// The project's units are the whole program; see SummaryStore.
  void takeAsWhole();
  /// From the next call on keeps of the root causes that the disk shows only
  /// those that \p Listed has too.
  void keepOnly(std::vector<Diagnosis> Listed);
  /// The problems when none of what was named could be diagnosed at all; else
  /// success.
  Error nothingUsable(ArrayRef<Diagnosis> Found) const;

private:
  void dropUnlisted(std::vector<Diagnosis> &Found);

  Project Sources;
  SummaryStore Summaries;
  FindingsStore Findings;
  std::vector<Site> Sites;
  std::vector<std::string> Files;
  ParsedUnits Parsed; ///< While they were located.
  DiagnoseOptions Opts;
  std::unique_ptr<Rediagnosis> OfFiles; ///< Null: sites were named.
  std::optional<std::vector<Diagnosis>> Listed;
  std::optional<std::set<std::string>> Unlisted;
};

/// `--all`, `--handler`, `--sites`, `--diagnoses`, `--kind` and the files.
class SelectionOption {
public:
  /// \p OffersDiagnoses: whether there is `--diagnoses`.
  SelectionOption(llvm::cl::SubCommand &Sub, bool OffersDiagnoses);
  /// Errors: nothing or too much named, an unknown kind, no project, a file
  /// that cannot be read, no handler found.
  Expected<std::unique_ptr<Selection>> open(World &Outside) const;

private:
  Error check() const;
  Expected<Located> sites(World &Outside, const Project &Sources) const;

  ProjectOption Where;
  llvm::cl::opt<bool> All;
  llvm::cl::list<std::string> Handlers;
  llvm::cl::opt<std::string> SitesFile;
  std::unique_ptr<llvm::cl::opt<std::string>> DiagnosesFile;
  llvm::cl::list<std::string> Kinds, TelemetryFiles;
  llvm::cl::opt<bool> WholeProgram;
  SummariesOption Summaries;
};

/// Makes \p To believe what the `.clang-heal` of \p Sources says of functions.
Error believeConfiguration(World &Outside, const Project &Sources,
                           SummaryStore &To);

/// Where the handlers \p Wanted are, with the matchers of the configuration
/// besides the built-in strategies. Those not found are warned about; none
/// found at all is an error. \p MaxKept is that of LocateOptions.
Expected<Located> locateAll(World &Outside, const Project &Sources,
                            ArrayRef<Wanted> Handlers, unsigned MaxKept = 0);

/// What the telemetry in \p Files says of functions, of the handlers' of
/// \p Sites among them. No files: nothing.
Expected<Evidence> evidenceIn(World &Outside, ArrayRef<std::string> Files,
                              ArrayRef<Site> Sites);

/// An error for the first of \p Kinds that does not exist.
Error checkKinds(ArrayRef<std::string> Kinds);

/// \p File relative to the current folder when it is below.
std::string shownPath(StringRef File);
/// \p Where as `file:line:col`.
std::string shownPlace(const Place &Where);

} // namespace heal

#endif
