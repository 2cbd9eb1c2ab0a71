//===- Store.cpp - The memory of earlier outcomes -------------------------===//
#include "clang-heal/Learn/Store.h"
#include "StatementInternal.h"
#include "llvm/ADT/STLExtras.h"

namespace heal {

/// The layout of the tables; written to the file, so that a later version can
/// tell what it finds.
static constexpr int64_t LayoutVersion = 1;
/// How long a run waits for another one.
static constexpr int BusyMillis = 30000;
/// How often it looks meanwhile, where SQLite does not wait by itself.
static constexpr int RetryMillis = 5;
/// Windows kept per handler: more than any baseline asks for.
static constexpr int64_t KeptWindows = 200;

static const char *const Layout[] = {
    "CREATE TABLE IF NOT EXISTS outcomes ("
    " fixId TEXT PRIMARY KEY, kind TEXT NOT NULL, anomalyType TEXT NOT NULL,"
    " handler TEXT NOT NULL, beforeMetrics TEXT NOT NULL, afterMetrics TEXT,"
    " improvement REAL NOT NULL, successful INTEGER NOT NULL,"
    " effect TEXT NOT NULL, reason TEXT NOT NULL)",
    "CREATE TABLE IF NOT EXISTS windows ("
    " id INTEGER PRIMARY KEY, handler TEXT NOT NULL, avgMillis REAL NOT NULL,"
    " count INTEGER NOT NULL, at INTEGER NOT NULL)",
    "CREATE INDEX IF NOT EXISTS windowsOfHandler ON windows (handler, id)",
    "PRAGMA user_version = 1",
};

void Store::Close::operator()(sqlite3 *Database) const {
  sqlite3_close_v2(Database);
}

Store::Store(Handle Database, StringRef Path)
    : Database(std::move(Database)), Path(Path) {}
Store::Store(Store &&) noexcept = default;
Store &Store::operator=(Store &&) noexcept = default;
Store::~Store() = default;

Expected<Store> Store::open(StringRef Path) {
  sqlite3 *Opened = nullptr;
  int Code =
      sqlite3_open_v2(Path.str().c_str(), &Opened,
                      SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
  Handle Database(Opened);
  if (Code != SQLITE_OK)
    return makeError(
        ErrorKind::Environment, "{0}",
        explainFailure(Path, Code,
                       Opened ? sqlite3_errmsg(Opened) : sqlite3_errstr(Code)));
  // With a write-ahead log this can lose the last transactions to a power
  // failure, never break the file, and saves a disk flush each.
  sqlite3_exec(Opened, "PRAGMA synchronous = NORMAL", nullptr, nullptr,
               nullptr);
  Store Result(std::move(Database), Path);
  if (Error Err = Result.prepare())
    return std::move(Err);
  sqlite3_busy_timeout(Opened, BusyMillis);
  return std::move(Result);
}

namespace {

/// A transaction that holds the file from its beginning, and is taken back
/// unless it is committed.
class Transaction {
public:
  Transaction(sqlite3 *Database, StringRef Path)
      : Database(Database), Path(Path) {}
  Error begin() {
    // A transaction that reads first and writes later could find that another
    // one wrote in between, which no waiting would cure.
    Error Err = Statement(Database, Path, "BEGIN IMMEDIATE").run();
    IsOpen = !Err;
    return Err;
  }
  Error commit() {
    if (Error Err = Statement(Database, Path, "COMMIT").run())
      return Err;
    IsOpen = false;
    return Error::success();
  }
  ~Transaction() {
    if (IsOpen)
      llvm::consumeError(Statement(Database, Path, "ROLLBACK").run());
  }

private:
  sqlite3 *Database;
  StringRef Path;
  bool IsOpen = false;
};

} // namespace

static bool isBusy(const Error &Err) {
  bool Result = false;
  llvm::visitErrors(Err, [&](const llvm::ErrorInfoBase &Each) {
    if (Each.isA<HealError>())
      Result |=
          static_cast<const HealError &>(Each).kind() == ErrorKind::Conflict;
  });
  return Result;
}

/// Changing to the write-ahead log, recovering it, and looking at a file while
/// another connection does so end in "busy" at once, whatever time-out is set.
/// None is set yet, so that this is the one place that waits.
Error Store::prepare() {
  for (int Waited = 0;; Waited += RetryMillis) {
    Error Err = lookAndMake();
    if (!isBusy(Err) || Waited >= BusyMillis)
      return Err;
    llvm::consumeError(std::move(Err));
    sqlite3_sleep(RetryMillis);
  }
}

Error Store::lookAndMake() {
  Statement Version(Database.get(), Path, "PRAGMA user_version");
  int64_t Found = Version.step() ? Version.integer(0) : 0;
  if (Error Err = Version.failure())
    return Err;
  if (Found > LayoutVersion)
    return makeError(ErrorKind::Environment,
                     "cannot use the store '{0}': a newer clang-heal made it "
                     "(update clang-heal, or name another file)",
                     Path);
  if (Found == LayoutVersion)
    return Error::success();
  // Readers do not wait for a writer in this mode. Where the file system
  // cannot do it SQLite stays as it was, which only costs waiting.
  Statement(Database.get(), Path, "PRAGMA journal_mode = WAL").step();
  Transaction Make(Database.get(), Path);
  if (Error Err = Make.begin())
    return Err;
  for (const char *Sql : Layout)
    if (Error Err = Statement(Database.get(), Path, Sql).run())
      return Err;
  return Make.commit();
}

//===----------------------------------------------------------------------===//
// Outcomes
//===----------------------------------------------------------------------===//

Error Store::put(const Outcome &Seen) {
  Statement Insert(Database.get(), Path,
                   "INSERT INTO outcomes VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
                   "ON CONFLICT (fixId) DO UPDATE SET kind = excluded.kind, "
                   "anomalyType = excluded.anomalyType, "
                   "handler = excluded.handler, "
                   "beforeMetrics = excluded.beforeMetrics, "
                   "afterMetrics = excluded.afterMetrics, "
                   "improvement = excluded.improvement, "
                   "successful = excluded.successful, "
                   "effect = excluded.effect, reason = excluded.reason");
  Insert.bind(Seen.FixId)
      .bind(Seen.Kind)
      .bind(Seen.AnomalyType)
      .bind(Seen.Handler)
      .bind(StringRef(jsonLine(Seen.Before)).rtrim());
  if (Seen.After)
    Insert.bind(StringRef(jsonLine(*Seen.After)).rtrim());
  else
    Insert.bindNull();
  return Insert.bind(Seen.Improvement)
      .bind(static_cast<int64_t>(Seen.Successful))
      .bind(nameOf(Seen.Judged))
      .bind(Seen.Reason)
      .run();
}

static Expected<Timing> timingFrom(StringRef Text, StringRef Origin) {
  Expected<llvm::json::Value> Document = parseJson(Text, Origin);
  if (!Document)
    return Document.takeError();
  return nounFromJson<Timing>(*Document, Origin);
}

/// The row that \p Rows is at. A value that nobody writes is an error: it was
/// changed by hand.
static Expected<Outcome> outcomeFrom(const Statement &Rows, StringRef Path) {
  Outcome Result;
  Result.FixId = Rows.text(0);
  std::string Origin =
      llvm::formatv("the store '{0}', outcome '{1}'", Path, Result.FixId).str();
  Result.Kind = Rows.text(1);
  Result.AnomalyType = Rows.text(2);
  Result.Handler = Rows.text(3);
  Expected<Timing> Before = timingFrom(Rows.text(4), Origin);
  if (!Before)
    return Before.takeError();
  Result.Before = *Before;
  if (!Rows.isNull(5)) {
    Expected<Timing> After = timingFrom(Rows.text(5), Origin);
    if (!After)
      return After.takeError();
    Result.After = *After;
  }
  Result.Improvement = Rows.number(6);
  Result.Successful = Rows.integer(7) != 0;
  std::optional<Effect> Judged = enumOf<Effect>(Rows.text(8));
  if (!Judged)
    return makeError(ErrorKind::Environment, "{0}: unknown effect '{1}'",
                     Origin, Rows.text(8));
  Result.Judged = *Judged;
  Result.Reason = Rows.text(9);
  return Result;
}

Expected<std::vector<Outcome>> Store::outcomes() {
  Statement Rows(Database.get(), Path,
                 "SELECT fixId, kind, anomalyType, handler, beforeMetrics, "
                 "afterMetrics, improvement, successful, effect, reason "
                 "FROM outcomes ORDER BY rowid");
  std::vector<Outcome> Result;
  while (Rows.step()) {
    Expected<Outcome> Row = outcomeFrom(Rows, Path);
    if (!Row)
      return Row.takeError();
    Result.push_back(std::move(*Row));
  }
  if (Error Err = Rows.failure())
    return std::move(Err);
  return Result;
}

//===----------------------------------------------------------------------===//
// Windows
//===----------------------------------------------------------------------===//

Error Store::addWindow(const Window &Seen,
                       std::chrono::system_clock::time_point At) {
  int64_t Seconds =
      std::chrono::duration_cast<std::chrono::seconds>(At.time_since_epoch())
          .count();
  uint64_t Count = std::min<uint64_t>(Seen.Count, INT64_MAX);
  Transaction Add(Database.get(), Path);
  if (Error Err = Add.begin())
    return Err;
  if (Error Err = Statement(Database.get(), Path,
                            "INSERT INTO windows (handler, avgMillis, count, "
                            "at) VALUES (?, ?, ?, ?)")
                      .bind(Seen.Handler)
                      .bind(Seen.AvgMillis)
                      .bind(static_cast<int64_t>(Count))
                      .bind(Seconds)
                      .run())
    return Err;
  if (Error Err =
          Statement(Database.get(), Path,
                    "DELETE FROM windows WHERE handler = ?1 AND id NOT IN "
                    "(SELECT id FROM windows WHERE handler = ?1 "
                    "ORDER BY id DESC LIMIT ?2)")
              .bind(Seen.Handler)
              .bind(KeptWindows)
              .run())
    return Err;
  return Add.commit();
}

Expected<std::vector<Window>> Store::windows(unsigned Limit) {
  Statement Rows(Database.get(), Path,
                 "SELECT handler, avgMillis, count FROM (SELECT *, "
                 "row_number() OVER (PARTITION BY handler ORDER BY id DESC) "
                 "AS age FROM windows) WHERE age <= ? ORDER BY handler, id");
  Rows.bind(static_cast<int64_t>(Limit));
  std::vector<Window> Result;
  while (Rows.step())
    Result.push_back({Rows.text(0).str(), Rows.number(1),
                      static_cast<uint64_t>(Rows.integer(2))});
  if (Error Err = Rows.failure())
    return std::move(Err);
  return Result;
}

//===----------------------------------------------------------------------===//
// Kinds
//===----------------------------------------------------------------------===//

static double median(std::vector<double> Values) {
  if (Values.empty())
    return 0;
  llvm::sort(Values);
  size_t Middle = Values.size() / 2;
  return Values.size() % 2 ? Values[Middle]
                           : (Values[Middle - 1] + Values[Middle]) / 2;
}

Expected<std::vector<KindRecord>> Store::kindRecords() {
  Expected<std::vector<Outcome>> All = outcomes();
  if (!All)
    return All.takeError();
  std::map<std::string, KindRecord> Records;
  std::map<std::string, std::vector<double>> Improvements;
  for (const Outcome &Each : *All) {
    KindRecord &Record = Records[Each.Kind];
    Record.Kind = Each.Kind;
    unsigned *Counters[] = {&Record.Unknown, &Record.Effective,
                            &Record.Ineffective, &Record.Harmful};
    ++*Counters[static_cast<size_t>(Each.Judged)];
    if (Each.Judged != Effect::Unknown)
      Improvements[Each.Kind].push_back(Each.Improvement);
  }
  std::vector<KindRecord> Result;
  for (auto &[Kind, Record] : Records) {
    Record.MedianImprovement = median(Improvements[Kind]);
    Result.push_back(std::move(Record));
  }
  return Result;
}

} // namespace heal
