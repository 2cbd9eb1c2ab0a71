#include "clang-heal/Detect/Detect.h"
#include "DetectInternal.h"
#include "NounRoundTrip.h"
#include "gmock/gmock.h"

namespace heal {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

HandlerTelemetry handler(StringRef Name, double Avg,
                         std::optional<double> Expected, uint64_t Count = 100) {
  HandlerTelemetry Result;
  Result.Name = Name;
  Result.Time.AvgMillis = Avg;
  Result.Time.Count = Count;
  Result.ExpectedMillis = Expected;
  return Result;
}

Telemetry with(std::vector<HandlerTelemetry> Handlers) {
  Telemetry Seen;
  Seen.Handlers = std::move(Handlers);
  return Seen;
}

std::vector<std::string> anomalous(const Detection &Found) {
  std::vector<std::string> Result;
  for (const Anomaly &Each : Found.Anomalies)
    Result.push_back(Each.Handler.empty() ? Each.SequenceId : Each.Handler);
  return Result;
}

std::string reasonFor(const Detection &Found, StringRef Subject) {
  for (const NotJudged &Each : Found.Unjudged)
    if (Each.Subject == Subject)
      return Each.Reason;
  return "judged";
}

//===----------------------------------------------------------------------===//
// Performance
//===----------------------------------------------------------------------===//

TEST(Performance, IsStrictlyOverTheFactor) {
  Detection Found =
      detect(with({handler("at", 15, 10), handler("over", 15.01, 10),
                   handler("under", 3, 10)}));
  EXPECT_THAT(anomalous(Found), ElementsAre("over"));
  const Anomaly &A = Found.Anomalies[0];
  EXPECT_EQ(A.Current, 15.01);
  EXPECT_EQ(A.Limit, 10);
  EXPECT_EQ(A.Metric, "avg");
  EXPECT_EQ(A.LimitSource, "expectedTime");
  EXPECT_EQ(A.Count, 100u);
}

TEST(Performance, HasTheFieldsOfTheFormat) {
  Detection Found = detect(with({handler("h", 50, 10)}));
  llvm::json::Value Json = toJson(Found.Anomalies.at(0));
  const llvm::json::Object &Fields = *Json.getAsObject();
  EXPECT_EQ(Fields.getString("type"), "performance");
  EXPECT_EQ(Fields.getString("handler"), "h");
  EXPECT_EQ(Fields.getNumber("current"), 50);
  EXPECT_EQ(Fields.getNumber("expected"), 10);
  EXPECT_EQ(Fields.getString("severity"), "critical");
}

TEST(Performance, UsesTheFactorOfTheOptions) {
  Telemetry Seen = with({handler("h", 25, 10)});
  EXPECT_THAT(anomalous(detect(Seen, {.Factor = 3})), IsEmpty());
  EXPECT_THAT(anomalous(detect(Seen, {.Factor = 2})), ElementsAre("h"));
}

TEST(Performance, NeedsEnoughCalls) {
  Detection Found =
      detect(with({handler("few", 50, 10, 4), handler("enough", 50, 10, 5),
                   handler("uncounted", 50, 10, 0)}));
  EXPECT_THAT(anomalous(Found),
              testing::UnorderedElementsAre("enough", "uncounted"));
  EXPECT_EQ(reasonFor(Found, "few"), "not enough data: 4 calls, 5 needed");
}

TEST(Performance, IsNotJudgedWithoutALimitOrTiming) {
  HandlerTelemetry Empty;
  Empty.Name = "empty";
  Detection Found = detect(with({Empty, handler("free", 50, std::nullopt)}));
  EXPECT_THAT(Found.Anomalies, IsEmpty());
  EXPECT_EQ(reasonFor(Found, "empty"), "no timing");
  EXPECT_THAT(reasonFor(Found, "free"),
              HasSubstr("no expected time, SLO or baseline"));
}

TEST(Performance, PrefersTheExpectedTimeThenTheSloThenTheBaseline) {
  DetectOptions Opts;
  Opts.Slos["h"].AvgMillis = 20;
  Opts.Baselines["h"] = {5, 0, 10};
  EXPECT_EQ(detect(with({handler("h", 100, 40)}), Opts).Anomalies.at(0).Limit,
            40);
  Anomaly BySlo = detect(with({handler("h", 100, {})}), Opts).Anomalies.at(0);
  EXPECT_EQ(BySlo.Limit, 20);
  EXPECT_EQ(BySlo.LimitSource, "slo");
  Opts.Slos.clear();
  Anomaly ByBaseline =
      detect(with({handler("h", 100, {})}), Opts).Anomalies.at(0);
  EXPECT_EQ(ByBaseline.Limit, 5);
  EXPECT_EQ(ByBaseline.LimitSource, "baseline");
}

TEST(Performance, AllowsAHandlerThatAlwaysVariedToVary) {
  DetectOptions Opts;
  Opts.Baselines["wild"] = {10, 5, 10};
  Opts.Baselines["calm"] = {10, 0.1, 10};
  Detection Found =
      detect(with({handler("wild", 30, {}), handler("calm", 30, {})}), Opts);
  EXPECT_THAT(anomalous(Found), ElementsAre("calm"));
  EXPECT_EQ(reasonFor(Found, "wild"), "judged");
}

TEST(Performance, NeedsEnoughWindowsForABaseline) {
  DetectOptions Opts;
  Opts.Baselines["h"] = {10, 1, 4};
  Detection Found = detect(with({handler("h", 100, {})}), Opts);
  EXPECT_THAT(Found.Anomalies, IsEmpty());
  EXPECT_EQ(reasonFor(Found, "h"),
            "not enough data: 4 earlier windows, 5 needed");
}

TEST(Performance, ComparesTheTailWithAnSloOnly) {
  HandlerTelemetry Tail = handler("tail", 10, 10);
  Tail.Time.P50Millis = 5;
  Tail.Time.P95Millis = 90;
  EXPECT_THAT(detect(with({Tail})).Anomalies, IsEmpty());
  DetectOptions Opts;
  Opts.Slos["tail"].P95Millis = 80;
  Detection Found = detect(with({Tail}), Opts);
  ASSERT_EQ(Found.Anomalies.size(), 1u);
  EXPECT_EQ(Found.Anomalies[0].Metric, "p95");
  EXPECT_EQ(Found.Anomalies[0].Current, 90);
  // A slow average explains a slow tail: one anomaly a handler.
  Tail.Time.AvgMillis = 60;
  Found = detect(with({Tail}), Opts);
  ASSERT_EQ(Found.Anomalies.size(), 1u);
  EXPECT_EQ(Found.Anomalies[0].Metric, "avg");
}

TEST(Performance, IsSurerWithMoreCallsAndMoreExcess) {
  auto ConfidenceOf = [](double Avg, uint64_t Count) {
    HandlerTelemetry H = handler("h", Avg, 10, Count);
    H.Time.P50Millis = Avg;
    H.Time.P95Millis = 3 * Avg;
    return detect(with({H})).Anomalies.at(0).Confidence;
  };
  EXPECT_LT(ConfidenceOf(15.1, 10), ConfidenceOf(15.1, 1000));
  EXPECT_LT(ConfidenceOf(15.1, 10), ConfidenceOf(40, 10));
  EXPECT_GT(ConfidenceOf(15.1, 10), 0.5);
  EXPECT_LE(ConfidenceOf(40, 100000), 1);
}

TEST(Performance, OrdersByWhatTheRatioAndTheShareSay) {
  EXPECT_EQ(performanceSeverity(1.6, 0.01), Severity::Low);
  EXPECT_EQ(performanceSeverity(2, 0.01), Severity::Medium);
  EXPECT_EQ(performanceSeverity(3, 0.01), Severity::High);
  EXPECT_EQ(performanceSeverity(10, 0.01), Severity::Critical);
  EXPECT_EQ(performanceSeverity(1.6, 0.25), Severity::Medium);
  EXPECT_EQ(performanceSeverity(10, 0.9), Severity::Critical);
  Detection Found = detect(
      with({handler("a-little", 17, 10, 10), handler("much", 200, 10, 10),
            handler("busy", 1, 10, 100000)}));
  EXPECT_THAT(anomalous(Found), ElementsAre("much", "a-little"));
}

//===----------------------------------------------------------------------===//
// Costliest
//===----------------------------------------------------------------------===//

TEST(Costliest, AreTenByTotalTime) {
  std::vector<HandlerTelemetry> Handlers;
  for (int I = 0; I < 15; ++I)
    Handlers.push_back(handler("h" + std::to_string(I), 1, {}, 10 + I));
  Handlers.push_back(handler("slow-but-rare", 13, {}, 1));
  Handlers.push_back(handler("never", 0, {}, 0));
  Detection Found = detect(with(Handlers));
  ASSERT_EQ(Found.Costliest.size(), 10u);
  EXPECT_EQ(Found.Costliest[0].Handler, "h14");
  EXPECT_EQ(Found.Costliest[0].Rank, 1u);
  EXPECT_EQ(Found.Costliest[0].TotalMillis, 24);
  EXPECT_NEAR(Found.Costliest[0].TimeShare, 24.0 / (15 * 17 + 13), 1e-9);
  EXPECT_EQ(Found.Costliest[9].Handler, "h5");
}

TEST(Costliest, AreInOneOrderWhenTheyCostTheSame) {
  Detection Found = detect(with({handler("b", 1, {}), handler("a", 1, {})}));
  EXPECT_EQ(Found.Costliest.at(0).Handler, "a");
}

//===----------------------------------------------------------------------===//
// Errors
//===----------------------------------------------------------------------===//

HandlerTelemetry failing(uint64_t Errors, uint64_t Calls) {
  HandlerTelemetry Result = handler("h", 1, {}, Calls);
  Result.Errors = {
      {"std::out_of_range", "no order *", "shop::find", "", Errors}};
  return Result;
}

TEST(Errors, AreAnAnomalyOverTheAllowedRate) {
  Detection Found = detect(with({failing(30, 1000)}));
  ASSERT_EQ(Found.Anomalies.size(), 1u);
  const Anomaly &A = Found.Anomalies[0];
  EXPECT_EQ(A.Type, AnomalyType::Error);
  EXPECT_EQ(A.Current, 0.03);
  EXPECT_EQ(A.Limit, 0.01);
  EXPECT_EQ(A.Level, Severity::Low);
  EXPECT_GT(A.Confidence, 0.99);
  EXPECT_THAT(A.Evidence,
              ElementsAre(HasSubstr("30 of 1000 calls failed"),
                          "30 times std::out_of_range \"no order *\" in "
                          "shop::find"));
  EXPECT_THAT(detect(with({failing(10, 1000)})).Anomalies, IsEmpty());
}

TEST(Errors, FollowTheSlo) {
  DetectOptions Opts;
  Opts.Slos["h"].ErrorRate = 0.1;
  EXPECT_THAT(detect(with({failing(30, 1000)}), Opts).Anomalies, IsEmpty());
  EXPECT_EQ(detect(with({failing(600, 1000)}), Opts).Anomalies.at(0).Level,
            Severity::Critical);
}

TEST(Errors, AreNotJudgedByAFewCalls) {
  Detection Found = detect(with({failing(1, 30)}));
  EXPECT_THAT(Found.Anomalies, IsEmpty());
  bool Said = false;
  for (const NotJudged &Each : Found.Unjudged)
    Said |= Each.Type == AnomalyType::Error &&
            StringRef(Each.Reason).contains("by chance");
  EXPECT_TRUE(Said);
  EXPECT_THAT(detect(with({failing(9, 0)})).Anomalies, IsEmpty());
  EXPECT_THAT(detect(with({failing(3, 4)})).Anomalies, IsEmpty());
}

//===----------------------------------------------------------------------===//
// Coverage
//===----------------------------------------------------------------------===//

TEST(Coverage, CountsForHandlersThatRun) {
  Telemetry Seen = with({handler("covered", 1, {}), handler("at", 1, {}),
                         handler("poor", 1, {})});
  Seen.Coverage = {{"covered", 95}, {"at", 80}, {"poor", 20}, {"unseen", 1}};
  Detection Found = detect(Seen);
  EXPECT_THAT(anomalous(Found), ElementsAre("poor"));
  EXPECT_EQ(Found.Anomalies[0].Type, AnomalyType::Coverage);
  EXPECT_EQ(Found.Anomalies[0].Current, 20);
  EXPECT_EQ(Found.Anomalies[0].Limit, 80);
  EXPECT_EQ(reasonFor(Found, "unseen"), "it was not seen to run in production");
}

//===----------------------------------------------------------------------===//
// Sequences
//===----------------------------------------------------------------------===//

using Beats = std::vector<std::string>;

Detection judgeOrders(Beats Expected,
                      std::vector<std::pair<Beats, uint64_t>> Orders,
                      const DetectOptions &Opts = {}) {
  Telemetry Seen;
  Seen.Sequences = {{"s", std::move(Expected)}};
  for (auto &[Order, Count] : Orders)
    Seen.Executed.push_back({"s", Order, Count});
  return detect(Seen, Opts);
}

std::string deviationOf(Beats Expected, Beats Actual) {
  Detection Found = judgeOrders(std::move(Expected), {{std::move(Actual), 1}});
  return Found.Anomalies.empty() ? "" : Found.Anomalies[0].Deviation;
}

TEST(Sequences, DeviateInFourWays) {
  EXPECT_EQ(deviationOf({"a", "b", "c"}, {"a", "b", "c"}), "");
  EXPECT_EQ(deviationOf({"a", "b", "c"}, {"a", "c", "b"}), "swapped");
  EXPECT_EQ(deviationOf({"a", "b", "c"}, {"a", "c"}), "missing");
  EXPECT_EQ(deviationOf({"a", "b", "c"}, {"a", "b", "b", "c"}), "duplicated");
  EXPECT_EQ(deviationOf({"a", "b", "c"}, {"a", "b", "x", "c"}), "unexpected");
  EXPECT_EQ(deviationOf({"a", "b", "a"}, {"a", "b"}), "missing");
  EXPECT_EQ(deviationOf({"a"}, {}), "missing");
}

TEST(Sequences, NameTheGravestAndListAll) {
  std::vector<Deviation> All =
      deviationsOf(Beats{"a", "b", "c"}, Beats{"a", "a", "x", "c"});
  ASSERT_EQ(All.size(), 3u);
  EXPECT_EQ(All[0].Kind, "missing");
  EXPECT_EQ(All[0].Sentence, "'b' did not run");
  EXPECT_EQ(All[1].Sentence, "'x' ran as well");
  EXPECT_EQ(All[2].Sentence, "'a' ran more often than expected");
}

TEST(Sequences, SayWhichPartIsSwapped) {
  std::vector<Deviation> All = deviationsOf(Beats{"a", "b", "c", "d", "e"},
                                            Beats{"a", "c", "d", "b", "e"});
  ASSERT_EQ(All.size(), 1u);
  EXPECT_EQ(All[0].Sentence, "c, d, b ran where b, c, d is expected");
}

TEST(Sequences, HaveTheFieldsOfTheFormat) {
  Detection Found = judgeOrders({"a", "b"}, {{{"b", "a"}, 1}});
  llvm::json::Value Json = toJson(Found.Anomalies.at(0));
  const llvm::json::Object &Fields = *Json.getAsObject();
  EXPECT_EQ(Fields.getString("type"), "behavioral");
  EXPECT_EQ(Fields.getString("sequence"), "s");
  EXPECT_EQ(*Fields.get("expected"), llvm::json::Value({"a", "b"}));
  EXPECT_EQ(*Fields.get("actual"), llvm::json::Value({"b", "a"}));
  EXPECT_EQ(Fields.getString("severity"), "high");
  EXPECT_EQ(Fields.getNumber("rate"), 1);
  EXPECT_EQ(Fields.getNumber("confidence"), 0.5);
}

TEST(Sequences, AreNondeterministicWhenTheSameBeatsRanInSeveralOrders) {
  Detection Found = judgeOrders(
      {"a", "b", "c"},
      {{{"a", "b", "c"}, 6}, {{"b", "a", "c"}, 3}, {{"a", "c"}, 1}});
  ASSERT_EQ(Found.Anomalies.size(), 2u);
  EXPECT_EQ(Found.Anomalies[0].Deviation, "nondeterministic");
  EXPECT_DOUBLE_EQ(Found.Anomalies[0].Current, 0.3);
  EXPECT_EQ(Found.Anomalies[0].Count, 3u);
  EXPECT_EQ(Found.Anomalies[0].Confidence, 0.75);
  EXPECT_EQ(Found.Anomalies[1].Deviation, "missing");
  EXPECT_THAT(Found.Anomalies[1].Evidence,
              testing::Contains("the sequence ran in 3 different orders"));
}

TEST(Sequences, AreLessSevereWhenRare) {
  Detection Found = judgeOrders({"a", "b"}, {{{"a", "b"}, 999}, {{"b"}, 1}});
  EXPECT_EQ(Found.Anomalies.at(0).Level, Severity::Medium);
}

TEST(Sequences, NeedRunsAndAnExpectedOrder) {
  EXPECT_EQ(reasonFor(judgeOrders({"a"}, {}), "s"),
            "not enough data: 0 runs, 1 needed");
  EXPECT_EQ(reasonFor(judgeOrders({"a"}, {{{"b"}, 2}}, {.MinRuns = 3}), "s"),
            "not enough data: 2 runs, 3 needed");
  Telemetry Seen;
  Seen.Executed = {{"unknown", {"a"}, 3}};
  EXPECT_THAT(reasonFor(detect(Seen), "unknown"),
              HasSubstr("no expected beats"));
}

//===----------------------------------------------------------------------===//
// Nouns
//===----------------------------------------------------------------------===//

Anomaly fullAnomaly(AnomalyType Type) {
  Anomaly Result;
  Result.Type = Type;
  Result.Handler = "h";
  Result.Current = 12.5;
  Result.Limit = 5;
  Result.Metric = "p95";
  Result.LimitSource = "slo";
  Result.Level = Severity::High;
  Result.Count = 7;
  Result.Confidence = 0.75;
  Result.TimeShare = 0.25;
  Result.Evidence = {"because"};
  Result.Code = {"f", "a.cc", "/r", "s", "m", 3};
  return Result;
}

TEST(DetectNouns, SurviveJson) {
  expectRoundTrip(fullAnomaly(AnomalyType::Error));
  Anomaly Order = fullAnomaly(AnomalyType::Behavioral);
  Order.SequenceId = "s";
  Order.Deviation = "swapped";
  Order.ExpectedBeats = {"a", "b"};
  Order.ActualBeats = {"b", "a"};
  Expected<Anomaly> Back = nounFromJson<Anomaly>(toJson(Order), "test");
  ASSERT_TRUE(static_cast<bool>(Back));
  EXPECT_EQ(jsonLine(*Back), jsonLine(Order));
  expectRoundTrip(
      CostlyHandler{1, "h", 300, 3, 0.5, 100, fullAnomaly({}).Code});
  expectRoundTrip(NotJudged{"h", AnomalyType::Coverage, "no data"});
}

} // namespace
} // namespace heal
