//===- ErrorText.cpp ------------------------------------------------------===//
#include "ErrorTextInternal.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Demangle/Demangle.h"

namespace heal {

//===----------------------------------------------------------------------===//
// Messages
//===----------------------------------------------------------------------===//

static bool isWordByte(char C) {
  return llvm::isAlnum(C) || C == '_' || static_cast<unsigned char>(C) >= 0x80;
}

/// Whether \p Word is a number, an amount such as `12ms`, or a hexadecimal id.
static bool isVariable(StringRef Word) {
  if (llvm::isDigit(Word.front()))
    return true;
  return llvm::any_of(Word, [](char C) { return llvm::isDigit(C); }) &&
         llvm::all_of(Word, [](char C) { return llvm::isHexDigit(C); });
}

/// The length of the quoted part that \p Text begins with; 0: none. An
/// apostrophe inside of a word is no quote.
static size_t quotedLength(StringRef Text, char Before) {
  char Quote = Text.front();
  if ((Quote != '\'' && Quote != '"' && Quote != '`') || isWordByte(Before))
    return 0;
  for (size_t I = 1; I < Text.size(); ++I) {
    bool Closes = Text[I] == Quote || (Quote == '`' && Text[I] == '\'');
    if (Closes && (I + 1 == Text.size() || !isWordByte(Text[I + 1])))
      return I + 1;
  }
  return 0;
}

/// The length of the UUID that \p Text begins with; 0: none.
static size_t uuidLength(StringRef Text) {
  static constexpr StringRef Shape = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";
  if (Text.size() < Shape.size())
    return 0;
  for (size_t I = 0; I < Shape.size(); ++I)
    if (Shape[I] == '-' ? Text[I] != '-' : !llvm::isHexDigit(Text[I]))
      return 0;
  return Shape.size();
}

/// Puts a star at the end of \p To; stars with only punctuation of numbers
/// between them become one: `1.2.3.4:80` has as many parts as it likes.
static void appendStar(std::string &To) {
  StringRef Before = To;
  StringRef Joined = Before.rtrim(".:,-/");
  if (Joined.ends_with("*") && Before.size() - Joined.size() <= 1)
    To.resize(Joined.size());
  else
    To += '*';
}

std::string messageTemplate(StringRef Message) {
  std::string Result;
  char Before = ' ';
  while (!Message.empty()) {
    size_t Length = quotedLength(Message, Before);
    if (!Length && !isWordByte(Before))
      Length = uuidLength(Message);
    bool Varies = Length > 0;
    if (!Varies && isWordByte(Message.front())) {
      StringRef Word = Message.take_while(isWordByte);
      Length = Word.size();
      Varies = isVariable(Word);
    }
    Length = std::max<size_t>(Length, 1);
    Before = Message[Length - 1];
    if (Varies)
      appendStar(Result);
    else
      Result += Message.take_front(Length);
    Message = Message.drop_front(Length);
  }
  return Result;
}

//===----------------------------------------------------------------------===//
// Stack traces
//===----------------------------------------------------------------------===//

/// Cuts `#3  0x00007f in ` or ` 3# ` off the front of \p Line. Returns whether
/// anything said that this is a frame.
static bool cutFrameMark(StringRef &Line) {
  size_t Before = Line.size();
  Line.consume_front("at ");
  StringRef Rest = Line.ltrim('#').ltrim("0123456789");
  if (Rest.size() < Line.size() && Rest.size() > 0 &&
      (Rest.front() == '#' || Rest.front() == ' ' || Rest.front() == ':'))
    Line = Rest.ltrim("#: ");
  if (Line.starts_with("0x"))
    Line = Line.drop_front(2)
               .drop_while([](char C) { return llvm::isHexDigit(C); })
               .ltrim(" :");
  Line.consume_front("in ");
  return Line.size() < Before;
}

/// `prog(_ZN4shop4loadEv+0x1f) [0x4006]` of backtrace_symbols.
static StringRef mangledName(StringRef Line) {
  size_t Open = Line.find("(_Z");
  if (Open == StringRef::npos)
    return {};
  return Line.drop_front(Open + 1).take_while(
      [](char C) { return C != '+' && C != ')'; });
}

/// Cuts what follows the function's name: parameters, file, library.
static StringRef cutAfterName(StringRef Frame) {
  for (StringRef Mark : {" at ", " in /", " from ", " (/", " () "})
    Frame = Frame.take_front(Frame.find(Mark));
  static constexpr StringRef Anonymous = "(anonymous namespace)";
  int Angles = 0;
  for (size_t I = 0; I < Frame.size(); ++I) {
    if (Frame.drop_front(I).starts_with(Anonymous)) {
      I += Anonymous.size() - 1;
      continue;
    }
    if (Frame.take_front(I).ends_with("operator"))
      continue;
    if (Frame[I] == '<')
      ++Angles;
    else if (Frame[I] == '>')
      --Angles;
    else if (Frame[I] == '(' && Angles <= 0)
      return Frame.take_front(I).rtrim();
  }
  return Frame.rtrim();
}

static bool isLibraryFrame(StringRef Name) {
  static constexpr StringRef Prefixes[] = {
      "std::",          "__cxa",
      "__cxxabiv1",     "__gnu_cxx",
      "_Unwind_",       "__libc_",
      "__GI_",          "__assert",
      "__pthread",      "boost::stacktrace",
      "start_thread",   "_start",
      "__clone",        "backtrace",
      "__interceptor_", "__asan",
      "__ubsan",        "__sanitizer",
      "__throw_"};
  static constexpr StringRef Names[] = {
      "abort",        "raise", "terminate",   "clone",        "clone3",
      "malloc",       "free",  "memcpy",      "__restore_rt", "strlen",
      "operator new", "??",    "pthread_kill"};
  return Name.empty() || llvm::is_contained(Names, Name) ||
         llvm::any_of(Prefixes,
                      [&](StringRef P) { return Name.starts_with(P); });
}

/// The function that \p Line of a trace names; empty: none.
static std::string functionOf(StringRef Line) {
  Line = Line.trim();
  if (StringRef Mangled = mangledName(Line); !Mangled.empty())
    return cutAfterName(llvm::demangle(Mangled)).str();
  bool IsFrame = cutFrameMark(Line);
  StringRef Name = cutAfterName(Line);
  // A line without any mark may be the message above the trace.
  if (!IsFrame && (Name.contains(' ') || Name.size() == Line.size()))
    return {};
  return Name.str();
}

std::string throwingFrame(StringRef Stacktrace) {
  while (!Stacktrace.empty()) {
    auto [Line, Rest] = Stacktrace.split('\n');
    Stacktrace = Rest;
    std::string Name = functionOf(Line);
    if (!isLibraryFrame(Name))
      return Name;
  }
  return {};
}

} // namespace heal
