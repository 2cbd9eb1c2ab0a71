//===- Fingerprint.cpp - What a unit was made of --------------------------===//
#include "clang-heal/Locate/Fingerprint.h"
#include "clang/Basic/FileManager.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Frontend/ASTUnit.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/xxhash.h"

namespace heal {

std::string contentHash(StringRef Bytes) {
  llvm::XXH128_hash_t Hash = llvm::xxh3_128bits(
      {reinterpret_cast<const uint8_t *>(Bytes.data()), Bytes.size()});
  return llvm::utohexstr(Hash.high64, /*LowerCase=*/true, /*Width=*/16) +
         llvm::utohexstr(Hash.low64, /*LowerCase=*/true, /*Width=*/16);
}

/// Instead of a hash: there is no such file.
static constexpr llvm::StringLiteral NoFile = "none";

std::vector<ReadFile> filesReadBy(const ParsedUnit &Unit) {
  const clang::SourceManager &SM = Unit.AST->getSourceManager();
  std::map<std::string, std::string> Files;
  for (const std::string &Path : Unit.Absent)
    Files[Path] = NoFile.str();
  for (auto It = SM.fileinfo_begin(); It != SM.fileinfo_end(); ++It) {
    auto Buffer = It->second->getBufferIfLoaded();
    if (!Buffer)
      continue;
    llvm::SmallString<256> Path(It->first.getName());
    SM.getFileManager().makeAbsolutePath(Path);
    // A link may be made to lead elsewhere.
    StringRef Real = SM.getFileManager().getCanonicalName(It->first);
    Files[Path.str().str()] = Files[Real.str()] =
        contentHash(Buffer->getBuffer());
  }
  std::vector<ReadFile> Result;
  for (const auto &[Path, Hash] : Files)
    Result.push_back({Path, Hash});
  return Result;
}

std::string flagsHash(const TranslationUnit &Unit) {
  std::string All = Unit.Directory;
  for (const std::string &Argument : Unit.Arguments)
    All += '\0' + Argument;
  return contentHash(All);
}

const std::string &FileHashes::hashOf(const std::string &Path) {
  auto [Place, IsNew] = Hashes.try_emplace(Path);
  if (IsNew)
    if (auto Buffer = llvm::MemoryBuffer::getFile(Path))
      Place->second = contentHash((*Buffer)->getBuffer());
  return Place->second;
}

bool FileHashes::areCurrent(ArrayRef<ReadFile> Files) {
  return llvm::all_of(Files, [&](const ReadFile &Each) {
    const std::string &Now = hashOf(Each.Path);
    return Each.Hash == NoFile ? Now.empty()
                               : !Each.Hash.empty() && Now == Each.Hash;
  });
}

/// The file below \p Folder for what is kept about \p Unit.
static std::string keptFile(StringRef Folder, const TranslationUnit &Unit) {
  llvm::SmallString<256> Path(Folder);
  llvm::sys::path::append(
      Path, contentHash(Unit.File + '\0' + flagsHash(Unit)) + ".json");
  return Path.str().str();
}

std::optional<llvm::json::Value> readKeptDocument(World &Outside,
                                                  StringRef Folder,
                                                  const TranslationUnit &Unit) {
  std::string Path = Folder.empty() ? "" : keptFile(Folder, Unit);
  if (Path.empty() || !Outside.exists(Path))
    return std::nullopt;
  auto Give = [](Error Err) {
    llvm::consumeError(std::move(Err)); // It is made again.
    return std::nullopt;
  };
  Expected<std::string> Text = Outside.readFile(Path);
  if (!Text)
    return Give(Text.takeError());
  Expected<llvm::json::Value> Document = parseJson(*Text, Path);
  if (!Document)
    return Give(Document.takeError());
  return std::move(*Document);
}

void writeKeptText(World &Outside, StringRef Folder,
                   const TranslationUnit &Unit, StringRef Text) {
  llvm::consumeError(Outside.createDirectories(Folder));
  llvm::consumeError(Outside.writeFile(keptFile(Folder, Unit), Text));
}

std::string cacheFolder(World &Outside, StringRef Name) {
  std::string Base = Outside.environment("XDG_CACHE_HOME").value_or("");
  if (Base.empty())
    if (std::string Home = Outside.environment("HOME").value_or("");
        !Home.empty())
      Base = Home + "/.cache";
  return Base.empty() ? "" : (Base + "/clang-heal/" + Name).str();
}

} // namespace heal
