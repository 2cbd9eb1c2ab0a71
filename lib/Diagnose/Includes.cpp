//===- Includes.cpp - Who includes a header, by its text ------------------===//
#include "DiagnoseInternal.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"

namespace heal {

namespace path = llvm::sys::path;
namespace fs = llvm::sys::fs;

std::vector<StringRef> includesOf(StringRef Text) {
  std::vector<StringRef> Result;
  while (!Text.empty()) {
    StringRef Line;
    std::tie(Line, Text) = Text.split('\n');
    Line = Line.ltrim();
    if (!Line.consume_front("#"))
      continue;
    Line = Line.ltrim();
    if (!Line.consume_front("include"))
      continue;
    Line.consume_front("_next");
    Line = Line.ltrim();
    char Close = Line.starts_with("<") ? '>' : '"';
    if (Line.empty() || (Line.front() != '<' && Line.front() != '"'))
      continue;
    StringRef Name =
        Line.drop_front().take_until([&](char C) { return C == Close; });
    if (!Name.empty() && Name.size() + 2 <= Line.size())
      Result.push_back(Name);
  }
  return Result;
}

/// The folders in which a unit's headers are looked for, without the
/// compiler's own.
static std::vector<std::string> foldersOf(const TranslationUnit &Unit) {
  static constexpr StringRef Flags[] = {"-iquote", "-isystem", "-idirafter",
                                        "-include", "-I"};
  std::vector<std::string> Result;
  ArrayRef<std::string> Arguments = Unit.Arguments;
  for (size_t I = 0; I < Arguments.size(); ++I)
    for (StringRef Flag : Flags) {
      StringRef Value = Arguments[I];
      if (!Value.consume_front(Flag))
        continue;
      if (Value.empty() && I + 1 < Arguments.size())
        Value = Arguments[I + 1];
      llvm::SmallString<256> Folder(Value);
      fs::make_absolute(Unit.Directory, Folder);
      Result.push_back(Folder.str().str());
      break;
    }
  return Result;
}

const std::vector<std::string> &
IncludeSearch::namesIn(const std::string &File) {
  auto [Known, IsNew] = Names.try_emplace(File);
  if (!IsNew)
    return Known->second;
  if (auto Buffer = llvm::MemoryBuffer::getFile(File))
    for (StringRef Name : includesOf((*Buffer)->getBuffer()))
      Known->second.push_back(Name.str());
  return Known->second;
}

std::string IncludeSearch::resolve(StringRef Name, StringRef Includer,
                                   ArrayRef<std::string> Folders) {
  auto In = [&](StringRef Folder) -> std::string {
    llvm::SmallString<256> Path(Folder);
    path::append(Path, Name);
    auto [Known, IsNew] = Resolved.try_emplace(Path);
    llvm::SmallString<256> Real;
    if (IsNew && !fs::is_directory(Path) && !fs::real_path(Path, Real))
      Known->second = Real.str().str();
    return Known->second;
  };
  std::string Found = In(path::parent_path(Includer));
  for (size_t I = 0; Found.empty() && I < Folders.size(); ++I)
    Found = In(Folders[I]);
  return Found;
}

bool IncludeSearch::reaches(const TranslationUnit &Unit, StringRef Header) {
  std::vector<std::string> Folders = foldersOf(Unit);
  std::vector<std::string> Open{Unit.File};
  for (const std::string &Folder : Folders)
    if (fs::is_regular_file(Folder)) // -include FILE
      Open.push_back(Folder);
  llvm::StringSet<> Seen;
  while (!Open.empty()) {
    std::string File = std::move(Open.back());
    Open.pop_back();
    if (File == Header)
      return true;
    if (!Seen.insert(File).second)
      continue;
    for (const std::string &Name : namesIn(File))
      if (std::string Next = resolve(Name, File, Folders); !Next.empty())
        Open.push_back(std::move(Next));
  }
  return false;
}

std::vector<const TranslationUnit *>
IncludeSearch::unitsIncluding(StringRef File) {
  std::vector<const TranslationUnit *> Result;
  for (const TranslationUnit &Unit : Sources.units())
    if (reaches(Unit, File))
      Result.push_back(&Unit);
  llvm::sort(Result, [](auto *A, auto *B) { return A->File < B->File; });
  return Result;
}

} // namespace heal
