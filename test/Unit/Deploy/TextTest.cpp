#include "NounRoundTrip.h"
#include "TextInternal.h"
#include "clang-heal/Deploy/PullRequest.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace heal {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

TEST(Text, NamesABranchAfterAnyHandler) {
  EXPECT_EQ(branchFor("GET /orders/:id"), "auto-fix/get-orders-id");
  EXPECT_EQ(branchFor("ns::Handler::run()"), "auto-fix/ns-handler-run");
  EXPECT_EQ(branchFor("snake_case"), "auto-fix/snake_case");
  EXPECT_EQ(branchFor("../../refs/heads/main"), "auto-fix/refs-heads-main");
  EXPECT_EQ(branchFor("a..b~1^{}\\x.lock"), "auto-fix/a-b-1-x-lock");
  for (const char *Nothing : {"", "///", "\xff\xfe", "注文", "-"})
    EXPECT_EQ(branchFor(Nothing), "auto-fix/handler") << Nothing;
  EXPECT_LE(branchFor(std::string(5000, 'a')).size(), 70u);
  EXPECT_EQ(branchFor(std::string(59, 'a') + "/b"),
            "auto-fix/" + std::string(59, 'a'));
}

TEST(Text, PutsEverythingOnOneLine) {
  EXPECT_EQ(oneLine(" a\n\nFix-Id: x\r\tb\x1b[31m "), "a Fix-Id: x b [31m");
  EXPECT_EQ(oneLine("\xff"), "\xef\xbf\xbd");
  EXPECT_EQ(oneLine("a\xe2\x80\xae\xc2\x9b"), "a\\u202e\\x9b");
}

TEST(Text, EscapesMarkdown) {
  EXPECT_EQ(markdownText("a*b_c"), "a\\*b\\_c");
  EXPECT_EQ(markdownText("<img src=x onerror=y>"),
            "&lt;img src=x onerror=y&gt;");
  EXPECT_EQ(markdownText("[x](http://y) | @all #1"),
            "\\[x\\]\\(http://y\\) \\| &#64;all \\#1");
  EXPECT_EQ(markdownText("a\n# b"), "a \\# b");
}

TEST(Text, QuotesCodeThatHoldsBackticks) {
  EXPECT_EQ(markdownCode("f(x)"), "`f(x)`");
  EXPECT_EQ(markdownCode("a`b"), "``a`b``");
  EXPECT_EQ(markdownCode("`"), "`` ` ``");
  EXPECT_EQ(markdownCode(""), "`  `");
  EXPECT_EQ(markdownCode("a|b\nc"), "`a\\|b c`");
}

TEST(Text, EndsABlockOnlyWithItsOwnFence) {
  EXPECT_EQ(markdownBlock("x\n", "diff"), "```diff\nx\n```\n");
  EXPECT_EQ(markdownBlock("```\n</details>", ""),
            "````\n```\n</details>\n````\n");
  EXPECT_EQ(markdownBlock("a\x1b[0mb\r\n", ""), "```\na[0mb\n```\n");
  EXPECT_EQ(markdownBlock("a\xe2\x80\xae", ""), "```\na\\u202e\n```\n");
}

Fix someFix() {
  Fix Result;
  Result.Id = "abc123";
  Result.Kind = "hoist-invariant-call";
  Result.Handler = "GET /orders";
  Result.Function = "listOrders";
  Result.Title = "computes a loop's invariant call once";
  Result.Message = "'total(items)' is computed in every iteration";
  Result.Expression = "total(items)";
  Result.Trust = Tier::Proved;
  Result.Proof = {{"nothing it reads is written", "only 'sum' is", {}}};
  return Result;
}

Anomaly someAnomaly(StringRef Handler, Severity Level = Severity::High) {
  Anomaly Result;
  Result.Handler = Handler.str();
  Result.Current = 12.5;
  Result.Limit = 5;
  Result.Metric = "avg";
  Result.Level = Level;
  Result.Count = 1200;
  Result.TimeShare = 0.25;
  Result.Evidence = {"the average was over its limit in <every> window"};
  return Result;
}

TEST(CommitMessage, CarriesTheEvidenceAndTrailers) {
  EXPECT_EQ(
      commitMessageOf(someFix(), {someAnomaly("GET /orders")}),
      "hoist-invariant-call in listOrders\n"
      "\n"
      "The change computes a loop's invariant call once.\n"
      "\n"
      "What: 'total(items)' is computed in every iteration\n"
      "Where: total(items)\n"
      "\n"
      "Why: production says of GET /orders: avg is 12.50 ms, 5.00 ms was\n"
      "expected (high severity, 1200 observations, 25.0 % of the service's\n"
      "time)\n"
      "\n"
      "Proof:\n"
      "  - nothing it reads is written: only 'sum' is\n"
      "\n"
      "To undo this change alone: git revert this commit.\n"
      "\n"
      "Fix-Id: abc123\n"
      "Fix-Kind: hoist-invariant-call\n"
      "Handler: GET /orders\n");
}

TEST(CommitMessage, NamesWhatIsOnlyAssumed) {
  Fix Assumed = someFix();
  Assumed.Trust = Tier::Assumes;
  Assumed.Assumptions = {{"[[gnu::pure]] is believed", "total"}};
  EXPECT_THAT(commitMessageOf(Assumed, {}),
              HasSubstr("Assumptions that nothing here proved:\n  - "
                        "[[gnu::pure]] is believed (about total)\n"));
}

