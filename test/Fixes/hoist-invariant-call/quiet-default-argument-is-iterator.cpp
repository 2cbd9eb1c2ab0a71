// What an iterator leads to if nobody says is not where it leads otherwise.
#include <cstdio>
#include <vector>
std::vector<int> g{1, 2, 3, 4};
std::vector<int> h{1, 2, 3, 4};
static void poke(int x, std::vector<int>::iterator it = g.begin()) { *it = x; }
static int sum(const std::vector<int> &v) {
  int s = 0;
  for (int x : v)
    s += x;
  return s;
}
int main() {
  int total = 0;
  for (int i = 0; i < 4; ++i) {
    poke(i * 10, h.begin());
    total += sum(h);
  }
  std::printf("%d\n", total);
  poke(3);
}
