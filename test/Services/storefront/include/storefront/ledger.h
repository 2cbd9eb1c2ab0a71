// The accounts of one region.
#ifndef STOREFRONT_LEDGER_H
#define STOREFRONT_LEDGER_H

#include <cstddef>
#include <stdexcept>
#include <utility>
#include <vector>

namespace storefront {

struct LedgerEntry {
    int orderId = 0;
    int month = 0;
    long cents = 0; // negative for refunds
    bool posted = false;
};

/// Entries in the order in which they were made. An entry counts once it is
/// posted.
class Ledger {
  public:
    explicit Ledger(std::vector<LedgerEntry> made) : entries(std::move(made)) {}

    std::size_t postedCount() const {
        std::size_t count = 0;
        for (const LedgerEntry &entry : entries)
            if (entry.posted)
                ++count;
        return count;
    }

    /// The posted entry with this number, from 0.
    const LedgerEntry &posted(std::size_t number) const {
        for (const LedgerEntry &entry : entries)
            if (entry.posted && number-- == 0)
                return entry;
        throw std::out_of_range("the ledger has no such entry");
    }

  private:
    std::vector<LedgerEntry> entries;
};

} // namespace storefront

#endif