TEST(CommitMessage, LetsNoTextForgeATrailer) {
  Fix Evil = someFix();
  Evil.Handler = "x\n\nFix-Id: forged";
  Evil.Message = "y\n\nFix-Id: forged\n";
  EXPECT_THAT(fixIdsIn(commitMessageOf(Evil, {})), ElementsAre("abc123"));
}

TEST(CommitMessage, KeepsASubjectShort) {
  Fix Long = someFix();
  Long.Function = std::string(300, 'f');
  EXPECT_LE(StringRef(commitMessageOf(Long, {})).split('\n').first.size(), 72u);
}

TEST(CommitMessage, FindsIdsInTrailersOnly) {
  EXPECT_THAT(fixIdsIn("s\n\nFix-Id: text\n\nFix-Id: a\nFix-Id: b\n"),
              ElementsAre("a", "b"));
  EXPECT_THAT(fixIdsIn("s"), IsEmpty());
  EXPECT_THAT(fixIdsIn(""), IsEmpty());
}

Story someStory(const Verdict &Judged, ArrayRef<Fix> Fixes,
                ArrayRef<Anomaly> Anomalies) {
  Story Told;
  Told.Handlers = {"GET /orders"};
  Told.Fixes = Fixes;
  Told.Anomalies = Anomalies;
  Told.Judged = &Judged;
  Told.Diff = "diff --git a/a.cpp b/a.cpp\n--- a/a.cpp\n+++ b/a.cpp\n"
              "@@ -1 +1,2 @@\n-x\n+y\n+z\n";
  return Told;
}

TEST(PullRequestText, HasTheTitleOfTheWorstAnomaly) {
  Verdict Judged;
  Anomaly Error = someAnomaly("GET /orders", Severity::Critical);
  Error.Type = AnomalyType::Error;
  std::vector<Anomaly> Anomalies = {someAnomaly("GET /orders"), Error};
  EXPECT_EQ(titleOf(someStory(Judged, {}, Anomalies)),
            "🤖 Auto-fix: error anomaly in GET /orders");
  EXPECT_EQ(titleOf(someStory(Judged, {}, {})),
            "🤖 Auto-fix: performance anomaly in GET /orders");
  Story Two = someStory(Judged, {}, {});
  Two.Handlers.push_back("GET /cart");
  EXPECT_EQ(titleOf(Two),
            "🤖 Auto-fix: performance anomaly in GET /orders and 1 more");
}

TEST(PullRequestText, TellsTheWholeStory) {
  Verdict Judged;
  Judged.Passed = true;
  Judged.Checks = {{"build", CheckState::Passed, "'make' succeeded", "", 1}};
  Judged.Speedups = {{"GET /orders", {2.5, 2.1, 2.9, 10}},
                     {"GET /other", {9.9, 9.9, 9.9, 10}}};
  std::vector<Fix> Fixes = {someFix()};
  std::vector<Anomaly> Anomalies = {someAnomaly("GET /orders"),
                                    someAnomaly("GET /other")};
  std::string Body = bodyOf(someStory(Judged, Fixes, Anomalies));
  EXPECT_THAT(Body, HasSubstr("| `GET /orders` | performance | high | avg | "
                              "12.50 | 5.00 | 1200 | 25.0 % |"));
  EXPECT_THAT(Body, HasSubstr("in &lt;every&gt; window"));
  EXPECT_THAT(Body, HasSubstr("- `hoist-invariant-call` in `listOrders`: "
                              "`total(items)`"));
  EXPECT_THAT(Body, HasSubstr("proved: every obligation discharged"));
  EXPECT_THAT(Body,
              HasSubstr("  - nothing it reads is written: only 'sum' is"));
  EXPECT_THAT(Body,
              HasSubstr("One fix in one file: 2 lines added, 1 removed."));
  EXPECT_THAT(Body, HasSubstr("```diff\ndiff --git"));
  EXPECT_THAT(Body, HasSubstr("## Verdict: passed"));
  EXPECT_THAT(Body, HasSubstr("| build | passed | 'make' succeeded |"));
  EXPECT_THAT(Body, HasSubstr("| `GET /orders` | 2.50 | 2.10 to 2.90 | 10 |"));
  EXPECT_THAT(Body, Not(HasSubstr("GET /other")));
}

TEST(PullRequestText, LeavesALongDiffToTheCommits) {
  Verdict Judged;
  Story Told = someStory(Judged, {}, {});
  Told.Diff += std::string(100000, '+');
  EXPECT_LT(bodyOf(Told).size(), 3000u);
}

TEST(PullRequestNoun, SurvivesJson) {
  PullRequest Value;
  Value.Handler = Value.Branch = Value.Base = Value.Title = Value.Body = "x";
  Value.FixIds = Value.Commits = Value.Labels = Value.Notes = {"a", "b"};
  Value.State = PullRequestState::Merged;
  Value.Address = Value.MergeCommit = Value.RollOut = "y";
  Value.Number = 3;
  expectRoundTrip(Value);
}

} // namespace
} // namespace heal
