//===- Check.cpp - Expectations on what a call left -----------------------===//
#include "CheckInternal.h"
#include "clang/Frontend/ASTUnit.h"
#include <cmath>

namespace heal {

using clang::QualType;
namespace json = llvm::json;

/// Whether the preprocessor would see several arguments in \p Code: it knows
/// round brackets and literals, no other brackets.
static bool hasBareComma(StringRef Code) {
  int Depth = 0;
  for (size_t I = 0; I < Code.size(); ++I) {
    char C = Code[I];
    if (C == '"' || C == '\'')
      while (++I < Code.size() && Code[I] != C)
        I += Code[I] == '\\';
    Depth += C == '(' ? 1 : C == ')' ? -1 : 0;
    if (C == ',' && Depth == 0)
      return true;
  }
  return false;
}

/// \p Code as an argument of a macro.
static std::string asArgument(const std::string &Code) {
  // A raw string's quotes are no ordinary ones.
  bool IsPlain = !StringRef(Code).contains("R\"") && !hasBareComma(Code);
  return IsPlain ? Code : "(" + Code + ")";
}

static std::string call(StringRef Macro, const std::string &A,
                        const std::string &B) {
  return (Macro + "(" + asArgument(A) + ", " + asArgument(B) + ");\n").str();
}

static std::string call(StringRef Macro, const std::string &A) {
  return (Macro + "(" + asArgument(A) + ");\n").str();
}

Text CheckWriter::expect(const std::string &Actual, QualType Type,
                         const json::Value &Wanted) {
  Type = Type.getNonReferenceType();
  if (Type->isRealFloatingType())
    return expectFloat(Actual, Type, Wanted);
  if (Type->isPointerType() && Wanted.kind() != json::Value::Null) {
    Text Code = Values.write(Type, Wanted);
    return Code ? Text(call("EXPECT_STREQ", Actual, *Code)) : Code;
  }
  if (Type->isArithmeticType() || Type->isEnumeralType() ||
      Type->isPointerType())
    return expectWhole(Actual, Type, Wanted);
  if (hasEquality(Type) && !holdsFloating(Type))
    if (Text Whole = expectWhole(Actual, Type, Wanted))
      return Whole;
  return expectParts(Actual, Type, Wanted);
}

Text CheckWriter::expectWhole(const std::string &Actual, QualType Type,
                              const json::Value &Wanted) {
  size_t Before = Values.defaulted();
  Text Code = Values.write(Type, Wanted);
  if (!Code)
    return Code;
  if (Values.defaulted() != Before)
    return because("not every field was recorded");
  if (Type->isBooleanType())
    return call(*Code == "true" ? "EXPECT_TRUE" : "EXPECT_FALSE", Actual);
  return call("EXPECT_EQ", Actual, *Code);
}

Text CheckWriter::expectFloat(const std::string &Actual, QualType Type,
                              const json::Value &Wanted) {
  Text Code = Values.write(Type, Wanted);
  if (!Code)
    return Code;
  std::optional<double> Number = Wanted.getAsNumber();
  if (!Number && *Wanted.getAsString() == "NaN") {
    Values.names().includeStandard("cmath");
    return call("EXPECT_TRUE", "std::isnan(" + Actual + ")");
  }
  if (!Number || *Number == std::trunc(*Number))
    return call("EXPECT_EQ", Actual, *Code);
  if (std::optional<double> Tolerance = roundingOf(*Number))
    return llvm::formatv("EXPECT_NEAR({0}, {1}, {2});\n", asArgument(Actual),
                         *Code, floatLiteral(*Tolerance, FloatKind::Double))
        .str();
  bool IsFloat = Type->isSpecificBuiltinType(clang::BuiltinType::Float);
  return call(IsFloat ? "EXPECT_FLOAT_EQ" : "EXPECT_DOUBLE_EQ", Actual, *Code);
}

Text CheckWriter::expectParts(const std::string &Actual, QualType Type,
                              const json::Value &Wanted) {
  const StandardClass *Class = standardClassOf(Type);
  switch (Class ? Class->Kind : StandardKind::Monostate) {
  case StandardKind::Sequence:
  case StandardKind::Array:
    return expectElements(Actual, Type, Wanted);
  case StandardKind::Map:
    return expectEntries(Actual, Type, Wanted);
  case StandardKind::Pair:
  case StandardKind::Tuple:
    return expectTuple(Actual, Type, Wanted);
  case StandardKind::Optional:
    return expectOptional(Actual, Type, Wanted);
  case StandardKind::Variant:
    return expectVariant(Actual, Type, Wanted);
  default:
    break;
  }
  if (Class)
    return expectWhole(Actual, Type, Wanted);
  const clang::ASTContext &Context = Values.names().unit().getASTContext();
  if (const auto *Array = Context.getAsConstantArrayType(Type))
    return expectArray(Actual, *Array, Wanted);
  if (const clang::CXXRecordDecl *Record = Type->getAsCXXRecordDecl())
    return expectFields(Actual, *Record, Wanted);
  return because("a test cannot compare a '{0}'",
                 Type.getAsString(Values.names().policy()));
}

static Reason wanted(const char *What, const json::Value &Got) {
  return because("{0} is recorded where {1} is expected", describe(Got), What);
}

Text CheckWriter::expectElements(const std::string &Actual, QualType Type,
                                 const json::Value &Wanted) {
  const json::Array *Elements = Wanted.getAsArray();
  if (!Elements)
    return wanted("an array", Wanted);
  StringRef Name = Type->getAsCXXRecordDecl()->getName();
  bool HasIndex = Name == "vector" || Name == "deque" || Name == "array";
  std::string Size = Actual + ".size()";
  if (!HasIndex) {
    Values.names().includeStandard("iterator");
    Size = "std::distance(" + Actual + ".begin(), " + Actual + ".end())";
  }
  std::string Result =
      call("ASSERT_EQ", Size,
           std::to_string(Elements->size()) + (HasIndex ? "u" : ""));
  for (size_t I = 0; I < Elements->size(); ++I) {
    std::string Index = std::to_string(I);
    std::string Element =
        HasIndex ? Actual + "[" + Index + "]"
                 : "(*std::next(" + Actual + ".begin(), " + Index + "))";
    Text Code = expect(Element, typeArguments(Type).front(), (*Elements)[I]);
    if (!Code)
      return Code.why("element " + Index);
    Result += *Code;
  }
  return Result;
}

Text CheckWriter::expectArray(const std::string &Actual,
                              const clang::ConstantArrayType &Type,
                              const json::Value &Wanted) {
  const json::Array *Elements = Wanted.getAsArray();
  if (!Elements || Elements->size() != Type.getZExtSize())
    return because("{0} is recorded where an array of {1} is expected",
                   describe(Wanted), Type.getZExtSize());
  std::string Result;
  for (size_t I = 0; I < Elements->size(); ++I) {
    Text Code = expect(Actual + "[" + std::to_string(I) + "]",
                       Type.getElementType(), (*Elements)[I]);
    if (!Code)
      return Code.why("element " + llvm::Twine(I));
    Result += *Code;
  }
  return Result;
}

Text CheckWriter::expectEntries(const std::string &Actual, QualType Type,
                                const json::Value &Wanted) {
  auto Entries = Values.entriesOf(Type, Wanted);
  if (!Entries)
    return Entries.why();
  std::string Result = call("ASSERT_EQ", Actual + ".size()",
                            std::to_string(Entries->size()) + "u");
  for (const ValueWriter::Entry &Entry : *Entries) {
    Result += call("ASSERT_EQ", Actual + ".count(" + Entry.Key + ")", "1u");
    Text Code = expect(Actual + ".at(" + Entry.Key + ")",
                       typeArguments(Type)[1], *Entry.Value);
    if (!Code)
      return Code.why("the value of key " + Entry.Key);
    Result += *Code;
  }
  return Result;
}

Text CheckWriter::expectTuple(const std::string &Actual, QualType Type,
                              const json::Value &Wanted) {
  auto Parts = Values.partsOf(Type, Wanted);
  if (!Parts)
    return Parts.why();
  std::string Result;
  for (size_t I = 0; I < Parts->size(); ++I) {
    std::string Index = std::to_string(I);
    Text Code = expect("std::get<" + Index + ">(" + Actual + ")",
                       typeArguments(Type)[I], *(*Parts)[I]);
    if (!Code)
      return Code.why("part " + Index);
    Result += *Code;
  }
  return Result;
}

Text CheckWriter::expectOptional(const std::string &Actual, QualType Type,
                                 const json::Value &Wanted) {
  if (Wanted.kind() == json::Value::Null)
    return call("EXPECT_FALSE", Actual + ".has_value()");
  Text Code = expect("(*" + Actual + ")", typeArguments(Type).front(), Wanted);
  if (!Code)
    return Code;
  return call("ASSERT_TRUE", Actual + ".has_value()") + *Code;
}

Text CheckWriter::expectVariant(const std::string &Actual, QualType Type,
                                const json::Value &Wanted) {
  auto Chosen = Values.alternativeOf(Type, Wanted);
  if (!Chosen)
    return Chosen.why();
  std::string Index = std::to_string(Chosen->Index);
  Text Code = expect("std::get<" + Index + ">(" + Actual + ")",
                     typeArguments(Type)[Chosen->Index], *Chosen->Value);
  if (!Code)
    return Code;
  return call("ASSERT_EQ", Actual + ".index()", Index + "u") + *Code;
}

Text CheckWriter::expectFields(const std::string &Actual,
                               const clang::CXXRecordDecl &Record,
                               const json::Value &Wanted) {
  const json::Object *Members = Wanted.getAsObject();
  if (!Members || Members->empty())
    return wanted("an object with the fields", Wanted);
  if (!Record.hasDefinition())
    return because("'{0}' is only declared", Record.getName());
  std::string Result;
  size_t Found = 0;
  for (const clang::FieldDecl *Field : Record.getDefinition()->fields()) {
    const json::Value *Member = Members->get(Field->getName());
    if (!Member)
      continue;
    ++Found;
    if (Field->getAccess() != clang::AS_public)
      return because("field '{0}' of '{1}' is not public", Field->getName(),
                     Record.getName());
    Text Code = expect(Actual + "." + Field->getName().str(), Field->getType(),
                       *Member);
    if (!Code)
      return Code.why("field '" + Field->getName() + "'");
    Result += *Code;
  }
  if (Found != Members->size())
    return because("not every recorded name is a field of '{0}'",
                   Record.getName());
  return Result;
}

} // namespace heal
