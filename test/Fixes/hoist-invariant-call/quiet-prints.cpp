// The call prints.
#include <cstdio>
unsigned weigh(unsigned n) {
  std::puts("weighing");
  unsigned sum = 0;
  for (unsigned i = 0; i < n; ++i)
    sum += i % 7;
  return sum;
}
int main() {
  unsigned sum = 0;
  for (int i = 0; i < 2; ++i)
    sum += weigh(4);
  std::printf("%u\n", sum);
}
