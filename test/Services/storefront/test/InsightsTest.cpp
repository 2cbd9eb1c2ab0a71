#include "storefront/insights.h"
#include "storefront/dataset.h"
#include <gtest/gtest.h>
#include <set>

using namespace storefront;
using namespace storefront::insights;

namespace {

Order orderOf(int month, const std::string &email, const std::vector<int> &products) {
    Order order;
    order.month = month;
    order.email = email;
    for (const int id : products)
        order.lines.push_back({id, 1, 1, 100});
    return order;
}

} // namespace

TEST(FavouritePair, SharesMostOrdersOfTheMonth) {
    const std::vector<Order> orders = {
        orderOf(1, "a", {8, 9}),    orderOf(1, "b", {7, 9, 8}), orderOf(1, "c", {1, 7}),
        orderOf(2, "a", {5, 3, 4}), orderOf(2, "b", {8, 9}),
    };
    EXPECT_EQ(favouritePair(orders, 1), (ProductPair{8, 9, 2}));
    EXPECT_EQ(favouritePair(orders, 2), (ProductPair{3, 4, 1}));
    EXPECT_EQ(favouritePair(orders, 3), ProductPair());
}

TEST(ReturningBuyers, OrderedBefore) {
    const std::vector<Order> orders = {
        orderOf(1, "a", {1}), orderOf(2, "b", {1}), orderOf(2, "a", {2}),
        orderOf(2, "a", {3}), orderOf(3, "c", {1}),
    };
    EXPECT_EQ(returningBuyers(orders, 1), 0);
    EXPECT_EQ(returningBuyers(orders, 2), 1);
    EXPECT_EQ(returningBuyers(orders, 3), 0);
}

TEST(MonthInsights, HasBothFigures) {
    std::set<std::string> before, returned;
    for (const Order &order : dataset().orders) {
        if (order.month < 12)
            before.insert(order.email);
        if (order.month == 12 && before.count(order.email) > 0)
            returned.insert(order.email);
    }
    const MonthInsights page = monthInsights(12);
    EXPECT_EQ(page.month, 12);
    EXPECT_EQ(page.favourite, favouritePair(dataset().orders, 12));
    EXPECT_GT(page.favourite.orders, 1);
    EXPECT_LT(page.favourite.firstId, page.favourite.secondId);
    EXPECT_EQ(page.returningBuyers, static_cast<int>(returned.size()));
    EXPECT_EQ(monthInsights(99).returningBuyers, 0);
}
