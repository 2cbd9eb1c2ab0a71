// An include that a repair needs goes behind what sets macros of the system.
// flags: -std=c++17
#include <vector>
#define _SETTING_OF_THE_SYSTEM 1
#include <algorithm>
#include <cstdio>

static int median(std::vector<int> v) {
  std::sort(v.begin(), v.end());
  return v[v.size() / 2];
}
int above(const std::vector<int> &v, const std::vector<int> &w) {
  int n = 0;
  for (int x : w)
    n += x > median(v);
  return n;
}
int main() { std::printf("%d\n", above({3, 1, 2}, {5, 1})); }
