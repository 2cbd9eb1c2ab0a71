#include "IngestFixture.h"

namespace heal {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

std::string attribute(StringRef Key, StringRef Value) {
  return ("{\"key\":\"" + Key + "\",\"value\":{\"stringValue\":\"" + Value +
          "\"}}")
      .str();
}

/// A span that took \p Millis, with more members in \p More.
std::string span(unsigned Kind, unsigned Millis, std::string Attributes,
                 std::string More = "") {
  return "{\"traceId\":\"t\",\"spanId\":\"s\",\"name\":\"span\",\"kind\":" +
         std::to_string(Kind) +
         ",\"startTimeUnixNano\":\"1700000000000000000\",\"endTimeUnixNano\":"
         "\"" +
         std::to_string(1700000000000000000 + Millis * 1000000ull) +
         "\",\"attributes\":[" + Attributes + "]" + More + "}";
}

std::string traces(std::string Spans) {
  return "{\"resourceSpans\":[{\"resource\":{\"attributes\":[]},"
         "\"scopeSpans\":[{\"scope\":{},\"spans\":[" +
         Spans + "]}]}]}\n";
}

const std::string Route = attribute("http.route", "/orders/{id}") + "," +
                          attribute("http.request.method", "GET");

TEST(Spans, SummariseServersAndConsumers) {
  Telemetry Seen = ingestGood(
      {traces(span(2, 10, Route) + "," + span(1, 9, Route)) +
       traces(span(2, 30, Route) + "," +
              span(5, 7, attribute("code.function.name", "shop::onMessage")) +
              "," + span(3, 99, Route))});
  ASSERT_EQ(Seen.Handlers.size(), 2u);
  Timing Orders = handlerNamed(Seen, "GET /orders/{id}").Time;
  EXPECT_EQ(Orders.Count, 2u);
  EXPECT_DOUBLE_EQ(Orders.AvgMillis, 20);
  EXPECT_EQ(*Orders.P99Millis, 30);
  EXPECT_EQ(handlerNamed(Seen, "shop::onMessage").Time.AvgMillis, 7);
  EXPECT_THAT(Seen.Problems, IsEmpty());
}

TEST(Spans, TakeTheirNameFromRpcRouteFunctionOrSpan) {
  std::string Rpc = attribute("rpc.service", "shop.Orders") + "," +
                    attribute("rpc.method", "List");
  std::string NewRpc = attribute("rpc.method", "shop.Orders/Get");
  std::string Text =
      traces(span(2, 1, Rpc + "," + Route) + "," + span(2, 1, NewRpc) + "," +
             span(2, 1, attribute("http.route", "/alone")) + "," +
             span(2, 1, attribute("code.function.name", "shop::f")) + "," +
             span(2, 1,
                  attribute("code.namespace", "shop") + "," +
                      attribute("code.function", "g")) +
             "," + span(2, 1, ""));
  std::vector<std::string> Names;
  for (const HandlerTelemetry &Each : ingestGood({Text}).Handlers)
    Names.push_back(Each.Name);
  EXPECT_THAT(Names,
              ElementsAre("/alone", "shop.Orders/Get", "shop.Orders/List",
                          "shop::f", "shop::g", "span"));
}

FunctionTelemetry functionNamed(const Telemetry &Seen, StringRef Name) {
  for (const FunctionTelemetry &Each : Seen.Functions)
    if (Each.Name == Name)
      return Each;
  ADD_FAILURE() << "no function '" << Name.str() << "'";
  return {};
}

TEST(Spans, MeasureFunctionsWhateverTheirKind) {
  std::string Total = attribute("code.function.name", "shop::total");
  std::string Old = attribute("code.namespace", "shop") + "," +
                    attribute("code.function", "load");
  Telemetry Seen = ingestGood({traces(
      span(1, 4, Total) + "," + span(2, 10, Route) + "," + span(1, 6, Total) +
      "," + span(3, 8, Old) + "," + span(2, 2, Total))});
  ASSERT_EQ(Seen.Functions.size(), 2u);
  FunctionTelemetry Measured = functionNamed(Seen, "shop::total");
  EXPECT_EQ(Measured.Calls, 3u);
  EXPECT_DOUBLE_EQ(Measured.meanMillis(), 4);
  EXPECT_EQ(functionNamed(Seen, "shop::load").Calls, 1u);
  EXPECT_EQ(Seen.Handlers.size(), 2u); // The route, and 'total' as a server.
}

TEST(Spans, CountHowManyInputsDiffer) {
  std::string Text;
  for (unsigned I = 0; I < 3000; ++I)
    Text += traces(span(1, 1,
                        attribute("code.function.name", "shop::price") + "," +
                            attribute("heal.inputs", "{'id':" +
                                                         std::to_string(I % 1500) +
                                                         "}")));
  RecordedInputs Recorded = functionNamed(ingestGood({Text}), "shop::price").Recorded;
  EXPECT_EQ(Recorded.Calls, 3000u);
  // Past a thousand or so nobody remembers: never fewer than there were.
  EXPECT_EQ(Recorded.Distinct, 1024u + 2 * (1500u - 1024u));
}

TEST(Spans, SayWhereTheCodeIsInBothSpellings) {
  CodeReference Wanted{"shop::list", "src/a.cc", "/o", "", "", 41};
  for (std::string Text :
       {attribute("code.function.name", "shop::list") + "," +
            attribute("code.file.path", "src/a.cc") +
            ",{\"key\":\"code.line.number\",\"value\":{\"intValue\":41}}",
        attribute("code.namespace", "shop") + "," +
            attribute("code.function", "list") + "," +
            attribute("code.filepath", "src/a.cc") +
            ",{\"value\":{\"intValue\":\"41\"},\"key\":\"code.lineno\"}"}) {
    Telemetry Seen =
        ingestGood({traces(span(2, 1,
                                Text + "," + attribute("http.route", "/o") +
                                    "," + attribute("http.method", "PUT")))});
    EXPECT_EQ(jsonLine(handlerNamed(Seen, "PUT /o").Code), jsonLine(Wanted));
  }
}

TEST(Spans, StandInForServersWhereAFileHasNone) {
  std::string Function = attribute("code.function.name", "shop::inner");
  std::string Child = ",\"parentSpanId\":\"0a\"";
  Telemetry Seen = ingestGood(
      {traces(span(1, 1, Function, Child) + "," + span(1, 2, "", Child) + "," +
              span(0, 3, Route) + "," + span(3, 4, Function, Child))});
  ASSERT_EQ(Seen.Handlers.size(), 2u);
  EXPECT_EQ(handlerNamed(Seen, "shop::inner").Time.Count, 1u);
  EXPECT_EQ(handlerNamed(Seen, "GET /orders/{id}").Time.Count, 1u);
}

TEST(Spans, ForgetStandInsOnceAServerComes) {
  std::string Function = attribute("code.function.name", "shop::inner");
  Telemetry Seen =
      ingestGood({traces(span(1, 1, Function)) + traces(span(2, 2, Route)) +
                  traces(span(1, 1, Function))});
  ASSERT_EQ(Seen.Handlers.size(), 1u);
  EXPECT_EQ(Seen.Handlers[0].Name, "GET /orders/{id}");
}

TEST(Spans, AcceptProtobufsNamesOfEnumerators) {
  std::string Text = traces(span(2, 5, Route,
                                 ",\"status\":{\"code\":"
                                 "\"STATUS_CODE_ERROR\"}"));
  Text.replace(Text.find("\"kind\":2"), 8, "\"kind\":\"SPAN_KIND_SERVER\"");
  Telemetry Seen = ingestGood({Text});
  EXPECT_EQ(handlerNamed(Seen, "GET /orders/{id}").Errors.size(), 1u);
}

TEST(Spans, ReadAPrettyPrintedDocument) {
  Expected<llvm::json::Value> Document =
      parseJson(traces(span(2, 10, Route) + "," + span(2, 20, Route)), "test");
  ASSERT_TRUE(static_cast<bool>(Document));
  Telemetry Seen = ingestGood({llvm::formatv("{0:2}", *Document).str()});
  EXPECT_EQ(handlerNamed(Seen, "GET /orders/{id}").Time.AvgMillis, 15);
}

TEST(Spans, KeepRecordedCalls) {
  std::string Text = attribute("heal.inputs", R"({\"id\": 7})") + "," +
                     attribute("heal.output", R"([1, \"x\"])");
  std::string List =
      R"({"key":"heal.inputs","value":{"kvlistValue":{"values":[
        {"key":"id","value":{"intValue":"7"}},
        {"key":"tags","value":{"arrayValue":{"values":[{"stringValue":"a"},{"boolValue":true},{"doubleValue":0.5}]}}},
        {"key":"none","value":{}}]}}},
        {"key":"heal.output","value":{"stringValue":"plain text"}})";
  for (char &C : List)
    C = C == '\n' ? ' ' : C;
  Telemetry Seen = ingestGood({traces(span(2, 5, Route + "," + Text) + "," +
                                      span(2, 6, Route + "," + List))});
  std::vector<Sample> Samples = handlerNamed(Seen, "GET /orders/{id}").Samples;
  ASSERT_EQ(Samples.size(), 2u);
  EXPECT_EQ(Samples[0].Inputs, (llvm::json::Object{{"id", 7}}));
  EXPECT_EQ(Samples[0].Output, llvm::json::Value({1, "x"}));
  EXPECT_EQ(Samples[0].DurationMillis, 5);
  EXPECT_EQ(jsonLine(llvm::json::Value(std::move(Samples[1].Inputs))),
            "{\"id\":7,\"none\":null,\"tags\":[\"a\",true,0.5]}\n");
  EXPECT_EQ(Samples[1].Output, llvm::json::Value("plain text"));
}

