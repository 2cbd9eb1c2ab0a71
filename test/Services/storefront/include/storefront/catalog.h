// Browsing the catalogue.
#ifndef STOREFRONT_CATALOG_H
#define STOREFRONT_CATALOG_H

#include "storefront/code_site.h"
#include "storefront/model.h"

namespace storefront::catalog {

struct ProductPage {
    int id = 0;
    std::string sku;
    std::string name;
    std::string category;
    long priceCents = 0;
    bool available = false;
};

struct ProductCard {
    int id = 0;
    std::string name;
    long priceCents = 0;
};

struct CategoryListing {
    std::string category;
    int total = 0;
    std::vector<ProductCard> cards;
};

bool operator==(const ProductPage &a, const ProductPage &b);
bool operator==(const ProductCard &a, const ProductCard &b);

/// Throws std::out_of_range for an unknown id.
ProductPage showProduct(int productId);
extern const CodeSite showProductSite;

/// The cheapest \p limit products of a category, and how many it has.
CategoryListing listCategory(const std::string &category, int limit);
extern const CodeSite listCategorySite;

} // namespace storefront::catalog

#endif
