//===- Configuration.h - What `.clang-heal` says ----------------*- C++ -*-===//
//
// The one file that a repository keeps for clang-heal: YAML, at its root,
// every key optional. docs/configuration.md says what each key means; a test
// compares that page with the keys read here.
//
// Plain data after it was read; safe to read from several threads.
//
//===----------------------------------------------------------------------===//
#ifndef CLANG_HEAL_PIPELINE_CONFIGURATION_H
#define CLANG_HEAL_PIPELINE_CONFIGURATION_H

#include "clang-heal/Deploy/Deploy.h"
#include "clang-heal/Detect/Detect.h"
#include "clang-heal/Effects/SummaryStore.h"
#include "clang-heal/Fixes/Proof.h"
#include "clang-heal/Support/World.h"
#include "clang-heal/Validate/Validate.h"

namespace heal {

enum class ReportFormat { Auto, Json, Text, Html };
inline ArrayRef<StringRef> enumNames(ReportFormat *) {
  static constexpr StringRef Names[] = {"auto", "json", "text", "html"};
  return Names;
}

/// The configuration of one repository. Fields are named as their keys; the
/// defaults are those of the stages.
struct Configuration {
  /// Absolute; the folder of the file. Paths in the file are relative to it.
  std::string Root;

  // What is read.
  std::string BuildDirectory; ///< Holds compile_commands.json.
  std::vector<std::string> Telemetry;

  // What is an anomaly.
  double Factor = DetectOptions().Factor;
  uint64_t MinCalls = DetectOptions().MinCalls;
  std::map<std::string, Slo> Slos; ///< By handler; times in milliseconds.
  std::map<std::string, std::vector<std::string>> Sequences;

  // What is repaired.
  std::vector<std::string> Matchers; ///< clang-query syntax; see Locate.h.
  std::vector<std::string> Kinds;    ///< Empty: all.
  Tier LeastTrust = Tier::Assumes;   ///< Key `tier`.
  std::map<std::string, DeclaredEffect> Effects;
  bool WholeProgram = false; ///< Nothing outside overrides virtual functions.

  // How it is tried.
  std::string Build, Test, GeneratedTests, AuditBuild, Benchmark;
  unsigned BenchmarkRuns = ValidateOptions().BenchmarkRuns;
  double MinSpeedup = ValidateOptions().MinSpeedup;
  std::chrono::seconds Timeout = ValidateOptions().Timeout; ///< In seconds.

  // How it is shipped.
  std::string Forge = DeployOptions().Forge;
  std::string Remote = DeployOptions().Remote;
  std::string Base, ForgeDirectory;
  MergePolicy Merge = MergePolicy::Never;
  unsigned MaxOpen = DeployOptions().MaxOpen;
  std::string RollOut;

  // What is kept and shown.
  std::string Store;  ///< The SQLite file of outcomes.
  std::string Report; ///< An HTML file; empty: none.
  ReportFormat Format = ReportFormat::Auto;

  /// \p Path below Root, unless it is absolute, empty or `-`.
  std::string resolve(StringRef Path) const;
  /// Tells \p To what the user says of functions and of the program.
  void inform(SummaryStore &To) const;
};

/// The name of the file.
inline constexpr llvm::StringLiteral ConfigurationName = ".clang-heal";

/// The keys of the file, in the order of the page that describes them.
ArrayRef<StringRef> configurationKeys();

/// Reads \p Text as the file \p Path. Errors name file, line and key; an
/// unknown key also names the nearest one.
Expected<Configuration> parseConfiguration(StringRef Text, StringRef Path);

/// Reads the configuration \p Path; when it is empty, the nearest
/// `.clang-heal` at or above \p From (absolute). Without one: the defaults,
/// with \p From as root.
Expected<Configuration> readConfiguration(World &Outside, StringRef Path,
                                          StringRef From);

/// A commented `.clang-heal` for the repository in \p Root (absolute), made by
/// looking at its build files, tests, remote and telemetry.
Expected<std::string> proposeConfiguration(World &Outside, StringRef Root);

} // namespace heal

#endif
