#include "IngestFixture.h"

namespace heal {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const char Whole[] = R"({
  "handlers": [
    { "name": "orders",
      "timing": {"avg": 12.5, "p50": 9, "p95": 31, "p99": 40, "count": 1200, "unit": "ms"},
      "expectedTime": 5,
      "samples": [ {"inputs": {"id": 7}, "output": [1, 2], "duration": 11.9} ],
      "errors": [ {"type": "std::out_of_range", "message": "no order 7",
                   "stacktrace": "#0 shop::find(int) at a.cc:3", "count": 17} ] },
    { "name": "health", "timing": {"avg": 0.1} } ],
  "sequences": { "checkout": { "beats": ["validate", "persist"] } },
  "logs": [ {"sequenceId": "checkout", "executedBeats": ["persist", "validate"]},
            {"sequenceId": "checkout", "executedBeats": ["persist", "validate"]} ],
  "coverage": [ {"handler": "orders", "lines": 61.5} ]
})";

void expectWhole(const Telemetry &Seen) {
  ASSERT_EQ(Seen.Handlers.size(), 2u);
  EXPECT_EQ(Seen.Handlers[0].Name, "health");
  EXPECT_EQ(Seen.Handlers[0].Time.Count, 0u);
  const HandlerTelemetry &Orders = Seen.Handlers[1];
  EXPECT_EQ(Orders.Time.AvgMillis, 12.5);
  EXPECT_EQ(Orders.Time.P50Millis, 9);
  EXPECT_EQ(Orders.Time.P95Millis, 31);
  EXPECT_EQ(Orders.Time.P99Millis, 40);
  EXPECT_EQ(Orders.Time.Count, 1200u);
  EXPECT_EQ(Orders.ExpectedMillis, 5);
  ASSERT_EQ(Orders.Samples.size(), 1u);
  EXPECT_EQ(Orders.Samples[0].Inputs, (llvm::json::Object{{"id", 7}}));
  EXPECT_EQ(Orders.Samples[0].Output, llvm::json::Value({1, 2}));
  EXPECT_EQ(Orders.Samples[0].DurationMillis, 11.9);
  ASSERT_EQ(Orders.Errors.size(), 1u);
  EXPECT_EQ(Orders.Errors[0].Type, "std::out_of_range");
  EXPECT_EQ(Orders.Errors[0].Message, "no order *");
  EXPECT_EQ(Orders.Errors[0].Frame, "shop::find");
  EXPECT_EQ(Orders.Errors[0].Count, 17u);
  ASSERT_EQ(Seen.Sequences.size(), 1u);
  EXPECT_THAT(Seen.Sequences[0].Beats, ElementsAre("validate", "persist"));
  ASSERT_EQ(Seen.Executed.size(), 1u);
  EXPECT_THAT(Seen.Executed[0].Beats, ElementsAre("persist", "validate"));
  EXPECT_EQ(Seen.Executed[0].Count, 2u);
  ASSERT_EQ(Seen.Coverage.size(), 1u);
  EXPECT_EQ(Seen.Coverage[0].LinesPercent, 61.5);
  EXPECT_THAT(Seen.Problems, IsEmpty());
}

TEST(Native, ReadsEverything) { expectWhole(ingestGood({Whole})); }

TEST(Native, ReadsEverythingInOneLine) {
  std::string Line = Whole;
  std::replace(Line.begin(), Line.end(), '\n', ' ');
  expectWhole(ingestGood({Line}));
  expectWhole(ingestGood({Line + "\n"}));
}

TEST(Native, ReadsEverythingFromALineTooLongForTheHead) {
  std::string Line = Whole;
  std::replace(Line.begin(), Line.end(), '\n', ' ');
  Line.replace(1, 0, "\"pad\": \"" + std::string(3 << 20, 'x') + "\",");
  expectWhole(ingestGood({Line}));
}

