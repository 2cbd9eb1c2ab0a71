//===- CollectorInternal.h - What a piece of code does ----------*- C++ -*-===//
//
// One walk over everything that the code evaluates, with the calls that the
// source does not show: conversions, operators, default arguments, temporaries'
// destructors, the hidden calls of a range-for.
//
// The walk itself is in Collect.cpp; what a call does in CollectCalls.cpp; what
// a call of the standard library does, by its model, in
// CollectLibraryCalls.cpp, and what of the user's it runs in
// CollectUserCode.cpp.
//
//===----------------------------------------------------------------------===//
#ifndef CLANG_HEAL_LIB_EFFECTS_COLLECTORINTERNAL_H
#define CLANG_HEAL_LIB_EFFECTS_COLLECTORINTERNAL_H

#include "GuardsInternal.h"
#include "clang/AST/StmtVisitor.h"

namespace heal {

inline constexpr llvm::StringLiteral ErrnoBelief =
    "nobody looks at errno after a call of '";

/// Whether \p Callee is an operator of its operands: not what an algorithm of
/// std::ranges is called by.
inline bool isOperator(const clang::FunctionDecl &Callee) {
  return Callee.isOverloadedOperator() &&
         Callee.getOverloadedOperator() != clang::OO_Call;
}

/// Whether \p Callee, of a string or view, reads texts by pointers to them.
bool readsTexts(const clang::FunctionDecl &Callee);

/// A string or a view of one, or what leads to some.
bool isText(const clang::Expr *E);
/// A literal, or a constant that is one, or what a string hands out.
bool isSurelyText(const clang::Expr *Operand);

/// Whether \p Callee makes an element of what it is given, `emplace_back(text,
/// 3)`, and that may go wrong (Edits.cpp).
bool emplacesUnsafely(const clang::FunctionDecl &Callee,
                      ArrayRef<const clang::Expr *> Arguments);
/// Whether \p Callee changes a container by numbers, positions in a string or
/// counts, that may be too large for it.
bool editsByUncheckedNumbers(const clang::FunctionDecl &Callee,
                             ArrayRef<const clang::Expr *> Arguments,
                             const clang::ASTContext &Context);
/// Whether \p Callee, of a container, puts something where an iterator stands.
bool putsAtPosition(const clang::FunctionDecl &Callee,
                    ArrayRef<const clang::Expr *> Arguments);
/// Whether \p Callee makes a part of its object of something else that not
/// every value can be made of (UnsafeCalls.cpp).
bool convertsUnsafely(const clang::FunctionDecl &Callee,
                      ArrayRef<const clang::Expr *> Arguments);
/// Whether \p Callee adds, scales, converts or compares durations in a way that
/// may overflow, or divides them.
bool reckonsWithDurations(const clang::FunctionDecl &Callee,
                          const clang::Expr *Object,
                          ArrayRef<const clang::Expr *> Arguments);
/// `std::max({})`, `std::clamp(x, high, low)`: whether there may be nothing to
/// choose from.
bool choosesFromNone(const clang::FunctionDecl &Callee,
                     ArrayRef<const clang::Expr *> Arguments,
                     const clang::ASTContext &Context);
/// Whether \p Callee changes a container by iterators, which may be of
/// somewhere else.
bool editsAtUncheckedPositions(const clang::FunctionDecl &Callee,
                               const clang::Expr *Object,
                               ArrayRef<const clang::Expr *> Arguments,
                               const clang::ASTContext &Context);

/// Whether \p Holds for what the iterator or pointer \p Type leads to.
template <typename T> bool valuesAre(clang::QualType Type, T &&Holds) {
  if (Type->isPointerType())
    return Holds(Type->getPointeeType());
  const clang::CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
  return Record &&
         llvm::all_of(
             typeArgumentsOf(*Record), [&](const clang::TemplateArgument &A) {
               clang::QualType Value = A.getAsType().getNonReferenceType();
               if (Value->isPointerType())
                 Value = Value->getPointeeType();
               return isIterator(Value) ? valuesAre(Value, Holds)
                                        : Holds(Value);
             });
}

/// Whether \p Holds for what an operand of \p Type leads to, if it is an
/// iterator or pointer, or else for its own type.
template <typename T> bool operandIs(clang::QualType Type, T &&Holds) {
  Type = Type.getNonReferenceType();
  return isIterator(Type) || Type->isPointerType() ? valuesAre(Type, Holds)
                                                   : Holds(Type);
}

/// Whether \p Callee runs operators or members of a class of the user, of
/// which no other rule speaks, on what it is given: those of an iterator, a
/// range, or a number.
bool runsUserOperators(const clang::FunctionDecl &Callee,
                       ArrayRef<const clang::Expr *> Arguments);
/// Whether \p Callee is of an iterator over a stream, or is given one.
bool handlesStreamIterator(const clang::FunctionDecl &Callee,
                           ArrayRef<const clang::Expr *> Arguments);

/// Collects into Set what code in the body of one function does. Made for one
/// question; the function and \p Known must outlive it. Not thread-safe, as
/// nothing that looks at an AST is.
class Collector : public clang::ConstStmtVisitor<Collector> {
public:
  Collector(const clang::FunctionDecl &In, Effects::Summaries &Known)
      : In(In), Known(Known), Context(Known.Context),
        Where(Known.resolverFor(In)) {}

