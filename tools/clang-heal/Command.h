//===- Command.h - What the subcommands share -------------------*- C++ -*-===//
#ifndef CLANG_HEAL_TOOLS_COMMAND_H
#define CLANG_HEAL_TOOLS_COMMAND_H

#include "clang-heal/Support/Json.h"
#include "clang-heal/Support/Text.h"
#include "clang-heal/Support/World.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/raw_ostream.h"
#include <optional>

namespace heal {

class Project;

enum class OutputFormat { Auto, Json, Text, Sarif, Html };

/// `--format`, for a subcommand that offers JSON and text.
class FormatOption {
public:
  explicit FormatOption(llvm::cl::SubCommand &Sub, bool OffersSarif = false);
  /// Text on a terminal, JSON Lines into a pipe, unless the user said.
  bool isText() const;
  bool isSarif() const { return Format == OutputFormat::Sarif; }

private:
  llvm::cl::opt<OutputFormat> Format;
};

/// `-p DIR` and `FILES… -- FLAGS`, for a subcommand that parses sources.
class ProjectOption {
public:
  explicit ProjectOption(llvm::cl::SubCommand &Sub);
  /// The project that the command line names: the flags after `--`, else
  /// `-p`, else the buildDirectory of the nearest `.clang-heal`, else the
  /// nearest compile_commands.json, each above the first file or the current
  /// folder (the last also in its `build`).
  Expected<Project> open(World &Outside) const;
  /// The positional arguments.
  ArrayRef<std::string> files() const;

private:
  llvm::cl::opt<std::string> BuildDirectory;
  llvm::cl::list<std::string> Files;
};

/// `--summaries DIR`: where what units say of their functions is kept.
class SummariesOption {
public:
  explicit SummariesOption(llvm::cl::SubCommand &Sub);
  /// The folder that the user named, else the usual one; empty: none.
  std::string folder(World &Outside) const;

private:
  llvm::cl::opt<std::string> Folder;
};

/// \p File without links and dots, as the stages name it.
std::string realPath(StringRef File);

/// The matchers of the nearest `.clang-heal` at or above the current folder;
/// none without one. An error: it cannot be used.
Expected<std::vector<std::string>> configuredMatchers(World &Outside);

/// The flags after `--` on the command line; nullopt: there was no `--`.
extern std::optional<std::vector<std::string>> FlagsAfterDashes;

/// `--output FILE`: where standard output goes. `-` and empty: stdout.
Error writeOutput(World &Outside, StringRef Path, StringRef Text);

/// Reads the nouns of type T from a stage's output in \p Path (`-`: stdin).
template <Noun T>
Expected<std::vector<T>> readNouns(World &Outside, StringRef Path) {
  Expected<std::string> Text = Outside.readFile(Path);
  if (!Text)
    return Text.takeError();
  StringRef Origin = Path == "-" ? StringRef("standard input") : Path;
  Expected<std::vector<llvm::json::Value>> Documents =
      readDocuments(*Text, Origin);
  if (!Documents)
    return Documents.takeError();
  return nounsOf<T>(*Documents, Origin);
}

/// A counting line on standard error with an estimate of what is left, shown
/// on a terminal once the work has taken more than a second. It is wiped when
/// the object goes.
class ProgressLine {
public:
  explicit ProgressLine(StringRef What);
  ~ProgressLine();
  void update(size_t Done, size_t Total);

private:
  std::string What;
  std::chrono::steady_clock::time_point Start;
  bool Shown = false;
};

/// Prints `clang-heal: error: …` and returns the exit code of \p Err.
int report(Error Err);
/// Prints `clang-heal: warning: …`, terminal escapes made visible.
void warn(StringRef Message);

#define COMMAND(Name)                                                          \
  int run##Name(World &Outside);                                               \
  extern llvm::cl::SubCommand Name##Sub;
#include "Commands.def"

} // namespace heal

#endif
