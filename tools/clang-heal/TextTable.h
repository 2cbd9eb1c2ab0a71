//===- TextTable.h - Columns for a terminal ---------------------*- C++ -*-===//
//-*-===//
#ifndef CLANG_HEAL_TOOLS_TEXTTABLE_H
#define CLANG_HEAL_TOOLS_TEXTTABLE_H

#include <string>
#include <vector>

namespace heal {

/// Rows of text in aligned columns. Control characters of the cells are made
/// visible: they come from files that anybody may have written.
class TextTable {
public:
  enum class Align { Left, Right };
  struct Column {
    std::string Title;
    Align Side = Align::Left;
  };

  explicit TextTable(std::vector<Column> Columns)
      : Columns(std::move(Columns)) {}
  /// REQUIRES: as many cells as there are columns.
  void add(std::vector<std::string> Cells);
  bool empty() const { return Rows.empty(); }
  /// The titles and the rows, indented by two, one line each.
  std::string str() const;

private:
  std::vector<Column> Columns;
  std::vector<std::vector<std::string>> Rows;
};

/// \p Millis as a person reads it: `340 us`, `12.5 ms`, `1.25 s`, `3.1 h`.
std::string readableTime(double Millis);

} // namespace heal

#endif
