//===- Effects.h - What may this code do? -----------------------*- C++ -*-===//
//
// The questions that a proof asks. All of them are answered conservatively:
// `Yes` is proved, anything else is a no with the reason and the place. The
// rules are in docs/soundness.md.
//
//   What does it read and write; can it throw,
//   or not return?                             of(Stmt), of(FunctionDecl)
//   Is it pure?                                isPure
//   Can its value change meanwhile?            keepsItsValue
//   May it run where it did not run before?    isTotal
//   May these two change places?               mayExchange
//   Is what it names still there?              stillRefers
//   Is the variable wanted after this?         isLastUse
//   Does copying or destroying it do anything? isPlainValue
//
//===----------------------------------------------------------------------===//
#ifndef CLANG_HEAL_EFFECTS_EFFECTS_H
#define CLANG_HEAL_EFFECTS_EFFECTS_H

#include "clang-heal/Effects/Location.h"
#include "clang/Basic/SourceLocation.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace clang {
class ASTContext;
class CXXMethodDecl;
class DeclRefExpr;
class Expr;
class FunctionDecl;
class Stmt;
} // namespace clang

namespace heal {

class UnitFacts;

using llvm::StringRef;

/// The first place that gave rise to an effect, in words for a person.
struct Cause {
  std::string Text; ///< `it calls 'log', whose body is not visible`
  clang::SourceLocation Where;
};

/// One read or write.
struct Access {
  Location What;
  const clang::Stmt *By; ///< In the code that was asked about. Never null.
  bool Begins = false;   ///< It gives a new local its first value.
};

/// A call of a function whose body is in another unit and was not asked for.
struct DeferredCall {
  const clang::FunctionDecl *Callee = nullptr;
  std::optional<Location> Object; ///< What a member function is called on.
  /// What each parameter that is a reference or a pointer leads to; Fresh for
  /// the others.
  std::vector<Location> Arguments;
  bool IsTried = false;   ///< A handler of the function may follow.
  bool IsVirtual = false; ///< It runs Callee or what overrides it.
};

/// A thing believed without proof.
struct Belief {
  std::string Text;
  std::string Declaration; ///< Qualified name of what it is about.
};

/// Whether \p B says that nobody looks at errno after a call of something.
bool isAboutErrno(const Belief &B);

/// Everything that some code may do. An effect that is absent cannot happen.
/// Running out of memory or stack is the environment's failure and counts as
/// no effect.
struct EffectSet {
  std::vector<Access> Reads, Writes;
  std::optional<Cause> Throws;     ///< Leaves by an exception.
  std::optional<Cause> Diverges;   ///< Does not return.
  std::optional<Cause> Halts;      ///< Does not return, and may: it ends the
                                   ///< program, jumps away, or turns in an
                                   ///< empty endless loop.
  std::optional<Cause> Undefined;  ///< Defined only under some condition: an
                                   ///< index, a dereference, a division.
  std::optional<Cause> Outside;    ///< I/O, volatile, thread-local, errno.
  std::optional<Cause> Varies;     ///< Clock, random, thread id, addresses.
  std::optional<Cause> Circumstance; ///< Its answer depends on more than the
                                   ///< values that it reads: on a capacity, on
                                   ///< which object it is, on a constant that
                                   ///< may not have its value yet.
  std::optional<Cause> Synchronizes;
  std::optional<Cause> Unknown;    ///< Runs code that cannot be seen.
  std::optional<Cause> Jumps;      ///< goto, setjmp, inline assembly, a
                                   ///< coroutine: its order is not modelled.
  std::optional<Cause> LastActs;   ///< Does more, and not told here, before it
                                   ///< throws or ends the program: nobody but
                                   ///< a handler around it can see that.
  std::vector<Belief> Beliefs;
  /// Only while a unit is summarised for others: what these calls do is not in
  /// this set.
  std::vector<DeferredCall> Deferred;
  bool Allocates = false;
  bool Loops = false; ///< Goes over something, by a loop or an algorithm.
  unsigned Cost = 0; ///< A rough count of operations; see docs/soundness.md.

  void add(const EffectSet &Other);
};

/// A yes, or a no with its reason.
struct Answer {
  bool Yes = false;
  std::string Reason; ///< For a yes: what it rests on. For a no: why not.
  clang::SourceLocation Where;
  std::vector<Belief> Beliefs = {}; ///< What a yes rests on without proof.
  explicit operator bool() const { return Yes; }
};

struct FunctionSummary;

/// Whether \p S, which is not null, is a loop of any sort.
bool isLoop(const clang::Stmt *S);

/// Whether a const object of \p Type is constant through and through: no
/// mutable member, and nothing that it owns can be reached non-const.
bool isDeeplyConst(clang::QualType Type, unsigned Depth = 0);

/// Whether \p A and \p B are the same expression: alike node for node, and
/// naming the same declarations.
bool areWrittenAlike(const clang::Expr &A, const clang::Expr &B,
                     const clang::ASTContext &Context);

/// Knows the functions whose bodies are in other units (SummaryStore).
class OtherUnits {
public:
  virtual ~OtherUnits();
  /// What the function with this USR and qualified name does, linked with all
  /// that it calls; null: no unit that can be read defines it. The answer
  /// stays good as long as this object. \p IsForeign: it is declared in a
  /// system header, so that no unit of the project is asked.
  virtual const FunctionSummary *find(StringRef Usr, StringRef Name,
                                      bool IsForeign) = 0;
};

/// Answers questions about one parsed unit.
///
/// Made by Diagnose, one per unit; holds summaries of functions, so asking
/// again is cheap. The AST must outlive it, and so must \p Elsewhere, which is
/// asked about functions whose bodies this unit does not hold (null: nobody
/// knows them). Not thread-safe.
class Effects {
public:
  /// The summaries that answers rest on; internal.
  class Summaries;

