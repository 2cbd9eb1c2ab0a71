// The library hands back the iterator that it was given, whose constness may be
// cast away.
#include <algorithm>
#include <cstdio>
#include <vector>
using It = std::vector<int>::iterator;
static int sum(const std::vector<int> &v) {
  int s = 0;
  for (int x : v)
    s += x;
  return s;
}
int main() {
  std::vector<int> v{1, 2, 3, 4}, w{5, 6, 7, 8};
  auto it = v.begin();
  auto jt = v.end();
  auto &r = const_cast<It &>(std::min(it, jt));
  r = w.begin();
  int total = 0;
  for (int i = 0; i < 4; ++i) {
    *it = i;
    total += sum(w);
  }
  std::printf("%d\n", total);
}
