//===- UserMatchers.cpp - The user's own matchers -------------------------===//
#include "UnitViewInternal.h"
#include "clang/ASTMatchers/ASTMatchFinder.h"
#include "clang/ASTMatchers/Dynamic/Diagnostics.h"
#include "clang/ASTMatchers/Dynamic/Parser.h"
#include "llvm/ADT/StringExtras.h"

namespace heal {

namespace dynamic = clang::ast_matchers::dynamic;
using clang::ast_matchers::MatchFinder;

/// The words in double quotes in \p Text, as an index finds them: the last
/// part of a qualified name, nothing of a regular expression.
static std::vector<std::string> quotedWords(StringRef Text) {
  std::vector<std::string> Result;
  while (true) {
    StringRef Rest =
        Text.substr(Text.find('"')).drop_front(Text.contains('"') ? 1 : 0);
    size_t End = Rest.find('"');
    if (!Text.contains('"') || End == StringRef::npos)
      return Result;
    StringRef Before = Text.substr(0, Text.find('"'));
    StringRef Quoted = Rest.substr(0, End);
    Text = Rest.substr(End + 1);
    StringRef Word = Quoted.rsplit("::").second;
    Word = Word.empty() ? Quoted : Word;
    bool IsWord = !Word.empty() && llvm::all_of(Word, [](char C) {
      return llvm::isAlnum(C) || C == '_';
    });
    if (Before.ends_with("bind("))
      continue;
    if (!IsWord)
      return {}; // Says nothing of the text; look everywhere.
    Result.push_back(Word.str());
  }
}

Expected<std::vector<UserMatcher>>
compileMatchers(ArrayRef<std::string> Matchers) {
  std::vector<UserMatcher> Result;
  for (const std::string &Text : Matchers) {
    dynamic::Diagnostics Diagnostics;
    StringRef Rest = Text;
    std::optional<clang::ast_matchers::internal::DynTypedMatcher> Matcher =
        dynamic::Parser::parseMatcherExpression(Rest, &Diagnostics);
    if (!Matcher)
      return makeError(ErrorKind::BadInput,
                       "cannot read the matcher '{0}': {1} (it is in "
                       "clang-query's syntax; try it there)",
                       Text, StringRef(Diagnostics.toStringFull()).trim());
    if (!StringRef(Text).contains("bind(\"handler\")"))
      return makeError(ErrorKind::BadInput,
                       "cannot use the matcher '{0}': it does not bind the "
                       "function to \"handler\" (end it in "
                       ".bind(\"handler\"))",
                       Text);
    bool BindsName = StringRef(Text).contains("bind(\"name\")");
    Result.push_back({Text, std::move(*Matcher), BindsName, quotedWords(Text)});
  }
  return Result;
}

namespace {

class HitCollector : public MatchFinder::MatchCallback {
public:
  HitCollector(const UnitView &View, unsigned Matcher,
               std::vector<MatcherHit> &Hits)
      : View(View), Matcher(Matcher), Hits(Hits) {}

  void run(const MatchFinder::MatchResult &Match) override {
    MatcherHit Hit;
    Hit.Matcher = Matcher;
    if (const auto *Name = Match.Nodes.getNodeAs<clang::StringLiteral>("name");
        Name && Name->getCharByteWidth() == 1)
      Hit.Literal = Name->getString().str();
    for (const FunctionReference &Reference : boundTo(Match)) {
      std::string Via;
      Hit.Target = targetOf(View, Reference, Via);
      clang::SourceLocation Loc = Reference.Lambda
                                      ? Reference.Lambda->getBeginLoc()
                                      : Reference.Function->getLocation();
      Hit.File = View.pathOf(Loc);
      Hit.Line = View.lineOf(Loc);
      Hits.push_back(Hit);
    }
  }

private:
  std::vector<FunctionReference>
  boundTo(const MatchFinder::MatchResult &Match) const {
    const clang::DynTypedNode &Node =
        Match.Nodes.getMap().find("handler")->second;
    if (const auto *Template = Node.get<clang::FunctionTemplateDecl>())
      return {{Template->getTemplatedDecl(), nullptr, "", false}};
    if (const auto *F = Node.get<clang::FunctionDecl>()) {
      const auto *Method = llvm::dyn_cast<clang::CXXMethodDecl>(F);
      if (!Method || !Method->getParent()->isLambda())
        return {{F, nullptr, "", false}};
    }
    if (const auto *S = Node.get<clang::Stmt>())
      return referencesIn(View, {S});
    return {};
  }

  const UnitView &View;
  unsigned Matcher;
  std::vector<MatcherHit> &Hits;
};

} // namespace

std::vector<MatcherHit> matcherHits(const UnitView &View,
                                    const UnitQuery &Query) {
  std::vector<MatcherHit> Hits;
  std::vector<std::unique_ptr<HitCollector>> Collectors;
  MatchFinder Finder;
  for (unsigned I = 0; I < Query.Matchers.size(); ++I) {
    Collectors.push_back(std::make_unique<HitCollector>(View, I, Hits));
    Finder.addDynamicMatcher(Query.Matchers[I].Matcher,
                             Collectors.back().get());
  }
  if (!Collectors.empty())
    Finder.matchAST(View.AST);
  // A handler bound by part of the matchers' alternatives only.
  llvm::erase_if(Hits, [](const MatcherHit &Hit) {
    return Hit.Target.Where.File.empty();
  });
  return Hits;
}

} // namespace heal