  EffectSet Set;

  /// Adds what \p S, which may be null, does.
  void run(const clang::Stmt *S);

  // A node that is not known by name does what its children do, if it is known
  // to do nothing else.
  void VisitStmt(const clang::Stmt *S);

  //===--------------------------------------------------------------------===//
  // Never evaluated, or evaluated elsewhere
  //===--------------------------------------------------------------------===//

  void VisitUnaryExprOrTypeTraitExpr(const clang::UnaryExprOrTypeTraitExpr *E);
  void VisitSourceLocExpr(const clang::SourceLocExpr *E);
  void VisitDeclRefExpr(const clang::DeclRefExpr *E);
  void VisitCXXNoexceptExpr(const clang::CXXNoexceptExpr *) {}
  void VisitRequiresExpr(const clang::RequiresExpr *) {}
  void VisitCXXTypeidExpr(const clang::CXXTypeidExpr *E);
  void VisitLambdaExpr(const clang::LambdaExpr *E);
  void VisitCXXDefaultArgExpr(const clang::CXXDefaultArgExpr *E) {
    run(E->getExpr());
  }
  void VisitCXXDefaultInitExpr(const clang::CXXDefaultInitExpr *E) {
    run(E->getExpr());
  }
  void VisitConstantExpr(const clang::ConstantExpr *) {}

  //===--------------------------------------------------------------------===//
  // Reads and writes
  //===--------------------------------------------------------------------===//

  void VisitCastExpr(const clang::CastExpr *E);
  void VisitBinaryOperator(const clang::BinaryOperator *E);
  void VisitUnaryOperator(const clang::UnaryOperator *E);
  void VisitMemberExpr(const clang::MemberExpr *E);
  void VisitArraySubscriptExpr(const clang::ArraySubscriptExpr *E);
  void VisitAtomicExpr(const clang::AtomicExpr *E);
  void VisitInitListExpr(const clang::InitListExpr *E);
  void VisitCXXParenListInitExpr(const clang::CXXParenListInitExpr *E);
  void VisitGenericSelectionExpr(const clang::GenericSelectionExpr *E);

  //===--------------------------------------------------------------------===//
  // Calls
  //===--------------------------------------------------------------------===//

  void VisitCallExpr(const clang::CallExpr *E);
  void VisitCXXConstructExpr(const clang::CXXConstructExpr *E);
  void VisitCXXInheritedCtorInitExpr(const clang::CXXInheritedCtorInitExpr *E);
  void VisitCXXBindTemporaryExpr(const clang::CXXBindTemporaryExpr *E);
  void VisitCXXNewExpr(const clang::CXXNewExpr *E);
  void VisitCXXDeleteExpr(const clang::CXXDeleteExpr *E);
  void VisitCXXThrowExpr(const clang::CXXThrowExpr *E);
  void VisitUnresolvedLookupExpr(const clang::UnresolvedLookupExpr *E) {
    dependent(*E);
  }
  void
  VisitCXXDependentScopeMemberExpr(const clang::CXXDependentScopeMemberExpr *E);
  void
  VisitDependentScopeDeclRefExpr(const clang::DependentScopeDeclRefExpr *E);
  void
  VisitCXXUnresolvedConstructExpr(const clang::CXXUnresolvedConstructExpr *E);
  void VisitRecoveryExpr(const clang::RecoveryExpr *E);

  //===--------------------------------------------------------------------===//
  // Statements
  //===--------------------------------------------------------------------===//

