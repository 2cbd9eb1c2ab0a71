//===- Uses.cpp - Keeping a call's result in a variable -------------------===//
#include "FixesInternal.h"
#include "clang/Lex/Lexer.h"
#include "llvm/ADT/StringSet.h"

namespace heal {

using namespace clang;
using llvm::dyn_cast;
using llvm::isa;

KeptAs keptAs(const CallExpr &Call) {
  return Call.isGLValue() ? KeptAs::Reference : KeptAs::Value;
}

std::string declarationFor(const Subject &On, const CallExpr &Call,
                           StringRef Name) {
  const char *Head = "const auto ";
  if (keptAs(Call) == KeptAs::Reference)
    Head = Call.getType().isConstQualified() ? "const auto &" : "auto &";
  return Head + Name.str() + " = " + On.text(Call) + ";";
}

bool isSameCall(const Subject &On, const CallExpr &A, const CallExpr &B) {
  llvm::FoldingSetNodeID IdA, IdB;
  A.Profile(IdA, On.Context, /*Canonical=*/true);
  B.Profile(IdB, On.Context, /*Canonical=*/true);
  return IdA == IdB;
}

/// Since C++17 a lambda is constexpr whether or not it says so. In a function
/// that is not, only its own unit can ask for constants of it, and does not
/// compile any more if it gets none.
static bool isConstexprByDefault(const Subject &On, const FunctionDecl &F) {
  const auto *Method = dyn_cast<CXXMethodDecl>(&F);
  if (!Method || !Method->getParent()->isLambda())
    return false;
  const auto *Around = llvm::dyn_cast_or_null<FunctionDecl>(
      Method->getParent()->getParentFunctionOrMethod());
  if (!Around || (Around->isConstexpr() && !isConstexprByDefault(On, *Around)))
    return false;
  FunctionTypeLoc Signature = Method->getFunctionTypeLoc();
  if (!Signature || !Method->hasBody())
    return false;
  StringRef Words = Lexer::getSourceText(
      CharSourceRange::getCharRange(Signature.getRParenLoc(),
                                    Method->getBody()->getBeginLoc()),
      On.Context.getSourceManager(), On.Context.getLangOpts());
  return !Words.empty() && !Words.contains("const");
}

Answer functionCanBeEdited(const Subject &On) {
  SourceLocation Loc = On.Function.getLocation();
  if (isa_and_nonnull<CoroutineBodyStmt>(On.body()))
    return {false, "the function is a coroutine", Loc};
  if (On.Function.isConstexpr() && !isConstexprByDefault(On, On.Function))
    return {false, "the function is constexpr", Loc};
  if (!On.Context.getLangOpts().CPlusPlus11)
    return {false, "the file is older than C++11", Loc};
  return {true, "the function is an ordinary one", Loc};
}

bool looksPure(const Subject &On, const CallExpr &Call) {
  const FunctionDecl *Callee = Call.getDirectCallee();
  if (!Callee || !On.isWritten(Call))
    return false;
  const auto *Method = dyn_cast<CXXMethodDecl>(Callee);
  if (Method && !Method->isStatic() && !Method->isConst())
    return false;
  return llvm::none_of(Callee->parameters(), [](const ParmVarDecl *Parameter) {
    QualType Type = Parameter->getType();
    QualType Target = Type->isReferenceType() || Type->isPointerType()
                          ? Type->getPointeeType()
                          : QualType();
    return !Target.isNull() && !Target.isConstQualified() &&
           !Type->isRValueReferenceType() && !Target->isFunctionType();
  });
}

bool isConcatenation(const Stmt &S) {
  const auto *Operator = dyn_cast<CXXOperatorCallExpr>(&S);
  return Operator && Operator->getOperator() == OO_Plus;
}

/// `a + b` in `a + b + c`: a part of a text that is put together.
static bool isPartOfConcatenation(const Subject &On, const CallExpr &Call) {
  const Stmt *Child = nullptr;
  const Stmt *Parent = On.realParentOf(&Call, Child);
  return isConcatenation(Call) && Parent && isConcatenation(*Parent);
}

static bool holdsLiteral(const Stmt *S) {
  return isa<StringLiteral>(S) || llvm::any_of(S->children(), [](const Stmt *Child) {
           return Child && holdsLiteral(Child);
         });
}

/// `text == "in"`, whoever wrote the operator: most texts differ at once, and
/// the literal says how long the comparison can be.
static bool isComparisonWithLiteral(const CallExpr &Call) {
  const auto *Operator = dyn_cast<CXXOperatorCallExpr>(&Call);
  return Operator && Operator->isComparisonOp() &&
         llvm::any_of(Operator->arguments(), [](const Expr *Argument) {
           return holdsLiteral(Argument);
         });
}

bool isWorthKeeping(const Subject &On, const CallExpr &Call) {
  if (isComparisonWithLiteral(Call))
    return false;
  if (isPartOfConcatenation(On, Call))
    return false;
  if (On.Ask.of(Call, On.Function).Cost < MinWorth)
    return false;
  return Call.isValueDependent() || !Call.isEvaluatable(On.Context);
}

//===----------------------------------------------------------------------===//
// May the result be kept?
//===----------------------------------------------------------------------===//

static const Stmt *firstTemporary(const Stmt *S) {
  if (!S || isa<LambdaExpr>(S))
    return nullptr;
  if (isa<MaterializeTemporaryExpr, CXXBindTemporaryExpr, LambdaExpr>(S))
    return S;
  for (const Stmt *Child : S->children())
    if (const Stmt *Found = firstTemporary(Child))
      return Found;
  return nullptr;
}

/// Whether a value of \p Type may refer to something that it does not own.
static bool mayRefer(QualType Type, unsigned Depth = 0) {
  Type = Type.getCanonicalType();
  if (Type->isPointerType() || Type->isReferenceType())
    return !Type->getPointeeType()->isFunctionType();
  const CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
  if (!Record)
    return false;
  if (Depth > 6 || !Record->hasDefinition())
    return true;
  if (Record->isInStdNamespace()) {
    static const llvm::StringSet<> Owners = {
        "vector", "basic_string", "deque", "list", "forward_list", "map",
        "multimap", "set", "multiset", "unordered_map", "unordered_multimap",
        "unordered_set", "unordered_multiset", "pair", "tuple", "optional",
        "array", "variant", "allocator", "less", "hash", "equal_to",
        "char_traits", "duration", "time_point", "ratio", "monostate", "complex"};
    if (!Owners.contains(Record->getName()))
      return true;
    const auto *Specialization =
        dyn_cast<ClassTemplateSpecializationDecl>(Record);
    if (!Specialization)
      return false;
    for (const TemplateArgument &Argument :
         Specialization->getTemplateArgs().asArray()) {
      if (Argument.getKind() == TemplateArgument::Type &&
          mayRefer(Argument.getAsType(), Depth + 1))
        return true;
      if (Argument.getKind() == TemplateArgument::Pack)
        for (const TemplateArgument &Packed : Argument.pack_elements())
          if (Packed.getKind() == TemplateArgument::Type &&
              mayRefer(Packed.getAsType(), Depth + 1))
            return true;
    }
    return false;
  }
  return llvm::any_of(Record->fields(),
                      [&](const FieldDecl *Field) {
                        return mayRefer(Field->getType(), Depth + 1);
                      }) ||
         llvm::any_of(Record->bases(), [&](const CXXBaseSpecifier &Base) {
           return mayRefer(Base.getType(), Depth + 1);
         });
}

Answer resultCanBeKept(const Subject &On, const CallExpr &Call) {
  SourceLocation Loc = Call.getBeginLoc();
  QualType Type = Call.getType();
  if (Type.isVolatileQualified() || Type->isFunctionType())
    return {false, "its result is volatile or a function", Loc};
  if (Call.isXValue())
    return {false, "its result may be moved from", Loc};
  bool Refers = Call.isGLValue() || mayRefer(Type);
  if (Refers)
    for (const Stmt *Child : Call.children())
      if (const Stmt *Temporary = firstTemporary(Child))
        return {false,
                "its result may refer to the temporary '" + On.text(*Temporary) +
                    "'",
                Temporary->getBeginLoc()};
  if (Call.isGLValue())
    return {true, "its result is a reference to what lives on", Loc};
  if (!On.Ask.isPlainValue(Type))
    return {false,
            "copying or destroying a '" + Type.getAsString() +
                "' may do something that can be observed",
            Loc};
  return {true, "destroying a '" + Type.getAsString() + "' later does nothing",
          Loc};
}

//===----------------------------------------------------------------------===//
// Is it used as before?
//===----------------------------------------------------------------------===//

static bool hasUniquePointer(QualType Type, unsigned Depth = 0) {
  const CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
  if (!Record || !Record->hasDefinition() || Depth > 6)
    return Depth > 6;
  if (Record->getName() == "unique_ptr" || Record->getName() == "basic_regex")
    return true;
  if (const auto *Specialization = dyn_cast<ClassTemplateSpecializationDecl>(Record))
    for (const TemplateArgument &Argument :
         Specialization->getTemplateArgs().asArray())
      if (Argument.getKind() == TemplateArgument::Type &&
          hasUniquePointer(Argument.getAsType(), Depth + 1))
        return true;
  return llvm::any_of(Record->fields(), [&](const FieldDecl *Field) {
    return hasUniquePointer(Field->getType(), Depth + 1);
  });
}

static bool isCopyable(QualType Type) {
  const CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
  if (!Record)
    return !Type->isArrayType();
  if (hasUniquePointer(Type) || Record->defaultedCopyConstructorIsDeleted())
    return false;
  return llvm::none_of(Record->ctors(), [](const CXXConstructorDecl *Constructor) {
    return Constructor->isCopyConstructor() &&
           (Constructor->isDeleted() || Constructor->getAccess() != AS_public);
  });
}

/// The parameter that \p Argument, a direct argument of \p Parent, binds to.
static const ParmVarDecl *parameterFor(const Stmt *Parent, const Stmt *Argument,
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
    bool OperatorMethod =
        isa<CXXOperatorCallExpr>(Call) && isa_and_nonnull<CXXMethodDecl>(Callee) &&
        !llvm::cast<CXXMethodDecl>(Callee)->isStatic();
    return Find(Call->arguments(), OperatorMethod ? 1 : 0);
  }
  if (const auto *Construct = dyn_cast<CXXConstructExpr>(Parent)) {
    Callee = Construct->getConstructor();
    return Find(Construct->arguments(), 0);
  }
  return nullptr;
}

