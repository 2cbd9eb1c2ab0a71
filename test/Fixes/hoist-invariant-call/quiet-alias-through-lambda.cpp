// A lambda changes the variable that it captured.
#include <cstdio>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
int main() {
  unsigned limit = 1, turns = 0;
  auto grow = [&] { ++limit; };
  while (turns < slow(limit) && turns < 9) {
    ++turns;
    grow();
  }
  std::printf("%u\n", turns);
}
