// Shopping carts.
#ifndef STOREFRONT_CART_H
#define STOREFRONT_CART_H

#include "storefront/code_site.h"
#include <map>
#include <mutex>
#include <string>
#include <vector>

namespace storefront::cart {

struct CartLine {
    int productId = 0;
    int quantity = 0;
};

struct Cart {
    std::string id;
    long pieces = 0;
    long totalCents = 0;
    std::vector<CartLine> lines;
};

bool operator==(const CartLine &a, const CartLine &b);
bool operator==(const Cart &a, const Cart &b);

/// The carts of all visitors. Safe to use from several threads.
class CartStore {
  public:
    /// Throws std::out_of_range for an unknown product and
    /// std::invalid_argument for a quantity that is not from 1 to 100000.
    Cart add(const std::string &cartId, int productId, int quantity);

    /// Empties a cart and returns what was in it. Throws std::out_of_range
    /// when there is no such cart.
    Cart take(const std::string &cartId);

  private:
    std::mutex mutex;
    std::map<std::string, Cart> carts;
};

CartStore &carts();

/// Puts a product into a cart, which is made on first use.
Cart addToCart(const std::string &cartId, int productId, int quantity);
extern const CodeSite addToCartSite;

} // namespace storefront::cart

#endif
