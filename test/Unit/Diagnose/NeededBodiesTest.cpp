#include "DiagnoseTestSupport.h"
#include "clang-heal/Locate/Locate.h"
#include "gmock/gmock.h"

namespace heal {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using ::testing::UnorderedElementsAre;

/// Diagnoses `handler` of a unit with this text.
Diagnosis handlerIn(StringRef Text, StringRef Handler = "handler") {
  SmallProject P;
  P.file("a.cpp", Text);
  return diagnoseWith(P.open({"a.cpp"}),
                      siteOf("GET /", Handler, P.path("a.cpp")), SmallKinds, {})
      .front();
}

// A body that is not parsed may hold an error and nobody knows.

TEST(NeededBodies, PassesOverWhatTheHandlerDoesNotReach) {
  Diagnosis D = handlerIn(R"cpp(
    int slow(int);
    int unrelated() { return zzz; }
    namespace n { struct S { int method() { return zzz; } }; }
    template <typename T> int pattern() { return zzz; }
    int handler() { return slow(1); }
  )cpp");
  EXPECT_THAT(D.Problems, IsEmpty());
  EXPECT_THAT(causesOf(D), ElementsAre("handler: slow(1)"));
}

TEST(NeededBodies, TakesWithAConstMemberAllOfItsClass) {
  const char *Text = R"cpp(
    struct Other { int size(); void wipe() { zzz; } };
    class Cart {
    public:
      int total() SUFFIX { return 1; }
      void add() { zzz; }
      void clear();
    };
    void Cart::clear() { zzz; }
    int handler(Cart &c) { return c.total(); }
  )cpp";
  EXPECT_THAT(handlerIn(std::string("#define SUFFIX\n") + Text).Problems, IsEmpty());
  std::string Const = Text;
  Const.replace(Const.find("SUFFIX"), 6, "const ");
  EXPECT_THAT(handlerIn(Const).Problems, SizeIs(2));
}

TEST(NeededBodies, FollowsNamesBeforeAndAfter) {
  EXPECT_THAT(handlerIn(R"cpp(
    int late();
    int early() { return zzz; }
    int handler() { return late(); }
    int late() { return early(); }
  )cpp")
                  .Problems,
              SizeIs(1));
}

TEST(NeededBodies, FollowsAllWaysToCall) {
  Diagnosis D = handlerIn(R"cpp(
    int slow(int);
    int inMacro() { return slow(1); }
    #define CALL(X) \
      inMacro()
    struct Class {
      Class() : Value(fromInit()) { slow(2); }
      ~Class() { slow(3); }
      operator int() const { return fromConversion(); }
      static int fromInit() { return slow(4); }
      static int fromConversion() { return slow(5); }
      int operator+(int) const;
      int Value = 0;
    };
    int fromOperator() { return slow(6); }
    int Class::operator+(int) const { return fromOperator(); }
    namespace deep { namespace er {
    static int inner() try { return slow(7); } catch (...) { return 0; }
    } }
    extern "C" { int linked(void) { return slow(8); } }
    extern "C" int alone(void) { return slow(9); }
    template <typename T> auto pattern(T x) -> int { return slow(x); }
    int (*handedOn())() { return &deep::er::inner; }
    int byDefault() { return slow(10); }
    int usesDefault(int x = byDefault()) { return x; }
    const char *raw = R"(int handler() { return zzz; } {{{)";
    int handler() {
      Class c;
      auto f = [] { return linked(); };
      return CALL(x) + int(c) + (c + 1) + handedOn()() + f() + alone() +
             pattern(11) + usesDefault();
    }
  )cpp");
  EXPECT_THAT(D.Problems, IsEmpty());
  std::set<std::string> Found;
  for (const RootCause &Cause : D.RootCauses)
    Found.insert(Cause.Expression);
  for (StringRef Want :
       {"slow(1)", "slow(2)", "slow(4)", "slow(5)", "slow(6)", "slow(7)",
        "slow(8)", "slow(9)", "slow(x)", "slow(10)"})
    EXPECT_TRUE(Found.count(Want.str())) << Want.str();
}

TEST(NeededBodies, SeesTheCallers) {
  EXPECT_THAT(handlerIn("int handler() { return 1; }\n"
                        "int caller() { return handler(); }")
                  .Surroundings.Callers,
              ElementsAre("caller"));
}

