// Figures for the back office.
#ifndef STOREFRONT_REPORTS_H
#define STOREFRONT_REPORTS_H

#include "storefront/code_site.h"
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace storefront::reports {

struct PickingReport {
    int orders = 0;
    int steps = 0;
    long metres = 0;
    int longestOrderId = 0;
    long longestMetres = 0;
};

bool operator==(const PickingReport &a, const PickingReport &b);

/// Revenue in cents by category, over the months \p from to \p to.
std::map<std::string, long> revenueByCategory(int from, int to);
extern const CodeSite revenueByCategorySite;

/// E-mail and cents of those who spent most in a region, most first.
std::vector<std::pair<std::string, long>> topCustomers(const std::string &region, int limit);
extern const CodeSite topCustomersSite;

/// How far the pickers of a region walked for its orders from month \p from
/// on.
PickingReport pickingEffort(const std::string &region, int from);
extern const CodeSite pickingEffortSite;

} // namespace storefront::reports

#endif