TEST(Native, ConvertsEveryTimeOfAHandlerByItsUnit) {
  for (auto [Unit, Factor] :
       std::initializer_list<std::pair<StringRef, double>>{{"s", 1e3},
                                                           {"ms", 1},
                                                           {"us", 1e-3},
                                                           {"\xc2\xb5s", 1e-3},
                                                           {"ns", 1e-6}}) {
    Telemetry Seen =
        ingestGood({R"({"handlers": [{"name": "h", "expectedTime": 8, "samples":
             [{"duration": 2}], "timing": {"avg": 4, "p95": 16, "unit": ")" +
                    Unit.str() + "\"}}]}"});
    ASSERT_EQ(Seen.Handlers.size(), 1u);
    const HandlerTelemetry &Handler = Seen.Handlers[0];
    EXPECT_DOUBLE_EQ(Handler.Time.AvgMillis, 4 * Factor);
    EXPECT_DOUBLE_EQ(*Handler.Time.P95Millis, 16 * Factor);
    EXPECT_DOUBLE_EQ(*Handler.ExpectedMillis, 8 * Factor);
    EXPECT_DOUBLE_EQ(Handler.Samples.at(0).DurationMillis, 2 * Factor);
  }
}

TEST(Native, LeavesOutTimesInAnUnknownUnit) {
  Telemetry Seen = ingestGood({R"({"handlers": [{"name": "h", "expectedTime": 1,
    "timing": {"avg": 4, "unit": "fortnights"}, "errors": [{"type": "E"}]}]})"});
  HandlerTelemetry Handler = handlerNamed(Seen, "h");
  EXPECT_EQ(Handler.Time.AvgMillis, 0);
  EXPECT_FALSE(Handler.ExpectedMillis);
  EXPECT_EQ(Handler.Errors.size(), 1u);
  EXPECT_THAT(Seen.Problems,
              ElementsAre(HasSubstr("unknown unit 'fortnights' (ms, s, us and "
                                    "ns are known)")));
}

/// The problems of a handler with the timing \p Timing, which must be left
/// out while the rest of the handler is used.
std::vector<std::string> problemsOfTiming(StringRef Timing) {
  Telemetry Seen =
      ingestGood({("{\"handlers\": [\n{\"name\": \"h\", \"timing\": " + Timing +
                   ",\n\"errors\": [{\"type\": \"E\"}]},\n{\"name\": \"good\", "
                   "\"timing\": {\"avg\": 1}}]}")
                      .str()});
  HandlerTelemetry Bad = handlerNamed(Seen, "h");
  EXPECT_EQ(Bad.Time.AvgMillis, 0) << Timing.str();
  EXPECT_EQ(Bad.Errors.size(), 1u) << Timing.str();
  EXPECT_EQ(handlerNamed(Seen, "good").Time.AvgMillis, 1) << Timing.str();
  return Seen.Problems;
}

TEST(Native, RefusesNumbersThatAreNoAmounts) {
  for (StringRef Bad :
       {"NaN", "\"NaN\"", "-1", "1e999", "Infinity", "\"fast\"", "[]", "-1e-3"})
    EXPECT_THAT(
        problemsOfTiming(("{\"avg\": " + Bad + "}").str()),
        testing::Contains("0.json:2: 'avg' must be a finite number that is not "
                          "negative"))
        << Bad.str();
  EXPECT_THAT(problemsOfTiming("{\"avg\": 1e19, \"count\": 9}"),
              testing::Contains("0.json:2: 'avg' must be a smaller number"));
  for (StringRef Bad : {"-3", "1.5", "1e30", "NaN"})
    EXPECT_THAT(
        problemsOfTiming(("{\"avg\": 3, \"count\": " + Bad + "}").str()),
        testing::Contains(
            "0.json:2: 'count' must be an integer that is not negative"))
        << Bad.str();
}

TEST(Native, SaysThatATimingHasNoAverage) {
  EXPECT_THAT(problemsOfTiming("{\"p95\": 3}"),
              ElementsAre(HasSubstr("the timing of 'h' has no average")));
  EXPECT_THAT(problemsOfTiming("12"),
              ElementsAre(HasSubstr("'timing' must be an object")));
}

TEST(Native, ComputesTheTimingFromTheSamples) {
  Telemetry Seen = ingestGood({R"({"handlers": [{"name": "h", "samples": [
    {"duration": 1}, {"duration": 2}, {"duration": 9}, {"inputs": {}}]}]})"});
  Timing Time = handlerNamed(Seen, "h").Time;
  EXPECT_DOUBLE_EQ(Time.AvgMillis, 4);
  EXPECT_NEAR(*Time.P50Millis, 2, 0.02);
  EXPECT_EQ(Time.Count, 3u);
}

