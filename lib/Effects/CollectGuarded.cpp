//===- CollectGuarded.cpp - What is defined after a test ------------------===//
//
// What is partial, but tested before, counts as defined if nothing that the
// test reads is written in between. The walk goes through code in the order of
// the source: between a test and what it guards runs what stands between them,
// and in loops that are around the one and not around the other their whole
// bodies.
//
//===----------------------------------------------------------------------===//
#include "CollectorInternal.h"

namespace heal {

using namespace clang;
using llvm::dyn_cast;
using llvm::isa;

std::optional<Collector::Window>
Collector::sinceFound(const Expr &Position) const {
  const VarDecl *Var = localNamedBy(iteratorItself(&Position));
  auto Found = Var ? Declared.find(Var->getCanonicalDecl()) : Declared.end();
  if (Found == Declared.end())
    return std::nullopt;
  Window Since{Found->second.Writes, Log.size()};
  // In a loop that turns after that, whatever it does may come before.
  for (size_t I = 0; I + 1 < Around.size() && !Since.ToEndOf; ++I)
    if (isLoop(Around[I].S) && Found->second.Visit < Around[I + 1].Visit)
      Since.ToEndOf = Around[I].S;
  return Since;
}

bool Collector::isGuardedBy(const Expr &Test, bool Truth, const Partial &Needs,
                            ArrayRef<Window> Meanwhile, Guarded &Found) {
  Guards Tests(In, Known.scanOf(In));
  const Expr *Told = Tests.toldBy(&Test, Truth, Needs);
  if (!Told)
    return false;
  std::vector<Access> Reads;
  for (const Expr *Part : {Told, Needs.First, Needs.Second})
    if (Part) {
      EffectSet Does = apart(*Part);
      if (!Does.Writes.empty() || !Does.Deferred.empty() || Does.Unknown ||
          Does.Varies || Does.Outside || Does.Synchronizes)
        return false;
      llvm::append_range(Reads, Does.Reads);
      if (Part->isGLValue())
        Reads.push_back({Where.locate(Part), Part});
    }
  Found.Rests.clear();
  for (const Window &Each : Meanwhile)
    Found.Rests.push_back({Reads, Each});
  if (Needs.Needs != Partial::Position)
    return true;
  // Before the test it may step, but what it walks through stays.
  std::optional<Window> Since = sinceFound(*Needs.First);
  if (!Since)
    return false;
  const VarDecl *Itself = localNamedBy(iteratorItself(Needs.First));
  llvm::erase_if(Reads, [&](const Access &Read) {
    return Read.What.Root == Location::Local && Read.What.Var &&
           Read.What.Var->getCanonicalDecl() == Itself->getCanonicalDecl();
  });
  Found.Rests.push_back({std::move(Reads), *Since});
  return true;
}

/// Whether \p S may write anything at all.
static bool mayWrite(const Stmt *S) {
  if (const auto *Op = dyn_cast<BinaryOperator>(S); Op && Op->isAssignmentOp())
    return true;
  if (const auto *Op = dyn_cast<UnaryOperator>(S);
      Op && Op->isIncrementDecrementOp())
    return true;
  return isa<CallExpr, CXXConstructExpr, CXXNewExpr, CXXDeleteExpr, LambdaExpr,
             StmtExpr>(S) ||
         llvm::any_of(S->children(), [](const Stmt *Child) {
           return Child && mayWrite(Child);
         });
}

bool Collector::isBesideWriter(const Stmt &Parent, const Stmt &Child) const {
  const auto *Op = dyn_cast<BinaryOperator>(&Parent);
  bool IsOrdered = (Op && (Op->isLogicalOp() || Op->getOpcode() == BO_Comma)) ||
                   isa<AbstractConditionalOperator>(Parent) ||
                   !isa<Expr>(Parent);
  return !IsOrdered && llvm::any_of(Parent.children(), [&](const Stmt *Other) {
    return Other && Other != &Child && mayWrite(Other) &&
           !apart(*Other).Writes.empty();
  });
}

bool Collector::isGuarded(llvm::function_ref<std::string()> Text,
                          const Expr &Use) {
  std::optional<Partial> Needs = partialOf(Use);
  if (!Needs)
    return false;
  Guarded Found;
  bool IsKept = false;
  const Stmt *Loop = nullptr; // The outermost between the test and the use.
  for (size_t I = Around.size(); I-- > 1 && !IsKept;) {
    const Frame &Child = Around[I], &Parent = Around[I - 1];
    if (isa<CXXDefaultArgExpr, CXXDefaultInitExpr>(Child.S))
      return false; // Its names are of elsewhere.
    if (isBesideWriter(*Parent.S, *Child.S))
      return false; // Which may run before it.
    if (isLoop(Child.S))
      Loop = Child.S;
    const auto *For = dyn_cast<ForStmt>(Parent.S);
    if (std::optional<KnownTest> Test = testAround(*Parent.S, *Child.S)) {
      if (For && !apart(*For->getCond()).Writes.empty())
        return false;
      llvm::SmallVector<Window, 2> Meanwhile;
      Meanwhile.push_back(
          {For ? Child.Writes : Parent.Writes, Log.size(), nullptr, Loop});
      // A step comes after the body, and before it in this walk.
      if (For && Child.S == For->getInc())
        Meanwhile.push_back({0, 0, Child.S, For});
      IsKept = isGuardedBy(*Test->Test, Test->Truth, *Needs, Meanwhile, Found);
    }
    if (const auto *Block = dyn_cast<CompoundStmt>(Parent.S))
      for (const IfStmt *Leaves : leavingBefore(*Block, *Child.S))
        if (auto At = Begun.find(Leaves); At != Begun.end() && !IsKept)
          IsKept =
              isGuardedBy(*Leaves->getCond(), false, *Needs,
                          Window{At->second, Log.size(), nullptr, Loop}, Found);
  }
  if (!IsKept)
    return false;
  Found.Partial = {Text(), Use.getBeginLoc()};
  Tested.push_back(std::move(Found));
  return true;
}

bool Collector::isWritten(const Stability &Of) {
  auto Escapes = [&](const VarDecl &Var, Escape How) {
    return Known.escapes(Var, How, In);
  };
  const Window &Part = Of.Meanwhile;
  size_t Begin = Part.FromEndOf ? Ended.lookup(Part.FromEndOf) : Part.From;
  size_t End = Part.ToEndOf ? Ended.lookup(Part.ToEndOf) : Part.To;
  llvm::DenseSet<unsigned> Tried;
  for (size_t I = Begin; I < End; ++I)
    if (Tried.insert(Log[I]).second)
      for (const Access &Read : Of.Reads)
        if (mayAlias(Read.What, Written[Log[I]], Escapes))
          return true;
  return false;
}

void Collector::settleGuarded() {
  if (Tested.empty() || Set.Undefined)
    return;
  bool IsUnordered = Log.size() >= MaxLog || Set.Jumps || Set.Synchronizes ||
                     !Set.Deferred.empty();
  for (Guarded &Each : Tested)
    if (IsUnordered || llvm::any_of(Each.Rests, [&](const Stability &Of) {
          return isWritten(Of);
        })) {
      Set.Undefined = std::move(Each.Partial);
      return;
    }
}

} // namespace heal
