// The loop stands in no block.
#include <cstdio>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
unsigned run(unsigned n, bool yes) {
  unsigned turns = 0;
  if (yes)
    while (turns < slow(n))
      ++turns;
  return turns;
}
int main() { std::printf("%u\n", run(3, true)); }
