// The callee assumes what only the loop guarantees.
// flags: -std=c++23
#include <cstdio>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
unsigned weigh(unsigned n) {
  [[assume(n > 0)]];
  return slow(n);
}
unsigned run(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += weigh(n);
  return sum;
}
int main() { std::printf("%u %u\n", run(0), run(3)); }
