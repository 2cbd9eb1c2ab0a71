// flags: -std=c++20
// What a binder of the library wraps is run by an algorithm.
#include <algorithm>
#include <cstdio>
#include <functional>
#include <vector>
static unsigned long total(const std::vector<long> &v) {
  unsigned long s = 0;
  for (long x : v)
    s = s * 31 + (unsigned long)x;
  return s;
}
int main() {
  std::vector<long> v{1, 2, 1};
  std::printf("%lu\n", total(v));
  std::ranges::for_each(v, std::bind_front([](int by, long &x) { x += by; }, 3));
  std::printf("%lu\n", total(v));
}
