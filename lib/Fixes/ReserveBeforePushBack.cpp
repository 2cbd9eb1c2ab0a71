//===- ReserveBeforePushBack.cpp ------------------------------------------===//
//
// Fix: reserve-before-push-back
//
// Reserves a vector's capacity before a loop that fills it.
//
// Example:
// #include <string>
// #include <vector>
// std::vector<std::string> quoted(const std::vector<std::string> &names) {
//   std::vector<std::string> result;
//   for (const std::string &name : names)
//     result.push_back('"' + name + '"');
//   return result;
// }
// ==>
// #include <string>
// #include <vector>
// std::vector<std::string> quoted(const std::vector<std::string> &names) {
//   std::vector<std::string> result;
//   result.reserve(names.size());
//   for (const std::string &name : names)
//     result.push_back('"' + name + '"');
//   return result;
// }
// End.
//
//===----------------------------------------------------------------------===//
#include "LoopCountInternal.h"
#include "clang-heal/Effects/UnitFacts.h"
#include "clang-heal/Locate/Provenance.h"

namespace heal {

using namespace clang;
using llvm::isa;

namespace {

const char Id[] = "reserve-before-push-back";

/// Growing to a handful of elements costs about eight operations for each. In a
/// loop of which a turn costs more than this nobody would notice.
constexpr unsigned MaxTurnCost = 200;

Answer yes(std::string Reason, const Stmt &At) {
  return {true, std::move(Reason), At.getBeginLoc()};
}
Answer no(std::string Reason, const Stmt &At) {
  return {false, std::move(Reason), At.getBeginLoc()};
}

/// The first statement that leaves the loop early, or skips what follows.
const Stmt *firstExit(const Stmt *S, bool InInnerLoop = false) {
  if (!S || isa<LambdaExpr>(S))
    return nullptr;
  if (isa<ReturnStmt, GotoStmt, IndirectGotoStmt, CXXThrowExpr, CoreturnStmt>(S))
    return S;
  if (!InInnerLoop && isa<BreakStmt, ContinueStmt>(S))
    return S;
  bool Inner = InInnerLoop || isLoop(S);
  for (const Stmt *Child : S->children())
    if (const Stmt *Found = firstExit(Child, Inner))
      return Found;
  return nullptr;
}

bool isVector(QualType Type) {
  const CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
  return Record && Record->isInStdNamespace() && Record->getName() == "vector";
}

/// The local vector that \p S appends one element to; null: it does not.
const VarDecl *appendedBy(const Stmt *S) {
  const auto *Wrapped = llvm::dyn_cast_or_null<Expr>(S);
  const auto *Call = Wrapped ? dyn_cast<CXXMemberCallExpr>(
                                   Wrapped->IgnoreParenImpCasts()->IgnoreUnlessSpelledInSource())
                             : nullptr;
  const CXXMethodDecl *Method = Call ? Call->getMethodDecl() : nullptr;
  if (!Method || !Method->getIdentifier() ||
      (Method->getName() != "push_back" && Method->getName() != "emplace_back"))
    return nullptr;
  const auto *Ref = dyn_cast<DeclRefExpr>(
      Call->getImplicitObjectArgument()->IgnoreParenImpCasts());
  const auto *Var = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  return Var && Var->isLocalVarDecl() && !Var->isStaticLocal() &&
                 !Var->getType()->isReferenceType() && isVector(Var->getType())
             ? Var
             : nullptr;
}

/// What appends one element to one vector.
struct Appending {
  const VarDecl *Vector;
  std::vector<const Stmt *> By; ///< One of them runs.
};

/// \p S appends one element to a vector whichever way it goes; nullopt: it may
/// not.
std::optional<Appending> appendingOf(const Stmt *S) {
  if (const VarDecl *Vector = appendedBy(S))
    return Appending{Vector, {S}};
  if (const auto *Block = llvm::dyn_cast_or_null<CompoundStmt>(S)) {
    for (const Stmt *Part : Block->body())
      if (std::optional<Appending> Found = appendingOf(Part))
        return Found;
    return std::nullopt;
  }
  const auto *If = llvm::dyn_cast_or_null<IfStmt>(S);
  if (!If || !If->getElse())
    return std::nullopt;
  std::optional<Appending> Then = appendingOf(If->getThen()),
                           Else = appendingOf(If->getElse());
  if (!Then || !Else || Then->Vector != Else->Vector)
    return std::nullopt;
  llvm::append_range(Then->By, Else->By);
  return Then;
}

/// The first part of \p Parent that says something of \p Vector and may run
/// before \p Child does.
const Stmt *firstMentionBefore(const Stmt &Parent, const Stmt &Child,
                               const VarDecl &Vector) {
  const auto *If = dyn_cast<IfStmt>(&Parent);
  for (const Stmt *S : Parent.children()) {
    if (S == &Child)
      break;
    bool Precedes = S && !(If && S == If->getThen()); // Then, or else.
    if (Precedes && !mentionsIn(S, Vector).empty())
      return S;
  }
  return nullptr;
}

bool declares(const Stmt &Block, const VarDecl &Vector) {
  return llvm::any_of(Block.children(), [&](const Stmt *S) {
    const auto *Declaration = llvm::dyn_cast_or_null<DeclStmt>(S);
    return Declaration && llvm::is_contained(Declaration->decls(), &Vector);
  });
}

/// What makes \p Vector: `std::vector<int> rows`, `auto rows =
/// std::vector<int>{}`; null: something else.
const CXXConstructExpr *madeBy(const VarDecl &Vector) {
  const Expr *Init =
      Vector.getInit() ? Vector.getInit()->IgnoreImplicit() : nullptr;
  if (const auto *Cast = llvm::dyn_cast_or_null<CXXFunctionalCastExpr>(Init))
    Init = Cast->getSubExpr()->IgnoreImplicit();
  const auto *Construct = llvm::dyn_cast_or_null<CXXConstructExpr>(Init);
  bool IsCopy =
      Construct && Construct->isElidable() && Construct->getNumArgs() == 1;
  return IsCopy ? dyn_cast<CXXConstructExpr>(
                      Construct->getArg(0)->IgnoreImplicit())
                : Construct;
}

/// The vector is declared empty in a block around the loop, nothing is said of
/// it before the loop, and no other loop comes between.
Answer isEmptyBefore(const Subject &On, const VarDecl &Vector, const Stmt &Loop) {
  const CXXConstructExpr *Construct = madeBy(Vector);
  std::string Name = "'" + Vector.getNameAsString() + "'";
  const Stmt *Child = &Loop, *Parent = On.parentOf(&Loop);
  for (; isa_and_nonnull<CompoundStmt, IfStmt>(Parent);
       Child = Parent, Parent = On.parentOf(Parent)) {
    if (const Stmt *Mention = firstMentionBefore(*Parent, *Child, Vector))
      return no(Name + " is used before the loop", *Mention);
    if (declares(*Parent, Vector))
      break;
  }
  if (!isa_and_nonnull<CompoundStmt>(Parent))
    return no(Name + " is not declared in the block of the loop, so what it "
                     "holds is not known",
              Loop);
  if (!Construct || Construct->getNumArgs() != 0)
    return no(Name + " does not start empty", Loop);
  return yes(Name + " is empty before the loop", Loop);
}

/// Whether a function of the library gives back a way to what it is given.
bool leadsOn(const FunctionDecl &Callee) {
  if (isa<CXXMethodDecl>(Callee))
    return false;
  QualType Result = Callee.getReturnType();
  const CXXRecordDecl *Record = Result->getAsCXXRecordDecl();
  bool IsMove = Callee.getIdentifier() && Callee.getName() == "move";
  return !IsMove && (Result->isReferenceType() || Result->isPointerType() ||
                     (Record && Record->getName() == "reference_wrapper"));
}

/// Whether what \p Ref names is used there by value, by the library or by its
/// members, so that nobody else can ask it for anything.
bool staysAtHand(const Subject &On, const DeclRefExpr &Ref) {
  const Stmt *Child = nullptr;
  const Stmt *Parent = On.realParentOf(&Ref, Child);
  if (const auto *Call = llvm::dyn_cast_or_null<CallExpr>(Parent)) {
    const FunctionDecl *Callee = Call->getDirectCallee();
    return Callee && isInLibrary(*Callee) && !leadsOn(*Callee);
  }
  if (const auto *Construct = llvm::dyn_cast_or_null<CXXConstructExpr>(Parent))
    return isInLibrary(*Construct->getConstructor());
  if (const auto *Declaration = llvm::dyn_cast_or_null<DeclStmt>(Parent))
    return llvm::isa_and_nonnull<CXXForRangeStmt>(On.parentOf(Declaration));
  const auto *Cast = llvm::dyn_cast_or_null<ExplicitCastExpr>(Parent);
  return isa_and_nonnull<MemberExpr, LambdaExpr>(Parent) ||
         (Cast && Cast->getType()->isVoidType());
}

/// The member function that \p Ref, a mention of a vector, is asked for; empty:
/// it is used otherwise.
StringRef askedOf(const Subject &On, const DeclRefExpr &Ref) {
  const Stmt *Child = nullptr;
  const Stmt *Parent = On.realParentOf(&Ref, Child);
  if (const auto *Operator =
          llvm::dyn_cast_or_null<CXXOperatorCallExpr>(Parent))
    return Operator->getOperator() == OO_Subscript ? "operator[]" : "operator";
  const auto *Member = llvm::dyn_cast_or_null<MemberExpr>(Parent);
  const NamedDecl *Named = Member ? Member->getMemberDecl() : nullptr;
  return Named && Named->getIdentifier() ? Named->getName() : "";
}

/// What leads to elements of \p Vector, in a function that lets it grow once
/// more than by \p Appends; null: nothing does, or it does not grow.
const DeclRefExpr *leftBehind(const Subject &On, const Appending &Appends) {
  static const llvm::StringSet<> Grows = {
      "push_back", "emplace_back", "insert",       "emplace",
      "resize",    "assign",       "append_range", "insert_range"};
  static const llvm::StringSet<> Counts = {"size", "empty", "clear",
                                           "pop_back"};
  bool GrowsAgain = false;
  const DeclRefExpr *Leads = nullptr;
  for (const DeclRefExpr *Ref : mentionsIn(On.body(), *Appends.Vector)) {
    StringRef Asked = askedOf(On, *Ref);
    if (Grows.contains(Asked))
      GrowsAgain |= llvm::none_of(Appends.By, [&](const Stmt *Append) {
        return On.isWithin(Ref, Append);
      });
    else if (!Asked.empty() && !Counts.contains(Asked))
      Leads = Ref;
  }
  return GrowsAgain ? Leads : nullptr;
}

/// The class of the elements, where it is the project's own.
const CXXRecordDecl *elementOf(const VarDecl &Vector) {
  const auto *Made = llvm::dyn_cast_or_null<ClassTemplateSpecializationDecl>(
      Vector.getType()->getAsCXXRecordDecl());
  if (!Made || Made->getTemplateArgs().size() == 0 ||
      Made->getTemplateArgs()[0].getKind() != TemplateArgument::Type)
    return nullptr;
  const CXXRecordDecl *Element = Made->getTemplateArgs()[0].getAsType()->getAsCXXRecordDecl();
  return Element && Element->hasDefinition() && !Element->isInStdNamespace() ? Element : nullptr;
}

/// Whether \p Vector holds pointers that own: what they own stays where it is
/// when they are moved, and nothing of the user's runs.
bool holdsOwners(const VarDecl &Vector) {
  const auto *Made = llvm::dyn_cast_or_null<ClassTemplateSpecializationDecl>(
      Vector.getType()->getAsCXXRecordDecl());
  auto ClassOf = [&](unsigned Index) -> const CXXRecordDecl * {
    if (!Made || Made->getTemplateArgs().size() <= Index)
      return nullptr;
    const TemplateArgument &Argument = Made->getTemplateArgs()[Index];
    const CXXRecordDecl *Class =
        Argument.getKind() == TemplateArgument::Type
            ? Argument.getAsType()->getAsCXXRecordDecl()
            : nullptr;
    return Class && isInLibrary(*Class) ? Class : nullptr;
  };
  const CXXRecordDecl *Element = ClassOf(0), *Allocator = ClassOf(1);
  if (!Element || !Allocator || Allocator->getName() != "allocator")
    return false;
  if (Element->getName() == "shared_ptr" || Element->getName() == "weak_ptr")
    return true;
  if (Element->getName() != "unique_ptr")
    return false;
  const auto &Arguments =
      llvm::cast<ClassTemplateSpecializationDecl>(Element)->getTemplateArgs();
  const CXXRecordDecl *Deleter = Arguments[1].getAsType()->getAsCXXRecordDecl();
  return Deleter && isInLibrary(*Deleter) &&
         Deleter->getName() == "default_delete";
}

/// Nobody can tell how large the vector's capacity is.
Answer capacityIsNotObserved(const Subject &On, const Appending &Appends) {
  const VarDecl &Vector = *Appends.Vector;
  for (const DeclRefExpr *Ref : mentionsIn(On.body(), Vector)) {
    StringRef Asked = askedOf(On, *Ref);
    if (Asked == "capacity" || Asked == "reserve" || Asked == "shrink_to_fit") {
      const Stmt *Child = nullptr;
      const Stmt &Member = *On.realParentOf(Ref, Child);
      return no("its capacity is asked or set by '" + On.text(Member) + "'",
                Member);
    }
  }
  if (const CXXRecordDecl *Element = elementOf(Vector))
    for (const CXXConstructorDecl *Constructor : Element->ctors())
      if (On.Ask.mayKeepItsObject(*Constructor))
        return no("its elements may keep where they were made", *On.body());
  if (!On.Ask.isPlainValue(Vector.getType()) && !holdsOwners(Vector))
    return no("its elements or its allocator may notice when they are moved",
              *On.body());
  for (const DeclRefExpr *Ref : mentionsIn(On.body(), Vector))
    if (!staysAtHand(On, *Ref)) {
      const Stmt *Child = nullptr;
      const Stmt *User = On.realParentOf(Ref, Child);
      return no("'" + On.text(User ? *User : *Ref) + "' may ask for it", *Ref);
    }
  if (On.Ask.escapes(Vector, Escape::Address, On.Function))
    return no("its address is known elsewhere, where its capacity may be asked",
              *On.body());
  if (const DeclRefExpr *Ref = leftBehind(On, Appends)) {
    const Stmt *Child = nullptr;
    return no(
        "'" + On.text(*On.realParentOf(Ref, Child)) +
            "' leads into it, and may be left behind where it grows again",
        *Ref);
  }
  if (const Expr *Asked = On.Ask.unit().asksForCapacity())
    return no("the file asks for a capacity, by '" + On.text(*Asked) + "'", *Asked);
  return yes("nobody asks for its capacity, and its elements are plain values",
             *On.body());
}

/// The body of \p Loop changes neither \p End nor \p Counter.
Answer onlyItsHeadCounts(const Subject &On, const Stmt &Loop, const Expr &End,
                         const VarDecl &Counter) {
  Answer Stays = On.Ask.keepsItsValue(End, {&Loop}, On.Function);
  if (!Stays)
    return Stays;
  if (Answer Pure = On.Ask.isPure(End, On.Function); !Pure)
    return Pure;
  EffectSet Turn = On.Ask.of(*bodyOf(Loop), On.Function);
  for (const Access &Write : Turn.Writes)
    if (Write.What.Var == &Counter ||
        (Write.What.Root == Location::Unknown &&
         On.Ask.escapes(Counter, Escape::Address, On.Function)))
      return no("the body counts too", *Write.By);
  Answer Counts = yes("only its head counts", Loop);
  Counts.Beliefs = std::move(Stays.Beliefs);
  return Counts;
}

/// Every turn of the loop appends exactly one element, and no turn is skipped.
Answer everyTurnAppends(const Subject &On, const Stmt &Loop,
                        const VarDecl &Vector, const LoopCount &Turns) {
  if (const Stmt *Exit = firstExit(bodyOf(Loop)))
    return no("'" + On.text(*Exit) + "' ends a turn early", *Exit);
  Answer Appends = yes("each turn appends one element", Loop);
  if (Turns.End) {
    Answer Counts = onlyItsHeadCounts(On, Loop, *Turns.End, *Turns.Counter);
    if (!Counts)
      return Counts;
    Appends.Beliefs = std::move(Counts.Beliefs);
  }
  if (!Turns.IsNumber)
    return Appends;
  // A number may be anything, and what would be reserved for nothing too.
  EffectSet Body = On.Ask.of(*bodyOf(Loop), On.Function);
  for (const std::optional<Cause> *Slot : {&Body.Unknown, &Body.Throws, &Body.Diverges})
    if (*Slot)
      return {false,
              "the loop may end early after an unchecked number of turns: " +
                  (*Slot)->Text,
              (*Slot)->Where};
  Appends.Reason += ", and no turn can throw";
  return Appends;
}

Answer countIsKnown(const Subject &On, const Stmt &Loop,
                    const std::optional<LoopCount> &Turns) {
  if (!Turns)
    return no("how often the loop runs is not the size of something at hand",
              Loop);
  return yes("it runs '" + Turns->shown() + "' times", Loop);
}

Answer isNotGrownByMore(const Appending &Appends, const Stmt &Loop) {
  const VarDecl &Vector = *Appends.Vector;
  if (mentionsIn(bodyOf(Loop), Vector).size() != Appends.By.size())
    return no("'" + Vector.getNameAsString() + "' is used for more in the loop",
              Loop);
  return yes("the loop does nothing else with it", Loop);
}

std::string reserveLine(const VarDecl &Vector, const LoopCount &Turns) {
  std::string Name = Vector.getNameAsString();
  std::string Line =
      Name + ".reserve(" + Turns.value("decltype(" + Name + ".size())") + ");";
  std::string Guard = Turns.guard();
  return Guard.empty() ? Line : "if (" + Guard + ")\n  " + Line;
}

/// The claim: after the loop the vector holds as many elements as were
/// reserved for.
void audit(const Subject &On, const Stmt &Loop, const Stmt &Append,
           const VarDecl &Vector, LoopCount Turns, RootCause &Cause) {
  std::string Name = Vector.getNameAsString(), Counted = auditName("turns");
  std::string Size = "decltype(" + Name + ".size())", Bound = Turns.Bound;
  Turns.Bound = Counted;
  std::string Guard = Turns.guard(), Value = Turns.value(Size);
  Cause.AuditEdits.push_back(
      insertAfter(On, Loop,
                  "::clang_heal_audit::equal<" + auditSite(On, Append, Cause) +
                      ">(static_cast<" + Size + ">(" +
                      (Guard.empty() ? Value : Guard + " ? " + Value + " : 0") +
                      "), " + Name + ".size());"));
  // Where it brings braces, the last of them closes behind that.
  llvm::append_range(
      Cause.AuditEdits,
      On.declareBefore(Loop, "const auto " + Counted + " = " + Bound + ";"));
}

void examine(const Subject &On, const Stmt &Loop, const Appending &Appends,
             Findings &Answer) {
  const Stmt &Append = *Appends.By.front();
  const VarDecl &Vector = *Appends.Vector;
  if (On.Ask.of(*bodyOf(Loop), On.Function).Cost > MaxTurnCost)
    return;
  std::optional<LoopCount> Turns = countOf(On, Loop);
  Obligations Proof(On, Id, Append);
  Proof.require("the function can be edited",
                [&] { return functionCanBeEdited(On); });
  Proof.require("there is a place for the reserve", [&] {
    return On.canDeclareBefore(On.placeFor(&Loop) == &Loop ? &Loop : nullptr, Append);
  });
  Proof.require("the vector is empty before the loop",
                [&] { return isEmptyBefore(On, Vector, Loop); });
  Proof.require("nobody observes its capacity",
                [&] { return capacityIsNotObserved(On, Appends); });
  Proof.require("the number of turns is known before the loop",
                [&] { return countIsKnown(On, Loop, Turns); });
  Proof.require("the loop uses the vector only to append",
                [&] { return isNotGrownByMore(Appends, Loop); });
  Proof.require("every turn appends one element",
                [&] { return everyTurnAppends(On, Loop, Vector, *Turns); });
  if (!Proof.met()) {
    Answer.Refusals.push_back(Proof.refusal());
    return;
  }
  RootCause Cause = Proof.cause("'" + Vector.getNameAsString() +
                                    "' grows step by step to a size that is known "
                                    "before the loop",
                                {});
  Cause.Edits = On.declareBefore(Loop, reserveLine(Vector, *Turns));
  audit(On, Loop, Append, Vector, *Turns, Cause);
  Answer.Causes.push_back(std::move(Cause));
}

/// The loops of \p S, with those in them.
void collectLoops(const Stmt *S, std::vector<const Stmt *> &Result) {
  if (!S || isa<LambdaExpr>(S))
    return;
  if (isa<ForStmt, CXXForRangeStmt>(S))
    Result.push_back(S);
  for (const Stmt *Child : S->children())
    collectLoops(Child, Result);
}

void find(const Examination &Of, Findings &Answer) {
  Subject On(Of);
  std::vector<const Stmt *> Loops;
  collectLoops(On.body(), Loops);
  for (const Stmt *Loop : Loops) {
    if (!On.isWritten(*Loop))
      continue;
    const Stmt *Body = bodyOf(*Loop);
    auto Try = [&](const Stmt *S) {
      if (std::optional<Appending> Appends = appendingOf(S))
        examine(On, *Loop, *Appends, Answer);
    };
    if (!isa<CompoundStmt>(Body))
      Try(Body);
    else
      for (const Stmt *S : Body->children())
        Try(S);
  }
}

} // namespace

const FixKind ReserveBeforePushBack = {
    Id, "reserves before filling a vector", find};

} // namespace heal
