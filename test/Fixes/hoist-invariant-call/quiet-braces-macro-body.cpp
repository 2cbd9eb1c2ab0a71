// The braces would end behind what a macro writes.
#include <cstdio>
#define STEP(counter) ++counter
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
      STEP(turns);
  return turns;
}
int main() { std::printf("%u\n", run(3, true)); }
