//===- RawTokens.cpp - A file's tokens, without parsing -------------------===//
#include "NamesInternal.h"
#include "RawTokensInternal.h"
#include "clang/Basic/LangOptions.h"
#include "clang/Lex/Lexer.h"
#include "llvm/ADT/StringExtras.h"

namespace heal {

static clang::LangOptions lexingOptions() {
  clang::LangOptions Options;
  Options.CPlusPlus = Options.CPlusPlus11 = Options.CPlusPlus14 =
      Options.CPlusPlus17 = Options.CPlusPlus20 = true;
  Options.LineComment = Options.RawStringLiterals = true;
  return Options;
}

static RawToken::Kind kindOf(const clang::Token &Token) {
  if (Token.is(clang::tok::raw_identifier))
    return RawToken::Word;
  if (clang::tok::isStringLiteral(Token.getKind()))
    return RawToken::Literal;
  return Token.isLiteral() ? RawToken::Number : RawToken::Punctuation;
}

namespace {

/// Lexes one buffer, passing over directives.
class RawLexer {
public:
  explicit RawLexer(StringRef Text)
      : Text(Text), Options(lexingOptions()),
        Lex(clang::SourceLocation::getFromRawEncoding(1), Options, Text.begin(),
            Text.begin(), Text.end()) {}

  RawText run() {
    RawText Result;
    clang::Token Token;
    bool Done = Lex.LexFromRawLexer(Token);
    while (!Token.is(clang::tok::eof)) {
      if (Token.isAtStartOfLine())
        Macro = StringRef();
      if (Token.is(clang::tok::hash) && Token.isAtStartOfLine()) {
        Done = directive(Token, Done);
        continue;
      }
      std::vector<RawToken> &To =
          Macro.empty() ? Result.Tokens : Result.MacroBodies;
      To.push_back({spelling(Token), kindOf(Token), Macro});
      if (Done)
        break;
      Done = Lex.LexFromRawLexer(Token);
    }
    return Result;
  }

private:
  StringRef spelling(const clang::Token &Token) const {
    size_t Begin = Token.getLocation().getRawEncoding() - 1;
    return Text.substr(Begin, Token.getLength());
  }

  /// From a `#` on: stays before a `#define`'s body, else passes the line.
  bool directive(clang::Token &Token, bool Done) {
    if (Done) { // A `#` ends the file.
      Token.setKind(clang::tok::eof);
      return Done;
    }
    Done = Lex.LexFromRawLexer(Token);
    if (spelling(Token) == "define" && !Token.isAtStartOfLine() && !Done) {
      Done = Lex.LexFromRawLexer(Token);
      Macro = spelling(Token);
      return Done || Lex.LexFromRawLexer(Token);
    }
    while (!Done && !Token.is(clang::tok::eof) && !Token.isAtStartOfLine())
      Done = Lex.LexFromRawLexer(Token);
    if (Done && !Token.isAtStartOfLine())
      Token.setKind(clang::tok::eof);
    return Done;
  }

