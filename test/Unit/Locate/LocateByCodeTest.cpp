// What telemetry's own code attributes lead to.
#include "TestProject.h"

namespace heal {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class LocateByCode : public testing::Test, protected TestProject {
protected:
  LocateByCode() {
    add("src/orders.cpp", R"cpp(namespace shop {
int list(int N) {
  int Sum = 0;
  auto Add = [&](int M) {
    Sum += M;
  };
  Add(N);
  return Sum;
}
int get(int N) { return N; }
}
)cpp");
    add("src/users.cpp",
        "namespace shop { namespace users {\nint list(int N) {\n"
        "  return N;\n}\n} }\n");
    add("src/noise.cpp", "int noise() { return 1; }\n");
  }

  Located find(CodeReference Code) {
    return locateOne({.Handler = "GET /nowhere", .Code = std::move(Code)});
  }
};

TEST_F(LocateByCode, QualifiedFunctionName) {
  Located Result = find({.Function = "shop::users::list"});
  EXPECT_EQ(summary(Result),
            "shop::users::list@users.cpp:2 by code-attributes");
  EXPECT_EQ(Result.Sites.at(0).Handler, "GET /nowhere");
  EXPECT_EQ(Result.Sites.at(0).Explanation,
            "it is the function 'shop::users::list' that telemetry names");
  EXPECT_THAT(parsedNames(Result), ElementsAre("users.cpp"));
}

TEST_F(LocateByCode, PathFromAnotherMachineDecides) {
  Located Result =
      find({.Function = "list", .File = "/home/ci/build-7/src/users.cpp"});
  EXPECT_EQ(summary(Result),
            "shop::users::list@users.cpp:2 by code-attributes");
  EXPECT_THAT(parsedNames(Result), ElementsAre("users.cpp"));
  EXPECT_EQ(summary(find({.Function = "list", .File = "orders.cpp"})),
            "shop::list@orders.cpp:2 by code-attributes");
  EXPECT_EQ(summary(find({.Function = "list", .File = "..\\src\\orders.cpp"})),
            "shop::list@orders.cpp:2 by code-attributes");
}

TEST_F(LocateByCode, LineAloneFindsTheInnermostFunction) {
  Located Result = find({.File = "src/orders.cpp", .Line = 7});
  EXPECT_EQ(summary(Result), "shop::list@orders.cpp:2 by code-attributes");
  EXPECT_EQ(Result.Sites.at(0).Explanation,
            "it holds line 7 of 'src/orders.cpp', which telemetry names");
  EXPECT_EQ(summary(find({.File = "src/orders.cpp", .Line = 5})),
            "lambda in shop::list@orders.cpp:4 by code-attributes");
  EXPECT_EQ(summary(find({.File = "src/orders.cpp", .Line = 10})),
            "shop::get@orders.cpp:10 by code-attributes");
}

TEST_F(LocateByCode, LambdaByItsOperatorAndLine) {
  EXPECT_EQ(summary(find(
                {.Function = "operator()", .File = "orders.cpp", .Line = 5})),
            "lambda in shop::list@orders.cpp:4 by code-attributes");
  EXPECT_EQ(summary(find({.Function = "shop::list(int)::<lambda(int)>",
                          .File = "orders.cpp",
                          .Line = 5})),
            "lambda in shop::list@orders.cpp:4 by code-attributes");
}

TEST_F(LocateByCode, FunctionNameWinsOverAStaleLine) {
  Located Result =
      find({.Function = "shop::list", .File = "src/orders.cpp", .Line = 10});
  ASSERT_EQ(summary(Result), "shop::list@orders.cpp:2 by code-attributes");
  EXPECT_THAT(Result.Sites[0].Explanation,
              HasSubstr("(line 10, which telemetry names too, is elsewhere by "
                        "now)"));
}

TEST_F(LocateByCode, LineOfARenamedFunctionIsOnlyACandidate) {
  Located Result =
      find({.Function = "shop::listAll", .File = "src/orders.cpp", .Line = 3});
  ASSERT_EQ(summary(Result), "? shop::list@orders.cpp:2");
  EXPECT_THAT(Result.Missing[0].Reason,
              HasSubstr("'shop::listAll', which is not there any more"));
}

