#include "clang-heal/Testgen/Testgen.h"
#include "NounRoundTrip.h"
#include "ParsedSource.h"
#include "clang/Index/USRGeneration.h"
#include "gmock/gmock.h"

namespace heal {
namespace {

using testing::HasSubstr;
using testing::Not;

/// Calls of one handler, as `{"inputs": …, "output": …}` texts.
using Calls = std::vector<std::string>;

Site siteOf(const ParsedSource &Parsed, StringRef Handler, StringRef Function) {
  const auto *F = llvm::cast<clang::FunctionDecl>(Parsed.find(Function));
  llvm::SmallString<128> Usr;
  clang::index::generateUSRForDecl(F, Usr);
  Site Result;
  Result.Handler = Handler;
  Result.Function = Function;
  Result.Usr = Usr.str();
  Result.File = Result.Unit = Parsed.project().units().front().File;
  return Result;
}

HandlerTelemetry handlerOf(StringRef Name, const Calls &Recorded) {
  HandlerTelemetry Result;
  Result.Name = Name;
  for (const std::string &Call : Recorded)
    Result.Samples.push_back(cantFail(
        nounFromJson<Sample>(cantFail(llvm::json::parse(Call)), "call")));
  return Result;
}

/// The suite for one handler `H` that is \p Function.
TestSuite suiteFor(const ParsedSource &Parsed, StringRef Function,
                   const Calls &Recorded, const TestgenOptions &Opts = {}) {
  Telemetry Data;
  Data.Handlers.push_back(handlerOf("H", Recorded));
  return cantFail(generateTests(Parsed.project(),
                                {siteOf(Parsed, "H", Function)}, Data, Opts));
}

std::string contentFor(const ParsedSource &Parsed, StringRef Function,
                       const Calls &Recorded) {
  TestSuite Suite = suiteFor(Parsed, Function, Recorded);
  for (const Untested &Refused : Suite.Refused)
    ADD_FAILURE() << "refused: " << Refused.Reason;
  return Suite.Files.empty() ? "" : Suite.Files.front().Content;
}

/// The only reason why nothing was made.
std::string refusalFor(const ParsedSource &Parsed, StringRef Function,
                       const Calls &Recorded) {
  TestSuite Suite = suiteFor(Parsed, Function, Recorded);
  EXPECT_TRUE(Suite.Files.empty()) << Suite.Files.front().Content;
  return Suite.Refused.size() == 1
             ? Suite.Refused.front().Reason
             : "not one reason but " + std::to_string(Suite.Refused.size());
}

TEST(Testgen, SurvivesJson) {
  TestSuite Suite;
  Suite.Files.push_back({"test/a.cpp", "int x;\n", "a", "f", 3});
  Suite.Refused.push_back({"b", "because"});
  expectRoundTrip(Suite);
}

TEST(Testgen, WritesAWholeSource) {
  ParsedSource Parsed("#include <string>\nnamespace shop {\n"
                      "struct Order { std::string id; int count; };\n"
                      "int total(const Order &order, int price);\n}\n",
                      "#include \"shop.h\"\nint shop::total(const Order &o, "
                      "int price) { return o.count * price; }\n");
  TestSuite Suite =
      suiteFor(Parsed, "shop::total",
               {R"({"inputs": {"order": {"id": "a", "count": 2}, "price": 3},
           "output": 6})"});
  ASSERT_EQ(Suite.Files.size(), 1u);
  EXPECT_TRUE(Suite.Refused.empty());
  const TestFile &File = Suite.Files.front();
  EXPECT_EQ(File.Path, "test/auto-fix/h_test.cpp");
  EXPECT_EQ(File.Cases, 1u);
  EXPECT_EQ(File.Function, "shop::total");
  EXPECT_EQ(File.Content, R"(// should handle H with production data
//
// Made by clang-heal from recorded calls. `clang-heal testgen` makes it again
// and overwrites edits.

#include "shop.h"
#include <string>

#include <gtest/gtest.h>

namespace {

TEST(ShouldHandleH, WithProductionData1) {
  SCOPED_TRACE("should handle H with production data");
  const auto order = shop::Order{/*id=*/std::string("a"), /*count=*/2};
  const int price = 3;
  const auto &Actual = ::shop::total(order, price);
  EXPECT_EQ(Actual, 6);
}

} // namespace
)");
}

TEST(Testgen, IsTheSameTwice) {
  ParsedSource Parsed("#include <map>\n#include <string>\n"
                      "int f(const std::map<std::string, int> &m);\n",
                      "#include \"shop.h\"\n"
                      "int f(const std::map<std::string, int> &m) "
                      "{ return m.size(); }\n");
  Calls Recorded{R"({"inputs": {"m": {"c": 1, "a": 2, "b": 3}}, "output": 3})"};
  EXPECT_EQ(contentFor(Parsed, "f", Recorded),
            contentFor(Parsed, "f", Recorded));
}

TEST(Testgen, FormatsAsTheRepositoryWants) {
  ParsedSource Parsed("int f(int a);\n",
                      "#include \"shop.h\"\nint f(int a) { return a; }\n");
  Parsed.write(".clang-format", "BasedOnStyle: LLVM\nIndentWidth: 7\n");
  EXPECT_THAT(contentFor(Parsed, "f", {R"({"inputs": {"a": 1}, "output": 1})"}),
              HasSubstr("\n       const int a = 1;\n"));
}

TEST(Testgen, TakesDistinctInputsAndNewOutputsFirst) {
  ParsedSource Parsed("bool f(int a);\n",
                      "#include \"shop.h\"\nbool f(int a) { return a > 2; }\n");
  TestSuite Suite = suiteFor(Parsed, "f",
                             {R"({"inputs": {"a": 1}, "output": false})",
                              R"({"inputs": {"a": 1}, "output": false})",
                              R"({"inputs": {"a": 2}, "output": false})",
                              R"({"inputs": {"a": 3}, "output": true})"},
                             {.MaxCases = 2});
  ASSERT_EQ(Suite.Files.size(), 1u);
  EXPECT_EQ(Suite.Files.front().Cases, 2u);
  EXPECT_THAT(Suite.Files.front().Content, HasSubstr("const int a = 1;"));
  EXPECT_THAT(Suite.Files.front().Content, HasSubstr("const int a = 3;"));
  EXPECT_THAT(Suite.Files.front().Content, Not(HasSubstr("const int a = 2;")));
  EXPECT_TRUE(Suite.Refused.empty());
}

TEST(Testgen, RefusesInputsThatGaveTwoOutputs) {
  ParsedSource Parsed("int f(int a);\n",
                      "#include \"shop.h\"\nint f(int a) { return a; }\n");
  EXPECT_EQ(refusalFor(Parsed, "f",
                       {R"({"inputs": {"a": 1}, "output": 1})",
                        R"({"inputs": {"a": 1}, "output": 2})"}),
            "2 of 2 recorded calls: calls with the same inputs returned "
            "different outputs: the result depends on more than the inputs");
}

TEST(Testgen, SkipsCallsThatCouldNotFail) {
  ParsedSource Parsed(
      "int f(int a); void g(int a);\n",
      "#include \"shop.h\"\nint f(int a) { return a; }\nvoid g(int) {}\n");
  EXPECT_EQ(refusalFor(Parsed, "f", {R"({"inputs": {"a": 1}})"}),
            "1 of 1 recorded calls: no output was recorded, so nothing could "
            "fail");
  EXPECT_EQ(refusalFor(Parsed, "g", {R"({"inputs": {"a": 1}})"}),
            "1 of 1 recorded calls: nothing is returned, and the record names "
            "no parameter that the call changed");
  EXPECT_EQ(refusalFor(Parsed, "f", {}), "no call of it was recorded");
}

TEST(Testgen, NamesInputsThatAreNotParameters) {
  ParsedSource Parsed(
      "int f(int user, int);\nint g(int a);\nint f(int user, int count);\n",
      "#include \"shop.h\"\n"
      "int f(int userId, int n) { return userId + n; }\n"
      "int g(int) { return 0; }\nint h(int) { return 0; }\n");
  EXPECT_EQ(
      refusalFor(Parsed, "f",
                 {R"({"inputs": {"id": 1, "n": 2}, "output": 3})"}),
      "1 of 1 recorded calls: the recorded inputs are not its parameters: 'id' "
      "recorded but not there, 'userId' there but not recorded");
  EXPECT_EQ(refusalFor(Parsed, "f", {R"({"inputs": {"n": 2}, "output": 3})"}),
            "1 of 1 recorded calls: no input is recorded for 'userId'");
  EXPECT_EQ(refusalFor(Parsed, "f", {R"({"inputs": {"user": 1, "n": 2, "x": 3},
                            "output": 3})"}),
            "1 of 1 recorded calls: the recorded input 'x' is no parameter");
  EXPECT_EQ(refusalFor(Parsed, "h", {R"({"inputs": {"a": 1}, "output": 0})"}),
            "1 of 1 recorded calls: parameter 1 has no name, so that no "
            "recorded input is known to be its value");
  // Any declaration's name is a name.
  EXPECT_THAT(contentFor(Parsed, "f", {R"({"inputs": {"user": 1, "count": 2},
                              "output": 3})"}),
              HasSubstr("::f(user, count)"));
  EXPECT_THAT(contentFor(Parsed, "g", {R"({"inputs": {"a": 1}, "output": 0})"}),
              HasSubstr("::g(a)"));
}

TEST(Testgen, SaysWhichParameterCannotBeMade) {
  ParsedSource Parsed("struct S; int f(S *s);\n",
                      "#include \"shop.h\"\nint f(S *s) { return 0; }\n");
  EXPECT_EQ(refusalFor(Parsed, "f", {R"({"inputs": {"s": {}}, "output": 0})"}),
            "1 of 1 recorded calls: parameter 's': a pointer ('S *') cannot be "
            "made from a recorded value");
}

TEST(Testgen, ComparesFloatsAsTheyWereRecorded) {
  ParsedSource Parsed("double f(int a);\n#include <vector>\n"
                      "std::vector<double> g(int a);\n",
                      "#include \"shop.h\"\ndouble f(int) { return 0; }\n"
                      "std::vector<double> g(int) { return {}; }\n");
  std::string Content =
      contentFor(Parsed, "f",
                 {R"({"inputs": {"a": 1}, "output": 3})",
                  R"({"inputs": {"a": 2}, "output": 0.1})",
                  R"({"inputs": {"a": 3}, "output": 3.14159})",
                  R"({"inputs": {"a": 4}, "output": "NaN"})"});
  EXPECT_THAT(Content, HasSubstr("EXPECT_EQ(Actual, 3.0);"));
  EXPECT_THAT(Content, HasSubstr("EXPECT_DOUBLE_EQ(Actual, 0.1);"));
  EXPECT_THAT(Content, HasSubstr("EXPECT_NEAR(Actual, 3.14159, 5e-06);"));
  EXPECT_THAT(Content, HasSubstr("EXPECT_TRUE(std::isnan(Actual));"));
  Content =
      contentFor(Parsed, "g", {R"({"inputs": {"a": 1}, "output": [0.1, 2]})"});
  EXPECT_THAT(Content, HasSubstr("ASSERT_EQ(Actual.size(), 2u);\n"
                                 "  EXPECT_DOUBLE_EQ(Actual[0], 0.1);\n"
                                 "  EXPECT_EQ(Actual[1], 2.0);\n"));
}

TEST(Testgen, ComparesFieldByFieldWithoutEquality) {
  ParsedSource Parsed(
      "#include <string>\n"
      "struct Plain { int a; std::string b; };\n"
      "struct Equal { int a; bool operator==(const Equal &) const = default; "
      "};\n"
      "struct Free { int a; };\nbool operator==(const Free &, const Free &);\n"
      "struct Mine { int a; bool operator==(Mine &); };\n"
      "class Half { int x = 0; public: int a = 0; };\n"
      "struct Late { int a; };\n"
      "Late late(int n);\n"
      "Plain plain(int n); Equal equal(int n); Free free_(int n);\n"
      "Mine mine(int n); Half half(int n);\n",
      "#include \"shop.h\"\nPlain plain(int) { return {}; }\n"
      "Equal equal(int) { return {}; }\nFree free_(int) { return {}; }\n"
      "bool operator==(const Free &, const Free &) { return true; }\n"
      "bool operator==(const Late &, const Late &) { return true; }\n"
      "Late late(int) { return {}; }\n"
      "Mine mine(int) { return {}; }\nHalf half(int) { return {}; }\n");
  Calls Recorded{R"({"inputs": {"n": 1}, "output": {"a": 1}})"};
  EXPECT_THAT(
      contentFor(Parsed, "plain",
                 {R"({"inputs": {"n": 1}, "output": {"a": 1, "b": "x"}})"}),
      HasSubstr("  EXPECT_EQ(Actual.a, 1);\n"
                "  EXPECT_EQ(Actual.b, std::string(\"x\"));\n"));
  EXPECT_THAT(contentFor(Parsed, "equal", Recorded),
              HasSubstr("EXPECT_EQ(Actual, Equal{/*a=*/1});"));
  EXPECT_THAT(contentFor(Parsed, "free_", Recorded),
              HasSubstr("EXPECT_EQ(Actual, Free{/*a=*/1});"));
  EXPECT_THAT(contentFor(Parsed, "mine", Recorded),
              HasSubstr("EXPECT_EQ(Actual.a, 1);"));
  EXPECT_THAT(contentFor(Parsed, "late", Recorded),
              HasSubstr("EXPECT_EQ(Actual.a, 1);"));
  EXPECT_THAT(contentFor(Parsed, "half", Recorded),
              HasSubstr("EXPECT_EQ(Actual.a, 1);"));
  // What was recorded is compared, what was not is not.
  EXPECT_THAT(contentFor(Parsed, "plain", Recorded),
              Not(HasSubstr("Actual.b")));
  EXPECT_EQ(refusalFor(Parsed, "half",
                       {R"({"inputs": {"n": 1}, "output": {"x": 1}})"}),
            "1 of 1 recorded calls: the output: field 'x' of 'Half' is not "
            "public");
}

TEST(Testgen, ComparesPartsWhereAWholeCannotBe) {
  ParsedSource Parsed(
      "#include <list>\n#include <map>\n#include <optional>\n"
      "#include <string>\n#include <tuple>\n#include <variant>\n"
      "struct Row { int cells[2]; unsigned bits : 3; };\n"
      "struct All { std::list<Row> rows; std::map<std::string, Row> named;\n"
      "  std::optional<Row> one, none; std::tuple<int, Row> pair;\n"
      "  std::variant<int, Row> either; const char *text; };\n"
      "All all(int n);\n",
      "#include \"shop.h\"\nAll all(int) { return {}; }\n");
  std::string Row = R"({"cells": [1, 2], "bits": 5})";
  std::string Content =
      contentFor(Parsed, "all",
                 {R"({"inputs": {"n": 1}, "output": {"rows": [)" + Row +
                  R"(], "named": {"k": )" + Row + R"(}, "one": )" + Row +
                  R"(, "none": null, "pair": [4, )" + Row + R"(], "either": )" +
                  Row + R"(, "text": "t"}})"});
  for (const char *Line :
       {"ASSERT_EQ(std::distance(Actual.rows.begin(), Actual.rows.end()), 1);",
        "ASSERT_EQ(Actual.named.size(), 1u);",
        "ASSERT_EQ(Actual.named.count(std::string(\"k\")), 1u);",
        "EXPECT_EQ(Actual.named.at(std::string(\"k\")).cells[1], 2);",
        "ASSERT_TRUE(Actual.one.has_value());",
        "EXPECT_EQ((*Actual.one).bits, 5u);",
        "EXPECT_FALSE(Actual.none.has_value());",
        "EXPECT_EQ(std::get<0>(Actual.pair), 4);",
        "EXPECT_EQ(std::get<1>(Actual.pair).cells[0], 1);",
        "ASSERT_EQ(Actual.either.index(), 1u);",
        "EXPECT_STREQ(Actual.text, \"t\");"})
    EXPECT_THAT(Content, HasSubstr(Line));
}

TEST(Testgen, ExpectsRecordedExceptions) {
  ParsedSource Parsed(
      "#include <stdexcept>\nnamespace shop { struct Gone : "
      "std::runtime_error { using runtime_error::runtime_error; }; }\n"
      "int f(int a);\nvoid g(int a) noexcept;\n",
      "#include \"shop.h\"\nint f(int a) { throw 1; }\n"
      "void g(int) noexcept {}\n");
  std::string Content = contentFor(
      Parsed, "f",
      {R"({"inputs": {"a": 1}, "output": {"throws": "std::out_of_range"}})",
       R"({"inputs": {"a": 2}, "output": {"throws": "shop::Gone"}})"});
  EXPECT_THAT(Content,
              HasSubstr("EXPECT_THROW((void)::f(a), std::out_of_range)"));
  EXPECT_THAT(Content, HasSubstr("EXPECT_THROW((void)::f(a), shop::Gone)"));
  EXPECT_EQ(refusalFor(Parsed, "f", {R"({"inputs": {"a": 1},
                            "output": {"throws": "x); system(\"id\");//"}})"}),
            "1 of 1 recorded calls: the recorded exception 'x); "
            "system(\"id\");//' is no class of the unit");
  EXPECT_EQ(refusalFor(Parsed, "g", {R"({"inputs": {"a": 1},
                            "output": {"throws": "std::bad_alloc"}})"}),
            "1 of 1 recorded calls: an exception is recorded, but the function "
            "is noexcept");
}

TEST(Testgen, ExpectsNoExceptionsWhereThereAreNone) {
  ParsedSource Parsed("int f(int a);\n",
                      "#include \"shop.h\"\nint f(int) { return 0; }\n",
                      {"-std=c++17", "-fno-exceptions"});
  EXPECT_EQ(refusalFor(Parsed, "f", {R"({"inputs": {"a": 1},
                            "output": {"throws": "std::bad_alloc"}})"}),
            "1 of 1 recorded calls: an exception is recorded, but the unit is "
            "compiled with -fno-exceptions");
}

TEST(Testgen, ComparesWhatAVoidFunctionChanged) {
  ParsedSource Parsed(
      "#include <string>\nstruct Reply { int status = 0; std::string body; };\n"
      "void f(const std::string &path, Reply &reply);\nvoid g(int &n);\n",
      "#include \"shop.h\"\nvoid f(const std::string &, Reply &) {}\n"
      "void g(int &n) { ++n; }\n");
  EXPECT_THAT(contentFor(Parsed, "f", {R"({"inputs": {"path": "/"},
                              "output": {"reply": {"status": 200}}})"}),
              HasSubstr("  const auto path = std::string(\"/\");\n"
                        "  Reply reply{};\n"
                        "  ::f(path, reply);\n"
                        "  EXPECT_EQ(reply.status, 200);\n"));
  EXPECT_THAT(
      contentFor(Parsed, "g", {R"({"inputs": {"n": 1}, "output": {"n": 2}})"}),
      HasSubstr("  int n = 1;\n  ::g(n);\n  EXPECT_EQ(n, 2);\n"));
  EXPECT_EQ(refusalFor(Parsed, "g", {R"({"inputs": {}, "output": {"n": 2}})"}),
            "1 of 1 recorded calls: parameter 'n': its value before the call "
            "was not recorded");
  EXPECT_EQ(refusalFor(Parsed, "f", {R"({"inputs": {"path": "/", "reply": {}},
                            "output": {"path": "x"}})"}),
            "1 of 1 recorded calls: the recorded output 'path' is no parameter "
            "that the call can change, and the function returns nothing");
}

TEST(Testgen, CallsMembersWhoseStateItKnows) {
  ParsedSource Parsed(
      "struct Cart { int n = 0; int count(int a) const; int add(int a); "
      "static int zero(int a); };\n"
      "struct Empty { int f(int a); };\n"
      "struct Seeded { Seeded(int); int f(int a) const; };\n"
      "class Secret { int f(int a) const; };\n",
      "#include \"shop.h\"\nint Cart::count(int) const { return n; }\n"
      "int Cart::add(int a) { return n += a; }\n"
      "int Cart::zero(int) { return 0; }\nint Empty::f(int a) { return a; }\n"
      "int Seeded::f(int a) const { return a; }\n"
      "int Secret::f(int a) const { return a; }\n");
  Calls Recorded{R"({"inputs": {"a": 1}, "output": 0})"};
  EXPECT_THAT(contentFor(Parsed, "Cart::count", Recorded),
              HasSubstr("  const Cart Object{};\n"
                        "  const auto &Actual = Object.count(a);\n"));
  EXPECT_THAT(contentFor(Parsed, "Cart::zero", Recorded),
              HasSubstr("::Cart::zero(a)"));
  EXPECT_THAT(contentFor(Parsed, "Empty::f", Recorded),
              HasSubstr("  Empty Object{};\n"));
  EXPECT_EQ(refusalFor(Parsed, "Cart::add", Recorded),
            "it is called on an object of 'Cart' whose state was not recorded "
            "and which it may change (a static or const function could be "
            "called)");
  EXPECT_EQ(refusalFor(Parsed, "Seeded::f", Recorded),
            "it is called on an object whose state was not recorded: 'Seeded' "
            "has no public default constructor");
  EXPECT_EQ(refusalFor(Parsed, "Secret::f", Recorded),
            "a test cannot name it: 'f' is private");
}

TEST(Testgen, DeclaresWhatNoHeaderDeclares) {
  ParsedSource Parsed(
      "#include <string>\nnamespace shop { struct Item { int n; }; }\n",
      "#include \"shop.h\"\n#include <vector>\n"
      "namespace shop { inline namespace v1 {\n"
      "using Items = std::vector<Item>;\n"
      "std::string f(const Items &items, int n) { return \"\"; }\n}\n"
      "static int hidden(int a) { return a; }\n"
      "namespace { int unnamed(int a) { return a; } }\n"
      "inline int folded(int a) { return a; }\n"
      "auto deduced(int a) { return a; }\n"
      "template <typename T> T generic(T a) { return a; }\n"
      "template <> int generic(int a) { return a; }\n"
      "extern \"C\" int plain(int a) { return a; }\n"
      "struct Local { int x; };\nint local(Local a) { return a.x; }\n}\n"
      "int main(int argc, char **) { return 0; }\n");
  Calls Recorded{R"({"inputs": {"a": 1}, "output": 1})"};
  std::string Content = contentFor(
      Parsed, "shop::f",
      {R"({"inputs": {"items": [{"n": 1}], "n": 2}, "output": "x"})"});
  EXPECT_THAT(Content, HasSubstr("#include \"shop.h\""));
  EXPECT_THAT(Content, HasSubstr("#include <vector>"));
  EXPECT_THAT(Content, HasSubstr("namespace shop {\ninline namespace v1 {\n"));
  EXPECT_THAT(Content, HasSubstr("f(const std::vector<shop::Item> &, int);"));
  EXPECT_THAT(contentFor(Parsed, "shop::plain", Recorded),
              HasSubstr("extern \"C\" int plain(int);"));
  for (auto [Name, Why] : std::map<StringRef, std::string>{
           {"shop::hidden", "it is static or in an unnamed namespace, and "
                            "declared in no header"},
           {"shop::folded", "it is inline and declared in no header"},
           {"shop::deduced",
            "no header declares it, and its return type is deduced"},
           {"main", "'main' cannot be called, and a test brings its own"}})
    EXPECT_EQ(refusalFor(Parsed, Name, Recorded), Why) << Name.str();
  EXPECT_THAT(refusalFor(Parsed, "shop::local", Recorded),
              HasSubstr("the type 'Local' is not visible"));
}

TEST(Testgen, NamesHeadersByTheirWayWhereNoFolderReachesThem) {
  ParsedSource Parsed("", "");
  Parsed.write("src/own.h",
               "#pragma once\n#include \"deep/other.h\"\nint own(Other o);\n");
  Parsed.write("src/deep/other.h", "#pragma once\nstruct Other { int n; };\n");
  Parsed.write("src/shop.cpp",
               "#include \"own.h\"\nint own(Other o) { return o.n; }\n");
  Telemetry Data;
  Data.Handlers.push_back(
      handlerOf("H", {R"({"inputs": {"o": {"n": 1}}, "output": 1})"}));
  Site Own;
  Own.Handler = "H";
  Own.Function = "own";
  Own.Unit = Parsed.project().units().front().File;
  TestSuite Suite = cantFail(generateTests(Parsed.project(), {Own}, Data));
  ASSERT_EQ(Suite.Files.size(), 1u) << Suite.Refused.front().Reason;
  EXPECT_THAT(Suite.Files.front().Content,
              HasSubstr("#include \"../../src/deep/other.h\"\n"
                        "#include \"../../src/own.h\"\n"));
}

TEST(Testgen, RefusesUnitsThatDoNotCompile) {
  ParsedSource Parsed("int f(int a);\n",
                      "#include \"shop.h\"\nint f(int a) { return a; }\n");
  Site Place = siteOf(Parsed, "H", "f");
  Parsed.write("src/shop.cpp", "int f(Missing a) { return 0; }");
  Telemetry Data;
  Data.Handlers.push_back(
      handlerOf("H", {R"({"inputs": {"a": 1}, "output": 1})"}));
  TestSuite Suite = cantFail(generateTests(Parsed.project(), {Place}, Data));
  ASSERT_EQ(Suite.Refused.size(), 1u);
  EXPECT_THAT(Suite.Refused[0].Reason,
              HasSubstr("its unit does not compile: "));
}

TEST(Testgen, RefusesWhatWouldNotCompile) {
  // The header needs something that only the source includes first.
  ParsedSource Parsed("int f(std::string s);\n",
                      "#include <string>\n#include \"shop.h\"\n"
                      "int f(std::string s) { return 0; }\n");
  Calls Recorded{R"({"inputs": {"s": "a"}, "output": 0})"};
  EXPECT_EQ(suiteFor(Parsed, "f", Recorded).Refused.size(), 1u);
  EXPECT_THAT(refusalFor(Parsed, "f", Recorded),
              HasSubstr("the test would not compile: "));
}

TEST(Testgen, GivesHandlersWithTheSameWordsDifferentNames) {
  ParsedSource Parsed("int f(int a);\n",
                      "#include \"shop.h\"\nint f(int a) { return a; }\n");
  Telemetry Data;
  std::vector<Site> Sites;
  for (StringRef Name : {"GET /a-b", "GET /a_b", "../../etc/passwd",
                         "\xe6\x97"
                         "\xa5",
                         "*/ int x;\n#error \\"}) {
    Data.Handlers.push_back(
        handlerOf(Name, {R"({"inputs": {"a": 1}, "output": 1})"}));
    Sites.push_back(siteOf(Parsed, Name, "f"));
  }
  TestSuite Suite = cantFail(generateTests(Parsed.project(), Sites, Data));
  ASSERT_EQ(Suite.Files.size(), 5u);
  EXPECT_EQ(Suite.Files[0].Path, "test/auto-fix/get_a_b_test.cpp");
  EXPECT_EQ(Suite.Files[1].Path, "test/auto-fix/get_a_b_2_test.cpp");
  EXPECT_EQ(Suite.Files[2].Path, "test/auto-fix/etc_passwd_test.cpp");
  EXPECT_THAT(
      Suite.Files[3].Path,
      testing::MatchesRegex("test/auto-fix/handler_[0-9a-f]+_test.cpp"));
  EXPECT_THAT(Suite.Files[0].Content, HasSubstr("TEST(ShouldHandleGETAB, "));
  EXPECT_THAT(Suite.Files[1].Content,
              HasSubstr("TEST(ShouldHandleGETABAgain2, "));
  EXPECT_THAT(Suite.Files[4].Content,
              HasSubstr("// should handle */ int x;_#error _ with"));
}

TEST(Testgen, RefusesAFolderOutsideTheProject) {
  ParsedSource Parsed("int f(int a);\n", "#include \"shop.h\"\n");
  Expected<TestSuite> Suite =
      generateTests(Parsed.project(), {}, {}, {.Directory = "../up"});
  EXPECT_EQ(llvm::toString(Suite.takeError()),
            "cannot write tests to '../up': it leaves the project's folder "
            "(name a folder without '..')");
}

TEST(Testgen, FindsSitesByPlaceAndByName) {
  ParsedSource Parsed(
      "int f(int a); int g(int a); int g(long a);\n",
      "#include \"shop.h\"\nint f(int a) { return a; }\n"
      "int g(int a) { return a; }\nint g(long a) { return a; }\n");
  Telemetry Data;
  Data.Handlers.push_back(
      handlerOf("H", {R"({"inputs": {"a": 1}, "output": 1})"}));
  Site ByPlace = siteOf(Parsed, "H", "f");
  ByPlace.Usr = "";
  ByPlace.BeginOffset = strlen("#include \"shop.h\"\n");
  ByPlace.EndOffset =
      ByPlace.BeginOffset + strlen("int f(int a) { return a; }");
  Site ByName;
  ByName.Handler = "H";
  ByName.Function = "f";
  ByName.Unit = ByPlace.Unit;
  Site Overloaded = ByName;
  Overloaded.Function = "g";
  TestSuite Suite = cantFail(
      generateTests(Parsed.project(), {ByPlace, ByName, Overloaded}, Data));
  ASSERT_EQ(Suite.Files.size(), 2u);
  EXPECT_THAT(Suite.Files[0].Content, HasSubstr("::f(a)"));
  EXPECT_THAT(Suite.Files[1].Content, HasSubstr("::f(a)"));
  ASSERT_EQ(Suite.Refused.size(), 1u);
  EXPECT_EQ(Suite.Refused[0].Reason,
            "'g' is overloaded (locate says which one)");
}

TEST(Testgen, RefusesSitesThatAreNotThere) {
  ParsedSource Parsed("int f(int a);\n",
                      "#include \"shop.h\"\nint f(int a) { return a; }\n");
  Telemetry Data;
  Data.Handlers.push_back(
      handlerOf("H", {R"({"inputs": {"a": 1}, "output": 1})"}));
  Site Stale = siteOf(Parsed, "H", "f"), Lambda = Stale, Elsewhere = Stale;
  Stale.Usr = "c:@F@gone#";
  Lambda.Usr = "";
  Lambda.Function = "lambda in main";
  Elsewhere.Unit = "/nowhere/a.cpp";
  TestSuite Suite = cantFail(
      generateTests(Parsed.project(), {Stale, Lambda, Elsewhere}, Data));
  ASSERT_EQ(Suite.Refused.size(), 3u);
  EXPECT_THAT(Suite.Refused[0].Reason, HasSubstr("(locate it again)"));
  EXPECT_EQ(Suite.Refused[1].Reason,
            "it is a lambda, which has no name to call it by");
  EXPECT_EQ(Suite.Refused[2].Reason,
            "its unit '/nowhere/a.cpp' is not in the build");
}

} // namespace
} // namespace heal
