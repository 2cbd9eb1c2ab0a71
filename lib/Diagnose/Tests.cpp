//===- Tests.cpp - Which tests name a function ----------------------------===//
#include "DiagnoseInternal.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSwitch.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"

namespace heal {

namespace path = llvm::sys::path;
namespace fs = llvm::sys::fs;

static constexpr size_t MostEntries = 20000; ///< Of the project's folders.
static constexpr size_t MostFiles = 2000;
static constexpr uint64_t MostBytes = 2 << 20; ///< Of one file.

static bool isSource(StringRef File) {
  return llvm::StringSwitch<bool>(path::extension(File).lower())
      .Cases(".cpp", ".cc", ".cxx", ".c", ".h", ".hpp", ".hh", ".hxx", true)
      .Default(false);
}

static bool isPassedOver(StringRef Folder) {
  StringRef Name = path::filename(Folder);
  return Name.starts_with(".") || Name.starts_with("build") ||
         Name.starts_with("cmake-build") || Name == "node_modules";
}

static void addWords(StringRef Text, llvm::StringSet<> &Words) {
  auto IsPart = [](char C) { return llvm::isAlnum(C) || C == '_'; };
  while (!Text.empty()) {
    Text = Text.drop_until(IsPart);
    StringRef Word = Text.take_while(IsPart);
    if (!Word.empty() && !llvm::isDigit(Word.front()))
      Words.insert(Word);
    Text = Text.drop_front(Word.size());
  }
}

/// The files below \p Root whose path within it speaks of tests, sorted.
static std::set<std::string> testFilesBelow(StringRef Root) {
  std::set<std::string> Result;
  std::error_code Ignored;
  size_t Entries = 0;
  fs::recursive_directory_iterator It(Root, Ignored, /*follow_symlinks=*/false),
      End;
  for (; It != End && ++Entries < MostEntries; It.increment(Ignored)) {
    StringRef Path = It->path();
    if (It->type() == fs::file_type::directory_file) {
      if (isPassedOver(Path))
        It.no_push();
    } else if (isSource(Path) &&
               Path.drop_front(Root.size()).contains_insensitive("test")) {
      Result.insert(Path.str());
    }
  }
  return Result;
}

void TestFiles::read() {
  WasRead = true;
  const std::string &Root = Sources.root();
  std::set<std::string> Paths = testFilesBelow(Root);
  for (const TranslationUnit &Unit : Sources.units())
    if (Sources.owns(Unit.File) && StringRef(Unit.File)
                                       .drop_front(Root.size())
                                       .contains_insensitive("test"))
      Paths.insert(Unit.File);
  for (const std::string &Path : Paths) {
    if (Words.size() == MostFiles)
      break;
    uint64_t Size = 0;
    if (fs::file_size(Path, Size) || Size > MostBytes)
      continue;
    if (auto Buffer = llvm::MemoryBuffer::getFile(Path))
      addWords((*Buffer)->getBuffer(), Words[Path]);
  }
}

std::vector<std::string> TestFiles::naming(ArrayRef<std::string> Names) {
  std::vector<std::string> Result;
  if (Names.empty())
    return Result;
  if (!WasRead)
    read();
  for (const auto &[Path, InFile] : Words)
    if (llvm::any_of(Names, [&](const std::string &Name) {
          return InFile.contains(Name);
        }))
      Result.push_back(
          StringRef(Path).drop_front(Sources.root().size()).ltrim('/').str());
  return Result;
}

} // namespace heal
