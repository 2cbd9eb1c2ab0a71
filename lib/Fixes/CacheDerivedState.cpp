//===- CacheDerivedState.cpp ----------------------------------------------===//
//
// Fix: cache-derived-state
//
// Keeps what a member function computes from private fields, until they change.
//
// Example:
// #include <vector>
// struct Line {
//   long cents;
//   int count;
// };
// class Cart {
// public:
//   void add(const Line &line) { lines_.push_back(line); }
//   long total() const {
//     long sum = 0;
//     for (const Line &line : lines_)
//       sum += line.cents * line.count;
//     return sum;
//   }
//
// private:
//   std::vector<Line> lines_;
// };
// void check(const Cart &cart, const std::vector<long> &limits,
//            void (*report)(long)) {
//   for (long limit : limits)
//     if (cart.total() > limit)
//       report(limit);
// }
// ==>
// #include <atomic>
// #include <vector>
// struct Line {
//   long cents;
//   int count;
// };
// class Cart {
// public:
//   void add(const Line &line) {
//     cachedTotal_.reset();
//     lines_.push_back(line);
//   }
//   long total() const {
//     long known{};
//     if (cachedTotal_.load(known))
//       return known;
//     long sum = 0;
//     for (const Line &line : lines_)
//       sum += line.cents * line.count;
//     return cachedTotal_.store(sum);
//   }
//
// private:
//   /// What total() returned, until something that it was computed from
//   /// changes. Copies start empty. Const functions may use it at the same time.
//   class TotalCache {
//   public:
//     TotalCache() = default;
//     TotalCache(const TotalCache &) noexcept {}
//     TotalCache(TotalCache &&other) noexcept { other.reset(); }
//     TotalCache &operator=(const TotalCache &) noexcept {
//       reset();
//       return *this;
//     }
//     TotalCache &operator=(TotalCache &&other) noexcept {
//       reset();
//       other.reset();
//       return *this;
//     }
//
//     bool load(long &result) const noexcept {
//       if (!isKnown.load(std::memory_order_acquire))
//         return false;
//       result = value.load(std::memory_order_relaxed);
//       return true;
//     }
//     long store(long result) const noexcept {
//       value.store(result, std::memory_order_relaxed);
//       isKnown.store(true, std::memory_order_release);
//       return result;
//     }
//     void reset() noexcept { isKnown.store(false, std::memory_order_relaxed); }
//
//   private:
//     mutable std::atomic<long> value{};
//     mutable std::atomic<bool> isKnown{false};
//   };
//   TotalCache cachedTotal_;
//
//   std::vector<Line> lines_;
// };
// void check(const Cart &cart, const std::vector<long> &limits,
//            void (*report)(long)) {
//   for (long limit : limits)
//     if (cart.total() > limit)
//       report(limit);
// }
// End.
//
//===----------------------------------------------------------------------===//
#include "CacheDerivedStateInternal.h"
#include "clang-heal/Effects/UnitFacts.h"
#include "clang-heal/Locate/Provenance.h"
#include "clang/Basic/TargetInfo.h"
#include "llvm/Support/Path.h"