TEST(Spans, ReportInputsThatAreNoObject) {
  Telemetry Seen = ingestGood(
      {traces(span(2, 5, Route + "," + attribute("heal.inputs", "[1]")))});
  EXPECT_THAT(handlerNamed(Seen, "GET /orders/{id}").Samples, IsEmpty());
  EXPECT_THAT(Seen.Problems,
              ElementsAre("0.json:1: a sample: 'heal.inputs' must be a JSON "
                          "object"));
}

std::string exceptionEvent(StringRef Type, StringRef Message,
                           std::string More = "") {
  // Exporters write the attributes before the name as well as behind it.
  return ",\"events\":[{\"attributes\":[" + attribute("exception.type", Type) +
         "," + attribute("exception.message", Message) + "," +
         attribute("exception.stacktrace", "#0 shop::find(int) at a.cc:1") +
         More + "],\"name\":\"exception\"}]";
}

std::vector<ErrorGroup> errorsOf(std::string Spans) {
  return handlerNamed(ingestGood({traces(std::move(Spans))}),
                      "GET /orders/{id}")
      .Errors;
}

TEST(SpanErrors, AreGroupedByTypeTemplateAndFrame) {
  std::vector<ErrorGroup> Errors = errorsOf(
      span(2, 1, Route, exceptionEvent("std::out_of_range", "no order 7")) +
      "," +
      span(2, 1, Route, exceptionEvent("std::out_of_range", "no order 81")) +
      "," + span(2, 1, Route, ",\"status\":{\"code\":2,\"message\":\"late\"}"));
  ASSERT_EQ(Errors.size(), 2u);
  EXPECT_EQ(Errors[0].Count, 2u);
  EXPECT_EQ(Errors[0].Type, "std::out_of_range");
  EXPECT_EQ(Errors[0].Message, "no order *");
  EXPECT_EQ(Errors[0].Frame, "shop::find");
  EXPECT_EQ(Errors[1].Message, "late");
}

