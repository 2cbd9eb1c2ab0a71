//===- Escape.cpp - Which addresses a function gives away -----------------===//
//
// The address of a variable is given away where it is taken, bound or passed
// in a way that the Resolver cannot follow back to the variable. What a
// container owns counts apart from the container itself.
//
//===----------------------------------------------------------------------===//
#include "EffectsInternal.h"
#include "clang/AST/RecursiveASTVisitor.h"

namespace heal {

using namespace clang;
using llvm::dyn_cast;
using llvm::isa;

namespace {

class EscapeFinder : public RecursiveASTVisitor<EscapeFinder> {
public:
  EscapeFinder(const FunctionDecl &F, Effects::Summaries &Known)
      : Known(Known), Where(Known.resolverFor(F)) {}
  Escapes Result;

  bool VisitUnaryOperator(UnaryOperator *Op) {
    if (Op->getOpcode() == UO_AddrOf && !Harmless.count(Op))
      giveAway(Where.locate(Op->getSubExpr()));
    return true;
  }

  bool VisitImplicitCastExpr(ImplicitCastExpr *Cast) {
    if (Cast->getCastKind() == CK_ArrayToPointerDecay && !Harmless.count(Cast))
      giveAway(Where.locate(Cast->getSubExpr()));
    return true;
  }

  bool VisitArraySubscriptExpr(ArraySubscriptExpr *E) {
    Harmless.insert(stripped(E->getBase()));
    return true;
  }

  bool VisitConditionalOperator(ConditionalOperator *E) {
    for (const Expr *Branch : {E->getTrueExpr(), E->getFalseExpr()}) {
      if (E->isGLValue())
        giveAway(Where.locate(Branch));
      else if (E->getType()->isPointerType())
        giveAway(Where.pointee(Branch));
    }
    return true;
  }

  bool VisitVarDecl(VarDecl *Var) {
    const Expr *Init = Var->getInit();
    if (!Init || Var->isImplicit())
      return true;
    if (Var->getType()->isPointerType()) {
      bool Followed = Var->hasLocalStorage() && !isReassigned(*Var);
      if (Followed)
        Harmless.insert(stripped(Init));
      else
        giveAway(Where.pointee(Init));
    } else if (Var->getType()->isReferenceType() && !Var->hasLocalStorage()) {
      giveAway(Where.locate(Init));
    } else {
      adopt(Var, Init);
    }
    return true;
  }

  bool VisitBinaryOperator(BinaryOperator *Op) {
    if (Op->isAssignmentOp() && Op->getRHS()->getType()->isPointerType())
      giveAway(Where.pointee(Op->getRHS()));
    return true;
  }

  bool VisitReturnStmt(ReturnStmt *Return) {
    const Expr *Value = Return->getRetValue();
    if (!Value)
      return true;
    if (Value->getType()->isPointerType())
      giveAway(Where.pointee(Value));
    else if (Value->isGLValue())
      giveAway(Where.locate(Value));
    return true;
  }

  bool VisitLambdaExpr(LambdaExpr *Lambda) {
    for (const LambdaCapture &Capture : Lambda->captures()) {
      if (Capture.capturesThis())
        Result.CapturesThis |= !Harmless.count(Lambda);
      if (!Capture.capturesVariable())
        continue;
      const auto *Var = dyn_cast<VarDecl>(Capture.getCapturedVar());
      bool ByReference = Capture.getCaptureKind() == LCK_ByRef;
      if (Var && ByReference && !Harmless.count(Lambda))
        giveAwayVariable(Var);
      else if (Var && !ByReference && Var->getType()->isPointerType())
        giveAwayPointeeOf(Var);
    }
    return true;
  }

  bool VisitCXXConstructExpr(CXXConstructExpr *Construct) {
    const CXXConstructorDecl *Callee = Construct->getConstructor();
    llvm::SmallVector<const Expr *, 4> Arguments(Construct->arguments());
    passArguments(*Callee, Arguments, Construct->getType());
    return true;
  }

  bool VisitCallExpr(CallExpr *Call) {
    const FunctionDecl *Callee = calleeOf(*Call);
    llvm::SmallVector<const Expr *, 4> Arguments = argumentsOf(*Call);
    if (!Callee) {
      if (!isa<CXXPseudoDestructorExpr>(Call->getCallee()))
        giveAwayAll(*Call, Arguments);
      return true;
    }
    consumeIterators(*Callee, *Call);
    passArguments(*Callee, Arguments, Call->getType());
    if (const Expr *Object = objectOf(*Call))
      passObject(*Callee, *Call, Object);
    return true;
  }

  bool VisitInitListExpr(InitListExpr *List) {
    for (const Expr *Init : List->inits()) {
      if (!Init)
        continue;
      if (Init->getType()->isPointerType())
        giveAway(Where.pointee(Init));
      else if (Init->isGLValue())
        giveAway(Where.locate(Init));
    }
    return true;
  }

  /// A member that is initialised with an address keeps it.
  void keepInMember(const CXXCtorInitializer &Init) {
    const Expr *Value = Init.getInit();
    if (Value->getType()->isPointerType())
      giveAway(Where.pointee(Value));
    else if (Init.isMemberInitializer() &&
             Init.getMember()->getType()->isReferenceType())
      giveAway(Where.locate(Value));
  }

