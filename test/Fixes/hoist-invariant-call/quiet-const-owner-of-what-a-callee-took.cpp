// A constant owns what a function took out of its argument.
#include <cstdio>
#include <vector>
static long total(const std::vector<int> &v) {
  long s = 0;
  for (int x : v)
    s += x;
  return s;
}
std::vector<int> take(std::vector<int> &x) {
  std::vector<int> y;
  y.swap(x);
  return y;
}
void t() {
  std::vector<int> a{1, 2, 3};
  int &e = a[0];
  const std::vector<int> m = take(a);
  long r = 0;
  for (int i = 0; i < 3; ++i) {
    r += total(m);
    e += 1;
  }
  std::printf("%ld\n", r);
}
int main() { t(); }
