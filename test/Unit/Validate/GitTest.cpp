#include "clang-heal/Validate/Git.h"
#include "GitFixture.h"

namespace heal {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

class GitTreeTest : public GitTest {
protected:
  void SetUp() override {
    GitTest::SetUp();
    write(Repo + "/a.txt", "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n");
    commit("one");
    Expected<git::Repository> Opened = git::openRepository(Repo);
    ASSERT_TRUE(static_cast<bool>(Opened));
    Store = std::move(*Opened);
  }
  git::Tree head() {
    Expected<git::Commit> Head = git::headCommit(*Store);
    EXPECT_TRUE(static_cast<bool>(Head));
    return llvm::cantFail(git::treeOf(**Head));
  }
  std::string show(const git_tree &Files, StringRef Path) {
    return git(Repo,
               {"show", git::textOf(*git_tree_id(&Files)) + ":" + Path.str()});
  }
  git::Repository Store;
};

TEST_F(GitTreeTest, AppliesAPatchExactlyWhereItSays) {
  git::Tree Head = head();
  Expected<git::Tree> After = git::treeWithPatch(
      *Store, *Head, patchOf("a.txt", 5, "4", "5", "V", "6"));
  ASSERT_TRUE(static_cast<bool>(After)) << errorOf(std::move(After));
  EXPECT_EQ(show(**After, "a.txt"), "1\n2\n3\n4\nV\n6\n7\n8\n9\n10\n11\n12\n");
  EXPECT_THAT(errorOf(git::treeWithPatch(
                  *Store, *Head, patchOf("a.txt", 6, "4", "5", "V", "6"))),
              HasSubstr("'a.txt': hunk at line 5 did not apply"));
}

TEST_F(GitTreeTest, RefusesWhatIsNoPatch) {
  git::Tree Head = head();
  EXPECT_THAT(errorOf(git::treeWithPatch(*Store, *Head, "hello")),
              HasSubstr("not a unified diff"));
  EXPECT_THAT(errorOf(git::treeWithPatch(*Store, *Head, "")),
              HasSubstr("the patch changes no file"));
  EXPECT_THAT(errorOf(git::treeWithPatch(
                  *Store, *Head, patchOf("gone.txt", 2, "a", "b", "c", "d"))),
              HasSubstr("'gone.txt'"));
}

TEST_F(GitTreeTest, RefusesPathsThatLeaveTheProject) {
  git::Tree Head = head();
  for (const char *Path : {"../a.txt", ".git/config", "x/../../y", "./x"}) {
    std::string Patch =
        llvm::formatv("diff --git a/{0} b/{0}\nnew file mode 100644\n"
                      "--- /dev/null\n+++ b/{0}\n@@ -0,0 +1 @@\n+x\n",
                      Path)
            .str();
    EXPECT_FALSE(static_cast<bool>(
        llvm::expectedToOptional(git::treeWithPatch(*Store, *Head, Patch))))
        << Path;
    EXPECT_FALSE(static_cast<bool>(
        llvm::expectedToOptional(git::treeWithFile(*Store, *Head, Path, "x"))))
        << Path;
  }
}

TEST(GitPaths, StayInsideTheProject) {
  for (const char *Path : {"a", "a/b.cpp", "..a/b", ".github/x", "a b/c"})
    EXPECT_TRUE(git::staysInside(Path)) << Path;
  for (const char *Path : {"", "/a", "a//b", "../a", "a/..", "./a", "a/.",
                           ".git/x", "sub/.GIT/x", "a\\b"})
    EXPECT_FALSE(git::staysInside(Path)) << Path;
}

TEST_F(GitTreeTest, AddsAFileInANewFolder) {
  git::Tree Head = head();
  Expected<git::Tree> After =
      git::treeWithFile(*Store, *Head, "test/new/x.cpp", "int x;\n");
  ASSERT_TRUE(static_cast<bool>(After));
  EXPECT_EQ(show(**After, "test/new/x.cpp"), "int x;\n");
  EXPECT_THAT(*git::changedPaths(*Store, *Head, **After),
              ElementsAre("test/new/x.cpp"));
}

TEST_F(GitTreeTest, CarriesOneChangeOfAChainAlone) {
  git::PatchChain Chain(*Store, head());
  std::string First = "diff --git a/a.txt b/a.txt\n--- a/a.txt\n+++ b/a.txt\n"
                      "@@ -1,2 +1,4 @@\n 1\n+x\n+y\n 2\n";
  ASSERT_EQ(llvm::toString(Chain.add(First)), "");
  ASSERT_EQ(
      llvm::toString(Chain.add(patchOf("a.txt", 12, "9", "10", "ten", "11"))),
      "");
  git::Tree Head = head();
  Expected<git::Tree> Alone = Chain.change(1, *Head);
  ASSERT_TRUE(static_cast<bool>(Alone)) << errorOf(std::move(Alone));
  EXPECT_EQ(show(**Alone, "a.txt"), "1\n2\n3\n4\n5\n6\n7\n8\n9\nten\n11\n12\n");
}

TEST_F(GitTreeTest, NamesTheFileInWhichChangesConflict) {
  git::PatchChain Chain(*Store, head());
  ASSERT_EQ(llvm::toString(Chain.add(patchOf("a.txt", 5, "4", "5", "V", "6"))),
            "");
  ASSERT_EQ(llvm::toString(Chain.add(patchOf("a.txt", 5, "4", "V", "W", "6"))),
            "");
  git::Tree Head = head();
  EXPECT_EQ(errorOf(Chain.change(1, *Head)), "the change conflicts in 'a.txt'");
}

TEST_F(GitTreeTest, LeavesAChainAsItWasWhenAPatchDoesNotFit) {
  git::PatchChain Chain(*Store, head());
  EXPECT_NE(llvm::toString(Chain.add(patchOf("a.txt", 5, "x", "y", "V", "6"))),
            "");
  EXPECT_EQ(Chain.size(), 0u);
  EXPECT_EQ(&Chain.first(), &Chain.last());
}

TEST_F(GitTreeTest, SaysWhenAFolderIsNoRepository) {
  write(Top + "/elsewhere/x", "x");
  EXPECT_THAT(errorOf(git::openRepository(Top + "/elsewhere")),
              HasSubstr("is not in a git repository (run git init there"));
}

TEST_F(GitTreeTest, FindsTheRepositoryAboveAFolder) {
  write(Repo + "/src/deep/x", "x");
  EXPECT_TRUE(static_cast<bool>(git::openRepository(Repo + "/src/deep")));
}

} // namespace
} // namespace heal
