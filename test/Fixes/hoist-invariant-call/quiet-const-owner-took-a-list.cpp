// A constant took what another list owned, by whose name its elements change.
#include <cstdio>
#include <utility>
#include <vector>
static long total(const std::vector<int> &v) {
  long s = 0;
  for (int x : v)
    s += x;
  return s;
}
void t() {
  std::vector<std::vector<int>> l{{1}, {2}};
  auto &v = l[0];
  const auto m = std::move(l);
  long r = 0;
  for (int i = 0; i < 3; ++i) {
    r += total(m[0]);
    v.push_back(3);
  }
  std::printf("%ld\n", r);
}
int main() { t(); }
