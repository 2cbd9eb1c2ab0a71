//===- Fixes.cpp - From changes to fixes and back -------------------------===//
#include "FixesInternal.h"
#include "clang-heal/Fixes/FixKind.h"
#include "llvm/Support/SHA1.h"

namespace heal {

namespace tooling = clang::tooling;

Fix fixOf(const RootCause &Cause, StringRef Handler) {
  Fix Result;
  const FixKind *Kind = fixKindOf(Cause.Kind);
  Result.Kind = Cause.Kind;
  Result.Handler = Handler.str();
  Result.Function = Cause.Function;
  Result.Title = Kind ? Kind->Title.str() : Cause.Message;
  Result.Where = Cause.Where;
  Result.Trust = Cause.Trust;
  Result.Weight = Cause.Weight;
  Result.Expression = Cause.Expression;
  Result.Message = Cause.Message;
  Result.Proof = Cause.Proof;
  Result.Assumptions = Cause.Assumptions;
  return Result;
}

void append(std::vector<Edit> &Edits, StringRef File,
            const tooling::Replacements &Changes) {
  for (const tooling::Replacement &R : Changes)
    Edits.push_back({File.str(), R.getOffset(), R.getLength(),
                     R.getReplacementText().str()});
}

/// What two fixes must share to be told apart by their number only.
static std::string nameOf(const Fix &Made, StringRef Root) {
  std::string Result;
  for (const std::string &Part : {Made.Kind, relativeTo(Root, Made.Where.File),
                                  Made.Function, Made.Expression})
    (Result += Part) += '\0';
  return Result;
}

static std::string hashOf(StringRef Text) {
  llvm::SHA1 Hash;
  Hash.update(Text);
  return llvm::toHex(Hash.final(), /*LowerCase=*/true).substr(0, 12);
}

void assignIds(std::vector<Fix> &Fixes, StringRef Root) {
  std::map<std::string, std::vector<Fix *>> ByName;
  for (Fix &Made : Fixes)
    ByName[nameOf(Made, Root)].push_back(&Made);
  for (auto &[Name, Same] : ByName) {
    // Numbered by place: the order of rounds is no property of the source.
    llvm::sort(Same, [](const Fix *A, const Fix *B) {
      return std::tie(A->Where.Offset, A) < std::tie(B->Where.Offset, B);
    });
    for (size_t Number = 0; Number < Same.size(); ++Number)
      Same[Number]->Id = hashOf(Name + std::to_string(Number));
  }
}

FileChanges changesOf(const Fix &Made) {
  FileChanges Result;
  for (const Edit &E : Made.Edits)
    llvm::cantFail(Result[E.File].add({E.File, E.Offset, E.Length, E.Text}));
  return Result;
}

Overlay overlayAfter(const Rewritten &Result, size_t Count) {
  Overlay Files;
  for (const ChangedFile &File : Result.Files)
    Files[File.Path] = File.Before;
  for (const Fix &Made : ArrayRef(Result.Fixes).take_front(Count))
    for (const auto &[Path, Changes] : changesOf(Made))
      Files[Path] = applied(Files[Path], Changes);
  return Files;
}

} // namespace heal
