#include "clang-heal/Validate/Validate.h"
#include "GitFixture.h"
#include "NounRoundTrip.h"
#include "TrialInternal.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/xxhash.h"

namespace heal {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

/// A "project" of two handlers whose times are lines of text files, so that
/// building, testing and timing are a second's work.
class ValidateTest : public GitTest {
protected:
  void SetUp() override {
    GitTest::SetUp();
    write(Repo + "/a.txt", "#\n10\n#\n");
    write(Repo + "/b.txt", "#\n20\n#\n");
    write(Repo + "/bench", "echo GET /a $(sed -n 2p a.txt)\n"
                           "echo GET /b $(sed -n 2p b.txt)\n");
    commit("one");
    Opts.Repository = Repo;
    Opts.BuildCommand = "cat a.txt b.txt >built && ! grep -q broken built";
    Opts.TestCommand = "! grep -q wrong built";
    Opts.BenchmarkCommand = "sh bench";
    Opts.BenchmarkRuns = 5;
  }

  Fix fix(StringRef Id, StringRef File, StringRef Old, StringRef New) {
    std::string Handler = "GET /" + File.take_front(1).str();
    return fixOf(Id, Handler, patchOf(File, 2, "#", Old, New, "#"));
  }
  Verdict judge(ArrayRef<Fix> Fixes) {
    Expected<Verdict> Seen = validate(Outside, Fixes, Tests, Opts);
    if (Seen)
      return *Seen;
    ADD_FAILURE() << llvm::toString(Seen.takeError());
    return {};
  }
  static Check checkOf(const Verdict &Seen, StringRef Name) {
    for (const Check &Each : Seen.Checks)
      if (Each.Name == Name)
        return Each;
    ADD_FAILURE() << "no check " << Name.str();
    return {};
  }

