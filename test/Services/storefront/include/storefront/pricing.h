// Offers to business customers.
#ifndef STOREFRONT_PRICING_H
#define STOREFRONT_PRICING_H

#include "storefront/code_site.h"
#include <string>
#include <vector>

namespace storefront::pricing {

struct QuoteLine {
    int productId = 0;
    int quantity = 0;
};

struct Quote {
    long pieces = 0;
    long netCents = 0;
    long taxCents = 0;
    long handlingCents = 0;
    long grossCents = 0;
};

bool operator==(const Quote &a, const Quote &b);

/// The price of all lines, delivered into \p region. Throws std::out_of_range
/// for an unknown product and std::invalid_argument for a quantity that is not
/// from 1 to 100000.
Quote quoteLines(const std::vector<QuoteLine> &lines, const std::string &region);
extern const CodeSite quoteLinesSite;

} // namespace storefront::pricing

#endif