  /// An address of unknown origin was given away: it may be that of what a
  /// pointer parameter points at, if that parameter was changed.
  void captureChangedParameters(const FunctionDecl &F) {
    if (!GaveAwayUnknown)
      return;
    for (const ParmVarDecl *Parameter : F.parameters())
      if (Parameter->getType()->isPointerType() &&
          Known.scanOf(F).Reassigned.count(Parameter->getCanonicalDecl()))
        Result.Captured.insert(Parameter->getCanonicalDecl());
  }

private:
  bool isReassigned(const VarDecl &Var) {
    const auto *F = dyn_cast_or_null<FunctionDecl>(
        Var.getParentFunctionOrMethod() ? Decl::castFromDeclContext(
                                              Var.getParentFunctionOrMethod())
                                        : nullptr);
    return !F || Known.scanOf(*F).Reassigned.count(Var.getCanonicalDecl());
  }

  void giveAway(const Location &L) {
    GaveAwayUnknown |= L.Root == Location::Unknown;
    if (L.Root == Location::Param)
      Result.Captured.insert(L.Var);
    if (L.Root == Location::This)
      Result.CapturesThis = true;
    if (L.Root != Location::Local)
      return;
    if (!L.isOwned())
      Result.Plain.insert(L.Var);
    Result.Owned.insert(L.Var);
  }

  void giveAwayVariable(const VarDecl *Var) {
    Var = Var->getCanonicalDecl();
    if (Var->getType()->isReferenceType() || Var->getType()->isPointerType())
      giveAwayPointeeOf(Var);
    Result.Plain.insert(Var);
    Result.Owned.insert(Var);
  }

  void giveAwayPointeeOf(const VarDecl *Var) {
    if (isa<ParmVarDecl>(Var))
      Result.Captured.insert(Var);
    if (!isa<ParmVarDecl>(Var) && Var->getInit())
      giveAway(Var->getType()->isPointerType() ? Where.pointee(Var->getInit())
                                               : Where.locate(Var->getInit()));
  }

  /// A container that takes over what something else owned may own things that
  /// are known elsewhere.
  void adopt(const VarDecl *Var, const Expr *Init) {
    if (!Var->getType()->isRecordType())
      return;
    const Expr *Source = stripped(Init);
    if (const auto *Construct = dyn_cast<CXXConstructExpr>(Source)) {
      const CXXConstructorDecl *Constructor = Construct->getConstructor();
      if (Constructor->isMoveConstructor())
        Result.Owned.insert(Var->getCanonicalDecl());
      if (constructorKeepsThis(*Constructor))
        giveAwayVariable(Var);
      return;
    }
    const auto *Call = dyn_cast<CallExpr>(Source);
    const FunctionDecl *Callee = Call ? Call->getDirectCallee() : nullptr;
    if (Call && (!Callee || !isInLibrary(*Callee)))
      Result.Owned.insert(Var->getCanonicalDecl());
  }

  bool constructorKeepsThis(const CXXConstructorDecl &Constructor) {
    if (Constructor.isTrivial() || isInLibrary(Constructor) ||
        !Constructor.isUserProvided())
      return false;
    const FunctionDecl *Definition = definitionOf(Constructor);
    return !Definition || Known.escapesOf(*Definition).CapturesThis;
  }

  void giveAwayAll(const CallExpr &Call, ArrayRef<const Expr *> Arguments) {
    for (const Expr *Argument : Arguments)
      giveAwayArgument(Argument);
    if (const Expr *Object = objectOf(Call))
      giveAway(Object->getType()->isPointerType() ? Where.pointee(Object)
                                                  : Where.locate(Object));
  }

  void giveAwayArgument(const Expr *Argument) {
    if (Argument->getType()->isPointerType())
      giveAway(Where.pointee(Argument));
    if (Argument->isGLValue())
      giveAway(Where.locate(Argument));
  }

  void passArguments(const FunctionDecl &Callee, ArrayRef<const Expr *> Arguments,
                     QualType Result) {
    for (unsigned I = 0; I < Arguments.size(); ++I)
      if (keeps(Callee, I, Result, *Arguments[I]))
        giveAwayArgument(Arguments[I]);
      else
        Harmless.insert(stripped(Arguments[I]));
  }

  /// Whether \p Callee, given \p Argument, may make its address known.
  bool keeps(const FunctionDecl &Callee, unsigned Index, QualType Type,
             const Expr &Argument) {
    if (Index >= Callee.getNumParams())
      return true;
    QualType Parameter = Callee.getParamDecl(Index)->getType();
    bool ByReference = Parameter->isReferenceType();
    if (isInLibrary(Callee))
      return libraryKeeps(Callee, ByReference, Type, Argument);
    if (!ByReference && !Parameter->isPointerType())
      return false; // A copy; what the copying does is a call of its own.
    if (std::optional<LibraryModel> Model = libraryModelOf(Callee))
      return mayCarryAddress(Type);
    const FunctionDecl *Definition = definitionOf(Callee);
    if (!Definition)
      return true;
    const Escapes &Inside = Known.escapesOf(*Definition);
    const ParmVarDecl *Inner = Definition->getParamDecl(Index);
    if (Inside.Captured.count(Inner->getCanonicalDecl()) ||
        (ByReference && Parameter.getNonReferenceType()->isPointerType()))
      return true;
    return mayCarryAddress(Type) && !Known.returnOf(Callee);
  }

