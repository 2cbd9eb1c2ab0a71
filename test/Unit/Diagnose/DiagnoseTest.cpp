#include "DiagnoseTestSupport.h"
#include "gmock/gmock.h"

namespace heal {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using ::testing::UnorderedElementsAre;

using Strings = std::vector<std::string>;

Diagnosis diagnoseOne(const Project &Sources, const Site &Where,
                      const DiagnoseOptions &Opts = {}) {
  std::vector<Diagnosis> Result =
      diagnoseWith(Sources, Where, SmallKinds, Opts);
  EXPECT_EQ(Result.size(), 1u);
  return Result.front();
}

TEST(Diagnose, FollowsCallsAsDeepAsAsked) {
  SmallProject P;
  P.file("a.cpp", R"cpp(
    int slow(int);
    int third() { return slow(3); }
    int second() { return third() + slow(2); }
    int first() { return second(); }
    int stranger() { return slow(9); }
  )cpp");
  Project Sources = P.open({"a.cpp"});
  Site Where = siteOf("GET /", "first", P.path("a.cpp"));
  EXPECT_THAT(causesOf(diagnoseOne(Sources, Where)),
              UnorderedElementsAre("second: slow(2)", "third: slow(3)"));
  DiagnoseOptions Shallow;
  Shallow.CallDepth = 1;
  EXPECT_THAT(causesOf(diagnoseOne(Sources, Where, Shallow)),
              ElementsAre("second: slow(2)"));
}

TEST(Diagnose, SurvivesRecursion) {
  SmallProject P;
  P.file("a.cpp", R"cpp(
    int slow(int);
    int odd(int n);
    int even(int n) { return n == 0 ? slow(n) : odd(n - 1); }
    int odd(int n) { return n != 0 && even(n - 1); }
  )cpp");
  Diagnosis D =
      diagnoseOne(P.open({"a.cpp"}), siteOf("GET /", "even", P.path("a.cpp")));
  EXPECT_THAT(causesOf(D), ElementsAre("even: slow(n)"));
  EXPECT_LE(D.RootCauses[0].Weight, 1);
}

TEST(Diagnose, LooksIntoLambdasAndFunctionsHandedOn) {
  SmallProject P;
  P.file("a.cpp", R"cpp(
    int slow(int);
    void each(int (*f)());
    int handedOn() { return slow(1); }
    void handler() {
      auto f = [] { return slow(2); };
      f();
      each(handedOn);
    }
  )cpp");
  Diagnosis D = diagnoseOne(P.open({"a.cpp"}),
                            siteOf("GET /", "handler", P.path("a.cpp")));
  Strings Found = causesOf(D);
  EXPECT_THAT(Found, UnorderedElementsAre("lambda in handler: slow(2)",
                                          "handedOn: slow(1)"));
}

TEST(Diagnose, PassesOverWhatIsNotTheProjects) {
  SmallProject P;
  P.file("vendor/v.h", "int slow(int); inline int v() { return slow(1); }");
  P.file("a.cpp", "#include <v.h>\nint handler() { return v(); }");
  Project Sources = P.open({"a.cpp"}, {"-isystem", P.path("vendor")});
  EXPECT_THAT(causesOf(diagnoseOne(
                  Sources, siteOf("GET /", "handler", P.path("a.cpp")))),
              IsEmpty());
}

TEST(Diagnose, FindsAFunctionOfAHeader) {
  SmallProject P;
  P.file("h.h", "int slow(int); inline int handler() { return slow(1); }");
  P.file("a.cpp", "#include \"h.h\"\n");
  Project Sources = P.open({"a.cpp"});
  Site Where = siteOf("GET /", "handler", P.path("h.h"));
  Where.Unit.clear();
  Diagnosis D = diagnoseOne(Sources, Where);
  EXPECT_THAT(causesOf(D), ElementsAre("handler: slow(1)"));
  EXPECT_EQ(D.RootCauses[0].Edits[0].File, P.path("h.h"));
}

TEST(Diagnose, TellsLambdasApartByPlaceThoughTheyShareAUsr) {
  SmallProject P;
  std::string Before = "int slow(int);\n"
                       "void handler() {\n"
                       "  auto f = [] { return slow(1); };\n"
                       "  auto g = [] { return slow(2); };\n"
                       "}\n";
  P.file("a.cpp", Before);
  Project Sources = P.open({"a.cpp"});
  Site Where = siteOf("GET /", "lambda in handler", P.path("a.cpp"), 4);
  EXPECT_THAT(causesOf(diagnoseOne(Sources, Where)),
              ElementsAre("lambda in handler: slow(2)"));
  // A repair that was laid over the disk pushed it down.
  Overlay Changed{{P.path("a.cpp"), "\n\n\n\n\n\n\n" + Before}};
  DiagnoseOptions Opts;
  Opts.Changed = &Changed;
  EXPECT_THAT(causesOf(diagnoseOne(Sources, Where, Opts)),
              ElementsAre("lambda in handler: slow(2)"));
}

TEST(Diagnose, SeesTheOverlayNotTheDisk) {
  SmallProject P;
  P.file("a.cpp", "int slow(int); int handler() { return slow(1); }");
  Project Sources = P.open({"a.cpp"});
  Overlay Changed{{P.path("a.cpp"), "int handler() { return 1; }"}};
  DiagnoseOptions Opts;
  Opts.Changed = &Changed;
  EXPECT_THAT(causesOf(diagnoseOne(
                  Sources, siteOf("GET /", "handler", P.path("a.cpp")), Opts)),
              IsEmpty());
}

TEST(Diagnose, ProposesNothingInAUnitThatDoesNotCompile) {
  SmallProject P;
  P.file("a.cpp",
         "int slow(int); int handler() { return slow(1); }\nint x = y;");
  Diagnosis D = diagnoseOne(P.open({"a.cpp"}),
                            siteOf("GET /", "handler", P.path("a.cpp")));
  EXPECT_THAT(D.RootCauses, IsEmpty());
  ASSERT_THAT(D.Problems, SizeIs(1));
  EXPECT_EQ(D.Problems[0],
            P.path("a.cpp") + ":2:9: use of undeclared identifier 'y'");
}

TEST(Diagnose, SaysThatTheFunctionOrItsUnitIsGone) {
  SmallProject P;
  P.file("a.cpp", "int other() { return 1; }").file("lonely.h", "");
  Project Sources = P.open({"a.cpp"});
  EXPECT_THAT(
      diagnoseOne(Sources, siteOf("GET /", "handler", P.path("a.cpp")))
          .Problems,
      ElementsAre(P.path("a.cpp") +
                  ": 'handler' is not defined there (locate it again)"));
  EXPECT_THAT(
      diagnoseOne(Sources, siteOf("GET /", "handler", P.path("lonely.h")))
          .Problems,
      ElementsAre(P.path("lonely.h") +
                  ": no translation unit compiles or includes it"));
}

TEST(Diagnose, ATemplateNeedsAllItsInstantiations) {
  SmallProject P;
  P.file("a.cpp", R"cpp(
    template <typename T> int slow(T);
    template <typename T> int maybe(T);
    template <typename T> int handler(T x) {
      int same = slow(1);
      int differs = slow(x);
      return maybe(x);
    }
    int a = handler(1), b = handler(1.0);
  )cpp");
  Diagnosis D = diagnoseOne(P.open({"a.cpp"}),
                            siteOf("GET /", "handler", P.path("a.cpp")));
  EXPECT_THAT(causesOf(D), ElementsAre("handler: slow(1)"));
  EXPECT_EQ(D.RootCauses[0].Trust, Tier::Proved);
  EXPECT_THAT(reasonsOf(D),
              ElementsAre("handler: slow(x): 'handler<int>' allows it, but "
                          "'handler<double>' needs another repair",
                          "handler: maybe(x): 'handler<int>' allows it, but "
                          "'handler<double>' refuses: it is not"));
}

TEST(Diagnose, ATemplateOfAHeaderRestsOnOtherUnits) {
  SmallProject P;
  P.file("h.h", "template <typename T> int slow(T);\n"
                "template <typename T> int both(T) { return slow(1); }");
  P.file("a.cpp", "#include \"h.h\"\nint handler() { return both(1); }");
  Diagnosis D = diagnoseOne(P.open({"a.cpp"}),
                            siteOf("GET /", "handler", P.path("a.cpp")));
  ASSERT_THAT(causesOf(D), ElementsAre("both: slow(1)"));
  EXPECT_EQ(D.RootCauses[0].Trust, Tier::Assumes);
  EXPECT_THAT(
      D.RootCauses[0].Assumptions.at(0).Text,
      HasSubstr("'both' means the same, whatever it is instantiated with"));
}

TEST(Diagnose, SaysThatATemplateIsNotInstantiated) {
  SmallProject P;
  P.file("a.cpp", "template <typename T> int slow(T);\n"
                  "template <typename T> int handler(T) { return slow(1); }");
  Diagnosis D = diagnoseOne(P.open({"a.cpp"}),
                            siteOf("GET /", "handler", P.path("a.cpp")));
  EXPECT_THAT(D.RootCauses, IsEmpty());
  ASSERT_THAT(D.Problems, SizeIs(1));
  EXPECT_THAT(D.Problems[0], HasSubstr("has no instantiation"));
}

TEST(Diagnose, WeighsByLoopsAndByTheWayThere) {
  SmallProject P;
  P.file("a.cpp", R"cpp(
    int slow(int);
    int callee(int n) { return slow(n); }
    int handler(int n) {
      int sum = slow(-1);
      for (int i = 0; i < n; ++i)
        for (int j = 0; j < n; ++j)
          sum += slow(j);
      return sum + callee(n);
    }
  )cpp");
  Diagnosis D = diagnoseOne(P.open({"a.cpp"}),
                            siteOf("GET /", "handler", P.path("a.cpp")));
  ASSERT_THAT(causesOf(D),
              UnorderedElementsAre("handler: slow(j)", "handler: slow(-1)",
                                   "callee: slow(n)"));
  EXPECT_EQ(D.RootCauses[0].Expression, "slow(j)");
  EXPECT_GT(D.RootCauses[0].Weight, 10 * D.RootCauses[1].Weight);
  EXPECT_GT(D.RootCauses[1].Weight, 0);
  EXPECT_GT(D.RootCauses[2].Weight, 0);
  double Sum = 0;
  for (const RootCause &Cause : D.RootCauses) {
    EXPECT_EQ(Cause.WeightSource, "structure");
    Sum += Cause.Weight;
  }
  EXPECT_LE(Sum, 1);
}

TEST(Diagnose, GathersContextAndDependencies) {
  SmallProject P;
  P.file("shop.h", "namespace shop { struct Item { int Price; };\n"
                   "enum class Region { North };\n"
                   "inline int price(const Item &I) { return I.Price; } }");
  P.file("a.cpp", R"cpp(
    #include "shop.h"
    namespace shop {
    static int Seen;
    int unseen(Region);
    int total(const Item (&Items)[4], Region R) {
      int Sum = unseen(R);
      for (const Item &I : Items)
        Sum += price(I);
      Seen = Sum;
      return Sum;
    }
    int caller(const Item (&Items)[4]) { return total(Items, Region::North); }
    }
  )cpp");
  Diagnosis D = diagnoseOne(P.open({"a.cpp"}),
                            siteOf("GET /", "shop::total", P.path("a.cpp")));
  EXPECT_EQ(D.Surroundings.Signature,
            "int shop::total(const Item (&Items)[4], Region R)");
  EXPECT_THAT(D.Surroundings.Callers, ElementsAre("shop::caller"));
  EXPECT_THAT(D.Surroundings.Types, ElementsAre("shop::Item", "shop::Region"));
  ASSERT_THAT(D.DependsOn.Callees, SizeIs(2));
  EXPECT_EQ(D.DependsOn.Callees[0].Function, "shop::price");
  EXPECT_EQ(D.DependsOn.Callees[0].File, P.path("shop.h"));
  EXPECT_TRUE(D.DependsOn.Callees[0].HasBody);
  EXPECT_TRUE(D.DependsOn.Callees[0].InLoop);
  EXPECT_EQ(D.DependsOn.Callees[1].Function, "shop::unseen");
  EXPECT_FALSE(D.DependsOn.Callees[1].HasBody);
  EXPECT_FALSE(D.DependsOn.Callees[1].InLoop);
  EXPECT_EQ(D.DependsOn.Callees[1].Effects, "unknown");
  EXPECT_THAT(D.DependsOn.Units,
              ElementsAre(P.path("a.cpp"), P.path("shop.h")));
}

TEST(Diagnose, LinksTheHandlersThatShareARepair) {
  SmallProject P;
  P.file("h.h", "int slow(int); inline int shared() { return slow(1); }");
  P.file("a.cpp", "#include \"h.h\"\nint a() { return shared(); }");
  P.file("b.cpp", "#include \"h.h\"\nint b() { return shared(); }\n"
                  "int c() { return slow(2); }");
  Site A = siteOf("GET /a", "a", P.path("a.cpp"));
  A.TimeShare = 0.5;
  std::vector<Diagnosis> All =
      diagnoseWith(P.open({"a.cpp", "b.cpp"}),
                   {A, siteOf("GET /b", "b", P.path("b.cpp")),
                    siteOf("GET /c", "c", P.path("b.cpp"))},
                   SmallKinds, {});
  ASSERT_THAT(All, SizeIs(3));
  EXPECT_THAT(All[0].Reach.AffectedHandlers, ElementsAre("GET /b"));
  EXPECT_THAT(All[2].Reach.AffectedHandlers, IsEmpty());
  EXPECT_GT(All[0].Reach.ExpectedGain, 0);
  EXPECT_LE(All[0].Reach.ExpectedGain, 0.5 * 0.95);
  EXPECT_EQ(All[1].Reach.ExpectedGain, 0);
}

TEST(Diagnose, NamesTheTestsThatNameAFunction) {
  SmallProject P;
  P.file("a.cpp", "int slow(int); int handler() { return slow(1); }");
  P.file("test/a_test.cpp", "int t = handler();");
  P.file("test/b_test.cpp", "int t = handlers();");
  P.file("other.cpp", "int t = handler();");
  Diagnosis D = diagnoseOne(P.open({"a.cpp"}),
                            siteOf("GET /", "handler", P.path("a.cpp")));
  EXPECT_THAT(D.Reach.AffectedTests, ElementsAre("test/a_test.cpp"));
}

TEST(Diagnose, CountsUnitsNotSites) {
  SmallProject P;
  P.file("a.cpp", "int a() { return 1; } int b() { return 2; }");
  std::vector<std::pair<size_t, size_t>> Told;
  auto Tell = [&](size_t Done, size_t Total) { Told.push_back({Done, Total}); };
  DiagnoseOptions Opts;
  Opts.Progress = Tell;
  diagnoseWith(
      P.open({"a.cpp"}),
      {siteOf("A", "a", P.path("a.cpp")), siteOf("B", "b", P.path("a.cpp"))},
      SmallKinds, Opts);
  EXPECT_THAT(Told, ElementsAre(std::pair<size_t, size_t>(1, 1)));
}

TEST(Diagnose, NamesTheNearestKind) {
  SmallProject P;
  P.file("a.cpp", "");
  DiagnoseOptions Opts;
  Opts.Kinds = {"hoist-invariant-cal"};
  EXPECT_THAT(llvm::toString(diagnose(P.open({"a.cpp"}), {}, Opts).takeError()),
              HasSubstr("no kind of fix 'hoist-invariant-cal' (did you mean "
                        "'hoist-invariant-call'?"));
}

} // namespace
} // namespace heal
