// Whether there is a second call is a matter of configuration.
#include <cstdio>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
unsigned run(unsigned n) {
  unsigned sum = slow(n) * 2;
#ifndef ONCE
  sum += slow(n);
#endif
  return sum;
}
int main() { std::printf("%u\n", run(3)); }
