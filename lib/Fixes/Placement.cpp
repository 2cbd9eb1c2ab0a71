//===- Placement.cpp - Where a new declaration goes -----------------------===//
#include "FixesInternal.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Lex/Lexer.h"

namespace heal {

using namespace clang;
using llvm::dyn_cast;
using llvm::isa;

//===----------------------------------------------------------------------===//
// Text around a statement
//===----------------------------------------------------------------------===//

bool hasDirective(StringRef Text) {
  return Text.contains("_Pragma") || Text.contains("__pragma") ||
         llvm::any_of(llvm::split(Text, '\n'), [](StringRef Line) {
           Line = Line.ltrim();
           return Line.starts_with("#") || Line.starts_with("%:");
         });
}

bool Subject::isWritten(const Stmt &S) const {
  const SourceManager &SM = Context.getSourceManager();
  SourceLocation Begin = S.getBeginLoc(), End = S.getEndLoc();
  return Begin.isFileID() && End.isFileID() &&
         SM.isWrittenInSameFile(Begin, End) &&
         SM.getFileOffset(Begin) <= SM.getFileOffset(End) &&
         !hasDirective(text(S));
}

/// The statement with which \p S ends.
static const Stmt *lastPartOf(const Stmt *S) {
  while (S) {
    const Stmt *Last = S;
    if (const auto *If = dyn_cast<IfStmt>(S))
      Last = If->getElse() ? If->getElse() : If->getThen();
    else if (const auto *For = dyn_cast<ForStmt>(S))
      Last = For->getBody();
    else if (const auto *Range = dyn_cast<CXXForRangeStmt>(S))
      Last = Range->getBody();
    else if (const auto *While = dyn_cast<WhileStmt>(S))
      Last = While->getBody();
    else if (const auto *Switch = dyn_cast<SwitchStmt>(S))
      Last = Switch->getBody();
    else if (const auto *Case = dyn_cast<SwitchCase>(S))
      Last = Case->getSubStmt();
    else if (const auto *Label = dyn_cast<LabelStmt>(S))
      Last = Label->getSubStmt();
    else if (const auto *Attributed = dyn_cast<AttributedStmt>(S))
      Last = Attributed->getSubStmt();
    if (Last == S)
      return S;
    S = Last;
  }
  return S;
}

SourceLocation Subject::endOf(const Stmt &S) const {
  const SourceManager &SM = Context.getSourceManager();
  const Stmt *Last = lastPartOf(&S);
  if (!Last || !Last->getEndLoc().isFileID())
    return {};
  // The semicolon is a part of these already.
  if (isa<CompoundStmt, CXXTryStmt, NullStmt, DeclStmt>(Last))
    return Lexer::getLocForEndOfToken(Last->getEndLoc(), 0, SM,
                                      Context.getLangOpts());
  return Lexer::findLocationAfterToken(Last->getEndLoc(), tok::semi, SM,
                                       Context.getLangOpts(),
                                       /*SkipTrailingWhitespaceAndNewLine=*/false);
}

//===----------------------------------------------------------------------===//
// Blocks, and statements that could be one
//===----------------------------------------------------------------------===//

const Stmt *Subject::anchorOf(const Stmt *S) const {
  for (; S; S = parentOf(S)) {
    const Stmt *Parent = parentOf(S);
    if (!Parent || isa<LambdaExpr>(Parent))
      return nullptr;
    if (isa<CompoundStmt>(Parent))
      return S;
  }
  return nullptr;
}

/// The last token of \p Parent before \p S, if \p S is its whole body or
/// branch and may be put in braces; invalid: it may not.
static SourceLocation headOf(const Stmt &Parent, const Stmt &S) {
  // Braces would hide what it declares; and of `else if` they would make steps.
  if (isa<CompoundStmt, DeclStmt>(S))
    return {};
  if (const auto *If = dyn_cast<IfStmt>(&Parent)) {
    if (If->getThen() == &S)
      return If->getRParenLoc();
    return If->getElse() == &S && !isa<IfStmt>(S) ? If->getElseLoc()
                                                  : SourceLocation();
  }
  if (const auto *For = dyn_cast<ForStmt>(&Parent))
    return For->getBody() == &S ? For->getRParenLoc() : SourceLocation();
  if (const auto *Range = dyn_cast<CXXForRangeStmt>(&Parent))
    return Range->getBody() == &S ? Range->getRParenLoc() : SourceLocation();
  if (const auto *While = dyn_cast<WhileStmt>(&Parent))
    return While->getBody() == &S ? While->getRParenLoc() : SourceLocation();
  if (const auto *Do = dyn_cast<DoStmt>(&Parent))
    return Do->getBody() == &S ? Do->getDoLoc() : SourceLocation();
  if (const auto *Case = dyn_cast<SwitchCase>(&Parent))
    return Case->getSubStmt() == &S ? Case->getColonLoc() : SourceLocation();
  return {};
}

/// \p S, if it is what follows an `else`: its head has room for a declaration.
static const IfStmt *asElseIf(const Stmt &Parent, const Stmt &S) {
  const auto *Outer = dyn_cast<IfStmt>(&Parent);
  const auto *If = dyn_cast<IfStmt>(&S);
  return Outer && If && Outer->getElse() == If &&
                 If->getStatementKind() == IfStatementKind::Ordinary
             ? If
             : nullptr;
}

const Stmt *Subject::placeFor(const Stmt *S) const {
  for (; S; S = parentOf(S)) {
    const Stmt *Parent = parentOf(S);
    if (!Parent || isa<LambdaExpr>(Parent))
      return nullptr;
    if (isa<CompoundStmt>(Parent) || headOf(*Parent, *S).isValid() ||
        asElseIf(*Parent, *S))
      return S;
  }
  return nullptr;
}

/// `it stands in macro 'REPEAT'`
static Answer inMacro(const Subject &On, SourceLocation Loc) {
  return {false,
          "it stands in macro '" +
              Lexer::getImmediateMacroName(Loc, On.Context.getSourceManager(),
                                           On.Context.getLangOpts())
                  .str() +
              "'",
          Loc};
}

Answer Subject::canBrace(const Stmt &Anchor) const {
  const SourceManager &SM = Context.getSourceManager();
  SourceLocation Loc = Anchor.getBeginLoc();
  SourceLocation Head = headOf(*parentOf(&Anchor), Anchor), End = endOf(Anchor);
  if (!Head.isFileID())
    return inMacro(*this, Head);
  if (End.isInvalid() || !isWritten(Anchor) || !SM.isWrittenInSameFile(Head, Loc))
    return {false, "no braces can be put around it", Loc};
  CharSourceRange Whole = CharSourceRange::getCharRange(Head, End);
  if (hasDirective(Lexer::getSourceText(Whole, SM, Context.getLangOpts())))
    return {false, "a preprocessor directive stands where its braces would", Loc};
  return {true, "there is a place for a block with the declaration", Loc};
}

Answer Subject::canDeclareIn(const IfStmt &Head) const {
  SourceLocation Loc = Head.getBeginLoc();
  if (!Context.getLangOpts().CPlusPlus17)
    return {false,
            "before C++17 there is no place for a variable in an 'else if'",
            Loc};
  if (Head.getInit())
    return {false, "the 'else if' declares something already", Loc};
  if (!Head.getLParenLoc().isFileID())
    return inMacro(*this, Head.getLParenLoc());
  if (!isWritten(Head))
    return {false, "it is not written there as a whole", Loc};
  return {true, "the 'else if' can declare it", Loc};
}

Answer Subject::canDeclareBefore(const Stmt *Anchor, const Stmt &Last) const {
  if (!Anchor)
    return {false, "there is no block to declare it in (add braces)",
            Function.getLocation()};
  SourceLocation Loc = Anchor->getBeginLoc();
  const Stmt *Block = parentOf(Anchor);
  if (const IfStmt *Head = asElseIf(*Block, *Anchor))
    return canDeclareIn(*Head);
  if (!isa<CompoundStmt>(Block))
    return canBrace(*Anchor);
  const Stmt *Outer = parentOf(Block);
  if (isa_and_nonnull<StmtExpr>(Outer))
    return {false, "it stands in a statement expression", Loc};
  if (isa_and_nonnull<SwitchStmt>(Outer))
    return {false,
            "it stands in a switch, where a later case label would jump over "
            "the declaration",
            Loc};
  if (!Loc.isFileID())
    return inMacro(*this, Loc);
  const SourceManager &SM = Context.getSourceManager();
  // Also behind it: in a loop that is what ran in the turn before.
  SourceLocation End = std::max(SM.getExpansionLoc(Last.getEndLoc()),
                                SM.getExpansionLoc(Anchor->getEndLoc()));
  CharSourceRange Between = CharSourceRange::getCharRange(Loc, End);
  if (hasDirective(Lexer::getSourceText(Between, SM, Context.getLangOpts())))
    return {false,
            "a preprocessor directive stands between it and what would use it",
            Last.getBeginLoc()};
  return {true, "there is a block for the declaration", Loc};
}

//===----------------------------------------------------------------------===//
// Edits
//===----------------------------------------------------------------------===//

static StringRef newlineOf(StringRef Text) {
  return Text.contains("\r\n") ? "\r\n" : "\n";
}

/// \p Lines, the second and those after it indented; but not where a line ends
/// in the middle of a token, of a raw string for example.
static std::string indented(const std::string &Lines, StringRef Newline,
                            StringRef Indent, const LangOptions &Language) {
  std::vector<std::pair<unsigned, unsigned>> Literals;
  SourceLocation Start = SourceLocation::getFromRawEncoding(1);
  Lexer Tokens(Start, Language, Lines.data(), Lines.data(),
               Lines.data() + Lines.size());
  Token Next;
  for (bool Ends = false; !Ends;) {
    Ends = Tokens.LexFromRawLexer(Next);
    unsigned Begin = Next.getLocation().getRawEncoding() - 1;
    if (Next.isLiteral())
      Literals.push_back({Begin, Begin + Next.getLength()});
  }
  auto IsInLiteral = [&](unsigned At) {
    return llvm::any_of(Literals, [&](const auto &Literal) {
      return Literal.first <= At && At < Literal.second;
    });
  };
  std::string Result;
  for (unsigned I = 0; I < Lines.size(); ++I)
    if (Lines[I] == '\n' && !IsInLiteral(I))
      Result += (Newline + Indent).str();
    else
      Result += Lines[I];
  return Result;
}

/// One level below the lines that are indented by \p Outer.
static std::string innerIndent(StringRef Outer) {
  return Outer.str() + (Outer.contains('\t') ? "\t" : "  ");
}

Edit Subject::insertBefore(const Stmt &Anchor, std::string Line) const {
  const SourceManager &SM = Context.getSourceManager();
  SourceLocation Loc = Anchor.getBeginLoc();
  std::string Indent = Lexer::getIndentationForLine(Loc, SM).str();
  StringRef Buffer = SM.getBufferData(SM.getFileID(Loc));
  Place At = placeOf(Loc);
  StringRef Before = Buffer.take_front(SM.getFileOffset(Loc));
  bool IsFirst =
      Before.take_back(Before.size() - (Before.rfind('\n') + 1)).trim().empty();
  if (!IsFirst && !StringRef(Line).contains('\n'))
    return {At.File, At.Offset, 0, Line + " "};
  if (!IsFirst) {
    Indent = innerIndent(Indent);
    Line = "\n" + Line;
  }
  return {
      At.File, At.Offset, 0,
      indented(Line + "\n", newlineOf(Buffer), Indent, Context.getLangOpts())};
}

/// The word of \p Parent that follows its part \p S, if any.
static StringRef wordAfter(const Stmt &Parent, const Stmt &S) {
  if (isa<DoStmt>(Parent))
    return "while";
  const auto *If = dyn_cast<IfStmt>(&Parent);
  return If && If->getThen() == &S && If->getElse() ? "else" : "";
}

/// The brace that closes the block which ends at \p End: behind a comment on
/// that line, and on the line of the \p Word that follows.
static Edit closingBrace(const std::string &File, StringRef Buffer, unsigned End,
                         StringRef Indent, StringRef Word) {
  StringRef Rest = Buffer.substr(End).take_until([](char C) { return C == '\n'; });
  Rest = Rest.rtrim();
  StringRef Comment = Rest.ltrim();
  bool IsComment =
      Comment.starts_with("//") ||
      (Comment.starts_with("/*") && Comment.find("*/") == Comment.size() - 2);
  if (IsComment)
    End += Rest.size();
  std::string Brace = (newlineOf(Buffer) + Indent + "}").str();
  StringRef After = Buffer.substr(End), Next = After.ltrim();
  if (!Word.empty() && Next.starts_with(Word))
    return {File, End, unsigned(After.size() - Next.size()), Brace + " "};
  return {File, End, 0, Brace};
}

std::vector<Edit> Subject::declareBefore(const Stmt &Anchor, std::string Line) const {
  const Stmt &Parent = *parentOf(&Anchor);
  if (isa<CompoundStmt>(Parent))
    return {insertBefore(Anchor, std::move(Line))};
  if (const IfStmt *If = asElseIf(Parent, Anchor)) {
    Place At = placeOf(If->getLParenLoc());
    return {{At.File, At.Offset + 1, 0, Line + " "}};
  }
  const SourceManager &SM = Context.getSourceManager();
  SourceLocation Head = headOf(Parent, Anchor);
  StringRef Buffer = SM.getBufferData(SM.getFileID(Head));
  unsigned Begin = SM.getFileOffset(Head) +
                   Lexer::MeasureTokenLength(Head, SM, Context.getLangOpts());
  Place At = placeOf(Anchor.getBeginLoc());
  bool IsElse = Buffer.substr(SM.getFileOffset(Head)).starts_with("else");
  StringRef Indent = Lexer::getIndentationForLine(
      IsElse ? Head : Parent.getBeginLoc(), SM);
  Edit Close = closingBrace(At.File, Buffer, SM.getFileOffset(endOf(Anchor)),
                            Indent, wordAfter(Parent, Anchor));
  StringRef Between = Buffer.slice(Begin, At.Offset);
  if (Between.contains('\n'))
    return {{At.File, Begin, 0, " {"}, insertBefore(Anchor, std::move(Line)), Close};
  std::string Inner = innerIndent(Indent);
  std::string Declared = indented("\n" + Line + "\n", newlineOf(Buffer), Inner,
                                  Context.getLangOpts());
  if (Between.trim().empty())
    return {{At.File, Begin, unsigned(Between.size()), " {" + Declared}, Close};
  return {{At.File, Begin, 0, " {"}, {At.File, At.Offset, 0, Declared}, Close};
}

} // namespace heal
