//===- Reloads.cpp - What the compiler evaluates again in each turn -------===//
//
// An optimiser keeps what a loop loads in registers, unless the loop stores
// something that may be the same memory. It decides by the types alone
// ([basic.lval]/11: a byte may be part of anything, an int only of an int); we
// know more, and so there are calls that cost two instructions and still are
// worth a variable: `text.size()` beside `text[i] = ' '` is loaded again in
// each turn, and the loop is not vectorised.
//
//===----------------------------------------------------------------------===//
#include "FixesInternal.h"
#include "clang/AST/RecursiveASTVisitor.h"

namespace heal {

using namespace clang;
using llvm::dyn_cast;
using llvm::isa;

namespace {

using Types = llvm::SmallVector<QualType, 8>;

//===----------------------------------------------------------------------===//
// What a call loads
//===----------------------------------------------------------------------===//

/// Collects the types of the numbers and pointers that a function may load.
class Loads : public RecursiveASTVisitor<Loads> {
public:
  Types All;

  bool shouldVisitImplicitCode() const { return true; }

  void addFunction(const FunctionDecl &F) {
    const FunctionDecl *Definition = nullptr;
    if (F.hasBody(Definition)) {
      if (Seen.insert(Definition).second)
        TraverseStmt(Definition->getBody());
    } else if (const auto *Method = dyn_cast<CXXMethodDecl>(&F)) {
      addFields(*Method->getParent());
    }
  }

  bool VisitMemberExpr(MemberExpr *Part) {
    if (isa<FieldDecl>(Part->getMemberDecl()) &&
        Part->getType()->isScalarType())
      All.push_back(Part->getType());
    return true;
  }
  bool VisitDeclRefExpr(DeclRefExpr *Ref) {
    const auto *Var = dyn_cast<VarDecl>(Ref->getDecl());
    if (Var && Var->hasGlobalStorage() && Var->getType()->isScalarType())
      All.push_back(Var->getType());
    return true;
  }
  bool VisitCallExpr(CallExpr *Call) {
    if (const FunctionDecl *Callee = Call->getDirectCallee())
      addFunction(*Callee);
    return true;
  }
  bool VisitCXXConstructExpr(CXXConstructExpr *Made) {
    addFunction(*Made->getConstructor());
    return true;
  }

private:
  /// Of a body that is not seen: it may load whatever the class holds.
  void addFields(const CXXRecordDecl &Class) {
    if (!Class.hasDefinition() || !Seen.insert(Class.getCanonicalDecl()).second)
      return;
    for (const CXXBaseSpecifier &Base : Class.bases())
      if (const CXXRecordDecl *Of = Base.getType()->getAsCXXRecordDecl())
        addFields(*Of);
    for (const FieldDecl *Field : Class.fields())
      if (const CXXRecordDecl *Of = Field->getType()->getAsCXXRecordDecl())
        addFields(*Of);
      else if (Field->getType()->isScalarType())
        All.push_back(Field->getType());
  }

