// Who is given the variable and the second result can tell that they are two.
#include <cstdio>
#include <vector>

struct Range {
  int First, Last;
};

static Range rangeOf(const std::vector<int> &values) {
  Range range{values[0], values[0]};
  for (int value : values) {
    range.First = value < range.First ? value : range.First;
    range.Last = value > range.Last ? value : range.Last;
  }
  return range;
}

static bool isOne(const Range &a, const Range &b) { return &a == &b; }

int main() {
  std::vector<int> values = {3, 1, 2};
  const Range range = rangeOf(values);
  std::printf("%d\n", isOne(range, rangeOf(values)));
}
