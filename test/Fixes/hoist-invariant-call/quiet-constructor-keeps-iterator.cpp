// The initialiser of a member keeps an iterator.
#include <cstdio>
#include <functional>
#include <iterator>
#include <map>
#include <span>
#include <string>
#include <vector>
using V = std::vector<int>;
static int sum(const V &v) {
  int s = 0;
  for (int x : v)
    s += x;
  return s;
}

struct F {
  V::iterator it;
  F(V &v) : it(v.begin()) {}
  void operator()() { *it += 3; }
};
static int f() {
  V a{1, 2, 3};
  F f(a);
  int t = 0;
  for (int i = 0; i < 4; ++i) {
    f();
    t += sum(a);
  }
  return t;
}
static int g() {
  V a{1, 2, 3};
  F f(a);
  int t = 0;
  for (int i = 0; i < 4; ++i) {
    *f.it = i;
    t += sum(a);
  }
  return t;
}
static int h() {
  V a{1, 2, 3};
  F f{a};
  F k = f;
  int t = 0;
  for (int i = 0; i < 4; ++i) {
    k();
    t += sum(a);
  }
  return t;
}
int main() { std::printf("%d %d %d\n", f(), g(), h()); }
