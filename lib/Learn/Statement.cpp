//===- Statement.cpp ------------------------------------------------------===//
#include "StatementInternal.h"

namespace heal {

std::string explainFailure(StringRef Path, int Code, StringRef Said) {
  StringRef Advice;
  switch (Code & 0xff) {
  case SQLITE_NOTADB:
  case SQLITE_CORRUPT:
    Advice = " (move it away to begin a new one; what it had learned is lost)";
    break;
  case SQLITE_BUSY:
  case SQLITE_LOCKED:
    Advice = " (another run holds it; try again when that has ended)";
    break;
  case SQLITE_READONLY:
  case SQLITE_CANTOPEN:
  case SQLITE_PERM:
    Advice = " (its folder must exist, and both must be writable)";
    break;
  case SQLITE_FULL:
  case SQLITE_IOERR:
    Advice = " (is the disk full?)";
    break;
  default:
    break;
  }
  return llvm::formatv("cannot use the store '{0}': {1}{2}", Path, Said, Advice)
      .str();
}

Statement::Statement(sqlite3 *Database, StringRef Path, const char *Sql)
    : Database(Database), Path(Path) {
  sqlite3_stmt *Made = nullptr;
  check(sqlite3_prepare_v2(Database, Sql, -1, &Made, nullptr));
  Compiled.reset(Made);
}

static ErrorKind kindOf(int Code) {
  Code &= 0xff;
  bool IsHeld = Code == SQLITE_BUSY || Code == SQLITE_LOCKED;
  return IsHeld ? ErrorKind::Conflict : ErrorKind::Environment;
}

void Statement::fail(int Code) {
  Failed = explainFailure(Path, Code, sqlite3_errmsg(Database));
  Kind = kindOf(Code);
}

void Statement::check(int Code) {
  if (Failed.empty() && Code != SQLITE_OK && Code != SQLITE_ROW &&
      Code != SQLITE_DONE)
    fail(Code);
}

Statement &Statement::bind(StringRef Text) {
  if (Failed.empty())
    check(sqlite3_bind_text(Compiled.get(), ++LastBound, Text.data(),
                            static_cast<int>(Text.size()), SQLITE_TRANSIENT));
  return *this;
}

Statement &Statement::bind(double Number) {
  if (Failed.empty())
    check(sqlite3_bind_double(Compiled.get(), ++LastBound, Number));
  return *this;
}

Statement &Statement::bind(int64_t Number) {
  if (Failed.empty())
    check(sqlite3_bind_int64(Compiled.get(), ++LastBound, Number));
  return *this;
}

Statement &Statement::bindNull() {
  if (Failed.empty())
    check(sqlite3_bind_null(Compiled.get(), ++LastBound));
  return *this;
}

bool Statement::step() {
  if (!Failed.empty())
    return false;
  int Code = sqlite3_step(Compiled.get());
  check(Code);
  return Code == SQLITE_ROW;
}

Error Statement::run() {
  step();
  return failure();
}

Error Statement::failure() const {
  if (Failed.empty())
    return Error::success();
  return makeError(Kind, "{0}", Failed);
}

StringRef Statement::text(int Column) const {
  auto *Bytes = reinterpret_cast<const char *>(
      sqlite3_column_text(Compiled.get(), Column));
  return StringRef(Bytes,
                   Bytes ? sqlite3_column_bytes(Compiled.get(), Column) : 0);
}

double Statement::number(int Column) const {
  return sqlite3_column_double(Compiled.get(), Column);
}

int64_t Statement::integer(int Column) const {
  return sqlite3_column_int64(Compiled.get(), Column);
}

bool Statement::isNull(int Column) const {
  return sqlite3_column_type(Compiled.get(), Column) == SQLITE_NULL;
}

} // namespace heal
