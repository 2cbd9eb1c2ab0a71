#include "storefront/reports.h"
#include "storefront/dataset.h"
#include "storefront/text.h"
#include <algorithm>
#include <cstdlib>

namespace storefront::reports {
namespace {

const Product &findProduct(const std::vector<Product> &products, int id) {
    auto found = std::find_if(products.begin(), products.end(),
                              [id](const Product &product) { return product.id == id; });
    if (found == products.end())
        throw std::out_of_range("no product " + std::to_string(id));
    return *found;
}

std::map<std::string, long> spendingByEmail(std::vector<Order> orders, const std::string &region) {
    std::map<std::string, long> spending;
    for (const Order &order : orders)
        if (order.region == region)
            spending[order.email] += order.totalCents;
    return spending;
}

} // namespace

bool operator==(const PickingReport &a, const PickingReport &b) {
    return a.orders == b.orders && a.steps == b.steps && a.metres == b.metres &&
           a.longestOrderId == b.longestOrderId && a.longestMetres == b.longestMetres;
}

const CodeSite revenueByCategorySite =
    STOREFRONT_SITE_BELOW("storefront::reports::revenueByCategory");
std::map<std::string, long> revenueByCategory(int from, int to) {
    const Dataset &data = dataset();
    std::map<std::string, long> revenue;
    for (const Order &order : data.orders) {
        if (order.month < from || order.month > to || order.status == OrderStatus::Cancelled)
            continue;
        for (const OrderLine &line : order.lines)
            revenue[findProduct(data.products, line.productId).category] += line.cents;
    }
    return revenue;
}

const CodeSite topCustomersSite = STOREFRONT_SITE_BELOW("storefront::reports::topCustomers");
std::vector<std::pair<std::string, long>> topCustomers(const std::string &region, int limit) {
    const std::map<std::string, long> spending =
        spendingByEmail(dataset().orders, canonicalRegion(region));
    std::vector<std::pair<std::string, long>> ranking(spending.begin(), spending.end());
    std::sort(ranking.begin(), ranking.end(), [](const auto &a, const auto &b) {
        return a.second != b.second ? a.second > b.second : a.first < b.first;
    });
    if (limit >= 0 && static_cast<std::size_t>(limit) < ranking.size())
        ranking.resize(static_cast<std::size_t>(limit));
    return ranking;
}

namespace {

constexpr int metresPerAisle = 12;

/// One halt of a picker on the way through the store.
struct PickStep {
    int aisle = 0;
    int productId = 0;
    int pieces = 0;
    std::string label;
};

std::vector<PickStep> pickingSteps(const Order &order) {
    std::vector<PickStep> steps;
    for (const OrderLine &line : order.lines)
        steps.push_back({line.aisle, line.productId, line.quantity, order.region});
    return steps;
}

/// From the packing table, which is before aisle 0, through all steps.
long walkedMetres(const std::vector<PickStep> &steps) {
    int at = 0;
    long metres = 0;
    for (const PickStep &step : steps) {
        metres += std::abs(step.aisle - at) * metresPerAisle;
        at = step.aisle;
    }
    return metres;
}

} // namespace

const CodeSite pickingEffortSite = STOREFRONT_SITE_BELOW("storefront::reports::pickingEffort");
PickingReport pickingEffort(const std::string &region, int from) {
    const std::string wanted = canonicalRegion(region);
    PickingReport report;
    for (const Order &order : dataset().orders) {
        if (order.region != wanted || order.month < from)
            continue;
        const std::vector<PickStep> steps = pickingSteps(order);
        const long metres = walkedMetres(steps);
        ++report.orders;
        report.steps += static_cast<int>(steps.size());
        report.metres += metres;
        if (metres > report.longestMetres) {
            report.longestMetres = metres;
            report.longestOrderId = order.id;
        }
    }
    return report;
}

} // namespace storefront::reports
