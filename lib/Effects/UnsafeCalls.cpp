//===- UnsafeCalls.cpp - What not every value can be given to -------------===//
#include "CollectorInternal.h"

namespace heal {

using namespace clang;
using llvm::dyn_cast;

static QualType plainTypeOf(QualType Type) {
  return Type.getNonReferenceType().getCanonicalType().getUnqualifiedType();
}

//===----------------------------------------------------------------------===//
// Conversions
//===----------------------------------------------------------------------===//

using Leaves = llvm::SmallVector<QualType, 4>;

/// The values that \p Type is made of, as the library hands them on: those of a
/// pair, a container, and what an iterator stands at.
static void addLeaves(QualType Type, Leaves &To, unsigned Depth = 0) {
  Type = plainTypeOf(Type);
  const CXXRecordDecl *Class = Type->getAsCXXRecordDecl();
  bool IsText =
      Type->isPointerType() && Type->getPointeeType()->isAnyCharacterType();
  if (Type->isPointerType() && !IsText && Depth < 6)
    return addLeaves(Type->getPointeeType(), To, Depth + 1);
  bool Hands =
      Class && isLibraryClass(*Class) && !isTextClass(*Class) &&
      (isContainer(*Class) || holdsItsArguments(*Class) || isIterator(Type));
  if (!Hands || Depth > 6)
    return To.push_back(Type);
  llvm::SmallVector<TemplateArgument, 4> Parts = typeArgumentsOf(*Class);
  if (!holdsItsArguments(*Class))
    Parts.truncate(Class->getName().contains("map") ? 2 : 1);
  for (const TemplateArgument &Part : Parts)
    addLeaves(Part.getAsType(), To, Depth + 1);
}

static Leaves leavesOf(QualType Type) {
  Leaves Result;
  addLeaves(Type, Result);
  return Result;
}

/// Whether \p Given, made a part of \p To, is converted in a way that is not
/// defined for each value: a pointer, which may be null, to a text, or a
/// floating-point number to an integer.
static bool mayFail(const Leaves &Given, const Leaves &To) {
  auto IsFloating = [](QualType Type) { return Type->isRealFloatingType(); };
  auto IsInteger = [](QualType Type) {
    return Type->isIntegralOrEnumerationType();
  };
  auto IsPointer = [](QualType Type) { return Type->isPointerType(); };
  auto IsText = [](QualType Type) {
    const CXXRecordDecl *Class = Type->getAsCXXRecordDecl();
    return Class && isTextClass(*Class);
  };
  return (llvm::any_of(Given, IsFloating) && llvm::any_of(To, IsInteger)) ||
         (llvm::any_of(Given, IsPointer) && llvm::any_of(To, IsText));
}

bool convertsUnsafely(const FunctionDecl &Callee,
                      ArrayRef<const Expr *> Arguments) {
  const auto *Method = dyn_cast<CXXMethodDecl>(&Callee);
  StringRef Name = Callee.getIdentifier() ? Callee.getName() : StringRef();
  if (!Method && ((Name == "exchange" && Arguments.size() == 2) ||
                  (Name == "make_optional" && Arguments.size() == 1))) {
    Leaves Given = leavesOf(Arguments.back()->getType()),
           To = leavesOf(Name == "exchange" ? Arguments[0]->getType()
                                            : Callee.getReturnType());
    return Given != To && mayFail(Given, To);
  }
  bool Makes = Method && (isContainer(*Method->getParent()) ||
                          holdsItsArguments(*Method->getParent()));
  if (!Makes || isTextClass(*Method->getParent()))
    return false;
  const CXXRecordDecl &Class = *Method->getParent();
  Leaves To = leavesOf(Callee.getASTContext().getRecordType(&Class));
  llvm::SmallVector<TemplateArgument, 4> Parts = typeArgumentsOf(Class);
  return llvm::any_of(Arguments, [&](const Expr *Argument) {
    Leaves Given = leavesOf(Argument->getType());
    bool IsOne =
        Given == To || llvm::any_of(Parts, [&](const TemplateArgument &Part) {
          return leavesOf(Part.getAsType()) == Given;
        });
    return !IsOne && !isSurelyText(Argument) && mayFail(Given, To);
  });
}

//===----------------------------------------------------------------------===//
// Durations, and a choice
//===----------------------------------------------------------------------===//

static bool isDuration(QualType Type) {
  const CXXRecordDecl *Class = Type.getNonReferenceType()->getAsCXXRecordDecl();
  return Class && isLibraryClass(*Class) &&
         (Class->getName() == "duration" || Class->getName() == "time_point");
}

bool reckonsWithDurations(const FunctionDecl &Callee, const Expr *Object,
                          ArrayRef<const Expr *> Arguments) {
  if (const auto *Constructor = dyn_cast<CXXConstructorDecl>(&Callee)) {
    bool Converts = !Constructor->isCopyOrMoveConstructor() &&
                    !Arguments.empty() && isDuration(Arguments[0]->getType());
    return Converts && isDuration(Callee.getASTContext().getRecordType(
                           Constructor->getParent()));
  }
  llvm::SmallVector<QualType, 2> Given;
  for (const Expr *Each : Arguments)
    Given.push_back(plainTypeOf(Each->getType()));
  if (Object)
    Given.push_back(plainTypeOf(Object->getType()));
  if (llvm::none_of(Given, isDuration))
    return false;
  switch (Callee.getOverloadedOperator()) {
  case OO_None:
  case OO_Equal:
    return Callee.getIdentifier() && Callee.getName().ends_with("_cast");
  case OO_EqualEqual:
  case OO_ExclaimEqual:
  case OO_Less:
  case OO_LessEqual:
  case OO_Greater:
  case OO_GreaterEqual:
  case OO_Spaceship:
    return !llvm::all_equal(Given);
  default:
    return true;
  }
}

bool choosesFromNone(const FunctionDecl &Callee,
                     ArrayRef<const Expr *> Arguments,
                     const ASTContext &Context) {
  StringRef Name = Callee.getIdentifier() ? Callee.getName() : StringRef();
  if ((Name == "min" || Name == "max" || Name == "minmax") &&
      !Arguments.empty() && Arguments.front()->getType()->isRecordType() &&
      Callee.getNumParams() > 0 &&
      !Callee.getParamDecl(0)->getType()->isReferenceType()) {
    const auto *List =
        dyn_cast<CXXStdInitializerListExpr>(stripped(Arguments.front()));
    const Expr *Array = List ? stripped(List->getSubExpr()) : nullptr;
    if (const auto *Temporary =
            llvm::dyn_cast_or_null<MaterializeTemporaryExpr>(Array))
      Array = stripped(Temporary->getSubExpr());
    const auto *Elements = llvm::dyn_cast_or_null<InitListExpr>(Array);
    return !Elements || Elements->getNumInits() == 0;
  }
  if (Name != "clamp" || Arguments.size() < 3)
    return false;
  Expr::EvalResult Low, High;
  return Arguments[1]->isValueDependent() || Arguments[2]->isValueDependent() ||
         !Arguments[1]->EvaluateAsInt(Low, Context) ||
         !Arguments[2]->EvaluateAsInt(High, Context) ||
         llvm::APSInt::compareValues(High.Val.getInt(), Low.Val.getInt()) < 0;
}

} // namespace heal
