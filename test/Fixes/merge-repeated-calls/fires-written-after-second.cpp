// It is written only behind the second call.
#include <cstdio>
#include <vector>
unsigned slow(const std::vector<unsigned> &values) {
  unsigned sum = 1;
  for (unsigned value : values)
    sum += value % 7;
  return sum;
}
unsigned run(std::vector<unsigned> values, unsigned most) {
  unsigned sum = 0;
  if (slow(values) > most) {
    sum += slow(values);
    values.clear();
  }
  return sum + static_cast<unsigned>(values.size());
}
int main() { std::printf("%u %u\n", run({1, 2, 3}, 2), run({1, 2}, 90)); }
