// There is no std::optional yet to keep a class of the program in.
// flags: -std=c++14
#include <cstdio>
#include <vector>
struct Range {
  unsigned low, high;
};
Range rangeOf(const std::vector<unsigned> &values) {
  Range range{values.at(0), values.at(0)};
  for (unsigned value : values) {
    range.low = value < range.low ? value : range.low;
    range.high = value > range.high ? value : range.high;
  }
  return range;
}
unsigned width(Range range) { return range.high - range.low; }
unsigned run(const std::vector<unsigned> &values, unsigned turns) {
  unsigned sum = 0;
  for (unsigned i = 0; i < turns; ++i)
    if (i > 2) {
      const Range range = rangeOf(values);
      sum += width(range);
    }
  return sum;
}
int main() { std::printf("%u %u\n", run({}, 1), run({1, 2}, 5)); }
