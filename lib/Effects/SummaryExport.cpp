//===- SummaryExport.cpp - From a unit's AST to plain summaries -----------===//
#include "EffectsInternal.h"
#include "clang-heal/Effects/SummaryStore.h"
#include "clang/AST/Mangle.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/Support/Path.h"

namespace heal {

using namespace clang;
using llvm::dyn_cast;
using llvm::isa;

std::string summaryTypeName(QualType Type, const ASTContext &Context) {
  if (Type.isNull() || Type->isDependentType())
    return "";
  Type = Type.getCanonicalType().getUnqualifiedType();
  if (Type->isArrayType())
    Type = QualType(Type->getBaseElementTypeUnsafe(), 0).getUnqualifiedType();
  if (const auto *Enum = Type->getAs<EnumType>()) {
    QualType Underlying = Enum->getDecl()->getIntegerType();
    if (Underlying.isNull())
      return "";
    Type = Underlying.getCanonicalType().getUnqualifiedType();
  }
  if (Type->isAnyPointerType())
    return "void *";
  const CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
  bool HasName = Record ? Record->getIdentifier() && Record->isExternallyVisible()
                        : isa<BuiltinType>(Type);
  if (!HasName)
    return "";
  PrintingPolicy Policy(Context.getLangOpts());
  Policy.FullyQualifiedName = true;
  Policy.PrintCanonicalTypes = true;
  Policy.Bool = true;
  return Type.getAsString(Policy);
}

namespace {

/// Writes summaries of the functions of one unit.
class Exporter {
public:
  explicit Exporter(ASTContext &Context)
      : Context(Context), Symbols(Context), Known(Context) {
    Known.summariseForOthers();
  }

  FunctionSummary summaryOf(const FunctionDecl &Definition) {
    F = &Definition;
    FunctionSummary Result;
    Result.Usr = usrOf(Definition);
    Result.Name = Definition.getQualifiedNameAsString();
    if (!isa<CXXConstructorDecl, CXXDestructorDecl>(Definition))
      Result.Symbol = Symbols.getName(&Definition);
    placeOf(Definition, Result);
    take(Known.effectsOf(Definition), Result);
    take(Known.escapesOf(Definition), Result);
    if (std::optional<Location> Returned = Known.returnOf(Definition))
      Result.Returns = exported(*Returned);
    return Result;
  }

  /// A virtual call of \p Named that runs \p Run.
  FunctionSummary virtualCall(const CXXMethodDecl &Named,
                              const CXXMethodDecl &Run) {
    const FunctionDecl *Definition = definitionOf(Run);
    FunctionSummary Result =
        Definition ? summaryOf(*Definition) : handedOnTo(Run);
    Result.Usr = virtualUsrOf(Named);
    Result.Name = Named.getQualifiedNameAsString();
    Result.Symbol.clear();
    Result.Beliefs.push_back(
        {llvm::formatv("no class outside of the project's units overrides "
                       "'{0}' (the whole program is said to be there)",
                       Result.Name),
         Result.Name});
    return Result;
  }

  const Hierarchy &hierarchy() { return Known.hierarchy(); }

private:
  /// Past so many different accesses a function counts as accessing anything.
  static constexpr size_t MaxAccesses = 200;

  /// What calls \p Callee, of another unit, with its own object and arguments.
  FunctionSummary handedOnTo(const CXXMethodDecl &Callee) {
    F = &Callee;
    FunctionSummary Result;
    SummaryCall Call;
    Call.Usr = usrOf(Callee);
    Call.Name = Callee.getQualifiedNameAsString();
    Call.Object.emplace();
    Call.Object->Root = Location::This;
    Call.Object->Type =
        summaryTypeName(Context.getRecordType(Callee.getParent()), Context);
    Result.Handovers.push_back(
        {SummaryHandover::ThisObject, Call.Usr, SummaryHandover::ThisObject});
    for (unsigned I = 0; I < Callee.getNumParams(); ++I) {
      QualType Type = Callee.getParamDecl(I)->getType();
      SummaryLocation &L = Call.Arguments.emplace_back();
      L.Root = Location::Fresh;
      QualType Inner = Type->getPointeeType(); // Of references, too.
      if (Inner.isNull())
        continue;
      L.Root = Location::Param;
      L.Parameter = I;
      L.Type = summaryTypeName(Inner, Context);
      Result.Handovers.push_back({I, Call.Usr, I});
    }
    Result.Calls.push_back(std::move(Call));
    return Result;
  }

