//===- Edits.cpp - Where changing a container may go wrong ----------------===//
//
// `s.erase(pos)` throws where `pos` is behind the end, `v.emplace_back(text,
// 5)` where the string that it makes does, and an iterator of somewhere else is
// undefined. What is safe by its arguments alone is told here.
//
//===----------------------------------------------------------------------===//
#include "CollectorInternal.h"
#include "llvm/ADT/StringSwitch.h"

namespace heal {

using namespace clang;
using llvm::dyn_cast;
using llvm::isa;

/// Whether a \p Type can be made of \p Given whatever their values are.
static bool makesSafely(QualType Type, ArrayRef<const Expr *> Given) {
  Type = Type.getCanonicalType().getUnqualifiedType();
  const CXXRecordDecl *Class = Type->getAsCXXRecordDecl();
  if (Given.empty() || (Class && !isLibraryClass(*Class)))
    return true; // What the user's own constructors do is seen elsewhere.
  llvm::SmallVector<TemplateArgument, 4> Parts;
  if (Class && holdsItsArguments(*Class))
    Parts = typeArgumentsOf(*Class);
  if (Given.size() > 1)
    return Parts.size() == Given.size() &&
           llvm::all_of(llvm::zip(Parts, Given), [](auto Pair) {
             return makesSafely(std::get<0>(Pair).getAsType(),
                                std::get<1>(Pair));
           });
  const Expr &Only = *Given.front();
  QualType From = Only.getType()
                      .getNonReferenceType()
                      .getCanonicalType()
                      .getUnqualifiedType();
  if (From == Type)
    return true;
  if (!Class)
    return !(Type->isIntegerType() && From->isFloatingType());
  if (Class->getName() == "basic_string")
    return isText(&Only) || isSurelyText(&Only);
  const CXXRecordDecl *Other = From->getAsCXXRecordDecl();
  return Class->getName().ends_with("_ptr") && Other &&
         (Other->getName() == Class->getName() ||
          Other->getName() == "unique_ptr");
}

bool emplacesUnsafely(const FunctionDecl &Callee,
                      ArrayRef<const Expr *> Arguments) {
  if (!Callee.getIdentifier())
    return false;
  StringRef Name = Callee.getName();
  const auto *Method = dyn_cast<CXXMethodDecl>(&Callee);
  if (!Method) {
    const CXXRecordDecl *Made = Callee.getReturnType()->getAsCXXRecordDecl();
    return (Name == "make_unique" || Name == "make_shared") &&
           !(Made && makesSafely(typeArgumentsOf(*Made).front().getAsType(),
                                 Arguments));
  }
  bool AtPosition =
      Name == "emplace_hint" || (Name == "emplace" && !Arguments.empty() &&
                                 isIterator(Arguments.front()->getType()));
  bool AtKey = Name == "try_emplace";
  if (!AtKey && !Name.starts_with("emplace"))
    return false;
  llvm::SmallVector<TemplateArgument, 4> Parts =
      typeArgumentsOf(*Method->getParent());
  if (Parts.empty() || Parts.front().getKind() != TemplateArgument::Type)
    return true;
  bool IsMap = Method->getParent()->getName().contains("map");
  if (AtPosition || AtKey)
    Arguments = Arguments.drop_front();
  if (AtKey)
    return !makesSafely(Parts[1].getAsType(), Arguments);
  if (!IsMap)
    return !makesSafely(Parts.front().getAsType(), Arguments);
  return Arguments.size() != 2 ||
         !makesSafely(Parts[0].getAsType(), Arguments[0]) ||
         !makesSafely(Parts[1].getAsType(), Arguments[1]);
}

//===----------------------------------------------------------------------===//
// Numbers and positions
//===----------------------------------------------------------------------===//

/// The arguments that are written.
static ArrayRef<const Expr *> written(ArrayRef<const Expr *> Arguments) {
  while (!Arguments.empty() && isa<CXXDefaultArgExpr>(Arguments.back()))
    Arguments = Arguments.drop_back();
  return Arguments;
}

static bool isNumber(const Expr &E) {
  return E.getType()->isIntegralOrEnumerationType() &&
         !E.getType()->isAnyCharacterType() && !E.getType()->isBooleanType();
}

/// Whether \p E is a constant from zero up to \p Most.
static bool isAtMost(const Expr &E, uint64_t Most, const ASTContext &Context) {
  Expr::EvalResult Value;
  return !E.isValueDependent() && E.EvaluateAsInt(Value, Context) &&
         Value.Val.getInt().isNonNegative() &&
         Value.Val.getInt().getLimitedValue() <= Most;
}

/// So many elements there is always room for.
static constexpr uint64_t SmallCount = 1 << 20;

bool editsByUncheckedNumbers(const FunctionDecl &Callee,
                             ArrayRef<const Expr *> Arguments,
                             const ASTContext &Context) {
  const auto *Method = dyn_cast<CXXMethodDecl>(&Callee);
  if (!Method || !Callee.getIdentifier() || !isContainer(*Method->getParent()))
    return false;
  StringRef Name = Callee.getName();
  Arguments = written(Arguments);
  bool Edits =
      llvm::StringSwitch<bool>(Name)
          .Cases("erase", "insert", "assign", "append", "replace", true)
          .Default(false);
  if (!Edits || Arguments.empty())
    return false;
  auto IsSmall = [&](const Expr *E) {
    return isAtMost(*E, SmallCount, Context);
  };
  if (Method->getParent()->getName() != "basic_string") {
    // `assign(n, x)`, `insert(at, n, x)`
    const Expr *Count = Name == "assign" && Arguments.size() == 2 ? Arguments[0]
                        : Name == "insert" && Arguments.size() == 3
                            ? Arguments[1]
                            : nullptr;
    return Count && isNumber(*Count) && !IsSmall(Count);
  }
  for (size_t I = 0; I < Arguments.size(); ++I) {
    if (!isNumber(*Arguments[I]))
      continue;
    bool IsLength = I == 1 && (Name == "erase" || Name == "replace");
    bool IsCount = I + 1 < Arguments.size() &&
                   Arguments[I + 1]->getType()->isAnyCharacterType();
    if (!IsLength &&
        !isAtMost(*Arguments[I], IsCount ? SmallCount : 0, Context))
      return true;
  }
  return false;
}

/// Whether \p Position is the first, or else the one behind the last, of
/// \p Object.
static bool isBoundOf(const Expr *Position, bool First, const Expr *Object,
                      const ASTContext &Context) {
  const Expr *Of = askedForPosition(Position, First);
  return Of && areWrittenAlike(*stripped(Of), *stripped(Object), Context);
}
static bool isEndOf(const Expr *Position, const Expr *Object,
                    const ASTContext &Context) {
  return isBoundOf(Position, /*First=*/false, Object, Context);
}

/// `std::remove(v.begin(), v.end(), x)`: a position of the container that both
/// are of.
static bool isFoundIn(const Expr *Position, const Expr *Object,
                      const ASTContext &Context) {
  const auto *Call = dyn_cast<CallExpr>(iteratorItself(Position));
  const FunctionDecl *Callee = Call ? Call->getDirectCallee() : nullptr;
  return Callee && isInLibrary(*Callee) && !isa<CXXMethodDecl>(Callee) &&
         Callee->getIdentifier() && Call->getNumArgs() >= 2 &&
         llvm::StringSwitch<bool>(Callee->getName())
             .Cases("remove", "remove_if", "unique", "partition", true)
             .Cases("lower_bound", "upper_bound", "find", "find_if", true)
             .Default(false) &&
         isWholeContainer(Call->getArg(0), Call->getArg(1), Context) &&
         isEndOf(Call->getArg(1), Object, Context);
}

bool putsAtPosition(const FunctionDecl &Callee,
                    ArrayRef<const Expr *> Arguments) {
  if (!isa<CXXMethodDecl>(Callee) || !Callee.getIdentifier())
    return false;
  bool Puts = llvm::StringSwitch<bool>(Callee.getName())
                  .Cases("insert", "emplace", "emplace_hint", "assign", true)
                  .Cases("append", "replace", true)
                  .Default(false);
  return Puts && llvm::any_of(Arguments, [](const Expr *Argument) {
           return isIterator(Argument->getType());
         });
}

bool editsAtUncheckedPositions(const FunctionDecl &Callee, const Expr *Object,
                               ArrayRef<const Expr *> Arguments,
                               const ASTContext &Context) {
  const auto *Method = dyn_cast<CXXMethodDecl>(&Callee);
  if (!Method || !Object || !Callee.getIdentifier() ||
      !isContainer(*Method->getParent()))
    return false;
  StringRef Name = Callee.getName();
  Arguments = written(Arguments);
  auto IsPosition = [](const Expr *E) { return isIterator(E->getType()); };
  if (Name == "erase" && Arguments.size() == 2 && IsPosition(Arguments[0]))
    return !(isFoundIn(Arguments[0], Object, Context) &&
             isEndOf(Arguments[1], Object, Context));
  if (Name == "erase" || Name == "extract")
    return llvm::any_of(Arguments, IsPosition);
  bool Puts = llvm::StringSwitch<bool>(Name)
                  .Cases("insert", "emplace", "emplace_hint", true)
                  .Default(false);
  if (!Puts && Name != "assign" && Name != "append" && Name != "replace")
    return false;
  // A place comes first, unless both are a range of another container.
  bool IsRange = Arguments.size() == 2 && IsPosition(Arguments[0]) &&
                 IsPosition(Arguments[1]);
  if (Puts && !IsRange && !Arguments.empty() && IsPosition(Arguments[0])) {
    if (!isEndOf(Arguments[0], Object, Context) &&
        !isBoundOf(Arguments[0], /*First=*/true, Object, Context) &&
        !isFoundIn(Arguments[0], Object, Context))
      return true;
    Arguments = Arguments.drop_front();
  }
  llvm::SmallVector<const Expr *, 4> Positions;
  llvm::copy_if(Arguments, std::back_inserter(Positions), IsPosition);
  if (Positions.empty())
    return false;
  // A part of itself is no range to take in.
  return Positions.size() != 2 ||
         !isWholeContainer(Positions[0], Positions[1], Context) ||
         isEndOf(Positions[0], Object, Context);
}

} // namespace heal
