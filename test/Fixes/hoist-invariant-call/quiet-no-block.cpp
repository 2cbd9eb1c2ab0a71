// A label stands before the loop: a jump to it would not compute the value again.
#include <cstdio>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
unsigned run(unsigned n) {
  unsigned turns = 0;
again:
  while (turns < slow(n))
    ++turns;
  if (++n < 5)
    goto again;
  return turns;
}
int main() { std::printf("%u\n", run(3)); }
