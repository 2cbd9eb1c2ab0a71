#include "NounRoundTrip.h"
#include "clang-heal/Effects/SummaryStore.h"
#include "gmock/gmock.h"

namespace heal {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

SummaryLocation rooted(Location::RootKind Root, std::string Type = "int") {
  SummaryLocation L;
  L.Root = Root;
  L.Type = std::move(Type);
  return L;
}

SummaryLocation parameter(unsigned Number) {
  SummaryLocation L = rooted(Location::Param);
  L.Parameter = Number;
  return L;
}

SummaryLocation global(std::string Name) {
  SummaryLocation L = rooted(Location::Global);
  L.Usr = "c:@" + Name;
  L.Name = std::move(Name);
  return L;
}

SummaryLocation field(SummaryLocation L, std::string Name) {
  L.Path.push_back({PathStep::Field, "S", std::move(Name)});
  return L;
}

FunctionSummary function(std::string Name) {
  FunctionSummary F;
  F.Usr = F.Name = std::move(Name);
  return F;
}

SummaryCall call(std::string Callee,
                 std::vector<SummaryLocation> Arguments = {}) {
  SummaryCall Result;
  Result.Usr = Result.Name = std::move(Callee);
  Result.Arguments = std::move(Arguments);
  return Result;
}

/// Links `main` among \p Functions.
FunctionSummary linked(std::vector<FunctionSummary> Functions) {
  SummaryLinker Linker;
  for (FunctionSummary &F : Functions)
    Linker.add(std::move(F));
  return *Linker.link("main");
}

TEST(SummaryLinker, SeesACalleesParametersAsItsOwnArguments) {
  FunctionSummary Callee = function("callee"), Main = function("main");
  Callee.Writes = {field(parameter(1), "x"), global("g")};
  Main.Calls = {call("callee", {parameter(0), field(parameter(2), "part")})};
  FunctionSummary Result = linked({Callee, Main});
  EXPECT_THAT(Result.Writes,
              ElementsAre(field(field(parameter(2), "part"), "x"), global("g")));
  EXPECT_THAT(Result.Calls, IsEmpty());
}

TEST(SummaryLinker, ForgetsWhatACalleeDoesToATemporary) {
  FunctionSummary Callee = function("callee"), Main = function("main");
  Callee.Writes = {parameter(0), rooted(Location::This)};
  Main.Calls = {call("callee", {rooted(Location::Fresh)})};
  EXPECT_THAT(linked({Callee, Main}).Writes, IsEmpty());
}

TEST(SummaryLinker, TakesALongPathForEverythingBelow) {
  FunctionSummary Callee = function("callee"), Main = function("main");
  Callee.Writes = {field(field(parameter(0), "c"), "d")};
  Main.Calls = {call("callee", {field(field(parameter(0), "a"), "b")})};
  FunctionSummary Result = linked({Callee, Main});
  ASSERT_EQ(Result.Writes.size(), 1u);
  EXPECT_EQ(Result.Writes[0].Path.size(), Location::MaxSteps);
  EXPECT_TRUE(Result.Writes[0].Deep);
  EXPECT_EQ(Result.Writes[0].Type, "");
}

TEST(SummaryLinker, SaysThroughWhichCallAnEffectCame) {
  FunctionSummary Deep = function("deep"), Middle = function("middle"),
                  Main = function("main");
  Deep.Throws = "it may throw (deep.cpp:3)";
  Middle.Calls = {call("deep")};
  Main.Calls = {call("middle")};
  EXPECT_EQ(linked({Deep, Middle, Main}).Throws,
            "in 'middle' in 'deep' it may throw (deep.cpp:3)");
}

TEST(SummaryLinker, TakesAFunctionThatNobodyDefinesForUnknown) {
  FunctionSummary Main = function("main");
  Main.Calls = {call("gone", {parameter(0)})};
  Main.Handovers = {{0, "gone", 0}};
  FunctionSummary Result = linked({Main});
  EXPECT_THAT(Result.Unknown.value_or(""), HasSubstr("'gone'"));
  SummaryLocation Handed = parameter(0);
  Handed.Type.clear();
  Handed.Deep = true;
  EXPECT_THAT(Result.Writes, ElementsAre(Handed, rooted(Location::Unknown, "")));
  EXPECT_THAT(Result.Captured, ElementsAre(0));
}

TEST(SummaryLinker, DoesNotFollowWhatIsUnknownAnyway) {
  FunctionSummary Callee = function("callee"), Main = function("main");
  Main.Unknown = "it calls through a pointer";
  Main.Calls = {call("callee", {parameter(0)})};
  Main.Handovers = {{0, "callee", 0}};
  // The answer is the same whether the callee's unit was read or not.
  EXPECT_EQ(linked({Callee, Main}), linked({Main}));
}

TEST(SummaryLinker, LetsAHandlerSeeWhatACalleeDoesLast) {
  FunctionSummary Callee = function("callee"), Main = function("main");
  Callee.LastActs = "what it throws does something when it is made";
  Main.Calls = {call("callee")};
  EXPECT_FALSE(linked({Callee, Main}).Unknown);
  Main.Calls[0].IsTried = true;
  EXPECT_TRUE(linked({Callee, Main}).Unknown);
}

TEST(SummaryLinker, KeepsWhatACalleeKeeps) {
  FunctionSummary Keeper = function("keeper"), Looker = function("looker"),
                  Main = function("main");
  Keeper.Captured = {1};
  Main.Calls = {call("keeper"), call("looker")};
  Main.Handovers = {{0, "keeper", 1},
                    {2, "looker", 1},
                    {SummaryHandover::ThisObject, "keeper", 1}};
  FunctionSummary Result = linked({Keeper, Looker, Main});
  EXPECT_THAT(Result.Captured, ElementsAre(0));
  EXPECT_TRUE(Result.CapturesThis);
}

TEST(SummaryLinker, FollowsRecursionUntilNothingIsAdded) {
  // main(a, b) calls other(b, a), which calls main(a, b) and writes a.
  FunctionSummary Main = function("main"), Other = function("other");
  Main.Calls = {call("other", {parameter(1), parameter(0)})};
  Other.Calls = {call("main", {parameter(0), parameter(1)})};
  Other.Writes = {parameter(0)};
  FunctionSummary Result = linked({Main, Other});
  EXPECT_THAT(Result.Writes, ElementsAre(parameter(1), parameter(0)));
  EXPECT_FALSE(Result.Unknown);
  EXPECT_TRUE(Result.Diverges);
}

TEST(SummaryLinker, AnswersForAMemberOfARecursionAsForItsHead) {
  FunctionSummary A = function("a"), B = function("main");
  A.Calls = {call("main")};
  B.Calls = {call("a")};
  A.Outside = "it prints";
  SummaryLinker AFirst, BFirst;
  for (SummaryLinker *Linker : {&AFirst, &BFirst}) {
    Linker->add(A);
    Linker->add(B);
  }
  AFirst.link("a");
  FunctionSummary FromHead = *AFirst.link("main"), ByItself = *BFirst.link("main");
  EXPECT_EQ(FromHead.Outside, ByItself.Outside);
  EXPECT_EQ(FromHead.Diverges.has_value(), ByItself.Diverges.has_value());
}

TEST(SummaryLinker, GivesUpOnARecursionThatNeverSettles) {
  FunctionSummary Main = function("main");
  Main.Calls = {call("main", {field(parameter(0), "next")})};
  Main.Writes = {parameter(0)};
  // Paths are bounded, so this one settles with everything below.
  FunctionSummary Result = linked({Main});
  EXPECT_FALSE(Result.Unknown);
  EXPECT_TRUE(Result.Writes.back().Deep);
}

TEST(SummaryLinker, JoinsTwoDefinitionsOfOneFunction) {
  FunctionSummary Real = function("main"), Fake = function("main");
  Real.Reads = {global("g")};
  Real.Returns = parameter(0);
  Fake.Writes = {global("calls")};
  Fake.Captured = {1};
  FunctionSummary Result = linked({Real, Fake});
  EXPECT_THAT(Result.Reads, ElementsAre(global("g")));
  EXPECT_THAT(Result.Writes, ElementsAre(global("calls")));
  EXPECT_THAT(Result.Captured, ElementsAre(1));
  EXPECT_FALSE(Result.Returns);
}

TEST(SummaryLinker, CountsTooManyAccessesAsAnyAccess) {
  FunctionSummary Callee = function("callee"), Main = function("main");
  for (unsigned I = 0; I < 150; ++I) {
    Callee.Writes.push_back(global("g" + std::to_string(I)));
    Main.Writes.push_back(global("h" + std::to_string(I)));
  }
  Main.Calls = {call("callee")};
  EXPECT_THAT(linked({Callee, Main}).Writes,
              ElementsAre(rooted(Location::Unknown, "")));
}

TEST(SummaryLinker, FollowsALongChain) {
  constexpr unsigned Length = 100000;
  SummaryLinker Linker;
  for (unsigned I = 0; I < Length; ++I) {
    FunctionSummary F = function("f" + std::to_string(I));
    if (I + 1 < Length)
      F.Calls = {call("f" + std::to_string(I + 1))};
    else
      F.Outside = "it prints";
    Linker.add(std::move(F));
  }
  EXPECT_TRUE(Linker.link("f0")->Outside);
}

TEST(Summary, SurvivesJsonBothWays) {
  FunctionSummary F = function("f");
  F.Symbol = "_Z1fv";
  F.File = "/a.cpp";
  F.Line = 3;
  F.Reads = {field(parameter(1), "x"), global("g")};
  F.Reads[0].IsConst = true;
  F.Writes = {rooted(Location::Unknown, "")};
  F.Writes[0].Deep = true;
  F.Throws = "t";
  F.Diverges = "d";
  F.Halts = "h";
  F.LastActs = "l";
  F.Undefined = "u";
  F.Outside = "o";
  F.Varies = "v";
  F.Circumstance = "c";
  F.Synchronizes = "s";
  F.Unknown = "k";
  F.Beliefs = {{"text", "name"}};
  F.Allocates = true;
  F.Cost = 12;
  F.Calls = {call("g", {parameter(0)})};
  F.Calls[0].IsTried = true;
  F.Calls[0].Object = rooted(Location::This);
  F.Captured = {0, 2};
  F.CapturesThis = true;
  F.Handovers = {{SummaryHandover::ThisObject, "g", 1}};
  F.Returns = rooted(Location::This);
  UnitSummaries Unit;
  Unit.Version = "v";
  Unit.Unit = "/a.cpp";
  Unit.Flags = "f";
  Unit.Files = {{"/a.h", "1234"}};
  Unit.Functions = {F};
  expectRoundTrip(Unit);
}

} // namespace
} // namespace heal
