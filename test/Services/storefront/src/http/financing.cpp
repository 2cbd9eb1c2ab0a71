// The calculator of instalments.
#include "storefront/financing.h"
#include "http/router.h"

namespace storefront::financing {
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Instalment, month, interestCents, restCents)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Plan, monthlyCents, totalCents, instalments)
} // namespace storefront::financing

namespace storefront::http {

void addFinancingRoutes(Router &router) {
    router.get("/financing/plan", financing::planForSite, [](Exchange &http) {
        const long cents = http.queryInt("cents");
        const int months = http.queryInt("months");
        http.inputs([&] { return nlohmann::json{{"cents", cents}, {"months", months}}; });
        http.reply(financing::planFor(cents, months));
    });
}

} // namespace storefront::http
