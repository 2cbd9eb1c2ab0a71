//===- StringStreams.cpp - Streams that are only an object in memory ------===//
//
// A string stream that is a local variable, and that is used for nothing but
// writing numbers and texts to it, reading them, and asking for its string, is
// as good as a string: no other buffer is behind it, no other stream is tied to
// it, it does not throw, and no code of the user gets at it.
//
//===----------------------------------------------------------------------===//
#include "EffectsInternal.h"
#include "clang/AST/ParentMap.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/ADT/StringSwitch.h"

namespace heal {

using namespace clang;
using llvm::dyn_cast;
using llvm::isa;

/// Exactly one of the library's, of its own traits and allocator.
static bool isStringStream(QualType Type) {
  const CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
  return Record && isLibraryClass(*Record) && !Type.isVolatileQualified() &&
         llvm::StringSwitch<bool>(Record->getName())
             .Cases("basic_ostringstream", "basic_istringstream",
                    "basic_stringstream", true)
             .Default(false) &&
         typeArgumentsOf(*Record).front().getAsType()->isAnyCharacterType() &&
         llvm::all_of(typeArgumentsOf(*Record), [](const TemplateArgument &A) {
           const CXXRecordDecl *Policy = A.getAsType()->getAsCXXRecordDecl();
           return !Policy || isLibraryClass(*Policy);
         });
}

static bool isText(QualType Type) {
  Type = Type.getNonReferenceType();
  if (Type->isPointerType())
    return Type->getPointeeType()->isAnyCharacterType();
  if (Type->isArrayType())
    return Type->getArrayElementTypeNoTypeQual()->isAnyCharacterType();
  const CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
  return Record && isTextClass(*Record);
}

/// Library manipulators: `std::hex`, `std::setw(8)`.
static bool isManipulator(const Expr &E) {
  const Expr *Inner = E.IgnoreParenImpCasts();
  if (const auto *Ref = dyn_cast<DeclRefExpr>(Inner))
    if (const auto *F = dyn_cast<FunctionDecl>(Ref->getDecl()))
      return isInLibrary(*F);
  const CXXRecordDecl *Record = E.getType()->getAsCXXRecordDecl();
  return Record && isLibraryClass(*Record) &&
         llvm::StringSwitch<bool>(Record->getName())
             .Cases("_Setw", "_Setprecision", "_Setfill", "_Setbase", true)
             .Cases("_Setiosflags", "_Resetiosflags", true)
             .Default(false);
}

bool isPlainOperand(const Expr &E) {
  return E.getType()->isArithmeticType() || isText(E.getType()) ||
         isManipulator(E);
}

/// A member function that hands out nothing but values, or its stream.
static bool isPlainMember(const CXXMethodDecl &Method) {
  static const llvm::StringSet<> Names = {
      "str",     "width", "fill",  "precision", "flags", "setf",
      "unsetf",  "clear", "good",  "eof",       "fail",  "bad",
      "rdstate", "put",   "flush", "tellp",     "tellg", "peek"};
  return isInLibrary(Method) &&
         (isa<CXXConversionDecl>(Method) ||
          (Method.getIdentifier() && Names.contains(Method.getName()) &&
           llvm::all_of(Method.parameters(), [](const ParmVarDecl *Parameter) {
             QualType Type = Parameter->getType().getNonReferenceType();
             return Type->isArithmeticType() || Type->isEnumeralType() ||
                    (isText(Type) && !Type->isPointerType());
           })));
}

static bool isShift(const FunctionDecl &Callee) {
  return isInLibrary(Callee) &&
         (Callee.getOverloadedOperator() == OO_LessLess ||
          Callee.getOverloadedOperator() == OO_GreaterGreater);
}

/// The stream that \p Call is given and gives back; null: it does neither.
static const Expr *streamThrough(const CallExpr &Call) {
  const FunctionDecl *Callee = Call.getDirectCallee();
  if (!Callee || !isInLibrary(*Callee) || !Call.isGLValue() ||
      Call.getNumArgs() == 0)
    return nullptr;
  if (isa<CXXOperatorCallExpr>(Call) && isShift(*Callee))
    return Call.getArg(0);
  bool IsGetline = Callee->getIdentifier() && Callee->getName() == "getline" &&
                   !isa<CXXMethodDecl>(Callee);
  return IsGetline ? Call.getArg(0) : nullptr;
}

const Expr *streamBehind(const Expr *Stream) {
  while (true) {
    Stream = stripped(Stream);
    const auto *Call = dyn_cast<CallExpr>(Stream);
    const auto *Member = dyn_cast<CXXMemberCallExpr>(Stream);
    const Expr *Through = Call ? streamThrough(*Call) : nullptr;
    if (Member && isStream(Member->getType())) // `out.put('a')`
      Through = Member->getImplicitObjectArgument();
    if (!Through)
      return Stream;
    Stream = Through;
  }
}

const VarDecl *stringStreamOf(const Expr *Stream) {
  Stream = streamBehind(Stream);
  const auto *Ref = dyn_cast<DeclRefExpr>(Stream);
  const auto *Var = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  return Var && isStringStream(Var->getType()) ? Var->getCanonicalDecl()
                                               : nullptr;
}

namespace {

class StreamFinder : public RecursiveASTVisitor<StreamFinder> {
public:
  explicit StreamFinder(const FunctionDecl &F) : F(F) {}
  llvm::DenseSet<const VarDecl *> Own, Other;

