#include "CommandInternal.h"
#include "clang-heal/Support/FakeWorld.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace heal {
namespace {

using ::testing::ElementsAre;

Expected<CommandRun> runWith(FakeWorld &Outside, ProcessResult Answer) {
  Outside.OnRun = [Answer](const Process &) -> Expected<ProcessResult> {
    return Answer;
  };
  return runCommand(Outside, {"build", "make", "/w", std::chrono::seconds(5)});
}

ProcessResult ended(int Code, std::string Output = "", bool TimedOut = false) {
  ProcessResult Result;
  Result.ExitCode = Code;
  Result.Output = std::move(Output);
  Result.TimedOut = TimedOut;
  Result.WallSeconds = 1.5;
  return Result;
}

TEST(Command, PassesAProgramThatEndsWell) {
  FakeWorld Outside;
  Expected<CommandRun> Seen = runWith(Outside, ended(0, "all good\n"));
  ASSERT_TRUE(static_cast<bool>(Seen));
  EXPECT_EQ(Seen->Seen.State, CheckState::Passed);
  EXPECT_EQ(Seen->Seen.Evidence, "'make' succeeded in 1.5 s");
  EXPECT_EQ(Seen->Seen.LogTail, "");
  EXPECT_THAT(Outside.Runs.front().Arguments, ElementsAre("sh", "-c", "make"));
  EXPECT_EQ(Outside.Runs.front().Directory, "/w");
  EXPECT_EQ(Outside.Runs.front().Timeout, std::chrono::seconds(5));
}

TEST(Command, SaysHowAProgramFailed) {
  FakeWorld Outside;
  EXPECT_EQ(runWith(Outside, ended(2))->Seen.Evidence,
            "'make' ended with exit code 2");
  EXPECT_EQ(runWith(Outside, ended(137))->Seen.Evidence,
            "'make' killed by signal 9");
  EXPECT_EQ(runWith(Outside, ended(137, "", true))->Seen.Evidence,
            "'make' stopped after 5 s, the time that it may take");
  EXPECT_EQ(
      runWith(Outside, ended(1, "cc: No space left on device"))->Seen.Evidence,
      "'make' ended with exit code 1: the disk is full");
}

TEST(Command, FailsTheCheckWhenItCannotStart) {
  FakeWorld Outside;
  Expected<CommandRun> Seen = runCommand(Outside, {"build", "make", "/w", {}});
  ASSERT_TRUE(static_cast<bool>(Seen));
  EXPECT_EQ(Seen->Seen.State, CheckState::Failed);
  EXPECT_EQ(Seen->Seen.Evidence, "cannot run 'sh': not found");
}

TEST(Command, HandsAnInterruptionOn) {
  FakeWorld Outside;
  Outside.OnRun = [](const Process &) -> Expected<ProcessResult> {
    return makeError(ErrorKind::Interrupted, "interrupted");
  };
  Expected<CommandRun> Seen = runCommand(Outside, {"build", "make", "/w", {}});
  ASSERT_FALSE(static_cast<bool>(Seen));
  EXPECT_EQ(llvm::toString(Seen.takeError()), "interrupted");
}

TEST(Command, HidesTheVariablesOfAGitHook) {
  FakeWorld Outside;
  Outside.Environment["GIT_DIR"] = "/elsewhere/.git";
  ASSERT_TRUE(static_cast<bool>(runWith(Outside, ended(0))));
  EXPECT_THAT(Outside.Runs.front().Arguments,
              ElementsAre("env", "-u", "GIT_DIR", "sh", "-c", "make"));
}

TEST(Command, KeepsTheEndOfALog) {
  std::string Log;
  for (int Line = 0; Line < 500; ++Line)
    Log += "line " + std::to_string(Line) + "\n";
  std::string Tail = tailOf(Log);
  EXPECT_TRUE(StringRef(Tail).starts_with("line 440\n"));
  EXPECT_TRUE(StringRef(Tail).ends_with("line 499"));
  EXPECT_EQ(tailOf(""), "");
  EXPECT_EQ(tailOf("one\n"), "one");
  EXPECT_LE(tailOf(std::string(100000, 'x')).size(), 8000u);
  EXPECT_EQ(tailOf("a\xff"), "a\xef\xbf\xbd");
}

TEST(Command, QuotesForTheShell) {
  EXPECT_EQ(shellQuoted("a b"), "'a b'");
  EXPECT_EQ(shellQuoted("it's"), "'it'\\''s'");
  EXPECT_EQ(shellQuoted("$(rm -rf /)"), "'$(rm -rf /)'");
}

} // namespace
} // namespace heal
