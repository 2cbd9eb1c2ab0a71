// A guard that the branch declares writes when the branch ends.
#include <cstdio>
#include <vector>
struct Clear {
  std::vector<unsigned> &values;
  ~Clear() { values.clear(); }
};
unsigned slow(const std::vector<unsigned> &values) {
  unsigned sum = 1;
  for (unsigned value : values)
    sum += value % 7;
  return sum;
}
unsigned run(std::vector<unsigned> values, unsigned most) {
  unsigned sum = slow(values) * 2;
  if (sum > most) {
    Clear guard{values};
    sum += 1;
  }
  sum += slow(values);
  return sum;
}
int main() { std::printf("%u %u\n", run({1, 2, 3}, 2), run({1, 2}, 90)); }
