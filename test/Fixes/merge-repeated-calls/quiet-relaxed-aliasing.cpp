// flags: -std=c++17 -fno-strict-aliasing
#include <cstdio>
static long above(const float *p) {
  unsigned long s = 0;
  for (unsigned i = 0; i < 20; ++i)
    s = s * 31 + (*p > 1);
  return s % 1000;
}
long twice(const float *p, int *q) {
  long r = above(p) + 1;
  *q = 0;
  return r * 1000 + above(p);
}
int main() {
  float f = 3;
  std::printf("%ld\n", twice(&f, (int *)&f));
}
