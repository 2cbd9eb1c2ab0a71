// The call is written in a macro.
#include <cstdio>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
#define WEIGHT slow(n)
int main() {
  unsigned n = 3;
  std::printf("%u\n", WEIGHT);
  std::printf("%u\n", WEIGHT);
}
