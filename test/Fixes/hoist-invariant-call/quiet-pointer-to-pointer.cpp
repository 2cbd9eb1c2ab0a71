// The callee writes through a pointer to a pointer.
#include <cstdio>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
void grow(unsigned **at) { ++**at; }
int main() {
  unsigned limit = 1, turns = 0;
  unsigned *address = &limit;
  while (turns < slow(limit) && turns < 9) {
    ++turns;
    grow(&address);
  }
  std::printf("%u\n", turns);
}
