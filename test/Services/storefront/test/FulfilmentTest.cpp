#include "storefront/fulfilment.h"
#include <gtest/gtest.h>

using namespace storefront::fulfilment;

TEST(PlanWave, LeavesAsManyAsItTakes) {
    const Wave wave = planWave({{1, 10, false}, {2, 20, false}, {3, 30, false}, {4, 40, false}});
    EXPECT_EQ(wave.packed, (std::vector<int>{1, 2}));
    EXPECT_EQ(wave.grams, 30);
    EXPECT_EQ(wave.left, 2);
}

TEST(PlanWave, TakesTheOddParcel) {
    const Wave wave = planWave({{1, 10, false}, {2, 20, false}, {3, 30, false}});
    EXPECT_EQ(wave.packed, (std::vector<int>{1, 2}));
    EXPECT_EQ(wave.left, 1);
}

TEST(PlanWave, SkipsParcelsOnHold) {
    const Wave wave = planWave({{1, 10, true}, {2, 20, false}, {3, 30, true}, {4, 40, false}});
    EXPECT_EQ(wave.packed, (std::vector<int>{2}));
    EXPECT_EQ(wave.grams, 20);
    EXPECT_EQ(wave.left, 1);
}

TEST(PlanWave, HasNothingToDoWithoutABacklog) {
    EXPECT_TRUE(planWave({}).packed.empty());
    EXPECT_TRUE(planWave({{1, 10, true}}).packed.empty());
}