/// Binding the result to \p Parameter selects the same function and the same
/// instantiation, whether it is a temporary or a const variable.
static bool bindsAlike(const ParmVarDecl &Parameter, const FunctionDecl &Callee) {
  QualType Type = Parameter.getType();
  bool Library = Callee.isInStdNamespace();
  if (!Type->isReferenceType())
    return true;
  if (Type->isLValueReferenceType()) // Deduced or not, T is the same.
    return Type.getNonReferenceType().isConstQualified();
  // A temporary goes to `T &&`, a variable goes to its `const T &` twin: the
  // library's twins do the same.
  StringRef Name = Callee.getIdentifier() ? Callee.getName() : "";
  if (Name == "move" || Name == "forward" || Name == "addressof")
    return false;
  return Library;
}

static Answer unchanged(const CallExpr &Call) {
  return {true, "a variable is used there as the call was", Call.getBeginLoc()};
}

static Answer changed(std::string Why, const Stmt &At) {
  return {false, std::move(Why), At.getBeginLoc()};
}

/// A const method that is called on the result, and nothing else with its name
/// would be chosen for a const object.
static bool isConstMethodCall(const Stmt *Parent, const Stmt *Child,
                              const Subject &On) {
  const auto *Member = dyn_cast<MemberExpr>(Parent);
  const CXXMethodDecl *Method = nullptr;
  if (Member) {
    if (const auto *Field = dyn_cast<FieldDecl>(Member->getMemberDecl()))
      return !Field->getType()->isReferenceType() &&
             isa_and_nonnull<ImplicitCastExpr>(On.parentOf(Member)) &&
             llvm::cast<ImplicitCastExpr>(On.parentOf(Member))->getCastKind() ==
                 CK_LValueToRValue;
    Method = dyn_cast<CXXMethodDecl>(Member->getMemberDecl());
  } else if (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(Parent)) {
    if (Operator->getArg(0) == Child)
      Method = llvm::dyn_cast_or_null<CXXMethodDecl>(Operator->getDirectCallee());
  }
  return Method && Method->isConst() && Method->getRefQualifier() == RQ_None;
}