  void VisitDeclStmt(const clang::DeclStmt *S);
  void VisitIfStmt(const clang::IfStmt *S);
  void VisitForStmt(const clang::ForStmt *S) { loop(*S); }
  void VisitWhileStmt(const clang::WhileStmt *S) { loop(*S); }
  void VisitDoStmt(const clang::DoStmt *S) { loop(*S); }
  void VisitCXXForRangeStmt(const clang::CXXForRangeStmt *S);
  void VisitAttributedStmt(const clang::AttributedStmt *S);
  void VisitCXXTryStmt(const clang::CXXTryStmt *S);
  /// A handler by value has a copy of its own.
  void handle(const clang::CXXCatchStmt &Handler);
  void VisitGotoStmt(const clang::GotoStmt *S) { jump(*S); }
  void VisitIndirectGotoStmt(const clang::IndirectGotoStmt *S) { jump(*S); }
  void VisitLabelStmt(const clang::LabelStmt *S) { jump(*S); }
  void VisitAsmStmt(const clang::AsmStmt *S) { jump(*S); }
  void VisitCoroutineBodyStmt(const clang::CoroutineBodyStmt *S) { jump(*S); }
  void VisitCoroutineSuspendExpr(const clang::CoroutineSuspendExpr *E) {
    jump(*E);
  }
  void VisitSEHTryStmt(const clang::SEHTryStmt *S) { jump(*S); }
  void VisitOMPExecutableDirective(const clang::OMPExecutableDirective *S) {
    jump(*S);
  }

  /// The initialisers of a constructor, which are not in its body.
  void initialise(const clang::CXXConstructorDecl &Constructor);

  /// To be said when all was run: counts as undefined what a test keeps
  /// defined, unless nothing changes between the test and that.
  void settleGuarded();

private:
  void visitChildren(const clang::Stmt &S);
  std::string text(const clang::Stmt &S) const { return textOf(S, Context); }
  bool isConstant(const clang::Expr &E) const;
  /// What \p Code does, apart from what was seen so far.
  EffectSet apart(const clang::Stmt &Code) const;
  /// \p Text is a string, or a function that makes one when it is needed.
  template <typename T>
  void cause(std::optional<Cause> &Slot, T &&Text, const clang::Stmt &At) {
    if (Slot)
      return;
    if constexpr (std::is_invocable_v<T>)
      Slot = Cause{Text(), At.getBeginLoc()};
    else
      Slot = Cause{std::forward<T>(Text), At.getBeginLoc()};
  }

  /// Past so many different accesses code counts as accessing anything.
  static constexpr size_t MaxAccesses = 1000;
  /// Past so many writes, one after the other, nothing counts as guarded.
  static constexpr size_t MaxLog = 100000;
  using Key = std::vector<const void *>;
  void access(std::vector<Access> &To, Location L, const clang::Stmt &At,
              bool Begins = false);
  void checkThreadLocal(const clang::VarDecl &Var, const clang::Stmt &At);
  void checkVolatile(const clang::Stmt &At);
  void read(const Location &L, const clang::Stmt &At);
  /// Tells \p Take of the object that \p E is, or of each that it may be.
  void eachObject(const clang::Expr *E,
                  llvm::function_ref<void(const Location &)> Take);
  /// A constant is not written; but it may be read before it has its value.
  void readQuietly(const Location &L, const clang::Stmt &At);
  /// Whether \p E may tell which of two objects comes first, or that they are
  /// one: of two places in one array it tells no more than their indexes.
  bool comparesPointers(const clang::BinaryOperator &E) const;
  void write(const Location &L, const clang::Stmt &At);
  static Location deep(Location L) {
    L.Deep = true;
    return L;
  }
  //===--------------------------------------------------------------------===//
  // What is defined after a test (CollectGuarded.cpp)
  //===--------------------------------------------------------------------===//

  /// A part of the walk: from so many writes on, or the end of a statement, to
  /// so many, or the end of another.
  struct Window {
    size_t From, To;
    const clang::Stmt *FromEndOf = nullptr, *ToEndOf = nullptr;
  };
  /// Nobody writes Reads meanwhile.
  struct Stability {
    std::vector<Access> Reads;
    Window Meanwhile;
  };
  /// What is defined as long as some things stay.
  struct Guarded {
    Cause Partial;
    std::vector<Stability> Rests;
  };
  /// A statement that the walk is in.
  struct Frame {
    const clang::Stmt *S;
    size_t Writes;  ///< That were seen before it.
    unsigned Visit; ///< Its number.
  };
  /// Counts \p Use as undefined unless a test before it tells otherwise.
  template <typename T> void needsTest(T &&Text, const clang::Expr &Use) {
    if (!Set.Undefined && !isGuarded(Text, Use))
      cause(Set.Undefined, std::forward<T>(Text), Use);
  }
  bool isGuarded(llvm::function_ref<std::string()> Text,
                 const clang::Expr &Use);
  /// Whether \p Test, by being \p Truth, keeps defined what needs \p Needs, as
  /// long as nothing changes in any of \p Meanwhile. Says so in \p Found.
  bool isGuardedBy(const clang::Expr &Test, bool Truth, const Partial &Needs,
                   ArrayRef<Window> Meanwhile, Guarded &Found);
  /// Whether an operand of \p Parent beside \p Child, which may be evaluated
  /// before it, writes.
  bool isBesideWriter(const clang::Stmt &Parent,
                      const clang::Stmt &Child) const;
  /// The part of the walk in which the iterator \p Position must stay good:
  /// from where it was found to where it is used. Nullopt: it was found
  /// elsewhere.
  std::optional<Window> sinceFound(const clang::Expr &Position) const;
  bool isWritten(const Stability &Of);

