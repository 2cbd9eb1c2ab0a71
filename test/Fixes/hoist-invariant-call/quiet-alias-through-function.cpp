// A std::function changes the variable.
#include <cstdio>
#include <functional>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
int main() {
  unsigned limit = 1, turns = 0;
  std::function<void()> grow = [&] { ++limit; };
  while (turns < slow(limit) && turns < 9) {
    ++turns;
    grow();
  }
  std::printf("%u\n", turns);
}
