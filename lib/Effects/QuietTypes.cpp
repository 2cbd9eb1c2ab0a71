//===- QuietTypes.cpp - What the library may run of a class ---------------===//
//
// The library makes, converts and exchanges values wherever it sees fit:
// `resize` runs a default constructor, `fill` a converting one or assigns
// something else, `reverse` a `swap` that it finds by its argument. A class is
// quiet where none of these does more than set up its own object. Copies, moves
// and destructions are another question: see isPlainValue.
//
//===----------------------------------------------------------------------===//
#include "EffectsInternal.h"

namespace heal {

using namespace clang;
using llvm::dyn_cast;
using llvm::isa;

namespace {

class QuietTypes {
public:
  QuietTypes(ASTContext &Context, Effects::Summaries &Known,
             llvm::DenseSet<const CXXRecordDecl *> &Busy)
      : Context(Context), Known(Known), Busy(Busy) {}

  bool isQuiet(QualType Type, unsigned Depth = 0) {
    Type = Context.getBaseElementType(Type.getNonReferenceType());
    const CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
    if (!Record || !Record->hasDefinition() || Record->isLambda())
      return true;
    if (Depth > 8)
      return false;
    if (isLibraryClass(*Record))
      return isPointer(*Record) || llvm::all_of(
          typeArgumentsOf(*Record), [&](const TemplateArgument &A) {
            QualType Part = A.getAsType();
            if (Part->isPointerType() && isIterator(Type))
              Part = Part->getPointeeType();
            return isQuiet(Part, Depth + 1);
          });
    if (!Busy.insert(Record->getCanonicalDecl()).second)
      return false; // One of its constructors is being looked at.
    bool Quiet = isMadeQuietly(*Record, Depth) && convertsQuietly(*Record) &&
                 isAssignedQuietly(*Record) && isSwappedQuietly(*Record);
    Busy.erase(Record->getCanonicalDecl());
    return Quiet;
  }

private:
  static bool isPointer(const CXXRecordDecl &Library) {
    return Library.getName() == "unique_ptr" || Library.getName() == "shared_ptr" ||
           Library.getName() == "weak_ptr";
  }

  bool isMadeQuietly(const CXXRecordDecl &Record, unsigned Depth) {
    for (const Decl *D : Record.decls()) {
      const auto *Template = dyn_cast<FunctionTemplateDecl>(D);
      if (Template && isa<CXXConstructorDecl>(Template->getTemplatedDecl()))
        return false; // It takes whatever comes.
      const auto *Constructor = dyn_cast<CXXConstructorDecl>(D);
      if (Constructor && !Constructor->isCopyOrMoveConstructor() &&
          !(runsQuietly(*Constructor, nullptr) &&
            isGivenConstants(*Constructor)))
        return false;
    }
    return llvm::all_of(Record.fields(), [&](const FieldDecl *Field) {
             return isFieldQuiet(*Field, Depth);
           }) && llvm::all_of(Record.bases(), [&](const CXXBaseSpecifier &Base) {
             return isQuiet(Base.getType(), Depth + 1);
           });
  }

  /// Whether what \p Made is given where nobody says anything is constant.
  static bool isGivenConstants(const CXXConstructorDecl &Made) {
    return llvm::all_of(Made.parameters(), [](const ParmVarDecl *Parameter) {
      if (!Parameter->hasDefaultArg())
        return true;
      return !Parameter->hasUnparsedDefaultArg() &&
             !Parameter->hasUninstantiatedDefaultArg() &&
             !runsUserCode(*Parameter->getDefaultArg());
    });
  }

  /// A default constructor that nobody wrote makes the fields.
  bool isFieldQuiet(const FieldDecl &Field, unsigned Depth) {
    if (const Expr *Init = Field.getInClassInitializer(); Init && runsUserCode(*Init))
      return false;
    QualType Type = Context.getBaseElementType(Field.getType());
    const CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
    bool IsEmptyAtFirst = Record && isLibraryClass(*Record) &&
                          isContainer(*Record) && Record->getName() != "array";
    return IsEmptyAtFirst || isQuiet(Type, Depth + 1);
  }

