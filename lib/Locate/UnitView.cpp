//===- UnitView.cpp - Functions of an AST as plain data -------------------===//
#include "PathsInternal.h"
#include "UnitViewInternal.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/ParentMapContext.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "clang/Index/USRGeneration.h"
#include "clang/Lex/Lexer.h"

namespace heal {

std::string FunctionSighting::key() const {
  if (!IsDefinition)
    return Where.Usr;
  return llvm::formatv("{0}:{1}:{2}", Where.File, Where.Line, Where.Column);
}

const std::string &UnitView::pathOf(clang::SourceLocation Loc) const {
  clang::FileID File = SM.getFileID(SM.getFileLoc(Loc));
  auto [It, IsNew] = Paths.try_emplace(File);
  if (IsNew)
    if (clang::OptionalFileEntryRef Entry = SM.getFileEntryRefForID(File)) {
      StringRef Real = Entry->getFileEntry().tryGetRealPathName();
      It->second =
          canonicalPath(Real.empty() ? Entry->getName() : Real,
                        SM.getFileManager().getFileSystemOpts().WorkingDir);
    }
  return It->second;
}

unsigned UnitView::lineOf(clang::SourceLocation Loc) const {
  return SM.getLineNumber(SM.getFileID(SM.getFileLoc(Loc)),
                          SM.getFileOffset(SM.getFileLoc(Loc)));
}

bool UnitView::isOurs(clang::SourceLocation Loc) const {
  if (Loc.isInvalid())
    return false;
  const std::string &Path = pathOf(Loc);
  return Sources.owns(Path) || Sources.isGenerated(Path);
}

const clang::FunctionDecl &writtenForm(const clang::FunctionDecl &F) {
  const clang::FunctionDecl *Written = &F;
  if (F.getTemplateSpecializationKind() == clang::TSK_ExplicitSpecialization) {
    // Written for itself.
  } else if (const clang::FunctionDecl *Pattern =
                 F.getTemplateInstantiationPattern(
                     /*ForDefinition=*/false))
    Written = Pattern;
  if (const clang::FunctionDecl *Definition = Written->getDefinition())
    Written = Definition;
  return *Written;
}

std::string plainName(const clang::NamedDecl &D) {
  // Clang calls `Orders<T>` the constructor of the template `Orders`.
  if (const auto *Method = llvm::dyn_cast<clang::CXXMethodDecl>(&D)) {
    if (llvm::isa<clang::CXXConstructorDecl>(Method))
      return Method->getParent()->getNameAsString();
    if (llvm::isa<clang::CXXDestructorDecl>(Method))
      return "~" + Method->getParent()->getNameAsString();
  }
  return D.getNameAsString();
}

std::vector<std::string> scopesOf(const clang::Decl &D, bool WithInline) {
  std::vector<std::string> Result;
  for (const clang::DeclContext *Up = D.getDeclContext(); Up;
       Up = Up->getParent()) {
    if (const auto *Space = llvm::dyn_cast<clang::NamespaceDecl>(Up))
      if (Space->isAnonymousNamespace() || (Space->isInline() && !WithInline))
        continue;
    const auto *Named = llvm::dyn_cast<clang::NamedDecl>(Up);
    if (Named && Named->getIdentifier())
      Result.push_back(Named->getName().str());
  }
  std::reverse(Result.begin(), Result.end());
  return Result;
}

static std::string usrOf(const clang::Decl &D) {
  llvm::SmallString<128> Usr;
  clang::index::generateUSRForDecl(&D, Usr);
  return Usr.str().str();
}

static std::string qualifiedName(const clang::NamedDecl &D) {
  clang::PrintingPolicy Policy(D.getASTContext().getPrintingPolicy());
  Policy.SuppressUnwrittenScope = true;
  Policy.SuppressInlineNamespace = true;
  std::string Result;
  llvm::raw_string_ostream OS(Result);
  D.printNestedNameSpecifier(OS, Policy);
  OS << plainName(D);
  return OS.str();
}

namespace {

/// The functions that a body calls.
class CallCollector : public clang::RecursiveASTVisitor<CallCollector> {
public:
  explicit CallCollector(std::set<std::string> &Calls) : Calls(Calls) {}
  bool VisitCallExpr(clang::CallExpr *Call) {
    if (const clang::FunctionDecl *Callee = Call->getDirectCallee())
      Calls.insert(usrOf(writtenForm(*Callee)));
    return true;
  }

private:
  std::set<std::string> &Calls;
};

} // namespace

static std::set<std::string> callsIn(const clang::Stmt *Body) {
  std::set<std::string> Result;
  CallCollector(Result).TraverseStmt(const_cast<clang::Stmt *>(Body));
  return Result;
}

/// Where the offsets of \p Range lie in a file, when it lies in one; a macro
/// around the whole is the file's text too.
static std::optional<clang::CharSourceRange>
fileRangeOf(const UnitView &View, clang::SourceRange Range) {
  clang::CharSourceRange InFile = clang::Lexer::makeFileCharRange(
      clang::CharSourceRange::getTokenRange(Range), View.SM,
      View.AST.getLangOpts());
  return InFile.isValid() ? std::optional(InFile) : std::nullopt;
}

/// Whether the token at \p Loc stands in a file as it is, perhaps as a macro's
/// argument.
static bool isWritten(const clang::SourceManager &SM,
                      clang::SourceLocation Loc) {
  for (; Loc.isMacroID(); Loc = SM.getImmediateSpellingLoc(Loc))
    if (!SM.isMacroArgExpansion(Loc))
      return false;
  return true;
}

void UnitView::place(FunctionSighting &To, clang::SourceRange Whole,
                     const clang::Stmt *Body,
                     clang::SourceLocation Name) const {
  clang::SourceLocation NameLoc = SM.getFileLoc(Name);
  To.Where.File = pathOf(Name);
  To.Where.Unit = Unit;
  To.Where.Line = lineOf(Name);
  To.Where.Column =
      SM.getColumnNumber(SM.getFileID(NameLoc), SM.getFileOffset(NameLoc));
  To.BeginLine = lineOf(Whole.getBegin());
  To.EndLine = lineOf(Whole.getEnd());
  std::optional<clang::CharSourceRange> Range;
  if (!Body ||
      (isWritten(SM, Body->getBeginLoc()) && isWritten(SM, Body->getEndLoc())))
    Range = fileRangeOf(*this, Whole);
  if (!Range && Body && isWritten(SM, Body->getBeginLoc())) {
    // A macro may make the head of a function whose body is plain text.
    Range = fileRangeOf(*this, Body->getSourceRange());
    clang::SourceLocation Begin = SM.getFileLoc(Whole.getBegin());
    if (Range && SM.getFileID(Begin) == SM.getFileID(Range->getBegin()) &&
        SM.getFileOffset(Begin) < SM.getFileOffset(Range->getBegin()))
      Range->setBegin(Begin);
  }
  if (!Range) {
    clang::SourceLocation Expanded = SM.getExpansionLoc(Whole.getBegin());
    To.Obstacle = llvm::formatv(
        "its text comes out of the macro '{0}' at {1}:{2}, where no edit can "
        "be placed",
        clang::Lexer::getImmediateMacroName(
            Whole.getEnd().isMacroID() ? Whole.getEnd() : Whole.getBegin(), SM,
            AST.getLangOpts()),
        pathOf(Expanded), lineOf(Expanded));
    Range = SM.getExpansionRange(Whole);
  }
  To.Where.BeginOffset =
      SM.getFileOffset(SM.getExpansionLoc(Range->getBegin()));
  To.Where.EndOffset = SM.getFileOffset(SM.getExpansionLoc(Range->getEnd()));
}

void UnitView::findObstacle(FunctionSighting &To) const {
  if (!To.Obstacle.empty())
    return;
  const std::string &File = To.Where.File;
  if (Sources.isGenerated(File))
    To.Obstacle = llvm::formatv("it is in the generated file '{0}', where an "
                                "edit would not last",
                                File);
  else if (!Sources.owns(File))
    To.Obstacle = llvm::formatv(
        "it is in '{0}', which is not the project's own to change", File);
}

static void collectOverridden(const UnitView &View,
                              const clang::CXXMethodDecl &Method,
                              std::vector<FunctionSighting::Overridden> &To) {
  for (const clang::CXXMethodDecl *Base : Method.overridden_methods()) {
    std::vector<std::string> Class = scopesOf(*Base);
    bool IsGenerated =
        View.Sources.isGenerated(View.pathOf(Base->getLocation()));
    To.push_back({std::move(Class), IsGenerated});
    collectOverridden(View, *Base, To);
  }
}

FunctionSighting UnitView::sightingOf(const clang::FunctionDecl &Any) const {
  const clang::FunctionDecl &F = writtenForm(Any);
  FunctionSighting Result;
  Result.Where.Function = qualifiedName(F);
  Result.Where.Usr = usrOf(F);
  Result.Scopes = scopesOf(F);
  Result.FullScopes = scopesOf(F, /*WithInline=*/true);
  Result.Name = plainName(F);
  if (const clang::TemplateArgumentList *Arguments =
          F.getTemplateSpecializationArgs()) {
    llvm::raw_string_ostream OS(Result.TemplateArguments);
    clang::printTemplateArgumentList(OS, Arguments->asArray(),
                                     AST.getPrintingPolicy());
  }
  for (const clang::ParmVarDecl *Parameter : F.parameters())
    Result.Parameters.push_back(
        Parameter->getType().getCanonicalType().getAsString());
  const clang::Stmt *Body = F.getBody();
  Result.IsDefinition = F.isThisDeclarationADefinition() && !F.isDeleted();
  Result.HasOffsets = Result.IsDefinition && !F.hasSkippedBody();
  clang::SourceRange Whole = F.getSourceRange();
  if (const clang::FunctionTemplateDecl *T = F.getDescribedFunctionTemplate())
    Whole.setBegin(T->getBeginLoc());
  if (Body)
    Whole.setEnd(Body->getEndLoc());
  place(Result, Whole, Body, F.getLocation());
  findObstacle(Result);
  if (const auto *Method = llvm::dyn_cast<clang::CXXMethodDecl>(&F))
    collectOverridden(*this, *Method, Result.Overrides);
  if (Body)
    Result.Calls = callsIn(Body);
  return Result;
}

/// The function or variable that \p L stands in; null: none with a name.
static const clang::NamedDecl *holderOf(const UnitView &View,
                                        const clang::LambdaExpr &L) {
  clang::DynTypedNode Node = clang::DynTypedNode::create(L);
  const clang::NamedDecl *Held = nullptr;
  while (true) {
    clang::DynTypedNodeList Parents = View.AST.getParents(Node);
    if (Parents.empty())
      return Held;
    Node = *Parents.begin();
    if (const auto *F = Node.get<clang::FunctionDecl>()) {
      const auto *Method = llvm::dyn_cast<clang::CXXMethodDecl>(F);
      if (!Method || !Method->getParent()->isLambda())
        return F;
    }
    if (Node.get<clang::VarDecl>() || Node.get<clang::FieldDecl>())
      Held = static_cast<const clang::NamedDecl *>(
          llvm::cast<clang::NamedDecl>(Node.get<clang::Decl>()));
  }
}

FunctionSighting UnitView::sightingOf(const clang::LambdaExpr &L) const {
  FunctionSighting Result;
  const clang::CXXMethodDecl *Operator = L.getCallOperator();
  Result.IsLambda = Result.IsDefinition = Result.HasOffsets = true;
  Result.Where.Function = "lambda";
  if (const clang::NamedDecl *Holder = holderOf(*this, L)) {
    Result.Where.Function = "lambda in " + qualifiedName(*Holder);
    Result.Scopes = scopesOf(*Holder);
    Result.FullScopes = scopesOf(*Holder, /*WithInline=*/true);
    Result.Name = plainName(*Holder);
  }
  Result.Where.Usr = usrOf(*Operator);
  for (const clang::ParmVarDecl *Parameter : Operator->parameters())
    Result.Parameters.push_back(
        Parameter->getType().getCanonicalType().getAsString());
  place(Result, L.getSourceRange(), L.getBody(), L.getBeginLoc());
  findObstacle(Result);
  Result.Calls = callsIn(L.getBody());
  return Result;
}

} // namespace heal
