// What we know of our customers.
#ifndef STOREFRONT_CUSTOMERS_H
#define STOREFRONT_CUSTOMERS_H

#include "storefront/code_site.h"
#include "storefront/model.h"

namespace storefront::customers {

enum class Tier { Standard, Silver, Gold };

struct CustomerSummary {
    std::string name;
    std::string region;
    Tier tier = Tier::Standard;
    long spentCents = 0;
    long voucherCents = 0;
};

struct Contact {
    int id = 0;
    std::string name;
    std::string email;
};

bool operator==(const Contact &a, const Contact &b);

/// Throws std::out_of_range for an unknown id.
CustomerSummary customerSummary(int customerId);
extern const CodeSite customerSummarySite;

/// The first \p limit customers of a region whom a newsletter would reach.
std::vector<Contact> listContacts(const std::string &region, int limit);
extern const CodeSite listContactsSite;

} // namespace storefront::customers

#endif
