#include "RawTokensInternal.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace heal {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::IsSupersetOf;
using testing::Not;

std::vector<std::string> spellings(ArrayRef<RawToken> Tokens) {
  std::vector<std::string> Result;
  for (const RawToken &Token : Tokens)
    Result.push_back(Token.Text.str());
  return Result;
}

TEST(RawTokens, SeparateMacroBodiesFromText) {
  RawText Text = rawTokensOf("#include <x>\n#define ROUTE \"/put\"\n"
                             "#define F(A) \\\n  A##B\nint x; // no\n"
                             "#if 0\nint y;\n#endif\n  # define G h\nz");
  EXPECT_THAT(spellings(Text.Tokens),
              ElementsAre("int", "x", ";", "int", "y", ";", "z"));
  EXPECT_THAT(spellings(Text.MacroBodies),
              ElementsAre("\"/put\"", "(", "A", ")", "A", "##", "B", "h"));
  EXPECT_EQ(Text.MacroBodies[0].Macro, "ROUTE");
  EXPECT_EQ(Text.MacroBodies[4].Macro, "F");
}

TEST(RawTokens, SurviveBrokenText) {
  for (const char *Source :
       {"", "#", "#define", "#define X", "\"open", "R\"x(open", "/* open", "'",
        "\\", "#include", "int f() {", ")))", "}}}{{{", "\xff\xfe\x01"})
    rawTokensOf(Source);
}

TEST(RawTokens, KeepTheLastTokenWithoutANewline) {
  EXPECT_THAT(spellings(rawTokensOf("#pragma once\nint main() {}").Tokens),
              ElementsAre("int", "main", "(", ")", "{", "}"));
  EXPECT_THAT(spellings(rawTokensOf("#pragma once\n}").Tokens),
              ElementsAre("}"));
}

TEST(RawTokens, ReadTheValueOfALiteral) {
  auto Value = [](StringRef Source) {
    return valueOf(rawTokensOf(Source).Tokens.at(0));
  };
  EXPECT_EQ(Value("\"a\\n\\\"b\""), "a\n\"b");
  EXPECT_EQ(Value("u8\"a\""), "a");
  EXPECT_EQ(Value("R\"x(a\\d)x\""), "a\\d");
  EXPECT_EQ(Value("\"a\"_suffix"), "a");
  EXPECT_EQ(Value("L\"a\""), std::nullopt);
}

struct DefinitionCase {
  const char *Source;
  bool Defines;
};

class Definitions : public testing::TestWithParam<DefinitionCase> {};

TEST_P(Definitions, AreToldFromUses) {
  EXPECT_EQ(definitionsOf(rawTokensOf(GetParam().Source), "f").Found,
            GetParam().Defines)
      << GetParam().Source;
}

INSTANTIATE_TEST_SUITE_P(
    Sources, Definitions,
    testing::Values(
        DefinitionCase{"int f() {}", true},
        DefinitionCase{"int C::f(int (*g)(int)) const noexcept(true) {}", true},
        DefinitionCase{"template <> int f<int>() {}", true},
        DefinitionCase{"auto f() -> int {}", true},
        DefinitionCase{"C::f() : A(1), B{2} {}", true},
        DefinitionCase{"int f() try {} catch (...) {}", true},
        DefinitionCase{"int f() LOCKS(mu) {}", true},
        DefinitionCase{"int f() requires true {}", true},
        DefinitionCase{"HANDLER(f) {}", true},
        DefinitionCase{"HANDLER(f)(int a) {}", true},
        DefinitionCase{"HANDLER(f, int) {}", true},
        DefinitionCase{"auto f = [] {};", true},
        DefinitionCase{"int f() = default;", true},
        DefinitionCase{"int f(int a\n#ifdef X\n, int b)\n#else\n)\n#endif\n{}",
                       true},
        DefinitionCase{"#define R if (!x) return\nint f() {}", true},
        DefinitionCase{"int f();", false},
        DefinitionCase{"int x = f();", false},
        DefinitionCase{"void g() { f(); }", false},
        DefinitionCase{"void g() { return f(1) ? a : b; }", false},
        DefinitionCase{"void g() { if (f()) { x(); } }", false},
        DefinitionCase{"void g() { x.f([] {}); }", false},
        DefinitionCase{"void g() { svr.Get(\"/x\", f); }", false},
        DefinitionCase{"T t[] = {{\"f\", &f}, {\"g\", &g}};", false},
        DefinitionCase{"int ff() {}", false},
        DefinitionCase{"// f() {}", false},
        DefinitionCase{"const char *s = \"f() {}\";", false}));

