// It throws in the turn in which it threw before, after the same output, and
// again in the next one.
#include <cstdio>
#include <stdexcept>
#include <vector>
unsigned weigh(const std::vector<unsigned> &values) {
  unsigned sum = values.at(0);
  for (unsigned value : values)
    sum += value;
  return sum;
}
unsigned run(const std::vector<unsigned> &values) {
  unsigned caught = 0;
  for (unsigned i = 0; i < 4; ++i) {
    std::printf("turn %u\n", i);
    try {
      if (i > 1 && weigh(values) > i)
        ++caught;
    } catch (const std::out_of_range &) {
      caught += 10;
    }
  }
  return caught;
}
int main() { std::printf("%u %u\n", run({}), run({1, 2})); }
