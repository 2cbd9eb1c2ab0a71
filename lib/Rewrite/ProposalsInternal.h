//===- ProposalsInternal.h - What the diagnoses ask for, once each --------===//
#ifndef CLANG_HEAL_LIB_REWRITE_PROPOSALSINTERNAL_H
#define CLANG_HEAL_LIB_REWRITE_PROPOSALSINTERNAL_H

#include "DraftsInternal.h"
#include "clang-heal/Diagnose/Diagnosis.h"
#include <tuple>

namespace heal {

/// Which defect it is, whoever reports it.
struct CauseKey {
  std::string File;
  unsigned Offset = 0;
  std::string Kind, Expression;

  auto operator<=>(const CauseKey &) const = default;
};

CauseKey keyOf(const RootCause &Cause);
CauseKey keyOf(const Refused &Refusal);

/// A root cause that may become a fix.
struct Proposal {
  RootCause Cause;
  std::string Handler;
};

struct Proposals {
  std::vector<Proposal> Wanted;  ///< In the order of file, offset and kind.
  std::vector<Refused> Refusals; ///< In the same order, each once.
};

/// A refusal in place of \p Cause.
Refused refusalOf(const RootCause &Cause, StringRef Obligation,
                  const llvm::Twine &Reason);

/// Gathers what \p Diagnoses found. The same root cause out of several sites,
/// units or instantiations becomes one proposal with the weakest tier and all
/// assumptions; where they disagree it becomes a refusal. The order of
/// \p Diagnoses does not matter.
Proposals collectProposals(ArrayRef<Diagnosis> Diagnoses);

/// Orders \p Refusals by place and drops those that say the same again.
void sortRefusals(std::vector<Refused> &Refusals);

} // namespace heal

#endif
