//===- SafetyNet.cpp - Does it still compile? -----------------------------===//
#include "FixesInternal.h"
#include "IncludersInternal.h"
#include "MeaningInternal.h"
#include "SafetyNetInternal.h"
#include "clang/Frontend/ASTUnit.h"

namespace heal {

/// Enough to meet a header under every set of flags without parsing a large
/// project twice.
constexpr unsigned UnitsPerFlags = 3, MostIncluders = 24;

//===----------------------------------------------------------------------===//
// Which units
//===----------------------------------------------------------------------===//

/// What tells the flags of one unit from those of another.
static std::string flagsOf(const TranslationUnit &Unit) {
  std::string Result;
  for (const std::string &Argument : Unit.Arguments)
    if (cleanPath(Argument) != Unit.File &&
        !StringRef(Unit.File).ends_with(Argument))
      (Result += Argument) += '\0';
  return Result;
}

static std::vector<const TranslationUnit *>
sortedUnits(const Project &Sources) {
  std::vector<const TranslationUnit *> Result;
  for (const TranslationUnit &Unit : Sources.units())
    Result.push_back(&Unit);
  llvm::sort(Result, [](const TranslationUnit *A, const TranslationUnit *B) {
    return A->File < B->File;
  });
  return Result;
}

/// The units out of which somebody diagnosed one of \p Files.
static std::set<std::string>
unitsOfDiagnoses(ArrayRef<Diagnosis> Diagnoses,
                 const std::set<std::string> &Files) {
  std::set<std::string> Result;
  for (const Diagnosis &D : Diagnoses)
    for (const RootCause &Cause : D.RootCauses)
      if (llvm::any_of(Cause.Edits, [&](const Edit &E) {
            return Files.count(cleanPath(E.File));
          }))
        Result.insert(cleanPath(D.Where.Unit));
  return Result;
}

std::vector<const TranslationUnit *> unitsToParse(const RewriteInput &Input,
                                                  const Rewritten &Result) {
  std::vector<const TranslationUnit *> Units = sortedUnits(Input.Sources);
  std::set<std::string> Headers;
  for (const ChangedFile &File : Result.Files)
    Headers.insert(File.Path);
  std::set<std::string> Wanted = unitsOfDiagnoses(Input.First, Headers);
  for (const TranslationUnit *Unit : Units)
    if (Headers.erase(cleanPath(Unit->File)))
      Wanted.insert(cleanPath(Unit->File));
  Includers Graph(Input.Outside, Input.Sources);
  std::map<std::string, unsigned> TakenOf; // By flags.
  unsigned Taken = 0;
  std::vector<const TranslationUnit *> Chosen;
  for (const TranslationUnit *Unit : Units) {
    bool Include = Wanted.count(cleanPath(Unit->File));
    if (!Include && !Headers.empty() && Taken < MostIncluders &&
        TakenOf[flagsOf(*Unit)] < UnitsPerFlags && Graph.sees(*Unit, Headers)) {
      ++TakenOf[flagsOf(*Unit)];
      ++Taken;
      Include = true;
    }
    if (Include)
      Chosen.push_back(Unit);
  }
  return Chosen;
}

//===----------------------------------------------------------------------===//
// Which errors
//===----------------------------------------------------------------------===//

/// `file:12:3: message` without the place, which an edit above it moves.
static StringRef messageOf(StringRef Error) {
  for (size_t At = Error.find(": "); At != StringRef::npos;
       At = Error.find(": ", At + 1))
    if (At > 0 && llvm::isDigit(Error[At - 1]))
      return Error.drop_front(At + 2);
  return Error;
}

std::vector<std::string> newErrors(ArrayRef<std::string> Before,
                                   ArrayRef<std::string> After) {
  std::multiset<std::string> Known;
  for (StringRef Error : Before)
    Known.insert(messageOf(Error).str());
  std::vector<std::string> Result;
  for (const std::string &Error : After) {
    auto Found = Known.find(messageOf(Error).str());
    if (Found == Known.end())
      Result.push_back(Error);
    else
      Known.erase(Found);
  }
  return Result;
}

static std::vector<std::string> errorsIn(const TranslationUnit &Unit,
                                         const Overlay &Files) {
  ParseOptions Opts;
  Opts.Changed = &Files;
  Expected<ParsedUnit> Parsed = parse(Unit, Opts);
  if (!Parsed)
    return {llvm::toString(Parsed.takeError())};
  return Parsed->Errors;
}

//===----------------------------------------------------------------------===//
// Which fixes
//===----------------------------------------------------------------------===//

namespace {

/// One changed unit that has errors after the change.
class BrokenUnit {
public:
  BrokenUnit(const TranslationUnit &Unit, const Attempt &Made)
      : Unit(Unit), Made(Made), Before(errorsAfter(0)) {}

