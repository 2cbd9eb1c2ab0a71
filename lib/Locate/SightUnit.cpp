//===- SightUnit.cpp - Looking at one parsed unit -------------------------===//
#include "UnitViewInternal.h"
#include "clang-heal/Locate/NeededBodies.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "clang/Frontend/ASTUnit.h"
#include "llvm/Support/MemoryBuffer.h"

namespace heal {

using llvm::dyn_cast;

namespace {

/// Walks the unit's own declarations.
class Sighter : public clang::RecursiveASTVisitor<Sighter> {
public:
  Sighter(const UnitView &View, const UnitQuery &Query, UnitSightings &To)
      : View(View), Query(Query), To(To) {}

  bool VisitFunctionDecl(clang::FunctionDecl *F) {
    if (isWantedName(plainName(*F)) || holdsWantedLine(*F))
      see(*F);
    return true;
  }

  bool VisitDeclRefExpr(clang::DeclRefExpr *Ref) {
    mention(*Ref->getDecl());
    if (const auto *Variable = dyn_cast<clang::VarDecl>(Ref->getDecl()))
      if (auto It = Constants.find(Variable->getCanonicalDecl());
          It != Constants.end())
        registered(*Ref, It->second);
    return true;
  }

  bool VisitMemberExpr(clang::MemberExpr *Member) {
    mention(*Member->getMemberDecl());
    return true;
  }

  bool VisitLambdaExpr(clang::LambdaExpr *L) {
    FunctionSighting Lambda = View.sightingOf(*L);
    if (isWantedName(Lambda.Name) ||
        holdsLine(View.pathOf(L->getBeginLoc()), Lambda))
      To.Functions.push_back(std::move(Lambda));
    return true;
  }

  /// A variable that holds a lambda answers to the variable's name.
  bool VisitVarDecl(clang::VarDecl *Variable) {
    if (!Variable->getIdentifier() || !isWantedName(Variable->getName()) ||
        !Variable->getInit())
      return true;
    if (const auto *L = dyn_cast<clang::LambdaExpr>(
            Variable->getInit()->IgnoreUnlessSpelledInSource())) {
      FunctionSighting Lambda = View.sightingOf(*L);
      Lambda.IsLambda = false;
      Lambda.Scopes = scopesOf(*Variable);
      Lambda.FullScopes = scopesOf(*Variable, /*WithInline=*/true);
      Lambda.Name = Variable->getName();
      To.Functions.push_back(std::move(Lambda));
    }
    return true;
  }

  bool VisitStringLiteral(clang::StringLiteral *Literal) {
    if (Literal->getCharByteWidth() != 1 || !Query.IsWantedLiteral ||
        !Query.IsWantedLiteral(Literal->getString()))
      return true;
    if (const clang::VarDecl *Constant = variableNamed(View, *Literal))
      Constants[Constant->getCanonicalDecl()] = Literal->getString().str();
    registered(*Literal, Literal->getString());
    return true;
  }

private:
  bool isWantedName(StringRef Name) const {
    return Query.Names.count(Name.str());
  }

  bool holdsLine(const std::string &File, const FunctionSighting &F) const {
    auto It = Query.Lines.find(File);
    if (It == Query.Lines.end())
      return false;
    auto First = It->second.lower_bound(F.BeginLine);
    return First != It->second.end() && *First <= F.EndLine;
  }

  bool holdsWantedLine(const clang::FunctionDecl &F) const {
    if (Query.Lines.empty() || !F.doesThisDeclarationHaveABody())
      return false;
    const std::string &File = View.pathOf(F.getLocation());
    return Query.Lines.count(File) && holdsLine(File, View.sightingOf(F));
  }

  void see(const clang::FunctionDecl &F) {
    FunctionSighting Seen = View.sightingOf(F);
    for (const FunctionReference &Reference : returnsOf(View, F)) {
      std::string Via;
      Seen.Returns.push_back(targetOf(View, Reference, Via));
    }
    To.Functions.push_back(std::move(Seen));
  }

