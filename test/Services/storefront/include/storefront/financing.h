// Paying in instalments.
#ifndef STOREFRONT_FINANCING_H
#define STOREFRONT_FINANCING_H

#include "storefront/code_site.h"
#include <vector>

namespace storefront::financing {

struct Instalment {
    int month = 0; // from 1
    long interestCents = 0;
    long restCents = 0; // what is still owed after it
};

struct Plan {
    long monthlyCents = 0; // the last one may be less
    long totalCents = 0;
    std::vector<Instalment> instalments;
};

bool operator==(const Instalment &a, const Instalment &b);
bool operator==(const Plan &a, const Plan &b);

/// The least equal instalments that pay \p cents back in \p months, at our
/// rate, with interest added to the debt every day. Throws
/// std::invalid_argument for an amount or a time that we do not finance.
Plan planFor(long cents, int months);
extern const CodeSite planForSite;

} // namespace storefront::financing

#endif
