#include "clang-heal/Learn/Store.h"
#include "NounRoundTrip.h"
#include "llvm/ADT/ScopeExit.h"
#include "llvm/Support/FileSystem.h"
#include "gmock/gmock.h"
#include <fstream>
#include <sqlite3.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace heal {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

/// A folder that goes with the test.
class StoreFile : public testing::Test {
protected:
  void SetUp() override {
    llvm::SmallString<128> Made;
    ASSERT_FALSE(llvm::sys::fs::createUniqueDirectory("store-test", Made));
    Folder = Made.str();
    Path = Folder + "/heal.db";
  }
  void TearDown() override { llvm::sys::fs::remove_directories(Folder); }

  Store open() {
    Expected<Store> Opened = Store::open(Path);
    if (!Opened) {
      ADD_FAILURE() << llvm::toString(Opened.takeError());
      abort();
    }
    return std::move(*Opened);
  }
  /// The exit code and message of opening the file.
  std::string refusal() {
    Expected<Store> Opened = Store::open(Path);
    if (Opened)
      return "opened";
    std::string Message;
    int Code = exitCodeOf(Opened.takeError(), Message);
    return std::to_string(Code) + ": " + Message;
  }

  std::string Folder, Path;
};

Outcome outcome(StringRef Id, StringRef Kind, Effect Judged = Effect::Unknown,
                double Improvement = 0) {
  Outcome Result;
  Result.FixId = Id;
  Result.Kind = Kind;
  Result.AnomalyType = "performance";
  Result.Handler = "GET /orders";
  Result.Before = {12.5, 9, 31, 40, 1200};
  Result.Judged = Judged;
  Result.Improvement = Improvement;
  Result.Reason = "it's \"so\"";
  return Result;
}

TEST_F(StoreFile, KeepsOutcomesOverRuns) {
  Outcome Full = outcome("1", "hoist", Effect::Effective, 0.5);
  Full.After = Timing{6, 5, 11, 20, 900};
  Full.Successful = true;
  {
    Store First = open();
    ASSERT_FALSE(First.put(Full));
    ASSERT_FALSE(First.put(outcome("2", "merge")));
  }
  Expected<std::vector<Outcome>> Back = open().outcomes();
  ASSERT_TRUE(static_cast<bool>(Back));
  ASSERT_EQ(Back->size(), 2u);
  EXPECT_EQ(jsonLine((*Back)[0]), jsonLine(Full));
  EXPECT_EQ(jsonLine((*Back)[1]), jsonLine(outcome("2", "merge")));
}

TEST_F(StoreFile, ReplacesAnOutcomeOfTheSameFix) {
  Store Memory = open();
  ASSERT_FALSE(Memory.put(outcome("1", "hoist")));
  ASSERT_FALSE(Memory.put(outcome("2", "merge")));
  ASSERT_FALSE(Memory.put(outcome("1", "hoist", Effect::Harmful)));
  Expected<std::vector<Outcome>> Back = Memory.outcomes();
  ASSERT_TRUE(static_cast<bool>(Back));
  ASSERT_EQ(Back->size(), 2u);
  EXPECT_EQ(Back->front().FixId, "1");
  EXPECT_EQ(Back->front().Judged, Effect::Harmful);
}

TEST_F(StoreFile, KeepsTextThatLooksLikeSql) {
  Store Memory = open();
  Outcome Evil = outcome("1'; DROP TABLE outcomes; --", "hoist");
  ASSERT_FALSE(Memory.put(Evil));
  Expected<std::vector<Outcome>> Back = Memory.outcomes();
  ASSERT_TRUE(static_cast<bool>(Back));
  EXPECT_EQ(Back->at(0).FixId, Evil.FixId);
}

