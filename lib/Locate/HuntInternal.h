//===- HuntInternal.h - One handler, and what speaks for whom ---*- C++ -*-===//
//
//   Wanted -> Hunt -(text)-> units -(AST)-> Evidence -> Site or Unlocated
//
//===----------------------------------------------------------------------===//
#ifndef CLANG_HEAL_LIB_LOCATE_HUNTINTERNAL_H
#define CLANG_HEAL_LIB_LOCATE_HUNTINTERNAL_H

#include "NamesInternal.h"
#include "SightingInternal.h"
#include "SourceTextInternal.h"
#include <map>

namespace heal {

/// A handler, and everything that its telemetry can mean.
struct Hunt {
  const Wanted *For = nullptr;
  std::optional<FunctionName> Code;  ///< What `code.function.name` says.
  std::optional<FunctionName> Named; ///< The handler's name as a function.
  std::optional<RpcName> Rpc;
  std::vector<RouteName> Routes;   ///< The handler's name; its route.
  std::set<std::string> CodeFiles; ///< Files that its path can mean.
};

Hunt huntFor(const Wanted &Handler, const SourceText &Text);

/// How a literal in the source relates to a route that is wanted.
enum class LiteralFit { None, End, Whole };
LiteralFit fitOf(const Hunt &For, StringRef Literal);

/// What all units together show. A definition that several units show, as one
/// in a header, is kept once: with its body, from the unit of its own name.
class Evidence {
public:
  void add(UnitSightings New);
  /// The definition of \p F, itself when it is one; null: none was seen.
  const FunctionSighting *definitionOf(const FunctionSighting &F) const;

  const std::map<std::string, FunctionSighting> &functions() const {
    return Functions;
  }
  ArrayRef<Registration> registrations() const { return Registrations; }
  ArrayRef<MatcherHit> matcherHits() const { return MatcherHits; }

private:
  void add(const FunctionSighting &New);

  std::map<std::string, FunctionSighting> Functions; ///< By key().
  std::multimap<std::string, std::string> KeysOfUsr; ///< Definitions only.
  std::vector<Registration> Registrations;
  std::vector<MatcherHit> MatcherHits;
};

/// The functions that a registration leads to: its target's definition, or
/// what that returns. A target that is not defined stays a declaration.
std::vector<const FunctionSighting *> targetsOf(const Registration &R,
                                                const Evidence &Seen);

/// Strategies in the order in which they win.
enum class Strategy { CodeAttributes, Name, Rpc, Registration, Matcher };
StringRef nameOf(Strategy S);

/// A function that one strategy gives, and the reason as a clause.
struct Candidate {
  const FunctionSighting *Function = nullptr;
  std::string Why;
  /// Why it cannot win although it fits; empty: it can.
  std::string Doubt;
};

/// What each strategy gives for one handler.
struct Answers {
  std::map<Strategy, std::vector<Candidate>> Of;
  bool isEmpty() const;
};

/// \p MatchersLeftWith: the handlers that only matchers can answer, where one
/// that binds no name answers a lone handler only.
Answers answersFor(const Hunt &For, const Evidence &Seen,
                   ArrayRef<UserMatcher> Matchers, size_t MatchersLeftWith,
                   llvm::function_ref<bool(StringRef)> HasLiteral);

/// Decides. Exactly one of the two is returned.
struct Decision {
  std::optional<Site> Found;
  std::optional<Unlocated> Missing;
};
/// Whether no strategy that was not tried yet can change the answer.
bool isSettled(const Hunt &For, const Answers &Given);
Decision decide(const Hunt &For, const Answers &Given);

/// Names in \p Text that \p For's name may be a misspelling of, the nearest
/// first.
std::vector<std::string> nearestNames(const Hunt &For, SourceText &Text,
                                      unsigned Limit);

} // namespace heal

#endif
