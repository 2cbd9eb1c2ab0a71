//===- Overloads.cpp - Is the same chosen for a constant? -----------------===//
#include "OverloadsInternal.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclTemplate.h"
#include "llvm/ADT/StringSet.h"

namespace heal {

using namespace clang;
using llvm::dyn_cast;
using llvm::isa;

static bool hasUniquePointer(QualType Type, unsigned Depth = 0) {
  const CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
  if (!Record || !Record->hasDefinition() || Depth > 6)
    return Depth > 6;
  if (Record->getName() == "unique_ptr" || Record->getName() == "basic_regex")
    return true;
  if (const auto *Specialization =
          dyn_cast<ClassTemplateSpecializationDecl>(Record))
    for (const TemplateArgument &Argument :
         Specialization->getTemplateArgs().asArray())
      if (Argument.getKind() == TemplateArgument::Type &&
          hasUniquePointer(Argument.getAsType(), Depth + 1))
        return true;
  return llvm::any_of(Record->fields(), [&](const FieldDecl *Field) {
    return hasUniquePointer(Field->getType(), Depth + 1);
  });
}

bool isCopyable(QualType Type) {
  const CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
  if (!Record)
    return !Type->isArrayType();
  if (hasUniquePointer(Type) || Record->defaultedCopyConstructorIsDeleted())
    return false;
  return llvm::none_of(Record->ctors(),
                       [](const CXXConstructorDecl *Constructor) {
                         return Constructor->isCopyConstructor() &&
                                (Constructor->isDeleted() ||
                                 Constructor->getAccess() != AS_public);
                       });
}

bool isGreedy(const CXXRecordDecl &Record) {
  if (!Record.hasDefinition() || Record.isInStdNamespace())
    return false;
  auto Takes = [](const Decl *D) {
    const auto *Template = dyn_cast<FunctionTemplateDecl>(D);
    const FunctionDecl *Made =
        Template ? Template->getTemplatedDecl() : nullptr;
    return Made && isa<CXXConstructorDecl>(Made) && Made->getNumParams() > 0 &&
           Made->getMinRequiredArguments() <= 1;
  };
  return llvm::any_of(Record.decls(), Takes) ||
         llvm::any_of(Record.bases(), [](const CXXBaseSpecifier &Base) {
           const CXXRecordDecl *Class = Base.getType()->getAsCXXRecordDecl();
           return Class && isGreedy(*Class);
         });
}

static bool areOfLibraryAlone(ArrayRef<TemplateArgument> Arguments,
                              unsigned Depth = 0) {
  return llvm::all_of(Arguments, [&](const TemplateArgument &Argument) {
    switch (Argument.getKind()) {
    case TemplateArgument::Type:
      return isOfLibraryAlone(Argument.getAsType(), Depth + 1);
    case TemplateArgument::Pack:
      return areOfLibraryAlone(Argument.pack_elements(), Depth + 1);
    case TemplateArgument::Integral:
      return true;
    default:
      return false;
    }
  });
}

bool isOfLibraryAlone(QualType Type, unsigned Depth) {
  Type = Type.getCanonicalType();
  if (Type->isScalarType())
    return true;
  const CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
  if (!Record || !Record->isInStdNamespace() || Depth > 8)
    return false;
  const auto *Made = dyn_cast<ClassTemplateSpecializationDecl>(Record);
  return !Made || areOfLibraryAlone(Made->getTemplateArgs().asArray(), Depth);
}

/// Whether what a template was made for is of the library, however it is
/// passed.
static bool isMadeForLibraryTypes(const FunctionDecl &Callee) {
  const TemplateArgumentList *Made = Callee.getTemplateSpecializationArgs();
  if (!Made)
    return true;
  auto IsHarmless = [](const TemplateArgument &Argument) {
    return Argument.getKind() != TemplateArgument::Type ||
           isOfLibraryAlone(Argument.getAsType().getNonReferenceType());
  };
  return llvm::all_of(Made->asArray(), [&](const TemplateArgument &Argument) {
    return Argument.getKind() == TemplateArgument::Pack
               ? llvm::all_of(Argument.pack_elements(), IsHarmless)
               : IsHarmless(Argument);
  });
}

/// Whether \p Callee, which has a parameter `T &&`, does with a constant what
/// it does with a temporary, either by its `const T &` twin or because it hands
/// both on to nobody but the library.
static bool takesBothAlike(const FunctionDecl &Callee) {
  if (!isMadeForLibraryTypes(Callee))
    return false;
  if (const auto *Method = dyn_cast<CXXMethodDecl>(&Callee)) {
    const CXXRecordDecl &Class = *Method->getParent();
    return isOfLibraryAlone(Class.getASTContext().getRecordType(&Class));
  }
  StringRef Name = Callee.getIdentifier() ? Callee.getName() : "";
  QualType Result = Callee.getReturnType();
  return Callee.isInStdNamespace() && Name != "move" && Name != "forward" &&
         Name != "addressof" &&
         (Result->isVoidType() || isOfLibraryAlone(Result));
}

bool bindsAlike(const ParmVarDecl &Parameter, const FunctionDecl &Callee) {
  QualType Type = Parameter.getType();
  if (!Type->isReferenceType())
    return true;
  if (Type->isLValueReferenceType()) // Deduced or not, T is the same.
    return Type.getNonReferenceType().isConstQualified();
  return takesBothAlike(Callee);
}

const ParmVarDecl *parameterFor(const Stmt *Parent, const Stmt *Argument,
                                const FunctionDecl *&Callee) {
  Callee = nullptr;
  auto Find = [&](auto &&Arguments, unsigned Skip) -> const ParmVarDecl * {
    unsigned Index = 0;
    for (const Expr *Candidate : Arguments) {
      if (Candidate == Argument)
        return Callee && Index >= Skip && Index - Skip < Callee->getNumParams()
                   ? Callee->getParamDecl(Index - Skip)
                   : nullptr;
      ++Index;
    }
    return nullptr;
  };
  if (const auto *Call = dyn_cast<CallExpr>(Parent)) {
    Callee = Call->getDirectCallee();
    bool OperatorMethod = isa<CXXOperatorCallExpr>(Call) &&
                          isa_and_nonnull<CXXMethodDecl>(Callee) &&
                          !llvm::cast<CXXMethodDecl>(Callee)->isStatic();
    return Find(Call->arguments(), OperatorMethod ? 1 : 0);
  }
  if (const auto *Construct = dyn_cast<CXXConstructExpr>(Parent)) {
    Callee = Construct->getConstructor();
    return Find(Construct->arguments(), 0);
  }
  return nullptr;
}

bool isGet(const FunctionDecl &Callee) {
  return !isa<CXXMethodDecl>(Callee) && Callee.isInStdNamespace() &&
         Callee.getIdentifier() && Callee.getName() == "get" &&
         Callee.getNumParams() == 1;
}

/// Whether \p Made and \p Twin, results of two functions, are references or
/// pointers to the same, but for what is constant.
static bool leadAlike(QualType Made, QualType Twin) {
  bool Both = (Made->isReferenceType() && Twin->isLValueReferenceType()) ||
              (Made->isPointerType() && Twin->isPointerType());
  return Both &&
         Made->getPointeeType().getCanonicalType().getUnqualifiedType() ==
             Twin->getPointeeType().getCanonicalType().getUnqualifiedType();
}

bool hasConstTwin(const CXXMethodDecl &Method) {
  static const llvm::StringSet<> Accessors = {
      "operator[]", "at", "front", "back", "value", "operator*", "operator->"};
  const CXXRecordDecl &Class = *Method.getParent();
  if (!Class.isInStdNamespace() ||
      !Accessors.contains(Method.getNameAsString()))
    return false;
  return llvm::any_of(
      Class.lookup(Method.getDeclName()), [&](const NamedDecl *D) {
        const auto *Twin = dyn_cast<CXXMethodDecl>(D);
        return Twin && Twin->isConst() &&
               Twin->getRefQualifier() != RQ_RValue &&
               Twin->getNumParams() == Method.getNumParams() &&
               llvm::equal(Twin->parameters(), Method.parameters(),
                           [](const ParmVarDecl *A, const ParmVarDecl *B) {
                             return A->getType().getCanonicalType() ==
                                    B->getType().getCanonicalType();
                           }) &&
               leadAlike(Method.getReturnType(), Twin->getReturnType());
      });
}

bool isConversion(const Expr &E) {
  const auto *Member = dyn_cast<CXXMemberCallExpr>(&E);
  return Member && isa_and_nonnull<CXXConversionDecl>(Member->getMethodDecl());
}

bool deducesItsClass(const CXXConstructExpr &Made, const Stmt *Parent) {
  QualType Written = Made.getType();
  if (const auto *Object = dyn_cast<CXXTemporaryObjectExpr>(&Made))
    Written = Object->getTypeSourceInfo()->getType();
  else if (const auto *Cast = llvm::dyn_cast_or_null<ExplicitCastExpr>(Parent))
    Written = Cast->getTypeAsWritten();
  else if (const auto *Declares = llvm::dyn_cast_or_null<DeclStmt>(Parent))
    if (const auto *Var = dyn_cast<VarDecl>(*Declares->decl_begin()))
      Written = Var->getType();
  return llvm::isa_and_nonnull<DeducedTemplateSpecializationType>(
      Written->getContainedDeducedType());
}

} // namespace heal
