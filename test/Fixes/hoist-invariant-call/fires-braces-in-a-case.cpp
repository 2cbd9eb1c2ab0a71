// A loop that is all that a case label labels.
#include <cstdio>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
unsigned run(unsigned n, int way) {
  unsigned turns = 0;
  switch (way) {
  case 0:
    while (turns < slow(n))
      ++turns;
    break;
  default:
    turns = 1;
  }
  return turns;
}
int main() { std::printf("%u %u\n", run(3, 0), run(3, 1)); }
