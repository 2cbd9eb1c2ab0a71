//===- CollectLibraryCalls.cpp - What a call of the library does ----------===//
#include "CollectorInternal.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/ADT/StringSwitch.h"

namespace heal {

using namespace clang;
using llvm::dyn_cast;
using llvm::isa;

/// A literal, or a constant that is one, or what a string hands out.
static bool isSurelyText(const Expr *Operand) {
  Operand = Operand->IgnoreParenImpCasts();
  if (isa<StringLiteral>(Operand))
    return true;
  if (const auto *Call = dyn_cast<CXXMemberCallExpr>(Operand))
    return Call->getMethodDecl() && isInLibrary(*Call->getMethodDecl()) &&
           Call->getMethodDecl()->getIdentifier() &&
           Call->getMethodDecl()->getName() == "c_str";
  const auto *Ref = dyn_cast<DeclRefExpr>(Operand);
  const auto *Var = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  const Expr *Init = Var && Var->getType().isConstQualified()
                         ? Var->getAnyInitializer()
                         : nullptr;
  return Init && isa<StringLiteral>(Init->IgnoreParenImpCasts());
}

/// A pointer to characters that may be null, or that no zero ends.
static bool mayBeNoText(const Expr *Operand) {
  return Operand->getType()->isPointerType() &&
         !Operand->getType()->isFunctionPointerType() && !isSurelyText(Operand);
}

/// Whether a stream, the object or the first argument, is given nothing but
/// numbers, texts and manipulators of the library.
static bool writesPlainly(const Expr *Object,
                          ArrayRef<const Expr *> Arguments) {
  return llvm::all_of(
      Object ? Arguments : Arguments.drop_front(),
      [](const Expr *Operand) { return isPlainOperand(*Operand); });
}

/// Whether \p Callee, of a string or view, reads texts by pointers to them.
static bool readsTexts(const FunctionDecl &Callee) {
  const auto *Method = dyn_cast<CXXMethodDecl>(&Callee);
  if (!Method)
    return Callee.getOverloadedOperator() == OO_Plus;
  StringRef Class = Method->getParent()->getName();
  return Class == "basic_string" || Class == "basic_string_view";
}

/// What equal containers may answer in different ways.
static bool tellsCapacity(const FunctionDecl &Callee) {
  static const llvm::StringSet<> Names = {
      "capacity",    "bucket",       "bucket_count", "bucket_size",
      "load_factor", "owner_before", "use_count"};
  const auto *Method = dyn_cast<CXXMethodDecl>(&Callee);
  if (!Method || !Callee.getIdentifier())
    return false;
  // Without any room the data of a vector may be nowhere.
  return Names.contains(Callee.getName()) ||
         (Callee.getName() == "data" &&
          Method->getParent()->getName() == "vector");
}

static bool holdsPointer(QualType Type) {
  if (Type->isPointerType() || Type->isReferenceType())
    return true;
  const CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
  if (!Record || !isLibraryClass(*Record))
    return false;
  if (Record->getName().ends_with("_ptr"))
    return true;
  return !isIterator(Type) &&
         llvm::any_of(typeArgumentsOf(*Record), [](const TemplateArgument &A) {
           return A.getKind() == TemplateArgument::Type &&
                  holdsPointer(A.getAsType());
         });
}

/// Whether \p Holds for what the iterator or pointer \p Type leads to.
template <typename T> static bool valuesAre(QualType Type, T &&Holds) {
  if (Type->isPointerType())
    return Holds(Type->getPointeeType());
  const CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
  return Record &&
         llvm::all_of(typeArgumentsOf(*Record), [&](const TemplateArgument &A) {
           QualType Value = A.getAsType().getNonReferenceType();
           if (Value->isPointerType())
             Value = Value->getPointeeType();
           return isIterator(Value) ? valuesAre(Value, Holds) : Holds(Value);
         });
}

/// Whether a comparison or a hash of the library is one of pointers.
static bool ordersPointers(const Expr *Object,
                           ArrayRef<const Expr *> Arguments) {
  auto Holds = [](const Expr *E) {
    QualType Type = E->getType().getNonReferenceType();
    if (isIterator(Type))
      return !valuesAre(Type,
                        [](QualType Value) { return !holdsPointer(Value); });
    return holdsPointer(Type);
  };
  return (Object && Holds(Object)) || llvm::any_of(Arguments, Holds);
}

static bool writesParameters(const EffectSet &Set) {
  return !Set.Deferred.empty() ||
         llvm::any_of(Set.Writes, [](const Access &Write) {
           return Write.What.Root == Location::Param;
         });
}

/// `++it` and `--it` move an iterator and write nothing else.
static bool isOwnStep(const Expr &At) {
  const auto *Operator = dyn_cast<CXXOperatorCallExpr>(&At);
  return Operator && (Operator->getOperator() == OO_PlusPlus ||
                      Operator->getOperator() == OO_MinusMinus ||
                      Operator->getOperator() == OO_PlusEqual ||
                      Operator->getOperator() == OO_MinusEqual);
}

/// A pointer by its declaration, and not because an iterator happens to be.
static bool isDeclaredPointer(const FunctionDecl &Callee, unsigned Index) {
  const FunctionDecl *Pattern = Callee.getTemplateInstantiationPattern();
  const FunctionDecl &Declared = Pattern ? *Pattern : Callee;
  if (Index >= Declared.getNumParams())
    return true;
  QualType Type = Declared.getParamDecl(Index)->getType();
  return Type->isPointerType() && !Type->getPointeeType().isConstQualified();
}

/// std::move and std::forward only cast; get, begin, end, min and the like
/// only hand on what they are given.
static bool isMove(const FunctionDecl &Callee) {
  return Callee.getIdentifier() &&
         (Callee.getName() == "move" || Callee.getName() == "forward");
}

static bool libraryLooksOnly(StringRef Name) {
  return Name == "get" || Name == "begin" || Name == "end" || Name == "size" ||
         Name == "as_const" || Name == "addressof" || Name == "back_inserter";
}

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

/// An algorithm: it is told where to begin and where to end.
static bool passesOver(const LibraryModel &Model, const FunctionDecl &Callee,
                       ArrayRef<const Expr *> Arguments) {
  return !isa<CXXMethodDecl>(Callee) && Model.Cost >= LibraryModel::Linear &&
         Arguments.size() >= 2 &&
         (isIterator(Arguments[0]->getType()) ||
          Arguments[0]->getType()->isPointerType()) &&
         Arguments[0]->getType().getCanonicalType() ==
             Arguments[1]->getType().getCanonicalType();
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

static bool isCallable(QualType Type) {
  if (Type->isFunctionType() || Type->isFunctionPointerType() ||
      Type->isMemberPointerType())
    return true;
  const CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
  if (!Record || !Record->hasDefinition())
    return false;
  if (Record->isLambda())
    return true;
  if (isLibraryClass(*Record))
    return Record->getName() == "function" || Record->getName() == "_Bind" ||
           Record->getName() == "reference_wrapper";
  return llvm::any_of(Record->methods(), [](const CXXMethodDecl *Method) {
    return Method->getOverloadedOperator() == OO_Call;
  });
}

/// Whether values of \p Type have none but the library's own operators.
static bool isOfLibrary(QualType Type) {
  const CXXRecordDecl *Class = Type->getAsCXXRecordDecl();
  return Class ? isLibraryClass(*Class) : !Type->isEnumeralType();
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
    QualType Type = Argument->getType().getNonReferenceType();
    auto IsPlain = [&](QualType Value) {
      return isOfLibrary(Value) || (OrdersOnly && comparesQuietly(Value));
    };
    return Argument != Functor && (isIterator(Type) || Type->isPointerType()
                                       ? !valuesAre(Type, IsPlain)
                                       : !IsPlain(Type));
  });
}

