#include "ProposalsInternal.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace heal {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

/// What one unit says of one place in a header.
Diagnosis said(StringRef Unit, StringRef Text, double Weight = 0.1,
               StringRef Handler = "") {
  Diagnosis D;
  D.Handler = Handler.str();
  D.Where.Unit = Unit.str();
  RootCause Cause;
  Cause.Kind = "kind";
  Cause.Expression = "e()";
  Cause.Where = {"/p/x.h", 3, 5, 40};
  Cause.Trust = Tier::Proved;
  Cause.Weight = Weight;
  Cause.Edits = {{"/p/x.h", 40, 3, Text.str()}};
  D.RootCauses = {Cause};
  return D;
}

TEST(Proposals, TakeAHeaderOnceHoweverManyUnitsIncludeIt) {
  Diagnosis Other = said("/p/b.cpp", "x");
  Other.RootCauses[0].Where.File = Other.RootCauses[0].Edits[0].File =
      "/p/sub/../x.h";
  Proposals Result = collectProposals({said("/p/a.cpp", "x"), Other});
  ASSERT_THAT(Result.Wanted, SizeIs(1));
  EXPECT_THAT(Result.Refusals, IsEmpty());
}

TEST(Proposals, RefuseWhenUnitsAskForDifferentText) {
  for (bool Swapped : {false, true}) {
    std::vector<Diagnosis> Both{said("/p/a.cpp", "x"), said("/p/b.cpp", "y")};
    if (Swapped)
      std::swap(Both[0], Both[1]);
    Proposals Result = collectProposals(Both);
    EXPECT_THAT(Result.Wanted, IsEmpty());
    ASSERT_THAT(Result.Refusals, SizeIs(1));
    EXPECT_EQ(Result.Refusals[0].Reason,
              "'/p/a.cpp' and '/p/b.cpp' ask for different text");
  }
}

TEST(Proposals, RefuseWhatAnotherUnitRefuses) {
  Diagnosis Refusing = said("/p/b.cpp", "x");
  RootCause Cause = Refusing.RootCauses[0];
  Refusing.RootCauses.clear();
  Refusing.Refusals = {refusalOf(Cause, "o", "it is written here")};
  Proposals Result = collectProposals({said("/p/a.cpp", "x"), Refusing});
  EXPECT_THAT(Result.Wanted, IsEmpty());
  ASSERT_THAT(Result.Refusals, SizeIs(1));
  EXPECT_EQ(Result.Refusals[0].Reason, "it is written here");
}

TEST(Proposals, KeepBothOfTwoExpressionsAtOnePlace) {
  Diagnosis D = said("/p/a.cpp", "x");
  D.Refusals = {refusalOf(D.RootCauses[0], "o", "r")};
  D.Refusals[0].Expression = "e().f()";
  Proposals Result = collectProposals({D});
  EXPECT_THAT(Result.Wanted, SizeIs(1));
  EXPECT_THAT(Result.Refusals, SizeIs(1));
}

TEST(Proposals, KeepTheWeakestTierAndEveryAssumption) {
  Diagnosis Assuming = said("/p/b.cpp", "x");
  Assuming.RootCauses[0].Trust = Tier::Assumes;
  Assuming.RootCauses[0].Assumptions = {{"'h' is pure", "h"}};
  Diagnosis More = Assuming;
  More.RootCauses[0].Assumptions.push_back({"'k' is pure", "k"});
  Proposals Result = collectProposals({said("/p/a.cpp", "x"), Assuming, More});
  ASSERT_THAT(Result.Wanted, SizeIs(1));
  EXPECT_EQ(Result.Wanted[0].Cause.Trust, Tier::Assumes);
  EXPECT_THAT(Result.Wanted[0].Cause.Assumptions, SizeIs(2));
}

TEST(Proposals, BelongToTheHandlerThatTheyCostMost) {
  Proposals Result = collectProposals({said("/p/a.cpp", "x", 0.2, "cheap"),
                                       said("/p/a.cpp", "x", 0.7, "dear")});
  ASSERT_THAT(Result.Wanted, SizeIs(1));
  EXPECT_EQ(Result.Wanted[0].Handler, "dear");
  EXPECT_EQ(Result.Wanted[0].Cause.Weight, 0.7);
}

TEST(Proposals, BelongToTheHandlerThatRunsMost) {
  Diagnosis Often = said("/p/a.cpp", "x", 0.2, "often");
  Often.Where.TimeShare = 0.5;
  Diagnosis Seldom = said("/p/a.cpp", "x", 0.7, "seldom");
  Seldom.Where.TimeShare = 0.01;
  Proposals Result = collectProposals({Seldom, Often});
  ASSERT_THAT(Result.Wanted, SizeIs(1));
  EXPECT_EQ(Result.Wanted[0].Handler, "often");
}

TEST(Proposals, ListARefusalOnce) {
  Diagnosis D;
  D.Refusals = {refusalOf(said("", "").RootCauses[0], "o", "r")};
  EXPECT_THAT(collectProposals({D, D}).Refusals, SizeIs(1));
}

} // namespace
} // namespace heal
