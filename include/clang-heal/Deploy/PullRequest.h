//===- PullRequest.h - A change on its way to production --------*- C++ -*-===//
//
// The noun of the Deploy stage. Plain data.
//
//===----------------------------------------------------------------------===//
#ifndef CLANG_HEAL_DEPLOY_PULLREQUEST_H
#define CLANG_HEAL_DEPLOY_PULLREQUEST_H

#include "clang-heal/Support/Json.h"

namespace heal {

/// Proposed: not opened (yet); Notes say why. Declined: somebody closed it.
enum class PullRequestState { Proposed, Open, Merged, Declined };
inline ArrayRef<StringRef> enumNames(PullRequestState *) {
  static constexpr StringRef Names[] = {"proposed", "open", "merged",
                                        "declined"};
  return Names;
}

/// One handler's fixes, or those of handlers whose fixes stand on each other.
struct PullRequest {
  static constexpr llvm::StringLiteral Schema = "clang-heal/pull-request";
  std::string Handler, Branch, Base, Title, Body;
  std::vector<std::string> FixIds;
  std::vector<std::string> Commits; ///< Hashes on Branch, the oldest first.
  PullRequestState State = PullRequestState::Proposed;
  std::string Address;     ///< A URL, or the file of a local forge.
  std::string MergeCommit; ///< When merged.
  /// How the roll-out command ended, and the end of its output. Empty: there
  /// was none to run.
  std::string RollOut;
  std::vector<std::string> Labels;
  unsigned Number = 0; ///< The forge's, from 1; 0: not opened.
  /// Sentences: why it was not opened or merged, what is special about it.
  std::vector<std::string> Notes;

  template <typename V> static void fields(V &&Visit, auto &Self) {
    Visit("handler", Self.Handler);
    Visit("branch", Self.Branch);
    Visit("base", Self.Base);
    Visit("title", Self.Title);
    Visit("body", Self.Body);
    Visit("fixIds", Self.FixIds);
    Visit("commits", Self.Commits);
    Visit("state", Self.State);
    Visit("address", Self.Address);
    Visit("mergeCommit", Self.MergeCommit);
    Visit("rollOut", Self.RollOut);
    Visit("labels", Self.Labels);
    Visit("number", Self.Number);
    Visit("notes", Self.Notes);
  }
};

} // namespace heal

#endif
