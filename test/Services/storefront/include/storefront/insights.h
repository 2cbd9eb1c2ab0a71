// What the back office wants to know of a month.
#ifndef STOREFRONT_INSIGHTS_H
#define STOREFRONT_INSIGHTS_H

#include "storefront/code_site.h"
#include "storefront/model.h"
#include <vector>

namespace storefront::insights {

/// Two products that share orders.
struct ProductPair {
    int firstId = 0;
    int secondId = 0; // the larger one
    int orders = 0;
};

struct MonthInsights {
    int month = 0;
    ProductPair favourite;
    int returningBuyers = 0;
};

bool operator==(const ProductPair &a, const ProductPair &b);
bool operator==(const MonthInsights &a, const MonthInsights &b);

/// The pair that shares most orders of \p month; of several the one with the
/// lowest ids.
ProductPair favouritePair(const std::vector<Order> &orders, int month);
extern const CodeSite favouritePairSite;

/// How many of those who ordered in \p month had ordered in an earlier one.
int returningBuyers(const std::vector<Order> &orders, int month);
extern const CodeSite returningBuyersSite;

/// The page of a month.
MonthInsights monthInsights(int month);
extern const CodeSite monthInsightsSite;

} // namespace storefront::insights

#endif
