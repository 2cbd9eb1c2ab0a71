//===- EscapeInternal.h - Which addresses a function gives away -*- C++ -*-===//
//
// The address of a variable is given away unless every mention of it is one of
// the few that are known to keep it: from each name, and from each `this`, the
// use is followed upwards until it ends in a value that holds no address, in a
// variable that the Resolver follows, or in the unknown. What a container owns
// counts apart from the container itself.
//
// Following is in Escape.cpp; what a call does with what it is given in
// EscapeCalls.cpp.
//
//===----------------------------------------------------------------------===//
#ifndef CLANG_HEAL_LIB_EFFECTS_ESCAPEINTERNAL_H
#define CLANG_HEAL_LIB_EFFECTS_ESCAPEINTERNAL_H

#include "EffectsInternal.h"
#include "clang/AST/ParentMap.h"
#include "clang/AST/RecursiveASTVisitor.h"

namespace heal {

/// How an expression leads to a storage.
enum class Leads {
  Object, ///< It is that object: a glvalue.
  Pointer ///< It is the object's address.
};

/// Finds what one function gives away. Made for one function; that and \p Known
/// must outlive it. Not thread-safe, as nothing that looks at an AST is.
class EscapeFinder : public clang::RecursiveASTVisitor<EscapeFinder> {
public:
  EscapeFinder(const clang::FunctionDecl &F, Effects::Summaries &Known)
      : F(F), Known(Known), Where(Known.resolverFor(F)) {}
  Escapes Result;

  /// Follows every mention in \p Root, an expression or body of the function.
  void look(const clang::Stmt *Root);
  bool shouldVisitImplicitCode() const { return true; }

  bool VisitDeclRefExpr(clang::DeclRefExpr *Ref);
  bool VisitCXXThisExpr(clang::CXXThisExpr *This);
  bool VisitCXXDefaultInitExpr(clang::CXXDefaultInitExpr *Init);
  bool VisitVarDecl(clang::VarDecl *Var);
  bool VisitCXXConstructExpr(clang::CXXConstructExpr *Construct);
  bool VisitLambdaExpr(clang::LambdaExpr *Lambda);
  bool VisitBlockExpr(clang::BlockExpr *Block);

  /// What is accessed through a pointer parameter that is assigned is not known
  /// to be what it was given.
  void captureChangedParameters();

  /// What a variable took from another is known elsewhere if it was before.
  void settleMoves();

private:
  //===--------------------------------------------------------------------===//
  // What is given away
  //===--------------------------------------------------------------------===//

  void giveAway(const Location &L);
  void giveAwayVariable(const clang::VarDecl *Var);
  /// What \p Var owns may be something else's from now on, or was before.
  void trade(const clang::VarDecl *Var);
  void giveAwayUse(const clang::Expr *E, Leads How);

  /// Where the use ends is not known to the Resolver: what it began with goes.
  void giveAwayOrigin();

  //===--------------------------------------------------------------------===//
  // Following a use
  //===--------------------------------------------------------------------===//

  /// Whether of the pointer \p E nothing is wanted but its value, and that it
  /// takes a step.
  bool isOnlyLoaded(const clang::Expr *E);

  /// Follows \p E, which leads to a storage, to where its use ends.
  void follow(const clang::Expr *E, Leads How);
  void followCast(const clang::Expr *E, Leads How, const clang::CastExpr *Cast);
  void followMember(const clang::Expr *E, Leads How,
                    const clang::MemberExpr *Member);
  void followUnary(const clang::Expr *E, Leads How,
                   const clang::UnaryOperator *Op);
  void followBinary(const clang::Expr *E, Leads How,
                    const clang::BinaryOperator *Op);

  /// A local reference, or pointer that is never changed: the Resolver knows
  /// what it refers to, and its own uses are followed like those of the
  /// storage itself.
  void followDeclaration(const clang::Expr *E, Leads How,
                         const clang::DeclStmt *Declaration);

  /// A name is bound to \p E, and goes with it when it is moved.
  void name(const clang::Expr *E, Leads How);

  //===--------------------------------------------------------------------===//
  // Calls
  //===--------------------------------------------------------------------===//

  /// \p E is the object that \p Call is made on.
  void followObject(const clang::Expr *E, Leads How,
                    const clang::CallExpr *Call);

  /// What is moved to a call may be in its object afterwards.
  void takeMoved(const Location &Object, const clang::CallExpr &Call);
  /// Whether the library may make or set, of \p Given, what keeps its address.
  bool makesKeepers(const clang::CallExpr &Call, const clang::Expr &Given);
  bool exchangesObject(const clang::FunctionDecl &Callee);
  bool exchangesParameter(const clang::FunctionDecl &Callee, unsigned Index);

  /// What \p L owns may be another object's from now on, or was before.
  void exchange(const Location &L);

  /// Whether a user's function may keep the address of its object.
  bool keepsObject(const clang::Expr *E, const clang::FunctionDecl &Callee,
                   Leads How);

