// A goto enters the loop.
#include <cstdio>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
unsigned run(bool inside, unsigned n) {
  unsigned turns = 0;
  if (inside)
    goto middle;
  while (turns < slow(n)) {
  middle:
    ++turns;
  }
  return turns;
}
int main() { std::printf("%u %u\n", run(true, 3), run(false, 3)); }
