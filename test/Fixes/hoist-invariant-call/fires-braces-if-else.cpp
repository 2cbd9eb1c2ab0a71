// Braces are put around what has none: a branch, what follows an else, a body.
#include <cstdio>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
unsigned run(unsigned n, int way) {
  unsigned turns = 0;
  if (way == 0)
    while (turns < slow(n)) // grows
      ++turns;
  else if (way == 1)
    for (unsigned i = 0; i < slow(n); ++i)
      turns += 2;
  else
    do
      ++turns;
    while (turns < slow(n));
  return turns;
}
int main() { std::printf("%u %u %u\n", run(3, 0), run(3, 1), run(3, 2)); }
