// The controlling expression of _Generic is not evaluated.
#include <cstdio>
unsigned slow(unsigned n) {
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum + n;
}
unsigned fail(unsigned n) {
  if (n == 2)
    throw 1;
  return slow(n);
}
int main() {
  unsigned sum = 0, n = 2;
  for (int i = 0; i < 3; ++i)
    sum += _Generic(fail(n), unsigned: 1, default: 2);
  std::printf("%u\n", sum);
}
