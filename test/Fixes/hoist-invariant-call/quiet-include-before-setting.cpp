// flags: -std=c++17
// `#include <optional>` goes before the macros that choose what the headers declare.
#undef _GNU_SOURCE
#define _POSIX_C_SOURCE 200809L // the POSIX strerror_r, which returns a number
#include <cstdio>
#include <string.h>
#include <vector>
static void show(int) { std::puts("number"); }
static void show(const char *) { std::puts("text"); }
static int total(const std::vector<int> &v) {
  int s = 0;
  for (int x : v)
    s = s * 31 + x;
  return s % 1000;
}
int sum(const std::vector<int> &v, const std::vector<int> &w) {
  int s = 0;
  for (int x : w)
    if (x > 4)
      s += x * total(v);
  return s;
}
int main() {
  char text[100];
  show(strerror_r(2, text, sizeof text));
  std::printf("%d\n", sum({1, 2, 3}, {4, 5, 6}));
}