TEST(SpanErrors, CountOncePerSpan) {
  std::string Twice = exceptionEvent("A", "first");
  Twice.insert(Twice.size() - 1, "," + exceptionEvent("B", "last").substr(11));
  Twice.erase(Twice.size() - 1);
  std::vector<ErrorGroup> Errors =
      errorsOf(span(2, 1, Route, Twice + ",\"status\":{\"code\":2}"));
  ASSERT_EQ(Errors.size(), 1u);
  EXPECT_EQ(Errors[0].Type, "B");
  EXPECT_EQ(Errors[0].Count, 1u);
}

TEST(SpanErrors, LeaveOutHandledExceptions) {
  EXPECT_THAT(
      errorsOf(span(2, 1, Route,
                    exceptionEvent("E", "m",
                                   ",{\"key\":\"exception.escaped\",\"value\":"
                                   "{\"boolValue\":false}}"))),
      IsEmpty());
}

TEST(SpanErrors, TakeTheExceptionOfAnInnerSpanOfTheTrace) {
  std::string Inner = span(1, 1, "",
                           exceptionEvent("std::bad_alloc", "oom") +
                               ",\"parentSpanId\":\"0b\"");
  std::vector<ErrorGroup> Errors =
      errorsOf(Inner + "," + span(2, 1, Route, ",\"status\":{\"code\":2}"));
  ASSERT_EQ(Errors.size(), 1u);
  EXPECT_EQ(Errors[0].Type, "std::bad_alloc");
}

