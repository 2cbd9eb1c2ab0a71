#include "BootstrapInternal.h"
#include "gtest/gtest.h"

namespace heal {
namespace {

TEST(Bootstrap, TakesTheMiddleOrTheMeanOfTheTwoMiddleValues) {
  EXPECT_DOUBLE_EQ(medianOf({3.0}), 3);
  EXPECT_DOUBLE_EQ(medianOf({9.0, 1.0, 5.0}), 5);
  EXPECT_DOUBLE_EQ(medianOf({4.0, 1.0, 3.0, 10.0}), 3.5);
}

TEST(Bootstrap, IsSureWhenEveryRunTakesTheSame) {
  std::vector<double> Old(7, 12.0), New(7, 4.0);
  std::optional<Speedup> Seen = speedupOf(Old, New);
  ASSERT_TRUE(Seen);
  EXPECT_DOUBLE_EQ(Seen->Median, 3);
  EXPECT_DOUBLE_EQ(Seen->Low, 3);
  EXPECT_DOUBLE_EQ(Seen->High, 3);
  EXPECT_EQ(Seen->Runs, 7u);
}

TEST(Bootstrap, IsExactlyOneForTheSameConstantTime) {
  std::vector<double> Same(5, 2.5);
  EXPECT_DOUBLE_EQ(speedupOf(Same, Same)->Low, 1);
}

TEST(Bootstrap, IncludesOneForTheSameNoisyTimes) {
  std::vector<double> Same = {10, 11, 9, 10.5, 9.5, 12, 8, 10, 11, 9};
  std::optional<Speedup> Seen = speedupOf(Same, Same);
  EXPECT_DOUBLE_EQ(Seen->Median, 1);
  EXPECT_LT(Seen->Low, 1);
  EXPECT_GT(Seen->High, 1);
}

TEST(Bootstrap, BoundsTheIntervalByTheExtremeRatios) {
  std::vector<double> Old = {20, 21, 22, 19, 18}, New = {10, 11, 9, 10, 12};
  std::optional<Speedup> Seen = speedupOf(Old, New);
  EXPECT_DOUBLE_EQ(Seen->Median, 2);
  EXPECT_GE(Seen->Low, 18.0 / 12);
  EXPECT_LE(Seen->High, 22.0 / 9);
  EXPECT_LT(Seen->Low, Seen->Median);
  EXPECT_GT(Seen->High, Seen->Median);
}

// The 2.5 % quantile of the median of five draws, computed by hand: the
// median is the smallest value when at least three of five draws are it,
// with probability 0.05792, so its 2.5 % quantile is the smallest value, and
// likewise the 97.5 % quantile is the largest.
TEST(Bootstrap, HasTheKnownQuantilesOfFiveDistinctValues) {
  std::vector<double> Old = {1, 2, 3, 4, 5}, New(5, 1.0);
  std::optional<Speedup> Seen = speedupOf(Old, New, 20000);
  EXPECT_DOUBLE_EQ(Seen->Low, 1);
  EXPECT_DOUBLE_EQ(Seen->High, 5);
}

TEST(Bootstrap, WidensWithNoise) {
  std::vector<double> New(9, 1.0);
  std::vector<double> Quiet = {2, 2.1, 1.9, 2, 2.05, 1.95, 2, 2.1, 1.9};
  std::vector<double> Noisy = {2, 3.1, 0.9, 2, 2.5, 1.5, 2, 4.1, 1.1};
  std::optional<Speedup> Narrow = speedupOf(Quiet, New);
  std::optional<Speedup> Wide = speedupOf(Noisy, New);
  EXPECT_LT(Narrow->High - Narrow->Low, Wide->High - Wide->Low);
}

TEST(Bootstrap, GivesTheSameAnswerTwice) {
  std::vector<double> Old = {5, 6, 7, 5, 6, 9}, New = {4, 5, 6, 4, 5, 7};
  std::optional<Speedup> Once = speedupOf(Old, New),
                         Twice = speedupOf(Old, New);
  EXPECT_EQ(Once->Low, Twice->Low);
  EXPECT_EQ(Once->High, Twice->High);
}

TEST(Bootstrap, SaysNothingAboutFewerThanFiveRuns) {
  std::vector<double> Four(4, 1.0), Five(5, 1.0);
  EXPECT_FALSE(speedupOf(Four, Five));
  EXPECT_FALSE(speedupOf(Five, Four));
  EXPECT_TRUE(speedupOf(Five, Five));
}

} // namespace
} // namespace heal
