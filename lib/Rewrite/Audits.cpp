//===- Audits.cpp - Which fixes are audited -------------------------------===//
#include "AuditsInternal.h"
#include "FixesInternal.h"
#include "llvm/Support/xxhash.h"

namespace heal {

namespace {

/// The root causes that the files on disk show.
std::map<CauseKey, RootCause> causesOnDisk(const RewriteInput &Input) {
  std::map<CauseKey, RootCause> Result;
  for (Proposal &Asked : collectProposals(Input.First).Wanted) {
    CauseKey Key = keyOf(Asked.Cause);
    Result.emplace(std::move(Key), std::move(Asked.Cause));
  }
  return Result;
}

std::string replacedAll(std::string Text, StringRef From, StringRef To) {
  for (size_t At = Text.find(From); At != std::string::npos;
       At = Text.find(From, At + To.size()))
    Text.replace(At, From.size(), To);
  return Text;
}

/// The audit that \p Cause asks for, of the fix \p Id.
Audit auditOf(const RootCause &Cause, StringRef Id) {
  Audit Result;
  Result.Includes = Cause.Includes;
  for (const AuditSite &Site : Cause.AuditSites)
    Result.Places.push_back(
        {llvm::formatv("{0}{1:x-2}", Id, Result.Places.size()), Site.Where,
         Site.Expression});
  for (Edit E : Cause.AuditEdits) {
    E.File = cleanPath(E.File);
    E.Text = replacedAll(E.Text, "CLANG_HEAL_ID", Id);
    // From the last on: number 1 is the beginning of number 10.
    for (size_t I = Result.Places.size(); I-- > 0;)
      E.Text = replacedAll(E.Text, ("CLANG_HEAL_SITE_" + llvm::Twine(I)).str(),
                           "0x" + Result.Places[I].Id);
    Result.Edits.push_back(std::move(E));
  }
  return Result;
}

/// Whether both change the same text. Two insertions do not, nor do one and
/// what stands before or after it.
bool overlap(const Edit &A, const Edit &B) {
  return A.File == B.File && A.Offset < B.Offset + B.Length &&
         B.Offset < A.Offset + A.Length;
}

bool overlap(const Audit &A, const Audit &B) {
  return llvm::any_of(A.Edits, [&](const Edit &Mine) {
    return llvm::any_of(
        B.Edits, [&](const Edit &Other) { return overlap(Mine, Other); });
  });
}

/// Why \p Of cannot be written into the files that it edits; nullopt: it can.
std::optional<std::string> whyUnwritable(const Rewritten &Made, const Fix &Of,
                                         StringRef Root) {
  for (const ChangedFile &File : Made.Files) {
    if (!Of.Audited.Digests.count(File.Path))
      continue;
    Expected<std::string> Text = auditedText(Of, File.Path, File.Before, Root);
    if (!Text)
      return llvm::toString(Text.takeError());
  }
  return std::nullopt;
}

/// Notes which texts \p Of belongs to. False: one is not known.
bool addDigests(const Rewritten &Made, Audit &Of) {
  for (const Edit &E : Of.Edits) {
    auto Found = llvm::find_if(Made.Files, [&](const ChangedFile &File) {
      return File.Path == E.File;
    });
    if (Found == Made.Files.end())
      return false;
    Of.Digests[E.File] =
        llvm::utohexstr(llvm::xxh3_64bits(StringRef(Found->Before)));
  }
  return true;
}

Audit missing(std::string Why) {
  Audit Result;
  Result.Missing = std::move(Why);
  return Result;
}

} // namespace

void chooseAudits(const RewriteInput &Input, const Bans &Banned,
                  Attempt &Made) {
  std::map<CauseKey, RootCause> Causes = causesOnDisk(Input);
  std::vector<Fix> &Fixes = Made.Result.Fixes;
  for (size_t I = 0; I < Fixes.size(); ++I) {
    auto Cause = Causes.find(Made.Keys[I]);
    auto Ban = Banned.find(Made.Keys[I]);
    Audit &Mine = Fixes[I].Audited;
    if (Ban != Banned.end()) {
      Mine = missing(Ban->second.Reason);
      continue;
    }
    if (Cause == Causes.end()) {
      Mine = missing("another fix uncovers it (apply that one first)");
      continue;
    }
    Mine = auditOf(Cause->second, Fixes[I].Id);
    if (Mine.Edits.empty() || !addDigests(Made.Result, Mine)) {
      Mine = missing("its kind does not say how");
      continue;
    }
    if (std::optional<std::string> Why =
            whyUnwritable(Made.Result, Fixes[I], Input.diffRoot())) {
      Mine = missing(std::move(*Why));
      continue;
    }
    for (const Fix &Earlier : ArrayRef(Fixes).take_front(I))
      if (overlap(Earlier.Audited, Mine)) {
        Mine = missing("its audit overlaps that of fix " + Earlier.Id);
        break;
      }
  }
}

} // namespace heal
