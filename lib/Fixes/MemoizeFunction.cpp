//===- MemoizeFunction.cpp ------------------------------------------------===//
//
// Fix: memoize-function
//
// Keeps the answers of a pure function that is asked the same again and again.
//
// Example:
// long paths(int rows, int columns) {
//   if (rows == 0 || columns == 0)
//     return 1;
//   return paths(rows - 1, columns) + paths(rows, columns - 1);
// }
// ==>
// #include <map>
// #include <mutex>
// #include <tuple>
// long paths(int rows, int columns) {
//   struct Memo {
//     std::mutex mutex;
//     std::map<std::tuple<int, int>, long> answers;
//   };
//   // Never destroyed: who runs last may still ask.
//   static Memo &memo = *new Memo;
//   const std::tuple<int, int> key(rows, columns);
//   {
//     const std::lock_guard<std::mutex> lock(memo.mutex);
//     const auto known = memo.answers.find(key);
//     if (known != memo.answers.end())
//       return known->second;
//   }
//   long answer = [&]() -> long {
//     if (rows == 0 || columns == 0)
//       return 1;
//     return paths(rows - 1, columns) + paths(rows, columns - 1);
//   }();
//   const std::lock_guard<std::mutex> lock(memo.mutex);
//   if (memo.answers.size() >= 65536)
//     memo.answers.clear();
//   memo.answers.emplace(key, answer);
//   return answer;
// }
// End.
//
//===----------------------------------------------------------------------===//
#include "MemoInternal.h"
#include "clang-heal/Effects/UnitFacts.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "clang/Lex/Lexer.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/MathExtras.h"

