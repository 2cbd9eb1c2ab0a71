//===- ScratchWorktree.cpp ------------------------------------------------===//
#include "ScratchWorktreeInternal.h"
#include "SubmodulesInternal.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Process.h"
#include "llvm/Support/xxhash.h"
#include <atomic>

namespace heal {

namespace path = llvm::sys::path;

constexpr llvm::StringLiteral NamePrefix = "clang-heal-";
constexpr llvm::StringLiteral FolderPrefix = "clang-heal";

/// Tells machines and containers apart that share a repository: a process
/// number means something on one of them only.
static std::string machineId(World &Outside) {
  Expected<std::string> Host = Outside.readFile("/proc/sys/kernel/hostname");
  if (!Host) {
    llvm::consumeError(Host.takeError());
    return "0";
  }
  return llvm::utohexstr(llvm::xxh3_64bits(StringRef(*Host).trim()) &
                         0xffffffff);
}

/// `clang-heal-MACHINE-PROCESS-COUNT`
static std::string nextName(World &Outside) {
  static std::atomic<unsigned> Count = 0;
  return llvm::formatv("{0}{1}-{2}-{3}", NamePrefix, machineId(Outside),
                       llvm::sys::Process::getProcessId(), ++Count)
      .str();
}

static git_worktree_prune_options pruneEverything() {
  auto Opts = git::defaults<git_worktree_prune_options,
                            git_worktree_prune_options_init>();
  Opts.flags = GIT_WORKTREE_PRUNE_VALID | GIT_WORKTREE_PRUNE_LOCKED;
  return Opts;
}

/// Removes \p Folder even where a build made folders that are not writable.
static void removeFolder(World &Outside, const std::string &Folder) {
  Error First = Outside.remove(Folder);
  if (!First)
    return;
  llvm::consumeError(std::move(First));
  Process Unlock;
  Unlock.Arguments = {"chmod", "-R", "u+rwX", Folder};
  Unlock.IsCleanUp = true;
  Expected<ProcessResult> Done = Outside.run(Unlock);
  if (!Done)
    llvm::consumeError(Done.takeError());
  llvm::consumeError(Outside.remove(Folder));
}

/// Deletes the branch that libgit2 makes with each worktree.
static void deleteBranch(git_repository &Repo, StringRef Name) {
  git_reference *Branch = nullptr;
  if (git_branch_lookup(&Branch, &Repo, Name.str().c_str(), GIT_BRANCH_LOCAL) !=
      0)
    return;
  git::Reference Owner(Branch);
  git_branch_delete(Branch);
}

/// Whether the program that made worktree \p Name has ended.
static bool isStale(World &Outside, StringRef Name) {
  if (!Name.consume_front(NamePrefix))
    return false;
  auto [Machine, Rest] = Name.split('-');
  StringRef Process = Rest.split('-').first;
  unsigned Id = 0;
  if (Machine != machineId(Outside) || Process.getAsInteger(10, Id))
    return false;
  return Outside.exists("/proc/self") &&
         !Outside.exists(("/proc/" + llvm::Twine(Id)).str());
}

unsigned removeStaleWorktrees(World &Outside, git_repository &Repo) {
  git_strarray Names{};
  if (git_worktree_list(&Names, &Repo) != 0)
    return 0;
  unsigned Removed = 0;
  for (size_t Index = 0; Index < Names.count; ++Index) {
    git_worktree *Found = nullptr;
    if (!isStale(Outside, Names.strings[Index]) ||
        git_worktree_lookup(&Found, &Repo, Names.strings[Index]) != 0)
      continue;
    git::Worktree Owner(Found);
    // Its parent is the temporary folder that make() asked for, unless
    // somebody moved the worktree.
    StringRef Folder = path::parent_path(git_worktree_path(Found));
    if (path::filename(Folder).starts_with(FolderPrefix))
      removeFolder(Outside, Folder.str());
    git_worktree_prune_options Opts = pruneEverything();
    Removed += git_worktree_prune(Found, &Opts) == 0;
    deleteBranch(Repo, Names.strings[Index]);
  }
  git_strarray_dispose(&Names);
  return Removed;
}

ScratchWorktree::ScratchWorktree(World &Outside, git_repository &Repo)
    : Outside(&Outside), Repo(&Repo), Name(nextName(Outside)) {}

ScratchWorktree::ScratchWorktree(ScratchWorktree &&From) noexcept
    : Outside(From.Outside), Repo(From.Repo), Name(std::move(From.Name)),
      Folder(std::move(From.Folder)), Path(std::move(From.Path)),
      Registered(std::move(From.Registered)),
      Checkout(std::move(From.Checkout)), Problems(std::move(From.Problems)),
      Kept(From.Kept) {
  From.Name.clear();
}

ScratchWorktree::~ScratchWorktree() {
  if (Name.empty())
    return;
  Checkout.reset();
  if (Kept)
    return;
  if (!Folder.empty())
    removeFolder(*Outside, Folder);
  if (Registered) {
    git_worktree_prune_options Opts = pruneEverything();
    git_worktree_prune(Registered.get(), &Opts);
  }
  deleteBranch(*Repo, Name);
}

/// Registers the worktree at Path and fills it with HEAD.
Error ScratchWorktree::addTo(StringRef Parent) {
  const char *Source = git_repository_workdir(Repo);
  StringRef Last = path::filename(
      StringRef(Source ? Source : git_repository_path(Repo)).rtrim('/'));
  Folder = Parent.str();
  Path = Folder + "/" + (Last.empty() ? "project" : Last.str());
  auto Opts =
      git::defaults<git_worktree_add_options, git_worktree_add_options_init>();
  git_worktree *Added = nullptr;
  if (git_worktree_add(&Added, Repo, Name.c_str(), Path.c_str(), &Opts) != 0)
    return git::failure(ErrorKind::Environment, "make a worktree in", Path);
  Registered.reset(Added);
  return detach();
}

/// libgit2 makes a branch for every worktree; ours needs none.
Error ScratchWorktree::detach() {
  git_repository *Opened = nullptr;
  if (git_repository_open(&Opened, Path.c_str()) != 0)
    return git::failure(ErrorKind::Environment, "open worktree", Path);
  Checkout.reset(Opened);
  if (git_repository_detach_head(Opened) != 0)
    return git::failure(ErrorKind::Environment, "detach worktree", Path);
  deleteBranch(*Repo, Name);
  return Error::success();
}

Expected<ScratchWorktree> ScratchWorktree::make(World &Outside,
                                                git_repository &Repo) {
  git::start();
  removeStaleWorktrees(Outside, Repo);
  Expected<git::Commit> Head = git::headCommit(Repo);
  if (!Head)
    return Head.takeError();
  Expected<std::string> Folder = Outside.makeTemporaryDirectory(FolderPrefix);
  if (!Folder)
    return Folder.takeError();
  ScratchWorktree Result(Outside, Repo);
  if (Error Err = Result.addTo(*Folder))
    return std::move(Err);
  Result.Problems = fillSubmodules(Repo, Result.Path);
  return Result;
}

Error ScratchWorktree::checkOut(git_tree &Target) {
  // libgit2 takes only objects that were looked up in this repository.
  Expected<git::Tree> Own = git::treeAt(*Checkout, *git_tree_id(&Target));
  if (!Own)
    return Own.takeError();
  auto Opts = git::defaults<git_checkout_options, git_checkout_options_init>();
  Opts.checkout_strategy = GIT_CHECKOUT_FORCE;
  if (git_checkout_tree(Checkout.get(),
                        reinterpret_cast<git_object *>(Own->get()), &Opts) != 0)
    return git::failure(ErrorKind::Environment, "fill worktree", Path);
  return Error::success();
}

} // namespace heal
