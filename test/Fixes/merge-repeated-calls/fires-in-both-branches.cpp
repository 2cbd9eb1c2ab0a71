// In the condition and in both branches, each of which writes afterwards.
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
  for (unsigned turn = 0; turn < 3; ++turn) {
    if (slow(values) > most) {
      sum += slow(values);
      values.pop_back();
    } else {
      sum += 10 * slow(values);
      values.push_back(sum);
    }
  }
  return sum;
}
int main() { std::printf("%u %u\n", run({1, 2, 3}, 2), run({1, 2}, 90)); }
