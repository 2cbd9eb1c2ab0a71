#include "storefront/catalog.h"
#include "storefront/dataset.h"
#include <algorithm>
#include <gtest/gtest.h>

using namespace storefront;
using namespace storefront::catalog;

namespace {

std::vector<Product> availableIn(const std::string &category) {
    std::vector<Product> available;
    std::copy_if(dataset().products.begin(), dataset().products.end(),
                 std::back_inserter(available), [&](const Product &product) {
                     return product.category == category && !product.discontinued;
                 });
    return available;
}

} // namespace

TEST(ShowProduct, ShowsWhatTheCatalogueSays) {
    const Product &product = dataset().products[41];
    const ProductPage page = showProduct(42);
    EXPECT_EQ(page.id, 42);
    EXPECT_EQ(page.sku, "SKU-100042");
    EXPECT_EQ(page.name, product.name);
    EXPECT_EQ(page.category, product.category);
    EXPECT_EQ(page.priceCents, product.priceCents);
    EXPECT_EQ(page.available, !product.discontinued);
}

TEST(ShowProduct, RefusesUnknownIds) {
    EXPECT_THROW(showProduct(0), std::out_of_range);
    EXPECT_THROW(showProduct(-1), std::out_of_range);
    EXPECT_THROW(showProduct(1000000), std::out_of_range);
}

TEST(ListCategory, CountsAllAndShowsTheCheapest) {
    const std::vector<Product> available = availableIn("kitchen");
    const CategoryListing listing = listCategory("kitchen", 10);
    EXPECT_EQ(listing.category, "kitchen");
    EXPECT_EQ(listing.total, static_cast<int>(available.size()));
    ASSERT_EQ(listing.cards.size(), 10u);
    const long dearest = listing.cards.back().priceCents;
    const auto cheaper =
        std::count_if(available.begin(), available.end(),
                      [&](const Product &product) { return product.priceCents < dearest; });
    EXPECT_LE(cheaper, 9);
    for (std::size_t i = 1; i < listing.cards.size(); ++i)
        EXPECT_LE(listing.cards[i - 1].priceCents, listing.cards[i].priceCents);
}

TEST(ListCategory, ShowsAllWhenTheLimitIsHigh) {
    const CategoryListing listing = listCategory("toys", 100000);
    EXPECT_EQ(listing.cards.size(), availableIn("toys").size());
    EXPECT_EQ(listing.total, static_cast<int>(listing.cards.size()));
}

TEST(ListCategory, UnknownCategoryIsEmpty) {
    const CategoryListing listing = listCategory("boats", 10);
    EXPECT_EQ(listing.total, 0);
    EXPECT_TRUE(listing.cards.empty());
}

TEST(ListCategory, LimitZeroShowsOnlyTheTotal) {
    const CategoryListing listing = listCategory("tools", 0);
    EXPECT_GT(listing.total, 0);
    EXPECT_TRUE(listing.cards.empty());
}
