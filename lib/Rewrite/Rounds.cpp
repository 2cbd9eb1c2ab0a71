//===- Rounds.cpp - Repairs to a fixed point ------------------------------===//
#include "FixesInternal.h"
#include "FormattingInternal.h"
#include "LinkingInternal.h"
#include "RoundsInternal.h"
#include "clang-heal/Fixes/FixKind.h"
#include "llvm/Support/Path.h"

namespace heal {

namespace tooling = clang::tooling;

namespace {

/// The function whose body the proofs of \p Cause speak of: for a lambda the
/// function around it.
std::string regionOf(const RootCause &Cause) {
  StringRef Function = Cause.Function;
  while (Function.consume_front("lambda in "))
    ;
  return cleanPath(Cause.Where.File) + "\n" + Function.str();
}

/// What a round has taken for itself. Proofs were made on the code before the
/// round, so that a second repair in the same function, or on a line that
/// another changes, waits for the next round.
class Taken {
public:
  explicit Taken(const Drafts &Files) : Files(Files) {}

  /// Takes what \p Cause needs; false, and takes nothing, when some of it is
  /// taken already.
  bool take(const RootCause &Cause) {
    std::string Region = regionOf(Cause);
    if (Regions.count(Region) || llvm::any_of(Cause.Edits, [&](const Edit &E) {
          return isTaken(linesOf(E));
        }))
      return false;
    Regions.insert(Region);
    for (const Edit &E : Cause.Edits)
      Ranges.push_back(linesOf(E));
    return true;
  }

private:
  struct LineRange {
    std::string File;
    unsigned First, Last;
  };

  LineRange linesOf(const Edit &E) const {
    const Draft *File = Files.find(E.File);
    assert(File && "a file is opened before a round takes it");
    return {File->File, placeAt("", File->Now, E.Offset).Line,
            placeAt("", File->Now, E.Offset + E.Length).Line};
  }

  bool isTaken(const LineRange &Mine) const {
    return llvm::any_of(Ranges, [&](const LineRange &Other) {
      return Mine.File == Other.File && Mine.First <= Other.Last &&
             Other.First <= Mine.Last;
    });
  }

  const Drafts &Files;
  std::set<std::string> Regions;
  std::vector<LineRange> Ranges;
};

/// Whether \p Where names the same place in \p Text by offset and by line.
bool isConsistent(const Place &Where, StringRef Text) {
  if (Where.Line == 0)
    return true;
  if (Where.Offset > Text.size())
    return false;
  Place Here = placeAt("", Text, Where.Offset);
  return Here.Line == Where.Line && Here.Column == Where.Column;
}

/// A proposal that a round looks at.
struct Candidate {
  Proposal Asked; ///< Places and edits in the files as they are.
  CauseKey Key;   ///< Place in the files on disk.
};

/// How a repair went.
enum class Outcome { Made, Waits, Refused };

/// One attempt.
class Rounds {
public:
  Rounds(const RewriteInput &Input, const Bans &Banned)
      : Input(Input), Banned(Banned), Files(Input.Outside, Input.Sources),
        Style(Input.Outside) {}

  Expected<Attempt> run(DiagnoseAgain Diagnose);

private:
  bool round(ArrayRef<Diagnosis> Diagnoses);
  std::vector<Candidate> choose(std::vector<Proposal> Wanted);
  void choose(std::vector<Proposal> Wanted, Taken &Round,
              std::vector<Candidate> &Chosen);
  std::optional<Ban> reasonAgainst(const Candidate &C);
  std::optional<Ban> openFiles(const RootCause &Cause);
  Outcome repair(const Candidate &C);
  Expected<FileChanges> changesOf(const RootCause &Cause, StringRef IncludesIn);
  void refuse(const RootCause &OnDisk, const Ban &Why);

  Place onDisk(const Place &Where) const;
  CauseKey keyOnDisk(const RootCause &Cause) const;
  RootCause onDisk(RootCause Cause) const;
  void takeRefusals(std::vector<Refused> Found);
  Attempt finish();

