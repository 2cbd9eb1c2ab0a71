//===- TypeNamesInternal.h - How a test names and sees things ---*- C++ -*-===//
#ifndef CLANG_HEAL_LIB_TESTGEN_TYPENAMESINTERNAL_H
#define CLANG_HEAL_LIB_TESTGEN_TYPENAMESINTERNAL_H

#include "ReasonInternal.h"
#include "clang-heal/Locate/Project.h"
#include "clang/AST/PrettyPrinter.h"
#include "clang/AST/Type.h"
#include <map>
#include <set>

namespace clang {
class ASTUnit;
class FileEntry;
class NamedDecl;
class Decl;
} // namespace clang

namespace heal {

/// What a test source outside the parsed unit can name, how it spells that,
/// and which headers it includes for it.
///
/// Made one for each generated source; the headers add up. Valid while the
/// unit and the project are. Not thread-safe.
class TypeNames {
public:
  /// \p Folder is where the generated source will lie: headers that no
  /// include folder reaches are spelled relative to it.
  TypeNames(const Project &Sources, const clang::ASTUnit &Unit,
            StringRef Folder);

  /// \p Type, qualified, as the test spells it.
  Text spell(clang::QualType Type);

  /// Makes the declaration \p D visible to the test by including the header
  /// that it is in. A reason when it is in no header.
  std::optional<Reason> include(const clang::Decl &D);

  /// Whether \p D is in a header (of the project, of a library), which a test
  /// can include.
  bool isInHeader(const clang::Decl &D) const;

  /// Whether a test may say the name: it has one, is not local to a function
  /// and is not private.
  static std::optional<Reason> nameable(const clang::NamedDecl &D);

  /// Includes a header of the standard library, as `vector`.
  void includeStandard(StringRef Header) {
    Angled.insert("<" + Header.str() + ">");
  }

  /// The headers included so far, as `"shop.h"` and `<vector>`.
  const std::set<std::string> &quoted() const { return Quoted; }
  const std::set<std::string> &angled() const { return Angled; }

  const clang::PrintingPolicy &policy() const { return Policy; }
  const clang::ASTUnit &unit() const { return Unit; }

private:
  bool isVisible(clang::QualType Type, bool Include);
  std::string spellingOfHeader(clang::FileEntryRef File, bool &IsAngled) const;

  const Project &Sources;
  const clang::ASTUnit &Unit;
  std::string Folder;
  clang::PrintingPolicy Policy;
  std::set<std::string> Quoted, Angled;
  /// Asking the project for a file costs the disk; types ask often.
  mutable std::map<const clang::FileEntry *, bool> IsHeader;
};

} // namespace heal

#endif
