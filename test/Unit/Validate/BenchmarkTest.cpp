#include "BenchmarkInternal.h"
#include "clang-heal/Support/FakeWorld.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace heal {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Pair;

TEST(Benchmark, ReadsHandlersWithBlanksInTheirNames) {
  EXPECT_THAT(parseBenchmark("GET /orders/:id 12.5\n  POST /cart\t3\r\n"),
              ElementsAre(Pair("GET /orders/:id", 12.5), Pair("POST /cart", 3),
                          Pair("all handlers", 15.5)));
}

TEST(Benchmark, PassesOverWhatIsNoTime) {
  EXPECT_TRUE(parseBenchmark("").empty());
  EXPECT_TRUE(
      parseBenchmark("warming up\n42\na nan\nb -1\nc 0\nd inf\n").empty());
}

TEST(Benchmark, AveragesAHandlerThatIsPrintedTwice) {
  EXPECT_THAT(parseBenchmark("a 1\na 3\n"),
              ElementsAre(Pair("a", 2), Pair("all handlers", 2)));
}

Expected<ProcessResult> answer(std::string Output, int ExitCode = 0) {
  ProcessResult Result;
  Result.Output = std::move(Output);
  Result.ExitCode = ExitCode;
  return Result;
}

TEST(Benchmark, RunsTheSidesInTurnAfterOneWarmUpEach) {
  FakeWorld Outside;
  std::string Order;
  Outside.OnRun = [&](const Process &Program) {
    Order += Program.Directory;
    return answer("a 1\n");
  };
  ValidateOptions Opts;
  Opts.BenchmarkCommand = "./bench";
  Opts.BenchmarkRuns = 4;
  Expected<Benchmarked> Seen = runBenchmark(Outside, Opts, "O", "N");
  ASSERT_TRUE(static_cast<bool>(Seen));
  EXPECT_EQ(Order, "NOONNOONNO");
  EXPECT_EQ(Seen->Old["a"].size(), 4u);
  EXPECT_EQ(Seen->New["a"].size(), 4u);
}

TEST(Benchmark, StopsAtTheFirstRunThatFails) {
  FakeWorld Outside;
  unsigned Runs = 0;
  Outside.OnRun = [&](const Process &) {
    return ++Runs == 4 ? answer("a 1\nboom\n", 139) : answer("a 1\n");
  };
  ValidateOptions Opts;
  Opts.BenchmarkCommand = "./bench";
  Expected<Benchmarked> Seen = runBenchmark(Outside, Opts, "O", "N");
  ASSERT_TRUE(static_cast<bool>(Seen));
  ASSERT_TRUE(Seen->Failure);
  EXPECT_EQ(Seen->Failure->State, CheckState::Failed);
  EXPECT_EQ(Seen->Failure->Evidence, "'./bench' killed by signal 11");
  EXPECT_EQ(Seen->Failure->LogTail, "a 1\nboom");
  EXPECT_EQ(Runs, 4u);
}

TEST(Benchmark, SaysThatNothingWasMeasured) {
  FakeWorld Outside;
  Outside.OnRun = [](const Process &) { return answer("hello\n"); };
  ValidateOptions Opts;
  Opts.BenchmarkCommand = "./bench";
  Expected<Benchmarked> Seen = runBenchmark(Outside, Opts, "O", "N");
  ASSERT_TRUE(static_cast<bool>(Seen));
  ASSERT_TRUE(Seen->Failure);
  EXPECT_THAT(Seen->Failure->Evidence,
              HasSubstr("printed no line 'HANDLER MILLISECONDS'"));
}

Fix fixFor(std::string Handler) {
  Fix Result;
  Result.Handler = std::move(Handler);
  return Result;
}

TEST(Benchmark, IsFasterOnlyWhenTheWholeIntervalIs) {
  std::map<std::string, Speedup> Speedups = {{"a", {1.5, 1.2, 1.9, 10}},
                                             {"b", {1.5, 0.9, 1.9, 10}},
                                             {"c", {1.01, 1.005, 1.1, 10}}};
  EXPECT_EQ(judgeSpeed(Speedups, {fixFor("a")}, 1.02).State,
            CheckState::Passed);
  Check Both = judgeSpeed(Speedups, {fixFor("a"), fixFor("b")}, 1.02);
  EXPECT_EQ(Both.State, CheckState::Failed);
  EXPECT_EQ(Both.Evidence, "'b' is not surely faster: 1.50 times as fast (0.90 "
                           "to 1.90)");
  EXPECT_THAT(judgeSpeed(Speedups, {fixFor("c")}, 1.02).Evidence,
              HasSubstr("'c' gains too little"));
  EXPECT_EQ(judgeSpeed(Speedups, {fixFor("missing")}, 1.02).Evidence,
            "'missing' was not measured at least 5 times");
}

TEST(Benchmark, JudgesAFixWithoutAHandlerByAllOfThem) {
  std::map<std::string, Speedup> Speedups = {
      {"all handlers", {1.5, 1.2, 1.9, 10}}};
  Check Seen = judgeSpeed(Speedups, {fixFor("")}, 1.02);
  EXPECT_EQ(Seen.State, CheckState::Passed);
  EXPECT_EQ(Seen.Evidence,
            "'all handlers' is 1.50 times as fast (1.20 to 1.90)");
}

} // namespace
} // namespace heal
