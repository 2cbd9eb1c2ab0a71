// flags: -std=c++20
// An algorithm of std::ranges writes by the iterators that it is given.
#include <algorithm>
#include <cstdio>
#include <vector>
static unsigned long total(const std::vector<long> &v) {
  unsigned long s = 0;
  for (long x : v)
    s = s * 31 + (unsigned long)x;
  return s;
}
int main() {
  std::vector<long> v{3, 1, 2};
  std::printf("%lu\n", total(v));
  std::ranges::sort(v.begin(), v.end());
  std::printf("%lu\n", total(v));
}
