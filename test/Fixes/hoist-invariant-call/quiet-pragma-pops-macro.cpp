// flags: -std=c++17
// A macro in the call means something else at the new place: _Pragma is no directive line.
#include <cstdio>
#include <vector>
static int mix(const std::vector<int> &v, int k) {
  unsigned s = unsigned(k);
  for (int x : v)
    s = s * 31u + unsigned(x);
  return int(s % 1000u);
}
#define M 3
#pragma push_macro("M")
#undef M
#define M 4
int sum(const std::vector<int> &v, const std::vector<int> &w) {
  int s = 0;
  for (int x : w) {
    s += x * M;
    _Pragma("pop_macro(\"M\")")
    s += x * mix(v, M);
  }
  return s;
}
int main() { std::printf("%d\n", sum({1, 2, 3}, {4, 5, 6})); }
