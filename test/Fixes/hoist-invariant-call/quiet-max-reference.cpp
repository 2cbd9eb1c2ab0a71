// A reference from std::max names one of two variables.
#include <algorithm>
#include <cstdio>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
int main() {
  unsigned first = 1, second = 0, turns = 0;
  const unsigned &most = std::max(first, second);
  while (turns < slow(most) && turns < 9) {
    ++turns;
    first += 5;
  }
  std::printf("%u\n", turns);
}
