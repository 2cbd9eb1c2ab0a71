//===- Paths.cpp - File paths as every step compares them -----------------===//
#include "PathsInternal.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

namespace heal {

namespace path = llvm::sys::path;
namespace fs = llvm::sys::fs;

std::string canonicalPath(StringRef File, StringRef Directory) {
  llvm::SmallString<256> Absolute(File), Real;
  fs::make_absolute(Directory, Absolute);
  if (!fs::real_path(Absolute, Real))
    return Real.str().str();
  path::remove_dots(Absolute, /*remove_dot_dot=*/true);
  return Absolute.str().str();
}

bool isBelow(StringRef File, StringRef Folder) {
  return !Folder.empty() && File.starts_with(Folder) &&
         (Folder.ends_with("/") || File.substr(Folder.size()).starts_with("/"));
}

std::string commonFolder(StringRef A, StringRef B) {
  auto ItA = path::begin(A), ItB = path::begin(B);
  llvm::SmallString<256> Common;
  for (; ItA != path::end(A) && ItB != path::end(B) && *ItA == *ItB;
       ++ItA, ++ItB)
    path::append(Common, *ItA);
  return Common.str().str();
}

unsigned sharedTail(StringRef A, StringRef B) {
  auto Components = [](StringRef Path) {
    llvm::SmallVector<StringRef, 16> Result;
    while (!Path.empty()) {
      size_t End = Path.find_last_of("/\\");
      StringRef Last = End == StringRef::npos ? Path : Path.substr(End + 1);
      if (!Last.empty() && Last != ".")
        Result.push_back(Last);
      Path = End == StringRef::npos ? StringRef() : Path.substr(0, End);
    }
    return Result;
  };
  unsigned Shared = 0;
  auto InA = Components(A), InB = Components(B);
  while (Shared < InA.size() && Shared < InB.size() &&
         InA[Shared] == InB[Shared])
    ++Shared;
  return Shared;
}

static bool hasExtension(StringRef File, llvm::ArrayRef<StringRef> Extensions) {
  return llvm::any_of(Extensions, [&](StringRef Extension) {
    return path::extension(File).equals_insensitive(Extension);
  });
}

bool looksLikeHeader(StringRef File) {
  return hasExtension(File, {".h", ".hh", ".hpp", ".hxx", ".h++", ".inl",
                             ".inc", ".ipp", ".tpp", ".txx", ".tcc", ".def"});
}

bool looksLikeTest(StringRef RelativeFile) {
  StringRef Stem = path::stem(RelativeFile);
  if (Stem.ends_with("_test") || Stem.ends_with("_unittest") ||
      Stem.ends_with("_tests") || Stem.ends_with("Test") ||
      Stem.ends_with("Tests") || Stem.starts_with("test_"))
    return true;
  return llvm::any_of(
      llvm::make_range(path::begin(RelativeFile), path::end(RelativeFile)),
      [](StringRef Part) {
        return Part == "test" || Part == "tests" || Part == "testing" ||
               Part == "unittests";
      });
}

bool looksLikeSource(StringRef File) {
  return looksLikeHeader(File) ||
         hasExtension(File, {".c", ".cc", ".cpp", ".cxx", ".c++", ".cp", ".cu",
                             ".cppm", ".ixx", ".m", ".mm"});
}

} // namespace heal
