//===- RepeatedQuestions.cpp - Who asks again and again -------------------===//
//
// Keeping a result pays where the same object is asked for it more often than
// it is changed. The text says so where a loop asks an object that it does not
// change; production says so where a function that it measured asks an object
// that lives longer than the call.
//
//===----------------------------------------------------------------------===//
#include "CacheDerivedStateInternal.h"
#include "clang-heal/Effects/ProjectVisitor.h"

namespace heal {

using namespace clang;
using llvm::dyn_cast;
using llvm::isa;

/// From so many measured calls on they count as many.
static constexpr uint64_t ManyCalls = 10;
static constexpr unsigned MostLevels = 4; ///< From a handler to who asks.

namespace {

struct Asked {
  const FunctionDecl *In;
  const Expr *Call; ///< A call, or the lambda that is handed on.
};

/// The calls in the project's own code, by callee. A lambda counts as called
/// where it is written.
class CallFinder : public ProjectVisitor<CallFinder> {
  using Base = ProjectVisitor<CallFinder>;

public:
  llvm::DenseMap<const FunctionDecl *, std::vector<Asked>> Calls;

  bool shouldVisitTemplateInstantiations() const { return true; }

  bool TraverseLambdaExpr(LambdaExpr *Lambda) {
    const FunctionDecl *Outer = Current;
    note(*Lambda->getCallOperator(), *Lambda);
    Current = Lambda->getCallOperator();
    bool Goes = Base::TraverseLambdaExpr(Lambda);
    Current = Outer;
    return Goes;
  }

  bool VisitCallExpr(CallExpr *Call) {
    if (const FunctionDecl *Callee = Call->getDirectCallee())
      note(*Callee, *Call);
    return true;
  }

private:
  void note(const FunctionDecl &Callee, const Expr &Call) {
    if (Current && !Current->isDependentContext())
      Calls[Callee.getCanonicalDecl()].push_back({Current, &Call});
  }
};

/// Calls of non-const members of a class.
class ChangeFinder : public RecursiveASTVisitor<ChangeFinder> {
public:
  explicit ChangeFinder(const CXXRecordDecl &Class) : Class(Class) {}
  bool Found = false;
  bool VisitCXXMemberCallExpr(CXXMemberCallExpr *Call) {
    const CXXMethodDecl *Method = Call->getMethodDecl();
    Found |= Method && !Method->isConst() && !Method->isStatic() &&
             isOfClass(*Method->getParent());
    return !Found;
  }

private:
  /// Or of one of its bases, by which it may be called.
  bool isOfClass(const CXXRecordDecl &Other) const {
    return Other.getCanonicalDecl() == Class.getCanonicalDecl() ||
           Class.isDerivedFrom(&Other);
  }

  const CXXRecordDecl &Class;
};

class QuestionJudge {
public:
  QuestionJudge(const Subject &On, const CXXMethodDecl &Reader)
      : On(On), Reader(Reader) {
    Finder.walk(On.Context);
  }

  Answer judge() {
    llvm::SmallVector<const CXXMethodDecl *, 4> Names{&Reader};
    for (size_t I = 0; I < Names.size(); ++I) { // By which it may be called.
      if (Answer Asked = isAskedAs(*Names[I]); Asked)
        return Asked;
      llvm::append_range(Names, Names[I]->overridden_methods());
    }
    return isMeasured();
  }

  /// By calls that say \p Name, the function itself or what it overrides.
  Answer isAskedAs(const CXXMethodDecl &Name) {
    for (const Asked &Site : sitesOf(Name)) {
      const auto *Call = dyn_cast<CXXMemberCallExpr>(Site.Call);
      if (!Call || !Site.In->getBody())
        continue;
      if (Answer Loop = isAskedInLoop(*Call, *Site.In); Loop)
        return Loop;
      if (Answer Measured = isAskedByHandler(*Call, *Site.In); Measured)
        return Measured;
    }
    return {false, "", Name.getLocation()};
  }

