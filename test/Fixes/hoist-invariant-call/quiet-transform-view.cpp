// Walking over a view runs a lambda that changes the variable.
#include <cstdio>
#include <ranges>
#include <vector>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
int main() {
  std::vector<unsigned> values = {1, 2};
  unsigned count = 1, turns = 0, sum = 0;
  auto view = values | std::views::transform([&count](unsigned value) {
                ++count;
                return value;
              });
  while (turns < slow(count) && turns < 9) {
    ++turns;
    for (unsigned value : view)
      sum += value;
  }
  std::printf("%u %u\n", turns, sum);
}
