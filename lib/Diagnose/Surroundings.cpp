//===- Surroundings.cpp - Context and dependencies ------------------------===//
#include "DiagnoseInternal.h"
#include "clang/AST/RecursiveASTVisitor.h"

namespace heal {

static std::string signatureOf(const clang::FunctionDecl &F) {
  clang::PrintingPolicy Policy(F.getASTContext().getLangOpts());
  Policy.TerseOutput = true;
  Policy.PolishForDeclaration = true;
  Policy.FullyQualifiedName = true;
  Policy.SuppressUnwrittenScope = true;
  std::string Text;
  llvm::raw_string_ostream OS(Text);
  F.print(OS, Policy);
  return StringRef(Text).trim().str();
}

/// As a list, in alphabetical order.
static std::vector<std::string> sortedOnce(std::set<std::string> Items) {
  return {Items.begin(), Items.end()};
}

static std::vector<std::string> callersOf(const FunctionText &Text,
                                          const UnitIndex &Index) {
  std::set<std::string> Names;
  for (const FunctionText &Other : Index.functions())
    for (const clang::FunctionDecl *Meaning : Other.Meanings)
      eachCallee(*Meaning, [&](const clang::FunctionDecl &Callee) {
        if (Index.textOf(Callee) == &Text)
          Names.insert(nameOf(*Other.Written));
      });
  return sortedOnce(std::move(Names));
}

namespace {

/// Gathers the project's own types that a function mentions or computes with.
class TypeCollector : public clang::RecursiveASTVisitor<TypeCollector> {
public:
  explicit TypeCollector(OwnFiles &Own) : Own(Own) {}

  bool VisitValueDecl(clang::ValueDecl *D) {
    if (!llvm::isa<clang::FunctionDecl>(D))
      add(D->getType());
    return true;
  }
  bool VisitExpr(clang::Expr *E) {
    add(E->getType());
    return true;
  }
  void add(clang::QualType Type) {
    while (!Type.isNull() && Type->isAnyPointerType())
      Type = Type->getPointeeType();
    if (Type.isNull())
      return;
    Type = Type.getNonReferenceType().getCanonicalType().getUnqualifiedType();
    if (!Seen.insert(Type.getTypePtr()).second)
      return;
    if (const clang::TagDecl *Tag = Type->getAsTagDecl())
      addTag(*Tag);
    else if (const clang::Type *Element = Type->getArrayElementTypeNoTypeQual())
      add(clang::QualType(Element, 0));
  }

  std::set<std::string> Names;

private:
  void addTag(const clang::TagDecl &Tag) {
    auto *Record = llvm::dyn_cast<clang::CXXRecordDecl>(&Tag);
    if (Record && Record->isLambda())
      return;
    if (!Own.pathOf(Tag.getLocation()).empty() && Tag.getDeclName())
      Names.insert(Tag.getQualifiedNameAsString());
    // vector<Order> uses Order.
    if (auto *Instance =
            llvm::dyn_cast<clang::ClassTemplateSpecializationDecl>(&Tag))
      for (const clang::TemplateArgument &A :
           Instance->getTemplateArgs().asArray())
        if (A.getKind() == clang::TemplateArgument::Type)
          add(A.getAsType());
  }

  OwnFiles &Own;
  llvm::SmallPtrSet<const clang::Type *, 32> Seen;
};

} // namespace

static std::vector<std::string> typesOf(const clang::FunctionDecl &F,
                                        OwnFiles &Own) {
  TypeCollector Collector(Own);
  Collector.add(F.getReturnType());
  for (const clang::ParmVarDecl *Parameter : F.parameters())
    Collector.add(Parameter->getType());
  Collector.TraverseStmt(F.getBody());
  return sortedOnce(std::move(Collector.Names));
}

Context contextOf(const FunctionText &Text, const UnitIndex &Index,
                  OwnFiles &Own) {
  Context Result;
  Result.Signature = signatureOf(*Text.Written);
  Result.Callers = callersOf(Text, Index);
  const clang::FunctionDecl &Body =
      Text.Meanings.empty() ? *Text.Written : *Text.Meanings.front();
  Result.Types = typesOf(Body, Own);
  return Result;
}

static StringRef wordFor(const EffectSet &Set) {
  if (Set.Unknown || Set.Jumps)
    return "unknown";
  if (!Set.Writes.empty() || Set.Outside || Set.Synchronizes)
    return "writes";
  return !Set.Reads.empty() || Set.Varies ? "reads" : "pure";
}

/// The file of \p F's definition or declaration, whoever owns it.
static std::string fileOf(const clang::FunctionDecl &F) {
  const clang::FunctionDecl *Definition = F.getDefinition();
  const clang::SourceManager &SM = F.getASTContext().getSourceManager();
  clang::SourceLocation Loc =
      SM.getExpansionLoc((Definition ? Definition : &F)->getLocation());
  clang::OptionalFileEntryRef Entry =
      SM.getFileEntryRefForID(SM.getFileID(Loc));
  return Entry ? SM.getFileManager().getCanonicalName(*Entry).str() : "";
}

static std::vector<std::string> printed(ArrayRef<Access> Accesses) {
  std::set<std::string> Names;
  for (const Access &One : Accesses)
    Names.insert(One.What.str());
  return sortedOnce(std::move(Names));
}

static Callee calleeFrom(const clang::FunctionDecl &F, Effects &Ask) {
  Callee Result;
  Result.Function = F.getQualifiedNameAsString();
  Result.File = fileOf(F);
  const clang::FunctionDecl *Definition = nullptr;
  Result.HasBody = F.hasBody(Definition) && !Definition->hasSkippedBody();
  Result.Effects = wordFor(Ask.of(F)).str();
  return Result;
}

Dependencies dependenciesOf(const FunctionText &Text, OwnFiles &Own,
                            Weights &Weigh, Effects &Ask) {
  Dependencies Result;
  if (Text.Meanings.empty())
    return Result;
  const clang::FunctionDecl &F = *Text.Meanings.front();
  const EffectSet &Set = Ask.of(F);
  Result.Reads = printed(Set.Reads);
  Result.Writes = printed(Set.Writes);
  std::map<const clang::FunctionDecl *, size_t> Known;
  std::set<std::string> Units;
  for (const Call &C : Weigh.callsOf(F)) {
    // The library's functions matter where they are called again and again.
    bool IsOwn = !Own.pathOf(C.Callee->getLocation()).empty();
    if (C.IsLambda || (!IsOwn && C.Times <= 1))
      continue;
    auto [Place, IsNew] =
        Known.try_emplace(C.Callee->getCanonicalDecl(), Result.Callees.size());
    if (IsNew)
      Result.Callees.push_back(calleeFrom(*C.Callee, Ask));
    Callee &Entry = Result.Callees[Place->second];
    Entry.InLoop |= C.Times > 1;
    if (IsOwn)
      Units.insert(Entry.File);
  }
  llvm::sort(Result.Callees, [](const Callee &A, const Callee &B) {
    return std::tie(A.Function, A.File) < std::tie(B.Function, B.File);
  });
  Result.Units = sortedOnce(std::move(Units));
  return Result;
}

} // namespace heal