TEST(SpanErrors, TakeServerErrorsOfHttp) {
  std::vector<ErrorGroup> Errors = errorsOf(
      span(2, 1,
           Route + ",{\"key\":\"http.response.status_code\",\"value\":{"
                   "\"intValue\":503}}") +
      "," +
      span(2, 1,
           Route + ",{\"key\":\"http.response.status_code\",\"value\":{"
                   "\"intValue\":\"404\"}}"));
  ASSERT_EQ(Errors.size(), 1u);
  EXPECT_EQ(Errors[0].Type, "HTTP 503");
}

TEST(Spans, ReportWhatCannotBeUsed) {
  std::string Backwards = span(2, 10, Route);
  Backwards.replace(Backwards.find("1700000000010000000"), 19,
                    "1600000000000000000");
  std::string Timeless = span(2, 10, Route);
  Timeless.replace(Timeless.find("\"1700000000000000000\""), 21, "\"NaN\"");
  std::string Unset = span(2, 10, Route);
  Unset.replace(Unset.find("1700000000000000000"), 19, "0");
  Telemetry Seen = ingestGood({traces(span(2, 5, Route)) + traces(Backwards) +
                               traces(Timeless) + traces(Unset) +
                               "{\"resourceSpans\":[{\"scopeSp\n" +
                               "{\"resourceSpans\": 5}\n" + "junk\n" +
                               traces("7") + traces(span(2, 7, Route))});
  EXPECT_EQ(handlerNamed(Seen, "GET /orders/{id}").Time.Count, 2u);
  EXPECT_THAT(
      Seen.Problems,
      ElementsAre("0.json:2: a span that ends before it starts",
                  "0.json:3: a span without a usable start or end time",
                  "0.json:4: a span without a usable start or end time",
                  "0.json:5: the line is not JSON: a string has no end",
                  "0.json:6: the list must be an array",
                  "0.json:7: the line is not JSON: an object is expected",
                  "0.json:8: the span must be an object"));
}

TEST(Spans, KeepWhatComesBeforeTheEndOfATruncatedLine) {
  std::string Text = traces(span(2, 5, Route) + "," + span(2, 6, Route));
  Telemetry Seen = ingestGood({Text.substr(0, Text.size() - 40)});
  EXPECT_EQ(handlerNamed(Seen, "GET /orders/{id}").Time.Count, 1u);
  EXPECT_EQ(Seen.ProblemCount, 1u);
}

