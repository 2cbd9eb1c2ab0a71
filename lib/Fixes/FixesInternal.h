//===- FixesInternal.h - What the kinds share -------------------*- C++ -*-===//
#ifndef CLANG_HEAL_LIB_FIXES_FIXESINTERNAL_H
#define CLANG_HEAL_LIB_FIXES_FIXESINTERNAL_H

#include "clang-heal/Effects/Effects.h"
#include "clang-heal/Fixes/FixKind.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/ParentMap.h"
#include "clang/AST/StmtCXX.h"

namespace heal {

/// A call that costs less than this is not worth a repair: the compiler
/// inlines it, and a local variable would cost as much. About the cost of one
/// allocation or of one pass over a short string; see docs/soundness.md.
constexpr unsigned MinWorth = 20;

/// One function under examination: its parents, its text, its effects.
///
/// Made by each kind for each function; the AST and \p Ask must outlive it.
class Subject {
public:
  explicit Subject(const Examination &Of);

  const clang::FunctionDecl &Function;
  Effects &Ask;
  const Evidence &Seen;
  clang::ASTContext &Context;
  clang::ParentMap Parents;

  const clang::Stmt *body() const { return Function.getBody(); }
  const clang::Stmt *parentOf(const clang::Stmt *S) const {
    return Parents.getParent(S);
  }
  /// Whether \p S is \p Outer or a part of it.
  bool isWithin(const clang::Stmt *S, const clang::Stmt *Outer) const {
    while (S && S != Outer)
      S = parentOf(S);
    return S;
  }
  /// The nearest parent that is more than parentheses, an implicit cast or
  /// the making of a temporary; \p Child is set to what hangs under it.
  const clang::Stmt *realParentOf(const clang::Stmt *S,
                                  const clang::Stmt *&Child) const;
  /// The calls that the body evaluates, an outer one before those in it. Those
  /// in lambdas, in macros and in unevaluated operands are left out.
  std::vector<const clang::CallExpr *> calls() const;

  std::string text(const clang::Stmt &S) const;
  Place placeOf(clang::SourceLocation Loc) const;
  std::string functionName() const { return Function.getQualifiedNameAsString(); }

  /// Whether \p S is written as such in a file, outside of macros.
  bool isWritten(const clang::Stmt &S) const;
  /// The statement before which a declaration can be put so that \p S sees
  /// it: an ancestor of \p S, or \p S itself, that stands in a block. Null:
  /// there is none between \p S and the next lambda.
  const clang::Stmt *anchorOf(const clang::Stmt *S) const;
  /// The same; or what is by itself the body of a loop, branch or case, where
  /// the declaration brings braces; or the `if` of an `else if`, in whose head
  /// it goes.
  const clang::Stmt *placeFor(const clang::Stmt *S) const;
  /// An obligation: a declaration can be put before \p Anchor, for the use of
  /// \p Last: there is a block, or room for one, and no preprocessor directive
  /// in between.
  Answer canDeclareBefore(const clang::Stmt *Anchor, const clang::Stmt &Last) const;
  /// Just behind \p S and its semicolon. Invalid: a macro ends it.
  clang::SourceLocation endOf(const clang::Stmt &S) const;

  Edit replace(const clang::Stmt &S, std::string Text) const;
  /// Puts \p Line before \p Anchor, indented as it is.
  Edit insertBefore(const clang::Stmt &Anchor, std::string Line) const;
  /// REQUIRES: canDeclareBefore(&Anchor, …). The same, and braces around both
  /// where \p Anchor stands in no block; or in the head of an `else if`.
  std::vector<Edit> declareBefore(const clang::Stmt &Anchor, std::string Line) const;

  /// A name for what \p Call returns, in the style of the names around it,
  /// that nothing in the function or its class has yet.
  std::string nameFor(const clang::CallExpr &Call) const;
  /// The same with \p Prefix as its first word, and not among \p Taken:
  /// `pendingTotal`.
  std::string nameFor(const clang::CallExpr &Call, StringRef Prefix,
                      llvm::ArrayRef<std::string> Taken) const;
  /// Whether nothing that the function can see has this name.
  bool isFree(StringRef Name) const;

  /// How \p Type can be written in the function: as it is where \p WrittenIn
  /// declares something (null: nowhere around), or else with as much before it
  /// as it takes to mean the same.
  std::string nameOfType(clang::QualType Type,
                         const clang::DeclContext *WrittenIn) const;

