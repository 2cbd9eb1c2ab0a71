//===- EffectsInternal.h - The parts of the Effects library -----*- C++ -*-===//
//
// What the files of this library, and its unit tests, share.
//
//===----------------------------------------------------------------------===//
#ifndef CLANG_HEAL_LIB_EFFECTS_EFFECTSINTERNAL_H
#define CLANG_HEAL_LIB_EFFECTS_EFFECTSINTERNAL_H

#include "FixedPointsInternal.h"
#include "clang-heal/Effects/Effects.h"
#include "clang-heal/Effects/UnitFacts.h"
#include "clang-heal/Locate/Provenance.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/ExprCXX.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/MapVector.h"
#include <functional>
#include <set>

namespace heal {

using llvm::ArrayRef;
using llvm::StringRef;

//===----------------------------------------------------------------------===//
// The standard library: its classes (Library.cpp)
//===----------------------------------------------------------------------===//

bool isLibraryClass(const clang::CXXRecordDecl &Record);
/// pair, tuple, array, optional, variant...: their arguments are parts of them.
bool holdsItsArguments(const clang::CXXRecordDecl &Record);
/// vector, string, map...: their elements belong to them alone.
bool isContainer(const clang::CXXRecordDecl &Record);
/// The type arguments of a class template's specialisation, packs expanded.
llvm::SmallVector<clang::TemplateArgument, 4>
typeArgumentsOf(const clang::CXXRecordDecl &Record);
bool isIterator(clang::QualType Type);
/// A vector<bool> hands out not its elements but ways to them.
bool hasProxies(clang::QualType Type);
/// Whether \p Type, of the library, does what it does by operators of a class
/// of the user: `reverse_iterator<Cursor>`, `duration<Ticks>`.
bool isMadeOfUserOperators(clang::QualType Type);
/// What an iterator or pointer of \p Type stands at; any other type itself.
clang::QualType targetOf(clang::QualType Type);
/// cout, a stringstream, or a base of them: by its type or its name.
bool isStream(clang::QualType Type);
bool isStream(llvm::StringRef Class);
/// Whether a container keeps its elements in an order, or hashes them.
bool hasOrder(const clang::CXXRecordDecl &Record);
/// A generator of numbers that only chance looks like: they follow from its
/// seed.
bool makesNumbers(const clang::CXXRecordDecl &Record);
/// What makes numbers of those that a generator makes.
bool isDistribution(const clang::CXXRecordDecl &Record);
/// Classes for which the rule of const member functions holds: they look at
/// nothing but themselves and what they own.
bool isSelfContained(const clang::CXXRecordDecl &Class, clang::QualType Type);
/// Allocators and deleters among the arguments of \p Record are the library's.
bool hasPlainPolicies(const clang::CXXRecordDecl &Record);
/// Whether \p Class is the library's string or string view.
bool isTextClass(const clang::CXXRecordDecl &Class);
/// Whether \p Container, of the library, is a stack or queue, which is made of
/// another sequence.
bool isAdaptor(const clang::CXXRecordDecl &Container);
/// Comparing and hashing a \p Type runs no code of the user.
bool comparesQuietly(clang::QualType Type);
/// The operators of the user that comparing values of \p Type by `==` (or else
/// by `<`) may run; nullopt: there may be others (Comparisons.cpp).
std::optional<llvm::SmallVector<const clang::FunctionDecl *, 2>>
comparisonsOf(clang::QualType Type, bool ByEquality);
/// Whether a value of \p Type can hold the address of something else.
bool mayCarryAddress(clang::QualType Type);
/// Whether assigning to a \p Type may write what it refers to, as that to a
/// tuple of references does.
bool assignsThrough(clang::QualType Type);
/// False of iterators and views.
bool ownsWhatItLeadsTo(const clang::CXXRecordDecl &Record);

//===----------------------------------------------------------------------===//
// The standard library: its functions (LibraryModel.cpp)
//===----------------------------------------------------------------------===//

/// What the model table says of a function; see LibraryModel.def.
struct LibraryModel {
  bool ReadsArguments = true; ///< And what they refer to.
  bool HeaderOnly = false;    ///< Member: touches only the object itself.
  bool Writes = false;        ///< Member: writes the object and all it owns.
  bool WritesRange = false;   ///< Writes through iterators and pointers.
  bool WritesInto = false;    ///< Of them, through the last one alone.
  uint8_t WritesArguments = 0; ///< Bit i: writes what argument i refers to.
  bool Calls = false;          ///< Calls its callable arguments.
  bool Compares = false;       ///< Compares or hashes elements.
  bool KeepsElements = false;  ///< What they own stays their container's.
  bool Throws = false, Undefined = false, Outside = false, Varies = false,
       Synchronizes = false, Unknown = false, Allocates = false;
  bool Diverges = false, ReadsEnvironment = false;
  static constexpr unsigned Linear = 20; ///< A pass over its argument.
  /// Undefined, unless isDefinedByWholeContainer; that asks for more of what
  /// Orders or Adds the elements.
  bool Whole = false, Orders = false, Adds = false;
  bool OfCharacter = false; ///< Undefined, unless given an unsigned char.
  bool Numbers = false;   ///< Only where all its parameters are numbers.
  bool HasRanges = false; ///< Its namesake in std::ranges does the same.
  /// The name of that namesake, if it is one (see rangeCallOf), or empty.
  llvm::StringRef OverRange;
  bool isOverRange() const { return !OverRange.empty(); }
  bool SetsErrno = false; ///< And looks at it no more.
  unsigned Cost = 4;
};

/// The model of \p Callee; nullopt when it is not the library's or when
/// nothing is known of it.
std::optional<LibraryModel> libraryModelOf(const clang::FunctionDecl &Callee);

/// Such a call as `std::ranges::sort(rows, {}, &Row::name)`, which is one of
/// the operator() of an object of the library.
struct RangeCall {
  /// The iterators or the container, and what else is said: a value, a
  /// callable. Comparisons of the library's own are left out.
  llvm::SmallVector<const clang::Expr *, 4> Arguments;
  /// What the elements are compared by; null: they themselves.
  const clang::FieldDecl *By = nullptr;
};
/// nullopt: it is a call with something of which nothing is known, such as a
/// view, or members by what a function makes of them (Algorithms.cpp).
std::optional<RangeCall> rangeCallOf(ArrayRef<const clang::Expr *> Arguments);

/// Strips what makes an iterator a temporary, or a copy of one.
const clang::Expr *iteratorItself(const clang::Expr *E);
/// Whether \p E names a variable, or a member of one: nothing is run by it,
/// and it is the same object each time.
bool isPlainName(const clang::Expr *E);
/// What \p E asks for its \p First or its last iterator; null: it does not.
const clang::Expr *askedForPosition(const clang::Expr *E, bool First);

/// Whether \p A and \p B are the first and the last iterator of one container.
bool isWholeContainer(const clang::Expr *A, const clang::Expr *B,
                      const clang::ASTContext &Context);

/// Whether the iterators among \p Arguments of an algorithm are all of one
/// container, and the algorithm is defined whatever that holds: if nobody
/// changes the container meanwhile. \p By is the field that it looks at, null
/// where it looks at the elements themselves (Algorithms.cpp).
bool isDefinedByWholeContainer(const LibraryModel &Model,
                               ArrayRef<const clang::Expr *> Arguments,
                               const clang::FieldDecl *By,
                               const clang::ASTContext &Context);

//===----------------------------------------------------------------------===//
// Where an expression's storage is (Resolve.cpp)
//===----------------------------------------------------------------------===//

/// Whether \p Var, or a part of it, is a local that is declared without a value.
bool startsWithoutValue(const clang::VarDecl &Var);

/// What is known of one function's variables without following any call
/// (Scan.cpp).
struct FunctionScan {
  /// Variables that are assigned, incremented, or bound where they could be.
  llvm::DenseSet<const clang::VarDecl *> Reassigned;
  /// Those of them that are not only incremented and decremented.
  llvm::DenseSet<const clang::VarDecl *> Changed;
  /// Those that change in another way than by steps forward: a counter that is
  /// not, or an iterator, never comes before where it started.
  llvm::DenseSet<const clang::VarDecl *> Moved;
  bool HasJumps = false; ///< goto, a label, setjmp, assembly, a coroutine.
  /// The string streams that nobody but the function gets at.
  llvm::DenseSet<const clang::VarDecl *> OwnStreams;
};
FunctionScan scan(const clang::FunctionDecl &F);

/// The local string streams of \p F that are used for nothing but putting
/// texts together and taking them apart (StringStreams.cpp).
llvm::DenseSet<const clang::VarDecl *>
ownStreamsOf(const clang::FunctionDecl &F);
/// The stream, or the pointer to it, that \p Stream was given by operators or
/// functions that hand it on.
const clang::Expr *streamBehind(const clang::Expr *Stream);
/// Whether writing or reading \p E runs nothing of the user's, and touches no
/// other stream.
bool isPlainOperand(const clang::Expr &E);
/// The string stream whose operators or functions gave \p Stream, the stream
/// that they were given; null: another one.
const clang::VarDecl *stringStreamOf(const clang::Expr *Stream);

/// What a call of one function returns, when it is a reference or pointer to
/// something that the caller can name.
using ReturnLookup =
    llvm::function_ref<std::optional<Location>(const clang::FunctionDecl &)>;

/// Names the storage behind expressions of one function.
class Resolver {
public:
  Resolver(const clang::FunctionDecl &In, const FunctionScan &Scan,
           ReturnLookup Returns, Effects::Summaries &Known)
      : Context(In.getASTContext()), In(In), Scan(Scan), Returns(Returns),
        Known(Known) {}

