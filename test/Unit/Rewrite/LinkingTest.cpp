#include "LinkingInternal.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace heal {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

TEST(CMakeCommands, AreReadWithTheirArguments) {
  std::string Text = "Add_Library(shop STATIC a.cpp) # b.cpp)\n"
                     "if((A OR \"B C\") AND [==[d ] e]==])\n"
                     "#[[ add_library(gone) ]]\n"
                     "endif()\n"
                     "set(x \"quoted \\\" sign\")";
  std::vector<CMakeCommand> Commands = cmakeCommands(Text);
  ASSERT_THAT(Commands, SizeIs(4));
  EXPECT_EQ(Commands[0].Name, "add_library");
  EXPECT_THAT(Commands[0].Arguments, ElementsAre("shop", "STATIC", "a.cpp"));
  EXPECT_EQ(Text.substr(Commands[0].Begin, Commands[0].End - Commands[0].Begin),
            "Add_Library(shop STATIC a.cpp)");
  EXPECT_THAT(Commands[1].Arguments,
              ElementsAre("A", "OR", "B C", "AND", "d ] e"));
  EXPECT_THAT(Commands[2].Arguments, IsEmpty());
  EXPECT_THAT(Commands[3].Arguments, ElementsAre("x", "quoted \" sign"));
}

TEST(CMakeCommands, EndWithTheText) {
  EXPECT_THAT(cmakeCommands("add_library(shop"), IsEmpty());
  EXPECT_THAT(cmakeCommands("set(x \"never closed"), IsEmpty());
  EXPECT_THAT(cmakeCommands("set(x [[never closed"), IsEmpty());
  EXPECT_THAT(cmakeCommands("#[[ never closed"), IsEmpty());
  EXPECT_THAT(cmakeCommands(")) ( add_library"), IsEmpty());
}

/// Some CMake files below /p and a unit, /p/src/a.cpp.
struct Build {
  std::map<std::string, std::string> Files;
  TranslationUnit Unit{"/p/src/a.cpp", "/p/build", {}, {"CMakeFiles/shop.dir/src/a.cpp.o"}};
  std::optional<std::string> Said;

  /// The text of \p File once the targets are linked.
  std::string linked(std::string File = "/p/CMakeLists.txt") {
    std::vector<Edit> Edits;
    Said = linkTargets(
        Unit, "/p",
        [&](StringRef Path) -> std::optional<std::string> {
          auto Found = Files.find(Path.str());
          return Found == Files.end() ? std::nullopt : std::optional(Found->second);
        },
        Edits);
    std::string Text = Files[File];
    llvm::sort(Edits, [](const Edit &A, const Edit &B) {
      return A.Offset > B.Offset; // The last first: offsets stay good.
    });
    for (const Edit &E : Edits)
      if (E.File == File)
        Text.insert(E.Offset, E.Text);
    return Text;
  }
};

TEST(LinkTargets, FindsThreadsAndLinksTheTarget) {
  Build B;
  B.Files["/p/CMakeLists.txt"] = "project(shop)\n"
                                 "add_executable(shop\n  src/a.cpp)\n"
                                 "install(TARGETS shop)\n";
  EXPECT_EQ(B.linked(), "project(shop)\n"
                        "find_package(Threads REQUIRED)\n"
                        "add_executable(shop\n  src/a.cpp)\n"
                        "target_link_libraries(shop PRIVATE Threads::Threads)\n"
                        "install(TARGETS shop)\n");
  EXPECT_EQ(B.Said, "target 'shop' becomes linked with Threads::Threads");
}

TEST(LinkTargets, LeavesALinkedTargetAlone) {
  for (std::string Library : {"Threads::Threads", "pthread", "-pthread"}) {
    Build B;
    B.Files["/p/CMakeLists.txt"] = "add_library(shop src/a.cpp)\n"
                                   "target_link_libraries(shop PUBLIC " + Library + ")\n";
    EXPECT_EQ(B.linked(), B.Files["/p/CMakeLists.txt"]);
    EXPECT_EQ(B.Said, "target 'shop' is linked with Threads::Threads");
  }
}

