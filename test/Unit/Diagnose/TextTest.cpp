#include "DiagnoseTestSupport.h"
#include "gmock/gmock.h"

namespace heal {
namespace {

using ::testing::ElementsAre;

TEST(DiagnoseText, FollowsALineThroughAnEdit) {
  EXPECT_EQ(lineIn("a\nb\nc\n", "a\nnew\nb\n  c\n", 3), 4u);
  EXPECT_EQ(lineIn("x\nx\nx\n", "x\nnew\nx\nx\n", 2), 3u);
  EXPECT_EQ(lineIn("a\nb\n", "a\n", 2), 2u);
  EXPECT_EQ(lineIn("a\n", "a\n", 99), 99u);
  EXPECT_EQ(lineIn("", "", 0), 0u);
}

TEST(DiagnoseText, ReadsIncludeLines) {
  EXPECT_THAT(includesOf("#include <a.h>\n  # include \"b/c.h\" // x\n"
                         "#include MACRO\n#include <broken\n// #include <d>\n"
                         "#include_next <e>\r\n#include \"\"\n#include"),
              ElementsAre("a.h", "b/c.h", "e"));
}

} // namespace
} // namespace heal