  /// The object that the glvalue \p E is; Fresh for a prvalue.
  Location locate(const clang::Expr *E) const;
  /// The object that the pointer (or smart pointer) \p E points at.
  Location pointee(const clang::Expr *E) const;
  /// What the iterator or view \p E leads to.
  Location range(const clang::Expr *E) const;
  /// \p InCallee, a location of a callee's summary, as its caller sees it.
  Location translate(const Location &InCallee, const clang::FunctionDecl &Callee,
                     const clang::Expr *Object,
                     llvm::ArrayRef<const clang::Expr *> Arguments) const;

private:
  Location locateVariable(const clang::VarDecl *Var) const;
  bool mayOwnOthers(const clang::VarDecl &Var) const;
  Location locateCall(const clang::CallExpr *Call) const;
  Location locateMember(const clang::MemberExpr *Member) const;
  Location locateBinding(const clang::BindingDecl *Binding) const;
  std::optional<Location> accessorResult(const clang::CallExpr *Call) const;
  std::optional<Location> hiddenElement(const clang::Expr *Iterator,
                                        clang::QualType Type) const;
  /// The iterator that \p E names, if it stays in what it was made for: the
  /// hidden one of a range-for, or a variable that is stepped at most; else
  /// null.
  const clang::VarDecl *iteratorNamedBy(const clang::Expr &E) const;
  Location unknown(clang::QualType Type) const;
  Location rangeOfList(const clang::CXXStdInitializerListExpr &List) const;

