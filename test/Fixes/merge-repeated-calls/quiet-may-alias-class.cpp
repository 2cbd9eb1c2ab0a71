// flags: -std=c++17
#include <cstdio>
struct [[gnu::may_alias]] Bits { int v; };
static long above(const float *p) {
  unsigned long s = 0;
  for (unsigned i = 0; i < 20; ++i)
    s = s * 31 + (*p > 1);
  return s % 1000;
}
long twice(const float *p, Bits *q) {
  long r = above(p) + 1;
  q->v = 0;
  return r * 1000 + above(p);
}
int main() {
  float f = 3;
  std::printf("%ld\n", twice(&f, (Bits *)&f));
}
