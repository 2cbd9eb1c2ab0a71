#include "clang-heal/Support/World.h"
#include "llvm/Support/FileSystem.h"
#include "gtest/gtest.h"
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace heal {
namespace {

class WorldTest : public testing::Test {
protected:
  std::unique_ptr<World> Outside = realWorld();
  std::string Folder = cantFail(Outside->makeTemporaryDirectory("heal-world"));
  ~WorldTest() override { cantFail(Outside->remove(Folder)); }
  std::string path(StringRef Name) { return Folder + "/" + Name.str(); }
};

TEST_F(WorldTest, WritesAFileAsAWholeAndKeepsItsMode) {
  cantFail(Outside->writeFile(path("a.sh"), "old"));
  llvm::sys::fs::setPermissions(path("a.sh"), llvm::sys::fs::perms(0755));
  cantFail(Outside->writeFile(path("a.sh"), "new"));
  EXPECT_EQ(cantFail(Outside->readFile(path("a.sh"))), "new");
  EXPECT_EQ(*llvm::sys::fs::getPermissions(path("a.sh")),
            llvm::sys::fs::perms(0755));
}

TEST_F(WorldTest, DoesNotWriteAReadOnlyFile) {
  cantFail(Outside->writeFile(path("a"), "old"));
  llvm::sys::fs::setPermissions(path("a"), llvm::sys::fs::perms(0444));
  Error Err = Outside->writeFile(path("a"), "new");
  EXPECT_EQ(llvm::toString(std::move(Err)),
            "cannot write '" + path("a") + "': Permission denied");
  EXPECT_EQ(cantFail(Outside->readFile(path("a"))), "old");
}

TEST_F(WorldTest, WritesIntoAPipeAndLeavesItThere) {
  ASSERT_EQ(mkfifo(path("pipe").c_str(), 0600), 0);
  int Reader = open(path("pipe").c_str(), O_RDONLY | O_NONBLOCK);
  cantFail(Outside->writeFile(path("pipe"), "text"));
  char Seen[8] = {};
  EXPECT_EQ(read(Reader, Seen, sizeof(Seen)), 4);
  close(Reader);
  EXPECT_STREQ(Seen, "text");
  llvm::sys::fs::file_status Status;
  ASSERT_FALSE(llvm::sys::fs::status(path("pipe"), Status));
  EXPECT_EQ(Status.type(), llvm::sys::fs::file_type::fifo_file);
}

TEST_F(WorldTest, WritesThroughALink) {
  cantFail(Outside->writeFile(path("a"), "old"));
  ASSERT_EQ(symlink("a", path("link").c_str()), 0);
  cantFail(Outside->writeFile(path("link"), "new"));
  EXPECT_EQ(cantFail(Outside->readFile(path("a"))), "new");
  EXPECT_TRUE(llvm::sys::fs::is_symlink_file(path("link")));
}

TEST_F(WorldTest, EndsWhatAProgramLeftRunning) {
  // It is read until everybody has closed the output, so that to return at all
  // is to have ended the sleeper.
  ProcessResult Result =
      cantFail(Outside->run({.Arguments = {"sh", "-c", "sleep 100000 & exit 3"},
                             .EndsChildren = true}));
  EXPECT_EQ(Result.ExitCode, 3);
  EXPECT_FALSE(Result.TimedOut);
}

TEST_F(WorldTest, RemovesAFolderWithAPipe) {
  cantFail(Outside->createDirectories(path("a/b")));
  ASSERT_EQ(mkfifo(path("a/b/pipe").c_str(), 0600), 0);
  cantFail(Outside->remove(path("a")));
  EXPECT_FALSE(Outside->exists(path("a")));
  cantFail(Outside->remove(path("a")));
}

TEST_F(WorldTest, NamesAMissingFile) {
  EXPECT_EQ(llvm::toString(Outside->readFile(path("none")).takeError()),
            "cannot read '" + path("none") + "': No such file or directory");
}

TEST_F(WorldTest, RunsAProgramWithInputInAFolder) {
  ProcessResult Result = cantFail(Outside->run(
      {.Arguments = {"sh", "-c", "pwd; cat; echo $HEAL_X >&2; exit 3"},
       .Directory = Folder,
       .Environment = {"HEAL_X=seven"},
       .Input = "in\n"}));
  EXPECT_EQ(Result.ExitCode, 3);
  EXPECT_EQ(Result.Output, Folder + "\nin\nseven\n");
}

TEST_F(WorldTest, KillsAProgramAndItsChildrenWhenTimeIsUp) {
  ProcessResult Result = cantFail(
      Outside->run({.Arguments = {"sh", "-c", "(sleep 60; echo late) & sleep 60"},
                    .Timeout = std::chrono::milliseconds(100)}));
  EXPECT_TRUE(Result.TimedOut);
  EXPECT_EQ(Result.Output, "");
}

TEST_F(WorldTest, SaysThatAProgramDoesNotExist) {
  EXPECT_EQ(llvm::toString(
                Outside->run({.Arguments = {"no-such-program"}}).takeError()),
            "cannot run 'no-such-program': No such file or directory");
}

} // namespace
} // namespace heal