TEST(Spans, BoundNestedValues) {
  std::string Deep;
  for (int I = 0; I < 100000; ++I)
    Deep += "{\"arrayValue\":{\"values\":[";
  for (int I = 0; I < 100000; ++I)
    Deep += "]}}";
  Telemetry Seen = ingestGood({traces(
      span(2, 5, Route + ",{\"key\":\"sequence.x\",\"value\":" + Deep + "}"))});
  EXPECT_EQ(handlerNamed(Seen, "GET /orders/{id}").Time.Count, 1u);
  std::string Some = Deep.substr(0, 25 * 100) + "]}}";
  for (int I = 1; I < 100; ++I)
    Some += "]}}";
  Telemetry Recorded = ingestGood({traces(span(
      2, 5, Route + ",{\"key\":\"heal.inputs\",\"value\":" + Some + "}"))});
  EXPECT_THAT(Recorded.Problems,
              ElementsAre(HasSubstr("'heal.inputs' is not a value of OTLP")));
}

//===----------------------------------------------------------------------===//
// Logs
//===----------------------------------------------------------------------===//

std::string beats(StringRef Key, std::vector<std::string> Beats) {
  std::string Values;
  for (const std::string &Beat : Beats)
    Values +=
        (Values.empty() ? "" : ",") + ("{\"stringValue\":\"" + Beat) + "\"}";
  return ("{\"key\":\"" + Key + "\",\"value\":{\"arrayValue\":{\"values\":[" +
          Values + "]}}}")
      .str();
}

std::string logs(std::string Attributes) {
  return "{\"resourceLogs\":[{\"scopeLogs\":[{\"logRecords\":[{\"attributes\":"
         "[" +
         Attributes + "]}]}]}]}\n";
}

TEST(Logs, HoldSequences) {
  std::string Id = attribute("sequence.id", "checkout") + ",";
  Telemetry Seen = ingestGood(
      {logs(Id + beats("sequence.executed_beats", {"a", "c", "b"}) + "," +
            beats("sequence.expected_beats", {"a", "b", "c"})) +
       logs(Id + beats("sequence.executed_beats", {"a", "b", "c"})) +
       logs(Id +
            attribute("sequence.executed_beats", R"([\"a\",\"b\",\"c\"])")) +
       logs(attribute("other", "x"))});
  ASSERT_EQ(Seen.Sequences.size(), 1u);
  EXPECT_EQ(Seen.Sequences[0].Id, "checkout");
  EXPECT_THAT(Seen.Sequences[0].Beats, ElementsAre("a", "b", "c"));
  ASSERT_EQ(Seen.Executed.size(), 2u);
  EXPECT_THAT(Seen.Executed[0].Beats, ElementsAre("a", "b", "c"));
  EXPECT_EQ(Seen.Executed[0].Count, 2u);
  EXPECT_EQ(Seen.Executed[1].Count, 1u);
  EXPECT_THAT(Seen.Problems, IsEmpty());
}

TEST(Logs, ReportBeatsThatAreNoStringsOrContradict) {
  std::string Id = attribute("sequence.id", "s") + ",";
  Telemetry Seen =
      ingestGood({logs(Id + attribute("sequence.executed_beats", "not json")) +
                  logs(Id + beats("sequence.expected_beats", {"a"})) +
                  logs(Id + beats("sequence.expected_beats", {"b"}))});
  EXPECT_THAT(Seen.Executed, IsEmpty());
  EXPECT_THAT(Seen.Problems,
              ElementsAre(HasSubstr("0.json:1: the beats of 's' must be an "
                                    "array of at most 1000 strings"),
                          HasSubstr("0.json:3: the expected beats of 's' are "
                                    "left out")));
}

//===----------------------------------------------------------------------===//
// Metrics
//===----------------------------------------------------------------------===//

struct Point {
  std::string Attributes = Route;
  std::string Buckets = "0,10,0";
  std::string Bounds = "0.01,0.02";
  double Sum = 0.15;
  unsigned Count = 10;
  std::string Start = "1", Time = "2", More;
};

