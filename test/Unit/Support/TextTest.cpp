#include "clang-heal/Support/Text.h"
#include "gtest/gtest.h"

namespace heal {
namespace {

TEST(Text, ShowsWhatATerminalWouldObey) {
  EXPECT_EQ(printable("\x1b[31mred\x07"), "\\x1b[31mred\\x07");
  EXPECT_EQ(printable("a\rb\x7f"), "a\\x0db\\x7f");
  EXPECT_EQ(printable("\xc2\x9b"
                      "31m"),
            "\\x9b31m");
}

TEST(Text, ShowsWhatTurnsOrHidesText) {
  EXPECT_EQ(printable("a\xe2\x80\xae"
                      "b\xe2\x81\xa6"
                      "c\xe2\x80\x8b"
                      "d\xef\xbb\xbf"),
            "a\\u202eb\\u2066c\\u200bd\\ufeff");
}

TEST(Text, LeavesOrdinaryTextAlone) {
  const char Text[] = "GET /\xc3\xa4pfel\n\t\xe4\xb8\xad \xf0\x9f\xa4\x96";
  EXPECT_EQ(printable(Text), Text);
}

TEST(Text, ReplacesWhatIsNotUtf8) {
  EXPECT_EQ(printable("a\xff"), "a\xef\xbf\xbd");
}

} // namespace
} // namespace heal
