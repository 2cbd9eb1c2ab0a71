//===- LastUse.cpp - Is a variable wanted again? --------------------------===//
#include "EffectsInternal.h"
#include "clang-heal/Effects/Flow.h"
#include "clang/AST/ParentMap.h"
#include "clang/AST/RecursiveASTVisitor.h"

namespace heal {

using namespace clang;
using llvm::dyn_cast;
using llvm::isa;

namespace {

/// Follows the paths from one expression of a function to their ends.
class LaterCode {
public:
  LaterCode(const DeclRefExpr &Use, const VarDecl &Var, const FunctionDecl &In)
      : Use(Use), Var(Var), Parents(In.getBody()),
        Runs(In, *In.getBody(), In.getASTContext()) {
    if (const auto *Constructor = dyn_cast<CXXConstructorDecl>(&In))
      for (const CXXCtorInitializer *Init : Constructor->inits())
        Parents.addStmt(Init->getInit());
  }

  /// What may run after the use, or beside it in any order. Not where the use
  /// is an operand: that is the use itself. Nullopt: the paths are not known.
  std::optional<std::vector<const Stmt *>> find() {
    Flow::Place Start;
    for (const Stmt *S = &Use; S && !Start; S = parentOf(S))
      Start = Runs.placeOf(*S);
    if (!Start)
      return std::nullopt;
    for (const Stmt *S = &Use; S; S = parentOf(S))
      Around.insert(S);
    addOperandsBeside();
    addHandlers();
    walk(Start);
    return std::move(Found);
  }

private:
  const Stmt *parentOf(const Stmt *S) const { return Parents.getParent(S); }

  /// Which of them runs first nobody knows; the graph knows one order.
  void addOperandsBeside() {
    const Stmt *Part = &Use;
    for (const Stmt *S = parentOf(Part); S && isa<Expr, DeclStmt>(S);
         Part = S, S = parentOf(S)) {
      for (const Stmt *Operand : S->children())
        if (Operand && Operand != Part)
          Found.push_back(Operand);
    }
  }

  /// The graph does not know of everything that it may throw.
  void addHandlers() {
    const Stmt *Part = &Use;
    for (const Stmt *S = parentOf(Part); S; Part = S, S = parentOf(S))
      if (const auto *Try = dyn_cast<CXXTryStmt>(S);
          Try && Try->getTryBlock() == Part)
        for (unsigned I = 0; I < Try->getNumHandlers(); ++I)
          Found.push_back(Try->getHandler(I));
  }

  /// Whether \p Element begins a new variable of this name: the value of the
  /// one before is wanted no more.
  bool begins(const CFGElement &Element) const {
    std::optional<CFGStmt> Held = Element.getAs<CFGStmt>();
    const auto *Declaration =
        Held ? dyn_cast<DeclStmt>(Held->getStmt()) : nullptr;
    return Declaration && Declaration->isSingleDecl() &&
           Declaration->getSingleDecl() == &Var;
  }

  void walk(Flow::Place Start) {
    llvm::SetVector<const Stmt *> Reached;
    std::vector<std::pair<const CFGBlock *, unsigned>> Open{
        {Start.Block, Start.Index + 1}};
    llvm::DenseSet<const CFGBlock *> Entered;
    while (!Open.empty()) {
      auto [Block, Index] = Open.back();
      Open.pop_back();
      for (; Index < Block->size() && !begins((*Block)[Index]); ++Index)
        if (std::optional<CFGStmt> Held = (*Block)[Index].getAs<CFGStmt>())
          Reached.insert(Held->getStmt());
      if (Index < Block->size())
        continue;
      for (const CFGBlock *Next : Block->succs())
        if (Next && Entered.insert(Next).second)
          Open.push_back({Next, 0});
    }
    // Where a loop leads back to the use, it is its own later use.
    if (Reached.contains(&Use))
      return Found.push_back(&Use);
    // What is a part of something else there is asked for with that.
    auto IsWhole = [&](const Stmt *S) {
      const Stmt *Parent = parentOf(S);
      return !Around.contains(S) &&
             (!Reached.contains(Parent) || Around.contains(Parent));
    };
    llvm::copy_if(Reached, std::back_inserter(Found), IsWhole);
  }

  const DeclRefExpr &Use;
  const VarDecl &Var;
  ParentMap Parents;
  Flow Runs;
  llvm::DenseSet<const Stmt *> Around; ///< The use, and what it is a part of.
  std::vector<const Stmt *> Found;
};

class NameFinder : public RecursiveASTVisitor<NameFinder> {
public:
  explicit NameFinder(const VarDecl &Var) : Var(Var) {}
  bool IsFound = false;
  bool VisitDeclRefExpr(DeclRefExpr *Ref) {
    IsFound |= Ref->getDecl() == &Var;
    return !IsFound;
  }

private:
  const VarDecl &Var;
};

bool names(const Stmt &S, const VarDecl &Var) {
  NameFinder Finder(Var);
  Finder.TraverseStmt(const_cast<Stmt *>(&S));
  return Finder.IsFound;
}

} // namespace

Answer Effects::isLastUse(const DeclRefExpr &Use, const FunctionDecl &In) {
  auto No = [&](const std::string &Reason, const Stmt &Where) {
    return Answer{false, Reason, Where.getBeginLoc()};
  };
  const auto *Var = dyn_cast<VarDecl>(Use.getDecl());
  std::string Name = "'" + Use.getDecl()->getNameAsString() + "'";
  if (!Var || !Var->hasLocalStorage() || !In.getBody())
    return No(Name + " is no local variable", Use);
  if (Var->getType()->isReferenceType())
    return No(Name + " names what belongs to somebody else", Use);
  // Reads of what nobody can change are in no EffectSet.
  if (Var->getType().isConstQualified() || Var->getType().isVolatileQualified())
    return No(Name + " is const or volatile", Use);
  bool IsOwn = Var->getDeclContext() == &In && !Var->isInitCapture();
  if (!IsOwn || Known->escapesWithin(*Var, Escape::Address, In) ||
      Known->escapesWithin(*Var, Escape::Owned, In))
    return No(Name + " may be known by another name", Use);
  if (!isPlainValue(Var->getType()))
    return No("the end of " + Name + " may do something with its value", Use);
  if (EffectSet Body = of(*In.getBody(), In); Body.Jumps)
    return {false, Body.Jumps->Text, Body.Jumps->Where};
  std::optional<std::vector<const Stmt *>> Later =
      LaterCode(Use, *Var, In).find();
  if (!Later)
    return No("the paths from here are not known", Use);
  Location Whole;
  Whole.Root = Location::Local;
  Whole.Var = Var->getCanonicalDecl();
  Whole.Deep = true;
  auto Escapes = [&](const VarDecl &Other, Escape How) {
    return escapes(Other, How, In);
  };
  auto Touches = [&](const Access &A) {
    return mayAlias(A.What, Whole, Escapes);
  };
  for (const Stmt *S : *Later) {
    EffectSet Does = of(*S, In);
    if (names(*S, *Var) || llvm::any_of(Does.Reads, Touches) ||
        llvm::any_of(Does.Writes, Touches))
      return No("'" + textOf(*S, Known->Context) + "' may want " + Name +
                    " later",
                *S);
  }
  return {true, "no path from here leads to what reads or writes " + Name,
          Use.getBeginLoc()};
}

} // namespace heal
