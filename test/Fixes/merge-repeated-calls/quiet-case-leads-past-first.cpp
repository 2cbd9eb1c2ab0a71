// A case label leads to the second call past the first.
#include <cstdio>
#include <vector>
unsigned slow(const std::vector<unsigned> &values) {
  unsigned sum = 1;
  for (unsigned value : values)
    sum += value % 7;
  return sum;
}
unsigned run(const std::vector<unsigned> &values, int start) {
  unsigned sum = 0;
  switch (start) {
  case 0: {
    sum += slow(values) * 2;
    if (sum > 90)
      case 1:
      sum += slow(values);
  }
  }
  return sum;
}
int main() { std::printf("%u %u\n", run({1, 2, 3}, 0), run({1, 2}, 1)); }
