//===- RoundsInternal.h - Repairs to a fixed point ------------------------===//
//
// One attempt: diagnose, make the repairs that cannot disturb each other's
// proofs, and again on the result, until nothing more is proposed. Root causes
// that an earlier attempt showed to break the build are banned from the next.
//
//===----------------------------------------------------------------------===//
#ifndef CLANG_HEAL_LIB_REWRITE_ROUNDSINTERNAL_H
#define CLANG_HEAL_LIB_REWRITE_ROUNDSINTERNAL_H

#include "ProposalsInternal.h"
#include "clang-heal/Rewrite/Rewrite.h"

namespace heal {

/// A reason not to repair a root cause.
struct Ban {
  std::string Obligation, Reason;
};

/// Root causes that may not be repaired. Places as on disk.
using Bans = std::map<CauseKey, Ban>;

/// Everything that stays the same over the attempts.
struct RewriteInput {
  World &Outside;
  const Project &Sources;
  const RewriteOptions &Opts;
  std::vector<Diagnosis> First; ///< The diagnoses of the files on disk.

  /// The folder that patches name files relative to.
  const std::string &diffRoot() const {
    return Opts.Root.empty() ? Sources.root() : Opts.Root;
  }
};

/// What an attempt made, not yet known to compile.
struct Attempt {
  Rewritten Result;
  std::vector<CauseKey> Keys; ///< Of Result.Fixes, in their order.
};

Expected<Attempt> repairToFixedPoint(const RewriteInput &Input,
                                     DiagnoseAgain Diagnose,
                                     const Bans &Banned);

} // namespace heal

#endif
