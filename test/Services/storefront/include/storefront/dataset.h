// The shop's records. They are generated, the same in every run, and do not
// change while the service runs.
#ifndef STOREFRONT_DATASET_H
#define STOREFRONT_DATASET_H

#include "storefront/model.h"
#include "storefront/zones.h"
#include <stdexcept>

namespace storefront {

struct Dataset {
    std::vector<std::string> categories;
    std::vector<Product> products;   // the product with id n is at n - 1
    std::vector<Customer> customers; // likewise
    std::vector<Order> orders;       // oldest first
    std::vector<Setting> settings;
    std::vector<Rate> rates;
    std::vector<Guide> guides;
    ZoneTable zones;
};

constexpr int monthsOnRecord = 24;

/// Makes the records \p scale times as many as usual. To be called before the
/// first use of dataset(), if at all.
void configureDataset(int scale);

const Dataset &dataset();

inline const Product &productById(const std::vector<Product> &products, int id) {
    if (id < 1 || static_cast<std::size_t>(id) > products.size())
        throw std::out_of_range("no product " + std::to_string(id));
    return products[static_cast<std::size_t>(id) - 1];
}

inline const Customer &customerById(const std::vector<Customer> &customers, int id) {
    if (id < 1 || static_cast<std::size_t>(id) > customers.size())
        throw std::out_of_range("no customer " + std::to_string(id));
    return customers[static_cast<std::size_t>(id) - 1];
}

} // namespace storefront

#endif
