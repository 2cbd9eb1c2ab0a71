// A lambda returns a reference to the variable.
#include <cstdio>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
int main() {
  unsigned limit = 1, turns = 0;
  auto get = [&]() -> unsigned & { return limit; };
  while (turns < slow(limit) && turns < 9) {
    ++turns;
    get() += 2;
  }
  std::printf("%u\n", turns);
}
