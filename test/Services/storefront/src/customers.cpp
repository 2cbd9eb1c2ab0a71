#include "storefront/customers.h"
#include "storefront/dataset.h"
#include "storefront/text.h"
#include <regex>

namespace storefront::customers {
namespace {

constexpr long goldCents = 2000000;
constexpr long silverCents = 900000;

/// What the owner of an address, in lower case, has spent with us. Cancelled
/// orders do not count.
long spentBy(const std::vector<Order> &archive, const std::string &email) {
    long cents = 0;
    for (const Order &order : archive)
        if (lowerCase(order.email) == email && order.status != OrderStatus::Cancelled)
            cents += order.totalCents;
    return cents;
}

bool isDeliverable(const std::string &email) {
    const std::regex address("[A-Za-z0-9.]+@([a-z0-9]+\\.)+(com|org|net)");
    return std::regex_match(email, address);
}

} // namespace

bool operator==(const Contact &a, const Contact &b) {
    return a.id == b.id && a.name == b.name && a.email == b.email;
}

const CodeSite customerSummarySite =
    STOREFRONT_SITE_BELOW("storefront::customers::customerSummary");
CustomerSummary customerSummary(int customerId) {
    const std::vector<Order> &archive = dataset().orders;
    const Customer &customer = customerById(dataset().customers, customerId);
    const std::string email = lowerCase(customer.email);
    CustomerSummary summary;
    summary.name = customer.name;
    summary.region = customer.region;
    if (spentBy(archive, email) >= goldCents)
        summary.tier = Tier::Gold;
    else if (spentBy(archive, email) >= silverCents)
        summary.tier = Tier::Silver;
    summary.spentCents = spentBy(archive, email);
    summary.voucherCents = spentBy(archive, email) / 100 / 500 * 500;
    return summary;
}

const CodeSite listContactsSite = STOREFRONT_SITE_BELOW("storefront::customers::listContacts");
std::vector<Contact> listContacts(const std::string &region, int limit) {
    const std::string wanted = canonicalRegion(region);
    std::vector<Contact> contacts;
    for (const Customer &customer : dataset().customers) {
        if (!customer.newsletter || customer.region != wanted || !isDeliverable(customer.email))
            continue;
        if (static_cast<int>(contacts.size()) < limit)
            contacts.push_back({customer.id, customer.name, customer.email});
    }
    return contacts;
}

} // namespace storefront::customers
