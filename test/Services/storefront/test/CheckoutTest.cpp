#include "storefront/checkout.h"
#include "storefront/cart.h"
#include "storefront/dataset.h"
#include <algorithm>
#include <gtest/gtest.h>

using namespace storefront;
using cart::addToCart;
using cart::Cart;
using checkout::placeOrder;
using checkout::Receipt;

namespace {

const std::string goodCard = "4000000000001234";

long priceOf(int productId) {
    return productById(dataset().products, productId).priceCents;
}

} // namespace

TEST(AddToCart, SumsAndMergesLines) {
    addToCart("sums", 3, 2);
    addToCart("sums", 4, 1);
    const Cart cart = addToCart("sums", 3, 5);
    EXPECT_EQ(cart.id, "sums");
    EXPECT_EQ(cart.pieces, 8);
    EXPECT_EQ(cart.totalCents, 7 * priceOf(3) + priceOf(4));
    EXPECT_EQ(cart.lines, (std::vector<cart::CartLine>{{3, 7}, {4, 1}}));
}

TEST(AddToCart, RefusesBadLines) {
    EXPECT_THROW(addToCart("bad", 0, 1), std::out_of_range);
    EXPECT_THROW(addToCart("bad", 1, 0), std::invalid_argument);
}

TEST(PlaceOrder, BuysTheCartOnce) {
    addToCart("buys", 7, 2);
    const Receipt receipt = placeOrder("buys", goodCard);
    EXPECT_EQ(receipt.totalCents, 2 * priceOf(7));
    EXPECT_GT(receipt.orderNumber, 100000);
    EXPECT_EQ(receipt.confirmation,
              "Thank you! We have received your order of 2 pieces (auth-1234).");
    EXPECT_THROW(placeOrder("buys", goodCard), std::out_of_range);
}

TEST(PlaceOrder, NumbersOrdersInTurn) {
    addToCart("first", 1, 1);
    addToCart("second", 1, 1);
    const int first = placeOrder("first", goodCard).orderNumber;
    EXPECT_EQ(placeOrder("second", goodCard).orderNumber, first + 1);
}

TEST(PlaceOrder, TakesEveryStepOnce) {
    addToCart("steps", 1, 1);
    std::vector<std::string> beats = placeOrder("steps", goodCard).beats;
    std::sort(beats.begin(), beats.end());
    EXPECT_EQ(beats,
              (std::vector<std::string>{"authorize", "notify", "persist", "reserve", "validate"}));
}

TEST(PlaceOrder, RefusesBadCards) {
    addToCart("card", 1, 1);
    EXPECT_THROW(placeOrder("card", "123"), std::invalid_argument);
    EXPECT_THROW(placeOrder("card", "4000000000000000"), checkout::PaymentDeclined);
}
