//===- Value.cpp - C++ expressions from recorded values -------------------===//
#include "ValueInternal.h"
#include "clang/Frontend/ASTUnit.h"

namespace heal {

using clang::QualType;
namespace json = llvm::json;

/// More values than this in one call make a source that compiles slowly and
/// that nobody reads.
static constexpr size_t MaxValues = 4096;
static constexpr size_t MaxStringBytes = 64 * 1024;

bool namesItsType(StringRef Expression, StringRef Type) {
  return Expression.consume_front(Type) &&
         (Expression.starts_with("{") || Expression.starts_with("("));
}

static bool isConstChar(QualType Pointee) {
  return Pointee.isConstQualified() &&
         (Pointee->isSpecificBuiltinType(clang::BuiltinType::Char_S) ||
          Pointee->isSpecificBuiltinType(clang::BuiltinType::Char_U));
}

Text ValueWriter::write(QualType Type, const json::Value &Value) {
  if (++Written > MaxValues)
    return because("more than {0} values are recorded in one call", MaxValues);
  Type = Type.getNonReferenceType();
  if (Type.isVolatileQualified())
    return because("a test cannot make a volatile value");
  Type = Type.getUnqualifiedType();
  if (const auto *Pointer = Type->getAs<clang::PointerType>()) {
    if (isConstChar(Pointer->getPointeeType()))
      return writeCString(Value);
    return because("a pointer ('{0}') cannot be made from a recorded value",
                   Type.getAsString(Names.policy()));
  }
  if (const auto *Builtin = Type->getAs<clang::BuiltinType>())
    return writeBuiltin(*Builtin, Type, Value);
  if (const auto *Enum = Type->getAs<clang::EnumType>())
    return writeEnum(*Enum, Value);
  if (const StandardClass *Class = standardClassOf(Type))
    return writeStandard(*Class, Type, Value);
  if (const clang::CXXRecordDecl *Record = Type->getAsCXXRecordDecl())
    return writeClass(*Record, Type, Value);
  return because("a test cannot make a '{0}'",
                 Type.getAsString(Names.policy()));
}

static Reason wanted(const char *What, const json::Value &Got) {
  return because("{0} is recorded where {1} is expected", describe(Got), What);
}

Text ValueWriter::writeStandard(const StandardClass &Class, QualType Type,
                                const json::Value &Value) {
  switch (Class.Kind) {
  case StandardKind::String:
  case StandardKind::StringView:
  case StandardKind::Path:
    return writeString(Type, Value);
  case StandardKind::Sequence:
    return writeSequence(Type, Value, /*IsArray=*/false, /*IsSet=*/false);
  case StandardKind::Array:
    return writeSequence(Type, Value, /*IsArray=*/true, /*IsSet=*/false);
  case StandardKind::Set:
    return writeSequence(Type, Value, /*IsArray=*/false, /*IsSet=*/true);
  case StandardKind::MultiSet:
    return writeSequence(Type, Value, /*IsArray=*/false, /*IsSet=*/false);
  case StandardKind::Map:
    return writeMap(Type, Value, /*KeysRepeat=*/false);
  case StandardKind::MultiMap:
    return writeMap(Type, Value, /*KeysRepeat=*/true);
  case StandardKind::Pair:
  case StandardKind::Tuple:
    return writeParts(Type, Value);
  case StandardKind::Optional:
    return writeOptional(Type, Value);
  case StandardKind::Variant:
    return writeVariant(Type, Value);
  case StandardKind::Monostate:
    if (Value.kind() != json::Value::Null)
      return wanted("null", Value);
    Names.includeStandard("variant");
    return std::string("std::monostate{}");
  case StandardKind::Duration:
    return writeDuration(Type, Value);
  case StandardKind::Json:
    return writeJson(Type, Value);
  case StandardKind::OrderedJson:
    return because("'{0}' keeps the order of its keys, which the recorded call "
                   "does not",
                   Type.getAsString(Names.policy()));
  }
  llvm_unreachable("all kinds are written");
}

Text ValueWriter::writeString(QualType Type, const json::Value &Value) {
  std::optional<StringRef> Bytes = Value.getAsString();
  if (!Bytes)
    return wanted("a string", Value);
  if (Bytes->size() > MaxStringBytes)
    return because("a string of {0} bytes is too long for a test",
                   Bytes->size());
  Text Name = Names.spell(Type);
  if (!Name)
    return Name;
  std::string Literal = stringLiteral(*Bytes);
  if (Bytes->contains('\0')) // Only the length tells where it ends.
    Literal += ", " + std::to_string(Bytes->size());
  return *Name + "(" + Literal + ")";
}

OrReason<std::vector<std::string>>
ValueWriter::writeElements(QualType Element, const json::Array &Values) {
  std::vector<std::string> Result;
  for (size_t I = 0; I < Values.size(); ++I) {
    Text Code = write(Element, Values[I]);
    if (!Code)
      return Code.why("element " + llvm::Twine(I));
    Result.push_back(std::move(*Code));
  }
  return Result;
}

static bool hasTwins(const json::Array &Values) {
  llvm::StringSet<> Seen;
  return llvm::any_of(Values, [&](const json::Value &Value) {
    return !Seen.insert(llvm::formatv("{0}", Value).str()).second;
  });
}

Text ValueWriter::writeSequence(QualType Type, const json::Value &Value,
                                bool IsArray, bool IsSet) {
  const json::Array *Values = Value.getAsArray();
  if (!Values)
    return wanted("an array", Value);
  if (IsArray && Values->size() != arraySize(Type))
    return because("{0} elements are recorded where {1} are expected",
                   Values->size(), arraySize(Type));
  if (IsSet && hasTwins(*Values))
    return because("an element of a set is recorded twice");
  Text Name = Names.spell(Type);
  if (!Name)
    return Name;
  auto Elements = writeElements(typeArguments(Type).front(), *Values);
  if (!Elements)
    return Elements.why();
  std::string List = llvm::join(*Elements, ", ");
  if (IsArray && !Elements->empty())
    List = "{" + List + "}";
  return *Name + "{" + List + "}";
}

Text ValueWriter::writeKey(QualType Type, StringRef Key) {
  if (Type->getAs<clang::EnumType>())
    return write(Type, json::Value(Key));
  if (!Type->isIntegerType() || Type->isAnyCharacterType())
    return write(Type, json::Value(Key));
  if (Type->isBooleanType() && (Key == "true" || Key == "false"))
    return write(Type, json::Value(Key == "true"));
  std::optional<Integer> Number = integerOf(Key);
  if (!Number)
    return because("the key '{0}' is not an integer", Key);
  return fits(*Number, 64, true)
             ? write(Type, json::Value(static_cast<int64_t>(*Number)))
             : write(Type, json::Value(static_cast<uint64_t>(*Number)));
}

OrReason<std::vector<ValueWriter::Entry>>
ValueWriter::entriesOf(QualType Type, const json::Value &Value) {
  QualType Key = typeArguments(Type).front();
  std::vector<Entry> Result;
  if (const json::Object *Members = Value.getAsObject()) {
    for (const auto &[Name, Member] : *Members) {
      Text Code = writeKey(Key, Name);
      if (!Code)
        return Code.why("key '" + Name.str() + "'");
      Result.push_back({std::move(*Code), &Member});
    }
    // The order of an object's members is that of a hash.
    llvm::sort(Result, [](const Entry &A, const Entry &B) {
      return A.Key.size() != B.Key.size() ? A.Key.size() < B.Key.size()
                                          : A.Key < B.Key;
    });
    return Result;
  }
  const json::Array *Pairs = Value.getAsArray();
  if (!Pairs)
    return wanted("an object or an array of pairs", Value);
  for (const json::Value &Element : *Pairs) {
    const json::Array *Pair = Element.getAsArray();
    if (!Pair || Pair->size() != 2)
      return wanted("a pair of key and value", Element);
    Text Code = write(Key, (*Pair)[0]);
    if (!Code)
      return Code.why("a key");
    Result.push_back({std::move(*Code), &(*Pair)[1]});
  }
  return Result;
}

Text ValueWriter::writeMap(QualType Type, const json::Value &Value,
                           bool KeysRepeat) {
  Text Name = Names.spell(Type);
  if (!Name)
    return Name;
  auto Entries = entriesOf(Type, Value);
  if (!Entries)
    return Entries.why();
  std::vector<std::string> Pairs;
  llvm::StringSet<> Seen;
  for (const Entry &E : *Entries) {
    if (!Seen.insert(E.Key).second && !KeysRepeat)
      return because("the key {0} is recorded twice", E.Key);
    Text Code = write(typeArguments(Type)[1], *E.Value);
    if (!Code)
      return Code.why("the value of key " + E.Key);
    Pairs.push_back("{" + E.Key + ", " + *Code + "}");
  }
  return *Name + "{" + llvm::join(Pairs, ", ") + "}";
}

OrReason<std::vector<const json::Value *>>
ValueWriter::partsOf(QualType Type, const json::Value &Value) {
  size_t Wanted = typeArguments(Type).size();
  std::vector<const json::Value *> Result;
  const json::Object *Named = Value.getAsObject();
  if (Named && Named->size() == 2 && Named->get("first") &&
      Named->get("second"))
    Result = {Named->get("first"), Named->get("second")};
  else if (const json::Array *Parts = Value.getAsArray())
    for (const json::Value &Part : *Parts)
      Result.push_back(&Part);
  else
    return wanted("an array of the parts", Value);
  if (Result.size() != Wanted)
    return because("{0} parts are recorded where {1} are expected",
                   Result.size(), Wanted);
  return Result;
}

Text ValueWriter::writeParts(QualType Type, const json::Value &Value) {
  Text Name = Names.spell(Type);
  if (!Name)
    return Name;
  auto Parts = partsOf(Type, Value);
  if (!Parts)
    return Parts.why();
  llvm::SmallVector<QualType, 4> Types = typeArguments(Type);
  std::vector<std::string> Codes;
  for (size_t I = 0; I < Parts->size(); ++I) {
    Text Code = write(Types[I], *(*Parts)[I]);
    if (!Code)
      return Code.why("part " + llvm::Twine(I));
    Codes.push_back(std::move(*Code));
  }
  return *Name + "{" + llvm::join(Codes, ", ") + "}";
}

Text ValueWriter::writeOptional(QualType Type, const json::Value &Value) {
  QualType Inner = typeArguments(Type).front();
  const StandardClass *Class = standardClassOf(Inner);
  if (Class && (Class->Kind == StandardKind::Optional ||
                Class->Kind == StandardKind::Monostate))
    return because("null would stand for two values of '{0}'",
                   Type.getAsString(Names.policy()));
  Text Name = Names.spell(Type);
  if (!Name || Value.kind() == json::Value::Null)
    return Name ? Text(*Name + "{}") : Name;
  Text Code = write(Inner, Value);
  if (!Code)
    return Code;
  return *Name + "{" + *Code + "}";
}

OrReason<ValueWriter::Alternative>
ValueWriter::alternativeOf(QualType Type, const json::Value &Value) {
  llvm::SmallVector<QualType, 4> Types = typeArguments(Type);
  std::vector<Alternative> Fitting;
  for (size_t I = 0; I < Types.size(); ++I)
    if (Text Code = write(Types[I], Value))
      Fitting.push_back({I, &Value, *Code});
  if (Fitting.size() == 1)
    return Fitting.front();
  std::string Name = Type.getAsString(Names.policy());
  if (!Fitting.empty())
    return because("{0} fits {1} alternatives of '{2}' (record an object with "
                   "'index' and 'value')",
                   describe(Value), Fitting.size(), Name);
  const json::Object *Named = Value.getAsObject();
  std::optional<int64_t> Index =
      Named && Named->size() == 2 ? Named->getInteger("index") : std::nullopt;
  const json::Value *Inner = Index ? Named->get("value") : nullptr;
  if (!Inner)
    return because("{0} fits no alternative of '{1}'", describe(Value), Name);
  if (*Index < 0 || static_cast<size_t>(*Index) >= Types.size())
    return because("'{0}' has no alternative {1}", Name, *Index);
  Text Code = write(Types[*Index], *Inner);
  if (!Code)
    return Code.why("alternative " + llvm::Twine(*Index));
  return Alternative{static_cast<size_t>(*Index), Inner, *Code};
}

Text ValueWriter::writeVariant(QualType Type, const json::Value &Value) {
  Text Name = Names.spell(Type);
  if (!Name)
    return Name;
  OrReason<Alternative> Chosen = alternativeOf(Type, Value);
  if (!Chosen)
    return Chosen.why();
  return llvm::formatv("{0}(std::in_place_index<{1}>, {2})", *Name,
                       Chosen->Index, Chosen->Code)
      .str();
}

Text ValueWriter::writeDuration(QualType Type, const json::Value &Value) {
  Text Name = Names.spell(Type);
  if (!Name)
    return Name;
  Text Count = write(typeArguments(Type).front(), Value);
  if (!Count)
    return Count;
  return *Name + "(" + *Count + ")";
}

Text ValueWriter::writeJson(QualType Type, const json::Value &Value) {
  Text Name = Names.spell(Type);
  if (!Name)
    return Name;
  std::string Document = llvm::formatv("{0}", Value).str();
  if (Document.size() > MaxStringBytes)
    return because("a JSON document of {0} bytes is too long for a test",
                   Document.size());
  if (std::optional<Reason> Why = Names.include(*Type->getAsCXXRecordDecl()))
    return *Why;
  return *Name + "::parse(" + jsonLiteral(Document) + ")";
}

} // namespace heal
