//===- UnitIndex.cpp - The functions of a unit ----------------------------===//
#include "DiagnoseInternal.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "clang/Basic/FileManager.h"
#include "clang/Lex/Lexer.h"

namespace heal {

StringRef OwnFiles::pathOf(clang::SourceLocation Loc) {
  if (Loc.isInvalid())
    return {};
  clang::SourceLocation Expanded = SM.getExpansionLoc(Loc);
  clang::FileID File = SM.getFileID(Expanded);
  auto [Known, IsNew] = Paths.try_emplace(File);
  if (!IsNew)
    return Known->second;
  clang::OptionalFileEntryRef Entry = SM.getFileEntryRefForID(File);
  if (!Entry || SM.isInSystemHeader(Expanded))
    return {};
  StringRef Path = SM.getFileManager().getCanonicalName(*Entry);
  if (Sources.owns(Path))
    Known->second = Path.str();
  return Known->second;
}

static bool isLambda(const clang::FunctionDecl &F) {
  auto *Method = llvm::dyn_cast<clang::CXXMethodDecl>(&F);
  return Method && Method->getParent()->isLambda();
}

std::string nameOf(const clang::FunctionDecl &F) {
  if (!isLambda(F))
    return F.getQualifiedNameAsString();
  const clang::DeclContext *Around = F.getParent()->getParent();
  while (Around && !Around->isFunctionOrMethod() && !Around->isNamespace() &&
         !Around->isTranslationUnit())
    Around = Around->getParent();
  if (auto *Outer = llvm::dyn_cast_or_null<clang::FunctionDecl>(Around)) {
    std::string Name = nameOf(*Outer);
    return isLambda(*Outer) ? Name : "lambda in " + Name;
  }
  return "lambda";
}

/// The body that somebody wrote; null for defaulted, deleted, skipped and
/// merely declared functions.
static const clang::Stmt *writtenBody(const clang::FunctionDecl &F) {
  const clang::FunctionDecl *Definition = nullptr;
  if (F.isDefaulted() || F.isDeleted() || !F.hasBody(Definition) ||
      Definition->hasSkippedBody() || Definition->isImplicit())
    return nullptr;
  return Definition->getBody();
}

namespace {

class Collector : public clang::RecursiveASTVisitor<Collector> {
public:
  Collector(OwnFiles &Own, std::vector<const clang::FunctionDecl *> &Found)
      : Own(Own), Found(Found) {}

  bool shouldVisitTemplateInstantiations() const { return true; }

  /// What is not the project's is passed over as a whole.
  bool TraverseDecl(clang::Decl *D) {
    if (D && D->getLocation().isValid() &&
        !llvm::isa<clang::TranslationUnitDecl>(D) &&
        Own.pathOf(D->getLocation()).empty())
      return true;
    return RecursiveASTVisitor::TraverseDecl(D);
  }

  bool VisitFunctionDecl(clang::FunctionDecl *F) {
    if (F->isThisDeclarationADefinition() && writtenBody(*F))
      Found.push_back(F);
    return true;
  }