  ValidateOptions Opts;
  TestSuite Tests;
};

TEST_F(ValidateTest, PassesAFixThatBuildsTestsAndGains) {
  write(Repo + "/a.txt", "my unsaved work\n");
  std::string Before = stateOfCheckout();
  Verdict Seen = judge({fix("f1", "a.txt", "10", "5")});
  EXPECT_TRUE(Seen.Passed) << verdictTable(Seen);
  EXPECT_TRUE(Seen.TestsPass);
  EXPECT_TRUE(Seen.PerformanceOk);
  EXPECT_THAT(Seen.FixIds, ElementsAre("f1"));
  EXPECT_EQ(Seen.Commit + "\n", git(Repo, {"rev-parse", "HEAD"}));
  EXPECT_DOUBLE_EQ(Seen.Speedups["GET /a"].Median, 2);
  EXPECT_DOUBLE_EQ(Seen.Speedups["GET /b"].Median, 1);
  EXPECT_EQ(stateOfCheckout(), Before);
  EXPECT_TRUE(Outside.isTidy());
}

TEST_F(ValidateTest, AppliesFixesOfOneFileInOrder) {
  Verdict Seen =
      judge({fix("f1", "a.txt", "10", "5"), fix("f2", "a.txt", "5", "2")});
  EXPECT_TRUE(Seen.Passed) << verdictTable(Seen);
  EXPECT_DOUBLE_EQ(Seen.Speedups["GET /a"].Median, 5);
}

TEST_F(ValidateTest, FailsAPatchThatDoesNotApplyToHead) {
  write(Repo + "/a.txt", "#\n11\n#\n");
  Verdict Seen = judge({fix("f1", "a.txt", "11", "5")});
  EXPECT_FALSE(Seen.Passed);
  Check Patches = checkOf(Seen, "patches");
  EXPECT_EQ(Patches.State, CheckState::Failed);
  EXPECT_THAT(Patches.Evidence,
              HasSubstr("fix 'f1' does not apply to HEAD: 'a.txt'"));
  EXPECT_THAT(Patches.Evidence, HasSubstr("'a.txt' has changes that are not "
                                          "committed; commit them first"));
  EXPECT_EQ(checkOf(Seen, "build").State, CheckState::Skipped);
  EXPECT_TRUE(Outside.Runs.empty());
}

TEST_F(ValidateTest, FailsABrokenBuildAndReachesNothingElse) {
  Verdict Seen = judge({fix("f1", "a.txt", "10", "broken")});
  EXPECT_FALSE(Seen.Passed);
  EXPECT_THAT(checkOf(Seen, "build").Evidence,
              HasSubstr("ended with exit code 1; it succeeds without the "
                        "fixes"));
  EXPECT_EQ(checkOf(Seen, "projectTests").Evidence, "not reached");
  EXPECT_EQ(checkOf(Seen, "performance").Evidence, "not reached");
  EXPECT_TRUE(Outside.isTidy());
}

TEST_F(ValidateTest, FailsWhatTheTestsRefuse) {
  Opts.TestCommand = "grep -n wrong built && exit 3 || true";
  Verdict Seen = judge({fix("f1", "a.txt", "10", "wrong")});
  EXPECT_FALSE(Seen.Passed);
  EXPECT_FALSE(Seen.TestsPass);
  Check Failed = checkOf(Seen, "projectTests");
  EXPECT_THAT(Failed.Evidence, HasSubstr("exit code 3"));
  EXPECT_EQ(Failed.LogTail, "2:wrong");
}

TEST_F(ValidateTest, SaysWhenTheTestsFailWithoutTheFixesToo) {
  Opts.TestCommand = "exit 4";
  Verdict Seen = judge({fix("f1", "a.txt", "10", "5")});
  EXPECT_FALSE(Seen.Passed);
  EXPECT_THAT(checkOf(Seen, "projectTests").Evidence,
              HasSubstr("it fails without the fixes, too"));
  Opts.BuildCommand = "false";
  EXPECT_THAT(checkOf(judge({fix("f1", "a.txt", "10", "5")}), "build").Evidence,
              HasSubstr("it fails without the fixes, too"));
}

TEST_F(ValidateTest, SkipsWhatHasNoCommandAndSaysWhy) {
  Opts.BuildCommand = Opts.TestCommand = Opts.BenchmarkCommand = "";
  Verdict Seen = judge({fix("f1", "a.txt", "10", "5")});
  EXPECT_FALSE(Seen.Passed);
  EXPECT_THAT(checkOf(Seen, "build").Evidence,
              HasSubstr("no build command is configured"));
  EXPECT_EQ(checkOf(Seen, "projectTests").Evidence,
            "no test command is configured");
  EXPECT_EQ(checkOf(Seen, "generatedTests").Evidence,
            "no tests were generated");
  EXPECT_EQ(checkOf(Seen, "performance").Evidence,
            "no benchmark command is configured");
}

TEST_F(ValidateTest, PassesWithoutABenchmarkButClaimsNoSpeed) {
  Opts.BenchmarkCommand = "";
  Verdict Seen = judge({fix("f1", "a.txt", "10", "5")});
  EXPECT_TRUE(Seen.Passed);
  EXPECT_FALSE(Seen.PerformanceOk);
}

TEST_F(ValidateTest, FailsAFixThatGainsNothing) {
  Verdict Seen = judge({fix("f1", "a.txt", "10", "10.0")});
  EXPECT_FALSE(Seen.Passed);
  EXPECT_TRUE(Seen.TestsPass);
  EXPECT_FALSE(Seen.PerformanceOk);
  EXPECT_THAT(checkOf(Seen, "performance").Evidence,
              HasSubstr("'GET /a' is not surely faster"));
}

TEST_F(ValidateTest, StopsACommandThatHangs) {
  Opts.TestCommand = "sleep 600";
  Opts.Timeout = std::chrono::seconds(1);
  Verdict Seen = judge({fix("f1", "a.txt", "10", "5")});
  EXPECT_FALSE(Seen.Passed);
  EXPECT_THAT(checkOf(Seen, "projectTests").Evidence,
              HasSubstr("stopped after 1 s"));
  EXPECT_TRUE(Outside.isTidy());
}

TEST_F(ValidateTest, FailsABuildThatIsKilled) {
  Opts.BuildCommand = "echo linking; kill -9 $$";
  Verdict Seen = judge({fix("f1", "a.txt", "10", "5")});
  EXPECT_THAT(checkOf(Seen, "build").Evidence, HasSubstr("killed by signal 9"));
  EXPECT_EQ(checkOf(Seen, "build").LogTail, "linking");
  EXPECT_TRUE(Outside.isTidy());
}

TEST_F(ValidateTest, RemovesTheWorktreesWhenInterrupted) {
  std::string Before = stateOfCheckout();
  Outside.OnRun =
      [](const Process &) -> std::optional<Expected<ProcessResult>> {
    return Expected<ProcessResult>(
        makeError(ErrorKind::Interrupted, "interrupted"));
  };
  Expected<Verdict> Seen =
      validate(Outside, {fix("f1", "a.txt", "10", "5")}, Tests, Opts);
  EXPECT_EQ(errorOf(std::move(Seen)), "interrupted");
  EXPECT_TRUE(Outside.isTidy());
  EXPECT_EQ(stateOfCheckout(), Before);
}

TEST_F(ValidateTest, RunsTheGeneratedTestsInTheirFolder) {
  Tests.Files = {{"test/auto-fix/a_test.txt", "5\n", "GET /a", "a", 1},
                 {"test/auto-fix/b_test.txt", "20\n", "GET /b", "b", 1}};
  Opts.GeneratedTestCommand =
      "test $(sed -n 2p a.txt) -ge $(cat {dir}/a_test.txt) && "
      "test -f {dir}/b_test.txt";
  Verdict Seen = judge({fix("f1", "a.txt", "10", "5")});
  EXPECT_TRUE(Seen.Passed) << verdictTable(Seen);
  EXPECT_EQ(checkOf(Seen, "generatedTests").State, CheckState::Passed);
  Seen = judge({fix("f1", "a.txt", "10", "4")});
  EXPECT_FALSE(Seen.Passed);
  EXPECT_FALSE(Seen.TestsPass);
  EXPECT_THAT(checkOf(Seen, "generatedTests").Evidence,
              HasSubstr("test/auto-fix/a_test.txt"));
  Opts.GeneratedTestCommand = "";
  EXPECT_EQ(checkOf(judge({fix("f1", "a.txt", "10", "5")}), "generatedTests")
                .Evidence,
            "no command for generated tests is configured");
}

TEST_F(ValidateTest, DoesNotBlameAFixForAGeneratedTestThatAlwaysFails) {
  Tests.Files = {{"test/auto-fix/a_test.txt", "x", "GET /a", "a", 1}};
  Opts.GeneratedTestCommand = "echo no; false";
  Verdict Seen = judge({fix("f1", "a.txt", "10", "5")});
  EXPECT_TRUE(Seen.Passed) << verdictTable(Seen);
  Check Skipped = checkOf(Seen, "generatedTests");
  EXPECT_EQ(Skipped.State, CheckState::Skipped);
  EXPECT_THAT(Skipped.Evidence, HasSubstr("says nothing about them"));
  EXPECT_EQ(Skipped.LogTail, "no");
}

TEST_F(ValidateTest, WritesNoGeneratedTestOutsideTheWorktree) {
  Tests.Files = {{"../../escaped.txt", "x", "GET /a", "a", 1}};
  Verdict Seen = judge({fix("f1", "a.txt", "10", "5")});
  EXPECT_FALSE(Seen.Passed);
  EXPECT_THAT(checkOf(Seen, "patches").Evidence,
              HasSubstr("'../../escaped.txt' is outside the project"));
}

TEST_F(ValidateTest, ShowsTheShellNoNameOfAFolder) {
  Tests.Files = {{"t $(touch pwned)/a.txt", "x", "GET /a", "a", 1}};
  Opts.GeneratedTestCommand = "test -f {dir}/a.txt && test ! -e pwned";
  EXPECT_TRUE(judge({fix("f1", "a.txt", "10", "5")}).Passed);
}

TEST(GeneratedTestFolder, IsTheOneThatHoldsThemAll) {
  TestSuite Tests;
  EXPECT_EQ(folderOf(Tests), ".");
  Tests.Files = {{"t/a/x.cpp", "", "", "", 0}};
  EXPECT_EQ(folderOf(Tests), "t/a");
  Tests.Files.push_back({"t/ab/y.cpp", "", "", "", 0});
  EXPECT_EQ(folderOf(Tests), "t");
  Tests.Files.push_back({"z.cpp", "", "", "", 0});
  EXPECT_EQ(folderOf(Tests), ".");
}

TEST_F(ValidateTest, KeepsTheWorktreeThatItIsAskedToKeep) {
  Opts.KeepWorktree = true;
  Verdict Seen = judge({fix("f1", "a.txt", "10", "broken")});
  std::string Evidence = checkOf(Seen, "patches").Evidence;
  std::string Path =
      StringRef(Evidence).split("kept in '").second.rtrim("'").str();
  EXPECT_EQ(read(Path + "/a.txt"), "#\nbroken\n#\n");
  for (const std::string &Folder : Outside.Temporaries)
    ASSERT_FALSE(Machine->remove(Folder));
}

TEST_F(ValidateTest, NeedsARepositoryWithACommit) {
  Opts.Repository = Top;
  EXPECT_THAT(errorOf(validate(Outside, {}, Tests, Opts)),
              HasSubstr("is not in a git repository"));
  git(Top, {"init", "-q", "-b", "main", "empty"});
  Opts.Repository = Top + "/empty";
  EXPECT_THAT(errorOf(validate(Outside, {}, Tests, Opts)),
              HasSubstr("has no commit yet"));
}

//===----------------------------------------------------------------------===//
// Sifting
//===----------------------------------------------------------------------===//

class SiftTest : public ValidateTest {
protected:
  Sifted siftAll(ArrayRef<Fix> Fixes) {
    Expected<Sifted> Seen = sift(Outside, Fixes, Tests, Opts);
    if (Seen)
      return std::move(*Seen);
    ADD_FAILURE() << llvm::toString(Seen.takeError());
    return {};
  }
  static std::vector<std::string> idsOf(const Sifted &Seen) {
    std::vector<std::string> Result;
    for (const Fix &Each : Seen.Kept)
      Result.push_back(Each.Id);
    return Result;
  }
};

TEST_F(SiftTest, KeepsAllWhenAllPass) {
  Sifted Seen =
      siftAll({fix("f1", "a.txt", "10", "5"), fix("f2", "b.txt", "20", "5")});
  EXPECT_TRUE(Seen.Judged.Passed);
  EXPECT_THAT(idsOf(Seen), ElementsAre("f1", "f2"));
  EXPECT_TRUE(Seen.Rejected.empty());
}

TEST_F(SiftTest, LeavesOutTheFixesOfAHandlerThatIsNotFaster) {
  Sifted Seen = siftAll(
      {fix("f1", "a.txt", "10", "10.0"), fix("f2", "b.txt", "20", "5")});
  EXPECT_TRUE(Seen.Judged.Passed);
  EXPECT_THAT(idsOf(Seen), ElementsAre("f2"));
  ASSERT_EQ(Seen.Rejected.size(), 1u);
  EXPECT_EQ(Seen.Rejected[0].FixId, "f1");
  EXPECT_THAT(Seen.Rejected[0].Reason, HasSubstr("not surely faster"));
}

TEST_F(SiftTest, FindsTheFixThatBreaksTheBuild) {
  for (const char *Name : {"c", "d", "e"})
    write(Repo + "/" + Name + ".txt", "#\n1\n#\n");
  commit("more");
  Opts.BuildCommand = "cat *.txt >built && ! grep broken built";
  Opts.BenchmarkCommand = "";
  Sifted Seen = siftAll(
      {fix("f1", "a.txt", "10", "5"), fix("f2", "c.txt", "1", "2"),
       fix("f3", "d.txt", "1", "broken"), fix("f4", "e.txt", "1", "2")});
  EXPECT_TRUE(Seen.Judged.Passed);
  EXPECT_THAT(idsOf(Seen), ElementsAre("f1", "f2", "f4"));
  ASSERT_EQ(Seen.Rejected.size(), 1u);
  EXPECT_EQ(Seen.Rejected[0].FixId, "f3");
  EXPECT_THAT(Seen.Rejected[0].Reason, HasSubstr("build: "));
}

TEST_F(SiftTest, FindsTwoFixesThatTestsRefuse) {
  Opts.BenchmarkCommand = "";
  Sifted Seen = siftAll(
      {fix("f1", "a.txt", "10", "wrong"), fix("f2", "b.txt", "20", "wrong")});
  EXPECT_TRUE(Seen.Kept.empty());
  EXPECT_FALSE(Seen.Judged.Passed);
  EXPECT_EQ(Seen.Rejected.size(), 2u);
}

TEST_F(SiftTest, MakesThePatchesAnewThatCameAfterADroppedOne) {
  write(Repo + "/a.txt", "#\n10\n#\n.\n.\n.\n.\n.\n#\n7\n#\n");
  commit("longer");
  Opts.BenchmarkCommand = "";
  std::string Grow = "diff --git a/a.txt b/a.txt\n--- a/a.txt\n+++ b/a.txt\n"
                     "@@ -1,3 +1,4 @@\n #\n-10\n+9\n+broken\n #\n";
  Fix Later = fix("f2", "a.txt", "7", "6");
  Later.Patch = patchOf("a.txt", 11, "#", "7", "6", "#");
  Later.Edits = {{"a.txt", 30, 1, "6"}};
  Sifted Seen = siftAll({fixOf("f1", "GET /a", Grow), Later});
  ASSERT_TRUE(Seen.Judged.Passed) << verdictTable(Seen.Judged);
  ASSERT_THAT(idsOf(Seen), ElementsAre("f2"));
  EXPECT_TRUE(Seen.Kept[0].Edits.empty());
  // What is left is a list of fixes like any other.
  EXPECT_TRUE(judge(Seen.Kept).Passed);
}

TEST_F(SiftTest, DropsAFixThatStandsOnADroppedOne) {
  Opts.BenchmarkCommand = "";
  Opts.BuildCommand = "cat a.txt >built && ! grep -q broken built";
  Sifted Seen = siftAll({fix("f1", "a.txt", "10", "broken"),
                         fix("f2", "a.txt", "broken", "broken 2"),
                         fix("f3", "b.txt", "20", "5")});
  EXPECT_THAT(idsOf(Seen), ElementsAre("f3"));
  ASSERT_EQ(Seen.Rejected.size(), 2u);
  EXPECT_THAT(Seen.Rejected[1].Reason,
              HasSubstr("it stands on a fix that was left out"));
}

TEST_F(SiftTest, BlamesNoFixForOldTrouble) {
  Opts.TestCommand = "exit 4";
  Sifted Seen = siftAll({fix("f1", "a.txt", "10", "5")});
  EXPECT_TRUE(Seen.Kept.empty());
  EXPECT_THAT(Seen.Rejected[0].Reason,
              HasSubstr("it fails without the fixes, too"));
}

TEST_F(SiftTest, DropsAPatchThatDoesNotApply) {
  Sifted Seen =
      siftAll({fix("f1", "a.txt", "11", "5"), fix("f2", "b.txt", "20", "5")});
  EXPECT_TRUE(Seen.Judged.Passed);
  EXPECT_THAT(idsOf(Seen), ElementsAre("f2"));
  EXPECT_THAT(Seen.Rejected[0].Reason, HasSubstr("does not apply to HEAD"));
}

//===----------------------------------------------------------------------===//
// The audit (test/Validate/audit.test audits a program)
//===----------------------------------------------------------------------===//

struct AuditTest : ValidateTest {
  Fix audited(StringRef Root) {
    Fix Result = fix("f1", "a.txt", "10", "5");
    std::string File = (Root + "/a.txt").str();
    Result.Audited.Edits = {{File, 0, 0, "claim\n"}};
    Result.Audited.Digests[File] =
        llvm::utohexstr(llvm::xxh3_64bits(StringRef("#\n10\n#\n")));
    return Result;
  }
  void SetUp() override {
    ValidateTest::SetUp();
    Opts.TestCommand =
        "! grep -q claim built || echo "
        "'{\"audit\":\"tally\",\"site\":\"f1\",\"evaluated\":1}' "
        ">>$CLANG_HEAL_AUDIT_LOG";
  }
};

TEST_F(AuditTest, LeavesTheFixesInAKeptWorktree) {
  Opts.KeepWorktree = true;
  Verdict Seen = judge({audited(Repo)});
  EXPECT_TRUE(Seen.AuditOk) << verdictTable(Seen);
  std::string Evidence = checkOf(Seen, "patches").Evidence;
  std::string Path =
      StringRef(Evidence).split("kept in '").second.rtrim("'").str();
  EXPECT_EQ(read(Path + "/a.txt"), "#\n5\n#\n");
  EXPECT_FALSE(Outside.exists(Path + "/clang-heal-audit.h"));
  for (const std::string &Folder : Outside.Temporaries)
    ASSERT_FALSE(Machine->remove(Folder));
}

TEST_F(AuditTest, SaysNothingOfAnotherText) {
  Fix Stale = audited(Repo);
  Stale.Audited.Digests.begin()->second = "0";
  Verdict Seen = judge({Stale});
  EXPECT_TRUE(Seen.Passed);
  EXPECT_FALSE(Seen.AuditOk);
  EXPECT_THAT(checkOf(Seen, "audit").Evidence,
              HasSubstr("is not what it was when its audit was made"));
}

TEST_F(AuditTest, SaysNothingOfFilesElsewhere) {
  Verdict Seen = judge({audited("/elsewhere")});
  EXPECT_EQ(checkOf(Seen, "audit").State, CheckState::Skipped);
  EXPECT_THAT(checkOf(Seen, "audit").Evidence, HasSubstr("is not below"));
}

TEST_F(AuditTest, SaysWhyAFixHasNone) {
  Fix None = fix("f1", "a.txt", "10", "5");
  None.Audited.Missing = "it overlaps";
  EXPECT_EQ(checkOf(judge({None}), "audit").Evidence,
            "no fix can be audited: it overlaps");
}

//===----------------------------------------------------------------------===//
// The noun
//===----------------------------------------------------------------------===//

TEST(VerdictNoun, SurvivesJson) {
  Verdict Value;
  Value.FixIds = {"f1"};
  Value.Commit = "0123";
  Value.Passed = Value.TestsPass = Value.PerformanceOk = Value.AuditOk = true;
  Value.Violated = {"f2"};
  Value.Checks = {{"build", CheckState::Passed, "fine", "log", 1.5}};
  Value.Speedups = {{"GET /a", {2, 1.5, 2.5, 10}}};
  expectRoundTrip(Value);
  expectRoundTrip(Dropped{"f1", "GET /a", "slow"});
}

TEST(VerdictTable, AlignsWhatItSays) {
  Verdict Seen;
  Seen.FixIds = {"f1"};
  Seen.Checks = {{"build", CheckState::Passed, "fine", "", 12.25},
                 {"projectTests", CheckState::Failed, "two fail", "boom", 3}};
  Seen.Speedups = {{"GET /a", {2, 1.5, 12.5, 10}}, {"b", {1, 0.9, 1.1, 10}}};
  EXPECT_EQ(verdictTable(Seen), "check         state    seconds  evidence\n"
                                "build         passed      12.2  fine\n"
                                "projectTests  failed       3.0  two fail\n"
                                "\n"
                                "handler  speed-up  95 % interval  runs\n"
                                "GET /a       2.00    1.50 - 12.50    10\n"
                                "b            1.00    0.90 - 1.10     10\n"
                                "\n"
                                "the end of the log of projectTests:\n"
                                "boom\n"
                                "\n"
                                "1 fix: failed\n");
}

} // namespace
} // namespace heal
