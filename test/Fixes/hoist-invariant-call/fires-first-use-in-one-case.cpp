// The call is evaluated only in one case of a switch.
// flags: -std=c++14
#include <cstdio>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
unsigned run(const unsigned *ways, unsigned count, unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < count; ++i)
    switch (ways[i]) {
    case 1:
      sum += slow(n);
      break;
    default:
      ++sum;
    }
  return sum;
}
int main() {
  unsigned ways[] = {0, 1, 2};
  std::printf("%u\n", run(ways, 3, 5));
}
