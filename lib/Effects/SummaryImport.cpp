//===- SummaryImport.cpp - From plain summaries to a unit's AST -----------===//
//
// What a summary names and this unit does not declare becomes less precise,
// never less safe: an unknown class is any type at all, an unknown field is
// everything from there on.
//
//===----------------------------------------------------------------------===//
#include "EffectsInternal.h"
#include "clang-heal/Effects/Summary.h"

namespace heal {

using namespace clang;
using llvm::dyn_cast;

class SummaryImporter::Names {
public:
  explicit Names(ASTContext &Context) : Context(Context) {
    for (QualType Type :
         {Context.BoolTy, Context.CharTy, Context.SignedCharTy,
          Context.UnsignedCharTy, Context.WCharTy, Context.Char8Ty,
          Context.Char16Ty, Context.Char32Ty, Context.ShortTy, Context.IntTy,
          Context.LongTy, Context.LongLongTy, Context.Int128Ty,
          Context.UnsignedShortTy, Context.UnsignedIntTy,
          Context.UnsignedLongTy, Context.UnsignedLongLongTy,
          Context.UnsignedInt128Ty, Context.FloatTy, Context.DoubleTy,
          Context.LongDoubleTy, Context.VoidPtrTy, Context.NullPtrTy})
      if (std::string Name = summaryTypeName(Type, Context); !Name.empty())
        Types[Name] = Type.getCanonicalType();
  }

  /// Null: this unit knows no such type.
  QualType type(StringRef Name) {
    auto [Place, IsNew] = Types.try_emplace(Name);
    if (IsNew && !Name.empty())
      if (const auto *Record =
              llvm::dyn_cast_or_null<CXXRecordDecl>(context(Name)))
        Types[Name] = Context.getRecordType(Record).getCanonicalType();
    return Types[Name];
  }

  const FieldDecl *field(const SummaryStep &Step) {
    QualType Class = type(Step.Class);
    const CXXRecordDecl *Record =
        Class.isNull() ? nullptr : Class->getAsCXXRecordDecl();
    if (!Record || !(Record = Record->getDefinition()) || Step.Field.empty())
      return nullptr;
    for (const FieldDecl *Field : Record->fields())
      if (Field->getName() == Step.Field)
        return Field->getCanonicalDecl();
    return nullptr;
  }

  void variable(StringRef Usr, StringRef Name, Location &To) {
    auto [Scope, Last] = split(Name);
    if (const DeclContext *DC = Scope.empty() ? Context.getTranslationUnitDecl()
                                              : context(Scope))
      for (const NamedDecl *D : DC->lookup(&Context.Idents.get(Last)))
        if (const auto *Var = dyn_cast<VarDecl>(D); Var && usrOf(*Var) == Usr) {
          To.Var = Var->getCanonicalDecl();
          return;
        }
    To.Foreign = &Foreign.try_emplace(Usr.str(), ForeignVariable{Usr.str(), Name.str()})
                      .first->second;
  }

private:
  /// `a::b<c::d>` and `e` of `a::b<c::d>::e`.
  static std::pair<StringRef, StringRef> split(StringRef Name) {
    int Depth = 0;
    for (size_t I = Name.size(); I-- > 1;) {
      Depth += Name[I] == '>' || Name[I] == ')';
      Depth -= Name[I] == '<' || Name[I] == '(';
      if (Depth == 0 && Name[I] == ':' && Name[I - 1] == ':')
        return {Name.take_front(I - 1), Name.drop_front(I + 1)};
    }
    return {"", Name};
  }

