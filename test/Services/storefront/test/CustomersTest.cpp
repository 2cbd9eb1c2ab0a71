#include "storefront/customers.h"
#include "storefront/dataset.h"
#include <gtest/gtest.h>

using namespace storefront;
using namespace storefront::customers;

TEST(CustomerSummary, SumsTheOrdersOfEveryTier) {
    int seen[3] = {0, 0, 0};
    for (int id = 1; id <= 40; ++id) {
        const Customer &customer = dataset().customers[static_cast<std::size_t>(id) - 1];
        long spent = 0;
        for (const Order &order : dataset().orders)
            if (order.email == customer.email && order.status != OrderStatus::Cancelled)
                spent += order.totalCents;
        const CustomerSummary summary = customerSummary(id);
        EXPECT_EQ(summary.name, customer.name);
        EXPECT_EQ(summary.region, customer.region);
        EXPECT_EQ(summary.spentCents, spent);
        EXPECT_EQ(summary.voucherCents, spent / 50000 * 500);
        const Tier tier = spent >= 2000000  ? Tier::Gold
                          : spent >= 900000 ? Tier::Silver
                                            : Tier::Standard;
        EXPECT_EQ(summary.tier, tier);
        ++seen[static_cast<int>(tier)];
    }
    EXPECT_GT(seen[0], 0);
    EXPECT_GT(seen[1], 0);
    EXPECT_GT(seen[2], 0);
}

TEST(CustomerSummary, RefusesUnknownIds) {
    EXPECT_THROW(customerSummary(0), std::out_of_range);
    EXPECT_THROW(customerSummary(1000000), std::out_of_range);
}

TEST(ListContacts, TakesOnlyReachableSubscribers) {
    const std::vector<Contact> contacts = listContacts("south", 100000);
    std::size_t expected = 0;
    for (const Customer &customer : dataset().customers)
        if (customer.newsletter && customer.region == "south" &&
            customer.email.find("@mail.example.org") != std::string::npos)
            ++expected;
    EXPECT_GT(expected, 10u);
    EXPECT_EQ(contacts.size(), expected);
}

TEST(ListContacts, StopsAtTheLimit) {
    const std::vector<Contact> all = listContacts("east", 100000);
    const std::vector<Contact> some = listContacts("Eastern", 7);
    ASSERT_EQ(some.size(), 7u);
    for (std::size_t i = 0; i < some.size(); ++i)
        EXPECT_EQ(some[i], all[i]);
    EXPECT_TRUE(listContacts("moon", 7).empty());
}
