//===- UnitRun.cpp - One unit, parsed -------------------------------------===//
#include "DiagnoseInternal.h"
#include "clang/AST/ODRHash.h"
#include "clang/Frontend/ASTUnit.h"
#include "llvm/Support/xxhash.h"

namespace heal {

/// How far bodies are followed to tell what a proof could see.
static constexpr unsigned DepthOfProofs = 32;
static constexpr size_t MostErrors = 5; ///< Of one unit that are repeated.

UnitRun::UnitRun(const Project &Sources, const TranslationUnit &Unit,
                 ArrayRef<const FixKind *> Kinds,
                 const DiagnoseOptions &Opts, ParsedUnit P)
    : Parsed(std::move(P)), Unit(Unit), Kinds(Kinds), Seen(Opts.Seen),
      Own(Sources, Parsed.AST->getSourceManager()),
      Index(Parsed.AST->getASTContext(), Own),
      Ask(Parsed.AST->getASTContext(), Opts.Elsewhere),
      Weigh(Ask) {}

const FunctionFindings &UnitRun::findingsOf(const FunctionText &Text) {
  auto [Place, IsNew] = Known.try_emplace(&Text);
  FunctionFindings &Result = Place->second;
  if (!IsNew)
    return Result;
  Result = examine(Text, Kinds, Ask, Seen);
  Result.Unit = Unit.File;
  Result.IsInHeader = Text.File != Unit.File;
  for (RootCause &Cause : Result.Causes) {
    Cause.Weight = Weigh.shareOf(Cause, *Text.Meanings.front());
    Cause.WeightSource = "structure";
  }
  if (Result.IsInHeader)
    Result.Sees = seenFrom(Text);
  return Result;
}

const SeenBody &UnitRun::seenBodyOf(const FunctionText &Text) {
  auto [Place, IsNew] = Bodies.try_emplace(&Text);
  if (IsNew) {
    clang::ODRHash Hash;
    Hash.AddStmt(Text.Written->getBody());
    Place->second = {llvm::xxh3_64bits(usrOf(*Text.Written)),
                     Hash.CalculateHash()};
  }
  return Place->second;
}

SeenBodies UnitRun::seenFrom(const FunctionText &Text) {
  SeenBodies Result;
  llvm::DenseSet<const clang::CXXRecordDecl *> Classes;
  for (const Reached &Function : reachOf(Text, DepthOfProofs).Functions) {
    Result.push_back(seenBodyOf(*Function.Text));
    auto *Method = llvm::dyn_cast<clang::CXXMethodDecl>(Function.Text->Written);
    if (!Method || !Classes.insert(Method->getParent()).second)
      continue;
    for (const clang::CXXMethodDecl *Other : Method->getParent()->methods())
      if (const FunctionText *Seen = Index.textOf(*Other))
        Result.push_back(seenBodyOf(*Seen));
  }
  llvm::sort(Result);
  auto IsSame = [](const SeenBody &A, const SeenBody &B) {
    return A.Usr == B.Usr;
  };
  Result.erase(std::unique(Result.begin(), Result.end(), IsSame), Result.end());
  return Result;
}

namespace {

/// Follows calls breadth-first from a function.
class ReachSearch {
public:
  ReachSearch(const UnitIndex &Index, OwnFiles &Own, Weights &Weigh,
              unsigned Depth)
      : Index(Index), Own(Own), Weigh(Weigh), Depth(Depth) {}

  Reach from(const FunctionText &Start) {
    enter(Start, 0, 0);
    Found.Functions.front().Share = 1;
    for (size_t I = 0; I < Found.Functions.size(); ++I)
      for (const clang::FunctionDecl *Meaning :
           Found.Functions[I].Text->Meanings)
        for (const Call &C : Weigh.callsOf(*Meaning))
          follow(I, *Meaning, C);
    for (Reached &R : Found.Functions)
      R.Share = std::min(R.Share, 1.0);
    return std::move(Found);
  }

private:
  size_t enter(const FunctionText &Text, unsigned CallDepth, unsigned Level) {
    auto [Place, IsNew] = Known.try_emplace(&Text, Found.Functions.size());
    if (IsNew) {
      Found.Functions.push_back({&Text, CallDepth, 0});
      Levels.push_back(Level);
      Found.Usrs.insert(usrOf(*Text.Written));
    }
    return Place->second;
  }

