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

bool Collector::isGuardedBy(const Expr &Test, bool Truth, const Partial &Needs,
                            const Window &Meanwhile, Guarded &Found) {
  Guards Tests(Context, Known.scanOf(In));
  const Expr *Told = Tests.toldBy(&Test, Truth, Needs);
  if (!Told)
    return false;
  Found.Reads.clear();
  for (const Expr *Part : {Told, Needs.First, Needs.Second})
    if (Part) {
      EffectSet Does = apart(*Part);
      if (!Does.Writes.empty() || !Does.Deferred.empty() || Does.Unknown ||
          Does.Varies || Does.Outside || Does.Synchronizes)
        return false;
      llvm::append_range(Found.Reads, Does.Reads);
      if (Part->isGLValue())
        Found.Reads.push_back({Where.locate(Part), Part});
    }
  Found.Meanwhile = Meanwhile;
  return true;
}

bool Collector::isGuarded(llvm::function_ref<std::string()> Text,
                          const Expr &Use) {
  std::optional<Partial> Needs = partialOf(Use);
  if (!Needs)
    return false;
  Guarded Found;
  Window Meanwhile{0, Log.size()};
  for (size_t I = Around.size(); I-- > 1;) {
    const auto &[Child, Before] = Around[I];
    const auto &[Parent, BeforeAll] = Around[I - 1];
    if (isa<CXXDefaultArgExpr, CXXDefaultInitExpr>(Child))
      return false; // Its names are of elsewhere.
    if (isLoop(Child))
      Meanwhile.ToEndOf = Child;
    const auto *For = dyn_cast<ForStmt>(Parent);
    // The increment comes between the turns, and before the body in this walk.
    Meanwhile.From = For ? Before : BeforeAll;
    if (std::optional<KnownTest> Test = testAround(*Parent, *Child)) {
      if (For && !apart(*For->getCond()).Writes.empty())
        return false;
      Window Until = Meanwhile;
      if (For && Child == For->getInc())
        Until.ToEndOf = For;
      if (isGuardedBy(*Test->Test, Test->Truth, *Needs, Until, Found))
        break;
    }
    if (const auto *Block = dyn_cast<CompoundStmt>(Parent))
      for (const IfStmt *Leaves : leavingBefore(*Block, *Child)) {
        auto At = Begun.find(Leaves);
        Meanwhile.From = At == Begun.end() ? 0 : At->second;
        if (isGuardedBy(*Leaves->getCond(), false, *Needs, Meanwhile, Found))
          break;
        Found.Reads.clear();
      }
    if (!Found.Reads.empty())
      break;
  }
  if (Found.Reads.empty())
    return false;
  Found.Partial = {Text(), Use.getBeginLoc()};
  Tested.push_back(std::move(Found));
  return true;
}

bool Collector::isWrittenIn(const Window &Part, ArrayRef<Access> What) {
  size_t End = Part.ToEndOf ? Ended.lookup(Part.ToEndOf) : Part.To;
  auto Escapes = [&](const VarDecl &Var, Escape How) {
    return Known.escapes(Var, How, In);
  };
  llvm::DenseSet<unsigned> Tried;
  for (size_t I = Part.From; I < End; ++I)
    if (Tried.insert(Log[I]).second)
      for (const Access &Read : What)
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
    if (IsUnordered || isWrittenIn(Each.Meanwhile, Each.Reads)) {
      Set.Undefined = std::move(Each.Partial);
      return;
    }
}

} // namespace heal
