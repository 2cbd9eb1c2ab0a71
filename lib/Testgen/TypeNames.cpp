//===- TypeNames.cpp - How a test names and sees things -------------------===//
#include "StandardInternal.h"
#include "TypeNamesInternal.h"
#include "clang/AST/QualTypeNames.h"
#include "clang/Frontend/ASTUnit.h"
#include "clang/Lex/HeaderSearch.h"
#include "clang/Lex/Preprocessor.h"
#include "llvm/Support/Path.h"

namespace heal {

using clang::QualType;
namespace path = llvm::sys::path;

static clang::PrintingPolicy policyOf(const clang::ASTUnit &Unit) {
  clang::PrintingPolicy Result(Unit.getLangOpts());
  Result.SuppressTagKeyword = true;
  Result.SuppressUnwrittenScope = true;
  return Result;
}

TypeNames::TypeNames(const Project &Sources, const clang::ASTUnit &Unit,
                     StringRef Folder)
    : Sources(Sources), Unit(Unit), Folder(Folder), Policy(policyOf(Unit)) {}

namespace {

/// The declarations that the spelling of a type mentions.
class Mentioned : public clang::RecursiveASTVisitor<Mentioned> {
public:
  std::vector<const clang::NamedDecl *> Decls;
  bool IsDeduced = false; ///< `auto` or `decltype`: no spelling of its own.

