// The argument is the loop's variable.
#include <cstdio>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
int main() {
  unsigned sum = 0;
  for (unsigned i = 0; i < 3; ++i)
    sum += slow(i);
  std::printf("%u\n", sum);
}
