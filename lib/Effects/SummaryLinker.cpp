//===- SummaryLinker.cpp - Following calls from unit to unit --------------===//
#include "clang-heal/Effects/Location.h"
#include "clang-heal/Effects/SummaryStore.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FormatVariadic.h"

namespace heal {

namespace {

/// Past so many different accesses a function counts as accessing anything.
constexpr size_t MaxAccesses = 200;
/// Rounds in which a recursion must settle.
constexpr unsigned MaxRounds = 16;

SummaryLocation anything() {
  SummaryLocation Result;
  Result.Root = Location::Unknown;
  return Result;
}

template <typename T> bool insert(T Value, std::vector<T> &To) {
  if (llvm::is_contained(To, Value))
    return false;
  To.push_back(std::move(Value));
  return true;
}

void insertAccess(SummaryLocation L, std::vector<SummaryLocation> &To) {
  if (L.Root == Location::Fresh || llvm::is_contained(To, anything()))
    return;
  if (To.size() >= MaxAccesses)
    To = {anything()};
  else
    insert(std::move(L), To);
}

/// \p InCallee, of a callee's summary, as the function sees it that makes
/// \p Call. The same as Resolver::translate.
SummaryLocation translated(const SummaryLocation &InCallee,
                           const SummaryCall &Call) {
  SummaryLocation Base;
  Base.Root = Location::Fresh;
  if (InCallee.Root == Location::This) {
    if (Call.Object)
      Base = *Call.Object;
  } else if (InCallee.Root == Location::Param) {
    if (InCallee.Parameter >= Call.Arguments.size())
      return anything();
    Base = Call.Arguments[InCallee.Parameter];
  } else {
    return InCallee;
  }
  if (Base.Root == Location::Fresh)
    return Base;
  SummaryLocation L = Base;
  L.Deep = Base.Deep || InCallee.Deep;
  L.Adrift = Base.Adrift || InCallee.Adrift;
  L.Path.insert(L.Path.end(), InCallee.Path.begin(), InCallee.Path.end());
  if (!L.Deep || !InCallee.Type.empty())
    L.Type = InCallee.Type;
  if (L.Path.size() > Location::MaxSteps) {
    L.Path.resize(Location::MaxSteps);
    L.Type.clear();
    L.Deep = true;
  }
  L.IsConst = Base.IsConst || InCallee.IsConst;
  return L;
}

using CausePointer = std::optional<std::string> FunctionSummary::*;
constexpr CausePointer Causes[] = {
    &FunctionSummary::Throws,       &FunctionSummary::Diverges,
    &FunctionSummary::Halts,        &FunctionSummary::LastActs,
    &FunctionSummary::Undefined,    &FunctionSummary::Outside,
    &FunctionSummary::Varies,       &FunctionSummary::Circumstance,
    &FunctionSummary::Synchronizes,
    &FunctionSummary::Unknown};

/// `in 'total' ` before a reason, once for each call that it came through, up
/// to a few.
std::string through(StringRef Callee, StringRef Reason) {
  if (Reason.count("in '") >= 3)
    return Reason.str();
  return llvm::formatv("in '{0}' {1}", Callee, Reason).str();
}

/// Adds to \p To what \p Callee, which it calls as \p Call says, does.
void addCall(FunctionSummary &To, const SummaryCall &Call,
             const FunctionSummary &Callee) {
  for (const SummaryLocation &L : Callee.Reads) {
    SummaryLocation Here = translated(L, Call);
    if (Here.IsConst && Here.Root == Location::Global && !To.Circumstance)
      To.Circumstance = llvm::formatv("it reads '{0}', which may not have its "
                                      "value yet", Here.Name);
    if (!Here.IsConst)
      insertAccess(std::move(Here), To.Reads);
  }
  for (const SummaryLocation &L : Callee.Writes)
    insertAccess(translated(L, Call), To.Writes);
  for (CausePointer Each : Causes)
    if (Callee.*Each && !(To.*Each))
      To.*Each = through(Callee.Name, *(Callee.*Each));
  for (const SummaryBelief &B : Callee.Beliefs)
    insert(B, To.Beliefs);
  To.Allocates |= Callee.Allocates;
  To.Loops |= Callee.Loops;
  To.Cost = std::min(To.Cost + Callee.Cost, 1000000u);
}

/// Adds to \p To a call of code that no unit holds: it may do anything, also
/// with what it is handed.
void addUnknownCall(FunctionSummary &To, const SummaryCall &Call,
                    StringRef Why) {
  if (!To.Unknown)
    To.Unknown = llvm::formatv("it calls '{0}', {1}", Call.Name, Why).str();
  To.Cost = std::min(To.Cost + 50, 1000000u);
  auto Write = [&](SummaryLocation L) {
    L.Deep = true;
    L.Type.clear();
    insertAccess(std::move(L), To.Writes);
  };
  if (Call.Object)
    Write(*Call.Object);
  for (const SummaryLocation &Argument : Call.Arguments)
    Write(Argument);
  insertAccess(anything(), To.Reads);
  insertAccess(anything(), To.Writes);
}

void capture(FunctionSummary &To, unsigned Parameter) {
  if (Parameter == SummaryHandover::ThisObject)
    To.CapturesThis = true;
  else if (insert(Parameter, To.Captured))
    llvm::sort(To.Captured);
}

bool keeps(const FunctionSummary *Callee, unsigned Parameter) {
  if (!Callee)
    return true;
  return Parameter == SummaryHandover::ThisObject
             ? Callee->CapturesThis
             : llvm::is_contained(Callee->Captured, Parameter);
}

/// What a function calls would not make it known. It is not followed at all, so
/// that the answer does not depend on which units were read.
bool isFollowed(const FunctionSummary &Local) { return !Local.Unknown; }

/// \p A and \p B are two definitions of one function.
void joinDefinition(FunctionSummary &A, FunctionSummary B) {
  for (SummaryLocation &L : B.Reads)
    insertAccess(std::move(L), A.Reads);
  for (SummaryLocation &L : B.Writes)
    insertAccess(std::move(L), A.Writes);
  for (CausePointer Each : Causes)
    if (!(A.*Each))
      A.*Each = std::move(B.*Each);
  for (SummaryBelief &Each : B.Beliefs)
    insert(std::move(Each), A.Beliefs);
  A.Allocates |= B.Allocates;
  A.Loops |= B.Loops;
  A.Cost = std::max(A.Cost, B.Cost);
  for (SummaryCall &Each : B.Calls)
    insert(std::move(Each), A.Calls);
  for (unsigned Parameter : B.Captured)
    capture(A, Parameter);
  A.CapturesThis |= B.CapturesThis;
  for (SummaryHandover &Each : B.Handovers)
    insert(std::move(Each), A.Handovers);
  if (A.Symbol.empty())
    A.Symbol = std::move(B.Symbol);
  if (A.Returns != B.Returns)
    A.Returns.reset();
}

} // namespace

FunctionSummary FunctionSummary::unknown(std::string Usr, std::string Name,
                                         std::string Why) {
  static constexpr unsigned MostParameters = 32;
  FunctionSummary Result;
  Result.Usr = std::move(Usr);
  Result.Name = std::move(Name);
  Result.Unknown = std::move(Why);
  Result.Reads.emplace_back().Root = Location::Unknown;
  Result.Writes.emplace_back().Root = Location::Unknown;
  Result.Cost = 50;
  for (unsigned I = 0; I < MostParameters; ++I)
    Result.Captured.push_back(I);
  Result.CapturesThis = true;
  return Result;
}

void SummaryLinker::add(FunctionSummary Local) {
  auto [Place, IsNew] = Locals.try_emplace(Local.Usr, Local);
  if (!IsNew)
    joinDefinition(Place->second, std::move(Local));
}

const FunctionSummary *SummaryLinker::localOf(StringRef Usr) const {
  auto Found = Locals.find(std::string_view(Usr));
  return Found == Locals.end() ? nullptr : &Found->second;
}

const FunctionSummary *SummaryLinker::linked(StringRef Usr) const {
  auto Found = Linked.find(std::string_view(Usr));
  return Found == Linked.end() ? nullptr : &Found->second;
}

/// The strongly connected components that a function reaches, callees first
/// (Tarjan 1972), without recursion of our own: call chains may be long.
class SummaryLinker::Components {
public:
  explicit Components(SummaryLinker &Linker) : Linker(Linker) {}

