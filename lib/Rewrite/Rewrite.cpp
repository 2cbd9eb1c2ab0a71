//===- Rewrite.cpp - From diagnoses to fixes ------------------------------===//
#include "clang-heal/Rewrite/Rewrite.h"
#include "AuditsInternal.h"
#include "SafetyNetInternal.h"

namespace heal {

/// After so many attempts the culprit is not looked for any more.
constexpr unsigned PatientAttempts = 12;

/// Gives the fixes of \p Made audits that compile.
static void addAudits(const RewriteInput &Input, Attempt &Made) {
  Bans Banned;
  // Ends as the search for fixes does.
  for (unsigned Number = 1;; ++Number) {
    chooseAudits(Input, Banned, Made);
    Bans More = bansFor(Input, auditsToParse(Input, Made),
                        /*GiveUpSearching=*/Number > PatientAttempts);
    if (More.empty())
      return;
    Banned.merge(More);
  }
}

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
    if (More.empty()) {
      if (Opts.WithAudits)
        addAudits(Input, *Made);
      return std::move(Made->Result);
    }
    Banned.merge(More);
  }
}

} // namespace heal
