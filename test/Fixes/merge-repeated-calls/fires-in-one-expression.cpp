// Twice in one expression.
#include <cstdio>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
unsigned square(unsigned side) { return slow(side) * slow(side); }
int main() { std::printf("%u\n", square(4)); }
