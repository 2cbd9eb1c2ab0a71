//===- CacheResets.cpp - Where what is kept must be forgotten -------------===//
//
// A cached value may be seen only while nothing was written since. A reset that
// comes before a write, with nothing in between that could fill the cache
// again, does that on every path, exceptions too. What could: the function
// itself, and what cannot be seen; and another thread, which needs a
// synchronization to get there.
//
//===----------------------------------------------------------------------===//
#include "CacheDerivedStateInternal.h"

namespace heal {

using namespace clang;
using llvm::dyn_cast;
using llvm::isa;

/// Why something may run the function meanwhile, or wait for another thread
/// that does.
static std::optional<Cause> disturbance(const EffectSet &Set) {
  for (const std::optional<Cause> *Slot :
       {&Set.Unknown, &Set.Jumps, &Set.Synchronizes, &Set.Outside})
    if (*Slot)
      return **Slot;
  if (!Set.Beliefs.empty())
    return Cause{Set.Beliefs.front().Text, SourceLocation()};
  return std::nullopt;
}

static bool hasLabel(const Stmt &S) {
  return isa<LabelStmt>(S) || llvm::any_of(S.children(), [](const Stmt *Child) {
           return Child && hasLabel(*Child);
         });
}

namespace {

/// An object whose state one function writes: `this`, or a variable's.
struct Target {
  const VarDecl *Var = nullptr; ///< Null: `this`.
  std::string Text;             ///< `other.`
  std::vector<const MemberExpr *> Mentions;
};

/// The resets of one writer.
class WriterResets {
public:
  WriterResets(const Subject &Of, const StateWriter &Writer, Effects &Probe)
      : On({*Writer.Function, Of.Ask, Of.Seen}), Writer(Writer), Probe(Probe),
        F(*Writer.Function), Disturbed(disturbance(Probe.of(F))) {}

  Answer plan(std::vector<Reset> &Resets) {
    // Another build may run the write and not the reset.
    if (hasDirective(On.text(*On.body())))
      return {false, "a preprocessor directive stands in " + name(), F.getLocation()};
    if (hasLabel(*On.body()))
      return {false, "a jump in " + name() + " may leave the reset out",
              F.getLocation()};
    if (Writer.Lends && Disturbed)
      return {false,
              "while a variable of " + name() + " leads to it, " + Disturbed->Text,
              Disturbed->Where};
    std::vector<Target> Targets;
    for (const MemberExpr *Mention : Writer.Mentions)
      if (Answer Named = addTarget(*Mention, Targets); !Named)
        return Named;
    for (const Target &Object : Targets)
      if (Answer One = planFor(Object, Resets); !One)
        return One;
    return {true, "", F.getLocation()};
  }

private:
  std::string name() const { return "'" + F.getQualifiedNameAsString() + "'"; }

  /// A pointer may point at another object by then.
  static bool isFixed(const VarDecl &Var) {
    QualType Type = Var.getType();
    return !Type.getNonReferenceType()->isPointerType() ||
           (!Type->isReferenceType() && Type.isConstQualified());
  }

  Answer addTarget(const MemberExpr &Mention, std::vector<Target> &Targets) {
    const Expr *Base = Mention.getBase()->IgnoreParenImpCasts();
    const auto *Ref = dyn_cast<DeclRefExpr>(Base);
    const auto *Var = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
    bool IsFixed = Var && isFixed(*Var);
    if (!isa<CXXThisExpr>(Base) && !IsFixed)
      return {false,
              "the object of '" + On.text(Mention) +
                  "' cannot be named once more",
              Mention.getBeginLoc()};
    for (Target &Known : Targets)
      if (Known.Var == Var) {
        Known.Mentions.push_back(&Mention);
        return {true, "", Mention.getBeginLoc()};
      }
    std::string Text;
    if (Var)
      Text = Var->getNameAsString() + (Mention.isArrow() ? "->" : ".");
    Targets.push_back({Var, Text, {&Mention}});
    return {true, "", Mention.getBeginLoc()};
  }

