//===- ReportTest.cpp - JSON, tables and the page -------------------------===//
#include "HtmlInternal.h"
#include "NounRoundTrip.h"
#include "ReportExamples.h"
#include "TableInternal.h"
#include "clang-heal/Pipeline/Comparison.h"
#include "gmock/gmock.h"
#include <cmath>

using namespace heal;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

namespace {

/// A report in which every text from outside is \p Evil.
Report hostileReport(const std::string &Evil) {
  Report Seen = mergedReport();
  Seen.Repository = "/" + Evil;
  Seen.Costliest[0].Handler = Evil;
  Seen.Handlers = {{Evil, {1, {}, {}, {}, 3}}};
  Anomaly Slow;
  Slow.Handler = Slow.SequenceId = Evil;
  Slow.Evidence = {Evil};
  Seen.Anomalies = {Slow};
  Fix &Made = Seen.Fixes[0];
  Made.Handler = Made.Function = Made.Expression = Made.Message = Evil;
  Made.Patch = "+" + Evil + "\n";
  Made.Where.File = Evil;
  Made.Proof = {{Evil, Evil, {Evil, 1, 1, 0}}};
  Made.Assumptions = {{Evil, Evil}};
  Refused Why;
  Why.Expression = Why.Obligation = Why.Reason = Evil;
  Seen.Refusals = {Why};
  Seen.Judged->Checks = {{"build", CheckState::Failed, Evil, Evil, 1}};
  Seen.Judged->Speedups = {{Evil, {1, 1, 1, 1}}};
  Seen.PullRequests[0].Title = Seen.PullRequests[0].Branch = Evil;
  Seen.PullRequests[0].Commits = {Evil};
  Seen.Problems = {Evil};
  Seen.Unjudged = {{Evil, AnomalyType::Performance, Evil}};
  Seen.NotTested = {{Evil, Evil}};
  Seen.Stages = {{Stage::Detect, Evil, 1}};
  Seen.Stopped = Failure{Stage::Deploy, Evil, 3};
  Seen.Stories = storiesOf(Seen);
  return Seen;
}

Comparison hostileComparison(const std::string &Evil) {
  ComparedHandler One;
  One.Handler = Evil;
  One.Before = {4, {}, {}, {}, 10};
  One.After = {2, {}, {}, {}, 10};
  One.Speedup = 2;
  One.Told.Subject = One.Told.Reason = Evil;
  Comparison Seen;
  Seen.Handlers = {One};
  Seen.OnlyBefore = Seen.OnlyAfter = {Evil};
  return Seen;
}

TEST(Report, SurvivesJsonBothWays) {
  Report Seen = hostileReport("x");
  Seen.Sites.resize(1);
  Seen.Missing.resize(1);
  Seen.Tests = {{"test/a.cpp", "int main() {}", "h", "f", 3}};
  Seen.Rejected = {{"f2", "h", "slow"}};
  Seen.Outcomes.resize(1);
  expectRoundTrip(Seen);
  expectRoundTrip(Seen.Stories[0]);
}

TEST(Comparison, SurvivesJsonBothWays) {
  Comparison Seen = hostileComparison("x");
  Seen.BeforeMillis = 40;
  Seen.AfterMillis = 20;
  Seen.Speedup = 2;
  Seen.Handlers[0].Judged = Effect::Effective;
  expectRoundTrip(Seen);
  expectRoundTrip(Seen.Handlers[0]);
}

//===----------------------------------------------------------------------===//
// Tables
//===----------------------------------------------------------------------===//

TEST(Table, AlignsByDisplayWidth) {
  Table Rows({"name", ">ms", "why"});
  Rows.row({"é", "10", "x"});
  Rows.row({"long name", "2", "y"});
  EXPECT_EQ(Rows.render(false), "name       ms  why\n"
                                "é          10  x\n"
                                "long name   2  y\n");
}

TEST(Table, ShowsControlCharacters) {
  EXPECT_EQ(visible("a\x1b[31mb\nc\x7f"), "a\\x1b[31mb c\\x7f");
}

TEST(Table, ColoursOnlyWhenAsked) {
  EXPECT_EQ(painted("x", Paint::Good, false), "x");
  EXPECT_EQ(painted("x", Paint::Good, true), "\x1b[32mx\x1b[0m");
  EXPECT_EQ(painted("x", Paint::Plain, true), "x");
}

TEST(Table, WritesThreeDigitsOfMilliseconds) {
  EXPECT_EQ(millis(0.0421), "0.042");
  EXPECT_EQ(millis(4.216), "4.22");
  EXPECT_EQ(millis(42.16), "42.2");
  EXPECT_EQ(millis(4216), "4216");
}

TEST(ReportText, HasEverySectionAndNoEscapes) {
  std::string Text = reportText(hostileReport("\x1b]0;evil"), false);
  EXPECT_EQ(Text.find('\x1b'), std::string::npos);
  for (StringRef Title : {"Anomalies", "Costliest handlers", "Fixes", "Verdict",
                          "Pull requests", "What became of them", "Stopped"})
    EXPECT_THAT(Text, HasSubstr(Title.str()));
}

TEST(ReportText, LeavesOutWhatIsEmpty) {
  EXPECT_EQ(reportText(Report(), false), "");
}

TEST(ComparisonText, ShowsTheTotalsAndWhatCannotBeCompared) {
  Comparison Seen = hostileComparison("x\x1b[0m");
  Seen.BeforeMillis = 40;
  Seen.AfterMillis = 20;
  Seen.Speedup = 2;
  std::string Text = comparisonText(Seen, false);
  EXPECT_THAT(Text, HasSubstr("40.0 ms before, 20.0 ms after: 2.00x"));
  EXPECT_THAT(Text, HasSubstr("not called after: x\\x1b[0m"));
  EXPECT_EQ(Text.find('\x1b'), std::string::npos);
}

//===----------------------------------------------------------------------===//
// The page
//===----------------------------------------------------------------------===//

TEST(Html, EscapesWhatHtmlWouldRead) {
  EXPECT_EQ(escaped("<a href='x'>&\"\x01"),
            "&lt;a href=&#39;x&#39;&gt;&amp;&quot;\\x01");
  EXPECT_EQ(escaped("\xff"), "\xef\xbf\xbd"); // U+FFFD
  EXPECT_EQ(escaped("é\n"), "é\n");
}

TEST(Html, TextFromOutsideNeverBecomesMarkup) {
  std::string Evil = "</pre><script>alert(1)</script>\"'><img src=x onerror=y>";
  Comparison Seen = hostileComparison(Evil);
  std::string Page = reportHtml(hostileReport(Evil), &Seen);
  EXPECT_THAT(Page, Not(HasSubstr("<script")));
  EXPECT_THAT(Page, Not(HasSubstr("<img")));
  EXPECT_THAT(Page, HasSubstr("&lt;script&gt;"));
}

TEST(Html, NeedsNothingFromElsewhere) {
  Comparison Seen = hostileComparison("x");
  std::string Page = reportHtml(hostileReport("x"), &Seen);
  for (StringRef Loads :
       {"src=", "href=", "url(", "@import", "http:", "https:"})
    EXPECT_THAT(Page, Not(HasSubstr(Loads.str())));
  EXPECT_THAT(Page, HasSubstr("default-src 'none'"));
}

TEST(Html, ColoursTheDiffAndPrintsTheProof) {
  std::string Page = reportHtml(mergedReport(), nullptr);
  EXPECT_THAT(Page, AllOf(HasSubstr("<span class=\"del\">-old</span>"),
                          HasSubstr("<span class=\"add\">+new</span>"),
                          HasSubstr("<span class=\"hunk\">@@"),
                          HasSubstr("the loop writes only &#39;sum&#39;"),
                          HasSubstr("src/a.cpp:13")));
}

TEST(Html, ASpeedupThatIsNoNumberStaysOnTheAxis) {
  Report Seen = mergedReport();
  Seen.Judged->Speedups["list"] = {INFINITY, 0, INFINITY, 10};
  std::string Page = reportHtml(Seen, nullptr);
  EXPECT_THAT(Page, Not(HasSubstr("=\"inf")));
  EXPECT_THAT(Page, Not(HasSubstr("=\"-")));
  EXPECT_THAT(Page, Not(HasSubstr("=\"nan")));
}

TEST(Html, EveryElementThatOpensIsClosed) {
  Comparison Seen = hostileComparison("x");
  std::string Page = reportHtml(hostileReport("x"), &Seen);
  for (StringRef Tag :
       {"div", "span", "section", "table", "tr", "td", "pre", "ol", "ul", "li",
        "details", "summary", "svg", "main"}) {
    size_t Opened = StringRef(Page).count(("<" + Tag + ">").str()) +
                    StringRef(Page).count(("<" + Tag + " ").str());
    EXPECT_EQ(Opened, StringRef(Page).count(("</" + Tag + ">").str()))
        << Tag.str();
    EXPECT_GT(Opened, 0u) << Tag.str();
  }
}

} // namespace
