#include "storefront/pricing.h"
#include "storefront/dataset.h"
#include "storefront/settings.h"
#include <cmath>
#include <gtest/gtest.h>

using namespace storefront;
using namespace storefront::pricing;

TEST(QuoteLines, AddsTaxAndHandling) {
    const long price = dataset().products[9].priceCents;
    const double rate = settingValue(dataset().settings, "tax.rate.west", -1);
    ASSERT_GT(rate, 0);
    const Quote quote = quoteLines({{10, 3}}, "west");
    EXPECT_EQ(quote.pieces, 3);
    EXPECT_EQ(quote.netCents, price * 3);
    EXPECT_EQ(quote.taxCents, std::lround(static_cast<double>(price * 3) * rate));
    EXPECT_EQ(quote.handlingCents, 35);
    EXPECT_EQ(quote.grossCents, quote.netCents + quote.taxCents + quote.handlingCents);
}

TEST(QuoteLines, GivesADiscountOnBulkLines) {
    const double price = static_cast<double>(dataset().products[4].priceCents);
    EXPECT_EQ(quoteLines({{5, 99}}, "north").netCents, std::lround(price * 99));
    EXPECT_EQ(quoteLines({{5, 100}}, "north").netCents, std::lround(price * 100 * 0.96));
}

TEST(QuoteLines, SumsItsLines) {
    const Quote first = quoteLines({{1, 2}}, "east");
    const Quote second = quoteLines({{2, 120}}, "east");
    const Quote both = quoteLines({{1, 2}, {2, 120}}, "east");
    EXPECT_EQ(both.pieces, 122);
    EXPECT_EQ(both.netCents, first.netCents + second.netCents);
    EXPECT_EQ(both.taxCents, first.taxCents + second.taxCents);
    EXPECT_EQ(both.handlingCents, 70);
}

TEST(QuoteLines, NoLinesCostNothing) {
    EXPECT_EQ(quoteLines({}, "east"), Quote());
}

TEST(QuoteLines, UsesTheUsualRateWhereNoneIsSet) {
    const Quote quote = quoteLines({{1, 1}}, "moon");
    EXPECT_EQ(quote.taxCents, std::lround(static_cast<double>(quote.netCents) * 0.19));
}

TEST(QuoteLines, RefusesBadLines) {
    EXPECT_THROW(quoteLines({{1, 1}, {0, 1}}, "north"), std::out_of_range);
    EXPECT_THROW(quoteLines({{1, 0}}, "north"), std::invalid_argument);
    EXPECT_THROW(quoteLines({{1, 100001}}, "north"), std::invalid_argument);
    EXPECT_NO_THROW(quoteLines({{1, 100000}}, "north"));
}

TEST(SettingValue, IgnoresTheCaseOfStoredKeys) {
    const std::vector<Setting> settings = {{"Tax.Rate", 0.2}, {"tax.rate", 0.3}};
    EXPECT_EQ(settingValue(settings, "tax.rate", 0), 0.2);
    EXPECT_EQ(settingValue(settings, "tax", 0.5), 0.5);
    EXPECT_EQ(settingValue({}, "tax.rate", 0.5), 0.5);
}