  void placeOf(const FunctionDecl &Definition, FunctionSummary &To) const {
    const SourceManager &SM = Context.getSourceManager();
    SourceLocation Loc = SM.getExpansionLoc(Definition.getLocation());
    llvm::SmallString<256> Path(SM.getFilename(Loc));
    SM.getFileManager().makeAbsolutePath(Path);
    To.File = Path.str().str();
    To.Line = SM.getExpansionLineNumber(Loc);
  }

  void take(const EffectSet &Set, FunctionSummary &To) const {
    To.Reads = exported(Set.Reads);
    To.Writes = exported(Set.Writes);
    To.Throws = exported(Set.Throws);
    To.Diverges = exported(Set.Diverges);
    To.Halts = exported(Set.Halts);
    To.LastActs = exported(Set.LastActs);
    To.Undefined = exported(Set.Undefined);
    To.Outside = exported(Set.Outside);
    To.Varies = exported(Set.Varies);
    To.Circumstance = exported(Set.Circumstance);
    To.Synchronizes = exported(Set.Synchronizes);
    To.Unknown = exported(Set.Unknown);
    for (const Belief &B : Set.Beliefs)
      To.Beliefs.push_back({B.Text, B.Declaration});
    To.Allocates = Set.Allocates;
    To.Loops = Set.Loops;
    To.Cost = Set.Cost;
    for (const DeferredCall &Call : Set.Deferred)
      add(exported(Call), To.Calls);
  }

  void take(const Escapes &Away, FunctionSummary &To) const {
    std::set<unsigned> Captured;
    // Other units make no difference between what is kept and what is taken.
    for (const auto *Vars : {&Away.Captured, &Away.Exchanged})
      for (const VarDecl *Var : *Vars)
        if (std::optional<unsigned> Index = indexOf(Var))
          Captured.insert(*Index);
    To.Captured.assign(Captured.begin(), Captured.end());
    To.CapturesThis = Away.CapturesThis || Away.ExchangesThis;
    for (const Escapes::Handover &Given : Away.Handovers) {
      unsigned From = SummaryHandover::ThisObject;
      if (Given.From) {
        std::optional<unsigned> Index = indexOf(Given.From);
        if (!Index)
          continue; // What a lambda was given is not this function's.
        From = *Index;
      }
      add(SummaryHandover{From, usrOfCall(*Given.Callee, Given.IsVirtual),
                          Given.To.value_or(SummaryHandover::ThisObject)},
          To.Handovers);
    }
  }

  template <typename T> static void add(T Value, std::vector<T> &To) {
    if (!llvm::is_contained(To, Value))
      To.push_back(std::move(Value));
  }

  std::optional<unsigned> indexOf(const VarDecl *Var) const {
    const auto *Parameter = dyn_cast<ParmVarDecl>(Var);
    if (!Parameter || Parameter->getDeclContext() != F)
      return std::nullopt;
    return Parameter->getFunctionScopeIndex();
  }

  SummaryLocation exported(const Location &L) const {
    SummaryLocation Result;
    Result.Root = L.Root;
    Result.Type = summaryTypeName(L.Type, Context);
    Result.IsConst = L.IsConst;
    Result.Deep = L.Deep;
    Result.Adrift = L.Adrift;
    std::optional<unsigned> Index =
        L.Root == Location::Param ? indexOf(L.Var) : std::nullopt;
    Result.Parameter = Index.value_or(0);
    if (L.Root == Location::Local || (L.Root == Location::Param && !Index))
      return anything();
    if (L.Root == Location::Global && L.Var) {
      Result.Usr = usrOf(*L.Var);
      Result.Name = L.Var->getQualifiedNameAsString();
      if (Result.Usr.empty())
        return anything();
    }
    for (const PathStep &Step : L.Path) {
      SummaryStep Out{Step.Step, "", ""};
      if (Step.Decl) {
        Out.Class = summaryTypeName(
            Context.getRecordType(Step.Decl->getParent()), Context);
        Out.Field = Step.Decl->getNameAsString();
      }
      Result.Path.push_back(std::move(Out));
    }
    return Result;
  }

