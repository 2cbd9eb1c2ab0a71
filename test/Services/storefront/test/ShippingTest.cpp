#include "storefront/shipping.h"
#include "storefront/dataset.h"
#include <gtest/gtest.h>

using namespace storefront;
using namespace storefront::shipping;

TEST(ZoneTable, LaterRangesRefineEarlierOnes) {
    const ZoneTable zones({{"10000", "19999", 1}, {"15000", "15999", 4}});
    EXPECT_EQ(zones.zoneOf("10000"), 1);
    EXPECT_EQ(zones.zoneOf("14999"), 1);
    EXPECT_EQ(zones.zoneOf("15000"), 4);
    EXPECT_EQ(zones.zoneOf("19999"), 1);
    EXPECT_EQ(zones.zoneOf("20000"), 0);
}

TEST(ShippingOptions, OffersEachServiceOfTheZoneOnce) {
    const int zone = dataset().zones.zoneOf("20437");
    const std::vector<ShippingOption> options = shippingOptions("20437", 2300);
    ASSERT_EQ(options.size(), 16u); // four carriers with four services
    for (std::size_t i = 0; i < options.size(); ++i) {
        bool known = false;
        for (const Rate &rate : dataset().rates)
            known |= rate.carrier == options[i].carrier && rate.service == options[i].service &&
                     rate.zone == zone && rate.maxGrams == 3000 && rate.cents == options[i].cents &&
                     rate.days == options[i].days;
        EXPECT_TRUE(known) << options[i].carrier << " " << options[i].service;
        if (i > 0) {
            EXPECT_LE(options[i - 1].cents, options[i].cents);
        }
    }
}

TEST(ShippingOptions, ChargesByStartedKilogram) {
    EXPECT_EQ(shippingOptions("55555", 1001), shippingOptions("55555", 2000));
    EXPECT_FALSE(shippingOptions("55555", 1000) == shippingOptions("55555", 1001));
}

TEST(ShippingOptions, OffersNothingBeyondItsLimits) {
    EXPECT_TRUE(shippingOptions("55555", 10001).empty());
    EXPECT_TRUE(shippingOptions("55555", 2147483647).empty());
    EXPECT_TRUE(shippingOptions("55555", 0).empty());
    EXPECT_TRUE(shippingOptions("X", 500).empty());
}
