// A case label stands between the two calls.
#include <cstdio>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
unsigned run(unsigned n, int start) {
  unsigned sum = 0;
  switch (start) {
  case 0:
    do {
      sum += slow(n);
    case 1:
      sum += slow(n);
    } while (sum < 50);
  }
  return sum;
}
int main() { std::printf("%u %u\n", run(3, 0), run(3, 1)); }