  static SummaryLocation anything() {
    SummaryLocation Result;
    Result.Root = Location::Unknown;
    return Result;
  }

  static std::string usrOfCall(const FunctionDecl &Callee, bool IsVirtual) {
    return IsVirtual ? virtualUsrOf(cast<CXXMethodDecl>(Callee))
                     : usrOf(Callee);
  }

  std::vector<SummaryLocation> exported(ArrayRef<Access> Accesses) const {
    std::vector<SummaryLocation> Result;
    if (Accesses.size() > MaxAccesses)
      return {anything()};
    for (const Access &A : Accesses)
      add(exported(A.What), Result);
    return Result;
  }

  SummaryCall exported(const DeferredCall &Call) const {
    SummaryCall Result;
    Result.Usr = usrOfCall(*Call.Callee, Call.IsVirtual);
    Result.Name = Call.Callee->getQualifiedNameAsString();
    Result.IsTried = Call.IsTried;
    if (Call.Object)
      Result.Object = exported(*Call.Object);
    for (const Location &Argument : Call.Arguments)
      Result.Arguments.push_back(exported(Argument));
    return Result;
  }

  /// `'x' may overflow (orders.cpp:12)`
  std::optional<std::string> exported(const std::optional<Cause> &Why) const {
    if (!Why)
      return std::nullopt;
    const SourceManager &SM = Context.getSourceManager();
    PresumedLoc Place = SM.getPresumedLoc(SM.getExpansionLoc(Why->Where));
    if (Place.isInvalid())
      return Why->Text;
    return llvm::formatv("{0} ({1}:{2})", Why->Text,
                         llvm::sys::path::filename(Place.getFilename()),
                         Place.getLine())
        .str();
  }

  ASTContext &Context;
  ASTNameGenerator Symbols;
  Effects::Summaries Known;
  const FunctionDecl *F = nullptr;
};

/// The functions whose bodies other units may need.
class Definitions : public RecursiveASTVisitor<Definitions> {
public:
  std::map<std::string, const FunctionDecl *> ByUsr;
  /// Those for which the linker may take another body.
  std::map<std::string, const FunctionDecl *> Replaceable;

  bool VisitFunctionDecl(FunctionDecl *F) {
    if (F->isExternallyVisible() && !F->isDependentContext() &&
        !isInSystemHeader(*F) &&
        ((F->isThisDeclarationADefinition() && F->isWeak()) ||
         F->hasAttr<AliasAttr>() || F->hasAttr<IFuncAttr>()))
      Replaceable.try_emplace(usrOf(*F), F);
    if (F->isThisDeclarationADefinition() && F->isExternallyVisible() &&
        !F->isInlined() && !F->isWeak() && !F->isDependentContext() &&
        !F->getTemplateInstantiationPattern() && definitionOf(*F) == F &&
        !isInSystemHeader(*F))
      ByUsr.try_emplace(usrOf(*F), F);
    return true;
  }
  bool TraverseStmt(Stmt *) { return true; } // No function of ours in bodies.
};

} // namespace

std::vector<FunctionSummary> summariesOf(ASTContext &Context) {
  Definitions Found;
  Found.TraverseAST(Context);
  Exporter Export(Context);
  std::vector<FunctionSummary> Result;
  for (const auto &[Usr, F] : Found.ByUsr)
    if (!Usr.empty())
      Result.push_back(Export.summaryOf(*F));
  for (const auto &[Usr, F] : Found.Replaceable)
    if (!Usr.empty())
      Result.push_back(
          FunctionSummary::unknown(Usr, F->getQualifiedNameAsString(),
                                   "the linker may take another body for '" +
                                       F->getQualifiedNameAsString() + "'"));
  for (const auto &[Named, All] : Export.hierarchy())
    if (isClosedByProgram(*Named))
      for (const CXXMethodDecl *Run : All)
        Result.push_back(Export.virtualCall(*Named, *Run));
  return Result;
}

} // namespace heal
