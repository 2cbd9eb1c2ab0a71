// flags: -std=c++17
// glibc: a conversion of the user runs the user's code in printf.
#include <cstdio>
#include <printf.h>
#include <vector>
static std::vector<int> log{1, 2, 3};
static int total(const std::vector<int> &v) {
  unsigned s = 0;
  for (int x : v)
    s = s * 31u + unsigned(x);
  return int(s % 1000u);
}
static int print(FILE *, const printf_info *, const void *const *) { log[0]++; return 0; }
static int arguments(const printf_info *, size_t n, int *types, int *) {
  if (n > 0) types[0] = PA_INT;
  return 1;
}
int run() {
  int a = total(log) + 1;
  printf("%W", 3);
  return a * total(log);
}
int main() {
  register_printf_specifier('W', print, arguments);
  int r = run();
  printf("%d\n", r);
}
