//===- Summaries.cpp - What is known of each function ---------------------===//
#include "EffectsInternal.h"
#include "clang-heal/Locate/Project.h"
#include "llvm/ADT/ScopeExit.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/SaveAndRestore.h"

namespace heal {

using namespace clang;
using llvm::dyn_cast;
using llvm::isa;

const FunctionDecl *definitionOf(const FunctionDecl &F) {
  const FunctionDecl *Definition = nullptr;
  if (!F.hasBody(Definition) || !Definition || Definition->hasSkippedBody())
    return nullptr;
  if (Definition->isDependentContext() || Definition->isInvalidDecl() ||
      Definition->isWeak() || isInLibrary(*Definition))
    return nullptr;
  return Definition;
}

const FunctionDecl *calleeOf(const CallExpr &Call) {
  const FunctionDecl *Direct = Call.getDirectCallee();
  const auto *Method = llvm::dyn_cast_or_null<CXXMethodDecl>(Direct);
  if (!Method || !Method->isVirtual())
    return Direct;
  if (const auto *Member = dyn_cast<MemberExpr>(Call.getCallee()->IgnoreParens()))
    if (Member->hasQualifier())
      return Direct; // Base::f() is not a virtual call.
  const Expr *Object = objectOf(Call);
  return Object ? Method->getDevirtualizedMethod(Object, /*IsAppleKext=*/false)
                : nullptr;
}

/// What a call of the lambda \p Class runs. One that takes anything is known
/// where it is given one kind of thing only.
static const CXXMethodDecl *callOperatorOf(const CXXRecordDecl &Class) {
  const CXXMethodDecl *Operator = Class.getLambdaCallOperator();
  if (!Class.isGenericLambda())
    return Operator;
  const FunctionTemplateDecl *Template =
      Operator->getDescribedFunctionTemplate();
  if (!Template || !llvm::hasSingleElement(Template->specializations()))
    return nullptr;
  return dyn_cast<CXXMethodDecl>(*Template->spec_begin());
}

const FunctionDecl *callableOf(const Expr *Argument) {
  Argument = stripped(Argument);
  if (const auto *Temporary = dyn_cast<MaterializeTemporaryExpr>(Argument))
    Argument = stripped(Temporary->getSubExpr());
  if (const auto *Construct = dyn_cast<CXXConstructExpr>(Argument))
    if (Construct->getNumArgs() == 1)
      Argument = stripped(Construct->getArg(0));
  if (const auto *Cast = dyn_cast<CastExpr>(Argument))
    if (Cast->getCastKind() == CK_FunctionToPointerDecay)
      Argument = stripped(Cast->getSubExpr());
  if (const auto *Op = dyn_cast<UnaryOperator>(Argument))
    if (Op->getOpcode() == UO_AddrOf)
      Argument = stripped(Op->getSubExpr());
  if (const auto *Ref = dyn_cast<DeclRefExpr>(Argument))
    if (const auto *F = dyn_cast<FunctionDecl>(Ref->getDecl()))
      return definitionOf(*F);
  const CXXRecordDecl *Record = Argument->getType()->getAsCXXRecordDecl();
  if (!Record || !Record->hasDefinition())
    return nullptr;
  const CXXMethodDecl *Only =
      Record->isLambda() ? callOperatorOf(*Record) : nullptr;
  if (!Record->isLambda())
    for (const CXXMethodDecl *Method : Record->methods())
      if (Method->getOverloadedOperator() == OO_Call) {
        if (Only)
          return nullptr;
        Only = Method;
      }
  DeclarationName Call =
      Record->getASTContext().DeclarationNames.getCXXOperatorName(OO_Call);
  if (!Record->isLambda() && !Record->lookup(Call).isSingleResult())
    return nullptr; // A template beside it may be meant.
  return Only && !Only->isVirtual() ? definitionOf(*Only) : nullptr;
}

Resolver Effects::Summaries::resolverFor(const FunctionDecl &F) {
  return Resolver(F, scanOf(F), Lookup, *this);
}

const FunctionScan &Effects::Summaries::scanOf(const FunctionDecl &F) {
  std::unique_ptr<FunctionScan> &Slot = Scans[&F];
  if (!Slot)
    Slot = std::make_unique<FunctionScan>(scan(F));
  return *Slot;
}

//===----------------------------------------------------------------------===//
// Effects
//===----------------------------------------------------------------------===//

EffectSet unknownSet(std::string Why, const FunctionDecl &F) {
  EffectSet Set;
  Set.Unknown = Cause{std::move(Why), F.getLocation()};
  Set.Reads.push_back({Location(), nullptr});
  Set.Writes.push_back({Location(), nullptr});
  Set.Cost = 50;
  return Set;
}

bool isLambda(const FunctionDecl &F) {
  const auto *Method = dyn_cast<CXXMethodDecl>(&F);
  return Method && Method->getParent()->isLambda();
}

/// Accesses to the function's own locals, and to what it made, end with it.
static void dropOwnLocals(std::vector<Access> &Accesses, const FunctionDecl &F) {
  bool IsLambda = isLambda(F);
  llvm::erase_if(Accesses, [&](const Access &A) {
    if (A.What.MadeFor)
      return true;
    if (A.What.Root != Location::Local)
      return false;
    // What a lambda was initialised with lives on from call to call.
    if (IsLambda && A.What.Var->isInitCapture())
      return false;
    return !IsLambda || A.What.Var->getDeclContext() == &F;
  });
}

bool alwaysReturns(const Stmt *S) {
  if (!S)
    return false;
  if (const auto *E = dyn_cast<Expr>(S))
    S = E->IgnoreImplicit();
  if (isa<ReturnStmt, CXXThrowExpr>(S))
    return true;
  if (const auto *Call = dyn_cast<CallExpr>(S))
    return Call->getDirectCallee() && Call->getDirectCallee()->isNoReturn();
  if (const auto *Block = dyn_cast<CompoundStmt>(S))
    return llvm::any_of(Block->body(), alwaysReturns);
  if (const auto *If = dyn_cast<IfStmt>(S))
    return alwaysReturns(If->getThen()) && alwaysReturns(If->getElse());
  if (const auto *Attributed = dyn_cast<AttributedStmt>(S))
    return alwaysReturns(Attributed->getSubStmt());
  if (const auto *Try = dyn_cast<CXXTryStmt>(S)) {
    for (unsigned I = 0; I < Try->getNumHandlers(); ++I)
      if (!alwaysReturns(Try->getHandler(I)->getHandlerBlock()))
        return false;
    return alwaysReturns(Try->getTryBlock());
  }
  return false;
}

EffectSet Effects::Summaries::summarise(const FunctionDecl &F) {
  EffectSet Set = collect(F.getBody(), F, *this);
  if (const auto *Constructor = dyn_cast<CXXConstructorDecl>(&F))
    Set.add(collectInitializers(*Constructor, *this));
  dropOwnLocals(Set.Reads, F);
  dropOwnLocals(Set.Writes, F);
  if (!isLambda(F)) // Which has names from around it.
    anchor(Set, Set);
  if (Set.Jumps && !Set.Unknown) {
    EffectSet Unknown = unknownSet(Set.Jumps->Text, F);
    Set.add(Unknown);
  }
  if (!F.getReturnType()->isVoidType() && !alwaysReturns(F.getBody()) &&
      !isa<CXXConstructorDecl, CXXDestructorDecl>(F) && !Set.Undefined)
    Set.Undefined = Cause{"it may end without a return", F.getLocation()};
  const auto *Type = F.getType()->getAs<FunctionProtoType>();
  if (Type && Type->isNothrow() && Set.Throws) {
    Set.Diverges = Cause{"it is noexcept but " + Set.Throws->Text,
                         Set.Throws->Where};
    Set.Halts = Set.Diverges;
    Set.Throws.reset();
  }
  return Set;
}

const EffectSet &Effects::Summaries::effectsOf(const FunctionDecl &F) {
  const FunctionDecl *Definition = definitionOf(F);
  auto Known = Distrusted.find(Definition ? Definition : F.getCanonicalDecl());
  if (Known != Distrusted.end())
    return *Known->second;
  if (Definition)
    return Sets.of(*Definition,
                   [this](const FunctionDecl &Of) { return summarise(Of); });
  std::unique_ptr<EffectSet> &Slot = Unseen[F.getCanonicalDecl()];
  if (!Slot)
    Slot = std::make_unique<EffectSet>(
        unknownSet("it has no visible body", F));
  return *Slot;
}

bool Effects::Summaries::rememberEnd(const Stmt &Loop,
                                     llvm::function_ref<bool()> Ask) {
  auto Round = [&] { return Sets.rounds() + EscapeSets.rounds(); };
  auto Guesses = [&] { return Sets.guesses() + EscapeSets.guesses(); };
  auto Found = Endings.find(&Loop);
  if (Found != Endings.end() &&
      (!Found->second.Round || *Found->second.Round == Round()))
    return Found->second.IsKnown;
  unsigned long Before = Guesses();
  Ending Answer{Ask(), std::nullopt};
  if (Guesses() != Before)
    Answer.Round = Round();
  Endings[&Loop] = Answer;
  return Answer.IsKnown;
}

void Effects::Summaries::distrust(const FunctionDecl &F) {
  const FunctionDecl *Definition = definitionOf(F);
  Distrusted[Definition ? Definition : F.getCanonicalDecl()] =
      std::make_unique<EffectSet>(
          unknownSet("it calls '" + F.getNameAsString() + "'", F));
}

bool Effects::Summaries::isRelaxed(ASTContext &Context) {
  return Context.Idents.get(RelaxedAliasingMacro).hasMacroDefinition();
}

const UnitFacts &Effects::Summaries::unit() {
  if (!Unit)
    Unit.emplace(Context);
  return *Unit;
}

void EffectSet::add(const EffectSet &Other) {
  Reads.insert(Reads.end(), Other.Reads.begin(), Other.Reads.end());
  Writes.insert(Writes.end(), Other.Writes.begin(), Other.Writes.end());
  auto First = [](std::optional<Cause> &To, const std::optional<Cause> &From) {
    if (!To)
      To = From;
  };
  First(Throws, Other.Throws);
  First(Diverges, Other.Diverges);
  First(Halts, Other.Halts);
  First(Undefined, Other.Undefined);
  First(Outside, Other.Outside);
  First(Varies, Other.Varies);
  First(Circumstance, Other.Circumstance);
  First(Synchronizes, Other.Synchronizes);
  First(Unknown, Other.Unknown);
  First(Jumps, Other.Jumps);
  First(LastActs, Other.LastActs);
  Deferred.insert(Deferred.end(), Other.Deferred.begin(), Other.Deferred.end());
  Beliefs.insert(Beliefs.end(), Other.Beliefs.begin(), Other.Beliefs.end());
  Allocates |= Other.Allocates;
  Loops |= Other.Loops;
  Cost = std::min(Cost + Other.Cost, 1000000u);
}

//===----------------------------------------------------------------------===//
// Other units
//===----------------------------------------------------------------------===//

/// Whether some other unit may hold the body of \p F, which has none here.
static bool isElsewhere(const FunctionDecl &F) {
  return F.getDeclName() && !F.isDefined() && F.isExternallyVisible() &&
         !F.isDependentContext() && !F.isDeleted() && !F.isPureVirtual() &&
         !F.getBuiltinID() && !F.isImplicit() && !F.isWeak() &&
         !F.hasAttr<AsmLabelAttr>() && !F.getTemplateInstantiationPattern() &&
         !isInLibrary(F);
}

bool Effects::Summaries::defers(const FunctionDecl &F) const {
  return DefersCalls && isElsewhere(F) && !isInSystemHeader(F) &&
         !F.hasAttr<ConstAttr>() && !F.hasAttr<PureAttr>();
}

/// Asks once for what is said of \p F under the name \p Usr.
const ImportedSummary *Effects::Summaries::import(Imported &Known,
                                                  const FunctionDecl &F,
                                                  StringRef Usr,
                                                  bool IsForeign) {
  auto [Place, IsNew] = Known.try_emplace(F.getCanonicalDecl());
  if (!IsNew)
    return Place->second.get();
  const FunctionSummary *Found = Elsewhere->find(
      Usr, F.isExternC() ? F.getNameAsString() : F.getQualifiedNameAsString(),
      IsForeign);
  if (!Found)
    return nullptr;
  if (!Importer)
    Importer = std::make_unique<SummaryImporter>(Context);
  std::unique_ptr<ImportedSummary> &Slot = Known[F.getCanonicalDecl()];
  Slot = Importer->import(*Found, *F.getCanonicalDecl());
  return Slot.get();
}

const ImportedSummary *
Effects::Summaries::importedOf(const FunctionDecl &F) {
  if (!Elsewhere || !isElsewhere(F))
    return nullptr;
  return import(Imports, F, usrOf(F), isInSystemHeader(F));
}

const EffectSet *Effects::Summaries::elsewhereOf(const FunctionDecl &F) {
  const ImportedSummary *Found = importedOf(F);
  return Found ? &Found->Effects : nullptr;
}

bool Effects::Summaries::mayKeepElsewhere(const FunctionDecl &F,
                                          std::optional<unsigned> Index) {
  const ImportedSummary *Found = importedOf(F);
  return !Found || Found->mayKeep(Index);
}

//===----------------------------------------------------------------------===//
// Escapes and results
//===----------------------------------------------------------------------===//

const Escapes &Effects::Summaries::escapesOf(const FunctionDecl &F) {
  return EscapeSets.of(
      F, [this](const FunctionDecl &Of) { return findEscapes(Of, *this); });
}

namespace {

/// The one return statement of a function.
class ReturnFinder : public RecursiveASTVisitor<ReturnFinder> {
public:
  const Expr *Value = nullptr;
  unsigned Count = 0;
  bool VisitReturnStmt(ReturnStmt *Return) {
    ++Count;
    Value = Return->getRetValue();
    return true;
  }
  bool TraverseLambdaExpr(LambdaExpr *) { return true; }
};

} // namespace

static bool isOpen(const FunctionDecl &F) {
  const auto *Method = dyn_cast<CXXMethodDecl>(&F);
  return Method && Method->isVirtual() && !Method->hasAttr<FinalAttr>() &&
         !Method->getParent()->isEffectivelyFinal();
}

std::optional<Location> Effects::Summaries::returnOf(const FunctionDecl &F) {
  const FunctionDecl *Definition = definitionOf(F);
  if (isOpen(Definition ? *Definition : F))
    return std::nullopt;
  if (!Definition) {
    const ImportedSummary *Elsewhere = importedOf(F);
    return Elsewhere ? Elsewhere->Returns : std::nullopt;
  }
  auto [Found, IsNew] = Results.try_emplace(Definition, std::nullopt);
  if (!IsNew)
    return Found->second;
  ReturnFinder Finder;
  Finder.TraverseStmt(Definition->getBody());
  if (Finder.Count != 1 || !Finder.Value)
    return std::nullopt;
  Resolver Where = resolverFor(*Definition);
  Location L = Finder.Value->isGLValue() ? Where.locate(Finder.Value)
                                         : Where.pointee(Finder.Value);
  bool Named = L.Root == Location::Param || L.Root == Location::This ||
               L.Root == Location::Global;
  bool Refers = Definition->getReturnType()->isReferenceType() ||
                Definition->getReturnType()->isPointerType();
  if (Named && Refers)
    Results[Definition] = L;
  return Results[Definition];
}

//===----------------------------------------------------------------------===//
// Plain values
//===----------------------------------------------------------------------===//

bool Effects::Summaries::isPlainLibraryClass(const CXXRecordDecl &Record,
                                             unsigned Depth) {
  StringRef Name = Record.getName();
  if (!hasPlainPolicies(Record))
    return false;
  // A shared_ptr may have been given any deleter; its type does not say.
  bool Shares = Name.ends_with("shared_ptr");
  if (Shares && !sharesPlainly(Record))
    return false;
  bool Owner = isContainer(Record) || holdsItsArguments(Record) || Shares ||
               Name == "unique_ptr" || Name == "weak_ptr" ||
               Name == "in_fun_result" || Name == "in_out_result";
  if (Name == "time_point") // Its clock is never made.
    return isPlainValue(typeArgumentsOf(Record).back().getAsType(), Depth + 1);
  bool Trivial =
      heal::comparesQuietly(Context.getRecordType(&Record)) ||
      Name == "basic_string_view" || Name == "span" ||
      Name == "initializer_list" || Name == "bitset" || Name == "chrono" ||
      Name == "nullopt_t" || Name == "reverse_iterator" ||
      Name == "move_iterator" || Name == "back_insert_iterator" ||
      Name == "insert_iterator" || Name == "reference_wrapper" ||
      Name.starts_with("_") || Name == "enable_shared_from_this" ||
      Name == "to_chars_result" || Name == "from_chars_result" ||
      makesNumbers(Record) || isDistribution(Record) ||
      Name == "input_iterator_tag" || Name == "random_access_iterator_tag" ||
      Name == "piecewise_construct_t" || Name == "in_place_t" ||
      Name == "allocator" || Name == "less" || Name == "hash" ||
      Name.ends_with("_error") || Name.starts_with("bad_") ||
      Name == "exception" || Name == "invalid_argument" ||
      Name == "out_of_range" || Name == "error_code" || Name == "type_info" ||
      isIterator(Context.getRecordType(&Record));
  if (!Owner && !Trivial)
    return false;
  return llvm::all_of(typeArgumentsOf(Record), [&](const TemplateArgument &A) {
    QualType Type = A.getAsType();
    if (!Owner)
      return true;
    const CXXRecordDecl *Inner = Type->getAsCXXRecordDecl();
    bool Pointer = Name.ends_with("_ptr");
    // Destroying through a base class runs who knows what.
    if (Pointer && Inner && Inner->hasDefinition() && Inner->isPolymorphic() &&
        !Inner->isEffectivelyFinal())
      return false;
    return isPlainValue(Type, Depth + 1);
  });
}

bool Effects::Summaries::sharesPlainly(const CXXRecordDecl &Pointer) {
  llvm::SmallVector<TemplateArgument, 4> Types = typeArgumentsOf(Pointer);
  if (!BelievesShared || Types.empty())
    return false;
  QualType Owned = Types.front().getAsType();
  const CXXRecordDecl *Class = Owned->getAsCXXRecordDecl();
  // C's objects are given back by functions, and so is what void hides.
  bool IsForeign =
      Class && !isLibraryClass(*Class) &&
      Context.getSourceManager().isInSystemHeader(Class->getLocation());
  return !Owned->isVoidType() && !IsForeign && !unit().endsOtherwise(Owned);
}

bool Effects::Summaries::isPlainIfShared(QualType Type) {
  llvm::SaveAndRestore Believing(BelievesShared, true);
  return isPlainValue(Type);
}

static bool isEmptyBody(const FunctionDecl &F) {
  const FunctionDecl *Definition = definitionOf(F);
  const auto *Body =
      Definition ? dyn_cast<CompoundStmt>(Definition->getBody()) : nullptr;
  return Body && Body->body_empty();
}

bool Effects::Summaries::isPlainRecord(const CXXRecordDecl &Record,
                                       unsigned Depth) {
  // Who owns one by a pointer runs its operator delete.
  DeclarationNameTable &Names = Context.DeclarationNames;
  for (OverloadedOperatorKind Kind : {OO_Delete, OO_Array_Delete})
    if (!Record.lookup(Names.getCXXOperatorName(Kind)).empty())
      return false;
  if (!Record.hasDefinition() || Record.isDependentContext() || Record.isUnion())
    return Record.hasDefinition() && Record.isTriviallyCopyable() &&
           !Record.isDependentContext();
  if (Record.isTriviallyCopyable() && Record.hasTrivialDestructor())
    return true;
  for (const CXXConstructorDecl *Constructor : Record.ctors())
    if (Constructor->isCopyOrMoveConstructor() && Constructor->isUserProvided() &&
        !Constructor->isDeleted())
      return false;
  for (const CXXMethodDecl *Method : Record.methods())
    if ((Method->isCopyAssignmentOperator() || Method->isMoveAssignmentOperator()) &&
        Method->isUserProvided() && !Method->isDeleted())
      return false;
  if (const CXXDestructorDecl *Destructor = Record.getDestructor())
    if (Destructor->isUserProvided() && !isEmptyBody(*Destructor))
      return false;
  // What it owns of its own kind is no more than it is.
  if (!Weighed.insert(&Record).second)
    return true;
  auto Leave = llvm::make_scope_exit([&] { Weighed.erase(&Record); });
  return llvm::all_of(Record.fields(),
                      [&](const FieldDecl *Field) {
                        return isPlainValue(Field->getType(), Depth + 1);
                      }) &&
         llvm::all_of(Record.bases(), [&](const CXXBaseSpecifier &Base) {
           return !Base.isVirtual() && isPlainValue(Base.getType(), Depth + 1);
         });
}

bool Effects::Summaries::isPlainValue(QualType Type, unsigned Depth) {
  Type = Type.getCanonicalType();
  if (Depth > 10 || Type->isDependentType() || Type.isVolatileQualified() ||
      Type->isAtomicType())
    return false;
  if (Type->isScalarType() || Type->isReferenceType() || Type->isVoidType() ||
      Type->isFunctionType())
    return true;
  if (const clang::Type *Element = Type->getArrayElementTypeNoTypeQual())
    return isPlainValue(QualType(Element, 0), Depth + 1);
  const CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
  if (!Record)
    return Type->isVectorType() || Type->isAnyComplexType();
  return isLibraryClass(*Record) ? isPlainLibraryClass(*Record, Depth)
                                 : isPlainRecord(*Record, Depth);
}

} // namespace heal
