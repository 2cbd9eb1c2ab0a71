//===- RecordsInternal.h - From bytes to records ----------------*- C++ -*-===//
//
// Cuts a stream of bytes into pieces that fit into memory: the lines of JSON
// Lines, or the records of one document however long it is.
//
//===----------------------------------------------------------------------===//
#ifndef CLANG_HEAL_LIB_TELEMETRY_RECORDSINTERNAL_H
#define CLANG_HEAL_LIB_TELEMETRY_RECORDSINTERNAL_H

#include "LayoutInternal.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/Twine.h"
#include <optional>
#include <string>
#include <vector>

namespace heal {

/// Lines of the file that are not in a record's text, since they were handed
/// over as records of their own.
struct Gap {
  size_t Offset;  ///< In the record's text.
  uint64_t Lines; ///< How many are missing there.
};

/// A piece of a file: a whole document, or what lies at one place of it.
struct Record {
  Place Where = Place::Document;
  StringRef Text;
  StringRef Name;         ///< Of the member that it is the value of.
  uint64_t Line = 0;      ///< Of its first byte, from 1.
  bool IsOneLine = false; ///< Then nobody need count, however long it is.
  llvm::ArrayRef<Gap> Gaps;

  /// The line of the file in which \p At, a place in Text, lies.
  uint64_t lineAt(const char *At) const;
};

/// Who takes the pieces. Text that it is given dies with the call.
class RecordTaker {
public:
  virtual ~RecordTaker();
  virtual void take(const Record &Piece) = 0;
  /// Something at \p Line could not be used.
  virtual void complain(uint64_t Line, const llvm::Twine &Why) = 0;
};

/// Cuts one document into its records, however long the document is. Memory
/// stays below two records.
///
/// Made by RecordStream. Checks no more than it needs: whoever takes the
/// records sees what is wrong in them.
class DocumentCutter {
public:
  DocumentCutter(RecordTaker &Taker, size_t MaxRecordBytes)
      : Taker(Taker), MaxRecordBytes(MaxRecordBytes) {}

  /// Takes bytes up to the end of the document; returns how many.
  size_t feed(StringRef Bytes, uint64_t &Line);
  /// Whether the document has ended.
  bool isDone() const { return Started && Open.empty(); }
  /// The stream ends here; complains when the document did not.
  void finish(uint64_t Line);

private:
  /// The text of a record that has begun and not ended.
  struct Capture {
    Place Where = Place::Elsewhere;
    std::string Text, Name;
    uint64_t Line = 0;
    size_t Depth = 0; ///< How many places were open before it.
    bool IsTooLong = false;
    std::vector<Gap> Gaps;
    uint64_t GapBegin = 0;
  };

  void noticeStray(char C, uint64_t Line);
  void open(char Bracket, const char *At, uint64_t Line);
  void close(char Bracket, const char *At, uint64_t Line);
  const char *skipDeep(const char *At, const char *End, uint64_t &Line);
  const char *passString(const char *At, const char *End, uint64_t &Line);
  void flush(const char *To);
  void beginCapture(Place Where, const char *At, uint64_t Line);
  void endCapture(const char *After, uint64_t Line);
  /// Whether the innermost record is one whose brackets are only counted.
  bool isAtEndOfCapture() const {
    return !Captures.empty() && !IsInGap &&
           Captures.back().Depth == Open.size();
  }
  bool isCapturing() const { return !Captures.empty() && !IsInGap; }

  RecordTaker &Taker;
  size_t MaxRecordBytes;
  llvm::SmallVector<Place, 12> Open; ///< From the document inwards.
  uint64_t Deep = 0;                 ///< Brackets open below the last of them.
  bool Started = false, Broken = false, SawStray = false;
  bool InString = false, AfterBackslash = false;
  std::string LastString, MemberName;
  llvm::SmallVector<Capture, 2> Captures;
  bool IsInGap = false;
  const char *RunBegin = nullptr; ///< What is not yet in the last capture.
};

/// Cuts a file, whose format it tells from the first bytes.
///
/// Feed it the bytes in order, then finish(). Not thread-safe.
class RecordStream {
public:
  static constexpr size_t MaxPieceBytes = 64 << 20;

  explicit RecordStream(RecordTaker &Taker,
                        size_t MaxRecordBytes = MaxPieceBytes)
      : Taker(Taker), MaxRecordBytes(MaxRecordBytes) {}

  void feed(StringRef Bytes);
  void finish();
  /// Whether anything but white space was seen.
  bool sawAnything() const { return SawAnything; }

private:
  enum class Mode { Head, Lines, Document };

  void decide(bool IsWhole);
  void feedLines(StringRef Bytes);
  void feedDocument(StringRef Bytes);
  void endLine(StringRef Rest);

  RecordTaker &Taker;
  size_t MaxRecordBytes;
  Mode Current = Mode::Head;
  std::string Carry; ///< Head, or the line that is not complete.
  bool IsSkippingLine = false, SawAnything = false;
  uint64_t Line = 1, DocumentLine = 1;
  std::optional<DocumentCutter> Document;
};

} // namespace heal

#endif
