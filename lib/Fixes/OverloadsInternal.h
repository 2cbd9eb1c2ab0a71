//===- OverloadsInternal.h - Is the same chosen for a constant? -*- C++ -*-===//
//
// What a call or a class does with a temporary, and whether it does the same
// with a constant of that type.
//
//===----------------------------------------------------------------------===//
#ifndef CLANG_HEAL_LIB_FIXES_OVERLOADSINTERNAL_H
#define CLANG_HEAL_LIB_FIXES_OVERLOADSINTERNAL_H

#include "clang/AST/DeclCXX.h"
#include "clang/AST/ExprCXX.h"

namespace heal {

/// Whether a constant of \p Type can be copied where a temporary was moved.
bool isCopyable(clang::QualType Type);

/// Whether a constructor of \p Record, or of a base whose constructors it has,
/// is a template that would rather take a variable than have it copied.
bool isGreedy(const clang::CXXRecordDecl &Record);

/// Whether a \p Type is a number, a pointer, or a class of the library that is
/// made of such: it does the same with a temporary as with a constant. A class
/// of the user may tell them apart, and so may a reference.
bool isOfLibraryAlone(clang::QualType Type, unsigned Depth = 0);

/// Binding a result to \p Parameter selects the same function and the same
/// instantiation, whether it is a temporary or a const variable.
bool bindsAlike(const clang::ParmVarDecl &Parameter,
                const clang::FunctionDecl &Callee);

/// The parameter that \p Argument, a direct argument of \p Parent, binds to;
/// \p Callee is set to the function that has it.
const clang::ParmVarDecl *parameterFor(const clang::Stmt *Parent,
                                       const clang::Stmt *Argument,
                                       const clang::FunctionDecl *&Callee);

/// `std::get<0>(f())`
bool isGet(const clang::FunctionDecl &Callee);

/// A call of `operator T()`.
bool isConversion(const clang::Expr &E);

/// Whether \p Method is an accessor of the library that does the same to a
/// constant: it leads to the same part. The `[]` of a map has no such twin.
bool hasConstTwin(const clang::CXXMethodDecl &Method);

/// Whether the arguments decide of which class \p Made, whose parent is
/// \p Parent, is: a guide may tell a temporary from a variable.
bool deducesItsClass(const clang::CXXConstructExpr &Made,
                     const clang::Stmt *Parent);

} // namespace heal

#endif
