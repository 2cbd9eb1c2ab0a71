//===- Scan.cpp - One look through a function -----------------------------===//
#include "EffectsInternal.h"
#include "clang/AST/RecursiveASTVisitor.h"

namespace heal {

using namespace clang;
using llvm::dyn_cast;
using llvm::isa;

namespace {

class Scanner : public RecursiveASTVisitor<Scanner> {
public:
  FunctionScan Result;

  bool VisitBinaryOperator(BinaryOperator *Op) {
    if (Op->isAssignmentOp())
      change(Op->getLHS());
    return true;
  }
  bool VisitUnaryOperator(UnaryOperator *Op) {
    if (Op->getOpcode() == UO_AddrOf)
      change(Op->getSubExpr());
    if (Op->isIncrementDecrementOp()) {
      allow(Op->getSubExpr());
      reassign(Op->getSubExpr());
    }
    if (Op->isDecrementOp())
      add(Op->getSubExpr(), Result.Moved);
    return true;
  }
  bool VisitVarDecl(VarDecl *Var) {
    if (Var->getType()->isReferenceType() && Var->getInit())
      add(Var->getInit(), Result.Moved);
    if (Var->getType()->isReferenceType() && Var->getInit() &&
        !Var->getType().getNonReferenceType().isConstQualified())
      change(Var->getInit());
    return true;
  }
  bool VisitCallExpr(CallExpr *Call) {
    const FunctionDecl *Callee = Call->getDirectCallee();
    llvm::SmallVector<const Expr *, 4> Arguments = argumentsOf(*Call);
    for (unsigned I = 0; I < Arguments.size(); ++I) {
      if (Callee && I < Callee->getNumParams()) {
        QualType Type = Callee->getParamDecl(I)->getType();
        // The constness may be cast away.
        if (Type->isReferenceType() && !isInLibrary(*Callee))
          add(Arguments[I], Result.Moved);
        if (isInLibrary(*Callee) && !handsBack(*Callee))
          allow(Arguments[I]);
        if (!Type->isReferenceType() ||
            Type.getNonReferenceType().isConstQualified())
          continue;
      }
      if (Arguments[I]->isGLValue())
        change(Arguments[I]);
    }
    const auto *Method = llvm::dyn_cast_or_null<CXXMethodDecl>(Callee);
    if (const Expr *Object = objectOf(*Call)) {
      allow(Object);
      if (!Object->getType()->isPointerType() &&
          !(Method && Method->isConst())) {
        if (Method && Method->getOverloadedOperator() == OO_PlusPlus &&
            isIterator(Object->getType()))
          step(Object);
        else
          change(Object);
      }
    }
    if (Callee && Callee->getIdentifier() &&
        Callee->getName().contains("setjmp"))
      Result.HasJumps = true;
    return true;
  }
  /// `it != end`, which is the call of another operator.
  bool VisitCXXRewrittenBinaryOperator(CXXRewrittenBinaryOperator *Op) {
    CXXRewrittenBinaryOperator::DecomposedForm Form = Op->getDecomposedForm();
    const auto *Call = dyn_cast<CXXOperatorCallExpr>(Form.InnerBinOp);
    const FunctionDecl *Callee = Call ? Call->getDirectCallee() : nullptr;
    if (!Callee || !isInLibrary(*Callee))
      return true;
    allow(Form.LHS);
    allow(Form.RHS);
    return true;
  }
  bool VisitCXXConstructExpr(CXXConstructExpr *Construct) {
    for (const Expr *Argument : Construct->arguments())
      if (Argument->isGLValue() && !Argument->getType().isConstQualified())
        change(Argument);
      else if (isInLibrary(*Construct->getConstructor()))
        allow(Argument); // It is copied.
    return true;
  }
  bool VisitImplicitCastExpr(ImplicitCastExpr *Cast) {
    if (Cast->getCastKind() == CK_LValueToRValue)
      allow(Cast->getSubExpr());
    return true;
  }
  bool VisitDeclRefExpr(DeclRefExpr *Ref) {
    QualType Type = Ref->getType();
    if (isa<VarDecl>(Ref->getDecl()) &&
        (isIterator(Type) || Type->isPointerType()))
      Mentions.push_back(Ref);
    return true;
  }
  bool VisitLambdaExpr(LambdaExpr *Lambda) {
    for (const LambdaCapture &Capture : Lambda->captures())
      if (Capture.capturesVariable() && Capture.getCaptureKind() == LCK_ByRef)
        if (const auto *Var = dyn_cast<VarDecl>(Capture.getCapturedVar()))
          for (auto *Set : {&Result.Reassigned, &Result.Changed, &Result.Moved})
            Set->insert(Var->getCanonicalDecl());
    return true;
  }
  bool jumps() { return Result.HasJumps = true; }
  bool VisitGotoStmt(GotoStmt *) { return jumps(); }
  bool VisitIndirectGotoStmt(IndirectGotoStmt *) { return jumps(); }
  bool VisitLabelStmt(LabelStmt *) { return jumps(); }
  bool VisitGCCAsmStmt(GCCAsmStmt *) { return jumps(); }
  bool VisitMSAsmStmt(MSAsmStmt *) { return jumps(); }
  bool VisitCoroutineBodyStmt(CoroutineBodyStmt *) { return jumps(); }
  bool VisitCoawaitExpr(CoawaitExpr *) { return jumps(); }
  bool VisitCoyieldExpr(CoyieldExpr *) { return jumps(); }
  bool VisitCoreturnStmt(CoreturnStmt *) { return jumps(); }

