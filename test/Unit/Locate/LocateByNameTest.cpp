#include "TestProject.h"

namespace heal {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class LocateByName : public testing::Test, protected TestProject {};

TEST_F(LocateByName, FindsAnOutOfLineMethodAndParsesItsUnitOnly) {
  add("orders.h",
      "#pragma once\nnamespace shop { struct Orders { int list(int); "
      "int get(); }; }\n");
  add("orders.cpp", "#include \"orders.h\"\nint shop::Orders::list(int N) {\n"
                    "  return N;\n}\n");
  add("get.cpp", "#include \"orders.h\"\nint shop::Orders::get() { return "
                 "list(1); }\n");
  add("main.cpp", "#include \"orders.h\"\nint main() { return "
                  "shop::Orders().list(2); }\n");
  Located Result = locateOne({.Handler = "Orders::list"});
  ASSERT_EQ(summary(Result), "shop::Orders::list@orders.cpp:2 by name");
  const Site &Found = Result.Sites.front();
  EXPECT_EQ(Found.Column, 19u);
  EXPECT_EQ(textOf(Found), "int shop::Orders::list(int N) {\n  return N;\n}");
  EXPECT_EQ(Found.Unit, path("orders.cpp"));
  EXPECT_EQ(Found.Usr, "c:@N@shop@S@Orders@F@list#I#");
  EXPECT_EQ(Found.Handler, "Orders::list");
  EXPECT_THAT(parsedNames(Result), ElementsAre("orders.cpp"));
  EXPECT_THAT(Result.Problems, IsEmpty());
}

TEST_F(LocateByName, TakesEverySpellingOfTheName) {
  add("a.cpp",
      "namespace shop { template <class T> struct Orders { int list(T N) "
      "{ return N; } };\nint use() { return Orders<int>().list(1); } "
      "}\n");
  for (const char *Spelling :
       {"list", "Orders::list", "shop::Orders::list", "::shop::Orders::list",
        "shop::Orders<int>::list(int)", "shop.Orders.list",
        "int shop::Orders<int>::list(int)"})
    EXPECT_EQ(summary(locateOne({.Handler = Spelling})),
              "shop::Orders::list@a.cpp:1 by name")
        << Spelling;
}

TEST_F(LocateByName, CoversTheWholeTemplate) {
  add("a.cpp",
      "template <class T>\n[[nodiscard]] T twice(T N) { return N + N; }\n"
      "int main() { return twice(2); }\n");
  Located Result = locateOne({.Handler = "twice"});
  ASSERT_EQ(Result.Sites.size(), 1u);
  EXPECT_THAT(textOf(Result.Sites[0]),
              testing::StartsWith("template <class T>"));
  EXPECT_THAT(textOf(Result.Sites[0]), testing::EndsWith("return N + N; }"));
}

TEST_F(LocateByName, FindsAHeadersDefinitionThroughTheUnitOfItsName) {
  add("inc/orders.h", "#pragma once\n#include \"base.h\"\ninline int list() { "
                      "return base(); }\n");
  add("inc/base.h", "#pragma once\ninline int base() { return 1; }\n");
  add("a.cpp", "#include \"inc/orders.h\"\nint a() { return list(); }\n");
  add("orders.cpp", "#include <inc/orders.h>\nint b() { return list(); }\n");
  add("z.cpp", "int z() { return 0; }\n");
  Located Result = locateOne({.Handler = "list"});
  ASSERT_EQ(summary(Result), "list@orders.h:3 by name");
  EXPECT_EQ(Result.Sites[0].Unit, path("orders.cpp"));
  EXPECT_THAT(parsedNames(Result), ElementsAre("orders.cpp"));
  // A header that is included by another header only.
  Result = locateOne({.Handler = "base"});
  EXPECT_EQ(summary(Result), "base@base.h:2 by name");
  EXPECT_EQ(Result.Parsed.size(), 1u);
}

TEST_F(LocateByName, TriesAnotherUnitWhenTheFirstSkipsTheHeader) {
  add("a.cpp", "#ifdef NEVER\n#include \"list.h\"\n#endif\nint a;\n");
  add("b.cpp", "#include \"list.h\"\nint b = list(); int b2; int b3;\n");
  add("list.h", "inline int list() { return 1; }\n");
  EXPECT_EQ(summary(locateOne({.Handler = "list"})), "list@list.h:1 by name");
}

TEST_F(LocateByName, GivesAllCandidatesWhenAmbiguous) {
  add("a.cpp", "namespace a { int list() { return 1; } }\n");
  add("b.cpp", "namespace b { int list() { return 2; } }\n");
  Located Result = locateOne({.Handler = "list"});
  EXPECT_EQ(summary(Result), "? a::list@a.cpp:1 b::list@b.cpp:1");
  EXPECT_THAT(Result.Missing[0].Reason, HasSubstr("2 functions fit"));
  EXPECT_EQ(summary(locateOne({.Handler = "b::list"})),
            "b::list@b.cpp:1 by name");
}

TEST_F(LocateByName, PrefersTheFunctionWithExactlyTheScopesNamed) {
  add("a.cpp", "namespace v1 { int list() { return 1; } }\n"
               "namespace shop::v1 { int list() { return 2; } }\n");
  EXPECT_EQ(summary(locateOne({.Handler = "v1::list"})),
            "v1::list@a.cpp:1 by name");
  EXPECT_EQ(summary(locateOne({.Handler = "::v1::list"})),
            "v1::list@a.cpp:1 by name");
}

TEST_F(LocateByName, DecidesOverloadsByParametersFileOrLine) {
  add("a.cpp", "#include \"s.h\"\nint f(int) { return 1; }\nint f(const str &) "
               "{ return 2; }\n");
  add("s.h", "struct str {};\n");
  add("b/b.cpp", "int f(double) { return 3; }\n");
  EXPECT_EQ(locateOne({.Handler = "f"}).Missing[0].Candidates.size(), 3u);
  EXPECT_EQ(summary(locateOne({.Handler = "f(str const&)"})),
            "f@a.cpp:3 by name");
  EXPECT_EQ(
      summary(locateOne({.Handler = "f", .Code = {.File = "/ci/b/b.cpp"}})),
      "f@b.cpp:1 by name");
  EXPECT_EQ(summary(locateOne(
                {.Handler = "f", .Code = {.File = "a.cpp", .Line = 2}})),
            "f@a.cpp:2 by code-attributes");
}

TEST_F(LocateByName, IgnoresUnnamedAndInlineNamespaces) {
  add("a.cpp",
      "namespace shop { inline namespace v2 { namespace { int list() { "
      "return 1; } } int use() { return list(); } } }\n");
  EXPECT_EQ(summary(locateOne({.Handler = "shop::list"})),
            "shop::list@a.cpp:1 by name");
  EXPECT_EQ(
      summary(locateOne({.Handler = "shop::(anonymous namespace)::list()"})),
      "shop::list@a.cpp:1 by name");
}

TEST_F(LocateByName, TakesAnInlineNamespaceThatADemanglerPrints) {
  add("a.cpp",
      "namespace shop { inline namespace v2 { int list() { return 1; } "
      "} }\n");
  EXPECT_EQ(summary(locateOne({.Handler = "shop::v2::list()"})),
            "shop::list@a.cpp:1 by name");
}

TEST_F(LocateByName, TellsSpecializationsFromTheirTemplate) {
  add("a.h",
      "struct M { template <class T> static int str(T) { return 1; } };\n"
      "template <> int M::str<double>(double);\n");
  add("a.cpp", "#include \"a.h\"\ntemplate <> int M::str<double>(double) { "
               "return 2; }\nint a = M::str(1);\n");
  EXPECT_EQ(locateOne({.Handler = "M::str"}).Missing.at(0).Candidates.size(),
            2u);
  EXPECT_EQ(summary(locateOne({.Handler = "M::str<double>"})),
            "M::str@a.cpp:2 by name");
  EXPECT_EQ(summary(locateOne({.Handler = "int M::str<double>(double)"})),
            "M::str@a.cpp:2 by name");
}

TEST_F(LocateByName, FindsTheConstructorOfATemplate) {
  add("a.cpp", "template <class T> struct Pool { Pool(int) {} ~Pool() {} };\n"
               "Pool<int> P(1);\n");
  EXPECT_EQ(summary(locateOne({.Handler = "Pool<int>::Pool(int)"})),
            "Pool::Pool@a.cpp:1 by name");
  EXPECT_EQ(locateOne({.Handler = "Pool::~Pool"}).Sites.size(), 1u);
}

TEST_F(LocateByName, DoesNotTakeADeletedFunction) {
  add("a.cpp", "int list(double) = delete;\nint list(int) { return 1; }\n");
  EXPECT_EQ(summary(locateOne({.Handler = "list"})), "list@a.cpp:2 by name");
}

TEST_F(LocateByName, SaysThatAnotherConfigurationHoldsTheFunction) {
  add("a.cpp", "#ifdef _WIN32\nint list() { return 1; }\n#endif\n");
  Located Result = locateOne({.Handler = "list"});
  ASSERT_EQ(summary(Result), "?");
  EXPECT_EQ(Result.Missing[0].Reason,
            "'list' seems to be defined in '" + path("a.cpp") +
                "', but Clang does not see it there (another configuration, or "
                "a source that does not compile)");
}

TEST_F(LocateByName, TellsFunctionsOfUnnamedNamespacesApart) {
  add("x/a.cpp", "namespace { int list() { return 1; } } int x = list();\n");
  add("y/a.cpp", "namespace { int list() { return 1; } } int y = list();\n");
  EXPECT_EQ(locateOne({.Handler = "list"}).Missing[0].Candidates.size(), 2u);
  Located Result =
      locateOne({.Handler = "list", .Code = {.File = "/b/y/a.cpp"}});
  ASSERT_EQ(Result.Sites.size(), 1u);
  EXPECT_EQ(Result.Sites[0].File, path("y/a.cpp"));
}

TEST_F(LocateByName, FindsOperatorsAndLambdasInVariables) {
  add("a.cpp", "struct H { int operator()(int N) const { return N; } };\n"
               "auto handle = [](int N) { return N + 1; };\n"
               "int main() { return H()(1) + handle(2); }\n");
  EXPECT_EQ(summary(locateOne({.Handler = "H::operator()"})),
            "H::operator()@a.cpp:1 by name");
  Located Result = locateOne({.Handler = "handle"});
  ASSERT_EQ(summary(Result), "lambda in handle@a.cpp:2 by name");
  EXPECT_EQ(textOf(Result.Sites[0]), "[](int N) { return N + 1; }");
}

TEST_F(LocateByName, FindsTheOnlyLambdaOfAFunction) {
  add("a.cpp", "int setup() {\n  auto F = [](int N) { return N; };\n  return "
               "F(1);\n}\n");
  EXPECT_EQ(
      summary(locateOne(
          {.Handler = "setup()::{lambda(int)#1}::operator()(int) const"})),
      "lambda in setup@a.cpp:2 by name");
}

TEST_F(LocateByName, FindsDefinitionsInMacros) {
  add("macro.h", "#define HANDLER(Name) int Name(int N)\n"
                 "#define WHOLE(Name) int Name() { return 1; }\n"
                 "#define PASTE(Name) int handle##Name(int N)\n"
                 "#define FIXED int fixed() { return 1; }\n");
  add("a.cpp", "#include \"macro.h\"\nHANDLER(list) {\n  return N;\n}\n");
  add("b.cpp", "#include \"macro.h\"\nWHOLE(all)\n");
  add("c.cpp", "#include \"macro.h\"\nPASTE(Orders) { return N; }\n");
  add("d.cpp", "#include \"macro.h\"\nFIXED\n");
  Located Result = locateOne({.Handler = "list"});
  ASSERT_EQ(summary(Result), "list@a.cpp:2 by name");
  EXPECT_EQ(textOf(Result.Sites[0]), "HANDLER(list) {\n  return N;\n}");
  EXPECT_THAT(parsedNames(Result), ElementsAre("a.cpp"));
  // Its body is the macro's: nothing there can be edited.
  Result = locateOne({.Handler = "all"});
  ASSERT_EQ(summary(Result), "? all@b.cpp:2");
  EXPECT_THAT(Result.Missing[0].Reason,
              HasSubstr("comes out of the macro 'WHOLE' at " + path("b.cpp")));
  Result = locateOne({.Handler = "handleOrders"});
  EXPECT_EQ(summary(Result), "handleOrders@c.cpp:2 by name");
  EXPECT_THAT(parsedNames(Result), ElementsAre("c.cpp"));
  Result = locateOne({.Handler = "fixed"});
  EXPECT_THAT(Result.Missing.at(0).Reason, HasSubstr("macro 'FIXED'"));
}

TEST_F(LocateByName, SaysWhyAGeneratedOrForeignFunctionIsNone) {
  add("build/gen.h", "inline int made() { return 1; }\n");
  add("vendor/lib.h",
      "inline int vendored() { return 1; }\nint extern_one();\n");
  add("a.cpp", "#include \"build/gen.h\"\n#include <vendor/lib.h>\n"
               "int a() { return made() + vendored() + extern_one(); }\n");
  Located Result = locateOne({.Handler = "made"});
  ASSERT_EQ(summary(Result), "? made@gen.h:1");
  EXPECT_THAT(Result.Missing[0].Reason, HasSubstr("generated file"));
  Result = locateAll({{.Handler = "vendored"}}, {},
                     {"-isystem", path("vendor"), "-I" + path("vendor")});
  EXPECT_EQ(summary(Result), "vendored@lib.h:1 by name")
      << "a folder that is also given by -I is the project's own";
}

TEST_F(LocateByName, KnowsAGeneratedFileByItsHead) {
  add("gen.cpp",
      "// Code generated by orderc. DO NOT EDIT.\nint made() { return "
      "1; }\n");
  Located Result = locateOne({.Handler = "made"});
  ASSERT_EQ(summary(Result), "? made@gen.cpp:2");
  EXPECT_THAT(Result.Missing[0].Reason, HasSubstr("generated file"));
}

TEST_F(LocateByName, SaysThatASystemHeadersFunctionIsNotOurs) {
  add("vendor/lib.h", "inline int vendored() { return 1; }\n");
  add("a.cpp", "#include <lib.h>\nint a() { return vendored(); }\n");
  Located Result =
      locateAll({{.Handler = "vendored"}}, {}, {"-isystem", path("vendor")});
  ASSERT_EQ(summary(Result), "? vendored@lib.h:1");
  EXPECT_THAT(Result.Missing[0].Reason,
              HasSubstr("not the project's own to change"));
}

TEST_F(LocateByName, PassesOverALibrarysFunctionOfTheSameName) {
  add("vendor/lib.h",
      "namespace lib { template <class T> T get(T N) { return N; } }\n");
  add("a.cpp", "#include <lib.h>\nnamespace shop { int get(int N) { return "
               "lib::get(N); } }\n");
  EXPECT_EQ(summary(locateAll({{.Handler = "get"}}, {},
                              {"-isystem", path("vendor")})),
            "shop::get@a.cpp:2 by name");
}

TEST_F(LocateByName, MentionsThatAFileIsReadOnly) {
  add("a.cpp", "int list() { return 1; }\n");
  llvm::sys::fs::setPermissions(path("a.cpp"), llvm::sys::fs::perms(0444));
  Located Result = locateOne({.Handler = "list"});
  ASSERT_EQ(Result.Sites.size(), 1u);
  EXPECT_THAT(Result.Sites[0].Explanation, HasSubstr("read-only"));
}

TEST_F(LocateByName, GivesTheNearestNames) {
  add("a.cpp",
      "namespace shop { struct Orders { int listOrders() { return 1; } "
      "int list_open(); int close(); };\n"
      "int Orders::list_open() { return 2; } int Orders::close() { "
      "return 3; } template <class T> int lists(T) { return 1; } }\n");
  Located Result = locateOne({.Handler = "Order::lstOrders"});
  ASSERT_EQ(summary(Result), "?");
  ASSERT_FALSE(Result.Missing[0].NearestNames.empty());
  EXPECT_EQ(Result.Missing[0].NearestNames[0], "shop::Orders::listOrders");
  EXPECT_THAT(Result.Parsed, IsEmpty());
  Result = locateOne({.Handler = "listOpen"});
  ASSERT_FALSE(Result.Missing[0].NearestNames.empty());
  EXPECT_EQ(Result.Missing[0].NearestNames[0], "shop::Orders::list_open");
  EXPECT_THAT(locateOne({.Handler = "zzzzqqqq"}).Missing[0].NearestNames,
              IsEmpty());
}

TEST_F(LocateByName, UsesWhatIsReadableOfAnUnitThatDoesNotCompile) {
  add("a.cpp",
      "#include \"missing.h\"\nUnknown broken(); \nint list() { return 1; "
      "}\nint other() { return undeclared; }\n");
  Located Result = locateOne({.Handler = "other"});
  EXPECT_EQ(summary(Result), "other@a.cpp:4 by name");
  ASSERT_EQ(Result.Problems.size(), 1u);
  EXPECT_THAT(Result.Problems[0], HasSubstr("does not compile"));
  EXPECT_THAT(Result.Problems[0], HasSubstr("'missing.h' file not found"));
}

TEST_F(LocateByName, DoesNotTakeACallOrADeclarationForADefinition) {
  add("a.cpp",
      "int list();\nstruct S { int list(); };\nint a(S X) { if (list()) "
      "{ return X.list(); } return list(); }\n");
  add("b.cpp", "int list() { return 1; }\n");
  Located Result = locateOne({.Handler = "list"});
  EXPECT_EQ(summary(Result), "list@b.cpp:1 by name");
  EXPECT_THAT(parsedNames(Result), ElementsAre("b.cpp"));
}

TEST_F(LocateByName, SurvivesHostileNames) {
  add("a.cpp", "int list() { return 1; }\n");
  for (std::string Name :
       {std::string(), std::string("\"; rm -rf /"), std::string("\x1b[2J"),
        std::string("../../etc/passwd"), std::string(100000, 'a'),
        std::string("\xff\xfe"), std::string("a\0b", 3), std::string("/"),
        std::string("::"), std::string("{}")})
    EXPECT_EQ(summary(locateOne({.Handler = Name})), "?") << Name.substr(0, 20);
}

} // namespace
} // namespace heal
