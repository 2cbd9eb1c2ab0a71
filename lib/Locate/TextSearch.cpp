//===- TextSearch.cpp - Which files can hold the answer -------------------===//
#include "TextSearchInternal.h"
#include "llvm/ADT/StringExtras.h"

namespace heal {

/// Adds the files that use one of \p Aliases, and those that use a macro which
/// uses one, and so on.
static void addUsers(SourceText &Text, std::set<std::string> Aliases,
                     std::set<FileId> &Files, std::set<std::string> &Near) {
  std::set<std::string> Done;
  for (unsigned Round = 0; Round < 4 && !Aliases.empty(); ++Round) {
    std::set<std::string> Next;
    for (FileId File = 0; File < Text.size(); ++File)
      for (const std::string &Alias : Aliases) {
        if (!Text.mentions(File, Alias))
          continue;
        TextHits Hits = usesOf(Text.tokensOf(File), Alias);
        if (Hits.Found)
          Files.insert(File);
        Near.insert(Hits.Near.begin(), Hits.Near.end());
        Next.insert(Hits.Aliases.begin(), Hits.Aliases.end());
      }
    Done.insert(Aliases.begin(), Aliases.end());
    Aliases.clear();
    llvm::copy_if(Next, std::inserter(Aliases, Aliases.end()),
                  [&](const std::string &New) { return !Done.count(New); });
  }
}

std::map<FileId, std::set<std::string>> wordsToPaste(SourceText &Text) {
  std::set<std::string> Pasting;
  std::map<FileId, std::set<std::string>> Result;
  for (FileId File = 0; File < Text.size(); ++File)
    if (Text.textOf(File).contains("##"))
      collectPastingMacros(Text.tokensOf(File), Pasting);
  for (FileId File = 0; File < Text.size(); ++File)
    if (llvm::any_of(Pasting, [&](const std::string &Macro) {
          return Text.mentions(File, Macro);
        }))
      Result[File] = pastedWords(Text.tokensOf(File), Pasting);
  return Result;
}

std::set<FileId>
filesPasting(const std::map<FileId, std::set<std::string>> &Words,
             StringRef Name) {
  std::set<FileId> Result;
  for (const auto &[File, InFile] : Words)
    if (llvm::any_of(InFile, [&](StringRef Word) {
          return Word.size() < Name.size() && Name.contains(Word);
        }))
      Result.insert(File);
  return Result;
}

std::set<FileId> filesDefining(SourceText &Text, const FunctionName &Name,
                               Effort How) {
  constexpr size_t Few = 4;
  std::set<FileId> Result;
  if (How == Effort::Pasted)
    return filesPasting(wordsToPaste(Text), Name.Name);
  std::set<std::string> Aliases, Near;
  StringRef Word = spelledWord(Name.Name);
  for (FileId File = 0; File < Text.size(); ++File) {
    if (!Text.mentions(File, Word))
      continue;
    if (How == Effort::Mentions) {
      Result.insert(File);
      continue;
    }
    TextHits Hits = definitionsOf(Text.tokensOf(File), Name.Name);
    Aliases.insert(Hits.Aliases.begin(), Hits.Aliases.end());
    if (Hits.Found && (How != Effort::Usual || Name.Scopes.empty() ||
                       Text.mentions(File, Name.Scopes.back())))
      Result.insert(File);
  }
  addUsers(Text, std::move(Aliases), Result, Near);
  if (How == Effort::Mentions && Result.size() > Few)
    Result.erase(std::next(Result.begin(), Few), Result.end());
  return Result;
}

/// The longest word of \p Route that a file must hold to hold the route. Other
/// characters than a word's may be escaped in the source.
static std::string longestWord(const RouteName &Route, LiteralFit AtLeast) {
  llvm::SmallVector<StringRef, 8> Words;
  StringRef Rest = Route.Pattern;
  auto IsWord = [](char C) { return llvm::isAlnum(C) || C == '_'; };
  while (!(Rest = Rest.drop_until(IsWord)).empty()) {
    Words.push_back(Rest.take_while(IsWord));
    Rest = Rest.drop_while(IsWord);
  }
  // The end of a route need not hold more than its last word.
  if (AtLeast == LiteralFit::End)
    return Words.empty() ? "" : Words.back().str();
  StringRef Longest;
  for (StringRef Word : Words)
    if (Word.size() > Longest.size())
      Longest = Word;
  return Longest.str();
}

/// Whether \p Text holds a literal that begins like a path with a word.
static bool holdsSomeRoute(StringRef Text) {
  for (size_t At = Text.find("\"/"); At != StringRef::npos;
       At = Text.find("\"/", At + 2))
    if (At + 2 < Text.size() && llvm::isAlpha(Text[At + 2]))
      return true;
  return false;
}

/// Whether \p Text can hold a literal for one of \p For's routes. One without
/// words, as `/`, is looked for beside other routes.
static bool mayHoldLiteral(StringRef Text, const Hunt &For,
                           LiteralFit AtLeast) {
  return llvm::any_of(For.Routes, [&](const RouteName &Route) {
    std::string Word = longestWord(Route, AtLeast);
    return Word.empty() ? holdsSomeRoute(Text) : Text.contains(Word);
  });
}

LiteralFiles filesWithLiteral(SourceText &Text, const Hunt &For,
                              LiteralFit AtLeast, Effort How) {
  LiteralFiles Result;
  std::set<std::string> Aliases;
  for (FileId File = 0; File < Text.size(); ++File) {
    if (How == Effort::Usual &&
        !mayHoldLiteral(Text.textOf(File), For, AtLeast))
      continue;
    TextHits Hits = literalsIn(
        Text.tokensOf(File),
        [&](StringRef Value) { return fitOf(For, Value) >= AtLeast; },
        How == Effort::Usual ? LiteralUse::Handed : LiteralUse::Any);
    if (Hits.Found)
      Result.Files.insert(File);
    Result.Near.insert(Hits.Near.begin(), Hits.Near.end());
    Aliases.insert(Hits.Aliases.begin(), Hits.Aliases.end());
  }
  addUsers(Text, std::move(Aliases), Result.Files, Result.Near);
  return Result;
}

bool hasPathLiteral(SourceText &Text, StringRef Path) {
  std::string Pattern = routeOf(Path).Pattern;
  for (FileId File = 0; File < Text.size(); ++File)
    if (Text.textOf(File).contains(Path) &&
        literalsIn(Text.tokensOf(File), [&](StringRef Value) {
          return routeOf(Value).Pattern == Pattern;
        }).Found)
      return true;
  return false;
}

std::set<FileId> filesForMatcher(SourceText &Text, const UserMatcher &Matcher,
                                 const Hunt &For) {
  std::set<FileId> Result;
  if (Matcher.BindsName)
    return filesWithLiteral(Text, For, LiteralFit::Whole, Effort::NoScope)
        .Files;
  for (FileId File = 0; File < Text.size(); ++File)
    if (Matcher.Words.empty() ||
        llvm::any_of(Matcher.Words, [&](const std::string &Word) {
          return Text.mentions(File, Word);
        }))
      Result.insert(File);
  return Result;
}

} // namespace heal