TEST(Native, MergesAHandlerThatComesTwice) {
  Telemetry Seen = ingestGood({"{\"handlers\": [\n"
                               "{\"name\": \"h\", \"timing\": {\"avg\": 10, "
                               "\"p95\": 20, \"count\": 30}},\n"
                               "{\"name\": \"h\", \"timing\": {\"avg\": 2, "
                               "\"p95\": 4, \"count\": 10}}]}"});
  ASSERT_EQ(Seen.Handlers.size(), 1u);
  EXPECT_DOUBLE_EQ(Seen.Handlers[0].Time.AvgMillis, 8);
  EXPECT_DOUBLE_EQ(*Seen.Handlers[0].Time.P95Millis, 16);
  EXPECT_EQ(Seen.Handlers[0].Time.Count, 40u);
  EXPECT_THAT(Seen.Problems,
              ElementsAre("0.json:3: the handler 'h' is here twice; its "
                          "numbers are merged"));
}

TEST(Native, MergesAHandlerOfTwoFilesWithoutAProblem) {
  std::string Text =
      R"({"handlers": [{"name": "h", "timing": {"avg": 3, "count": 5},
         "errors": [{"type": "E", "message": "bad 1", "count": 2}]}]})";
  Telemetry Seen = ingestGood({Text, Text});
  EXPECT_EQ(handlerNamed(Seen, "h").Time.Count, 10u);
  ASSERT_EQ(handlerNamed(Seen, "h").Errors.size(), 1u);
  EXPECT_EQ(handlerNamed(Seen, "h").Errors[0].Count, 4u);
  EXPECT_THAT(Seen.Problems, IsEmpty());
}

TEST(Native, CountsOverflowingCallsAsTheMost) {
  std::string One = R"({"name": "h", "timing": {"avg": 1, "count":
                        18446744073709551615}})";
  Telemetry Seen = ingestGood({"{\"handlers\": [" + One + "," + One + "]}"});
  EXPECT_EQ(handlerNamed(Seen, "h").Time.Count, UINT64_MAX);
}

TEST(Native, IgnoresATimingOfNoCalls) {
  Telemetry Seen = ingestGood(
      {R"({"handlers": [{"name": "h", "timing": {"avg": 9, "count": 0}}]})"});
  EXPECT_EQ(handlerNamed(Seen, "h").Time.AvgMillis, 0);
  EXPECT_EQ(handlerNamed(Seen, "h").Time.Count, 0u);
}

std::string manySamples(unsigned Count) {
  std::string Text = "{\"handlers\": [{\"name\": \"h\", \"samples\": [";
  for (unsigned I = 0; I < Count; ++I)
    Text += (I ? ",\n" : "") + ("{\"inputs\": {\"n\": " + std::to_string(I)) +
            "}, \"duration\": 1}";
  return Text + "]}]}";
}

TEST(Native, CountsAllRecordedInputs) {
  std::string Samples;
  for (unsigned I = 0; I < 300; ++I)
    Samples += (I ? ",{\"inputs\":{\"id\":" : "{\"inputs\":{\"id\":") +
               std::to_string(I % 7) + "}}";
  Telemetry Seen = ingestGood(
      {"{\"handlers\":[{\"name\":\"price\",\"samples\":[" + Samples +
       ",{\"duration\":3}]}]}"});
  EXPECT_EQ(handlerNamed(Seen, "price").Recorded.Calls, 300u);
  EXPECT_EQ(handlerNamed(Seen, "price").Recorded.Distinct, 7u);
}

TEST(Native, KeepsTheFirstSamplesAndThenAFairChoice) {
  Telemetry Few = ingestGood({manySamples(5)}, {.MaxSamples = 8});
  EXPECT_EQ(handlerNamed(Few, "h").Samples.size(), 5u);
  Telemetry Many = ingestGood({manySamples(4000)}, {.MaxSamples = 64});
  HandlerTelemetry Handler = handlerNamed(Many, "h");
  ASSERT_EQ(Handler.Samples.size(), 64u);
  EXPECT_EQ(Handler.Time.Count, 4000u);
  double Sum = 0;
  for (const Sample &Each : Handler.Samples)
    Sum += static_cast<double>(*Each.Inputs.getInteger("n"));
  // Of 64 numbers below 4000, the average has the standard error 144.
  EXPECT_NEAR(Sum / 64, 2000, 600);
}

TEST(Native, ChoosesTheSameSamplesEveryTime) {
  std::string Text = manySamples(1000);
  EXPECT_EQ(jsonLine(ingestGood({Text}, {.MaxSamples = 4})),
            jsonLine(ingestGood({Text}, {.MaxSamples = 4})));
}

