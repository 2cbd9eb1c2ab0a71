//===- CollectUserCode.cpp - What of the user's the library runs ----------===//
#include "CollectorInternal.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/ADT/StringSwitch.h"

namespace heal {

using namespace clang;
using llvm::dyn_cast;
using llvm::isa;

/// The class of the user whose values \p Callee compares with each other, all
/// of them elements of a range or an argument; null: it does something else.
static QualType comparedClass(const FunctionDecl &Callee,
                              ArrayRef<const Expr *> Arguments) {
  static const llvm::StringSet<> Names = {"find", "count", "adjacent_find",
                                          "min_element", "max_element"};
  if (isa<CXXMethodDecl>(Callee) || !Callee.getIdentifier() ||
      !Names.contains(Callee.getName()) || Arguments.size() < 2)
    return QualType();
  auto Compared = [](const Expr *Argument) {
    return targetOf(Argument->getType())
        .getCanonicalType()
        .getUnqualifiedType();
  };
  QualType Result = Compared(Arguments.front());
  bool IsOne = llvm::all_of(Arguments, [&](const Expr *Argument) {
    return Compared(Argument) == Result;
  });
  return IsOne ? Result : QualType();
}

/// The operators of the user by which \p Callee compares what it is given;
/// nullopt: some cannot be seen.
static auto operatorsRunBy(const FunctionDecl &Callee,
                           ArrayRef<const Expr *> Arguments) {
  QualType Class = comparedClass(Callee, Arguments);
  if (Class.isNull())
    return decltype(comparisonsOf(Class, true))();
  bool ByEquality = !Callee.getName().ends_with("_element");
  return comparisonsOf(Class, ByEquality);
}

static bool looksAtItsOperands(const EffectSet &Does) {
  return !Does.Unknown && !Does.Jumps && !Does.Outside && !Does.Varies &&
         !Does.Synchronizes && Does.Writes.empty() && Does.Deferred.empty() &&
         llvm::all_of(Does.Reads, [](const Access &Read) {
           return Read.What.Root == Location::Param ||
                  Read.What.Root == Location::This ||
                  Read.What.Root == Location::Fresh;
         });
}

/// An iterator that reads from a stream or writes to it, by operators that may
/// be the user's: when it is made, moved, or assigned through.
static bool isStreamIterator(QualType Type) {
  const CXXRecordDecl *Record =
      Type.getNonReferenceType()->getAsCXXRecordDecl();
  return Record && isLibraryClass(*Record) &&
         llvm::StringSwitch<bool>(Record->getName())
             .Cases("istream_iterator", "ostream_iterator", true)
             .Cases("istreambuf_iterator", "ostreambuf_iterator", true)
             .Default(false);
}

/// Whether \p Record or a base of it has an operator that walks: ++, *, ->.
static bool isWalker(const CXXRecordDecl &Record, unsigned Depth = 0) {
  if (!Record.hasDefinition() || Record.isLambda() || Depth > 8)
    return false;
  auto Walks = [](const Decl *D) {
    const auto *F = D ? D->getAsFunction() : nullptr;
    OverloadedOperatorKind Kind = F ? F->getOverloadedOperator() : OO_None;
    return Kind == OO_PlusPlus || Kind == OO_MinusMinus || Kind == OO_Arrow ||
           (Kind == OO_Star && F->getNumParams() == 0);
  };
  return llvm::any_of(Record.decls(), Walks) ||
         llvm::any_of(Record.bases(), [&](const CXXBaseSpecifier &Base) {
           const CXXRecordDecl *Class = Base.getType()->getAsCXXRecordDecl();
           return Class && isWalker(*Class, Depth + 1);
         });
}

/// Whether values of \p Type, and what they hold, have none but the library's
/// own operators.
static bool isOfLibrary(QualType Type) {
  Type = QualType(Type->getBaseElementTypeUnsafe(), 0);
  const CXXRecordDecl *Class = Type->getAsCXXRecordDecl();
  if (!Class)
    return !Type->isEnumeralType();
  return isLibraryClass(*Class) &&
         llvm::all_of(typeArgumentsOf(*Class), [](const TemplateArgument &A) {
           return isOfLibrary(A.getAsType());
         });
}

/// Whether \p Functor is an object of the library, such as `std::plus<>()`, by
/// which an algorithm runs operators of the elements of \p Arguments.
static bool appliesUserOperators(const Expr *Functor,
                                 ArrayRef<const Expr *> Arguments) {
  const CXXRecordDecl *Class = Functor->getType()->getAsCXXRecordDecl();
  bool Applies = Class && isLibraryClass(*Class) && Class->hasDefinition() &&
                 llvm::any_of(Class->methods(), [](const CXXMethodDecl *M) {
                   return M->getOverloadedOperator() == OO_Call;
                 });
  if (!Applies)
    return false;
  bool OrdersOnly = Class->getName().contains("less") ||
                    Class->getName().contains("greater") ||
                    Class->getName().contains("equal");
  return llvm::any_of(Arguments, [&](const Expr *Argument) {
    auto IsPlain = [&](QualType Value) {
      return isOfLibrary(Value) || (OrdersOnly && comparesQuietly(Value));
    };
    return Argument != Functor && !operandIs(Argument->getType(), IsPlain);
  });
}

/// Whether \p Callee reckons with values of the user by their operators, without
/// being given a callable that does.
static bool reckonsWithUserValues(const FunctionDecl &Callee,
                                  ArrayRef<const Expr *> Arguments) {
  static const llvm::StringSet<> Reckons = {
      "accumulate",     "reduce",         "inner_product",
      "partial_sum",    "iota",           "transform_reduce",
      "exclusive_scan", "inclusive_scan", "adjacent_difference"};
  if (isa<CXXMethodDecl>(Callee) || !Callee.getIdentifier() ||
      !Reckons.contains(Callee.getName()))
    return false;
  bool HasCallable = llvm::any_of(Arguments, [](const Expr *Argument) {
    return isCallable(Argument->getType());
  });
  return !HasCallable && !llvm::all_of(Arguments, [](const Expr *Argument) {
    return operandIs(Argument->getType(), isOfLibrary);
  });
}

bool runsUserOperators(const FunctionDecl &Callee,
                       ArrayRef<const Expr *> Arguments) {
  static const llvm::StringSet<> HandsOn = {
      "move",      "forward",    "as_const",   "addressof",   "swap",
      "exchange",  "make_pair",  "make_tuple", "make_unique", "make_shared",
      "push_back", "push_front", "push",       "get"};
  static const llvm::StringSet<> AsksRange = {
      "begin", "end",   "cbegin", "cend", "rbegin",  "rend",
      "size",  "ssize", "empty",  "data", "crbegin", "crend"};
  bool IsMethod = isa<CXXMethodDecl>(Callee);
  bool IsNamed = Callee.getIdentifier();
  if (IsNamed && HandsOn.contains(Callee.getName()))
    return false;
  if (reckonsWithUserValues(Callee, Arguments))
    return true;
  bool Asks = IsNamed && !IsMethod && AsksRange.contains(Callee.getName());
  return llvm::any_of(Arguments, [&](const Expr *Argument) {
    QualType Type = Argument->getType();
    const CXXRecordDecl *Class = Type->getAsCXXRecordDecl();
    if (!Class || isLibraryClass(*Class))
      return isMadeOfUserOperators(Type) ||
             appliesUserOperators(Argument, Arguments);
    return Asks || (!isOperator(Callee) && isWalker(*Class));
  });
}

bool handlesStreamIterator(const FunctionDecl &Callee,
                           ArrayRef<const Expr *> Arguments) {
  const auto *Method = dyn_cast<CXXMethodDecl>(&Callee);
  if (Method && isStreamIterator(
                    Callee.getASTContext().getRecordType(Method->getParent())))
    return true;
  return llvm::any_of(Arguments, [](const Expr *Argument) {
    return isStreamIterator(Argument->getType());
  });
}

/// Whether a question to a text is given what it converts to one itself:
/// `s.compare(name)`.
static bool convertsText(const FunctionDecl &Callee,
                         ArrayRef<const Expr *> Arguments) {
  return readsTexts(Callee) &&
         llvm::any_of(Arguments, [](const Expr *Argument) {
           return !isOfLibrary(Argument->getType());
         });
}

/// What \p Callee, make_unique or its like, makes by a constructor of the
/// user's choice; null: it does nothing like that.
static QualType madeInPlace(const FunctionDecl &Callee) {
  if (isa<CXXMethodDecl>(Callee) || !Callee.getIdentifier() ||
      (Callee.getName() != "make_unique" && Callee.getName() != "make_shared"))
    return QualType();
  const CXXRecordDecl *Pointer = Callee.getReturnType()->getAsCXXRecordDecl();
  llvm::SmallVector<TemplateArgument, 4> Types =
      Pointer ? typeArgumentsOf(*Pointer)
              : llvm::SmallVector<TemplateArgument, 4>();
  return Types.empty() ? QualType() : Types.front().getAsType();
}

/// Whether \p Callee asks a generator for numbers that may be the user's, or is
/// one that takes its seeds from an object.
static bool asksOtherGenerator(const FunctionDecl &Callee,
                               ArrayRef<const Expr *> Arguments) {
  const auto *Method = dyn_cast<CXXMethodDecl>(&Callee);
  bool IsSeeded = Method && makesNumbers(*Method->getParent());
  bool Asks = Method ? isDistribution(*Method->getParent())
                     : Callee.getIdentifier() && Callee.getName() == "shuffle";
  if (IsSeeded && isa<CXXConstructorDecl>(Callee))
    Asks = !llvm::cast<CXXConstructorDecl>(Callee).isCopyOrMoveConstructor();
  return (Asks || IsSeeded) &&
         llvm::any_of(Arguments, [&](const Expr *Argument) {
           const CXXRecordDecl *Class =
               Argument->getType()->getAsCXXRecordDecl();
           bool IsPosition = !Method && isIterator(Argument->getType());
           return Class && !IsPosition && !isDistribution(*Class) &&
                  !makesNumbers(*Class);
         });
}

bool Collector::needsUserCode(const LibraryModel &Model,
                              const FunctionDecl &Callee, const Expr *Object,
                              ArrayRef<const Expr *> Arguments,
                              const Expr &At) {
  if (QualType Made = madeInPlace(Callee);
      !Made.isNull() && !Known.isQuiet(Made))
    return true;
  if (asksOtherGenerator(Callee, Arguments))
    return true;
  bool HasCallable = false;
  for (const Expr *Argument : Arguments) {
    if (!isCallable(Argument->getType()))
      continue;
    HasCallable = true;
    const FunctionDecl *Called = callableOf(Argument);
    if (Model.Calls && !Called && !comparesQuietly(Argument->getType()))
      return true;
    if (Called && !isHandledQuietly(*Called))
      return true;
    if (!Model.Calls && !isa<CXXConstructorDecl>(Callee))
      return true;
  }
  if (Model.Compares && !HasCallable &&
      !allCompareQuietly(Object, Arguments, isOperator(Callee)) &&
      !comparesBySeenOperators(Callee, Arguments))
    return true;
  auto IsPlain = [&](QualType Type) { return isPlain(Type, At); };
  if (Model.WritesRange)
    for (const Expr *Argument : Arguments)
      if ((isIterator(Argument->getType()) ||
           Argument->getType()->isPointerType()) &&
          !valuesAre(Argument->getType(), IsPlain))
        return true;
  if (Model.isOverRange() && Model.WritesRange) {
    QualType Range = Arguments.front()->getType();
    const CXXRecordDecl *Class = Range->getAsCXXRecordDecl();
    if (Class ? !elementsArePlain(*Class, At)
              : !IsPlain(QualType(Range->getBaseElementTypeUnsafe(), 0)))
      return true;
  }
  if (!isa<CXXMethodDecl>(Callee) && Model.WritesArguments)
    for (const Expr *Argument : Arguments)
      if (Argument->isGLValue() && Argument->getType()->isRecordType() &&
          !isStream(Argument->getType()) && !IsPlain(Argument->getType()))
        return true;
  if (makesValues(Model, Callee, Arguments) &&
      !areQuiet(Callee, Object, Arguments))
    return true;
  if (convertsText(Callee, Arguments) && !areQuiet(Callee, Object, Arguments))
    return true;
  if (const auto *Method = dyn_cast<CXXMethodDecl>(&Callee))
    if (Model.Writes || isa<CXXConstructorDecl>(Callee))
      return !elementsArePlain(*Method->getParent(), At);
  return !IsPlain(Callee.getReturnType()); // `make_pair` copies.
}

bool Collector::comparesBySeenOperators(const FunctionDecl &Callee,
                                        ArrayRef<const Expr *> Arguments) {
  auto Operators = operatorsRunBy(Callee, Arguments);
  return Operators && Known.isPlainValue(comparedClass(Callee, Arguments)) &&
         llvm::all_of(*Operators, [&](const FunctionDecl *Operator) {
           return looksAtItsOperands(Known.effectsOf(*Operator));
         });
}

void Collector::runOperators(const FunctionDecl &Callee,
                             ArrayRef<const Expr *> Arguments, const Expr &At) {
  auto Operators = operatorsRunBy(Callee, Arguments);
  for (const FunctionDecl *Operator : *Operators) {
    EffectSet Inside = Known.effectsOf(*Operator);
    Inside.Reads.clear();
    Inside.Cost = std::min(Inside.Cost * 8, 100000u);
    apply(Inside, *Operator, At, nullptr, {});
  }
}

bool Collector::isHandledQuietly(const FunctionDecl &Called) {
  auto IsQuiet = [&](QualType Type) {
    Type = Type.getNonReferenceType();
    return !Type->isRecordType() || Type->isDependentType() ||
           (Known.isQuiet(Type) && Known.isPlainValue(Type));
  };
  return IsQuiet(Called.getReturnType()) &&
         llvm::all_of(Called.parameters(), [&](const ParmVarDecl *Parameter) {
           QualType Type = Parameter->getType();
           bool IsNamed = Type->isLValueReferenceType() &&
                          !Type.getNonReferenceType().isConstQualified();
           return IsNamed || IsQuiet(Type);
         });
}

bool Collector::makesValues(const LibraryModel &Model,
                            const FunctionDecl &Callee,
                            ArrayRef<const Expr *> Arguments) {
  const auto *Method = dyn_cast<CXXMethodDecl>(&Callee);
  if (Model.isOverRange())
    return true;
  if (Model.HeaderOnly ||
      (Method && (isIterator(Context.getRecordType(Method->getParent())) ||
                  Method->getParent()->getName() == "allocator")))
    return false;
  if (const auto *Constructor = dyn_cast<CXXConstructorDecl>(&Callee))
    return !Constructor->isCopyOrMoveConstructor() &&
           !(Constructor->isDefaultConstructor() &&
             isContainer(*Constructor->getParent()) &&
             Constructor->getParent()->getName() != "array");
  static const llvm::StringSet<> Whole = {
      "push_back", "push_front",    "push",  "pop_back",
      "pop_front", "pop",           "clear", "erase",
      "reserve",   "shrink_to_fit", "reset", "release"};
  bool IsNamed = Callee.getIdentifier();
  if (Method)
    return Method->isConst() ? IsNamed && Callee.getName() == "value_or"
                             : !IsNamed || !Whole.contains(Callee.getName());
  bool WritesNothing =
      !Model.WritesRange && !Model.WritesArguments && !Model.Calls;
  bool IsOperator = isOperator(Callee);
  return !(WritesNothing &&
           (IsOperator || Callee.getReturnType()->isReferenceType()));
}

bool Collector::areQuiet(const FunctionDecl &Callee, const Expr *Object,
                         ArrayRef<const Expr *> Arguments) {
  auto IsQuiet = [&](QualType Type) {
    return Known.isQuiet(Type->isPointerType() ? Type->getPointeeType() : Type);
  };
  const auto *Method = dyn_cast<CXXMethodDecl>(&Callee);
  return IsQuiet(Callee.getReturnType()) &&
         (!Method || IsQuiet(Context.getRecordType(Method->getParent()))) &&
         (!Object || IsQuiet(Object->getType())) &&
         llvm::all_of(Arguments, [&](const Expr *Argument) {
           return isCallable(Argument->getType()) ||
                  IsQuiet(Argument->getType());
         });
}

bool Collector::allCompareQuietly(const Expr *Object,
                                  ArrayRef<const Expr *> Arguments,
                                  bool IsOperator) {
  bool Positions = IsOperator; // `it == end` compares where they stand.
  auto Quiet = [&](QualType Type) {
    Type = Type.getNonReferenceType();
    if (!Positions && isIterator(Type))
      return valuesAre(Type,
                       [](QualType Value) { return comparesQuietly(Value); });
    if (Type->isPointerType())
      Type = Type->getPointeeType();
    if (Type->isArrayType())
      Type = QualType(Type->getBaseElementTypeUnsafe(), 0);
    return comparesQuietly(Type);
  };
  if (!llvm::all_of(Arguments, [&](const Expr *Argument) {
        return Quiet(Argument->getType());
      }))
    return false;
  if (!Object)
    return true;
  const CXXRecordDecl *Class =
      Object->getType()->isPointerType()
          ? Object->getType()->getPointeeCXXRecordDecl()
          : Object->getType()->getAsCXXRecordDecl();
  // Only keys are compared, not what they map to.
  if (!Class || !isLibraryClass(*Class))
    return false;
  llvm::SmallVector<TemplateArgument, 4> Types = typeArgumentsOf(*Class);
  bool IsMap = Class->getName().contains("map");
  for (unsigned I = 0; I < Types.size(); ++I)
    if (!(IsMap && (I == 1 || I + 1 == Types.size())) &&
        !comparesQuietly(Types[I].getAsType()))
      return false;
  return true;
}

bool Collector::elementsArePlain(const CXXRecordDecl &Class, const Expr &At) {
  StringRef Name = Class.getName();
  if (isIterator(Context.getRecordType(&Class)) || Name == "duration" ||
      Name == "time_point")
    return true; // It copies none.
  if (Name.ends_with("shared_ptr")) // It may end what it owns.
    return isPlain(Context.getRecordType(&Class), At);
  return hasPlainPolicies(Class) &&
         llvm::all_of(typeArgumentsOf(Class), [&](const TemplateArgument &A) {
           return isPlain(A.getAsType(), At);
         });
}

} // namespace heal
