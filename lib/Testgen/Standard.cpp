//===- Standard.cpp - The library's classes by kind -----------------------===//
#include "StandardInternal.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringSwitch.h"

namespace heal {

using clang::QualType;

namespace {

const llvm::StringMap<StandardClass> &standardClasses() {
  using Kind = StandardKind;
  static const llvm::StringMap<StandardClass> Table = {
      {"std::basic_string", {Kind::String, "string"}},
      {"std::basic_string_view", {Kind::StringView, "string_view"}},
      {"std::vector", {Kind::Sequence, "vector"}},
      {"std::deque", {Kind::Sequence, "deque"}},
      {"std::list", {Kind::Sequence, "list"}},
      {"std::forward_list", {Kind::Sequence, "forward_list"}},
      {"std::array", {Kind::Array, "array"}},
      {"std::set", {Kind::Set, "set"}},
      {"std::multiset", {Kind::MultiSet, "set"}},
      {"std::unordered_set", {Kind::Set, "unordered_set"}},
      {"std::unordered_multiset", {Kind::MultiSet, "unordered_set"}},
      {"std::map", {Kind::Map, "map"}},
      {"std::multimap", {Kind::MultiMap, "map"}},
      {"std::unordered_map", {Kind::Map, "unordered_map"}},
      {"std::unordered_multimap", {Kind::MultiMap, "unordered_map"}},
      {"std::pair", {Kind::Pair, "utility"}},
      {"std::tuple", {Kind::Tuple, "tuple"}},
      {"std::optional", {Kind::Optional, "optional"}},
      {"std::variant", {Kind::Variant, "variant"}},
      {"std::monostate", {Kind::Monostate, "variant"}},
      {"std::chrono::duration", {Kind::Duration, "chrono"}},
      {"std::filesystem::path", {Kind::Path, "filesystem"}},
      {"nlohmann::basic_json", {Kind::Json, ""}},
      {"nlohmann::ordered_json", {Kind::OrderedJson, ""}},
  };
  return Table;
}

/// The qualified name without inline namespaces: `std::vector` whatever the
/// library's ABI namespace is called.
std::string plainName(const clang::NamedDecl &D) {
  std::string Result = D.getNameAsString();
  for (const clang::DeclContext *Context = D.getDeclContext();
       Context && !Context->isTranslationUnit(); Context = Context->getParent())
    if (const auto *Space = llvm::dyn_cast<clang::NamespaceDecl>(Context);
        Space && !Space->isInline())
      Result = Space->getNameAsString() + "::" + Result;
    else if (!Space)
      return ""; // A member of a class.
  return Result;
}

/// Whether nlohmann's JSON keeps its objects in the order of insertion.
bool keepsOrder(const clang::CXXRecordDecl &Json) {
  const auto *Special =
      llvm::dyn_cast<clang::ClassTemplateSpecializationDecl>(&Json);
  if (!Special || Special->getTemplateArgs().size() == 0)
    return false;
  const clang::TemplateArgument &Object = Special->getTemplateArgs()[0];
  if (Object.getKind() != clang::TemplateArgument::Template)
    return false;
  return Object.getAsTemplate().getAsTemplateDecl()->getName() != "map";
}

bool isOfChar(QualType Type) {
  llvm::SmallVector<QualType, 4> Arguments = typeArguments(Type);
  if (Arguments.empty())
    return false;
  QualType Char = Arguments.front();
  return Char->isSpecificBuiltinType(clang::BuiltinType::Char_S) ||
         Char->isSpecificBuiltinType(clang::BuiltinType::Char_U);
}

void appendTypes(llvm::ArrayRef<clang::TemplateArgument> Arguments,
                 llvm::SmallVectorImpl<QualType> &To) {
  for (const clang::TemplateArgument &Argument : Arguments) {
    if (Argument.getKind() == clang::TemplateArgument::Type)
      To.push_back(Argument.getAsType());
    else if (Argument.getKind() == clang::TemplateArgument::Pack)
      appendTypes(Argument.getPackAsArray(), To);
  }
}

} // namespace

const StandardClass *standardClassOf(QualType Type) {
  const clang::CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
  if (!Record)
    return nullptr;
  std::string Name = plainName(*Record);
  if (Name == "nlohmann::basic_json" && keepsOrder(*Record))
    Name = "nlohmann::ordered_json";
  auto Found = standardClasses().find(Name);
  if (Found == standardClasses().end())
    return nullptr;
  const StandardClass &Class = Found->second;
  if ((Class.Kind == StandardKind::String ||
       Class.Kind == StandardKind::StringView) &&
      !isOfChar(Type))
    return nullptr;
  return &Class;
}

StringRef headerOfStandard(const clang::NamedDecl &D) {
  std::string Name = plainName(D);
  auto Found = standardClasses().find(Name);
  if (Found != standardClasses().end())
    return Found->second.Header;
  if (StringRef(Name).starts_with("std::chrono::"))
    return "chrono";
  return llvm::StringSwitch<StringRef>(Name)
      .Case("std::string", "string")
      .Case("std::string_view", "string_view")
      .Cases("std::size_t", "std::ptrdiff_t", "std::byte", "cstddef")
      .Cases("std::int8_t", "std::int16_t", "std::int32_t", "std::int64_t",
             "cstdint")
      .Cases("std::uint8_t", "std::uint16_t", "std::uint32_t", "std::uint64_t",
             "cstdint")
      .Default(headerOfException(Name));
}

StringRef headerOfException(StringRef Name) {
  return llvm::StringSwitch<StringRef>(Name)
      .Cases("std::logic_error", "std::invalid_argument", "std::domain_error",
             "std::length_error", "std::out_of_range", "stdexcept")
      .Cases("std::runtime_error", "std::range_error", "std::overflow_error",
             "std::underflow_error", "stdexcept")
      .Cases("std::exception", "std::bad_exception", "exception")
      .Cases("std::bad_alloc", "std::bad_array_new_length", "new")
      .Cases("std::bad_cast", "std::bad_typeid", "typeinfo")
      .Case("std::bad_optional_access", "optional")
      .Case("std::bad_variant_access", "variant")
      .Case("std::bad_any_cast", "any")
      .Case("std::bad_function_call", "functional")
      .Case("std::bad_weak_ptr", "memory")
      .Case("std::system_error", "system_error")
      .Case("std::regex_error", "regex")
      .Case("std::filesystem::filesystem_error", "filesystem")
      .Default("");
}

llvm::SmallVector<QualType, 4> typeArguments(QualType Type) {
  llvm::SmallVector<QualType, 4> Result;
  // The arguments as written, when they are written out and not by an alias.
  const auto *Written = Type->getAs<clang::TemplateSpecializationType>();
  while (Written && Written->isTypeAlias())
    Written =
        Written->getAliasedType()->getAs<clang::TemplateSpecializationType>();
  const auto *Special =
      llvm::dyn_cast_or_null<clang::ClassTemplateSpecializationDecl>(
          Type->getAsCXXRecordDecl());
  if (!Special)
    return Result;
  if (Written && !Written->isDependentType())
    appendTypes(Written->template_arguments(), Result);
  llvm::SmallVector<QualType, 4> All;
  appendTypes(Special->getTemplateArgs().asArray(), All);
  // Default arguments are not written; an alias template of the library may
  // write them in another order, which the canonical ones tell.
  for (size_t I = 0; I < All.size(); ++I) {
    if (I >= Result.size())
      Result.push_back(All[I]);
    else if (Result[I].getCanonicalType() != All[I].getCanonicalType())
      Result[I] = All[I];
  }
  return Result;
}

uint64_t arraySize(QualType Type) {
  const auto *Special = llvm::cast<clang::ClassTemplateSpecializationDecl>(
      Type->getAsCXXRecordDecl());
  return Special->getTemplateArgs()[1].getAsIntegral().getZExtValue();
}

} // namespace heal
