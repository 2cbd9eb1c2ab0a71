// The loop ends with the value, so it is computed once at most.
#include <cstdio>
#include <vector>
unsigned weigh(const std::vector<unsigned> &values) {
  unsigned sum = values.at(0);
  for (unsigned value : values)
    sum += value;
  return sum;
}
unsigned run(const std::vector<unsigned> &values, unsigned turns) {
  for (unsigned i = 0; i < turns; ++i)
    if (i > 2)
      return weigh(values) + i;
  return 0;
}
int main() { std::printf("%u %u\n", run({}, 1), run({1, 2}, 5)); }
