// Ways to deliver a parcel.
#ifndef STOREFRONT_SHIPPING_H
#define STOREFRONT_SHIPPING_H

#include "storefront/code_site.h"
#include <string>
#include <vector>

namespace storefront::shipping {

struct ShippingOption {
    std::string carrier;
    std::string service;
    int days = 0;
    long cents = 0;
};

bool operator==(const ShippingOption &a, const ShippingOption &b);

/// Each carrier's offer for a parcel, cheapest first; none where we do not
/// deliver.
std::vector<ShippingOption> shippingOptions(const std::string &postcode, int weightGrams);
extern const CodeSite shippingOptionsSite;

} // namespace storefront::shipping

#endif
