//===- Summary.h - What a unit says of its functions ------------*- C++ -*-===//
//
// What one translation unit knows of the functions that it defines, without
// any AST: it can be kept on disk, made on another machine, and linked with
// what other units say.
//
// A unit's summaries depend on nothing but what that unit reads. A call that
// leaves the unit stays a call in them (SummaryCall); only linking tells what
// it does (SummaryLinker).
//
// The file: one JSON document, UnitSummaries, whose name is made of the unit's
// path and flags (SummaryStore). It is valid while its version is this
// program's and every file that the unit read has the hash that it lists.
//
// Plain data; safe to read from several threads.
//
//===----------------------------------------------------------------------===//
#ifndef CLANG_HEAL_EFFECTS_SUMMARY_H
#define CLANG_HEAL_EFFECTS_SUMMARY_H

#include "clang-heal/Locate/Fingerprint.h"

namespace heal {

/// PathStep without an AST. A field is told by its class and its name.
struct SummaryStep {
  unsigned Kind = 0; ///< PathStep::Kind
  std::string Class, Field;

  bool operator==(const SummaryStep &) const = default;
  template <typename V> static void fields(V &&Visit, auto &Self) {
    Visit("kind", Self.Kind);
    Visit("class", Self.Class);
    Visit("field", Self.Field);
  }
};

/// Location without an AST.
struct SummaryLocation {
  unsigned Root = 0;      ///< Location::RootKind; never Local.
  unsigned Parameter = 0; ///< Of root Param: its number.
  /// Of root Global: the variable's USR and qualified name; empty: the
  /// process's own state.
  std::string Usr, Name;
  std::vector<SummaryStep> Path;
  /// The canonical type: a builtin type's name, `void *` for every pointer, a
  /// class's qualified name. Empty: anything at all.
  std::string Type;
  bool IsConst = false, Deep = false, Adrift = false;

  bool operator==(const SummaryLocation &) const = default;
  template <typename V> static void fields(V &&Visit, auto &Self) {
    Visit("root", Self.Root);
    Visit("parameter", Self.Parameter);
    Visit("usr", Self.Usr);
    Visit("name", Self.Name);
    Visit("path", Self.Path);
    Visit("type", Self.Type);
    Visit("const", Self.IsConst);
    Visit("deep", Self.Deep);
    Visit("adrift", Self.Adrift);
  }
};

/// A call of a function whose body is in another unit.
struct SummaryCall {
  std::string Usr, Name; ///< Of the callee; Name is qualified.
  std::optional<SummaryLocation> Object;
  /// What each parameter that is a reference or a pointer leads to; Fresh for
  /// the others.
  std::vector<SummaryLocation> Arguments;
  /// A handler around it may see what the callee does last (LastActs).
  bool IsTried = false;

  bool operator==(const SummaryCall &) const = default;
  template <typename V> static void fields(V &&Visit, auto &Self) {
    Visit("usr", Self.Usr);
    Visit("name", Self.Name);
    Visit("object", Self.Object);
    Visit("arguments", Self.Arguments);
    Visit("tried", Self.IsTried);
  }
};

/// A parameter whose referent's address is handed to another unit's function:
/// it is kept if that function keeps it. ThisObject stands for `this`.
struct SummaryHandover {
  static constexpr unsigned ThisObject = ~0u;
  unsigned From = 0;
  std::string Usr; ///< Of the callee.
  unsigned To = 0;

  bool operator==(const SummaryHandover &) const = default;
  template <typename V> static void fields(V &&Visit, auto &Self) {
    Visit("from", Self.From);
    Visit("usr", Self.Usr);
    Visit("to", Self.To);
  }
};

/// Belief without an AST.
struct SummaryBelief {
  std::string Text, Declaration;

