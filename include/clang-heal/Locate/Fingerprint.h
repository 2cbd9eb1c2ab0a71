//===- Fingerprint.h - What a unit was made of ------------------*- C++ -*-===//
//
// What is kept about a unit on disk is good while the unit is what it was: the
// same flags, and the same contents of every file that it read. A header that
// appears where the search path had none does not show.
//
//===----------------------------------------------------------------------===//
#ifndef CLANG_HEAL_LOCATE_FINGERPRINT_H
#define CLANG_HEAL_LOCATE_FINGERPRINT_H

#include "clang-heal/Locate/Project.h"
#include "clang-heal/Support/Json.h"
#include "clang-heal/Support/World.h"
#include "llvm/ADT/StringMap.h"

namespace clang {
class SourceManager;
}

namespace heal {

/// 128 bits of xxHash, in hexadecimal digits.
std::string contentHash(StringRef Bytes);

/// A file that a unit read, and a hash of what it held.
struct ReadFile {
  std::string Path, Hash;

  bool operator==(const ReadFile &) const = default;
  template <typename V> static void fields(V &&Visit, auto &Self) {
    Visit("path", Self.Path);
    Visit("hash", Self.Hash);
  }
};

/// Every file that a unit read, with a hash of what it held then, by path: as
/// the unit names it, and its real path.
std::vector<ReadFile> filesReadBy(const clang::SourceManager &SM);

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

/// The file below \p Folder for what is kept about \p Unit.
std::string keptFile(StringRef Folder, const TranslationUnit &Unit);

/// Where results are kept from run to run: `$XDG_CACHE_HOME/clang-heal/NAME`,
/// or below `~/.cache`; empty: there is no such place.
std::string cacheFolder(World &Outside, StringRef Name);

} // namespace heal

#endif
