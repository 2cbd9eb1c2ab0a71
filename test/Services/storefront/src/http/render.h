// The JSON that clients see.
#ifndef STOREFRONT_HTTP_RENDER_H
#define STOREFRONT_HTTP_RENDER_H

#include "storefront/cart.h"
#include "storefront/catalog.h"
#include "storefront/checkout.h"
#include "storefront/customers.h"
#include "storefront/fulfilment.h"
#include "storefront/guides.h"
#include "storefront/orders.h"
#include "storefront/pricing.h"
#include "storefront/promotions.h"
#include "storefront/reports.h"
#include "storefront/search.h"
#include "storefront/shipping.h"
#include "storefront/statements.h"
#include <nlohmann/json.hpp>

namespace storefront {
NLOHMANN_JSON_SERIALIZE_ENUM(OrderStatus, {{OrderStatus::Placed, "Placed"},
                                           {OrderStatus::Paid, "Paid"},
                                           {OrderStatus::Shipped, "Shipped"},
                                           {OrderStatus::Delivered, "Delivered"},
                                           {OrderStatus::Cancelled, "Cancelled"}})

namespace catalog {
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(ProductPage, id, sku, name, category, priceCents, available)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(ProductCard, id, name, priceCents)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(CategoryListing, category, total, cards)
} // namespace catalog

namespace guides {
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(GuidePage, slug, heading, words, excerpt)
} // namespace guides

namespace search {
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(SearchHit, productId, name, relevance, rank)
} // namespace search

namespace orders {
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(OrderSummary, id, email, status, totalCents)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(OrderPage, matching, orders)
} // namespace orders

namespace customers {
NLOHMANN_JSON_SERIALIZE_ENUM(Tier, {{Tier::Standard, "Standard"},
                                    {Tier::Silver, "Silver"},
                                    {Tier::Gold, "Gold"}})
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(CustomerSummary, name, region, tier, spentCents, voucherCents)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Contact, id, name, email)
} // namespace customers

namespace pricing {
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(QuoteLine, productId, quantity)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Quote, pieces, netCents, taxCents, handlingCents, grossCents)
} // namespace pricing

namespace shipping {
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(ShippingOption, carrier, service, days, cents)
} // namespace shipping

namespace reports {
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(PickingReport, orders, steps, metres, longestOrderId,
                                   longestMetres)
} // namespace reports

namespace statements {
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(StatementRow, orderId, cents, balanceCents)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Statement, region, entries, balanceCents, latest)
} // namespace statements

namespace fulfilment {
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Parcel, orderId, grams, held)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Wave, packed, grams, left)
} // namespace fulfilment

namespace promotions {
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Banner, title, leadIn, discountPercent)
} // namespace promotions

namespace cart {
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(CartLine, productId, quantity)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Cart, id, pieces, totalCents, lines)
} // namespace cart

namespace checkout {
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Receipt, orderNumber, totalCents, confirmation, beats)
} // namespace checkout

} // namespace storefront

#endif
