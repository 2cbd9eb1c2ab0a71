// Buyer's guides as HTML.
#ifndef STOREFRONT_GUIDES_H
#define STOREFRONT_GUIDES_H

#include "storefront/code_site.h"
#include <string>

namespace storefront::guides {

struct GuidePage {
    std::string slug;
    std::string heading;
    int words = 0;
    std::string excerpt; // HTML
};

/// The first \p maxLength characters of a guide's HTML. Throws
/// std::out_of_range when there is no such guide.
GuidePage showGuide(const std::string &slug, int maxLength);
extern const CodeSite showGuideSite;

} // namespace storefront::guides

#endif
