// What the library returns in parts has them in itself.
#include <algorithm>
#include <cstdio>
#include <vector>
static int sc(const int &m) {
  int s = 0;
  for (int i = 0; i < m; ++i)
    s += i * 3;
  return s;
}
using R = std::ranges::minmax_result<int>;
static int g(const int &a, R &b) {
  int t = 0;
  for (int i = 0; i < 5; ++i) {
    t += sc(a);
    b = R{i, i + 1};
  }
  return t;
}
int main() {
  R d{5, 6};
  std::printf("%d\n", g(d.max, d));
}