  bool brokenBefore() const { return !Before.empty(); }
  const std::string &firstErrorBefore() const { return Before.front(); }

  /// The errors that the first \p Count fixes bring.
  std::vector<std::string> errorsOfFixes(size_t Count) const {
    return newErrors(Before, errorsAfter(Count));
  }

  /// The first fix after which there are new errors; there are some after all.
  size_t culprit() const {
    size_t Good = 0, Bad = Made.Result.Fixes.size();
    while (Bad - Good > 1) {
      size_t Middle = Good + (Bad - Good) / 2;
      (errorsOfFixes(Middle).empty() ? Good : Bad) = Middle;
    }
    return Bad - 1;
  }

private:
  std::vector<std::string> errorsAfter(size_t Count) const {
    return errorsIn(Unit, overlayAfter(Made.Result, Count));
  }

  const TranslationUnit &Unit;
  const Attempt &Made;
  std::vector<std::string> Before;
};

} // namespace

static bool edits(const Fix &Made, StringRef File) {
  return llvm::any_of(Made.Edits,
                      [&](const Edit &E) { return E.File == File; });
}

/// Bans what \p Unit says against, which has errors after all fixes.
static void judge(const TranslationUnit &Unit, const Attempt &Made,
                  bool GiveUpSearching, Bans &Banned) {
  ArrayRef<Fix> Fixes = Made.Result.Fixes;
  BrokenUnit Broken(Unit, Made);
  if (Broken.brokenBefore()) {
    Ban Why{"the file compiles",
            "it does not, as it is: " + Broken.firstErrorBefore()};
    size_t Earlier = Banned.size();
    for (size_t I = 0; I < Fixes.size(); ++I)
      if (edits(Fixes[I], cleanPath(Unit.File)))
        Banned.emplace(Made.Keys[I], Why);
    if (Banned.size() != Earlier)
      return;
  }
  std::vector<std::string> Errors = Broken.errorsOfFixes(Fixes.size());
  if (Errors.empty())
    return;
  Ban Why{"the rewritten file compiles",
          "the rewritten file does not compile: " + Errors.front()};
  if (GiveUpSearching) {
    for (const CauseKey &Key : Made.Keys)
      Banned.emplace(Key, Why);
    return;
  }
  size_t Culprit = Broken.culprit();
  Why.Reason = "the rewritten file does not compile: " +
               Broken.errorsOfFixes(Culprit + 1).front();
  Banned.emplace(Made.Keys[Culprit], Why);
}

//===----------------------------------------------------------------------===//
// What an include brings
//===----------------------------------------------------------------------===//

/// The changed files as they were, but for what they include. Empty: they
/// include no more than before.
static Overlay withIncludesAlone(const Rewritten &Result) {
  Overlay Files;
  bool Differs = false;
  for (const ChangedFile &File : Result.Files) {
    std::string &Text = Files[File.Path];
    Text = File.IsNew ? File.Before : withIncludesOf(File.Before, File.After);
    Differs |= Text != File.Before;
  }
  return Differs ? Files : Overlay();
}

static bool includesMore(const Fix &Made) {
  return llvm::any_of(Made.Edits, [](const Edit &E) {
    return StringRef(E.Text).contains("#include");
  });
}

/// Bans what includes something in \p Unit where that alone makes other code
/// say something else.
static void judgeIncludes(const TranslationUnit &Unit, const Attempt &Made,
                          const Overlay &Included, Bans &Banned) {
  Overlay Old = overlayAfter(Made.Result, 0);
  Expected<ParsedUnit> Before = parse(Unit, {.Changed = &Old});
  Expected<ParsedUnit> After = parse(Unit, {.Changed = &Included});
  bool Same = Before && After && meaningOf(*Before) == meaningOf(*After);
  if (!Before)
    llvm::consumeError(Before.takeError());
  if (!After)
    llvm::consumeError(After.takeError());
  if (Same)
    return;
  for (size_t I = 0; I < Made.Keys.size(); ++I)
    if (includesMore(Made.Result.Fixes[I]))
      Banned.emplace(Made.Keys[I],
                     Ban{"what it includes changes nothing else",
                         "with what it includes other code of '" + Unit.File +
                             "' means something else"});
}

Bans bansFor(const RewriteInput &Input, const Attempt &Made,
             bool GiveUpSearching) {
  Bans Banned;
  if (Made.Result.Fixes.empty())
    return Banned;
  Overlay After = overlayAfter(Made.Result, Made.Result.Fixes.size());
  Overlay Included = withIncludesAlone(Made.Result);
  for (const TranslationUnit *Unit : unitsToParse(Input, Made.Result))
    if (!errorsIn(*Unit, After).empty())
      judge(*Unit, Made, GiveUpSearching, Banned);
    else if (!Included.empty())
      judgeIncludes(*Unit, Made, Included, Banned);
  return Banned;
}

} // namespace heal