  bool VisitTypedefType(clang::TypedefType *T) { return add(T->getDecl()); }
  bool VisitTagType(clang::TagType *T) { return add(T->getDecl()); }
  bool VisitUsingType(clang::UsingType *T) { return add(T->getFoundDecl()); }
  bool VisitTemplateSpecializationType(clang::TemplateSpecializationType *T) {
    if (const clang::TemplateDecl *D = T->getTemplateName().getAsTemplateDecl())
      add(D);
    return true;
  }
  bool VisitAutoType(clang::AutoType *) { return !(IsDeduced = true); }
  bool VisitDecltypeType(clang::DecltypeType *) { return !(IsDeduced = true); }

private:
  bool add(const clang::NamedDecl *D) {
    Decls.push_back(D);
    // The arguments of a template that is named by its specialization.
    if (const auto *S =
            llvm::dyn_cast<clang::ClassTemplateSpecializationDecl>(D))
      for (const clang::TemplateArgument &A : S->getTemplateArgs().asArray())
        TraverseTemplateArgument(A);
    return true;
  }
};

} // namespace

static Mentioned mentionedBy(QualType Type) {
  Mentioned Result;
  Result.TraverseType(Type);
  return Result;
}

std::optional<Reason> TypeNames::nameable(const clang::NamedDecl &D) {
  if (D.getDeclName().isEmpty())
    if (const auto *Tag = llvm::dyn_cast<clang::TagDecl>(&D);
        !Tag || !Tag->getTypedefNameForAnonDecl())
      return because("it has no name");
  const clang::Decl *Inner = &D;
  for (const clang::DeclContext *Context = D.getDeclContext(); Context;
       Context = Context->getParent()) {
    if (Context->isFunctionOrMethod())
      return because("'{0}' is local to a function", D.getName());
    if (Inner->getAccess() == clang::AS_private ||
        Inner->getAccess() == clang::AS_protected)
      return because("'{0}' is {1}", D.getNameAsString(),
                     Inner->getAccess() == clang::AS_private ? "private"
                                                             : "protected");
    Inner = clang::Decl::castFromDeclContext(Context);
  }
  return std::nullopt;
}

bool TypeNames::isInHeader(const clang::Decl &D) const {
  const clang::SourceManager &SM = Unit.getSourceManager();
  clang::SourceLocation Loc = SM.getExpansionLoc(D.getLocation());
  if (Loc.isInvalid())
    return true; // Built into the compiler.
  if (SM.isInMainFile(Loc))
    return false;
  clang::OptionalFileEntryRef File = SM.getFileEntryRefForID(SM.getFileID(Loc));
  if (!File)
    return false; // Made by a macro on the command line.
  const clang::FileEntry &Entry = File->getFileEntry();
  auto [Known, IsNew] = IsHeader.try_emplace(&Entry, false);
  if (IsNew) // A source that another one includes is compiled by itself too.
    Known->second = !Sources.unitOf(Entry.tryGetRealPathName());
  return Known->second;
}

static bool isInStandardLibrary(const clang::Decl &D) {
  for (const clang::DeclContext *Context = D.getDeclContext(); Context;
       Context = Context->getParent())
    if (Context->isStdNamespace())
      return true;
  return false;
}

std::string TypeNames::spellingOfHeader(clang::FileEntryRef File,
                                        bool &IsAngled) const {
  clang::HeaderSearch &Search = Unit.getPreprocessor().getHeaderSearchInfo();
  const std::string &Here = Unit.getFileSystemOpts().WorkingDir;
  StringRef Real = File.getFileEntry().tryGetRealPathName();
  for (StringRef Name : {File.getName(), Real}) {
    llvm::SmallString<256> Absolute(Name);
    if (path::is_relative(Absolute)) {
      Absolute = Here;
      path::append(Absolute, Name);
    }
    std::string Found = Search.suggestPathToFileForDiagnostics(
        Absolute, Here, /*MainFile=*/"", &IsAngled);
    if (path::is_relative(Found))
      return Found;
  }
  IsAngled = false;
  // Up from the folder to what both share, then down.
  auto From = path::begin(Folder), To = path::begin(Real);
  for (; From != path::end(Folder) && To != path::end(Real) && *From == *To;
       ++From, ++To)
    ;
  llvm::SmallString<256> Relative;
  for (; From != path::end(Folder); ++From)
    path::append(Relative, "..");
  for (; To != path::end(Real); ++To)
    path::append(Relative, *To);
  return path::convert_to_slash(Relative);
}

std::optional<Reason> TypeNames::include(const clang::Decl &D) {
  const clang::SourceManager &SM = Unit.getSourceManager();
  clang::SourceLocation Loc = SM.getExpansionLoc(D.getLocation());
  if (Loc.isInvalid())
    return std::nullopt; // Built into the compiler.
  if (isInStandardLibrary(D)) {
    // The library's parts have names of their own; its headers are a table.
    const auto *Named = llvm::dyn_cast<clang::NamedDecl>(&D);
    if (StringRef Header = Named ? headerOfStandard(*Named) : "";
        !Header.empty())
      includeStandard(Header);
    return std::nullopt;
  }
  if (!isInHeader(D))
    return because("it is declared in the source '{0}', which a test cannot "
                   "include (move it into a header)",
                   path::filename(SM.getFilename(Loc)));
  clang::OptionalFileEntryRef File = SM.getFileEntryRefForID(SM.getFileID(Loc));
  bool IsAngled = false;
  std::string Spelling = spellingOfHeader(*File, IsAngled);
  if (Spelling.find_first_of("\"\n<>") != std::string::npos)
    return because("its header's path cannot be written in an #include");
  // The C library's own parts refuse to be included by their names.
  if (SM.isInSystemHeader(Loc) && StringRef(Spelling).contains("bits/"))
    return std::nullopt;
  if (IsAngled)
    Angled.insert("<" + Spelling + ">");
  else
    Quoted.insert("\"" + Spelling + "\"");
  return std::nullopt;
}

bool TypeNames::isVisible(QualType Type, bool Include) {
  Mentioned All = mentionedBy(Type);
  for (const clang::NamedDecl *D : All.Decls) {
    if (nameable(*D) || !isInHeader(*D))
      return false;
    if (Include && this->include(*D))
      return false;
  }
  return !All.IsDeduced;
}

Text TypeNames::spell(QualType Type) {
  const clang::ASTContext &Context = Unit.getASTContext();
  // What the source says where a test can say it too, else what it means.
  if (isVisible(Type, /*Include=*/true))
    return clang::TypeName::getFullyQualifiedName(Type, Context, Policy);
  QualType Meant = Type.getCanonicalType();
  for (const clang::NamedDecl *D : mentionedBy(Meant).Decls) {
    if (std::optional<Reason> Why = nameable(*D))
      return because("the type '{0}' cannot be named: {1}",
                     Type.getAsString(Policy), Why->Text);
    if (std::optional<Reason> Why = include(*D))
      return because("the type '{0}' is not visible: {1}",
                     Type.getAsString(Policy), Why->Text);
  }
  return Meant.getAsString(Policy); // What is canonical is qualified.
}

} // namespace heal
