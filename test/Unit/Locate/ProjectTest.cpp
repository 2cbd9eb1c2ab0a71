#include "TestProject.h"
#include "clang/Frontend/ASTUnit.h"

namespace heal {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

class ProjectTest : public testing::Test, protected TestProject {
protected:
  ProjectTest() { add("a.cpp", "int a() { return A; }\n"); }

  /// Writes \p Text as the database, the project's folder for every ROOT.
  void database(std::string Text) {
    for (size_t At; (At = Text.find("ROOT")) != std::string::npos;)
      Text.replace(At, 4, Root);
    writeDatabase(Text);
  }

  /// A project with the one entry that \p Fields are.
  Project entry(StringRef Fields) {
    database("[{" + Fields.str() + "}]");
    return cantFail(Project::fromBuildDirectory(path("build")));
  }

  Project command(StringRef Command) {
    std::string Quoted;
    llvm::raw_string_ostream(Quoted) << llvm::json::Value(Command);
    return entry(R"("directory": "ROOT", "file": "a.cpp", "command": )" +
                 Quoted);
  }

  std::string refuse() {
    auto Result = Project::fromBuildDirectory(path("build"));
    if (Result)
      return "accepted";
    std::string Message;
    EXPECT_EQ(exitCodeOf(Result.takeError(), Message), 3);
    return Message;
  }

  std::vector<std::string> errorsOf(const Project &P) {
    return cantFail(parse(P.units().front())).Errors;
  }
};

TEST_F(ProjectTest, NamesAMissingDatabase) {
  EXPECT_THAT(refuse(),
              HasSubstr("no compile_commands.json in '" + path("build") + "'"));
  EXPECT_THAT(refuse(), HasSubstr("-DCMAKE_EXPORT_COMPILE_COMMANDS=ON"));
}

TEST_F(ProjectTest, RemembersTheObjectsMadeOfAFile) {
  database(R"([{"directory": "ROOT", "file": "a.cpp",
                "command": "c++ -DA=1 -c a.cpp -o CMakeFiles/one.dir/a.o"},
               {"directory": "ROOT", "file": "a.cpp",
                "command": "c++ -DA=2 -c a.cpp", "output": "two.o"}])");
  Project P = cantFail(Project::fromBuildDirectory(path("build")));
  ASSERT_THAT(P.units(), SizeIs(2));
  EXPECT_THAT(P.units().front().Outputs,
              ElementsAre("CMakeFiles/one.dir/a.o", "two.o"));
  EXPECT_THAT(P.twinsOf(P.units().front()), ElementsAre(&P.units().back()));
}

TEST_F(ProjectTest, TakesCommandsThatMeanTheSameForOne) {
  database(R"([{"directory": "ROOT", "file": "a.cpp",
                "command": "c++ -fPIC -g -Dlib_EXPORTS -DA -c a.cpp -o b.o"},
               {"directory": "ROOT/build", "file": "../a.cpp",
                "command": "c++ -fPIE -Wall -DA -c ../a.cpp -o c.o"}])");
  Project P = cantFail(Project::fromBuildDirectory(path("build")));
  ASSERT_THAT(P.units(), SizeIs(1));
  EXPECT_THAT(P.twinsOf(P.units().front()), IsEmpty());
}

TEST_F(ProjectTest, MakesPathsAbsolute) {
  Project P = entry(R"("directory": "ROOT/build", "file": "../a.cpp",
         "command": "c++ -I../inc -I ../two -iquote=x -isystem ../three -DA=1 ../a.cpp")");
  const TranslationUnit &Unit = P.units().front();
  EXPECT_THAT(Unit.Arguments,
              testing::IsSupersetOf({path("a.cpp"), "-I" + path("inc"),
                                     path("two"), path("three")}));
  EXPECT_THAT(errorsOf(P), IsEmpty());
}

TEST_F(ProjectTest, NamesABrokenDatabase) {
  for (const char *Text :
       {"", "[", "{}", "[{}]", "[1]", "nonsense", "[{\"file\": \"a.cpp\"}]"}) {
    writeDatabase(Text);
    EXPECT_THAT(refuse(), HasSubstr("cannot use '" +
                                    path("build/compile_commands.json") + "'"))
        << Text;
  }
  writeDatabase("[]");
  EXPECT_THAT(refuse(), HasSubstr("it names no file"));
}

TEST_F(ProjectTest, TakesCommandAndArguments) {
  EXPECT_THAT(errorsOf(command("c++ -DA=1 -c a.cpp -o a.o")), IsEmpty());
  EXPECT_THAT(errorsOf(command("c++ \"-DA=1 + 2\" -c a.cpp")), IsEmpty());
  Project P = entry(R"("directory": "ROOT", "file": "ROOT/a.cpp",
         "arguments": ["c++", "-DA=1 + 1", "-c", "a.cpp"])");
  EXPECT_THAT(errorsOf(P), IsEmpty());
  EXPECT_EQ(P.units().front().File, path("a.cpp"));
  EXPECT_EQ(P.units().front().Directory, Root);
}