TEST(NeededBodies, TakesAllWhenTheBracesDoNotMatch) {
  EXPECT_THAT(handlerIn("#if 0\n"
                        "int handler() {\n"
                        "#else\n"
                        "int handler() {\n"
                        "#endif\n"
                        "  return 1;\n"
                        "}\n"
                        "int unrelated() { return zzz; }\n")
                  .Problems,
              SizeIs(1));
}

TEST(NeededBodies, TakesAllWhenTheHandlerHasNoPlainName) {
  EXPECT_THAT(handlerIn("struct S { int operator()() { return 1; } };\n"
                        "int unrelated() { return zzz; }\n",
                        "S::operator()")
                  .Problems,
              SizeIs(1));
}

TEST(NeededBodies, ReadsPastAByteOrderMark) {
  EXPECT_THAT(handlerIn("\xef\xbb\xbfint handler() { return 1; }\n"
                        "int unrelated() { return zzz; }\n")
                  .Problems,
              IsEmpty());
}

TEST(NeededBodies, TakesBodiesThatHoldClasses) {
  EXPECT_THAT(handlerIn(R"cpp(
    struct Base { virtual int f() const { return 1; } };
    int aside() {
      struct Derived : Base { int f() const override { return 3; } };
      return zzz;
    }
    int handler() { return 2; }
  )cpp")
                  .Problems,
              SizeIs(1));
}

TEST(NeededBodies, TakesBodiesThatNameAMacroWithAClass) {
  EXPECT_THAT(handlerIn(R"cpp(
    struct Base { virtual int f() const { return 1; } };
    #define DERIVED struct Derived : Base {}
    #define BOTH DERIVED; Derived d
    int aside() { BOTH; return zzz; }
    int handler() { return 2; }
  )cpp")
                  .Problems,
              SizeIs(1));
}

/// What locating \p Handler in \p Sources kept for the diagnosis.
Located locatedIn(const Project &Sources, StringRef Handler) {
  Wanted Named;
  Named.Handler = Handler.str();
  Expected<Located> Result = locate(Sources, Named, {.MaxKept = 1});
  if (Result)
    return std::move(*Result);
  ADD_FAILURE() << llvm::toString(Result.takeError());
  return {};
}

TEST(NeededBodies, LetsOneParseServeLocateAndDiagnose) {
  SmallProject P;
  P.file("a.cpp", R"cpp(
    int slow(int);
    int below() { return slow(2); }
    int aside() { return 3; }
    int handler() { return slow(1) + below(); }
  )cpp");
  Project Sources = P.open({"a.cpp"});
  Located Found = locatedIn(Sources, "handler");
  ASSERT_THAT(Found.Sites, SizeIs(1));
  ASSERT_THAT(Found.Kept, SizeIs(1));
  EXPECT_THAT(Found.Kept.begin()->second.Skipped, SizeIs(1));
  std::vector<Diagnosis> D =
      diagnoseWith(Sources, Found.Sites, SmallKinds, {.Parsed = &Found.Kept});
  EXPECT_THAT(Found.Kept, IsEmpty());
  EXPECT_THAT(causesOf(D.front()),
              UnorderedElementsAre("handler: slow(1)", "below: slow(2)"));
}

TEST(NeededBodies, ParsesAgainWhereBodiesAreMissing) {
  SmallProject P;
  P.file("a.cpp", R"cpp(
    int slow(int);
    int aside() { return slow(3); }
    int handler() { return 1; }
  )cpp");
  Project Sources = P.open({"a.cpp"});
  Located Found = locatedIn(Sources, "handler");
  std::vector<Diagnosis> D =
      diagnoseWith(Sources, siteOf("GET /", "aside", P.path("a.cpp")),
                   SmallKinds, {.Parsed = &Found.Kept});
  EXPECT_THAT(Found.Kept, SizeIs(1));
  EXPECT_THAT(causesOf(D.front()), ElementsAre("aside: slow(3)"));
}

TEST(NeededBodies, ParsesAgainWhatWasChanged) {
  SmallProject P;
  P.file("a.cpp", "int slow(int); int handler() { return 1; }");
  Project Sources = P.open({"a.cpp"});
  Located Found = locatedIn(Sources, "handler");
  Overlay Changed = {
      {P.path("a.cpp"), "int slow(int); int handler() { return slow(4); }"}};
  std::vector<Diagnosis> D =
      diagnoseWith(Sources, Found.Sites, SmallKinds,
                   {.Changed = &Changed, .Parsed = &Found.Kept});
  EXPECT_THAT(causesOf(D.front()), ElementsAre("handler: slow(4)"));
}

} // namespace
} // namespace heal
