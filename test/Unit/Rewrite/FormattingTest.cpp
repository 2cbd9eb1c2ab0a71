#include "FormattingInternal.h"
#include "Scene.h"

namespace heal {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

TEST(Formatting, FormatsOnlyTheChangedLines) {
  Scene S;
  S.Outside.Files["/p/.clang-format"] = "BasedOnStyle: LLVM\n";
  S.Outside.Files["/p/a.cpp"] = "int  ugly;\nint f(){\n    return 10;\n}\n";
  S.Rules = {{"kind", "f", "return 10;", "int  x=10;\nreturn   x;"}};
  EXPECT_EQ(afterOf(S.rewritten()),
            "int  ugly;\nint f(){\n  int x = 10;\n  return x;\n}\n");
}

TEST(Formatting, TakesTheNearestStyleAndItsParent) {
  Scene S;
  S.Units = {"/p/sub/a.cpp"};
  S.Outside.Files["/p/.clang-format"] =
      "BasedOnStyle: LLVM\nPointerAlignment: Left\nIndentWidth: 8\n";
  S.Outside.Files["/p/sub/.clang-format"] =
      "BasedOnStyle: InheritParentConfig\nIndentWidth: 3\n";
  S.Outside.Files["/p/sub/a.cpp"] = "int g;\nint f() {\nreturn 10;\n}\n";
  S.Rules = {{"kind", "f", "return 10;", "int *x = &g;\nreturn *x;"}};
  EXPECT_EQ(afterOf(S.rewritten(), "/p/sub/a.cpp"),
            "int g;\nint f() {\n   int* x = &g;\n   return *x;\n}\n");
}

TEST(Formatting, LeavesEditsAloneWithoutAStyle) {
  Scene S;
  S.Outside.Files["/p/a.cpp"] = "int f() {\n\treturn 10;\n}\n";
  S.Rules = {{"kind", "f", "return 10;", "int  x=10;\n\treturn x;"}};
  EXPECT_EQ(afterOf(S.rewritten()),
            "int f() {\n\tint  x=10;\n\treturn x;\n}\n");
}

TEST(Formatting, KeepsTabsWhereTheStyleWantsThem) {
  Scene S;
  S.Outside.Files["/p/.clang-format"] =
      "BasedOnStyle: LLVM\nUseTab: Always\nIndentWidth: 4\nTabWidth: 4\n";
  S.Outside.Files["/p/a.cpp"] = "int f() {\n\treturn 10;\n}\n";
  S.Rules = {{"kind", "f", "return 10;", "int x=10;\nreturn x;"}};
  EXPECT_EQ(afterOf(S.rewritten()),
            "int f() {\n\tint x = 10;\n\treturn x;\n}\n");
}

TEST(Formatting, ChangesNoTokens) {
  Scene S;
  S.Outside.Files["/p/.clang-format"] =
      "BasedOnStyle: LLVM\nInsertBraces: true\nSortIncludes: CaseSensitive\n"
      "RemoveSemicolon: true\nQualifierAlignment: Right\n"
      "FixNamespaceComments: true\n";
  S.Outside.Files["/p/a.cpp"] = "namespace n {\nint f(bool b) {\n  if (b)\n    "
                                "return 10;\n  return 2;\n}\n}\n";
  S.Rules = {{"kind", "f", "if (b)\n    return 10;\n", "if (b) return 1;\n"}};
  EXPECT_EQ(afterOf(S.rewritten()),
            "namespace n {\nint f(bool b) {\n  if (b)\n    return 1;\n  return "
            "2;\n}\n}\n");
}

TEST(Formatting, ReportsAStyleThatItCannotUse) {
  Scene S;
  S.Outside.Files["/p/.clang-format"] = "BasedOnStyle: [\n";
  S.Outside.Files["/p/a.cpp"] = "int f() { return 10; }\n";
  S.Rules = {{"kind", "f", "10", "1"}};
  Rewritten Result = S.rewritten();
  EXPECT_EQ(afterOf(Result), "int f() { return 1; }\n");
  EXPECT_THAT(Result.Problems,
              ElementsAre(HasSubstr("cannot use '/p/.clang-format'")));
}

//===----------------------------------------------------------------------===//
// Bytes
//===----------------------------------------------------------------------===//

TEST(Formatting, KeepsCarriageReturns) {
  for (const char *Style : {"BasedOnStyle: LLVM\n", "DisableFormat: true\n"}) {
    Scene S;
    S.Outside.Files["/p/.clang-format"] = Style;
    S.Outside.Files["/p/a.cpp"] =
        "#include <vector>\r\nint f() {\r\n  return 10;\r\n}\r\n";
    S.Rules = {{"kind",
                "f",
                "return 10;",
                "int x = 10;\n  return x;",
                Tier::Proved,
                {"<algorithm>"}}};
    EXPECT_EQ(
        afterOf(S.rewritten()),
        "#include <algorithm>\r\n#include <vector>\r\nint f() {\r\n  int x "
        "= 10;\r\n  return x;\r\n}\r\n");
  }
}

TEST(Formatting, KeepsAMissingLastNewline) {
  Scene S;
  S.Outside.Files["/p/.clang-format"] =
      "BasedOnStyle: LLVM\nInsertNewlineAtEOF: true\n";
  S.Outside.Files["/p/a.cpp"] = "int f() { return 10; }";
  S.Rules = {{"kind", "f", "10", "1"}};
  EXPECT_EQ(afterOf(S.rewritten()), "int f() { return 1; }");
}

TEST(Formatting, KeepsTheByteOrderMarkFirst) {
  Scene S;
  S.Outside.Files["/p/.clang-format"] = "BasedOnStyle: LLVM\n";
  S.Outside.Files["/p/a.cpp"] = "\xef\xbb\xbfint f() { return 10; }\n";
  S.Rules = {{"kind", "f", "10", "1", Tier::Proved, {"<vector>"}}};
  EXPECT_EQ(afterOf(S.rewritten()),
            "\xef\xbb\xbf#include <vector>\nint f() { return 1; }\n");
}

//===----------------------------------------------------------------------===//
// Includes
//===----------------------------------------------------------------------===//

TEST(Includes, AreAddedOnceInTheirPlace) {
  Scene S;
  S.Outside.Files["/p/a.cpp"] = "#include <map>\n#include "
                                "<vector>\n\nint f() { return "
                                "10; }\n\nint g() { return 10; }\n";
  S.Rules = {{"kind", "", "10", "1", Tier::Proved, {"<string>", "<map>"}}};
  EXPECT_EQ(afterOf(S.rewritten()),
            "#include <map>\n#include <string>\n#include "
            "<vector>\n\nint f() { return 1; }\n\nint g() { return 1; }\n");
}

TEST(Includes, GoBelowAHeaderGuard) {
  Scene S;
  S.Units = {"/p/a.hpp"};
  S.Outside.Files["/p/a.hpp"] =
      "#ifndef A\n#define A\ninline int f() { return 10; }\n#endif\n";
  S.Rules = {{"kind", "f", "10", "1", Tier::Proved, {"<vector>"}}};
  EXPECT_EQ(
      afterOf(S.rewritten(), "/p/a.hpp"),
      "#ifndef A\n#define A\n#include <vector>\ninline int f() { return 1; "
      "}\n#endif\n");
}

} // namespace
} // namespace heal
