//===- Memo.cpp - The text of a function that keeps its answers -----------===//
#include "MemoInternal.h"
#include "clang/Lex/Lexer.h"
#include "llvm/ADT/StringExtras.h"

namespace heal {

using namespace clang;
using llvm::formatv;

/// Stands for the body, which has its own lines, until all others are laid out.
static constexpr StringRef BodyMark = "\x01";

namespace {

/// Writes one function with a memo, or its audit.
class Writer {
public:
  Writer(const Subject &On, const Memo &Made)
      : On(On), Made(Made) {
    for (std::string *Each : {&Store, &Key, &Lock, &Known, &Answer})
      *Each = unused(On.inStyle({*Each}));
    Type = unused(Store == "Memo" ? "MemoTable" : "Memo");
    Mutex = On.inStyle({"mutex"});
    Answers = On.inStyle({"answers"});
  }

  std::string memo() const;
  std::string audit(RootCause &Cause) const;
  std::vector<std::string> headers() const;

private:
  bool isMentioned(StringRef Name) const;
  std::string unused(StringRef Name) const;
  std::string keyType() const;
  std::string keyText() const;
  bool needsKey() const { return Made.Key.size() > 1 || Made.ChangesKey; }
  bool isHashed() const {
    return Made.Key.size() == 1 && heal::isHashed(valueType(*Made.Key.front()));
  }
  static QualType valueType(const ParmVarDecl &Parameter) {
    return Parameter.getType().getNonReferenceType().getUnqualifiedType();
  }
  std::string answerType() const;
  std::string mapType() const;
  std::string storage() const;
  std::string lock() const;
  std::string find() const;
  std::string keep() const;
  std::string computed() const;
  std::string body() const;
  std::string step() const;
  std::string outer() const;
  std::string laidOut(StringRef Text) const;

