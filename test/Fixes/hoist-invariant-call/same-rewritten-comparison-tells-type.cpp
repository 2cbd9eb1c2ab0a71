// The operator that `a > b` calls returns no bool.
#include <cstdio>
#include <vector>
struct A {
  std::vector<int> v;
};
static int operator<=>(const A &a, int k) {
  int s = 0;
  for (int x : a.v)
    s += x;
  return s - k;
}
static int show(bool) { return 1; }
static int show(int) { return 2; }
static int f(const A &a, int b, std::vector<double> &o) {
  int t = 0;
  for (auto &x : o) {
    x = t;
    t += show(a < b);
  }
  return t;
}
struct W {
  std::vector<int> v;
  int operator<=>(const W &o) const {
    int s = 0;
    for (int x : v)
      s += x;
    for (int x : o.v)
      s -= x;
    return s;
  }
};
static int f2(const W &a, const W &b, std::vector<double> &o) {
  int t = 0;
  for (auto &x : o) {
    x = t;
    t += show(a < b);
  }
  return t;
}
static int f3(const W &a, const W &b, std::vector<double> &o) {
  int t = 0;
  for (auto &x : o) {
    x = t;
    auto c = a > b;
    t += show(c);
  }
  return t;
}
int main() {
  A a{{1, 2, 3}};
  W w{{1, 2}}, z{{5}};
  std::vector<double> o(4);
  std::printf("%d %d %d\n", f(a, 30, o), f2(w, z, o), f3(w, z, o));
}
