#include "clang-heal/Deploy/Deploy.h"
#include "Validate/GitFixture.h"
#include "llvm/Support/LockFileManager.h"

namespace heal {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

class DeployTest : public GitTest {
protected:
  void SetUp() override {
    GitTest::SetUp();
    write(Repo + "/a.txt", "#\n10\n#\n.\n.\n.\n.\n.\n#\n7\n#\n");
    write(Repo + "/b.txt", "#\n20\n#\n");
    write(Repo + "/c.txt", "#\n30\n#\n");
    commit("one");
    git(Top, {"clone", "-q", "--bare", "project", "bare.git"});
    git(Repo, {"remote", "add", "origin", "../bare.git"});
    Bare = Top + "/bare.git";
    Opts.Repository = Repo;
    Judged.Passed = Judged.TestsPass = true;
    Judged.Commit = StringRef(git(Repo, {"rev-parse", "HEAD"})).trim().str();
  }

  Fix fix(StringRef Id, StringRef File, StringRef Old, StringRef New,
          unsigned Line = 2) {
    Judged.FixIds.push_back(Id.str());
    return fixOf(Id, "GET /" + File.take_front(1).str(),
                 patchOf(File, Line, "#", Old, New, "#"));
  }
  Expected<std::vector<PullRequest>> tryShip(ArrayRef<Fix> Fixes) {
    return deploy(Outside, Fixes, Anomalies, Tests, Judged, Opts);
  }
  std::vector<PullRequest> ship(ArrayRef<Fix> Fixes) {
    Expected<std::vector<PullRequest>> Made = tryShip(Fixes);
    EXPECT_TRUE(Outside.isTidy());
    if (Made)
      return std::move(*Made);
    ADD_FAILURE() << llvm::toString(Made.takeError());
    return {};
  }
  std::string refusal(ArrayRef<Fix> Fixes) { return errorOf(tryShip(Fixes)); }
  std::string branches() {
    return git(Bare, {"for-each-ref", "--format=%(refname:short)"});
  }
  std::string show(const std::string &What) {
    return git(Bare, {"show", What});
  }
  static std::string notesOf(const PullRequest &Made) {
    std::string Result;
    for (const std::string &Note : Made.Notes)
      Result += Note + "\n";
    return Result;
  }
  void hook(const std::string &Name, const std::string &Body) {
    write(Bare + "/hooks/" + Name, "#!/bin/sh\n" + Body);
    Process Allow;
    Allow.Arguments = {"chmod", "+x", Bare + "/hooks/" + Name};
    ASSERT_TRUE(static_cast<bool>(Machine->run(Allow)));
  }

