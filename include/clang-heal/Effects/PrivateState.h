//===- PrivateState.h - Who may change what an object computes from -*- C++ -*-//
//
// A const member function that computes a value from private fields of its
// object gives the same value until one of those fields is written. Only code
// of the class and its friends can do that. Three questions find all of it:
//
//   What does it compute from?            findState
//   Is all that may name it seen?         namersAreSeen
//   Where is it written?                  findWriters
//
// Each answers with a yes, or with a no and its reason, as Effects does.
//
//===----------------------------------------------------------------------===//
#ifndef CLANG_HEAL_EFFECTS_PRIVATESTATE_H
#define CLANG_HEAL_EFFECTS_PRIVATESTATE_H

#include "clang-heal/Effects/Effects.h"

namespace clang {
class CXXMethodDecl;
class CXXRecordDecl;
class FieldDecl;
class MemberExpr;
} // namespace clang

namespace heal {

/// A function in which some private state is named, and not only to read it.
struct StateWriter {
  const clang::FunctionDecl *Function = nullptr; ///< Has a body; no lambda.
  std::vector<const clang::MemberExpr *> Mentions; ///< In no order.
  bool Lends = false; ///< Its locals lead to the state: it writes until it ends.
};

/// Some private fields of a class, and who may change them.
///
/// Plain data; good as long as the AST is.
struct PrivateState {
  const clang::CXXRecordDecl *Class = nullptr;
  std::vector<const clang::FieldDecl *> Fields; ///< In the order of the class.
  /// The types of the fields and of all that is in them, canonical.
  std::vector<clang::QualType> Types;
  std::vector<StateWriter> Writers;
  std::vector<Belief> Beliefs;
  /// An object of the class that is there before anything runs, made by its
  /// default constructor; null: the unit has none.
  const clang::VarDecl *ThereAtStart = nullptr;

  bool has(const clang::FieldDecl &Field) const;
};

/// Whether a \p Type holds values through and through: no pointers, nothing
/// mutable, nothing shared.
bool holdsOnlyValues(clang::QualType Type, Effects &Ask);

/// Whether \p Reader, a const member function with a body and no parameters,
/// reads nothing but constants and private fields of its own object that hold
/// only values. Sets the class, its fields and types of \p State.
Answer findState(const clang::CXXMethodDecl &Reader, Effects &Ask,
                 PrivateState &State);

/// Whether every function that may name a private field of the class has its
/// body in this unit: its members, those of its nested classes and friends, and
/// no template that another unit could specialise.
Answer namersAreSeen(const PrivateState &State, const clang::ASTContext &Context);

/// Finds the functions that may write the fields. A no: they are reached in a
/// way that no name shows, or somebody outside may hold on to them.
/// \p Ask counts whatever is unknown as such.
Answer findWriters(PrivateState &State, Effects &Ask);

} // namespace heal

#endif