TEST(Native, ReportsSamplesThatCannotBeUsed) {
  std::string Deep = std::string(300, '[') + std::string(300, ']');
  Telemetry Seen = ingestGood({R"({"handlers": [{"name": "h", "samples": [
    {"inputs": 5},
    {"inputs": {"x": NaN}},
    {"inputs": {}, "duration": -1},
    {"inputs": {}, "output": )" +
                               Deep + R"(},
    17,
    {"inputs": {"ok": true}}]}]})"});
  EXPECT_EQ(handlerNamed(Seen, "h").Samples.size(), 1u);
  EXPECT_THAT(Seen.Problems,
              testing::UnorderedElementsAre(
                  "0.json:2: a sample: 'inputs' must be a JSON object",
                  AllOf(HasSubstr("0.json:3: a sample: 'inputs': not JSON")),
                  HasSubstr("0.json:4: 'duration' must be"),
                  HasSubstr("0.json:5: a sample: 'output': not usable: nested "
                            "deeper than 200"),
                  HasSubstr("0.json:6: the sample must be an object")));
}

TEST(Native, LeavesOutASampleThatIsTooLarge) {
  Telemetry Seen = ingestGood({"{\"handlers\": [{\"name\": \"h\", \"samples\": "
                               "[{\"inputs\": {\"x\": \"" +
                               std::string(300 << 10, 'x') + "\"}}]}]}"});
  EXPECT_THAT(handlerNamed(Seen, "h").Samples, IsEmpty());
  EXPECT_THAT(Seen.Problems,
              ElementsAre(HasSubstr("a sample of more than 256 KiB")));
}

TEST(Native, KeepsTheCountsOfErrorGroupsThatFindNoRoom) {
  std::string Text = "{\"handlers\": [{\"name\": \"h\", \"errors\": [";
  for (int I = 0; I < 40; ++I)
    Text += (I ? "," : "") + ("{\"type\": \"E" + std::to_string(I)) +
            "\", \"count\": 2}";
  Telemetry Seen = ingestGood({Text + "]}]}"}, {.MaxErrors = 8});
  HandlerTelemetry Handler = handlerNamed(Seen, "h");
  ASSERT_EQ(Handler.Errors.size(), 8u);
  EXPECT_EQ(Handler.Errors[0].Message, "other errors");
  EXPECT_EQ(Handler.Errors[0].Count, 66u);
}

TEST(Native, ReportsRecordsThatMissWhatTheyNeed) {
  Telemetry Seen = ingestGood({R"({
"handlers": [{"timing": {"avg": 1}}, {"name": 5}, {"name": "ok"},
"text"],
"sequences": {"a": {}, "b": {"beats": []}, "c": {"beats": [1]}, "d": 4},
"logs": [{"sequenceId": "x"}, {"executedBeats": []}, {"sequenceId": "x", "executedBeats": "no"}],
"coverage": [{"handler": "h"}, {"lines": 5}, {"handler": "h", "lines": 101}, {"handler": "h", "lines": NaN}]
})"});
  EXPECT_EQ(Seen.Handlers.size(), 1u);
  EXPECT_THAT(Seen.Sequences, IsEmpty());
  EXPECT_THAT(Seen.Executed, IsEmpty());
  EXPECT_THAT(Seen.Coverage, IsEmpty());
  EXPECT_THAT(
      Seen.Problems,
      testing::IsSupersetOf(
          {"0.json:2: a handler without a name",
           "0.json:2: 'name' must be a string",
           "0.json:3: the handler must be an object",
           "0.json:4: the sequence 'a' has no beats",
           "0.json:4: the sequence 'b' has no beats",
           "0.json:4: the beats must be an array of strings",
           "0.json:5: a log without 'sequenceId' or 'executedBeats'",
           "0.json:5: the beats must be an array of strings",
           "0.json:6: a coverage entry without 'handler' or 'lines'",
           "0.json:6: the coverage of 'h' is over 100 percent",
           "0.json:6: 'lines' must be a finite number that is not negative"}));
}

TEST(Native, ReplacesBytesThatAreNotUtf8) {
  Telemetry Seen = ingestGood({"{\"handlers\": [{\"name\": \"a\xff\"}]}"});
  EXPECT_EQ(Seen.Handlers.at(0).Name, "a\xef\xbf\xbd");
  EXPECT_THAT(Seen.Problems,
              ElementsAre("0.json:1: 'name' is not UTF-8; its bad bytes are "
                          "replaced"));
}

TEST(Native, UsesWhatComesBeforeATruncation) {
  std::string Text = Whole;
  Telemetry Seen = ingestGood({Text.substr(0, Text.find("health"))});
  ASSERT_EQ(Seen.Handlers.size(), 1u);
  EXPECT_EQ(Seen.Handlers[0].Name, "orders");
  EXPECT_EQ(Seen.Handlers[0].Samples.size(), 1u);
  EXPECT_THAT(Seen.Problems, ElementsAre("0.json:9: the file ends in the "
                                         "middle of a handler"));
}

