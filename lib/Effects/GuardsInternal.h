//===- GuardsInternal.h - Tests that keep an operation defined --*- C++ -*-===//
#ifndef CLANG_HEAL_LIB_EFFECTS_GUARDSINTERNAL_H
#define CLANG_HEAL_LIB_EFFECTS_GUARDSINTERNAL_H

#include "EffectsInternal.h"

namespace heal {

/// An operation that is defined only for some operands.
struct Partial {
  enum Need {
    Position, ///< First, an iterator, stands at an element.
    Index,    ///< First has an element number Second (null: any element).
    Value,    ///< First, an optional, has a value.
    Divisor   ///< First is not zero, and dividing by it does not overflow.
  };
  Need Needs;
  const clang::Expr *First;
  const clang::Expr *Second = nullptr;
};

/// The variable of the function's own that \p E names, if it starts with a
/// value that is written; null: something else.
const clang::VarDecl *localNamedBy(const clang::Expr *E);

/// What \p Use needs, where a test can tell.
std::optional<Partial> partialOf(const clang::Expr &Use);

/// Which tests tell that an operation is defined, as long as nothing that they
/// read is written. Made for one function, and what is known of it; looks at
/// expressions alone; not thread-safe.
class Guards {
public:
  Guards(const clang::FunctionDecl &In, const FunctionScan &Scan)
      : Context(In.getASTContext()), Scan(Scan), In(In) {}

  /// The part of \p Test from whose being \p Truth follows that \p Use is
  /// defined; null: it does not tell.
  const clang::Expr *toldBy(const clang::Expr *Test, bool Truth,
                            const Partial &Use) const;

private:
  bool isSame(const clang::Expr *A, const clang::Expr *B) const;
  bool asksForSize(const clang::Expr *E, const clang::Expr *Of) const;
  bool isSizeOf(const clang::Expr *E, const clang::Expr *Of,
                clang::QualType Compared) const;
  bool isOwn(const clang::VarDecl &Var) const;
  bool isNeverNegative(const clang::Expr *E) const;
  bool isFoundIn(const clang::Expr *Position,
                 const clang::Expr *Container) const;
  bool showsPosition(const clang::Expr &Test, bool Truth,
                     const clang::Expr *At) const;
  bool showsSize(const clang::Expr &Test, bool Truth, const clang::Expr *Object,
                 const llvm::APSInt &Index) const;
  bool showsIndex(const clang::Expr &Test, bool Truth,
                  const Partial &Use) const;
  bool showsValue(const clang::Expr &Test, bool Truth,
                  const clang::Expr *Object) const;
  bool showsDivisor(const clang::Expr &Test, bool Truth,
                    const clang::Expr *Number) const;

  const clang::ASTContext &Context;
  const FunctionScan &Scan;
  const clang::FunctionDecl &In;
};

/// A test, and how it came out.
struct KnownTest {
  const clang::Expr *Test;
  bool Truth;
};

/// The test after which alone \p Parent runs \p Child, a part of it.
std::optional<KnownTest> testAround(const clang::Stmt &Parent,
                                    const clang::Stmt &Child);

/// The statements of \p Block, before \p Child in it, that leave it if their
/// condition holds.
std::vector<const clang::IfStmt *>
leavingBefore(const clang::CompoundStmt &Block, const clang::Stmt &Child);

} // namespace heal

#endif