TEST_F(StoreFile, GivesTheNewestWindowsOldestFirst) {
  Store Memory = open();
  std::chrono::system_clock::time_point At{};
  for (int I = 1; I <= 5; ++I) {
    ASSERT_FALSE(Memory.addWindow({"a", double(I), 10}, At));
    ASSERT_FALSE(Memory.addWindow({"b", double(I) * 10, 10}, At));
  }
  Expected<std::vector<Window>> Windows = Memory.windows(2);
  ASSERT_TRUE(static_cast<bool>(Windows));
  std::vector<double> Averages;
  for (const Window &Each : *Windows)
    Averages.push_back(Each.AvgMillis);
  EXPECT_THAT(Averages, ElementsAre(4, 5, 40, 50));
}

TEST_F(StoreFile, ForgetsWindowsThatNobodyAsksFor) {
  Store Memory = open();
  for (int I = 0; I < 230; ++I)
    ASSERT_FALSE(Memory.addWindow({"a", double(I), 10}, {}));
  Expected<std::vector<Window>> Windows = Memory.windows(1000);
  ASSERT_TRUE(static_cast<bool>(Windows));
  ASSERT_EQ(Windows->size(), 200u);
  EXPECT_EQ(Windows->front().AvgMillis, 30);
}

TEST_F(StoreFile, SumsUpTheKinds) {
  Store Memory = open();
  ASSERT_FALSE(Memory.put(outcome("1", "hoist", Effect::Effective, 0.6)));
  ASSERT_FALSE(Memory.put(outcome("2", "hoist", Effect::Effective, 0.2)));
  ASSERT_FALSE(Memory.put(outcome("3", "hoist", Effect::Ineffective, 0.0)));
  ASSERT_FALSE(Memory.put(outcome("4", "hoist", Effect::Unknown)));
  ASSERT_FALSE(Memory.put(outcome("5", "merge", Effect::Harmful, -0.3)));
  Expected<std::vector<KindRecord>> Kinds = Memory.kindRecords();
  ASSERT_TRUE(static_cast<bool>(Kinds));
  ASSERT_EQ(Kinds->size(), 2u);
  const KindRecord &Hoist = (*Kinds)[0];
  EXPECT_EQ(Hoist.Kind, "hoist");
  EXPECT_EQ(Hoist.Effective, 2u);
  EXPECT_EQ(Hoist.Ineffective, 1u);
  EXPECT_EQ(Hoist.Unknown, 1u);
  EXPECT_DOUBLE_EQ(Hoist.MedianImprovement, 0.2);
  EXPECT_EQ((*Kinds)[1].Harmful, 1u);
}

TEST_F(StoreFile, RefusesAFileThatIsNoDatabase) {
  std::ofstream(Path) << std::string(4096, 'x');
  EXPECT_THAT(refusal(), HasSubstr("3: cannot use the store '" + Path +
                                   "': file is not a database (move it away"));
}

TEST_F(StoreFile, RefusesADatabaseThatIsCutShort) {
  {
    Store Memory = open();
    for (int I = 0; I < 100; ++I)
      ASSERT_FALSE(Memory.put(outcome(std::to_string(I), "hoist")));
  }
  uint64_t Size = 0;
  ASSERT_FALSE(llvm::sys::fs::file_size(Path, Size));
  ASSERT_EQ(truncate(Path.c_str(), Size / 2), 0);
  Expected<Store> Opened = Store::open(Path);
  std::string Message;
  int Code = 0;
  if (Opened) {
    Expected<std::vector<Outcome>> Rows = Opened->outcomes();
    ASSERT_FALSE(static_cast<bool>(Rows));
    Code = exitCodeOf(Rows.takeError(), Message);
  } else {
    Code = exitCodeOf(Opened.takeError(), Message);
  }
  EXPECT_EQ(Code, 3);
  EXPECT_THAT(Message, HasSubstr("cannot use the store"));
}

TEST_F(StoreFile, RefusesAFolderAndAMissingFolder) {
  std::string Real = Path;
  Path = Folder;
  EXPECT_THAT(refusal(), HasSubstr("3: cannot use the store"));
  Path = Folder + "/no/such/heal.db";
  EXPECT_THAT(refusal(), HasSubstr("unable to open database file (its folder "
                                   "must exist"));
}