  const RewriteInput &Input;
  const Bans &Banned;
  Bans Unwritable; ///< Repairs that this attempt could not write.
  Drafts Files;
  Styles Style;
  std::vector<Refused> FirstRefusals, Refusals;
  Attempt Result;
};

//===----------------------------------------------------------------------===//
// Places on disk
//===----------------------------------------------------------------------===//

Place Rounds::onDisk(const Place &Where) const {
  const Draft *File = Files.find(Where.File);
  if (!File || Where.Line == 0 || File->Made.empty())
    return Where;
  return placeAt(Where.File, File->Before, File->offsetBefore(Where.Offset));
}

CauseKey Rounds::keyOnDisk(const RootCause &Cause) const {
  CauseKey Key = keyOf(Cause);
  if (const Draft *File = Files.find(Key.File))
    Key.Offset = File->offsetBefore(Key.Offset);
  return Key;
}

RootCause Rounds::onDisk(RootCause Cause) const {
  Cause.Where = onDisk(Cause.Where);
  for (ProofStep &Step : Cause.Proof)
    Step.Where = onDisk(Step.Where);
  return Cause;
}

//===----------------------------------------------------------------------===//
// What may be repaired
//===----------------------------------------------------------------------===//

void Rounds::refuse(const RootCause &OnDisk, const Ban &Why) {
  Refusals.push_back(refusalOf(OnDisk, Why.Obligation, Why.Reason));
}

/// Opens every file that \p Cause edits.
std::optional<Ban> Rounds::openFiles(const RootCause &Cause) {
  const char *Obligation = "every file that the repair edits is the project's "
                           "own and as it was diagnosed";
  for (const Edit &E : Cause.Edits) {
    std::string Reason;
    Draft *File = Files.open(E.File, Reason);
    if (!File)
      return Ban{Obligation, Reason};
    bool Fits =
        E.Offset <= File->Now.size() && E.Length <= File->Now.size() - E.Offset;
    if (cleanPath(Cause.Where.File) == File->File)
      Fits &= isConsistent(Cause.Where, File->Now);
    for (const ProofStep &Step : Cause.Proof)
      if (cleanPath(Step.Where.File) == File->File)
        Fits &= isConsistent(Step.Where, File->Now);
    if (!Fits)
      return Ban{Obligation,
                 "'" + File->File + "' changed while it was diagnosed"};
  }
  return std::nullopt;
}

/// Why \p C may not be repaired, if so.
std::optional<Ban> Rounds::reasonAgainst(const Candidate &C) {
  const RootCause &Cause = C.Asked.Cause;
  if (Cause.Trust == Tier::Advice || Cause.Edits.empty())
    return Ban{"the repair can be written as an edit", "it is advice only"};
  if (Cause.Trust > Input.Opts.LeastTrust)
    return Ban{"everything is proved",
               Cause.Assumptions.empty()
                   ? "its tier is '" + nameOf(Cause.Trust).str() + "'"
                   : "it rests on an assumption: " +
                         Cause.Assumptions.front().Text};
  for (const Bans *Known : {&Banned, &std::as_const(Unwritable)})
    if (auto Found = Known->find(C.Key); Found != Known->end())
      return Found->second;
  if (llvm::is_contained(Result.Keys, C.Key))
    return Ban{"the repair removes its cause",
               "it is still found after it was repaired"};
  return openFiles(Cause);
}

bool comesLast(const Proposal &P) {
  const FixKind *Kind = fixKindOf(P.Cause.Kind);
  return Kind && Kind->ComesLast;
}

/// Adds to \p Chosen what one round may repair of \p Wanted. The rest is
/// refused or waits.
void Rounds::choose(std::vector<Proposal> Wanted, Taken &Round,
                    std::vector<Candidate> &Chosen) {
  for (Proposal &P : Wanted) {
    Candidate C{std::move(P), {}};
    C.Key = keyOnDisk(C.Asked.Cause);
    if (C.Asked.Cause.NeedsThreads)
      linkThreads(C.Asked.Cause, Input.Sources, [&](StringRef Path) {
        std::string Reason;
        Draft *File = Files.open(Path, Reason);
        return File ? std::optional(File->Now) : std::nullopt;
      });
    if (std::optional<Ban> Why = reasonAgainst(C))
      refuse(onDisk(C.Asked.Cause), *Why);
    else if (Round.take(C.Asked.Cause))
      Chosen.push_back(std::move(C));
  }
}

/// What one round repairs: as long as there are others, none of those that
/// come last.
std::vector<Candidate> Rounds::choose(std::vector<Proposal> Wanted) {
  std::vector<Proposal> Others, Last;
  for (Proposal &P : Wanted)
    (comesLast(P) ? Last : Others).push_back(std::move(P));
  std::vector<Candidate> Chosen;
  Taken Round(Files);
  choose(std::move(Others), Round, Chosen);
  if (Chosen.empty())
    choose(std::move(Last), Round, Chosen);
  return Chosen;
}

//===----------------------------------------------------------------------===//
// Repair
//===----------------------------------------------------------------------===//

/// \p E moved to where its text is after \p Changes; nullopt when they touch.
std::optional<Edit> shifted(Edit E, const tooling::Replacements &Changes) {
  int64_t Grown = 0;
  for (const tooling::Replacement &R : Changes) {
    if (R.getOffset() > E.Offset + E.Length)
      break;
    if (R.getOffset() + R.getLength() >= E.Offset)
      return std::nullopt;
    Grown += int64_t(R.getReplacementText().size()) - R.getLength();
  }
  E.Offset += Grown;
  return E;
}

/// Where the includes of a repair go: to a header that it edits, as who uses
/// what is new there includes it; else to \p Preferred, if it edits that.
static std::string
fileForIncludes(const std::map<std::string, std::vector<Edit>> &ByFile,
                StringRef Preferred) {
  for (const auto &[Path, Edits] : ByFile)
    if (llvm::is_contained({".h", ".hh", ".hpp", ".hxx", ".h++", ".H"},
                           llvm::sys::path::extension(Path)))
      return Path;
  return ByFile.count(Preferred.str()) ? Preferred.str() : ByFile.begin()->first;
}

/// What \p Cause changes in each file as it is now, formatted. No file at all
/// when the round has come too near already.
Expected<FileChanges> Rounds::changesOf(const RootCause &Cause,
                                        StringRef IncludesIn) {
  std::map<std::string, std::vector<Edit>> ByFile;
  for (const Edit &E : Cause.Edits) {
    std::string Path = cleanPath(E.File);
    std::optional<Edit> Moved = shifted(E, Files.find(Path)->InRound);
    if (!Moved)
      return FileChanges();
    ByFile[Path].push_back(*Moved);
  }
  const std::string IncludedIn = fileForIncludes(ByFile, IncludesIn);
  FileChanges Changes;
  for (const auto &[Path, Edits] : ByFile) {
    const Draft *File = Files.find(Path);
    ArrayRef<std::string> Includes;
    if (Path == IncludedIn)
      Includes = Cause.Includes;
    bool IsBuildFile = StringRef(Path).ends_with("CMakeLists.txt");
    Expected<tooling::Replacements> Polished = polished(
        Path, File->Now, Edits, Includes,
        IsBuildFile ? clang::format::getNoStyle()
                    : Style.styleOf(Path, File->Now));
    if (!Polished)
      return Polished.takeError();
    Changes[Path] = std::move(*Polished);
  }
  return Changes;
}

/// Writes the repair of \p C, whose places are on disk, into the drafts and
/// the result.
Outcome Rounds::repair(const Candidate &C) {
  Expected<FileChanges> Changes = changesOf(C.Asked.Cause, C.Key.File);
  if (!Changes) {
    Unwritable[C.Key] = {"the edits of the repair fit together",
                         llvm::toString(Changes.takeError())};
    return Outcome::Refused;
  }
  if (Changes->empty())
    return Outcome::Waits;
  Fix Made = fixOf(C.Asked.Cause, C.Asked.Handler);
  std::map<std::string, std::string> Patches;
  for (const auto &[Path, Replaced] : *Changes) {
    std::string Reason;
    Draft *File = Files.open(Path, Reason);
    std::string Before = File->Now;
    File->apply(Replaced);
    append(Made.Edits, Path, Replaced);
    std::string Name = relativeTo(Input.diffRoot(), Path);
    Patches[Name] = filePatch(Name, Before, File->Now);
  }
  for (const auto &[Name, Patch] : Patches)
    Made.Patch += Patch;
  if (Made.Patch.empty()) {
    Unwritable[C.Key] = {"the repair changes the source",
                         "its edits put back what is there"};
    return Outcome::Refused;
  }
  Result.Result.Fixes.push_back(std::move(Made));
  Result.Keys.push_back(C.Key);
  return Outcome::Made;
}

//===----------------------------------------------------------------------===//
// Rounds
//===----------------------------------------------------------------------===//

/// Keeps what \p Found refuses, with places on disk. A refusal that was there
/// from the start keeps the words in which it speaks of the file on disk; one
/// that only says that a repair was made says nothing.
void Rounds::takeRefusals(std::vector<Refused> Found) {
  for (Refused &R : Found) {
    R.Where = onDisk(R.Where);
    R.Culprit = onDisk(R.Culprit);
    if (llvm::any_of(Result.Keys, [&](const CauseKey &Repaired) {
          return Repaired == keyOf(R);
        }))
      continue;
    auto Same = llvm::find_if(FirstRefusals, [&](const Refused &First) {
      return First.Kind == R.Kind && First.Where.File == R.Where.File &&
             First.Where.Offset == R.Where.Offset &&
             First.Expression == R.Expression;
    });
    // What a later round refuses for the first time is the repairs' own.
    if (Same != FirstRefusals.end())
      Refusals.push_back(*Same);
    else if (Result.Keys.empty())
      Refusals.push_back(std::move(R));
  }
  if (Result.Keys.empty())
    FirstRefusals = Refusals;
}

/// One round. False when nothing was left to do.
bool Rounds::round(ArrayRef<Diagnosis> Diagnoses) {
  Proposals Asked = collectProposals(Diagnoses);
  Refusals.clear();
  takeRefusals(std::move(Asked.Refusals));
  std::vector<Candidate> Chosen = choose(std::move(Asked.Wanted));
  Files.beginRound();
  for (Candidate &C : Chosen)
    C.Asked.Cause = onDisk(std::move(C.Asked.Cause));
  for (const Candidate &C : Chosen)
    repair(C);
  return !Chosen.empty();
}

Attempt Rounds::finish() {
  Rewritten &Made = Result.Result;
  for (const auto &[Path, File] : Files.all())
    if (File.Now != File.Before)
      Made.Files.push_back({Path, File.Before, File.Now});
  sortRefusals(Refusals);
  Made.Refusals = std::move(Refusals);
  for (const Diagnosis &D : Input.First)
    llvm::append_range(Made.Problems, D.Problems);
  llvm::sort(Made.Problems);
  Made.Problems.erase(llvm::unique(Made.Problems), Made.Problems.end());
  llvm::append_range(Made.Problems, Style.problems());
  assignIds(Made.Fixes, Input.Sources.root());
  return std::move(Result);
}

Expected<Attempt> Rounds::run(DiagnoseAgain Diagnose) {
  if (!round(Input.First))
    return finish();
  for (unsigned Round = 1; Round < Input.Opts.MaxRounds; ++Round) {
    Expected<std::vector<Diagnosis>> Again = Diagnose(Files.overlay());
    if (!Again)
      return Again.takeError();
    if (!round(*Again))
      return finish();
  }
  Result.Result.Problems.push_back(llvm::formatv(
      "stopped after {0} rounds of repairs with more to do: apply "
      "these and run again",
      Input.Opts.MaxRounds));
  return finish();
}

} // namespace

Expected<Attempt> repairToFixedPoint(const RewriteInput &Input,
                                     DiagnoseAgain Diagnose,
                                     const Bans &Banned) {
  return Rounds(Input, Banned).run(Diagnose);
}

} // namespace heal
