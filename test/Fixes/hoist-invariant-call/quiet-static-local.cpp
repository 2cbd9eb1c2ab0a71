// The function counts its calls.
#include <cstdio>
unsigned weigh(unsigned n) {
  static unsigned calls = 0;
  unsigned sum = ++calls;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum;
}
int main() {
  unsigned sum = 0;
  for (int i = 0; i < 3; ++i)
    sum += weigh(4);
  std::printf("%u\n", sum);
}
