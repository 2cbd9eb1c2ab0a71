#include "storefront/cart.h"
#include "storefront/dataset.h"

namespace storefront::cart {

namespace {

constexpr int mostPieces = 100000;

} // namespace

bool operator==(const CartLine &a, const CartLine &b) {
    return a.productId == b.productId && a.quantity == b.quantity;
}

bool operator==(const Cart &a, const Cart &b) {
    return a.id == b.id && a.pieces == b.pieces && a.totalCents == b.totalCents &&
           a.lines == b.lines;
}

Cart CartStore::add(const std::string &cartId, int productId, int quantity) {
    if (quantity < 1 || quantity > mostPieces)
        throw std::invalid_argument("a quantity must be from 1 to 100000");
    const Product &product = productById(dataset().products, productId);
    const std::lock_guard<std::mutex> lock(mutex);
    Cart &cart = carts[cartId];
    cart.id = cartId;
    cart.pieces += quantity;
    cart.totalCents += product.priceCents * quantity;
    for (CartLine &line : cart.lines) {
        if (line.productId == productId) {
            line.quantity += quantity;
            return cart;
        }
    }
    cart.lines.push_back({productId, quantity});
    return cart;
}

Cart CartStore::take(const std::string &cartId) {
    const std::lock_guard<std::mutex> lock(mutex);
    auto found = carts.find(cartId);
    if (found == carts.end())
        throw std::out_of_range("no cart '" + cartId + "'");
    Cart cart = std::move(found->second);
    carts.erase(found);
    return cart;
}

CartStore &carts() {
    static CartStore store;
    return store;
}

const CodeSite addToCartSite = STOREFRONT_SITE_BELOW("storefront::cart::addToCart");
Cart addToCart(const std::string &cartId, int productId, int quantity) {
    return carts().add(cartId, productId, quantity);
}

} // namespace storefront::cart
