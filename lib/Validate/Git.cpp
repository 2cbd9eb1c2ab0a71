//===- Git.cpp ------------------------------------------------------------===//
#include "clang-heal/Validate/Git.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

namespace heal::git {

void start() {
  // Never shut down: handles may live until the process ends.
  [[maybe_unused]] static int Count = git_libgit2_init();
}

std::string lastMessage() {
  const git_error *Last = git_error_last();
  if (!Last || !Last->message)
    return "git gave no reason";
  return StringRef(Last->message).rtrim(" .\n").str();
}

Error failure(ErrorKind Kind, StringRef Verb, StringRef Name) {
  return makeError(Kind, "cannot {0} '{1}': {2}", Verb, Name, lastMessage());
}

Expected<Repository> openRepository(StringRef Path) {
  start();
  git_repository *Repo = nullptr;
  std::string Name = Path.empty() ? "." : Path.str();
  int Code = git_repository_open_ext(&Repo, Name.c_str(), 0, nullptr);
  if (Code == 0)
    return Repository(Repo);
  if (Code == GIT_EOWNER)
    return makeError(ErrorKind::Environment,
                     "repository '{0}' belongs to another user (git config "
                     "--global --add safe.directory '{0}' says that you trust "
                     "it)",
                     Name);
  if (Code == GIT_ENOTFOUND)
    return makeError(ErrorKind::NotFound,
                     "'{0}' is not in a git repository (run git init there, or "
                     "name another folder with --repo)",
                     Name);
  return failure(ErrorKind::Environment, "open repository", Name);
}

/// The folder by which a person knows the repository.
static StringRef nameOf(git_repository &Repo) {
  const char *Folder = git_repository_workdir(&Repo);
  return StringRef(Folder ? Folder : git_repository_path(&Repo)).rtrim('/');
}

Expected<Commit> headCommit(git_repository &Repo) {
  git_reference *Head = nullptr;
  int Code = git_repository_head(&Head, &Repo);
  Reference Owner(Head);
  if (Code == GIT_EUNBORNBRANCH || Code == GIT_ENOTFOUND)
    return makeError(ErrorKind::BadInput,
                     "repository '{0}' has no commit yet (commit the project "
                     "first)",
                     nameOf(Repo));
  if (Code != 0)
    return failure(ErrorKind::Environment, "read HEAD of", nameOf(Repo));
  git_object *Peeled = nullptr;
  if (git_reference_peel(&Peeled, Head, GIT_OBJECT_COMMIT) != 0)
    return failure(ErrorKind::Environment, "read HEAD of", nameOf(Repo));
  return Commit(reinterpret_cast<git_commit *>(Peeled));
}

Expected<Tree> treeOf(const git_commit &From) {
  git_tree *Result = nullptr;
  if (git_commit_tree(&Result, &From) != 0)
    return failure(ErrorKind::Environment, "read commit",
                   textOf(*git_commit_id(&From)));
  return Tree(Result);
}

Expected<Tree> treeAt(git_repository &Repo, const git_oid &Id) {
  git_tree *Result = nullptr;
  if (git_tree_lookup(&Result, &Repo, &Id) != 0)
    return failure(ErrorKind::Environment, "read tree", textOf(Id));
  return Tree(Result);
}

bool staysInside(StringRef Path) {
  if (Path.empty() || Path.contains('\0') || Path.contains('\\'))
    return false;
  llvm::SmallVector<StringRef, 8> Components;
  Path.split(Components, '/');
  return llvm::none_of(Components, [](StringRef Component) {
    return Component.empty() || Component == "." || Component == ".." ||
           Component.equals_insensitive(".git");
  });
}

/// Writes \p From, which must be without conflicts, as a tree.
static Expected<Tree> treeFrom(git_repository &Repo, git_index &From) {
  git_oid Id;
  if (git_index_write_tree_to(&Id, &From, &Repo) != 0)
    return failure(ErrorKind::Environment, "write a tree into", nameOf(Repo));
  return treeAt(Repo, Id);
}

/// An error that names the first path of \p Change that leaves the project.
static Error checkPaths(const git_diff &Change) {
  for (size_t Index = 0; Index < git_diff_num_deltas(&Change); ++Index) {
    const git_diff_delta *Delta = git_diff_get_delta(&Change, Index);
    for (const char *Path : {Delta->old_file.path, Delta->new_file.path})
      if (Path && !staysInside(Path))
        return makeError(ErrorKind::Unsafe, "'{0}' is outside the project",
                         Path);
  }
  return Error::success();
}

Expected<Tree> treeWithPatch(git_repository &Repo, git_tree &Before,
                             StringRef Patch) {
  git_diff *Parsed = nullptr;
  if (git_diff_from_buffer(&Parsed, Patch.data(), Patch.size()) != 0)
    return makeError(ErrorKind::BadInput, "not a unified diff: {0}",
                     lastMessage());
  Diff Change(Parsed);
  if (git_diff_num_deltas(Parsed) == 0)
    return makeError(ErrorKind::BadInput, "the patch changes no file");
  if (Error Err = checkPaths(*Parsed))
    return std::move(Err);
  git_index *After = nullptr;
  if (git_apply_to_tree(&After, &Repo, &Before, Parsed, nullptr) != 0)
    return makeError(ErrorKind::Conflict, "'{0}': {1}",
                     git_diff_get_delta(Parsed, 0)->new_file.path,
                     lastMessage());
  Index Owner(After);
  return treeFrom(Repo, *After);
}

Expected<Tree> treeWithFile(git_repository &Repo, git_tree &Before,
                            StringRef Path, StringRef Contents) {
  if (!staysInside(Path))
    return makeError(ErrorKind::Unsafe, "'{0}' is outside the project", Path);
  git_tree_update Update{};
  std::string Name = Path.str();
  Update.action = GIT_TREE_UPDATE_UPSERT;
  Update.filemode = GIT_FILEMODE_BLOB;
  Update.path = Name.c_str();
  git_oid Result;
  if (git_blob_create_from_buffer(&Update.id, &Repo, Contents.data(),
                                  Contents.size()) != 0 ||
      git_tree_create_updated(&Result, &Repo, &Before, 1, &Update) != 0)
    return failure(ErrorKind::Environment, "add", Path);
  return treeAt(Repo, Result);
}

/// The conflicting paths of \p Merged, quoted.
static std::string conflictsOf(git_index &Merged) {
  git_index_conflict_iterator *Conflicts = nullptr;
  if (git_index_conflict_iterator_new(&Conflicts, &Merged) != 0)
    return "the files";
  std::vector<std::string> Paths;
  const git_index_entry *Ancestor, *Ours, *Theirs;
  while (git_index_conflict_next(&Ancestor, &Ours, &Theirs, Conflicts) == 0) {
    const git_index_entry *Known = Ours ? Ours : Theirs ? Theirs : Ancestor;
    Paths.push_back(("'" + llvm::Twine(Known->path) + "'").str());
  }
  git_index_conflict_iterator_free(Conflicts);
  return llvm::join(Paths, ", ");
}

Expected<Tree> treeWithChange(git_repository &Repo, const git_tree &From,
                              const git_tree &To, const git_tree &Onto) {
  auto Opts = git::defaults<git_merge_options, git_merge_options_init>();
  Opts.flags = 0; // A fix renames nothing; looking for renames costs.
  git_index *Merged = nullptr;
  if (git_merge_trees(&Merged, &Repo, &From, &Onto, &To, &Opts) != 0)
    return failure(ErrorKind::Environment, "merge in", nameOf(Repo));
  Index Owner(Merged);
  if (git_index_has_conflicts(Merged))
    return makeError(ErrorKind::Conflict, "the change conflicts in {0}",
                     conflictsOf(*Merged));
  return treeFrom(Repo, *Merged);
}

static Expected<Diff> diffOf(git_repository &Repo, git_tree &From,
                             git_tree &To) {
  git_diff *Result = nullptr;
  if (git_diff_tree_to_tree(&Result, &Repo, &From, &To, nullptr) != 0)
    return failure(ErrorKind::Environment, "compare trees of", nameOf(Repo));
  return Diff(Result);
}

Expected<std::string> diffBetween(git_repository &Repo, git_tree &From,
                                  git_tree &To) {
  Expected<Diff> Change = diffOf(Repo, From, To);
  if (!Change)
    return Change.takeError();
  git_buf Text = GIT_BUF_INIT;
  if (git_diff_to_buf(&Text, Change->get(), GIT_DIFF_FORMAT_PATCH) != 0)
    return failure(ErrorKind::Environment, "print a diff of", nameOf(Repo));
  std::string Result(Text.ptr, Text.size);
  git_buf_dispose(&Text);
  return Result;
}

Expected<std::vector<std::string>> changedPaths(git_repository &Repo,
                                                git_tree &From, git_tree &To) {
  Expected<Diff> Change = diffOf(Repo, From, To);
  if (!Change)
    return Change.takeError();
  std::vector<std::string> Result;
  for (size_t Index = 0; Index < git_diff_num_deltas(Change->get()); ++Index)
    Result.push_back(git_diff_get_delta(Change->get(), Index)->new_file.path);
  return Result;
}

std::string textOf(const git_oid &Id) {
  char Digits[GIT_OID_HEXSZ + 1];
  return git_oid_tostr(Digits, sizeof(Digits), &Id);
}

Error PatchChain::add(StringRef Patch) {
  Expected<Tree> Next = treeWithPatch(*Repo, last(), Patch);
  if (!Next)
    return Next.takeError();
  Trees.push_back(std::move(*Next));
  return Error::success();
}

Expected<Tree> PatchChain::change(size_t Index, const git_tree &Onto) const {
  assert(Index < size() && "no such patch");
  return treeWithChange(*Repo, *Trees[Index], *Trees[Index + 1], Onto);
}

} // namespace heal::git