  /// The namespace or class with that qualified name.
  const DeclContext *context(StringRef Name) {
    auto [Scope, Last] = split(Name);
    const DeclContext *DC =
        Scope.empty() ? Context.getTranslationUnitDecl() : context(Scope);
    if (!DC)
      return nullptr;
    for (const NamedDecl *D :
         DC->lookup(&Context.Idents.get(Last.take_until([](char C) {
           return C == '<';
         })))) {
      if (const auto *Space = dyn_cast<NamespaceDecl>(D))
        return Space;
      if (const auto *Template = dyn_cast<ClassTemplateDecl>(D)) {
        for (const ClassTemplateSpecializationDecl *Each :
             Template->specializations())
          if (summaryTypeName(Context.getRecordType(Each), Context) == Name)
            return Each;
      } else if (const auto *Record = dyn_cast<CXXRecordDecl>(D)) {
        return Record;
      }
    }
    return nullptr;
  }

  ASTContext &Context;
  llvm::StringMap<QualType> Types; ///< Null: not known here.
  std::map<std::string, ForeignVariable> Foreign;
};

SummaryImporter::SummaryImporter(ASTContext &Context)
    : Known(std::make_unique<Names>(Context)) {}
SummaryImporter::~SummaryImporter() = default;

namespace {

/// Imports one summary.
template <typename Names> class Import {
public:
  Import(const FunctionDecl &F, Names &Known) : F(F), Known(Known) {}

  Location location(const SummaryLocation &From) {
    Location L;
    L.Root = static_cast<Location::RootKind>(From.Root);
    L.Type = Known.type(From.Type);
    L.IsConst = From.IsConst;
    L.Deep = From.Deep;
    L.Adrift = From.Adrift;
    if (L.Root == Location::Param) {
      if (From.Parameter >= F.getNumParams())
        return Location();
      L.Var = F.getParamDecl(From.Parameter);
    }
    if (L.Root == Location::Global && !From.Usr.empty())
      Known.variable(From.Usr, From.Name, L);
    for (const SummaryStep &Step : From.Path) {
      PathStep In{static_cast<PathStep::Kind>(Step.Kind)};
      if (In.Step == PathStep::Field && !(In.Decl = Known.field(Step))) {
        L.Type = QualType();
        L.Deep = true;
        break;
      }
      L.Path.push_back(In);
    }
    return L;
  }

  std::vector<Access> accesses(ArrayRef<SummaryLocation> From) {
    std::vector<Access> Result;
    for (const SummaryLocation &L : From)
      Result.push_back({location(L), nullptr});
    return Result;
  }

  std::optional<Cause> cause(const std::optional<std::string> &Text) const {
    if (!Text)
      return std::nullopt;
    return Cause{*Text, F.getLocation()};
  }

private:
  const FunctionDecl &F;
  Names &Known;
};

} // namespace

std::unique_ptr<ImportedSummary>
SummaryImporter::import(const FunctionSummary &Of, const FunctionDecl &F) {
  Import<Names> In(F, *Known);
  auto Result = std::make_unique<ImportedSummary>();
  EffectSet &Set = Result->Effects;
  Set.Reads = In.accesses(Of.Reads);
  Set.Writes = In.accesses(Of.Writes);
  Set.Throws = In.cause(Of.Throws);
  Set.Diverges = In.cause(Of.Diverges);
  Set.Halts = In.cause(Of.Halts);
  Set.LastActs = In.cause(Of.LastActs);
  Set.Undefined = In.cause(Of.Undefined);
  Set.Outside = In.cause(Of.Outside);
  Set.Varies = In.cause(Of.Varies);
  Set.Circumstance = In.cause(Of.Circumstance);
  Set.Synchronizes = In.cause(Of.Synchronizes);
  Set.Unknown = In.cause(Of.Unknown);
  for (const SummaryBelief &B : Of.Beliefs)
    Set.Beliefs.push_back({B.Text, B.Declaration});
  Set.Allocates = Of.Allocates;
  Set.Loops = Of.Loops;
  Set.Cost = Of.Cost;
  Result->Captured.insert(Of.Captured.begin(), Of.Captured.end());
  Result->CapturesThis = Of.CapturesThis;
  if (Of.Returns)
    Result->Returns = In.location(*Of.Returns);
  return Result;
}

} // namespace heal
