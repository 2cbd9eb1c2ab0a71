#include "DraftsInternal.h"
#include "gtest/gtest.h"

namespace heal {
namespace {

namespace tooling = clang::tooling;

tooling::Replacements one(unsigned Offset, unsigned Length, StringRef Text) {
  return tooling::Replacements(tooling::Replacement("f", Offset, Length, Text));
}

TEST(Drafts, CountLinesAsClangDoes) {
  StringRef Text = "a\nb\r\nc\rd";
  EXPECT_EQ(placeAt("f", Text, 0).Line, 1u);
  EXPECT_EQ(placeAt("f", Text, 2).Line, 2u);
  EXPECT_EQ(placeAt("f", Text, 5).Line, 3u);
  EXPECT_EQ(placeAt("f", Text, 5).Column, 1u);
  EXPECT_EQ(placeAt("f", Text, 7).Line, 4u);
}

TEST(Drafts, MapPlacesBackToTheDisk) {
  Draft D{"f", "0123456789", "0123456789", {}, {}};
  D.apply(one(2, 0, "abc")); // 01abc23456789
  D.apply(one(8, 2, "X"));   // 01abc234X789 (5 and 6 replaced)
  EXPECT_EQ(D.Now, "01abc234X789");
  EXPECT_EQ(D.offsetBefore(1), 1u);
  EXPECT_EQ(D.offsetBefore(3), 2u) << "inserted text maps to its place";
  EXPECT_EQ(D.offsetBefore(5), 2u);
  EXPECT_EQ(D.offsetBefore(8), 5u);
  EXPECT_EQ(D.offsetBefore(9), 7u);
  EXPECT_EQ(D.offsetBefore(12), 10u);
}

TEST(Drafts, KnowAFileByOneName) {
  EXPECT_EQ(cleanPath("/p/./sub/../a.cpp"), "/p/a.cpp");
}

} // namespace
} // namespace heal
