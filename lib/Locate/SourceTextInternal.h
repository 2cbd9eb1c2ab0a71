//===- SourceTextInternal.h - The project's source text ---------*- C++ -*-===//
//
// Every file that a unit of the project is made of, read but not parsed, and
// which unit includes which of them, as far as `#include` lines say.
//
//===----------------------------------------------------------------------===//
#ifndef CLANG_HEAL_LIB_LOCATE_SOURCETEXTINTERNAL_H
#define CLANG_HEAL_LIB_LOCATE_SOURCETEXTINTERNAL_H

#include "RawTokensInternal.h"
#include "clang-heal/Locate/Project.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Support/MemoryBuffer.h"
#include <map>
#include <optional>

namespace heal {

/// A file's index in SourceText.
using FileId = unsigned;

/// The text of a project. Must not outlive the Project it was made of. Not
/// safe to share between threads: it lexes and remembers on demand.
class SourceText {
public:
  explicit SourceText(const Project &Sources);

  const Project &project() const { return Sources; }
  size_t size() const { return Files.size(); }
  StringRef pathOf(FileId File) const { return Files[File].Path; }
  StringRef textOf(FileId File) const { return Files[File].Text->getBuffer(); }
  const RawText &tokensOf(FileId File);
  std::optional<FileId> find(StringRef CanonicalPath) const;

  /// Whether \p File is one of the project's tests.
  bool isTest(FileId File) const;
  /// Whether \p Word stands in \p File as a whole word.
  bool mentions(FileId File, StringRef Word) const;
  /// The files whose path ends most like \p Path, which may come from another
  /// machine: at least their name is the same.
  std::vector<FileId> endingLike(StringRef Path) const;
  /// The units (indices into project().units()) that hold \p File, the best to
  /// parse first: itself, one with the same stem, the one with the least text.
  std::vector<unsigned> unitsWith(FileId File) const;
  /// Whether \p File is \p Unit's main file, or a header that belongs to it.
  bool isOwnUnit(unsigned Unit, FileId File) const;
  /// Whether \p Piece stands in some file of \p Unit, in a word or as one.
  bool unitHolds(unsigned Unit, StringRef Piece) const;

private:
  struct SourceFile {
    std::string Path;
    std::unique_ptr<llvm::MemoryBuffer> Text;
    std::optional<RawText> Tokens;
    /// What its `#include` lines name, `"` or `<` in front.
    std::vector<StringRef> Includes;
    bool HasComputedInclude = false; ///< `#include NAME`
  };

  std::optional<FileId> add(StringRef Path);
  void addUnit(unsigned Unit);
  void addFolders();
  std::optional<FileId> resolve(FileId From, StringRef Include,
                                ArrayRef<std::string> Folders);

  const Project &Sources;
  std::vector<SourceFile> Files;
  llvm::StringMap<std::optional<FileId>> Known; ///< By path as it was asked.
  std::vector<std::vector<FileId>> FilesOfUnit; ///< Sorted.
};

} // namespace heal

#endif
