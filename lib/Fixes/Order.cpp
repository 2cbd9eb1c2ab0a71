//===- Order.cpp - What a function runs before what -----------------------===//
#include "FixesInternal.h"
#include "OrderInternal.h"
#include "clang-heal/Effects/Flow.h"
#include "clang/Analysis/Analyses/Dominators.h"

namespace heal {

using namespace clang;
using llvm::dyn_cast;

/// The graph, and what dominates what in it.
struct Order::Graph {
  explicit Graph(const Subject &On)
      : Runs(On.Function, *On.body(), On.Context) {
    if (CFG *Made = Runs.graph())
      Dominators.emplace(Made);
  }
  Flow Runs;
  std::optional<CFGDomTree> Dominators;
};

Order::Order(const Subject &On) : On(On) {}
Order::~Order() = default;

const Order::Graph *Order::graph() {
  if (!Known)
    Known = std::make_unique<Graph>(On);
  return Known->Dominators ? Known.get() : nullptr;
}

Answer Order::alwaysComesFirst(const Stmt &Earlier, const Stmt &Later) {
  SourceLocation Loc = Later.getBeginLoc();
  const Graph *Known = graph();
  auto Place = [&](const Stmt &S) {
    return Known ? Known->Runs.placeOf(S) : Flow::Place();
  };
  auto [First, FirstIndex] = Place(Earlier);
  auto [Second, SecondIndex] = Place(Later);
  if (!First || !Second)
    return {false, "the order in which they run is not known", Loc};
  bool Comes = First == Second ? FirstIndex < SecondIndex
                               : Known->Dominators->dominates(First, Second);
  if (!Comes)
    return {false, "a path leads to the second call past the first", Loc};
  return {true, "every path to the second call passes the first", Loc};
}

/// \p S and all that it is a part of.
static void markWithParents(const Subject &On, const Stmt *S,
                            llvm::DenseSet<const Stmt *> &Marked) {
  while (S && Marked.insert(S).second)
    S = On.parentOf(S);
}

llvm::DenseSet<const Stmt *> Order::leadingTo(const Stmt &Target, const Stmt &Past) {
  llvm::DenseSet<const Stmt *> Result;
  const Graph *Known = graph();
  const CFGBlock *End = Known ? Known->Runs.placeOf(Target).Block : nullptr;
  const CFGBlock *Start = Known ? Known->Runs.placeOf(Past).Block : nullptr;
  if (!End || !Start)
    return Result;
  llvm::DenseMap<const Stmt *, const Stmt *> Written; // `int a, b;` is two there.
  for (const auto &[Made, From] : Known->Runs.graph()->synthetic_stmts())
    Written[Made] = From;
  std::vector<const CFGBlock *> Open{End};
  llvm::DenseSet<const CFGBlock *> Seen{End};
  while (!Open.empty()) {
    const CFGBlock *Block = Open.back();
    Open.pop_back();
    for (const CFGElement &Element : *Block)
      if (std::optional<CFGStmt> Held = Element.getAs<CFGStmt>()) {
        const Stmt *S = Held->getStmt();
        markWithParents(On, Written.count(S) ? Written[S] : S, Result);
      }
    markWithParents(On, Block->getTerminatorStmt(), Result);
    if (Block == Start)
      continue; // Whoever comes there has the first call before him again.
    for (const CFGBlock *Before : Block->preds())
      if (Before && Seen.insert(Before).second)
        Open.push_back(Before);
  }
  return Result;
}

//===----------------------------------------------------------------------===//
// What may run between two calls
//===----------------------------------------------------------------------===//

namespace {

/// Takes statements apart, and keeps what may come before \p Later.
class Stretch {
public:
  Stretch(const Subject &On, Order &Runs, const Stmt &First, const Stmt &Later)
      : On(On), Runs(Runs), First(First), Later(Later) {}

  std::vector<const Stmt *> Parts;

  void add(const Stmt *S) {
    if (!S)
      return;
    if (const auto *If = dyn_cast<IfStmt>(S))
      return addBranches(*If);
    if (!llvm::isa<CompoundStmt>(S))
      return addUntilLater(S);
    for (const Stmt *Child : S->children()) {
      add(Child);
      if (holdsLater(Child))
        return; // What follows runs after it; a jump back would be refused.
    }
  }

private:
  /// Whether \p S itself acts after all its operands: a call, an assignment.
  static bool actsLast(const Stmt &S) {
    return llvm::isa<CallExpr, CXXConstructExpr, CastExpr, BinaryOperator,
                     UnaryOperator, MemberExpr, ArraySubscriptExpr, ParenExpr,
                     FullExpr, MaterializeTemporaryExpr, CXXBindTemporaryExpr,
                     CXXRewrittenBinaryOperator, AbstractConditionalOperator,
                     InitListExpr, ReturnStmt, DeclStmt>(S);
  }

  /// Of what \p S, which holds Later, does, leaves out what comes after that:
  /// `s.erase(s.find(' '))` erases when it has found. Operands beside each
  /// other may be evaluated in any order.
  void addUntilLater(const Stmt *S) {
    bool HoldsBoth = holds(S, First);
    while (S != &Later) {
      // Whether it acts before the first call nobody knows, unless it waits for
      // that, too.
      if (!actsLast(*S) || !holds(S, Later) || (HoldsBoth && !holds(S, First)))
        return Parts.push_back(S);
      const Stmt *Next = nullptr;
      for (const Stmt *Child : S->children())
        if (Child && holds(Child, Later))
          Next = Child;
        else if (Child)
          Parts.push_back(Child);
      if (!Next)
        return Parts.push_back(S);
      S = Next;
    }
  }

  void addBranches(const IfStmt &If) {
    for (const Stmt *Head : {If.getInit(), static_cast<const Stmt *>(
                                               If.getConditionVariableDeclStmt()),
                             static_cast<const Stmt *>(If.getCond())})
      if (Head)
        addUntilLater(Head);
    bool InThen = holdsLater(If.getThen()), InElse = holdsLater(If.getElse());
    if (!InElse && mayLeadToLater(If.getThen()))
      add(If.getThen());
    if (!InThen && If.getElse() && mayLeadToLater(If.getElse()))
      add(If.getElse());
  }

  bool holds(const Stmt *S, const Stmt &Inner) const {
    const Stmt *Part = &Inner;
    while (Part && Part != S)
      Part = On.parentOf(Part);
    return S && Part;
  }
  bool holdsLater(const Stmt *S) const { return holds(S, Later); }

  bool mayLeadToLater(const Stmt *S) {
    if (!Leading)
      Leading = Runs.leadingTo(Later, First);
    return Leading->empty() || Leading->contains(S);
  }

  const Subject &On;
  Order &Runs;
  const Stmt &First, &Later;
  std::optional<llvm::DenseSet<const Stmt *>> Leading;
};

} // namespace

std::vector<const Stmt *> Order::between(ArrayRef<const Stmt *> Statements,
                                         const Stmt &First, const Stmt &Later) {
  Stretch Result(On, *this, First, Later);
  for (const Stmt *S : Statements)
    Result.add(S);
  return std::move(Result.Parts);
}

} // namespace heal