namespace heal {

using namespace clang;
using llvm::dyn_cast;
using llvm::isa;

namespace {

const char Id[] = "cache-derived-state";

/// A result of more bytes is not copied out of a cache in no time.
constexpr uint64_t MostResultBytes = 64;

/// Whether \p F is a question without parameters: only these are kept.
const CXXMethodDecl *questionIn(const FunctionDecl &F) {
  const auto *Method = dyn_cast<CXXMethodDecl>(&F);
  bool Fits = Method && Method->isInstance() && Method->isConst() &&
              !Method->isVolatile() && Method->getIdentifier() &&
              Method->getNumParams() == 0 && !Method->isVariadic() &&
              !Method->getReturnType()->isVoidType() &&
              !Method->getParent()->isLambda() &&
              !Method->getReturnType()->getContainedDeducedType() &&
              !Method->getPrimaryTemplate();
  return Fits ? Method : nullptr;
}

/// Whether \p Set only computes; what is more than that no reader would keep.
bool onlyComputes(const EffectSet &Set) {
  return !Set.Unknown && !Set.Jumps && !Set.Outside && !Set.Varies &&
         !Set.Synchronizes && Set.Writes.empty();
}

//===----------------------------------------------------------------------===//
// Obligations
//===----------------------------------------------------------------------===//

Answer canBeEdited(const Subject &On, const CXXMethodDecl &Reader) {
  if (Answer Ordinary = functionCanBeEdited(On); !Ordinary)
    return Ordinary;
  if (Reader.hasAttr<PureAttr>() || Reader.hasAttr<ConstAttr>())
    return {false, "its attributes say that it writes nothing", Reader.getLocation()};
  if (namesItsPlace(On.body(), On.Context))
    return {false, "it names its own line or function", Reader.getLocation()};
  if (replacesNew(On.Context))
    return {false, "the unit has an operator new of its own, which may ask it",
            Reader.getLocation()};
  return {true, "the function is an ordinary one", Reader.getLocation()};
}

/// Whether a default constructor of the user, in \p Record or a part of it, is
/// not said to throw nothing.
bool mayThrowWhenMade(const CXXRecordDecl &Record) {
  if (Record.isInStdNamespace())
    return Record.getName() == "deque" || Record.getName().ends_with("list");
  auto PartThrows = [](QualType Type) {
    const CXXRecordDecl *Part =
        Type->getBaseElementTypeUnsafe()->getAsCXXRecordDecl();
    return Part && Part->hasDefinition() && mayThrowWhenMade(*Part);
  };
  return llvm::any_of(Record.ctors(),
                      [](const CXXConstructorDecl *Made) {
                        const auto *Type =
                            Made->getType()->getAs<FunctionProtoType>();
                        return Made->isDefaultConstructor() &&
                               Made->isUserProvided() && !Type->isNothrow();
                      }) ||
         llvm::any_of(Record.fields(),
                      [&](const FieldDecl *Field) {
                        return PartThrows(Field->getType());
                      }) ||
         llvm::any_of(Record.bases(), [&](const CXXBaseSpecifier &Base) {
           return PartThrows(Base.getType());
         });
}

Answer resultCanBeKept(const Subject &On, const CXXMethodDecl &Reader) {
  QualType Type = Reader.getReturnType().getCanonicalType().getUnqualifiedType();
  SourceLocation At = Reader.getLocation();
  if (!holdsOnlyValues(Type, On.Ask) || !On.Ask.isPlainValue(Type))
    return {false, "it returns more than a plain value", At};
  if (fitsAtomic(Type, On.Context))
    return {true, "it is a number", At};
  const CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
  bool IsSmall =
      (!Record || (Record->isTriviallyCopyable() &&
                   Record->hasDefaultConstructor())) &&
      On.Context.getTypeSizeInChars(Type).getQuantity() <= int64_t(MostResultBytes);
  if (!isString(Type) && !IsSmall)
    return {false, "copying its result may cost as much as computing it", At};
  if (reservesRoom(Reader))
    return {false,
            "a copy of its result would not have the room that it reserves",
            At};
  if (const Expr *Asked = On.Ask.unit().asksForCapacity())
    return {false, "the file asks for a capacity, by '" + On.text(*Asked) + "'",
            Asked->getBeginLoc()};
  if (Record && mayThrowWhenMade(*Record))
    return {false,
            "making an empty result may throw, and making an object of "
            "its class may not",
            At};
  if (On.Context.getTypeAlign(Type) > On.Context.getTargetInfo().getNewAlign())
    return {false, "it would align objects of its class to more than before",
            At};
  if (!On.Ask.isMadeQuietly(Type))
    return {false, "making an empty result runs code of its own", At};
  return {true, "it is a plain value that is cheap to copy", At};
}

bool isDefaultedComparison(const Decl &D) {
  const auto *Friend = dyn_cast<FriendDecl>(&D);
  const auto *F = dyn_cast_or_null<FunctionDecl>(
      Friend ? static_cast<const Decl *>(Friend->getFriendDecl()) : &D);
  return F && F->isDefaulted() && F->isOverloadedOperator() &&
         F->getOverloadedOperator() != OO_Equal;
}

bool isMadeByConstant(const CXXRecordDecl &Class) {
  return llvm::any_of(Class.ctors(), [](const CXXConstructorDecl *Constructor) {
           return Constructor->isDefaultConstructor() && Constructor->isConstexpr();
         }) ||
         (Class.needsImplicitDefaultConstructor() &&
          Class.defaultedDefaultConstructorIsConstexpr());
}

/// An object that is there before anything runs, and after it, stays so: what
/// is kept in it, too, is made of constants and needs no destruction.
Answer livesAsLong(const CXXRecordDecl &Class, const CXXMethodDecl &Reader) {
  const CXXRecordDecl *Kept = Reader.getReturnType()->getAsCXXRecordDecl();
  SourceLocation At = Class.getLocation();
  if (Kept && Class.hasTrivialDestructor() && !Kept->hasTrivialDestructor())
    return {false, "its class needs no destructor, and its result does", At};
  if (Kept && isMadeByConstant(Class) && !isMadeByConstant(*Kept))
    return {false, "objects of its class are there before anything runs, and "
                   "its result would not be",
            At};
  return {true, "", At};
}

/// Another member may be added to the class.
Answer classCanGrow(const CXXRecordDecl &Class, const CXXMethodDecl &Reader) {
  SourceLocation At = Class.getLocation();
  if (isa<ClassTemplateSpecializationDecl>(Class) || Class.isDependentContext())
    return {false, "its class is a template", At};
  if (Class.isLocalClass() || Class.isUnion() || !Class.getIdentifier())
    return {false, "its class is local, a union, or without a name", At};
  if (Class.isTriviallyCopyable())
    return {false, "objects of its class may be copied byte by byte", At};
  for (const Attr *Each : Class.attrs())
    if (isa<PackedAttr, AlignedAttr, MaxFieldAlignmentAttr, VisibilityAttr,
            DLLExportAttr, DLLImportAttr, TrivialABIAttr>(Each))
      return {false, "an attribute fixes or exports the layout of its class", At};
  for (const CXXMethodDecl *Method : Class.methods())
    if (Method->isUserProvided() && Method->isConstexpr())
      return {false, "the compiler may run a function of its class",
              Method->getLocation()};
  for (const Decl *D : Class.decls())
    if (isDefaultedComparison(*D))
      return {false, "a defaulted comparison would compare the cache, too",
              D->getLocation()};
  if (Answer Lives = livesAsLong(Class, Reader); !Lives)
    return Lives;
  return {true, "its class is no template, and its layout is nobody else's affair",
          At};
}

/// Whether \p Class says itself how all of its objects are copied and moved.
bool copiesByItself(const CXXRecordDecl &Class) {
  bool Copies = false, Assigns = false;
  for (const CXXMethodDecl *Method : Class.methods()) {
    const auto *Constructor = dyn_cast<CXXConstructorDecl>(Method);
    bool Makes = Constructor && Constructor->isCopyOrMoveConstructor();
    bool Sets = Method->isCopyAssignmentOperator() || Method->isMoveAssignmentOperator();
    if ((Makes || Sets) && !Method->isUserProvided() && !Method->isDeleted())
      return false;
    Copies |= Makes;
    Assigns |= Sets;
  }
  return Copies && Assigns;
}

} // namespace

static bool isAtomic(QualType Type) {
  const CXXRecordDecl *Class = Type->getAsCXXRecordDecl();
  return Class && isInLibrary(*Class) && Class->getName() == "atomic";
}

/// Whether \p Does is done to the object and the arguments, or what they own,
/// and waits for nobody.
static bool staysWithin(const EffectSet &Does) {
  auto IsWithin = [](const Access &Each) {
    return Each.What.Root == Location::This ||
           Each.What.Root == Location::Param ||
           Each.What.Root == Location::Fresh;
  };
  return !Does.Unknown && !Does.Jumps && !Does.Outside && !Does.Loops &&
         !Does.Halts && Does.Deferred.empty() &&
         llvm::all_of(Does.Reads, IsWithin) &&
         llvm::all_of(Does.Writes, IsWithin);
}

/// Whether \p Type is a class, such as a cache of atomic values, whose own
/// copies, moves and destructor touch nothing but its objects.
static bool keepsToItself(QualType Type, Effects &Ask) {
  const CXXRecordDecl *Class = Type->getAsCXXRecordDecl();
  if (!Class || !Class->hasDefinition() || Class->getNumBases() != 0 ||
      llvm::any_of(Class->decls(),
                   [](const Decl *D) { return isa<FunctionTemplateDecl>(D); }))
    return false;
  bool HoldsValues = llvm::all_of(Class->fields(), [&](const FieldDecl *Field) {
    return isAtomic(Field->getType()) || Ask.isPlainValue(Field->getType());
  });
  return HoldsValues &&
         llvm::all_of(Class->methods(), [&](const CXXMethodDecl *Method) {
           const auto *Constructor = dyn_cast<CXXConstructorDecl>(Method);
           bool IsSpecial =
               isa<CXXDestructorDecl>(Method) ||
               Method->isCopyAssignmentOperator() ||
               Method->isMoveAssignmentOperator() ||
               (Constructor && Constructor->isCopyOrMoveConstructor());
           return !IsSpecial || !Method->isUserProvided() ||
                  Method->isDeleted() || staysWithin(Ask.of(*Method));
         });
}

Answer partsArePlain(const CXXRecordDecl &Class, Effects &Ask) {
  for (const FieldDecl *Field : Class.fields())
    if (!Ask.isPlainValue(Field->getType()) &&
        !keepsToItself(Field->getType(), Ask))
      return {false, "'" + Field->getNameAsString() + "'",
              Field->getLocation()};
  for (const CXXBaseSpecifier &Base : Class.bases())
    if (!Ask.isPlainValue(Base.getType()))
      return {false, "a base of its class", Base.getBeginLoc()};
  return {true, "", Class.getLocation()};
}

namespace {

/// A member before the fields, where the cache is put, whose end may run code
/// that asks; null: there is none.
const FieldDecl *endsAfterCache(const PrivateState &State, const Subject &On) {
  for (const FieldDecl *Field : State.Class->fields()) {
    if (llvm::is_contained(State.Fields, Field))
      return nullptr;
    if (!On.Ask.isPlainValue(Field->getType()) &&
        !keepsToItself(Field->getType(), On.Ask))
      return Field;
  }
  return nullptr;
}

/// What is there before anything runs stays so with a number, but not with a
/// lock beside a text.
Answer startsAsBefore(const PrivateState &State, const Subject &On,
                      const CXXMethodDecl &Reader) {
  if (State.ThereAtStart && !fitsAtomic(Reader.getReturnType(), On.Context))
    return {false,
            "'" + State.ThereAtStart->getNameAsString() +
                "' is there before anything runs, and its result would not be",
            State.ThereAtStart->getLocation()};
  if (const FieldDecl *Last = endsAfterCache(State, On))
    return {false,
            "'" + Last->getNameAsString() +
                "' is destroyed after the cache, and may ask then",
            Last->getLocation()};
  return {true, "no object of its class is needed earlier than it is made",
          State.Class->getLocation()};
}

/// While an object is copied or moved field by field, nothing asks it.
Answer copiesQuietly(const PrivateState &State, Effects &Ask) {
  const CXXRecordDecl &Class = *State.Class;
  if (copiesByItself(Class))
    return {true, "its class copies and moves by functions of its own",
            Class.getLocation()};
  if (Answer Parts = partsArePlain(Class, Ask); !Parts)
    return {false,
            "copying or moving " + Parts.Reason +
                " runs code that may ask meanwhile",
            Parts.Where};
  return {true, "copying and moving its objects runs no code that could ask",
          Class.getLocation()};
}

//===----------------------------------------------------------------------===//
// Finding
//===----------------------------------------------------------------------===//

/// Everything that is worked out on the way to a repair.
struct Plan {
  PrivateState State;
  std::vector<Reset> Resets;
  std::optional<CacheText> Text;
};

Obligations prove(const Subject &On, const CXXMethodDecl &Reader,
                  const Answer &Wanted, Plan &Made) {
  Obligations Proof(On, Id, *On.body());
  Proof.require("an object is asked for it again and again", [&] { return Wanted; });
  Proof.require("the function can be edited", [&] { return canBeEdited(On, Reader); });
  Proof.require("its result can be kept", [&] { return resultCanBeKept(On, Reader); });
  Proof.require("it computes only from private fields of its object",
                [&] { return findState(Reader, On.Ask, Made.State); });
  Proof.require("its class can have one more member",
                [&] { return classCanGrow(*Made.State.Class, Reader); });
  Proof.require("copies and moves of the object forget the result",
                [&] { return copiesQuietly(Made.State, On.Ask); });
  Proof.require("all code that may name these fields is seen",
                [&] { return namersAreSeen(Made.State, On.Context); });
  Proof.require("nobody else can write them",
                [&] { return findWriters(Made.State, On.Ask); });
  Proof.require("its objects are made when they were",
                [&] { return startsAsBefore(Made.State, On, Reader); });
  Proof.require("every write forgets the result", [&] {
    return planResets(On, Reader, Made.State, Made.Resets);
  });
  Proof.require("there is a place for the cache", [&] {
    Made.Text.emplace(On, Reader, Made.State);
    return Made.Text->canBeWritten();
  });
  return Proof;
}

std::string messageFor(const CXXMethodDecl &Reader, const PrivateState &State) {
  std::vector<std::string> Writers;
  for (const StateWriter &Writer : State.Writers) {
    std::string Name = "'" + Writer.Function->getNameAsString() + "'";
    if (!isa<CXXConstructorDecl, CXXDestructorDecl>(Writer.Function) &&
        !llvm::is_contained(Writers, Name))
      Writers.push_back(Name);
  }
  std::string Message = "'" + Reader.getQualifiedNameAsString() +
                        "' computes its result anew each time, though what it "
                        "computes from ";
  if (Writers.empty())
    return Message + "never changes";
  Message += "changes only in ";
  for (size_t I = 0; I < Writers.size(); ++I)
    Message += (I == 0 ? "" : I + 1 == Writers.size() ? " and " : ", ") + Writers[I];
  return Message;
}

/// What the proof rests on besides.
std::vector<Belief> beliefsOf(const Subject &On, const CXXMethodDecl &Reader,
                              const PrivateState &State) {
  std::vector<Belief> Result = On.Ask.of(Reader).Beliefs;
  llvm::append_range(Result, State.Beliefs);
  const SourceManager &SM = On.Context.getSourceManager();
  SourceLocation Loc = SM.getExpansionLoc(State.Class->getLocation());
  if (!SM.isWrittenInMainFile(Loc))
    Result.push_back({"all that includes '" +
                          llvm::sys::path::filename(SM.getFilename(Loc)).str() +
                          "' is compiled anew",
                      State.Class->getQualifiedNameAsString()});
  return Result;
}

void find(const Examination &Of, Findings &Answer) {
  const CXXMethodDecl *Reader = questionIn(Of.Function);
  if (!Reader)
    return;
  const EffectSet &Does = Of.Ask.of(*Reader);
  if (Does.Cost < MinWorth || !onlyComputes(Does))
    return;
  Subject On(Of);
  heal::Answer Wanted = isAskedAgain(On, *Reader);
  if (!Wanted)
    return;
  Plan Made;
  Obligations Proof = prove(On, *Reader, Wanted, Made);
  std::string Expression = Reader->getNameAsString() + "()";
  if (!Proof.met()) {
    Refused Refusal = Proof.refusal();
    Refusal.Expression = Expression;
    Answer.Refusals.push_back(std::move(Refusal));
    return;
  }
  RootCause Cause = Proof.cause(messageFor(*Reader, Made.State),
                                beliefsOf(On, *Reader, Made.State));
  Cause.Expression = Expression;
  Made.Text->write(Made.Resets, Cause); // Edits and AuditEdits.
  Answer.Causes.push_back(std::move(Cause));
}

} // namespace

const FixKind CacheDerivedState = {
    Id, "keeps what a member function computes until its object changes", find,
    /*ComesLast=*/true};

} // namespace heal
