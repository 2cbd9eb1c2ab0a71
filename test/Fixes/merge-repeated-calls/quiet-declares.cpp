// Braces around the declaration would hide what it declares.
#include <cstdio>
unsigned twice = 7;
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
unsigned run(unsigned n, int start) {
  unsigned sum = 1;
  switch (start) {
  case 1:
    unsigned twice = slow(n) + slow(n);
    sum += twice;
  }
  return sum + twice;
}
int main() { std::printf("%u %u\n", run(3, 0), run(3, 1)); }
