//===- Fingerprint.h - What a unit was made of ------------------*- C++ -*-===//
//
// What is kept about a unit on disk is good while the unit is what it was: the
// same flags, the same contents of every file that it read, and still no header
// where it found none.
//
//===----------------------------------------------------------------------===//
#ifndef CLANG_HEAL_LOCATE_FINGERPRINT_H
#define CLANG_HEAL_LOCATE_FINGERPRINT_H

#include "clang-heal/Locate/Project.h"
#include "clang-heal/Support/Json.h"
#include "clang-heal/Support/World.h"
#include "llvm/ADT/StringMap.h"

namespace heal {

/// 128 bits of xxHash, in hexadecimal digits.
std::string contentHash(StringRef Bytes);

/// A file that a unit read, and a hash of what it held; or one that it looked
/// for in vain.
struct ReadFile {
  std::string Path, Hash;

  bool operator==(const ReadFile &) const = default;
  template <typename V> static void fields(V &&Visit, auto &Self) {
    Visit("path", Self.Path);
    Visit("hash", Self.Hash);
  }
};

/// Every file that a unit read, with a hash of what it held then, by path: as
/// the unit names it, and its real path; and those that it looked for in vain.
std::vector<ReadFile> filesReadBy(const ParsedUnit &Unit);

/// A hash of how \p Unit is compiled.
std::string flagsHash(const TranslationUnit &Unit);

/// Tells whether files are what they were; hashes each once. Not thread-safe.
class FileHashes {
public:
  bool areCurrent(ArrayRef<ReadFile> Files);

private:
  const std::string &hashOf(const std::string &Path);
  llvm::StringMap<std::string> Hashes; ///< By path; empty: unreadable.
};

/// What \p Folder (empty: none) holds about \p Unit; null: nothing readable.
std::optional<llvm::json::Value>
readKeptDocument(World &Outside, StringRef Folder, const TranslationUnit &Unit);

/// The same as a noun, which says by Version, Unit, Flags and Files what it is
/// of. None: it is cut short, foreign, made by another \p Version, or the unit
/// is not what it was. It is to be made again.
template <Noun T>
std::optional<T> readKept(World &Outside, StringRef Folder,
                          const TranslationUnit &Unit, StringRef Version,
                          FileHashes &Hashes) {
  std::optional<llvm::json::Value> Document =
      readKeptDocument(Outside, Folder, Unit);
  if (!Document)
    return std::nullopt;
  Expected<T> Found = nounFromJson<T>(*Document, Unit.File);
  if (!Found) {
    llvm::consumeError(Found.takeError());
    return std::nullopt;
  }
  if (Found->Version != Version || Found->Unit != Unit.File ||
      Found->Flags != flagsHash(Unit) || !Hashes.areCurrent(Found->Files))
    return std::nullopt;
  return std::move(*Found);
}

/// Writes \p Text as what \p Folder holds about \p Unit.
void writeKeptText(World &Outside, StringRef Folder,
                   const TranslationUnit &Unit, StringRef Text);

/// Says in \p Made what it is of, and writes it below \p Folder (empty:
/// nowhere). A folder that cannot be written costs time, nothing else.
template <Noun T>
void keepMade(World &Outside, StringRef Folder, const TranslationUnit &Unit,
              StringRef Version, T &Made) {
  Made.Version = Version.str();
  Made.Unit = Unit.File;
  Made.Flags = flagsHash(Unit);
  if (!Folder.empty())
    writeKeptText(Outside, Folder, Unit, jsonLine(Made));
}

/// Where results are kept from run to run: `$XDG_CACHE_HOME/clang-heal/NAME`,
/// or below `~/.cache`; empty: there is no such place.
std::string cacheFolder(World &Outside, StringRef Name);

} // namespace heal

#endif