  void jump(const clang::Stmt &S);
  void dependent(const clang::Stmt &S);
  void dereference(const clang::Expr &E, const clang::Expr *Pointer);
  /// A local that starts at a small constant and goes by ones: it would take
  /// longer than any run to overflow.
  bool isCounter(const clang::UnaryOperator &Step);
  void checkArithmetic(const clang::BinaryOperator &E);
  /// A static constant that is made of constants alone: when it is made, who
  /// makes it, and that others wait meanwhile, makes no difference to anybody.
  bool isSameWheneverMade(const clang::VarDecl &Var, const EffectSet &Making);
  void declare(const clang::VarDecl &Var, const clang::Stmt &At);

  //===--------------------------------------------------------------------===//
  // Loops
  //===--------------------------------------------------------------------===//

  void loop(const clang::Stmt &S);
  /// \p Once adds what one turn of \p S does.
  void repeat(const clang::Stmt &S, llvm::function_ref<void()> Once);

  //===--------------------------------------------------------------------===//
  // What a call does (CollectCalls.cpp)
  //===--------------------------------------------------------------------===//

  void destroy(clang::QualType Type, const clang::Stmt &At);
  /// Whether copying, moving and destroying a \p Type does nothing else; what
  /// that rests on is believed.
  bool isPlain(clang::QualType Type, const clang::Stmt &At);
  void unknownCall(std::string Why, const clang::Stmt &At);
  /// Unknown code may write whatever it was handed, escaped or not.
  void handOver(const clang::Expr *Object,
                ArrayRef<const clang::Expr *> Arguments, const clang::Stmt &At);
  /// Whether a value of \p Type is a way to objects that are not its own.
  static bool leadsElsewhere(clang::QualType Type);
  void construct(const clang::CXXConstructorDecl &Callee, const clang::Expr &At,
                 llvm::SmallVector<const clang::Expr *, 4> Arguments);
  void addCopyCost();
  void call(const clang::FunctionDecl &Callee, const clang::Expr &At,
            const clang::Expr *Object, ArrayRef<const clang::Expr *> Arguments);
  /// A function whose body is in another unit. False: nobody knows it.
  bool callElsewhere(const clang::FunctionDecl &Callee, const clang::Stmt &At,
                     const clang::Expr *Object,
                     ArrayRef<const clang::Expr *> Arguments);
  /// A call of \p Method or of what overrides it. False: nobody knows all of
  /// that.
  bool callVirtually(const clang::CXXMethodDecl &Method, const clang::Expr &At,
                     const clang::Expr *Object,
                     ArrayRef<const clang::Expr *> Arguments);
  void defer(const clang::FunctionDecl &Callee, const clang::Expr *Object,
             ArrayRef<const clang::Expr *> Arguments, bool IsVirtual);
  /// Whether \p Callee, which does not return, may do more than throw or stop
  /// the program where it stands.
  void checkHalt(const clang::FunctionDecl &Callee, const clang::Expr &At);
  /// A defaulted assignment of a plain value.
  bool assignsPlainly(const clang::FunctionDecl &Callee, const clang::Expr &At,
                      const clang::Expr *Object,
                      ArrayRef<const clang::Expr *> Arguments);
  Location objectLocation(const clang::Expr *Object);
  void apply(const EffectSet &Callee, const clang::FunctionDecl &Definition,
             const clang::Stmt &At, const clang::Expr *Object,
             ArrayRef<const clang::Expr *> Arguments);
  void believe(const Belief &B, const clang::Stmt &At);
  void callByAttributes(const clang::FunctionDecl &Callee,
                        const clang::Expr &At, const clang::Expr *Object,
                        ArrayRef<const clang::Expr *> Arguments);

  //===--------------------------------------------------------------------===//
  // What a call of the library does (CollectLibraryCalls.cpp)
  //===--------------------------------------------------------------------===//

