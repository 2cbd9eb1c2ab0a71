//===- PullRequest.h - A change on its way to production --------*- C++ -*-===//
//
// The noun of the Deploy stage. Plain data.
//
//===----------------------------------------------------------------------===//
#ifndef CLANG_HEAL_DEPLOY_PULLREQUEST_H
#define CLANG_HEAL_DEPLOY_PULLREQUEST_H

#include "clang-heal/Support/Json.h"

namespace heal {

enum class PullRequestState { Proposed, Open, Merged, Declined };
inline ArrayRef<StringRef> enumNames(PullRequestState *) {
  static constexpr StringRef Names[] = {"proposed", "open", "merged", "declined"};
  return Names;
}

struct PullRequest {
  static constexpr llvm::StringLiteral Schema = "clang-heal/pull-request";
  std::string Handler, Branch, Base, Title, Body;
  std::vector<std::string> FixIds;
  std::vector<std::string> Commits; ///< Hashes on Branch, the oldest first.
  PullRequestState State = PullRequestState::Proposed;
  std::string Address;     ///< A URL, or the file of a local forge.
  std::string MergeCommit; ///< When merged.
  std::string RollOut;     ///< The tail of the roll-out command's output.
  std::vector<std::string> Labels;

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
  }
};

} // namespace heal

#endif
