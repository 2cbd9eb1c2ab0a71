#include "storefront/statements.h"
#include "storefront/dataset.h"
#include "storefront/ledger.h"
#include <gtest/gtest.h>

using namespace storefront;
using namespace storefront::statements;

TEST(Ledger, NumbersPostedEntriesOnly) {
    const Ledger ledger({{1, 1, 100, true}, {2, 1, 200, false}, {3, 1, 300, true}});
    EXPECT_EQ(ledger.postedCount(), 2u);
    EXPECT_EQ(ledger.posted(0).orderId, 1);
    EXPECT_EQ(ledger.posted(1).orderId, 3);
    EXPECT_THROW(ledger.posted(2), std::out_of_range);
}

TEST(RegionStatement, BalancesOrdersAndRefunds) {
    int entries = 0;
    long balance = 0;
    for (const Order &order : dataset().orders) {
        if (order.region != "south" || order.month < 4 || order.month > 9 ||
            order.status == OrderStatus::Placed)
            continue;
        ++entries;
        if (order.status == OrderStatus::Cancelled)
            ++entries;
        else
            balance += order.totalCents;
    }
    const Statement statement = regionStatement("Southern", 4, 9, 8);
    EXPECT_EQ(statement.region, "south");
    EXPECT_EQ(statement.entries, entries);
    EXPECT_EQ(statement.balanceCents, balance);
    ASSERT_EQ(statement.latest.size(), 8u);
    EXPECT_EQ(statement.latest.back().balanceCents, balance);
    for (std::size_t i = 1; i < statement.latest.size(); ++i)
        EXPECT_EQ(statement.latest[i].balanceCents,
                  statement.latest[i - 1].balanceCents + statement.latest[i].cents);
}

TEST(RegionStatement, HasNoRowsWithoutOrders) {
    const Statement statement = regionStatement("south", 30, 31, 8);
    EXPECT_EQ(statement.entries, 0);
    EXPECT_EQ(statement.balanceCents, 0);
    EXPECT_TRUE(statement.latest.empty());
    EXPECT_TRUE(regionStatement("south", 1, 2, 0).latest.empty());
}
