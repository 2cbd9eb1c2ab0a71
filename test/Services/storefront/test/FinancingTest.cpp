#include "storefront/financing.h"
#include <gtest/gtest.h>
#include <stdexcept>

using namespace storefront::financing;

TEST(PlanFor, PaysEverythingBackInTime) {
    const Plan plan = planFor(120000, 24);
    ASSERT_EQ(plan.instalments.size(), 24u);
    EXPECT_EQ(plan.instalments.front().month, 1);
    EXPECT_EQ(plan.instalments.back().restCents, 0);
    EXPECT_GT(plan.totalCents, 120000);
    EXPECT_LE(plan.totalCents, 24 * plan.monthlyCents);
}

TEST(PlanFor, ChargesInterestOnWhatIsStillOwed) {
    const Plan plan = planFor(360000, 36);
    EXPECT_EQ(plan.instalments.front().interestCents, 2405);
    for (std::size_t i = 1; i < plan.instalments.size(); ++i)
        EXPECT_LT(plan.instalments[i].interestCents, plan.instalments[i - 1].interestCents);
}

TEST(PlanFor, ALongerTimeCostsMore) {
    EXPECT_LT(planFor(99900, 48).monthlyCents, planFor(99900, 12).monthlyCents);
    EXPECT_GT(planFor(99900, 48).totalCents, planFor(99900, 12).totalCents);
}

TEST(PlanFor, AnswersTheSameEachTime) {
    EXPECT_EQ(planFor(49900, 12), planFor(49900, 12));
    EXPECT_FALSE(planFor(49900, 12) == planFor(49900, 24));
}

TEST(PlanFor, RefusesWhatIsNotFinanced) {
    EXPECT_THROW(planFor(0, 12), std::invalid_argument);
    EXPECT_THROW(planFor(1000001, 12), std::invalid_argument);
    EXPECT_THROW(planFor(1000, 0), std::invalid_argument);
    EXPECT_THROW(planFor(1000, 73), std::invalid_argument);
    EXPECT_NO_THROW(planFor(1000000, 72));
}
