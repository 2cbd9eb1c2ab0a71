// An iterator of what an element owns writes what the container owns.
#include <cstdio>
#include <vector>
using G = std::vector<std::vector<int>>;
static int same(const G &a, const G &b) {
  int k = 0;
  for (int i = 0; i < 3; ++i)
    k += a == b;
  return k;
}
int main() {
  G g{{1, 2, 3}, {4}}, h{{0, 1, 2}, {4}};
  int t = 0;
  auto it = g[0].begin();
  for (int i = 0; i < 3; ++i) {
    *it = i;
    ++it;
    t += same(g, h);
  }
  std::printf("%d\n", t);
}
