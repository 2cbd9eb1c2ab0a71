// The order archive, as customer service sees it.
#ifndef STOREFRONT_ORDERS_H
#define STOREFRONT_ORDERS_H

#include "storefront/code_site.h"
#include "storefront/model.h"

namespace storefront::orders {

struct OrderSummary {
    int id = 0;
    std::string email;
    OrderStatus status = OrderStatus::Placed;
    long totalCents = 0;
};

struct OrderPage {
    int matching = 0;
    std::vector<OrderSummary> orders;
};

bool operator==(const OrderSummary &a, const OrderSummary &b);
bool operator==(const OrderPage &a, const OrderPage &b);

/// The oldest \p limit orders of a region that have this status, and how many
/// there are. The region may be spelled as people type it.
OrderPage listOrders(const std::string &region, OrderStatus status, int limit);
extern const CodeSite listOrdersSite;

} // namespace storefront::orders

#endif
