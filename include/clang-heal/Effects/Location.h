//===- Location.h - A piece of storage that code reads or writes -*- C++ -*-===//
//
// A location is a root and a short path: what a variable holds, what a
// parameter refers to, what `this` points at, or memory of which nobody knows
// whose it is. AST pointers live inside; a location is good while its AST is.
//
//===----------------------------------------------------------------------===//
#ifndef CLANG_HEAL_EFFECTS_LOCATION_H
#define CLANG_HEAL_EFFECTS_LOCATION_H

#include "clang/AST/Type.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/SmallVector.h"
#include <string>

namespace clang {
class Decl;
class FieldDecl;
class VarDecl;
} // namespace clang

namespace heal {

/// One step from an object to a part of it, or to what it owns.
struct PathStep {
  enum Kind {
    Field,    ///< A data member; Decl says which.
    Element,  ///< Some element of an array: a part of the array.
    Contents, ///< What a container of the standard library, or a smart
              ///< pointer, owns: not a part of the container object.
  };
  Kind Step;
  const clang::FieldDecl *Decl = nullptr;
  bool operator==(const PathStep &) const = default;
};

/// A variable that outlives calls and that this unit does not declare.
struct ForeignVariable {
  std::string Usr, Name;
};

struct Location {
  enum RootKind {
    Local,   ///< The storage of a local variable or by-value parameter.
    Param,   ///< What a reference or pointer parameter refers to.
    This,    ///< `*this`.
    Global,  ///< The storage of a variable that outlives the call; without a
             ///< variable: the process's own state, its locale.
    Fresh,   ///< A temporary, a string literal, a new allocation: nobody else's.
    Unknown, ///< Memory reached through a pointer of unknown origin.
  };
  RootKind Root = Unknown;
  const clang::VarDecl *Var = nullptr; ///< Local, Param, Global.
  /// Global, of another unit; instead of Var. Each has one address.
  const ForeignVariable *Foreign = nullptr;
  /// Unknown: the local pointer that was made to point at it by `new`, and is
  /// not changed: before the call of the function it did not exist.
  const clang::VarDecl *MadeFor = nullptr;
  static constexpr unsigned MaxSteps = 3;
  llvm::SmallVector<PathStep, MaxSteps> Path; ///< At most MaxSteps.
  /// The type of the object that is accessed, canonical and unqualified. Null:
  /// anything at all, of any type.
  clang::QualType Type;
  bool IsConst = false; ///< The storage is declared const: nobody writes it.
  bool Deep = false;    ///< With everything that it owns, however deep.
  /// Owned, and named by what was bound to it earlier: by a swap or a splice it
  /// may have got another owner than the one that the path tells.
  bool Adrift = false;

  /// The process's own state, such as its locale: only unknown code changes it.
  bool isEnvironment() const { return Root == Global && !Var && !Foreign; }
  bool isAnything() const { return Type.isNull(); }
  /// Whether the path leads through something that a container owns.
  bool isOwned() const;
  /// `this->Items[...]`, for a person.
  std::string str() const;
};

/// The Unified Symbol Resolution of \p D, the same in every unit that declares
/// it; empty when it has none.
std::string usrOf(const clang::Decl &D);

/// How a local variable may be known outside of the accesses that name it.
enum class Escape {
  Address, ///< Its own address is.
  Owned,   ///< That of what it owns is.
  Traded,  ///< What it owns was, or is by now, something else's.
  Around   ///< It is older than the call: a lambda has it from around itself.
};
using EscapeTest = llvm::function_ref<bool(const clang::VarDecl &, Escape)>;

/// Whether an access to \p A may touch storage that an access to \p B touches:
/// false only when types, const-ness, fields or roots keep them apart.
bool mayAlias(const Location &A, const Location &B, EscapeTest Escapes);

} // namespace heal

#endif
