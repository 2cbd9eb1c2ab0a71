#include "IncludersInternal.h"
#include "SafetyNetInternal.h"
#include "Scene.h"

namespace heal {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

TEST(SafetyNet, TakesBackTheFixThatBreaksTheUnit) {
  Scene S;
  S.Outside.Files["/p/a.cpp"] = "int f() { return 10; }\n\nint g() { return "
                                "20; }\n\nint h() { return 30; }\n";
  S.Rules = {{"good", "f", "10", "1"},
             {"broken", "g", "20", "nowhere"},
             {"good", "h", "30", "3"}};
  Rewritten Result = S.rewritten();
  EXPECT_EQ(afterOf(Result), "int f() { return 1; }\n\nint g() { return 20; "
                             "}\n\nint h() { return 3; }\n");
  EXPECT_THAT(Result.Fixes, SizeIs(2));
  ASSERT_THAT(Result.Refusals, SizeIs(1));
  EXPECT_EQ(Result.Refusals[0].Kind, "broken");
  EXPECT_THAT(Result.Refusals[0].Reason,
              testing::AllOf(HasSubstr("the rewritten file does not compile: "
                                       "/p/a.cpp:3:18: "),
                             HasSubstr("'nowhere'")));
}

TEST(SafetyNet, TakesBackEveryFixThatBreaksTheUnit) {
  Scene S;
  std::string Text;
  for (int I = 0; I < 20; ++I)
    Text += "int f" + std::to_string(I) + "() { return 99; }\n\n";
  S.Outside.Files["/p/a.cpp"] = Text;
  S.Rules = {{"broken", "", "99", "nowhere"}};
  Rewritten Result = S.rewritten();
  EXPECT_THAT(Result.Fixes, IsEmpty());
  EXPECT_THAT(Result.Files, IsEmpty());
  EXPECT_THAT(Result.Refusals, SizeIs(20));
}

TEST(SafetyNet, LeavesAFileThatDidNotCompileAlone) {
  Scene S;
  S.Outside.Files["/p/a.cpp"] =
      "int f() { return 10; }\nint g() { return x; }\n";
  S.Rules = {{"kind", "f", "10", "1"}};
  Rewritten Result = S.rewritten();
  EXPECT_THAT(Result.Fixes, IsEmpty());
  ASSERT_THAT(Result.Refusals, SizeIs(1));
  EXPECT_THAT(Result.Refusals[0].Reason,
              HasSubstr("it does not, as it is: /p/a.cpp:2:18: "));
}

/// A header on disk that only one of two units would still compile with.
TEST(SafetyNet, ParsesTheUnitsThatIncludeAHeader) {
  std::unique_ptr<World> Outside = realWorld();
  std::string Root =
      llvm::cantFail(Outside->makeTemporaryDirectory("safety-net"));
  auto Write = [&](StringRef Name, StringRef Text) {
    llvm::cantFail(Outside->writeFile(Root + "/" + Name.str(), Text));
    return Root + "/" + Name.str();
  };
  std::string Header = Write("x.hpp", "inline auto f() { return 10; }\n");
  Write("mid.hpp", "# include <x.hpp>\n");
  std::string Good = Write("good.cpp", "#include \"mid.hpp\"\n");
  std::string Bad = Write("strict.cpp", "#include \"mid.hpp\"\n"
                                        "static_assert(sizeof(f()) == 4);\n");
  Project Sources =
      Project::fromFlags({Good, Bad}, {"-std=c++20", "-I" + Root});
  Scene S;
  S.Rules = {{"kind", "f", "10", "20L"}};
  Expected<Rewritten> Result =
      rewrite(*Outside, Sources,
              [&](const Overlay &Changed) -> Expected<std::vector<Diagnosis>> {
                Expected<std::string> Text = Outside->readFile(Header);
                auto Found = Changed.find(Header);
                return std::vector<Diagnosis>{S.diagnoseFile(
                    Header, Found == Changed.end() ? *Text : Found->second)};
              });
  llvm::cantFail(Outside->remove(Root));
  ASSERT_TRUE(bool(Result));
  EXPECT_THAT(Result->Fixes, IsEmpty());
  ASSERT_THAT(Result->Refusals, SizeIs(1));
  EXPECT_THAT(Result->Refusals[0].Reason, HasSubstr("strict.cpp:2:15: "));
}

TEST(SafetyNet, CountsErrorsWhereverTheyMoved) {
  EXPECT_THAT(newErrors({"/a.cpp:1:2: x"}, {"/a.cpp:9:2: x"}), IsEmpty());
  EXPECT_THAT(newErrors({"/a.cpp:1:2: x"}, {"/a.cpp:1:2: x", "/a.cpp:3:2: x"}),
              ElementsAre("/a.cpp:3:2: x"));
  EXPECT_THAT(newErrors({}, {"cannot parse 'x': y"}), SizeIs(1));
}

TEST(Includers, FollowIncludesByTheirText) {
  FakeWorld Outside;
  Outside.Files["/p/a.cpp"] = "#include \"sub/x.h\"\n#include <vector>\n";
  Outside.Files["/p/b.cpp"] = "#include <sub/x.h>\n";
  Outside.Files["/p/sub/x.h"] = "#pragma once\n  #  include \"../y.h\"\n";
  Outside.Files["/p/y.h"] = "#include \"sub/x.h\"\n";
  Project Sources = Project::fromFlags({"/p/a.cpp", "/p/b.cpp"}, {});
  Includers Graph(Outside, Sources);
  EXPECT_TRUE(Graph.sees(Sources.units()[0], {"/p/y.h"}));
  EXPECT_FALSE(Graph.sees(Sources.units()[1], {"/p/y.h"})) << "no -I /p";
  EXPECT_FALSE(Graph.sees(Sources.units()[0], {"/p/z.h"}));
}

} // namespace
} // namespace heal
