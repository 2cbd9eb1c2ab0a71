//===- FixedPointsInternal.h - What functions owe to each other -*- C++ -*-===//
//
// What a function does depends on what it calls, and functions may call each
// other in a ring. The members of a ring start from the least that they could
// do and are looked at again and again until nothing is added.
//
//===----------------------------------------------------------------------===//
#ifndef CLANG_HEAL_LIB_EFFECTS_FIXEDPOINTSINTERNAL_H
#define CLANG_HEAL_LIB_EFFECTS_FIXEDPOINTSINTERNAL_H

#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include <memory>
#include <vector>

namespace clang {
class FunctionDecl;
}

namespace heal {

/// One value for each function, computed from those of others: the least fixed
/// point over each strongly connected component of who asks for whom (Tarjan
/// 1972, found while asking).
///
/// Policy says what a value is:
///   using Value;
///   Value start(F);                      the least that F could be
///   bool grow(Value &, const Value &);   adds what was computed; whether that
///                                        was new
///   void settle(Value &, const Value &); once nothing grows any more
///   Value unknown(F);                    when that takes too long
/// Not thread-safe.
template <typename Policy> class FixedPoints {
public:
  using Value = typename Policy::Value;
  using Function = const clang::FunctionDecl;

  /// The value of \p F; \p Compute may ask for others. The reference stays
  /// good, and what it refers to stays the same unless isOpen(F).
  const Value &of(Function &F, llvm::function_ref<Value(Function &)> Compute) {
    std::unique_ptr<State> &Slot = States[&F];
    if (!Slot)
      Slot = std::make_unique<State>();
    State &Asked = *Slot;
    if (Asked.IsFinal)
      return Asked.Now;
    if (Asked.IsOpen) {
      ++Guesses;
      Asked.IsAskedByItself = true;
      noteDependence(Asked.Lowest);
      return Asked.Now;
    }
    if (Path.size() > MaxDepth)
      return tooDeep(F);
    visit(F, Asked, Compute);
    return Asked.Now;
  }

  /// How often a value was given that may still grow. What was concluded
  /// while this number rose may be wrong.
  unsigned long guesses() const { return Guesses; }
  /// Rises whenever such values may have grown.
  unsigned long rounds() const { return Rounds; }

private:
  struct State {
    Value Now, Last; ///< What was computed last; Now is all of it so far.
    Function *F = nullptr;
    bool IsFinal = false, IsOpen = false, IsAskedByItself = false, Grew = false;
    unsigned Index = 0, Lowest = 0;
  };
  static constexpr size_t MaxDepth = 200; ///< Of our own recursion.
  static constexpr unsigned MaxRounds = 16;

  void noteDependence(unsigned Lowest) {
    if (!Path.empty())
      Path.back()->Lowest = std::min(Path.back()->Lowest, Lowest);
  }

  const Value &tooDeep(Function &F) {
    Deep.push_back(std::make_unique<Value>(Policy::unknown(F)));
    return *Deep.back();
  }

  void visit(Function &F, State &S,
             llvm::function_ref<Value(Function &)> Compute) {
    if (!S.F) {
      S.F = &F;
      S.Now = Policy::start(F);
    }
    S.IsOpen = true;
    S.Index = S.Lowest = NextIndex++;
    size_t Base = Open.size();
    Open.push_back(&S);
    for (unsigned Round = 0;; ++Round) {
      ++Rounds;
      Path.push_back(&S);
      S.Last = Compute(F);
      Path.pop_back();
      if (S.Lowest < S.Index) { // It belongs to the ring of one above.
        S.Grew = Policy::grow(S.Now, S.Last);
        return noteDependence(S.Lowest);
      }
      if (!S.IsAskedByItself && Open.size() == Base + 1)
        S.Now = std::move(S.Last);
      else if (growRing(Base) && Round < MaxRounds) {
        reopen(Base);
        continue;
      } else {
        settleRing(Base, /*IsKnown=*/Round < MaxRounds);
      }
      return close(Base);
    }
  }

  /// Whether this round added anything to the ring from \p Base on.
  bool growRing(size_t Base) {
    bool Grew = Policy::grow(Open[Base]->Now, Open[Base]->Last);
    for (size_t I = Base + 1; I < Open.size(); ++I)
      Grew |= Open[I]->Grew;
    return Grew;
  }

  /// The others of the ring are visited anew, from what they are by now.
  void reopen(size_t Base) {
    for (size_t I = Base + 1; I < Open.size(); ++I)
      Open[I]->IsOpen = Open[I]->Grew = false;
    Open.resize(Base + 1);
  }

  void settleRing(size_t Base, bool IsKnown) {
    for (size_t I = Base; I < Open.size(); ++I)
      if (IsKnown)
        Policy::settle(Open[I]->Now, Open[I]->Last);
      else
        Open[I]->Now = Policy::unknown(*Open[I]->F);
  }

  void close(size_t Base) {
    for (size_t I = Base; I < Open.size(); ++I) {
      Open[I]->IsFinal = true;
      Open[I]->Last = Value();
    }
    Open.resize(Base);
    ++Rounds;
  }

  llvm::DenseMap<Function *, std::unique_ptr<State>> States;
  std::vector<State *> Open; ///< Tarjan's stack.
  std::vector<State *> Path; ///< Those that are being computed.
  std::vector<std::unique_ptr<Value>> Deep;
  unsigned NextIndex = 0;
  unsigned long Guesses = 0, Rounds = 0;
};

} // namespace heal

#endif
