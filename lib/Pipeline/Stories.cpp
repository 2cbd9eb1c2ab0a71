//===- Stories.cpp - What became of every handler -------------------------===//
#include "TableInternal.h"
#include "clang-heal/Pipeline/Report.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/FormatVariadic.h"

namespace heal {

namespace {

using llvm::formatv;

/// Joins the nouns of one report by handler and by fix.
class Teller {
public:
  explicit Teller(const Report &Seen) : Seen(Seen) {}

  Story of(StringRef Handler) const;
  Story of(const Anomaly &Sequence) const;

private:
  const Diagnosis *diagnosisOf(StringRef Handler) const;
  std::vector<const Fix *> fixesOf(StringRef Handler) const;
  const PullRequest *pullRequestOf(const Fix &Made) const;
  void tellShipped(Story &Told, ArrayRef<const Fix *> Fixes) const;
  void tellUnshipped(Story &Told, ArrayRef<const Fix *> Fixes) const;
  void tellUnfixed(Story &Told, const Diagnosis *Found) const;
  std::string objection(ArrayRef<const Fix *> Fixes) const;

  const Report &Seen;
};

/// Whether \p Cause is what \p Made repairs. Lines move from round to round,
/// so it is kind, function and expression that tell.
bool isRepairedBy(const RootCause &Cause, const Fix &Made) {
  return Cause.Kind == Made.Kind && Cause.Where.File == Made.Where.File &&
         Cause.Function == Made.Function && Cause.Expression == Made.Expression;
}

/// Longer expressions are cut; the fix itself has them whole.
std::string shortened(StringRef Code) { return oneLine(Code, 56); }

/// `hoist-invariant-call of 'countActive(items)', 'limit()'`.
std::string describe(ArrayRef<const Fix *> Fixes) {
  std::vector<std::string> Phrases;
  llvm::StringSet<> Kinds;
  for (const Fix *First : Fixes) {
    if (!Kinds.insert(First->Kind).second)
      continue;
    std::vector<std::string> Places;
    for (const Fix *Each : Fixes)
      if (Each->Kind == First->Kind)
        Places.push_back("'" + shortened(Each->Expression) + "'");
    Phrases.push_back(First->Kind + " of " + llvm::join(Places, ", "));
  }
  return llvm::join(Phrases, "; ");
}

std::string firstLineOf(StringRef Text) { return Text.split('\n').first.str(); }

const Diagnosis *Teller::diagnosisOf(StringRef Handler) const {
  for (const Diagnosis &Each : Seen.Diagnoses)
    if (Each.Handler == Handler)
      return &Each;
  return nullptr;
}

std::vector<const Fix *> Teller::fixesOf(StringRef Handler) const {
  const Diagnosis *Found = diagnosisOf(Handler);
  std::vector<const Fix *> Result;
  for (const Fix &Made : Seen.Fixes) {
    bool Reaches = Found && llvm::any_of(Found->RootCauses, [&](const auto &C) {
                     return isRepairedBy(C, Made);
                   });
    if (Reaches || Made.Handler == Handler)
      Result.push_back(&Made);
  }
  return Result;
}

const PullRequest *Teller::pullRequestOf(const Fix &Made) const {
  for (const PullRequest &Each : Seen.PullRequests)
    if (llvm::is_contained(Each.FixIds, Made.Id))
      return &Each;
  return nullptr;
}

/// Told when some fix got a pull request: the best ending counts.
void Teller::tellShipped(Story &Told, ArrayRef<const Fix *> Fixes) const {
  std::vector<const Fix *> Shipped;
  Told.End = Ending::Rejected;
  for (const Fix *Made : Fixes) {
    const PullRequest *Request = pullRequestOf(*Made);
    if (!Request)
      continue;
    Ending End = Request->State == PullRequestState::Merged ? Ending::Repaired
                 : Request->State == PullRequestState::Declined
                     ? Ending::Rejected
                     : Ending::Proposed;
    if (End < Told.End || Shipped.empty()) {
      Shipped.clear();
      Told.End = End;
    }
    if (End == Told.End)
      Shipped.push_back(Made);
  }
  Told.Reason = describe(Shipped);
  if (Told.End == Ending::Rejected)
    Told.Reason = "declined before: " + Told.Reason;
  const std::vector<std::string> &Notes =
      pullRequestOf(*Shipped.front())->Notes;
  if (Told.End == Ending::Proposed && !Notes.empty())
    Told.Reason += " (" + llvm::join(Notes, "; ") + ")";
}

/// Why one of \p Fixes was left out; empty when none was.
std::string Teller::objection(ArrayRef<const Fix *> Fixes) const {
  for (const Dropped &Each : Seen.Rejected)
    if (llvm::any_of(Fixes,
                     [&](const Fix *Made) { return Made->Id == Each.FixId; }))
      return Each.Reason;
  if (!Seen.Judged || Seen.Judged->Passed)
    return "";
  for (const Check &Asked : Seen.Judged->Checks)
    if (Asked.State == CheckState::Failed)
      return formatv("{0} failed: {1}", Asked.Name,
                     firstLineOf(Asked.Evidence));
  return "the verdict did not pass";
}

void Teller::tellUnshipped(Story &Told, ArrayRef<const Fix *> Fixes) const {
  auto Passed = [&](const Fix *Made) {
    return Seen.Judged && Seen.Judged->Passed &&
           llvm::is_contained(Seen.Judged->FixIds, Made->Id);
  };
  std::string Objection = objection(Fixes);
  if (!llvm::any_of(Fixes, Passed) && !Objection.empty()) {
    Told.End = Ending::Rejected;
    Told.Reason = Objection;
    return;
  }
  Told.End = Ending::Fixable;
  bool Deployed = llvm::any_of(Seen.Stages, [](const StageRun &Each) {
    return Each.Which == Stage::Deploy;
  });
  Told.Reason = describe(Fixes);
  if (Deployed)
    Told.Reason += " (it was not shipped with the others)";
}

void Teller::tellUnfixed(Story &Told, const Diagnosis *Found) const {
  if (!Found) {
    Told.End = Ending::Reported;
    Told.Reason = "the run stopped before it was diagnosed";
    return;
  }
  std::vector<const Refused *> Refusals;
  for (const Refused &Each : Found->Refusals)
    Refusals.push_back(&Each);
  // A cause that Diagnose found and Rewrite would not make.
  for (const Refused &Each : Seen.Refusals)
    if (llvm::any_of(Found->RootCauses, [&](const RootCause &Cause) {
          return Cause.Kind == Each.Kind && Cause.Function == Each.Function &&
                 Cause.Expression == Each.Expression;
        }))
      Refusals.insert(Refusals.begin(), &Each);
  if (!Refusals.empty()) {
    const Refused &First = *Refusals.front();
    Told.End = Ending::Refused;
    Told.Reason = formatv("{0} of '{1}': {2}", First.Kind,
                          shortened(First.Expression), First.Reason);
    if (Refusals.size() > 1)
      Told.Reason += formatv(" (and {0} more)", Refusals.size() - 1);
    return;
  }
  if (!Found->RootCauses.empty()) {
    Told.End = Ending::Fixable;
    Told.Reason = Found->RootCauses.front().Message;
    return;
  }
  Told.End = Ending::Clean;
  Told.Reason = Found->Problems.empty()
                    ? "no kind of the catalogue has anything to say of it"
                    : Found->Problems.front();
}

Story Teller::of(StringRef Handler) const {
  Story Told;
  Told.Subject = Handler.str();
  for (const Unlocated &Each : Seen.Missing)
    if (Each.Handler == Handler) {
      Told.End = Ending::NotLocated;
      Told.Reason = Each.Reason;
      return Told;
    }
  std::vector<const Fix *> Fixes = fixesOf(Handler);
  for (const Fix *Each : Fixes)
    Told.FixIds.push_back(Each->Id);
  if (Fixes.empty())
    tellUnfixed(Told, diagnosisOf(Handler));
  else if (llvm::any_of(Fixes,
                        [&](const Fix *Each) { return pullRequestOf(*Each); }))
    tellShipped(Told, Fixes);
  else
    tellUnshipped(Told, Fixes);
  return Told;
}

Story Teller::of(const Anomaly &Sequence) const {
  Story Told;
  Told.Subject = Sequence.SequenceId;
  Told.End = Ending::Reported;
  Told.Anomalous = true;
  Told.Reason = formatv("ran as {0} instead of {1}; the order of steps is for "
                        "a person to repair",
                        llvm::join(Sequence.ActualBeats, ", "),
                        llvm::join(Sequence.ExpectedBeats, ", "));
  return Told;
}

} // namespace

std::vector<Story> storiesOf(const Report &Seen) {
  Teller Teller(Seen);
  std::vector<Story> Result;
  llvm::StringSet<> Known;
  for (const CostlyHandler &Each : Seen.Costliest)
    if (Known.insert(Each.Handler).second) {
      Result.push_back(Teller.of(Each.Handler));
      Result.back().Rank = Each.Rank;
    }
  for (const Anomaly &Each : Seen.Anomalies) {
    if (!Known
             .insert(Each.Handler.empty() ? "sequence " + Each.SequenceId
                                          : Each.Handler)
             .second)
      continue;
    Result.push_back(Each.Handler.empty() ? Teller.of(Each)
                                          : Teller.of(Each.Handler));
  }
  for (Story &Told : Result)
    Told.Anomalous |= llvm::any_of(Seen.Anomalies, [&](const Anomaly &Each) {
      return !Each.Handler.empty() && Each.Handler == Told.Subject;
    });
  return Result;
}

} // namespace heal
