//===- Formatting.cpp - Edits in the target's own style -------------------===//
#include "DraftsInternal.h"
#include "FormattingInternal.h"
#include "clang/Lex/Lexer.h"
#include "clang/Tooling/Inclusions/HeaderIncludes.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/VirtualFileSystem.h"

namespace heal {

namespace format = clang::format;
namespace path = llvm::sys::path;
namespace tooling = clang::tooling;

//===----------------------------------------------------------------------===//
// The style
//===----------------------------------------------------------------------===//

/// Turns off what would change tokens or move lines: a repair changes what its
/// proof speaks of and nothing else.
static format::FormatStyle whitespaceOnly(format::FormatStyle Style) {
  Style.SortIncludes = format::FormatStyle::SI_Never;
  Style.SortUsingDeclarations = format::FormatStyle::SUD_Never;
  Style.SeparateDefinitionBlocks = format::FormatStyle::SDS_Leave;
  Style.QualifierAlignment = format::FormatStyle::QAS_Leave;
  Style.RemoveParentheses = format::FormatStyle::RPS_Leave;
  Style.InsertTrailingCommas = format::FormatStyle::TCS_None;
  Style.IntegerLiteralSeparator = {};
  Style.InsertBraces = Style.RemoveBracesLLVM = Style.RemoveSemicolon = false;
  Style.FixNamespaceComments = Style.ReflowComments = false;
  Style.BreakStringLiterals = Style.InsertNewlineAtEOF = false;
  Style.RawStringFormats.clear();
  return Style;
}

const format::FormatStyle &Styles::styleOf(StringRef File, StringRef Text) {
  StringRef Folder = path::parent_path(File);
  std::string Key = (Folder + "/*" + path::extension(File)).str();
  if (auto Found = Known.find(Key); Found != Known.end())
    return Found->second;
  auto Files = llvm::makeIntrusiveRefCnt<llvm::vfs::InMemoryFileSystem>();
  Files->addFile(File, 0, llvm::MemoryBuffer::getMemBuffer(""));
  std::string Nearest;
  for (StringRef Up = Folder; !Up.empty(); Up = path::parent_path(Up))
    for (StringRef Name : {".clang-format", "_clang-format"}) {
      llvm::SmallString<256> Candidate(Up);
      path::append(Candidate, Name);
      if (!Outside.exists(Candidate))
        continue;
      Expected<std::string> Read = Outside.readFile(Candidate);
      if (!Read) {
        Problems.push_back(llvm::toString(Read.takeError()));
        continue;
      }
      if (Nearest.empty())
        Nearest = Candidate.str();
      Files->addFile(Candidate, 0, llvm::MemoryBuffer::getMemBufferCopy(*Read));
    }
  Expected<format::FormatStyle> Style = format::getStyle(
      "file", File, "none", Text, Files.get(), /*AllowUnknownOptions=*/true,
      [](const llvm::SMDiagnostic &, void *) {});
  if (Style)
    return Known[Key] = whitespaceOnly(*Style);
  Problems.push_back(llvm::formatv("cannot use '{0}': {1}; repairs near it are "
                                   "not formatted",
                                   Nearest, llvm::toString(Style.takeError())));
  return Known[Key] = format::getNoStyle();
}

//===----------------------------------------------------------------------===//
// Line endings and byte order mark
//===----------------------------------------------------------------------===//

constexpr StringRef ByteOrderMark = "\xef\xbb\xbf";

/// Whether the line at \p Offset ends with `\r\n`; the last one follows the
/// one before it.
static bool endsInReturn(StringRef Text, size_t Offset) {
  size_t End = Text.find('\n', Offset);
  if (End == StringRef::npos)
    End = Text.rfind('\n');
  return End != StringRef::npos && End > 0 && Text[End - 1] == '\r';
}

static std::string withLineEnding(StringRef Text, bool Return) {
  std::string Result;
  for (size_t I = 0; I < Text.size(); ++I) {
    if (Text[I] == '\r' && Text.substr(I + 1).starts_with("\n"))
      continue;
    if (Text[I] == '\n' && Return)
      Result += '\r';
    Result += Text[I];
  }
  return Result;
}

/// \p Changes moved by \p Bytes.
static tooling::Replacements moved(const tooling::Replacements &Changes,
                                   int Bytes) {
  tooling::Replacements Result;
  for (const tooling::Replacement &R : Changes)
    llvm::cantFail(Result.add({R.getFilePath(), R.getOffset() + Bytes,
                               R.getLength(), R.getReplacementText()}));
  return Result;
}

//===----------------------------------------------------------------------===//
// Edits
//===----------------------------------------------------------------------===//

/// \p Edits as replacements; those that touch become one, in their order.
static Expected<tooling::Replacements> joined(StringRef File, StringRef Text,
                                              ArrayRef<Edit> Edits) {
  std::multimap<unsigned, Edit> Sorted; // Keeps the order of equals.
  for (const Edit &E : Edits)
    Sorted.emplace(E.Offset, E);
  std::vector<Edit> Joined;
  for (const auto &[Offset, E] : Sorted) {
    if (E.Offset > Text.size() || E.Length > Text.size() - E.Offset)
      return makeError(ErrorKind::Conflict,
                       "an edit reaches past the end of '{0}': it changed "
                       "while it was read",
                       File);
    Edit *Last = Joined.empty() ? nullptr : &Joined.back();
    if (Last && Last->Offset + Last->Length > E.Offset)
      return makeError(ErrorKind::BadInput,
                       "two edits of the repair overlap in '{0}'", File);
    if (Last && Last->Offset + Last->Length == E.Offset) {
      Last->Length += E.Length;
      Last->Text += E.Text;
    } else {
      Joined.push_back(E);
    }
  }
  tooling::Replacements Result;
  for (const Edit &E : Joined)
    if (Error Err =
            Result.add({File, E.Offset, E.Length,
                        withLineEnding(E.Text, endsInReturn(Text, E.Offset))}))
      return std::move(Err);
  return Result;
}

/// The tokens of \p Text, and those of its comments without white space.
static std::vector<std::string> tokensOf(const std::string &Text) {
  clang::LangOptions Options = format::getFormattingLangOpts();
  auto Start = clang::SourceLocation::getFromRawEncoding(1);
  clang::Lexer Tokens(Start, Options, Text.data(), Text.data(),
                      Text.data() + Text.size());
  Tokens.SetCommentRetentionState(true);
  std::vector<std::string> Result;
  clang::Token Next;
  for (bool Ends = false; !Ends;) {
    Ends = Tokens.LexFromRawLexer(Next);
    size_t Begin = Next.getLocation().getRawEncoding() - 1;
    Result.push_back(Text.substr(Begin, Next.getLength()));
    if (Next.is(clang::tok::comment))
      llvm::erase_if(Result.back(),
                     [](char C) { return llvm::isSpace(C) || C == '\\'; });
  }
  return Result;
}

/// Whether \p R, of white space, puts some where there was none or takes all.
static bool joinsOrParts(const tooling::Replacement &R) {
  return (R.getLength() == 0) != R.getReplacementText().empty();
}

/// The parts of \p Repaired that \p Changes made. A statement that was put into
/// a line takes the rest of the line with it: `{ reset(); all.push_back(x); }`.
static std::vector<tooling::Range>
rangesToFormat(StringRef Repaired, const tooling::Replacements &Changes) {
  std::vector<tooling::Range> Result;
  int Shift = 0;
  for (const tooling::Replacement &Change : Changes) {
    unsigned Begin = Change.getOffset() + Shift;
    unsigned End = Begin + Change.getReplacementText().size();
    Shift += int(Change.getReplacementText().size()) - int(Change.getLength());
    StringRef Line = Repaired.take_front(Begin);
    Line = Line.drop_front(Line.rfind('\n') + 1);
    bool IsStatement = Change.getLength() == 0 && End > Begin &&
                       llvm::isSpace(Repaired[End - 1]);
    if (IsStatement && !Line.trim().empty())
      End = std::min(Repaired.find('\n', End), Repaired.size());
    Result.emplace_back(Begin, End - Begin);
  }
  return Result;
}

/// \p Changes with the lines that they change formatted. As they are when the
/// formatter fails or would do more than move white space.
///
/// Between tokens that the repair leaves as they are, white space stays where
/// there is some and is put nowhere else: a macro may make a text of them.
static tooling::Replacements formatted(StringRef Text,
                                       const tooling::Replacements &Changes,
                                       const format::FormatStyle &Style) {
  if (Style.DisableFormat || Changes.empty())
    return Changes;
  std::string Repaired = applied(Text, Changes);
  auto IsNew = [&](const tooling::Replacement &R) {
    int Shift = 0; // Of what stands behind the changes before.
    for (const tooling::Replacement &Change : Changes) {
      unsigned Begin = Change.getOffset() + Shift;
      unsigned End = Begin + Change.getReplacementText().size();
      // Around what takes another's place it stays as it was.
      bool Inserts = Change.getLength() == 0;
      bool IsWithin = Begin < R.getOffset() && R.getOffset() < End;
      if (IsWithin || (Inserts && Begin <= R.getOffset() + R.getLength() &&
                       R.getOffset() <= End))
        return true;
      Shift +=
          int(Change.getReplacementText().size()) - int(Change.getLength());
    }
    return false;
  };
  tooling::Replacements Whitespace;
  for (const tooling::Replacement &R :
       format::reformat(Style, Repaired, rangesToFormat(Repaired, Changes),
                        Changes.begin()->getFilePath()))
    if (IsNew(R) || !joinsOrParts(R))
      llvm::cantFail(Whitespace.add(R));
  bool SameTokens =
      tokensOf(Repaired) == tokensOf(applied(Repaired, Whitespace));
  return SameTokens ? Changes.merge(Whitespace) : Changes;
}

/// A line between \p Offset and the last include behind it that sets a macro of
/// the system's, as `#define _POSIX_C_SOURCE 200809L` does.
static std::optional<StringRef> settingBehind(StringRef Text, size_t Offset) {
  std::optional<StringRef> Setting, Before;
  for (StringRef Line : llvm::split(Text.drop_front(Offset), '\n')) {
    Line = Line.trim();
    StringRef Directive = Line;
    if (!Directive.consume_front("#"))
      continue;
    Directive = Directive.ltrim();
    if (Directive.starts_with("include"))
      Before = Before ? Before : Setting;
    else if ((Directive.consume_front("define") ||
              Directive.consume_front("undef")) &&
             Directive.ltrim().starts_with("_") && !Setting)
      Setting = Line;
  }
  return Before;
}

/// Behind the last line that includes something whatever the build is, of those
/// that end before \p End; 0: there is none.
static size_t afterIncludes(StringRef Text, size_t End) {
  size_t Result = 0;
  int Depth = 0;
  for (StringRef Rest = Text.take_front(End); !Rest.empty();) {
    auto [Line, Next] = Rest.split('\n');
    bool IsWhole = Line.size() < Rest.size();
    StringRef Directive = Line.ltrim();
    if (Directive.consume_front("#")) {
      Directive = Directive.ltrim();
      Depth += Directive.starts_with("if") - Directive.starts_with("endif");
      if (Depth == 0 && IsWhole && Directive.starts_with("include"))
        Result = Next.data() - Text.data();
    }
    Rest = Next;
  }
  return Result;
}

/// \p Changes and the include of \p Header, unless it is there. It goes to its
/// place in the style; behind the other includes where a setting stands
/// between.
static Expected<tooling::Replacements>
withInclude(StringRef File, StringRef Text,
            const tooling::Replacements &Changes, StringRef Header,
            const tooling::IncludeStyle &Style) {
  std::string Now = applied(Text, Changes);
  tooling::HeaderIncludes Includes(File, Now, Style);
  std::optional<tooling::Replacement> Added =
      Includes.insert(Header.trim("<>\""), !Header.starts_with("\""),
                      tooling::IncludeDirective::Include);
  if (!Added)
    return Changes;
  size_t At = Added->getOffset(), Length = Added->getLength();
  std::string Line = Added->getReplacementText().str();
  if (std::optional<StringRef> Setting = settingBehind(Now, At)) {
    size_t First = Changes.empty() ? Now.size() : Changes.begin()->getOffset();
    At = afterIncludes(Now, First);
    Length = 0;
    Line = "#include " + Header.str() + "\n";
    if (At == 0 || settingBehind(Now, At))
      return makeError(ErrorKind::Conflict,
                       "the include of {0} would come before '{1}', which may "
                       "change it",
                       Header, *Setting);
  }
  return Changes.merge(tooling::Replacements(tooling::Replacement(
      File, At, Length, withLineEnding(Line, endsInReturn(Now, At)))));
}

/// As polished(), for a text without byte order mark.
static Expected<tooling::Replacements>
polishedPlain(StringRef File, StringRef Text, ArrayRef<Edit> Edits,
              ArrayRef<std::string> Includes,
              const format::FormatStyle &Style) {
  Expected<tooling::Replacements> Changes = joined(File, Text, Edits);
  if (!Changes)
    return Changes.takeError();
  tooling::Replacements Result = formatted(Text, *Changes, Style);
  for (const std::string &Header : Includes) {
    Expected<tooling::Replacements> Included =
        withInclude(File, Text, Result, Header, Style.IncludeStyle);
    if (!Included)
      return Included.takeError();
    Result = std::move(*Included);
  }
  return Result;
}

Expected<tooling::Replacements> polished(StringRef File, StringRef Text,
                                         ArrayRef<Edit> Edits,
                                         ArrayRef<std::string> Includes,
                                         const format::FormatStyle &Style) {
  if (!Text.starts_with(ByteOrderMark))
    return polishedPlain(File, Text, Edits, Includes, Style);
  std::vector<Edit> Moved(Edits.begin(), Edits.end());
  for (Edit &E : Moved) {
    if (E.Offset < ByteOrderMark.size())
      return makeError(ErrorKind::BadInput,
                       "an edit of '{0}' lies before its text", File);
    E.Offset -= ByteOrderMark.size();
  }
  Expected<tooling::Replacements> Plain = polishedPlain(
      File, Text.drop_front(ByteOrderMark.size()), Moved, Includes, Style);
  if (!Plain)
    return Plain.takeError();
  return moved(*Plain, ByteOrderMark.size());
}

} // namespace heal
