// One lambda, before the outermost loop, serves both calls.
#include <cstdio>
#include <vector>
unsigned weigh(const std::vector<unsigned> &values) {
  unsigned sum = values.at(0);
  for (unsigned value : values)
    sum += value;
  return sum;
}
unsigned run(const std::vector<unsigned> &values, unsigned rows) {
  unsigned sum = 0;
  for (unsigned row = 0; row < rows; ++row) {
    for (unsigned i = 0; i < row; ++i)
      if (i % 2)
        sum += weigh(values);
    if (row == 3)
      sum += weigh(values) * 100;
  }
  return sum;
}
int main() { std::printf("%u %u\n", run({}, 1), run({1, 2}, 5)); }
