#include "DetectInternal.h"
#include "gtest/gtest.h"

namespace heal {
namespace {

TEST(Statistics, FindsTheMedian) {
  EXPECT_EQ(medianOf({3}), 3);
  EXPECT_EQ(medianOf({5, 1, 3}), 3);
  EXPECT_EQ(medianOf({4, 1, 3, 2}), 2.5);
}

TEST(Statistics, KnowsTheNormalDistribution) {
  EXPECT_DOUBLE_EQ(normalBelow(0), 0.5);
  EXPECT_NEAR(normalBelow(1.645), 0.95, 1e-3);
  EXPECT_NEAR(normalBelow(-1.645), 0.05, 1e-3);
}

TEST(Statistics, KnowsTheBinomialDistribution) {
  EXPECT_NEAR(chanceOfAtLeast(1, 5, 0.01), 1 - 0.99 * 0.99 * 0.99 * 0.99 * 0.99,
              1e-9);
  EXPECT_NEAR(chanceOfAtLeast(5, 10, 0.5), 0.623046875, 1e-9);
  EXPECT_NEAR(chanceOfAtLeast(2, 2, 0.5), 0.25, 1e-9);
  EXPECT_EQ(chanceOfAtLeast(0, 10, 0.5), 1);
  EXPECT_EQ(chanceOfAtLeast(11, 10, 0.5), 0);
  EXPECT_EQ(chanceOfAtLeast(1, 10, 0), 0);
  EXPECT_EQ(chanceOfAtLeast(1, 10, 1), 1);
}

TEST(Statistics, IsQuickAndSaneForManyCalls) {
  EXPECT_LT(chanceOfAtLeast(2000000000, 100000000000, 0.01), 1e-9);
  double Half = chanceOfAtLeast(1000001, 100000000, 0.01);
  EXPECT_GT(Half, 0.45);
  EXPECT_LT(Half, 0.55);
}

TEST(Statistics, GuessesTheSpreadFromThePercentiles) {
  Timing Time{10, std::nullopt, std::nullopt, std::nullopt, 5};
  EXPECT_EQ(spreadOf(Time), 10);
  Time.P50Millis = 8;
  Time.P95Millis = 8 + 1.645;
  EXPECT_NEAR(spreadOf(Time), 1, 1e-9);
  Time.P99Millis = 8 + 5 * 2.326;
  EXPECT_NEAR(spreadOf(Time), 5, 1e-9);
}

TEST(Baselines, AreMedianAndMadOfEnoughCalls) {
  std::vector<Window> Windows;
  for (double Avg : {10.0, 12.0, 11.0, 9.0, 500.0})
    Windows.push_back({"h", Avg, 100});
  Windows.push_back({"h", 9999, 2});
  Windows.push_back({"other", 1, 100});
  std::map<std::string, Baseline> Found = baselinesFrom(Windows, 5);
  ASSERT_EQ(Found.size(), 2u);
  EXPECT_EQ(Found["h"].Windows, 5u);
  EXPECT_EQ(Found["h"].MedianMillis, 11);
  EXPECT_EQ(Found["h"].MadMillis, 1);
}

} // namespace
} // namespace heal