TEST(RawTokens, NameTheMacroThatHidesADefinition) {
  TextHits Hits = definitionsOf(
      rawTokensOf("#define ALL int f() { return 1; }\nint x;"), "f");
  EXPECT_FALSE(Hits.Found);
  EXPECT_THAT(Hits.Aliases, ElementsAre("ALL"));
}

TEST(RawTokens, FindLiteralsThatAreJoinedOrNamed) {
  auto Find = [](StringRef Source) {
    return literalsIn(rawTokensOf(Source),
                      [](StringRef Value) { return Value == "/put"; });
  };
  EXPECT_TRUE(Find("x(\"/pu\" \"t\");").Found);
  EXPECT_FALSE(Find("x(\"/puts\");").Found);
  EXPECT_THAT(Find("const char *K = \"/put\";").Aliases, ElementsAre("K"));
  EXPECT_THAT(Find("const char K[] = \"/put\";").Aliases, ElementsAre("K"));
  EXPECT_THAT(Find("string_view K{\"/put\"};").Aliases, ElementsAre("K"));
  for (const char *Source :
       {"span.route = \"/put\";", "route = \"/put\";", "f(\"/put\");",
        "return f(\"/put\");", "a(b({\"/put\"}));", "A::f(\"/put\");"})
    EXPECT_THAT(Find(Source).Aliases, IsEmpty()) << Source;
  TextHits InMacro = Find("#define ROUTE \"/put\"\n#define OTHER \"/get\"\n");
  EXPECT_FALSE(InMacro.Found);
  EXPECT_THAT(InMacro.Aliases, ElementsAre("ROUTE"));
  EXPECT_THAT(Find("a(); svr.Get(\"/put\", wrap(f)); b();").Near,
              testing::AllOf(IsSupersetOf({"svr", "Get", "wrap", "f"}),
                             Not(Contains("b"))));
}

TEST(RawTokens, KnowWhichMacrosPasteNames) {
  std::set<std::string> Macros;
  RawText Text = rawTokensOf("#define H(N) int handle##N()\n#define G(N) N\n"
                             "H(Orders) {}\nG(Users) {}\n");
  collectPastingMacros(Text, Macros);
  EXPECT_THAT(Macros, ElementsAre("H"));
  EXPECT_THAT(pastedWords(Text, Macros), ElementsAre("Orders"));
}

TEST(RawTokens, ListTheFunctionsThatAFileDefines) {
  std::set<std::string> Names;
  eachDefinedName(
      rawTokensOf("namespace a::b { class C : public D<int> { int f() { if (x) "
                  "{} } int g(); C() : y{1}, z(2) {} }; enum E { A, B };\n"
                  "template <class T> int h(T t) { return t; } }\n"
                  "int a::b::C::g() { return 1; } extern \"C\" { int k() {} }\n"
                  "namespace { int l() {} }\nint v[] = {1, 2}; int m() {}"),
      [&](std::string Name) { Names.insert(std::move(Name)); });
  EXPECT_THAT(Names, ElementsAre("a::b::C::C", "a::b::C::f", "a::b::C::g",
                                 "a::b::h", "k", "l", "m"));
}

} // namespace
} // namespace heal
