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
  if (!Record || !Record->hasDefinition())
    return false;
  if (isLibraryClass(*Record))
    return Record->getName() == "move_iterator" ||
           (Record->getName() == "reverse_iterator" &&
            isMoveIterator(typeArgumentsOf(*Record).front().getAsType()));
  // One of the user that gives what it stands at, and no name of it.
  return llvm::any_of(Record->methods(), [](const CXXMethodDecl *Method) {
    return Method->getOverloadedOperator() == OO_Star &&
           Method->getNumParams() == 0 &&
           !Method->getReturnType()->isLValueReferenceType() &&
           mayOwnMemory(Method->getReturnType());
  });
}

/// The class of \p Type, of what it refers to, or of an array's elements.
static const CXXRecordDecl *classOf(QualType Type) {
  if (Type.isNull())
    return nullptr;
  return Type.getNonReferenceType()->getBaseElementTypeUnsafe()->getAsCXXRecordDecl();
}

bool ownsMemory(QualType Type, unsigned Depth) {
  const CXXRecordDecl *Record = classOf(Type);
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

bool mayOwnMemory(QualType Type) {
  return ownsMemory(Type) || (classOf(Type) && mayCarryAddress(Type));
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
    if (const auto *New = dyn_cast<CXXNewExpr>(stripped(&Given)))
      return makesPlaced(New->getAllocatedType()) ||
             (New->getInitializer() && brings(*New->getInitializer()));
    if (!mayOwnMemory(Given.getType()))
      return false;
    const Expr *Source = Given.IgnoreImplicit();
    if (const auto *Default = dyn_cast<CXXDefaultInitExpr>(Source))
      return brings(*Default->getExpr());
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
    if (const auto *Construct = dyn_cast<CXXConstructExpr>(Source);
        Construct && constructorBrings(*Construct))
      return true;
    if (isa<CXXConstructExpr, InitListExpr, CXXFunctionalCastExpr, CXXBindTemporaryExpr,
            CXXDefaultArgExpr, CXXStdInitializerListExpr>(Source))
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
  /// Whether a constructor takes memory by more than what is moved to it: by a
  /// pointer that it takes over, or from what it only names.
  bool constructorBrings(const CXXConstructExpr &Construct) {
    const CXXConstructorDecl &Callee = *Construct.getConstructor();
    if (!isInLibrary(Callee) && !Callee.isUserProvided())
      return Callee.isDefaultConstructor() &&
             llvm::any_of(Callee.inits(), [&](const CXXCtorInitializer *Part) {
               return brings(*Part->getInit());
             });
    if (!isInLibrary(Callee))
      return !Known || !Known->writesNothingElse(Callee) ||
             mayCarryAddress(Construct.getType());
    return mayCarryAddress(Construct.getType()) &&
           llvm::any_of(Construct.arguments(), [](const Expr *Argument) {
             const Expr *Source = stripped(Argument);
             return Source->getType()->isPointerType() && !isa<CXXNewExpr>(Source);
           });
  }

  /// Whether what is made of \p Type may be known by where it is.
  bool makesPlaced(QualType Type) {
    return !Known || Known->knowsItsPlace(Type);
  }

  bool callBrings(const CallExpr &Call) {
    const FunctionDecl *Callee = calleeOf(Call);
    if (!Callee)
      return true; // Another class may answer.
    if (isInLibrary(*Callee)) {
      bool MakesOne =
          Callee->getIdentifier() && Callee->getName().starts_with("make_");
      return (MakesOne && makesPlaced(Callee->getReturnType())) ||
             takesOver(Call, *Callee);
    }
    // To move something out of an object is to write it; a pointer is taken
    // over without, and a lambda moves out of itself.
    return !Known || isLambda(*Callee) || mayCarryAddress(Call.getType()) ||
           !Known->writesNothingElse(*Callee) ||
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
    if (!mayOwnMemory(Type) || Type.isConstQualified())
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

//===----------------------------------------------------------------------===//
// Algorithms
//===----------------------------------------------------------------------===//

/// Whether what an algorithm calls may take what an element owns, or give it
/// something.
static bool callableTrades(const Expr &Callable, Effects::Summaries &Known) {
  const CXXRecordDecl *Class = Callable.getType()->getAsCXXRecordDecl();
  if (Class && isLibraryClass(*Class))
    return Class->getName() == "function" ||
           Class->getName() == "reference_wrapper";
  const FunctionDecl *Callee = callableOf(&Callable);
  if (!Callee)
    return true;
  if (mayOwnMemory(Callee->getReturnType()) &&
      !Callee->getReturnType()->isLValueReferenceType() &&
      !Known.writesNothingElse(*Callee))
    return true;
  return llvm::any_of(Callee->parameters(), [](const ParmVarDecl *Parameter) {
    QualType Type = Parameter->getType();
    return Type->isReferenceType() &&
           !Type.getNonReferenceType().isConstQualified() &&
           (Type->isDependentType() || mayOwnMemory(Type));
  });
}

bool tradesElements(const CallExpr &Call, Effects::Summaries &Known) {
  const FunctionDecl *Callee = Call.getDirectCallee();
  if (!Callee || !isInLibrary(*Callee) ||
      (Callee->isOverloadedOperator() &&
       Callee->getOverloadedOperator() != OO_Call)) // `out << std::hex`
    return false;
  // Of members only what they call may do that unasked.
  std::optional<LibraryModel> Model = libraryModelOf(*Callee);
  bool IsAlgorithm =
      !isa<CXXMethodDecl>(Callee) || (Model && Model->isOverRange());
  if (IsAlgorithm && !(Model && Model->KeepsElements))
    return true;
  return llvm::any_of(argumentsOf(Call), [&](const Expr *Argument) {
    return isCallable(Argument->getType()) && callableTrades(*Argument, Known);
  });
}

/// Whether a write to a \p Type may make what it owned another's.
static bool mayExchange(QualType Type) {
  return Type.isNull() || mayOwnMemory(Type);
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

/// Whether \p Where is made by the function \p F itself.
static bool isMadeBy(const FunctionDecl &F, const Location &Where) {
  return Where.Root == Location::Local || Where.Root == Location::Fresh ||
         (Where.Root == Location::This && isa<CXXConstructorDecl>(F));
}

bool Effects::Summaries::writesOnly(
    const FunctionDecl &F, llvm::function_ref<bool(const Location &)> Allowed) {
  auto Guesses = [&] { return Sets.guesses() + EscapeSets.guesses(); };
  unsigned long Before = Guesses();
  const EffectSet &Does = effectsOf(F);
  return Guesses() == Before && !Does.Unknown && !Does.Jumps &&
         Does.Deferred.empty() &&
         llvm::all_of(Does.Writes,
                      [&](const Access &Write) { return Allowed(Write.What); });
}

bool Effects::Summaries::writesNothingElse(const FunctionDecl &F) {
  return writesOnly(F,
                    [&](const Location &Where) { return isMadeBy(F, Where); });
}

bool Effects::Summaries::mayTakeOver(const FunctionDecl &F) {
  return !writesOnly(F, [&](const Location &Where) {
    return isMadeBy(F, Where) || !heal::mayExchange(Where.Type) ||
           (!Where.isAnything() && isStream(Where.Type));
  });
}

} // namespace heal
