//===- StatementInternal.h - One SQL statement ------------------*- C++ -*-===//
#ifndef CLANG_HEAL_LIB_LEARN_STATEMENTINTERNAL_H
#define CLANG_HEAL_LIB_LEARN_STATEMENTINTERNAL_H

#include "clang-heal/Support/Json.h"
#include <memory>
#include <sqlite3.h>

namespace heal {

/// One SQL statement with its values, gone with the object.
///
/// Bind the values in order, then run() it or step() over its rows. After the
/// first failure nothing happens any more; failure() says what it was.
class Statement {
public:
  /// \p Path is the database's, for messages.
  Statement(sqlite3 *Database, StringRef Path, const char *Sql);

  Statement &bind(StringRef Text);
  Statement &bind(double Number);
  Statement &bind(int64_t Number);
  Statement &bindNull();

  /// Moves to the next row; false: there is none, or it failed.
  bool step();
  /// Runs a statement that has no rows.
  Error run();
  /// What went wrong so far; of kind Conflict when another connection holds
  /// the file.
  Error failure() const;

  StringRef text(int Column) const;
  double number(int Column) const;
  int64_t integer(int Column) const;
  bool isNull(int Column) const;

private:
  struct Finalize {
    void operator()(sqlite3_stmt *Ended) const { sqlite3_finalize(Ended); }
  };
  void check(int Code);
  void fail(int Code);

  sqlite3 *Database;
  std::string Path, Failed;
  ErrorKind Kind = ErrorKind::Environment;
  std::unique_ptr<sqlite3_stmt, Finalize> Compiled;
  int LastBound = 0;
};

/// Why the database \p Path cannot be used, by SQLite's result \p Code.
std::string explainFailure(StringRef Path, int Code, StringRef Said);

} // namespace heal

#endif