TEST_F(LocateByCode, LineBetweenFunctionsFindsNone) {
  Located Result = find({.File = "src/orders.cpp", .Line = 1});
  ASSERT_EQ(summary(Result), "?");
  EXPECT_THAT(Result.Missing[0].Reason,
              HasSubstr("Clang sees no function at line 1 of '" +
                        path("src/orders.cpp") + "'"));
  EXPECT_EQ(summary(find({.File = "src/orders.cpp", .Line = 4000000000u})),
            "?");
  EXPECT_EQ(summary(find({.File = "src/elsewhere.cpp", .Line = 2})), "?");
}

TEST_F(LocateByCode, FileOfTheSameNameInTwoFoldersStaysAmbiguous) {
  add("x/h.cpp", "int x(int N) { return N; }\n");
  add("y/h.cpp", "int y(int N) { return N; }\n");
  EXPECT_EQ(summary(find({.File = "h.cpp", .Line = 1})),
            "? x@h.cpp:1 y@h.cpp:1");
  EXPECT_EQ(summary(find({.File = "/app/y/h.cpp", .Line = 1})),
            "y@h.cpp:1 by code-attributes");
}

TEST_F(LocateByCode, ManyHandlersParseEachUnitOnce) {
  Located Result =
      locateAll({{.Handler = "shop::get"},
                 {.Handler = "users::list", .TimeShare = 0.25},
                 {.Handler = "b", .Code = {.Function = "shop::get"}},
                 {.Handler = "nothing"}});
  EXPECT_EQ(Result.Sites.size(), 3u);
  EXPECT_EQ(Result.Sites.at(1).TimeShare, 0.25);
  EXPECT_EQ(Result.Missing.size(), 1u);
  EXPECT_THAT(parsedNames(Result), ElementsAre("orders.cpp", "users.cpp"));
}

TEST_F(LocateByCode, AnAnswerOfTheAttributesNeedsNoRegistration) {
  add("main.cpp",
      "void Get(const char *, int (*)(int));\nnamespace shop { int "
      "get(int); }\nvoid setup() { Get(\"/orders\", shop::get); }\n");
  Located Result =
      locateOne({.Handler = "GET /orders", .Code = {.Function = "shop::get"}});
  EXPECT_EQ(summary(Result), "shop::get@orders.cpp:10 by code-attributes");
  EXPECT_THAT(parsedNames(Result), ElementsAre("orders.cpp"));
}

TEST_F(LocateByCode, ARegistrationDecidesAmongFunctionsOfOneName) {
  add("main.cpp",
      "void Get(const char *, int (*)(int));\nnamespace shop::users { "
      "int list(int); }\nvoid setup() { Get(\"/users\", "
      "shop::users::list); }\n");
  Located Result =
      locateOne({.Handler = "GET /users", .Code = {.Function = "list"}});
  ASSERT_EQ(summary(Result), "shop::users::list@users.cpp:2 by registration");
  EXPECT_THAT(Result.Sites[0].Explanation,
              HasSubstr("'code-attributes' had left it open among 2"));
}

TEST_F(LocateByCode, SurvivesHostileAttributes) {
  for (const char *Text : {"", "/", "../../../etc/passwd", "\xff", "a b", "*"})
    EXPECT_EQ(summary(find({.Function = Text, .File = Text, .Line = 1})), "?")
        << Text;
}

class LocateByMatcher : public testing::Test, protected TestProject {
protected:
  LocateByMatcher() {
    add("reg.h",
        "#pragma once\nstruct Action { Action(const char *, int (*)(int)); "
        "};\n");
    add("a.cpp", R"cpp(#include "reg.h"
int list(int N) { return N; }
int get(int N) { return N; }
const char *Names[] = {"one", "two"};
int dispatch(const char *Name, int N) {
  if (Name == Names[0]) return list(N);
  switch (N) { case 1: return get(N); default: return 0; }
}
struct Job { int run(int N) { return N; } };
)cpp");
    add("b.cpp", "int other(int N) { return N; }\n");
  }
};