  bool operator==(const SummaryBelief &) const = default;
  template <typename V> static void fields(V &&Visit, auto &Self) {
    Visit("text", Self.Text);
    Visit("declaration", Self.Declaration);
  }
};

/// EffectSet and Escapes of one function, without an AST.
struct FunctionSummary {
  static constexpr llvm::StringLiteral Schema = "clang-heal/function-summary";
  /// Ends the USR of what stands for a virtual call of a method: all that such
  /// a call may run, as far as the unit knows. A unit says it of every virtual
  /// method that it knows, once for each method that may be run; only those of
  /// all units together are the truth.
  static constexpr llvm::StringLiteral VirtualSuffix = "@virtual";
  std::string Usr, Name; ///< Name is qualified.
  std::string Symbol;    ///< Mangled; empty for constructors and destructors,
                         ///< which have several.
  std::string File;      ///< Of the definition, absolute.
  unsigned Line = 0;
  std::vector<SummaryLocation> Reads, Writes;
  /// The effects that it has, each with what gave rise to it first.
  std::optional<std::string> Throws, Diverges, Halts, LastActs, Undefined, Outside, Varies,
      Circumstance, Synchronizes, Unknown;
  std::vector<SummaryBelief> Beliefs;
  bool Allocates = false, Loops = false;
  unsigned Cost = 0;
  std::vector<SummaryCall> Calls;        ///< Empty once linked.
  std::vector<unsigned> Captured;        ///< Numbers of parameters, sorted.
  bool CapturesThis = false;
  std::vector<SummaryHandover> Handovers; ///< Empty once linked.
  /// What a returned reference or pointer leads to, where that has a name.
  std::optional<SummaryLocation> Returns;

  /// Of a function that may do anything, because of \p Why.
  static FunctionSummary unknown(std::string Usr, std::string Name,
                                 std::string Why);

  bool isVirtualCall() const { return StringRef(Usr).ends_with(VirtualSuffix); }

  bool operator==(const FunctionSummary &) const = default;
  template <typename V> static void fields(V &&Visit, auto &Self) {
    Visit("usr", Self.Usr);
    Visit("name", Self.Name);
    Visit("symbol", Self.Symbol);
    Visit("file", Self.File);
    Visit("line", Self.Line);
    Visit("reads", Self.Reads);
    Visit("writes", Self.Writes);
    Visit("throws", Self.Throws);
    Visit("diverges", Self.Diverges);
    Visit("halts", Self.Halts);
    Visit("lastActs", Self.LastActs);
    Visit("undefined", Self.Undefined);
    Visit("outside", Self.Outside);
    Visit("varies", Self.Varies);
    Visit("circumstance", Self.Circumstance);
    Visit("synchronizes", Self.Synchronizes);
    Visit("unknown", Self.Unknown);
    Visit("beliefs", Self.Beliefs);
    Visit("allocates", Self.Allocates);
    Visit("loops", Self.Loops);
    Visit("cost", Self.Cost);
    Visit("calls", Self.Calls);
    Visit("captured", Self.Captured);
    Visit("capturesThis", Self.CapturesThis);
    Visit("handovers", Self.Handovers);
    Visit("returns", Self.Returns);
  }
};

/// Everything that one unit says.
struct UnitSummaries {
  static constexpr llvm::StringLiteral Schema = "clang-heal/unit-summaries";
  /// A hash of the Effects library that made it: another one may know more, or
  /// have been wrong.
  std::string Version;
  std::string Unit;            ///< Absolute path of the main file.
  std::string Flags;           ///< A hash of how it is compiled.
  std::vector<ReadFile> Files; ///< By path.
  /// Of functions that other units can call, in the order of their USRs, and
  /// after them of virtual calls.
  std::vector<FunctionSummary> Functions;

  bool operator==(const UnitSummaries &) const = default;
  template <typename V> static void fields(V &&Visit, auto &Self) {
    Visit("version", Self.Version);
    Visit("unit", Self.Unit);
    Visit("flags", Self.Flags);
    Visit("files", Self.Files);
    Visit("functions", Self.Functions);
  }
};

} // namespace heal

#endif