  explicit Effects(clang::ASTContext &Context,
                   OtherUnits *Elsewhere = nullptr);
  ~Effects();

  clang::ASTContext &context() const;

  /// What \p Code does, with everything that it calls implicitly: destructors
  /// of temporaries, conversions, operators, default arguments, the hidden
  /// calls of a range-for. \p Code is in the body of \p In.
  EffectSet of(const clang::Stmt &Code, const clang::FunctionDecl &In);

  /// What a call of \p Callee does, by its body or, without one, by contract:
  /// the standard library's, or what its attributes say.
  const EffectSet &of(const clang::FunctionDecl &Callee);

  /// \p Code writes nothing that outlives it, does no I/O, does not
  /// synchronize, and gives the same answer for the same state.
  Answer isPure(const clang::Expr &Code, const clang::FunctionDecl &In);

  /// \p Code names no variable that \p During declares.
  Answer namesNothingFrom(const clang::Expr &Code,
                          llvm::ArrayRef<const clang::Stmt *> During);

  /// The value of \p Code, which is pure, is the same before, during and after
  /// running \p During: nothing that it reads is written there, through no
  /// alias, and nothing synchronizes.
  Answer keepsItsValue(const clang::Expr &Code,
                       llvm::ArrayRef<const clang::Stmt *> During,
                       const clang::FunctionDecl &In);

  /// \p Code returns, does not throw and is defined in whatever state, so it
  /// may run where it did not run before.
  Answer isTotal(const clang::Expr &Code, const clang::FunctionDecl &In);

  /// Running \p First and \p Second in either order is the same.
  Answer mayExchange(const clang::Stmt &First, const clang::Stmt &Second,
                     const clang::FunctionDecl &In);

  /// What the references, pointers and views in \p Code lead to is there
  /// wherever \p In may ask for it, also where it is not asked for now: nothing
  /// that \p In does may end or move what somebody else owns. A parameter
  /// counts as good for the whole call.
  Answer stillRefers(const clang::Expr &Code, const clang::FunctionDecl &In);

  /// After \p Use, a mention of a local variable in \p In itself (not in a
  /// lambda of it), no path leads to anything that reads or writes the variable
  /// or what it owns, by whatever name, before it ends or begins anew. What the
  /// mention is an operand of is the use; the operands beside it are not.
  Answer isLastUse(const clang::DeclRefExpr &Use,
                   const clang::FunctionDecl &In);

  /// Copying, moving and destroying a \p Type does nothing that can be
  /// observed but to read and write the value itself.
  bool isPlainValue(clang::QualType Type);
  /// Whether the constant \p Var, a global or static one, has the value that it
  /// keeps whenever code may name it.
  bool hasItsValue(const clang::VarDecl &Var);

  /// Making, converting and exchanging values of \p Type, and of what is in
  /// them, runs nothing that anybody could notice.
  bool isMadeQuietly(clang::QualType Type);

  /// Comparing and hashing values of \p Type runs no code of the user.
  bool comparesQuietly(clang::QualType Type) const;

  /// The storage that the glvalue \p Code names.
  Location locate(const clang::Expr &Code, const clang::FunctionDecl &In);

  /// Whether \p Variable, a local of \p In or from around it, may be known
  /// where it is not named.
  bool escapes(const clang::VarDecl &Variable, Escape How,
               const clang::FunctionDecl &In);

  /// Whether \p F, which has a body, may keep or hand on the address of its
  /// object, of what a parameter refers to, or of what these own, so that it is
  /// known after the call. What it returns does not count.
  bool givesAway(const clang::FunctionDecl &F);

  /// Whether \p Member may do so with its object, as far as anybody knows its
  /// body.
  bool mayKeepItsObject(const clang::CXXMethodDecl &Member);

  /// Counts a call of \p F as code that cannot be seen from now on. To be said
  /// before anything is asked: where nothing unknown is run, \p F is not.
  void distrust(const clang::FunctionDecl &F);

  /// What the project's code in this unit says; found once, when it is asked.
  const UnitFacts &unit();

private:
  std::unique_ptr<Summaries> Known;
};

} // namespace heal

#endif
