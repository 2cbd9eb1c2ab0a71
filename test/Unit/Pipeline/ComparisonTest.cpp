//===- ComparisonTest.cpp -------------------------------------------------===//
#include "clang-heal/Pipeline/Comparison.h"
#include "gmock/gmock.h"

using namespace heal;
using testing::ElementsAre;

namespace {

HandlerTelemetry handler(StringRef Name, double AvgMillis, uint64_t Count) {
  HandlerTelemetry Result;
  Result.Name = Name.str();
  Result.Time.AvgMillis = AvgMillis;
  Result.Time.P50Millis = AvgMillis;
  Result.Time.P95Millis = AvgMillis * 1.2;
  Result.Time.P99Millis = AvgMillis * 1.3;
  Result.Time.Count = Count;
  return Result;
}

Telemetry telemetry(std::vector<HandlerTelemetry> Handlers) {
  Telemetry Result;
  Result.Handlers = std::move(Handlers);
  return Result;
}

Report repaired(StringRef Handler) {
  Report Between;
  Story Told;
  Told.Subject = Handler.str();
  Told.End = Ending::Repaired;
  Between.Stories = {Told};
  return Between;
}

TEST(Compare, JoinsByHandlerAndSortsByCostBefore) {
  Comparison Seen =
      compare(telemetry({handler("cheap", 1, 10), handler("dear", 8, 100),
                         handler("gone", 1, 1)}),
              telemetry({handler("cheap", 1, 10), handler("dear", 2, 50),
                         handler("new", 1, 1)}),
              repaired("dear"));
  ASSERT_EQ(Seen.Handlers.size(), 2u);
  EXPECT_EQ(Seen.Handlers[0].Handler, "dear");
  EXPECT_EQ(Seen.Handlers[0].Speedup, 4);
  EXPECT_EQ(Seen.Handlers[0].Told.End, Ending::Repaired);
  EXPECT_EQ(Seen.Handlers[1].Told.Subject, "");
  EXPECT_THAT(Seen.OnlyBefore, ElementsAre("gone"));
  EXPECT_THAT(Seen.OnlyAfter, ElementsAre("new"));
}

/// A load that called less after does not look like a speed-up.
TEST(Compare, TotalsAreForTheCallsOfTheLoadBefore) {
  Comparison Seen = compare(telemetry({handler("a", 2, 100)}),
                            telemetry({handler("a", 2, 10)}), Report());
  EXPECT_EQ(Seen.BeforeMillis, 200);
  EXPECT_EQ(Seen.AfterMillis, 200);
  EXPECT_EQ(Seen.Speedup, 1);
}

TEST(Compare, NothingInCommonIsNoSpeedup) {
  Comparison Seen = compare(telemetry({handler("a", 2, 1)}), {}, Report());
  EXPECT_TRUE(Seen.Handlers.empty());
  EXPECT_EQ(Seen.Speedup, 0);
}

TEST(RepairedAndFaster, CountsOnlyWhatWasRepairedAndImproved) {
  Telemetry Before =
      telemetry({handler("fixed", 8, 1000), handler("lucky", 8, 1000),
                 handler("same", 8, 1000)});
  Telemetry After =
      telemetry({handler("fixed", 4, 1000), handler("lucky", 4, 1000),
                 handler("same", 8, 1000)});
  Report Between = repaired("fixed");
  Between.Stories.push_back(repaired("same").Stories[0]);
  EXPECT_THAT(repairedAndFaster(compare(Before, After, Between)),
              ElementsAre("fixed"));
}

TEST(RepairedAndFaster, LooksAtTheTenCostliestAlone) {
  std::vector<HandlerTelemetry> Before, After;
  for (int I = 0; I < 10; ++I) {
    Before.push_back(handler("dear" + std::to_string(I), 100, 1000));
    After.push_back(Before.back());
  }
  Before.push_back(handler("cheap", 8, 1000));
  After.push_back(handler("cheap", 4, 1000));
  EXPECT_THAT(repairedAndFaster(compare(telemetry(Before), telemetry(After),
                                        repaired("cheap"))),
              ElementsAre());
}

} // namespace
