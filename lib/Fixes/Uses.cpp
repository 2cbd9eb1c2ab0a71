//===- Uses.cpp - Keeping a call's result in a variable -------------------===//
#include "FixesInternal.h"
#include "LoopCountInternal.h"
#include "clang-heal/Locate/Provenance.h"
#include "clang/AST/Attr.h"
#include "clang/AST/ParentMapContext.h"
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

/// Whether \p Call, which is given a lambda, is one of an algorithm at run
/// time.
static bool isGivenToAlgorithm(const Subject &On, const CallExpr &Call) {
  const FunctionDecl *Callee = Call.getDirectCallee();
  if (!Callee || isa<CXXMethodDecl>(Callee) || !isInLibrary(*Callee))
    return false;
  // Nothing around asks for a constant.
  DynTypedNode Node = DynTypedNode::create(Call);
  while (Node.get<Expr>() && !Node.get<ConstantExpr>()) {
    DynTypedNodeList Parents = On.Context.getParents(Node);
    if (Parents.size() != 1)
      return false;
    Node = Parents[0];
  }
  if (const auto *Var = Node.get<VarDecl>())
    return Var->hasLocalStorage() && !Var->isConstexpr() &&
           !Var->getType().isConstQualified();
  if (const auto *If = Node.get<IfStmt>())
    return !If->isConstexpr();
  return Node.get<CompoundStmt>() || Node.get<ReturnStmt>();
}

/// Whether a lambda is wrapped where it is written: then nobody gets its type.
static bool isWrapped(const Subject &On, const CXXRecordDecl &Lambda) {
  for (DynTypedNode Node = DynTypedNode::create(Lambda);;) {
    DynTypedNodeList Parents = On.Context.getParents(Node);
    if (Parents.size() != 1)
      return false;
    Node = Parents[0];
    if (const auto *Made = Node.get<CXXConstructExpr>())
      if (const CXXRecordDecl *Class = Made->getType()->getAsCXXRecordDecl();
          Class && !Class->isLambda())
        return Class->isInStdNamespace() && Class->getName() == "function";
    if (const auto *Cast = Node.get<CastExpr>())
      if (Cast->getType()->isFunctionPointerType())
        return true;
    if (const auto *Call = Node.get<CallExpr>())
      return isGivenToAlgorithm(On, *Call);
    if (!Node.get<Expr>())
      return false;
  }
}

/// Since C++17 a lambda is constexpr whether or not it says so. In a function
/// that is not, only its own unit can ask for constants of it; and where it
/// captures something, or is wrapped or handed to an algorithm at once, it
/// cannot without an error.
static bool isConstexprByDefault(const Subject &On, const FunctionDecl &F) {
  const auto *Method = dyn_cast<CXXMethodDecl>(&F);
  if (!Method || !Method->getParent()->isLambda())
    return false;
  const CXXRecordDecl &Lambda = *Method->getParent();
  const auto *Around =
      llvm::dyn_cast_or_null<FunctionDecl>(Lambda.getParentFunctionOrMethod());
  if (!Around || (Around->isConstexpr() && !isConstexprByDefault(On, *Around)))
    return false;
  FunctionTypeLoc Signature = Method->getFunctionTypeLoc();
  if (!Signature || !Method->hasBody() ||
      (Lambda.capture_size() == 0 && !isWrapped(On, Lambda)))
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
    return {false,
            On.Context.getLangOpts().CPlusPlus ? "the file is older than C++11"
                                               : "the file is C",
            Loc};
  return {true, "the function is an ordinary one", Loc};
}

