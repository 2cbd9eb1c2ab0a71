//===- DocumentCutter.cpp - One document of any length --------------------===//
//
// Brackets and strings are all that must be understood to find where a record
// begins and ends. Places that can lead to a record are kept on a stack with
// the names of their members; below a record only brackets are counted.
//
//===----------------------------------------------------------------------===//
#include "JsonCursorInternal.h"
#include "RecordsInternal.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/Twine.h"

namespace heal {

/// Longer names of members are cut: none that we know is.
static constexpr size_t MaxNameBytes = 256;

/// Moves the bytes since RunBegin into the record that they belong to.
void DocumentCutter::flush(const char *To) {
  if (!isCapturing() || !RunBegin)
    return;
  Capture &Into = Captures.back();
  size_t Length = To - RunBegin;
  if (Into.Text.size() + Length > MaxRecordBytes)
    Into.IsTooLong = true;
  if (Into.IsTooLong)
    Into.Text.clear();
  else
    Into.Text.append(RunBegin, Length);
  RunBegin = To;
}

void DocumentCutter::beginCapture(Place Where, const char *At, uint64_t Line) {
  flush(At);
  Captures.emplace_back();
  Captures.back().Where = Where;
  if (!isList(Open.back()))
    Captures.back().Name = MemberName;
  Captures.back().Line = Line;
  Captures.back().Depth = Open.size();
  IsInGap = false;
  RunBegin = At;
}

void DocumentCutter::endCapture(const char *After, uint64_t Line) {
  flush(After);
  Capture Done = Captures.pop_back_val();
  // What encloses the record goes on to be captured behind the list.
  IsInGap = !Captures.empty();
  RunBegin = nullptr;
  if (Done.IsTooLong) {
    Taker.complain(Done.Line, "the " + describe(Done.Where) +
                                  " is longer than " +
                                  llvm::Twine(MaxRecordBytes >> 20) +
                                  " MiB and is left out");
    return;
  }
  Record Piece;
  Piece.Where = Done.Where;
  Piece.Text = Done.Text;
  Piece.Name = Done.Name;
  Piece.Line = Done.Line;
  Piece.Gaps = Done.Gaps;
  Taker.take(Piece);
}

void DocumentCutter::open(char Bracket, const char *At, uint64_t Line) {
  Place Next = Place::Elsewhere;
  if (Open.empty())
    Next = Bracket == '[' ? Place::DocumentList : Place::Document;
  else if (isList(Open.back()))
    Next = elementOf(Open.back());
  else
    Next = memberOf(Open.back(), MemberName);
  if (Next == Place::Elsewhere || isList(Next) != (Bracket == '[')) {
    if (Next != Place::Elsewhere &&
        (Captures.empty() || (!Open.empty() && isList(Open.back()))))
      Taker.complain(Line, "the " + describe(Next) + " must be " +
                               (isList(Next) ? "an array" : "an object"));
    ++Deep;
    return;
  }
  Started = true;
  if (isRecord(Next)) {
    beginCapture(Next, At, Line);
    if (!hasRecordsInside(Next)) {
      ++Deep;
      return;
    }
  }
  Open.push_back(Next);
  SawStray = false;
  if (!isRecord(Next) && !Captures.empty()) {
    // A list of records inside of a record: it stays, but empty.
    flush(At + 1);
    IsInGap = true;
    Captures.back().GapBegin = Line;
  }
  MemberName.clear();
  LastString.clear();
}

void DocumentCutter::close(char Bracket, const char *At, uint64_t Line) {
  Place Done = Open.back();
  if (isList(Done) != (Bracket == ']')) {
    Taker.complain(Line, "the brackets do not match; the rest of the file is "
                         "left out");
    Broken = true;
    return;
  }
  Open.pop_back();
  if (isRecord(Done))
    return endCapture(At + 1, Line);
  if (Captures.empty())
    return;
  IsInGap = false;
  RunBegin = At;
  Capture &Enclosing = Captures.back();
  if (Line != Enclosing.GapBegin)
    Enclosing.Gaps.push_back(
        {Enclosing.Text.size(), Line - Enclosing.GapBegin});
}

/// Passes what lies below the places that matter: brackets are counted.
const char *DocumentCutter::skipDeep(const char *At, const char *End,
                                     uint64_t &Line) {
  for (; (At = endOfFiller(At, End)) != End; ++At) {
    switch (*At) {
    case '"':
      return At;
    case '{':
    case '[':
      ++Deep;
      break;
    case '}':
    case ']':
      if (--Deep == 0)
        return At + 1;
      break;
    case '\n':
      ++Line;
      break;
    default:
      break;
    }
  }
  return At;
}

/// Passes the rest of a string; names of members are kept.
const char *DocumentCutter::passString(const char *At, const char *End,
                                       uint64_t &Line) {
  bool IsKept = Deep == 0;
  while (At != End) {
    if (AfterBackslash) {
      AfterBackslash = false;
      ++At;
      continue;
    }
    const char *Stop = endOfPlainText(At, End);
    if (IsKept && LastString.size() < MaxNameBytes)
      LastString.append(At, Stop);
    At = Stop;
    if (At == End)
      break;
    char C = *At++;
    if (C == '"') {
      InString = false;
      break;
    }
    AfterBackslash = C == '\\';
    Line += C == '\n';
  }
  return At;
}

/// Complains of text that is no document, once for each, and of elements of a
/// list of records that are neither objects nor arrays.
void DocumentCutter::noticeStray(char C, uint64_t Line) {
  bool IsBetween = Open.empty();
  if (C == ',' && !IsBetween)
    SawStray = false;
  if (SawStray || llvm::isSpace(C) || StringRef("{}[],").contains(C))
    return;
  if (!IsBetween && !isList(Open.back()))
    return;
  SawStray = true;
  if (IsBetween)
    Taker.complain(Line, "text that belongs to no document");
  else
    Taker.complain(Line, "the " + describe(elementOf(Open.back())) +
                             " must be an object");
}

size_t DocumentCutter::feed(StringRef Bytes, uint64_t &Line) {
  const char *At = Bytes.begin(), *End = Bytes.end();
  RunBegin = At;
  while (At != End && !isDone() && !Broken) {
    if (InString) {
      At = passString(At, End, Line);
      continue;
    }
    if (Deep > 0) {
      At = skipDeep(At, End, Line);
      if (Deep == 0 && isAtEndOfCapture())
        endCapture(At, Line);
      if (At != End && Deep > 0 && *At == '"') {
        InString = true;
        ++At;
      }
      continue;
    }
    char C = *At;
    noticeStray(C, Line);
    if (C == '"') {
      InString = true;
      LastString.clear();
    } else if (C == ':') {
      MemberName = LastString;
    } else if (C == '{' || C == '[') {
      open(C, At, Line);
    } else if ((C == '}' || C == ']') && !Open.empty()) {
      close(C, At, Line);
    }
    Line += C == '\n';
    ++At;
  }
  if (Broken)
    return Bytes.size();
  flush(At);
  return At - Bytes.begin();
}

void DocumentCutter::finish(uint64_t Line) {
  if (Broken || Open.empty())
    return;
  Place Inside = Captures.empty() ? Open.front() : Captures.back().Where;
  Taker.complain(Line, "the file ends in the middle of a " + describe(Inside));
}

} // namespace heal
