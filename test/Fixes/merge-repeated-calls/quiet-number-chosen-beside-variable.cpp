// Beside a variable of its type a call is a temporary; a constant in its
// place would make the reference follow that variable.
#include <cstdio>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
unsigned run(unsigned n) {
  unsigned other = 5;
  const unsigned &either = slow(n) > 90 ? slow(n) : other;
  other += 10;
  return either;
}
int main() { std::printf("%u\n", run(4)); }
