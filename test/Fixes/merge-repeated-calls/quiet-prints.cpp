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
  unsigned n = 4;
  std::printf("%u\n", weigh(n));
  std::printf("%u\n", weigh(n));
}
