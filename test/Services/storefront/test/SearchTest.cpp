#include "storefront/search.h"
#include "storefront/dataset.h"
#include "storefront/text.h"
#include <gtest/gtest.h>

using namespace storefront;
using namespace storefront::search;

namespace {

double keywordsAmong(const Product &product, const std::vector<std::string> &words) {
    double found = 0;
    for (const std::string &keyword : product.keywords)
        for (const std::string &word : words)
            found += lowerCase(keyword) == word ? 1 : 0;
    return found;
}

} // namespace

TEST(SearchProducts, RanksByRelevanceAndSales) {
    const std::vector<SearchHit> hits = searchProducts("Steel, LAMP!", 25);
    ASSERT_EQ(hits.size(), 25u);
    for (std::size_t i = 0; i < hits.size(); ++i) {
        const Product &product = productById(dataset().products, hits[i].productId);
        const double relevance = keywordsAmong(product, {"steel", "lamp"});
        EXPECT_EQ(hits[i].name, product.name);
        EXPECT_EQ(hits[i].relevance, relevance);
        EXPECT_DOUBLE_EQ(hits[i].rank, relevance * (1 + product.soldLastYear / 10000.0));
        EXPECT_FALSE(product.discontinued);
        if (i > 0) {
            EXPECT_GE(hits[i - 1].rank, hits[i].rank);
        }
    }
}

TEST(SearchProducts, FindsEveryProductThatFits) {
    std::size_t fitting = 0;
    for (const Product &product : dataset().products)
        if (!product.discontinued && keywordsAmong(product, {"bamboo"}) > 0)
            ++fitting;
    EXPECT_EQ(searchProducts("bamboo", 100000).size(), fitting);
}

TEST(SearchProducts, FindsNothingForNoWords) {
    EXPECT_TRUE(searchProducts("", 10).empty());
    EXPECT_TRUE(searchProducts("?!", 10).empty());
    EXPECT_TRUE(searchProducts("submarine", 10).empty());
}
