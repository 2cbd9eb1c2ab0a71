// flags: -std=c++17
#include <cstdio>
extern "C" { int first = 1; }
extern int second __attribute__((alias("first")));
static long heavy() {
  unsigned long s = 0;
  for (int i = 0; i < 9; ++i)
    s = s * 31 + (unsigned)first + (s >> 3);
  return s % 1000;
}
int main() {
  long r = heavy() + 1;
  second = 9;
  std::printf("%ld %ld\n", r, heavy());
}
