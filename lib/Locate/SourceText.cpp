//===- SourceText.cpp - The project's source text -------------------------===//
#include "PathsInternal.h"
#include "SourceTextInternal.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/VirtualFileSystem.h"

namespace heal {

namespace path = llvm::sys::path;

/// Calls \p Include with what each `#include` of \p Text names, with the quote
/// or bracket that opens it, or with a macro's name. One in a comment counts.
static void eachInclude(StringRef Text,
                        llvm::function_ref<void(StringRef)> Include) {
  for (size_t At = Text.find("include"); At != StringRef::npos;
       At = Text.find("include", At + 7)) {
    if (!Text.substr(0, At).rtrim(" \t").ends_with("#"))
      continue;
    StringRef Rest = Text.substr(At + 7);
    Rest.consume_front("_next");
    Rest = Rest.ltrim(" \t");
    size_t End = Rest.find_first_of(Rest.starts_with("<") ? ">\n" : "\"\n", 1);
    if (!Rest.empty() && End != StringRef::npos)
      Include(Rest.substr(0, End).rtrim());
  }
}

SourceText::SourceText(const Project &Sources) : Sources(Sources) {
  FilesOfUnit.resize(Sources.units().size());
  for (unsigned Unit = 0; Unit < Sources.units().size(); ++Unit)
    addUnit(Unit);
  addFolders();
}

std::optional<FileId> SourceText::add(StringRef Path) {
  auto [It, IsNew] = Known.try_emplace(Path);
  if (!IsNew)
    return It->second;
  std::string Real = canonicalPath(Path, "/");
  if (Real != Path)
    return Known[Path] = add(Real);
  if (!Sources.owns(Real) && !Sources.isGenerated(Real))
    return std::nullopt;
  auto Text = llvm::vfs::getRealFileSystem()->getBufferForFile(Real);
  if (!Text)
    return std::nullopt;
  SourceFile File{Real, std::move(*Text), {}, {}, false};
  eachInclude(File.Text->getBuffer(), [&](StringRef Include) {
    if (Include.starts_with("\"") || Include.starts_with("<"))
      File.Includes.push_back(Include);
    else if (!Include.empty()) // In a comment, or what does not compile.
      File.HasComputedInclude = true;
  });
  Files.push_back(std::move(File));
  return It->second = Files.size() - 1;
}

std::optional<FileId> SourceText::resolve(FileId From, StringRef Include,
                                          ArrayRef<std::string> Folders) {
  auto Below = [&](StringRef Folder) {
    llvm::SmallString<256> Path(Folder);
    path::append(Path, Include.drop_front());
    path::remove_dots(Path, /*remove_dot_dot=*/true);
    return add(Path);
  };
  if (path::is_absolute(Include.drop_front()))
    return add(Include.drop_front());
  if (Include.front() == '"')
    if (auto File = Below(path::parent_path(Files[From].Path)))
      return File;
  for (const std::string &Folder : Folders)
    if (auto File = Below(Folder))
      return File;
  return std::nullopt;
}

/// The project's own among the folders in which \p Unit looks for includes.
static std::vector<std::string> ownFolders(const Project &Sources,
                                           const TranslationUnit &Unit) {
  std::vector<std::string> Folders =
      foldersOf(Unit, {"-I", "-iquote", "-isystem", "-idirafter"});
  llvm::erase_if(Folders, [&](const std::string &Folder) {
    return !isBelow(Folder, Sources.root()) && Folder != Sources.root() &&
           !Sources.isGenerated(Folder);
  });
  return Folders;
}

void SourceText::addUnit(unsigned Unit) {
  const TranslationUnit &TU = Sources.units()[Unit];
  std::optional<FileId> Main = add(TU.File);
  if (!Main)
    return;
  std::vector<std::string> Folders = ownFolders(Sources, TU);
  std::set<FileId> Seen{*Main};
  std::vector<FileId> Next{*Main};
  auto Reach = [&](std::optional<FileId> File) {
    if (File && Seen.insert(*File).second)
      Next.push_back(*File);
  };
  for (const std::string &Forced : foldersOf(TU, {"-include"}))
    Reach(add(Forced));
  while (!Next.empty()) {
    FileId From = Next.back();
    Next.pop_back();
    // Files may grow, and its elements move, while an include is resolved.
    for (size_t I = 0; I < Files[From].Includes.size(); ++I)
      Reach(resolve(From, Files[From].Includes[I], Folders));
  }
  FilesOfUnit[Unit].assign(Seen.begin(), Seen.end());
}

/// Headers that no include line leads to lie beside those that one does.
void SourceText::addFolders() {
  llvm::StringSet<> Folders;
  for (const SourceFile &File : Files)
    if (Sources.owns(File.Path))
      Folders.insert(path::parent_path(File.Path));
  auto FS = llvm::vfs::getRealFileSystem();
  for (const auto &Folder : Folders) {
    std::error_code Failed;
    for (auto It = FS->dir_begin(Folder.getKey(), Failed),
              End = llvm::vfs::directory_iterator();
         !Failed && It != End; It.increment(Failed))
      if (looksLikeHeader(It->path()))
        add(It->path());
  }
}

const RawText &SourceText::tokensOf(FileId File) {
  std::optional<RawText> &Tokens = Files[File].Tokens;
  if (!Tokens)
    Tokens = rawTokensOf(textOf(File));
  return *Tokens;
}

std::optional<FileId> SourceText::find(StringRef CanonicalPath) const {
  auto It = Known.find(CanonicalPath);
  return It == Known.end() ? std::nullopt : It->second;
}

bool SourceText::isTest(FileId File) const {
  StringRef Path = Files[File].Path;
  return isBelow(Path, Sources.root()) &&
         looksLikeTest(Path.drop_front(Sources.root().size()));
}

static bool isWordByte(char C) { return llvm::isAlnum(C) || C == '_'; }

bool SourceText::mentions(FileId File, StringRef Word) const {
  StringRef Text = textOf(File);
  for (size_t At = Text.find(Word); At != StringRef::npos;
       At = Text.find(Word, At + 1)) {
    size_t End = At + Word.size();
    bool Left = At && isWordByte(Text[At - 1]) && isWordByte(Word.front());
    bool Right =
        End < Text.size() && isWordByte(Text[End]) && isWordByte(Word.back());
    if (!Left && !Right)
      return true;
  }
  return false;
}

std::vector<FileId> SourceText::endingLike(StringRef Path) const {
  std::vector<FileId> Result;
  unsigned Best = 1;
  for (FileId File = 0; File < Files.size(); ++File) {
    unsigned Shared = sharedTail(Files[File].Path, Path);
    if (Shared < Best)
      continue;
    if (Shared > Best)
      Result.clear();
    Best = Shared;
    Result.push_back(File);
  }
  return Result;
}

bool SourceText::isOwnUnit(unsigned Unit, FileId File) const {
  return path::stem(Sources.units()[Unit].File) == path::stem(Files[File].Path);
}

bool SourceText::unitHolds(unsigned Unit, StringRef Piece) const {
  return llvm::any_of(FilesOfUnit[Unit], [&](FileId File) {
    return textOf(File).contains(Piece);
  });
}

std::vector<unsigned> SourceText::unitsWith(FileId File) const {
  std::vector<unsigned> Result;
  StringRef Path = Files[File].Path;
  for (unsigned Unit = 0; Unit < FilesOfUnit.size(); ++Unit)
    if (llvm::binary_search(FilesOfUnit[Unit], File))
      Result.push_back(Unit);
  if (Result.empty()) // Included by a macro's name, or not at all.
    for (unsigned Unit = 0; Unit < FilesOfUnit.size(); ++Unit)
      if (llvm::any_of(FilesOfUnit[Unit], [&](FileId Held) {
            return Files[Held].HasComputedInclude;
          }))
        Result.push_back(Unit);
  auto Cost = [&](unsigned Unit) {
    StringRef Main = Sources.units()[Unit].File;
    return std::tuple(Main != Path, path::stem(Main) != path::stem(Path),
                      FilesOfUnit[Unit].size(), Unit);
  };
  llvm::sort(Result, [&](unsigned A, unsigned B) { return Cost(A) < Cost(B); });
  return Result;
}

} // namespace heal
