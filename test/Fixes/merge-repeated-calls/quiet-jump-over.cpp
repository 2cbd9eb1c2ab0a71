// A goto would jump over the new variable.
#include <cstdio>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
unsigned run(unsigned n, bool skip) {
  unsigned sum = 0;
  if (skip)
    goto done;
  sum += slow(n);
  sum += slow(n);
done:
  return sum;
}
int main() { std::printf("%u %u\n", run(3, true), run(3, false)); }
