#include "storefront/reports.h"
#include "storefront/dataset.h"
#include <cstdlib>
#include <gtest/gtest.h>

using namespace storefront;
using namespace storefront::reports;

TEST(RevenueByCategory, AddsUpToTheOrders) {
    long total = 0;
    long toys = 0;
    for (const Order &order : dataset().orders) {
        if (order.month < 3 || order.month > 4 || order.status == OrderStatus::Cancelled)
            continue;
        total += order.totalCents;
        for (const OrderLine &line : order.lines)
            if (dataset().products[static_cast<std::size_t>(line.productId) - 1].category == "toys")
                toys += line.cents;
    }
    const std::map<std::string, long> revenue = revenueByCategory(3, 4);
    EXPECT_EQ(revenue.size(), dataset().categories.size());
    EXPECT_EQ(revenue.at("toys"), toys);
    long sum = 0;
    for (const auto &[category, cents] : revenue)
        sum += cents;
    EXPECT_EQ(sum, total);
    EXPECT_TRUE(revenueByCategory(4, 3).empty());
}

TEST(TopCustomers, RanksASpendersWholeRegion) {
    const auto ranking = topCustomers("north", 12);
    ASSERT_EQ(ranking.size(), 12u);
    for (std::size_t i = 0; i < ranking.size(); ++i) {
        long spent = 0;
        for (const Order &order : dataset().orders)
            if (order.email == ranking[i].first)
                spent += order.totalCents;
        EXPECT_EQ(ranking[i].second, spent);
        if (i > 0) {
            EXPECT_GE(ranking[i - 1].second, ranking[i].second);
        }
    }
    EXPECT_EQ(topCustomers("NO", 12), ranking);
    EXPECT_TRUE(topCustomers("moon", 12).empty());
}

TEST(PickingEffort, WalksEveryOrder) {
    PickingReport expected;
    for (const Order &order : dataset().orders) {
        if (order.region != "east" || order.month < 20)
            continue;
        long metres = 0;
        int at = 0;
        for (const OrderLine &line : order.lines) {
            metres += std::abs(line.aisle - at) * 12;
            at = line.aisle;
        }
        ++expected.orders;
        expected.steps += static_cast<int>(order.lines.size());
        expected.metres += metres;
        if (metres > expected.longestMetres) {
            expected.longestMetres = metres;
            expected.longestOrderId = order.id;
        }
    }
    EXPECT_GT(expected.orders, 100);
    EXPECT_EQ(pickingEffort("Eastern", 20), expected);
    EXPECT_EQ(pickingEffort("east", monthsOnRecord + 1), PickingReport());
}
