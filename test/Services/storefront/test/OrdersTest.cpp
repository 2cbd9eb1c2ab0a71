#include "storefront/orders.h"
#include "storefront/dataset.h"
#include <gtest/gtest.h>

using namespace storefront;
using namespace storefront::orders;

TEST(ListOrders, PagesThroughOneRegionAndStatus) {
    std::vector<const Order *> expected;
    for (const Order &order : dataset().orders)
        if (order.region == "north" && order.status == OrderStatus::Paid)
            expected.push_back(&order);
    const OrderPage page = listOrders("north", OrderStatus::Paid, 15);
    EXPECT_EQ(page.matching, static_cast<int>(expected.size()));
    ASSERT_EQ(page.orders.size(), 15u);
    for (std::size_t i = 0; i < 15; ++i) {
        EXPECT_EQ(page.orders[i].id, expected[i]->id);
        EXPECT_EQ(page.orders[i].email, expected[i]->email);
        EXPECT_EQ(page.orders[i].status, OrderStatus::Paid);
        EXPECT_EQ(page.orders[i].totalCents, expected[i]->totalCents);
    }
}

TEST(ListOrders, TakesRegionsAsPeopleTypeThem) {
    const OrderPage page = listOrders("west", OrderStatus::Shipped, 5);
    EXPECT_EQ(listOrders("West", OrderStatus::Shipped, 5), page);
    EXPECT_EQ(listOrders("Western ", OrderStatus::Shipped, 5), page);
    EXPECT_EQ(listOrders("WE", OrderStatus::Shipped, 5), page);
    EXPECT_EQ(listOrders("west-side", OrderStatus::Shipped, 5), page);
}

TEST(ListOrders, UnknownRegionIsEmpty) {
    const OrderPage page = listOrders("moon", OrderStatus::Paid, 10);
    EXPECT_EQ(page.matching, 0);
    EXPECT_TRUE(page.orders.empty());
}

TEST(ListOrders, LimitZeroOnlyCounts) {
    const OrderPage page = listOrders("east", OrderStatus::Delivered, 0);
    EXPECT_GT(page.matching, 0);
    EXPECT_TRUE(page.orders.empty());
}
