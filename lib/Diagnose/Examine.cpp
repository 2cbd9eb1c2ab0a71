//===- Examine.cpp - What the kinds say of a function ---------------------===//
#include "DiagnoseInternal.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/PrettyStackTrace.h"

namespace heal {

Expected<std::vector<const FixKind *>> kindsOf(ArrayRef<std::string> Ids) {
  if (Ids.empty())
    return fixKinds().vec();
  std::vector<const FixKind *> Result;
  for (const std::string &Id : Ids) {
    const FixKind *Kind = fixKindOf(Id);
    if (!Kind)
      return makeError(ErrorKind::BadInput,
                       "no kind of fix '{0}' (did you mean '{1}'? `clang-heal "
                       "kinds` lists them)",
                       Id, nearestKind(Id));
    if (!llvm::is_contained(Result, Kind))
      Result.push_back(Kind);
  }
  return Result;
}

static void makeReal(std::string &Path) {
  llvm::SmallString<256> Real;
  if (!Path.empty() && !llvm::sys::fs::real_path(Path, Real))
    Path = Real.str().str();
}

/// A header has one name, by whatever way a unit came to include it.
static void makeReal(FunctionFindings &Findings) {
  for (RootCause &Cause : Findings.Causes) {
    makeReal(Cause.Where.File);
    for (ProofStep &Step : Cause.Proof)
      makeReal(Step.Where.File);
    for (Edit &E : Cause.Edits)
      makeReal(E.File);
    for (Edit &E : Cause.AuditEdits)
      makeReal(E.File);
    for (AuditSite &Site : Cause.AuditSites)
      makeReal(Site.Where.File);
  }
  for (Refused &Refusal : Findings.Refusals) {
    makeReal(Refusal.Where.File);
    makeReal(Refusal.Culprit.File);
  }
}

template <typename A, typename B>
static bool isSamePlace(const A &X, const B &Y) {
  return X.Kind == Y.Kind && X.Where.Offset == Y.Where.Offset &&
         X.Where.File == Y.Where.File;
}

static bool areSameEdits(ArrayRef<Edit> A, ArrayRef<Edit> B) {
  return std::equal(A.begin(), A.end(), B.begin(), B.end(),
                    [](const Edit &X, const Edit &Y) {
                      return std::tie(X.File, X.Offset, X.Length, X.Text) ==
                             std::tie(Y.File, Y.Offset, Y.Length, Y.Text);
                    });
}

static bool isSameRepair(const RootCause &A, const RootCause &B) {
  return isSamePlace(A, B) && areSameEdits(A.Edits, B.Edits) &&
         A.Includes == B.Includes;
}

static bool hasRefusal(const FunctionFindings &In, const Refused &Refusal) {
  return llvm::any_of(In.Refusals, [&](const Refused &Known) {
    return isSamePlace(Known, Refusal) &&
           Known.Expression == Refusal.Expression;
  });
}

/// \p Cause, which only \p Proposer has, as a refusal. \p Opponent is the
/// other reading.
static Refused disagreement(const RootCause &Cause, StringRef Proposer,
                            const FunctionFindings &Opponent,
                            StringRef OpponentName, StringRef Obligation) {
  Refused Result{Cause.Kind,
                 Cause.Where,
                 Cause.Function,
                 Cause.Expression,
                 Obligation.str(),
                 "",
                 {}};
  std::string Why = "finds nothing to repair";
  for (const RootCause &Other : Opponent.Causes)
    if (isSamePlace(Cause, Other))
      Why = "needs another repair";
  for (const Refused &Other : Opponent.Refusals)
    if (isSamePlace(Cause, Other)) {
      Why = "refuses: " + Other.Reason;
      Result.Culprit = Other.Culprit;
    }
  Result.Reason = llvm::formatv("'{0}' allows it, but '{1}' {2}", Proposer,
                                OpponentName, Why)
                      .str();
  return Result;
}

void agree(FunctionFindings &Into, const FunctionFindings &Other,
           StringRef Obligation, StringRef IntoName, StringRef OtherName) {
  std::vector<RootCause> Agreed;
  std::vector<Refused> Disputed;
  for (RootCause &Cause : Into.Causes) {
    if (llvm::any_of(Other.Causes, [&](const RootCause &C) {
          return isSameRepair(Cause, C);
        }))
      Agreed.push_back(std::move(Cause));
    else
      Disputed.push_back(
          disagreement(Cause, IntoName, Other, OtherName, Obligation));
  }
  for (const RootCause &Cause : Other.Causes)
    if (llvm::none_of(
            Agreed, [&](const RootCause &C) { return isSamePlace(Cause, C); }))
      Disputed.push_back(
          disagreement(Cause, OtherName, Into, IntoName, Obligation));
  Into.Causes = std::move(Agreed);
  for (const Refused &Refusal : Other.Refusals)
    Disputed.push_back(Refusal);
  for (Refused &Refusal : Disputed)
    if (!hasRefusal(Into, Refusal))
      Into.Refusals.push_back(std::move(Refusal));
}

void refuse(FunctionFindings &Found, StringRef Obligation, StringRef Reason) {
  for (const RootCause &Cause : Found.Causes) {
    Refused Refusal{Cause.Kind,       Cause.Where,      Cause.Function,
                    Cause.Expression, Obligation.str(), Reason.str(),
                    Cause.Where};
    if (!hasRefusal(Found, Refusal))
      Found.Refusals.push_back(std::move(Refusal));
  }
  Found.Causes.clear();
}

/// The entry of \p In for the function of \p Body; null: there is none.
static const SeenBody *findFunction(const SeenBodies &In,
                                    const SeenBody &Body) {
  auto Found = llvm::lower_bound(
      In, Body, [](const auto &A, const auto &B) { return A.Usr < B.Usr; });
  return Found != In.end() && Found->Usr == Body.Usr ? &*Found : nullptr;
}

static bool holdSameDefinitions(const FunctionFindings &A,
                                const FunctionFindings &B) {
  return llvm::all_of(A.Sees, [&](const SeenBody &Seen) {
    const SeenBody *Other = findFunction(B.Sees, Seen);
    return !Other || Other->Body == Seen.Body;
  });
}

/// Whether \p A sees everything that \p B sees.
static bool seesAllOf(const FunctionFindings &A, const FunctionFindings &B) {
  return llvm::all_of(B.Sees, [&](const SeenBody &Seen) {
    return findFunction(A.Sees, Seen) != nullptr;
  });
}

static bool isSameRepairElsewhere(const FunctionFindings &A,
                                  const FunctionFindings &B) {
  return llvm::all_of(A.Causes, [&](const RootCause &X) {
    return llvm::all_of(B.Causes, [&](const RootCause &Y) {
      return !isSamePlace(X, Y) || isSameRepair(X, Y);
    });
  });
}

void mergeUnits(FunctionFindings &Into, const FunctionFindings &Other) {
  bool KnowsMore = Into.Sees.size() > Other.Sees.size();
  bool KnowsLess = Into.Sees.size() < Other.Sees.size();
  // Each unit may instantiate a template for other types.
  if (!Into.IsTemplate && holdSameDefinitions(Into, Other) &&
      isSameRepairElsewhere(Into, Other)) {
    if (KnowsMore && seesAllOf(Into, Other))
      return;
    if (KnowsLess && seesAllOf(Other, Into)) {
      Into = Other;
      return;
    }
  }
  agree(Into, Other, "every unit allows the same repair", Into.Unit,
        Other.Unit);
}

namespace {

/// Names lambdas by the file's name, not by its whole path.
struct ShortPaths : clang::PrintingCallbacks {
  std::string remapPath(StringRef Path) const override {
    return llvm::sys::path::filename(Path).str();
  }
};

} // namespace

/// `join<int>` for a person.
static std::string instantiationName(const clang::FunctionDecl &F) {
  static constexpr size_t MostBytes = 100;
  ShortPaths Shorten;
  clang::PrintingPolicy Policy = F.getASTContext().getPrintingPolicy();
  Policy.Callbacks = &Shorten;
  std::string Name;
  llvm::raw_string_ostream OS(Name);
  F.getNameForDiagnostic(OS, Policy, /*Qualified=*/true);
  if (Name.size() > MostBytes)
    Name = Name.substr(0, MostBytes) + "...";
  return Name;
}

FunctionFindings examine(const FunctionText &Text,
                         ArrayRef<const FixKind *> Kinds, Effects &Ask,
                         const Evidence &Seen) {
  FunctionFindings Result;
  Result.File = Text.File;
  Result.Function = nameOf(*Text.Written);
  Result.Usr = usrOf(*Text.Written);
  Result.Body = Text.Body;
  Result.IsTemplate = Text.IsTemplate;
  Result.IsInternal =
      llvm::any_of(Text.Meanings, [](const clang::FunctionDecl *F) {
        return !F->isExternallyVisible();
      });
  std::string First;
  for (const clang::FunctionDecl *Meaning : Text.Meanings) {
    FunctionFindings One;
    Findings Said;
    for (const FixKind *Kind : Kinds) {
      llvm::PrettyStackTraceFormat IfItCrashes(
          "Looking for %s in '%s' (%s)", Kind->Id.data(),
          Result.Function.c_str(), Result.File.c_str());
      Kind->Find({*Meaning, Ask, Seen}, Said);
    }
    One.Causes = std::move(Said.Causes);
    One.Refusals = std::move(Said.Refusals);
    makeReal(One);
    if (Meaning == Text.Meanings.front()) {
      Result.Causes = std::move(One.Causes);
      Result.Refusals = std::move(One.Refusals);
      First = instantiationName(*Meaning);
    } else {
      agree(Result, One, "every instantiation allows the same repair", First,
            instantiationName(*Meaning));
    }
  }
  return Result;
}

void assumeOtherUnits(FunctionFindings &Findings) {
  for (RootCause &Cause : Findings.Causes) {
    Cause.Assumptions.push_back(
        {llvm::formatv(
             "'{0}' means the same{1} in units other than '{2}'",
             Findings.Function,
             Findings.IsTemplate ? ", whatever it is instantiated with," : "",
             Findings.Unit)
             .str(),
         Findings.Function});
    if (Cause.Trust == Tier::Proved)
      Cause.Trust = Tier::Assumes;
  }
}

template <typename T> static auto placeKey(const T &Item) {
  return std::tie(Item.Where.File, Item.Where.Offset, Item.Kind,
                  Item.Expression);
}

static std::string suggestionFor(const RootCause &Cause) {
  const FixKind *Kind = fixKindOf(Cause.Kind);
  return llvm::formatv("{0}: '{1}' in '{2}' ({3}:{4})",
                       Kind ? Kind->Title : StringRef(Cause.Kind),
                       Cause.Expression, Cause.Function, Cause.Where.File,
                       Cause.Where.Line)
      .str();
}

void tidy(Diagnosis &D) {
  llvm::sort(D.RootCauses, [](const RootCause &A, const RootCause &B) {
    if (A.Weight != B.Weight)
      return A.Weight > B.Weight;
    return placeKey(A) < placeKey(B);
  });
  std::vector<RootCause> Causes;
  for (RootCause &Cause : D.RootCauses)
    if (llvm::none_of(Causes, [&](const RootCause &Known) {
          return isSameRepair(Known, Cause);
        }))
      Causes.push_back(std::move(Cause));
  D.RootCauses = std::move(Causes);
  for (const RootCause &Cause : D.RootCauses)
    D.SuggestedFixes.push_back(suggestionFor(Cause));
  llvm::sort(D.Refusals, [](const Refused &A, const Refused &B) {
    return placeKey(A) < placeKey(B);
  });
  D.Refusals.erase(std::unique(D.Refusals.begin(), D.Refusals.end(),
                               [](const Refused &A, const Refused &B) {
                                 return placeKey(A) == placeKey(B) &&
                                        A.Obligation == B.Obligation;
                               }),
                   D.Refusals.end());
}

} // namespace heal
