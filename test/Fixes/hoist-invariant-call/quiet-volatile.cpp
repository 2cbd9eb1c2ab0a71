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
  unsigned sum = 0;
  for (int i = 0; i < 3; ++i)
    sum += weigh();
  std::printf("%u\n", sum);
}
