//===- Resolve.cpp - Where an expression's storage is ---------------------===//
#include "EffectsInternal.h"
#include "llvm/ADT/ScopeExit.h"
#include "llvm/ADT/StringSwitch.h"

namespace heal {

using namespace clang;
using llvm::dyn_cast;
using llvm::isa;

/// Whether an attribute says that objects of other types are accessed by
/// \p Type, too.
static bool namesAnything(QualType Type) {
  for (QualType Sugar = Type; const auto *Alias = Sugar->getAs<TypedefType>();
       Sugar = Alias->desugar())
    if (Alias->getDecl()->hasAttr<MayAliasAttr>())
      return true;
  const TagDecl *Tag = Type->getAsTagDecl();
  return Tag && Tag->hasAttr<MayAliasAttr>();
}

/// The type by which strict aliasing judges; null: any object may be accessed.
static QualType accessType(QualType Type) {
  Type = Type.getNonReferenceType();
  if (namesAnything(Type))
    return QualType();
  return Type.getCanonicalType().getUnqualifiedType();
}

/// Whether an attribute says so of what \p Member is a member of, or a member
/// of a member.
static bool isPartOfAnything(const MemberExpr *Member) {
  for (; Member; Member = dyn_cast<MemberExpr>(stripped(Member->getBase()))) {
    QualType Whole = Member->getBase()->getType();
    if (namesAnything(Member->isArrow() ? Whole->getPointeeType() : Whole))
      return true;
  }
  return false;
}

Location step(Location L, PathStep Step, QualType Type) {
  L.Type = Type.isNull() ? Type
                         : accessType(Type);
  if (L.Path.size() >= Location::MaxSteps) {
    L.Type = QualType();
    L.Deep = true;
  } else {
    L.Path.push_back(Step);
  }
  return L;
}

const Expr *stripped(const Expr *E) {
  while (true) {
    E = E->IgnoreParens();
    if (const auto *Full = dyn_cast<FullExpr>(E)) {
      E = Full->getSubExpr();
      continue;
    }
    if (const auto *Bind = dyn_cast<CXXBindTemporaryExpr>(E)) {
      E = Bind->getSubExpr();
      continue;
    }
    if (const auto *Default = dyn_cast<CXXDefaultArgExpr>(E)) {
      E = Default->getExpr();
      continue;
    }
    const auto *Cast = dyn_cast<CastExpr>(E);
    if (!Cast)
      return E;
    switch (Cast->getCastKind()) {
    case CK_NoOp:
    case CK_DerivedToBase:
    case CK_UncheckedDerivedToBase:
    case CK_BaseToDerived:
    case CK_ConstructorConversion:
    case CK_UserDefinedConversion:
      E = Cast->getSubExpr();
      continue;
    default:
      return E;
    }
  }
}

const Expr *objectOf(const CallExpr &Call) {
  if (const auto *Member = dyn_cast<CXXMemberCallExpr>(&Call))
    return Member->getImplicitObjectArgument();
  const auto *Operator = dyn_cast<CXXOperatorCallExpr>(&Call);
  if (!Operator)
    return nullptr;
  const auto *Method =
      llvm::dyn_cast_or_null<CXXMethodDecl>(Operator->getDirectCallee());
  return Method && !Method->isStatic() ? Operator->getArg(0) : nullptr;
}

llvm::SmallVector<const Expr *, 4> argumentsOf(const CallExpr &Call) {
  llvm::SmallVector<const Expr *, 4> Result(Call.arguments());
  // The object is no argument; a static operator has one all the same.
  const FunctionDecl *Callee = Call.getDirectCallee();
  if (isa<CXXOperatorCallExpr>(Call) && isa_and_nonnull<CXXMethodDecl>(Callee))
    Result.erase(Result.begin());
  return Result;
}

//===----------------------------------------------------------------------===//
// Glvalues
//===----------------------------------------------------------------------===//

static Location fresh(QualType Type) {
  Location L;
  L.Root = Location::Fresh;
  L.Type = Type.getCanonicalType().getUnqualifiedType();
  return L;
}

Location Resolver::unknown(QualType Type) const {
  Location L;
  if (!Type.isNull() && !Type->isVoidType() && !Type->isDependentType())
    L.Type = accessType(Type);
  return L;
}

bool isDeeplyConst(QualType Type, unsigned Depth) {
  Type = QualType(Type->getBaseElementTypeUnsafe(), 0);
  const CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
  if (!Record)
    return !Type->isRecordType();
  if (Depth > 6)
    return false;
  if (isLibraryClass(*Record)) {
    if (isContainer(*Record) || holdsItsArguments(*Record))
      return llvm::all_of(typeArgumentsOf(*Record), [&](const auto &Argument) {
        return isDeeplyConst(Argument.getAsType(), Depth + 1);
      });
    return Record->getName() == "less" || Record->getName() == "allocator" ||
           Record->getName() == "char_traits" || Record->getName() == "hash" ||
           Record->getName() == "equal_to" || Record->getName() == "greater" ||
           (Record->hasDefinition() && Record->isEmpty()); // Such as nullopt.
  }
  if (!Record->hasDefinition() || Record->hasMutableFields())
    return false;
  return llvm::all_of(Record->fields(),
                      [&](const FieldDecl *Field) {
                        return isDeeplyConst(Field->getType(), Depth + 1);
                      }) &&
         llvm::all_of(Record->bases(), [&](const CXXBaseSpecifier &Base) {
           return isDeeplyConst(Base.getType(), Depth + 1);
         });
}

/// \p L, to which a name was bound some time ago.
static Location adrift(Location L) {
  L.Adrift = L.isOwned() || L.Deep; // Or what is below the last step.
  return L;
}

/// Whether what \p Var, a constant, owns may be known by another name, which is
/// none of a constant: it was moved to it, noted while it was made, or may be
/// cast to what is none.
bool Resolver::mayOwnOthers(const VarDecl &Var) const {
  if (!mayOwnMemory(Var.getType()))
    return false;
  const Expr *Init = Var.getAnyInitializer();
  if (!Init)
    return isa<ParmVarDecl>(Var);
  // The elements on the heap are no const objects.
  if (Known.knowsItsPlace(Var.getType()) || Known.unit().castsAwayConst())
    return true;
  auto IsNobodys = [](const Expr &) { return false; };
  return bringsMemory(*Init, Var.hasLocalStorage() ? nullptr : &Known,
                      IsNobodys);
}

Location Resolver::locateVariable(const VarDecl *Var) const {
  Var = Var->getCanonicalDecl();
  QualType Type = Var->getType();
  Location L;
  L.Var = Var;
  L.Type = accessType(Type);
  if (Var->hasAttr<AsmLabelAttr>() || Var->hasAttr<AliasAttr>())
    return unknown(Type); // To the linker it may be another one.
  if (!Type->isReferenceType()) {
    L.Root = Var->hasLocalStorage() ? Location::Local : Location::Global;
    L.IsConst =
        Type.isConstQualified() && isDeeplyConst(L.Type) && !mayOwnOthers(*Var);
    return L;
  }
  if (isa<ParmVarDecl>(Var)) {
    L.Root = Location::Param;
    return L;
  }
  const Expr *Init = Var->getAnyInitializer();
  if (!Var->hasLocalStorage() || !Init || Depth > 16)
    return unknown(Type);
  Location Bound = locate(Init);
  if (Bound.Root != Location::Fresh)
    return Var->isImplicit() ? Bound : adrift(Bound);
  L.Root = Location::Local; // A temporary that lives as long as its name.
  return L;
}

/// A pair or tuple that refers to what others hold.
static bool holdsReferences(const CXXRecordDecl &Class) {
  return llvm::any_of(typeArgumentsOf(Class), [](const TemplateArgument &Argument) {
    return Argument.getAsType()->isReferenceType();
  });
}

Location Resolver::locateBinding(const BindingDecl *Binding) const {
  const auto *Whole = dyn_cast<VarDecl>(Binding->getDecomposedDecl());
  if (!Whole || !Binding->getBinding())
    return unknown(QualType());
  const VarDecl *Holding = Binding->getHoldingVar();
  if (!Holding)
    return locate(Binding->getBinding());
  // std::get of a pair or tuple: an element of the whole.
  const CXXRecordDecl *Class =
      Whole->getType().getNonReferenceType()->getAsCXXRecordDecl();
  if (!Class || !isLibraryClass(*Class) || !holdsItsArguments(*Class) ||
      holdsReferences(*Class))
    return unknown(QualType());
  return step(locateVariable(Whole), {PathStep::Element}, Binding->getType());
}

Location Resolver::locateMember(const MemberExpr *Member) const {
  if (const auto *Var = dyn_cast<VarDecl>(Member->getMemberDecl()))
    return locateVariable(Var);
  const auto *Field = dyn_cast<FieldDecl>(Member->getMemberDecl());
  if (!Field)
    return unknown(Member->getType());
  if (Field->getType()->isReferenceType())
    return unknown(Field->getType());
  Location Base = Member->isArrow() ? pointee(Member->getBase())
                                    : locate(Member->getBase());
  Location L = step(Base, {PathStep::Field, Field->getCanonicalDecl()},
                    Field->getType());
  if (isPartOfAnything(Member))
    L.Type = QualType();
  // A const member is no const object: the whole may be made anew.
  if (Field->isMutable())
    L.IsConst = false;
  return L;
}

Location Resolver::locate(const Expr *E) const {
  ++Depth;
  auto Leave = llvm::make_scope_exit([&] { --Depth; });
  E = stripped(E);
  if (Depth > 32)
    return unknown(QualType());
  if (const auto *Temporary = dyn_cast<MaterializeTemporaryExpr>(E))
    return fresh(Temporary->getType());
  if (const auto *Call = dyn_cast<CallExpr>(E))
    return Call->isGLValue() ? locateCall(Call) : fresh(Call->getType());
  if (E->isPRValue())
    return fresh(E->getType());
  if (const auto *Ref = dyn_cast<DeclRefExpr>(E)) {
    if (const auto *Var = dyn_cast<VarDecl>(Ref->getDecl()))
      return locateVariable(Var);
    if (const auto *Binding = dyn_cast<BindingDecl>(Ref->getDecl()))
      return locateBinding(Binding);
    return fresh(Ref->getType());
  }
  if (const auto *Member = dyn_cast<MemberExpr>(E))
    return locateMember(Member);
  if (const auto *Subscript = dyn_cast<ArraySubscriptExpr>(E))
    return pointee(Subscript->getBase());
  if (const auto *Op = dyn_cast<UnaryOperator>(E)) {
    if (Op->getOpcode() == UO_Deref)
      return pointee(Op->getSubExpr());
    return Op->isIncrementDecrementOp() ? locate(Op->getSubExpr())
                                        : unknown(E->getType());
  }
  if (const auto *Op = dyn_cast<BinaryOperator>(E)) {
    if (Op->isAssignmentOp())
      return locate(Op->getLHS());
    return Op->getOpcode() == BO_Comma ? locate(Op->getRHS())
                                       : unknown(E->getType());
  }
  if (isa<StringLiteral, PredefinedExpr>(E))
    return fresh(E->getType());
  if (const auto *Subst = dyn_cast<SubstNonTypeTemplateParmExpr>(E))
    return locate(Subst->getReplacement());
  return unknown(E->getType());
}

//===----------------------------------------------------------------------===//
// Results of calls
//===----------------------------------------------------------------------===//

/// An accessor of the library that leads to what its object holds or owns.
static bool leadsToContents(StringRef Name) {
  return llvm::StringSwitch<bool>(Name)
      .Cases("operator[]", "at", "front", "back", "top", true)
      .Cases("operator*", "operator->", "value", "data", "c_str", "get", true)
      .Default(false);
}

static bool isIteratorOrView(const CXXRecordDecl &Record) {
  return !isContainer(Record) && !holdsItsArguments(Record) &&
         Record.getName() != "unique_ptr";
}

/// Whether \p Init asks a container for an iterator: by steps it does not leave
/// that.
static bool walksAContainer(const Expr &Init) {
  const auto *Call = dyn_cast<CallExpr>(iteratorItself(&Init));
  const Expr *Object = Call ? objectOf(*Call) : nullptr;
  const CXXRecordDecl *Class =
      Object ? Object->getType()->getAsCXXRecordDecl() : nullptr;
  return Class && isLibraryClass(*Class) && isContainer(*Class);
}

const VarDecl *Resolver::iteratorNamedBy(const Expr &E) const {
  const auto *Ref = dyn_cast<DeclRefExpr>(stripped(&E));
  const auto *Var = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  if (!Var || !Var->getInit() || !isIterator(Var->getType()) ||
      isa<ParmVarDecl>(Var)) // It has a default argument.
    return nullptr;
  const VarDecl *Known = Var->getCanonicalDecl();
  bool IsMoved = !Var->getType().isConstQualified() && Scan.Moved.count(Known);
  bool Stays =
      Var->hasLocalStorage() && Var->getDeclContext() == &In && !IsMoved &&
      (!Scan.Reassigned.count(Known) || walksAContainer(*Var->getInit()));
  return Var->isImplicit() || Stays ? Var : nullptr;
}

/// The element that an iterator stands at.
std::optional<Location> Resolver::hiddenElement(const Expr *Iterator,
                                                QualType Type) const {
  const VarDecl *Var = iteratorNamedBy(*Iterator);
  if (!Var)
    return std::nullopt;
  Location L = range(Var->getInit());
  if (L.Root == Location::Unknown)
    return std::nullopt;
  if (!L.Deep) // Else the element is somewhere below.
    L.Type = accessType(Type);
  return adrift(L);
}

std::optional<Location>
Resolver::accessorResult(const CallExpr *Call) const {
  const auto *Method = llvm::dyn_cast_or_null<CXXMethodDecl>(Call->getDirectCallee());
  const Expr *Object = objectOf(*Call);
  if (!Method || !Object || !isInLibrary(*Method))
    return std::nullopt;
  QualType Result = Call->getType();
  if (Result->isPointerType())
    Result = Result->getPointeeType();
  std::string Name = Method->getNameAsString();
  bool Arrow = Object->getType()->isPointerType();
  const CXXRecordDecl *Class = Object->getType()->getAsCXXRecordDecl();
  if (Arrow)
    Class = Object->getType()->getPointeeCXXRecordDecl();
  if (!Class)
    return std::nullopt;
  if (llvm::StringRef(Name).starts_with("operator") && Method->getReturnType()->isLValueReferenceType() &&
      llvm::is_contained({"operator=", "operator+=", "operator++", "operator--",
                          "operator<<", "operator>>"},
                         Name))
    return Arrow ? pointee(Object) : locate(Object);
  // `s.append(x)` is s.
  QualType Returned = Method->getReturnType();
  if (isContainer(*Class) && !Method->isConst() &&
      Returned->isLValueReferenceType() &&
      Returned.getNonReferenceType()->getAsCXXRecordDecl() == Class)
    return Arrow ? pointee(Object) : locate(Object);
  if (!leadsToContents(Name) || !isLibraryClass(*Class))
    return std::nullopt;
  if (isIteratorOrView(*Class))
    return hiddenElement(Object, Result);
  if (!hasPlainPolicies(*Class))
    return std::nullopt; // With a deleter of its own it may own nothing at all.
  Location Base = Arrow ? pointee(Object) : locate(Object);
  PathStep::Kind Kind =
      holdsItsArguments(*Class) ? PathStep::Element : PathStep::Contents;
  Location L = step(Base, {Kind}, Result);
  if (Class->getName() == "unique_ptr")
    L.IsConst = false;
  return L;
}

Location Resolver::locateCall(const CallExpr *Call) const {
  const FunctionDecl *Callee = Call->getDirectCallee();
  QualType Type = Call->getType();
  if (!Callee)
    return unknown(Type);
  if (std::optional<Location> Result = accessorResult(Call))
    return *Result;
  if (isInLibrary(*Callee) && Callee->getIdentifier() && Call->getNumArgs() == 1) {
    StringRef Name = Callee->getName();
    if (Name == "move" || Name == "forward" || Name == "as_const")
      return locate(Call->getArg(0)); // Of one argument: the casts.
    const CXXRecordDecl *Class = Call->getArg(0)->getType()->getAsCXXRecordDecl();
    if (Name == "get" && !(Class && holdsReferences(*Class)))
      return step(locate(Call->getArg(0)), {PathStep::Element}, Type);
  }
  if (isInLibrary(*Callee) && isa<CXXOperatorCallExpr>(Call) &&
      (Callee->getOverloadedOperator() == OO_LessLess ||
       Callee->getOverloadedOperator() == OO_GreaterGreater))
    return locate(Call->getArg(0));
  if (isInLibrary(*Callee))
    return unknown(Type);
  if (std::optional<Location> Result = Returns(*Callee)) {
    const Expr *Object = objectOf(*Call);
    return translate(*Result, *Callee, Object, argumentsOf(*Call));
  }
  return unknown(Type);
}

/// The variable that the glvalue \p E is, whether or not it takes a step
/// before: `p`, `--p`, `p += 2`; null: it is something else.
static const Expr *steppedVariable(const Expr *E) {
  while (true) {
    E = stripped(E);
    const auto *Step = dyn_cast<UnaryOperator>(E);
    const auto *Op = dyn_cast<BinaryOperator>(E);
    if (Step && Step->isIncrementDecrementOp())
      E = Step->getSubExpr();
    else if (Op && Op->getOpcode() == BO_Comma)
      E = Op->getRHS();
    else if (Op && (Op->getOpcode() == BO_AddAssign ||
                    Op->getOpcode() == BO_SubAssign))
      E = Op->getLHS();
    else
      return isa<DeclRefExpr>(E) ? E : nullptr;
  }
}

/// What is accessed as something else through a pointer to \p L: all of a
/// variable, or anything.
static Location asBytes(Location L) {
  bool IsVariable = (L.Root == Location::Local || L.Root == Location::Global) &&
                    !L.isOwned() && !L.Deep;
  if (!IsVariable)
    return Location();
  L.Path.clear();
  L.Type = QualType();
  L.IsConst = false;
  return L;
}

Location Resolver::pointee(const Expr *E) const {
  ++Depth;
  auto Leave = llvm::make_scope_exit([&] { --Depth; });
  if (Depth > 32)
    return unknown(QualType());
  E = stripped(E);
  if (const auto *Temporary = dyn_cast<MaterializeTemporaryExpr>(E))
    return pointee(Temporary->getSubExpr());
  QualType Type = E->getType()->isPointerType() ? E->getType()->getPointeeType()
                                                : QualType();
  if (isa<CXXThisExpr>(E)) {
    Location L;
    L.Root = Location::This;
    L.Type = Type.getCanonicalType().getUnqualifiedType();
    return L;
  }
  if (const auto *Cast = dyn_cast<CastExpr>(E)) {
    if (Cast->getCastKind() == CK_ArrayToPointerDecay) {
      Location Array = locate(Cast->getSubExpr());
      return Array.Root == Location::Fresh ? Array
                                           : step(Array, {PathStep::Element}, Type);
    }
    if (Cast->getCastKind() == CK_NullToPointer)
      return fresh(Type); // Nobody reads or writes through it.
    // Of a variable it is known what it points at, of an element it is not.
    if (Cast->getCastKind() == CK_LValueToRValue) {
      const Expr *Named = steppedVariable(Cast->getSubExpr());
      return Named ? pointee(Named) : unknown(Type);
    }
    if (Cast->getCastKind() == CK_BitCast)
      return asBytes(pointee(Cast->getSubExpr()));
    return unknown(Type);
  }
  if (const auto *Op = dyn_cast<UnaryOperator>(E)) {
    if (Op->getOpcode() == UO_AddrOf)
      return locate(Op->getSubExpr());
    if (Op->isIncrementDecrementOp())
      return pointee(Op->getSubExpr());
  }
  if (const auto *Op = dyn_cast<BinaryOperator>(E))
    if (Op->isAdditiveOp() && Op->getLHS()->getType()->isPointerType())
      return pointee(Op->getLHS());
  // What was allocated is nobody else's, but it is no temporary either.
  if (const auto *Call = dyn_cast<CallExpr>(E)) {
    if (std::optional<Location> Result = accessorResult(Call))
      return *Result;
    const FunctionDecl *Callee = Call->getDirectCallee();
    if (Callee && !isInLibrary(*Callee) && Call->getType()->isPointerType())
      if (std::optional<Location> Result = Returns(*Callee))
        return translate(*Result, *Callee, objectOf(*Call), argumentsOf(*Call));
    return unknown(Type);
  }
  const auto *Ref = dyn_cast<DeclRefExpr>(E);
  const auto *Var = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  if (!Var || !Var->getType()->isPointerType() ||
      Var->getDeclContext() != &In || // A lambda's view of an outer variable.
      Scan.Changed.count(Var->getCanonicalDecl())) // A step stays in its array.
    return unknown(Type);
  Var = Var->getCanonicalDecl();
  if (isa<ParmVarDecl>(Var)) {
    Location L = unknown(Type);
    L.Root = Location::Param;
    L.Var = Var;
    return L;
  }
  if (!Var->hasLocalStorage() || !Var->getInit() || Depth >= 16 ||
      Var->isInitCapture()) // It was made with the lambda, not by this call.
    return unknown(Type);
  if (const auto *New =
          dyn_cast<CXXNewExpr>(Var->getInit()->IgnoreParenImpCasts());
      New && New->getOperatorNew() &&
      New->getOperatorNew()->isReplaceableGlobalAllocationFunction()) {
    Location L = unknown(Type);
    L.MadeFor = Var;
    return L;
  }
  return adrift(pointee(Var->getInit()));
}

/// The array behind `{a, b}` is made on the spot, of copies.
Location Resolver::rangeOfList(const CXXStdInitializerListExpr &List) const {
  QualType Array = stripped(List.getSubExpr())->getType();
  QualType Element = Context.getBaseElementType(Array);
  return Array->isArrayType() && !mayCarryAddress(Element)
             ? fresh(Element)
             : unknown(QualType());
}

/// Whether an algorithm returns a position of the range that it is given first.
static bool staysInRange(StringRef Name) {
  return llvm::StringSwitch<bool>(Name)
      .Cases("next", "prev", "find", "find_if", "find_if_not", true)
      .Cases("lower_bound", "upper_bound", "max_element", "min_element", true)
      .Cases("remove", "remove_if", "unique", "partition", true)
      .Cases("adjacent_find", "search", "find_first_of", true)
      .Default(false);
}

/// `v.begin() + 3`, `std::next(first)`: another position of the range that the
/// result is in; null: \p Call is something else.
static const Expr *positionBefore(const CallExpr &Call) {
  const FunctionDecl *Callee = Call.getDirectCallee();
  if (!Callee || !isInLibrary(*Callee) || !Call.isPRValue() ||
      !isIterator(Call.getType()) || Call.getNumArgs() == 0)
    return nullptr;
  OverloadedOperatorKind Operator = Callee->getOverloadedOperator();
  bool Steps = Operator == OO_Plus || Operator == OO_Minus ||
               (!isa<CXXMethodDecl>(Callee) && Callee->getIdentifier() &&
                staysInRange(Callee->getName()));
  const Expr *From = Call.getArg(0);
  return Steps && From->getType().getCanonicalType().getUnqualifiedType() ==
                      Call.getType().getCanonicalType().getUnqualifiedType()
             ? From
             : nullptr;
}

Location Resolver::range(const Expr *E) const {
  ++Depth;
  auto Leave = llvm::make_scope_exit([&] { --Depth; });
  if (Depth > 32)
    return unknown(QualType());
  E = stripped(E);
  if (const VarDecl *Var = iteratorNamedBy(*E))
    return adrift(range(Var->getInit()));
  if (const auto *Construct = dyn_cast<CXXConstructExpr>(E))
    if (Construct->getNumArgs() == 1)
      return range(Construct->getArg(0)); // A copy of an iterator.
  if (const auto *Temporary = dyn_cast<MaterializeTemporaryExpr>(E))
    return range(Temporary->getSubExpr());
  if (const auto *List = dyn_cast<CXXStdInitializerListExpr>(E))
    return rangeOfList(*List);
  const auto *Walked = dyn_cast<CallExpr>(E);
  if (const Expr *Before = Walked ? positionBefore(*Walked) : nullptr)
    return range(Before);
  if (const auto *Call = dyn_cast<CallExpr>(E))
    if (const FunctionDecl *Callee = Call->getDirectCallee();
        Callee && isInLibrary(*Callee) && Callee->getIdentifier()) {
      StringRef Name = Callee->getName();
      // An iterator that a container holds leads to another one.
      bool IsEnd = Name == "begin" || Name == "end" || Name == "cbegin" ||
                   Name == "cend" || (Call->isPRValue() && isIterator(Call->getType()));
      const Expr *Object = objectOf(*Call);
      if (!Object && Call->getNumArgs() == 1)
        Object = Call->getArg(0);
      if (IsEnd && Object && !Object->getType()->isPointerType()) {
        const CXXRecordDecl *Class = Object->getType()->getAsCXXRecordDecl();
        if (Class && isContainer(*Class) && hasPlainPolicies(*Class))
          return step(locate(Object), {PathStep::Contents}, QualType());
        bool IsArray =
            Class && isLibraryClass(*Class) && Class->getName() == "array";
        if (IsArray || Object->getType()->isArrayType())
          return step(locate(Object), {PathStep::Element}, QualType());
      }
      if (Name == "back_inserter" || Name == "inserter" || Name == "front_inserter") {
        Location L = locate(Call->getArg(0));
        L.Deep = true;
        return L;
      }
    }
  return E->getType()->isPointerType() ? pointee(E) : unknown(QualType());
}

/// Whether the lambda \p Inner is written in \p Outer, or \p Outer in what
/// \p Inner is written in: they see the same variables.
static bool isInside(const FunctionDecl &Inner, const FunctionDecl &Outer) {
  auto Outermost = [](const DeclContext *DC) {
    const FunctionDecl *Result = nullptr;
    for (; DC && !DC->isFileContext(); DC = DC->getParent())
      if (const auto *F = dyn_cast<FunctionDecl>(DC))
        Result = F;
    return Result;
  };
  return Outermost(&Inner) == Outermost(&Outer);
}

Location Resolver::translate(const Location &InCallee, const FunctionDecl &Callee,
                             const Expr *Object,
                             ArrayRef<const Expr *> Arguments) const {
  Location Base;
  bool OfCallee = InCallee.Root != Location::Param ||
                  InCallee.Var->getDeclContext() == &Callee;
  if (isLambda(Callee) && (InCallee.Root == Location::This || !OfCallee ||
                           InCallee.Root == Location::Local))
    return isInside(Callee, In) ? InCallee : unknown(QualType());
  if (InCallee.Root == Location::This) {
    if (!Object)
      return fresh(InCallee.Type.isNull() ? Context.IntTy : InCallee.Type);
    Base = Object->getType()->isPointerType() ? pointee(Object) : locate(Object);
  } else if (InCallee.Root == Location::Param) {
    const auto *Parameter = llvm::cast<ParmVarDecl>(InCallee.Var);
    unsigned Index = Parameter->getFunctionScopeIndex();
    if (Index >= Arguments.size())
      return unknown(QualType());
    const Expr *Argument = Arguments[Index];
    Base = Parameter->getType()->isReferenceType() ? locate(Argument)
                                                   : pointee(Argument);
  } else {
    return InCallee;
  }
  if (Base.Root == Location::Fresh)
    return Base;
  Location L = Base;
  L.Deep = Base.Deep || InCallee.Deep;
  L.Adrift = Base.Adrift || InCallee.Adrift;
  for (const PathStep &Step : InCallee.Path)
    L = step(L, Step, InCallee.Type);
  if (!L.Deep || !InCallee.Type.isNull())
    L.Type = InCallee.Type;
  if (L.Path.size() < Base.Path.size() + InCallee.Path.size()) {
    L.Type = QualType();
    L.Deep = true;
  }
  L.IsConst = Base.IsConst || InCallee.IsConst;
  return L;
}

} // namespace heal
