#include "http/render.h"
#include "http/router.h"

namespace storefront::http {
namespace {

using Json = nlohmann::json;

constexpr int pageSize = 20;

void addCatalogRoutes(Router &router) {
    router.get("/products/:id", catalog::showProductSite, [](Exchange &http) {
        const int productId = http.pathInt();
        http.inputs([&] { return Json{{"productId", productId}}; });
        http.reply(catalog::showProduct(productId));
    });
    router.get("/catalog/:category", catalog::listCategorySite, [](Exchange &http) {
        const std::string category = http.path();
        const int limit = http.queryInt("limit", pageSize);
        http.inputs([&] { return Json{{"category", category}, {"limit", limit}}; });
        http.reply(catalog::listCategory(category, limit));
    });
    router.get("/guides/:slug", guides::showGuideSite, [](Exchange &http) {
        const std::string slug = http.path();
        const int maxLength = http.queryInt("maxLength", 2000);
        http.inputs([&] { return Json{{"slug", slug}, {"maxLength", maxLength}}; });
        http.reply(guides::showGuide(slug, maxLength));
    });
    router.get("/search", search::searchProductsSite, [](Exchange &http) {
        const std::string query = http.query("q");
        const int limit = http.queryInt("limit", pageSize);
        http.inputs([&] { return Json{{"query", query}, {"limit", limit}}; });
        http.reply(search::searchProducts(query, limit));
    });
    router.get("/promotions/banner", promotions::bannerForSite, [](Exchange &http) {
        const std::string category = http.query("category");
        const int visits = http.queryInt("visits", 0);
        http.inputs([&] { return Json{{"category", category}, {"visits", visits}}; });
        http.reply(promotions::bannerFor(category, visits));
    });
}

void addCustomerRoutes(Router &router) {
    router.get("/orders", orders::listOrdersSite, [](Exchange &http) {
        const std::string region = http.query("region");
        const auto status = Json(http.query("status")).get<OrderStatus>();
        const int limit = http.queryInt("limit", pageSize);
        http.inputs([&] { return Json{{"region", region}, {"status", status}, {"limit", limit}}; });
        http.reply(orders::listOrders(region, status, limit));
    });
    router.get("/customers/:id/summary", customers::customerSummarySite, [](Exchange &http) {
        const int customerId = http.pathInt();
        http.inputs([&] { return Json{{"customerId", customerId}}; });
        http.reply(customers::customerSummary(customerId));
    });
    router.get("/contacts", customers::listContactsSite, [](Exchange &http) {
        const std::string region = http.query("region");
        const int limit = http.queryInt("limit", pageSize);
        http.inputs([&] { return Json{{"region", region}, {"limit", limit}}; });
        http.reply(customers::listContacts(region, limit));
    });
    router.get("/statements/:region", statements::regionStatementSite, [](Exchange &http) {
        const std::string region = http.path();
        const int from = http.queryInt("from");
        const int to = http.queryInt("to");
        const int limit = http.queryInt("limit", pageSize);
        http.inputs(
            [&] { return Json{{"region", region}, {"from", from}, {"to", to}, {"limit", limit}}; });
        http.reply(statements::regionStatement(region, from, to, limit));
    });
}

void addReportRoutes(Router &router) {
    router.get("/reports/revenue", reports::revenueByCategorySite, [](Exchange &http) {
        const int from = http.queryInt("from");
        const int to = http.queryInt("to");
        http.inputs([&] { return Json{{"from", from}, {"to", to}}; });
        http.reply(reports::revenueByCategory(from, to));
    });
    router.get("/reports/top-customers", reports::topCustomersSite, [](Exchange &http) {
        const std::string region = http.query("region");
        const int limit = http.queryInt("limit", pageSize);
        http.inputs([&] { return Json{{"region", region}, {"limit", limit}}; });
        http.reply(reports::topCustomers(region, limit));
    });
    router.get("/reports/picking", reports::pickingEffortSite, [](Exchange &http) {
        const std::string region = http.query("region");
        const int from = http.queryInt("from", 1);
        http.inputs([&] { return Json{{"region", region}, {"from", from}}; });
        http.reply(reports::pickingEffort(region, from));
    });
}

void addSalesRoutes(Router &router) {
    router.post("/quotes", pricing::quoteLinesSite, [](Exchange &http) {
        const Json body = http.body();
        const auto lines = body.at("lines").get<std::vector<pricing::QuoteLine>>();
        const auto region = body.at("region").get<std::string>();
        http.inputs([&] { return Json{{"lines", lines}, {"region", region}}; });
        http.reply(pricing::quoteLines(lines, region));
    });
    router.get("/shipping/options", shipping::shippingOptionsSite, [](Exchange &http) {
        const std::string postcode = http.query("postcode");
        const int weightGrams = http.queryInt("grams");
        http.inputs([&] { return Json{{"postcode", postcode}, {"weightGrams", weightGrams}}; });
        http.reply(shipping::shippingOptions(postcode, weightGrams));
    });
    router.post("/fulfilment/waves", fulfilment::planWaveSite, [](Exchange &http) {
        const auto backlog = http.body().at("backlog").get<std::vector<fulfilment::Parcel>>();
        http.inputs([&] { return Json{{"backlog", backlog}}; });
        http.reply(fulfilment::planWave(backlog));
    });
}

/// These change what later requests see: they are not sampled, since a call
/// on its own would not answer the same.
void addCartRoutes(Router &router, telemetry::Exporter &exporter) {
    router.post("/carts/:id/items", cart::addToCartSite, [](Exchange &http) {
        const Json body = http.body();
        const int productId = body.at("productId").get<int>();
        const int quantity = body.at("quantity").get<int>();
        http.reply(cart::addToCart(http.path(), productId, quantity));
    });
    router.post("/checkout", checkout::placeOrderSite, [&exporter](Exchange &http) {
        const Json body = http.body();
        const checkout::Receipt receipt = checkout::placeOrder(
            body.at("cartId").get<std::string>(), body.at("cardNumber").get<std::string>());
        exporter.writeSequence("checkout", receipt.beats, telemetry::Clock::now());
        http.reply(receipt);
    });
}

} // namespace

void addRoutes(Router &router, telemetry::Exporter &exporter) {
    addCatalogRoutes(router);
    addCustomerRoutes(router);
    addReportRoutes(router);
    addInsightRoutes(router);
    addFinancingRoutes(router);
    addDemandRoutes(router);
    addSalesRoutes(router);
    addCartRoutes(router, exporter);
}

} // namespace storefront::http
