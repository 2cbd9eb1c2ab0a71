// The elements of a vector<bool> are written by proxies.
#include <algorithm>
#include <cstdio>
#include <vector>
static unsigned total(const std::vector<bool> &v) {
  unsigned s = 0;
  for (bool x : v)
    s = s * 3 + x;
  return s;
}
static void rangeFor(std::vector<bool> v) {
  std::printf("%u\n", total(v));
  for (auto r : v)
    r = true;
  std::printf("%u\n", total(v));
}
static void algorithm(std::vector<bool> v) {
  std::printf("%u\n", total(v));
  std::for_each(v.begin(), v.end(), [](std::vector<bool>::reference r) { r.flip(); });
  std::printf("%u\n", total(v));
}
int main() {
  rangeFor({false, true, false});
  algorithm({false, true, false});
}