  /// \p E is the argument number \p Index (none: the object) of a call that is
  /// virtual or goes through a pointer.
  void followVirtual(const clang::Expr *E, Leads How,
                     const clang::CallExpr *Call,
                     std::optional<unsigned> Index);
  bool keepsVirtually(const clang::Expr *E, const clang::CXXMethodDecl &Method,
                      std::optional<unsigned> Index, Leads How);

  /// Whether the function of another unit that is handed \p E may keep it.
  bool mayKeepElsewhere(const clang::Expr *E, Leads How,
                        const clang::FunctionDecl &Callee,
                        std::optional<unsigned> Index);

  /// Notes that \p Callee is handed \p E. False: who does not know whose it
  /// is, may say nothing.
  bool handOver(const clang::Expr *E, Leads How,
                const clang::FunctionDecl &Callee,
                std::optional<unsigned> Index, bool IsVirtual);
  bool isPlainAssignment(const clang::FunctionDecl &Callee);

  /// What a user's function returns may lead to what it was given.
  void followResult(const clang::Expr *E, Leads How,
                    const clang::FunctionDecl &Callee,
                    const clang::CallExpr *Call);
  void followLibraryObject(const clang::Expr *E, Leads How,
                           const clang::FunctionDecl &Callee,
                           const clang::CallExpr *Call);

  /// \p E is an argument of \p Call, or the object of an operator.
  void followArgument(const clang::Expr *E, Leads How,
                      const clang::CallExpr *Call);

  /// Whether a user's function may keep the address of what its parameter
  /// number \p Index is given.
  bool keepsParameter(const clang::Expr *E, const clang::FunctionDecl &Callee,
                      unsigned Index, Leads How);
  void followLibraryArgument(const clang::Expr *E, Leads How,
                             const clang::FunctionDecl &Callee,
                             const clang::CallExpr *Call);

  /// \p Given is moved into \p To: what that owns from then on was somewhere
  /// else before.
  void moveInto(const Location &To, const clang::Expr &Given);

  /// The variable of the function that \p E is, or is a member of.
  const clang::VarDecl *ownVariable(const clang::Expr &E) const;
  bool isDiscarded(const clang::Expr *E);
  bool isReturned(const clang::Expr *E);
  Location storageOf(const clang::Expr *E, Leads How) const;

  /// What \p E owns will belong to somebody else.
  void giveAwayOwned(const clang::Expr *E, Leads How);
  void followConstruct(const clang::Expr *E, Leads How,
                       const clang::CXXConstructExpr *Construct);

  /// What uses \p Iterator, past copies and conversions of it, and the copy
  /// that it is given. Null: nothing does.
  std::pair<const clang::Stmt *, const clang::Stmt *>
  userOf(const clang::Expr *Iterator);

  /// The call that is given \p Iterator; null: none.
  const clang::CallExpr *takerOf(const clang::Expr *Iterator);

  /// A library function that returns a mere value is done with the iterators
  /// that it was given: `std::sort(v.begin(), v.end())`, `it == v.end()`.
  bool isConsumed(const clang::Expr *Iterator);

  /// Whether something that \p Call, of an algorithm, calls may keep the
  /// address of an element.
  bool handsToKeeper(const clang::CallExpr &Call) const;

  /// Whether the algorithm that is given \p Inserter puts copies there, and
  /// nothing that something else owned.
  bool insertsCopies(const clang::CallExpr *Inserter);

  /// `kept.reset(new Row)`, `kept.reset()`: what it owned ends, and what it
  /// owns is nobody else's.
  bool resetsToNew(const clang::CallExpr &Call) const;

  /// Whether \p Call exchanges what two variables of the function own, and
  /// notes it if so.
  bool swapsOwn(const clang::CallExpr &Call);
  bool isHiddenVariable(const clang::Expr *Init);

  /// A lambda that is handed to an algorithm, which calls and forgets it.
  bool isCalledAtOnce(const clang::LambdaExpr *Lambda);

  //===--------------------------------------------------------------------===//
  // Objects that know their own address, or hold others'
  //===--------------------------------------------------------------------===//

  /// A container that takes over what something else owned may own things that
  /// are known elsewhere; a constructor may keep the address of its object.
  void adopt(const clang::VarDecl *Var, const clang::Expr *Init);

  /// Whether an element or member that the initialiser makes in place keeps its
  /// own address.
  bool partKeepsThis(const clang::Stmt *Init);
  bool constructorKeepsThis(const clang::CXXConstructorDecl &Constructor);
  const clang::FunctionDecl &F;
  Effects::Summaries &Known;
  Resolver Where;
  std::optional<clang::ParentMap> Map; ///< Of every root looked at so far.
  const clang::Expr *Origin =
      nullptr;           ///< The name or `this` that is being followed.
  bool IsLoaded = false; ///< Past a pointer that was read on the way.
  llvm::SmallVector<const clang::VarDecl *, 4>
      Moved; ///< They gave what they owned.
  llvm::SmallPtrSet<const clang::VarDecl *, 4>
      Named; ///< Other names were bound in them.
  /// Between variables of the function, from the first to the second.
  llvm::SmallVector<std::pair<const clang::VarDecl *, const clang::VarDecl *>,
                    4>
      Moves;
};

} // namespace heal

#endif
