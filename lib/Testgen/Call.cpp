//===- Call.cpp - A recorded call as the body of a test -------------------===//
#include "CallInternal.h"
#include "clang/Frontend/ASTUnit.h"

namespace heal {

using clang::QualType;
namespace json = llvm::json;

namespace {

/// One parameter of the call.
struct Argument {
  QualType Type;     ///< Of the parameter, with its reference.
  std::string Name;  ///< As the record calls it.
  std::string Local; ///< The variable that holds it in the test.
  const json::Value *Input = nullptr;
  const json::Value *Changed = nullptr; ///< Its value after the call.

  bool isOut() const {
    return Type->isLValueReferenceType() &&
           !Type.getNonReferenceType().isConstQualified();
  }
};

} // namespace

/// The name by which \p Values knows the parameter \p I of \p F: any of its
/// declarations may have been the recorder's. Empty: none of them.
static std::string recordedName(const clang::FunctionDecl &F, unsigned I,
                                const json::Object &Values) {
  for (const clang::FunctionDecl *D : F.redecls()) {
    StringRef Name = D->getParamDecl(I)->getName();
    if (!Name.empty() && Values.get(Name))
      return Name.str();
  }
  return "";
}

static std::string shownName(const clang::FunctionDecl &F, unsigned I) {
  for (const clang::FunctionDecl *D : F.redecls())
    if (StringRef Name = D->getParamDecl(I)->getName(); !Name.empty())
      return Name.str();
  return "";
}

/// Quoted names with commas; \p Names is not empty.
static std::string quoted(const std::set<std::string> &Names) {
  return "'" + llvm::join(Names, "', '") + "'";
}

/// What the record of a call says about a void function's parameters.
static const json::Object &changesOf(const clang::FunctionDecl &F,
                                     const Sample &Call) {
  static const json::Object None;
  bool Says = F.getReturnType()->isVoidType() && !thrownType(Call.Output);
  const json::Object *Object = Says ? Call.Output.getAsObject() : nullptr;
  return Object ? *Object : None;
}

/// Pairs the parameters of \p F with what \p Call recorded by their names.
static OrReason<std::vector<Argument>> argumentsOf(const clang::FunctionDecl &F,
                                                   const Sample &Call) {
  const json::Object &Changes = changesOf(F, Call);
  std::set<std::string> Extra, Missing, Unchanged;
  for (const auto &[Name, Value] : Call.Inputs)
    Extra.insert(Name.str());
  for (const auto &[Name, Value] : Changes)
    Unchanged.insert(Name.str());
  std::vector<Argument> Result;
  for (unsigned I = 0; I < F.getNumParams(); ++I) {
    Argument A;
    A.Type = F.getParamDecl(I)->getType();
    A.Name = recordedName(F, I, Call.Inputs);
    std::string Output = A.isOut() ? recordedName(F, I, Changes) : "";
    if (!Output.empty())
      A.Changed = Changes.get(Output);
    Unchanged.erase(Output);
    if (!A.Name.empty())
      A.Input = Call.Inputs.get(A.Name);
    else if (A.Changed)
      A.Name = Output;
    else if (std::string Shown = shownName(F, I); !Shown.empty())
      Missing.insert(Shown);
    else
      return because("parameter {0} has no name, so that no recorded input is "
                     "known to be its value",
                     I + 1);
    Extra.erase(A.Name);
    Result.push_back(std::move(A));
  }
  if (!Extra.empty() && !Missing.empty())
    return because("the recorded inputs are not its parameters: {0} recorded "
                   "but not there, {1} there but not recorded",
                   quoted(Extra), quoted(Missing));
  if (!Missing.empty())
    return because("no input is recorded for {0}", quoted(Missing));
  if (!Extra.empty())
    return because("the recorded input {0} is no parameter", quoted(Extra));
  if (!Unchanged.empty())
    return because("the recorded output {0} is no parameter that the call can "
                   "change, and the function returns nothing",
                   quoted(Unchanged));
  return Result;
}

/// A variable for \p A that no other name in its declaration hides.
static std::string localName(const Argument &A, StringRef Type) {
  bool IsTaken = A.Name == "Actual" || A.Name == "Object";
  llvm::SmallVector<StringRef, 8> Words;
  llvm::SplitString(Type, Words, ":<>,&* ");
  return IsTaken || llvm::is_contained(Words, A.Name) ? A.Name + "Argument"
                                                      : A.Name;
}

/// Declares the variable of \p A and sets its name.
static Text declare(Argument &A, ValueWriter &Values) {
  QualType Plain = A.Type.getNonReferenceType().getUnqualifiedType();
  Text Type = Values.names().spell(Plain);
  if (!Type)
    return Type;
  A.Local = localName(A, *Type);
  if (!A.Input) {
    const clang::CXXRecordDecl *Record = Plain->getAsCXXRecordDecl();
    if (!Record)
      return because("its value before the call was not recorded");
    if (std::optional<Reason> Why = defaultConstructible(*Record))
      return *Why;
    return *Type + " " + A.Local + "{};\n";
  }
  Text Code = Values.write(Plain, *A.Input);
  if (!Code)
    return Code;
  bool IsConstant =
      !A.isOut() && !A.Type->isRValueReferenceType() && !Plain->isPointerType();
  std::string Declared = namesItsType(*Code, *Type) ? "auto" : *Type;
  return (IsConstant ? "const " : "") + Declared + " " + A.Local + " = " +
         *Code + ";\n";
}

/// Expects that the call \p Code throws a \p Thrown.
static Text expectThrow(const clang::FunctionDecl &F, const std::string &Code,
                        StringRef Thrown, ValueWriter &Values) {
  if (!Values.names().unit().getLangOpts().CXXExceptions)
    return because("an exception is recorded, but the unit is compiled with "
                   "-fno-exceptions");
  const auto *Type = F.getType()->getAs<clang::FunctionProtoType>();
  if (Type && Type->isNothrow())
    return because("an exception is recorded, but the function is noexcept");
  Text Name = exceptionName(Thrown, Values.names());
  if (!Name)
    return Name;
  bool IsVoid = F.getReturnType()->isVoidType();
  return llvm::formatv("EXPECT_THROW({0}{1}, {2});\n", IsVoid ? "" : "(void)",
                       Code, *Name)
      .str();
}

/// The call and what is expected of it, after its arguments are declared.
static Text expectCall(const Callee &Target, const Sample &Call,
                       ArrayRef<Argument> Arguments, const std::string &Code,
                       ValueWriter &Values) {
  CheckWriter Check(Values);
  const clang::FunctionDecl &F = *Target.Function;
  if (std::optional<std::string> Thrown = thrownType(Call.Output))
    return expectThrow(F, Code, *Thrown, Values);
  if (!F.getReturnType()->isVoidType()) {
    Text Expected = Check.expect("Actual", F.getReturnType(), Call.Output);
    if (!Expected)
      return Expected.why("the output");
    return "const auto &Actual = " + Code + ";\n" + *Expected;
  }
  std::string Result = Code + ";\n";
  for (const Argument &A : Arguments) {
    if (!A.Changed)
      continue;
    Text Expected = Check.expect(A.Local, A.Type, *A.Changed);
    if (!Expected)
      return Expected.why("the output '" + A.Name + "'");
    Result += *Expected;
  }
  if (changesOf(F, Call).empty())
    return because("nothing is returned, and the record names no parameter "
                   "that the call changed");
  return Result;
}

Text writeCall(const Callee &Target, const Sample &Call, ValueWriter &Values) {
  Values.beginCall();
  auto Arguments = argumentsOf(*Target.Function, Call);
  if (!Arguments)
    return Arguments.why();
  std::string Result;
  std::vector<std::string> Passed;
  for (Argument &A : *Arguments) {
    Text Declared = declare(A, Values);
    if (!Declared)
      return Declared.why("parameter '" + A.Name + "'");
    Result += *Declared;
    bool IsMoved = A.Type->isRValueReferenceType();
    if (IsMoved)
      Values.names().includeStandard("utility");
    Passed.push_back(IsMoved ? "std::move(" + A.Local + ")" : A.Local);
  }
  std::string Code = Target.Name + "(" + llvm::join(Passed, ", ") + ")";
  Text Expected = expectCall(Target, Call, *Arguments, Code, Values);
  if (!Expected)
    return Expected;
  return Result + Target.Setup + *Expected;
}

} // namespace heal
