// The shop's own nouns: what it sells, to whom, and what they bought.
#ifndef STOREFRONT_MODEL_H
#define STOREFRONT_MODEL_H

#include <string>
#include <vector>

namespace storefront {

enum class OrderStatus { Placed, Paid, Shipped, Delivered, Cancelled };

struct Product {
    int id = 0;
    std::string sku;
    std::string name;
    std::string category;
    std::vector<std::string> keywords;
    long priceCents = 0;
    int weightGrams = 0;
    int aisle = 0;
    int soldLastYear = 0;
    bool discontinued = false;
};

struct Customer {
    int id = 0;
    std::string name;
    std::string email;
    std::string region;
    bool newsletter = false;
};

struct OrderLine {
    int productId = 0;
    int quantity = 0;
    int aisle = 0;
    long cents = 0;
};

struct Order {
    int id = 0;
    std::string email;
    std::string region;
    OrderStatus status = OrderStatus::Placed;
    int month = 0; // 1 is January of the first year on record
    long totalCents = 0;
    std::vector<OrderLine> lines;
};

/// One entry of the configuration that the back office maintains.
struct Setting {
    std::string key;
    double value = 0;
};

/// What a carrier charges into one zone, up to a weight.
struct Rate {
    std::string carrier;
    std::string service;
    int zone = 0;
    int maxGrams = 0;
    int days = 0;
    long cents = 0;
};

/// A buyer's guide, as the editors wrote it.
struct Guide {
    std::string slug;
    std::string title;
    std::string text;
};

} // namespace storefront

#endif
