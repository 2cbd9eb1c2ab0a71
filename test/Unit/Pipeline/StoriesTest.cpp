//===- StoriesTest.cpp ----------------------------------------------------===//
#include "ReportExamples.h"
#include "gmock/gmock.h"

using namespace heal;
using testing::ElementsAre;
using testing::HasSubstr;

namespace {

/// The only story of \p Seen.
Story storyOf(const Report &Seen) {
  std::vector<Story> Stories = storiesOf(Seen);
  EXPECT_EQ(Stories.size(), 1u);
  return Stories.empty() ? Story() : Stories.front();
}

TEST(Stories, AMergedFixIsARepair) {
  Story Told = storyOf(mergedReport());
  EXPECT_EQ(Told.Subject, "list");
  EXPECT_EQ(Told.End, Ending::Repaired);
  EXPECT_EQ(Told.Rank, 1u);
  EXPECT_FALSE(Told.Anomalous);
  EXPECT_THAT(Told.FixIds, ElementsAre("f1"));
  EXPECT_EQ(Told.Reason, "hoist-invariant-call of 'count(items)'");
}

TEST(Stories, AnOpenPullRequestIsAProposal) {
  Report Seen = mergedReport();
  for (auto State : {PullRequestState::Open, PullRequestState::Proposed}) {
    Seen.PullRequests[0].State = State;
    EXPECT_EQ(storyOf(Seen).End, Ending::Proposed);
  }
  Seen.PullRequests[0].Notes = {"3 are open already"};
  EXPECT_THAT(storyOf(Seen).Reason, testing::EndsWith("(3 are open already)"));
}

TEST(Stories, ADeclinedPullRequestIsARejection) {
  Report Seen = mergedReport();
  Seen.PullRequests[0].State = PullRequestState::Declined;
  Story Told = storyOf(Seen);
  EXPECT_EQ(Told.End, Ending::Rejected);
  EXPECT_THAT(Told.Reason, HasSubstr("declined before"));
}

TEST(Stories, OfTwoFixesTheBetterEndingCounts) {
  Report Seen = mergedReport();
  Seen.Fixes.push_back(fixOf("f0", "list", "other()"));
  Seen.PullRequests.insert(
      Seen.PullRequests.begin(),
      pullRequestOf(Seen.Fixes[1], PullRequestState::Open));
  Story Told = storyOf(Seen);
  EXPECT_EQ(Told.End, Ending::Repaired);
  EXPECT_EQ(Told.Reason, "hoist-invariant-call of 'count(items)'");
}

TEST(Stories, FixesOfOneKindAreToldTogether) {
  Report Seen = mergedReport();
  Seen.Fixes.push_back(fixOf("f2", "list", "limit()"));
  Seen.Fixes.push_back(fixOf("f3", "list", "out.push_back(x)"));
  Seen.Fixes[2].Kind = "reserve-before-push-back";
  Seen.PullRequests[0].FixIds = {"f1", "f2", "f3"};
  EXPECT_EQ(storyOf(Seen).Reason,
            "hoist-invariant-call of 'count(items)', 'limit()'; "
            "reserve-before-push-back of 'out.push_back(x)'");
}

TEST(Stories, AFixOfASharedCalleeRepairsEveryHandlerThatReachesIt) {
  Report Seen = mergedReport();
  Seen.Costliest.push_back(costly(2, "export"));
  Seen.Diagnoses.push_back(diagnosisOf("export"));
  Seen.Diagnoses[1].RootCauses = {causeOf(Seen.Fixes[0])};
  std::vector<Story> Stories = storiesOf(Seen);
  ASSERT_EQ(Stories.size(), 2u);
  EXPECT_EQ(Stories[1].Subject, "export");
  EXPECT_EQ(Stories[1].End, Ending::Repaired);
}

TEST(Stories, AFixThatDidNotPassIsRejectedWithTheReason) {
  Report Seen = mergedReport();
  Seen.PullRequests.clear();
  Seen.Judged->FixIds.clear();
  Seen.Rejected = {{"f1", "list", "not faster: 1.00x (0.97 to 1.02)"}};
  Story Told = storyOf(Seen);
  EXPECT_EQ(Told.End, Ending::Rejected);
  EXPECT_EQ(Told.Reason, "not faster: 1.00x (0.97 to 1.02)");
}

TEST(Stories, AFailedVerdictRejectsWithItsEvidence) {
  Report Seen = mergedReport();
  Seen.PullRequests.clear();
  Seen.Judged->Passed = false;
  Seen.Judged->Checks = {
      {"build", CheckState::Passed, "built", "", 1.0},
      {"projectTests", CheckState::Failed, "2 of 9 failed\nlog", "", 1.0}};
  Story Told = storyOf(Seen);
  EXPECT_EQ(Told.End, Ending::Rejected);
  EXPECT_EQ(Told.Reason, "projectTests failed: 2 of 9 failed");
}

TEST(Stories, ARunThatStoppedEarlyLeavesAFixable) {
  Report Seen = mergedReport();
  Seen.PullRequests.clear();
  Seen.Judged.reset();
  EXPECT_EQ(storyOf(Seen).End, Ending::Fixable);
  Seen.Fixes.clear();
  Seen.Diagnoses[0].RootCauses[0].Message = "it is called in every turn";
  Story Told = storyOf(Seen);
  EXPECT_EQ(Told.End, Ending::Fixable);
  EXPECT_EQ(Told.Reason, "it is called in every turn");
}

TEST(Stories, AFixThatPassedAndWasNotProposedSaysWhy) {
  Report Seen = mergedReport();
  Seen.PullRequests.clear();
  Seen.Stages = {{Stage::Deploy, "0 pull requests", 0.1}};
  Story Told = storyOf(Seen);
  EXPECT_EQ(Told.End, Ending::Fixable);
  EXPECT_THAT(Told.Reason, HasSubstr("not shipped"));
}

TEST(Stories, ARefusalIsTheReason) {
  Report Seen;
  Seen.Costliest = {costly(1, "list")};
  Seen.Diagnoses = {diagnosisOf("list")};
  Refused Why;
  Why.Kind = "hoist-invariant-call";
  Why.Expression = "pending(queue)";
  Why.Reason = "'queue' is written by 'pop(other)'";
  Seen.Diagnoses[0].Refusals = {Why, Why};
  Story Told = storyOf(Seen);
  EXPECT_EQ(Told.End, Ending::Refused);
  EXPECT_EQ(Told.Reason, "hoist-invariant-call of 'pending(queue)': 'queue' is "
                         "written by 'pop(other)' (and 1 more)");
}

TEST(Stories, ACauseThatRewriteRefusedIsTheReason) {
  Report Seen = mergedReport();
  Seen.PullRequests.clear();
  Refused Why;
  Why.Kind = "hoist-invariant-call";
  Why.Function = "shop::list";
  Why.Expression = "count(items)";
  Why.Reason = "the rewritten file does not compile";
  Seen.Refusals = {Why};
  Seen.Fixes.clear();
  Story Told = storyOf(Seen);
  EXPECT_EQ(Told.End, Ending::Refused);
  EXPECT_THAT(Told.Reason, HasSubstr("does not compile"));
}

TEST(Stories, LongExpressionsAreCutBetweenCharacters) {
  Report Seen = mergedReport();
  Seen.Fixes[0].Expression = "f(\n    " + std::string(51, 'x') + "éé)";
  Seen.Diagnoses[0].RootCauses.clear();
  EXPECT_THAT(storyOf(Seen).Reason,
              testing::EndsWith(" of 'f( " + std::string(51, 'x') + "é…'"));
}

TEST(Stories, NothingFoundIsCleanAndAProblemIsNamed) {
  Report Seen;
  Seen.Costliest = {costly(1, "list")};
  Seen.Diagnoses = {diagnosisOf("list")};
  EXPECT_EQ(storyOf(Seen).End, Ending::Clean);
  Seen.Diagnoses[0].Problems = {"a.cpp:3: unknown type name 'x'"};
  EXPECT_EQ(storyOf(Seen).Reason, "a.cpp:3: unknown type name 'x'");
}

TEST(Stories, AHandlerThatWasNotFoundSaysSo) {
  Report Seen;
  Seen.Costliest = {costly(1, "list")};
  Seen.Missing.resize(1);
  Seen.Missing[0].Handler = "list";
  Seen.Missing[0].Reason = "two functions are called so";
  Story Told = storyOf(Seen);
  EXPECT_EQ(Told.End, Ending::NotLocated);
  EXPECT_EQ(Told.Reason, "two functions are called so");
}

TEST(Stories, ASequenceIsReportedBesideAHandlerOfTheSameName) {
  Report Seen = mergedReport();
  Anomaly Order;
  Order.Type = AnomalyType::Behavioral;
  Order.SequenceId = "list";
  Order.ExpectedBeats = {"a", "b"};
  Order.ActualBeats = {"b", "a"};
  Anomaly Slow;
  Slow.Handler = "list";
  Seen.Anomalies = {Order, Slow};
  std::vector<Story> Stories = storiesOf(Seen);
  ASSERT_EQ(Stories.size(), 2u);
  EXPECT_TRUE(Stories[0].Anomalous);
  EXPECT_EQ(Stories[1].End, Ending::Reported);
  EXPECT_THAT(Stories[1].Reason, HasSubstr("ran as b, a instead of a, b"));
}

} // namespace
