//===- Rewrite.cpp - From diagnoses to fixes ------------------------------===//
#include "clang-heal/Rewrite/Rewrite.h"
#include "SafetyNetInternal.h"

namespace heal {

/// After so many attempts the culprit is not looked for any more.
constexpr unsigned PatientAttempts = 12;

Expected<Rewritten> rewrite(World &Outside, const Project &Sources,
                            DiagnoseAgain Diagnose,
                            const RewriteOptions &Opts) {
  Expected<std::vector<Diagnosis>> First = Diagnose(Overlay());
  if (!First)
    return First.takeError();
  RewriteInput Input{Outside, Sources, Opts, std::move(*First)};
  Bans Banned;
  // Ends: every attempt but the last bans a fix that it made, and what is
  // banned is not made again.
  for (unsigned Number = 1;; ++Number) {
    Expected<Attempt> Made = repairToFixedPoint(Input, Diagnose, Banned);
    if (!Made)
      return Made.takeError();
    Bans More = bansFor(Input, *Made, Number > PatientAttempts);
    if (More.empty())
      return std::move(Made->Result);
    Banned.merge(More);
  }
}

} // namespace heal
