//===- NeededBodies.cpp - Which bodies a site can reach, by its text ------===//
#include "clang-heal/Locate/NeededBodies.h"
#include "clang-heal/Locate/Provenance.h"
#include "clang/AST/ASTContext.h"
#include "clang/Basic/LangStandard.h"
#include "clang/Lex/Lexer.h"
#include "llvm/TargetParser/Triple.h"

namespace heal {

using clang::Token;
namespace tok = clang::tok;

namespace {

/// Splits a file into the bodies of its functions by braces alone.
class Splitter {
public:
  Splitter(const std::string &Text, FunctionWords &To)
      : Lex(clang::SourceLocation(), language(), Text.data(), Text.data(),
            Text.data() + Text.size()),
        To(To) {}

  /// Whether the braces match; if not, nothing of it is to be believed.
  bool run();

private:
  static const clang::LangOptions &language();
  bool readOutside(const Token &T);
  void readBody(const Token &T);
  void readDirective();
  bool isTransparent() const;
  size_t parenthesis() const;
  StringRef nameOfHead() const;
  StringRef classOfHead() const;
  StringRef qualifierOfHead() const;
  bool isConstMember() const;
  bool hasWord(StringRef Word) const;
  void note(const Token &Word, StringRef Function);

  clang::Lexer Lex;
  FunctionWords &To;
  Token Ahead;
  std::vector<Token> Head; ///< The tokens since the last declaration ended.
  /// Namespaces, as empty names, and classes that are open.
  std::vector<StringRef> Around;
  unsigned Depth = 0;      ///< Braces open in the body that is being read.
  StringRef Name;          ///< Of that body.
};

} // namespace

const clang::LangOptions &Splitter::language() {
  static const clang::LangOptions Options = [] {
    clang::LangOptions Result;
    std::vector<std::string> Includes;
    clang::LangOptions::setLangDefaults(Result, clang::Language::CXX,
                                        llvm::Triple(), Includes,
                                        clang::LangStandard::lang_cxx20);
    return Result;
  }();
  return Options;
}

bool Splitter::run() {
  Lex.LexFromRawLexer(Ahead);
  while (!Ahead.is(tok::eof)) {
    Token T = Ahead;
    Lex.LexFromRawLexer(Ahead);
    if (T.is(tok::hash) && T.isAtStartOfLine())
      readDirective();
    else if (Depth)
      readBody(T);
    else if (!readOutside(T))
      return false;
  }
  return Depth == 0 && Around.empty();
}

void Splitter::readDirective() {
  bool IsDefine = false;
  StringRef Macro;
  while (!Ahead.is(tok::eof) && !Ahead.isAtStartOfLine()) {
    if (Ahead.is(tok::raw_identifier)) {
      StringRef Word = Ahead.getRawIdentifier();
      if (IsDefine && Macro.empty())
        To.Macros.insert(Macro = Word);
      else if (IsDefine)
        note(Ahead, Macro);
      IsDefine |= Word == "define";
    }
    Lex.LexFromRawLexer(Ahead);
  }
}

bool Splitter::hasWord(StringRef Word) const {
  return llvm::any_of(Head, [&](const Token &T) {
    return T.is(tok::raw_identifier) && T.getRawIdentifier() == Word;
  });
}

/// Whether the brace that follows Head opens a namespace or a class.
bool Splitter::isTransparent() const {
  bool HasParameters =
      llvm::any_of(Head, [](const Token &T) { return T.is(tok::l_paren); });
  if (HasParameters || hasWord("enum"))
    return false;
  bool IsLinkage = hasWord("extern") && Head.back().is(tok::string_literal);
  return IsLinkage || hasWord("namespace") || hasWord("class") ||
         hasWord("struct") || hasWord("union");
}

/// The index of the first parenthesis; 0: there is none.
size_t Splitter::parenthesis() const {
  for (size_t I = 1; I < Head.size(); ++I)
    if (Head[I].is(tok::l_paren))
      return I;
  return 0;
}

/// The word before the first parenthesis: `list` in `int Orders::list(`. Empty
/// for operators and for what has no parameters.
StringRef Splitter::nameOfHead() const {
  size_t I = parenthesis();
  return I && Head[I - 1].is(tok::raw_identifier) && !hasWord("operator")
             ? Head[I - 1].getRawIdentifier()
             : StringRef();
}

/// `Orders` in `class API Orders final : public Base`; empty for no class.
StringRef Splitter::classOfHead() const {
  StringRef Result;
  bool IsAfter = false;
  for (const Token &T : Head) {
    if (T.isOneOf(tok::colon, tok::less) && IsAfter)
      break;
    if (!T.is(tok::raw_identifier))
      continue;
    StringRef Word = T.getRawIdentifier();
    if (IsAfter && Word != "final")
      Result = Word;
    IsAfter |= Word == "class" || Word == "struct" || Word == "union";
  }
  return Result;
}

/// `Orders` in `int Orders::list(`, or the class that is open.
StringRef Splitter::qualifierOfHead() const {
  size_t I = parenthesis();
  if (I > 2 && Head[I - 2].is(tok::coloncolon) && Head[I - 3].is(tok::raw_identifier))
    return Head[I - 3].getRawIdentifier();
  return Around.empty() ? StringRef() : Around.back();
}

/// Whether a `const` follows the last parenthesis.
bool Splitter::isConstMember() const {
  for (const Token &T : llvm::reverse(Head)) {
    if (T.is(tok::r_paren))
      return false;
    if (T.is(tok::raw_identifier) && T.getRawIdentifier() == "const")
      return true;
  }
  return false;
}

bool Splitter::readOutside(const Token &T) {
  if (T.is(tok::l_brace) && isTransparent()) {
    Around.push_back(classOfHead());
  } else if (T.is(tok::l_brace)) {
    Depth = 1;
    Name = nameOfHead();
    for (const Token &Before : Head)
      if (Before.is(tok::raw_identifier))
        To.Bodies[Name].insert(Before.getRawIdentifier());
    if (StringRef Class = qualifierOfHead(); !Class.empty()) {
      To.Members[Class].insert(Name);
      if (isConstMember())
        To.AskedOf[Name].insert(Class);
    }
  } else if (T.is(tok::r_brace)) {
    if (Around.empty())
      return false;
    Around.pop_back();
  } else if (!T.is(tok::semi)) {
    Head.push_back(T);
    return true;
  }
  Head.clear();
  return true;
}

/// \p Word stands in the body of \p Function. Where it is `struct`, that need
/// not be a class: `struct stat s;`.
void Splitter::note(const Token &Word, StringRef Function) {
  StringRef Text = Word.getRawIdentifier();
  To.Bodies[Function].insert(Text);
  if (Text == "class" || Text == "struct")
    To.HoldClasses.insert(Function);
}

void Splitter::readBody(const Token &T) {
  if (T.is(tok::raw_identifier))
    note(T, Name);
  Depth += T.is(tok::l_brace);
  Depth -= T.is(tok::r_brace);
}

StringRef lastName(StringRef Qualified) {
  if (Qualified.starts_with("lambda"))
    return {};
  if (Qualified.ends_with(">") && !Qualified.contains("operator"))
    Qualified = Qualified.take_front(Qualified.find('<'));
  size_t Colon = Qualified.rfind("::");
  StringRef Last =
      Colon == StringRef::npos ? Qualified : Qualified.drop_front(Colon + 2);
  bool IsWord = !Last.empty() && llvm::all_of(Last, [](char C) {
    return llvm::isAlnum(C) || C == '_';
  });
  return IsWord && !Last.starts_with("operator") ? Last : StringRef();
}

NeededBodies::NeededBodies(StringRef Text) {
  Text.consume_front("\xef\xbb\xbf"); // A byte order mark is no token.
  std::string Terminated = Text.str();
  IsSplit = Splitter(Terminated, Words).run();
  Open.push_back(""); // Operators are called without being named.
}

void NeededBodies::want(StringRef Function) {
  Function.consume_front("lambda in ");
  StringRef Last = lastName(Function);
  if (Last.empty() || !Words.Bodies.contains(Last)) {
    IsSplit = false;
    return;
  }
  Open.push_back(Last.str());
  for (const auto &Body : Words.Bodies)
    if (Body.getValue().contains(Last))
      Needed.insert(Body.getKey()); // A caller: seen, but not followed.
}

/// Who names a macro that holds a class holds one.
void NeededBodies::wantClasses() {
  std::vector<std::string> Holders;
  for (const auto &Holder : Words.HoldClasses)
    Holders.push_back(Holder.getKey().str());
  while (!Holders.empty()) {
    std::string Holder = std::move(Holders.back());
    Holders.pop_back();
    Needed.insert(Holder);
    if (!Words.Macros.contains(Holder))
      continue;
    for (const auto &Body : Words.Bodies)
      if (Body.getValue().contains(Holder) &&
          Words.HoldClasses.insert(Body.getKey()).second)
        Holders.push_back(Body.getKey().str());
  }
}

void NeededBodies::close() {
  wantClasses();
  llvm::StringSet<> Followed;
  while (!Open.empty()) {
    std::string Name = std::move(Open.back());
    Open.pop_back();
    if (!Followed.insert(Name).second)
      continue;
    Needed.insert(Name);
    // What a const member computes changes where other members write.
    if (auto Classes = Words.AskedOf.find(Name); Classes != Words.AskedOf.end())
      for (const auto &Class : Classes->getValue())
        for (const auto &Member : Words.Members[Class.getKey()])
          Open.push_back(Member.getKey().str());
    auto Body = Words.Bodies.find(Name);
    if (Body == Words.Bodies.end())
      continue;
    for (const auto &Word : Body->getValue())
      if (Words.Bodies.contains(Word.getKey()))
        Open.push_back(Word.getKey().str());
  }
}

bool NeededBodies::needs(const clang::FunctionDecl &F) const {
  if (isInSystemHeader(F))
    return false;
  const clang::SourceManager &SM = F.getASTContext().getSourceManager();
  clang::SourceLocation Loc = SM.getExpansionLoc(F.getLocation());
  if (!IsSplit || !SM.isWrittenInMainFile(Loc) || !F.getIdentifier())
    return true;
  return Needed.contains(F.getName()) || !Words.Bodies.contains(F.getName());
}

} // namespace heal
