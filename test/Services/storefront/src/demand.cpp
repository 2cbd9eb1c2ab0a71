#include "storefront/demand.h"
#include "storefront/dataset.h"
#include <cmath>
#include <tuple>

namespace storefront::demand {
namespace {

/// A line of an order.
struct Sale {
    int month = 0;
    int pieces = 0;
};

/// What was sold, line by line.
class SalesRecord {
  public:
    void note(const Order &order) {
        for (const OrderLine &line : order.lines)
            sales.push_back({order.month, line.quantity});
    }

    /// The pieces on a line; recent lines count more.
    double usualPieces() const {
        double pieces = 0;
        double weights = 0;
        for (const Sale &sale : sales) {
            const double weight = 1.0 / (1 + monthsOnRecord - sale.month);
            pieces += weight * sale.pieces;
            weights += weight;
        }
        return weights > 0 ? pieces / weights : 1;
    }

  private:
    std::vector<Sale> sales;
};

SalesRecord recordOf(const std::vector<Order> &orders) {
    SalesRecord record;
    for (const Order &order : orders)
        record.note(order);
    return record;
}

const SalesRecord &salesRecord() {
    static const SalesRecord record = recordOf(dataset().orders);
    return record;
}

} // namespace

bool operator==(const ProductDemand &a, const ProductDemand &b) {
    return std::tie(a.productId, a.soldLastYear, a.usualHundredths, a.linesLastYear) ==
           std::tie(b.productId, b.soldLastYear, b.usualHundredths, b.linesLastYear);
}

const CodeSite productDemandSite = STOREFRONT_SITE_BELOW("storefront::demand::productDemand");
ProductDemand productDemand(int productId) {
    const Product &product = productById(dataset().products, productId);
    const double usual = salesRecord().usualPieces();
    ProductDemand demand;
    demand.productId = productId;
    demand.soldLastYear = product.soldLastYear;
    demand.usualHundredths = std::lround(usual * 100);
    demand.linesLastYear = std::lround(product.soldLastYear / usual);
    return demand;
}

} // namespace storefront::demand
