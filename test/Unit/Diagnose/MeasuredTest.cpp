#include "clang-heal/Diagnose/Measured.h"
#include "gtest/gtest.h"

namespace heal {
namespace {

HandlerTelemetry handler(StringRef Name, double Millis, RecordedInputs Recorded) {
  HandlerTelemetry Result;
  Result.Name = Name.str();
  Result.Time.AvgMillis = Millis;
  Result.Time.Count = 10;
  Result.Recorded = Recorded;
  return Result;
}

TEST(Measured, TakesFunctionsFromSpans) {
  Telemetry Seen;
  Seen.Functions.push_back({"shop::total", 4, 10, {20, 5}});
  Evidence Found = evidenceFrom(Seen);
  const MeasuredFunction *Total = Found.of("shop::total");
  ASSERT_TRUE(Total);
  EXPECT_EQ(Total->Calls, 4u);
  EXPECT_DOUBLE_EQ(Total->MeanMillis, 2.5);
  EXPECT_DOUBLE_EQ(Total->repeatedShare(), 0.75);
  EXPECT_FALSE(Found.of("total"));
}

TEST(Measured, TakesHandlersWhoseFunctionIsKnown) {
  Telemetry Seen;
  Seen.Handlers = {handler("GET /a", 1, {}), handler("GET /b", 2, {30, 3}),
                   handler("GET /c", 3, {}), handler("shop::d", 4, {})};
  Seen.Handlers[0].Code.Function = "shop::a";
  Site Located;
  Located.Handler = "GET /b";
  Located.Function = "shop::b";
  Evidence Found = evidenceFrom(Seen, {Located});
  ASSERT_TRUE(Found.of("shop::a"));
  ASSERT_TRUE(Found.of("shop::b"));
  EXPECT_EQ(Found.of("shop::b")->RecordedCalls, 30u);
  EXPECT_EQ(Found.of("shop::b")->DistinctArguments, 3u);
  EXPECT_FALSE(Found.of("GET /c"));
  EXPECT_TRUE(Found.of("shop::d"));
}

TEST(Measured, PrefersSpansOfTheFunctionItself) {
  Telemetry Seen;
  Seen.Functions.push_back({"shop::a", 2, 2, {}});
  Seen.Handlers = {handler("GET /a", 9, {})};
  Seen.Handlers[0].Code.Function = "shop::a";
  EXPECT_DOUBLE_EQ(evidenceFrom(Seen).of("shop::a")->MeanMillis, 1);
}

} // namespace
} // namespace heal
