// Full-text search over the catalogue.
#ifndef STOREFRONT_SEARCH_H
#define STOREFRONT_SEARCH_H

#include "storefront/code_site.h"
#include <string>
#include <vector>

namespace storefront::search {

struct SearchHit {
    int productId = 0;
    std::string name;
    double relevance = 0;
    double rank = 0;
};

/// The best \p limit products for the words of \p query, best first.
std::vector<SearchHit> searchProducts(const std::string &query, int limit);
extern const CodeSite searchProductsSite;

} // namespace storefront::search

#endif
