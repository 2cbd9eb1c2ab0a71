// A variable holds the result already.
#include <cstdio>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
int main() {
  unsigned n = 3;
  const unsigned first = slow(n);
  std::printf("%u %u\n", first, slow(n));
}
