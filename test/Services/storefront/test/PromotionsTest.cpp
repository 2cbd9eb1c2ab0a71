#include "storefront/promotions.h"
#include "storefront/dataset.h"
#include <gtest/gtest.h>

using namespace storefront;
using namespace storefront::promotions;

namespace {

/// The best sellers of a category, in the order of the catalogue.
std::vector<Product> bestSellers(const std::string &category) {
    std::vector<Product> found;
    for (const Product &product : dataset().products)
        if (product.category == category && product.soldLastYear > 4000)
            found.push_back(product);
    return found;
}

} // namespace

TEST(BannerFor, ALeadInGivesWayToTheBannerBehindIt) {
    const std::vector<Product> products = bestSellers("tools");
    ASSERT_GT(products.size(), 3u);
    const Banner banner = bannerFor("tools", 0);
    EXPECT_EQ(banner.title, products[0].name);
    EXPECT_EQ(banner.leadIn, products[0].soldLastYear % 3 == 0);
    EXPECT_EQ(banner.discountPercent, 5 + products[0].id % 20);
}

TEST(BannerFor, MovesOnWithEachVisit) {
    const std::vector<Product> products = bestSellers("garden");
    const int banners = static_cast<int>(products.size()) + 1;
    for (int visits = 1; visits < banners; ++visits) {
        const Product &turn = products[static_cast<std::size_t>(visits) - 1];
        const bool leadIn = turn.soldLastYear % 3 == 0;
        const bool last = visits == banners - 1;
        const std::string behind =
            last ? "New in garden" : products[static_cast<std::size_t>(visits)].name;
        EXPECT_EQ(bannerFor("garden", visits).title, leadIn ? behind : turn.name) << visits;
    }
    EXPECT_EQ(bannerFor("garden", banners).title, bannerFor("garden", 0).title);
}

TEST(BannerFor, AnEmptyCategoryHasOnlyItsLeadIn) {
    EXPECT_EQ(bannerFor("boats", 5).title, "New in boats");
    EXPECT_TRUE(bannerFor("boats", -1).leadIn);
}
