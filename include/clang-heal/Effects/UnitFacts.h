//===- UnitFacts.h - What the whole unit says -------------------*- C++ -*-===//
#ifndef CLANG_HEAL_EFFECTS_UNITFACTS_H
#define CLANG_HEAL_EFFECTS_UNITFACTS_H

#include "clang/AST/DeclarationName.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/SmallVector.h"

namespace clang {
class ASTContext;
class Expr;
class FunctionDecl;
class FunctionTemplateDecl;
class QualType;
} // namespace clang

namespace heal {

/// What a proof about one function must know of the project's code around it,
/// all of it found in one walk over the unit. It points into the AST.
class UnitFacts {
public:
  explicit UnitFacts(clang::ASTContext &Context);

  /// Whether anything looks at errno, or sets it.
  bool namesErrno() const { return NamesErrno; }

  /// A place that asks one of the library's containers for its capacity; null:
  /// there is none.
  const clang::Expr *asksForCapacity() const { return AsksForCapacity; }

  /// Whether a stream may write to what the program reads in another way, or
  /// run its code: there is a stream, buffer or facet of its own, a stream is
  /// given a buffer or a callback or shows its buffer, or C's streams are given
  /// buffers or memory, or printf conversions.
  bool bendsStreams() const { return BendsStreams; }

  /// Whether anything gives a thread a locale of its own.
  bool namesThreadLocale() const { return NamesThreadLocale; }

  /// Whether a shared_ptr to \p Type is given a deleter, or owns what was not
  /// made as a \p Type: what its end does is not known from \p Type.
  bool endsOtherwise(clang::QualType Type) const;

  /// Whether a cast makes a const object one that may be written.
  bool castsAwayConst() const { return CastsAwayConst; }

  /// Whether the user says how the library orders values of some type:
  /// `template <> struct std::less<Color>`.
  bool specialisesLess() const { return SpecialisesLess; }

  /// The project's own functions named swap that are members of nothing: the
  /// library finds them by what it exchanges.
  llvm::ArrayRef<const clang::FunctionDecl *> swaps() const { return Swaps; }

  /// Whether a template of the name of \p Chosen would rather take a variable,
  /// by `T &`, than have it converted for \p Chosen, as a temporary must be.
  /// It counts wherever it is: a using declaration or an argument may bring it
  /// in.
  bool hasGreedyTwin(const clang::FunctionDecl &Chosen) const;

private:
  class Finder;

  bool NamesErrno = false, BendsStreams = false, SpecialisesLess = false,
       NamesThreadLocale = false, CastsAwayConst = false;
  const clang::Expr *AsksForCapacity = nullptr;
  llvm::SmallVector<const clang::FunctionDecl *, 2> Swaps;
  llvm::DenseSet<const void *> EndOtherwise; ///< Canonical types.
  /// Templates that take any variable, by name.
  llvm::DenseMap<clang::DeclarationName,
                 llvm::SmallVector<const clang::FunctionTemplateDecl *, 2>>
      Greedy;
};

} // namespace heal

#endif