TEST_F(StoreFile, RefusesAStoreOfANewerVersion) {
  {
    open();
  }
  sqlite3 *Raw = nullptr;
  ASSERT_EQ(sqlite3_open(Path.c_str(), &Raw), SQLITE_OK);
  sqlite3_exec(Raw, "PRAGMA user_version = 99", nullptr, nullptr, nullptr);
  sqlite3_close(Raw);
  EXPECT_THAT(refusal(), HasSubstr("a newer clang-heal made it"));
}

TEST_F(StoreFile, SaysWhichRowWasChangedByHand) {
  Store Memory = open();
  ASSERT_FALSE(Memory.put(outcome("fix-1", "hoist")));
  sqlite3 *Raw = nullptr;
  ASSERT_EQ(sqlite3_open(Path.c_str(), &Raw), SQLITE_OK);
  sqlite3_exec(Raw, "UPDATE outcomes SET effect = 'great'", nullptr, nullptr,
               nullptr);
  sqlite3_close(Raw);
  Expected<std::vector<Outcome>> Rows = Memory.outcomes();
  ASSERT_FALSE(static_cast<bool>(Rows));
  EXPECT_THAT(llvm::toString(Rows.takeError()),
              HasSubstr("outcome 'fix-1': unknown effect 'great'"));
}

TEST_F(StoreFile, RefusesToWriteWhatMayOnlyBeRead) {
  ASSERT_FALSE(open().put(outcome("1", "hoist")));
  auto Allow = [](StringRef Of, unsigned Mode) {
    ASSERT_FALSE(llvm::sys::fs::setPermissions(
        Of, static_cast<llvm::sys::fs::perms>(Mode)));
  };
  Allow(Folder, 0555);
  Allow(Path, 0444);
  // Nothing is read-only to root.
  constexpr uid_t Nobody = 65534;
  uid_t Me = geteuid();
  if (Me == 0)
    ASSERT_EQ(seteuid(Nobody), 0);
  auto Restore = llvm::make_scope_exit([&] {
    EXPECT_EQ(seteuid(Me), 0);
    Allow(Folder, 0755);
  });
  Expected<Store> Memory = Store::open(Path);
  std::string Message;
  int Code = 0;
  if (Memory) {
    EXPECT_EQ(Memory->outcomes()->size(), 1u);
    Code = exitCodeOf(Memory->put(outcome("2", "hoist")), Message);
  } else {
    Code = exitCodeOf(Memory.takeError(), Message);
  }
  EXPECT_EQ(Code, 3);
  EXPECT_THAT(Message, HasSubstr("cannot use the store"));
}

TEST_F(StoreFile, LetsTwoRunsWaitForEachOther) {
  constexpr int PerRun = 50;
  auto Run = [&](std::string Name) {
    Store Memory = open();
    for (int I = 0; I < PerRun; ++I)
      cantFail(Memory.addWindow({Name, double(I), 1}, {}));
  };
  std::thread A(Run, "a"), B(Run, "b");
  A.join();
  B.join();
  Expected<std::vector<Window>> Windows = open().windows(1000);
  ASSERT_TRUE(static_cast<bool>(Windows));
  EXPECT_EQ(Windows->size(), 2u * PerRun);
}

/// A process that opens the store thrice and writes each time.
pid_t startRun(const std::string &Path) {
  pid_t Child = fork();
  if (Child != 0)
    return Child;
  for (int I = 0; I < 3; ++I) {
    Expected<Store> Memory = Store::open(Path);
    if (!Memory || Memory->addWindow({"a", 1, 1}, {}))
      _exit(1);
  }
  _exit(0);
}

TEST_F(StoreFile, IsMadeByManyRunsAtOnce) {
  constexpr int Rounds = 10, Runs = 8;
  for (int Round = 0; Round < Rounds; ++Round) {
    std::string Fresh = Path + std::to_string(Round);
    std::vector<pid_t> Children;
    for (int I = 0; I < Runs; ++I)
      Children.push_back(startRun(Fresh));
    for (pid_t Child : Children) {
      int Status = -1;
      ASSERT_EQ(waitpid(Child, &Status, 0), Child);
      EXPECT_EQ(Status, 0) << "in round " << Round;
    }
    Expected<Store> Memory = Store::open(Fresh);
    ASSERT_TRUE(static_cast<bool>(Memory));
    EXPECT_EQ(Memory->windows(1000)->size(), 3u * Runs);
  }
}