/// `T x = f();` becomes `T x = X;`: a copy.
static Answer copiesInstead(const Subject &On, const CallExpr &Call,
                            const Stmt &At) {
  if (!isCopyable(Call.getType()))
    return changed("its result cannot be copied", At);
  // A copy must be cheaper than the call, or nothing is gained.
  if (On.Ask.of(Call, On.Function).Cost < 5 * MinWorth)
    return changed("copying the result would cost as much as the call", At);
  return unchanged(Call);
}

static Answer rangeUse(const Subject &On, const CXXForRangeStmt &Loop,
                       const CallExpr &Call) {
  QualType Variable = Loop.getLoopVariable()->getType();
  bool ReadsOnly = !Variable->isReferenceType() ||
                   Variable.getNonReferenceType().isConstQualified();
  if (!ReadsOnly || !Call.getType()->getAsCXXRecordDecl() ||
      !Call.getType()->getAsCXXRecordDecl()->isInStdNamespace())
    return changed("the loop over its result may change it", Loop);
  return unchanged(Call);
}

static Answer classValueUse(const Subject &On, const CallExpr &Call) {
  const Stmt *Child = nullptr;
  const Stmt *Parent = On.realParentOf(&Call, Child);
  if (!Parent || isa<CompoundStmt, ForStmt, WhileStmt, DoStmt>(Parent))
    return changed("its result is not used", Call);
  if (isConstMethodCall(Parent, Child, On))
    return unchanged(Call);
  const FunctionDecl *Callee = nullptr;
  if (const ParmVarDecl *Parameter = parameterFor(Parent, Child, Callee)) {
    const auto *Construct = dyn_cast<CXXConstructExpr>(Parent);
    if (Construct && Construct->getConstructor()->isCopyOrMoveConstructor())
      return copiesInstead(On, Call, *Parent);
    if (!Parameter->getType()->isReferenceType())
      return copiesInstead(On, Call, *Parent);
    if (bindsAlike(*Parameter, *Callee))
      return unchanged(Call);
    return changed("'" + Callee->getQualifiedNameAsString() +
                       "' may tell a temporary from a variable",
                   *Parent);
  }
  if (const auto *Declaration = dyn_cast<DeclStmt>(Parent)) {
    const auto *Var = Declaration->isSingleDecl()
                          ? dyn_cast<VarDecl>(Declaration->getSingleDecl())
                          : nullptr;
    if (Var && Var->isImplicit())
      if (const auto *Loop =
              llvm::dyn_cast_or_null<CXXForRangeStmt>(On.parentOf(Declaration)))
        return rangeUse(On, *Loop, Call);
    if (Var && Var->getType()->isReferenceType()) {
      if (Var->getType()->isLValueReferenceType())
        return unchanged(Call); // const T &
      return changed("'" + Var->getNameAsString() +
                         "' may change the temporary that it names",
                     *Parent);
    }
    if (Var)
      return copiesInstead(On, Call, *Parent);
  }
  if (isa<ReturnStmt>(Parent))
    return copiesInstead(On, Call, *Parent);
  return changed("it is not known to be used as a value there", *Parent);
}

