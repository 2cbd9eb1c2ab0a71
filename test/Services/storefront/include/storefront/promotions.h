// The carousel of promotions on the start page.
#ifndef STOREFRONT_PROMOTIONS_H
#define STOREFRONT_PROMOTIONS_H

#include "storefront/code_site.h"
#include <string>

namespace storefront::promotions {

struct Banner {
    std::string title;
    bool leadIn = false; // opens a campaign and has no offer of its own
    int discountPercent = 0;
};

/// The banner for a visitor who has been here \p visits times. A lead-in gives
/// way to the banner behind it.
Banner bannerFor(const std::string &category, int visits);
extern const CodeSite bannerForSite;

} // namespace storefront::promotions

#endif