  DeployOptions Opts;
  Verdict Judged;
  TestSuite Tests;
  std::vector<Anomaly> Anomalies;
  std::string Bare;
};

TEST_F(DeployTest, OpensOnePullRequestForEachHandler) {
  std::vector<PullRequest> Made =
      ship({fix("f1", "a.txt", "10", "5"), fix("f2", "b.txt", "20", "4"),
            fix("f3", "a.txt", "7", "6", 10)});
  ASSERT_THAT(Made, SizeIs(2));
  EXPECT_EQ(Made[0].Branch, "auto-fix/get-a");
  EXPECT_EQ(Made[0].State, PullRequestState::Open);
  EXPECT_THAT(Made[0].FixIds, ElementsAre("f1", "f3"));
  EXPECT_THAT(Made[0].Commits, SizeIs(2));
  EXPECT_EQ(Made[0].Title, "🤖 Auto-fix: performance anomaly in GET /a");
  EXPECT_THAT(Made[0].Labels,
              ElementsAre("auto-fix", "hoist-invariant-call", "proved"));
  EXPECT_EQ(branches(), "auto-fix/get-a\nauto-fix/get-b\nmain\n");
  EXPECT_EQ(show("auto-fix/get-a:a.txt"), "#\n5\n#\n.\n.\n.\n.\n.\n#\n6\n#\n");
  EXPECT_EQ(show("auto-fix/get-a:b.txt"), "#\n20\n#\n");
  EXPECT_EQ(show("auto-fix/get-b:b.txt"), "#\n4\n#\n");
  EXPECT_EQ(
      git(Bare, {"log", "--format=%an <%ae> %at", "-1", "auto-fix/get-a"}),
      "clang-heal <clang-heal@localhost> 1700000000\n");
  std::string Page = read(Bare + "/clang-heal/pull-requests/1.md");
  EXPECT_EQ(Made[0].Address, Bare + "/clang-heal/pull-requests/1.md");
  EXPECT_THAT(Page, HasSubstr("# 🤖 Auto-fix: performance anomaly in GET /a"));
  EXPECT_THAT(Page, HasSubstr("-10\n+5\n"));
  EXPECT_THAT(read(Bare + "/clang-heal/pull-requests/2.json"),
              HasSubstr("\"state\":\"open\""));
  git(Bare, {"fsck", "--strict"});
}

TEST_F(DeployTest, OnlyReadsTheUsersRepository) {
  write(Repo + "/a.txt", "my unsaved work\n");
  write(Repo + "/untracked.txt", "mine\n");
  git(Repo, {"add", "b.txt"});
  std::string Before = stateOfCheckout();
  std::string Objects = git(Repo, {"count-objects", "-v"});
  Opts.Merge = MergePolicy::ProvedOnly;
  ASSERT_THAT(ship({fix("f1", "a.txt", "10", "5")}), SizeIs(1));
  EXPECT_EQ(stateOfCheckout(), Before);
  EXPECT_EQ(git(Repo, {"count-objects", "-v"}), Objects);
}

TEST_F(DeployTest, DoesNotProposeTheSameFixTwice) {
  std::vector<Fix> Fixes = {fix("f1", "a.txt", "10", "5")};
  ship(Fixes);
  std::string Before = git(Bare, {"for-each-ref"});
  std::vector<PullRequest> Again = ship(Fixes);
  ASSERT_THAT(Again, SizeIs(1));
  EXPECT_EQ(Again[0].Number, 1u);
  EXPECT_EQ(Again[0].State, PullRequestState::Open);
  EXPECT_EQ(git(Bare, {"for-each-ref"}), Before);
  EXPECT_FALSE(Machine->exists(Bare + "/clang-heal/pull-requests/2.json"));
}

TEST_F(DeployTest, NumbersABranchWhoseNameIsTaken) {
  std::vector<Fix> First = {fix("f1", "a.txt", "10", "5")};
  ship(First);
  git(Bare, {"branch", "auto-fix/get-b", "main"});
  std::vector<PullRequest> Made =
      ship({fix("f2", "a.txt", "7", "6", 10), fix("f3", "b.txt", "20", "4")});
  ASSERT_THAT(Made, SizeIs(2));
  EXPECT_EQ(Made[0].Branch, "auto-fix/get-a-2");
  EXPECT_EQ(Made[1].Branch, "auto-fix/get-b-2");
}

TEST_F(DeployTest, TakesADeletedBranchAsDeclined) {
  std::vector<Fix> Fixes = {fix("f1", "a.txt", "10", "5")};
  ship(Fixes);
  git(Bare, {"branch", "-q", "-D", "auto-fix/get-a"});
  for (int Run = 0; Run < 2; ++Run) {
    std::vector<PullRequest> Made = ship(Fixes);
    ASSERT_THAT(Made, SizeIs(1));
    EXPECT_EQ(Made[0].State, PullRequestState::Declined);
  }
  EXPECT_EQ(branches(), "main\n");
}

TEST_F(DeployTest, SeesThatSomebodyMerged) {
  std::vector<Fix> Fixes = {fix("f1", "a.txt", "10", "5")};
  ship(Fixes);
  git(Repo, {"fetch", "-q", "origin"});
  git(Repo, {"merge", "-q", "--no-ff", "origin/auto-fix/get-a"});
  git(Repo, {"push", "-q", "origin", "main"});
  std::vector<PullRequest> Made = ship(Fixes);
  ASSERT_THAT(Made, SizeIs(1));
  EXPECT_EQ(Made[0].State, PullRequestState::Merged);
  EXPECT_EQ(Made[0].MergeCommit + "\n", git(Repo, {"rev-parse", "main"}));
}

TEST_F(DeployTest, LimitsTheOpenOnes) {
  Opts.MaxOpen = 2;
  std::vector<Fix> Fixes = {fix("f1", "a.txt", "10", "5"),
                            fix("f2", "b.txt", "20", "4"),
                            fix("f3", "c.txt", "30", "3")};
  std::vector<PullRequest> Made = ship(Fixes);
  ASSERT_THAT(Made, SizeIs(3));
  EXPECT_EQ(Made[2].State, PullRequestState::Proposed);
  EXPECT_EQ(Made[2].Number, 0u);
  EXPECT_THAT(notesOf(Made[2]),
              HasSubstr("not opened: 2 pull requests are open already"));
  git(Bare, {"branch", "-q", "-D", "auto-fix/get-a"});
  Made = ship(Fixes);
  ASSERT_THAT(Made, SizeIs(3));
  EXPECT_EQ(Made[2].State, PullRequestState::Open);
}

TEST_F(DeployTest, ShipsGeneratedTestsThatPassed) {
  Tests.Files = {{"test/auto-fix/a_test.cpp", "int a;\n", "GET /a", "a", 1},
                 {"test/auto-fix/b_test.cpp", "int b;\n", "GET /b", "b", 1}};
  std::vector<Fix> Fixes = {fix("f1", "a.txt", "10", "5"),
                            fix("f2", "b.txt", "20", "4")};
  Judged.Checks = {{"generatedTests", CheckState::Passed, "", "", 1}};
  std::vector<PullRequest> Made = ship(Fixes);
  ASSERT_THAT(Made, SizeIs(2));
  EXPECT_THAT(Made[0].Commits, SizeIs(2));
  EXPECT_EQ(show("auto-fix/get-a:test/auto-fix/a_test.cpp"), "int a;\n");
  EXPECT_EQ(git(Bare, {"ls-tree", "-r", "--name-only", "auto-fix/get-a"}),
            "a.txt\nb.txt\nc.txt\ntest/auto-fix/a_test.cpp\n");
  EXPECT_THAT(Made[0].Body, HasSubstr("generated from recorded calls"));
}

TEST_F(DeployTest, LeavesOutGeneratedTestsThatDidNotRun) {
  Tests.Files = {{"test/auto-fix/a_test.cpp", "int a;\n", "GET /a", "a", 1}};
  std::vector<PullRequest> Made = ship({fix("f1", "a.txt", "10", "5")});
  EXPECT_THAT(Made[0].Commits, SizeIs(1));
}

//===----------------------------------------------------------------------===//
// Fixes that stand on each other
//===----------------------------------------------------------------------===//

TEST_F(DeployTest, PutsFixesOfTheSameLinesIntoOnePullRequest) {
  Fix First = fix("f1", "a.txt", "10", "9"),
      Second = fix("f2", "a.txt", "9", "8");
  Second.Handler = "GET /z";
  std::vector<PullRequest> Made = ship({First, Second});
  ASSERT_THAT(Made, SizeIs(1));
  EXPECT_THAT(Made[0].FixIds, ElementsAre("f1", "f2"));
  EXPECT_EQ(Made[0].Title,
            "🤖 Auto-fix: performance anomaly in GET /a and 1 more");
  EXPECT_THAT(notesOf(Made[0]),
              HasSubstr("the fixes of 'GET /z' are here, too: "
                        "they change lines"));
  EXPECT_THAT(Made[0].Body, HasSubstr("> the fixes of 'GET /z' are here"));
}

TEST_F(DeployTest, SeparatesFixesOfOneFileThatAreApart) {
  std::string Grow = "diff --git a/a.txt b/a.txt\n--- a/a.txt\n+++ b/a.txt\n"
                     "@@ -1,3 +1,5 @@\n #\n-10\n+9\n+more\n+lines\n #\n";
  Judged.FixIds = {"f1", "f2"};
  std::vector<PullRequest> Made =
      ship({fixOf("f1", "GET /a", Grow),
            fixOf("f2", "GET /z", patchOf("a.txt", 12, "#", "7", "6", "#"))});
  ASSERT_THAT(Made, SizeIs(2));
  // On its own branch the second fix is where its line was before the first.
  EXPECT_EQ(show("auto-fix/get-z:a.txt"), "#\n10\n#\n.\n.\n.\n.\n.\n#\n6\n#\n");
}

TEST_F(DeployTest, KeepsAnIncludeWithThoseWhoMayNeedIt) {
  std::string Include = "diff --git a/a.txt b/a.txt\n--- a/a.txt\n+++ b/a.txt\n"
                        "@@ -1,3 +1,4 @@\n+#include <vector>\n #\n 10\n #\n";
  Judged.FixIds = {"f1", "f2"};
  std::vector<PullRequest> Made =
      ship({fixOf("f1", "GET /a", Include),
            fixOf("f2", "GET /z", patchOf("a.txt", 11, "#", "7", "6", "#"))});
  ASSERT_THAT(Made, SizeIs(1));
  EXPECT_THAT(notesOf(Made[0]), HasSubstr("may need an include"));
}

//===----------------------------------------------------------------------===//
// Merging and rolling out
//===----------------------------------------------------------------------===//

class MergeTest : public DeployTest {
protected:
  void SetUp() override {
    DeployTest::SetUp();
    Opts.Merge = MergePolicy::ProvedOnly;
  }
};

TEST_F(MergeTest, MergesWhatIsProvedByARealMergeCommit) {
  std::vector<PullRequest> Made =
      ship({fix("f1", "a.txt", "10", "5"), fix("f2", "b.txt", "20", "4")});
  ASSERT_THAT(Made, SizeIs(2));
  EXPECT_EQ(Made[1].State, PullRequestState::Merged);
  EXPECT_EQ(Made[1].MergeCommit + "\n", git(Bare, {"rev-parse", "main"}));
  EXPECT_EQ(
      git(Bare, {"log", "--first-parent", "--format=%s", "main"}),
      "Merge pull request #2: 🤖 Auto-fix: performance anomaly in GET /b\n"
      "Merge pull request #1: 🤖 Auto-fix: performance anomaly in GET /a\n"
      "one\n");
  EXPECT_EQ(show("main:a.txt"), "#\n5\n#\n.\n.\n.\n.\n.\n#\n7\n#\n");
  EXPECT_EQ(show("main:b.txt"), "#\n4\n#\n");
  EXPECT_EQ(branches(), "auto-fix/get-a\nauto-fix/get-b\nmain\n");
  EXPECT_THAT(read(Made[0].Address),
              HasSubstr("merged as " + Made[0].MergeCommit));
  git(Bare, {"fsck", "--strict"});
}

TEST_F(MergeTest, MergesHandlersOfOneFileOneAfterTheOther) {
  Fix Second = fix("f2", "a.txt", "7", "6", 10);
  Second.Handler = "GET /z";
  std::vector<PullRequest> Made = ship({fix("f1", "a.txt", "10", "5"), Second});
  ASSERT_THAT(Made, SizeIs(2));
  EXPECT_EQ(Made[1].State, PullRequestState::Merged) << notesOf(Made[1]);
  EXPECT_EQ(show("main:a.txt"), "#\n5\n#\n.\n.\n.\n.\n.\n#\n6\n#\n");
}

TEST_F(MergeTest, LeavesWhatIsAssumedToAPerson) {
  Fix Assumed = fix("f1", "a.txt", "10", "5");
  Assumed.Trust = Tier::Assumes;
  std::vector<PullRequest> Made = ship({Assumed});
  ASSERT_THAT(Made, SizeIs(1));
  EXPECT_EQ(Made[0].State, PullRequestState::Open);
  EXPECT_THAT(notesOf(Made[0]), HasSubstr("not every fix is proved"));
  EXPECT_EQ(git(Bare, {"log", "--format=%s", "main"}), "one\n");
}

TEST_F(MergeTest, MergesNothingByDefault) {
  Opts.Merge = DeployOptions().Merge;
  EXPECT_EQ(ship({fix("f1", "a.txt", "10", "5")})[0].State,
            PullRequestState::Open);
}

TEST_F(MergeTest, MergesIntoABaseThatMovedElsewhere) {
  write(Repo + "/new.txt", "somebody's\n");
  commit("two");
  git(Repo, {"push", "-q", "origin", "main"});
  git(Repo, {"reset", "-q", "--hard", "HEAD~"});
  std::vector<PullRequest> Made = ship({fix("f1", "a.txt", "10", "5")});
  EXPECT_EQ(Made[0].State, PullRequestState::Merged) << notesOf(Made[0]);
  EXPECT_EQ(show("main:new.txt"), "somebody's\n");
}

TEST_F(MergeTest, DoesNotMergeIntoAFileThatIsNotAsItWasTried) {
  write(Repo + "/a.txt", "#\n10\n#\n.\n.\n.\n.\n.\n#\n8\n#\n");
  commit("two");
  git(Repo, {"push", "-q", "origin", "main"});
  git(Repo, {"reset", "-q", "--hard", "HEAD~"});
  std::vector<PullRequest> Made = ship({fix("f1", "a.txt", "10", "5")});
  ASSERT_THAT(Made, SizeIs(1));
  EXPECT_EQ(Made[0].State, PullRequestState::Open);
  EXPECT_THAT(notesOf(Made[0]),
              HasSubstr("'a.txt' of 'main' is not as it was tried"));
}

TEST_F(MergeTest, SaysThatAFixDoesNotApplyToTheBase) {
  write(Repo + "/a.txt", "#\n11\n#\n");
  commit("two");
  git(Repo, {"push", "-q", "origin", "main"});
  git(Repo, {"reset", "-q", "--hard", "HEAD~"});
  std::vector<PullRequest> Made = ship({fix("f1", "a.txt", "10", "5")});
  ASSERT_THAT(Made, SizeIs(1));
  EXPECT_EQ(Made[0].State, PullRequestState::Proposed);
  EXPECT_THAT(notesOf(Made[0]),
              HasSubstr("does not apply to 'main': the change conflicts in "
                        "'a.txt' (update the checkout and run again)"));
}

TEST_F(MergeTest, DoesNotMergeWhatSomebodyPushedToItsBranch) {
  Opts.Merge = MergePolicy::Never;
  std::vector<Fix> Fixes = {fix("f1", "a.txt", "10", "5")};
  ship(Fixes);
  git(Repo, {"fetch", "-q"});
  git(Repo, {"checkout", "-q", "auto-fix/get-a"});
  write(Repo + "/evil.txt", "x");
  commit("sneaked in");
  git(Repo, {"push", "-q", "origin", "auto-fix/get-a"});
  git(Repo, {"checkout", "-q", "main"});
  Opts.Merge = MergePolicy::ProvedOnly;
  std::vector<PullRequest> Made = ship(Fixes);
  EXPECT_EQ(Made[0].State, PullRequestState::Open);
  EXPECT_THAT(notesOf(Made[0]), HasSubstr("commits of somebody else"));
}

TEST_F(MergeTest, MergesLaterWhatWasOpenedEarlier) {
  Opts.Merge = MergePolicy::Never;
  std::vector<Fix> Fixes = {fix("f1", "a.txt", "10", "5")};
  ship(Fixes);
  Opts.Merge = MergePolicy::ProvedOnly;
  EXPECT_EQ(ship(Fixes)[0].State, PullRequestState::Merged);
}

TEST_F(MergeTest, RollsOutAfterEachMerge) {
  Opts.RollOutCommand = "echo \"$HEAL_HANDLER|$HEAL_COMMIT|$HEAL_BRANCH|"
                        "$HEAL_PULL_REQUEST\" >>" +
                        Top + "/log; echo rolled";
  std::vector<PullRequest> Made =
      ship({fix("f1", "a.txt", "10", "5"), fix("f2", "b.txt", "20", "4")});
  ASSERT_THAT(Made, SizeIs(2));
  EXPECT_EQ(read(Top + "/log"),
            "GET /a|" + Made[0].MergeCommit + "|auto-fix/get-a|1\nGET /b|" +
                Made[1].MergeCommit + "|auto-fix/get-b|2\n");
  EXPECT_THAT(Made[0].RollOut, HasSubstr("succeeded in"));
  EXPECT_THAT(Made[0].RollOut, HasSubstr("\nrolled"));
  EXPECT_THAT(read(Bare + "/clang-heal/pull-requests/1.json"),
              HasSubstr("succeeded in"));
}

TEST_F(MergeTest, MergesNothingMoreAfterARollOutFailed) {
  Opts.RollOutCommand = "echo broken; exit 7";
  std::vector<PullRequest> Made =
      ship({fix("f1", "a.txt", "10", "5"), fix("f2", "b.txt", "20", "4")});
  ASSERT_THAT(Made, SizeIs(2));
  EXPECT_EQ(Made[0].RollOut, "failed with exit code 7\nbroken");
  EXPECT_EQ(Made[1].State, PullRequestState::Open);
  EXPECT_THAT(notesOf(Made[1]), HasSubstr("not merged: a roll-out failed"));
}

TEST_F(MergeTest, NeverShowsAHandlersNameToTheShell) {
  Fix Evil = fix("f1", "a.txt", "10", "5");
  Evil.Handler = "$(touch " + Top + "/pwned); '`x`\n\x1b[31m";
  Opts.RollOutCommand = "echo \"$HEAL_HANDLER\"";
  std::vector<PullRequest> Made = ship({Evil});
  ASSERT_THAT(Made, SizeIs(1));
  EXPECT_EQ(Made[0].State, PullRequestState::Merged);
  EXPECT_FALSE(Machine->exists(Top + "/pwned"));
  EXPECT_THAT(read(Made[0].Address), Not(HasSubstr("\x1b")));
}

//===----------------------------------------------------------------------===//
// Interruptions
//===----------------------------------------------------------------------===//

TEST_F(MergeTest, ContinuesAfterABranchThatWasPushedButNotRecorded) {
  std::vector<Fix> Fixes = {fix("f1", "a.txt", "10", "5")};
  Outside.OnWrite = [](StringRef Path) -> Error {
    if (Path.contains("pull-requests"))
      return makeError(ErrorKind::Interrupted, "interrupted");
    return Error::success();
  };
  EXPECT_EQ(refusal(Fixes), "interrupted");
  EXPECT_EQ(branches(), "auto-fix/get-a\nmain\n");
  Outside.OnWrite = nullptr;
  std::string Tip = git(Bare, {"rev-parse", "auto-fix/get-a"});
  std::vector<PullRequest> Made = ship(Fixes);
  ASSERT_THAT(Made, SizeIs(1));
  EXPECT_EQ(Made[0].State, PullRequestState::Merged) << notesOf(Made[0]);
  EXPECT_EQ(Made[0].Commits.back() + "\n", Tip);
  EXPECT_EQ(branches(), "auto-fix/get-a\nmain\n");
}

TEST_F(MergeTest, ContinuesAfterAMergeThatWasNotRecorded) {
  std::vector<Fix> Fixes = {fix("f1", "a.txt", "10", "5")};
  Opts.RollOutCommand = "echo once >>" + Top + "/log";
  unsigned Writes = 0;
  Outside.OnWrite = [&](StringRef Path) -> Error {
    // The page and the record of the opened one are written.
    if (Path.contains("pull-requests") && ++Writes > 2)
      return makeError(ErrorKind::Interrupted, "interrupted");
    return Error::success();
  };
  EXPECT_EQ(refusal(Fixes), "interrupted");
  EXPECT_FALSE(Machine->exists(Top + "/log"));
  Outside.OnWrite = nullptr;
  for (int Run = 0; Run < 2; ++Run) {
    std::vector<PullRequest> Made = ship(Fixes);
    ASSERT_THAT(Made, SizeIs(1));
    EXPECT_EQ(Made[0].State, PullRequestState::Merged);
    EXPECT_EQ(Made[0].MergeCommit + "\n", git(Bare, {"rev-parse", "main"}));
    EXPECT_EQ(read(Top + "/log"), "once\n");
  }
}

//===----------------------------------------------------------------------===//
// A dry run
//===----------------------------------------------------------------------===//

TEST_F(MergeTest, ChangesNothingInADryRun) {
  Opts.DryRun = true;
  Opts.RollOutCommand = "touch " + Top + "/rolled";
  std::string Before = git(Bare, {"for-each-ref"}) + stateOfCheckout() +
                       git(Bare, {"count-objects", "-v"});
  std::vector<PullRequest> Made = ship({fix("f1", "a.txt", "10", "5")});
  ASSERT_THAT(Made, SizeIs(1));
  EXPECT_EQ(Made[0].State, PullRequestState::Proposed);
  EXPECT_EQ(Made[0].Branch, "auto-fix/get-a");
  EXPECT_THAT(notesOf(Made[0]), HasSubstr("'auto-fix/get-a' would be pushed"));
  EXPECT_THAT(notesOf(Made[0]), HasSubstr("would be merged into 'main'"));
  EXPECT_THAT(Made[0].Body, HasSubstr("+5"));
  EXPECT_EQ(git(Bare, {"for-each-ref"}) + stateOfCheckout() +
                git(Bare, {"count-objects", "-v"}),
            Before);
  EXPECT_FALSE(Machine->exists(Bare + "/clang-heal"));
  EXPECT_FALSE(Machine->exists(Top + "/rolled"));
}

//===----------------------------------------------------------------------===//
// A remote that is in the way
//===----------------------------------------------------------------------===//

TEST_F(DeployTest, RunsTheRemotesHooks) {
  hook("post-receive", "cat >>" + Top + "/received\n");
  Opts.Merge = MergePolicy::ProvedOnly;
  std::vector<PullRequest> Made = ship({fix("f1", "a.txt", "10", "5")});
  ASSERT_THAT(Made, SizeIs(1));
  EXPECT_EQ(Made[0].State, PullRequestState::Merged);
  std::string Received = read(Top + "/received");
  EXPECT_THAT(Received, HasSubstr("refs/heads/auto-fix/get-a"));
  EXPECT_THAT(Received, HasSubstr(Made[0].MergeCommit + " refs/heads/main"));
  git(Bare, {"fsck", "--strict"});
}

TEST_F(DeployTest, SaysThatAHookDeclined) {
  hook("pre-receive", "echo 'no robots, please'; exit 1\n");
  EXPECT_THAT(refusal({fix("f1", "a.txt", "10", "5")}),
              HasSubstr("declined 'refs/heads/auto-fix/get-a': no robots, "
                        "please"));
  EXPECT_EQ(branches(), "main\n");
  EXPECT_FALSE(Machine->exists(Bare + "/clang-heal/pull-requests/1.json"));
}

TEST_F(DeployTest, SaysWhatIsWrongWithTheRemote) {
  std::vector<Fix> Fixes = {fix("f1", "a.txt", "10", "5")};
  Opts.Remote = "upstream";
  EXPECT_THAT(refusal(Fixes), HasSubstr("no remote 'upstream', but origin"));
  git(Repo, {"remote", "add", "upstream", Top + "/gone.git"});
  EXPECT_THAT(refusal(Fixes), HasSubstr("which does not exist"));
  git(Repo, {"remote", "set-url", "upstream", Repo});
  EXPECT_THAT(refusal(Fixes), HasSubstr("a checkout, which cannot be pushed"));
  write(Top + "/plain/x", "x");
  git(Repo, {"remote", "set-url", "upstream", Top + "/plain"});
  EXPECT_THAT(refusal(Fixes), HasSubstr("cannot open the remote repository"));
  git(Repo, {"remote", "set-url", "upstream", "ssh://nowhere.invalid/x"});
  EXPECT_THAT(refusal(Fixes), HasSubstr("name one with --forge-dir"));
  git(Repo, {"remote", "remove", "upstream"});
  git(Repo, {"remote", "remove", "origin"});
  EXPECT_THAT(refusal(Fixes), HasSubstr("has no remote 'upstream' (git clone"));
  EXPECT_TRUE(Outside.isTidy());
}

TEST_F(DeployTest, TakesAFileAddressAndAnAbsolutePath) {
  git(Repo, {"remote", "set-url", "origin", "file://" + Bare});
  EXPECT_THAT(ship({fix("f1", "a.txt", "10", "5")}), SizeIs(1));
  git(Repo, {"remote", "set-url", "origin", Bare});
  EXPECT_THAT(ship({fix("f2", "b.txt", "20", "5")}), SizeIs(1));
}

TEST_F(DeployTest, NeedsABase) {
  std::vector<Fix> Fixes = {fix("f1", "a.txt", "10", "5")};
  git(Repo, {"checkout", "-q", "--detach"});
  EXPECT_THAT(refusal(Fixes), HasSubstr("HEAD is on no branch"));
  Opts.Base = "main";
  EXPECT_THAT(ship(Fixes), SizeIs(1));
  Opts.Base = "release";
  EXPECT_THAT(refusal(Fixes),
              HasSubstr("remote 'origin' has no branch 'release'"));
}

TEST_F(DeployTest, WorksFromAShallowClone) {
  write(Repo + "/b.txt", "#\n21\n#\n");
  commit("two");
  git(Repo, {"push", "-q", "origin", "main"});
  git(Top, {"clone", "-q", "--depth=1", "file://" + Bare, "shallow"});
  Opts.Repository = Top + "/shallow";
  Judged.Commit = "";
  Opts.Merge = MergePolicy::ProvedOnly;
  std::vector<PullRequest> Made = ship({fix("f1", "a.txt", "10", "5")});
  ASSERT_THAT(Made, SizeIs(1));
  EXPECT_EQ(Made[0].State, PullRequestState::Merged) << notesOf(Made[0]);
  git(Bare, {"fsck", "--strict"});
}

TEST_F(DeployTest, KeepsPullRequestsWhereItIsTold) {
  Opts.ForgeDirectory = Top + "/forge";
  EXPECT_EQ(ship({fix("f1", "a.txt", "10", "5")})[0].Address,
            Top + "/forge/pull-requests/1.md");
}

TEST_F(DeployTest, SaysThatAnotherRunIsAtIt) {
  Opts.ForgeDirectory = Top + "/forge";
  Opts.LockTimeout = std::chrono::seconds(1);
  ASSERT_FALSE(Machine->createDirectories(Opts.ForgeDirectory));
  llvm::LockFileManager Other(Opts.ForgeDirectory + "/deploy");
  ASSERT_EQ(Other.getState(), llvm::LockFileManager::LFS_Owned);
  EXPECT_THAT(refusal({fix("f1", "a.txt", "10", "5")}),
              HasSubstr("another run deploys to forge"));
}

TEST_F(DeployTest, NamesARecordThatCannotBeRead) {
  write(Bare + "/clang-heal/pull-requests/3.json", "{broken");
  EXPECT_THAT(refusal({fix("f1", "a.txt", "10", "5")}),
              HasSubstr("pull-requests/3.json"));
}

TEST_F(DeployTest, ContinuesTheNumbersOfTheForge) {
  write(Bare + "/clang-heal/pull-requests/7.json",
        "{\"state\":\"declined\",\"fixIds\":[\"old\"]}");
  EXPECT_EQ(ship({fix("f1", "a.txt", "10", "5")})[0].Number, 8u);
}

//===----------------------------------------------------------------------===//
// What may not be deployed
//===----------------------------------------------------------------------===//

TEST_F(DeployTest, RefusesAFailedVerdict) {
  std::vector<Fix> Fixes = {fix("f1", "a.txt", "10", "5")};
  Judged.Passed = false;
  EXPECT_THAT(refusal(Fixes), HasSubstr("the verdict did not pass"));
  Judged.Checks = {{"build", CheckState::Failed, "it broke", "", 1}};
  EXPECT_EQ(refusal(Fixes),
            "cannot deploy: the verdict failed in 'build': it broke");
  EXPECT_EQ(branches(), "main\n");
}

TEST_F(DeployTest, SetsAsideWhatWasNotTriedOrHasNoPatch) {
  Fix Untried = fix("f1", "a.txt", "10", "5"),
      Advice = fix("f2", "b.txt", "20", "4"),
      Unfit = fix("f3", "c.txt", "31", "3");
  Judged.FixIds = {"f2", "f3"};
  Advice.Trust = Tier::Advice;
  std::vector<PullRequest> Made = ship({Untried, Advice, Unfit});
  ASSERT_THAT(Made, SizeIs(3));
  EXPECT_THAT(notesOf(Made[0]), HasSubstr("the verdict is not about this fix"));
  EXPECT_THAT(notesOf(Made[1]), HasSubstr("it is advice"));
  EXPECT_THAT(notesOf(Made[2]), HasSubstr("'c.txt': hunk at line 1"));
  EXPECT_EQ(branches(), "main\n");
}

TEST_F(DeployTest, RefusesAForgeThatItDoesNotKnow) {
  Opts.Forge = "gitlab";
  EXPECT_EQ(refusal({fix("f1", "a.txt", "10", "5")}),
            "no forge 'gitlab' (there is: local)");
}

TEST_F(DeployTest, RefusesACommitThatIsGone) {
  std::vector<Fix> Fixes = {fix("f1", "a.txt", "10", "5")};
  Judged.Commit = std::string(40, '1');
  EXPECT_THAT(refusal(Fixes), HasSubstr("is gone (run validate again)"));
  Judged.Commit = "main";
  EXPECT_THAT(refusal(Fixes), HasSubstr("is no commit's hash"));
}

} // namespace
} // namespace heal
