//===- CacheText.cpp - How a cache is written -----------------------------===//
//
// A member function keeps what it returned in a small class of its own, nested
// in the class of the object: a number in two atomics, anything else under a
// mutex that is held only while the value is copied. So const functions may
// still be called from several threads, and copies and moves of the object stay
// what they were.
//
//===----------------------------------------------------------------------===//
#include "CacheDerivedStateInternal.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "clang/Lex/Lexer.h"

namespace heal {

using namespace clang;
using llvm::dyn_cast;
using llvm::isa;

bool fitsAtomic(QualType Type, const ASTContext &Context) {
  return (Type->isArithmeticType() || Type->isEnumeralType()) &&
         Context.getTypeSize(Type) <= 64;
}

namespace {

/// The return statements of a function, those of its lambdas left out.
class ReturnFinder : public RecursiveASTVisitor<ReturnFinder> {
public:
  std::vector<const ReturnStmt *> Found;
  bool VisitReturnStmt(ReturnStmt *Return) {
    Found.push_back(Return);
    return true;
  }
  bool TraverseLambdaExpr(LambdaExpr *) { return true; }
  bool TraverseCXXRecordDecl(CXXRecordDecl *) { return true; }
};

} // namespace

static std::vector<const ReturnStmt *> returnsOf(const Stmt *Body) {
  ReturnFinder Finder;
  Finder.TraverseStmt(const_cast<Stmt *>(Body));
  return std::move(Finder.Found);
}

//===----------------------------------------------------------------------===//
// Names
//===----------------------------------------------------------------------===//

/// \p Words as one name: `cached_total`, `cachedTotal` or `CachedTotal`.
static std::string joined(ArrayRef<std::string> Words, bool Snake, bool Upper) {
  std::string Result;
  for (const std::string &Word : Words) {
    if (Snake && !Result.empty())
      Result += '_';
    bool Capital = !Snake && (Upper || !Result.empty());
    Result += Capital ? StringRef(Word.substr(0, 1)).upper() + Word.substr(1) : Word;
  }
  return Result;
}

/// \p Name, or with the first number that makes it a word that nobody uses.
template <typename Decorate>
static std::string unused(const ASTContext &Context, Decorate &&Written) {
  auto IsUsed = [&](const std::string &Name) {
    return Context.Idents.find(Name) != Context.Idents.end();
  };
  std::string Name = Written("");
  for (unsigned I = 2; IsUsed(Name); ++I)
    Name = Written(std::to_string(I));
  return Name;
}

/// `text` of a range, a leading or trailing `const` left out.
static std::string withoutConst(StringRef Text) {
  Text = Text.trim();
  if (Text.consume_front("const") && !llvm::isSpace(Text.front()))
    return "";
  if (Text.ends_with(" const"))
    Text = Text.drop_back(6);
  return Text.trim().str();
}

void CacheText::chooseNames() {
  const FieldDecl &First = *State.Fields.front();
  StringRef Example = First.getName();
  StringRef Prefix = Example.starts_with("m_") ? "m_"
                     : Example.starts_with("_") ? "_"
                                                : "";
  StringRef Bare = Example.drop_front(Prefix.size());
  bool HasSuffix = Bare.ends_with("_");
  bool Snake = Bare.drop_back(HasSuffix).contains('_') ||
               Reader.getName().contains('_');
  bool Upper = !Snake && !Bare.empty() && llvm::isUpper(Bare.front());
  std::vector<std::string> Words = resultWords(Reader);
  std::vector<std::string> OfField = Words, OfClass = Words;
  OfField.insert(OfField.begin(), "cached");
  OfClass.push_back("cache");
  Field = unused(On.Context, [&](const std::string &Number) {
    return Prefix.str() + joined(OfField, Snake, Upper) + Number +
           (HasSuffix ? "_" : "");
  });
  bool SnakeClass = State.Class->getIdentifier() &&
                    llvm::none_of(State.Class->getName(), llvm::isUpper);
  Class = unused(On.Context, [&](const std::string &Number) {
    return joined(OfClass, SnakeClass, /*Upper=*/true) + Number;
  });
  Known = Upper ? "Known" : "known";
  for (unsigned I = 2; !On.isFree(Known); ++I)
    Known = (Upper ? "Known" : "known") + std::to_string(I);
}

CacheText::CacheText(const Subject &On, const CXXMethodDecl &Reader,
                     const PrivateState &State)
    : On(On), Reader(Reader), State(State) {
  const SourceManager &SM = On.Context.getSourceManager();
  const FunctionDecl &Declared = *Reader.getCanonicalDecl();
  IsAtomic = fitsAtomic(Reader.getReturnType(), On.Context);
  Type = withoutConst(Lexer::getSourceText(
      CharSourceRange::getTokenRange(Declared.getReturnTypeSourceRange()), SM,
      On.Context.getLangOpts()));
  if (Type.empty() &&
      !isInMacro(Declared.getReturnTypeSourceRange().getBegin()))
    Type = On.nameOfType(Reader.getReturnType().getUnqualifiedType(), nullptr);
  Empty =
      isString(Reader.getReturnType()) ? "" : "{}"; // It is empty by itself.
  if (State.Fields.empty())
    return;
  chooseNames();
  Indent = Lexer::getIndentationForLine(State.Fields.front()->getBeginLoc(), SM).str();
  StringRef Outer =
      Lexer::getIndentationForLine(State.Class->getBraceRange().getBegin(), SM);
  Unit = StringRef(Indent).starts_with(Outer) && Indent.size() > Outer.size()
             ? Indent.substr(Outer.size())
             : "  ";
}

//===----------------------------------------------------------------------===//
// Can it be written?
//===----------------------------------------------------------------------===//

bool CacheText::isInMacro(SourceLocation Loc) const { return !Loc.isFileID(); }

/// Where the declaration of the first field begins, with the attributes and
/// comments before it.
unsigned CacheText::beginningOfField() const {
  const SourceManager &SM = On.Context.getSourceManager();
  SourceLocation Open = State.Class->getBraceRange().getBegin();
  unsigned Field = SM.getFileOffset(State.Fields.front()->getBeginLoc());
  StringRef Source = SM.getBufferData(SM.getFileID(Open));
  Lexer Tokens(SM.getLocForStartOfFile(SM.getFileID(Open)),
               On.Context.getLangOpts(), Source.data(),
               Source.data() + SM.getFileOffset(Open),
               Source.data() + Source.size());
  Tokens.SetCommentRetentionState(true);
  std::optional<unsigned> Begin;
  StringRef Before;       // The word before, which may name an access.
  bool IsSameLine = true; // As what came before: its comment.
  Token Next;
  for (Tokens.LexFromRawLexer(Next); Next.isNot(tok::eof);
       Tokens.LexFromRawLexer(Next)) {
    unsigned At = SM.getFileOffset(Next.getLocation());
    if (At >= Field)
      break;
    IsSameLine &= !Next.isAtStartOfLine();
    StringRef Text = Source.substr(At, Next.getLength());
    bool IsAccess =
        Next.is(tok::colon) && (Before == "public" || Before == "private" ||
                                Before == "protected" || Before == "slots");
    bool Ends = Next.isOneOf(tok::semi, tok::l_brace, tok::r_brace) || IsAccess;
    if (Ends) {
      Begin.reset();
      IsSameLine = true;
    } else if (!Begin && !(Next.is(tok::comment) && IsSameLine)) {
      Begin = At;
    }
    Before = Text;
  }
  return Begin.value_or(Field);
}

Answer CacheText::canBeWritten() const {
  const SourceManager &SM = On.Context.getSourceManager();
  const FieldDecl &First = *State.Fields.front();
  SourceLocation At = First.getBeginLoc();
  SourceRange Braces = State.Class->getBraceRange();
  if (isInMacro(At) || isInMacro(Braces.getBegin()) || isInMacro(Braces.getEnd()))
    return {false, "its class is written by a macro", At};
  bool Invalid = false;
  SourceLocation Begin =
      SM.getComposedLoc(SM.getFileID(At), beginningOfField());
  unsigned Column = SM.getSpellingColumnNumber(Begin, &Invalid);
  if (Invalid || Column != Lexer::getIndentationForLine(Begin, SM).size() + 1)
    return {false, "'" + First.getNameAsString() + "' does not begin its line", At};
  // Another build may see other members, and other writers among them.
  if (hasDirective(Lexer::getSourceText(CharSourceRange::getCharRange(Braces), SM,
                                        On.Context.getLangOpts())))
    return {false, "a preprocessor directive stands in its class", At};
  if (Type.empty() || isInMacro(Reader.getCanonicalDecl()
                                    ->getReturnTypeSourceRange()
                                    .getBegin()))
    return {false, "its type is written by a macro", Reader.getLocation()};
  if (!isa<CompoundStmt>(On.body()) || !On.isWritten(*On.body()))
    return {false, "its body is no plain block", Reader.getLocation()};
  for (const ReturnStmt *Return : returnsOf(On.body()))
    if (!Return->getRetValue() || !On.isWritten(*Return->getRetValue()) ||
        isInMacro(Return->getReturnLoc()))
      return {false, "it returns in a macro", Return->getBeginLoc()};
  return {true, "there is a place for the cache in its class", At};
}

//===----------------------------------------------------------------------===//
// The function
//===----------------------------------------------------------------------===//

/// Whether returning \p Value moves it: a local of its own.
static bool movesLocal(const Expr &Value, const FunctionDecl &In) {
  const auto *Ref = dyn_cast<DeclRefExpr>(Value.IgnoreUnlessSpelledInSource());
  const auto *Var = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  return Var && Var->hasLocalStorage() && Var->getDeclContext() == &In &&
         !Var->getType()->isReferenceType() && !Var->getType().isConstQualified();
}

static Edit insertion(const Subject &On, SourceLocation Loc, std::string Text) {
  Place At = On.placeOf(Loc);
  return {At.File, At.Offset, 0, std::move(Text)};
}

std::vector<Edit> CacheText::editsOfReader(const RootCause *Audited) const {
  const SourceManager &SM = On.Context.getSourceManager();
  const auto &Body = *llvm::cast<CompoundStmt>(On.body());
  SourceLocation Open = Body.getLBracLoc(), Close = Body.getRBracLoc();
  SourceLocation First = Body.body_front()->getBeginLoc();
  std::string Outer = Lexer::getIndentationForLine(Open, SM).str();
  bool OneLine = SM.getSpellingLineNumber(Open) == SM.getSpellingLineNumber(First);
  std::string Inner = OneLine ? Outer + Unit
                              : Lexer::getIndentationForLine(First, SM).str();
  std::string Local = Audited ? auditName(Known) : Known;
  std::string Member = Audited ? auditName(Field) : Field;
  std::string Guard = "\n" + Inner + Type + " " + Local + Empty + ";\n" + Inner;
  if (Audited)
    Guard += "const bool " + auditName("was" + Known) + " = " + Member + ".load(" +
             Local + ");";
  else
    Guard += "if (" + Member + ".load(" + Local + "))\n" + Inner + Unit + "return " +
             Local + ";";
  // After what else stands in the line of the brace.
  StringRef Text = SM.getBufferData(SM.getFileID(Open));
  size_t At = SM.getFileOffset(Open) + 1;
  if (!OneLine)
    At = std::min(Text.find('\n', At), Text.size());
  if (!OneLine && At > 0 && Text[At - 1] == '\r')
    --At;
  size_t Blank = OneLine ? Text.substr(At).find_first_not_of(" \t") : 0;
  std::vector<Edit> Edits{{On.placeOf(Open).File, unsigned(At), unsigned(Blank),
                           Guard + (OneLine ? "\n" + Inner : "")}};
  for (const ReturnStmt *Return : returnsOf(&Body)) {
    const Expr &Value = *Return->getRetValue();
    bool Moves = !IsAtomic && movesLocal(Value, On.Function);
    std::string Before = Member + ".store(";
    if (Audited)
      Before += auditName("was" + Known) + ", " + Local + ", ";
    Edits.push_back(insertion(On, Value.getBeginLoc(),
                              Before + (Moves ? "std::move(" : "")));
    SourceLocation End =
        Lexer::getLocForEndOfToken(Value.getEndLoc(), 0, SM, On.Context.getLangOpts());
    Edits.push_back(insertion(On, End, Moves ? "))" : ")"));
  }
  if (OneLine) {
    unsigned End = SM.getFileOffset(Close);
    unsigned Begin = Text.take_front(End).rtrim(" \t").size();
    Edits.push_back({On.placeOf(Close).File, Begin, End - Begin, "\n" + Outer});
  }
  return Edits;
}

Edit CacheText::editOfReset(const Reset &Where) const {
  Subject In({*Where.In, On.Ask, On.Seen});
  std::string Line = Where.Object + Field + ".reset();";
  if (Where.Before)
    return In.insertBefore(*Where.Before, Line);
  const SourceManager &SM = On.Context.getSourceManager();
  SourceLocation Open = llvm::cast<CompoundStmt>(In.body())->getLBracLoc();
  std::string Outer = Lexer::getIndentationForLine(Open, SM).str();
  Place At = In.placeOf(Open);
  bool IsEmpty = llvm::cast<CompoundStmt>(In.body())->body_empty();
  return {At.File, At.Offset + 1, 0,
          "\n" + Outer + Unit + Line + (IsEmpty ? "\n" + Outer : "")};
}

//===----------------------------------------------------------------------===//
// The class
//===----------------------------------------------------------------------===//

/// The lines of load, store and reset, not indented.
std::string CacheText::memberFunctions(bool IsAudited, StringRef Site) const {
  std::string Text;
  if (IsAtomic)
    Text = "bool load($TYPE &result) const noexcept {\n"
           "\tif (!isKnown.load(std::memory_order_acquire))\n"
           "\t\treturn false;\n"
           "\tresult = value.load(std::memory_order_relaxed);\n"
           "\treturn true;\n"
           "}\n"
           "$TYPE store($TYPE result) const noexcept {\n"
           "\tvalue.store(result, std::memory_order_relaxed);\n"
           "\tisKnown.store(true, std::memory_order_release);\n"
           "\treturn result;\n"
           "}\n"
           "void reset() noexcept { isKnown.store(false, std::memory_order_relaxed); }\n";
  else
    Text = "bool load($TYPE &result) const {\n"
           "\tstd::lock_guard<std::mutex> lock(mutex);\n"
           "\tif (isKnown)\n"
           "\t\tresult = value;\n"
           "\treturn isKnown;\n"
           "}\n"
           "$TYPE store($TYPE result) const {\n"
           "\tstd::lock_guard<std::mutex> lock(mutex);\n"
           "\tif (!isKnown)\n"
           "\t\tvalue = result;\n"
           "\tisKnown = true;\n"
           "\treturn result;\n"
           "}\n"
           "void reset() noexcept {\n"
           "\tstd::lock_guard<std::mutex> lock(mutex);\n"
           "\tisKnown = false;\n"
           "}\n";
  if (IsAudited)
    Text += "$TYPE store(bool wasKnown, const $TYPE &known, $TYPE result) const {\n"
            "\tif (wasKnown)\n"
            "\t\t::clang_heal_audit::equal<" + Site.str() + ">(known, result);\n"
            "\treturn store(result);\n"
            "}\n";
  return Text;
}

/// \p Text with \p From everywhere replaced by \p To.
static std::string replaced(std::string Text, StringRef From, StringRef To) {
  for (size_t At = Text.find(From); At != std::string::npos;
       At = Text.find(From, At + To.size()))
    Text.replace(At, From.size(), To);
  return Text;
}

std::string CacheText::classText(bool IsAudited, StringRef Site) const {
  std::string Name = IsAudited ? auditName(Class) : Class;
  std::string Member = IsAudited ? auditName(Field) : Field;
  std::string Text =
      "/// What " + Reader.getNameAsString() +
      "() returned, until something that it was computed from\n"
      "/// changes. Copies start empty. Const functions may use it at the same time.\n"
      "class $NAME {\n"
      "public:\n"
      "\t$NAME() = default;\n"
      "\t$NAME(const $NAME &) noexcept {}\n"
      "\t$NAME($NAME &&other) noexcept { other.reset(); }\n"
      "\t$NAME &operator=(const $NAME &) noexcept {\n"
      "\t\treset();\n"
      "\t\treturn *this;\n"
      "\t}\n"
      "\t$NAME &operator=($NAME &&other) noexcept {\n"
      "\t\treset();\n"
      "\t\tother.reset();\n"
      "\t\treturn *this;\n"
      "\t}\n\n";
  std::string Members = memberFunctions(IsAudited, Site);
  for (StringRef Line : llvm::split(StringRef(Members).drop_back(), '\n'))
    Text += "\t" + Line.str() + "\n";
  Text += IsAtomic ? "\nprivate:\n"
                     "\tmutable std::atomic<$TYPE> value{};\n"
                     "\tmutable std::atomic<bool> isKnown{false};\n"
                   : "\nprivate:\n"
                     "\tmutable std::mutex mutex;\n"
                     "\tmutable $TYPE value$EMPTY;\n"
                     "\tmutable bool isKnown = false;\n";
  Text += "};\n$NAME " + Member + ";\n\n";
  Text = replaced(replaced(std::move(Text), "$NAME", Name), "$TYPE", Type);
  Text = replaced(std::move(Text), "$EMPTY", Empty);
  std::string Result;
  for (StringRef Line : llvm::split(StringRef(Text).drop_back(), '\n'))
    Result += (Line.empty() ? "" : Indent + replaced(Line.str(), "\t", Unit)) + "\n";
  return Result;
}

Edit CacheText::editOfClass(std::string Text) const {
  const SourceManager &SM = On.Context.getSourceManager();
  Place At = On.placeOf(State.Fields.front()->getBeginLoc());
  StringRef Source = SM.getBufferData(SM.getFileID(State.Class->getLocation()));
  size_t Begin = Source.rfind('\n', beginningOfField()) + 1;
  return {At.File, unsigned(Begin), 0, std::move(Text)};
}

void CacheText::write(const std::vector<Reset> &Resets, RootCause &Cause) const {
  Cause.Edits = editsOfReader(/*Audited=*/nullptr);
  Cause.Edits.push_back(editOfClass(classText(/*IsAudited=*/false, "")));
  Cause.AuditSites.push_back({Cause.Where, Cause.Expression});
  Cause.AuditEdits = editsOfReader(&Cause);
  Cause.AuditEdits.push_back(
      editOfClass(classText(/*IsAudited=*/true, "CLANG_HEAL_SITE_0")));
  for (const Reset &Each : Resets) {
    Edit Change = editOfReset(Each);
    // Each instantiation of a template asks for it.
    if (llvm::any_of(Cause.Edits, [&](const Edit &Known) {
          return std::tie(Known.File, Known.Offset, Known.Text) ==
                 std::tie(Change.File, Change.Offset, Change.Text);
        }))
      continue;
    Cause.Edits.push_back(Change);
    Change.Text = replaced(std::move(Change.Text), Field, auditName(Field));
    Cause.AuditEdits.push_back(std::move(Change));
  }
  Cause.Includes.push_back(IsAtomic ? "<atomic>" : "<mutex>");
  if (!IsAtomic)
    Cause.Includes.push_back("<utility>");
}

} // namespace heal
