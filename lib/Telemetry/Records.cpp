//===- Records.cpp - Lines, or one document -------------------------------===//
#include "RecordsInternal.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/Twine.h"

namespace heal {

RecordTaker::~RecordTaker() = default;

uint64_t Record::lineAt(const char *At) const {
  uint64_t Result = Line;
  if (!IsOneLine && At >= Text.begin() && At <= Text.end())
    Result += std::count(Text.begin(), At, '\n');
  for (const Gap &Missing : Gaps)
    if (Text.begin() + Missing.Offset <= At)
      Result += Missing.Lines;
  return Result;
}

/// Enough to hold the first line of most files.
static constexpr size_t HeadBytes = 1 << 20;

/// `{"resourceSpans"` of `{"resourceSpans":[...`: what the lines of one file
/// have in common.
static StringRef firstWords(StringRef Line) {
  return Line.take_front(Line.find(':'));
}

/// Whether the brackets of \p Text are balanced, as those of a document are.
static bool isWholeDocument(StringRef Text) {
  int64_t Depth = 0;
  bool InString = false;
  for (size_t I = 0; I < Text.size(); ++I) {
    char C = Text[I];
    if (InString) {
      I += C == '\\';
      InString = C != '"';
    } else if (C == '"') {
      InString = true;
    } else if (C == '{' || C == '[') {
      ++Depth;
    } else if (C == '}' || C == ']') {
      --Depth;
    }
  }
  return Depth == 0 && !InString;
}

/// Whether \p Head begins a file of one document a line. A first line that is
/// cut short is told by the second, which begins as the first did.
static bool isJsonLines(StringRef Head, bool IsWhole) {
  StringRef Text = Head.ltrim();
  if (!Text.starts_with("{") && !Text.starts_with("["))
    return true;
  size_t LineEnd = Text.find('\n');
  if (LineEnd == StringRef::npos)
    return IsWhole;
  StringRef First = Text.take_front(LineEnd).rtrim();
  if (isWholeDocument(First))
    return true;
  StringRef Words = firstWords(First);
  return Words.size() > 2 && Text.drop_front(LineEnd + 1).starts_with(Words);
}

void RecordStream::feed(StringRef Bytes) {
  if (!SawAnything && !Bytes.trim().empty())
    SawAnything = true;
  switch (Current) {
  case Mode::Head:
    if (Carry.empty()) {
      StringRef Blank = Bytes.take_while(llvm::isSpace);
      Line += Blank.count('\n');
      Bytes = Bytes.drop_front(Blank.size());
    }
    Carry += Bytes;
    if (Carry.size() >= HeadBytes)
      decide(/*IsWhole=*/false);
    return;
  case Mode::Lines:
    return feedLines(Bytes);
  case Mode::Document:
    return feedDocument(Bytes);
  }
}

void RecordStream::decide(bool IsWhole) {
  std::string Head = std::move(Carry);
  Carry.clear();
  StringRef Text = Head;
  Text.consume_front("\xef\xbb\xbf");
  if (isJsonLines(Text, IsWhole)) {
    Current = Mode::Lines;
    return feedLines(Text);
  }
  Current = Mode::Document;
  feedDocument(Text);
}

void RecordStream::endLine(StringRef Rest) {
  StringRef Whole = Rest;
  if (!Carry.empty()) {
    Carry += Rest;
    Whole = Carry;
  }
  Whole = Whole.trim();
  if (!Whole.empty() && !IsSkippingLine) {
    Record Piece;
    Piece.Where = Whole.front() == '[' ? Place::DocumentList : Place::Document;
    Piece.Text = Whole;
    Piece.Line = Line;
    Piece.IsOneLine = true;
    Taker.take(Piece);
  }
  Carry.clear();
  IsSkippingLine = false;
  ++Line;
}

void RecordStream::feedLines(StringRef Bytes) {
  while (true) {
    size_t LineEnd = Bytes.find('\n');
    size_t Length = LineEnd == StringRef::npos ? Bytes.size() : LineEnd;
    if (!IsSkippingLine && Carry.size() + Length > MaxRecordBytes) {
      Taker.complain(Line, "the line is longer than " +
                               llvm::Twine(MaxRecordBytes >> 20) +
                               " MiB and is left out");
      IsSkippingLine = true;
      std::string().swap(Carry);
    }
    if (LineEnd == StringRef::npos) {
      if (!IsSkippingLine)
        Carry += Bytes;
      return;
    }
    endLine(IsSkippingLine ? StringRef() : Bytes.take_front(LineEnd));
    Bytes = Bytes.drop_front(LineEnd + 1);
  }
}

void RecordStream::feedDocument(StringRef Bytes) {
  while (!Bytes.empty()) {
    if (!Document) {
      Document.emplace(Taker, MaxRecordBytes);
      DocumentLine = Line;
    }
    Bytes = Bytes.drop_front(Document->feed(Bytes, Line));
    if (!Document->isDone())
      return;
    Document.reset();
    // One document a line after all, whose first line was too long to tell.
    if (Line == DocumentLine) {
      Current = Mode::Lines;
      return feedLines(Bytes);
    }
  }
}

void RecordStream::finish() {
  if (Current == Mode::Head)
    decide(/*IsWhole=*/true);
  if (Current == Mode::Lines)
    return endLine({});
  if (Document)
    Document->finish(Line);
}

} // namespace heal
