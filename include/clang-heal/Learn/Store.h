//===- Store.h - The memory of earlier outcomes -----------------*- C++ -*-===//
#ifndef CLANG_HEAL_LEARN_STORE_H
#define CLANG_HEAL_LEARN_STORE_H

#include "clang-heal/Learn/Outcome.h"
#include "clang-heal/Support/World.h"
#include <memory>

struct sqlite3;

namespace heal {

/// One earlier window of a handler's timing: a baseline is made of them.
struct Window {
  std::string Handler;
  double AvgMillis = 0;
  uint64_t Count = 0;
};

/// The SQLite file in which outcomes are kept.
///
/// Made by `open`, which creates the file and its tables. Every call is one
/// transaction, so two runs at once wait for each other, for up to half a
/// minute. A file that cannot be written can still be read. Errors are of the
/// kind Environment, name the file and say what SQLite said. Not thread-safe.
class Store {
public:
  /// \p Path may be ":memory:".
  static Expected<Store> open(StringRef Path);
  Store(Store &&) noexcept;
  Store &operator=(Store &&) noexcept;
  ~Store();

  /// Adds or replaces by FixId.
  Error put(const Outcome &Seen);
  Expected<std::vector<Outcome>> outcomes();
  Error addWindow(const Window &Seen, std::chrono::system_clock::time_point At);
  /// The newest \p Limit windows of every handler, oldest first.
  Expected<std::vector<Window>> windows(unsigned Limit = 50);
  Expected<std::vector<KindRecord>> kindRecords();

private:
  struct Close {
    void operator()(sqlite3 *Database) const;
  };
  using Handle = std::unique_ptr<sqlite3, Close>;
  Store(Handle Database, StringRef Path);
  Error prepare();
  Error lookAndMake();

  Handle Database;
  std::string Path;
};

/// Judges an outcome by what was seen after: effective when the average fell
/// beyond noise and \p StillAnomalous is false, harmful when it rose beyond
/// noise. An anomaly that is not one of performance is repaired when it is
/// gone and the average did not rise beyond noise. Noise is 5 %, or, where the
/// percentiles are known, two standard errors of the difference when that is
/// more. Fewer than five calls leave it unknown. Pure.
Outcome judge(Outcome Deployed, const Timing &After, bool StillAnomalous);

} // namespace heal

#endif
