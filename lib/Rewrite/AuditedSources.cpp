//===- AuditedSources.cpp - Sources that check the claims of fixes --------===//
#include "AuditsInternal.h"
#include "FixesInternal.h"
#include "FormattingInternal.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/xxhash.h"

namespace heal {

namespace tooling = clang::tooling;

//===----------------------------------------------------------------------===//
// The header
//===----------------------------------------------------------------------===//

/// runtime/clang-heal-audit.h
static constexpr llvm::StringLiteral Runtime =
#include "AuditRuntime.inc"
    ;
constexpr StringRef SitesMark = "// SITES\n";
constexpr StringRef SystemHeader = "#pragma GCC system_header";

std::string cppLiteral(StringRef Text) {
  std::string Result = "\"";
  for (unsigned char C : Text)
    if (C == '"' || C == '\\' || C == '?') // No trigraphs.
      (Result += '\\') += C;
    else if (C < 0x20 || C == 0x7f)
      Result += llvm::formatv("\\{0}{1}{2}", C / 64, C / 8 % 8, C % 8);
    else
      Result += C;
  return Result + '"';
}

/// \p Text on one line, with an end.
static std::string shortened(StringRef Text) {
  llvm::SmallVector<StringRef> Parts;
  llvm::SplitString(Text, Parts);
  std::string Line = llvm::join(Parts, " ");
  return Line.size() <= 200 ? Line : Line.substr(0, 197) + "...";
}

std::string auditHeader(ArrayRef<Fix> Fixes, StringRef Root) {
  std::string Sites;
  for (const Fix &Each : Fixes)
    for (const AuditedPlace &Place : Each.Audited.Places)
      Sites += llvm::formatv(
          "      {{0x{0}, {1}, {2}, {3}, {4}},\n", Place.Id,
          cppLiteral(Each.Kind), cppLiteral(relativeTo(Root, Place.Where.File)),
          Place.Where.Line, cppLiteral(shortened(Place.Expression)));
  auto [Before, After] = Runtime.split(SitesMark);
  assert(!After.empty() && "the runtime has a place for the sites");
  return Before.rtrim(' ').str() + Sites + After.str();
}

/// The header's name in an include of \p File.
static std::string includeIn(StringRef File, StringRef Root) {
  std::string Up;
  for (char C : relativeTo(Root, File))
    if (C == '/')
      Up += "../";
  return "\"" + Up + AuditHeaderName.str() + "\"";
}

//===----------------------------------------------------------------------===//
// The sources
//===----------------------------------------------------------------------===//

Expected<std::string> auditedText(ArrayRef<Fix> Fixes, StringRef File,
                                  StringRef Text, StringRef Root) {
  // What is put before a call comes before what takes its place.
  std::multimap<std::pair<unsigned, bool>, Edit> Edits;
  std::vector<std::string> Includes{includeIn(File, Root)};
  std::string Digest = llvm::utohexstr(llvm::xxh3_64bits(Text));
  for (const Fix &Each : Fixes) {
    auto Made = Each.Audited.Digests.find(File.str());
    if (Made == Each.Audited.Digests.end())
      continue;
    if (Made->second != Digest)
      return makeError(ErrorKind::Conflict,
                       "'{0}' is not what it was when its audit was made (run "
                       "again)",
                       File);
    for (const Edit &E : Each.Audited.Edits)
      if (E.File == File)
        Edits.emplace(std::pair(E.Offset, E.Length > 0), E);
    llvm::append_range(Includes, Each.Audited.Includes);
  }
  if (Edits.empty())
    return Text.str();
  std::vector<Edit> Sorted;
  for (auto &[Order, E] : Edits)
    Sorted.push_back(std::move(E));
  Expected<tooling::Replacements> Changes = polished(
      File, Text, Sorted, Includes, clang::format::getNoStyle());
  if (!Changes)
    return Changes.takeError();
  return applied(Text, *Changes);
}

/// What makes \p After of \p Before, as one edit.
static Edit difference(StringRef File, StringRef Before, StringRef After) {
  size_t Head = 0, Tail = 0, Least = std::min(Before.size(), After.size());
  while (Head < Least && Before[Head] == After[Head])
    ++Head;
  while (Tail < Least - Head &&
         Before[Before.size() - 1 - Tail] == After[After.size() - 1 - Tail])
    ++Tail;
  return {File.str(), unsigned(Head), unsigned(Before.size() - Head - Tail),
          After.slice(Head, After.size() - Tail).str()};
}

namespace {

/// Files that take one audit after the other.
class Audits {
public:
  /// \p ToParse: the header's text takes the place of its include.
  Audits(const Rewritten &Repaired, StringRef Root, bool ToParse)
      : Repaired(Repaired), Root(Root), ToParse(ToParse) {
    for (const ChangedFile &File : Repaired.Files)
      Files[File.Path] = {File.Path, File.Before, File.Before};
    Header = auditHeader(Repaired.Fixes, Root);
  }