  /// A pointer or iterator that is mentioned otherwise than to be stepped,
  /// read, compared or copied may be set by another name.
  void settleMentions() {
    for (const DeclRefExpr *Ref : Mentions)
      if (!Allowed.count(Ref))
        change(Ref);
  }

private:
  llvm::SmallVector<const DeclRefExpr *, 8>
      Mentions; ///< Of pointers and iterators.
  llvm::SmallPtrSet<const Expr *, 8>
      Allowed; ///< Those that set nothing unseen.

  void allow(const Expr *E) {
    E = stripped(E);
    if (const auto *Choice = dyn_cast<ConditionalOperator>(E)) {
      allow(Choice->getTrueExpr());
      allow(Choice->getFalseExpr());
    } else if (const auto *Op = dyn_cast<BinaryOperator>(E);
               Op && Op->getOpcode() == BO_Comma) {
      allow(Op->getRHS());
    } else {
      Allowed.insert(E);
    }
  }

  /// `std::min(it, end)`, `std::cref(it)`: what \p Of, of the library, returns
  /// may be what it was given.
  static bool handsBack(const FunctionDecl &Of) {
    QualType Returned = Of.getReturnType();
    const CXXRecordDecl *Class = Returned->getAsCXXRecordDecl();
    return !Of.isOverloadedOperator() &&
           (Returned->isReferenceType() || Returned->isPointerType() ||
            (Class && !isIterator(Returned) && mayCarryAddress(Returned)));
  }

  /// `*it`, `it[2]`: what an iterator stands at is not the iterator.
  static bool leadsElsewhere(const CXXOperatorCallExpr &Call) {
    return (Call.getOperator() == OO_Star ||
            Call.getOperator() == OO_Subscript) &&
           isIterator(Call.getArg(0)->getType());
  }

  /// Adds to \p To the variables that \p E, an lvalue, may be.
  static void add(const Expr *E, llvm::DenseSet<const VarDecl *> &To) {
    E = stripped(E);
    if (const auto *Ref = dyn_cast<DeclRefExpr>(E)) {
      if (const auto *Var = dyn_cast<VarDecl>(Ref->getDecl()))
        To.insert(Var->getCanonicalDecl());
    } else if (const auto *Conditional = dyn_cast<ConditionalOperator>(E)) {
      add(Conditional->getTrueExpr(), To);
      add(Conditional->getFalseExpr(), To);
    } else if (const auto *Op = dyn_cast<BinaryOperator>(E)) {
      add(Op->isAssignmentOp() ? Op->getLHS() : Op->getRHS(), To);
    } else if (const auto *Step = dyn_cast<UnaryOperator>(E);
               Step && Step->isPrefix() && Step->isIncrementDecrementOp()) {
      add(Step->getSubExpr(), To);
    } else if (const auto *Call = dyn_cast<CXXOperatorCallExpr>(E);
               Call && Call->getNumArgs() > 0 && Call->isGLValue() &&
               !leadsElsewhere(*Call)) {
      add(Call->getArg(0), To); // `++it`, `it = end`, `a, it`
      if (Call->getNumArgs() > 1)
        add(Call->getArg(1), To);
    }
  }

  /// More than a step up or down.
  void change(const Expr *E) {
    step(E);
    add(E, Result.Moved);
  }

  /// An iterator's step forward is the call of a function.
  void step(const Expr *E) {
    reassign(E);
    add(E, Result.Changed);
  }

  void reassign(const Expr *E) { add(E, Result.Reassigned); }
};

} // namespace

FunctionScan scan(const FunctionDecl &F) {
  Scanner S;
  if (F.hasBody())
    S.TraverseStmt(F.getBody());
  S.settleMentions();
  S.Result.OwnStreams = ownStreamsOf(F);
  return std::move(S.Result);
}

} // namespace heal