  bool VisitLambdaExpr(clang::LambdaExpr *Lambda) {
    clang::CXXMethodDecl *Operator = Lambda->getCallOperator();
    VisitFunctionDecl(Operator);
    if (clang::FunctionTemplateDecl *Generic =
            Operator->getDescribedFunctionTemplate())
      for (clang::FunctionDecl *Meaning : Generic->specializations())
        VisitFunctionDecl(Meaning);
    return true;
  }

private:
  OwnFiles &Own;
  std::vector<const clang::FunctionDecl *> &Found;
};

} // namespace

static FunctionText textOf(const clang::FunctionDecl &F, OwnFiles &Own) {
  const clang::SourceManager &SM = Own.sources();
  FunctionText Text;
  Text.Written = &F;
  Text.File = Own.pathOf(F.getLocation()).str();
  clang::SourceLocation Begin = SM.getExpansionLoc(F.getOuterLocStart());
  clang::SourceLocation End = clang::Lexer::getLocForEndOfToken(
      SM.getExpansionRange(F.getEndLoc()).getEnd(), 0, SM,
      F.getASTContext().getLangOpts());
  Text.Line = SM.getExpansionLineNumber(F.getLocation());
  Text.Begin = SM.getFileOffset(Begin);
  Text.End = End.isValid() ? SM.getFileOffset(End) : Text.Begin;
  Text.Body = SM.getFileOffset(SM.getExpansionLoc(F.getBody()->getBeginLoc()));
  return Text;
}

static bool isInstantiation(const clang::FunctionDecl &F) {
  if (F.isTemplateInstantiation())
    return true;
  // A lambda or a local class in an instantiated function.
  for (const clang::DeclContext *Around = F.getParent(); Around;
       Around = Around->getParent()) {
    if (auto *Outer = llvm::dyn_cast<clang::FunctionDecl>(Around))
      if (Outer->isTemplateInstantiation())
        return true;
    if (auto *Class =
            llvm::dyn_cast<clang::ClassTemplateSpecializationDecl>(Around))
      if (Class->getSpecializationKind() != clang::TSK_ExplicitSpecialization)
        return true;
  }
  return false;
}

UnitIndex::UnitIndex(clang::ASTContext &Context, OwnFiles &Own) {
  std::vector<const clang::FunctionDecl *> Found;
  Collector(Own, Found).TraverseAST(Context);
  for (const clang::FunctionDecl *F : Found) {
    clang::SourceLocation Body = F->getBody()->getBeginLoc();
    auto [Known, IsNew] = ByBody.try_emplace(Body, Functions.size());
    if (IsNew)
      Functions.push_back(heal::textOf(*F, Own));
    FunctionText &Text = Functions[Known->second];
    if (F->isDependentContext()) {
      Text.Written = F;
      Text.IsTemplate = true;
    } else if (!llvm::is_contained(Text.Meanings, F)) {
      Text.IsTemplate |= isInstantiation(*F);
      Text.Meanings.push_back(F);
    }
  }
  llvm::sort(Functions, [](const FunctionText &A, const FunctionText &B) {
    return std::tie(A.File, A.Begin, A.Body) <
           std::tie(B.File, B.Begin, B.Body);
  });
  for (size_t I = 0; I < Functions.size(); ++I) {
    const FunctionText &Text = Functions[I];
    ByBody[Text.Written->getBody()->getBeginLoc()] = I;
  }
}

const FunctionText *UnitIndex::textOf(const clang::FunctionDecl &F) const {
  const clang::Stmt *Body = writtenBody(F);
  if (!Body)
    return nullptr;
  auto Known = ByBody.find(Body->getBeginLoc());
  return Known == ByBody.end() ? nullptr : &Functions[Known->second];
}

static bool hasUsr(const FunctionText &Text, StringRef Usr) {
  if (usrOf(*Text.Written) == Usr)
    return true;
  return llvm::any_of(Text.Meanings, [&](const clang::FunctionDecl *F) {
    return usrOf(*F) == Usr;
  });
}

static unsigned distance(unsigned A, unsigned B) {
  return A < B ? B - A : A - B;
}

/// Of \p Candidates the one that is written nearest to \p Line; the later of
/// two, as repairs push code down.
static const FunctionText *nearest(ArrayRef<const FunctionText *> Candidates,
                                   unsigned Line) {
  const FunctionText *Best = nullptr;
  for (const FunctionText *Text : Candidates)
    if (!Best || distance(Text->Line, Line) <= distance(Best->Line, Line))
      Best = Text;
  return Best;
}

const FunctionText *functionOf(const Site &Where, const UnitIndex &Index,
                               unsigned Line) {
  std::vector<const FunctionText *> SameUsr, SameName;
  for (const FunctionText &Text : Index.functions()) {
    if (!Where.File.empty() && Text.File != Where.File)
      continue;
    if (!Where.Usr.empty() && hasUsr(Text, Where.Usr))
      SameUsr.push_back(&Text);
    if (nameOf(*Text.Written) == Where.Function)
      SameName.push_back(&Text);
  }
  // All lambdas of a function that take the same parameters share one USR.
  if (!SameUsr.empty())
    return nearest(SameUsr, Line);
  if (!SameName.empty())
    return nearest(SameName, Line);
  for (const FunctionText &Text : Index.functions())
    if (Where.Usr.empty() && Text.File == Where.File && Text.Line == Line)
      return &Text;
  return nullptr;
}

unsigned lineIn(StringRef Before, StringRef After, unsigned Line) {
  llvm::SmallVector<StringRef, 0> Old, New;
  Before.split(Old, '\n');
  After.split(New, '\n');
  if (Line == 0 || Line > Old.size())
    return Line;
  StringRef Words = Old[Line - 1].trim();
  unsigned Ordinal = 0;
  for (unsigned I = 0; I < Line; ++I)
    Ordinal += Old[I].trim() == Words;
  for (unsigned I = 0; I < New.size(); ++I)
    if (New[I].trim() == Words && --Ordinal == 0)
      return I + 1;
  return Line;
}

} // namespace heal
