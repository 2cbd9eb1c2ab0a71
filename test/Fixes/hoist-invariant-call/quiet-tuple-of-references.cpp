// A tuple of references is assigned.
#include <cstdio>
#include <tuple>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
int main() {
  unsigned count = 1, other = 0, turns = 0;
  std::tuple<unsigned &, unsigned &> both(count, other);
  while (turns < slow(count) && turns < 9) {
    ++turns;
    both = std::make_tuple(turns + 1, turns);
  }
  std::printf("%u %u\n", turns, other);
}