  Expected<Rewritten> make();

private:
  Error add(size_t Index);
  Expected<std::string> textAfter(size_t Count, const ChangedFile &File) const;
  void addHeader(Fix &First);

  const Rewritten &Repaired;
  StringRef Root;
  bool ToParse;
  std::string Header;
  std::map<std::string, ChangedFile> Files;
  Rewritten Result;
};

} // namespace

/// \p Header where its include was, though its warnings are not those of a
/// system header there.
static std::string inlined(std::string Header) {
  size_t Pragma = Header.find(SystemHeader);
  assert(Pragma != std::string::npos && "the runtime is a system header");
  Header.erase(Pragma, SystemHeader.size());
  return "#pragma clang diagnostic push\n"
         "#pragma clang diagnostic ignored \"-Weverything\"\n" +
         Header + "#pragma clang diagnostic pop\n";
}

/// The text of \p File with the audits of the first \p Count fixes.
Expected<std::string> Audits::textAfter(size_t Count,
                                        const ChangedFile &File) const {
  Expected<std::string> Text = auditedText(
      ArrayRef(Repaired.Fixes).take_front(Count), File.Path, File.Before, Root);
  if (!Text || !ToParse)
    return Text;
  std::string Line = "#include " + includeIn(File.Path, Root);
  if (size_t At = Text->find(Line); At != std::string::npos)
    Text->replace(At, Line.size(), inlined(Header));
  return Text;
}

Error Audits::add(size_t Index) {
  Fix Made = Repaired.Fixes[Index];
  Made.Edits.clear();
  Made.Patch.clear();
  for (const auto &[Path, Digest] : Made.Audited.Digests) {
    ChangedFile &File = Files[Path];
    Expected<std::string> After = textAfter(Index + 1, File);
    if (!After)
      return After.takeError();
    std::string Name = relativeTo(Root, Path);
    Made.Edits.push_back(difference(Path, File.After, *After));
    Made.Patch += filePatch(Name, File.After, *After);
    File.After = std::move(*After);
  }
  Result.Fixes.push_back(std::move(Made));
  return Error::success();
}

/// The patch of the first audit makes the header.
void Audits::addHeader(Fix &First) {
  ChangedFile File{(Root + "/" + AuditHeaderName).str(), "", Header, true};
  First.Edits.push_back({File.Path, 0, 0, Header});
  First.Patch += filePatch(AuditHeaderName, std::nullopt, Header);
  Result.Files.push_back(std::move(File));
}

Expected<Rewritten> Audits::make() {
  for (size_t I = 0; I < Repaired.Fixes.size(); ++I) {
    const Fix &Each = Repaired.Fixes[I];
    if (!Each.Audited.exists())
      Result.Refusals.push_back({Each.Kind,
                                 Each.Where,
                                 Each.Function,
                                 Each.Expression,
                                 "its claim can be checked at run time",
                                 Each.Audited.Missing,
                                 {}});
    else if (Error Err = add(I))
      return std::move(Err);
  }
  for (auto &[Path, File] : Files)
    if (File.After != File.Before)
      Result.Files.push_back(std::move(File));
  if (!Result.Fixes.empty() && !ToParse)
    addHeader(Result.Fixes.front());
  Result.Problems = Repaired.Problems;
  return std::move(Result);
}

Expected<Rewritten> auditedSources(const Rewritten &Repaired, StringRef Root) {
  return Audits(Repaired, Root, /*ToParse=*/false).make();
}

Attempt auditsToParse(const RewriteInput &Input, const Attempt &Made) {
  Attempt Result;
  Expected<Rewritten> Audited =
      Audits(Made.Result, Input.diffRoot(), /*ToParse=*/true).make();
  // The texts are those that the audits were made for.
  Result.Result = llvm::cantFail(std::move(Audited));
  for (size_t I = 0; I < Made.Keys.size(); ++I)
    if (Made.Result.Fixes[I].Audited.exists())
      Result.Keys.push_back(Made.Keys[I]);
  return Result;
}

} // namespace heal
