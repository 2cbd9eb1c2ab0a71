// The call goes before the outer loop, and is used twice.
#include <cstdio>
#include <vector>
unsigned total(const std::vector<unsigned> &values) {
  unsigned sum = 0;
  for (unsigned value : values)
    sum += value;
  return sum;
}
unsigned score(const std::vector<unsigned> &weights, unsigned rows) {
  unsigned best = 0;
  for (unsigned row = 0; row < rows; ++row)
    for (unsigned column = 0; column < rows; ++column)
      best += row * total(weights) + column % (total(weights) | 1);
  return best;
}
int main() { std::printf("%u\n", score({1, 2, 3}, 4)); }
