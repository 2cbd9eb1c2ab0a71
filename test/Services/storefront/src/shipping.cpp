#include "storefront/shipping.h"
#include "storefront/dataset.h"
#include <algorithm>
#include <tuple>

namespace storefront::shipping {
namespace {

constexpr long gramsPerBand = 1000;

/// Carriers charge by started bands of a kilogram.
long bandOf(long weightGrams) {
    return (weightGrams + gramsPerBand - 1) / gramsPerBand * gramsPerBand;
}

std::vector<ShippingOption> matching(const std::vector<Rate> &rates, const ZoneTable &zones,
                                     const std::string &postcode, int weightGrams) {
    const long band = bandOf(weightGrams);
    std::vector<ShippingOption> options;
    for (const Rate &rate : rates) {
        const int zone = zones.zoneOf(postcode);
        if (rate.zone != zone || rate.maxGrams != band)
            continue;
        options.push_back({rate.carrier, rate.service, rate.days, rate.cents});
    }
    return options;
}

} // namespace

bool operator==(const ShippingOption &a, const ShippingOption &b) {
    return a.carrier == b.carrier && a.service == b.service && a.days == b.days &&
           a.cents == b.cents;
}

const CodeSite shippingOptionsSite = STOREFRONT_SITE_BELOW("storefront::shipping::shippingOptions");
std::vector<ShippingOption> shippingOptions(const std::string &postcode, int weightGrams) {
    const Dataset &data = dataset();
    std::vector<ShippingOption> options = matching(data.rates, data.zones, postcode, weightGrams);
    std::sort(options.begin(), options.end(), [](const ShippingOption &a, const ShippingOption &b) {
        return std::tie(a.cents, a.carrier, a.service) < std::tie(b.cents, b.carrier, b.service);
    });
    return options;
}

} // namespace storefront::shipping
