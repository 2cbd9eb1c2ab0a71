// A constant owns what a conversion moved out of an object.
#include <cstdio>
#include <utility>
#include <vector>
static long total(const std::vector<int> &v) {
  long s = 0;
  for (int x : v)
    s += x;
  return s;
}
struct O {
  std::vector<int> v{1, 2};
  operator std::vector<int>() { return std::move(v); }
};
void t() {
  O a;
  int &e = a.v[0];
  const std::vector<int> b = a;
  long r = 0;
  for (int i = 0; i < 3; ++i) {
    r += total(b);
    e += 3;
  }
  std::printf("%ld\n", r);
}
int main() { t(); }