namespace heal {

using namespace clang;
using llvm::isa;

namespace {

const char Id[] = "memoize-function";

/// Fewer recorded calls say nothing of how often arguments repeat.
constexpr uint64_t MinRecorded = 20;
/// With fewer repetitions most answers would be kept in vain.
constexpr double MinRepeated = 0.5;
/// A look-up takes two locks, a search and a copy: less than a microsecond.
constexpr double MinMillis = 0.02;

/// Answers kept at most: of an exponential recursion, which needs all that it
/// comes by, and of any other.
constexpr unsigned MostFlatAnswers = 65536;
constexpr unsigned MostAnswers = 16384;
constexpr unsigned MostRecordedAnswers = 4096;
constexpr unsigned FewestAnswers = 64;

//===----------------------------------------------------------------------===//
// Who is asked the same again
//===----------------------------------------------------------------------===//

/// Why the function is thought to compute the same again.
struct Repetition {
  const MeasuredFunction *Measured = nullptr; ///< Null: by its recursion.
  const CallExpr *Recursion = nullptr;
};

bool repeats(const MeasuredFunction &Seen) {
  return Seen.RecordedCalls >= MinRecorded && Seen.repeatedShare() >= MinRepeated;
}

/// A static variable in the body that may change: something is kept there.
class StateFinder : public RecursiveASTVisitor<StateFinder> {
public:
  bool Found = false;
  bool VisitVarDecl(VarDecl *Var) {
    Found |= Var->isStaticLocal() && !Var->getType().isConstQualified();
    return !Found;
  }
};

/// Whether somebody who reads the function would take it for one that only
/// answers: it returns a value, and is given nothing to write to.
bool looksLikeAnswering(const Subject &On) {
  const FunctionDecl &F = On.Function;
  const auto *Method = dyn_cast<CXXMethodDecl>(&F);
  if (!F.getIdentifier() || F.getReturnType()->isVoidType() || F.isMain() ||
      F.getNumParams() == 0 || (Method && Method->getParent()->isLambda()))
    return false;
  for (const ParmVarDecl *Parameter : F.parameters()) {
    QualType Type = Parameter->getType();
    QualType Target = Type->getPointeeType();
    if (!Target.isNull() && !Target.isConstQualified())
      return false;
  }
  StateFinder State;
  State.TraverseStmt(const_cast<Stmt *>(On.body()));
  return !State.Found;
}

std::optional<Repetition> repetitionOf(const Subject &On) {
  if (!looksLikeAnswering(On))
    return std::nullopt;
  Repetition Result;
  const MeasuredFunction *Seen = measured(On, On.Function);
  if (Seen && repeats(*Seen) && Seen->MeanMillis >= MinMillis)
    Result.Measured = Seen;
  // What production measured to be quick is not called with much.
  if (!Seen || Seen->MeanMillis >= MinMillis)
    Result.Recursion = exponentialCall(On);
  if (!Result.Measured && !Result.Recursion)
    return std::nullopt;
  return Result;
}

//===----------------------------------------------------------------------===//
// Obligations
//===----------------------------------------------------------------------===//

Answer no(std::string Why, SourceLocation Where) {
  return {false, std::move(Why), Where};
}

/// What the compiler was told of the function, or of the whole unit, that a
/// memo would break.
std::optional<std::string> promise(const FunctionDecl &F, const LangOptions &Language) {
  const auto *Type = F.getType()->getAs<FunctionProtoType>();
  if (!Type || Type->isVariadic())
    return "it takes any number of arguments";
  if (Type->isNothrow())
    return "it is noexcept, and keeping an answer needs memory";
  if (F.isExternC())
    return "it is extern \"C\": code of other languages may call it, from a "
           "signal handler too";
  if (F.hasAttr<PureAttr>() || F.hasAttr<ConstAttr>())
    return "an attribute promises that it has no state";
  if (F.hasAttr<AlwaysInlineAttr>())
    return "an attribute says that it is always inlined";
  if (Language.Freestanding || !Language.ThreadsafeStatics)
    return "the unit is compiled without threads in mind";
  return std::nullopt;
}

Answer canKeepState(const Subject &On) {
  const FunctionDecl &F = On.Function;
  SourceLocation Loc = F.getLocation();
  if (Answer Ordinary = functionCanBeEdited(On); !Ordinary)
    return Ordinary;
  if (F.isTemplateInstantiation() || F.getTemplateSpecializationInfo())
    return no("it is a template", Loc);
  if (!isa<CompoundStmt>(On.body()) || !On.isWritten(*On.body()))
    return no("its body is in a macro, has a preprocessor directive in it, or is "
              "one try block", Loc);
  if (Answer Usual = isCompiledAsUsual(On); !Usual)
    return Usual;
  if (std::optional<std::string> Why = promise(F, On.Context.getLangOpts()))
    return no(std::move(*Why), Loc);
  if (replacesNew(On.Context))
    return no("the unit has an operator new of its own, which may ask it", Loc);
  return {true, "it is an ordinary function that may keep something", Loc};
}

/// A part of the body that would mean something else in a lambda.
class NameOfFunction : public RecursiveASTVisitor<NameOfFunction> {
public:
  const Expr *Found = nullptr;
  bool VisitPredefinedExpr(PredefinedExpr *E) {
    Found = E;
    return false;
  }
};

Answer meansTheSameInside(const Subject &On) {
  NameOfFunction Names;
  Names.TraverseStmt(const_cast<Stmt *>(On.body()));
  if (Names.Found)
    return no("a lambda has another name than '" + On.text(*Names.Found) + "' says",
              Names.Found->getBeginLoc());
  if (namesItsPlace(On.body(), On.Context))
    return no("it names its own line, which is another below the memo",
              On.Function.getLocation());
  return {true, "nothing in it depends on which function it is in",
          On.body()->getBeginLoc()};
}

std::string percent(double Share) {
  return std::to_string(static_cast<int>(Share * 100)) + " %";
}

Answer worthwhile(const Subject &On, const Repetition &Why) {
  SourceLocation Loc = On.Function.getLocation();
  if (Why.Recursion)
    return {true,
            "calls on one path come to the same arguments by different ways, "
            "so that their number grows exponentially, and with a memo as their "
            "arguments do",
            Why.Recursion->getBeginLoc()};
  const EffectSet &Set = On.Ask.of(On.Function);
  if (!mayTakeLong(Set, &On.Function))
    return no(llvm::formatv("it costs about {0} operations, and a look-up 50",
                            Set.Cost),
              Loc);
  const MeasuredFunction &Seen = *Why.Measured;
  return {true,
          llvm::formatv("{0} of {1} recorded calls had arguments that were seen "
                        "before, and a call takes {2:f2} ms on average, a look-up "
                        "less than a thousandth of a millisecond",
                        percent(Seen.repeatedShare()), Seen.RecordedCalls,
                        Seen.MeanMillis),
          Loc};
}

/// The first effect by which one call may differ from another with the same
/// arguments, or by which it is missed.
Answer onlyAnswers(const Subject &On) {
  const EffectSet &Set = On.Ask.of(On.Function);
  for (const std::optional<Cause> *Slot :
       {&Set.Unknown, &Set.Jumps, &Set.Outside, &Set.Varies, &Set.Synchronizes})
    if (*Slot)
      return no((*Slot)->Text, (*Slot)->Where);
  if (!Set.Writes.empty()) {
    const Access &Write = Set.Writes.front();
    return no("it writes '" + Write.What.str() + "'",
              Write.By ? Write.By->getBeginLoc() : On.Function.getLocation());
  }
  return {true, "it writes nothing that outlives it, and neither waits nor varies",
          On.Function.getLocation()};
}

bool isOwnParameter(const Subject &On, const Location &L) {
  return L.Root == Location::Param &&
         llvm::any_of(On.Function.parameters(), [&](const ParmVarDecl *Parameter) {
           return Parameter->getCanonicalDecl() == L.Var->getCanonicalDecl();
         });
}

Answer dependsOnArgumentsAlone(const Subject &On) {
  const EffectSet &Set = On.Ask.of(On.Function);
  for (const Access &Read : Set.Reads)
    if (!isOwnParameter(On, Read.What))
      return no("it reads '" + Read.What.str() + "', which may change",
                Read.By ? Read.By->getBeginLoc() : On.Function.getLocation());
  if (Set.Circumstance)
    return no(Set.Circumstance->Text, Set.Circumstance->Where);
  if (On.Function.UsesFPIntrin())
    return no("its rounding mode may change", On.Function.getLocation());
  return {true, "it reads its parameters and constants, and nothing else",
          On.Function.getLocation()};
}

Answer argumentsTellCallsApart(const Subject &On, bool IsRecursion) {
  std::string Names;
  for (const ParmVarDecl *Parameter : On.Function.parameters()) {
    SourceLocation Loc = Parameter->getLocation();
    QualType Type = Parameter->getType();
    std::string Name = "'" + Parameter->getNameAsString() + "'";
    if (Parameter->getName().empty())
      continue; // Nobody reads it.
    if (Type->isRValueReferenceType() ||
        Type.getNonReferenceType().isVolatileQualified())
      return no(Name + " is no plain value", Loc);
    if (Answer Key = isKey(On, Type.getNonReferenceType()); !Key)
      return no(Name + " is " + Key.Reason, Loc);
    const CXXRecordDecl *Class = Type.getNonReferenceType()->getAsCXXRecordDecl();
    if (IsRecursion && Class && Class->getName() != "basic_string" &&
        !isFlat(Type.getNonReferenceType()))
      return no("each of the many answers would be kept with a copy of " + Name, Loc);
    Names += (Names.empty() ? "" : ", ") + Name;
  }
  if (Names.empty())
    return no("it has no parameter with a name", On.Function.getLocation());
  if (On.Ask.unit().specialisesLess())
    return no("the unit specialises 'std::less', which may order them in a way "
              "of its own",
              On.Function.getLocation());
  return {true, "equal values of " + Names + " are the same in all that it can read",
          On.Function.getLocation()};
}

Answer answerCanBeCopied(const Subject &On) {
  Answer Good = isAnswer(On, On.Function.getReturnType());
  Good.Where = On.Function.getLocation();
  if (On.Function.getReturnType()->isRecordType() && reservesRoom(On.Function))
    return no("a copy of it would not have the room that is reserved",
              Good.Where);
  if (const Expr *Asked = On.Ask.unit().asksForCapacity();
      Asked && On.Function.getReturnType()->isRecordType())
    return no("the file asks for a capacity, by '" + On.text(*Asked) + "'",
              Asked->getBeginLoc());
  if (Good)
    Good.Reason = "a copy of it has all that it has, and shares nothing with it";
  return Good;
}

/// That the function may keep its answers.
Obligations prove(const Subject &On, const Repetition &Why) {
  Obligations Proof(On, Id, *On.body());
  Proof.require("the function can keep something", [&] { return canKeepState(On); });
  Proof.require("it does nothing but compute an answer",
                [&] { return onlyAnswers(On); });
  Proof.require("its answer depends on its arguments alone",
                [&] { return dependsOnArgumentsAlone(On); });
  Proof.require("its arguments tell calls apart", [&] {
    return argumentsTellCallsApart(On, Why.Recursion && !Why.Measured);
  });
  Proof.require("its answer can be copied", [&] { return answerCanBeCopied(On); });
  Proof.require("its body means the same inside a lambda",
                [&] { return meansTheSameInside(On); });
  Proof.require("a look-up costs less", [&] { return worthwhile(On, Why); });
  return Proof;
}

//===----------------------------------------------------------------------===//
// The repair
//===----------------------------------------------------------------------===//

bool isChanged(const Subject &On, const ParmVarDecl &Parameter) {
  if (Parameter.getType()->isReferenceType() || Parameter.getType().isConstQualified())
    return false;
  EffectSet Body = On.Ask.of(*On.body(), On.Function);
  return On.Ask.escapes(Parameter, Escape::Address, On.Function) ||
         llvm::any_of(Body.Writes, [&](const Access &Write) {
           return Write.What.Var &&
                  Write.What.Var->getCanonicalDecl() == Parameter.getCanonicalDecl();
         });
}

unsigned answersKept(const Subject &On, const Repetition &Why) {
  unsigned Answers = FewestAnswers;
  if (Why.Measured) // Not every call is recorded.
    Answers = std::clamp<uint64_t>(
        llvm::PowerOf2Ceil(4 * Why.Measured->DistinctArguments), FewestAnswers,
        MostRecordedAnswers);
  if (!Why.Recursion)
    return Answers;
  bool Flat = isFlat(On.Function.getReturnType()) &&
              llvm::all_of(On.Function.parameters(), [](const ParmVarDecl *P) {
                return isFlat(P->getType().getNonReferenceType());
              });
  return std::max(Answers, Flat ? MostFlatAnswers : MostAnswers);
}

Memo memoFor(const Subject &On, const Repetition &Why) {
  Memo Made;
  for (const ParmVarDecl *Parameter : On.Function.parameters())
    if (!Parameter->getName().empty()) {
      Made.Key.push_back(Parameter);
      Made.ChangesKey |= isChanged(On, *Parameter);
    }
  Made.Answers = answersKept(On, Why);
  return Made;
}

std::string messageFor(const Subject &On, const Repetition &Why) {
  std::string Name = "'" + On.functionName() + "'";
  if (Why.Measured)
    return llvm::formatv("{0} computes what it computed before: {1} of its recorded "
                         "calls repeat earlier arguments",
                         Name, percent(Why.Measured->repeatedShare()));
  return Name + " calls itself more than once for each call, and computes the same "
                "answers again and again";
}

/// `paths(int rows, int columns)`
std::string signatureOf(const Subject &On) {
  CharSourceRange Range = CharSourceRange::getCharRange(
      On.Function.getLocation(), On.body()->getBeginLoc());
  StringRef Text = Lexer::getSourceText(Range, On.Context.getSourceManager(),
                                        On.Context.getLangOpts());
  llvm::SmallVector<StringRef, 16> Words;
  Text.split(Words, ' ', -1, /*KeepEmpty=*/false);
  for (StringRef &Word : Words)
    Word = Word.trim();
  return Text.empty() ? On.functionName() : llvm::join(Words, " ");
}

void find(const Examination &Of, Findings &Answer) {
  Subject On(Of);
  std::optional<Repetition> Why = repetitionOf(On);
  if (!Why)
    return;
  Obligations Proof = prove(On, *Why);
  if (!Proof.met()) {
    Answer.Refusals.push_back(Proof.refusal());
    Answer.Refusals.back().Expression = signatureOf(On);
    return;
  }
  RootCause Cause =
      Proof.cause(messageFor(On, *Why), On.Ask.of(On.Function).Beliefs);
  Cause.Expression = signatureOf(On);
  Memo Made = memoFor(On, *Why);
  Cause.Edits.push_back(On.replace(*On.body(), memoizedBody(On, Made)));
  Cause.Includes = headersFor(On, Made);
  // The claim: computed again, the answer is the one that was kept.
  Cause.AuditEdits.push_back(On.replace(*On.body(), auditedBody(On, Made, Cause)));
  Answer.Causes.push_back(std::move(Cause));
}

} // namespace

const FixKind MemoizeFunction = {Id, "keeps the answers of a pure function", find,
                                 /*ComesLast=*/true};

} // namespace heal