  StringRef Text;
  clang::LangOptions Options;
  clang::Lexer Lex;
  StringRef Macro;
};

} // namespace

RawText rawTokensOf(StringRef Text) { return RawLexer(Text).run(); }

//===----------------------------------------------------------------------===//
// Literals
//===----------------------------------------------------------------------===//

static char unescaped(char C) {
  switch (C) {
  case 'n':
    return '\n';
  case 't':
    return '\t';
  case 'r':
    return '\r';
  case '0':
    return '\0';
  default:
    return C;
  }
}

std::optional<std::string> valueOf(const RawToken &Literal) {
  StringRef Text = Literal.Text;
  Text.consume_front("u8");
  bool IsRaw = Text.consume_front("R");
  if (!Text.consume_front("\""))
    return std::nullopt;
  Text = Text.substr(0, Text.rfind('"')); // A suffix may follow.
  if (IsRaw) {
    size_t Open = Text.find('(');
    if (Open == StringRef::npos || Text.size() < 2 * Open + 2)
      return std::nullopt;
    return Text.substr(Open + 1, Text.size() - 2 * Open - 2).str();
  }
  std::string Result;
  for (size_t I = 0; I < Text.size(); ++I)
    Result +=
        Text[I] == '\\' && I + 1 < Text.size() ? unescaped(Text[++I]) : Text[I];
  return Result;
}

/// The constant that is initialised at \p At: `Name = …`, `Name[] = …`,
/// `Name{…`, `Name(…`.
static StringRef constantAt(ArrayRef<RawToken> Tokens, size_t At) {
  while (At > 1 &&
         (Tokens[At - 1].is("=") || Tokens[At - 1].is("{") ||
          Tokens[At - 1].is("]") || Tokens[At - 1].is("[") ||
          Tokens[At - 1].is("(") || Tokens[At - 1].Is == RawToken::Number))
    --At;
  if (At < 2 || Tokens[At - 1].Is != RawToken::Word)
    return StringRef();
  // A declaration has a type before the name; a call and an assignment do not.
  const RawToken &Before = Tokens[At - 2];
  static constexpr StringRef NoTypes[] = {"return", "co_return", "throw",
                                          "new",    "else",      "case"};
  bool IsType = Before.is("*") || Before.is("&") || Before.is(">") ||
                (Before.Is == RawToken::Word &&
                 !llvm::is_contained(NoTypes, Before.Text));
  return IsType ? Tokens[At - 1].Text : StringRef();
}

/// The words of the statement, or of the table's row, around \p At.
static void collectNear(ArrayRef<RawToken> Tokens, size_t At,
                        std::set<std::string> &Near) {
  constexpr size_t Limit = 400;
  auto Ends = [&](size_t I) { return Tokens[I].is(";"); };
  for (size_t I = At; I > 0 && At - I < Limit / 8 && !Ends(I); --I)
    if (Tokens[I].Is == RawToken::Word)
      Near.insert(Tokens[I].Text.str());
  for (size_t I = At; I < Tokens.size() && I - At < Limit; ++I) {
    if (Tokens[I].Is == RawToken::Word)
      Near.insert(Tokens[I].Text.str());
    // The end of a lambda's statement is not yet that of the call's.
    if (Ends(I) && I + 1 < Tokens.size() && !Tokens[I + 1].is("}"))
      break;
  }
}

/// Whether the literal in [\p First, \p Past) may be handed to somebody.
static bool isHanded(ArrayRef<RawToken> Tokens, size_t First, size_t Past) {
  static constexpr StringRef Operators[] = {"==", "!=", "<<", "+",     "<=>",
                                            "?",  "&&", "||", "return"};
  // A macro's name may be pasted before it: `PREFIX "/x"`.
  if (First && llvm::is_contained(Operators, Tokens[First - 1].Text))
    return false;
  return Past >= Tokens.size() ||
         !llvm::is_contained(Operators, Tokens[Past].Text);
}

/// Calls \p Hit with the index of each literal, neighbours joined, that is
/// wanted.
static void eachLiteral(ArrayRef<RawToken> Tokens, LiteralUse Use,
                        llvm::function_ref<bool(StringRef)> IsWanted,
                        llvm::function_ref<void(size_t)> Hit) {
  for (size_t I = 0; I < Tokens.size(); ++I) {
    if (Tokens[I].Is != RawToken::Literal)
      continue;
    size_t First = I;
    std::string Value;
    for (; I < Tokens.size() && Tokens[I].Is == RawToken::Literal &&
           Tokens[I].Macro == Tokens[First].Macro;
         ++I)
      Value += valueOf(Tokens[I]).value_or("");
    --I;
    if ((Use == LiteralUse::Any || isHanded(Tokens, First, I + 1)) &&
        IsWanted(Value))
      Hit(First);
  }
}

TextHits literalsIn(const RawText &Text,
                    llvm::function_ref<bool(StringRef)> IsWanted,
                    LiteralUse Use) {
  TextHits Result;
  eachLiteral(Text.Tokens, Use, IsWanted, [&](size_t At) {
    Result.Found = true;
    if (StringRef Name = constantAt(Text.Tokens, At); !Name.empty())
      Result.Aliases.insert(Name.str());
    collectNear(Text.Tokens, At, Result.Near);
  });
  eachLiteral(Text.MacroBodies, LiteralUse::Any, IsWanted, [&](size_t At) {
    Result.Aliases.insert(Text.MacroBodies[At].Macro.str());
    collectNear(Text.MacroBodies, At, Result.Near);
  });
  return Result;
}

//===----------------------------------------------------------------------===//
// Definitions
//===----------------------------------------------------------------------===//

/// Past the brackets that open at \p At; the end when they do not close.
static size_t pastBrackets(ArrayRef<RawToken> Tokens, size_t At) {
  unsigned Depth = 0;
  for (; At < Tokens.size(); ++At) {
    StringRef Text = Tokens[At].Text;
    if (Text == "(" || Text == "[" || Text == "{")
      ++Depth;
    else if ((Text == ")" || Text == "]" || Text == "}") && --Depth == 0)
      return At + 1;
  }
  return At;
}

/// Past `<…>` at \p At, or \p At when this is a comparison.
static size_t pastAngles(ArrayRef<RawToken> Tokens, size_t At) {
  if (At >= Tokens.size() || !Tokens[At].is("<"))
    return At;
  int Depth = 0;
  for (size_t I = At; I < Tokens.size() && I < At + 200; ++I) {
    StringRef Text = Tokens[I].Text;
    if (Text == ";" || Text == "{")
      return At;
    Depth += Text == "<";
    Depth -= Text == ">" ? 1 : Text == ">>" ? 2 : 0;
    if (Depth <= 0)
      return I + 1;
  }
  return At;
}

/// Whether what follows a function's name at \p At can lead to a body.
static bool leadsToBody(ArrayRef<RawToken> Tokens, size_t At) {
  At = pastAngles(Tokens, At);
  for (size_t Limit = At + 400; At < Tokens.size() && At < Limit;) {
    StringRef Text = Tokens[At].Text;
    if (Text == "{")
      return true;
    if (Text == ";" || Text == "}")
      return false;
    if (Text == "=" && At + 1 < Tokens.size()) {
      StringRef Next = Tokens[At + 1].Text;
      return Next == "[" || Next == "default" || Next == "delete";
    }
    // A closing bracket: the name was an argument of a macro, perhaps.
    At = Text == "(" || Text == "[" ? pastBrackets(Tokens, At) : At + 1;
  }
  return At < Tokens.size(); // Too long to say.
}

/// Whether the statement that \p At stands in cannot define a function.
static bool isInsideStatement(ArrayRef<RawToken> Tokens, size_t At) {
  if (At && (Tokens[At - 1].is(".") || Tokens[At - 1].is("->")))
    return true;
  size_t Begin = At;
  while (Begin && !Tokens[Begin - 1].is(";") && !Tokens[Begin - 1].is("{") &&
         !Tokens[Begin - 1].is("}") && At - Begin < 60)
    --Begin;
  static constexpr StringRef Keywords[] = {
      "if",   "while", "for",       "switch",   "return", "else",  "do",
      "case", "throw", "co_return", "co_await", "goto",   "using", "delete"};
  return llvm::is_contained(Keywords, Tokens[Begin].Text);
}

StringRef spelledWord(StringRef Name) {
  if (Name.starts_with("operator") &&
      (Name.size() == 8 || !(llvm::isAlnum(Name[8]) || Name[8] == '_')))
    return "operator";
  Name.consume_front("~");
  return Name;
}

/// Whether the declarator whose name ends before \p At is of an alias: it has
/// the body of another.
static bool leadsToAlias(ArrayRef<RawToken> Tokens, size_t At) {
  if (At >= Tokens.size() || !Tokens[At].is("("))
    return false;
  for (size_t I = pastBrackets(Tokens, At); I < Tokens.size(); ++I) {
    if (Tokens[I].is(";") || Tokens[I].is("{"))
      return false;
    for (StringRef Word : {"alias", "__alias__", "ifunc", "__ifunc__"})
      if (Tokens[I].is(Word))
        return true;
  }
  return false;
}

TextHits definitionsOf(const RawText &Text, StringRef Name) {
  TextHits Result;
  StringRef Word = spelledWord(Name);
  for (const RawToken &Token : Text.MacroBodies)
    if (Token.is(Word))
      Result.Aliases.insert(Token.Macro.str());
  ArrayRef<RawToken> Tokens = Text.Tokens;
  for (size_t I = 0; I < Tokens.size() && !Result.Found; ++I)
    if (Tokens[I].is(Word))
      Result.Found =
          Word == "operator" ||
          (!isInsideStatement(Tokens, I) &&
           (leadsToBody(Tokens, I + 1) || leadsToAlias(Tokens, I + 1)));
  return Result;
}

TextHits usesOf(const RawText &Text, StringRef Word) {
  TextHits Result;
  for (const RawToken &Token : Text.MacroBodies)
    if (Token.is(Word))
      Result.Aliases.insert(Token.Macro.str());
  for (size_t I = 0; I < Text.Tokens.size(); ++I)
    if (Text.Tokens[I].is(Word)) {
      Result.Found = true;
      collectNear(Text.Tokens, I, Result.Near);
    }
  return Result;
}

void collectPastingMacros(const RawText &Text, std::set<std::string> &Macros) {
  for (const RawToken &Token : Text.MacroBodies)
    if (Token.is("##"))
      Macros.insert(Token.Macro.str());
}

std::set<std::string> pastedWords(const RawText &Text,
                                  const std::set<std::string> &Pasting) {
  std::set<std::string> Result;
  ArrayRef<RawToken> Tokens = Text.Tokens;
  for (size_t I = 0; I + 1 < Tokens.size(); ++I) {
    if (Tokens[I].Is != RawToken::Word || !Tokens[I + 1].is("(") ||
        !Pasting.count(Tokens[I].Text.str()))
      continue;
    size_t End = pastBrackets(Tokens, I + 1);
    for (size_t J = I + 2; J < End; ++J)
      if (Tokens[J].Is == RawToken::Word && Tokens[J].Text.size() > 1)
        Result.insert(Tokens[J].Text.str());
  }
  return Result;
}

//===----------------------------------------------------------------------===//
// Names
//===----------------------------------------------------------------------===//

namespace {

/// Walks a file's brackets and keeps the classes and namespaces around.
class NameWalk {
public:
  NameWalk(ArrayRef<RawToken> Tokens,
           llvm::function_ref<void(std::string)> Name)
      : Tokens(Tokens), Name(Name) {}