TEST(LinkTargets, KeepsToTheSignatureInUse) {
  Build B;
  B.Files["/p/CMakeLists.txt"] = "find_package(Threads)\n"
                                 "  add_library(shop src/a.cpp)\n"
                                 "  target_link_libraries(shop z)\n";
  EXPECT_EQ(B.linked(), "find_package(Threads)\n"
                        "  add_library(shop src/a.cpp)\n"
                        "  target_link_libraries(shop z)\n"
                        "  target_link_libraries(shop Threads::Threads)\n");
}

TEST(LinkTargets, LooksInTheFoldersAbove) {
  Build B;
  B.Files["/p/CMakeLists.txt"] = "find_package(Threads)\nadd_subdirectory(src)\n";
  B.Files["/p/src/CMakeLists.txt"] = "add_library(shop a.cpp)";
  EXPECT_EQ(B.linked("/p/src/CMakeLists.txt"),
            "add_library(shop a.cpp)\n"
            "target_link_libraries(shop PRIVATE Threads::Threads)");
}

TEST(LinkTargets, LinksEveryTargetThatCompilesTheFile) {
  Build B;
  B.Unit.Outputs.push_back("tests/CMakeFiles/shop-tests.dir/__/src/a.cpp.o");
  B.Files["/p/CMakeLists.txt"] = "add_library(shop a.cpp)\n"
                                 "add_executable(shop-tests a.cpp)\n";
  EXPECT_EQ(B.linked(), "find_package(Threads REQUIRED)\n"
                        "add_library(shop a.cpp)\n"
                        "target_link_libraries(shop PRIVATE Threads::Threads)\n"
                        "add_executable(shop-tests a.cpp)\n"
                        "target_link_libraries(shop-tests PRIVATE Threads::Threads)\n");
}

TEST(LinkTargets, LooksForWhatIsRunInAnyCase) {
  Build B;
  B.Files["/p/CMakeLists.txt"] =
      "add_library(shop a.cpp)\n"
      "target_link_libraries(shop PRIVATE m)\n"
      "if(AIX)\n"
      "  target_link_libraries(shop PRIVATE perf)\n"
      "else()\n"
      "  find_package(Threads)\n"
      "  target_link_libraries(shop PRIVATE pthread)\n"
      "endif()\n";
  EXPECT_EQ(B.linked(), "find_package(Threads REQUIRED)\n"
                        "add_library(shop a.cpp)\n"
                        "target_link_libraries(shop PRIVATE m)\n"
                        "target_link_libraries(shop PRIVATE Threads::Threads)\n"
                        "if(AIX)\n"
                        "  target_link_libraries(shop PRIVATE perf)\n"
                        "else()\n"
                        "  find_package(Threads)\n"
                        "  target_link_libraries(shop PRIVATE pthread)\n"
                        "endif()\n");
}

TEST(LinkTargets, StaysInTheBlockOfTheTarget) {
  Build B;
  B.Files["/p/CMakeLists.txt"] = "find_package(Threads)\n"
                                 "if(SHOP)\n"
                                 "  add_library(shop a.cpp)\n"
                                 "endif()\n";
  EXPECT_EQ(B.linked(),
            "find_package(Threads)\n"
            "if(SHOP)\n"
            "  add_library(shop a.cpp)\n"
            "  target_link_libraries(shop PRIVATE Threads::Threads)\n"
            "endif()\n");
}

TEST(LinkTargets, SaysNothingOfATargetThatIsMadeInTwoWays) {
  Build B;
  B.Files["/p/CMakeLists.txt"] = "if(WIN32)\n"
                                 "  add_executable(shop WIN32 a.cpp)\n"
                                 "else()\n"
                                 "  add_executable(shop a.cpp)\n"
                                 "endif()\n";
  EXPECT_EQ(B.linked(), B.Files["/p/CMakeLists.txt"]);
  EXPECT_FALSE(B.Said);
}

TEST(LinkTargets, SaysNothingOfOtherBuilds) {
  Build B;
  B.Files["/p/CMakeLists.txt"] = "shop_library(shop a.cpp)\n";
  B.linked();
  EXPECT_EQ(B.Said, std::nullopt) << "made by a function of the project's";
  B.Files["/p/CMakeLists.txt"] = "add_library(shop a.cpp)\n";
  B.Unit.Outputs = {"obj/a.o"};
  B.linked();
  EXPECT_EQ(B.Said, std::nullopt) << "no object of CMake's";
  B.Unit.Outputs.clear();
  B.linked();
  EXPECT_EQ(B.Said, std::nullopt) << "no object";
}

} // namespace
} // namespace heal
