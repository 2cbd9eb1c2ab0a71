// Statements of account.
#ifndef STOREFRONT_STATEMENTS_H
#define STOREFRONT_STATEMENTS_H

#include "storefront/code_site.h"
#include <string>
#include <vector>

namespace storefront::statements {

struct StatementRow {
    int orderId = 0;
    long cents = 0;
    long balanceCents = 0;
};

struct Statement {
    std::string region;
    int entries = 0;
    long balanceCents = 0;
    std::vector<StatementRow> latest;
};

/// The account of a region over the months \p from to \p to, with its last
/// \p limit rows.
Statement regionStatement(const std::string &region, int from, int to, int limit);
extern const CodeSite regionStatementSite;

} // namespace storefront::statements

#endif