  bool libraryKeeps(const FunctionDecl &Callee, bool ByReference, QualType Type,
                    const Expr &Argument) {
    if (isa<LambdaExpr>(stripped(&Argument)) ||
        isa<MaterializeTemporaryExpr>(stripped(&Argument))) {
      std::optional<LibraryModel> Model = libraryModelOf(Callee);
      if (Model && Model->Calls) {
        markLambda(&Argument);
        return false;
      }
    }
    if (!ByReference)
      return Argument.getType()->isPointerType();
    if (Callee.getIdentifier()) {
      StringRef Name = Callee.getName();
      if (Name == "swap" || Name == "exchange")
        return true; // What it owned is somewhere else now.
      if (Name == "move" || Name == "forward" || Name == "as_const" ||
          Name == "get")
        return false; // Followed by the Resolver.
    }
    if (Argument.getType()->isPointerType())
      return true; // A container of pointers keeps the pointer.
    if (isa<CXXMethodDecl>(Callee))
      return false; // Containers keep copies.
    bool Shift = Callee.getOverloadedOperator() == OO_LessLess ||
                 Callee.getOverloadedOperator() == OO_GreaterGreater;
    return mayCarryAddress(Type) && !Shift;
  }

  /// A library function that returns a mere value is done with the iterators
  /// that it was given: `std::sort(v.begin(), v.end())`, `it == v.end()`.
  void consumeIterators(const FunctionDecl &Callee, const CallExpr &Call) {
    if (!isInLibrary(Callee) || !libraryModelOf(Callee) || Call.isGLValue() ||
        mayCarryAddress(Call.getType()))
      return;
    for (const Expr *Argument : Call.arguments()) {
      const Expr *Inner = stripped(Argument);
      if (const auto *Temporary = dyn_cast<MaterializeTemporaryExpr>(Inner))
        Inner = stripped(Temporary->getSubExpr());
      if (const auto *Construct = dyn_cast<CXXConstructExpr>(Inner))
        if (Construct->getNumArgs() == 1)
          Inner = stripped(Construct->getArg(0));
      if (const auto *Temporary = dyn_cast<MaterializeTemporaryExpr>(Inner))
        Inner = stripped(Temporary->getSubExpr());
      Consumed.insert(Inner);
    }
  }

  void markLambda(const Expr *Argument) {
    Argument = stripped(Argument);
    if (const auto *Temporary = dyn_cast<MaterializeTemporaryExpr>(Argument))
      Argument = stripped(Temporary->getSubExpr());
    if (isa<LambdaExpr>(Argument))
      Harmless.insert(Argument);
  }

  void passObject(const FunctionDecl &Callee, const CallExpr &Call,
                  const Expr *Object) {
    bool Arrow = Object->getType()->isPointerType();
    Harmless.insert(stripped(Object));
    if (isInLibrary(Callee)) {
      if (Callee.getIdentifier() && Callee.getName() == "swap")
        giveAway(Where.locate(Object));
      // An iterator or pointer into it: what it owns is known elsewhere,
      // unless the Resolver follows the result.
      QualType Type = Call.getType();
      if (Call.isGLValue() || !mayCarryAddress(Type) || Arrow ||
          Consumed.count(&Call))
        return;
      Location L = Where.locate(Object);
      if (L.Root == Location::Local)
        Result.Owned.insert(L.Var);
      return;
    }
    const FunctionDecl *Definition = definitionOf(Callee);
    bool Keeps = !Definition || Known.escapesOf(*Definition).CapturesThis ||
                 (mayCarryAddress(Call.isGLValue()
                                      ? Known.Context.getPointerType(Call.getType())
                                      : Call.getType()) &&
                  !Known.returnOf(Callee));
    if (Keeps)
      giveAway(Arrow ? Where.pointee(Object) : Where.locate(Object));
  }

  Effects::Summaries &Known;
  Resolver Where;
  llvm::DenseSet<const Stmt *> Harmless; ///< Uses that keep no address.
  llvm::DenseSet<const Stmt *> Consumed; ///< Iterators that nobody keeps.
  bool GaveAwayUnknown = false;
};

} // namespace

Escapes findEscapes(const FunctionDecl &F, Effects::Summaries &Known) {
  EscapeFinder Finder(F, Known);
  if (const auto *Constructor = dyn_cast<CXXConstructorDecl>(&F))
    for (const CXXCtorInitializer *Init : Constructor->inits())
      if (Init->getInit()) {
        Finder.keepInMember(*Init);
        Finder.TraverseStmt(Init->getInit());
      }
  if (F.hasBody())
    Finder.TraverseStmt(F.getBody());
  Finder.captureChangedParameters(F);
  return std::move(Finder.Result);
}

} // namespace heal
