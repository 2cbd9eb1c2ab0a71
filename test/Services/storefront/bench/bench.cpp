// Calls each handler on typical parameters and prints its median time, one
// line each: HANDLER MILLISECONDS.
#include "storefront/cart.h"
#include "storefront/catalog.h"
#include "storefront/checkout.h"
#include "storefront/customers.h"
#include "storefront/dataset.h"
#include "storefront/demand.h"
#include "storefront/financing.h"
#include "storefront/fulfilment.h"
#include "storefront/guides.h"
#include "storefront/insights.h"
#include "storefront/orders.h"
#include "storefront/pricing.h"
#include "storefront/promotions.h"
#include "storefront/reports.h"
#include "storefront/search.h"
#include "storefront/shipping.h"
#include "storefront/statements.h"
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>

using namespace storefront;

namespace {

constexpr int rounds = 11;
constexpr double shortestMillis = 0.2; // of one measurement

/// Keeps results from being optimised away.
volatile long sink = 0;

struct Subject {
    const char *handler;
    std::function<long()> call;
};

/// The time of one call, measured over so many calls.
double millisPerCall(const Subject &subject, int calls) {
    using Clock = std::chrono::steady_clock;
    const auto start = Clock::now();
    for (int call = 0; call < calls; ++call)
        sink = sink + subject.call();
    const std::chrono::duration<double, std::milli> took = Clock::now() - start;
    return took.count() / calls;
}

/// Calls that are too short for the clock are measured together.
double medianMillis(const Subject &subject) {
    const double once = millisPerCall(subject, 1);
    const int calls = static_cast<int>(std::min(1000.0, 1 + shortestMillis / std::max(once, 1e-6)));
    std::vector<double> millis;
    for (int round = 0; round < rounds; ++round)
        millis.push_back(millisPerCall(subject, calls));
    std::sort(millis.begin(), millis.end());
    return millis[millis.size() / 2];
}

std::vector<pricing::QuoteLine> someLines() {
    std::vector<pricing::QuoteLine> lines;
    for (int line = 0; line < 40; ++line)
        lines.push_back({1 + line * 7 % 800, 1 + line % 110});
    return lines;
}

std::vector<fulfilment::Parcel> someParcels() {
    std::vector<fulfilment::Parcel> parcels;
    for (int parcel = 0; parcel < 30; ++parcel)
        parcels.push_back({100001 + parcel, 200 + parcel * 37, parcel % 5 == 0});
    return parcels;
}

long buyOneCart() {
    cart::addToCart("bench", 17, 2);
    return checkout::placeOrder("bench", "4000000000001234").totalCents;
}

std::vector<Subject> subjects() {
    const auto count = [](const auto &items) { return static_cast<long>(items.size()); };
    return {
        {"GET /products/:id", [] { return catalog::showProduct(42).priceCents; }},
        {"GET /catalog/:category", [] { return catalog::listCategory("kitchen", 12).total * 1L; }},
        {"GET /guides/:slug", [] { return guides::showGuide("garden-2", 600).words * 1L; }},
        {"GET /search", [=] { return count(search::searchProducts("steel lamp", 10)); }},
        {"GET /promotions/banner",
         [] { return promotions::bannerFor("tools", 3).discountPercent * 1L; }},
        {"GET /orders",
         [] { return orders::listOrders("Northern", OrderStatus::Paid, 20).matching * 1L; }},
        {"GET /customers/:id/summary", [] { return customers::customerSummary(99).spentCents; }},
        {"GET /contacts", [=] { return count(customers::listContacts("west", 10)); }},
        {"GET /statements/:region",
         [] { return statements::regionStatement("east", 6, 15, 10).balanceCents; }},
        {"GET /reports/revenue", [=] { return count(reports::revenueByCategory(5, 5)); }},
        {"GET /reports/top-customers", [=] { return count(reports::topCustomers("south", 10)); }},
        {"GET /insights/:month", [] { return insights::monthInsights(17).returningBuyers * 1L; }},
        {"GET /financing/plan", [] { return financing::planFor(129900, 36).totalCents; }},
        {"GET /demand/:productId", [] { return demand::productDemand(42).linesLastYear; }},
        {"GET /reports/picking", [] { return reports::pickingEffort("north", 4).metres; }},
        {"POST /quotes",
         [lines = someLines()] { return pricing::quoteLines(lines, "west").grossCents; }},
        {"GET /shipping/options", [=] { return count(shipping::shippingOptions("20437", 2300)); }},
        {"POST /fulfilment/waves",
         [parcels = someParcels()] { return fulfilment::planWave(parcels).grams * 1L; }},
        {"POST /carts/:id/items", [] { return cart::addToCart("bench-cart", 5, 1).totalCents; }},
        {"POST /checkout", buyOneCart},
    };
}

} // namespace

int main() {
    dataset();
    for (const Subject &subject : subjects())
        std::printf("%s %.6f\n", subject.handler, medianMillis(subject));
    return 0;
}
