// The loop comes out of a macro.
#include <cstdio>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
#define TIMES(n, what)                                                         \
  for (int i = 0; i < n; ++i)                                                  \
  what
int main() {
  unsigned sum = 0, n = 4;
  TIMES(3, sum += slow(n));
  std::printf("%u\n", sum);
}
