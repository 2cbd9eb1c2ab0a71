// Once it is computed before the loop a call behind a condition uses that too.
#include <cstdio>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
int main(int argc, char **) {
  unsigned n = 5, hits = 0;
  for (unsigned i = 0; i < slow(n); ++i)
    if (i % 2 && argc > 0)
      hits += slow(n);
  std::printf("%u\n", hits);
}
