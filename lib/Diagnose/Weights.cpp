//===- Weights.cpp - How much of the time goes where ----------------------===//
#include "DiagnoseInternal.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"
#include "clang/Lex/Lexer.h"

namespace heal {

static constexpr double TurnsOfALoop = 10;
static constexpr double MostTimes = 1e4; ///< Four loops deep.
static constexpr double MostCost = 1e6;  ///< Of one call.

static double moreTimes(double Times) {
  return std::min(Times * TurnsOfALoop, MostTimes);
}

static bool isOfStandardLibrary(const clang::FunctionDecl *F) {
  return F && F->isInStdNamespace();
}

/// Whether the callee is but a name, which is no code of its own.
static bool isPlainName(const clang::CallExpr &Call) {
  return Call.getDirectCallee() &&
         llvm::isa<clang::DeclRefExpr>(Call.getCallee()->IgnoreParenImpCasts());
}

namespace {

struct Timed {
  const clang::Stmt *S;
  double Times;
};

/// What a statement runs next, and how often.
class Children {
public:
  /// Those of \p Parent, in the order of the text.
  ArrayRef<Timed> of(const Timed &Parent);

private:
  void add(const clang::Stmt *Child, double Times) {
    if (Child)
      Next.push_back({Child, Times});
  }
  void addLambda(const clang::LambdaExpr &Lambda, double Times);
  void addPlain(const clang::Stmt &S, double Times);

