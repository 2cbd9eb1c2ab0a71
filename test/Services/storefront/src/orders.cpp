#include "storefront/orders.h"
#include "storefront/dataset.h"
#include "storefront/text.h"

namespace storefront::orders {

bool operator==(const OrderSummary &a, const OrderSummary &b) {
    return a.id == b.id && a.email == b.email && a.status == b.status &&
           a.totalCents == b.totalCents;
}

bool operator==(const OrderPage &a, const OrderPage &b) {
    return a.matching == b.matching && a.orders == b.orders;
}

const CodeSite listOrdersSite = STOREFRONT_SITE_BELOW("storefront::orders::listOrders");
OrderPage listOrders(const std::string &region, OrderStatus status, int limit) {
    const std::vector<Order> &archive = dataset().orders;
    OrderPage page;
    for (const Order &order : archive) {
        if (order.region != canonicalRegion(region))
            continue;
        if (order.status != status)
            continue;
        ++page.matching;
        if (page.matching <= limit)
            page.orders.push_back({order.id, order.email, order.status, order.totalCents});
    }
    return page;
}

} // namespace storefront::orders
