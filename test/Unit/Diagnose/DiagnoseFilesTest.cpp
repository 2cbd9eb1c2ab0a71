#include "DiagnoseTestSupport.h"
#include "gmock/gmock.h"

namespace heal {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

std::vector<Diagnosis> diagnoseThese(const Project &Sources,
                                     ArrayRef<std::string> Files = {}) {
  Expected<std::vector<Diagnosis>> Result =
      diagnoseFilesWith(Sources, Files, SmallKinds, {});
  EXPECT_TRUE(static_cast<bool>(Result));
  return Result ? *Result : std::vector<Diagnosis>();
}

std::string refusalOf(const Project &Sources, std::string File) {
  return llvm::toString(
      diagnoseFilesWith(Sources, File, SmallKinds, {}).takeError());
}

TEST(DiagnoseFiles, GivesOneDiagnosisAFileWithSomethingToSay) {
  SmallProject P;
  P.file("h.h", "#pragma once\nint slow(int);\n"
                "inline int h() { return slow(0); }");
  P.file("a.cpp", "#include \"h.h\"\nint a() { return slow(1); }");
  P.file("b.cpp", "#include \"h.h\"\nint b() { return slow(2); }");
  P.file("quiet.cpp", "#include \"h.h\"\nint q() { return 2; }");
  std::vector<Diagnosis> All =
      diagnoseThese(P.open({"quiet.cpp", "b.cpp", "a.cpp"}));
  ASSERT_THAT(All, SizeIs(3));
  EXPECT_EQ(All[0].Where.File, P.path("a.cpp"));
  EXPECT_THAT(causesOf(All[0]), ElementsAre("a: slow(1)"));
  EXPECT_EQ(All[1].Where.File, P.path("b.cpp"));
  EXPECT_EQ(All[2].Where.File, P.path("h.h"));
  EXPECT_EQ(All[2].Where.Unit, P.path("a.cpp"));
  EXPECT_THAT(causesOf(All[2]), ElementsAre("h: slow(0)"));
}

TEST(DiagnoseFiles, LooksOnlyIntoTheFilesNamed) {
  SmallProject P;
  P.file("h.h", "int slow(int); inline int h() { return slow(0); }");
  P.file("a.cpp", "#include \"h.h\"\nint a() { return slow(1); }");
  Project Sources = P.open({"a.cpp"});
  std::vector<Diagnosis> All = diagnoseThese(Sources, P.path("a.cpp"));
  ASSERT_THAT(All, SizeIs(1));
  EXPECT_EQ(All[0].Where.File, P.path("a.cpp"));
}

TEST(DiagnoseFiles, FindsAUnitForAHeader) {
  SmallProject P;
  P.file("include/deep.h", "int slow(int); inline int h() { return slow(0); }");
  P.file("include/mid.h", "#include \"deep.h\"\n");
  P.file("a.cpp", "int a() { return 1; }");
  // By its text the first seems to include it, but does not.
  P.file("b.cpp", "#if 0\n#include <mid.h>\n#endif\n");
  P.file("c.cpp", "#  include <mid.h> // comment\n");
  Project Sources =
      P.open({"a.cpp", "b.cpp", "c.cpp"}, {"-I" + P.path("include")});
  std::vector<Diagnosis> All = diagnoseThese(Sources, P.path("include/deep.h"));
  ASSERT_THAT(All, SizeIs(1));
  EXPECT_EQ(All[0].Where.Unit, P.path("c.cpp"));
  EXPECT_THAT(causesOf(All[0]), ElementsAre("h: slow(0)"));
}

TEST(DiagnoseFiles, SaysWhyAFileCannotBeDiagnosed) {
  SmallProject P;
  P.file("a.cpp", "").file("lonely.h", "");
  Project Sources = P.open({"a.cpp"});
  EXPECT_THAT(refusalOf(Sources, P.path("gone.h")),
              HasSubstr("gone.h': No such file or directory (check the path)"));
  EXPECT_THAT(refusalOf(Sources, P.path("lonely.h")),
              HasSubstr("no translation unit compiles or includes it"));
  EXPECT_THAT(refusalOf(Sources, "/usr/include/stdio.h"),
              HasSubstr("it is not below"));
}

TEST(DiagnoseFiles, RefusesWhereUnitsDisagree) {
  SmallProject P;
  P.file("h.h", "int slow(int); int touchy(int);\n"
                "inline int h() { return CALL(1); }");
  P.file("a.cpp", "#define CALL slow\n#include \"h.h\"\n");
  P.file("b.cpp", "#define CALL touchy\n#include \"h.h\"\n");
  P.file("c.cpp", "#define CALL\n#include \"h.h\"\n");
  std::vector<Diagnosis> All = diagnoseThese(P.open({"a.cpp", "c.cpp"}));
  ASSERT_THAT(All, SizeIs(1));
  EXPECT_THAT(All[0].RootCauses, IsEmpty());
  EXPECT_THAT(
      reasonsOf(All[0]),
      ElementsAre(HasSubstr("'" + P.path("a.cpp") + "' allows it, but '" +
                            P.path("c.cpp") + "' finds nothing to repair")));
}

TEST(DiagnoseFiles, TheUnitThatSeesMoreBodiesIsBelieved) {
  SmallProject P;
  P.file("h.h", "int known();\ninline int h() { return known(); }");
  P.file("a.cpp", "#include \"h.h\"\nint a() { return h(); }");
  P.file("b.cpp", "#include \"h.h\"\nint known() { return 1; }");
  std::vector<Diagnosis> All = diagnoseThese(P.open({"a.cpp", "b.cpp"}));
  ASSERT_THAT(All, SizeIs(1));
  EXPECT_EQ(All[0].Where.Unit, P.path("b.cpp"));
  EXPECT_THAT(causesOf(All[0]), ElementsAre("h: known()"));
  EXPECT_THAT(All[0].Refusals, IsEmpty());
}

TEST(DiagnoseFiles, NobodyIsBelievedWhenDefinitionsDiffer) {
  SmallProject P;
  P.file("h.h", "int known();\n#ifdef LOUD\nint loud();\n#endif\n"
                "inline int quiet() {\n#ifdef LOUD\n  loud();\n#endif\n"
                "  return 1; }\n"
                "inline int h() { return known() + quiet(); }");
  P.file("a.cpp", "#define LOUD\n#include \"h.h\"\nint a() { return h(); }");
  P.file("b.cpp", "#include \"h.h\"\nint known() { return 1; }");
  std::vector<Diagnosis> All = diagnoseThese(P.open({"a.cpp", "b.cpp"}));
  ASSERT_THAT(All, SizeIs(1));
  EXPECT_THAT(All[0].RootCauses, IsEmpty());
  EXPECT_THAT(All[0].Refusals, SizeIs(1));
}

TEST(DiagnoseFiles, TheOrderOfTheUnitsDoesNotMatter) {
  SmallProject P;
  P.file("h.h", "template <typename T> int slow(T);\n"
                "template <typename T> int h(T x) { return slow(x); }");
  P.file("a.cpp", "#include \"h.h\"\nint a = h(1);");
  P.file("b.cpp", "#include \"h.h\"\nint b = h(1L);");
  std::vector<Diagnosis> There = diagnoseThese(P.open({"a.cpp", "b.cpp"}));
  std::vector<Diagnosis> Back = diagnoseThese(P.open({"b.cpp", "a.cpp"}));
  ASSERT_THAT(There, SizeIs(1));
  ASSERT_THAT(Back, SizeIs(1));
  EXPECT_EQ(jsonLine(There[0]), jsonLine(Back[0]));
  EXPECT_THAT(There[0].RootCauses, IsEmpty());
  EXPECT_THAT(There[0].Refusals, SizeIs(1));
}

TEST(DiagnoseFiles, ATemplateSeenInAllUnitsAssumesNothing) {
  SmallProject P;
  P.file("h.h", "int slow(int);\n"
                "template <typename T> int h(T x) { return slow(1); }");
  P.file("a.cpp", "#include \"h.h\"\nint a = h(1);");
  P.file("b.cpp", "#include \"h.h\"\nint b = h(1L);");
  Project Sources = P.open({"a.cpp", "b.cpp"});
  std::vector<Diagnosis> All = diagnoseThese(Sources);
  ASSERT_THAT(All, SizeIs(1));
  EXPECT_EQ(All[0].RootCauses.at(0).Trust, Tier::Proved);
  All = diagnoseThese(Sources, P.path("h.h"));
  ASSERT_THAT(All, SizeIs(1));
  EXPECT_EQ(All[0].RootCauses.at(0).Trust, Tier::Proved);
}

TEST(DiagnoseFiles, ABrokenUnitIsAProblemAndTheOthersGoOn) {
  SmallProject P;
  P.file("a.cpp", "int slow(int); int a() { return slow(1); }\nint x = nope;");
  P.file("b.cpp", "int slow(int); int b() { return slow(2); }");
  std::vector<Diagnosis> All = diagnoseThese(P.open({"a.cpp", "b.cpp"}));
  ASSERT_THAT(All, SizeIs(2));
  EXPECT_THAT(All[0].RootCauses, IsEmpty());
  EXPECT_THAT(All[0].Problems,
              ElementsAre(HasSubstr("a.cpp:2:9: use of undeclared")));
  EXPECT_THAT(causesOf(All[1]), ElementsAre("b: slow(2)"));
}

TEST(DiagnoseFiles, SurvivesMacrosThatMakeFunctions) {
  SmallProject P;
  P.file("a.cpp", "int slow(int);\n"
                  "#define MAKE(A, B) int A() { return slow(1); } \\\n"
                  "  int B() { return 2; }\n"
                  "MAKE(one, two)\n"
                  "int three() { return slow(3); }");
  std::vector<Diagnosis> All = diagnoseThese(P.open({"a.cpp"}));
  ASSERT_THAT(All, SizeIs(1));
  EXPECT_THAT(causesOf(All[0]), ::testing::Contains("three: slow(3)"));
}

TEST(DiagnoseFiles, FindsFunctionsWhereverTheyStand) {
  SmallProject P;
  P.file("a.cpp", R"cpp(
    int slow(int);
    struct Class {
      Class() : Member(0) { slow(1); }
      ~Class() { slow(2); }
      int method() { return slow(3); }
      friend int amigo(Class &) { return slow(4); }
      int operator()(int) { return slow(5); }
      operator int() { return slow(6); }
      int Member;
    };
    namespace { int hidden() { return slow(7); } }
    extern "C" int c() { return slow(8); }
    auto global = [] { return slow(9); };
    int outer() {
      struct Local { int f() { return slow(10); } };
      return [] { return [] { return slow(11); }(); }();
    }
    template <typename T> struct Box { int get() { return slow(12); } };
    int use() { return Box<int>().get(); }
    template <> struct Box<char> { int get() { return slow(13); } };
    int generic() { return [](auto x) { return slow(14); }(1); }
    int attempt() try { return slow(15); } catch (...) { return 0; }
  )cpp");
  std::vector<Diagnosis> All =
      diagnoseThese(P.open({"a.cpp"}, {"-fexceptions"}));
  ASSERT_THAT(All, SizeIs(1));
  std::set<std::string> Found;
  for (const RootCause &Cause : All[0].RootCauses)
    Found.insert(Cause.Expression);
  for (int I = 1; I <= 15; ++I)
    EXPECT_TRUE(Found.count("slow(" + std::to_string(I) + ")")) << I;
  EXPECT_THAT(All[0].RootCauses, SizeIs(15));
}

} // namespace
} // namespace heal
