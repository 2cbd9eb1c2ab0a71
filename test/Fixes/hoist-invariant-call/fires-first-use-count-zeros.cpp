// The count of zeros of 0 is undefined, and the loop does not run.
// audit: nothing is reached
// flags: -std=c++14
#include <cstdio>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
unsigned weigh(unsigned mask) { return slow(__builtin_ctz(mask)); }
int main(int argc, char **) {
  unsigned mask = argc - 1, sum = 0;
  for (unsigned i = 0; i < mask; ++i)
    sum += weigh(mask);
  std::printf("%u\n", sum);
}
