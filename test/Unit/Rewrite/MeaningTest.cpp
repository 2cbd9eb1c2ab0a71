#include "MeaningInternal.h"
#include "Scene.h"

namespace heal {
namespace {

std::array<uint8_t, 16> meaningOfText(const std::string &Text) {
  Project P = Project::fromFlags({"/p/a.cpp"}, {"-std=c++20"});
  Overlay Files{{"/p/a.cpp", Text}};
  return meaningOf(cantFail(parse(P.units().front(), {.Changed = &Files})));
}

TEST(Meaning, IsTheSameOnAnotherLine) {
  std::string Text = "auto twice = [](int n) { return n + n; };\n"
                     "struct { int a; } one;\n"
                     "int f(int n) { struct L { int b; } l{n};\n"
                     "  return twice(l.b) + one.a + __LINE__; }\n";
  EXPECT_EQ(meaningOfText(Text), meaningOfText("\n\n" + Text));
}

TEST(Meaning, TellsOverloadsApart) {
  std::string Text = "int g(long);\n"
                     "int f(int n) { return g(n); }\n";
  std::string Better = "int g(int);\n" + Text;
  std::string Worse = "int g(const char *);\n" + Text;
  EXPECT_NE(meaningOfText(Better), meaningOfText(Worse));
}

TEST(Meaning, TellsWhatAMacroChoosesApart) {
  std::string Text = "#ifdef NEW\n#define NAME \"new\"\n#else\n"
                     "#define NAME \"old\"\n#endif\n"
                     "const char *f() { return NAME; }\n";
  EXPECT_NE(meaningOfText(Text), meaningOfText("#define NEW\n" + Text));
}

TEST(Meaning, TellsLiteralsAndOperatorsApart) {
  auto Of = [](const std::string &Value) {
    return meaningOfText("auto f(int n) { return " + Value + "; }\n");
  };
  EXPECT_NE(Of("n + 1"), Of("n + 2"));
  EXPECT_NE(Of("n + 1"), Of("n - 1"));
  EXPECT_NE(Of("1.5"), Of("2.5"));
  EXPECT_NE(Of("'a'"), Of("'b'"));
  EXPECT_EQ(Of("n + 1"), Of("n+1"));
}

TEST(Meaning, TakesOverIncludesAlone) {
  EXPECT_EQ(withIncludesOf("#include <a>\nint f();\n",
                           "#include <a>\n#include <b>\nlong f();\n"),
            "#include <a>\n#include <b>\nint f();\n");
  EXPECT_EQ(withIncludesOf("int f();\n", "# include <b>\n\nint f();\n"),
            "# include <b>\nint f();\n");
  EXPECT_EQ(withIncludesOf("int f();\n", "long f();\n"), "int f();\n");
  EXPECT_EQ(withIncludesOf("", "#include <b>\n"), "#include <b>\n");
}

TEST(Meaning, TakesBackAFixWhoseIncludeChangesOtherCode) {
  Scene S;
  S.Outside.Files["/p/a.cpp"] = "#ifdef _GLIBCXX_OPTIONAL\n"
                                "int kind() { return 1; }\n"
                                "#else\n"
                                "int kind() { return 2; }\n"
                                "#endif\n"
                                "int f() { return 10; }\n";
  S.Rules = {{"kind", "f", "10", "20", Tier::Proved, {"<optional>"}}};
  Rewritten Result = S.rewritten();
  EXPECT_THAT(Result.Fixes, testing::IsEmpty());
  ASSERT_THAT(Result.Refusals, testing::SizeIs(1));
  EXPECT_THAT(Result.Refusals[0].Reason,
              testing::HasSubstr("means something else"));
}

TEST(Meaning, KeepsAFixWhoseIncludeChangesNothing) {
  Scene S;
  S.Outside.Files["/p/a.cpp"] = "int f() { return 10; }\n";
  S.Rules = {{"kind", "f", "10", "20", Tier::Proved, {"<optional>"}}};
  EXPECT_THAT(S.rewritten().Fixes, testing::SizeIs(1));
}

} // namespace
} // namespace heal