TEST_F(ProjectTest, ResolvesRelativeEntries) {
  add("sub/b.cpp", "#include \"b.h\"\nint b() { return A + B; }\n");
  add("inc/b.h", "#define B 2\n");
  Project P = entry(R"("directory": "ROOT/build", "file": "../sub/b.cpp",
         "command": "c++ -I../inc -DA=1 -c ../sub/b.cpp")");
  EXPECT_EQ(P.units().front().File, path("sub/b.cpp"));
  EXPECT_THAT(errorsOf(P), IsEmpty());
  EXPECT_NE(P.unitOf(path("sub/../sub/b.cpp")), nullptr);
  EXPECT_EQ(P.unitOf(path("a.cpp")), nullptr);
  // Even the folder may be relative: to the database.
  P = entry(R"("directory": ".", "file": "../a.cpp",
               "command": "c++ -DA=1 -c ../a.cpp")");
  EXPECT_EQ(P.units().front().File, path("a.cpp"));
  EXPECT_THAT(errorsOf(P), IsEmpty());
}

TEST_F(ProjectTest, PassesOverLaunchers) {
  for (StringRef Launcher :
       {"ccache", "/usr/bin/ccache", "sccache", "distcc", "ccache distcc",
        "cmake -E env CCACHE_SLOPPINESS=a,b ccache", "env X=1 Y=2",
        "/usr/bin/env LANG=C ccache", "cmake -E env -- "}) {
    Project P = command((Launcher + " g++ -DA=1 -c a.cpp").str());
    EXPECT_EQ(P.units().front().Arguments.front(), "g++") << Launcher.str();
    EXPECT_THAT(errorsOf(P), IsEmpty()) << Launcher.str();
  }
}

TEST_F(ProjectTest, DropsFlagsOfOtherCompilers) {
  Project P = command(
      "g++ -DA=1 -fno-canonical-system-headers -Wno-psabi "
      "-Wno-class-memaccess -fconcepts-diagnostics-depth=2 -mno-avx256-split-"
      "unaligned-load -fno-gcse -fmodules-ts -fdeps-format=p1689r5 "
      "-fipa-pta --param max-inline-insns-single=200 -Werror -c a.cpp");
  EXPECT_THAT(errorsOf(P), IsEmpty());
  EXPECT_THAT(P.units().front().Arguments,
              Not(Contains("-fno-canonical-system-headers")));
}

TEST_F(ProjectTest, WritesNothing) {
  Project P = command("c++ -DA=1 -MD -MF a.d -MT a.o -o a.o -c a.cpp");
  for (const char *Flag : {"-o", "a.o", "-MD", "-MF", "a.d", "-MT"})
    EXPECT_THAT(P.units().front().Arguments, Not(Contains(Flag))) << Flag;
  EXPECT_THAT(errorsOf(P), IsEmpty());
  EXPECT_FALSE(Outside->exists(path("a.d")));
  EXPECT_FALSE(Outside->exists(path("a.o")));
}

TEST_F(ProjectTest, ReadsResponseFilesAndPassesOverMissingOnes) {
  cantFail(Outside->writeFile(path("flags.rsp"), "-DA=1 -I\"x y\""));
  EXPECT_THAT(errorsOf(command("c++ @flags.rsp -c a.cpp")), IsEmpty());
  EXPECT_THAT(errorsOf(command("c++ -DA=1 @gone.rsp -c a.cpp")), IsEmpty());
}

TEST_F(ProjectTest, PassesOverPrecompiledHeaders) {
  add("pch.hxx", "#define A 3\n");
  for (StringRef Flags :
       {"-Winvalid-pch -Xclang -include-pch -Xclang gone.pch -Xclang -include "
        "-Xclang pch.hxx",
        "-include-pch gone.pch -include pch.hxx",
        "-Winvalid-pch -Xclang -fno-pch-timestamp -include pch.hxx"})
    EXPECT_THAT(errorsOf(command(("c++ " + Flags + " -c a.cpp").str())),
                IsEmpty())
        << Flags.str();
}

TEST_F(ProjectTest, TakesAFileThatIsCompiledTwiceInBothWays) {
  database(
      R"([{"directory": "ROOT", "file": "a.cpp", "command": "c++ -DA=1 a.cpp"},
          {"directory": "ROOT", "file": "ROOT/./a.cpp", "command": "c++ a.cpp"}])");
  Project P = cantFail(Project::fromBuildDirectory(path("build")));
  ASSERT_THAT(P.units(), SizeIs(2));
  EXPECT_EQ(P.unitOf(path("a.cpp")), &P.units().front());
  EXPECT_THAT(errorsOf(P), IsEmpty());
}

