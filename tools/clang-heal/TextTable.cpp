//===- TextTable.cpp -------------------------------------------------------===//
//----------------------------------------------------------===//
#include "TextTable.h"
#include "Command.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/Unicode.h"

namespace heal {

/// A line break inside of a cell would look like a row.
static std::string cellText(StringRef Text) {
  std::string Result = printable(Text);
  for (char &C : Result)
    if (C == '\n' || C == '\t')
      C = ' ';
  return Result;
}

static size_t widthOf(StringRef Text) {
  int Width = llvm::sys::unicode::columnWidthUTF8(Text);
  return Width < 0 ? Text.size() : Width;
}

void TextTable::add(std::vector<std::string> Cells) {
  assert(Cells.size() == Columns.size() && "a row has a cell a column");
  for (std::string &Cell : Cells)
    Cell = cellText(Cell);
  Rows.push_back(std::move(Cells));
}

std::string TextTable::str() const {
  std::vector<std::string> Titles;
  std::vector<size_t> Widths;
  for (const Column &Each : Columns) {
    Titles.push_back(Each.Title);
    Widths.push_back(widthOf(Each.Title));
  }
  for (const std::vector<std::string> &Row : Rows)
    for (size_t I = 0; I < Row.size(); ++I)
      Widths[I] = std::max(Widths[I], widthOf(Row[I]));
  std::string Result;
  auto Write = [&](const std::vector<std::string> &Row) {
    std::string Line;
    for (size_t I = 0; I < Row.size(); ++I) {
      std::string Space(Widths[I] - widthOf(Row[I]), ' ');
      Line += "  ";
      Line += Columns[I].Side == Align::Right ? Space + Row[I] : Row[I] + Space;
    }
    Result += StringRef(Line).rtrim().str() + "\n";
  };
  Write(Titles);
  for (const std::vector<std::string> &Row : Rows)
    Write(Row);
  return Result;
}

std::string readableTime(double Millis) {
  struct Unit {
    double Millis;
    const char *Name;
  };
  static constexpr Unit Units[] = {
      {3.6e6, "h"}, {6e4, "min"}, {1e3, "s"}, {1, "ms"}, {1e-3, "us"}};
  if (Millis <= 0)
    return "0";
  for (const Unit &Each : Units) {
    double Value = Millis / Each.Millis;
    if (Value >= 100)
      return llvm::formatv("{0:f0} {1}", Value, Each.Name).str();
    if (Value >= 1)
      return llvm::formatv("{0:f2} {1}", Value, Each.Name).str();
  }
  return llvm::formatv("{0:f0} ns", Millis * 1e6).str();
}

} // namespace heal
