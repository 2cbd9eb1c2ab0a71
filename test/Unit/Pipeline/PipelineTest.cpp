//===- PipelineTest.cpp ---------------------------------------------------===//
#include "clang-heal/Pipeline/Pipeline.h"
#include "clang-heal/Support/FakeWorld.h"
#include "gmock/gmock.h"

using namespace heal;
using testing::HasSubstr;

namespace {

constexpr char Telemetry[] = R"({"handlers": [
  {"name": "slow", "timing": {"avg": 20, "count": 100, "unit": "ms"},
   "expectedTime": 5}]})";

Configuration configuration() {
  Configuration File;
  File.Root = "/repo";
  File.Telemetry = {"t.json"};
  return File;
}

TEST(Run, WithoutTelemetrySaysWhatToDo) {
  FakeWorld Outside;
  Configuration File;
  File.Root = "/repo";
  Report Told = run(Outside, File);
  ASSERT_TRUE(Told.Stopped);
  EXPECT_EQ(Told.Stopped->Where, Stage::Detect);
  EXPECT_EQ(Told.Stopped->ExitCode, 2);
  EXPECT_THAT(Told.Stopped->Message, HasSubstr("--telemetry"));
}

TEST(Run, KeepsWhatWasDoneBeforeItStopped) {
  FakeWorld Outside;
  Outside.Files["/repo/t.json"] = Telemetry;
  Report Told = run(Outside, configuration());
  EXPECT_EQ(Told.Stages.size(), 1u);
  EXPECT_EQ(Told.Anomalies.size(), 1u);
  ASSERT_TRUE(Told.Stopped);
  EXPECT_EQ(Told.Stopped->Where, Stage::Locate);
  EXPECT_EQ(Told.Stopped->ExitCode, 3);
  EXPECT_EQ(Told.Stories.size(), 1u);
}

TEST(Run, StopsAfterTheStageThatWasAskedFor) {
  FakeWorld Outside;
  Outside.Files["/repo/t.json"] = Telemetry;
  std::vector<Stage> Began;
  auto Started = [&](Stage Which) { Began.push_back(Which); };
  Report Told = run(Outside, configuration(),
                    {.StopAfter = Stage::Detect, .Started = Started});
  EXPECT_FALSE(Told.Stopped);
  EXPECT_THAT(Began, testing::ElementsAre(Stage::Detect));
  EXPECT_EQ(Told.Stages.front().Summary, "1 anomaly in 1 handler");
}

TEST(Run, TheConfigurationOverridesLimitsAndSequences) {
  FakeWorld Outside;
  Outside.Files["/repo/t.json"] = R"({
    "handlers": [{"name": "slow",
                  "timing": {"avg": 20, "count": 100, "unit": "ms"}}],
    "sequences": {"pay": {"beats": ["a", "b"]}},
    "logs": [{"sequenceId": "pay", "executedBeats": ["a", "b"]},
             {"sequenceId": "pay", "executedBeats": ["a", "b"]}]})";
  Configuration File = configuration();
  File.Slos["slow"].AvgMillis = 5;
  File.Sequences["pay"] = {"b", "a"};
  Report Told = run(Outside, File, {.StopAfter = Stage::Detect});
  EXPECT_EQ(Told.Anomalies.size(), 2u);
}

} // namespace