/// Whether \p A says nothing of how code is made.
static bool onlyDescribes(const Attr &A) {
  switch (A.getKind()) {
  case attr::WarnUnusedResult:
  case attr::Deprecated:
  case attr::Unused:
  case attr::Used:
  case attr::Visibility:
  case attr::Hot:
  case attr::Cold:
  case attr::NoInline:
  case attr::AlwaysInline:
  case attr::NoThrow:
  case attr::NonNull:
  case attr::ReturnsNonNull:
  case attr::Format:
  case attr::FormatArg:
  case attr::Pure:
  case attr::Const:
  case attr::Override:
  case attr::Final:
  case attr::AbiTag:
  case attr::Annotate:
  case attr::LifetimeBound:
  case attr::NoEscape:
  case attr::WarnUnused:
  case attr::DLLExport:
  case attr::DLLImport:
  case attr::Weak:
  case attr::EnableIf:
  case attr::DiagnoseIf:
  case attr::Constructor:
  case attr::Destructor:
    return true;
  default:
    return A.isImplicit();
  }
}

Answer isCompiledAsUsual(const Subject &On) {
  SourceLocation Loc = On.Function.getLocation();
  for (const Attr *A : On.Function.attrs())
    if (!onlyDescribes(*A))
      return {false,
              "'" + std::string(A->getSpelling()) +
                  "' says how the function is compiled, and a lambda would be "
                  "compiled without",
              A->getLocation().isValid() ? A->getLocation() : Loc};
  return {true, "the function is compiled as usual", Loc};
}