  const clang::ASTContext &Context;
  const clang::FunctionDecl &In;
  const FunctionScan &Scan;
  ReturnLookup Returns;
  Effects::Summaries &Known;
  mutable unsigned Depth = 0;
};

/// Whether \p F is the call operator of a lambda.
bool isLambda(const clang::FunctionDecl &F);

/// \p L one step further, to an object of type \p Type.
Location step(Location L, PathStep Step, clang::QualType Type);
/// Strips parentheses and casts that do not change which object it is.
const clang::Expr *stripped(const clang::Expr *E);
/// The object that a member call is made on, null if there is none; and the
/// other arguments.
const clang::Expr *objectOf(const clang::CallExpr &Call);
llvm::SmallVector<const clang::Expr *, 4> argumentsOf(const clang::CallExpr &Call);

//===----------------------------------------------------------------------===//
// Summaries (Summaries.cpp)
//===----------------------------------------------------------------------===//

/// Which locals' addresses are known where they are not named.
struct Escapes {
  llvm::DenseSet<const clang::VarDecl *> Plain, Owned;
  /// Of Owned those which may have given what they own away, or taken it over:
  /// the others are led to by iterators alone.
  llvm::DenseSet<const clang::VarDecl *> Traded;
  /// Parameters whose referents' addresses are kept.
  llvm::DenseSet<const clang::VarDecl *> Captured;
  bool CapturesThis = false;
  /// Parameters whose referents give or get what they own.
  llvm::DenseSet<const clang::VarDecl *> Exchanged;
  bool ExchangesThis = false;
  /// Only while a unit is summarised for others: those that are kept if what
  /// another unit's function is given is. Null: `this`, or its object.
  struct Handover {
    const clang::VarDecl *From;
    const clang::FunctionDecl *Callee;
    std::optional<unsigned> To;
    bool IsVirtual = false; ///< To whatever overrides Callee.
    bool operator==(const Handover &) const = default;
  };
  std::vector<Handover> Handovers;
};

/// The methods that a virtual call of one may run.
using Implementations = llvm::SmallVector<const clang::CXXMethodDecl *, 2>;
/// By the canonical declaration of the method that is named.
using Hierarchy =
    llvm::MapVector<const clang::CXXMethodDecl *, Implementations>;

//===----------------------------------------------------------------------===//
// Summaries without an AST (SummaryExport.cpp, SummaryImport.cpp)
//===----------------------------------------------------------------------===//

/// Equal for the same location, and for no other.
std::vector<const void *> identityOf(const Location &L);

/// How types are named in summaries; empty: by no name that other units know.
std::string summaryTypeName(clang::QualType Type, const clang::ASTContext &Context);

/// What another unit says of a function, in the terms of this one's AST.
struct ImportedSummary {
  EffectSet Effects;
  std::set<unsigned> Captured; ///< Numbers of parameters.
  bool CapturesThis = false;
  std::optional<Location> Returns;

