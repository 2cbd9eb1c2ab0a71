//===- Scalar.cpp - Recorded numbers, characters and enums ----------------===//
#include "ValueInternal.h"
#include "clang/Frontend/ASTUnit.h"
#include <cfloat>
#include <cmath>

namespace heal {

using clang::QualType;
namespace json = llvm::json;

std::string describe(const json::Value &Value) {
  switch (Value.kind()) {
  case json::Value::Null:
    return "null";
  case json::Value::Boolean:
    return *Value.getAsBoolean() ? "true" : "false";
  case json::Value::Number:
    return llvm::formatv("the number {0}", Value).str();
  case json::Value::String:
    return "a string";
  case json::Value::Array:
    return "an array";
  case json::Value::Object:
    return "an object";
  }
  llvm_unreachable("all kinds have a description");
}

static Reason notA(const char *Wanted, const json::Value &Got) {
  return because("{0} is recorded where {1} is expected", describe(Got),
                 Wanted);
}

Text ValueWriter::writeBuiltin(const clang::BuiltinType &Type, QualType Whole,
                               const json::Value &Value) {
  using Builtin = clang::BuiltinType;
  switch (Type.getKind()) {
  case Builtin::Bool:
    if (std::optional<bool> Flag = Value.getAsBoolean())
      return std::string(*Flag ? "true" : "false");
    return notA("true or false", Value);
  case Builtin::Char_S:
  case Builtin::Char_U:
  case Builtin::WChar_S:
  case Builtin::WChar_U:
  case Builtin::Char8:
  case Builtin::Char16:
  case Builtin::Char32:
    return writeChar(Whole, Value);
  case Builtin::Float:
  case Builtin::Double:
  case Builtin::LongDouble:
    return writeFloat(Type, Value);
  case Builtin::NullPtr:
    if (Value.kind() == json::Value::Null)
      return std::string("nullptr");
    return notA("null", Value);
  default:
    if (Type.isInteger())
      return writeInteger(Whole, Value);
    return because("a test cannot make a '{0}'", Type.getName(Names.policy()));
  }
}

static Reason doesNotFit(Integer Value, StringRef Type) {
  return because("{0} does not fit '{1}'", decimal(Value), Type);
}

Text ValueWriter::writeInteger(QualType Type, const json::Value &Value) {
  std::optional<Integer> Number = integerOf(Value);
  if (!Number)
    return notA("an integer", Value);
  unsigned Bits = Names.unit().getASTContext().getIntWidth(Type);
  bool Signed = Type->isSignedIntegerOrEnumerationType();
  if (!fits(*Number, Bits, Signed))
    return doesNotFit(*Number, Type.getAsString(Names.policy()));
  return integerLiteral(*Number, Bits, Signed);
}

Text ValueWriter::writeChar(QualType Type, const json::Value &Value) {
  bool Plain = Type->isSpecificBuiltinType(clang::BuiltinType::Char_S) ||
               Type->isSpecificBuiltinType(clang::BuiltinType::Char_U);
  if (std::optional<StringRef> Characters = Value.getAsString()) {
    unsigned char First = Characters->empty() ? 0 : Characters->front();
    if (Characters->size() != 1 || First > 127)
      return because("a string that is not one ASCII character is recorded "
                     "where a character is expected");
    if (Plain)
      return charLiteral(First);
    return Text("static_cast<" +
                Type.getUnqualifiedType().getAsString(Names.policy()) + ">(" +
                charLiteral(First) + ")");
  }
  std::optional<Integer> Number = integerOf(Value);
  if (!Number)
    return notA("a character", Value);
  unsigned Bits = Names.unit().getASTContext().getIntWidth(Type);
  std::string Name =
      Type.getCanonicalType().getUnqualifiedType().getAsString(Names.policy());
  if (!fits(*Number, Bits, Type->isSignedIntegerType()))
    return doesNotFit(*Number, Name);
  if (Plain && *Number >= 0 && *Number < 128)
    return charLiteral(static_cast<unsigned char>(*Number));
  return "static_cast<" + Name + ">(" + decimal(*Number) + ")";
}

/// NaN and the infinities, for which JSON has no number, as protobuf's JSON
/// and others write them.
static std::optional<StringRef> notFinite(const json::Value &Value) {
  StringRef Spelling = Value.getAsString().value_or("");
  if (Spelling == "NaN" || Spelling == "Infinity" || Spelling == "-Infinity")
    return Spelling;
  return std::nullopt;
}

Text ValueWriter::writeFloat(const clang::BuiltinType &Type,
                             const json::Value &Value) {
  std::string Name = Type.getName(Names.policy()).str();
  if (std::optional<StringRef> Spelling = notFinite(Value)) {
    Names.includeStandard("limits");
    StringRef Member = *Spelling == "NaN" ? "quiet_NaN()" : "infinity()";
    StringRef Sign = *Spelling == "-Infinity" ? "-" : "";
    return (Sign + "std::numeric_limits<" + Name + ">::" + Member).str();
  }
  std::optional<double> Number = Value.getAsNumber();
  if (!Number)
    return notA("a number", Value);
  bool IsFloat = Type.getKind() == clang::BuiltinType::Float;
  if (!std::isfinite(*Number) || (IsFloat && std::fabs(*Number) > FLT_MAX))
    return because("a number is recorded that does not fit '{0}'", Name);
  FloatKind Kind = IsFloat ? FloatKind::Float
                   : Type.getKind() == clang::BuiltinType::Double
                       ? FloatKind::Double
                       : FloatKind::LongDouble;
  return floatLiteral(*Number, Kind);
}

static bool endsWithName(std::string Qualified, StringRef Name) {
  return StringRef("::" + Qualified).ends_with("::" + Name.ltrim(':').str());
}

/// The enumerator called \p Name, which may be qualified by the enum, by the
/// namespace around it, or not at all.
static const clang::EnumConstantDecl *enumeratorOf(const clang::EnumDecl &Enum,
                                                   StringRef Name) {
  for (const clang::EnumConstantDecl *E : Enum.enumerators())
    if (endsWithName(E->getQualifiedNameAsString(), Name) ||
        endsWithName(
            Enum.getQualifiedNameAsString() + "::" + E->getName().str(), Name))
      return E;
  return nullptr;
}

static const clang::EnumConstantDecl *enumeratorOf(const clang::EnumDecl &Enum,
                                                   Integer Value) {
  for (const clang::EnumConstantDecl *E : Enum.enumerators()) {
    const llvm::APSInt &Known = E->getInitVal();
    if (Known.getSignificantBits() > 65)
      continue;
    Integer Number = Known.isSigned() ? Integer(Known.getSExtValue())
                                      : Integer(Known.getZExtValue());
    if (Number == Value)
      return E;
  }
  return nullptr;
}

/// Whether a number without an enumerator is a value of \p Enum.
static bool holds(const clang::EnumDecl &Enum, const clang::ASTContext &Context,
                  Integer Value) {
  bool Signed = Enum.getIntegerType()->isSignedIntegerType();
  if (Enum.isFixed())
    return fits(Value, Context.getIntWidth(Enum.getIntegerType()), Signed);
  unsigned Negative = Enum.getNumNegativeBits();
  unsigned Bits = std::max(Enum.getNumPositiveBits() + (Negative ? 1 : 0),
                           std::max(Negative, 1u));
  return fits(Value, Bits, Negative != 0);
}

Text ValueWriter::writeEnum(const clang::EnumType &Type,
                            const json::Value &Value) {
  const clang::EnumDecl *Enum = Type.getDecl()->getDefinition();
  Text Name = Names.spell(QualType(&Type, 0));
  if (!Name)
    return Name;
  if (!Enum)
    return because("'{0}' is only declared", *Name);
  std::optional<StringRef> Spelling = Value.getAsString();
  std::optional<Integer> Number = integerOf(Value);
  if (!Spelling && !Number)
    return notA("an enumerator's name or number", Value);
  const clang::EnumConstantDecl *Known =
      Spelling ? enumeratorOf(*Enum, *Spelling) : enumeratorOf(*Enum, *Number);
  if (Known)
    return *Name + "::" + Known->getName().str();
  if (Spelling)
    return because("'{0}' is no enumerator of '{1}'", *Spelling, *Name);
  if (!holds(*Enum, Names.unit().getASTContext(), *Number))
    return because("{0} is no value of '{1}'", decimal(*Number), *Name);
  return "static_cast<" + *Name + ">(" +
         integerLiteral(*Number, 64, fits(*Number, 64, true)) + ")";
}

Text ValueWriter::writeCString(const json::Value &Value) {
  if (Value.kind() == json::Value::Null)
    return std::string("nullptr");
  std::optional<StringRef> Characters = Value.getAsString();
  if (!Characters)
    return notA("a string", Value);
  if (Characters->contains('\0'))
    return because("the string holds a zero byte, which a C string cannot");
  return stringLiteral(*Characters);
}

} // namespace heal