  /// Whether what is destroyed after the body of a destructor, the members and
  /// bases, asks for nothing.
  bool endsQuietly() const {
    const auto *Destructor = dyn_cast<CXXDestructorDecl>(&F);
    if (!Destructor)
      return true;
    return bool(partsArePlain(*Destructor->getParent(), Probe));
  }

  Answer planFor(const Target &Object, std::vector<Reset> &Resets) {
    bool BeginsOrEnds = isa<CXXConstructorDecl, CXXDestructorDecl>(F);
    if (BeginsOrEnds && !Object.Var && !Disturbed && endsQuietly())
      return {true, "", F.getLocation()}; // Nobody can have asked yet, or will.
    if (llvm::any_of(Object.Mentions, [&](const MemberExpr *Mention) {
          return isInInitialiser(*Mention);
        })) {
      // The reset comes after it, and an exception would leave it out.
      const std::optional<Cause> &Throws = Probe.of(F).Throws;
      if (!Object.Var || Disturbed || Throws || !isa<CompoundStmt>(On.body()))
        return {false, "an initialiser of " + name() + " writes it, and " +
                           (Disturbed ? Disturbed->Text
                            : Throws  ? Throws->Text
                                      : "nothing can be said there"),
                Object.Mentions.front()->getBeginLoc()};
      Resets.push_back({&F, nullptr, Object.Text});
      return {true, "", F.getLocation()};
    }
    if (!Disturbed)
      if (const Stmt *First = firstStatement(Object))
        return add(*First, Object, Resets);
    return planEach(Object, Resets);
  }

  bool isInInitialiser(const MemberExpr &Mention) const {
    for (const Stmt *S = &Mention; S; S = On.parentOf(S))
      if (S == On.body())
        return false;
    return true;
  }

  Answer add(const Stmt &Before, const Target &Object, std::vector<Reset> &Resets) {
    if (Answer Place = On.canDeclareBefore(&Before, Before); !Place)
      return {false, "in " + name() + " " + Place.Reason, Place.Where};
    if (!isKnownBefore(Object, Before))
      return {false,
              "in " + name() + " there is no '" + Object.Var->getNameAsString() +
                  "' yet where the reset would be",
              Before.getBeginLoc()};
    if (isa<SwitchCase, LabelStmt>(Before))
      return {false, "in " + name() + " it is written under a label",
              Before.getBeginLoc()};
    Resets.push_back({&F, &Before, Object.Text});
    return {true, "", Before.getBeginLoc()};
  }

  //===--------------------------------------------------------------------===//
  // Nothing disturbs the whole function: one reset before the first write
  //===--------------------------------------------------------------------===//

  /// The part of \p Block in which \p S is.
  const Stmt *partOf(const Stmt &Block, const Stmt &S) const {
    const Stmt *Child = &S;
    while (const Stmt *Parent = On.parentOf(Child)) {
      if (Parent == &Block)
        return Child;
      Child = Parent;
    }
    return nullptr;
  }

  /// The block of \p If in which all of \p Object's mentions are; null: none.
  const CompoundStmt *branchOf(const IfStmt &If, const Target &Object) const {
    for (const Stmt *Branch : {If.getThen(), If.getElse()}) {
      const auto *Block = dyn_cast_or_null<CompoundStmt>(Branch);
      if (Block && llvm::all_of(Object.Mentions, [&](const MemberExpr *Mention) {
            return partOf(*Block, *Mention);
          }))
        return Block;
    }
    return nullptr;
  }

  const Stmt *firstStatement(const Target &Object) const {
    const auto *Block = dyn_cast<CompoundStmt>(On.body());
    while (Block) {
      const Stmt *First = nullptr;
      bool IsAlone = true;
      for (const Stmt *Part : Block->body()) {
        if (llvm::none_of(Object.Mentions, [&](const MemberExpr *Mention) {
              return partOf(*Block, *Mention) == Part;
            }))
          continue;
        IsAlone = !First;
        First = First ? First : Part;
      }
      if (!First)
        return nullptr;
      const auto *If = dyn_cast<IfStmt>(First);
      const CompoundStmt *Inner = If && IsAlone ? branchOf(*If, Object) : nullptr;
      if (!Inner)
        return isKnownBefore(Object, *First) ? First : nullptr;
      Block = Inner;
    }
    return nullptr;
  }

