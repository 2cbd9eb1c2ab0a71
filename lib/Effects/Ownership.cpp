//===- Ownership.cpp - Whose memory a value brings ------------------------===//
//
// What a container owns can be named by whoever named it before: a reference
// to an element follows the element when the container is moved. A value is
// its own where all that it owns was made for it.
//
//===----------------------------------------------------------------------===//
#include "EffectsInternal.h"

namespace heal {

using namespace clang;
using llvm::dyn_cast;
using llvm::isa;

bool isMoveIterator(QualType Type) {
  const CXXRecordDecl *Record = Type.getNonReferenceType()->getAsCXXRecordDecl();
  return Record && Record->getName() == "move_iterator";
}

bool ownsMemory(QualType Type, unsigned Depth) {
  const CXXRecordDecl *Record =
      Type.isNull() ? nullptr : Type.getNonReferenceType()->getAsCXXRecordDecl();
  if (!Record || !Record->hasDefinition() || Depth > 8)
    return false;
  auto Owns = [&](QualType Part) { return ownsMemory(Part, Depth + 1); };
  if (isContainer(*Record) || isMoveIterator(Type))
    return true;
  if (isLibraryClass(*Record))
    return holdsItsArguments(*Record) &&
           llvm::any_of(typeArgumentsOf(*Record), [&](const TemplateArgument &A) {
             return Owns(A.getAsType());
           });
  return llvm::any_of(Record->fields(),
                      [&](const FieldDecl *Field) { return Owns(Field->getType()); }) ||
         llvm::any_of(Record->bases(), [&](const CXXBaseSpecifier &Base) {
           return Owns(Base.getType());
         });
}

/// `std::move(x)`: x. Null: another expression.
static const Expr *movedBy(const Expr &E) {
  const auto *Call = dyn_cast<CallExpr>(&E);
  const FunctionDecl *Callee = Call ? Call->getDirectCallee() : nullptr;
  bool IsMove = Callee && isInLibrary(*Callee) && Callee->getIdentifier() &&
                (Callee->getName() == "move" || Callee->getName() == "forward") &&
                Call->getNumArgs() == 1;
  return IsMove ? stripped(Call->getArg(0)) : nullptr;
}

namespace {

class MemorySource {
public:
  MemorySource(Effects::Summaries *Known, llvm::function_ref<bool(const Expr &)> IsOwn)
      : Known(Known), IsOwn(IsOwn) {}

  /// \p Exchanges: an lvalue gives what it owns, too.
  bool brings(const Expr &Given, bool Exchanges = false) {
    if (!mayOwn(Given.getType()))
      return false;
    const Expr *Source = Given.IgnoreImplicit();
    if (const auto *Temporary = dyn_cast<MaterializeTemporaryExpr>(stripped(Source)))
      Source = Temporary->getSubExpr()->IgnoreImplicit();
    if (const Expr *Moved = movedBy(*stripped(Source)))
      return !IsOwn(*Moved) && (!Moved->isPRValue() || brings(*Moved)) &&
             !Moved->getType().isConstQualified();
    if (Source->isXValue())
      return true;
    Source = stripped(Source);
    if (IsOwn(*Source))
      return false;
    if (Source->isGLValue())
      return Exchanges;
    if (isa<CXXConstructExpr, InitListExpr, CXXFunctionalCastExpr, CXXBindTemporaryExpr,
            CXXDefaultArgExpr, CXXDefaultInitExpr, CXXStdInitializerListExpr>(Source))
      return llvm::any_of(Source->children(), [&](const Stmt *Part) {
        const auto *Value = llvm::dyn_cast_or_null<Expr>(Part);
        return Value && (isMoveIterator(Value->getType()) || brings(*Value));
      });
    if (const auto *Choice = dyn_cast<ConditionalOperator>(Source))
      return brings(*Choice->getTrueExpr()) || brings(*Choice->getFalseExpr());
    const auto *Call = dyn_cast<CallExpr>(Source);
    return !Call || callBrings(*Call);
  }

private:
  static bool mayOwn(QualType Type) {
    return ownsMemory(Type) || (Type->isRecordType() && mayCarryAddress(Type));
  }