TEST(Native, ForgetsWhatAHandlerWithoutEndHadSaid) {
  Telemetry Seen = ingestGood({"{\"handlers\": [{\"name\": \"a\"}],\n"
                               "\"handlers\": [{\"samples\": [{\"duration\": "
                               "5}], \"name\": \n"});
  EXPECT_EQ(Seen.Handlers.size(), 1u);
  EXPECT_EQ(Seen.Handlers[0].Time.AvgMillis, 0);
}

TEST(Native, LimitsTheNumberOfHandlers) {
  std::string Text = "{\"handlers\": [";
  for (int I = 0; I < 10200; ++I)
    Text += (I ? ",\n" : "") + ("{\"name\": \"h" + std::to_string(I)) + "\"}";
  Telemetry Seen = ingestGood({Text + "]}"});
  EXPECT_EQ(Seen.Handlers.size(), 10000u);
  EXPECT_EQ(Seen.ProblemCount, 200u);
  EXPECT_EQ(Seen.Problems.size(), 100u);
  EXPECT_THAT(Seen.Problems[0],
              HasSubstr("too many handlers; 'h10000' is left out"));
}

TEST(Ingest, SaysWhyAFileIsNoUse) {
  EXPECT_EQ(ingestError(""),
            "2: cannot use the telemetry '0.json': it is empty");
  EXPECT_EQ(ingestError(" \n\n"),
            "2: cannot use the telemetry '0.json': it is empty");
  EXPECT_THAT(ingestError("{\"handlers\": []}"),
              HasSubstr("2: cannot use the telemetry '0.json': it holds no "
                        "records"));
  EXPECT_THAT(ingestError("{\"foo\": 1}"),
              HasSubstr("nothing in it is usable; first problem: 0.json:1: "
                        "neither the native format nor OTLP"));
  EXPECT_THAT(ingestError("not json"), HasSubstr("0.json:1: the line is not "
                                                 "JSON"));
  EXPECT_THAT(ingestError(std::string("\x7f\x45\x4c\x46\x02\0\0\n\x01", 9)),
              HasSubstr("2: cannot use the telemetry '0.json': nothing in it"));
  EXPECT_THAT(ingestError("\x1f\x8b\x08xyz"),
              HasSubstr("it is compressed (unpack it with gunzip)"));
  EXPECT_THAT(ingestError("{\"handlers\": [{\"na"),
              HasSubstr("a string has no end"));
  EXPECT_THAT(ingestError("42\n"), HasSubstr("an object is expected"));
}

TEST(Ingest, SaysThatAFileIsMissing) {
  FakeWorld Outside;
  Expected<Telemetry> Seen = ingest(Outside, {"gone.json"});
  ASSERT_FALSE(static_cast<bool>(Seen));
  std::string Message;
  EXPECT_EQ(exitCodeOf(Seen.takeError(), Message), 2);
  EXPECT_THAT(Message, HasSubstr("gone.json"));
}

TEST(Ingest, OneUselessFileAmongGoodOnesIsAnError) {
  Expected<Telemetry> Seen = ingestTexts({Whole, "garbage"});
  ASSERT_FALSE(static_cast<bool>(Seen));
  EXPECT_THAT(llvm::toString(Seen.takeError()), HasSubstr("'1.json'"));
}

TEST(Ingest, TellsHowMuchItHasRead) {
  std::string Long = std::string(20 << 20, ' ') + Whole;
  IngestOptions Opts;
  std::vector<uint64_t> Told;
  Opts.Progress = [&](uint64_t Bytes) { Told.push_back(Bytes); };
  ingestGood({Long, Long}, Opts);
  ASSERT_EQ(Told.size(), 2u);
  EXPECT_GE(Told[0], uint64_t(16) << 20);
  EXPECT_GE(Told[1], uint64_t(32) << 20);
  EXPECT_LE(Told[1], 2 * Long.size());
}

TEST(Ingest, KeepsEscapesOfTerminalsAsTheyAre) {
  Telemetry Seen =
      ingestGood({R"({"handlers": [{"name": "\u001b[31m../../etc"}]})"});
  EXPECT_EQ(Seen.Handlers.at(0).Name, "\x1b[31m../../etc");
}

} // namespace
} // namespace heal