  /// Whether the object's variable can be named before \p S.
  bool isKnownBefore(const Target &Object, const Stmt &S) const {
    return !Object.Var ||
           On.Context.getSourceManager().isBeforeInTranslationUnit(
               Object.Var->getLocation(), S.getBeginLoc());
  }

  //===--------------------------------------------------------------------===//
  // Something does: a reset before each write
  //===--------------------------------------------------------------------===//

  std::optional<Cause> disturbanceIn(const Stmt &S) {
    return disturbance(Probe.of(S, F));
  }

  Answer planEach(const Target &Object, std::vector<Reset> &Resets) {
    std::vector<const Stmt *> Anchors;
    for (const MemberExpr *Mention : Object.Mentions) {
      const Stmt *Anchor = On.anchorOf(Mention);
      if (!Anchor)
        return {false, "in " + name() + " there is no place before '" +
                           On.text(*Mention) + "'",
                Mention->getBeginLoc()};
      if (std::optional<Cause> Why = disturbanceIn(*Anchor))
        return {false,
                "while " + name() + " writes it, " + Why->Text, Why->Where};
      Anchor = outOfLoops(*Anchor, Object);
      if (!llvm::is_contained(Anchors, Anchor))
        Anchors.push_back(Anchor);
    }
    llvm::sort(Anchors, [](const Stmt *A, const Stmt *B) {
      return A->getBeginLoc() < B->getBeginLoc();
    });
    const Stmt *Last = nullptr;
    for (const Stmt *Anchor : Anchors) {
      if (Last && followsQuietly(*Last, *Anchor))
        continue;
      if (Answer Added = add(*Anchor, Object, Resets); !Added)
        return Added;
      Last = Anchor;
    }
    return {true, "", F.getLocation()};
  }

  /// A loop in which nothing disturbs needs one reset before it.
  const Stmt *outOfLoops(const Stmt &Anchor, const Target &Object) {
    const Stmt *Result = &Anchor;
    if (isInSwitch(Anchor))
      return Result; // A case may stand in the loop.
    for (const Stmt *S = On.parentOf(&Anchor); S && !isa<LambdaExpr>(S);
         S = On.parentOf(S)) {
      if (!isLoop(S))
        continue;
      const Stmt *Outer = On.anchorOf(S);
      if (!Outer || !isKnownBefore(Object, *Outer) || disturbanceIn(*Outer))
        break;
      Result = Outer;
    }
    return Result;
  }

  bool isInSwitch(const Stmt &Inner) const {
    for (const Stmt *S = &Inner; S; S = On.parentOf(S))
      if (isa<SwitchStmt>(S))
        return true;
    return false;
  }

  /// Whether \p Later stands in the block of \p Earlier, which is reset before,
  /// and nothing from there on disturbs.
  bool followsQuietly(const Stmt &Earlier, const Stmt &Later) {
    const auto *Block = dyn_cast_or_null<CompoundStmt>(On.parentOf(&Earlier));
    if (!Block || On.parentOf(&Later) != Block || isInSwitch(Later))
      return false;
    bool IsBetween = false;
    for (const Stmt *Part : Block->body()) {
      IsBetween |= Part == &Earlier;
      if (IsBetween && disturbanceIn(*Part))
        return false;
      if (Part == &Later)
        return true;
    }
    return false;
  }

  Subject On;
  const StateWriter &Writer;
  Effects &Probe;
  const FunctionDecl &F;
  std::optional<Cause> Disturbed; ///< In the whole function.
};

} // namespace

Answer planResets(const Subject &On, const CXXMethodDecl &Reader,
                  const PrivateState &State, std::vector<Reset> &Resets) {
  // What other units say may call the function without saying so.
  Effects Probe(On.Context);
  Probe.distrust(Reader);
  for (const StateWriter &Writer : State.Writers)
    if (Answer One = WriterResets(On, Writer, Probe).plan(Resets); !One)
      return One;
  return {true,
          "before each write nothing but the write itself runs after the reset",
          Reader.getLocation()};
}

} // namespace heal