  void visit(const FunctionSummary &Start) {
    open(Start);
    while (!Path.empty())
      advance();
  }

private:
  struct Visit {
    const FunctionSummary *Function;
    unsigned Index, Lowest, NextCall = 0;
  };

  void open(const FunctionSummary &F) {
    unsigned Index = IndexOf.size();
    IndexOf[F.Usr] = Index;
    OnStack.insert(F.Usr);
    Stack.push_back(&F);
    Path.push_back({&F, Index, Index});
  }

  void advance() {
    Visit &Top = Path.back();
    if (isFollowed(*Top.Function) &&
        Top.NextCall < Top.Function->Calls.size()) {
      const std::string &Usr = Top.Function->Calls[Top.NextCall++].Usr;
      const FunctionSummary *Callee = Linker.localOf(Usr);
      if (!Callee || Linker.linked(Usr))
        return;
      auto Known = IndexOf.find(Usr);
      if (Known == IndexOf.end())
        open(*Callee);
      else if (OnStack.contains(Usr))
        Top.Lowest = std::min(Top.Lowest, Known->second);
      return;
    }
    Visit Done = Top;
    Path.pop_back();
    if (!Path.empty())
      Path.back().Lowest = std::min(Path.back().Lowest, Done.Lowest);
    if (Done.Lowest == Done.Index)
      close(Done.Function);
  }

