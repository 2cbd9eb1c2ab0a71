// There is no std::optional yet to keep a value in.
// flags: -std=c++14
#include <cstdio>
#include <vector>
unsigned weigh(const std::vector<unsigned> &values) {
  unsigned sum = values.at(0);
  for (unsigned value : values)
    sum += value;
  return sum;
}
unsigned run(const std::vector<unsigned> &values, unsigned turns) {
  unsigned sum = 0;
  for (unsigned i = 0; i < turns; ++i)
    if (i > 2)
      sum += weigh(values);
  return sum;
}
int main() { std::printf("%u %u\n", run({}, 1), run({1, 2}, 5)); }
