//===- CollectCalls.cpp - What a call does --------------------------------===//
#include "CollectorInternal.h"
#include "llvm/ADT/StringSet.h"

namespace heal {

using namespace clang;
using llvm::dyn_cast;
using llvm::isa;

static bool isNoexcept(const FunctionDecl &F) {
  const auto *Type = F.getType()->getAs<FunctionProtoType>();
  return Type && Type->isNothrow();
}

void Collector::unknownCall(std::string Why, const Stmt &At) {
  cause(Set.Unknown, std::move(Why), At);
  Set.Cost += 50;
  access(Set.Reads, Location(), At);
  access(Set.Writes, Location(), At);
}

void Collector::handOver(const Expr *Object, ArrayRef<const Expr *> Arguments,
                         const Stmt &At) {
  if (Object)
    access(Set.Writes, deep(objectLocation(Object)), At);
  for (const Expr *Argument : Arguments) {
    if (Argument->isGLValue() && !Argument->getType()->isFunctionType())
      access(Set.Writes, deep(Where.locate(Argument)), At);
    if (leadsElsewhere(Argument->getType()))
      access(Set.Writes, deep(Where.range(Argument)), At);
  }
}

bool Collector::isPlain(QualType Type, const Stmt &At) {
  if (Known.isPlainValue(Type))
    return true;
  if (!Known.isPlainIfShared(Type))
    return false;
  believe(aboutSharedPointers(), At);
  return true;
}

void Collector::destroy(QualType Type, const Stmt &At) {
  if (Type->isReferenceType() || isPlain(Type, At))
    return;
  const CXXRecordDecl *Record =
      Type->getBaseElementTypeUnsafe()->getAsCXXRecordDecl();
  const CXXDestructorDecl *Destructor =
      Record && Record->hasDefinition() ? Record->getDestructor() : nullptr;
  if (Record && Record->hasDefinition() && Record->hasTrivialDestructor())
    return;
  const FunctionDecl *Definition =
      Destructor ? definitionOf(*Destructor) : nullptr;
  if (Destructor && Destructor->isUserProvided() && !isLibraryClass(*Record) &&
      (Definition || callElsewhere(*Destructor, At, nullptr, {}))) {
    if (Definition)
      apply(Known.effectsOf(*Definition), *Definition, At, nullptr, {});
    for (const FieldDecl *Field : Record->fields())
      destroy(Field->getType(), At);
    for (const CXXBaseSpecifier &Base : Record->bases())
      destroy(Base.getType(), At);
    return;
  }
  if (Record && Record->hasDefinition() && Destructor &&
      !Destructor->isUserProvided() && !isLibraryClass(*Record)) {
    for (const FieldDecl *Field : Record->fields())
      destroy(Field->getType(), At);
    for (const CXXBaseSpecifier &Base : Record->bases())
      destroy(Base.getType(), At);
    return;
  }
  if (Record && isLibraryClass(*Record)) {
    StringRef Name = Record->getName();
    if (Name.contains("lock") || Name.contains("thread") || Name == "future") {
      cause(Set.Synchronizes, "it releases a '" + Name.str() + "'", At);
      return;
    }
    if (Name.starts_with("basic_") && Name.ends_with("stringstream"))
      return;
  }
  unknownCall("it runs the destructor of '" + Type.getAsString() + "'", At);
}

void Collector::construct(const CXXConstructorDecl &Callee, const Expr &At,
                          llvm::SmallVector<const Expr *, 4> Arguments) {
  QualType Type = Context.getRecordType(Callee.getParent());
  bool CopiesOrMoves = Callee.isCopyOrMoveConstructor() && !Arguments.empty();
  if (CopiesOrMoves && (Callee.isTrivial() || isPlain(Type, At))) {
    Location From = deep(Where.locate(Arguments.front()));
    read(From, At);
    if (Callee.isMoveConstructor() && !Callee.isTrivial())
      write(From, At);
    if (!Callee.isTrivial())
      addCopyCost();
    return;
  }
  if (Callee.isTrivial())
    return;
  call(Callee, At, nullptr, Arguments);
}

void Collector::addCopyCost() {
  Set.Allocates = true;
  Set.Cost += 20;
}

void Collector::call(const FunctionDecl &Callee, const Expr &At,
                     const Expr *Object, ArrayRef<const Expr *> Arguments) {
  Set.Cost += 2;
  if (Callee.isNoReturn()) {
    // What it does besides is the last that the program, or the caller's
    // try, sees: it happens at most once either way.
    cause(Set.Diverges, "it does not return", At);
    cause(Set.Throws, "it may throw", At);
    checkHalt(Callee, At);
    cause(
        Set.LastActs,
        [&] {
          return "it calls '" + Callee.getNameAsString() +
                 "', which does not return";
        },
        At);
    if (!TriesAround)
      return;
  }
  if (assignsPlainly(Callee, At, Object, Arguments))
    return;
  if (std::optional<LibraryModel> Model = libraryModelOf(Callee))
    return callLibrary(*Model, Callee, At, Object, Arguments);
  if (const FunctionDecl *Definition = definitionOf(Callee))
    return apply(Known.effectsOf(*Definition), *Definition, At, Object,
                 Arguments);
  if (callElsewhere(Callee, At, Object, Arguments))
    return;
  callByAttributes(Callee, At, Object, Arguments);
}

bool Collector::callElsewhere(const FunctionDecl &Callee, const Stmt &At,
                              const Expr *Object,
                              ArrayRef<const Expr *> Arguments) {
  if (Known.defers(Callee)) {
    defer(Callee, Object, Arguments, /*IsVirtual=*/false);
    return true;
  }
  const EffectSet *Elsewhere = Known.elsewhereOf(Callee);
  if (!Elsewhere)
    return false;
  // What has no answer but the attributes' is answered by them.
  bool HasAttributes =
      Callee.hasAttr<ConstAttr>() || Callee.hasAttr<PureAttr>();
  if (HasAttributes && Elsewhere->Unknown)
    return false;
  apply(*Elsewhere, Callee, At, Object, Arguments);
  return true;
}

bool Collector::callVirtually(const CXXMethodDecl &Method, const Expr &At,
                              const Expr *Object,
                              ArrayRef<const Expr *> Arguments) {
  cause(
      Set.Circumstance,
      [&] {
        return "which '" + Method.getNameAsString() +
               "' it calls depends on the type of the object";
      },
      At);
  ArrayRef<const CXXMethodDecl *> All = Known.implementationsOf(Method);
  for (const CXXMethodDecl *Each : All)
    call(*Each, At, Object, Arguments);
  if (!All.empty())
    return true;
  if (Known.defersVirtual(Method)) {
    defer(Method, Object, Arguments, /*IsVirtual=*/true);
    return true;
  }
  const EffectSet *Program = Known.virtualEffectsOf(Method);
  if (Program)
    apply(*Program, Method, At, Object, Arguments);
  return Program;
}

void Collector::defer(const FunctionDecl &Callee, const Expr *Object,
                      ArrayRef<const Expr *> Arguments, bool IsVirtual) {
  DeferredCall Call;
  Call.Callee = &Callee;
  if (Object)
    Call.Object = objectLocation(Object);
  for (unsigned I = 0; I < Arguments.size(); ++I) {
    Location L;
    L.Root = Location::Fresh;
    QualType Type = I < Callee.getNumParams()
                        ? Callee.getParamDecl(I)->getType()
                        : Arguments[I]->getType();
    if (Type->isReferenceType())
      L = Where.locate(Arguments[I]);
    else if (Type->isPointerType())
      L = Where.pointee(Arguments[I]);
    Call.Arguments.push_back(std::move(L));
  }
  Call.IsTried = TriesAround;
  Call.IsVirtual = IsVirtual;
  Set.Deferred.push_back(std::move(Call));
}

void Collector::checkHalt(const FunctionDecl &Callee, const Expr &At) {
  static const llvm::StringSet<> Plain = {"abort",
                                          "_Exit",
                                          "_exit",
                                          "terminate",
                                          "rethrow_exception",
                                          "__assert_fail",
                                          "__assert_rtn",
                                          "__builtin_trap",
                                          "__builtin_unreachable"};
  if (Callee.getIdentifier() && Plain.contains(Callee.getName()) &&
      (isInLibrary(Callee) || Callee.isExternC() || Callee.getBuiltinID()))
    return;
  const FunctionDecl *Definition = definitionOf(Callee);
  const EffectSet *Inside =
      Definition ? &Known.effectsOf(*Definition) : nullptr;
  if (!Inside || Inside->Unknown || Inside->Halts)
    cause(Set.Halts, "'" + Callee.getNameAsString() + "' does not return", At);
}

bool Collector::assignsPlainly(const FunctionDecl &Callee, const Expr &At,
                               const Expr *Object,
                               ArrayRef<const Expr *> Arguments) {
  const auto *Method = dyn_cast<CXXMethodDecl>(&Callee);
  if (!Method || !Object || Arguments.empty() ||
      !(Method->isCopyAssignmentOperator() ||
        Method->isMoveAssignmentOperator()))
    return false;
  if (!Method->isTrivial() &&
      !isPlain(Context.getRecordType(Method->getParent()), At))
    return false;
  Location From = deep(Where.locate(Arguments.front()));
  read(From, At);
  if (Method->isMoveAssignmentOperator() && !Method->isTrivial())
    write(From, At);
  Location To = objectLocation(Object);
  write(ownsWhatItLeadsTo(*Method->getParent()) ? deep(To) : To, At);
  if (assignsThrough(Context.getRecordType(Method->getParent())))
    write(Location(), At);
  if (!Method->isTrivial())
    addCopyCost();
  return true;
}

Location Collector::objectLocation(const Expr *Object) {
  return Object->getType()->isPointerType() ? Where.pointee(Object)
                                            : Where.locate(Object);
}

void Collector::apply(const EffectSet &Callee, const FunctionDecl &Definition,
                      const Stmt &At, const Expr *Object,
                      ArrayRef<const Expr *> Arguments) {
  auto Translate = [&](const std::vector<Access> &From, bool Writes) {
    for (const Access &Inner : From) {
      Location L = Where.translate(Inner.What, Definition, Object, Arguments);
      if (Writes)
        access(Set.Writes, L, At);
      else
        readQuietly(L, At);
    }
  };
  Translate(Callee.Reads, false);
  Translate(Callee.Writes, true);
  for (DeferredCall Inner : Callee.Deferred) {
    for (Location &Argument : Inner.Arguments)
      Argument = Where.translate(Argument, Definition, Object, Arguments);
    if (Inner.Object)
      Inner.Object =
          Where.translate(*Inner.Object, Definition, Object, Arguments);
    Inner.IsTried |= TriesAround != 0;
    Set.Deferred.push_back(std::move(Inner));
  }
  auto Through = [&](std::optional<Cause> &To,
                     const std::optional<Cause> &From) {
    if (From && !To)
      cause(To, "in '" + Definition.getNameAsString() + "' " + From->Text, At);
  };
  Through(Set.Throws, Callee.Throws);
  Through(Set.Diverges, Callee.Diverges);
  Through(Set.Halts, Callee.Halts);
  Through(Set.Undefined, Callee.Undefined);
  Through(Set.Outside, Callee.Outside);
  Through(Set.Varies, Callee.Varies);
  Through(Set.Circumstance, Callee.Circumstance);
  Through(Set.Synchronizes, Callee.Synchronizes);
  Through(Set.Unknown, Callee.Unknown);
  Through(Set.LastActs, Callee.LastActs);
  if (Callee.LastActs && TriesAround) {
    handOver(Object, Arguments, At);
    unknownCall("a handler may see what happens where " + Set.LastActs->Text,
                At);
  }
  Set.Allocates |= Callee.Allocates;
  Set.Loops |= Callee.Loops;
  Set.Cost = std::min(Set.Cost + Callee.Cost, 1000000u);
  for (const Belief &B : Callee.Beliefs)
    believe(B, At);
}

bool isAboutErrno(const Belief &B) {
  return StringRef(B.Text).starts_with(ErrnoBelief);
}

const Belief &aboutStreams() {
  static const Belief Text = {
      "a stream writes to nothing that the program reads in another way",
      "std::ostream"};
  return Text;
}

const Belief &aboutSharedPointers() {
  static const Belief Text = {
      "the last shared_ptr to an object does no more than to delete it as the "
      "type says",
      "std::shared_ptr"};
  return Text;
}

void Collector::believe(const Belief &B, const Stmt &At) {
  // The function may be another unit's, which does not look at it.
  if (isAboutErrno(B) && Known.unit().namesErrno())
    return cause(
        Set.Outside,
        [&] {
          return "'" + B.Declaration +
                 "' may set errno, which is looked at in this file";
        },
        At);
  if (B.Text == aboutStreams().Text && Known.unit().bendsStreams())
    return unknownCall("a stream of this file may run code of its own", At);
  if (llvm::none_of(Set.Beliefs,
                    [&](const Belief &Old) { return Old.Text == B.Text; }))
    Set.Beliefs.push_back(B);
}

void Collector::callByAttributes(const FunctionDecl &Callee, const Expr &At,
                                 const Expr *Object,
                                 ArrayRef<const Expr *> Arguments) {
  std::string Name = Callee.getQualifiedNameAsString();
  // Those of a builtin are Clang's, of how it may be optimised where it stands.
  bool IsConst = !Callee.getBuiltinID() && Callee.hasAttr<ConstAttr>(),
       IsPure = !Callee.getBuiltinID() && Callee.hasAttr<PureAttr>();
  if (!IsConst && !IsPure) {
    handOver(Object, Arguments, At);
    return unknownCall("it calls '" + Name + "', whose body is not visible",
                       At);
  }
  believe({std::string("[[gnu::") + (IsConst ? "const" : "pure") + "]] on '" +
               Name + "' is believed",
           Name},
          At);
  if (!IsConst)
    access(Set.Reads, Location(), At);
  cause(Set.Undefined, [&] { return "'" + Name + "' is only declared"; }, At);
  if (!Callee.hasAttr<NoThrowAttr>() && !isNoexcept(Callee))
    cause(Set.Throws, "'" + Name + "' is only declared and may throw", At);
  Set.Cost += 50;
}

bool Collector::leadsElsewhere(QualType Type) {
  if (Type->isPointerType())
    return !Type->isFunctionPointerType();
  const CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
  return Record && !isContainer(*Record) && mayCarryAddress(Type);
}

} // namespace heal
