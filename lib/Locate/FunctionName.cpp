//===- FunctionName.cpp - A function's name, taken apart ------------------===//
#include "NamesInternal.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Demangle/Demangle.h"

namespace heal {

static bool isIdentifierByte(char C) {
  return llvm::isAlnum(C) || C == '_' || C == '$' ||
         static_cast<unsigned char>(C) >= 0x80;
}

static bool isIdentifier(StringRef Text) {
  return !Text.empty() && !llvm::isDigit(Text.front()) &&
         llvm::all_of(Text, isIdentifierByte);
}

/// Takes all spellings of an unnamed namespace out of \p Text.
static void dropUnnamedNamespaces(std::string &Text) {
  for (StringRef Spelling :
       {"(anonymous namespace)::", "{anonymous}::", "<unnamed>::",
        "`anonymous namespace'::", "`anonymous-namespace'::", "(anonymous)::",
        "[abi:cxx11]"})
    for (size_t At; (At = Text.find(Spelling.str())) != std::string::npos;)
      Text.erase(At, Spelling.size());
}

/// Where in \p Text a compiler's spelling of a lambda begins, with the `::`
/// that leads to it.
static size_t lambdaAt(StringRef Text) {
  size_t First = StringRef::npos;
  for (StringRef Spelling :
       {"::{lambda(", "::<lambda", "::(lambda", "::$_", "::'lambda",
        "::(anonymous class)", "::lambda_", "::{closure"})
    First = std::min(First, Text.find(Spelling));
  return First;
}

/// The first \p Wanted in \p Text outside of angle brackets.
static size_t findOutsideAngles(StringRef Text, char Wanted) {
  unsigned Depth = 0;
  for (size_t I = 0; I < Text.size(); ++I) {
    if (Text[I] == Wanted && Depth == 0)
      return I;
    if (Text[I] == '<')
      ++Depth;
    else if (Text[I] == '>' && Depth && (I == 0 || Text[I - 1] != '-'))
      --Depth;
  }
  return StringRef::npos;
}

static std::string withoutAngles(StringRef Text) {
  std::string Result;
  unsigned Depth = 0;
  for (char C : Text) {
    if (C == '<')
      ++Depth;
    else if (C == '>' && Depth)
      --Depth;
    else if (Depth == 0)
      Result += C;
  }
  return Result;
}

/// The `<…>` that \p Text ends in.
static std::string lastAngles(StringRef Text) {
  unsigned Depth = 0;
  for (size_t I = Text.size(); I-- > 0 && Text.ends_with(">");) {
    Depth += Text[I] == '>';
    if (Text[I] == '<' && --Depth == 0)
      return Text.substr(I).str();
  }
  return "";
}

static std::string withoutSpaces(StringRef Text) {
  std::string Result;
  llvm::copy_if(Text, std::back_inserter(Result),
                [](char C) { return !llvm::isSpace(C); });
  return Result;
}

/// The types in `(int, std::map<a, b> const&) const`.
static std::optional<std::vector<std::string>> parametersOf(StringRef List) {
  std::vector<std::string> Result;
  std::string Current;
  int Depth = 0;
  for (char C : List.drop_front()) {
    if (Depth == 0 && (C == ')' || C == ',')) {
      if (std::string Type = withoutSpaces(Current);
          !Type.empty() && Type != "void")
        Result.push_back(Type);
      Current.clear();
      if (C == ')')
        return Result;
      continue;
    }
    Depth += C == '(' || C == '<' || C == '[';
    Depth -= C == ')' || C == '>' || C == ']';
    Current += C;
  }
  return std::nullopt;
}

/// Where the keyword `operator` stands in \p Text.
static size_t operatorAt(StringRef Text) {
  size_t At = Text.rfind("operator");
  if (At == StringRef::npos || (At && isIdentifierByte(Text[At - 1])))
    return StringRef::npos;
  StringRef Rest = Text.substr(At + 8);
  // An identifier may begin so.
  return Rest.empty() || isIdentifierByte(Rest.front()) ? StringRef::npos : At;
}

/// Splits off `operator…` at the end of \p Text, which has no parameter list
/// but perhaps that of `operator()`.
static std::optional<std::string> takeOperator(StringRef &Text) {
  size_t At = operatorAt(Text);
  if (At == StringRef::npos)
    return std::nullopt;
  StringRef Rest = Text.substr(At + 8);
  Text = Text.substr(0, At);
  if (llvm::isSpace(Rest.front()) && !Rest.ltrim().empty() &&
      isIdentifierByte(Rest.ltrim().front()))
    return ("operator " + Rest.trim()).str(); // A conversion, or new.
  return "operator" + withoutSpaces(Rest);
}

/// Cuts the parameter list off \p Text.
static std::optional<std::vector<std::string>> takeParameters(StringRef &Text) {
  size_t From = 0;
  if (size_t Operator = operatorAt(Text); Operator != StringRef::npos) {
    From = Operator + 8;
    if (Text.substr(From).ltrim().starts_with("()"))
      From = Text.find(')', From) + 1;
    while (From < Text.size() &&
           StringRef("<>=!+-*/%&|^~[],").contains(Text[From]))
      ++From; // The operator itself may be `<`.
  }
  size_t Paren = findOutsideAngles(Text.substr(From), '(');
  if (Paren == StringRef::npos)
    return std::nullopt;
  StringRef List = Text.substr(From + Paren);
  Text = Text.substr(0, From + Paren).rtrim();
  return parametersOf(List);
}

/// Splits `a::b::c` or, when there is no `::`, `a.b.c`; none when a part is
/// no identifier.
static bool splitScopes(StringRef Text, std::vector<std::string> &Parts) {
  llvm::SmallVector<StringRef, 8> Pieces;
  if (Text.contains("::"))
    Text.split(Pieces, "::");
  else
    Text.split(Pieces, '.');
  for (StringRef Piece : Pieces) {
    Piece = Piece.trim();
    if (!isIdentifier(Piece) &&
        !(Piece.starts_with("~") && isIdentifier(Piece.drop_front())))
      return false;
    Parts.push_back(Piece.str());
  }
  return true;
}

std::string FunctionName::str() const {
  std::string Result = llvm::join(Scopes, "::");
  return Result + (Result.empty() ? "" : "::") + Name;
}

std::optional<FunctionName> functionNameOf(StringRef Text) {
  std::string Readable = Text.trim().str();
  if (StringRef(Readable).starts_with("_Z"))
    Readable = llvm::demangle(Readable);
  dropUnnamedNamespaces(Readable);
  StringRef Rest = Readable;
  FunctionName Result;
  if (size_t Lambda = lambdaAt(Rest); Lambda != StringRef::npos) {
    Result.IsLambda = true;
    Rest = Rest.substr(0, Lambda);
  }
  bool HadList = false;
  if (auto Parameters = takeParameters(Rest)) {
    HadList = true;
    if (!Result.IsLambda)
      Result.Parameters = std::move(Parameters);
  }
  std::optional<std::string> Operator = takeOperator(Rest);
  if (!Operator && !Result.IsLambda)
    Result.TemplateArguments = lastAngles(Rest);
  std::string Plain = withoutAngles(Rest);
  Rest = StringRef(Plain).rtrim();
  // Before the name of a demangled template there is its return type.
  if (HadList)
    Rest = Rest.substr(Rest.find_last_of(" *&") + 1);
  Result.IsGlobal = Rest.consume_front("::");
  if (Operator && Rest.consume_back("::"); Operator && Rest.empty()) {
    Result.Name = *Operator;
    return Result;
  }
  if (!splitScopes(Rest, Result.Scopes))
    return std::nullopt;
  if (Operator) {
    Result.Name = *Operator;
  } else {
    Result.Name = Result.Scopes.back();
    Result.Scopes.pop_back();
  }
  return Result;
}

bool isMeantBy(const FunctionName &Wanted, ArrayRef<std::string> Scopes,
               StringRef Name) {
  if (Wanted.Name != Name || Wanted.Scopes.size() > Scopes.size())
    return false;
  if (Wanted.IsGlobal && Wanted.Scopes.size() != Scopes.size())
    return false;
  return Scopes.take_back(Wanted.Scopes.size()) ==
         ArrayRef<std::string>(Wanted.Scopes);
}

/// \p Type without what its spellings differ in.
static std::string bareType(StringRef Type) {
  // Template arguments of a parameter's type have defaults that differ.
  std::string Result =
      withoutSpaces(Type.starts_with("<") ? Type.str() : withoutAngles(Type));
  for (StringRef Noise :
       {"std::__cxx11::", "std::__1::", "std::", "struct", "class", "const"})
    for (size_t At; (At = Result.find(Noise.str())) != std::string::npos;)
      Result.erase(At, Noise.size());
  if (size_t At = Result.find("basic_string_view"); At != std::string::npos)
    Result.replace(At, 17, "string_view");
  else if (size_t At = Result.find("basic_string"); At != std::string::npos)
    Result.replace(At, 12, "string");
  return Result;
}

bool sameParameters(ArrayRef<std::string> A, ArrayRef<std::string> B) {
  if (A.size() != B.size())
    return false;
  for (size_t I = 0; I < A.size(); ++I)
    if (bareType(A[I]) != bareType(B[I]))
      return false;
  return true;
}

} // namespace heal
