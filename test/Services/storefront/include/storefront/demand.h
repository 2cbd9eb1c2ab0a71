// How much of a product is bought.
#ifndef STOREFRONT_DEMAND_H
#define STOREFRONT_DEMAND_H

#include "storefront/code_site.h"

namespace storefront::demand {

struct ProductDemand {
    int productId = 0;
    int soldLastYear = 0;
    long usualHundredths = 0; // pieces on a usual line of an order, times 100
    long linesLastYear = 0;   // how many usual lines that is
};

bool operator==(const ProductDemand &a, const ProductDemand &b);

/// Throws std::out_of_range for an unknown id.
ProductDemand productDemand(int productId);
extern const CodeSite productDemandSite;

} // namespace storefront::demand

#endif
