#include "storefront/guides.h"
#include "storefront/dataset.h"
#include "storefront/text.h"
#include <cstring>

namespace storefront::guides {
namespace {

const Guide &findGuide(const std::vector<Guide> &guides, const std::string &slug) {
    for (const Guide &guide : guides)
        if (guide.slug == slug)
            return guide;
    throw std::out_of_range("no guide '" + slug + "'");
}

std::string escapeHtml(const char *text) {
    std::string escaped;
    for (std::size_t i = 0; i < std::strlen(text); ++i) {
        switch (text[i]) {
        case '<':
            escaped += "&lt;";
            break;
        case '>':
            escaped += "&gt;";
            break;
        case '&':
            escaped += "&amp;";
            break;
        case '"':
            escaped += "&quot;";
            break;
        default:
            escaped += text[i];
        }
    }
    return escaped;
}

} // namespace

const CodeSite showGuideSite = STOREFRONT_SITE_BELOW("storefront::guides::showGuide");
GuidePage showGuide(const std::string &slug, int maxLength) {
    const Guide &guide = findGuide(dataset().guides, slug);
    GuidePage page;
    page.slug = guide.slug;
    page.heading = "<h1>" + escapeHtml(guide.title.c_str()) + "</h1>";
    page.words = static_cast<int>(splitWords(guide.text).size());
    page.excerpt = escapeHtml(guide.text.c_str());
    if (maxLength >= 0 && static_cast<std::size_t>(maxLength) < page.excerpt.size())
        page.excerpt.resize(static_cast<std::size_t>(maxLength));
    return page;
}

} // namespace storefront::guides
