//===- ValueInternal.h - C++ expressions from recorded values ---*- C++ -*-===//
#ifndef CLANG_HEAL_LIB_TESTGEN_VALUEINTERNAL_H
#define CLANG_HEAL_LIB_TESTGEN_VALUEINTERNAL_H

#include "LiteralInternal.h"
#include "StandardInternal.h"
#include "TypeNamesInternal.h"
#include "llvm/ADT/STLFunctionalExtras.h"

namespace clang {
class CXXRecordDecl;
class EnumType;
class FieldDecl;
} // namespace clang

namespace heal {

/// A class whose public fields are the whole of it, in the order of their
/// declaration; or why it is not one.
OrReason<std::vector<const clang::FieldDecl *>>
publicFieldsOf(const clang::CXXRecordDecl &Record);

/// Why a default object of \p Record cannot be made by a test.
std::optional<Reason> defaultConstructible(const clang::CXXRecordDecl &Record);

/// Whether \p Expression begins with the \p Type that it makes, so that `auto`
/// is enough where it is declared.
bool namesItsType(StringRef Expression, StringRef Type);

/// Writes recorded values as expressions of the types that the AST shows.
///
/// An expression has exactly the type asked for or converts to it implicitly
/// and without narrowing, so that it can stand as an initializer, as an
/// element in braces, or as a side of a comparison.
///
/// Made one for each generated source. Not thread-safe.
class ValueWriter {
public:
  explicit ValueWriter(TypeNames &Names) : Names(Names) {}

  /// Forgets how much was written: the limit is for one recorded call.
  void beginCall() { Written = 0; }

  /// \p Value as an expression of \p Type (references and const are looked
  /// through).
  Text write(clang::QualType Type, const llvm::json::Value &Value);

  /// The key \p Key of a JSON object, as a \p Type: a string, or what the
  /// string spells where JSON only has strings.
  Text writeKey(clang::QualType Type, StringRef Key);

  /// Which alternative of the variant \p Type is \p Value, and its own value.
  struct Alternative {
    size_t Index;
    const llvm::json::Value *Value;
    std::string Code;
  };
  OrReason<Alternative> alternativeOf(clang::QualType Type,
                                      const llvm::json::Value &Value);

  /// The pairs of a map, recorded as an object or as an array of pairs.
  struct Entry {
    std::string Key;
    const llvm::json::Value *Value;
  };
  OrReason<std::vector<Entry>> entriesOf(clang::QualType Type,
                                         const llvm::json::Value &Value);

  /// The parts of a pair or tuple.
  OrReason<std::vector<const llvm::json::Value *>>
  partsOf(clang::QualType Type, const llvm::json::Value &Value);

  /// How many fields were left at their defaults because nothing was recorded
  /// for them: what was written since is not all recorded.
  size_t defaulted() const { return Defaulted; }

  TypeNames &names() { return Names; }

private:
  Text writeBuiltin(const clang::BuiltinType &Type, clang::QualType Whole,
                    const llvm::json::Value &Value);
  Text writeInteger(clang::QualType Type, const llvm::json::Value &Value);
  Text writeChar(clang::QualType Type, const llvm::json::Value &Value);
  Text writeFloat(const clang::BuiltinType &Type,
                  const llvm::json::Value &Value);
  Text writeEnum(const clang::EnumType &Type, const llvm::json::Value &Value);
  Text writeCString(const llvm::json::Value &Value);
  Text writeStandard(const StandardClass &Class, clang::QualType Type,
                     const llvm::json::Value &Value);
  Text writeString(clang::QualType Type, const llvm::json::Value &Value);
  Text writeSequence(clang::QualType Type, const llvm::json::Value &Value,
                     bool IsArray, bool IsSet);
  Text writeMap(clang::QualType Type, const llvm::json::Value &Value,
                bool KeysRepeat);
  Text writeParts(clang::QualType Type, const llvm::json::Value &Value);
  Text writeOptional(clang::QualType Type, const llvm::json::Value &Value);
  Text writeVariant(clang::QualType Type, const llvm::json::Value &Value);
  Text writeDuration(clang::QualType Type, const llvm::json::Value &Value);
  Text writeJson(clang::QualType Type, const llvm::json::Value &Value);
  Text writeClass(const clang::CXXRecordDecl &Record, clang::QualType Type,
                  const llvm::json::Value &Value);
  Text writeField(const clang::FieldDecl &Field,
                  const llvm::json::Value &Value);
  Text writeAggregate(clang::QualType Type,
                      ArrayRef<const clang::FieldDecl *> Fields,
                      const llvm::json::Object &Values);
  Text writeByAssignment(clang::QualType Type,
                         ArrayRef<const clang::FieldDecl *> Fields,
                         const llvm::json::Object &Values);
  OrReason<std::vector<std::string>>
  writeElements(clang::QualType Element, const llvm::json::Array &Values);

  TypeNames &Names;
  size_t Written = 0; ///< Values written for this call.
  size_t Defaulted = 0;
};

/// What a JSON value is, for a message: `the number 3`, `a string`, `null`.
std::string describe(const llvm::json::Value &Value);

} // namespace heal

#endif
