// A constant owns what a member function gave away.
#include <cstdio>
#include <utility>
#include <vector>
static long total(const std::vector<int> &v) {
  long s = 0;
  for (int x : v)
    s += x;
  return s;
}
struct K {
  std::vector<int> v{1, 2, 3};
  std::vector<int> take() { return std::move(v); }
};
void t() {
  K k;
  int &e = k.v[0];
  const auto m = k.take();
  long r = 0;
  for (int i = 0; i < 3; ++i) {
    r += total(m);
    e += 1;
  }
  std::printf("%ld\n", r);
}
int main() { t(); }