static Answer scalarUse(const Subject &On, const CallExpr &Call) {
  const Stmt *Child = nullptr;
  const Stmt *Parent = On.realParentOf(&Call, Child);
  if (!Parent || isa<CompoundStmt>(Parent))
    return changed("its result is not used", Call);
  const auto *Temporary = dyn_cast<MaterializeTemporaryExpr>(Child);
  for (const Stmt *S = &Call; S != Child && !Temporary; S = On.parentOf(S))
    Temporary = dyn_cast<MaterializeTemporaryExpr>(S);
  if (!Temporary)
    return unchanged(Call);
  // A number bound to a reference.
  const FunctionDecl *Callee = nullptr;
  if (const ParmVarDecl *Parameter = parameterFor(Parent, Child, Callee))
    if (bindsAlike(*Parameter, *Callee))
      return unchanged(Call);
  if (const auto *Declaration = dyn_cast<DeclStmt>(Parent))
    if (const auto *Var = Declaration->isSingleDecl()
                              ? dyn_cast<VarDecl>(Declaration->getSingleDecl())
                              : nullptr)
      if (Var->getType()->isLValueReferenceType())
        return unchanged(Call);
  return changed("a reference to its result may tell a temporary from a variable",
                 *Parent);
}

bool namesItsPlace(const Stmt *S, const ASTContext &Context) {
  SourceLocation Loc = S->getBeginLoc();
  if (Loc.isMacroID() && isa<Expr>(S)) {
    StringRef Name = Lexer::getImmediateMacroName(Loc, Context.getSourceManager(),
                                                  Context.getLangOpts());
    if (Name == "__LINE__" || Name == "__COUNTER__" || Name.contains("LINE"))
      return true;
  }
  return llvm::any_of(S->children(), [&](const Stmt *Child) {
    return Child && namesItsPlace(Child, Context);
  });
}