  bool callBrings(const CallExpr &Call) {
    const FunctionDecl *Callee = Call.getDirectCallee();
    if (!Callee)
      return true;
    if (isInLibrary(*Callee))
      return takesOver(Call, *Callee);
    // To move something out of an object is to write it.
    return !Known || !Known->writesNothingElse(*Callee) ||
           llvm::any_of(argumentsOf(Call), [&](const Expr *Argument) {
             return !Argument->isLValue() && brings(*Argument);
           });
  }

  /// Whether what the library computes by \p Call may have taken over what one
  /// of its arguments owned.
  bool takesOver(const CallExpr &Call, const FunctionDecl &Callee) {
    if (const Expr *Object = objectOf(Call))
      if (Object->isXValue() || Object->isPRValue())
        return gives(*Object, true);
    const auto *Method = dyn_cast<CXXMethodDecl>(&Callee);
    if (Method && !Method->isStatic() && !Method->isConst())
      return true; // It may be taken out.
    llvm::SmallVector<const Expr *, 4> Arguments(argumentsOf(Call));
    for (unsigned I = 0; I < Arguments.size(); ++I) {
      QualType Taken = I < Callee.getNumParams() ? Callee.getParamDecl(I)->getType()
                                                 : Arguments[I]->getType();
      bool ByReference = Taken->isReferenceType() &&
                         !Taken.getNonReferenceType().isConstQualified();
      if (Taken->isFunctionPointerType() || gives(*Arguments[I], ByReference))
        return true;
    }
    return false;
  }

  bool gives(const Expr &Argument, bool IsTakenByReference) {
    QualType Type = Argument.getType();
    const CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
    if (Record && (Record->isLambda() || !isLibraryClass(*Record)))
      return true; // It may be called, or converted.
    if (!mayOwn(Type) || Type.isConstQualified())
      return false;
    return Argument.isLValue() ? IsTakenByReference : brings(Argument);
  }

  Effects::Summaries *Known;
  llvm::function_ref<bool(const Expr &)> IsOwn;
};

} // namespace

bool bringsMemory(const Expr &Given, Effects::Summaries *Known,
                  llvm::function_ref<bool(const Expr &)> IsOwn, bool Exchanges) {
  return MemorySource(Known, IsOwn).brings(Given, Exchanges);
}

/// Whether a write to a \p Type may make what it owned another's.
static bool mayExchange(QualType Type) {
  return Type.isNull() || ownsMemory(Type) ||
         (Type->isRecordType() && mayCarryAddress(Type));
}

static bool mayExchangeOwners(const EffectSet &Set) {
  return Set.Unknown || Set.Jumps || !Set.Deferred.empty() ||
         llvm::any_of(Set.Writes, [](const Access &Write) {
           return mayExchange(Write.What.Type);
         });
}

void anchor(EffectSet &Set, const EffectSet &Whole) {
  if (mayExchangeOwners(Whole))
    return;
  for (std::vector<Access> *Accesses : {&Set.Reads, &Set.Writes})
    for (Access &Each : *Accesses)
      if (Each.What.Root != Location::Local)
        Each.What.Adrift = false;
}

bool Effects::Summaries::writesNothingElse(const FunctionDecl &F) {
  auto Guesses = [&] { return Sets.guesses() + EscapeSets.guesses(); };
  unsigned long Before = Guesses();
  const EffectSet &Does = effectsOf(F);
  return Guesses() == Before && !Does.Unknown && !Does.Jumps && Does.Deferred.empty() &&
         llvm::all_of(Does.Writes, [](const Access &Write) {
           return Write.What.Root == Location::Local ||
                  Write.What.Root == Location::Fresh;
         });
}

} // namespace heal
