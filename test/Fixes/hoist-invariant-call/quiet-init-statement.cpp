// The argument is declared in an init-statement of the loop's body.
#include <cstdio>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
int main() {
  unsigned sum = 0, n = 0;
  for (int i = 0; i < 3; ++i)
    if (unsigned next = ++n; next > 0)
      sum += slow(next);
  std::printf("%u\n", sum);
}
