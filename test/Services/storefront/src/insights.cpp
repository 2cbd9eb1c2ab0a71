#include "storefront/insights.h"
#include "storefront/dataset.h"
#include <map>
#include <set>
#include <string>
#include <utility>

namespace storefront::insights {

bool operator==(const ProductPair &a, const ProductPair &b) {
    return a.firstId == b.firstId && a.secondId == b.secondId && a.orders == b.orders;
}

bool operator==(const MonthInsights &a, const MonthInsights &b) {
    return a.month == b.month && a.favourite == b.favourite &&
           a.returningBuyers == b.returningBuyers;
}

const CodeSite favouritePairSite = STOREFRONT_SITE_BELOW("storefront::insights::favouritePair");
ProductPair favouritePair(const std::vector<Order> &orders, int month) {
    std::map<std::pair<int, int>, int> shared;
    for (const Order &order : orders) {
        if (order.month != month)
            continue;
        for (const OrderLine &line : order.lines)
            for (const OrderLine &other : order.lines)
                if (line.productId < other.productId)
                    ++shared[{line.productId, other.productId}];
    }
    ProductPair favourite;
    for (const auto &[products, count] : shared)
        if (count > favourite.orders)
            favourite = {products.first, products.second, count};
    return favourite;
}

const CodeSite returningBuyersSite = STOREFRONT_SITE_BELOW("storefront::insights::returningBuyers");
int returningBuyers(const std::vector<Order> &orders, int month) {
    std::set<std::string> known, returned;
    for (const Order &order : orders)
        if (order.month < month)
            known.insert(order.email);
    for (const Order &order : orders)
        if (order.month == month && known.count(order.email) > 0)
            returned.insert(order.email);
    return static_cast<int>(returned.size());
}

const CodeSite monthInsightsSite = STOREFRONT_SITE_BELOW("storefront::insights::monthInsights");
MonthInsights monthInsights(int month) {
    const std::vector<Order> &orders = dataset().orders;
    const ProductPair favourite = favouritePair(orders, month);
    const int returning = returningBuyers(orders, month);
    return {month, favourite, returning};
}

} // namespace storefront::insights
