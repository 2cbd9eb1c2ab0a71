//===- Subject.cpp - One function under examination -----------------------===//
#include "FixesInternal.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "clang/Lex/Lexer.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/FormatVariadic.h"
#include <map>

namespace heal {

using namespace clang;
using llvm::dyn_cast;
using llvm::isa;

Subject::Subject(const Examination &Of)
    : Function(Of.Function), Ask(Of.Ask), Seen(Of.Seen),
      Context(Of.Ask.context()),
      Parents(const_cast<Stmt *>(Of.Function.getBody())) {}

static bool isTransparent(const Stmt *S) {
  return isa<ParenExpr, ImplicitCastExpr, MaterializeTemporaryExpr,
             CXXBindTemporaryExpr, FullExpr>(S);
}

const Stmt *Subject::realParentOf(const Stmt *S, const Stmt *&Child) const {
  Child = S;
  const Stmt *Parent = parentOf(S);
  while (Parent && isTransparent(Parent)) {
    Child = Parent;
    Parent = parentOf(Parent);
  }
  return Parent;
}

//===----------------------------------------------------------------------===//
// Names
//===----------------------------------------------------------------------===//

namespace {

class Mentions : public RecursiveASTVisitor<Mentions> {
public:
  explicit Mentions(const VarDecl &Of) : Of(Of) {}
  std::vector<const DeclRefExpr *> All;
  bool VisitDeclRefExpr(DeclRefExpr *Ref) {
    if (Ref->getDecl() == &Of)
      All.push_back(Ref);
    return true;
  }

private:
  const VarDecl &Of;
};

} // namespace

std::vector<const DeclRefExpr *> mentionsIn(const Stmt *S, const VarDecl &Of) {
  Mentions Finder(Of);
  Finder.TraverseStmt(const_cast<Stmt *>(S));
  return std::move(Finder.All);
}

const Stmt *bodyOf(const Stmt &Loop) {
  if (const auto *For = dyn_cast<ForStmt>(&Loop))
    return For->getBody();
  if (const auto *While = dyn_cast<WhileStmt>(&Loop))
    return While->getBody();
  if (const auto *Do = dyn_cast<DoStmt>(&Loop))
    return Do->getBody();
  return llvm::cast<CXXForRangeStmt>(Loop).getBody();
}

//===----------------------------------------------------------------------===//
// Calls
//===----------------------------------------------------------------------===//

static bool isImplicitConversion(const CallExpr &Call) {
  const auto *Member = dyn_cast<CXXMemberCallExpr>(&Call);
  return Member && isa_and_nonnull<CXXConversionDecl>(Member->getMethodDecl());
}

static void collectCalls(const Stmt *S, const Subject &On,
                         std::vector<const CallExpr *> &Result) {
  if (!S || isa<LambdaExpr, UnaryExprOrTypeTraitExpr, CXXNoexceptExpr,
                CXXTypeidExpr>(S))
    return;
  if (const auto *Call = dyn_cast<CallExpr>(S))
    if (!isImplicitConversion(*Call) && !Call->getType()->isVoidType() &&
        !Call->isTypeDependent() && !isa<UserDefinedLiteral>(Call))
      Result.push_back(Call);
  if (const auto *Range = dyn_cast<CXXForRangeStmt>(S)) {
    // The calls of begin() and end() are not written.
    collectCalls(Range->getInit(), On, Result);
    collectCalls(Range->getRangeInit(), On, Result);
    collectCalls(Range->getBody(), On, Result);
    return;
  }
  if (const auto *Rewritten = dyn_cast<CXXRewrittenBinaryOperator>(S)) {
    // `a != b` is the call of another operator, which is not written.
    collectCalls(Rewritten->getLHS(), On, Result);
    collectCalls(Rewritten->getRHS(), On, Result);
    return;
  }
  if (const auto *Choice = dyn_cast<GenericSelectionExpr>(S))
    return collectCalls(Choice->isResultDependent() ? nullptr : Choice->getResultExpr(),
                        On, Result); // The rest is not evaluated.
  for (const Stmt *Child : S->children())
    collectCalls(Child, On, Result);
}

std::vector<const CallExpr *> Subject::calls() const {
  std::vector<const CallExpr *> Result;
  collectCalls(body(), *this, Result);
  llvm::erase_if(Result, [&](const CallExpr *Call) {
    return !Call->getBeginLoc().isValid();
  });
  return Result;
}

//===----------------------------------------------------------------------===//
// Text
//===----------------------------------------------------------------------===//

std::string Subject::text(const Stmt &S) const {
  CharSourceRange Range = CharSourceRange::getTokenRange(S.getSourceRange());
  return Lexer::getSourceText(Range, Context.getSourceManager(),
                              Context.getLangOpts())
      .str();
}

Place Subject::placeOf(SourceLocation Loc) const {
  const SourceManager &SM = Context.getSourceManager();
  Loc = SM.getExpansionLoc(Loc);
  Place Result;
  if (Loc.isInvalid())
    return Result;
  if (OptionalFileEntryRef File = SM.getFileEntryRefForID(SM.getFileID(Loc))) {
    llvm::SmallString<256> Path(File->getFileEntry().tryGetRealPathName());
    if (Path.empty())
      Path = File->getName();
    SM.getFileManager().makeAbsolutePath(Path);
    Result.File = Path.str().str();
  }
  Result.Line = SM.getExpansionLineNumber(Loc);
  Result.Column = SM.getExpansionColumnNumber(Loc);
  Result.Offset = SM.getFileOffset(Loc);
  return Result;
}

Edit Subject::replace(const Stmt &S, std::string Text) const {
  const SourceManager &SM = Context.getSourceManager();
  const Stmt *Whole = &S; // `(f())` becomes `x`, not `(x)`.
  for (const Stmt *P = parentOf(&S); P && isTransparent(P); P = parentOf(P))
    if (isa<ParenExpr>(P) && isWritten(*P))
      Whole = P;
  Place Begin = placeOf(Whole->getBeginLoc());
  SourceLocation Last = Whole->getEndLoc();
  unsigned End = SM.getFileOffset(Last) +
                 Lexer::MeasureTokenLength(Last, SM, Context.getLangOpts());
  return {Begin.File, Begin.Offset, End - Begin.Offset, std::move(Text)};
}

//===----------------------------------------------------------------------===//
// Obligations
//===----------------------------------------------------------------------===//

Obligations::Obligations(const Subject &On, StringRef Kind, const Stmt &Suspect)
    : On(On), Kind(Kind), Suspect(Suspect) {}

void Obligations::note(StringRef Obligation, Answer Given) {
  Failed = !Given.Yes;
  llvm::append_range(Believed, Given.Beliefs);
  Steps.push_back({Obligation.str(), std::move(Given.Reason),
                   On.placeOf(Given.Where)});
}

/// \p Text on one line.
static std::string oneLine(StringRef Text) {
  std::string Result;
  for (char C : Text)
    if (!llvm::isSpace(C))
      Result += C;
    else if (!Result.empty() && Result.back() != ' ')
      Result += ' ';
  return Result;
}

RootCause Obligations::cause(std::string Message,
                             ArrayRef<Belief> Besides) const {
  assert(!Failed && "a root cause is proved");
  RootCause Result;
  Result.Kind = Kind.str();
  Result.Where = On.placeOf(Suspect.getBeginLoc());
  Result.Function = On.functionName();
  Result.Expression = oneLine(On.text(Suspect));
  Result.Message = std::move(Message);
  Result.Proof = Steps;
  for (ArrayRef<Belief> All : {Besides, ArrayRef<Belief>(Believed)})
    for (const Belief &B : All)
      if (llvm::none_of(Result.Assumptions, [&](const Assumption &Known) {
            return Known.Text == B.Text;
          }))
        Result.Assumptions.push_back({B.Text, B.Declaration});
  Result.Trust = Result.Assumptions.empty() ? Tier::Proved : Tier::Assumes;
  return Result;
}

Refused Obligations::refusal() const {
  assert(Failed && "nothing to refuse");
  Refused Result;
  Result.Kind = Kind.str();
  Result.Where = On.placeOf(Suspect.getBeginLoc());
  Result.Function = On.functionName();
  Result.Expression = oneLine(On.text(Suspect));
  Result.Obligation = Steps.back().Obligation;
  Result.Reason = Steps.back().Discharged;
  Result.Culprit = Steps.back().Where;
  return Result;
}

const MeasuredFunction *measured(const Subject &On, const FunctionDecl &F) {
  std::string Name = F.getQualifiedNameAsString();
  if (const MeasuredFunction *Found = On.Seen.of(Name))
    return Found;
  constexpr StringRef Unnamed = "(anonymous namespace)::";
  for (size_t At; (At = Name.find(Unnamed.str())) != std::string::npos;)
    Name.erase(At, Unnamed.size());
  return On.Seen.of(Name);
}

void addRefusals(ArrayRef<RefusedCall> Found, Findings &Answer) {
  using Key = std::tuple<const Decl *, StringRef, StringRef>;
  std::map<Key, std::vector<const RefusedCall *>> Groups;
  auto GroupOf = [&](const RefusedCall &R) -> std::vector<const RefusedCall *> & {
    const Decl *Callee = R.Call->getCalleeDecl();
    return Groups[{Callee ? Callee->getCanonicalDecl() : nullptr,
                   R.Why.Obligation, R.Why.Reason}];
  };
  for (const RefusedCall &R : Found)
    GroupOf(R).push_back(&R);
  constexpr size_t Most = 8;
  for (const RefusedCall &R : Found) {
    const std::vector<const RefusedCall *> &Group = GroupOf(R);
    size_t Number = llvm::find(Group, &R) - Group.begin() + 1;
    if (Number > Most)
      continue;
    Answer.Refusals.push_back(R.Why);
    if (Number == Most && Group.size() > Most)
      Answer.Refusals.back().Reason +=
          llvm::formatv(" (and so for {0} more like it)", Group.size() - Most)
              .str();
  }
}

} // namespace heal
