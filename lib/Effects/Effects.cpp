//===- Effects.cpp - The answers ------------------------------------------===//
#include "clang-heal/Effects/Effects.h"
#include "EffectsInternal.h"
#include "clang/AST/RecursiveASTVisitor.h"

namespace heal {

using namespace clang;

OtherUnits::~OtherUnits() = default;

Effects::Effects(ASTContext &Context, OtherUnits *Elsewhere)
    : Known(std::make_unique<Summaries>(Context, Elsewhere)) {}
Effects::~Effects() = default;

ASTContext &Effects::context() const { return Known->Context; }

EffectSet Effects::of(const Stmt &Code, const FunctionDecl &In) {
  EffectSet Set = collect(&Code, In, *Known);
  if (!isLambda(In) && In.hasBody())
    anchor(Set, Known->effectsOf(In));
  return Set;
}

const EffectSet &Effects::of(const FunctionDecl &Callee) {
  return Known->effectsOf(Callee);
}

bool Effects::isPlainValue(QualType Type) { return Known->isPlainValue(Type); }

bool Effects::hasItsValue(const VarDecl &Var) {
  return Known->hasItsValue(Var);
}

bool Effects::isMadeQuietly(QualType Type) { return Known->isQuiet(Type); }

bool Effects::comparesQuietly(QualType Type) const {
  return heal::comparesQuietly(Type);
}

Location Effects::locate(const Expr &Code, const FunctionDecl &In) {
  return Known->resolverFor(In).locate(&Code);
}

bool Effects::escapes(const VarDecl &Variable, Escape How, const FunctionDecl &In) {
  return Known->escapes(Variable, How, In);
}

bool Effects::givesAway(const FunctionDecl &F) {
  const Escapes &Away = Known->escapesOf(F);
  return Away.CapturesThis || !Away.Captured.empty();
}

bool Effects::mayKeepItsObject(const CXXMethodDecl &Member) {
  if (Member.isTrivial() || !Member.isUserProvided())
    return false;
  const FunctionDecl *Definition = definitionOf(Member);
  return Definition ? Known->escapesOf(*Definition).CapturesThis
                    : Known->mayKeepElsewhere(Member, std::nullopt);
}

const UnitFacts &Effects::unit() { return Known->unit(); }

void Effects::distrust(const FunctionDecl &F) { Known->distrust(F); }

/// A profile leaves out what is not written, such as to which base an object is
/// converted, and how a member is named.
static bool convertAlike(const Stmt *A, const Stmt *B) {
  if (!A || !B || A->getStmtClass() != B->getStmtClass())
    return A == B;
  const auto *CastA = dyn_cast<CastExpr>(A), *CastB = dyn_cast<CastExpr>(B);
  if (CastA && (CastA->getCastKind() != CastB->getCastKind() ||
                CastA->getType().getCanonicalType() !=
                    CastB->getType().getCanonicalType()))
    return false;
  const auto *MemberA = dyn_cast<MemberExpr>(A),
             *MemberB = dyn_cast<MemberExpr>(B);
  if (MemberA && MemberA->hasQualifier() != MemberB->hasQualifier())
    return false; // Which may keep a call from being virtual.
  return llvm::equal(A->children(), B->children(), convertAlike);
}

bool areWrittenAlike(const Expr &A, const Expr &B, const ASTContext &Context) {
  const Expr *InnerA = A.IgnoreParenImpCasts(),
             *InnerB = B.IgnoreParenImpCasts();
  llvm::FoldingSetNodeID IdA, IdB;
  InnerA->Profile(IdA, Context, /*Canonical=*/true);
  InnerB->Profile(IdB, Context, /*Canonical=*/true);
  return IdA == IdB && convertAlike(InnerA, InnerB);
}

bool isLoop(const Stmt *S) {
  return isa<ForStmt, WhileStmt, DoStmt, CXXForRangeStmt>(S);
}

static Answer no(const Cause &Why) { return {false, Why.Text, Why.Where}; }

/// The first effect that a pure expression may not have.
static const std::optional<Cause> *firstImpurity(const EffectSet &Set) {
  for (const std::optional<Cause> *Slot :
       {&Set.Unknown, &Set.Jumps, &Set.Outside, &Set.Varies, &Set.Synchronizes})
    if (*Slot)
      return Slot;
  return nullptr;
}

Answer Effects::isPure(const Expr &Code, const FunctionDecl &In) {
  EffectSet Set = of(Code, In);
  if (const std::optional<Cause> *Slot = firstImpurity(Set))
    return no(**Slot);
  if (!Set.Writes.empty()) {
    const Access &Write = Set.Writes.front();
    return {false, "it writes '" + Write.What.str() + "'",
            Write.By ? Write.By->getBeginLoc() : Code.getBeginLoc()};
  }
  std::string Reads;
  for (const Access &Read : Set.Reads) {
    std::string Name = "'" + Read.What.str() + "'";
    if (Reads.find(Name) == std::string::npos && Reads.size() < 100)
      Reads += (Reads.empty() ? "" : ", ") + Name;
  }
  return {true,
          Reads.empty() ? "it reads and writes nothing that changes"
                        : "it writes nothing and reads only " + Reads,
          Code.getBeginLoc()};
}

namespace {

/// The first variable named in an expression that \p Inside declares.
class LocalFinder : public RecursiveASTVisitor<LocalFinder> {
public:
  explicit LocalFinder(const llvm::DenseSet<const Decl *> &Declared)
      : Declared(Declared) {}
  const ValueDecl *Found = nullptr;
  bool VisitDeclRefExpr(DeclRefExpr *Ref) {
    if (Declared.count(Ref->getDecl()->getCanonicalDecl()))
      Found = Ref->getDecl();
    return !Found;
  }

private:
  const llvm::DenseSet<const Decl *> &Declared;
};

class DeclarationCollector : public RecursiveASTVisitor<DeclarationCollector> {
public:
  llvm::DenseSet<const Decl *> Declared;
  /// A declaration that changes what other names mean.
  const Decl *ChangesNames = nullptr;
  bool VisitValueDecl(ValueDecl *D) {
    Declared.insert(D->getCanonicalDecl());
    return true;
  }
  bool VisitDeclStmt(DeclStmt *S) {
    for (const Decl *D : S->decls())
      if (!isa<VarDecl, StaticAssertDecl>(D))
        ChangesNames = D;
    return true;
  }
};

/// Removes from \p Declared what \p E itself declares: a lambda's parameters.
void forgetOwn(llvm::DenseSet<const Decl *> &Declared, const Expr &E) {
  DeclarationCollector Own;
  Own.TraverseStmt(const_cast<Expr *>(&E));
  for (const Decl *D : Own.Declared)
    Declared.erase(D);
}

} // namespace

static DeclarationCollector declarationsOf(ArrayRef<const Stmt *> During) {
  DeclarationCollector Inside;
  for (const Stmt *S : During)
    if (S)
      Inside.TraverseStmt(const_cast<Stmt *>(S));
  return Inside;
}

Answer Effects::namesNothingFrom(const Expr &Code,
                                 ArrayRef<const Stmt *> During) {
  DeclarationCollector Inside = declarationsOf(During);
  if (Inside.ChangesNames)
    return {false, "a declaration there may change what its names mean",
            Inside.ChangesNames->getLocation()};
  forgetOwn(Inside.Declared, Code);
  LocalFinder Finder(Inside.Declared);
  Finder.TraverseStmt(const_cast<Expr *>(&Code));
  if (Finder.Found)
    return {false,
            "'" + Finder.Found->getNameAsString() + "' is another each time",
            Finder.Found->getLocation()};
  return {true, "it names nothing that is declared there", Code.getBeginLoc()};
}

/// Whether \p Write goes to the storage of a variable that lives only within
/// \p During: nothing that could be read before is in it. What it owns may be
/// older, except where it is just made.
static bool writesOnlyWhatIsNew(const Access &Write,
                                const DeclarationCollector &During) {
  const Location &L = Write.What;
  return L.Root == Location::Local && During.Declared.count(L.Var) &&
         (Write.Begins || (!L.Deep && !L.isOwned()));
}

/// `'x', which it reads, may be written by 'f(x)'`, and what is behind it.
static Answer mayBeWritten(const Location &Read, const Access &Write,
                           const EffectSet &There, const ASTContext &Context) {
  std::string Reason = "'" + Read.str() + "', which it reads, may be written by '" +
                       textOf(*Write.By, Context) + "'";
  SourceLocation Where = Write.By->getBeginLoc();
  if (Write.What.isAnything() && There.Unknown && There.Unknown->Where == Where)
    Reason += ": " + There.Unknown->Text;
  return {false, Reason, Where};
}

/// Whether \p B says that something does not write what it might.
static bool isAboutWrites(const Belief &B) {
  return B.Text == aboutStreams().Text || B.Text == aboutSharedPointers().Text;
}

Answer Effects::keepsItsValue(const Expr &Code,
                              ArrayRef<const Stmt *> During,
                              const FunctionDecl &In) {
  if (Answer Names = namesNothingFrom(Code, During); !Names)
    return Names;
  EffectSet Value = of(Code, In);
  auto Escapes = [&](const VarDecl &Var, Escape How) { return escapes(Var, How, In); };
  DeclarationCollector Inside = declarationsOf(During);
  size_t Writes = 0;
  std::vector<Belief> Beliefs;
  for (const Stmt *S : During) {
    if (!S)
      continue;
    EffectSet Set = of(*S, In);
    if (Set.Jumps)
      return no(*Set.Jumps);
    if (Set.Synchronizes)
      return no(*Set.Synchronizes);
    Writes += Set.Writes.size();
    for (Belief &B : Set.Beliefs)
      if (isAboutWrites(B) && !Value.Reads.empty() &&
          llvm::none_of(Beliefs,
                        [&](const Belief &Old) { return Old.Text == B.Text; }))
        Beliefs.push_back(std::move(B));
    for (const Access &Read : Value.Reads)
      for (const Access &Write : Set.Writes)
        if (!writesOnlyWhatIsNew(Write, Inside) &&
            mayAlias(Read.What, Write.What, Escapes))
          return mayBeWritten(Read.What, Write, Set, Known->Context);
  }
  return {true,
          llvm::formatv("none of the {0} writes there may touch what it reads",
                        Writes)
              .str(),
          Code.getBeginLoc(), std::move(Beliefs)};
}

namespace {

/// The locals in an expression that lead to what they do not own: references
/// and views, but no parameters, which are good for the whole call.
class BorrowFinder : public RecursiveASTVisitor<BorrowFinder> {
public:
  std::vector<const VarDecl *> Found;
  bool VisitDeclRefExpr(DeclRefExpr *Ref) {
    const auto *Var = dyn_cast<VarDecl>(Ref->getDecl());
    if (!Var || !Var->hasLocalStorage() || isa<ParmVarDecl>(Var))
      return true;
    const CXXRecordDecl *Class = Var->getType()->getAsCXXRecordDecl();
    bool IsView = Class && !isContainer(*Class) && mayCarryAddress(Var->getType());
    if (Var->getType()->isReferenceType() || Var->getType()->isPointerType() || IsView)
      Found.push_back(Var);
    return true;
  }
};

} // namespace

Answer Effects::stillRefers(const Expr &Code, const FunctionDecl &In) {
  BorrowFinder Borrows;
  Borrows.TraverseStmt(const_cast<Expr *>(&Code));
  Answer Good{true, "nothing may end what it refers to", Code.getBeginLoc()};
  if (Borrows.Found.empty() || !In.getBody())
    return Good;
  EffectSet Value = of(Code, In), Body = of(*In.getBody(), In);
  llvm::SmallVector<Location, 4> Named;
  for (const Access &Read : Value.Reads)
    Named.push_back(Read.What);
  if (Code.isGLValue())
    Named.push_back(locate(Code, In));
  auto Escapes = [&](const VarDecl &Var, Escape How) { return escapes(Var, How, In); };
  for (const Access &Write : Body.Writes) {
    bool MayEnd = !Write.Begins && (Write.What.Deep || Write.What.isAnything());
    for (const Location &L : Named)
      if (MayEnd && (L.isOwned() || L.Root == Location::Unknown) &&
          mayAlias(L, Write.What, Escapes))
        return {false,
                "what '" + Borrows.Found.front()->getNameAsString() +
                    "' refers to may be gone after '" +
                    textOf(*Write.By, Known->Context) + "'",
                Write.By->getBeginLoc()};
  }
  return Good;
}

Answer Effects::isTotal(const Expr &Code, const FunctionDecl &In) {
  if (Answer Refers = stillRefers(Code, In); !Refers)
    return Refers;
  EffectSet Set = of(Code, In);
  for (const std::optional<Cause> *Slot :
       {&Set.Unknown, &Set.Throws, &Set.Diverges, &Set.Undefined, &Set.Jumps})
    if (*Slot)
      return no(**Slot);
  return {true, "it cannot throw, returns, and is defined for every state",
          Code.getBeginLoc()};
}

Answer Effects::mayExchange(const Stmt &First, const Stmt &Second,
                            const FunctionDecl &In) {
  EffectSet A = of(First, In), B = of(Second, In);
  for (const EffectSet *Set : {&A, &B})
    for (const std::optional<Cause> *Slot :
         {&Set->Unknown, &Set->Jumps, &Set->Synchronizes, &Set->Diverges})
      if (*Slot)
        return no(**Slot);
  if (A.Throws && B.Throws)
    return no(*A.Throws);
  if (A.Outside && B.Outside)
    return no(*A.Outside);
  bool Visible = !A.Writes.empty() || A.Outside;
  if ((B.Throws && Visible) || (A.Throws && (!B.Writes.empty() || B.Outside)))
    return no(A.Throws ? *A.Throws : *B.Throws);
  auto Escapes = [&](const VarDecl &Var, Escape How) { return escapes(Var, How, In); };
  auto Conflict = [&](ArrayRef<Access> Writes,
                      ArrayRef<Access> Others) -> std::optional<Answer> {
    for (const Access &Write : Writes)
      for (const Access &Other : Others)
        if (mayAlias(Write.What, Other.What, Escapes))
          return Answer{false, "both touch '" + Write.What.str() + "'",
                        Write.By->getBeginLoc()};
    return std::nullopt;
  };
  for (std::optional<Answer> Found :
       {Conflict(A.Writes, B.Reads), Conflict(A.Writes, B.Writes),
        Conflict(B.Writes, A.Reads)})
    if (Found)
      return *Found;
  Answer Good{true, "they touch nothing in common", First.getBeginLoc()};
  for (const EffectSet *Set : {&A, &B})
    llvm::copy_if(Set->Beliefs, std::back_inserter(Good.Beliefs),
                  isAboutWrites);
  return Good;
}

} // namespace heal
