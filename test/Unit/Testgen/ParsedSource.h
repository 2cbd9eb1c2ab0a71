//===- ParsedSource.h - A header and a source, parsed, for tests -*- C++ -*-==//
#ifndef CLANG_HEAL_TEST_UNIT_TESTGEN_PARSEDSOURCE_H
#define CLANG_HEAL_TEST_UNIT_TESTGEN_PARSEDSOURCE_H

#include "clang-heal/Locate/Project.h"
#include "clang-heal/Support/World.h"
#include "clang/Frontend/ASTUnit.h"
#include "gtest/gtest.h"

namespace heal {

/// `include/shop.h` and `src/shop.cpp` in a folder of their own, parsed.
class ParsedSource {
public:
  ParsedSource(StringRef Header, StringRef Source,
               std::vector<std::string> Flags = {"-std=c++20"})
      : Outside(realWorld()),
        Folder(cantFail(Outside->makeTemporaryDirectory("heal-testgen"))) {
    // An .git folder makes this the project's root.
    cantFail(Outside->createDirectories(Folder + "/.git"));
    write("include/shop.h", Header);
    write("src/shop.cpp", Source);
    Flags.push_back("-I" + Folder + "/include");
    Sources = Project::fromFlags({Folder + "/src/shop.cpp"}, Flags);
    Parsed = cantFail(parse(Sources->units().front()));
    EXPECT_TRUE(Parsed.Errors.empty()) << Parsed.Errors.front();
  }
  ~ParsedSource() { cantFail(Outside->remove(Folder)); }

  const Project &project() const { return *Sources; }
  const clang::ASTUnit &unit() const { return *Parsed.AST; }
  /// Where a test of this project would lie.
  std::string testFolder() const { return Sources->root() + "/test/auto-fix"; }
  const std::string &folder() const { return Folder; }

  /// The declaration of the global (or qualified) name \p Name; the last one.
  const clang::NamedDecl *find(StringRef Name) const {
    const clang::ASTContext &Context = unit().getASTContext();
    const clang::DeclContext *Scope = Context.getTranslationUnitDecl();
    const clang::NamedDecl *Found = nullptr;
    llvm::SmallVector<StringRef, 4> Parts;
    Name.split(Parts, "::");
    for (StringRef Part : Parts) {
      Found = Scope->lookup(&Context.Idents.get(Part)).front();
      Scope = llvm::dyn_cast<clang::DeclContext>(Found);
    }
    return Found;
  }

  void write(StringRef Name, StringRef Text) {
    std::string Path = Folder + "/" + Name.str();
    cantFail(
        Outside->createDirectories(StringRef(Path).rsplit('/').first.str()));
    cantFail(Outside->writeFile(Path, Text));
  }

private:
  std::unique_ptr<World> Outside;
  std::string Folder;
  std::optional<Project> Sources;
  ParsedUnit Parsed;
};

} // namespace heal

#endif
