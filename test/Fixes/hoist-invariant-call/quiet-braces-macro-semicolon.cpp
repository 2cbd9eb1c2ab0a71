// The braces would end in a macro.
#include <cstdio>
#define END ;
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
      ++turns END
  return turns;
}
int main() { std::printf("%u\n", run(3, true)); }