  bool VisitVarDecl(VarDecl *Var) {
    if (isStringStream(Var->getType()))
      (isMadeHere(*Var) ? Own : Other).insert(Var->getCanonicalDecl());
    return true;
  }

  bool VisitDeclRefExpr(DeclRefExpr *Ref) {
    const auto *Var = dyn_cast<VarDecl>(Ref->getDecl());
    if (Var && isStringStream(Var->getType()) && !endsHere(*Ref))
      Other.insert(Var->getCanonicalDecl());
    return true;
  }

private:
  /// Empty or of a text; not taken over from another stream.
  bool isMadeHere(const VarDecl &Var) const {
    if (!Var.isLocalVarDecl() || !Var.hasLocalStorage() ||
        Var.getDeclContext() != &F)
      return false;
    const Expr *Init = Var.getInit();
    const auto *Construct =
        Init ? dyn_cast<CXXConstructExpr>(stripped(Init)) : nullptr;
    return Construct &&
           llvm::all_of(Construct->arguments(), [](const Expr *Argument) {
             QualType Type = Argument->getType();
             return isText(Type) || Type->isEnumeralType() ||
                    Type->isIntegerType();
           });
  }

  /// Whether \p Use of a stream, or of what gives it back, hands it to nobody.
  bool endsHere(const Expr &Use) {
    if (!Map)
      Map.emplace(F.getBody());
    const auto *Ref = dyn_cast<DeclRefExpr>(&Use);
    if (Ref && Ref->refersToEnclosingVariableOrCapture())
      return false;
    const Stmt *Parent = Map->getParent(&Use);
    if (!Parent)
      return false;
    if (isa<ParenExpr, FullExpr>(Parent))
      return endsHere(*llvm::cast<Expr>(Parent));
    if (const auto *Cast = dyn_cast<CastExpr>(Parent))
      return endsInCast(*Cast);
    if (const auto *Member = dyn_cast<MemberExpr>(Parent))
      return endsInMember(*Member);
    if (const auto *Call = dyn_cast<CallExpr>(Parent))
      return endsInCall(*Call, Use);
    return isa<CompoundStmt, IfStmt, ForStmt, WhileStmt, DoStmt,
               CXXForRangeStmt, CaseStmt, DefaultStmt>(Parent);
  }

  bool endsInCast(const CastExpr &Cast) {
    switch (Cast.getCastKind()) {
    case CK_ToVoid:
      return true;
    case CK_NoOp:
    case CK_DerivedToBase:
    case CK_UncheckedDerivedToBase:
    case CK_UserDefinedConversion:
      return Cast.getType()->isBooleanType() || endsHere(Cast);
    default:
      return false;
    }
  }

  bool endsInMember(const MemberExpr &Member) {
    const auto *Method = dyn_cast<CXXMethodDecl>(Member.getMemberDecl());
    const auto *Call =
        llvm::dyn_cast_or_null<CXXMemberCallExpr>(Map->getParent(&Member));
    if (!Method || !Call || !isPlainMember(*Method))
      return false;
    return !Call->isGLValue() || endsHere(*Call);
  }

  bool endsInCall(const CallExpr &Call, const Expr &Use) {
    const FunctionDecl *Callee = Call.getDirectCallee();
    const auto *Operator = dyn_cast<CXXOperatorCallExpr>(&Call);
    if (Operator && Callee && isInLibrary(*Callee) &&
        Operator->getOperator() == OO_Exclaim)
      return true;
    return streamThrough(Call) == &Use && libraryModelOf(*Callee) &&
           llvm::all_of(
               llvm::drop_begin(Call.arguments()),
               [](const Expr *Operand) { return isPlainOperand(*Operand); }) &&
           endsHere(Call);
  }

  const FunctionDecl &F;
  std::optional<ParentMap> Map; ///< Made when it is needed.
};

} // namespace

llvm::DenseSet<const VarDecl *> ownStreamsOf(const FunctionDecl &F) {
  if (!F.hasBody())
    return {};
  StreamFinder Finder(F);
  Finder.TraverseStmt(F.getBody());
  for (const VarDecl *Var : Finder.Other)
    Finder.Own.erase(Var);
  return std::move(Finder.Own);
}

} // namespace heal