  void callLibrary(LibraryModel Model, const clang::FunctionDecl &Callee,
                   const clang::Expr &At, const clang::Expr *Object,
                   ArrayRef<const clang::Expr *> Arguments);
  /// Whether what is compared is not in the containers themselves.
  bool comparesElsewhere(const clang::Expr *Object,
                         ArrayRef<const clang::Expr *> Arguments);
  /// A string stream that this function alone gets at is a mere object.
  bool isOwnStream(const clang::Expr *Stream) const;
  /// Whether \p Stream is a stream, which is believed to write to nothing that
  /// is read in another way.
  bool isOrdinaryStream(const clang::Expr *Stream) const;
  /// A function of C acts on a stream, which may be among \p Arguments.
  void touchCStreams(ArrayRef<const clang::Expr *> Arguments,
                     const clang::Expr &At);
  /// What an operation of the stream \p Stream reads and writes: itself.
  void touchStream(const clang::Expr *Stream, const clang::Expr &At);
  /// Whether evaluating \p Arguments, and calling those that are callable,
  /// leaves a container that they lead to as it is.
  bool writeNothing(ArrayRef<const clang::Expr *> Arguments);
  void touchObject(const LibraryModel &Model, const clang::Expr *Object,
                   const clang::Expr &At);
  /// The iterators, views and pointers of a library call lead somewhere.
  void touchArgument(const LibraryModel &Model,
                     const clang::FunctionDecl &Callee, unsigned Index,
                     const clang::Expr *Argument, const clang::Expr &At);
  /// Runs the argument number \p Index, if it can be called.
  void callCallable(ArrayRef<const clang::Expr *> Arguments, unsigned Index,
                    const clang::Expr &At);
  /// What an algorithm hands to that as a reference to a \p Value: what its
  /// other arguments lead to.
  std::vector<Location>
  handedToCallable(ArrayRef<const clang::Expr *> Arguments, unsigned Index,
                   clang::QualType Value);

  //===--------------------------------------------------------------------===//
  // What of the user's the library runs (CollectUserCode.cpp)
  //===--------------------------------------------------------------------===//

  /// Whether the call runs comparisons, hashes, copies or callables of the
  /// user that cannot be seen.
  bool needsUserCode(const LibraryModel &Model,
                     const clang::FunctionDecl &Callee,
                     const clang::Expr *Object,
                     ArrayRef<const clang::Expr *> Arguments,
                     const clang::Expr &At);
  /// Whether these operators do no more than look at the two values.
  bool comparesBySeenOperators(const clang::FunctionDecl &Callee,
                               ArrayRef<const clang::Expr *> Arguments);
  /// What these operators do besides: the elements count as read in any case.
  void runOperators(const clang::FunctionDecl &Callee,
                    ArrayRef<const clang::Expr *> Arguments,
                    const clang::Expr &At);
  /// Whether what \p Called takes and returns is made, converted and destroyed
  /// without code of the user that anybody could notice.
  bool isHandledQuietly(const clang::FunctionDecl &Called);
  /// Whether the call may make, convert or exchange values, more than copy,
  /// move and destroy them.
  bool makesValues(const LibraryModel &Model, const clang::FunctionDecl &Callee,
                   ArrayRef<const clang::Expr *> Arguments);
  bool areQuiet(const clang::FunctionDecl &Callee, const clang::Expr *Object,
                ArrayRef<const clang::Expr *> Arguments);
  bool allCompareQuietly(const clang::Expr *Object,
                         ArrayRef<const clang::Expr *> Arguments,
                         bool IsOperator);
  bool elementsArePlain(const clang::CXXRecordDecl &Class,
                        const clang::Expr &At);

  const clang::FunctionDecl &In;
  Effects::Summaries &Known;
  clang::ASTContext &Context;
  Resolver Where;
  std::map<Key, unsigned>
      Seen[2]; ///< Of the reads, of the writes: their numbers.
  std::vector<Location> Written; ///< By those numbers.
  std::vector<unsigned> Log;     ///< The writes one after the other.
  std::vector<Frame> Around;
  unsigned Visits = 0;
  /// The log's size where each `if` began; where each loop, and each step of a
  /// `for`, ended.
  llvm::DenseMap<const clang::Stmt *, size_t> Begun, Ended;
  llvm::DenseMap<const clang::VarDecl *, Frame> Declared;
  std::vector<Guarded> Tested;
  unsigned Depth = 0;
  unsigned TriesAround = 0;    ///< A handler of this function may follow.
  unsigned HandlersAround = 0; ///< It is within one of them.
};

} // namespace heal

#endif
