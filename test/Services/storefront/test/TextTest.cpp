#include "storefront/text.h"
#include <gtest/gtest.h>

using namespace storefront;

TEST(CanonicalRegion, KnowsAliases) {
    EXPECT_EQ(canonicalRegion("North"), "north");
    EXPECT_EQ(canonicalRegion(" No. "), "north");
    EXPECT_EQ(canonicalRegion("High-Lands"), "north");
    EXPECT_EQ(canonicalRegion("abroad"), "oversea");
    EXPECT_EQ(canonicalRegion("Moon Base"), "moonbase");
    EXPECT_EQ(canonicalRegion(""), "");
}

TEST(SplitWords, SeparatesAtAnythingElse) {
    EXPECT_EQ(splitWords("Oak, 2 lamps!"), (std::vector<std::string>{"oak", "2", "lamps"}));
    EXPECT_TRUE(splitWords(" ,.; ").empty());
}
