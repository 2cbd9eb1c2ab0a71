//===- Includers.cpp - Which units see a file -----------------------------===//
#include "DraftsInternal.h"
#include "IncludersInternal.h"
#include "llvm/Support/Path.h"

namespace heal {

namespace path = llvm::sys::path;

static std::string below(StringRef Folder, StringRef Name) {
  llvm::SmallString<256> Whole(Folder);
  path::append(Whole, Name);
  return cleanPath(path::is_absolute(Name) ? Name : Whole.str());
}

/// The folders in which \p Unit looks for headers.
static std::vector<std::string> foldersOf(const TranslationUnit &Unit) {
  std::vector<std::string> Result;
  ArrayRef<std::string> Arguments = Unit.Arguments;
  for (size_t I = 0; I < Arguments.size(); ++I) {
    StringRef Argument = Arguments[I];
    for (StringRef Flag : {"-I", "-iquote", "-isystem", "-idirafter"}) {
      if (!Argument.starts_with(Flag))
        continue;
      StringRef Folder = Argument.drop_front(Flag.size());
      if (Folder.empty() && I + 1 < Arguments.size())
        Folder = Arguments[++I];
      Result.push_back(below(Unit.Directory, Folder));
      break;
    }
  }
  return Result;
}

const std::vector<Includers::Include> &
Includers::includesOf(const std::string &File) {
  if (auto Found = Read.find(File); Found != Read.end())
    return Found->second;
  std::vector<Include> &Result = Read[File];
  Expected<std::string> Text = Outside.readFile(File);
  if (!Text) {
    llvm::consumeError(Text.takeError()); // Then it includes nothing.
    return Result;
  }
  for (StringRef Line : llvm::split(StringRef(*Text), '\n')) {
    Line = Line.trim();
    if (!Line.consume_front("#"))
      continue;
    Line = Line.ltrim();
    if (!Line.consume_front("include") && !Line.consume_front("import"))
      continue;
    Line = Line.ltrim();
    if (Line.consume_front("\""))
      Result.push_back({Line.split('"').first.str(), true});
    else if (Line.consume_front("<"))
      Result.push_back({Line.split('>').first.str(), false});
  }
  return Result;
}

std::optional<std::string> Includers::resolve(const Include &Wanted,
                                              StringRef Includer,
                                              ArrayRef<std::string> Folders) {
  auto Existing = [&](StringRef Folder) -> std::optional<std::string> {
    std::string File = below(Folder, Wanted.Name);
    if (Sources.owns(File) && Outside.exists(File))
      return File;
    return std::nullopt;
  };
  if (Wanted.IsQuoted)
    if (std::optional<std::string> File = Existing(path::parent_path(Includer)))
      return File;
  for (StringRef Folder : Folders)
    if (std::optional<std::string> File = Existing(Folder))
      return File;
  return std::nullopt;
}

bool Includers::sees(const TranslationUnit &Unit,
                     const std::set<std::string> &Files) {
  std::vector<std::string> Folders = foldersOf(Unit);
  std::vector<std::string> Open{cleanPath(Unit.File)};
  std::set<std::string> Seen(Open.begin(), Open.end());
  while (!Open.empty()) {
    std::string File = std::move(Open.back());
    Open.pop_back();
    if (Files.count(File))
      return true;
    for (const Include &Wanted : includesOf(File))
      if (std::optional<std::string> Next = resolve(Wanted, File, Folders))
        if (Seen.insert(*Next).second)
          Open.push_back(*Next);
  }
  return false;
}

} // namespace heal
