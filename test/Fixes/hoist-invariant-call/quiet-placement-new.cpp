// A new object is made where the variable is.
#include <cstdio>
#include <new>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
int main() {
  unsigned limit = 1, turns = 0;
  while (turns < slow(limit) && turns < 9) {
    ++turns;
    new (&limit) unsigned(turns + 2);
  }
  std::printf("%u\n", turns);
}