  void close(const FunctionSummary *Root) {
    std::vector<const FunctionSummary *> Members;
    do {
      Members.push_back(Stack.back());
      OnStack.erase(Stack.back()->Usr);
      Stack.pop_back();
    } while (Members.back() != Root);
    Linker.settle(Members);
  }

  SummaryLinker &Linker;
  llvm::StringMap<unsigned> IndexOf;
  llvm::StringSet<> OnStack;
  std::vector<const FunctionSummary *> Stack;
  std::vector<Visit> Path;
};

/// \p Local with what is known by now of its callees.
FunctionSummary SummaryLinker::combined(const FunctionSummary &Local) const {
  FunctionSummary Result = Local;
  Result.Calls.clear();
  Result.Handovers.clear();
  for (const SummaryCall &Call : Local.Calls) {
    const FunctionSummary *Callee =
        isFollowed(Local) ? linked(Call.Usr) : nullptr;
    if (Callee)
      addCall(Result, Call, *Callee);
    if (!Callee)
      addUnknownCall(Result, Call, "which no unit of the project defines");
    else if (Callee->LastActs && Call.IsTried)
      addUnknownCall(Result, Call, "and a handler may see how that ends");
  }
  for (const SummaryHandover &Given : Local.Handovers)
    if (keeps(isFollowed(Local) ? linked(Given.Usr) : nullptr, Given.To))
      capture(Result, Given.From);
  return Result;
}

/// Links the members of one component, whose callees elsewhere are linked.
void SummaryLinker::settle(ArrayRef<const FunctionSummary *> Members) {
  auto Calls = [&](const FunctionSummary &From) {
    return isFollowed(From) && llvm::any_of(From.Calls, [&](const SummaryCall &Call) {
      return llvm::any_of(Members, [&](const FunctionSummary *To) {
        return To->Usr == Call.Usr;
      });
    });
  };
  bool IsRecursive = llvm::any_of(Members, [&](const FunctionSummary *Member) {
    return Calls(*Member);
  });
  if (!IsRecursive) {
    Linked[Members.front()->Usr] = combined(*Members.front());
    return;
  }
  // From nothing upwards: what each does by itself.
  for (const FunctionSummary *Member : Members) {
    FunctionSummary Start = *Member;
    Start.Calls.clear();
    Start.Handovers.clear();
    if (!Start.Diverges)
      Start.Diverges = "it is recursive";
    Linked[Member->Usr] = std::move(Start);
  }
  for (unsigned Round = 0;; ++Round) {
    bool Grew = false;
    for (const FunctionSummary *Member : Members) {
      FunctionSummary Next = combined(*Member);
      FunctionSummary &Now = Linked[Member->Usr];
      Next.Diverges = Now.Diverges;
      Next.Cost = Now.Cost;
      for (CausePointer Each : Causes)
        if (Now.*Each)
          Next.*Each = Now.*Each; // The same reason in every round.
      if (Next == Now)
        continue;
      Grew = true;
      Now = std::move(Next);
    }
    if (!Grew)
      return;
    if (Round == MaxRounds)
      break;
  }
  for (const FunctionSummary *Member : Members) {
    FunctionSummary &Now = Linked[Member->Usr];
    Now.Unknown = "it is recursive in a way that is not understood";
    Now.Reads = Now.Writes = {anything()};
  }
}

const FunctionSummary *SummaryLinker::link(StringRef Usr) {
  if (const FunctionSummary *Known = linked(Usr))
    return Known;
  const FunctionSummary *Local = localOf(Usr);
  if (!Local)
    return nullptr;
  Components(*this).visit(*Local);
  return linked(Usr);
}

} // namespace heal
