// flags: -std=c++17
#include <cstdio>
static long total(const int *p) {
  unsigned long s = 0;
  for (int i = 0; i < 3; ++i)
    s = s * 31 + (unsigned)p[i];
  return s % 1000;
}
int main() {
  int a[3]{1, 2, 3};
  long r = total(a) + 1;
  for (int *p = a + 3; p != a;) // so does `int *p = a; *++p = 7;`
    *--p = 7;
  std::printf("%ld %ld\n", r, total(a));
}
