#include "storefront/checkout.h"
#include <mutex>

namespace storefront::checkout {
namespace {

struct PlacedOrder {
    int number = 0;
    cart::Cart content;
    std::string authorization;
};

/// The orders of this run and the stock set aside for them.
struct OrderBook {
    std::mutex mutex;
    std::vector<PlacedOrder> orders;
    std::map<int, int> reserved; // product id to pieces
};

OrderBook &orderBook() {
    static OrderBook book;
    return book;
}

class Checkout {
  public:
    Checkout(const std::string &cartId, const std::string &cardNumber)
        : cartId(cartId), cardNumber(cardNumber) {}

    void validate() {
        if (cardNumber.size() != 16)
            throw std::invalid_argument("a card number has 16 digits");
        order.content = cart::carts().take(cartId);
        took("validate");
    }

    void authorize() {
        if (cardNumber.back() == '0')
            throw PaymentDeclined("the bank declined the card");
        order.authorization = "auth-" + cardNumber.substr(12);
        took("authorize");
    }

    void reserve() {
        OrderBook &book = orderBook();
        const std::lock_guard<std::mutex> lock(book.mutex);
        for (const cart::CartLine &line : order.content.lines)
            book.reserved[line.productId] += line.quantity;
        took("reserve");
    }

    void persist() {
        OrderBook &book = orderBook();
        const std::lock_guard<std::mutex> lock(book.mutex);
        order.number = 100001 + static_cast<int>(book.orders.size());
        book.orders.push_back(order);
        took("persist");
    }

    void notify() {
        receipt.confirmation = "Thank you! We have received your order of " +
                               std::to_string(order.content.pieces) + " pieces (" +
                               order.authorization + ").";
        took("notify");
    }

    Receipt finish() {
        receipt.orderNumber = order.number;
        receipt.totalCents = order.content.totalCents;
        return receipt;
    }

  private:
    void took(const char *beat) { receipt.beats.push_back(beat); }

    std::string cartId;
    std::string cardNumber;
    PlacedOrder order;
    Receipt receipt;
};

} // namespace

const CodeSite placeOrderSite = STOREFRONT_SITE_BELOW("storefront::checkout::placeOrder");
Receipt placeOrder(const std::string &cartId, const std::string &cardNumber) {
    Checkout checkout(cartId, cardNumber);
    checkout.validate();
    checkout.authorize();
    checkout.notify();
    checkout.reserve();
    checkout.persist();
    return checkout.finish();
}

} // namespace storefront::checkout
