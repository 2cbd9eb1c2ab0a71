// std::swap was specialised for a class and counts.
// flags: -std=c++17
#include <cstdio>
#include <utility>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
unsigned swaps = 1;
struct Item {
  int number;
};
template <> void std::swap(Item &a, Item &b) noexcept {
  ++swaps;
  int number = a.number;
  a.number = b.number;
  b.number = number;
}
int main() {
  Item first = {1}, second = {2};
  unsigned turns = 0;
  while (turns < slow(swaps) && turns < 9) {
    ++turns;
    std::swap(first, second);
  }
  std::printf("%u\n", turns);
}
