//===- Project.h - The translation units of a project -----------*- C++ -*-===//
//
// compile_commands.json as Clang 19 can use it, and the one way in which every
// stage parses a translation unit.
//
//===----------------------------------------------------------------------===//
#ifndef CLANG_HEAL_LOCATE_PROJECT_H
#define CLANG_HEAL_LOCATE_PROJECT_H

#include "clang-heal/Support/Error.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/IntrusiveRefCntPtr.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/StringRef.h"
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace clang {
class ASTUnit;
class FunctionDecl;
namespace tooling {
class CompilationDatabase;
}
} // namespace clang
namespace llvm::vfs {
class FileSystem;
}

namespace heal {

using llvm::ArrayRef;
using llvm::StringRef;

/// How one translation unit is compiled, adjusted for Clang: launchers
/// (ccache, `cmake -E env`), gcc-only flags and precompiled headers are gone,
/// outputs and dependency files are not written, warnings are off.
struct TranslationUnit {
  std::string File; ///< Absolute path of the main file.
  std::string Directory;
  std::vector<std::string> Arguments;
  /// The objects that are made of the file: all with its first unit.
  std::vector<std::string> Outputs;
};

/// Contents that differ from the disk, by absolute path: repairs that were
/// made but not yet written.
using Overlay = std::map<std::string, std::string>;

/// The translation units of a project. A main file is in several of them where
/// it is compiled in ways that may differ in what it means.
///
/// Immutable after it is made; safe to use from several threads.
class Project {
public:
  /// From `compile_commands.json` in \p BuildDirectory. Errors: none there, or
  /// not usable; both name the file and the next step.
  static Expected<Project> fromBuildDirectory(StringRef BuildDirectory);

  /// From flags given by hand: `FILES… -- FLAGS`.
  static Project fromFlags(ArrayRef<std::string> Files,
                           ArrayRef<std::string> Flags);

  ArrayRef<TranslationUnit> units() const { return Units; }
  /// The first unit whose main file is \p File, compared as real paths; else
  /// null.
  const TranslationUnit *unitOf(StringRef File) const;
  /// The other units whose main file is that of \p Unit.
  std::vector<const TranslationUnit *>
  twinsOf(const TranslationUnit &Unit) const;
  /// The project's folder: the git checkout or CMake source folder that holds
  /// the main files, else the folder of all of them.
  const std::string &root() const { return Root; }
  /// Whether \p File is the project's own: below root() and below no folder
  /// of system headers. Generated files below the build directory are not.
  bool owns(StringRef File) const;
  /// Whether the build made \p File: it lies below the build directory.
  bool isGenerated(StringRef File) const;

private:
  std::vector<TranslationUnit> Units;
  std::string Root, BuildDirectory;
  /// Folders that every unit names by -isystem and none by -I.
  std::vector<std::string> SystemFolders;
  void settleFolders();
};

struct ParseOptions {
  /// Says whether a function's body is needed; the others are not parsed,
  /// which halves the cost. Null: bodies in system headers are not.
  llvm::function_ref<bool(const clang::FunctionDecl &)> NeedsBody = nullptr;
  const Overlay *Changed = nullptr;
  /// Keep the preprocessor's record of macro expansions (costly).
  bool RecordMacros = false;
};

/// Defined in a unit that is compiled with -fno-strict-aliasing, where the type
/// of an access does not tell what it may touch. The AST has no other mark.
inline constexpr char RelaxedAliasingMacro[] =
    "__CLANG_HEAL_RELAXED_ALIASING__";

/// One parsed unit. The AST may be incomplete when Errors is not empty.
struct ParsedUnit {
  ParsedUnit();
  ParsedUnit(ParsedUnit &&);
  ParsedUnit &operator=(ParsedUnit &&);
  ~ParsedUnit();

  std::unique_ptr<clang::ASTUnit> AST;
  /// Functions whose bodies were passed over.
  std::vector<const clang::FunctionDecl *> Skipped;
  std::vector<std::string> Errors; ///< As `file:line:column: message`.
  /// Where the project's headers were looked for in vain, absolute.
  std::set<std::string> Absent;
};

/// Units that were parsed already, by main file.
using ParsedUnits = std::map<std::string, ParsedUnit>;

/// Parses \p Unit. An error only when Clang could not even start.
Expected<ParsedUnit> parse(const TranslationUnit &Unit,
                           const ParseOptions &Opts = {});

} // namespace heal

#endif