  /// Whether the address of what parameter number \p Index (none: the object)
  /// refers to may be kept.
  bool mayKeep(std::optional<unsigned> Index) const {
    return Index ? Captured.count(*Index) : CapturesThis;
  }
};

/// Finds the types, fields and variables that summaries name.
class SummaryImporter {
public:
  explicit SummaryImporter(clang::ASTContext &Context);
  ~SummaryImporter();
  /// \p Of as a summary of \p F, which this unit only declares.
  std::unique_ptr<ImportedSummary> import(const FunctionSummary &Of,
                                          const clang::FunctionDecl &F);

private:
  class Names;
  std::unique_ptr<Names> Known;
};

/// What \p F may do if nobody knows it: anything.
EffectSet unknownSet(std::string Why, const clang::FunctionDecl &F);

/// How the effects of functions that call each other grow (Growing.cpp).
struct EffectsGrow {
  using Value = EffectSet;
  static EffectSet start(const clang::FunctionDecl &F);
  static bool grow(EffectSet &Now, const EffectSet &Next);
  static void settle(EffectSet &Now, const EffectSet &Last);
  static EffectSet unknown(const clang::FunctionDecl &F);
};

/// The same for what they keep.
struct EscapesGrow {
  using Value = Escapes;
  static Escapes start(const clang::FunctionDecl &F) { return {}; }
  static bool grow(Escapes &Now, const Escapes &Next);
  static void settle(Escapes &Now, const Escapes &Last) {}
  static Escapes unknown(const clang::FunctionDecl &F);
};

class Effects::Summaries {
public:
  explicit Summaries(clang::ASTContext &Context,
                     OtherUnits *Elsewhere = nullptr)
      : Context(Context), AreTypesTold(!isRelaxed(Context)),
        Elsewhere(Elsewhere) {}
  /// From now on calls of other units' functions are deferred.
  void summariseForOthers() { DefersCalls = true; }
  /// From now on a call of \p F runs code that cannot be seen.
  void distrust(const clang::FunctionDecl &F);

