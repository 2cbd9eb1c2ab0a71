//===- TableInternal.h - Aligned columns for a terminal ---------*- C++ -*-===//
#ifndef CLANG_HEAL_LIB_PIPELINE_TABLEINTERNAL_H
#define CLANG_HEAL_LIB_PIPELINE_TABLEINTERNAL_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include <string>
#include <vector>

namespace heal {

using llvm::ArrayRef;
using llvm::StringRef;

/// How a cell is coloured, where there are colours.
enum class Paint { Plain, Strong, Good, Bad, Faint };

struct Cell {
  std::string Text;
  Paint Look = Paint::Plain;
  Cell(StringRef Text, Paint Look = Paint::Plain)
      : Text(Text.str()), Look(Look) {}
  Cell(const std::string &Text, Paint Look = Paint::Plain)
      : Text(Text), Look(Look) {}
  Cell(const char *Text, Paint Look = Paint::Plain) : Text(Text), Look(Look) {}
};

/// Columns as wide as their widest cell. A column whose title begins with `>`
/// is flush right; the last column is not padded.
class Table {
public:
  explicit Table(ArrayRef<StringRef> Titles);
  void row(std::vector<Cell> Cells);
  bool empty() const { return Rows.empty(); }
  std::string render(bool Colour) const;

private:
  std::vector<std::string> Titles;
  std::vector<bool> FlushRight;
  std::vector<std::vector<Cell>> Rows;
};

/// \p Text on one line, with control characters shown as `\x1b`.
std::string visible(StringRef Text);

/// \p Text with its white space made single blanks, cut after \p Most bytes.
std::string oneLine(StringRef Text, size_t Most);

/// \p Text with what a terminal shows of \p Look.
std::string painted(StringRef Text, Paint Look, bool Colour);

/// `0.042`, `4.2`, `420`: three significant digits of milliseconds.
std::string millis(double Value);
/// `12.5 %`.
std::string percent(double Share);
/// `1.83x`.
std::string times(double Ratio);

} // namespace heal

#endif
