//===- SightingInternal.h - What one parsed unit shows ----------*- C++ -*-===//
//
// The AST of a unit is looked at once and let go. What it shows of the
// functions that are looked for stays, as plain data.
//
//===----------------------------------------------------------------------===//
#ifndef CLANG_HEAL_LIB_LOCATE_SIGHTINGINTERNAL_H
#define CLANG_HEAL_LIB_LOCATE_SIGHTINGINTERNAL_H

#include "clang-heal/Locate/Locate.h"
#include "clang/ASTMatchers/ASTMatchersInternal.h"
#include <map>
#include <set>

namespace heal {

/// A function or lambda in a unit.
struct FunctionSighting {
  /// Everything but handler, strategy, explanation and share. The offsets are
  /// 0 when the body was not parsed.
  Site Where;
  std::vector<std::string> Scopes;     ///< As isMeantBy() takes them.
  std::vector<std::string> FullScopes; ///< With inline namespaces too.
  std::string Name;
  std::string TemplateArguments; ///< `<int>` of a specialization of its own.
  std::vector<std::string> Parameters;
  unsigned BeginLine = 0, EndLine = 0;
  bool IsDefinition = false; ///< Else a declaration.
  bool HasOffsets = false;   ///< Its body was parsed.
  bool IsLambda = false;     ///< Scopes and Name are the holding function's.
  std::string Obstacle;      ///< Why no edit can be placed; empty: none.

  bool IsInTests = false; ///< Its file is one of the project's tests.
  bool IsForeign = false; ///< Its file is a library's.

  /// Virtual methods that it overrides.
  struct Overridden {
    std::vector<std::string> Class; ///< Qualified, outermost first.
    bool IsGenerated = false;
  };
  std::vector<Overridden> Overrides;
  /// USRs of the functions that its body calls.
  std::set<std::string> Calls;
  /// What it returns, where that is a function or lambda.
  std::vector<FunctionSighting> Returns;

  /// The same in every unit that holds this definition.
  std::string key() const;
};

/// A string literal next to a function.
struct Registration {
  std::string Literal; ///< As the source spells it.
  std::string File;    ///< Where the literal stands.
  unsigned Line = 0;
  std::set<std::string> Methods; ///< HTTP methods that stand with it.
  FunctionSighting Target;
  /// How one comes from there to the target, when that is not plain to see.
  std::string Via;
  /// The target is a helper's, which the registration calls for the handler.
  bool IsReturnOfTarget = false;
};

/// What a user's matcher bound.
struct MatcherHit {
  unsigned Matcher = 0;               ///< Index into LocateOptions::Matchers.
  std::optional<std::string> Literal; ///< The string bound to "name".
  std::string File;
  unsigned Line = 0;
  FunctionSighting Target;
};

/// A user's matcher, ready to run.
struct UserMatcher {
  std::string Text;
  clang::ast_matchers::internal::DynTypedMatcher Matcher;
  bool BindsName = false;
  /// Words in quotes in Text: one of them is in every file where it matches.
  std::vector<std::string> Words;
};

/// What to look for in a unit.
struct UnitQuery {
  std::set<std::string> Names;     ///< Last parts of function names.
  std::set<std::string> BodyNames; ///< Likewise, but only to have the bodies.
  std::set<std::string> BodyFiles; ///< Files whose bodies are all needed.
  std::map<std::string, std::set<unsigned>> Lines; ///< Asked for, by file.
  /// Whether a string literal with this value matters.
  std::function<bool(StringRef)> IsWantedLiteral;
  ArrayRef<UserMatcher> Matchers; ///< To run; empty: none.
  /// Parse what a diagnosis of these functions needs, and keep the AST.
  bool KeepsUnit = false;
};

struct UnitSightings {
  std::vector<FunctionSighting> Functions;
  std::vector<Registration> Registrations;
  std::vector<MatcherHit> MatcherHits;
  std::set<std::string> Files; ///< That the unit really is made of.
  std::vector<std::string> Errors;
  std::optional<ParsedUnit> Kept;
};

/// Parses \p Unit, with no more bodies than \p Query needs, and looks.
Expected<UnitSightings> sightUnit(const Project &Sources,
                                  const TranslationUnit &Unit,
                                  const UnitQuery &Query);

/// Compiles the user's matchers; the error of a malformed one says where.
Expected<std::vector<UserMatcher>>
compileMatchers(ArrayRef<std::string> Matchers);

} // namespace heal

#endif
