// The function calls itself.
#include <cstdio>
unsigned depth = 0;
unsigned weigh(unsigned n) {
  ++depth;
  return n == 0 ? 0 : weigh(n - 1) + 1;
}
int main() {
  unsigned sum = 0;
  for (int i = 0; i < 3; ++i)
    sum += weigh(5);
  std::printf("%u %u\n", sum, depth);
}
