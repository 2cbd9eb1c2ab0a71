#include "clang-heal/Rewrite/Rediagnosis.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace heal {
namespace {

using testing::ElementsAre;

/// A project on disk, and how many units each call diagnosed.
class RediagnosisTest : public testing::Test {
protected:
  void SetUp() override {
    Outside = realWorld();
    Root = llvm::cantFail(Outside->makeTemporaryDirectory("rediagnosis"));
    write("x.h", Header);
    write("part.cpp", "int part(int);\n");
    write("a.cpp", "#include \"x.h\"\n");
    write("b.cpp", "#include \"x.h\"\n#include \"part.cpp\"\n");
    Sources.emplace(Project::fromFlags(
        {path("a.cpp"), path("b.cpp"), path("part.cpp")}, {"-std=c++20"}));
    DiagnoseOptions Opts;
    Opts.Progress = Count;
    Diagnose.emplace(*Outside, *Sources, std::vector<std::string>(), Opts);
  }
  void TearDown() override { llvm::cantFail(Outside->remove(Root)); }

  std::string path(StringRef Name) { return Root + "/" + Name.str(); }
  void write(StringRef Name, StringRef Text) {
    llvm::cantFail(Outside->writeFile(path(Name), Text));
  }
  /// The files with root causes, by their last name.
  std::vector<std::string> found(const Overlay &Changed) {
    Units = 0;
    std::vector<std::string> Result;
    for (const Diagnosis &D : llvm::cantFail((*Diagnose)(Changed)))
      if (!D.RootCauses.empty())
        Result.push_back(StringRef(D.Where.File).rsplit('/').second.str());
    llvm::sort(Result);
    return Result;
  }

  static constexpr StringRef Header =
      "#include <vector>\n"
      "inline std::vector<int> copy(const std::vector<int> &values) {\n"
      "  std::vector<int> result;\n"
      "  for (int value : values)\n"
      "    result.push_back(value + 1);\n"
      "  return result;\n"
      "}\n";

  std::unique_ptr<World> Outside;
  std::string Root;
  std::optional<Project> Sources;
  std::optional<Rediagnosis> Diagnose;
  size_t Units = 0;
  std::function<void(size_t, size_t)> Count = [this](size_t, size_t) {
    ++Units;
  };
};

/// The header's function under another name.
std::string renamed(StringRef Text) {
  std::string Result = Text.str();
  Result.replace(Result.find("copy"), 4, "more");
  return Result;
}

TEST_F(RediagnosisTest, DiagnosesAFileThatStandsAloneByItself) {
  EXPECT_THAT(found({}), ElementsAre("x.h"));
  EXPECT_EQ(Units, 3u);
  std::string More = "#include \"x.h\"\n" + renamed(Header);
  EXPECT_THAT(found({{path("a.cpp"), More}}), ElementsAre("a.cpp", "x.h"));
  EXPECT_EQ(Units, 1u);
  EXPECT_THAT(found({{path("a.cpp"), More}}), ElementsAre("a.cpp", "x.h"));
  EXPECT_EQ(Units, 0u) << "nothing changed";
  EXPECT_THAT(found({}), ElementsAre("x.h")) << "the change is taken back";
}

TEST_F(RediagnosisTest, DiagnosesEverythingWhenAHeaderChanged) {
  EXPECT_THAT(found({}), ElementsAre("x.h"));
  EXPECT_THAT(found({{path("x.h"), "\n"}}), ElementsAre());
  EXPECT_EQ(Units, 3u);
}

TEST_F(RediagnosisTest, DiagnosesEverythingWhenAnotherUnitSeesTheFile) {
  EXPECT_THAT(found({}), ElementsAre("x.h"));
  EXPECT_THAT(found({{path("part.cpp"), renamed(Header)}}),
              ElementsAre("part.cpp", "x.h"));
  EXPECT_EQ(Units, 3u);
}

} // namespace
} // namespace heal