  llvm::DenseSet<const Decl *> Seen;
};

/// Whether \p Of, by a class of the library, is an address in its object: the
/// end of a list or tree is where its own node is.
bool isAddressInObject(const FunctionDecl &Of) {
  const auto *Method = dyn_cast<CXXMethodDecl>(&Of);
  if (!Method || !Method->getIdentifier() ||
      !Method->getParent()->isInStdNamespace())
    return false;
  StringRef Class = Method->getParent()->getName();
  return (Method->getName() == "end" || Method->getName() == "cend") &&
         !llvm::is_contained({"basic_string", "vector", "deque"}, Class);
}

/// Whether \p Ref is what a range-for goes over.
bool isWalkedOver(const Subject &On, const DeclRefExpr &Ref) {
  for (const Stmt *S = &Ref; S; S = On.parentOf(S))
    if (const auto *Range = dyn_cast<CXXForRangeStmt>(S))
      return Range->getRangeInit()->IgnoreParenImpCasts() == &Ref;
  return false;
}

/// Whether the compiler sees all that is done with \p Var, an object: nobody is
/// given its address but what it inlines.
bool staysInRegisters(const Subject &On, const VarDecl &Var) {
  return llvm::all_of(mentionsIn(On.body(), Var), [&](const DeclRefExpr *Ref) {
    if (isWalkedOver(On, *Ref))
      return true;
    const Stmt *Child = nullptr;
    const Stmt *Parent = On.realParentOf(Ref, Child);
    if (isa_and_nonnull<MemberExpr>(Parent))
      Parent = On.realParentOf(Parent, Child);
    const auto *Call = llvm::dyn_cast_or_null<CallExpr>(Parent);
    return Call && On.Ask.of(*Call, On.Function).Cost < MinWorth;
  });
}

/// Whether others than the function may know what \p Var is, or leads to.
bool othersKnow(const Subject &On, const VarDecl &Var) {
  if (Var.hasGlobalStorage() || Var.getType()->isReferenceType() ||
      Var.getType()->isPointerType())
    return true;
  return Var.getType()->isRecordType() && !staysInRegisters(On, Var);
}

/// Whether \p S, a call, asks about something that others may know.
bool asksWhatOthersKnow(const Subject &On, const Stmt &S) {
  if (isa<CXXThisExpr>(S))
    return true;
  if (const auto *Ref = dyn_cast<DeclRefExpr>(&S))
    if (const auto *Var = dyn_cast<VarDecl>(Ref->getDecl()))
      return othersKnow(On, *Var);
  return llvm::any_of(S.children(), [&](const Stmt *Child) {
    return Child && asksWhatOthersKnow(On, *Child);
  });
}

//===----------------------------------------------------------------------===//
// What a loop stores
//===----------------------------------------------------------------------===//

/// Whether \p E is (a part of) a variable of the function's own, which the
/// compiler can tell from everything else.
bool isOwnVariable(const Expr *E) {
  E = E->IgnoreParenImpCasts();
  if (const auto *Part = dyn_cast<MemberExpr>(E))
    return !Part->isArrow() && isOwnVariable(Part->getBase());
  if (const auto *Element = dyn_cast<ArraySubscriptExpr>(E))
    return Element->getBase()
               ->IgnoreParenImpCasts()
               ->getType()
               ->isArrayType() &&
           isOwnVariable(Element->getBase());
  const auto *Ref = dyn_cast<DeclRefExpr>(E);
  const auto *Var = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  return Var && Var->hasLocalStorage() && !Var->getType()->isReferenceType();
}

void collectStores(const Stmt *S, Types &Result) {
  if (!S)
    return;
  const Expr *To = nullptr;
  if (const auto *Binary = dyn_cast<BinaryOperator>(S))
    To = Binary->isAssignmentOp() ? Binary->getLHS() : nullptr;
  if (const auto *Unary = dyn_cast<UnaryOperator>(S))
    To = Unary->isIncrementDecrementOp() ? Unary->getSubExpr() : nullptr;
  if (To && To->getType()->isScalarType() && !isOwnVariable(To))
    Result.push_back(To->getType());
  for (const Stmt *Child : S->children())
    collectStores(Child, Result);
}

//===----------------------------------------------------------------------===//
// May they be the same?
//===----------------------------------------------------------------------===//

/// Whether an optimiser that goes by the types takes a store of \p Stored for
/// one of what is loaded as \p Loaded.
bool maySeemTheSame(const ASTContext &Context, QualType Stored,
                    QualType Loaded) {
  if (Stored->isAnyCharacterType() && Context.getTypeSize(Stored) == 8 &&
      !Stored->isChar8Type())
    return true;
  if (Stored->isStdByteType())
    return true;
  if (Stored->isPointerType() && Loaded->isPointerType())
    return true; // Not every compiler tells them apart.
  auto Plain = [&](QualType Type) {
    Type = Type.getCanonicalType().getUnqualifiedType();
    return Type->isSignedIntegerType() && !Type->isEnumeralType()
               ? Context.getCorrespondingUnsignedType(Type)
               : Type;
  };
  return Plain(Stored) == Plain(Loaded);
}

} // namespace

bool isCalledElsewhere(const Subject &On, const CallExpr &Call) {
  const FunctionDecl *Callee = Call.getDirectCallee();
  return Callee && !Callee->isDefined() && !Callee->getBuiltinID() &&
         !On.Context.getSourceManager().isInSystemHeader(Callee->getLocation());
}

bool isLoadedAgain(const Subject &On, const CallExpr &Call, const Stmt &Loop) {
  const FunctionDecl *Callee = Call.getDirectCallee();
  if (!Callee || isa<CXXOperatorCallExpr>(Call) || Call.isGLValue() ||
      isAddressInObject(*Callee))
    return false;
  // Where a turn does much, in an inner loop or otherwise, a load does not
  // count.
  if (On.Ask.of(*bodyOf(Loop), On.Function).Cost >= MinWorth)
    return false;
  Types Stored;
  collectStores(&Loop, Stored);
  if (Stored.empty() || !asksWhatOthersKnow(On, Call))
    return false;
  Loads Loaded;
  Loaded.addFunction(*Callee);
  return llvm::any_of(Loaded.All, [&](QualType Load) {
    return llvm::any_of(Stored, [&](QualType Store) {
      return maySeemTheSame(On.Context, Store, Load);
    });
  });
}

} // namespace heal
