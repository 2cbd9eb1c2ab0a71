//===- FixKind.h - A kind of defect and its repair --------------*- C++ -*-===//
//
// A fix kind is data: a name, a title, and one function that looks through a
// function's body and answers with root causes and refusals. Kinds do no I/O
// and know nothing of telemetry, git or forges. Immutable; safe to use from
// several threads.
//
// To add one see docs/adding-a-fix.md.
//
//===----------------------------------------------------------------------===//
#ifndef CLANG_HEAL_FIXES_FIXKIND_H
#define CLANG_HEAL_FIXES_FIXKIND_H

#include "clang-heal/Fixes/Evidence.h"
#include "clang-heal/Fixes/Proof.h"

namespace clang {
class FunctionDecl;
}

namespace heal {

class Effects;

/// Everything that one kind has to say of one function.
struct Findings {
  std::vector<RootCause> Causes;
  std::vector<Refused> Refusals;
};

/// A function under examination, and who may be asked about it.
struct Examination {
  const clang::FunctionDecl &Function; ///< Has a body; no template pattern.
  Effects &Ask;
  const Evidence &Seen; ///< Empty where there is no telemetry.
};

struct FixKind {
  StringRef Id;    ///< `hoist-invariant-call`
  StringRef Title; ///< `computes a loop's invariant call once`
  /// Looks through the body of Of.Function. The answer is the same whatever
  /// else was asked before.
  void (*Find)(const Examination &Of, Findings &Answer);
  /// Repairs of this kind wait until nothing else is left to repair: what they
  /// leave behind hides what other kinds look for.
  bool ComesLast = false;
};

/// All kinds, in the order of FixKinds.def.
ArrayRef<const FixKind *> fixKinds();

/// The kind whose id is \p Id; null if there is none.
const FixKind *fixKindOf(StringRef Id);

/// The id that is nearest to \p Id in spelling.
StringRef nearestKind(StringRef Id);

#define FIX_KIND(Type, Name) extern const FixKind Type;
#include "clang-heal/Fixes/FixKinds.def"

} // namespace heal

#endif
