#include "storefront/search.h"
#include "storefront/dataset.h"
#include "storefront/text.h"
#include <algorithm>

namespace storefront::search {
namespace {

/// How well a product fits the terms: 1 for each keyword that is one of them.
double relevance(const Product &product, const std::vector<std::string> &terms) {
    double score = 0;
    for (const std::string &keyword : product.keywords) {
        const std::string word = lowerCase(keyword);
        for (const std::string &term : terms)
            if (word == term)
                score += 1;
    }
    return score;
}

bool ranksBefore(const SearchHit &a, const SearchHit &b) {
    return a.rank != b.rank ? a.rank > b.rank : a.productId < b.productId;
}

} // namespace

const CodeSite searchProductsSite = STOREFRONT_SITE_BELOW("storefront::search::searchProducts");
std::vector<SearchHit> searchProducts(const std::string &query, int limit) {
    const std::vector<Product> &products = dataset().products;
    const std::vector<std::string> terms = splitWords(query);
    std::vector<SearchHit> hits;
    for (const Product &product : products) {
        if (product.discontinued)
            continue;
        SearchHit hit;
        hit.productId = product.id;
        hit.relevance = relevance(product, terms);
        hit.name = product.name;
        hit.rank = relevance(product, terms) * (1 + product.soldLastYear / 10000.0);
        if (hit.rank > 0)
            hits.push_back(hit);
    }
    std::sort(hits.begin(), hits.end(), ranksBefore);
    if (limit >= 0 && static_cast<std::size_t>(limit) < hits.size())
        hits.resize(static_cast<std::size_t>(limit));
    return hits;
}

} // namespace storefront::search
