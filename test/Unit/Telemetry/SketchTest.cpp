#include "SketchInternal.h"
#include "gtest/gtest.h"

namespace heal {
namespace {

TEST(Sketch, IsWithinOnePercentOverManyOrdersOfMagnitude) {
  for (double Scale : {1e-6, 1.0, 1e3, 1e9}) {
    Sketch Durations;
    for (int I = 1; I <= 10000; ++I)
      Durations.add(I * Scale);
    EXPECT_NEAR(Durations.percentile(0.50) / (5000 * Scale), 1, 0.01);
    EXPECT_NEAR(Durations.percentile(0.95) / (9500 * Scale), 1, 0.01);
    EXPECT_NEAR(Durations.percentile(0.99) / (9900 * Scale), 1, 0.01);
    EXPECT_NEAR(Durations.average() / (5000.5 * Scale), 1, 1e-9);
    EXPECT_EQ(Durations.count(), 10000);
  }
}

TEST(Sketch, IsExactForOneDuration) {
  Sketch Durations;
  Durations.add(7.25);
  EXPECT_EQ(Durations.percentile(0.5), 7.25);
  EXPECT_EQ(Durations.percentile(0.99), 7.25);
}

TEST(Sketch, CountsZeros) {
  Sketch Durations;
  for (int I = 0; I < 9; ++I)
    Durations.add(0);
  Durations.add(100);
  EXPECT_EQ(Durations.percentile(0.5), 0);
  EXPECT_NEAR(Durations.percentile(0.99), 100, 1);
  EXPECT_EQ(Durations.average(), 10);
}

TEST(Sketch, SpreadsABucketEvenly) {
  Sketch Durations;
  Durations.addRange(10, 20, 100);
  Durations.addSum(1500);
  EXPECT_NEAR(Durations.percentile(0.5), 15, 0.15);
  EXPECT_NEAR(Durations.percentile(0.95), 19.5, 0.2);
  EXPECT_NEAR(Durations.average(), 15, 1e-9);
}

TEST(Sketch, SpreadsABucketThatBeginsAtZero) {
  Sketch Durations;
  Durations.addRange(0, 100, 1000);
  EXPECT_NEAR(Durations.percentile(0.5), 50, 0.5);
  EXPECT_NEAR(Durations.percentile(0.01), 1, 0.02);
}

TEST(Sketch, MergesAsIfAddedTogether) {
  Sketch Low, High, Both;
  for (int I = 1; I <= 100; ++I) {
    Low.add(I);
    High.add(I * 1000);
    Both.add(I);
    Both.add(I * 1000);
  }
  High.merge(Low);
  for (double Share : {0.1, 0.5, 0.9, 0.99})
    EXPECT_EQ(High.percentile(Share), Both.percentile(Share));
  EXPECT_EQ(High.average(), Both.average());
}

TEST(Sketch, HasNoPercentilesWhereNothingSaysHowCallsAreSpread) {
  Sketch Durations;
  Durations.addShapeless(10);
  Durations.addSum(50);
  Timing Time = Durations.timing(1);
  EXPECT_EQ(Time.AvgMillis, 5);
  EXPECT_EQ(Time.Count, 10u);
  EXPECT_FALSE(Time.P50Millis || Time.P95Millis || Time.P99Millis);
}

} // namespace
} // namespace heal