  llvm::SmallVector<Timed, 8> Next;
  llvm::SmallPtrSet<const clang::Stmt *, 4> HandedToAlgorithm;
};

} // namespace

void Children::addLambda(const clang::LambdaExpr &Lambda, double Times) {
  for (const clang::Stmt *Child : Lambda.children())
    if (Child != Lambda.getBody())
      add(Child, Times);
  add(Lambda.getBody(),
      HandedToAlgorithm.contains(&Lambda) ? moreTimes(Times) : Times);
}

void Children::addPlain(const clang::Stmt &S, double Times) {
  auto *Call = llvm::dyn_cast<clang::CallExpr>(&S);
  if (Call && isOfStandardLibrary(Call->getDirectCallee()))
    for (const clang::Expr *Argument : Call->arguments())
      HandedToAlgorithm.insert(Argument->IgnoreUnlessSpelledInSource());
  for (const clang::Stmt *Child : S.children())
    if (!Call || Child != Call->getCallee() || !isPlainName(*Call))
      add(Child, Times);
}

ArrayRef<Timed> Children::of(const Timed &Parent) {
  Next.clear();
  double Times = Parent.Times, Inner = moreTimes(Times);
  if (auto *For = llvm::dyn_cast<clang::ForStmt>(Parent.S)) {
    add(For->getInit(), Times);
    add(For->getConditionVariableDeclStmt(), Inner);
    add(For->getCond(), Inner);
    add(For->getInc(), Inner);
    add(For->getBody(), Inner);
  } else if (auto *Range = llvm::dyn_cast<clang::CXXForRangeStmt>(Parent.S)) {
    add(Range->getInit(), Times);
    add(Range->getRangeStmt(), Times);
    add(Range->getLoopVarStmt(), Inner);
    add(Range->getBody(), Inner);
  } else if (llvm::isa<clang::WhileStmt, clang::DoStmt>(Parent.S)) {
    for (const clang::Stmt *Child : Parent.S->children())
      add(Child, Inner);
  } else if (auto *Lambda = llvm::dyn_cast<clang::LambdaExpr>(Parent.S)) {
    addLambda(*Lambda, Times);
  } else if (auto *Default =
                 llvm::dyn_cast<clang::CXXDefaultArgExpr>(Parent.S)) {
    add(Default->getExpr(), Times);
  } else {
    addPlain(*Parent.S, Times);
  }
  return Next;
}

/// Walks \p Root, every node with how often it runs. Depth-first in the order
/// of the text; an explicit stack, as expressions can be very deep.
static void walk(const clang::Stmt &Root, double Times,
                 llvm::function_ref<void(const clang::Stmt &, double)> Visit) {
  llvm::SmallVector<Timed, 64> Stack{{&Root, Times}};
  Children Below;
  while (!Stack.empty()) {
    Timed Here = Stack.pop_back_val();
    Visit(*Here.S, Here.Times);
    ArrayRef<Timed> Next = Below.of(Here);
    Stack.append(Next.rbegin(), Next.rend());
  }
}

static const clang::FunctionDecl *calleeOf(const clang::Stmt &S) {
  if (auto *Call = llvm::dyn_cast<clang::CallExpr>(&S))
    return Call->getDirectCallee();
  if (auto *Construct = llvm::dyn_cast<clang::CXXConstructExpr>(&S))
    return Construct->getConstructor();
  // A function that is handed on is as good as called.
  if (auto *Name = llvm::dyn_cast<clang::DeclRefExpr>(&S))
    return llvm::dyn_cast<clang::FunctionDecl>(Name->getDecl());
  return nullptr;
}

void eachCallee(const clang::FunctionDecl &F,
                llvm::function_ref<void(const clang::FunctionDecl &)> Seen) {
  const clang::FunctionDecl *Definition = F.getDefinition();
  if (!Definition || !Definition->getBody())
    return;
  walk(*Definition->getBody(), 1, [&](const clang::Stmt &S, double) {
    if (const clang::FunctionDecl *Callee = calleeOf(S))
      Seen(*Callee);
  });
}

static bool isFree(const clang::Stmt &S) {
  return !llvm::isa<clang::Expr>(S) ||
         llvm::isa<clang::ImplicitCastExpr, clang::ParenExpr,
                   clang::ExprWithCleanups, clang::MaterializeTemporaryExpr,
                   clang::CXXBindTemporaryExpr, clang::IntegerLiteral,
                   clang::StringLiteral, clang::CharacterLiteral,
                   clang::FloatingLiteral, clang::CXXBoolLiteralExpr,
                   clang::CXXNullPtrLiteralExpr, clang::CXXThisExpr,
                   clang::LambdaExpr, clang::UnaryExprOrTypeTraitExpr,
                   clang::CXXDefaultArgExpr, clang::ConstantExpr>(S);
}

double Weights::costOfNode(const clang::Stmt &S, double Times,
                           std::vector<Call> *Calls) {
  if (auto *Lambda = llvm::dyn_cast<clang::LambdaExpr>(&S)) {
    if (Calls)
      Calls->push_back({Lambda->getCallOperator(), Times, 0, true});
    return 0;
  }
  const clang::FunctionDecl *Callee = calleeOf(S);
  bool IsCalled = Callee && !llvm::isa<clang::DeclRefExpr>(S);
  double Cost = isFree(S) ? 0 : Times;
  if (IsCalled && !Callee->isTrivial())
    Cost = Times * std::clamp<double>(Ask.of(*Callee).Cost, 1, MostCost);
  if (Calls && Callee && !Callee->isImplicit())
    Calls->push_back({Callee, Times, IsCalled ? Cost : 0, false});
  return Cost;
}

double Weights::costOfTree(const clang::Stmt &Root, double Times,
                           std::vector<Call> *Calls) {
  double Sum = 0;
  walk(Root, Times,
       [&](const clang::Stmt &S, double T) { Sum += costOfNode(S, T, Calls); });
  return Sum;
}

const Weights::Shape &Weights::shapeOf(const clang::FunctionDecl &F) {
  const clang::FunctionDecl *Definition = F.getDefinition();
  const clang::FunctionDecl *Key = Definition ? Definition : &F;
  auto Known = Shapes.find(Key);
  if (Known != Shapes.end())
    return *Known->second;
  auto Result = std::make_unique<Shape>();
  Shape &S = *Result;
  Shapes.try_emplace(Key, std::move(Result));
  if (!Definition || !Definition->getBody())
    return S;
  std::vector<Call> Calls;
  double Cost = costOfTree(*Definition->getBody(), 1, &Calls);
  if (auto *Constructor = llvm::dyn_cast<clang::CXXConstructorDecl>(Definition))
    for (const clang::CXXCtorInitializer *Init : Constructor->inits())
      if (Init->isWritten() && Init->getInit())
        Cost += costOfTree(*Init->getInit(), 1, &Calls);
  for (Call &C : Calls)
    if (C.IsLambda && C.Callee->getBody())
      C.Cost = costOfTree(*C.Callee->getBody(), C.Times, nullptr);
  S.Calls = std::move(Calls);
  S.Cost = std::max(1.0, Cost);
  return S;
}

double Weights::costOf(const clang::FunctionDecl &F) { return shapeOf(F).Cost; }

ArrayRef<Call> Weights::callsOf(const clang::FunctionDecl &F) {
  return shapeOf(F).Calls;
}

/// Where \p S stands in its file; empty for what has no place.
static Placed placed(const clang::Stmt &S, double Times,
                     const clang::ASTContext &Context) {
  const clang::SourceManager &SM = Context.getSourceManager();
  Placed Result{&S, Times, 1, 0};
  if (S.getBeginLoc().isInvalid() || S.getEndLoc().isInvalid())
    return Result;
  clang::SourceLocation End = clang::Lexer::getLocForEndOfToken(
      SM.getExpansionRange(S.getEndLoc()).getEnd(), 0, SM,
      Context.getLangOpts());
  if (End.isInvalid())
    return Result;
  Result.Begin = SM.getFileOffset(SM.getExpansionLoc(S.getBeginLoc()));
  Result.End = SM.getFileOffset(End);
  return Result;
}

/// The widest expression that begins where \p Cause is and is no longer than
/// the text that it blames; else the narrowest statement around the place.
static const Placed *blamedBy(const RootCause &Cause,
                              ArrayRef<Placed> Statements) {
  const Placed *Widest = nullptr, *Around = nullptr;
  for (const Placed &Here : Statements) {
    if (Here.Begin > Cause.Where.Offset || Here.End <= Cause.Where.Offset)
      continue;
    if (Here.Begin == Cause.Where.Offset && llvm::isa<clang::Expr>(Here.S) &&
        Here.length() <= Cause.Expression.size() &&
        (!Widest || Here.length() > Widest->length()))
      Widest = &Here;
    if (!Around || Here.length() < Around->length())
      Around = &Here;
  }
  return Widest ? Widest : Around;
}

double Weights::shareOf(const RootCause &Cause, const clang::FunctionDecl &F) {
  const clang::FunctionDecl *Definition = F.getDefinition();
  if (!Definition || !Definition->getBody())
    return 0;
  std::vector<Placed> &Statements = Places[Definition];
  if (Statements.empty())
    walk(*Definition->getBody(), 1, [&](const clang::Stmt &S, double Times) {
      Statements.push_back(placed(S, Times, Definition->getASTContext()));
    });
  const Placed *Found = blamedBy(Cause, Statements);
  if (!Found)
    return 0;
  double Cost = costOfTree(*Found->S, Found->Times, nullptr);
  return std::clamp(Cost / costOf(*Definition), 0.0, 1.0);
}

} // namespace heal