std::string point(const Point &P) {
  return "{\"attributes\":[" + P.Attributes + "],\"bucketCounts\":[" +
         P.Buckets + "],\"explicitBounds\":[" + P.Bounds +
         "],\"count\":" + std::to_string(P.Count) +
         ",\"sum\":" + std::to_string(P.Sum) + ",\"startTimeUnixNano\":\"" +
         P.Start + "\",\"timeUnixNano\":\"" + P.Time + "\"" + P.More + "}";
}

std::string metric(std::string Points, unsigned Temporality = 2,
                   StringRef Name = "http.server.request.duration",
                   StringRef Unit = "s", StringRef Host = "a") {
  return ("{\"resourceMetrics\":[{\"resource\":{\"attributes\":[" +
          attribute("host.name", Host) +
          "]},\"scopeMetrics\":[{\"metrics\":[{\"name\":\"" + Name +
          "\",\"unit\":\"" + Unit +
          "\",\"histogram\":{\"aggregationTemporality\":" +
          std::to_string(Temporality) + ",\"dataPoints\":[" + Points +
          "]}}]}]}]}\n")
      .str();
}

Timing orders(std::string Text) {
  return handlerNamed(ingestGood({std::move(Text)}), "GET /orders/{id}").Time;
}

TEST(Metrics, SummariseAHistogram) {
  Timing Time = orders(metric(point({})));
  EXPECT_EQ(Time.Count, 10u);
  EXPECT_NEAR(Time.AvgMillis, 15, 1e-9);
  EXPECT_NEAR(*Time.P50Millis, 15, 0.2);
  EXPECT_NEAR(*Time.P95Millis, 19.5, 0.3);
}

TEST(Metrics, UseTheLeastAndGreatestCall) {
  Timing Time = orders(metric(point({.Buckets = "10,0,10",
                                     .Count = 20,
                                     .More = ",\"min\":0.009,\"max\":0.04"})));
  EXPECT_NEAR(*Time.P50Millis, 10, 0.2);
  EXPECT_NEAR(*Time.P95Millis, 38, 0.6);
  // Without them, calls above the last bound are as long as it.
  EXPECT_NEAR(
      *orders(metric(point({.Buckets = "10,0,10", .Count = 20}))).P95Millis, 20,
      0.2);
}

TEST(Metrics, AddDeltas) {
  EXPECT_EQ(orders(metric(point({}), 1) + metric(point({}), 1)).Count, 20u);
}

TEST(Metrics, TakeTheNewestOfACumulativeSeries) {
  std::string Older = metric(point({.Buckets = "0,4,0", .Count = 4}));
  std::string Newer = metric(point({.Time = "3"}));
  EXPECT_EQ(orders(Older + Newer).Count, 10u);
  EXPECT_EQ(orders(Newer + Older).Count, 10u);
}

TEST(Metrics, AddSeriesOfDifferentProcessesAndStarts) {
  EXPECT_EQ(
      orders(metric(point({})) +
             metric(point({}), 2, "http.server.request.duration", "s", "b"))
          .Count,
      20u);
  EXPECT_EQ(orders(metric(point({})) + metric(point({.Start = "9"}))).Count,
            20u);
  std::string Ok = ",{\"key\":\"http.response.status_code\",\"value\":{"
                   "\"intValue\":200}}";
  EXPECT_EQ(
      orders(metric(point({}) + "," + point({.Attributes = Route + Ok}))).Count,
      20u);
}

TEST(Metrics, KnowASeriesWhoseAttributesAreInAnotherOrder) {
  std::string Swapped = attribute("http.request.method", "GET") + "," +
                        attribute("http.route", "/orders/{id}");
  EXPECT_EQ(orders(metric(point({})) +
                   metric(point({.Attributes = Swapped, .Time = "5"})))
                .Count,
            10u);
}