  /// Who asks may be in another unit; production has seen it.
  Answer isMeasured() {
    const MeasuredFunction *Seen = On.Seen.of(Reader.getQualifiedNameAsString());
    if (!Seen || Seen->Calls < ManyCalls)
      return {false, "nobody is seen to ask for it again and again",
              Reader.getLocation()};
    return {true, "production measured " + std::to_string(Seen->Calls) + " calls of it",
            Reader.getLocation()};
  }

private:
  ArrayRef<Asked> sitesOf(const FunctionDecl &F) {
    return Finder.Calls[F.getCanonicalDecl()];
  }

  /// Where the object of \p Call is, as far as that is known.
  Location objectOf(const CXXMemberCallExpr &Call, const FunctionDecl &In) {
    const Expr *Object = Call.getImplicitObjectArgument()->IgnoreParenImpCasts();
    Location L;
    if (isa<CXXThisExpr>(Object))
      L.Root = Location::This;
    else if (!Object->getType()->isPointerType() && Object->isGLValue())
      L = On.Ask.locate(*Object, In);
    return L;
  }

  bool changesObject(const Stmt &S) {
    ChangeFinder Changes(*Reader.getParent());
    Changes.TraverseStmt(const_cast<Stmt *>(&S));
    return Changes.Found;
  }

  Answer isAskedInLoop(const CXXMemberCallExpr &Call, const FunctionDecl &In) {
    Answer No{false, "", Call.getBeginLoc()};
    Location L = objectOf(Call, In);
    // An element is asked again by the loop around the one over the elements,
    // or where each turn asks two of them.
    bool AsksTwo = isOwned(L) && asksAnother(Call, In);
    const Stmt *Loop = loopAround(Call, In, isOwned(L) && !AsksTwo ? 1 : 0);
    if (!Loop || changesObject(*Loop))
      return No;
    bool IsOuter = L.Root == Location::This || L.Root == Location::Global ||
                   L.Root == Location::Param ||
                   (L.Root == Location::Local && !isIn(*L.Var, *Loop));
    if (!IsOuter || isRepairedThere(Call, In))
      return No;
    StringRef Which = AsksTwo      ? "two of the same objects"
                      : isOwned(L) ? "the same objects"
                                   : "the same object";
    return {true,
            "a loop of '" + In.getQualifiedNameAsString() + "' asks " +
                Which.str() + " in each turn",
            Call.getBeginLoc()};
  }

  /// Whether the operation that \p Call is a part of asks another element of
  /// the same container: `v[i].total() > v[best].total()`.
  bool asksAnother(const CXXMemberCallExpr &Call, const FunctionDecl &In) {
    ParentMap Parents(In.getBody());
    const Stmt *Top = Parents.getParent(&Call);
    while (Top && isa<ImplicitCastExpr, ParenExpr>(Top))
      Top = Parents.getParent(Top);
    const auto *Op = llvm::dyn_cast_or_null<BinaryOperator>(Top);
    if (!Op)
      return false;
    auto Asked = [&](const Expr *Side) {
      return dyn_cast<CXXMemberCallExpr>(Side->IgnoreParenImpCasts());
    };
    const auto *Left = Asked(Op->getLHS()), *Right = Asked(Op->getRHS());
    if (!Left || !Right || Left->getMethodDecl() != Right->getMethodDecl())
      return false;
    Location One = objectOf(*Left, In), Other = objectOf(*Right, In);
    return One.Root == Other.Root && One.Var == Other.Var &&
           One.Path == Other.Path;
  }

  /// The innermost loop around \p Call but \p Outer others.
  const Stmt *loopAround(const CallExpr &Call, const FunctionDecl &In,
                         unsigned Outer) {
    ParentMap Parents(In.getBody());
    for (const Stmt *S = &Call; S && !isa<LambdaExpr>(S); S = Parents.getParent(S))
      if (isLoop(S) && Outer-- == 0)
        return S;
    return nullptr;
  }

  /// An element may be another one in each turn.
  static bool isOwned(const Location &L) {
    return llvm::any_of(L.Path, [](const PathStep &Step) {
      return Step.Step != PathStep::Field;
    });
  }

  bool isIn(const VarDecl &Var, const Stmt &S) {
    const SourceManager &SM = On.Context.getSourceManager();
    return SM.isPointWithin(SM.getExpansionLoc(Var.getLocation()),
                            SM.getExpansionLoc(S.getBeginLoc()),
                            SM.getExpansionLoc(S.getEndLoc()));
  }

