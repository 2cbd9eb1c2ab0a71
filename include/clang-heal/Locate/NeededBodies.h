//===- NeededBodies.h - Which bodies a question can reach -------*- C++ -*-===//
//
// Parsing the bodies is half the cost of a unit, and a handler reaches few of
// them. Which, is told from text. Locate and Diagnose ask alike, so that one
// parse serves both.
//
//===----------------------------------------------------------------------===//
#ifndef CLANG_HEAL_LOCATE_NEEDEDBODIES_H
#define CLANG_HEAL_LOCATE_NEEDEDBODIES_H

#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/ADT/StringSet.h"
#include <string>
#include <vector>

namespace clang {
class FunctionDecl;
}

namespace heal {

using llvm::StringRef;

/// The last name of `a::b<int>::c`, for a search in text; empty for operators
/// and lambdas.
StringRef lastName(StringRef Qualified);

/// The words of the functions of a file. A macro counts as a function of its
/// name: who names it, runs it.
struct FunctionWords {
  llvm::StringMap<llvm::StringSet<>> Bodies; ///< By function.
  llvm::StringSet<> Macros;                  ///< Those that are.
  llvm::StringSet<> HoldClasses;             ///< Those that seem to.
  llvm::StringMap<llvm::StringSet<>> Members; ///< The functions of each class.
  /// The classes of which a function is a const member.
  llvm::StringMap<llvm::StringSet<>> AskedOf;
};

/// Which bodies of a unit's main file the functions wanted may reach, told from
/// words alone before anything is parsed: a function is reached when its name
/// stands in a body that is, and with a const member function all members of its
/// class, as they may change what it computes from. Only names decide, so that
/// too many are taken; one that is missed counts as a body that cannot be seen.
/// Bodies of headers of the project are always taken, those of system headers
/// never.
class NeededBodies {
public:
  explicit NeededBodies(StringRef Text);
  /// Whether a function of this name, which is not qualified, has a body there.
  bool defines(StringRef Name) const { return Words.Bodies.contains(Name); }
  /// \p Function, a qualified name, what it calls, and who calls it.
  void want(StringRef Function);
  /// Follows the calls of all that was wanted. To be called once, after want().
  void close();
  bool needs(const clang::FunctionDecl &F) const;

private:
  void wantClasses();

  bool IsSplit = false; ///< If not, all bodies are needed.
  FunctionWords Words;
  std::vector<std::string> Open;
  llvm::StringSet<> Needed;
};

} // namespace heal

#endif
