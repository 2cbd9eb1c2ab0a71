//===- Proposals.cpp - What the diagnoses ask for, once each --------------===//
#include "ProposalsInternal.h"

namespace heal {

CauseKey keyOf(const RootCause &Cause) {
  return {cleanPath(Cause.Where.File), Cause.Where.Offset, Cause.Kind,
          Cause.Expression};
}

CauseKey keyOf(const Refused &Refusal) {
  return {cleanPath(Refusal.Where.File), Refusal.Where.Offset, Refusal.Kind,
          Refusal.Expression};
}

Refused refusalOf(const RootCause &Cause, StringRef Obligation,
                  const llvm::Twine &Reason) {
  return {Cause.Kind,       Cause.Where,  Cause.Function, Cause.Expression,
          Obligation.str(), Reason.str(), Place{}};
}

namespace {

/// One voice on one root cause: a proposal from one unit.
struct Voice {
  Proposal Said;
  std::string Unit;
  double TimeShare; ///< Of the handler.
  std::string Text; ///< Decides between voices that are otherwise alike.

  /// The handler that loses most time to it first.
  auto order() const {
    return std::make_tuple(-Said.Cause.Weight * TimeShare, -Said.Cause.Weight,
                           StringRef(Said.Handler), StringRef(Unit),
                           StringRef(Text));
  }
};

using Voices = std::map<CauseKey, std::vector<Voice>>;

/// What the edits of \p Cause do, as text that can be compared.
std::string editsOf(const RootCause &Cause) {
  std::multimap<std::pair<std::string, unsigned>, Edit> Edits;
  for (const Edit &E : Cause.Edits)
    Edits.emplace(std::pair(cleanPath(E.File), E.Offset), E);
  std::string Text;
  for (const auto &[Place, E] : Edits)
    Text += llvm::formatv("{0}:{1}+{2}:{3}\n", Place.first, E.Offset, E.Length,
                          llvm::json::Value(validUtf8(E.Text)))
                .str();
  std::vector<std::string> Includes = Cause.Includes;
  llvm::sort(Includes);
  return Text + jsonLine(toJson(Includes));
}

constexpr StringRef SameEverywhere =
    "every translation unit and instantiation allows the same repair";

/// One proposal for all \p Voices, or the reason why they do not agree.
void agree(std::vector<Voice> &Voices, Proposals &Result) {
  llvm::sort(Voices, [](const Voice &A, const Voice &B) {
    return A.order() < B.order();
  });
  Proposal &First = Voices.front().Said;
  for (const Voice &Other : llvm::drop_begin(Voices)) {
    if (editsOf(Other.Said.Cause) != editsOf(First.Cause)) {
      std::string Who =
          Voices.front().Unit == Other.Unit
              ? "two instantiations in '" + Other.Unit + "'"
              : "'" + Voices.front().Unit + "' and '" + Other.Unit + "'";
      Result.Refusals.push_back(refusalOf(First.Cause, SameEverywhere,
                                          Who + " ask for different text"));
      return;
    }
    First.Cause.Trust = std::max(First.Cause.Trust, Other.Said.Cause.Trust);
    for (const Assumption &A : Other.Said.Cause.Assumptions)
      if (llvm::none_of(First.Cause.Assumptions, [&](const Assumption &Known) {
            return Known.Text == A.Text && Known.Declaration == A.Declaration;
          }))
        First.Cause.Assumptions.push_back(A);
  }
  Result.Wanted.push_back(std::move(First));
}

Voices voicesOf(ArrayRef<Diagnosis> Diagnoses) {
  Voices Result;
  for (const Diagnosis &D : Diagnoses)
    for (const RootCause &Cause : D.RootCauses) {
      CauseKey Key = keyOf(Cause);
      Voice V{
          {Cause, D.Handler}, D.Where.Unit, D.Where.TimeShare, jsonLine(Cause)};
      V.Said.Cause.Where.File = Key.File;
      Result[Key].push_back(std::move(V));
    }
  return Result;
}

} // namespace

void sortRefusals(std::vector<Refused> &Refusals) {
  llvm::sort(Refusals, [](const Refused &A, const Refused &B) {
    return std::make_tuple(keyOf(A), StringRef(A.Obligation),
                           StringRef(A.Reason), StringRef(A.Function)) <
           std::make_tuple(keyOf(B), StringRef(B.Obligation),
                           StringRef(B.Reason), StringRef(B.Function));
  });
  // One reason is enough: the first obligation that failed.
  Refusals.erase(std::unique(Refusals.begin(), Refusals.end(),
                             [](const Refused &A, const Refused &B) {
                               return keyOf(A) == keyOf(B);
                             }),
                 Refusals.end());
}

Proposals collectProposals(ArrayRef<Diagnosis> Diagnoses) {
  Proposals Result;
  Voices Found = voicesOf(Diagnoses);
  std::set<CauseKey> RefusedSomewhere;
  for (const Diagnosis &D : Diagnoses)
    for (Refused R : D.Refusals) {
      R.Where.File = cleanPath(R.Where.File);
      RefusedSomewhere.insert(keyOf(R));
      Result.Refusals.push_back(std::move(R));
    }
  for (auto &[Key, Voices] : Found)
    if (!RefusedSomewhere.count(Key))
      agree(Voices, Result);
  sortRefusals(Result.Refusals);
  return Result;
}

} // namespace heal
