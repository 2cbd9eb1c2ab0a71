// All that `text` owns is characters, so appending to it sets no flag and no
// number, whoever has its address.
#include <cstdio>
#include <string>
struct Printer {
  bool loud = true;
  unsigned width = 4;
  std::string prefix() const {
    std::string result;
    for (unsigned i = 0; i < width; ++i)
      if (loud)
        result += "!!";
    return result + "reading the first part of the next file";
  }
  std::string run(unsigned count) const {
    std::string text;
    for (unsigned i = 0; i < count; ++i)
      text += prefix() + "\n";
    print(text);
    return text;
  }
  void print(const std::string &text) const;
};