TEST(Store, WorksInMemory) {
  Expected<Store> Memory = Store::open(":memory:");
  ASSERT_TRUE(static_cast<bool>(Memory));
  ASSERT_FALSE(Memory->put(outcome("1", "hoist")));
  EXPECT_EQ(Memory->outcomes()->size(), 1u);
}

//===----------------------------------------------------------------------===//
// Judging
//===----------------------------------------------------------------------===//

Outcome judged(double Before, double After, bool StillAnomalous = false,
               StringRef Type = "performance", uint64_t Count = 100) {
  Outcome Deployed = outcome("1", "hoist");
  Deployed.AnomalyType = Type;
  Deployed.Before = {Before, {}, {}, {}, 100};
  return judge(Deployed, {After, {}, {}, {}, Count}, StillAnomalous);
}

TEST(Judge, NeedsAnImprovementBeyondNoise) {
  Outcome Better = judged(10, 6);
  EXPECT_EQ(Better.Judged, Effect::Effective);
  EXPECT_DOUBLE_EQ(Better.Improvement, 0.4);
  EXPECT_TRUE(Better.Successful);
  EXPECT_EQ(Better.After->AvgMillis, 6);
  EXPECT_EQ(Better.Reason, "the average fell by 40.0 %, beyond the noise of "
                           "5.0 %; the anomaly is no longer detected");
  EXPECT_EQ(judged(10, 9.6).Judged, Effect::Ineffective);
  EXPECT_EQ(judged(10, 10.4).Judged, Effect::Ineffective);
  EXPECT_EQ(judged(10, 10.6).Judged, Effect::Harmful);
}

TEST(Judge, IsNotContentWhileTheAnomalyIsThere) {
  Outcome Still = judged(10, 6, /*StillAnomalous=*/true);
  EXPECT_EQ(Still.Judged, Effect::Ineffective);
  EXPECT_FALSE(Still.Successful);
  EXPECT_THAT(Still.Reason, HasSubstr("the anomaly is still there"));
}

TEST(Judge, LeavesOpenWhatTooFewCallsSay) {
  for (uint64_t Count : {0, 4}) {
    Outcome Few = judged(10, 1, false, "performance", Count);
    EXPECT_EQ(Few.Judged, Effect::Unknown);
    EXPECT_FALSE(Few.Successful);
    EXPECT_THAT(Few.Reason, HasSubstr("not enough data"));
  }
  EXPECT_EQ(judged(0, 5).Judged, Effect::Unknown);
}

TEST(Judge, WidensTheNoiseWhereCallsLieFarApart) {
  Outcome Deployed = outcome("1", "hoist");
  Deployed.Before = {10, 5, 40, 90, 20};
  EXPECT_EQ(judge(Deployed, {9, 5, 38, 85, 20}, false).Judged,
            Effect::Ineffective);
  Deployed.Before.Count = 2000000;
  EXPECT_EQ(judge(Deployed, {9, 5, 38, 85, 2000000}, false).Judged,
            Effect::Effective);
}

TEST(Judge, AsksForNoGainInTimeWhereTimeWasNotTheMatter) {
  EXPECT_EQ(judged(10, 10, false, "error").Judged, Effect::Effective);
  EXPECT_EQ(judged(10, 10, true, "error").Judged, Effect::Ineffective);
  EXPECT_EQ(judged(10, 20, false, "behavioral").Judged, Effect::Harmful);
}

TEST(LearnNouns, SurviveJson) {
  Outcome Full = outcome("1", "hoist", Effect::Harmful, 0.5);
  Full.After = Timing{6, 5, 11, 20, 900};
  Full.Successful = true;
  expectRoundTrip(Full);
  expectRoundTrip(KindRecord{"hoist", 1, 2, 3, 4, 0.5});
}

} // namespace
} // namespace heal
