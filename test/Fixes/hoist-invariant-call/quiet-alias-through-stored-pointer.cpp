// A pointer to the variable was stored before.
#include <cstdio>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
unsigned *stored;
void grow() { ++*stored; }
int main() {
  unsigned limit = 1, turns = 0;
  stored = &limit;
  while (turns < slow(limit) && turns < 9) {
    ++turns;
    grow();
  }
  std::printf("%u\n", turns);
}
