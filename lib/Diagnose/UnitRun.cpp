//===- UnitRun.cpp - One unit, parsed -------------------------------------===//
#include "DiagnoseInternal.h"
#include "clang/AST/ODRHash.h"
#include "clang/Frontend/ASTUnit.h"

namespace heal {

/// How far bodies are followed to tell what a proof could see.
static constexpr unsigned DepthOfProofs = 32;
static constexpr size_t MostErrors = 5; ///< Of one unit that are repeated.

UnitRun::UnitRun(const Project &Sources, const TranslationUnit &Unit,
                 ArrayRef<const FixKind *> Kinds, ParsedUnit P)
    : Parsed(std::move(P)), Unit(Unit), Kinds(Kinds),
      Own(Sources, Parsed.AST->getSourceManager()),
      Index(Parsed.AST->getASTContext(), Own), Ask(Parsed.AST->getASTContext()),
      Weigh(Ask) {}

const FunctionFindings &UnitRun::findingsOf(const FunctionText &Text) {
  auto [Place, IsNew] = Known.try_emplace(&Text);
  FunctionFindings &Result = Place->second;
  if (!IsNew)
    return Result;
  Result = examine(Text, Kinds, Ask);
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

static unsigned hashOf(const FunctionText &Text) {
  clang::ODRHash Hash;
  Hash.AddStmt(Text.Written->getBody());
  return Hash.CalculateHash();
}

std::map<std::string, unsigned> UnitRun::seenFrom(const FunctionText &Text) {
  std::map<std::string, unsigned> Result;
  for (const Reached &Function : reachOf(Text, DepthOfProofs).Functions)
    Result[usrOf(*Function.Text->Written)] = hashOf(*Function.Text);
  return Result;
}

Reach UnitRun::reachOf(const FunctionText &Text, unsigned Depth) {
  Reach Result;
  std::map<const FunctionText *, std::pair<size_t, unsigned>> Level;
  Result.Functions.push_back({&Text, 0, 1});
  Level[&Text] = {0, 0};
  Result.Usrs.insert(usrOf(*Text.Written));
  for (size_t I = 0; I < Result.Functions.size(); ++I) {
    Reached From = Result.Functions[I];
    unsigned FromLevel = Level[From.Text].second;
    for (const clang::FunctionDecl *Meaning : From.Text->Meanings) {
      bool IsFirst = Meaning == From.Text->Meanings.front();
      for (const Call &C : Weigh.callsOf(*Meaning)) {
        unsigned CalleeDepth = From.Depth + (C.IsLambda ? 0 : 1);
        if (CalleeDepth > Depth)
          continue;
        const FunctionText *To = Index.textOf(*C.Callee);
        if (!To) {
          if (!Own.pathOf(C.Callee->getLocation()).empty())
            Result.Usrs.insert(usrOf(*C.Callee));
          continue;
        }
        auto [Place, IsNew] =
            Level.try_emplace(To, Result.Functions.size(), FromLevel + 1);
        if (IsNew) {
          Result.Functions.push_back({To, CalleeDepth, 0});
          Result.Usrs.insert(usrOf(*To->Written));
        }
        // Recursion adds nothing: its time is already in the outer call.
        if (IsFirst && Place->second.second > FromLevel)
          Result.Functions[Place->second.first].Share +=
              From.Share * C.Cost / Weigh.costOf(*Meaning);
      }
    }
  }
  for (Reached &R : Result.Functions)
    R.Share = std::min(R.Share, 1.0);
  return Result;
}

Context UnitRun::contextOf(const FunctionText &Text) {
  return heal::contextOf(Text, Index, Own, Weigh);
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

std::unique_ptr<UnitRun> openUnit(const Project &Sources,
                                  const TranslationUnit &Unit,
                                  ArrayRef<const FixKind *> Kinds,
                                  const Overlay *Changed,
                                  std::vector<std::string> &Problems) {
  ParseOptions Opts;
  Opts.Changed = Changed;
  Expected<ParsedUnit> Parsed = parse(Unit, Opts);
  if (!Parsed) {
    Problems.push_back(llvm::toString(Parsed.takeError()));
    return nullptr;
  }
  if (Parsed->Errors.empty())
    return std::make_unique<UnitRun>(Sources, Unit, Kinds, std::move(*Parsed));
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