TEST(Metrics, CountErrors) {
  std::string Error = ",{\"key\":\"http.response.status_code\",\"value\":{"
                      "\"intValue\":500}}";
  Telemetry Seen = ingestGood({metric(
      point({}) + "," +
      point({.Attributes = Route + Error, .Buckets = "0,3,0", .Count = 3}))});
  HandlerTelemetry Handler = handlerNamed(Seen, "GET /orders/{id}");
  ASSERT_EQ(Handler.Errors.size(), 1u);
  EXPECT_EQ(Handler.Errors[0].Type, "HTTP 500");
  EXPECT_EQ(Handler.Errors[0].Count, 3u);
  EXPECT_EQ(Handler.Time.Count, 13u);
}

TEST(Metrics, GiveWayToSpans) {
  Timing Time = orders(metric(point({})) + traces(span(2, 40, Route)));
  EXPECT_EQ(Time.Count, 1u);
  EXPECT_EQ(Time.AvgMillis, 40);
}

TEST(Metrics, PreferTheMetricOfTheConventions) {
  std::string Old = metric(
      point({.Buckets = "0,3,0", .Bounds = "10,20", .Sum = 45, .Count = 3}), 2,
      "http.server.duration", "ms");
  EXPECT_EQ(orders(Old + metric(point({}))).Count, 10u);
  EXPECT_NEAR(orders(Old).AvgMillis, 15, 1e-9);
}

TEST(Metrics, IgnoreWhatIsNotAHandlersTime) {
  Telemetry Seen =
      ingestGood({metric(point({}), 2, "http.client.request.duration") +
                  metric(point({.Attributes = ""})) +
                  metric(point({}), 2, "http.server.request.body.size", "By")});
  EXPECT_THAT(Seen.Handlers, IsEmpty());
  EXPECT_THAT(Seen.Problems, IsEmpty());
}

TEST(Metrics, ReadExponentialHistograms) {
  // Scale 0: buckets end at powers of two; offset 3: the first is (8, 16].
  std::string Text =
      metric("{\"attributes\":[" + Route +
                 "],\"count\":\"11\",\"sum\":120,\"scale\":0,"
                 "\"zeroCount\":\"1\",\"positive\":{\"offset\":3,"
                 "\"bucketCounts\":[\"10\"]}}",
             1, "http.server.request.duration", "ms");
  Text.replace(Text.find("histogram"), 9, "exponentialHistogram");
  Timing Time = orders(Text);
  EXPECT_EQ(Time.Count, 11u);
  EXPECT_NEAR(*Time.P50Millis, 11.6, 0.3);
  EXPECT_NEAR(Time.AvgMillis, 120.0 / 11, 1e-6);
}

TEST(Metrics, HaveNoPercentilesWithoutBuckets) {
  Timing Time = orders(metric(point({.Buckets = "", .Bounds = ""})));
  EXPECT_NEAR(Time.AvgMillis, 15, 1e-9);
  EXPECT_FALSE(Time.P95Millis);
}

TEST(Metrics, ReportPointsThatMakeNoSense) {
  std::string Bad;
  for (const Point &Each :
       {Point{.Buckets = "1,2"}, Point{.Buckets = "1,-2,3"},
        Point{.Buckets = "1,NaN,3"}, Point{.Bounds = "2,1"}, Point{.Sum = -1}})
    Bad += (Bad.empty() ? "" : ",") + point(Each);
  Bad += ",{\"attributes\":[" + Route + "]}";
  Telemetry Seen = ingestGood(
      {metric(Bad) +
       metric(point({}), 2, "http.server.request.duration", "parsecs")});
  EXPECT_THAT(Seen.Handlers, IsEmpty());
  EXPECT_THAT(
      Seen.Problems,
      ElementsAre(
          "0.json:1: a data point whose buckets do not match its bounds",
          "0.json:1: a data point with a negative bucket",
          "0.json:1: a data point with a bucket that is no number up to 1e18",
          "0.json:1: a data point whose bounds do not rise",
          "0.json:1: a data point with a number that is negative, not finite "
          "or over 1e18",
          "0.json:1: a data point without a count",
          HasSubstr("0.json:2: unknown unit 'parsecs' of the metric "
                    "'http.server.request.duration'")));
}

} // namespace
} // namespace heal
