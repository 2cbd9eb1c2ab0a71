//===- Naming.cpp - Names for new variables -------------------------------===//
#include "FixesInternal.h"
#include "clang-heal/Locate/Provenance.h"
#include "clang/AST/QualTypeNames.h"
#include "clang/Lex/Lexer.h"
#include "llvm/ADT/StringSet.h"

namespace heal {

using namespace clang;
using llvm::dyn_cast;
using llvm::isa;

std::vector<std::string> wordsOf(StringRef Name) {
  std::vector<std::string> Words;
  std::string Word;
  auto Flush = [&] {
    if (!Word.empty())
      Words.push_back(StringRef(Word).lower());
    Word.clear();
  };
  for (size_t I = 0; I < Name.size(); ++I) {
    char C = Name[I];
    if (!llvm::isAlnum(C)) {
      Flush();
      continue;
    }
    bool NextIsLower = I + 1 < Name.size() && llvm::isLower(Name[I + 1]);
    bool AfterLower = I > 0 && (llvm::isLower(Name[I - 1]) || llvm::isDigit(Name[I - 1]));
    bool AfterUpper = I > 0 && llvm::isUpper(Name[I - 1]);
    if (llvm::isUpper(C) && (AfterLower || (AfterUpper && NextIsLower)))
      Flush();
    Word += C;
  }
  Flush();
  return Words;
}

/// What the function's own variables look like.
namespace {
class StyleFinder : public RecursiveASTVisitor<StyleFinder> {
public:
  unsigned Snake = 0, LowerCamel = 0, UpperCamel = 0;
  bool VisitVarDecl(VarDecl *Var) {
    count(Var->getName());
    return true;
  }
  void count(StringRef Name) {
    if (Name.empty() || Name.starts_with("_"))
      return;
    bool HasUpper = llvm::any_of(Name, llvm::isUpper);
    if (Name.contains('_') && !HasUpper)
      Snake += 2;
    else if (llvm::isUpper(Name.front()) && llvm::any_of(Name, llvm::isLower))
      UpperCamel += 2;
    else if (HasUpper && llvm::isLower(Name.front()))
      LowerCamel += 2;
  }
};

class NameCollector : public RecursiveASTVisitor<NameCollector> {
public:
  llvm::StringSet<> Names;
  bool VisitNamedDecl(NamedDecl *D) {
    if (D->getIdentifier())
      Names.insert(D->getName());
    return true;
  }
  bool VisitDeclRefExpr(DeclRefExpr *E) {
    if (E->getDecl()->getIdentifier())
      Names.insert(E->getDecl()->getName());
    return true;
  }
  bool VisitMemberExpr(MemberExpr *E) {
    // After a dot or an arrow a name is looked up elsewhere.
    if (E->isImplicitAccess() && E->getMemberDecl()->getIdentifier())
      Names.insert(E->getMemberDecl()->getName());
    return true;
  }
};
} // namespace

std::string Subject::inStyle(ArrayRef<std::string> Words) const {
  StyleFinder Style;
  Style.TraverseDecl(const_cast<FunctionDecl *>(&Function));
  if (Style.Snake + Style.LowerCamel + Style.UpperCamel == 0) {
    // One-word variables say nothing; the functions around may.
    if (Function.getIdentifier())
      Style.count(Function.getName());
    for (const CallExpr *Call : calls())
      if (const FunctionDecl *Callee = Call->getDirectCallee())
        if (Callee->getIdentifier() && !isInSystemHeader(*Callee))
          Style.count(Callee->getName());
    Style.UpperCamel = 0; // Whoever writes functions so does not write variables so.
  }
  bool Snake = Style.Snake > Style.LowerCamel && Style.Snake >= Style.UpperCamel;
  bool Upper = Style.UpperCamel > Style.LowerCamel && !Snake;
  std::string Result;
  for (const std::string &Word : Words) {
    if (Snake && !Result.empty())
      Result += '_';
    bool Capital = !Snake && (Upper || !Result.empty());
    Result += Capital ? StringRef(Word.substr(0, 1)).upper() + Word.substr(1) : Word;
  }
  return Result;
}

/// Whether \p DC, or a namespace that it uses, has a variable \p Name.
static bool hasVariable(const DeclContext &DC, DeclarationName Name,
                        unsigned Depth = 0) {
  return llvm::any_of(DC.lookup(Name),
                      [](const NamedDecl *D) { return isa<VarDecl>(D); }) ||
         (Depth < 8 && llvm::any_of(
                           DC.using_directives(),
                           [&](const UsingDirectiveDecl *Used) {
                             return hasVariable(*Used->getNominatedNamespace(),
                                                Name, Depth + 1);
                           }));
}

bool Subject::isFree(StringRef Name) const {
  IdentifierInfo &Identifier = Context.Idents.get(Name);
  if (Identifier.isKeyword(Context.getLangOpts()) ||
      Identifier.hadMacroDefinition())
    return false;
  NameCollector Used;
  Used.TraverseDecl(const_cast<FunctionDecl *>(&Function));
  if (Used.Names.contains(Name))
    return false;
  // A member or a namespace's variable of that name would be hidden. The C
  // library's functions have taken too many short names to avoid them all.
  for (const DeclContext *DC = &Function; DC; DC = DC->getLookupParent()) {
    if (DC->isTransparentContext() || isa<FunctionDecl>(DC))
      continue;
    if (!DC->isTranslationUnit() && !DC->lookup(&Identifier).empty())
      return false;
    if (hasVariable(*DC, &Identifier))
      return false;
  }
  if (const auto *Method = dyn_cast<CXXMethodDecl>(&Function))
    for (const CXXBaseSpecifier &Base : Method->getParent()->bases())
      if (const CXXRecordDecl *Record = Base.getType()->getAsCXXRecordDecl())
        if (!Record->lookup(&Identifier).empty())
          return false;
  return true;
}

/// What \p Name means from \p From on outward; null: nothing.
static const NamedDecl *meaningOf(IdentifierInfo &Name,
                                  const DeclContext *From) {
  for (; From; From = From->getLookupParent()) {
    for (const NamedDecl *D : From->lookup(&Name))
      return cast<NamedDecl>(D->getUnderlyingDecl()->getCanonicalDecl());
    const auto *Record = dyn_cast<CXXRecordDecl>(From);
    if (!Record || !Record->hasDefinition())
      continue;
    for (const CXXBaseSpecifier &Base : Record->bases())
      if (const CXXRecordDecl *Class = Base.getType()->getAsCXXRecordDecl())
        if (const NamedDecl *D = meaningOf(Name, Class))
          return D;
  }
  return nullptr;
}

/// The names in \p Text, a type, that nothing leads to.
static std::vector<StringRef> rootsOf(StringRef Text) {
  std::vector<StringRef> Roots;
  while (!Text.empty()) {
    StringRef Name =
        Text.take_while([](char C) { return llvm::isAlnum(C) || C == '_'; });
    if (Name.empty()) {
      bool Leads = Text.starts_with("::");
      Text = Text.drop_front(Leads ? 2 : 1);
      if (Leads) // What it leads to is no root.
        Text = Text.drop_while(
            [](char C) { return llvm::isAlnum(C) || C == '_'; });
      continue;
    }
    Roots.push_back(Name);
    Text = Text.drop_front(Name.size());
  }
  return Roots;
}

/// The function that \p F, which may be a lambda's, is written in.
static const FunctionDecl &outermost(const FunctionDecl &F) {
  const DeclContext *Around = &F;
  const FunctionDecl *Result = &F;
  while ((Around = Around->getParent()))
    if (const auto *Outer = dyn_cast<FunctionDecl>(Around))
      Result = Outer;
  return *Result;
}

/// `std::string` for a `std::basic_string<char>` that nobody called by its
/// name; other types as they are.
static QualType withStandardName(QualType Type, const ASTContext &Context) {
  const CXXRecordDecl *Class = Type->getAsCXXRecordDecl();
  if (!Class || !isInLibrary(*Class) || Type->getAs<TypedefType>())
    return Type;
  const auto *Library =
      dyn_cast<NamespaceDecl>(Class->getEnclosingNamespaceContext());
  while (Library && Library->isInlineNamespace())
    Library = dyn_cast<NamespaceDecl>(Library->getParent());
  if (!Library)
    return Type;
  for (StringRef Name : {"string", "wstring", "u8string", "u16string",
                         "u32string", "string_view", "wstring_view"})
    for (const NamedDecl *D : Library->lookup(&Context.Idents.get(Name)))
      if (const auto *Alias = dyn_cast<TypedefNameDecl>(D))
        if (Alias->getUnderlyingType()->getAsCXXRecordDecl() == Class)
          return Context.getQualifiedType(Context.getTypedefType(Alias),
                                          Type.getLocalQualifiers());
  return Type;
}

std::string Subject::nameOfType(QualType Type,
                                const DeclContext *WrittenIn) const {
  const FunctionDecl &Outer = outermost(Function);
  NameCollector Inside;
  Inside.TraverseDecl(const_cast<FunctionDecl *>(&Outer));
  auto MeansTheSame = [&](StringRef Text, const DeclContext *There) {
    return llvm::all_of(rootsOf(Text), [&](StringRef Root) {
      IdentifierInfo &Name = Context.Idents.get(Root);
      const NamedDecl *Meant = meaningOf(Name, There);
      return Meant == meaningOf(Name, Outer.getDeclContext()) &&
             (!Meant || !Inside.Names.contains(Root));
    });
  };
  Type = withStandardName(Type, Context);
  PrintingPolicy Policy(Context.getLangOpts());
  Policy.SuppressUnwrittenScope = true;
  std::string Written = Type.getAsString(Policy);
  if (WrittenIn && MeansTheSame(Written, WrittenIn))
    return Written;
  Policy.SuppressDefaultTemplateArgs = true;
  std::string Whole = TypeName::getFullyQualifiedName(Type, Context, Policy);
  if (MeansTheSame(Whole, Context.getTranslationUnitDecl()))
    return Whole;
  return TypeName::getFullyQualifiedName(Type, Context, Policy,
                                         /*WithGlobalNsPrefix=*/true);
}

/// A verb at the head of a function's name says what it does, not what it
/// returns.
static bool isVerb(StringRef Word) {
  static const llvm::StringSet<> Verbs = {
      "as",        "build",  "calc",   "calculate", "collect", "compute",
      "convert",   "create", "decode", "derive",    "describe", "determine",
      "encode",    "escape", "evaluate", "extract", "fetch",   "filter",
      "find",      "format", "get",    "hash",      "join",    "load",
      "lookup",    "make",   "merge",  "normalise", "normalize", "parse",
      "query",     "quote",  "read",   "render",    "resolve", "scan",
      "search",    "select", "serialize", "sort",   "split",   "strip",
      "summarize", "to",     "trim",   "validate"};
  return Verbs.contains(Word);
}

bool isString(QualType Type) {
  const CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
  return Record && Record->isInStdNamespace() && Record->getName() == "basic_string";
}

/// Whether \p Callee tells where something is in a string.
static bool findsPosition(const FunctionDecl &Callee) {
  const auto *Method = dyn_cast<CXXMethodDecl>(&Callee);
  return Method && Method->getParent()->isInStdNamespace() &&
         (Method->getName().starts_with("find") || Method->getName() == "rfind") &&
         Method->getReturnType()->isIntegerType();
}

/// What a look-up in a container of the library, which is named as a verb or
/// not at all, gives.
static std::optional<std::string> wordOfLookUp(const FunctionDecl &Callee) {
  const auto *Method = dyn_cast<CXXMethodDecl>(&Callee);
  if (!Method || !Method->getParent()->isInStdNamespace())
    return std::nullopt;
  if (Method->getName() == "at")
    return "element";
  return Method->getName() == "find" ? std::optional<std::string>("found")
                                     : std::nullopt;
}

/// What `a - b` is called, and other operators of classes.
static StringRef wordOfOperator(OverloadedOperatorKind Operator) {
  switch (Operator) {
  case OO_Plus:
    return "sum";
  case OO_Minus:
    return "difference";
  case OO_Star:
    return "product";
  case OO_Slash:
    return "quotient";
  case OO_Percent:
    return "remainder";
  case OO_Subscript:
    return "element";
  default:
    return "result";
  }
}

/// The words of what a call returns.
static std::vector<std::string> resultWords(const CallExpr &Call) {
  const FunctionDecl *Callee = Call.getDirectCallee();
  if (Callee && Callee->getIdentifier())
    return resultWords(*Callee);
  if (isString(Call.getType()))
    return {"text"};
  const auto *Operator = dyn_cast<CXXOperatorCallExpr>(&Call);
  bool IsUnary = Operator && Operator->getNumArgs() == 1;
  return {IsUnary || !Operator ? "result"
                               : wordOfOperator(Operator->getOperator()).str()};
}

std::vector<std::string> resultWords(const FunctionDecl &Callee) {
  if (findsPosition(Callee))
    return {"position"};
  if (std::optional<std::string> Word = wordOfLookUp(Callee))
    return {*Word};
  if (Callee.getName() == "strlen" || Callee.getName() == "wcslen")
    return {"length"};
  if (Callee.getName() == "to_string")
    return {"text"};
  std::vector<std::string> Words = wordsOf(Callee.getName());
  if (Words.empty())
    return {"result"};
  if (Words.size() > 1 && (Words.back() == "of" || Words.back() == "for"))
    Words.pop_back(); // totalOf: total
  if (Words.size() > 1 && (Words.front() == "count" || Words.front() == "sum")) {
    std::rotate(Words.begin(), Words.begin() + 1, Words.end());
    return Words; // countActive: activeCount
  }
  if (!isVerb(Words.front()))
    return Words;
  if (Words.size() > 1)
    Words.erase(Words.begin());
  else
    Words.push_back("result");
  return Words;
}

std::string Subject::nameFor(const CallExpr &Call, StringRef Prefix,
                             ArrayRef<std::string> Taken) const {
  std::vector<std::string> Words = resultWords(Call);
  Words.insert(Words.begin(), Prefix.str());
  std::string Name = inStyle(Words);
  for (unsigned I = 2; !isFree(Name) || llvm::is_contained(Taken, Name); ++I)
    Name = inStyle(Words) + std::to_string(I);
  return Name;
}

/// The words of what a call asks something of: its object, or else its first
/// argument.
static std::vector<std::string> subjectWords(const CallExpr &Call) {
  const auto *Member = dyn_cast<CXXMemberCallExpr>(&Call);
  const Expr *Of = Member                ? Member->getImplicitObjectArgument()
                   : Call.getNumArgs() ? Call.getArg(0)
                                         : nullptr;
  Of = Of ? Of->IgnoreUnlessSpelledInSource() : nullptr;
  if (const auto *Operator = llvm::dyn_cast_or_null<CXXOperatorCallExpr>(Of))
    return subjectWords(*Operator); // `node->size()`, `rows[i].size()`
  if (const auto *Element = llvm::dyn_cast_or_null<ArraySubscriptExpr>(Of))
    Of = Element->getBase()->IgnoreUnlessSpelledInSource();
  if (const auto *Ref = llvm::dyn_cast_or_null<DeclRefExpr>(Of))
    return wordsOf(Ref->getDecl()->getNameAsString());
  if (const auto *Field = llvm::dyn_cast_or_null<MemberExpr>(Of)) {
    std::vector<std::string> Words =
        wordsOf(Field->getMemberDecl()->getNameAsString());
    if (Words.size() > 1 && Words.front() == "m") // `m_rows`
      Words.erase(Words.begin());
    return Words;
  }
  if (const auto *Inner = llvm::dyn_cast_or_null<CallExpr>(Of))
    return resultWords(*Inner);
  return {};
}

std::string Subject::nameFor(const CallExpr &Call) const {
  std::vector<std::string> Words = resultWords(Call), Longer = subjectWords(Call);
  Longer.insert(Longer.end(), Words.begin(), Words.end());
  for (std::vector<std::string> *Candidate : {&Words, &Longer}) {
    if (llvm::isDigit(Candidate->front().front()))
      Candidate->insert(Candidate->begin(), "value");
    if (std::string Name = inStyle(*Candidate); isFree(Name))
      return Name;
  }
  Words.insert(Words.begin(), "cached");
  std::string Name = inStyle(Words);
  for (unsigned I = 2; !isFree(Name); ++I)
    Name = inStyle(Words) + std::to_string(I);
  return Name;
}

} // namespace heal
