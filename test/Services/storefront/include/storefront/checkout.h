// From a cart to an order.
#ifndef STOREFRONT_CHECKOUT_H
#define STOREFRONT_CHECKOUT_H

#include "storefront/cart.h"
#include "storefront/code_site.h"
#include <stdexcept>
#include <string>
#include <vector>

namespace storefront::checkout {

/// The bank did not agree.
class PaymentDeclined : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

struct Receipt {
    int orderNumber = 0;
    long totalCents = 0;
    std::string confirmation;
    std::vector<std::string> beats; // the steps taken, in order
};

/// Buys what is in a cart. Throws std::out_of_range when there is no such
/// cart, std::invalid_argument for a card number that cannot be right, and
/// PaymentDeclined.
Receipt placeOrder(const std::string &cartId, const std::string &cardNumber);
extern const CodeSite placeOrderSite;

} // namespace storefront::checkout

#endif
