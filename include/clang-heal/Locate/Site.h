//===- Site.h - Which function is that handler ------------------*- C++ -*-===//
//
// The noun of the Locate stage. Plain data: paths, lines, byte offsets, USR.
//
//===----------------------------------------------------------------------===//
#ifndef CLANG_HEAL_LOCATE_SITE_H
#define CLANG_HEAL_LOCATE_SITE_H

#include "clang-heal/Support/Json.h"

namespace heal {

/// A function definition that a handler was found to be.
struct Site {
  static constexpr llvm::StringLiteral Schema = "clang-heal/site";
  std::string Handler;  ///< The telemetry's name.
  std::string Function; ///< Qualified name; `lambda in f` for a lambda.
  std::string Usr;      ///< Clang's Unified Symbol Resolution of Function.
  std::string File;     ///< Absolute path of the definition.
  unsigned Line = 0, Column = 0;           ///< Of its name, from 1.
  unsigned BeginOffset = 0, EndOffset = 0; ///< The definition's bytes.
  std::string Unit;        ///< Main file of a translation unit that holds it.
  std::string Strategy;    ///< `code-attributes`, `name`, `rpc`,
                           ///< `registration`, `matcher`.
  std::string Explanation; ///< A sentence: why this function.
  double TimeShare = 0;    ///< Of the handler, from the anomaly; 0: unknown.

  template <typename V> static void fields(V &&Visit, auto &Self) {
    Visit("handler", Self.Handler);
    Visit("function", Self.Function);
    Visit("usr", Self.Usr);
    Visit("file", Self.File);
    Visit("line", Self.Line);
    Visit("column", Self.Column);
    Visit("beginOffset", Self.BeginOffset);
    Visit("endOffset", Self.EndOffset);
    Visit("unit", Self.Unit);
    Visit("strategy", Self.Strategy);
    Visit("explanation", Self.Explanation);
    Visit("timeShare", Self.TimeShare);
  }
};

/// A handler for which no single function was found.
struct Unlocated {
  static constexpr llvm::StringLiteral Schema = "clang-heal/unlocated";
  std::string Handler;
  std::string Reason;
  std::vector<Site> Candidates;          ///< When ambiguous: all of them.
  std::vector<std::string> NearestNames; ///< When not found.

  template <typename V> static void fields(V &&Visit, auto &Self) {
    Visit("handler", Self.Handler);
    Visit("reason", Self.Reason);
    Visit("candidates", Self.Candidates);
    Visit("nearestNames", Self.NearestNames);
  }
};

} // namespace heal

#endif
