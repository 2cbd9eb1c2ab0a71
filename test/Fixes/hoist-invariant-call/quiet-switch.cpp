// A case label follows the loop in its switch.
#include <cstdio>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
unsigned run(unsigned n, int which) {
  unsigned turns = 0;
  switch (which) {
  case 0:
    ++turns;
    while (turns < slow(n))
      ++turns;
    break;
  case 1:
    turns = 9;
  }
  return turns;
}
int main() { std::printf("%u %u\n", run(3, 0), run(3, 1)); }
