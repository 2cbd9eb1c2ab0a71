#include "DiagnoseTestSupport.h"
#include "gmock/gmock.h"

namespace heal {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

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

} // namespace
} // namespace heal
