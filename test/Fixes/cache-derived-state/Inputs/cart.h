#pragma once

#include <vector>

struct Line {
  long cents;
  int count;
};

/// What a customer is about to buy.
class Cart {
  // The lines in the order in which they were added.
  std::vector<Line> lines_;

public:
  void add(const Line &line);

  /// In cents.
  long total() const;
};
