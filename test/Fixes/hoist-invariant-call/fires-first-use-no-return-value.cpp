// The function ends without a value for some arguments.
// audit: nothing is reached
// flags: -std=c++14
#include <cstdio>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
unsigned weigh(unsigned n) {
  if (n > 0)
    return slow(n);
}
int main(int argc, char **) {
  unsigned n = argc - 1, sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += weigh(n);
  std::printf("%u\n", sum);
}
