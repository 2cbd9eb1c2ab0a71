//===- CheckInternal.h - Expectations on what a call left -------*- C++ -*-===//
#ifndef CLANG_HEAL_LIB_TESTGEN_CHECKINTERNAL_H
#define CLANG_HEAL_LIB_TESTGEN_CHECKINTERNAL_H

#include "ValueInternal.h"

namespace heal {

/// Whether `==` compares two values of \p Type: every class on the way has an
/// operator that the AST shows.
bool hasEquality(clang::QualType Type);

/// Whether a value of \p Type holds floating-point numbers that `==` would
/// compare bit by bit.
bool holdsFloating(clang::QualType Type);

/// Writes the statements that expect a recorded value in an expression.
///
/// A value is compared as a whole where its type has `==` and all of it was
/// recorded; else part by part, down to what can be compared. Not thread-safe.
class CheckWriter {
public:
  explicit CheckWriter(ValueWriter &Values) : Values(Values) {}

  /// Statements, one a line, that expect \p Wanted in \p Actual, an expression
  /// of \p Type that may be read often.
  Text expect(const std::string &Actual, clang::QualType Type,
              const llvm::json::Value &Wanted);

private:
  Text expectWhole(const std::string &Actual, clang::QualType Type,
                   const llvm::json::Value &Wanted);
  Text expectFloat(const std::string &Actual, clang::QualType Type,
                   const llvm::json::Value &Wanted);
  Text expectParts(const std::string &Actual, clang::QualType Type,
                   const llvm::json::Value &Wanted);
  Text expectElements(const std::string &Actual, clang::QualType Type,
                      const llvm::json::Value &Wanted);
  Text expectArray(const std::string &Actual,
                   const clang::ConstantArrayType &Type,
                   const llvm::json::Value &Wanted);
  Text expectEntries(const std::string &Actual, clang::QualType Type,
                     const llvm::json::Value &Wanted);
  Text expectTuple(const std::string &Actual, clang::QualType Type,
                   const llvm::json::Value &Wanted);
  Text expectOptional(const std::string &Actual, clang::QualType Type,
                      const llvm::json::Value &Wanted);
  Text expectVariant(const std::string &Actual, clang::QualType Type,
                     const llvm::json::Value &Wanted);
  Text expectFields(const std::string &Actual, const clang::CXXRecordDecl &Type,
                    const llvm::json::Value &Wanted);

  ValueWriter &Values;
};

} // namespace heal

#endif
