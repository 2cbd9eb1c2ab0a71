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
    if (const Expr *Object = objectOf(*Call);
        Object && Callee && isInLibrary(*Callee))
      own(Object->getType(), argumentsOf(*Call));
    if (Callee && Callee->getIdentifier() && isInLibrary(*Callee) &&
        Callee->getName().ends_with("_pointer_cast"))
      own(Call->getType(), argumentsOf(*Call));
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
    own(Made->getType(), llvm::ArrayRef(Made->getArgs(), Made->getNumArgs()));
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
  bool VisitExplicitCastExpr(ExplicitCastExpr *Cast) {
    auto PointsAt = [](QualType Type) {
      return Type->isPointerType() ? Type->getPointeeType()
                                   : Type.getNonReferenceType();
    };
    QualType Written = Cast->getTypeAsWritten();
    if (Written->isPointerType() || Written->isReferenceType())
      Facts.CastsAwayConst |=
          PointsAt(Cast->getSubExpr()->getType()).isConstQualified() &&
          !PointsAt(Written).isConstQualified();
    return true;
  }
  bool VisitFunctionDecl(FunctionDecl *F) {
    if (F->getIdentifier() && F->getName() == "swap" &&
        !isa<CXXMethodDecl>(F) && !F->isDependentContext())
      Facts.Swaps.push_back(F);
    return true;
  }
  bool VisitFunctionTemplateDecl(FunctionTemplateDecl *Template) {
    if (takesAnyVariable(*Template))
      Facts.Greedy[Template->getDeclName()].push_back(Template);
    return true;
  }

private:
  /// A \p Type is made of \p Given, or takes it: if there is a shared_ptr in
  /// it, that may own something else, or end it in another way.
  void own(QualType Type, ArrayRef<const Expr *> Given) {
    Types Shared, Owned;
    addPointees(Type, "shared_ptr", Shared);
    if (Shared.empty())
      return;
    bool IsRaw = false; // Beside a pointer there may be a deleter.
    unsigned Written = llvm::count_if(
        Given, [](const Expr *Each) { return !isa<CXXDefaultArgExpr>(Each); });
    for (const Expr *Each : Given) {
      QualType From = Each->getType().getNonReferenceType();
      IsRaw |= From->isNullPtrType();
      if (From->isPointerType() && !isIteratorOf(From, Shared)) {
        IsRaw = true;
        Owned.push_back(From->getPointeeType());
      } else {
        addPointees(From, "_ptr", Owned);
      }
    }
    for (QualType Pointee : Shared)
      if ((IsRaw && Written > 1) || llvm::any_of(Owned, [&](QualType Taken) {
            return plain(Taken) != plain(Pointee);
          }))
        Facts.EndOtherwise.insert(plain(Pointee).getAsOpaquePtr());
  }

  using Types = llvm::SmallVector<QualType, 2>;

  static QualType plain(QualType Type) {
    return Type.isNull() ? Type : Type.getCanonicalType().getUnqualifiedType();
  }

  /// `shared_ptr<Row> *`: where a range of them begins or ends.
  static bool isIteratorOf(QualType Pointer, const Types &Shared) {
    Types Inner;
    addPointees(Pointer->getPointeeType(), "shared_ptr", Inner);
    return !Inner.empty() && llvm::all_of(Inner, [&](QualType Type) {
      return llvm::any_of(
          Shared, [&](QualType Each) { return plain(Each) == plain(Type); });
    });
  }

  /// Adds what the pointers in \p Type, of the library, whose names end so,
  /// own; null for one with a deleter of its own.
  static void addPointees(QualType Type, StringRef Suffix, Types &To,
                          unsigned Depth = 0) {
    Type = Type.getNonReferenceType();
    if (Type->isPointerType())
      Type = Type->getPointeeType();
    const CXXRecordDecl *Class = Type->getAsCXXRecordDecl();
    if (!Class || !isLibraryClass(*Class) || Depth > 6)
      return;
    llvm::SmallVector<TemplateArgument, 4> Parts = typeArgumentsOf(*Class);
    if (Class->getName().ends_with(Suffix) && !Parts.empty())
      return To.push_back(hasPlainPolicies(*Class) ? Parts.front().getAsType()
                                                   : QualType());
    for (const TemplateArgument &Part : Parts)
      addPointees(Part.getAsType(), Suffix, To, Depth + 1);
  }

  void askFor(const ValueDecl &Named, const Expr &At) {
    const auto *Method = dyn_cast<CXXMethodDecl>(&Named);
    if (!Facts.AsksForCapacity && Method && Method->getIdentifier() &&
        Method->getName() == "capacity" && isInLibrary(*Method))
      Facts.AsksForCapacity = &At;
  }

  UnitFacts &Facts;
};

UnitFacts::UnitFacts(ASTContext &Context) { Finder(*this).walk(Context); }

bool UnitFacts::endsOtherwise(QualType Type) const {
  return EndOtherwise.contains(
      Type.getCanonicalType().getUnqualifiedType().getAsOpaquePtr());
}

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