bool replacesNew(const ASTContext &Context) {
  DeclarationName Name =
      const_cast<ASTContext &>(Context).DeclarationNames.getCXXOperatorName(
          OO_New);
  for (const NamedDecl *D : Context.getTranslationUnitDecl()->lookup(Name))
    if (const auto *New = dyn_cast<FunctionDecl>(D))
      if (New->isReplaceableGlobalAllocationFunction() && New->isDefined())
        return true;
  return false;
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

/// Whether \p S names an object that is no constant of the compiler's.
static bool namesAnObject(const Stmt &S) {
  if (isa<CXXThisExpr>(S))
    return false; // Unless it is read.
  if (const auto *Ref = dyn_cast<DeclRefExpr>(&S))
    if (const auto *Var = dyn_cast<VarDecl>(Ref->getDecl()))
      return !Var->isConstexpr();
  return llvm::any_of(S.children(), [](const Stmt *Child) {
    return Child && namesAnObject(*Child);
  });
}

bool makesConstant(const Subject &On, const CallExpr &Call) {
  EffectSet Value = On.Ask.of(Call, On.Function);
  if (!Value.Reads.empty() || namesAnObject(Call))
    return false;
  return !Value.Unknown && (isString(Call.getType()) ||
                            (Value.Cost < 10 * MinWorth && !Value.Loops));
}

//===----------------------------------------------------------------------===//
// May the result be kept?
//===----------------------------------------------------------------------===//

namespace {

/// Looks for a reserve in a function and all that it calls.
class RoomFinder {
public:
  bool reserves(const FunctionDecl &F) {
    const FunctionDecl *Definition = nullptr;
    return F.hasBody(Definition) && Seen.insert(Definition).second &&
           !isInSystemHeader(*Definition) && reservesIn(*Definition->getBody());
  }

private:
  bool reservesIn(const Stmt &S) {
    const auto *Member = dyn_cast<MemberExpr>(&S);
    const auto *Method =
        Member ? dyn_cast<CXXMethodDecl>(Member->getMemberDecl()) : nullptr;
    if (Method && Method->getParent()->isInStdNamespace() &&
        Method->getIdentifier() && Method->getName() == "reserve")
      return true;
    if (const auto *Call = dyn_cast<CallExpr>(&S))
      if (const FunctionDecl *Callee = Call->getDirectCallee();
          Callee && reserves(*Callee))
        return true;
    return llvm::any_of(S.children(), [&](const Stmt *Child) {
      return Child && reservesIn(*Child);
    });
  }

  llvm::SmallPtrSet<const FunctionDecl *, 8> Seen;
};

} // namespace

bool reservesRoom(const FunctionDecl &F) { return RoomFinder().reserves(F); }

static const Stmt *firstTemporary(const Stmt *S) {
  if (!S || isa<LambdaExpr>(S))
    return nullptr;
  if (isa<MaterializeTemporaryExpr, CXXBindTemporaryExpr, LambdaExpr>(S))
    return S;
  if (const auto *Default = dyn_cast<CXXDefaultArgExpr>(S))
    return firstTemporary(Default->getExpr());
  for (const Stmt *Child : S->children())
    if (const Stmt *Found = firstTemporary(Child))
      return Found;
  return nullptr;
}

bool mayRefer(QualType Type, unsigned Depth) {
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

/// What \p Call calls its member function on; null: it calls none.
static const Expr *calledOn(const CallExpr &Call) {
  if (const auto *Member = dyn_cast<CXXMemberCallExpr>(&Call))
    return Member->getImplicitObjectArgument();
  const auto *Method =
      llvm::dyn_cast_or_null<CXXMethodDecl>(Call.getDirectCallee());
  return isa<CXXOperatorCallExpr>(Call) && Method && !Method->isStatic()
             ? Call.getArg(0)
             : nullptr;
}

/// Whether what is at \p Where, in the terms of the function that \p Call
/// calls, is no temporary that is made for the call.
static bool outlivesCall(const Location &Where, const CallExpr &Call) {
  if (Where.Root == Location::Global)
    return true;
  if (Where.Root == Location::This)
    return calledOn(Call) && !firstTemporary(calledOn(Call));
  const auto *Parameter = Where.Root == Location::Param
                              ? dyn_cast<ParmVarDecl>(Where.Var)
                              : nullptr;
  if (!Parameter)
    return false;
  unsigned Index = Parameter->getFunctionScopeIndex() +
                   (isa<CXXOperatorCallExpr>(Call) && calledOn(Call) ? 1 : 0);
  return Index < Call.getNumArgs() && !firstTemporary(Call.getArg(Index));
}

/// Whether \p Value, which \p Callee returns by reference or as a pointer,
/// leads to no temporary of \p Call.
static bool returnsNoTemporary(const Subject &On, const Expr *Value,
                               const FunctionDecl &Callee,
                               const CallExpr &Call) {
  while (true) {
    Value = Value->IgnoreParens();
    const auto *Cast = dyn_cast<ImplicitCastExpr>(Value);
    if (Cast && Cast->getCastKind() == CK_NullToPointer)
      return true;
    if (Cast && Cast->getCastKind() == CK_NoOp)
      Value = Cast->getSubExpr();
    else if (const auto *Full = dyn_cast<FullExpr>(Value))
      Value = Full->getSubExpr();
    else
      break;
  }
  if (const auto *Choice = dyn_cast<ConditionalOperator>(Value))
    return returnsNoTemporary(On, Choice->getTrueExpr(), Callee, Call) &&
           returnsNoTemporary(On, Choice->getFalseExpr(), Callee, Call);
  const auto *Operator = dyn_cast<UnaryOperator>(Value);
  if (Operator && Operator->getOpcode() == UO_AddrOf)
    Value = Operator->getSubExpr();
  return Value->isGLValue() &&
         outlivesCall(On.Ask.locate(*Value, Callee), Call);
}

/// What \p S, a part of a function's body, returns.
static void collectReturned(const Stmt *S, std::vector<const Expr *> &Result) {
  if (!S || isa<LambdaExpr>(S))
    return;
  if (const auto *Return = dyn_cast<ReturnStmt>(S))
    Result.push_back(Return->getRetValue());
  for (const Stmt *Child : S->children())
    collectReturned(Child, Result);
}

/// Whether the reference or pointer that \p Call gives back is known to lead to
/// something else than the temporaries that are made for it.
static bool leadsBeyondTemporaries(const Subject &On, const CallExpr &Call) {
  const FunctionDecl *Callee = Call.getDirectCallee();
  if (!Callee || !(Call.isGLValue() || Call.getType()->isPointerType()))
    return false;
  if (Call.isGLValue()) {
    Location Where = On.Ask.locate(Call, On.Function);
    if (Where.Root != Location::Unknown && Where.Root != Location::Fresh)
      return true;
  }
  const auto *Method = dyn_cast<CXXMethodDecl>(Callee);
  const FunctionDecl *Definition = Callee->getDefinition();
  if (!Definition || !Definition->hasBody() || (Method && Method->isVirtual()))
    return false;
  std::vector<const Expr *> Returned;
  collectReturned(Definition->getBody(), Returned);
  return !Returned.empty() && llvm::all_of(Returned, [&](const Expr *Value) {
    return Value && returnsNoTemporary(On, Value, *Definition, Call);
  });
}

/// What a container gives back for a key leads to what it holds, not to the
/// key.
static bool looksUp(const CallExpr &Call) {
  static const llvm::StringSet<> Names = {
      "at", "equal_range", "find", "lower_bound", "operator[]", "upper_bound"};
  const auto *Method =
      llvm::dyn_cast_or_null<CXXMethodDecl>(Call.getDirectCallee());
  const Expr *Object = calledOn(Call);
  return Method && Object && isInLibrary(*Method) &&
         hasCheapSize(Method->getFunctionObjectParameterType()) &&
         Names.contains(Method->getNameAsString()) && !firstTemporary(Object);
}

Answer resultCanBeKept(const Subject &On, const CallExpr &Call) {
  SourceLocation Loc = Call.getBeginLoc();
  QualType Type = Call.getType();
  if (Type.isVolatileQualified() || Type->isFunctionType())
    return {false, "its result is volatile or a function", Loc};
  if (Call.isXValue())
    return {false, "its result may be moved from", Loc};
  bool Refers = Call.isGLValue() || mayRefer(Type);
  if (Refers && !looksUp(Call) && !leadsBeyondTemporaries(On, Call))
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

/// Whether \p S may end more than itself.
static bool mayLeave(const Stmt *S) {
  if (!S || isa<LambdaExpr>(S))
    return false;
  return isa<ReturnStmt, BreakStmt, ContinueStmt, GotoStmt, IndirectGotoStmt,
             CoreturnStmt>(S) ||
         llvm::any_of(S->children(), mayLeave);
}

/// Whether the constants in the head of \p Loop let it take a turn.
static bool takesATurn(const ForStmt &Loop, const ASTContext &Context) {
  const auto *Init = llvm::dyn_cast_or_null<DeclStmt>(Loop.getInit());
  const auto *Var = Init && Init->isSingleDecl()
                        ? dyn_cast<VarDecl>(Init->getSingleDecl())
                        : nullptr;
  const auto *Test = llvm::dyn_cast_or_null<BinaryOperator>(Loop.getCond());
  Expr::EvalResult From, To;
  if (!Var || !Var->getInit() || !Test || !Test->isRelationalOp() ||
      Var->getInit()->isValueDependent() ||
      Test->getRHS()->isValueDependent() ||
      !Var->getInit()->EvaluateAsInt(From, Context) ||
      !Test->getRHS()->EvaluateAsInt(To, Context))
    return false;
  const auto *Left =
      dyn_cast<DeclRefExpr>(Test->getLHS()->IgnoreParenImpCasts());
  int Order = llvm::APSInt::compareValues(From.Val.getInt(), To.Val.getInt());
  // Compared as what they were written as: no negative number grows large.
  bool IsPlain =
      From.Val.getInt().isNonNegative() && To.Val.getInt().isNonNegative();
  if (!Left || Left->getDecl() != Var || !IsPlain)
    return false;
  switch (Test->getOpcode()) {
  case BO_LT:
    return Order < 0;
  case BO_LE:
    return Order <= 0;
  case BO_GT:
    return Order > 0;
  default:
    return Order >= 0;
  }
}

/// Whether \p Child of \p Parent may not run, or only after a first turn.
static bool mayBeLeftOut(const Subject &On, const Stmt &Parent,
                         const Stmt &Child) {
  if (const auto *Block = dyn_cast<CompoundStmt>(&Parent))
    return llvm::any_of(llvm::make_range(Block->body_begin(),
                                         llvm::find(Block->body(), &Child)),
                        mayLeave);
  if (const auto *Do = dyn_cast<DoStmt>(&Parent))
    return &Child != Do->getBody();
  if (const auto *For = dyn_cast<ForStmt>(&Parent))
    if (&Child == For->getBody() && takesATurn(*For, On.Context))
      return false;
  return isConditional(Parent, Child);
}

/// Whether \p Sibling, a child of \p Parent beside \p Child, may run before it.
static bool mayRunBefore(const Stmt &Parent, const Stmt &Sibling,
                         const Stmt &Child, const SourceManager &SM) {
  if (isa<Expr>(Parent)) {
    if (const auto *Op = dyn_cast<BinaryOperator>(&Parent))
      if (Op->isLogicalOp() || Op->getOpcode() == BO_Comma)
        return Op->getRHS() == &Child;
    if (const auto *Op = dyn_cast<AbstractConditionalOperator>(&Parent))
      return Op->getCond() != &Child;
    return true; // Operands and arguments run in any order.
  }
  return !SM.isBeforeInTranslationUnit(Child.getBeginLoc(),
                                       Sibling.getBeginLoc());
}

/// Declaring and initialising a local is not observed by what comes after in
/// another order. What has no meaning gives none to what comes after it.
static std::optional<Cause> firstObservable(const EffectSet &Set,
                                            const Subject &On) {
  for (const std::optional<Cause> *Slot :
       {&Set.Unknown, &Set.Throws, &Set.Diverges, &Set.Outside, &Set.Jumps,
        &Set.Synchronizes})
    if (*Slot)
      return **Slot;
  for (const Access &Write : Set.Writes)
    if (Write.What.Root != Location::Local ||
        On.Ask.escapes(*Write.What.Var, Write.What.isOwned() ? Escape::Owned : Escape::Address, On.Function))
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
    if (!Parent || mayBeLeftOut(On, *Parent, *Child))
      return std::nullopt;
    for (const Stmt *Sibling : Parent->children())
      if (Sibling && Sibling != Child &&
          mayRunBefore(*Parent, *Sibling, *Child,
                       On.Context.getSourceManager()))
        Result.push_back(Sibling);
  }
  return Result;
}

/// The calls in \p S that are written as \p Call is.
static void collectSame(const Subject &On, const CallExpr &Call, const Stmt *S,
                        std::vector<const CallExpr *> &Result) {
  if (!S || isa<LambdaExpr>(S))
    return;
  const auto *Other = dyn_cast<CallExpr>(S);
  if (Other && areWrittenAlike(Call, *Other, On.Context))
    Result.push_back(Other);
  for (const Stmt *Child : S->children())
    collectSame(On, Call, Child, Result);
}

/// Whether \p Whole evaluates the call \p S as well, before anything in it that
/// can be observed: then the one is as good as the other.
static bool startsWithSame(const Subject &On, const Expr &S,
                           const Stmt &Whole) {
  std::vector<const CallExpr *> Same;
  if (const auto *Call = dyn_cast<CallExpr>(&S))
    collectSame(On, *Call, &Whole, Same);
  return llvm::any_of(Same, [&](const CallExpr *Other) {
    return isFirstIn(On, *Other, Whole).Yes;
  });
}

Answer isFirstIn(const Subject &On, const Expr &S, const Stmt &Whole) {
  std::optional<std::vector<const Stmt *>> Earlier =
      evaluatedBefore(On, S, Whole);
  if (!Earlier)
    return {false, "it may not be evaluated there", S.getBeginLoc()};
  for (const Stmt *Other : *Earlier)
    if (std::optional<Cause> Seen =
            firstObservable(On.Ask.of(*Other, On.Function), On);
        Seen && !startsWithSame(On, S, *Other))
      return {false, "before it " + Seen->Text, Seen->Where};
  return {true, "it is the first thing evaluated there that matters",
          S.getBeginLoc()};
}

} // namespace heal
