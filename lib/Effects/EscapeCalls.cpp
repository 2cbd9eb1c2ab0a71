//===- EscapeCalls.cpp - What calls do with an address --------------------===//
#include "EscapeInternal.h"
#include "llvm/ADT/StringSet.h"

namespace heal {

using namespace clang;
using llvm::dyn_cast;
using llvm::isa;

/// `v.emplace_back(row)`, `v.assign(moving(b), moving(e))`: what is made of an
/// argument that has a name may empty it.
static bool takesFromNames(const FunctionDecl &Callee, const CallExpr *Call) {
  unsigned I = 0;
  for (const Expr *Argument : argumentsOf(*Call)) {
    QualType Taken = I < Callee.getNumParams()
                         ? Callee.getParamDecl(I)->getType()
                         : QualType();
    ++I;
    bool ByName = !Taken.isNull() && Taken->isLValueReferenceType() &&
                  !Taken.getNonReferenceType().isConstQualified() &&
                  Argument->isLValue() && Argument->getType()->isRecordType();
    if (isMoveIterator(Argument->getType()) ||
        (ByName && mayOwnMemory(Argument->getType())))
      return true;
  }
  return false;
}

/// Whether \p Parameter takes an address for what it is; else it takes a
/// pointer's address, or an address as something else.
static bool isDirect(const ParmVarDecl &Parameter, Leads How) {
  QualType Type = Parameter.getType();
  if (How == Leads::Pointer)
    return Type->isPointerType();
  return Type->isReferenceType() &&
         !Type.getNonReferenceType()->isPointerType();
}

/// `s += p`, `s.append(p)`: a string copies what a char pointer points at.
static bool mayBeReadAsText(const Expr *Pointer) {
  QualType Type = Pointer->getType();
  return Type->isPointerType() && Type->getPointeeType()->isAnyCharacterType();
}

static bool exchangesOwnership(const FunctionDecl &Callee) {
  static const llvm::StringSet<> Names = {"swap",  "splice",     "splice_after",
                                          "merge", "extract",    "release",
                                          "reset", "get_deleter"};
  return Callee.getIdentifier() && Names.contains(Callee.getName());
}

/// Whether \p Call may put the address that it is given by \p Given where
/// another argument leads: `all.push_back(v.begin())`.
static bool mayStore(const CallExpr &Call, const Stmt *Given,
                     Effects::Summaries &Known) {
  QualType From = llvm::cast<Expr>(Given)->getType();
  auto CouldHold = [&](const Expr *Other) {
    QualType Type = Other->getType();
    bool IsRange = Type.getCanonicalType() == From.getCanonicalType();
    return Other != Given &&
           ((!IsRange && mayCarryAddress(targetOf(Type))) ||
            Known.keepsItsSource(targetOf(Type), targetOf(From)));
  };
  const Expr *Object = objectOf(Call);
  const auto *Method = llvm::dyn_cast_or_null<CXXMethodDecl>(calleeOf(Call));
  if (Object && !(Method && Method->isConst()) &&
      !isIterator(Object->getType()) && CouldHold(Object))
    return true;
  return llvm::any_of(argumentsOf(Call), CouldHold);
}

/// Whether a library's object of \p Type owns what a pointer leads to that it
/// is given.
static bool adoptsPointers(QualType Type, unsigned Depth = 0) {
  const CXXRecordDecl *Record =
      Type.getNonReferenceType()->getAsCXXRecordDecl();
  if (!Record || Depth > 4)
    return Record != nullptr;
  if (!isLibraryClass(*Record))
    return mayOwnMemory(Type.getNonReferenceType());
  return Record->getName() == "unique_ptr" ||
         Record->getName() == "shared_ptr" ||
         llvm::any_of(typeArgumentsOf(*Record), [&](const TemplateArgument &A) {
           return adoptsPointers(A.getAsType(), Depth + 1);
         });
}

/// `all.emplace_back(item)` of owning pointers: the item has a name already.
static bool takesPointers(const CallExpr &Call) {
  const Expr *Object = objectOf(Call);
  return Object && adoptsPointers(targetOf(Object->getType())) &&
         llvm::any_of(argumentsOf(Call), [](const Expr *Argument) {
           const Expr *Given = Argument->IgnoreParenImpCasts();
           return Given->getType()->isPointerType() && !isa<CXXNewExpr>(Given);
         });
}

/// `rows.emplace(key, value)`: of the types of a map's elements the one that is
/// made of \p Given; nullopt: it is another call.
static std::optional<QualType> partMadeOf(const CallExpr &Call,
                                          const Expr &Given) {
  const auto *Method = llvm::dyn_cast_or_null<CXXMethodDecl>(calleeOf(Call));
  if (!Method || !Method->getIdentifier() ||
      !isContainer(*Method->getParent()) ||
      !Method->getParent()->getName().contains("map"))
    return std::nullopt;
  StringRef Name = Method->getName();
  unsigned First = Name == "emplace_hint" ? 1 : 0;
  if (Name != "emplace" && Name != "try_emplace" &&
      Name != "insert_or_assign" && !First)
    return std::nullopt;
  llvm::SmallVector<const Expr *, 4> Arguments = argumentsOf(Call);
  unsigned Index = llvm::find(Arguments, &Given) - Arguments.begin();
  if (Index < First || Arguments.size() < First + 2)
    return std::nullopt;
  return typeArgumentsOf(*Method->getParent())[Index == First ? 0 : 1]
      .getAsType();
}

/// `names.emplace_back(text)` of views, references or classes of the user: what
/// a container makes of an argument may lead back to it, if it is no copy.
static bool mayKeepPlace(const CallExpr &Call, const Expr &Given) {
  const Expr *Object = objectOf(Call);
  const auto *Method = llvm::dyn_cast_or_null<CXXMethodDecl>(calleeOf(Call));
  if (!Object || (Method && Method->isConst()))
    return false;
  QualType Type = targetOf(Object->getType());
  const CXXRecordDecl *Class =
      Object->getType().getNonReferenceType()->getAsCXXRecordDecl();
  auto IsIt = [&](QualType Part) {
    return Part.getCanonicalType().getUnqualifiedType() ==
           Given.getType().getCanonicalType().getUnqualifiedType();
  };
  if (std::optional<QualType> Part = partMadeOf(Call, Given))
    return !IsIt(*Part) && mayCarryAddress(*Part);
  bool MayBeOther = Class && Class->getName() == "variant";
  if (!Class || (!MayBeOther && llvm::any_of(typeArgumentsOf(*Class),
                                             [&](const TemplateArgument &A) {
                                               return IsIt(A.getAsType());
                                             })))
    return false;
  return mayCarryAddress(Type) ||
         llvm::any_of(typeArgumentsOf(*Class),
                      [](const TemplateArgument &Part) {
                        return mayCarryAddress(Part.getAsType());
                      });
}

static bool isCopyOf(const Stmt *S, const LambdaExpr *Lambda) {
  const auto *Construct = dyn_cast<CXXConstructExpr>(S);
  return Construct &&
         Construct->getType()->getAsCXXRecordDecl() == Lambda->getLambdaClass();
}

void EscapeFinder::followObject(const Expr *E, Leads How,
                                const CallExpr *Call) {
  const FunctionDecl *Callee = calleeOf(*Call);
  if (!Callee)
    return followVirtual(E, How, Call, std::nullopt);
  if (isInLibrary(*Callee))
    return followLibraryObject(E, How, *Callee, Call);
  if (keepsObject(E, *Callee, How))
    return giveAwayUse(E, How);
  if (exchangesObject(*Callee))
    exchange(storageOf(E, How));
  takeMoved(storageOf(E, How), *Call);
  followResult(E, How, *Callee, Call);
}

void EscapeFinder::takeMoved(const Location &Object, const CallExpr &Call) {
  for (const Expr *Argument : Call.arguments())
    if (Argument->isXValue() && Argument->getType()->isRecordType())
      moveInto(Object, *Argument);
}

bool EscapeFinder::exchangesObject(const FunctionDecl &Callee) {
  const FunctionDecl *Definition = definitionOf(Callee);
  return Definition && Known.escapesOf(*Definition).ExchangesThis;
}

bool EscapeFinder::exchangesParameter(const FunctionDecl &Callee,
                                      unsigned Index) {
  const FunctionDecl *Definition = definitionOf(Callee);
  return Definition &&
         Known.escapesOf(*Definition)
             .Exchanged.count(
                 Definition->getParamDecl(Index)->getCanonicalDecl());
}

void EscapeFinder::exchange(const Location &L) {
  if (L.Root == Location::Param)
    Result.Exchanged.insert(L.Var);
  if (L.Root == Location::This)
    Result.ExchangesThis = true;
  if (L.Root == Location::Local)
    trade(L.Var);
}

bool EscapeFinder::keepsObject(const Expr *E, const FunctionDecl &Callee,
                               Leads How) {
  if (const FunctionDecl *Definition = definitionOf(Callee))
    return Known.escapesOf(*Definition).CapturesThis;
  return !Callee.isTrivial() && !isPlainAssignment(Callee) &&
         mayKeepElsewhere(E, How, Callee, std::nullopt);
}

void EscapeFinder::followVirtual(const Expr *E, Leads How, const CallExpr *Call,
                                 std::optional<unsigned> Index) {
  const CXXMethodDecl *Method = virtualMethodOf(*Call);
  if (!Method || (Index && *Index >= Method->getNumParams()) ||
      keepsVirtually(E, *Method, Index, How))
    return giveAwayUse(E, How);
  followResult(E, How, *Method, Call);
}

bool EscapeFinder::keepsVirtually(const Expr *E, const CXXMethodDecl &Method,
                                  std::optional<unsigned> Index, Leads How) {
  ArrayRef<const CXXMethodDecl *> All = Known.implementationsOf(Method);
  if (!All.empty())
    return llvm::any_of(All, [&](const CXXMethodDecl *Each) {
      return Index ? keepsParameter(E, *Each, *Index, How) ||
                         exchangesParameter(*Each, *Index)
                   : keepsObject(E, *Each, How) || exchangesObject(*Each);
    });
  if (Index && !isDirect(*Method.getParamDecl(*Index), How))
    return true;
  if (!Known.defersVirtual(Method))
    return Known.mayKeepVirtually(Method, Index);
  return !handOver(E, How, Method, Index, /*IsVirtual=*/true);
}

bool EscapeFinder::mayKeepElsewhere(const Expr *E, Leads How,
                                    const FunctionDecl &Callee,
                                    std::optional<unsigned> Index) {
  if (!Known.defers(Callee))
    return Known.mayKeepElsewhere(Callee, Index);
  return !handOver(E, How, Callee, Index, /*IsVirtual=*/false);
}

bool EscapeFinder::handOver(const Expr *E, Leads How,
                            const FunctionDecl &Callee,
                            std::optional<unsigned> Index, bool IsVirtual) {
  Location L = storageOf(E, How);
  if (L.Root != Location::Param && L.Root != Location::This)
    return false;
  Result.Handovers.push_back(
      {L.Root == Location::Param ? L.Var : nullptr, &Callee, Index, IsVirtual});
  return true;
}

bool EscapeFinder::isPlainAssignment(const FunctionDecl &Callee) {
  const auto *Method = dyn_cast<CXXMethodDecl>(&Callee);
  return Method && Method->isDefaulted() &&
         (Method->isCopyAssignmentOperator() ||
          Method->isMoveAssignmentOperator());
}

void EscapeFinder::followResult(const Expr *E, Leads How,
                                const FunctionDecl &Callee,
                                const CallExpr *Call) {
  if (!Call->isGLValue() && !mayCarryAddress(Call->getType()))
    return;
  if (isPlainAssignment(Callee))
    return follow(Call, Leads::Object);
  if (!Known.returnOf(Callee))
    return giveAwayUse(E, How);
  follow(Call, Call->isGLValue() ? Leads::Object : Leads::Pointer);
}

bool EscapeFinder::resetsToNew(const CallExpr &Call) const {
  const auto *Method =
      llvm::dyn_cast_or_null<CXXMethodDecl>(Call.getDirectCallee());
  if (!Method || !Method->getIdentifier() || Method->getName() != "reset" ||
      Method->getParent()->getName() != "unique_ptr")
    return false;
  return llvm::all_of(Call.arguments(), [&](const Expr *Argument) {
    const Expr *Given = Argument->IgnoreParenImpCasts();
    if (const auto *New = dyn_cast<CXXNewExpr>(Given))
      return !Known.knowsItsPlace(New->getAllocatedType());
    return isa<CXXNullPtrLiteralExpr, CXXDefaultArgExpr>(Given);
  });
}

bool EscapeFinder::insertsCopies(const CallExpr *Inserter) {
  const Stmt *Parent = Map->getParent(Inserter);
  while (Parent && !isa<CallExpr>(Parent))
    Parent = isa<Expr>(Parent) ? Map->getParent(Parent) : nullptr;
  const auto *Call = llvm::dyn_cast_or_null<CallExpr>(Parent);
  return Call && !tradesElements(*Call, Known) &&
         llvm::none_of(Call->arguments(), [](const Expr *Argument) {
           return isMoveIterator(Argument->getType());
         });
}

bool EscapeFinder::swapsOwn(const CallExpr &Call) {
  const FunctionDecl *Callee = Call.getDirectCallee();
  if (!Callee || !Callee->getIdentifier() || Callee->getName() != "swap" ||
      !isInLibrary(*Callee))
    return false;
  llvm::SmallVector<const Expr *, 4> Both = argumentsOf(Call);
  if (const Expr *Object = objectOf(Call))
    Both.push_back(Object);
  if (Both.size() != 2 || !Both[0]->isGLValue() || !Both[1]->isGLValue())
    return false;
  const VarDecl *A = ownVariable(*Both[0]), *B = ownVariable(*Both[1]);
  if (!A || !B)
    return false;
  Moves.push_back({A, B});
  Moves.push_back({B, A});
  Moved.append({A, B});
  return true;
}

void EscapeFinder::followLibraryObject(const Expr *E, Leads How,
                                       const FunctionDecl &Callee,
                                       const CallExpr *Call) {
  if (swapsOwn(*Call) || resetsToNew(*Call))
    return;
  if (exchangesOwnership(Callee))
    return giveAwayUse(E, How); // What it owned is somewhere else now.
  if (std::optional<LibraryModel> Model = libraryModelOf(Callee);
      Model && Model->Calls && handsToKeeper(*Call))
    return giveAwayUse(E, How);
  takeMoved(storageOf(E, How), *Call);
  if (takesFromNames(Callee, Call) || takesPointers(*Call) ||
      tradesElements(*Call, Known))
    exchange(storageOf(E, How));
  if (!Call->isGLValue() && !mayCarryAddress(Call->getType()))
    return;
  if (const CallExpr *Taker = takerOf(Call);
      Taker && tradesElements(*Taker, Known))
    exchange(storageOf(E, How));
  // An iterator that nobody keeps, or that the hidden variables of a
  // range-for keep.
  if (!Call->isGLValue() && (isConsumed(Call) || isHiddenVariable(Call)))
    return;
  Location Made = Call->isGLValue() ? Where.locate(Call) : Where.pointee(Call);
  bool Followed = Made.Root != Location::Unknown &&
                  (Call->isGLValue() || Call->getType()->isPointerType());
  if (Followed)
    return follow(Call, Call->isGLValue() ? Leads::Object : Leads::Pointer);
  if (Call->isGLValue()) // `s.append(x)` is s, `v.emplace_back()` is in v.
    return isDiscarded(Call) ? void() : giveAwayUse(E, How);
  Location Object = storageOf(E, How);
  const CXXRecordDecl *Class = E->getType()->getAsCXXRecordDecl();
  if (Class && isIterator(E->getType()))
    return; // What it stands at was given away when it was made.
  if (Object.Root != Location::Local)
    return giveAway(Object);
  Result.Owned.insert(Object.Var);
  // What owns memory may be moved out by the iterator.
  if (!isIterator(Call->getType()) || mayOwnMemory(targetOf(Call->getType())))
    trade(Object.Var);
}

void EscapeFinder::followArgument(const Expr *E, Leads How,
                                  const CallExpr *Call) {
  if (const Expr *Object = objectOf(*Call))
    if (Object == E)
      return followObject(E, How, Call);
  const FunctionDecl *Callee = calleeOf(*Call);
  llvm::SmallVector<const Expr *, 4> Arguments = argumentsOf(*Call);
  auto Found = llvm::find(Arguments, E);
  if (Found == Arguments.end())
    return giveAwayUse(E, How);
  unsigned Index = Found - Arguments.begin();
  if (!Callee)
    return followVirtual(E, How, Call, Index);
  if (isInLibrary(*Callee) || libraryModelOf(*Callee))
    return followLibraryArgument(E, How, *Callee, Call);
  if (Index >= Callee->getNumParams())
    return giveAwayUse(E, How);
  if (keepsParameter(E, *Callee, Index, How))
    return giveAwayUse(E, How);
  if (exchangesParameter(*Callee, Index))
    exchange(storageOf(E, How));
  followResult(E, How, *Callee, Call);
}

bool EscapeFinder::keepsParameter(const Expr *E, const FunctionDecl &Callee,
                                  unsigned Index, Leads How) {
  if (isPlainAssignment(Callee)) {
    QualType Set = Callee.getParamDecl(0)->getType().getNonReferenceType();
    return How == Leads::Pointer || Known.keepsItsSource(Set, Set);
  }
  if (!isDirect(*Callee.getParamDecl(Index), How))
    return true;
  const FunctionDecl *Definition = definitionOf(Callee);
  if (!Definition)
    return mayKeepElsewhere(E, How, Callee, Index);
  const VarDecl *Inner = Definition->getParamDecl(Index);
  return Known.escapesOf(*Definition).Captured.count(Inner->getCanonicalDecl());
}

void EscapeFinder::followLibraryArgument(const Expr *E, Leads How,
                                         const FunctionDecl &Callee,
                                         const CallExpr *Call) {
  std::optional<LibraryModel> Model = libraryModelOf(Callee);
  if (!Model)
    return giveAwayUse(E, How);
  StringRef Name = Callee.getIdentifier() ? Callee.getName() : StringRef();
  if (Name == "swap" && swapsOwn(*Call))
    return;
  if (Name == "swap" || Name == "exchange")
    return giveAwayUse(E, How);
  if (Name == "move" || (E->isXValue() && How == Leads::Object))
    giveAwayOwned(E, How); // It will belong to somebody else.
  if (Name == "tie" && isConsumed(Call))
    return; // By a comparison.
  if (Name.ends_with("inserter") && isConsumed(Call) && insertsCopies(Call))
    return;
  bool HandsOn = Name == "move" || Name == "forward" || Name == "as_const" ||
                 Name == "get";
  if (How == Leads::Object && HandsOn && Call->isGLValue())
    return follow(Call, Leads::Object);
  OverloadedOperatorKind Operator = Callee.getOverloadedOperator();
  if (Operator == OO_LessLess || Operator == OO_GreaterGreater ||
      Name == "getline")
    return Call->getArg(0) == E ? follow(Call, Leads::Object) : void();
  bool IsOverRange = Model->isOverRange() && rangeCallOf(argumentsOf(*Call));
  bool IsMethod = isa<CXXMethodDecl>(Callee) && !IsOverRange;
  // `std::views::all(v)` is one, and leads into what it was given.
  if (IsMethod && (Model->Unknown || Model->isOverRange() ||
                   (How == Leads::Object && mayKeepPlace(*Call, *E))))
    return giveAwayUse(E, How);
  if (IsMethod && How == Leads::Pointer && !mayBeReadAsText(E))
    return giveAwayUse(E, How); // A container keeps the pointer.
  if (How == Leads::Object && E->getType()->isPointerType())
    return giveAwayUse(E, How);
  if (Model->Calls && handsToKeeper(*Call))
    return giveAwayUse(E, How);
  if (IsMethod && exchangesOwnership(Callee) && mayOwnMemory(E->getType()))
    return giveAwayUse(E, How); // `all.splice(all.end(), more)`
  if (IsOverRange && tradesElements(*Call, Known))
    exchange(storageOf(E, How));
  if (makesKeepers(*Call, *E) ||
      (How == Leads::Pointer && !IsMethod && mayStore(*Call, E, Known)))
    return giveAwayUse(E, How);
  if (IsMethod || (IsOverRange && isDiscarded(Call)))
    return; // A container keeps a copy.
  if (Call->isGLValue() || mayCarryAddress(Call->getType()))
    return giveAwayUse(E, How);
}

bool EscapeFinder::makesKeepers(const CallExpr &Call, const Expr &Given) {
  QualType From = Given.getType();
  auto Keeps = [&](QualType Type) { return Known.keepsItsSource(Type, From); };
  if (const Expr *Object = objectOf(Call);
      Object && Keeps(targetOf(Object->getType())))
    return true;
  const FunctionDecl *Callee = Call.getDirectCallee();
  const TemplateArgumentList *Made =
      Callee ? Callee->getTemplateSpecializationArgs() : nullptr;
  if (Made && llvm::any_of(Made->asArray(), [&](const TemplateArgument &A) {
        return A.getKind() == TemplateArgument::Type && Keeps(A.getAsType());
      }))
    return true; // `std::make_unique<Watch>(rows)`
  // `std::ranges::copy(rows, views.begin())`, and what converts itself.
  auto Converts = [&](QualType To) {
    return From->isRecordType() && mayCarryAddress(To) &&
           To.getCanonicalType().getUnqualifiedType() !=
               From.getCanonicalType().getUnqualifiedType();
  };
  return llvm::any_of(argumentsOf(Call), [&](const Expr *Other) {
    QualType Type = Other->getType();
    if (Other == &Given || !(isIterator(Type) || Type->isPointerType()))
      return false;
    return Keeps(targetOf(Type)) || Converts(targetOf(Type));
  });
}

void EscapeFinder::moveInto(const Location &To, const Expr &Given) {
  auto IsOurs = [&](const Expr &Moved) {
    const VarDecl *From = ownVariable(Moved);
    if (From && To.Root == Location::Local)
      Moves.push_back({From, To.Var});
    return From != nullptr;
  };
  if (bringsMemory(Given, &Known, IsOurs))
    exchange(To);
}

const VarDecl *EscapeFinder::ownVariable(const Expr &E) const {
  const Expr *Whole = E.IgnoreParenImpCasts();
  while (const auto *Member = dyn_cast<MemberExpr>(Whole)) {
    if (Member->isArrow() || Member->getType()->isReferenceType() ||
        !isa<FieldDecl>(Member->getMemberDecl()))
      return nullptr;
    Whole = Member->getBase()->IgnoreParenImpCasts();
  }
  const auto *Ref = dyn_cast<DeclRefExpr>(Whole);
  const auto *Var = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  bool IsOwn = Var && Var->hasLocalStorage() && !isa<ParmVarDecl>(Var) &&
               Var->getDeclContext() == &F && !Var->isInitCapture() &&
               !Var->getType()->isReferenceType();
  return IsOwn ? Var->getCanonicalDecl() : nullptr;
}

void EscapeFinder::giveAwayOwned(const Expr *E, Leads How) {
  Location L = storageOf(E, How);
  if (L.Root == Location::Local)
    Moved.push_back(L.Var);
  else
    exchange(L);
}

void EscapeFinder::followConstruct(const Expr *E, Leads How,
                                   const CXXConstructExpr *Construct) {
  const CXXConstructorDecl &Callee = *Construct->getConstructor();
  QualType Type = Construct->getType();
  if (E->isXValue() && How == Leads::Object && !isReturned(Construct))
    giveAwayOwned(E, How);
  if (isInLibrary(Callee)) {
    // What the addresses in a container lead to was given away with them.
    bool CopiesAddresses =
        Callee.isCopyOrMoveConstructor() && isContainer(*Callee.getParent());
    bool Carries = mayCarryAddress(Type) && !CopiesAddresses;
    if ((Carries && !(isIterator(Type) && isConsumed(Construct))) ||
        Known.keepsItsSource(Type, E->getType()))
      return giveAwayUse(E, How);
    return; // It keeps a copy.
  }
  if (How == Leads::Object && Callee.isCopyOrMoveConstructor() &&
      (Callee.isTrivial() || !Callee.isUserProvided()))
    return mayCarryAddress(Type) || Known.keepsItsSource(Type, Type)
               ? giveAwayUse(E, How)
               : void();
  if (Callee.isInheritingConstructor())
    return giveAwayUse(E, How); // Nobody says what its base does with it.
  auto Found = llvm::find(Construct->arguments(), E);
  unsigned Index = Found - Construct->arguments().begin();
  if (Index >= Callee.getNumParams() || keepsParameter(E, Callee, Index, How))
    return giveAwayUse(E, How);
  if (exchangesParameter(Callee, Index))
    exchange(storageOf(E, How));
}

bool EscapeFinder::handsToKeeper(const CallExpr &Call) const {
  return llvm::any_of(argumentsOf(Call), [&](const Expr *Argument) {
    const CXXRecordDecl *Class = Argument->getType()->getAsCXXRecordDecl();
    if (!isCallable(Argument->getType()) || (Class && isLibraryClass(*Class)))
      return false;
    const FunctionDecl *Callee = callableOf(Argument);
    return !Callee || !Known.escapesOf(*Callee).Captured.empty();
  });
}

std::pair<const Stmt *, const Stmt *>
EscapeFinder::userOf(const Expr *Iterator) {
  const Stmt *Given = Iterator;
  const Stmt *Parent = Map->getParent(Iterator);
  while (Parent && (isa<ParenExpr, FullExpr, CXXBindTemporaryExpr,
                        MaterializeTemporaryExpr, ImplicitCastExpr>(Parent) ||
                    (isa<CXXConstructExpr>(Parent) &&
                     isIterator(llvm::cast<Expr>(Parent)->getType()))))
    Parent = Map->getParent(Given = Parent);
  return {Parent, Given};
}

const CallExpr *EscapeFinder::takerOf(const Expr *Iterator) {
  return llvm::dyn_cast_or_null<CallExpr>(userOf(Iterator).first);
}

bool EscapeFinder::isConsumed(const Expr *Iterator) {
  auto [Parent, Given] = userOf(Iterator);
  if (!Parent)
    return false; // The initialiser of a member keeps it.
  if (isa<CompoundStmt, IfStmt, ForStmt, CXXForRangeStmt, WhileStmt, DoStmt,
          SwitchStmt, CaseStmt, DefaultStmt>(Parent))
    return true; // Nobody takes it from there.
  const auto *Call = dyn_cast<CallExpr>(Parent);
  const FunctionDecl *Callee = Call ? Call->getDirectCallee() : nullptr;
  bool IsDone = Callee && isInLibrary(*Callee) && libraryModelOf(*Callee) &&
                !mayStore(*Call, Given, Known) && !Call->isGLValue() &&
                !handsToKeeper(*Call);
  // `v.erase(std::remove(v.begin(), v.end(), 3), v.end())`
  return IsDone && (!mayCarryAddress(Call->getType()) || isDiscarded(Call) ||
                    (isIterator(Call->getType()) && isConsumed(Call)));
}

bool EscapeFinder::isCalledAtOnce(const LambdaExpr *Lambda) {
  const Stmt *Child = Lambda, *Parent = Map->getParent(Lambda);
  while (Parent && (isa<ParenExpr, FullExpr, CXXBindTemporaryExpr,
                        MaterializeTemporaryExpr, ImplicitCastExpr>(Parent) ||
                    isCopyOf(Parent, Lambda))) {
    Child = Parent;
    Parent = Map->getParent(Parent);
  }
  const auto *Call = llvm::dyn_cast_or_null<CallExpr>(Parent);
  if (!Call)
    return false;
  if (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(Call))
    if (Operator->getOperator() == OO_Call && Operator->getArg(0) == Child)
      return !mayCarryAddress(Call->getType()) && !Call->isGLValue();
  const FunctionDecl *Callee = Call->getDirectCallee();
  if (!Callee || !isInLibrary(*Callee))
    return false;
  std::optional<LibraryModel> Model = libraryModelOf(*Callee);
  return Model && Model->Calls &&
         (!isa<CXXMethodDecl>(*Callee) || Model->isOverRange());
}

} // namespace heal
