//===- TestProject.h - A small project on disk ------------------*- C++ -*-===//
#ifndef CLANG_HEAL_TEST_UNIT_LOCATE_TESTPROJECT_H
#define CLANG_HEAL_TEST_UNIT_LOCATE_TESTPROJECT_H

#include "clang-heal/Locate/Locate.h"
#include "clang-heal/Support/World.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace heal {

/// Files in a folder of their own, every `.cpp` of them a translation unit.
/// The folder goes when the object goes. Clang reads the disk by itself, so a
/// FakeWorld would not do.
class TestProject {
public:
  TestProject() {
    std::string Made = cantFail(Outside->makeTemporaryDirectory("heal-locate"));
    llvm::SmallString<128> Real;
    llvm::sys::fs::real_path(Made, Real);
    Root = Real.str().str();
    // The project's own root, whatever lies above.
    cantFail(Outside->createDirectories(Root + "/.git"));
  }
  ~TestProject() { cantFail(Outside->remove(Root)); }

  void add(StringRef File, StringRef Text) {
    std::string Path = path(File);
    cantFail(Outside->createDirectories(llvm::sys::path::parent_path(Path)));
    cantFail(Outside->writeFile(Path, Text));
    if (File.ends_with(".cpp"))
      Mains.insert(Path);
  }

  std::string path(StringRef File) const { return Root + "/" + File.str(); }

  /// The project, by a database in `build` with \p Flags for each unit.
  Project open(std::vector<std::string> Flags = {}) {
    llvm::json::Array Database;
    for (const std::string &Main : Mains) {
      llvm::json::Array Arguments{"c++", "-std=c++20", "-I" + Root};
      for (const std::string &Flag : Flags)
        Arguments.push_back(Flag);
      Arguments.push_back("-c");
      Arguments.push_back(Main);
      Database.push_back(
          llvm::json::Object{{"directory", Root},
                             {"file", Main},
                             {"arguments", std::move(Arguments)}});
    }
    writeDatabase(jsonLine(std::move(Database)));
    return cantFail(Project::fromBuildDirectory(path("build")));
  }

  void writeDatabase(StringRef Text) {
    cantFail(Outside->createDirectories(path("build")));
    cantFail(Outside->writeFile(path("build/compile_commands.json"), Text));
  }

  Located locateAll(ArrayRef<Wanted> Handlers, const LocateOptions &Opts = {},
                    std::vector<std::string> Flags = {}) {
    Project Sources = open(std::move(Flags));
    return cantFail(locate(Sources, Handlers, Opts));
  }

  Located locateOne(Wanted Handler, const LocateOptions &Opts = {}) {
    return locateAll({std::move(Handler)}, Opts);
  }

  /// The bytes of \p Where in its file.
  std::string textOf(const Site &Where) {
    std::string Text = cantFail(Outside->readFile(Where.File));
    return Text.substr(Where.BeginOffset, Where.EndOffset - Where.BeginOffset);
  }

  std::unique_ptr<World> Outside = realWorld();
  std::string Root;
  std::set<std::string> Mains;
};

/// What came of one handler, for one-line expectations: `function@file:line by
/// strategy`, or `?: reason`.
inline std::string summary(const Located &Result) {
  std::string Text;
  llvm::raw_string_ostream OS(Text);
  for (const Site &Found : Result.Sites)
    OS << Found.Function << "@" << llvm::sys::path::filename(Found.File) << ":"
       << Found.Line << " by " << Found.Strategy << "\n";
  for (const Unlocated &Missing : Result.Missing) {
    OS << "?";
    for (const Site &Candidate : Missing.Candidates)
      OS << " " << Candidate.Function << "@"
         << llvm::sys::path::filename(Candidate.File) << ":" << Candidate.Line;
    OS << "\n";
  }
  return StringRef(OS.str()).rtrim().str();
}

/// The names of the main files that were parsed.
inline std::vector<std::string> parsedNames(const Located &Result) {
  std::vector<std::string> Names;
  for (const std::string &File : Result.Parsed)
    Names.push_back(llvm::sys::path::filename(File).str());
  llvm::sort(Names);
  return Names;
}

} // namespace heal

#endif
