//===- Class.cpp - Recorded objects as objects of classes -----------------===//
#include "ValueInternal.h"
#include "clang/Frontend/ASTUnit.h"

namespace heal {

using clang::FieldDecl;
using clang::QualType;
namespace json = llvm::json;

OrReason<std::vector<const FieldDecl *>>
publicFieldsOf(const clang::CXXRecordDecl &Declared) {
  const clang::CXXRecordDecl *Record = Declared.getDefinition();
  std::string Name = Declared.getNameAsString();
  if (!Record)
    return because("'{0}' is only declared", Name);
  if (Record->isUnion())
    return because("'{0}' is a union", Name);
  if (Record->getNumBases() != 0)
    return because("'{0}' has a base class", Name);
  if (Record->isPolymorphic())
    return because("'{0}' has virtual functions", Name);
  std::vector<const FieldDecl *> Result;
  for (const FieldDecl *Field : Record->fields()) {
    if (Field->isUnnamedBitField())
      continue;
    if (Field->isAnonymousStructOrUnion() || Field->getName().empty())
      return because("'{0}' has an unnamed member", Name);
    if (Field->getAccess() != clang::AS_public)
      return because("'{0}' has private state ('{1}')", Name, Field->getName());
    Result.push_back(Field);
  }
  return Result;
}

std::optional<Reason>
defaultConstructible(const clang::CXXRecordDecl &Declared) {
  const clang::CXXRecordDecl *Record = Declared.getDefinition();
  std::string Name = Declared.getNameAsString();
  if (!Record)
    return because("'{0}' is only declared", Name);
  if (Record->isAbstract())
    return because("'{0}' is abstract", Name);
  if (const clang::CXXDestructorDecl *D = Record->getDestructor();
      D && (D->isDeleted() || D->getAccess() != clang::AS_public))
    return because("'{0}' has no public destructor", Name);
  if (Record->needsImplicitDefaultConstructor())
    return std::nullopt;
  for (const clang::CXXConstructorDecl *C : Record->ctors())
    if (C->isDefaultConstructor() && !C->isDeleted() &&
        C->getAccess() == clang::AS_public)
      return std::nullopt;
  return because("'{0}' has no public default constructor", Name);
}

/// Whether a default object leaves \p Field at a value that the source says.
static bool hasDefault(const FieldDecl &Field) {
  if (Field.hasInClassInitializer())
    return true;
  const clang::CXXRecordDecl *Record = Field.getType()->getAsCXXRecordDecl();
  return Record && Record->hasDefinition() && !Record->isAggregate() &&
         !defaultConstructible(*Record);
}

/// Why the names in \p Values are not those of \p Fields.
static std::optional<Reason> misnamed(const std::string &Class,
                                      ArrayRef<const FieldDecl *> Fields,
                                      const json::Object &Values) {
  std::set<std::string> Extra;
  for (const auto &[Key, Value] : Values)
    Extra.insert(Key.str());
  std::vector<std::string> Missing;
  for (const FieldDecl *Field : Fields)
    if (!Extra.erase(Field->getName().str()) && !hasDefault(*Field))
      Missing.push_back("'" + Field->getName().str() + "'");
  if (!Extra.empty())
    return because("'{0}' has no field '{1}', which is recorded", Class,
                   *Extra.begin());
  if (!Missing.empty())
    return because("no value is recorded for {0} of '{1}'",
                   llvm::join(Missing, ", "), Class);
  return std::nullopt;
}

Text ValueWriter::writeClass(const clang::CXXRecordDecl &Record, QualType Type,
                             const json::Value &Value) {
  auto Fields = publicFieldsOf(Record);
  if (!Fields)
    return because("a test cannot make a '{0}': {1}",
                   Type.getAsString(Names.policy()), Fields.why().Text);
  const json::Object *Values = Value.getAsObject();
  if (!Values)
    return because("{0} is recorded where an object with the fields of '{1}' "
                   "is expected",
                   describe(Value), Record.getNameAsString());
  if (std::optional<Reason> Why =
          misnamed(Record.getNameAsString(), *Fields, *Values))
    return *Why;
  if (std::optional<Reason> Why = Names.include(*Record.getDefinition()))
    return because("the type '{0}' is not visible: {1}",
                   Type.getAsString(Names.policy()), Why->Text);
  bool AllRecorded = llvm::all_of(
      *Fields, [&](const FieldDecl *F) { return Values->get(F->getName()); });
  if (Record.getDefinition()->isAggregate() && AllRecorded)
    return writeAggregate(Type, *Fields, *Values);
  if (std::optional<Reason> Why = defaultConstructible(Record))
    return *Why;
  return writeByAssignment(Type, *Fields, *Values);
}

static Reason inField(const FieldDecl &Field, const Reason &Why) {
  return because("field '{0}': {1}", Field.getName(), Why.Text);
}

Text ValueWriter::writeField(const FieldDecl &Field, const json::Value &Value) {
  QualType Type = Field.getType();
  if (Type->isReferenceType())
    return because("it is a reference");
  const clang::ASTContext &Context = Names.unit().getASTContext();
  if (Field.isBitField()) {
    unsigned Bits = Field.getBitWidthValue(Context);
    std::optional<Integer> Number = integerOf(Value);
    if (Number &&
        !fits(*Number, Bits, Type->isSignedIntegerOrEnumerationType()))
      return because("{0} does not fit {1} bits", decimal(*Number), Bits);
  }
  const clang::ConstantArrayType *Array = Context.getAsConstantArrayType(Type);
  if (!Array)
    return write(Type, Value);
  const json::Array *Values = Value.getAsArray();
  if (!Values || Values->size() != Array->getZExtSize())
    return because("{0} is recorded where an array of {1} is expected",
                   describe(Value), Array->getZExtSize());
  auto Elements = writeElements(Array->getElementType(), *Values);
  if (!Elements)
    return Elements.why();
  return "{" + llvm::join(*Elements, ", ") + "}";
}

Text ValueWriter::writeAggregate(QualType Type,
                                 ArrayRef<const FieldDecl *> Fields,
                                 const json::Object &Values) {
  Text Name = Names.spell(Type);
  if (!Name)
    return Name;
  // By position, which every language standard takes; the comment says which.
  std::string Result = *Name + "{";
  for (const FieldDecl *Field : Fields) {
    Text Code = writeField(*Field, *Values.get(Field->getName()));
    if (!Code)
      return inField(*Field, Code.why());
    Result += (Field == Fields.front() ? "/*" : ", /*") +
              Field->getName().str() + "=*/" + *Code;
  }
  return Result + "}";
}

Text ValueWriter::writeByAssignment(QualType Type,
                                    ArrayRef<const FieldDecl *> Fields,
                                    const json::Object &Values) {
  Text Name = Names.spell(Type);
  if (!Name)
    return Name;
  std::string Result = "[] {\n" + *Name + " Value{};\n";
  for (const FieldDecl *Field : Fields) {
    const json::Value *Value = Values.get(Field->getName());
    if (!Value) {
      ++Defaulted;
      continue;
    }
    if (Field->getType().isConstQualified() || Field->getType()->isArrayType())
      return inField(*Field, because("it cannot be assigned"));
    Text Code = writeField(*Field, *Value);
    if (!Code)
      return inField(*Field, Code.why());
    Result += "Value." + Field->getName().str() + " = " + *Code + ";\n";
  }
  return Result + "return Value;\n}()";
}

} // namespace heal
