//===- GitFixture.h - Real repositories for tests ---------------*- C++ -*-===//
#ifndef CLANG_HEAL_TEST_UNIT_VALIDATE_GITFIXTURE_H
#define CLANG_HEAL_TEST_UNIT_VALIDATE_GITFIXTURE_H

#include "clang-heal/Rewrite/Fix.h"
#include "clang-heal/Support/World.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace heal {

/// The machine, but with a clock that stands still and, where the test says
/// so, programs that answer what it says.
class ScriptedWorld : public World {
public:
  /// Asked first; nullopt: the program runs for real.
  std::function<std::optional<Expected<ProcessResult>>(const Process &)> OnRun;
  std::function<Error(StringRef Path)> OnWrite;
  std::vector<Process> Runs;
  std::vector<std::string> Temporaries;
  std::map<std::string, std::string> Environment;

  Expected<std::string> readFile(StringRef Path) override {
    return Real->readFile(Path);
  }
  Error streamFile(StringRef Path,
                   llvm::function_ref<bool(StringRef)> Consume) override {
    return Real->streamFile(Path, Consume);
  }
  Error writeFile(StringRef Path, StringRef Contents) override {
    if (OnWrite)
      if (Error Err = OnWrite(Path))
        return Err;
    return Real->writeFile(Path, Contents);
  }
  bool exists(StringRef Path) override { return Real->exists(Path); }
  bool isDirectory(StringRef Path) override { return Real->isDirectory(Path); }
  Error createDirectories(StringRef Path) override {
    return Real->createDirectories(Path);
  }
  Error remove(StringRef Path) override { return Real->remove(Path); }
  Expected<std::string> makeTemporaryDirectory(StringRef Prefix) override {
    Expected<std::string> Made = Real->makeTemporaryDirectory(Prefix);
    if (Made)
      Temporaries.push_back(*Made);
    return Made;
  }
  std::optional<std::string> environment(StringRef Name) override {
    auto Found = Environment.find(Name.str());
    if (Found == Environment.end())
      return std::nullopt;
    return Found->second;
  }
  std::chrono::system_clock::time_point now() override {
    return std::chrono::system_clock::time_point(
        std::chrono::seconds(1700000000));
  }
  Expected<ProcessResult> run(const Process &Program) override {
    Runs.push_back(Program);
    if (OnRun)
      if (std::optional<Expected<ProcessResult>> Answer = OnRun(Program))
        return std::move(*Answer);
    return Real->run(Program);
  }

  /// Whether every temporary folder that was asked for is gone.
  bool isTidy() {
    return llvm::none_of(Temporaries, [&](const std::string &Folder) {
      return Real->exists(Folder);
    });
  }

private:
  std::unique_ptr<World> Real = realWorld();
};

/// A folder with git repositories in it, removed after the test.
class GitTest : public ::testing::Test {
protected:
  void SetUp() override {
    Expected<std::string> Made = Machine->makeTemporaryDirectory("heal-test");
    ASSERT_TRUE(static_cast<bool>(Made));
    Top = *Made;
    Repo = Top + "/project";
    git(Top, {"init", "-q", "-b", "main", "project"});
  }
  void TearDown() override { llvm::consumeError(Machine->remove(Top)); }

  /// Runs git in \p Folder; the test fails when git does.
  std::string git(const std::string &Folder, std::vector<std::string> Words) {
    Process Program;
    Program.Arguments = {"git", "-c", "protocol.file.allow=always"};
    Program.Arguments.insert(Program.Arguments.end(), Words.begin(),
                             Words.end());
    Program.Directory = Folder;
    Program.Environment = {"GIT_AUTHOR_NAME=A",
                           "GIT_AUTHOR_EMAIL=a@example.com",
                           "GIT_COMMITTER_NAME=A",
                           "GIT_COMMITTER_EMAIL=a@example.com",
                           "GIT_CONFIG_NOSYSTEM=1",
                           "GIT_CONFIG_GLOBAL=/dev/null",
                           "GIT_AUTHOR_DATE=1700000000 +0000",
                           "GIT_COMMITTER_DATE=1700000000 +0000"};
    Expected<ProcessResult> Done = Machine->run(Program);
    if (!Done) {
      ADD_FAILURE() << llvm::toString(Done.takeError());
      return "";
    }
    EXPECT_EQ(Done->ExitCode, 0) << Words.front() << ": " << Done->Output;
    return Done->Output;
  }

  void write(const std::string &Path, StringRef Contents) {
    StringRef Folder = StringRef(Path).rsplit('/').first;
    ASSERT_FALSE(Machine->createDirectories(Folder));
    ASSERT_FALSE(Machine->writeFile(Path, Contents));
  }
  std::string read(const std::string &Path) {
    Expected<std::string> Text = Machine->readFile(Path);
    if (Text)
      return *Text;
    return "error: " + llvm::toString(Text.takeError());
  }
  void commit(StringRef Message) {
    git(Repo, {"add", "-A"});
    git(Repo, {"commit", "-q", "-m", Message.str()});
  }

  /// Everything that a run must leave alone in the repository.
  std::string stateOfCheckout() {
    return git(Repo, {"status", "--porcelain=v2", "--branch"}) +
           git(Repo, {"worktree", "list", "--porcelain"}) +
           git(Repo, {"for-each-ref"}) + git(Repo, {"diff"}) +
           git(Repo, {"ls-files", "--stage"});
  }

  /// A patch that turns one line of a file with lines \p Before and \p After
  /// around it into another.
  static std::string patchOf(StringRef File, unsigned Line, StringRef Above,
                             StringRef Old, StringRef New, StringRef Below) {
    return llvm::formatv("diff --git a/{0} b/{0}\n--- a/{0}\n+++ b/{0}\n"
                         "@@ -{1},3 +{1},3 @@\n {2}\n-{3}\n+{4}\n {5}\n",
                         File, Line - 1, Above, Old, New, Below)
        .str();
  }

  static Fix fixOf(StringRef Id, StringRef Handler, std::string Patch) {
    Fix Result;
    Result.Id = Id.str();
    Result.Kind = "hoist-invariant-call";
    Result.Handler = Handler.str();
    Result.Function = "f";
    Result.Title = "computes a loop's invariant call once";
    Result.Trust = Tier::Proved;
    Result.Patch = std::move(Patch);
    return Result;
  }

  std::unique_ptr<World> Machine = realWorld();
  ScriptedWorld Outside;
  std::string Top, Repo;
};

/// The text of the error of \p Result, which must be one.
template <typename T> std::string errorOf(Expected<T> Result) {
  if (!Result)
    return llvm::toString(Result.takeError());
  return "no error";
}

} // namespace heal

#endif
