#include "storefront/pricing.h"
#include "storefront/dataset.h"
#include "storefront/settings.h"

namespace storefront::pricing {
namespace {

constexpr int bulkPieces = 100;
constexpr int mostPieces = 100000;

long roundedCents(double cents) {
    return static_cast<long>(cents + 0.5);
}

} // namespace

bool operator==(const Quote &a, const Quote &b) {
    return a.pieces == b.pieces && a.netCents == b.netCents && a.taxCents == b.taxCents &&
           a.handlingCents == b.handlingCents && a.grossCents == b.grossCents;
}

const CodeSite quoteLinesSite = STOREFRONT_SITE_BELOW("storefront::pricing::quoteLines");
Quote quoteLines(const std::vector<QuoteLine> &lines, const std::string &region) {
    const std::vector<Product> &products = dataset().products;
    const std::vector<Setting> &settings = dataset().settings;
    const std::string taxKey = "tax.rate." + region;
    Quote quote;
    for (const QuoteLine &line : lines) {
        const double taxRate = settingValue(settings, taxKey, 0.19);
        const double handling = settingValue(settings, "pricing.handling-cents-per-line", 0);
        const double discount = settingValue(settings, "pricing.bulk.discount-rate", 0);
        if (line.quantity < 1 || line.quantity > mostPieces)
            throw std::invalid_argument("a quantity must be from 1 to 100000");
        const Product &product = productById(products, line.productId);
        double net = static_cast<double>(product.priceCents) * line.quantity;
        if (line.quantity >= bulkPieces)
            net *= 1 - discount;
        quote.pieces += line.quantity;
        quote.netCents += roundedCents(net);
        quote.taxCents += roundedCents(net * taxRate);
        quote.handlingCents += roundedCents(handling);
    }
    quote.grossCents = quote.netCents + quote.taxCents + quote.handlingCents;
    return quote;
}

} // namespace storefront::pricing