  const FunctionScan &scanOf(const clang::FunctionDecl &F);
  const EffectSet &effectsOf(const clang::FunctionDecl &F);
  const Escapes &escapesOf(const clang::FunctionDecl &F);
  /// Whether \p Variable, a local of \p In or from around it, may be known
  /// where it is not named.
  bool escapes(const clang::VarDecl &Variable, Escape How,
               const clang::FunctionDecl &In);
  /// The same, for what \p In itself does: not for what it was given.
  bool escapesWithin(const clang::VarDecl &Variable, Escape How,
                     const clang::FunctionDecl &In);
  /// Whether a \p Type is written by proxies: a vector<bool>, or what holds
  /// one.
  bool handsOutProxies(clang::QualType Type);
  /// What a call of \p F refers to by its result; nullopt: not known.
  std::optional<Location> returnOf(const clang::FunctionDecl &F);
  /// Whether \p F is known, for good, to write nothing but what it makes; a
  /// constructor makes its object.
  bool writesNothingElse(const clang::FunctionDecl &F);
  /// Whether it may take over what something else owns: to move something out
  /// of an object is to write it.
  bool mayTakeOver(const clang::FunctionDecl &F);
  bool isPlainValue(clang::QualType Type, unsigned Depth = 0);
  /// Whether it is one if a shared_ptr does no more at its end than its type
  /// says: see aboutSharedPointers.
  bool isPlainIfShared(clang::QualType Type);
  /// Whether a constructor of \p Type, or of what it holds or owns, may keep
  /// the address of the object that it makes; or something that runs unasked
  /// gives away what it owns, or takes over what something else did.
  bool knowsItsPlace(clang::QualType Type);
  /// Whether a value of \p Type, or what is in it, may keep the address of what
  /// it is made of or set from: something of type \p Given.
  bool keepsItsSource(clang::QualType Type, clang::QualType Given);
  /// Whether \p Method, which the user wrote, may keep the address of what any
  /// of its parameters refers to.
  bool mayKeepParameters(const clang::CXXMethodDecl &Method);
  /// Whether the constant \p Var, a global or static one, has the value that it
  /// keeps whenever code may name it (Initialisation.cpp).
  bool hasItsValue(const clang::VarDecl &Var);
  /// Whether making, converting and exchanging values of \p Type, and of what
  /// is in them, runs nothing of the user's that anybody could notice
  /// (QuietTypes.cpp).
  bool isQuiet(clang::QualType Type);
  Resolver resolverFor(const clang::FunctionDecl &F);
  /// Whether a call of \p F, which has no body here, is to be deferred.
  bool defers(const clang::FunctionDecl &F) const;
  /// What other units say of \p F, which has no body here; null: nothing.
  const EffectSet *elsewhereOf(const clang::FunctionDecl &F);
  /// Whether \p F, which has no body here, may keep the address of what its
  /// parameter number \p Index (none: its object) refers to.
  bool mayKeepElsewhere(const clang::FunctionDecl &F,
                        std::optional<unsigned> Index);

  /// The virtual methods of this unit.
  const Hierarchy &hierarchy();
  /// All that a virtual call of \p Method may run; empty: other units may
  /// override it, too.
  ArrayRef<const clang::CXXMethodDecl *>
  implementationsOf(const clang::CXXMethodDecl &Method);
  /// Whether a virtual call of \p Method is to be deferred.
  bool defersVirtual(const clang::CXXMethodDecl &Method) const;
  /// What the whole program does by a virtual call of \p Method; null: it is
  /// not known to be whole.
  const EffectSet *virtualEffectsOf(const clang::CXXMethodDecl &Method);
  /// mayKeepElsewhere() for a virtual call.
  bool mayKeepVirtually(const clang::CXXMethodDecl &Method,
                        std::optional<unsigned> Index);
  const UnitFacts &unit();
  /// Answers by \p Ask, or by what it said of \p Loop before, unless that
  /// rested on summaries that were still growing.
  bool rememberEnd(const clang::Stmt &Loop, llvm::function_ref<bool()> Ask);

