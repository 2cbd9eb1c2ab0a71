// What is written behind the second call is read by it in the next turn.
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
    for (unsigned i = 0; i < 2; ++i) {
      sum += slow(values);
      values.push_back(sum);
    }
  }
  return sum;
}
int main() { std::printf("%u %u\n", run({1, 2, 3}, 2), run({1, 2}, 90)); }
