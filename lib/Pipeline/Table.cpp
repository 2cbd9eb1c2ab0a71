//===- Table.cpp - Aligned columns for a terminal -------------------------===//
#include "TableInternal.h"
#include "clang-heal/Support/Text.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/Unicode.h"
#include <cassert>

namespace heal {

static size_t widthOf(StringRef Text) {
  int Columns = llvm::sys::unicode::columnWidthUTF8(Text);
  return Columns < 0 ? Text.size() : Columns;
}

static StringRef codeOf(Paint Look) {
  switch (Look) {
  case Paint::Plain:
    return "";
  case Paint::Strong:
    return "\x1b[1m";
  case Paint::Good:
    return "\x1b[32m";
  case Paint::Bad:
    return "\x1b[31m";
  case Paint::Faint:
    return "\x1b[2m";
  }
  return "";
}

std::string painted(StringRef Text, Paint Look, bool Colour) {
  if (!Colour || Look == Paint::Plain || Text.empty())
    return Text.str();
  return (codeOf(Look) + Text + "\x1b[0m").str();
}

std::string visible(StringRef Text) {
  std::string Result = printable(Text);
  for (char &C : Result)
    if (C == '\n' || C == '\t')
      C = ' ';
  return Result;
}

std::string oneLine(StringRef Text, size_t Most) {
  std::string Result;
  llvm::SmallVector<StringRef> Words;
  llvm::SplitString(Text, Words);
  for (StringRef Word : Words)
    Result += (Result.empty() ? "" : " ") + Word.str();
  if (Result.size() <= Most)
    return Result;
  // Not within a character of several bytes.
  while (Most > 0 && (static_cast<unsigned char>(Result[Most]) & 0xC0) == 0x80)
    --Most;
  return Result.substr(0, Most) + "…";
}

Table::Table(ArrayRef<StringRef> Names) {
  for (StringRef Title : Names) {
    FlushRight.push_back(Title.consume_front(">"));
    Titles.push_back(Title.str());
  }
}

void Table::row(std::vector<Cell> Cells) {
  assert(Cells.size() == Titles.size() && "a cell for each column");
  for (Cell &Each : Cells)
    Each.Text = visible(Each.Text);
  Rows.push_back(std::move(Cells));
}

std::string Table::render(bool Colour) const {
  std::vector<size_t> Widths;
  for (StringRef Title : Titles)
    Widths.push_back(widthOf(Title));
  for (const std::vector<Cell> &Row : Rows)
    for (size_t I = 0; I < Row.size(); ++I)
      Widths[I] = std::max(Widths[I], widthOf(Row[I].Text));

  std::string Result;
  auto Write = [&](size_t Column, StringRef Text, Paint Look) {
    std::string Space(Widths[Column] - widthOf(Text), ' ');
    bool IsLast = Column + 1 == Titles.size();
    if (FlushRight[Column])
      Result += Space;
    Result += painted(Text, Look, Colour);
    if (!FlushRight[Column] && !IsLast)
      Result += Space;
    Result += IsLast ? "\n" : "  ";
  };
  for (size_t I = 0; I < Titles.size(); ++I)
    Write(I, Titles[I], Paint::Faint);
  for (const std::vector<Cell> &Row : Rows)
    for (size_t I = 0; I < Row.size(); ++I)
      Write(I, Row[I].Text, Row[I].Look);
  return Result;
}

std::string millis(double Value) {
  if (Value >= 100)
    return llvm::formatv("{0:f0}", Value).str();
  if (Value >= 10)
    return llvm::formatv("{0:f1}", Value).str();
  if (Value >= 1)
    return llvm::formatv("{0:f2}", Value).str();
  return llvm::formatv("{0:f3}", Value).str();
}

std::string percent(double Share) {
  return llvm::formatv("{0:f1} %", Share * 100).str();
}

std::string times(double Ratio) {
  return llvm::formatv("{0:f2}x", Ratio).str();
}

} // namespace heal