  clang::ASTContext &Context;
  /// Whether an object is accessed by its own type alone.
  const bool AreTypesTold;

private:
  static bool isRelaxed(clang::ASTContext &Context);

  /// Whether a loop is known to end, and as of which round of growing
  /// summaries; nullopt: for good.
  struct Ending {
    bool IsKnown;
    std::optional<unsigned long> Round;
  };

  using Imported = llvm::DenseMap<const clang::FunctionDecl *,
                                  std::unique_ptr<ImportedSummary>>;
  const ImportedSummary *import(Imported &Known, const clang::FunctionDecl &F,
                                StringRef Usr, bool IsForeign);
  const ImportedSummary *importedOf(const clang::FunctionDecl &F);
  const ImportedSummary *importedVirtual(const clang::CXXMethodDecl &Method);
  EffectSet summarise(const clang::FunctionDecl &Definition);
  bool isPlainRecord(const clang::CXXRecordDecl &Record, unsigned Depth);
  bool sharesPlainly(const clang::CXXRecordDecl &Pointer);
  bool knowsItsPlace(clang::QualType Type, unsigned Depth);
  /// Whether the destructor, an initialiser of a member, or an assignment of
  /// another class's object does.
  bool tradesByItself(const clang::CXXRecordDecl &Class);
  /// Whether all that \p F writes is \p Allowed, for good.
  bool writesOnly(const clang::FunctionDecl &F,
                  llvm::function_ref<bool(const Location &)> Allowed);
  bool isPlainLibraryClass(const clang::CXXRecordDecl &Record, unsigned Depth);

