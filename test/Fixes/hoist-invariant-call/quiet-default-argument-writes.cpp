// A default argument changes what the call reads.
#include <cstdio>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
unsigned limit = 1;
unsigned add(unsigned n, unsigned by = ++limit) { return n + by / by; }
int main() {
  unsigned turns = 0;
  while (turns < slow(limit) && turns < 9)
    turns = add(turns);
  std::printf("%u\n", turns);
}
