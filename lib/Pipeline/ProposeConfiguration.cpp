//===- ProposeConfiguration.cpp - A first `.clang-heal` -------------------===//
//
// Looks at a repository and writes the configuration that it seems to want.
// What was recognised becomes a setting, the rest a commented example.
//
//===----------------------------------------------------------------------===//
#include "clang-heal/Pipeline/Configuration.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"

namespace heal {

namespace {

/// What the repository seems to be.
struct Looks {
  std::string BuildSystem; ///< For a person: `CMake`.
  std::string BuildDirectory, Build, Test, Remote, Base;
  std::string AuditBuild = "make CXXFLAGS=-fsanitize=address,undefined";
};

std::string below(StringRef Root, StringRef Name) {
  llvm::SmallString<256> Path(Root);
  llvm::sys::path::append(Path, Name);
  return Path.str().str();
}

/// The first line that git prints, or nothing.
std::string gitSays(World &Outside, StringRef Root,
                    std::vector<std::string> Arguments) {
  Process Git;
  Git.Arguments = {"git"};
  Git.Arguments.insert(Git.Arguments.end(), Arguments.begin(), Arguments.end());
  Git.Directory = Root.str();
  Git.Timeout = std::chrono::seconds(10);
  Expected<ProcessResult> Ended = Outside.run(Git);
  if (!Ended) {
    // Without git the keys that it would have told stay comments.
    llvm::consumeError(Ended.takeError());
    return {};
  }
  if (Ended->ExitCode != 0)
    return {};
  return StringRef(Ended->Output).split('\n').first.trim().str();
}

std::string findBuildDirectory(World &Outside, StringRef Root) {
  for (StringRef Name :
       {"build", "out", "_build", "builddir", "build/release", "build/debug",
        "cmake-build-release", "cmake-build-debug", "out/build"})
    if (Outside.exists(below(Root, (Name + "/compile_commands.json").str())))
      return Name.str();
  return Outside.exists(below(Root, "compile_commands.json")) ? "." : "";
}

bool mentionsTests(World &Outside, StringRef Root) {
  Expected<std::string> Text = Outside.readFile(below(Root, "CMakeLists.txt"));
  if (!Text) {
    llvm::consumeError(Text.takeError());
    return false;
  }
  for (StringRef Sign :
       {"enable_testing", "add_test", "include(CTest)", "gtest_discover_tests"})
    if (StringRef(*Text).contains(Sign))
      return true;
  return false;
}

void lookAtBuild(World &Outside, StringRef Root, Looks &Seen) {
  if (Outside.exists(below(Root, "CMakeLists.txt"))) {
    Seen.BuildSystem = "CMake";
    Seen.Build = "cmake -S . -B build -DCMAKE_BUILD_TYPE=Release && "
                 "cmake --build build --parallel";
    Seen.AuditBuild = "cmake -S . -B build -DCMAKE_CXX_FLAGS=-fsanitize="
                      "address,undefined && cmake --build build --parallel";
    if (mentionsTests(Outside, Root))
      Seen.Test = "ctest --test-dir build --output-on-failure";
  } else if (Outside.exists(below(Root, "meson.build"))) {
    Seen.BuildSystem = "Meson";
    Seen.Build = "meson setup build --buildtype=release && ninja -C build";
    Seen.Test = "meson test -C build";
  } else if (Outside.exists(below(Root, "Makefile"))) {
    Seen.BuildSystem = "Make";
    Seen.Build = "make";
    Seen.Test = "make check";
  }
}

Looks look(World &Outside, StringRef Root) {
  Looks Seen;
  Seen.BuildDirectory = findBuildDirectory(Outside, Root);
  lookAtBuild(Outside, Root, Seen);
  Seen.Remote = gitSays(Outside, Root, {"remote"});
  if (!Seen.Remote.empty()) {
    StringRef Head = Seen.Base = gitSays(
        Outside, Root,
        {"symbolic-ref", "--short", "refs/remotes/" + Seen.Remote + "/HEAD"});
    Head.consume_front(Seen.Remote + "/");
    Seen.Base = Head.str();
  }
  return Seen;
}

/// A YAML scalar that reads back as \p Text whatever is in it.
std::string quoted(StringRef Text) {
  std::string Result = "'";
  for (char C : Text)
    Result += C == '\'' ? "''" : std::string(1, C);
  return Result + "'";
}

/// Writes the file: a comment, then a setting or an example of one.
class Page {
public:
  void section(StringRef Title) { OS << "\n# " << Title << "\n"; }
  void key(StringRef Key, StringRef Value, StringRef Example,
           StringRef Comment) {
    OS << "\n# " << Comment << "\n";
    if (Value.empty())
      OS << "#" << Key << ": " << Example << "\n";
    else
      OS << Key << ": " << quoted(Value) << "\n";
  }
  std::string Text;
  llvm::raw_string_ostream OS{Text};
};

void writeInput(Page &Out, const Looks &Seen) {
  Out.section("---- What is read");
  Out.key("buildDirectory", Seen.BuildDirectory, "build",
          "The folder that holds compile_commands.json.");
  Out.key("telemetry", "", "[telemetry.jsonl]",
          "What production says: OTLP JSON Lines or the native JSON.");
  Out.section("---- What is an anomaly");
  Out.key("factor", "", "1.5",
          "An average over factor times the expected time is an anomaly.");
  Out.key("minCalls", "", "20", "Fewer calls are not enough data.");
  Out.key("slos", "", "{ 'GET /orders': { avg: 5, p95: 20, errorRate: 0.01 } }",
          "Limits by handler: milliseconds, and a share of the calls.");
  Out.key("sequences", "", "{ checkout: [validate, authorize, persist] }",
          "The order in which a sequence is meant to run.");
}

void writeRepair(Page &Out, const Looks &Seen) {
  Out.section("---- What is repaired");
  Out.key("matchers", "",
          "['callExpr(callee(functionDecl(hasName(\"route\"))))']",
          "How your handlers are registered, in clang-query syntax.");
  Out.key("kinds", "", "[hoist-invariant-call]",
          "The kinds of fix to use; all of them when absent.");
  Out.key("tier", "", "assumes",
          "Also propose fixes that rest on a named assumption, or only proved "
          "ones.");
  Out.key("effects", "", "{ 'config::lookup': pure }",
          "Functions that you know to be pure or const.");
  Out.key("wholeProgram", "", "true",
          "No code outside the project overrides its virtual functions.");
  Out.section("---- How a fix is tried, in a scratch worktree");
  Out.key("build", Seen.Build, "make", "Builds the project.");
  Out.key("test", Seen.Test, "make check", "Runs the project's own tests.");
  Out.key("generatedTests", "", "'make auto-fix-tests DIR={dir}'",
          "Builds and runs the tests that clang-heal generated in {dir}.");
  Out.key("auditBuild", "", "'" + Seen.AuditBuild + "'",
          "Builds the audited sources apart, for instance with sanitizers.");
  Out.key("benchmark", "", "build/bench",
          "Prints a line 'HANDLER MILLIS' per handler.");
  Out.key("benchmarkRuns", "", "10", "Runs of the old and of the new code.");
  Out.key("minSpeedup", "", "1.02", "A handler must become this much faster.");
  Out.key("timeout", "", "1800", "Seconds that each command may take.");
}

void writeShipping(Page &Out, const Looks &Seen) {
  Out.section("---- How a fix is shipped");
  Out.key("forge", "", "local", "Where pull requests go.");
  Out.key("remote", Seen.Remote, "origin", "The git remote to push to.");
  Out.key("base", Seen.Base, "main", "The branch to merge into.");
  Out.key("forgeDirectory", "", "../pull-requests",
          "Where a local forge keeps its pull requests.");
  Out.key("merge", "", "never",
          "'proved' merges unattended what was proved and validated.");
  Out.key("maxOpen", "", "3", "Open pull requests at a time.");
  Out.key("rollOut", "", "./deploy", "Run after a merge.");
  Out.section("---- What is kept and shown");
  Out.key("store", "", ".git/clang-heal.db",
          "Where outcomes are remembered between runs.");
  Out.key("report", "", "build/clang-heal.html",
          "Where 'clang-heal run' writes its page.");
  Out.key("format", "", "auto", "What 'clang-heal run' prints.");
}

} // namespace

Expected<std::string> proposeConfiguration(World &Outside, StringRef Root) {
  if (!Outside.isDirectory(Root))
    return makeError(ErrorKind::NotFound, "no folder '{0}'", Root);
  Looks Seen = look(Outside, Root);
  Page Out;
  Out.OS << "# The configuration of clang-heal for this repository"
         << (Seen.BuildSystem.empty() ? "" : ", which uses ")
         << Seen.BuildSystem << ".\n"
         << "# Every key is optional; 'clang-heal run' reads it.\n";
  writeInput(Out, Seen);
  writeRepair(Out, Seen);
  writeShipping(Out, Seen);
  return Out.Text;
}

} // namespace heal