  void follow(size_t From, const clang::FunctionDecl &Meaning, const Call &C) {
    Reached Caller = Found.Functions[From];
    unsigned CalleeDepth = Caller.Depth + (C.IsLambda ? 0 : 1);
    if (CalleeDepth > Depth)
      return;
    const FunctionText *Callee = Index.textOf(*C.Callee);
    if (!Callee) {
      if (!Own.pathOf(C.Callee->getLocation()).empty())
        Found.Usrs.insert(usrOf(*C.Callee));
      return;
    }
    size_t To = enter(*Callee, CalleeDepth, Levels[From] + 1);
    // Recursion adds nothing: its time is already in the outer call.
    if (&Meaning == Caller.Text->Meanings.front() && Levels[To] > Levels[From])
      Found.Functions[To].Share +=
          Caller.Share * C.Cost / Weigh.costOf(Meaning);
  }

  const UnitIndex &Index;
  OwnFiles &Own;
  Weights &Weigh;
  unsigned Depth;
  Reach Found;
  std::map<const FunctionText *, size_t> Known; ///< Index into Functions.
  std::vector<unsigned> Levels; ///< Steps from the start, as Functions.
};

} // namespace

Reach UnitRun::reachOf(const FunctionText &Text, unsigned Depth) {
  return ReachSearch(Index, Own, Weigh, Depth).from(Text);
}

Context UnitRun::contextOf(const FunctionText &Text) {
  return heal::contextOf(Text, Index, Own);
}

Dependencies UnitRun::dependenciesOf(const FunctionText &Text) {
  return heal::dependenciesOf(Text, Own, Weigh, Ask);
}

bool UnitRun::hasRead(StringRef File) const {
  const clang::SourceManager &SM = Parsed.AST->getSourceManager();
  for (auto It = SM.fileinfo_begin(); It != SM.fileinfo_end(); ++It)
    if (SM.getFileManager().getCanonicalName(It->first) == File)
      return true;
  return false;
}

std::vector<ReadFile> UnitRun::filesRead() const { return filesReadBy(Parsed); }

/// Takes \p Unit out of what is parsed already, where that has \p Bodies.
static std::optional<ParsedUnit> takeParsed(const TranslationUnit &Unit,
                                            const DiagnoseOptions &Opts,
                                            const NeededBodies &Bodies) {
  if (!Opts.Parsed || (Opts.Changed && !Opts.Changed->empty()))
    return std::nullopt;
  auto Found = Opts.Parsed->find(Unit.File);
  if (Found == Opts.Parsed->end() ||
      llvm::any_of(Found->second.Skipped, [&](const clang::FunctionDecl *F) {
        return Bodies.needs(*F);
      }))
    return std::nullopt;
  return std::move(Opts.Parsed->extract(Found).mapped());
}

static Expected<ParsedUnit> parseOrTake(const Project &Sources,
                                        const TranslationUnit &Unit,
                                        const DiagnoseOptions &Opts,
                                        const NeededBodies *Bodies) {
  ParseOptions Parsing;
  Parsing.Changed = Opts.Changed;
  if (!Bodies)
    return parse(Unit, Parsing);
  bool IsFirst = Sources.unitOf(Unit.File) == &Unit;
  if (std::optional<ParsedUnit> Taken =
          IsFirst ? takeParsed(Unit, Opts, *Bodies) : std::nullopt)
    return std::move(*Taken);
  auto Needs = [Bodies](const clang::FunctionDecl &F) {
    return Bodies->needs(F);
  };
  Parsing.NeedsBody = Needs;
  return parse(Unit, Parsing);
}

std::unique_ptr<UnitRun>
openUnit(const Project &Sources, const TranslationUnit &Unit,
         ArrayRef<const FixKind *> Kinds, const DiagnoseOptions &Opts,
         const NeededBodies *Bodies, std::vector<std::string> &Problems) {
  Expected<ParsedUnit> Parsed = parseOrTake(Sources, Unit, Opts, Bodies);
  if (!Parsed) {
    Problems.push_back(llvm::toString(Parsed.takeError()));
    return nullptr;
  }
  if (Parsed->Errors.empty())
    return std::make_unique<UnitRun>(Sources, Unit, Kinds, Opts,
                                     std::move(*Parsed));
  ArrayRef<std::string> Errors = Parsed->Errors;
  Problems.insert(Problems.end(), Errors.begin(),
                  Errors.begin() + std::min(Errors.size(), MostErrors));
  if (Errors.size() > MostErrors)
    Problems.push_back(llvm::formatv("{0}: {1} more errors", Unit.File,
                                     Errors.size() - MostErrors)
                           .str());
  return nullptr;
}

} // namespace heal