/// Whether \p Callee runs operators or members of a class of the user, of
/// which no other rule speaks, on what it is given: those of an iterator, a
/// range, or a number.
static bool runsUserOperators(const FunctionDecl &Callee,
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
  static const llvm::StringSet<> Reckons = {
      "accumulate",     "reduce",         "inner_product",
      "partial_sum",    "iota",           "transform_reduce",
      "exclusive_scan", "inclusive_scan", "adjacent_difference"};
  if (IsNamed && !IsMethod && Reckons.contains(Callee.getName()) &&
      llvm::none_of(Arguments,
                    [](const Expr *Argument) {
                      return isCallable(Argument->getType());
                    }) &&
      !llvm::all_of(Arguments, [](const Expr *Argument) {
        QualType Type = Argument->getType().getNonReferenceType();
        return isIterator(Type) || Type->isPointerType()
                   ? valuesAre(Type, isOfLibrary)
                   : isOfLibrary(Type);
      }))
    return true;
  bool Asks = IsNamed && !IsMethod && AsksRange.contains(Callee.getName());
  return llvm::any_of(Arguments, [&](const Expr *Argument) {
    QualType Type = Argument->getType();
    const CXXRecordDecl *Class = Type->getAsCXXRecordDecl();
    if (!Class || isLibraryClass(*Class))
      return isMadeOfUserOperators(Type) ||
             appliesUserOperators(Argument, Arguments);
    return Asks || (!Callee.isOverloadedOperator() && isWalker(*Class));
  });
}

