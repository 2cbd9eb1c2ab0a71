// A later case label would jump over the variable.
#include <cstdio>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
unsigned run(unsigned n, int which) {
  unsigned sum = 0;
  switch (which) {
  case 1:
    sum += slow(n);
    sum += slow(n);
    break;
  case 2:
    sum = 1;
  }
  return sum;
}
int main() { std::printf("%u %u\n", run(3, 1), run(3, 2)); }
