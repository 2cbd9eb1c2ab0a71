//===- UnitViewInternal.h - A unit's AST, as the steps ask it ---*- C++ -*-===//
#ifndef CLANG_HEAL_LIB_LOCATE_UNITVIEWINTERNAL_H
#define CLANG_HEAL_LIB_LOCATE_UNITVIEWINTERNAL_H

#include "SightingInternal.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/ExprCXX.h"
#include "llvm/ADT/DenseMap.h"

namespace heal {

/// Answers in the project's terms about an AST. Lives as long as the AST, on
/// one thread.
class UnitView {
public:
  UnitView(clang::ASTContext &AST, const Project &Sources, StringRef Unit)
      : AST(AST), SM(AST.getSourceManager()), Sources(Sources),
        Unit(Unit.str()) {}

  clang::ASTContext &AST;
  const clang::SourceManager &SM;
  const Project &Sources;
  const std::string Unit;

  /// The canonical path of the file that \p Loc was written or expanded in.
  const std::string &pathOf(clang::SourceLocation Loc) const;
  unsigned lineOf(clang::SourceLocation Loc) const;
  /// Whether \p Loc is in a file that the project owns or its build makes.
  bool isOurs(clang::SourceLocation Loc) const;
  /// Whether the build, or a generator whose output is checked in, made the
  /// file of \p Loc: its head says so.
  bool isGenerated(clang::SourceLocation Loc) const;

  /// What is to be seen of \p F, or of its definition when the unit has one.
  FunctionSighting sightingOf(const clang::FunctionDecl &F) const;
  FunctionSighting sightingOf(const clang::LambdaExpr &L) const;

private:
  void place(FunctionSighting &To, clang::SourceRange Whole,
             const clang::Stmt *Body, clang::SourceLocation Name) const;
  void findObstacle(FunctionSighting &To, clang::SourceLocation Loc) const;

  mutable llvm::DenseMap<clang::FileID, std::string> Paths;
};

/// The definition, or else the declaration, as it is written: templates
/// instead of their instances.
const clang::FunctionDecl &writtenForm(const clang::FunctionDecl &F);

/// Names of the classes and namespaces around \p D that a person would write,
/// outermost first; inline namespaces only \p WithInline.
std::vector<std::string> scopesOf(const clang::Decl &D,
                                  bool WithInline = false);

/// The name of \p D without scopes and template arguments.
std::string plainName(const clang::NamedDecl &D);

/// A function or a lambda that an expression refers to.
struct FunctionReference {
  const clang::FunctionDecl *Function = nullptr;
  const clang::LambdaExpr *Lambda = nullptr; ///< Else Function.
  std::string Via;                           ///< As in Registration.
  bool IsReturn = false; ///< As Registration::IsReturnOfTarget.

  bool operator==(const FunctionReference &Other) const {
    return Function == Other.Function && Lambda == Other.Lambda;
  }
};

/// The functions that \p E hands over, but not those that it calls. Where
/// there is none: what the called functions return, and the call operators
/// and handling methods of the objects that it makes.
std::vector<FunctionReference> referencesIn(const UnitView &View,
                                            ArrayRef<const clang::Stmt *> Es);

/// The functions that \p F returns to its caller, where its body is known.
std::vector<FunctionReference> returnsOf(const UnitView &View,
                                         const clang::FunctionDecl &F);

/// The one function of the project that \p Body calls, when it does nothing
/// else; else null.
const clang::FunctionDecl *forwardedTo(const UnitView &View,
                                       const clang::Stmt *Body);

/// What is registered at \p Literal, an expression that gives the name.
std::vector<Registration> registrationsAt(const UnitView &View,
                                          const clang::Expr &Name,
                                          StringRef Literal);

/// The target of \p Reference, with forwarding lambdas seen through; says so
/// in \p Via.
FunctionSighting targetOf(const UnitView &View,
                          const FunctionReference &Reference, std::string &Via);

/// The variable that \p E, or an array or string made of it alone, initialises.
const clang::VarDecl *variableNamed(const UnitView &View, const clang::Expr &E);

/// Runs \p Query's matchers over the unit's own declarations.
std::vector<MatcherHit> matcherHits(const UnitView &View,
                                    const UnitQuery &Query);

} // namespace heal

#endif
