#include "storefront/statements.h"
#include "storefront/dataset.h"
#include "storefront/ledger.h"
#include "storefront/text.h"

namespace storefront::statements {
namespace {

Ledger openLedger(const std::vector<Order> &orders, const std::string &region, int from, int to) {
    std::vector<LedgerEntry> entries;
    for (const Order &order : orders) {
        if (order.region != region || order.month < from || order.month > to)
            continue;
        const bool posted = order.status != OrderStatus::Placed;
        entries.push_back({order.id, order.month, order.totalCents, posted});
        if (order.status == OrderStatus::Cancelled)
            entries.push_back({order.id, order.month, -order.totalCents, true});
    }
    return Ledger(std::move(entries));
}

} // namespace

const CodeSite regionStatementSite =
    STOREFRONT_SITE_BELOW("storefront::statements::regionStatement");
Statement regionStatement(const std::string &region, int from, int to, int limit) {
    Statement statement;
    statement.region = canonicalRegion(region);
    const Ledger ledger = openLedger(dataset().orders, statement.region, from, to);
    std::vector<StatementRow> rows;
    long balance = 0;
    for (std::size_t number = 0; number < ledger.postedCount(); ++number) {
        const LedgerEntry &entry = ledger.posted(number);
        balance += entry.cents;
        rows.push_back({entry.orderId, entry.cents, balance});
    }
    statement.entries = static_cast<int>(rows.size());
    statement.balanceCents = balance;
    const std::size_t shown = limit < 0 ? 0 : static_cast<std::size_t>(limit);
    if (rows.size() > shown)
        rows.erase(rows.begin(), rows.end() - static_cast<std::ptrdiff_t>(shown));
    statement.latest = std::move(rows);
    return statement;
}

} // namespace storefront::statements
