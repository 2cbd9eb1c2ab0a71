// flags: -std=c++17
#include <cstdio>
static long heavy(int n) {
  unsigned long s = 0;
  for (int i = 0; i < 9; ++i)
    s = s * 31 + (unsigned)n + (s >> 3);
  return s % 1000;
}
long twice() {
  int x = 3;
  int *p = &x; const auto &q = p;
    long r = heavy(x) + 1;
  *q = 7;
    return r * 1000 + heavy(x);
  }
  int main() { std::printf("%ld\n", twice()); }
