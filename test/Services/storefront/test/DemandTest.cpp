#include "storefront/demand.h"
#include "storefront/dataset.h"
#include <gtest/gtest.h>

using namespace storefront;
using namespace storefront::demand;

TEST(ProductDemand, CountsRecentLinesMore) {
    double pieces = 0, weights = 0;
    for (const Order &order : dataset().orders)
        for (const OrderLine &line : order.lines) {
            pieces += 1.0 / (1 + monthsOnRecord - order.month) * line.quantity;
            weights += 1.0 / (1 + monthsOnRecord - order.month);
        }
    const double usual = pieces / weights;
    const ProductDemand demand = productDemand(42);
    EXPECT_EQ(demand.productId, 42);
    EXPECT_EQ(demand.soldLastYear, productById(dataset().products, 42).soldLastYear);
    EXPECT_NEAR(demand.usualHundredths, usual * 100, 0.5);
    EXPECT_NEAR(demand.linesLastYear, demand.soldLastYear / usual, 0.5);
}

TEST(ProductDemand, IsTheSameWhenAskedAgain) {
    EXPECT_EQ(productDemand(7), productDemand(7));
    EXPECT_EQ(productDemand(7).usualHundredths, productDemand(8).usualHundredths);
}

TEST(ProductDemand, RefusesUnknownProducts) {
    EXPECT_THROW(productDemand(0), std::out_of_range);
    EXPECT_THROW(productDemand(999999), std::out_of_range);
}
