// What the result refers to is volatile.
#include <cstdio>
volatile unsigned ports[4] = {1, 2, 3, 4};
volatile unsigned &portFor(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum > 3 ? ports[0] : ports[1];
}
unsigned run(unsigned n) {
  unsigned sum = 0;
  do
    sum += portFor(n);
  while (sum < 9);
  return sum;
}
int main() { std::printf("%u\n", run(3)); }
