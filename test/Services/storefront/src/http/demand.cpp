// How much of a product is bought.
#include "storefront/demand.h"
#include "http/router.h"

namespace storefront::demand {
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(ProductDemand, productId, soldLastYear, usualHundredths,
                                   linesLastYear)
} // namespace storefront::demand

namespace storefront::http {

void addDemandRoutes(Router &router) {
    router.get("/demand/:productId", demand::productDemandSite, [](Exchange &http) {
        const int productId = http.pathInt();
        http.inputs([&] { return nlohmann::json{{"productId", productId}}; });
        http.reply(demand::productDemand(productId));
    });
}

} // namespace storefront::http
