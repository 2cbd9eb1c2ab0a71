// The call reads a volatile variable.
#include <cstdio>
volatile unsigned port = 3;
unsigned weigh() {
  unsigned sum = 0;
  for (unsigned i = 0; i < 4; ++i)
    sum += port % 7;
  return sum;
}
int main() {
  std::printf("%u\n", weigh());
  std::printf("%u\n", weigh());
}
