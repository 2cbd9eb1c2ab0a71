#pragma once

#include <vector>

struct Line {
  long cents;
  int count;
};

class Cart {
public:
  void add(const Line &line) { lines_.push_back(line); }
  template <typename T> void fill(const T &lines) {
    for (const Line &line : lines)
      lines_.push_back(line);
  }
  long total() const;

private:
  std::vector<Line> lines_;
};
