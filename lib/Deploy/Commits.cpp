//===- Commits.cpp --------------------------------------------------------===//
#include "CommitsInternal.h"
#include "TextInternal.h"

namespace heal {

Expected<git::Signature> Author::signature() const {
  git_signature *Result = nullptr;
  if (git_signature_new(&Result, Name.c_str(), Email.c_str(),
                        std::chrono::system_clock::to_time_t(When),
                        /*offset=*/0) != 0)
    return makeError(ErrorKind::BadInput, "cannot commit as '{0} <{1}>': {2}",
                     Name, Email, git::lastMessage());
  return git::Signature(Result);
}

Expected<git_oid> makeCommit(git_repository &Store, const Author &By,
                             StringRef Message, const git_tree &Files,
                             std::vector<const git_commit *> Parents) {
  Expected<git::Signature> Who = By.signature();
  if (!Who)
    return Who.takeError();
  git_oid Result;
  std::string Text = Message.str();
  if (git_commit_create(&Result, &Store, /*update_ref=*/nullptr, Who->get(),
                        Who->get(), "UTF-8", Text.c_str(), &Files,
                        Parents.size(), Parents.data()) != 0)
    return git::failure(ErrorKind::Environment, "commit",
                        StringRef(Text).split('\n').first);
  return Result;
}

std::optional<git_oid> mergeBaseOf(git_repository &Store, const git_commit &One,
                                   const git_commit &Other) {
  git_oid Result;
  if (git_merge_base(&Result, &Store, git_commit_id(&One),
                     git_commit_id(&Other)) != 0)
    return std::nullopt;
  return Result;
}

bool contains(git_repository &Store, const git_commit &Tip,
              const git_commit &Part) {
  return git_oid_equal(git_commit_id(&Tip), git_commit_id(&Part)) ||
         git_graph_descendant_of(&Store, git_commit_id(&Tip),
                                 git_commit_id(&Part)) == 1;
}

std::vector<git::Commit> commitsSince(git_repository &Store,
                                      const git_commit &Base,
                                      const git_commit &Tip) {
  std::vector<git::Commit> Result;
  git_revwalk *Walk = nullptr;
  if (git_revwalk_new(&Walk, &Store) != 0)
    return Result;
  git::Handle<git_revwalk, git_revwalk_free> Owner(Walk);
  git_revwalk_sorting(Walk, GIT_SORT_TOPOLOGICAL | GIT_SORT_REVERSE);
  if (git_revwalk_push(Walk, git_commit_id(&Tip)) != 0 ||
      git_revwalk_hide(Walk, git_commit_id(&Base)) != 0)
    return Result;
  git_oid Id;
  while (git_revwalk_next(&Id, Walk) == 0) {
    git_commit *Next = nullptr;
    if (git_commit_lookup(&Next, &Store, &Id) == 0)
      Result.emplace_back(Next);
  }
  return Result;
}

std::string mergeOf(git_repository &Store, const git_commit &Base,
                    const git_commit &Tip) {
  for (const git::Commit &Each : commitsSince(Store, Tip, Base))
    for (unsigned Parent = 1; Parent < git_commit_parentcount(Each.get());
         ++Parent)
      if (git_oid_equal(git_commit_parent_id(Each.get(), Parent),
                        git_commit_id(&Tip)))
        return git::textOf(*git_commit_id(Each.get()));
  return git::textOf(*git_commit_id(&Tip)); // It was moved forward, not merged.
}

/// The tree of \p Base with what \p Tip changed since \p Fork.
static Expected<git::Tree> mergedTree(git_repository &Store,
                                      const git_commit &Fork,
                                      const git_commit &Base,
                                      const git_commit &Tip) {
  Expected<git::Tree> From = git::treeOf(Fork);
  if (!From)
    return From.takeError();
  Expected<git::Tree> To = git::treeOf(Tip);
  if (!To)
    return To.takeError();
  Expected<git::Tree> Onto = git::treeOf(Base);
  if (!Onto)
    return Onto.takeError();
  return git::treeWithChange(Store, **From, **To, **Onto);
}

Expected<git_oid> mergeCommits(git_repository &Store, const Author &By,
                               StringRef Message, const git_commit &Base,
                               const git_commit &Tip) {
  std::optional<git_oid> Fork = mergeBaseOf(Store, Base, Tip);
  git_commit *Found = nullptr;
  if (!Fork || git_commit_lookup(&Found, &Store, &*Fork) != 0)
    return makeError(ErrorKind::Conflict,
                     "the branches have no commit in common");
  git::Commit ForkOwner(Found);
  Expected<git::Tree> Merged = mergedTree(Store, *Found, Base, Tip);
  if (!Merged)
    return Merged.takeError();
  return makeCommit(Store, By, Message, **Merged, {&Base, &Tip});
}

} // namespace heal
