//===- UnitFacts.cpp - What the whole unit says ---------------------------===//
#include "clang-heal/Effects/UnitFacts.h"
#include "EffectsInternal.h"
#include "clang-heal/Effects/ProjectVisitor.h"
#include "clang/AST/DeclTemplate.h"
#include "llvm/ADT/StringSet.h"

namespace heal {

using namespace clang;
using llvm::dyn_cast;
using llvm::isa;

/// Whether a parameter of \p Template is `U &`, whatever U is.
static bool takesAnyVariable(const FunctionTemplateDecl &Template) {
  return llvm::any_of(
      Template.getTemplatedDecl()->parameters(),
      [](const ParmVarDecl *Parameter) {
        QualType Type = Parameter->getType();
        return Type->isLValueReferenceType() && Type->isDependentType() &&
               !Type->getPointeeType().isConstQualified();
      });
}

/// Whether \p Record, which is none of the library's, is a stream, a buffer or
/// a facet of one.
static bool isOwnStreamClass(const CXXRecordDecl &Record, unsigned Depth = 0) {
  if (isLibraryClass(Record)) {
    StringRef Name = Record.getName();
    return Depth > 0 && (Name.contains("stream") || Name.contains("buf") ||
                         Name == "basic_ios" || Name == "facet");
  }
  if (!Record.hasDefinition() || Depth > 8)
    return Depth > 8;
  return llvm::any_of(Record.bases(), [&](const CXXBaseSpecifier &Base) {
    const CXXRecordDecl *Class = Base.getType()->getAsCXXRecordDecl();
    return Class && isOwnStreamClass(*Class, Depth + 1);
  });
}

class UnitFacts::Finder : public ProjectVisitor<UnitFacts::Finder> {
public:
  explicit Finder(UnitFacts &Facts) : Facts(Facts) {}

  bool shouldVisitTemplateInstantiations() const { return true; }

  bool VisitDeclRefExpr(DeclRefExpr *Ref) {
    const IdentifierInfo *Name = Ref->getDecl()->getIdentifier();
    static const llvm::StringSet<> Names = {
        "errno",    "__errno_location", "__errno", "__error", "_errno",
        "___errno", "perror",           "err",     "verr",    "warn",
        "vwarn",    "syslog",           "vsyslog"};
    static const llvm::StringSet<> Bends = {"fmemopen",
                                            "open_memstream",
                                            "fopencookie",
                                            "funopen",
                                            "setvbuf",
                                            "setbuf",
                                            "setbuffer",
                                            "register_printf_function",
                                            "register_printf_specifier",
                                            "register_printf_modifier"};
    Facts.NamesErrno |= Name && Names.contains(Name->getName());
    Facts.BendsStreams |= Name && Bends.contains(Name->getName());
    Facts.NamesThreadLocale |= Name && Name->getName() == "uselocale";
    askFor(*Ref->getDecl(), *Ref);
    return true;
  }
  /// A format that is put together may hold a %m.
  bool VisitCallExpr(CallExpr *Call) {
    const FunctionDecl *Callee = Call->getDirectCallee();
    const auto *Format = Callee ? Callee->getAttr<FormatAttr>() : nullptr;
    unsigned Index = Format ? unsigned(Format->getFormatIdx()) - 1 : 0;
    if (Format && Format->getType()->getName() == "printf" &&
        Index < Call->getNumArgs())
      Facts.NamesErrno |=
          !isa<StringLiteral>(Call->getArg(Index)->IgnoreParenImpCasts());
    return true;
  }
  bool VisitStringLiteral(StringLiteral *Text) {
    Facts.NamesErrno |= Text->getCharByteWidth() == 1 &&
                        Text->getString().contains("%m"); // printf's name of it.
    return true;
  }
  bool VisitMemberExpr(MemberExpr *E) {
    askFor(*E->getMemberDecl(), *E);
    return true;
  }
  bool VisitCXXDependentScopeMemberExpr(CXXDependentScopeMemberExpr *E) {
    const IdentifierInfo *Name = E->getMember().getAsIdentifierInfo();
    if (!Facts.AsksForCapacity && Name && Name->getName() == "capacity")
      Facts.AsksForCapacity = E;
    return true;
  }
  bool VisitCXXRecordDecl(CXXRecordDecl *Record) {
    if (Record->isThisDeclarationADefinition() && !Record->isDependentContext())
      Facts.BendsStreams |= isOwnStreamClass(*Record);
    return true;
  }
  bool
  VisitClassTemplateSpecializationDecl(ClassTemplateSpecializationDecl *D) {
    Facts.SpecialisesLess |= D->getName() == "less" && D->isInStdNamespace();
    return true;
  }
  bool VisitCXXConstructExpr(CXXConstructExpr *Made) {
    const CXXRecordDecl &Class = *Made->getConstructor()->getParent();
    StringRef Name = Class.getName();
    Facts.BendsStreams |=
        isOwnStreamClass(Class) || Name.contains("strstream") ||
        Name.contains("spanstream") || Name.contains("spanbuf");
    return true;
  }
  bool VisitCXXMemberCallExpr(CXXMemberCallExpr *Call) {
    const CXXMethodDecl *Method = Call->getMethodDecl();
    if (!Method || !Method->getIdentifier() || !isInLibrary(*Method))
      return true;
    StringRef Name = Method->getName();
    bool IsStream =
        isStream(Method->getASTContext().getRecordType(Method->getParent()));
    Facts.BendsStreams |= Name == "pubsetbuf" || Name == "register_callback" ||
                          (Name == "rdbuf" && Call->getNumArgs() > 0) ||
                          (Name == "view" && IsStream);
    return true;
  }
  bool VisitFunctionTemplateDecl(FunctionTemplateDecl *Template) {
    if (takesAnyVariable(*Template))
      Facts.Greedy[Template->getDeclName()].push_back(Template);
    return true;
  }

private:
  void askFor(const ValueDecl &Named, const Expr &At) {
    const auto *Method = dyn_cast<CXXMethodDecl>(&Named);
    if (!Facts.AsksForCapacity && Method && Method->getIdentifier() &&
        Method->getName() == "capacity" && isInLibrary(*Method))
      Facts.AsksForCapacity = &At;
  }

  UnitFacts &Facts;
};

UnitFacts::UnitFacts(ASTContext &Context) { Finder(*this).walk(Context); }

bool UnitFacts::hasGreedyTwin(const FunctionDecl &Chosen) const {
  const auto *Constructor = dyn_cast<CXXConstructorDecl>(&Chosen);
  if (Constructor && Constructor->isInheritingConstructor())
    return true; // Its base has the others.
  auto Twins = Greedy.find(Chosen.getDeclName());
  return Twins != Greedy.end() &&
         llvm::any_of(Twins->second, [&](const FunctionTemplateDecl *Twin) {
           return Twin != Chosen.getPrimaryTemplate();
         });
}

} // namespace heal
