#include "GitFixture.h"
#include "ScratchWorktreeInternal.h"

namespace heal {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;

class ScratchWorktreeTest : public GitTest {
protected:
  git::Repository open() {
    Expected<git::Repository> Opened = git::openRepository(Repo);
    EXPECT_TRUE(static_cast<bool>(Opened));
    return Opened ? std::move(*Opened) : nullptr;
  }
  void addSubmodule() {
    git(Top, {"init", "-q", "-b", "main", "inner"});
    write(Top + "/inner/inner.txt", "pinned\n");
    git(Top + "/inner", {"add", "-A"});
    git(Top + "/inner", {"commit", "-q", "-m", "one"});
    git(Repo, {"submodule", "--quiet", "add", "../inner", "third-party/inner"});
    commit("submodule");
    // A later commit of the submodule is not what HEAD names.
    write(Repo + "/third-party/inner/inner.txt", "newer\n");
    git(Repo + "/third-party/inner", {"commit", "-q", "-am", "two"});
  }
};

TEST_F(ScratchWorktreeTest, HoldsHeadAndLeavesNoTrace) {
  write(Repo + "/a.txt", "committed\n");
  commit("one");
  write(Repo + "/a.txt", "not committed\n");
  write(Repo + "/untracked.txt", "mine\n");
  std::string Before = stateOfCheckout();
  git::Repository Opened = open();
  {
    Expected<ScratchWorktree> Made = ScratchWorktree::make(Outside, *Opened);
    ASSERT_TRUE(static_cast<bool>(Made)) << errorOf(std::move(Made));
    EXPECT_EQ(read(Made->path() + "/a.txt"), "committed\n");
    EXPECT_FALSE(Machine->exists(Made->path() + "/untracked.txt"));
    EXPECT_EQ(git(Made->path(), {"status", "--porcelain"}), "");
    EXPECT_THAT(git(Made->path(), {"status"}), HasSubstr("HEAD detached"));
    EXPECT_EQ(git(Repo, {"branch", "--format=%(refname)"}),
              "refs/heads/main\n");
  }
  EXPECT_EQ(stateOfCheckout(), Before);
  EXPECT_EQ(read(Repo + "/a.txt"), "not committed\n");
  EXPECT_TRUE(Outside.isTidy());
}

TEST_F(ScratchWorktreeTest, IsRemovedWithFoldersThatCannotBeWritten) {
  write(Repo + "/a.txt", "x\n");
  commit("one");
  git::Repository Opened = open();
  {
    Expected<ScratchWorktree> Made = ScratchWorktree::make(Outside, *Opened);
    ASSERT_TRUE(static_cast<bool>(Made));
    write(Made->path() + "/build/cache/x", "x");
    Process Lock;
    Lock.Arguments = {"chmod", "-R", "a-w", Made->path() + "/build"};
    ASSERT_TRUE(static_cast<bool>(Machine->run(Lock)));
  }
  EXPECT_TRUE(Outside.isTidy());
}

TEST_F(ScratchWorktreeTest, IsRemovedByTheNextWhenItsProgramDied) {
  write(Repo + "/a.txt", "x\n");
  commit("one");
  git::Repository Opened = open();
  std::string Path;
  {
    Expected<ScratchWorktree> Made = ScratchWorktree::make(Outside, *Opened);
    ASSERT_TRUE(static_cast<bool>(Made));
    Made->keep();
    Path = Made->path();
  }
  // As if the program that made it had been another one, dead by now.
  std::string Admin = Repo + "/.git/worktrees";
  Process Rename;
  Rename.Arguments = {"sh", "-c",
                      "for d in clang-heal-*; do mv $d "
                      "$(echo $d | sed 's/-[0-9]*-\\([0-9]*\\)$/-4194305-\\1/')"
                      "; done; sed -i \"s#worktrees/.*#worktrees/$(ls)#\" " +
                          Path + "/.git"};
  Rename.Directory = Admin;
  ASSERT_TRUE(static_cast<bool>(Machine->run(Rename)));
  EXPECT_TRUE(Machine->exists(Path));
  EXPECT_EQ(removeStaleWorktrees(Outside, *Opened), 1u);
  EXPECT_FALSE(Machine->exists(Path));
  EXPECT_THAT(git(Repo, {"worktree", "list"}), ::testing::Not(HasSubstr(Path)));
}

TEST_F(ScratchWorktreeTest, LeavesOtherWorktreesAlone) {
  write(Repo + "/a.txt", "x\n");
  commit("one");
  git(Repo, {"worktree", "add", "-q", "-b", "side", Top + "/side"});
  git::Repository Opened = open();
  Expected<ScratchWorktree> First = ScratchWorktree::make(Outside, *Opened);
  Expected<ScratchWorktree> Second = ScratchWorktree::make(Outside, *Opened);
  ASSERT_TRUE(First && Second);
  EXPECT_TRUE(Machine->exists(First->path() + "/a.txt"));
  EXPECT_TRUE(Machine->exists(Second->path() + "/a.txt"));
  EXPECT_TRUE(Machine->exists(Top + "/side/a.txt"));
}

TEST_F(ScratchWorktreeTest, WorksFromADetachedHead) {
  write(Repo + "/a.txt", "x\n");
  commit("one");
  git(Repo, {"checkout", "-q", "--detach"});
  git::Repository Opened = open();
  EXPECT_TRUE(static_cast<bool>(ScratchWorktree::make(Outside, *Opened)));
}

TEST_F(ScratchWorktreeTest, WorksFromABareAndAShallowRepository) {
  for (const char *Text : {"one", "two"}) {
    write(Repo + "/a.txt", Text);
    commit(Text);
  }
  git(Top, {"clone", "-q", "--bare", "project", "bare.git"});
  git(Top, {"clone", "-q", "--depth=1", "file://" + Repo, "shallow"});
  for (const char *Name : {"/bare.git", "/shallow"}) {
    Expected<git::Repository> Opened = git::openRepository(Top + Name);
    ASSERT_TRUE(static_cast<bool>(Opened));
    Expected<ScratchWorktree> Made = ScratchWorktree::make(Outside, **Opened);
    ASSERT_TRUE(static_cast<bool>(Made)) << errorOf(std::move(Made));
    EXPECT_EQ(read(Made->path() + "/a.txt"), "two");
  }
}

TEST_F(ScratchWorktreeTest, HoldsSubmodulesAtTheCommitThatHeadNames) {
  addSubmodule();
  git::Repository Opened = open();
  Expected<ScratchWorktree> Made = ScratchWorktree::make(Outside, *Opened);
  ASSERT_TRUE(static_cast<bool>(Made)) << errorOf(std::move(Made));
  EXPECT_THAT(Made->problems(), IsEmpty());
  EXPECT_EQ(read(Made->path() + "/third-party/inner/inner.txt"), "pinned\n");
}

TEST_F(ScratchWorktreeTest, NamesASubmoduleThatIsNotCheckedOut) {
  addSubmodule();
  git(Top, {"clone", "-q", "project", "clone"});
  Expected<git::Repository> Opened = git::openRepository(Top + "/clone");
  ASSERT_TRUE(static_cast<bool>(Opened));
  Expected<ScratchWorktree> Made = ScratchWorktree::make(Outside, **Opened);
  ASSERT_TRUE(static_cast<bool>(Made));
  EXPECT_THAT(Made->problems(),
              ::testing::ElementsAre(
                  "submodule 'third-party/inner' is not checked out (git "
                  "submodule update --init)"));
}

TEST_F(ScratchWorktreeTest, SaysWhenThereIsNoCommit) {
  git::Repository Opened = open();
  EXPECT_THAT(errorOf(ScratchWorktree::make(Outside, *Opened)),
              HasSubstr("has no commit yet (commit the project first)"));
  EXPECT_TRUE(Outside.isTidy());
}

} // namespace
} // namespace heal
