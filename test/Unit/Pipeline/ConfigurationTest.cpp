//===- ConfigurationTest.cpp ----------------------------------------------===//
#include "clang-heal/Pipeline/Configuration.h"
#include "clang-heal/Support/FakeWorld.h"
#include "llvm/ADT/StringExtras.h"
#include "gmock/gmock.h"
#include <fstream>
#include <sstream>

using namespace heal;
using testing::ElementsAre;
using testing::HasSubstr;

namespace {

/// The configuration that \p Text says; fails the test when it is refused.
Configuration parsed(StringRef Text) {
  Expected<Configuration> Result =
      parseConfiguration(Text, "/repo/.clang-heal");
  if (Result)
    return *Result;
  ADD_FAILURE() << llvm::toString(Result.takeError());
  return {};
}

/// The message with which \p Text is refused, as bad input.
std::string refused(StringRef Text) {
  Expected<Configuration> Result =
      parseConfiguration(Text, "/repo/.clang-heal");
  if (Result)
    return "accepted";
  std::string Message;
  EXPECT_EQ(exitCodeOf(Result.takeError(), Message), 2);
  return Message;
}

TEST(Configuration, ReadsEveryKey) {
  Configuration File = parsed(R"(
buildDirectory: out
telemetry: [a.jsonl, b.json]
factor: 2.5
minCalls: 7
slos:
  'GET /orders': { avg: 5, p95: 20.5 }
  checkout: { errorRate: 0.02 }
sequences:
  checkout: [validate, persist]
matchers: ['functionDecl()']
kinds: [hoist-invariant-call]
tier: proved
effects: { 'a::b': pure, c: const }
wholeProgram: true
build: make
test: make check
generatedTests: make auto DIR={dir}
auditBuild: make audit
benchmark: ./bench
benchmarkRuns: 4
minSpeedup: 1.1
timeout: 60
forge: local
remote: upstream
base: trunk
forgeDirectory: /forge
merge: proved
maxOpen: 9
rollOut: ./roll
store: x.db
report: r.html
format: html
)");
  EXPECT_EQ(File.Root, "/repo");
  EXPECT_EQ(File.BuildDirectory, "out");
  EXPECT_THAT(File.Telemetry, ElementsAre("a.jsonl", "b.json"));
  EXPECT_EQ(File.Factor, 2.5);
  EXPECT_EQ(File.MinCalls, 7u);
  EXPECT_EQ(File.Slos["GET /orders"].AvgMillis, 5);
  EXPECT_EQ(File.Slos["GET /orders"].P95Millis, 20.5);
  EXPECT_EQ(File.Slos["GET /orders"].ErrorRate, std::nullopt);
  EXPECT_EQ(File.Slos["checkout"].ErrorRate, 0.02);
  EXPECT_THAT(File.Sequences["checkout"], ElementsAre("validate", "persist"));
  EXPECT_THAT(File.Matchers, ElementsAre("functionDecl()"));
  EXPECT_THAT(File.Kinds, ElementsAre("hoist-invariant-call"));
  EXPECT_EQ(File.LeastTrust, Tier::Proved);
  EXPECT_EQ(File.Effects["a::b"], DeclaredEffect::Pure);
  EXPECT_EQ(File.Effects["c"], DeclaredEffect::Const);
  EXPECT_TRUE(File.WholeProgram);
  EXPECT_EQ(File.Build, "make");
  EXPECT_EQ(File.Test, "make check");
  EXPECT_EQ(File.GeneratedTests, "make auto DIR={dir}");
  EXPECT_EQ(File.AuditBuild, "make audit");
  EXPECT_EQ(File.Benchmark, "./bench");
  EXPECT_EQ(File.BenchmarkRuns, 4u);
  EXPECT_EQ(File.MinSpeedup, 1.1);
  EXPECT_EQ(File.Timeout, std::chrono::seconds(60));
  EXPECT_EQ(File.Forge, "local");
  EXPECT_EQ(File.Remote, "upstream");
  EXPECT_EQ(File.Base, "trunk");
  EXPECT_EQ(File.ForgeDirectory, "/forge");
  EXPECT_EQ(File.Merge, MergePolicy::ProvedOnly);
  EXPECT_EQ(File.MaxOpen, 9u);
  EXPECT_EQ(File.RollOut, "./roll");
  EXPECT_EQ(File.Store, "x.db");
  EXPECT_EQ(File.Report, "r.html");
  EXPECT_EQ(File.Format, ReportFormat::Html);
}

TEST(Configuration, EmptyOrCommentsAloneAreTheDefaults) {
  for (StringRef Text : {"", "\n", "# nothing\n", "---\n"}) {
    Configuration File = parsed(Text);
    EXPECT_EQ(File.Factor, 1.5) << Text.str();
    EXPECT_EQ(File.Merge, MergePolicy::Never);
    EXPECT_EQ(File.LeastTrust, Tier::Assumes);
  }
}

TEST(Configuration, UnknownKeyNamesLineAndNearest) {
  EXPECT_EQ(refused("factor: 2\nbuildDirectry: out\n"),
            "/repo/.clang-heal:2: unknown key 'buildDirectry' (did you mean "
            "'buildDirectory'? docs/configuration.md lists all)");
}

TEST(Configuration, UnknownKeyOfASloNamesASloKey) {
  EXPECT_THAT(refused("slos:\n  x:\n    av: 3\n"),
              HasSubstr(":3: unknown key 'av' (did you mean 'avg'?"));
}

TEST(Configuration, WrongTypesNameLineAndKey) {
  EXPECT_THAT(refused("minCalls: many\n"), HasSubstr(":1: 'minCalls': "));
  EXPECT_THAT(refused("minCalls: -3\n"), HasSubstr(":1: 'minCalls': "));
  EXPECT_THAT(refused("\nfactor: [1]\n"), HasSubstr(":2: 'factor': "));
  EXPECT_THAT(refused("slos: fast\n"), HasSubstr(":1: 'slos': "));
  EXPECT_THAT(refused("merge: always\n"),
              HasSubstr(":1: 'merge': must be one of never, proved"));
  EXPECT_THAT(refused("effects: { f: magic }\n"),
              HasSubstr("must be one of pure, const"));
}

TEST(Configuration, ValuesOutOfRangeAreRefused) {
  EXPECT_THAT(refused("factor: 0.5\n"), HasSubstr("'factor' must be"));
  EXPECT_THAT(refused("factor: .nan\n"), HasSubstr("factor"));
  EXPECT_THAT(refused("minSpeedup: .inf\n"), HasSubstr("minSpeedup"));
  EXPECT_THAT(refused("timeout: 0\n"), HasSubstr("'timeout' must be"));
  EXPECT_THAT(refused("benchmarkRuns: 1\n"), HasSubstr("'benchmarkRuns'"));
  EXPECT_THAT(refused("tier: advice\n"), HasSubstr("'tier' must be"));
  EXPECT_THAT(refused("slos: { a: { avg: -1 } }\n"), HasSubstr("'slos: a'"));
}

TEST(Configuration, UnknownKindNamesTheNearest) {
  EXPECT_THAT(refused("kinds: [hoist-invariant-cal]\n"),
              HasSubstr("did you mean 'hoist-invariant-call'?"));
}

TEST(Configuration, BrokenYamlNamesTheLine) {
  EXPECT_THAT(refused("factor: 2\ntelemetry: [a, b\n"),
              HasSubstr("/repo/.clang-heal:"));
  EXPECT_THAT(refused("factor: 2\nfactor: 3\n"), HasSubstr("factor"));
  EXPECT_THAT(refused("factor: 2\n---\nfactor: 3\n"),
              HasSubstr("second YAML document"));
  EXPECT_THAT(refused("just text\n"), HasSubstr(":1:"));
  EXPECT_THAT(refused(StringRef("\0\x01\xff", 3)), HasSubstr(":1:"));
}

TEST(Configuration, IsFoundAboveTheCurrentFolder) {
  FakeWorld Outside;
  Outside.Files["/repo/.clang-heal"] = "factor: 3\n";
  Outside.Files["/repo/src/deep/a.cpp"] = "";
  Expected<Configuration> File =
      readConfiguration(Outside, "", "/repo/src/deep");
  ASSERT_TRUE(static_cast<bool>(File));
  EXPECT_EQ(File->Factor, 3);
  EXPECT_EQ(File->resolve("x/../y"), "/repo/y");
  EXPECT_EQ(File->resolve("/abs"), "/abs");
  EXPECT_EQ(File->resolve("-"), "-");
  EXPECT_EQ(File->resolve(""), "");
}

TEST(Configuration, MissingFileIsTheDefaultsUnlessNamed) {
  FakeWorld Outside;
  Expected<Configuration> File = readConfiguration(Outside, "", "/repo");
  ASSERT_TRUE(static_cast<bool>(File));
  EXPECT_EQ(File->Root, "/repo");
  Expected<Configuration> Named =
      readConfiguration(Outside, "/x.yaml", "/repo");
  ASSERT_FALSE(static_cast<bool>(Named));
  EXPECT_THAT(llvm::toString(Named.takeError()), HasSubstr("/x.yaml"));
}

TEST(Configuration, ThePageDescribesEveryKey) {
  std::ifstream Stream(HEAL_SOURCE_DIR "/docs/configuration.md");
  std::stringstream Page;
  Page << Stream.rdbuf();
  for (StringRef Key : configurationKeys())
    EXPECT_THAT(Page.str(), HasSubstr("### `" + Key.str() + "`\n"));
}

//===----------------------------------------------------------------------===//
// What `init` writes
//===----------------------------------------------------------------------===//

FakeWorld cmakeRepository() {
  FakeWorld Outside;
  Outside.Files["/repo/CMakeLists.txt"] = "project(x)\nenable_testing()\n";
  Outside.Files["/repo/build/compile_commands.json"] = "[]";
  Outside.OnRun = [](const Process &Git) -> Expected<ProcessResult> {
    if (Git.Arguments[1] == "remote")
      return ProcessResult{.Output = "origin\nother\n"};
    return ProcessResult{.Output = "origin/main\n"};
  };
  return Outside;
}

std::string proposal(FakeWorld Outside) {
  Expected<std::string> Text = proposeConfiguration(Outside, "/repo");
  if (Text)
    return *Text;
  ADD_FAILURE() << llvm::toString(Text.takeError());
  return "";
}

TEST(ProposeConfiguration, RecognisesACmakeRepository) {
  Configuration File = parsed(proposal(cmakeRepository()));
  EXPECT_EQ(File.BuildDirectory, "build");
  EXPECT_THAT(File.Build, HasSubstr("cmake --build build"));
  EXPECT_THAT(File.Test, HasSubstr("ctest"));
  EXPECT_EQ(File.Remote, "origin");
  EXPECT_EQ(File.Base, "main");
}

TEST(ProposeConfiguration, LeavesWhatItDoesNotKnowCommented) {
  FakeWorld Outside;
  Outside.Files["/repo/a.cpp"] = "";
  Configuration File = parsed(proposal(Outside));
  EXPECT_EQ(File.Build, "");
  EXPECT_EQ(File.BuildDirectory, "");
}

/// Every example becomes a setting that is read, and no key is missing.
TEST(ProposeConfiguration, ItsExamplesAreValid) {
  std::string Text = proposal(cmakeRepository());
  std::string Uncommented;
  for (StringRef Line : llvm::split(Text, '\n')) {
    if (Line.size() > 1 && Line[0] == '#' && Line[1] != ' ')
      Line = Line.drop_front();
    Uncommented += Line.str() + "\n";
  }
  Configuration File = parsed(Uncommented);
  EXPECT_EQ(File.Sequences.size(), 1u);
  for (StringRef Key : configurationKeys())
    EXPECT_THAT(Uncommented, HasSubstr("\n" + Key.str() + ": "));
}

TEST(ProposeConfiguration, QuotesWhatYamlWouldMisread) {
  FakeWorld Outside = cmakeRepository();
  Outside.OnRun = [](const Process &) -> Expected<ProcessResult> {
    return ProcessResult{.Output = "it's: #1\n"};
  };
  EXPECT_EQ(parsed(proposal(Outside)).Remote, "it's: #1");
}

} // namespace