  /// A function that is used here but declared where we do not walk.
  void mention(const clang::NamedDecl &D) {
    const clang::FunctionDecl *F = D.getAsFunction();
    if (F && isWantedName(plainName(*F)) && !View.isOurs(F->getLocation()))
      To.Functions.push_back(View.sightingOf(*F));
  }

  void registered(const clang::Expr &Name, StringRef Literal) {
    for (Registration &New : registrationsAt(View, Name, Literal))
      To.Registrations.push_back(std::move(New));
  }

  const UnitView &View;
  const UnitQuery &Query;
  UnitSightings &To;
  llvm::DenseMap<const clang::VarDecl *, std::string> Constants;
};

} // namespace

/// The declarations in the project's own files; what a header of the system
/// declares is not walked.
static std::vector<clang::Decl *> ownDeclarations(const UnitView &View) {
  std::vector<clang::Decl *> Result;
  for (clang::Decl *D : View.AST.getTranslationUnitDecl()->decls())
    if (View.isOurs(D->getLocation()))
      Result.push_back(D);
  return Result;
}

/// The bodies of \p Unit that a diagnosis of what \p Query looks for needs.
static NeededBodies bodiesToDiagnose(const TranslationUnit &Unit,
                                     const UnitQuery &Query) {
  auto Text = llvm::MemoryBuffer::getFile(Unit.File);
  NeededBodies Result(Text ? (*Text)->getBuffer() : "");
  for (const std::set<std::string> *Names : {&Query.Names, &Query.BodyNames})
    for (const std::string &Name : *Names)
      if (Result.defines(Name))
        Result.want(Name);
  Result.close();
  return Result;
}

static Expected<ParsedUnit> parseFor(const UnitQuery &Query,
                                     const Project &Sources,
                                     const TranslationUnit &Unit) {
  std::optional<NeededBodies> ToDiagnose;
  if (Query.KeepsUnit)
    ToDiagnose = bodiesToDiagnose(Unit, Query);
  std::unique_ptr<UnitView> Early; // Until there is an AST to own one.
  return parse(Unit, {.NeedsBody = [&](const clang::FunctionDecl &F) {
                 if (ToDiagnose && ToDiagnose->needs(F))
                   return true;
                 if (!Early)
                   Early = std::make_unique<UnitView>(F.getASTContext(),
                                                      Sources, Unit.File);
                 std::string Name = plainName(F);
                 return Query.Names.count(Name) ||
                        Query.BodyNames.count(Name) ||
                        Query.BodyFiles.count(Early->pathOf(F.getLocation()));
               }});
}

static UnitSightings sightingsIn(const ParsedUnit &Parsed,
                                 const Project &Sources,
                                 const TranslationUnit &Unit,
                                 const UnitQuery &Query) {
  UnitSightings Result;
  Result.Errors = Parsed.Errors;
  clang::ASTContext &AST = Parsed.AST->getASTContext();
  UnitView View(AST, Sources, Unit.File);
  const clang::SourceManager &SM = AST.getSourceManager();
  for (auto It = SM.fileinfo_begin(); It != SM.fileinfo_end(); ++It)
    Result.Files.insert(
        View.pathOf(SM.translateLineCol(SM.translateFile(It->first), 1, 1)));
  std::vector<clang::Decl *> Own = ownDeclarations(View);
  AST.setTraversalScope(Own);
  Sighter Walk(View, Query, Result);
  for (clang::Decl *D : Own)
    Walk.TraverseDecl(D);
  Result.MatcherHits = matcherHits(View, Query);
  AST.setTraversalScope({AST.getTranslationUnitDecl()});
  return Result;
}

Expected<UnitSightings> sightUnit(const Project &Sources,
                                  const TranslationUnit &Unit,
                                  const UnitQuery &Query) {
  Expected<ParsedUnit> Parsed = parseFor(Query, Sources, Unit);
  if (!Parsed)
    return Parsed.takeError();
  UnitSightings Result = sightingsIn(*Parsed, Sources, Unit, Query);
  if (Query.KeepsUnit)
    Result.Kept = std::move(*Parsed);
  return Result;
}

} // namespace heal