  const Subject &On;
  const Memo &Made;
  std::string Type, Store = "memo", Key = "key", Lock = "lock",
                    Known = "known", Answer = "answer", Mutex, Answers;
};

} // namespace

/// Whether the body, or anybody around it, may mean something else by \p Name.
bool Writer::isMentioned(StringRef Name) const {
  const TranslationUnitDecl *Unit = On.Context.getTranslationUnitDecl();
  if (!On.isFree(Name) || !Unit->lookup(&On.Context.Idents.get(Name)).empty())
    return true;
  std::string Text = On.text(*On.body());
  Lexer Tokens(SourceLocation(), On.Context.getLangOpts(), Text.data(), Text.data(),
               Text.data() + Text.size());
  Token Next;
  for (bool AtEnd = false; !AtEnd;) {
    AtEnd = Tokens.LexFromRawLexer(Next);
    if (Next.is(tok::raw_identifier) && Next.getRawIdentifier() == Name)
      return true;
  }
  return false;
}

std::string Writer::unused(StringRef Name) const {
  std::string Result = Name.str();
  for (unsigned I = 2; isMentioned(Result); ++I)
    Result = Name.str() + std::to_string(I);
  return Result;
}

std::string Writer::keyType() const {
  std::vector<std::string> Types;
  for (const ParmVarDecl *Parameter : Made.Key)
    Types.push_back(
        On.nameOfType(valueType(*Parameter), On.Function.getDeclContext()));
  if (Types.size() == 1)
    return Types.front();
  return "std::tuple<" + llvm::join(Types, ", ") + ">";
}

/// What stands for the arguments.
std::string Writer::keyText() const {
  return needsKey() ? Key : Made.Key.front()->getNameAsString();
}

std::string Writer::answerType() const {
  QualType Returned = On.Function.getReturnType();
  if (const DeducedType *Deduced = Returned->getContainedDeducedType())
    Returned = Deduced->getDeducedType().isNull() ? Returned
                                                  : Returned.getCanonicalType();
  // It may be written where nothing says yet whose member the function is.
  return On.nameOfType(Returned.getUnqualifiedType(),
                       On.Function.getLexicalDeclContext());
}

std::string Writer::mapType() const {
  return formatv("std::{0}<{1}, {2}>", isHashed() ? "unordered_map" : "map",
                 keyType(), answerType());
}

std::string Writer::storage() const {
  std::string Text =
      formatv("struct {0} {{\nstd::mutex {1};\n{2} {3};\n};\n"
              "// Never destroyed: who runs last may still ask.\n"
              "static {0} &{4} = *new {0};\n",
              Type, Mutex, mapType(), Answers, Store);
  if (!needsKey())
    return Text;
  std::vector<std::string> Names;
  for (const ParmVarDecl *Parameter : Made.Key)
    Names.push_back(Parameter->getNameAsString());
  const char *Declaration =
      Names.size() == 1 ? "const {0} {1} = {2};\n" : "const {0} {1}({2});\n";
  return Text + formatv(Declaration, keyType(), Key, llvm::join(Names, ", ")).str();
}

std::string Writer::lock() const {
  return formatv("const std::lock_guard<std::mutex> {0}({1}.{2});\n", Lock, Store,
                 Mutex);
}

std::string Writer::find() const {
  return formatv("const auto {0} = {1}.{2}.find({3});\nif ({0} != {1}.{2}.end())\n",
                 Known, Store, Answers, keyText());
}

/// When it is full all is forgotten, which is cheap for each answer kept.
std::string Writer::keep() const {
  return formatv("if ({0}.{1}.size() >= {2})\n{0}.{1}.clear();\n"
                 "{0}.{1}.emplace({3}, {4});\n",
                 Store, Answers, Made.Answers, keyText(), Answer);
}

std::string Writer::computed() const {
  return formatv("{0} {1} = [&]() -> {0} {{{2}}();\n", answerType(), Answer, BodyMark);
}

/// Offsets of lines in \p Text that begin inside of a string, whose white
/// space is part of it.
static llvm::DenseSet<size_t> linesInStrings(StringRef Text,
                                             const LangOptions &Language) {
  llvm::DenseSet<size_t> Result;
  std::string Copy = Text.str();
  Lexer Tokens(SourceLocation(), Language, Copy.data(), Copy.data(),
               Copy.data() + Copy.size());
  Token Next;
  for (bool AtEnd = false; !AtEnd;) {
    AtEnd = Tokens.LexFromRawLexer(Next);
    size_t End = Tokens.getBufferLocation() - Copy.data();
    size_t Begin = End - Next.getLength();
    for (size_t At = Begin; Next.isLiteral() && At < End; ++At)
      if (Text[At] == '\n')
        Result.insert(At + 1);
  }
  return Result;
}

/// What one step of indentation is in the function.
std::string Writer::step() const {
  const auto *Block = llvm::cast<CompoundStmt>(On.body());
  const SourceManager &SM = On.Context.getSourceManager();
  StringRef Inner = Lexer::getIndentationForLine(
      Block->body_empty() ? Block->getEndLoc() : Block->body_front()->getBeginLoc(), SM);
  if (Inner.size() <= outer().size())
    return "  ";
  return Inner.drop_front(outer().size()).str();
}

std::string Writer::outer() const {
  return Lexer::getIndentationForLine(On.body()->getEndLoc(),
                                      On.Context.getSourceManager())
      .str();
}

/// What stands between the braces of the function, one step further in.
std::string Writer::body() const {
  std::string Whole = On.text(*On.body());
  StringRef Inside = StringRef(Whole).drop_front().drop_back();
  llvm::DenseSet<size_t> Fixed = linesInStrings(Inside, On.Context.getLangOpts());
  std::string Step = step(), Result;
  size_t LastLine = Inside.rfind('\n');
  bool EndsLine = LastLine != StringRef::npos &&
                  Inside.drop_front(LastLine).trim().empty();
  if (EndsLine)
    Inside = Inside.take_front(LastLine + 1);
  for (size_t At = 0; At < Inside.size(); ++At) {
    Result += Inside[At];
    StringRef Line = Inside.drop_front(At + 1).take_until([](char C) { return C == '\n'; });
    if (Inside[At] == '\n' && !Fixed.contains(At + 1) && !Line.trim().empty())
      Result += Step;
  }
  return EndsLine ? Result + outer() + Step : Result;
}

/// \p Text with its lines indented by its braces: there may be no formatter.
std::string Writer::laidOut(StringRef Text) const {
  std::string Result, Step = step(), Outer = outer();
  unsigned Depth = 0;
  bool IsUnder = false; // An `if` or `for` without a brace.
  llvm::SmallVector<StringRef, 32> Lines;
  Text.split(Lines, '\n');
  for (StringRef Line : Lines) {
    if (Line.starts_with("}"))
      --Depth;
    if (!Result.empty()) {
      Result += "\n" + Outer;
      for (unsigned I = 0; I < Depth + IsUnder; ++I)
        Result += Step;
    }
    Result += Line;
    IsUnder = Line.ends_with(")");
    if (Line.ends_with("{"))
      ++Depth;
  }
  size_t Mark = Result.find(BodyMark);
  return Result.replace(Mark, BodyMark.size(), body());
}

std::string Writer::memo() const {
  return laidOut("{\n" + storage() + "{\n" + lock() + find() + "return " +
                 Known + "->second;\n}\n" + computed() + lock() + keep() +
                 "return " + Answer + ";\n}");
}

/// It computes each answer, and compares it with one that was kept. What is
/// compared may run code of the user: no lock is held meanwhile.
std::string Writer::audit(RootCause &Cause) const {
  Writer Audited = *this;
  for (std::string *Each : {&Audited.Type, &Audited.Store, &Audited.Key,
                            &Audited.Lock, &Audited.Known, &Audited.Answer})
    *Each = auditName(*Each);
  std::string Kept = auditName("kept");
  std::string Site = auditSite(On, *On.body(), Cause);
  Cause.AuditSites.back().Expression = Cause.Expression;
  std::string Text =
      "{\n" + Audited.storage() + Audited.computed() +
      formatv("std::vector<{0}> {1};\n{{\n", answerType(), Kept).str() +
         Audited.lock() + Audited.find() +
         formatv("{0}.push_back({1}->second);\nelse {{\n", Kept, Audited.Known).str() +
         Audited.keep() + "}\n}\n" +
         formatv("for (const {0} &each : {1})\n"
                 "::clang_heal_audit::equal<{2}>(each, {3});\n"
                 "return {3};\n}",
                 answerType(), Kept, Site, Audited.Answer)
             .str();
  return laidOut(Text);
}

std::vector<std::string> Writer::headers() const {
  std::vector<std::string> Result{isHashed() ? "<unordered_map>" : "<map>",
                                  "<mutex>"};
  if (Made.Key.size() > 1)
    Result.push_back("<tuple>");
  return Result;
}

std::string memoizedBody(const Subject &On, const Memo &Made) {
  return Writer(On, Made).memo();
}

std::vector<std::string> headersFor(const Subject &On, const Memo &Made) {
  return Writer(On, Made).headers();
}

std::string auditedBody(const Subject &On, const Memo &Made, RootCause &Cause) {
  return Writer(On, Made).audit(Cause);
}

} // namespace heal
