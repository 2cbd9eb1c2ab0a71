// flags: -std=c++17
#include <cstdio>
static long ones(const _Complex double &z) {
  unsigned long s = 0;
  for (unsigned i = 0; i < 20; ++i)
    s = s * 31 + (z == 1);
  return s % 1000;
}
long twice(const _Complex double &z, double &part) {
  long r = ones(z) + 1;
  part = 5;
  return r * 1000 + ones(z);
}
int main() {
  _Complex double z = 1;
  std::printf("%ld\n", twice(z, __real__ z));
}
