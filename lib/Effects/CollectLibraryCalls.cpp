//===- CollectLibraryCalls.cpp - What a call of the library does ----------===//
#include "CollectorInternal.h"
#include "llvm/ADT/StringSet.h"

namespace heal {

using namespace clang;
using llvm::dyn_cast;
using llvm::isa;

bool readsTexts(const FunctionDecl &Callee) {
  const auto *Method = dyn_cast<CXXMethodDecl>(&Callee);
  if (!Method)
    return Callee.getOverloadedOperator() == OO_Plus;
  return isTextClass(*Method->getParent());
}

/// Whether an object of \p Record can be called: by a member or a template, its
/// own or a base's, or as the function that it converts to.
static bool hasCallOperator(const CXXRecordDecl &Record) {
  DeclarationName Call =
      Record.getASTContext().DeclarationNames.getCXXOperatorName(OO_Call);
  if (!Record.lookup(Call).empty())
    return true;
  for (const NamedDecl *Conversion : Record.getVisibleConversionFunctions()) {
    const auto *To =
        dyn_cast<CXXConversionDecl>(Conversion->getUnderlyingDecl());
    if (!To || isCallable(To->getConversionType()))
      return true; // A template may convert to anything.
  }
  return llvm::any_of(Record.bases(), [](const CXXBaseSpecifier &Base) {
    const CXXRecordDecl *Class = Base.getType()->getAsCXXRecordDecl();
    return !Class || (Class->hasDefinition() && hasCallOperator(*Class));
  });
}

bool isCallable(QualType Type) {
  Type = Type.getNonReferenceType();
  if (Type->isFunctionType() || Type->isFunctionPointerType() ||
      Type->isMemberPointerType())
    return true;
  const CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
  if (!Record || !Record->hasDefinition())
    return false;
  if (Record->isLambda() || Record->getName() == "reference_wrapper")
    return true;
  if (!isLibraryClass(*Record))
    return hasCallOperator(*Record);
  // Of the library's own, what wraps something that can be called.
  return !isContainer(*Record) && hasCallOperator(*Record) &&
         llvm::any_of(typeArgumentsOf(*Record), [](const TemplateArgument &A) {
           return A.getKind() == TemplateArgument::Type &&
                  isCallable(A.getAsType());
         });
}

bool isSurelyText(const Expr *Operand) {
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
  Type = Type.getNonReferenceType(); // `tuple<T &>` compares what T is.
  if (Type->isPointerType())
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

bool isText(const Expr *E) {
  return operandIs(E->getType(), [](QualType Type) {
    const CXXRecordDecl *Class = Type->getAsCXXRecordDecl();
    return Class && isTextClass(*Class);
  });
}

/// Whether a comparison or a hash of the library is one of pointers.
static bool ordersPointers(const Expr *Object,
                           ArrayRef<const Expr *> Arguments) {
  bool ReadsText =
      (Object && isText(Object)) || llvm::any_of(Arguments, isText);
  auto Holds = [&](const Expr *E) {
    QualType Type = E->getType().getNonReferenceType();
    if (ReadsText && Type->isPointerType() &&
        Type->getPointeeType()->isAnyCharacterType())
      return false; // It is read as a text, too.
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

/// Whether \p Given, a variable, is handed on as it is to a constructor, as by
/// emplace_back: if that is quiet, it only looks at it.
static bool isForwarded(const FunctionDecl &Callee, unsigned Index,
                        const Expr &Given) {
  const FunctionDecl *Pattern = Callee.getTemplateInstantiationPattern();
  if (!Pattern || Pattern->getNumParams() == 0 || !Given.isLValue())
    return false;
  unsigned Last = Pattern->getNumParams() - 1; // A pack is one parameter.
  QualType Type = Pattern->getParamDecl(std::min(Index, Last))->getType();
  if (const auto *Pack = Type->getAs<PackExpansionType>())
    Type = Pack->getPattern();
  const auto *Reference = Type->getAs<RValueReferenceType>();
  return Reference && Reference->getPointeeType()->isTemplateTypeParmType() &&
         !Reference->getPointeeType().isConstQualified();
}

/// std::move and std::forward only cast; get, begin, end, min and the like
/// only hand on what they are given.
static bool isMove(const FunctionDecl &Callee) {
  return Callee.getIdentifier() &&
         (Callee.getName() == "move" || Callee.getName() == "forward");
}

static bool libraryLooksOnly(StringRef Name) {
  return Name == "get" || Name == "begin" || Name == "end" || Name == "size" ||
         Name == "as_const" || Name == "addressof" || Name == "back_inserter" ||
         Name == "tie" || Name == "get_if";
}

/// An algorithm: it is told where to begin and where to end.
static bool passesOver(const LibraryModel &Model, const FunctionDecl &Callee,
                       ArrayRef<const Expr *> Arguments) {
  if (Model.Cost < LibraryModel::Linear || Model.isOverRange())
    return Model.isOverRange();
  return !isa<CXXMethodDecl>(Callee) && Arguments.size() >= 2 &&
         (isIterator(Arguments[0]->getType()) ||
          Arguments[0]->getType()->isPointerType()) &&
         Arguments[0]->getType().getCanonicalType() ==
             Arguments[1]->getType().getCanonicalType();
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

/// Whether \p E has the value of an unsigned char.
static bool isUnsignedChar(const Expr &E, const ASTContext &Context) {
  const Expr *Inner = E.IgnoreParenImpCasts();
  while (const auto *Cast = dyn_cast<ExplicitCastExpr>(Inner)) {
    if (Cast->getType()->isSpecificBuiltinType(BuiltinType::UChar) ||
        !Cast->getType()->isIntegerType() ||
        Context.getTypeSize(Cast->getType()) <
            Context.getTypeSize(Context.IntTy))
      break;
    Inner = Cast->getSubExpr()->IgnoreParenImpCasts();
  }
  QualType Type = Inner->getType().getCanonicalType().getUnqualifiedType();
  return Type == Context.UnsignedCharTy;
}

void Collector::callLibrary(LibraryModel Model, const FunctionDecl &Callee,
                            const Expr &At, const Expr *Object,
                            ArrayRef<const Expr *> Arguments) {
  RangeCall Range;
  if (Model.isOverRange()) {
    if (std::optional<RangeCall> Known = rangeCallOf(Arguments)) {
      Range = std::move(*Known);
      Arguments = Range.Arguments;
      Model.Compares &= !Range.By;
    } else {
      Model.Unknown = true;
    }
    Object = nullptr; // The algorithm itself.
  }
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
  if (emplacesUnsafely(Callee, Arguments))
    Model.Throws = Model.Undefined = true;
  Model.Throws |= editsByUncheckedNumbers(Callee, Arguments, Context);
  Model.Undefined |=
      editsAtUncheckedPositions(Callee, Object, Arguments, Context) ||
      (putsAtPosition(Callee, Arguments) && !writeNothing(Arguments)) ||
      choosesFromNone(Callee, Arguments, Context) ||
      convertsUnsafely(Callee, Arguments) ||
      reckonsWithDurations(Callee, Object, Arguments);
  if (readsTexts(Callee) || Model.Compares)
    Model.Undefined |= llvm::any_of(Arguments, [](const Expr *Argument) {
      return Argument->getType()->isPointerType() &&
             Argument->getType()->getPointeeType()->isAnyCharacterType() &&
             mayBeNoText(Argument);
    });
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
  std::string Name =
      !Model.isOverRange() ? Callee.getNameAsString() : Model.OverRange.str();
  bool OverIterators = isOperator(Callee) && !Arguments.empty() &&
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
             (!IsPlain &&
              needsUserCode(Model, Callee, Object, Arguments, At))) {
    handOver(Object, Arguments, At);
    unknownCall("it calls '" + Name + "', which runs code of the user", At);
  } else if (Model.Compares && comparesBySeenOperators(Callee, Arguments)) {
    runOperators(Callee, Arguments, At);
  }
  if (isDefinedByWholeContainer(Model, Arguments, Range.By, Context) &&
      writeNothing(Arguments))
    Model.Undefined = false;
  if (Model.OfCharacter && Arguments.size() == 1 &&
      isUnsignedChar(*Arguments.front(), Context))
    Model.Undefined = false;
  auto Flag = [&](bool On, std::optional<Cause> &Slot, const char *Verb) {
    if (On && !Slot)
      cause(Slot, "'" + Name + "' " + Verb, At);
  };
  if (Model.Outside && Callee.isExternC())
    touchCStreams(Arguments, At);
  Flag(Model.Throws, Set.Throws, "may throw");
  if (Model.Undefined)
    needsTest(
        [&] { return "'" + Name + "' is defined only for some arguments"; },
        At);
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
    if (Model.Calls)
      callCallable(Arguments, I, At);
  }
}

/// \p Operand as `std::tie(a, b)`, which has read what it refers to; null: it
/// is something else.
static const CallExpr *tieOfValues(const Expr *Operand) {
  Operand = stripped(Operand);
  if (const auto *Temporary = dyn_cast<MaterializeTemporaryExpr>(Operand))
    Operand = stripped(Temporary->getSubExpr());
  const auto *Call = dyn_cast<CallExpr>(Operand);
  const FunctionDecl *Callee = Call ? Call->getDirectCallee() : nullptr;
  bool Ties = Callee && isInLibrary(*Callee) && Callee->getIdentifier() &&
              Callee->getName() == "tie" &&
              llvm::none_of(Call->arguments(), [](const Expr *Part) {
                return mayCarryAddress(Part->getType());
              });
  return Ties ? Call : nullptr;
}

bool Collector::comparesElsewhere(const Expr *Object,
                                  ArrayRef<const Expr *> Arguments) {
  auto Leads = [&](const Expr *Operand) {
    QualType Type = Operand->getType().getNonReferenceType();
    auto IsHere = [](QualType Value) { return !mayCarryAddress(Value); };
    const CXXRecordDecl *Class = Type->getAsCXXRecordDecl();
    if (isCallable(Type) || tieOfValues(Operand))
      return false; // What it reads is known otherwise.
    if (Class && isLibraryClass(*Class) &&
        Class->getName() == "initializer_list")
      Type = typeArgumentsOf(*Class).front().getAsType();
    return !operandIs(Type, IsHere);
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

/// `stderr`, a FILE *
static bool isCStream(const Expr &E) {
  const CXXRecordDecl *Class = E.getType()->getPointeeCXXRecordDecl();
  return Class && Class->getName().contains("FILE");
}

void Collector::touchCStreams(ArrayRef<const Expr *> Arguments,
                              const Expr &At) {
  if (Known.unit().bendsStreams())
    return unknownCall("a stream of this file may run code of its own", At);
  bool IsGivenOne = llvm::any_of(
      Arguments, [](const Expr *Argument) { return isCStream(*Argument); });
  if (IsGivenOne)
    believe(aboutStreams(), At);
}

/// Whether what a member of \p Class, which leads to what others hold, writes
/// is at most the object itself.
static bool writesOnlyItself(const CXXRecordDecl &Class, const Expr &At) {
  StringRef Name = Class.getName();
  if (Name == "basic_string_view" || Name == "span" || Name.ends_with("_ptr"))
    return true; // They see another part, or own something else.
  if (holdsItsArguments(Class))
    return !assignsThrough(Class.getASTContext().getRecordType(&Class));
  const auto *Call = dyn_cast<CallExpr>(&At);
  const auto *Method = llvm::dyn_cast_or_null<CXXMethodDecl>(
      Call ? Call->getDirectCallee() : nullptr);
  bool Assigns = Method && (Method->isCopyAssignmentOperator() ||
                            Method->isMoveAssignmentOperator());
  return Assigns && isIterator(At.getType().getNonReferenceType());
}

/// What `flags[i]`, of a vector<bool>, is a proxy of an element of; null: the
/// proxy is somebody else's.
static const Expr *behindProxy(const Expr *Object) {
  Object = stripped(Object);
  if (const auto *Temporary = dyn_cast<MaterializeTemporaryExpr>(Object))
    Object = stripped(Temporary->getSubExpr());
  const auto *Call = dyn_cast<CallExpr>(Object);
  const Expr *Asked = Call ? objectOf(*Call) : nullptr;
  return Asked && Asked->isGLValue() && hasProxies(Asked->getType()) ? Asked
                                                                     : nullptr;
}

void Collector::touchObject(const LibraryModel &Model, const Expr *Object,
                            const Expr &At) {
  if (isOrdinaryStream(Object))
    return touchStream(Object, At);
  if (const Expr *Flags = Model.Writes ? behindProxy(Object) : nullptr) {
    readQuietly(deep(Where.locate(Flags)), At);
    return access(Set.Writes, deep(Where.locate(Flags)), At);
  }
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
  if (const CallExpr *Tied = Model.Writes ? tieOfValues(Object) : nullptr)
    for (const Expr *Part : Tied->arguments())
      access(Set.Writes, deep(Where.locate(Part)), At);
  else if (Model.Writes && !isOwnStep(At) && Proxy &&
           !writesOnlyItself(*Class, At))
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
                 !Parameter.getNonReferenceType().isConstQualified() &&
                 (!Model.isOverRange() || Model.WritesRange);
  bool ByName = !isa<CXXMethodDecl>(Callee) && Callee.getIdentifier() &&
                libraryLooksOnly(Callee.getName());
  if (!Model.isOverRange() && isForwarded(Callee, Index, *Argument))
    Mutable = false;
  bool Named = Model.WritesArguments & (1u << std::min(Index, 7u));
  bool Moves = isMove(Callee);
  if (isOrdinaryStream(Argument))
    return touchStream(Argument, At);
  if (Argument->isGLValue()) {
    Location L = Where.locate(Argument);
    eachObject(Argument, [&](const Location &Object) {
      readQuietly(Model.HeaderOnly ? Object : deep(Object), At);
    });
    if (Named || (Mutable && !Moves && !ByName))
      access(Set.Writes, deep(L), At);
  }
  // An out parameter.
  bool Out = Argument->getType()->isPointerType() &&
             !Argument->getType()->getPointeeType().isConstQualified() &&
             isDeclaredPointer(Callee, Index) && !ByName &&
             !isCStream(*Argument); // See touchCStreams.
  if (!leadsElsewhere(Argument->getType()) || Model.HeaderOnly ||
      isOwnStream(Argument) ||
      (isOperator(Callee) && isIterator(Argument->getType())))
    return;
  Location L = deep(Where.range(Argument));
  readQuietly(L, At);
  bool InRange = Model.WritesRange && !isCallable(Argument->getType());
  if (Named || Out || InRange)
    access(Set.Writes, L, At);
}

/// Whether \p Argument is a range of such values, or one of them.
static bool handsOut(const Expr &Argument, QualType Value) {
  auto IsIt = [&](QualType Type) {
    return Type.getCanonicalType().getUnqualifiedType() == Value;
  };
  QualType Type = Argument.getType();
  const CXXRecordDecl *Class = Type->getAsCXXRecordDecl();
  if (Class && isContainer(*Class))
    return IsIt(typeArgumentsOf(*Class).front().getAsType());
  return IsIt(isIterator(Type) || Type->isPointerType() ? targetOf(Type)
                                                        : Type);
}

std::vector<Location>
Collector::handedToCallable(ArrayRef<const Expr *> Arguments, unsigned Index,
                            QualType Value) {
  std::vector<Location> Result;
  for (unsigned I = 0; I < Arguments.size(); ++I) {
    QualType Type = Arguments[I]->getType();
    if (I == Index)
      continue;
    // Projections and conversions lead anywhere.
    if (isCallable(Type) ||
        (Type->isRecordType() && !handsOut(*Arguments[I], Value)))
      return {Location()};
    if (Arguments[I]->isGLValue())
      Result.push_back(deep(Where.locate(Arguments[I])));
    if (leadsElsewhere(Type))
      Result.push_back(deep(Where.range(Arguments[I])));
  }
  return Result;
}

/// Whether \p Inner is in what the callable \p Callee is given by reference.
static bool isOfParameter(const Location &Inner, const FunctionDecl &Callee) {
  return Inner.Root == Location::Param &&
         Inner.Var->getType()->isReferenceType() &&
         llvm::is_contained(Callee.parameters(), Inner.Var);
}

void Collector::callCallable(ArrayRef<const Expr *> Arguments, unsigned Index,
                             const Expr &At) {
  const FunctionDecl *Callee = callableOf(Arguments[Index]);
  if (!Callee)
    return;
  // Its parameters are elements of the ranges, or else values on the way.
  EffectSet Inside = Known.effectsOf(*Callee);
  for (std::vector<Access> *Accesses : {&Inside.Reads, &Inside.Writes}) {
    std::vector<Access> Found = std::move(*Accesses);
    Accesses->clear();
    for (Access &Inner : Found) {
      if (isOfParameter(Inner.What, *Callee)) {
        QualType Value = Inner.What.Var->getType().getNonReferenceType();
        for (const Location &L :
             handedToCallable(Arguments, Index,
                              Value.getCanonicalType().getUnqualifiedType()))
          Accesses->push_back({L, Inner.By, Inner.Begins});
        continue;
      }
      if (Inner.What.Root == Location::Param ||
          Inner.What.Root == Location::This)
        Inner.What = Location();
      Accesses->push_back(Inner);
    }
  }
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

} // namespace heal