Answer useIsUnchanged(const Subject &On, const CallExpr &Call) {
  if (!On.isWritten(Call))
    return changed("it is written in a macro", Call);
  if (namesItsPlace(&Call, On.Context))
    return changed("it depends on the line that it stands on", Call);
  const Stmt *Child = nullptr;
  const auto *Choice = llvm::dyn_cast_or_null<AbstractConditionalOperator>(
      On.realParentOf(&Call, Child));
  if (Choice && Choice->getCond() != Child && keptAs(Call) == KeptAs::Value)
    return changed("as a variable it would make the '?:' refer to it", *Choice);
  if (keptAs(Call) == KeptAs::Reference)
    return {true, "the variable is the same reference", Call.getBeginLoc()};
  return Call.getType()->isRecordType() ? classValueUse(On, Call)
                                        : scalarUse(On, Call);
}

//===----------------------------------------------------------------------===//
// Is it the first thing that happens?
//===----------------------------------------------------------------------===//

/// Whether \p Child of \p Parent may run after the statement's own condition
/// or not at all.
static bool isConditional(const Stmt &Parent, const Stmt &Child) {
  if (const auto *Op = dyn_cast<BinaryOperator>(&Parent))
    return Op->isLogicalOp() && Op->getRHS() == &Child;
  if (const auto *Op = dyn_cast<AbstractConditionalOperator>(&Parent))
    return Op->getCond() != &Child;
  if (const auto *If = dyn_cast<IfStmt>(&Parent))
    return &Child != If->getCond() && &Child != If->getInit() &&
           &Child != If->getConditionVariableDeclStmt();
  if (const auto *Switch = dyn_cast<SwitchStmt>(&Parent))
    return &Child != Switch->getCond() && &Child != Switch->getInit() &&
           &Child != Switch->getConditionVariableDeclStmt();
  if (const auto *For = dyn_cast<ForStmt>(&Parent))
    return &Child != For->getInit() && &Child != For->getCond();
  if (const auto *While = dyn_cast<WhileStmt>(&Parent))
    return &Child != While->getCond();
  if (const auto *Range = dyn_cast<CXXForRangeStmt>(&Parent))
    return &Child != Range->getInit() && &Child != Range->getRangeStmt();
  if (const auto *Declaration = dyn_cast<DeclStmt>(&Parent))
    return llvm::any_of(Declaration->decls(), [](const Decl *D) {
      const auto *Var = dyn_cast<VarDecl>(D);
      return Var && Var->isStaticLocal(); // The first time only.
    });
  return !isa<Expr, ReturnStmt>(Parent);
}