  /// An initialiser of its own: all but constants and the library is noticed.
  static bool runsUserCode(const Stmt &S) {
    if (const auto *Call = dyn_cast<CallExpr>(&S))
      if (const FunctionDecl *Callee = Call->getDirectCallee();
          !Callee || !isInLibrary(*Callee))
        return true;
    if (isa<CXXThisExpr, LambdaExpr, CXXNewExpr>(S))
      return true;
    if (const auto *Op = dyn_cast<UnaryOperator>(&S); Op && Op->isIncrementDecrementOp())
      return true;
    if (const auto *Op = dyn_cast<BinaryOperator>(&S); Op && Op->isAssignmentOp())
      return true;
    if (const auto *Ref = dyn_cast<DeclRefExpr>(&S))
      if (const auto *Var = dyn_cast<VarDecl>(Ref->getDecl()); Var && !Var->isConstexpr())
        return true;
    return llvm::any_of(S.children(), [](const Stmt *Child) {
      return Child && runsUserCode(*Child);
    });
  }

  /// From something else: copies and moves are another question.
  bool isAssignedQuietly(const CXXRecordDecl &Record) {
    return llvm::all_of(Record.decls(), [&](const Decl *D) {
      if (const auto *Template = dyn_cast<FunctionTemplateDecl>(D))
        return Template->getTemplatedDecl()->getOverloadedOperator() !=
               OO_Equal;
      const auto *Method = dyn_cast<CXXMethodDecl>(D);
      return !Method || Method->getOverloadedOperator() != OO_Equal ||
             Method->isCopyAssignmentOperator() ||
             Method->isMoveAssignmentOperator() ||
             runsQuietly(*Method, nullptr);
    });
  }

  bool convertsQuietly(const CXXRecordDecl &Record) {
    return llvm::all_of(
        const_cast<CXXRecordDecl &>(Record).getVisibleConversionFunctions(),
        [&](const NamedDecl *D) {
          const NamedDecl *Named = D->getUnderlyingDecl();
          const auto *F = dyn_cast<FunctionDecl>(Named); // Not a template.
          return F && runsQuietly(*F, nullptr);
        });
  }

  bool isSwappedQuietly(const CXXRecordDecl &Record) {
    // The library finds them by its argument, wherever they are.
    return llvm::all_of(Known.unit().swaps(), [&](const FunctionDecl *F) {
      return runsQuietly(*F, &Record);
    });
  }

  /// Whether \p F only computes and sets its own object; or, if it exchanges
  /// two of \p Swapped, these.
  bool runsQuietly(const FunctionDecl &F, const CXXRecordDecl *Swapped) {
    if (isInSystemHeader(F) || F.isDeleted() || F.isDefaulted())
      return true;
    if (Swapped && !takes(F, *Swapped))
      return true; // Others are exchanged by it.
    const FunctionDecl *Definition = definitionOf(F);
    if (!Definition)
      return isNeverMade(F);
    const EffectSet &Does = Known.effectsOf(*Definition);
    bool OnlyComputes = !Does.Unknown && !Does.Jumps && !Does.Outside &&
                        !Does.Varies && !Does.Synchronizes && !Does.Throws &&
                        !Does.Halts && !Does.Circumstance && Does.Deferred.empty();
    auto IsOwn = [&](const Access &Each) {
      auto Root = Each.What.Root;
      return Root == Location::This || Root == Location::Fresh ||
             Root == Location::Local || (Swapped && Root == Location::Param);
    };
    auto IsNear = [&](const Access &Each) {
      return IsOwn(Each) || Each.What.Root == Location::Param;
    };
    return OnlyComputes && llvm::all_of(Does.Writes, IsOwn) &&
           llvm::all_of(Does.Reads, IsNear);
  }

  /// A member of a template of which this unit has not asked for the body.
  static bool isNeverMade(const FunctionDecl &F) {
    const FunctionDecl *Pattern = F.getTemplateInstantiationPattern();
    return Pattern && Pattern->hasBody() &&
           F.getTemplateSpecializationKind() == TSK_ImplicitInstantiation;
  }

  static bool takes(const FunctionDecl &F, const CXXRecordDecl &Record) {
    return llvm::any_of(F.parameters(), [&](const ParmVarDecl *Parameter) {
      const CXXRecordDecl *Given =
          Parameter->getType().getNonReferenceType()->getAsCXXRecordDecl();
      return Given && (Given->getCanonicalDecl() == Record.getCanonicalDecl() ||
                       (Record.hasDefinition() && Given->hasDefinition() &&
                        Record.isDerivedFrom(Given)));
    });
  }

  ASTContext &Context;
  Effects::Summaries &Known;
  llvm::DenseSet<const CXXRecordDecl *> &Busy;
};

} // namespace

bool Effects::Summaries::isQuiet(QualType Type) {
  return QuietTypes(Context, *this, Judged).isQuiet(Type);
}

} // namespace heal
