// The pages of a month, and the figures on them one by one.
#include "storefront/insights.h"
#include "http/router.h"
#include "storefront/dataset.h"

namespace storefront::insights {
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(ProductPair, firstId, secondId, orders)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(MonthInsights, month, favourite, returningBuyers)
} // namespace storefront::insights

namespace storefront::http {

void addInsightRoutes(Router &router) {
    router.get("/insights/:month", insights::monthInsightsSite, [](Exchange &http) {
        const int month = http.pathInt();
        http.inputs([&] { return nlohmann::json{{"month", month}}; });
        http.reply(insights::monthInsights(month));
    });
    router.get("/pairs/:month", insights::favouritePairSite, [](Exchange &http) {
        http.reply(insights::favouritePair(dataset().orders, http.pathInt()));
    });
    router.get("/returning/:month", insights::returningBuyersSite, [](Exchange &http) {
        http.reply(insights::returningBuyers(dataset().orders, http.pathInt()));
    });
}

} // namespace storefront::http