static bool handlesStreamIterator(const FunctionDecl &Callee,
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

/// Where an algorithm with one output writes: the last of \p Arguments that is
/// a position.
static unsigned outputOf(ArrayRef<const Expr *> Arguments) {
  unsigned Last = Arguments.size();
  for (unsigned I = 0; I < Arguments.size(); ++I) {
    QualType Type = Arguments[I]->getType();
    if (isIterator(Type) ||
        (Type->isPointerType() && !Type->isFunctionPointerType()))
      Last = I;
  }
  return Last;
}

void Collector::callLibrary(LibraryModel Model, const FunctionDecl &Callee,
                            const Expr &At, const Expr *Object,
                            ArrayRef<const Expr *> Arguments) {
  // A callable that writes its parameter writes the elements.
  bool CallableWrites = false;
  if (Model.Calls)
    for (const Expr *Argument : Arguments)
      if (const FunctionDecl *Called =
              isCallable(Argument->getType()) ? callableOf(Argument) : nullptr)
        CallableWrites |= writesParameters(Known.effectsOf(*Called));
  Model.WritesRange |= CallableWrites;
  if (isa<CXXConstructorDecl>(Callee) && !Arguments.empty() &&
      isa<StringLiteral>(Arguments.front()->IgnoreParenImpCasts()) &&
      llvm::all_of(Arguments.drop_front(), [](const Expr *Argument) {
        return isa<CXXDefaultArgExpr>(Argument);
      }))
    Model.Throws = Model.Undefined = false; // A literal is a good string.
  if (Callee.getIdentifier() && Callee.getName() == "get" && !Arguments.empty())
    if (const CXXRecordDecl *Held =
            Arguments.front()->getType()->getAsCXXRecordDecl())
      Model.Throws |= Held->getName() == "variant";
  if (readsTexts(Callee))
    Model.Undefined |= llvm::any_of(Arguments, mayBeNoText);
  const Expr *First = Object              ? Object
                      : Arguments.empty() ? nullptr
                                          : Arguments.front();
  bool IsOwnStream = First && isOwnStream(First);
  // What a stream is told to throw, it may throw at any time.
  bool IsStream = First && !IsOwnStream && isOrdinaryStream(First);
  Model.Throws |= IsStream;
  if (IsOwnStream) {
    Model.Outside = Model.Unknown = Model.Throws = false;
    Model.Undefined |= llvm::any_of(Arguments, mayBeNoText);
  }
  std::string Name = Callee.getNameAsString();
  bool OverIterators = Callee.isOverloadedOperator() && !Arguments.empty() &&
                       isIterator(Arguments.front()->getType());
  Set.Cost = std::min(Set.Cost + (OverIterators ? 1 : Model.Cost), 1000000u);
  Set.Allocates |= Model.Allocates;
  Set.Loops |= passesOver(Model, Callee, Arguments);
  // Whatever the user's code does, the library still does its part.
  bool IsPlain = IsOwnStream || (IsStream && writesPlainly(Object, Arguments));
  if (handlesStreamIterator(Callee, Arguments)) {
    handOver(Object, Arguments, At);
    unknownCall("it calls '" + Name + "', which may read or write a stream",
                At);
  } else if (Model.Unknown || runsUserOperators(Callee, Arguments) ||
             (!IsPlain && needsUserCode(Model, Callee, Object, Arguments))) {
    handOver(Object, Arguments, At);
    unknownCall("it calls '" + Name + "', which runs code of the user", At);
  } else if (Model.Compares && comparesBySeenOperators(Callee, Arguments)) {
    runOperators(Callee, Arguments, At);
  }
  if (isDefinedByWholeContainer(Model, Arguments, Context) &&
      writeNothing(Arguments))
    Model.Undefined = false;
  auto Flag = [&](bool On, std::optional<Cause> &Slot, const char *Verb) {
    if (On && !Slot)
      cause(Slot, "'" + Name + "' " + Verb, At);
  };
  if (Model.Outside && Callee.isExternC())
    touchCStreams(Arguments, At);
  Flag(Model.Throws, Set.Throws, "may throw");
  Flag(Model.Undefined, Set.Undefined, "is defined only for some arguments");
  Flag(Model.Outside, Set.Outside, "acts on the world outside");
  Flag(Model.Varies, Set.Varies, "varies from call to call");
  Flag(Model.Synchronizes, Set.Synchronizes, "synchronizes");
  Flag(Model.Diverges, Set.Diverges, "does not return");
  Flag(tellsCapacity(Callee), Set.Circumstance, "tells how much room there is");
  Flag(Model.Compares && ordersPointers(Object, Arguments), Set.Circumstance,
       "compares addresses");
  bool ParsesNumber = Callee.getOverloadedOperator() == OO_GreaterGreater &&
                      Object &&
                      llvm::any_of(Arguments, [](const Expr *Argument) {
                        return Argument->getType()->isFloatingType();
                      }); // By strtod.
  if (Model.SetsErrno || ParsesNumber)
    believe({ErrnoBelief.str() + Name + "'", Name}, At);
  if (Model.ReadsEnvironment) {
    Location Locale;
    Locale.Root = Location::Global;
    access(Set.Reads, Locale, At);
  }
  // An element that is handed out by value was read.
  if (Object && At.isPRValue() && !At.getType()->isPointerType() &&
      !mayCarryAddress(At.getType()) &&
      Callee.getOverloadedOperator() == OO_Subscript)
    Model.HeaderOnly = false;
  if (Object)
    touchObject(Model, Object, At);
  if (Model.Compares && comparesElsewhere(Object, Arguments))
    access(Set.Reads, Location(), At);
  // A callable that writes what it is given writes the inputs, too.
  bool OnlyInto = Model.WritesInto && !CallableWrites;
  for (unsigned I = 0; I < Arguments.size(); ++I) {
    if (OnlyInto)
      Model.WritesRange = I == outputOf(Arguments);
    touchArgument(Model, Callee, I, Arguments[I], At);
    callCallable(Model, Arguments[I], At);
  }
}

bool Collector::comparesElsewhere(const Expr *Object,
                                  ArrayRef<const Expr *> Arguments) {
  auto Leads = [&](const Expr *Operand) {
    QualType Type = Operand->getType().getNonReferenceType();
    auto IsHere = [](QualType Value) { return !mayCarryAddress(Value); };
    const CXXRecordDecl *Class = Type->getAsCXXRecordDecl();
    if (isCallable(Type))
      return false; // What it reads is known otherwise.
    if (Class && isLibraryClass(*Class) &&
        Class->getName() == "initializer_list")
      Type = typeArgumentsOf(*Class).front().getAsType();
    return isIterator(Type) || Type->isPointerType() ? !valuesAre(Type, IsHere)
                                                     : !IsHere(Type);
  };
  return (Object && Leads(Object)) || llvm::any_of(Arguments, Leads);
}

bool Collector::isOwnStream(const Expr *Stream) const {
  const VarDecl *Var = stringStreamOf(Stream);
  return Var && Var->getDeclContext() == &In &&
         Known.scanOf(In).OwnStreams.contains(Var);
}

bool Collector::writeNothing(ArrayRef<const Expr *> Arguments) {
  auto IsQuiet = [](const EffectSet &Does) {
    return Does.Writes.empty() && Does.Deferred.empty() && !Does.Unknown &&
           !Does.Jumps && !Does.Synchronizes;
  };
  return llvm::all_of(Arguments, [&](const Expr *Argument) {
    const FunctionDecl *Called =
        isCallable(Argument->getType()) ? callableOf(Argument) : nullptr;
    return IsQuiet(apart(*Argument)) &&
           (!Called || IsQuiet(Known.effectsOf(*Called)));
  });
}

bool Collector::isOrdinaryStream(const Expr *Stream) const {
  QualType Type = Stream->getType();
  return isStream(Type->isPointerType() ? Type->getPointeeType() : Type) &&
         !isOwnStream(Stream) && !Known.unit().bendsStreams();
}

void Collector::touchStream(const Expr *Stream, const Expr &At) {
  Location L = objectLocation(streamBehind(Stream));
  readQuietly(L, At);
  access(Set.Writes, L, At);
  believe(aboutStreams(), At);
}

void Collector::touchCStreams(ArrayRef<const Expr *> Arguments,
                              const Expr &At) {
  if (Known.unit().bendsStreams())
    return unknownCall("a stream of this file may run code of its own", At);
  bool IsGivenOne = llvm::any_of(Arguments, [](const Expr *Argument) {
    const CXXRecordDecl *Class = Argument->getType()->getPointeeCXXRecordDecl();
    return Class && Class->getName().contains("FILE");
  });
  if (IsGivenOne)
    believe(aboutStreams(), At);
}

void Collector::touchObject(const LibraryModel &Model, const Expr *Object,
                            const Expr &At) {
  if (isOrdinaryStream(Object))
    return touchStream(Object, At);
  Location L = objectLocation(Object);
  if (!Model.HeaderOnly && !isIterator(Object->getType()))
    L = deep(L);
  readQuietly(L, At);
  if (Model.Writes)
    access(Set.Writes, L, At);
  // A proxy or an inserter reads and writes through itself.
  QualType Type = Object->getType()->isPointerType()
                      ? Object->getType()->getPointeeType()
                      : Object->getType();
  const CXXRecordDecl *Class = Type->getAsCXXRecordDecl();
  bool Proxy = Class && !isContainer(*Class) && mayCarryAddress(Type) &&
               !isOwnStream(Object);
  if (Model.Writes && !isOwnStep(At) && Proxy)
    access(Set.Writes, Location(), At);
  bool LeadsOn = Proxy && (Class->getName().contains("reference") ||
                           (!Model.HeaderOnly && !isIterator(Type)));
  if (LeadsOn) // A view looks at what others own.
    access(Set.Reads, Location(), At);
  if (Model.Outside)
    access(Set.Writes, deep(L), At);
}

void Collector::touchArgument(const LibraryModel &Model,
                              const FunctionDecl &Callee, unsigned Index,
                              const Expr *Argument, const Expr &At) {
  QualType Parameter = Index < Callee.getNumParams()
                           ? Callee.getParamDecl(Index)->getType()
                           : Argument->getType();
  bool Mutable = Parameter->isReferenceType() &&
                 !Parameter.getNonReferenceType().isConstQualified();
  bool Named = Model.WritesArguments & (1u << std::min(Index, 7u));
  bool Moves = isMove(Callee);
  if (isOrdinaryStream(Argument))
    return touchStream(Argument, At);
  if (Argument->isGLValue()) {
    Location L = Where.locate(Argument);
    eachObject(Argument, [&](const Location &Object) {
      readQuietly(Model.HeaderOnly ? Object : deep(Object), At);
    });
    bool ByName = Callee.getIdentifier() && libraryLooksOnly(Callee.getName());
    if (Named || (Mutable && !Moves && !ByName))
      access(Set.Writes, deep(L), At);
  }
  // An out parameter.
  bool Out = Argument->getType()->isPointerType() &&
             !Argument->getType()->getPointeeType().isConstQualified() &&
             isDeclaredPointer(Callee, Index);
  if (!leadsElsewhere(Argument->getType()) || Model.HeaderOnly ||
      isOwnStream(Argument) ||
      (Callee.isOverloadedOperator() && isIterator(Argument->getType())))
    return;
  Location L = deep(Where.range(Argument));
  access(Set.Reads, L, At);
  if (Named || Out || Model.WritesRange)
    access(Set.Writes, L, At);
}

void Collector::callCallable(const LibraryModel &Model, const Expr *Argument,
                             const Expr &At) {
  if (!Model.Calls)
    return;
  const FunctionDecl *Callee = callableOf(Argument);
  if (!Callee)
    return;
  // Its parameters are elements of the ranges, whatever those are.
  EffectSet Inside = Known.effectsOf(*Callee);
  for (std::vector<Access> *Accesses : {&Inside.Reads, &Inside.Writes})
    for (Access &Inner : *Accesses)
      if (Inner.What.Root == Location::Param ||
          Inner.What.Root == Location::This)
        Inner.What = Location();
  for (DeferredCall &Inner : Inside.Deferred) {
    for (Location &Argument : Inner.Arguments)
      if (Argument.Root == Location::Param || Argument.Root == Location::This)
        Argument = Location();
    if (Inner.Object && Inner.Object->Root != Location::Global)
      Inner.Object = Location();
  }
  Inside.Cost = std::min(Inside.Cost * 8, 100000u);
  apply(Inside, *Callee, At, nullptr, {});
}

bool Collector::needsUserCode(const LibraryModel &Model,
                              const FunctionDecl &Callee, const Expr *Object,
                              ArrayRef<const Expr *> Arguments) {
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
      !allCompareQuietly(Object, Arguments, Callee.isOverloadedOperator()) &&
      !comparesBySeenOperators(Callee, Arguments))
    return true;
  auto IsPlain = [&](QualType Type) { return Known.isPlainValue(Type); };
  if (Model.WritesRange)
    for (const Expr *Argument : Arguments)
      if ((isIterator(Argument->getType()) ||
           Argument->getType()->isPointerType()) &&
          !valuesAre(Argument->getType(), IsPlain))
        return true;
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
      return !elementsArePlain(*Method->getParent());
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
  bool IsOperator = Callee.isOverloadedOperator();
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

bool Collector::elementsArePlain(const CXXRecordDecl &Class) {
  StringRef Name = Class.getName();
  if (isIterator(Context.getRecordType(&Class)) || Name == "duration" ||
      Name == "time_point")
    return true; // It copies none.
  return hasPlainPolicies(Class) &&
         llvm::all_of(typeArgumentsOf(Class), [&](const TemplateArgument &A) {
           return Known.isPlainValue(A.getAsType());
         });
}

} // namespace heal