  void run() {
    for (size_t I = 0; I < Tokens.size(); ++I) {
      StringRef Text = Tokens[I].Text;
      if (Text == ";") {
        Begin = I + 1;
      } else if (Text == "}") {
        if (!Scopes.empty())
          Scopes.pop_back();
        Begin = I + 1;
      } else if (Text == "{") {
        I = open(I);
      }
    }
  }

private:
  /// At a `{`: enters a scope, or reports a function and passes its body.
  size_t open(size_t At) {
    ArrayRef<RawToken> Head = Tokens.slice(Begin, At - Begin);
    std::string Scope;
    if (isScope(Head, Scope)) {
      Scopes.push_back(Scope);
      Begin = At + 1;
      return At;
    }
    report(Head);
    size_t End = pastBrackets(Tokens, At);
    if (End < Tokens.size() && !Tokens[End].is(",") && !Tokens[End].is("{"))
      Begin = End;
    return End - 1;
  }

  static bool isScope(ArrayRef<RawToken> Head, std::string &Scope) {
    for (size_t I = 0; I < Head.size(); ++I) {
      if (Head[I].is("template"))
        I = std::max(I + 1, pastAngles(Head, I + 1)) - 1;
      if (Head[I].is("(") || Head[I].is("=") || Head[I].is("enum"))
        return false;
      if (Head[I].is("extern") && I + 1 < Head.size() &&
          Head[I + 1].Is == RawToken::Literal)
        return true;
      if (!Head[I].is("namespace") && !Head[I].is("class") &&
          !Head[I].is("struct") && !Head[I].is("union"))
        continue;
      for (++I; I < Head.size() && !Head[I].is(":") && !Head[I].is("("); ++I)
        if (Head[I].is("::"))
          Scope += "::";
        else if (Head[I].Is == RawToken::Word && !Head[I].is("final"))
          Scope = (StringRef(Scope).ends_with("::") ? Scope : "") +
                  Head[I].Text.str();
      return true;
    }
    return Head.empty() ? false : Head.back().is("namespace");
  }

  void report(ArrayRef<RawToken> Head) {
    size_t Paren = 0;
    while (Paren < Head.size() && !Head[Paren].is("("))
      ++Paren;
    if (Paren == 0 || Paren >= Head.size() ||
        Head[Paren - 1].Is != RawToken::Word)
      return;
    std::string Spelled = Head[Paren - 1].Text.str();
    for (size_t I = Paren - 1; I > 1 && Head[I - 1].is("::"); I -= 2)
      Spelled = Head[I - 2].Text.str() + "::" + Spelled;
    for (const std::string &Scope : llvm::reverse(Scopes))
      if (!Scope.empty())
        Spelled = Scope + "::" + Spelled;
    Name(std::move(Spelled));
  }

  ArrayRef<RawToken> Tokens;
  llvm::function_ref<void(std::string)> Name;
  std::vector<std::string> Scopes;
  size_t Begin = 0;
};

} // namespace

void eachDefinedName(const RawText &Text,
                     llvm::function_ref<void(std::string)> Name) {
  NameWalk(Text.Tokens, Name).run();
}

} // namespace heal
