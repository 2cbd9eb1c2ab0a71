// A do loop.
#include <cstdio>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
int main() {
  unsigned limit = 4, turns = 0;
  do {
    ++turns;
  } while (turns < slow(limit));
  std::printf("%u\n", turns);
}
