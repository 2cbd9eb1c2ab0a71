// A structured binding by reference changes the pair.
#include <cstdio>
#include <utility>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
int main() {
  std::pair<unsigned, unsigned> pair(1, 2);
  auto &[first, second] = pair;
  unsigned turns = 0;
  while (turns < slow(pair.first) && turns < 9) {
    ++turns;
    first += second;
  }
  std::printf("%u\n", turns);
}