  /// Whether a variable before the loop would do.
  bool isRepairedThere(const CXXMemberCallExpr &Call, const FunctionDecl &In) {
    Findings Said;
    HoistInvariantCall.Find({In, On.Ask, On.Seen}, Said);
    Place At = On.placeOf(Call.getBeginLoc());
    return llvm::any_of(Said.Causes, [&](const RootCause &Cause) {
      return llvm::any_of(Cause.Edits, [&](const Edit &E) {
        return E.File == At.File && E.Offset <= At.Offset &&
               At.Offset < E.Offset + E.Length;
      });
    });
  }

  //===--------------------------------------------------------------------===//
  // By production
  //===--------------------------------------------------------------------===//

  Answer isAskedByHandler(const CXXMemberCallExpr &Call, const FunctionDecl &In) {
    Location L = objectOf(Call, In);
    const MeasuredFunction *Handler = handlerAbove(In);
    if (!Handler || changesObject(*In.getBody()) || !outlives(L, In, 0) ||
        isRepairedThere(Call, In))
      return {false, "", Call.getBeginLoc()};
    return {true, "'" + In.getQualifiedNameAsString() +
                      "' asks an object that lives longer than the call, and "
                      "production measured " + std::to_string(Handler->Calls) +
                      " calls of '" + Handler->Function + "'",
            Call.getBeginLoc()};
  }

  /// The nearest of \p F and its callers that production measured often.
  const MeasuredFunction *handlerAbove(const FunctionDecl &F) {
    llvm::SmallVector<const FunctionDecl *, 8> Level{&F};
    llvm::DenseSet<const FunctionDecl *> Known{F.getCanonicalDecl()};
    for (unsigned I = 0; I < MostLevels && !Level.empty(); ++I) {
      llvm::SmallVector<const FunctionDecl *, 8> Next;
      for (const FunctionDecl *Each : Level) {
        const MeasuredFunction *Seen =
            On.Seen.of(Each->getQualifiedNameAsString());
        if (Seen && Seen->Calls >= ManyCalls)
          return Seen;
        for (const Asked &Site : sitesOf(*Each))
          if (Known.insert(Site.In->getCanonicalDecl()).second)
            Next.push_back(Site.In);
      }
      Level = std::move(Next);
    }
    return nullptr;
  }

  /// Whether what is at \p L, in \p In, is there before the call and after it.
  bool outlives(const Location &L, const FunctionDecl &In, unsigned Depth) {
    if (L.Root == Location::Global && !L.isEnvironment())
      return true;
    if (L.Root == Location::Local)
      return In.isMain() ||
             (L.Var->getDeclContext() != &In && !L.Var->isInitCapture());
    if ((L.Root != Location::Param && L.Root != Location::This) ||
        Depth >= MostLevels)
      return false;
    return llvm::any_of(sitesOf(In), [&](const Asked &Site) {
      std::optional<Location> Given = givenAt(Site, L, In);
      return Given && outlives(*Given, *Site.In, Depth + 1);
    });
  }

  /// What the caller at \p Site gives for \p L, which is in \p In.
  std::optional<Location> givenAt(const Asked &Site, const Location &L,
                                  const FunctionDecl &In) {
    const auto *Call = dyn_cast<CallExpr>(Site.Call);
    const auto *Member = dyn_cast<CXXMemberCallExpr>(Site.Call);
    if (L.Root == Location::This)
      return Member ? std::optional(objectOf(*Member, *Site.In)) : std::nullopt;
    for (unsigned I = 0; Call && I < In.getNumParams() && I < Call->getNumArgs(); ++I)
      if (In.getParamDecl(I)->getCanonicalDecl() == L.Var->getCanonicalDecl() &&
          Call->getArg(I)->isGLValue())
        return On.Ask.locate(*Call->getArg(I), *Site.In);
    return std::nullopt;
  }

  const Subject &On;
  const CXXMethodDecl &Reader;
  CallFinder Finder;
};

} // namespace

Answer isAskedAgain(const Subject &On, const CXXMethodDecl &Reader) {
  return QuestionJudge(On, Reader).judge();
}

} // namespace heal