TEST_F(ProjectTest, PassesOverAssembly) {
  database(
      R"([{"directory": "ROOT", "file": "s.S", "command": "gcc -c s.S"},
          {"directory": "ROOT", "file": "a.cpp", "command": "c++ -DA=1 a.cpp"}])");
  EXPECT_THAT(cantFail(Project::fromBuildDirectory(path("build"))).units(),
              SizeIs(1));
}

TEST_F(ProjectTest, KeepsWorkingWhenAFileIsGone) {
  database(
      R"([{"directory": "ROOT", "file": "gone.cpp", "command": "c++ gone.cpp"},
          {"directory": "ROOT", "file": "a.cpp", "command": "c++ -DA=1 a.cpp"}])");
  Project P = cantFail(Project::fromBuildDirectory(path("build")));
  EXPECT_EQ(P.units().size(), 2u);
  Located Result = cantFail(locate(P, {{.Handler = "a"}}));
  EXPECT_EQ(summary(Result), "a@a.cpp:1 by name");
  const TranslationUnit *Gone = P.unitOf(path("gone.cpp"));
  ASSERT_NE(Gone, nullptr);
  Expected<ParsedUnit> Parsed = parse(*Gone);
  if (Parsed)
    EXPECT_THAT(Parsed->Errors, Not(IsEmpty()));
  else
    EXPECT_THAT(llvm::toString(Parsed.takeError()), HasSubstr("gone.cpp"));
}

TEST_F(ProjectTest, OwnsItsSourcesAndNotWhatTheBuildMakes) {
  Project P = command("c++ -DA=1 -isystem vendor -I inc a.cpp");
  EXPECT_EQ(P.root(), Root);
  EXPECT_TRUE(P.owns(path("a.cpp")));
  EXPECT_TRUE(P.owns(path("inc/x.h")));
  EXPECT_FALSE(P.owns(path("vendor/x.h")));
  EXPECT_FALSE(P.owns(path("build/gen.cpp")));
  EXPECT_TRUE(P.isGenerated(path("build/gen.cpp")));
  EXPECT_FALSE(P.owns("/usr/include/string.h"));
  EXPECT_FALSE(P.owns(Root + "2/a.cpp"));
}

TEST_F(ProjectTest, TakesTheRootFromCMakeWhereThereIsNoCheckout) {
  cantFail(Outside->remove(path(".git")));
  add("src/b.cpp", "int b;\n");
  database(
      R"([{"directory": "ROOT", "file": "src/b.cpp", "command": "c++ b.cpp"}])");
  // The sources' folder is called `src`, so the headers may lie beside it.
  EXPECT_EQ(cantFail(Project::fromBuildDirectory(path("build"))).root(), Root);
  add("deep/er/c.cpp", "int c;\n");
  database(
      R"([{"directory": "ROOT", "file": "deep/er/c.cpp", "command": "c++ c.cpp"}])");
  EXPECT_EQ(cantFail(Project::fromBuildDirectory(path("build"))).root(),
            path("deep/er"));
  cantFail(
      Outside->writeFile(path("build/CMakeCache.txt"),
                         "# c\nCMAKE_HOME_DIRECTORY:INTERNAL=" + Root + "\n"));
  EXPECT_EQ(cantFail(Project::fromBuildDirectory(path("build"))).root(), Root);
}

TEST_F(ProjectTest, WorksWithoutADatabase) {
  Project P = Project::fromFlags({path("a.cpp")}, {"-DA=1", "-std=c++20"});
  ASSERT_THAT(P.units(), SizeIs(1));
  EXPECT_THAT(errorsOf(P), IsEmpty());
  EXPECT_TRUE(P.owns(path("a.cpp")));
}

TEST_F(ProjectTest, ParsesTheBodiesThatAreAskedForOnly) {
  add("a.cpp", "int one() { return broken; }\nint two() { return 2; }\n");
  Project P = command("c++ -c a.cpp");
  std::vector<std::string> Asked;
  auto NeedsBody = [&](const clang::FunctionDecl &F) {
    Asked.push_back(F.getNameAsString());
    return F.getName() == "two";
  };
  ParsedUnit Parsed = cantFail(parse(P.units()[0], {.NeedsBody = NeedsBody}));
  EXPECT_THAT(Parsed.Errors, IsEmpty());
  EXPECT_THAT(Asked, ElementsAre("one", "two"));
  EXPECT_THAT(cantFail(parse(P.units()[0])).Errors,
              ElementsAre(HasSubstr("a.cpp:1:20: use of undeclared identifier "
                                    "'broken'")));
}

TEST_F(ProjectTest, ParsesChangedContents) {
  Project P = command("c++ -DA=1 -c a.cpp");
  Overlay Changed{{path("a.cpp"), "int a() { return changed; }\n"}};
  EXPECT_THAT(cantFail(parse(P.units()[0], {.Changed = &Changed})).Errors,
              SizeIs(1));
}

} // namespace
} // namespace heal