  /// \p Words as one name, in the style of the names around.
  std::string inStyle(llvm::ArrayRef<std::string> Words) const;

private:
  Answer canBrace(const clang::Stmt &Anchor) const;
  Answer canDeclareIn(const clang::IfStmt &Head) const;
};

/// The names of \p Of in \p S, which may be null, those in lambdas as well.
std::vector<const clang::DeclRefExpr *> mentionsIn(const clang::Stmt *S,
                                                   const clang::VarDecl &Of);

/// REQUIRES: isLoop(&Loop). What it does in each turn, its head aside.
const clang::Stmt *bodyOf(const clang::Stmt &Loop);

/// Whether \p Text holds a preprocessor directive, or what works like one.
bool hasDirective(StringRef Text);

/// `getHTTPLimit`, `get_http_limit` and `GetHttpLimit` as their words.
std::vector<std::string> wordsOf(StringRef Name);
/// The words of what \p Callee, which has a name, returns: without the verb
/// that only says so.
std::vector<std::string> resultWords(const clang::FunctionDecl &Callee);

/// The obligations of one repair, met one after the other.
///
/// Once one is not met the others are not asked any more: a refusal names the
/// first that failed.
class Obligations {
public:
  Obligations(const Subject &On, StringRef Kind, const clang::Stmt &Suspect);

  /// Asks for \p Answer unless an earlier one failed. Returns whether all were
  /// met so far.
  template <typename AnswerFunction>
  bool require(StringRef Obligation, AnswerFunction &&Ask) {
    if (!Failed)
      note(Obligation, Ask());
    return !Failed;
  }
  bool met() const { return !Failed; }

  /// REQUIRES: met(). The root cause, with its proof and its tier: `proved`,
  /// or `assumes` where an answer, or \p Besides, names a belief.
  RootCause cause(std::string Message, llvm::ArrayRef<Belief> Besides) const;
  /// REQUIRES: !met().
  Refused refusal() const;

private:
  void note(StringRef Obligation, Answer Given);