/// Whether \p Sibling, a child of \p Parent beside \p Child, may run before it.
static bool mayRunBefore(const Stmt &Parent, const Stmt &Sibling,
                         const Stmt &Child) {
  if (isa<Expr>(Parent)) {
    if (const auto *Op = dyn_cast<BinaryOperator>(&Parent))
      if (Op->isLogicalOp() || Op->getOpcode() == BO_Comma)
        return Op->getRHS() == &Child;
    if (const auto *Op = dyn_cast<AbstractConditionalOperator>(&Parent))
      return Op->getCond() != &Child;
    return true; // Operands and arguments run in any order.
  }
  return Sibling.getBeginLoc() < Child.getBeginLoc();
}

/// Declaring and initialising a local is not observed by what comes after in
/// another order.
static std::optional<Cause> firstObservable(const EffectSet &Set,
                                            const Subject &On) {
  for (const std::optional<Cause> *Slot :
       {&Set.Unknown, &Set.Throws, &Set.Diverges, &Set.Outside, &Set.Jumps,
        &Set.Synchronizes, &Set.Undefined})
    if (*Slot)
      return **Slot;
  for (const Access &Write : Set.Writes)
    if (Write.What.Root != Location::Local ||
        On.Ask.escapes(*Write.What.Var, Write.What.isOwned(), On.Function))
      return Cause{"it writes '" + Write.What.str() + "'",
                   Write.By->getBeginLoc()};
  return std::nullopt;
}

bool runsWheneverDoes(const Subject &On, const Expr &S, const Stmt &Whole) {
  for (const Stmt *Child = &S; Child != &Whole; Child = On.parentOf(Child)) {
    const Stmt *Parent = On.parentOf(Child);
    if (!Parent || isConditional(*Parent, *Child))
      return false;
  }
  return true;
}

std::optional<std::vector<const Stmt *>>
evaluatedBefore(const Subject &On, const Expr &S, const Stmt &Whole) {
  std::vector<const Stmt *> Result;
  for (const Stmt *Child = &S; Child != &Whole; Child = On.parentOf(Child)) {
    const Stmt *Parent = On.parentOf(Child);
    if (!Parent || isConditional(*Parent, *Child))
      return std::nullopt;
    for (const Stmt *Sibling : Parent->children())
      if (Sibling && Sibling != Child && mayRunBefore(*Parent, *Sibling, *Child))
        Result.push_back(Sibling);
  }
  return Result;
}

Answer isFirstIn(const Subject &On, const Expr &S, const Stmt &Whole) {
  std::optional<std::vector<const Stmt *>> Earlier =
      evaluatedBefore(On, S, Whole);
  if (!Earlier)
    return {false, "it may not be evaluated there", S.getBeginLoc()};
  for (const Stmt *Other : *Earlier)
    if (std::optional<Cause> Seen =
            firstObservable(On.Ask.of(*Other, On.Function), On))
      return {false, "before it " + Seen->Text, Seen->Where};
  return {true, "it is the first thing evaluated there that matters",
          S.getBeginLoc()};
}

} // namespace heal