TEST_F(LocateByMatcher, BindsHandlerAndName) {
  add("c.cpp", R"cpp(
int slow(int N) { return N; }
int quick(int N) { return N; }
bool is(const char *, const char *);
int route(const char *Path, int N) {
  if (is(Path, "do-slow")) return slow(N);
  if (is(Path, "do-quick")) return quick(N);
  return 0;
}
)cpp");
  LocateOptions Opts{
      .Matchers = {"ifStmt(hasCondition(callExpr(hasArgument(1, "
                   "stringLiteral().bind(\"name\")))), "
                   "hasThen(returnStmt(hasReturnValue(callExpr(callee("
                   "functionDecl().bind(\"handler\")))))))"}};
  EXPECT_EQ(summary(locateOne({.Handler = "do-slow"})), "?");
  Located Result = locateAll(
      {{.Handler = "do-slow"}, {.Handler = "do-quick"}, {.Handler = "do-not"}},
      Opts);
  EXPECT_EQ(summary(Result), "slow@c.cpp:2 by matcher\nquick@c.cpp:3 by "
                             "matcher\n?");
  EXPECT_THAT(Result.Sites.at(0).Explanation, HasSubstr("with 'do-slow'"));
  EXPECT_THAT(parsedNames(Result), ElementsAre("c.cpp"));
}

TEST_F(LocateByMatcher, WithoutANameItAnswersOneHandlerOnly) {
  LocateOptions Opts{
      .Matchers = {"cxxMethodDecl(hasName(\"run\"), "
                   "ofClass(hasName(\"Job\"))).bind(\"handler\")"}};
  Located Result = locateAll({{.Handler = "nightly job"}}, Opts);
  EXPECT_EQ(summary(Result), "Job::run@a.cpp:9 by matcher");
  EXPECT_THAT(parsedNames(Result), ElementsAre("a.cpp"));
  Result =
      locateAll({{.Handler = "nightly job"}, {.Handler = "daily job"}}, Opts);
  EXPECT_EQ(summary(Result), "? Job::run@a.cpp:9\n? Job::run@a.cpp:9");
  EXPECT_THAT(Result.Missing.at(0).Reason,
              HasSubstr("binds no string to \"name\""));
}

TEST_F(LocateByMatcher, IsNotRunWhenTheHandlerIsFound) {
  LocateOptions Opts{.Matchers = {"functionDecl().bind(\"handler\")"}};
  Located Result = locateAll({{.Handler = "other"}}, Opts);
  EXPECT_EQ(summary(Result), "other@b.cpp:1 by name");
  EXPECT_THAT(parsedNames(Result), ElementsAre("b.cpp"));
}

TEST_F(LocateByMatcher, SeesThroughAnExpressionToTheFunction) {
  add("c.cpp",
      "#include \"reg.h\"\nint mine(int N) { return N; }\nvoid set(int, "
      "int (*)(int));\nvoid setup() { set(3, &mine); }\n");
  LocateOptions Opts{
      .Matchers = {"callExpr(callee(functionDecl(hasName(\"set\"))), "
                   "hasArgument(1, expr().bind(\"handler\")))"}};
  EXPECT_EQ(summary(locateAll({{.Handler = "job 3"}}, Opts)),
            "mine@c.cpp:2 by matcher");
}

TEST_F(LocateByMatcher, RefusesWhatIsNoMatcher) {
  auto Refuse = [&](std::string Matcher) {
    auto Result = locate(open(), {}, {.Matchers = {Matcher}});
    if (Result)
      return std::string("accepted");
    std::string Message;
    EXPECT_EQ(exitCodeOf(Result.takeError(), Message), 2);
    return Message;
  };
  EXPECT_THAT(Refuse("functionDekl().bind(\"handler\")"),
              testing::AllOf(HasSubstr("cannot read the matcher"),
                             HasSubstr("Matcher not found: functionDekl")));
  EXPECT_THAT(Refuse("functionDecl("), HasSubstr("cannot read the matcher"));
  EXPECT_THAT(Refuse(""), HasSubstr("cannot read the matcher"));
  EXPECT_THAT(Refuse("functionDecl()"),
              HasSubstr("does not bind the function to \"handler\""));
}

} // namespace
} // namespace heal
