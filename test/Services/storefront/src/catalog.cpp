#include "storefront/catalog.h"
#include "storefront/dataset.h"
#include <algorithm>

namespace storefront::catalog {
namespace {

std::size_t countInCategory(const std::vector<Product> &products, const std::string &category) {
    std::size_t count = 0;
    for (const Product &product : products)
        if (product.category == category && !product.discontinued)
            ++count;
    return count;
}

} // namespace

bool operator==(const ProductPage &a, const ProductPage &b) {
    return a.id == b.id && a.sku == b.sku && a.name == b.name && a.category == b.category &&
           a.priceCents == b.priceCents && a.available == b.available;
}

bool operator==(const ProductCard &a, const ProductCard &b) {
    return a.id == b.id && a.name == b.name && a.priceCents == b.priceCents;
}

const CodeSite showProductSite = STOREFRONT_SITE_BELOW("storefront::catalog::showProduct");
ProductPage showProduct(int productId) {
    const Product &product = productById(dataset().products, productId);
    return {product.id,       product.sku,        product.name,
            product.category, product.priceCents, !product.discontinued};
}

const CodeSite listCategorySite = STOREFRONT_SITE_BELOW("storefront::catalog::listCategory");
CategoryListing listCategory(const std::string &category, int limit) {
    const std::vector<Product> &products = dataset().products;
    std::vector<ProductCard> cards;
    std::size_t next = 0;
    while (cards.size() < countInCategory(products, category)) {
        const Product &product = products[next++];
        if (product.category == category && !product.discontinued)
            cards.push_back({product.id, product.name, product.priceCents});
    }
    std::sort(cards.begin(), cards.end(), [](const ProductCard &a, const ProductCard &b) {
        return a.priceCents != b.priceCents ? a.priceCents < b.priceCents : a.id < b.id;
    });

    CategoryListing listing;
    listing.category = category;
    listing.total = static_cast<int>(cards.size());
    if (limit >= 0 && static_cast<std::size_t>(limit) < cards.size())
        cards.resize(static_cast<std::size_t>(limit));
    listing.cards = std::move(cards);
    return listing;
}

} // namespace storefront::catalog