  const Subject &On;
  StringRef Kind;
  const clang::Stmt &Suspect;
  std::vector<ProofStep> Steps;
  std::vector<Belief> Believed;
  bool Failed = false;
};

/// What production measured of \p F; null: nothing. Whoever measures does not
/// name the namespaces that have no name.
const MeasuredFunction *measured(const Subject &On,
                                 const clang::FunctionDecl &F);

/// Why a call is not repaired.
struct RefusedCall {
  const clang::CallExpr *Call;
  Refused Why;
};
/// Whether the body of \p F, as far as it is seen, calls \p F (Recursion.cpp).
bool callsItself(const clang::FunctionDecl &F);
/// Whether the source lets a call take long: it loops, or calls itself, or does
/// a lot. How long a loop takes nobody can tell from the source.
bool mayTakeLong(const EffectSet &Does, const clang::FunctionDecl *Callee);

/// Adds \p Found to \p Answer. Of the calls of one function that are refused
/// for one reason the first few are said, the last of them with the number of
/// those that are not.
void addRefusals(ArrayRef<RefusedCall> Found, Findings &Answer);

//===----------------------------------------------------------------------===//
// Obligations that several kinds have (Uses.cpp, ResultUses.cpp)
//===----------------------------------------------------------------------===//

/// How a call's result is kept.
enum class KeptAs {
  Value,    ///< `const auto X = f();`
  Reference ///< `auto &X = f();`
};
KeptAs keptAs(const clang::CallExpr &Call);

/// Replacing \p Call by a variable that holds its result (see KeptAs) changes
/// nothing for whoever uses it: same overloads, same deductions, no moves.
Answer useIsUnchanged(const Subject &On, const clang::CallExpr &Call);

/// Whether \p Call only makes a value of constants, `indent(2)`, in no time
/// that anybody would miss: a variable for it says less than the call.
bool makesConstant(const Subject &On, const clang::CallExpr &Call);

/// Whether \p Type is the library's string.
bool isString(clang::QualType Type);

/// Whether a value of \p Type may refer to something that it does not own.
bool mayRefer(clang::QualType Type, unsigned Depth = 0);

/// Whether somebody gets both \p A, a call or the name of a variable, and \p B,
/// whose results are values, by reference: he may ask whether they are one
/// object, as they would be if one variable held both.
bool mayMeet(const Subject &On, const clang::Expr &A, const clang::CallExpr &B);

/// The result of \p Call may be kept for longer than the expression it is in:
/// it refers to no temporary, and destroying it later does nothing.
Answer resultCanBeKept(const Subject &On, const clang::CallExpr &Call);

/// Whether \p F, as far as its body is seen, reserves room in something. If
/// that is its result, a copy would have all of the elements, and not the room.
bool reservesRoom(const clang::FunctionDecl &F);

/// `const auto x = f();`
std::string declarationFor(const Subject &On, const clang::CallExpr &Call,
                           StringRef Name);

/// A value that is computed where it is first wanted (FirstUse.cpp):
///   std::optional<int> keptTotal;
///   const auto total = [&]() -> int {
///     if (!keptTotal)
///       keptTotal = totalOf(values);
///     return *keptTotal;
///   };
struct FirstUse {
  std::string Name;   ///< `total`; used as `total()`.
  std::string Keeper; ///< `keptTotal`
  std::string Flag;   ///< `hasTotal`; empty where the keeper tells itself.
  std::string Declaration;
  std::vector<std::string> Includes;
};
FirstUse computedAtFirstUse(const Subject &On, const clang::CallExpr &Call);

/// The result of \p Call can be kept so, in the file's version of C++.
Answer canComputeAtFirstUse(const Subject &On, const clang::CallExpr &Call);

/// Whether \p S is `a + b`, by an operator of a class.
bool isConcatenation(const clang::Stmt &S);

/// Whether \p Call takes so long that not computing it again is worth some
/// lines of code: it runs a loop, or does as much otherwise.
bool isCostly(const Subject &On, const clang::CallExpr &Call);

/// Whether what is in the function may be put into a lambda there: nothing says
/// how the function itself is compiled, which a lambda would be compiled
/// without.
Answer isCompiledAsUsual(const Subject &On);

/// Before C++17 the library takes no memory for what is aligned to more than
/// what new gives: whether \p Type is.
bool isOverAligned(const Subject &On, clang::QualType Type);

/// Whether the unit takes memory in a way of its own: what does that may ask
/// for an answer while it is kept.
bool replacesNew(const clang::ASTContext &Context);

/// The first part of \p S that would mean something else in a lambda.
const clang::Expr *meansOtherInLambda(const clang::Stmt *S,
                                      const clang::LangOptions &Language);

/// What \p Whole may evaluate before \p S, a part of it; nullopt: \p S may not
/// be evaluated when \p Whole is, or is no part of it.
std::optional<std::vector<const clang::Stmt *>>
evaluatedBefore(const Subject &On, const clang::Expr &S,
                const clang::Stmt &Whole);

/// Whether \p S is evaluated whenever \p Whole is, before anything in it that
/// can be observed: so evaluating it just before \p Whole is the same, even if
/// it throws or is undefined. Another call that is written as \p S is does not
/// count, nor what follows it.
Answer isFirstIn(const Subject &On, const clang::Expr &S, const clang::Stmt &Whole);

/// Whether some part of \p S is a macro that tells where it stands.
bool namesItsPlace(const clang::Stmt *S, const clang::ASTContext &Context);
/// Whether \p S is evaluated whenever \p Whole, which it is in, is run.
bool runsWheneverDoes(const Subject &On, const clang::Expr &S,
                      const clang::Stmt &Whole);

/// Whether somebody who reads \p Call would take it for a mere question, so
/// that not repairing it wants a reason: it is written as such, and neither its
/// function nor its arguments are declared to change anything.
bool looksPure(const Subject &On, const clang::CallExpr &Call);

/// Whether \p Call is worth a variable: it costs something, and the compiler
/// does not compute it at compile time.
bool isWorthKeeping(const Subject &On, const clang::CallExpr &Call);

/// Whether another unit defines what \p Call calls: the compiler cannot look
/// into it, and so calls it in each turn, however little it does (Reloads.cpp).
bool isCalledElsewhere(const Subject &On, const clang::CallExpr &Call);

/// Whether \p Loop stores something that the compiler, going by the types, may
/// take for what \p Call, a value of few instructions, loads: then it loads
/// that again in each turn (Reloads.cpp).
bool isLoadedAgain(const Subject &On, const clang::CallExpr &Call,
                   const clang::Stmt &Loop);

/// Whether the whole function is out of reach: a coroutine, or constexpr.
Answer functionCanBeEdited(const Subject &On);

//===----------------------------------------------------------------------===//
// Audits: the old code runs on, and the claim is checked (Audit.cpp)
//
// An audit calls the functions of runtime/clang-heal-audit.h, each with the
// site that it checks as its template argument:
//   ::clang_heal_audit::same<SITE>(KEPT, EVALUATED)   in place of EVALUATED
//   ::clang_heal_audit::equal<SITE>(EXPECTED, SEEN);  a statement
//===----------------------------------------------------------------------===//

/// One more site of the audit of \p Cause, at \p At: what to write between the
/// angle brackets.
std::string auditSite(const Subject &On, const clang::Stmt &At, RootCause &Cause);

/// \p Name made free: two audits share a function, two repairs never do.
std::string auditName(StringRef Name);

/// `::clang_heal_audit::same<SITE>(Kept, call)`: \p Call is evaluated as it
/// was, and compared with \p Kept.
std::string auditedCall(const Subject &On, const clang::CallExpr &Call,
                        StringRef Kept, RootCause &Cause);

/// The audit of a repair that evaluates \p Calls once: the edits of \p Cause,
/// but what they put in place of a call is compared with the call. \p Names:
/// the variables that the edits declare.
void auditCalls(const Subject &On, ArrayRef<const clang::CallExpr *> Calls,
                ArrayRef<std::string> Names, RootCause &Cause);

/// Puts \p Line after \p S, a statement in a block, indented as it is.
Edit insertAfter(const Subject &On, const clang::Stmt &S, StringRef Line);

} // namespace heal

#endif
