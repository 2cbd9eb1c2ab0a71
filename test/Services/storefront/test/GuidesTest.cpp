#include "storefront/guides.h"
#include "storefront/dataset.h"
#include <gtest/gtest.h>

using namespace storefront;
using namespace storefront::guides;

namespace {

std::string replaced(std::string text, const std::string &from, const std::string &to) {
    for (std::size_t at = text.find(from); at != std::string::npos;
         at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
    return text;
}

} // namespace

TEST(ShowGuide, EscapesTheWholeText) {
    const Guide &guide = dataset().guides.front();
    std::string expected = replaced(guide.text, "&", "&amp;");
    expected = replaced(expected, "<", "&lt;");
    expected = replaced(expected, ">", "&gt;");
    expected = replaced(expected, "\"", "&quot;");
    const GuidePage page = showGuide(guide.slug, 1000000);
    EXPECT_EQ(page.excerpt, expected);
    EXPECT_EQ(page.heading, "<h1>" + guide.title + "</h1>");
    EXPECT_GT(page.words, 100);
}

TEST(ShowGuide, CutsTheExcerpt) {
    const GuidePage whole = showGuide("garden-1", 1000000);
    const GuidePage cut = showGuide("garden-1", 120);
    EXPECT_EQ(cut.excerpt, whole.excerpt.substr(0, 120));
    EXPECT_EQ(cut.words, whole.words);
}

TEST(ShowGuide, RefusesUnknownGuides) {
    EXPECT_THROW(showGuide("garden-9", 100), std::out_of_range);
}