  OtherUnits *Elsewhere;
  bool DefersCalls = false;
  std::optional<UnitFacts> Unit; ///< Looked up when it is needed.
  llvm::DenseSet<const clang::CXXRecordDecl *> Judged; ///< By isQuiet, just now.
  /// By isPlainValue, just now: a class that owns others of its own.
  llvm::SmallPtrSet<const clang::CXXRecordDecl *, 8> Weighed;
  bool BelievesShared = false; ///< Within isPlainIfShared.
  llvm::SmallPtrSet<const clang::CXXRecordDecl *, 8>
      Placed; ///< By knowsItsPlace.
  llvm::DenseMap<const void *, bool> Places; ///< Its answers, by type.
  /// By canonical declaration; null: no unit defines it.
  Imported Imports;
  Imported VirtualImports;                   ///< Likewise, of virtual calls.
  std::optional<Hierarchy> Classes;          ///< Made when it is needed.
  std::unique_ptr<SummaryImporter> Importer; ///< Likewise.
  llvm::DenseMap<const clang::FunctionDecl *, std::unique_ptr<FunctionScan>> Scans;
  /// Of functions without a body here.
  llvm::DenseMap<const clang::FunctionDecl *, std::unique_ptr<EffectSet>> Unseen;
  FixedPoints<EffectsGrow> Sets;
  FixedPoints<EscapesGrow> EscapeSets;
  llvm::DenseMap<const clang::FunctionDecl *, std::optional<Location>> Results;
  llvm::DenseMap<const clang::Stmt *, Ending> Endings;
  llvm::DenseMap<const void *, bool> Proxies; ///< By type.
  /// Keeps the lookup alive that resolvers borrow.
  std::function<std::optional<Location>(const clang::FunctionDecl &)> Lookup =
      [this](const clang::FunctionDecl &F) { return returnOf(F); };
  /// What counts as unknown whatever its body.
  llvm::DenseMap<const clang::FunctionDecl *, std::unique_ptr<EffectSet>> Distrusted;
};

//===----------------------------------------------------------------------===//
// Whose memory a value brings (Ownership.cpp)
//===----------------------------------------------------------------------===//

/// Who reads through it empties what it reads, or may.
bool isMoveIterator(clang::QualType Type);

/// Whether the algorithm that \p Call calls may take what an element owns, or
/// give it what something else owned.
bool tradesElements(const clang::CallExpr &Call, Effects::Summaries &Known);

/// Whether a value of \p Type owns memory that another value could take over.
bool ownsMemory(clang::QualType Type, unsigned Depth = 0);
/// The same, or by a pointer.
bool mayOwnMemory(clang::QualType Type);

/// What the names in \p Set were bound to is still where it was, in case that
/// \p Whole, the function that bound them, lets no container change hands. Its
/// locals are another matter: see Escapes.
void anchor(EffectSet &Set, const EffectSet &Whole);

/// Whether what something owns once it is set from \p Given may have been
/// another object's before, one for which \p IsOwn does not hold. \p Exchanges:
/// an lvalue gives what it owns, too. \p Known null: no function is looked into.
bool bringsMemory(const clang::Expr &Given, Effects::Summaries *Known,
                  llvm::function_ref<bool(const clang::Expr &)> IsOwn,
                  bool Exchanges = false);

/// What is believed of an ordinary stream.
const Belief &aboutStreams();
/// Of shared_ptr.
const Belief &aboutSharedPointers();

/// What \p Code does, in the body of \p In (Collect.cpp).
EffectSet collect(const clang::Stmt *Code, const clang::FunctionDecl &In,
                  Effects::Summaries &Known);
/// What the initialisers of the constructor \p In do.
EffectSet collectInitializers(const clang::CXXConstructorDecl &In,
                              Effects::Summaries &Known);
/// Finds out which addresses \p F gives away (Escape.cpp).
Escapes findEscapes(const clang::FunctionDecl &F, Effects::Summaries &Known);
/// Whether \p Loop is known to end (Termination.cpp).
bool isKnownToEnd(const clang::Stmt &Loop, const clang::FunctionDecl &In,
                  Effects::Summaries &Known);

/// Whether the signed arithmetic of \p E may leave its type, going by the
/// ranges of its operands' types and constants (Ranges.cpp).
bool mayOverflow(const clang::BinaryOperator &E, const clang::ASTContext &Context);

/// Whether a look at its operands tells that \p Code is no constant. Clang's
/// own answer walks a whole sum, so asking it at each plus takes for ever
/// (Ranges.cpp).
bool isSurelyNoConstant(const clang::Expr &Code);

/// Whether control cannot reach the end of \p S.
bool alwaysReturns(const clang::Stmt *S);
/// The definition of \p F that a summary can be made from; null: none.
const clang::FunctionDecl *definitionOf(const clang::FunctionDecl &F);
/// The one function that the call can reach; null: a function pointer or a
/// virtual call that is open.
const clang::FunctionDecl *calleeOf(const clang::CallExpr &Call);
/// The method that \p Call names, canonical, where it is virtual and open;
/// destructors are none.
const clang::CXXMethodDecl *virtualMethodOf(const clang::CallExpr &Call);
/// Whether all that overrides \p Method is known where all units are.
bool isClosedByProgram(const clang::CXXMethodDecl &Method);
/// How summaries name a virtual call of \p Method.
std::string virtualUsrOf(const clang::CXXMethodDecl &Method);
/// The callable's function: a lambda's, a functor's or a function's own.
const clang::FunctionDecl *callableOf(const clang::Expr *Argument);
/// Whether a \p Type is something that can be called (CollectLibraryCalls.cpp).
bool isCallable(clang::QualType Type);
/// The source text of \p S on one line, shortened.
std::string textOf(const clang::Stmt &S, const clang::ASTContext &Context);

} // namespace heal

#endif
