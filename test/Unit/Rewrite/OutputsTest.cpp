#include "FixesInternal.h"
#include "Scene.h"

namespace heal {
namespace {

using testing::HasSubstr;

TEST(UnifiedDiff, NamesFilesRelativeToTheRoot) {
  EXPECT_EQ(filePatch("sub/a b.cpp", "1\n2\n", "1\n3\n"),
            "diff --git a/sub/a b.cpp b/sub/a b.cpp\n"
            "index 1191247..2b2f2e1 100644\n"
            "--- a/sub/a b.cpp\n"
            "+++ b/sub/a b.cpp\n"
            "@@ -1,2 +1,2 @@\n 1\n-2\n+3\n");
  EXPECT_EQ(relativeTo("/p/", "/p/sub/../a.cpp"), "a.cpp");
  EXPECT_EQ(relativeTo("/p", "/pq/a.cpp"), "pq/a.cpp");
}

TEST(UnifiedDiff, ListsFilesInTheOrderOfTheirPaths) {
  Rewritten Result;
  Result.Files = {{"/p/b.cpp", "1\n", "2\n"},
                  {"/p/a.cpp", "1\n", "2\n"},
                  {"/p/c.cpp", "1\n", "1\n"}};
  std::string Diff = unifiedDiff(Result, "/p");
  EXPECT_LT(Diff.find("b/a.cpp"), Diff.find("b/b.cpp"));
  EXPECT_EQ(Diff.find("c.cpp"), std::string::npos);
}

TEST(UnifiedDiff, SaysThatTheLastNewlineIsMissing) {
  EXPECT_THAT(filePatch("a.cpp", "1", "2"),
              HasSubstr("-1\n\\ No newline at end of file\n+2\n\\ No newline"));
}

TEST(UnifiedDiff, TreatsABinaryByteAsText) {
  EXPECT_THAT(filePatch("a.cpp", std::string("1\0\n", 3), "2\n"),
              HasSubstr("+2\n"));
}

TEST(ExportFixes, SumsUpWhatIsChangedOnDisk) {
  Scene S;
  S.Outside.Files["/p/a.cpp"] = "int f() { return 10 + 10; }\n";
  S.Rules = {{"kind", "f", "10", "123"}};
  std::string Yaml = exportFixes(S.rewritten());
  EXPECT_THAT(Yaml, HasSubstr("MainSourceFile:  '/p/a.cpp'"));
  EXPECT_THAT(Yaml, HasSubstr("Offset:          17\n    Length:          2\n"
                              "    ReplacementText: '123'"));
  EXPECT_THAT(Yaml, HasSubstr("Offset:          22\n"));
}

//===----------------------------------------------------------------------===//
// Apply in place
//===----------------------------------------------------------------------===//

Rewritten twoFiles() {
  Rewritten Result;
  Result.Files = {{"/p/a.cpp", "a", "A"}, {"/p/b.cpp", "b", "B"}};
  return Result;
}

std::string messageOf(Error Err) { return llvm::toString(std::move(Err)); }

TEST(ApplyInPlace, WritesEveryFile) {
  FakeWorld Outside;
  Outside.Files = {{"/p/a.cpp", "a"}, {"/p/b.cpp", "b"}};
  EXPECT_FALSE(bool(applyInPlace(Outside, twoFiles())));
  EXPECT_EQ(Outside.Files["/p/a.cpp"], "A");
  EXPECT_EQ(Outside.Files["/p/b.cpp"], "B");
}

TEST(ApplyInPlace, WritesNothingWhenAFileChanged) {
  FakeWorld Outside;
  Outside.Files = {{"/p/a.cpp", "a"}, {"/p/b.cpp", "edited"}};
  Error Err = applyInPlace(Outside, twoFiles());
  EXPECT_TRUE(Err.isA<HealError>());
  EXPECT_EQ(messageOf(std::move(Err)), "'/p/b.cpp' changed since it was read; "
                                       "nothing was written (run again)");
  EXPECT_EQ(Outside.Files["/p/a.cpp"], "a");
}

TEST(ApplyInPlace, PutsBackWhatItWroteWhenTheDiskIsFull) {
  FakeWorld Outside;
  Outside.Files = {{"/p/a.cpp", "a"}, {"/p/b.cpp", "b"}};
  Outside.FullDisk = "/p/b.cpp";
  EXPECT_EQ(messageOf(applyInPlace(Outside, twoFiles())),
            "cannot write '/p/b.cpp': No space left on device; no file was "
            "changed");
  EXPECT_EQ(Outside.Files["/p/a.cpp"], "a");
}

TEST(ApplyInPlace, MakesNewFilesAndRemovesThemAgain) {
  FakeWorld Outside;
  Outside.Files = {{"/p/b.cpp", "b"}};
  Rewritten Result = twoFiles();
  Result.Files.front().Before = "";
  Result.Files.front().IsNew = true;
  Outside.FullDisk = "/p/b.cpp";
  EXPECT_THAT(messageOf(applyInPlace(Outside, Result)),
              HasSubstr("no file was changed"));
  EXPECT_FALSE(Outside.exists("/p/a.cpp"));
  Outside.FullDisk.clear();
  EXPECT_FALSE(bool(applyInPlace(Outside, Result)));
  EXPECT_EQ(Outside.Files["/p/a.cpp"], "A");
  EXPECT_THAT(messageOf(applyInPlace(Outside, Result)),
              HasSubstr("'/p/a.cpp' changed since it was read"));
}

TEST(ApplyInPlace, SaysThatAFileIsGone) {
  FakeWorld Outside;
  Outside.Files = {{"/p/a.cpp", "a"}};
  EXPECT_THAT(messageOf(applyInPlace(Outside, twoFiles())),
              HasSubstr("cannot read '/p/b.cpp'"));
  EXPECT_EQ(Outside.Files["/p/a.cpp"], "a");
}

} // namespace
} // namespace heal
