// A pointer is set by the member of an aggregate that refers to it.
#include <cstdio>
#include <functional>
#include <memory>
#include <string>
#include <vector>
using V = std::vector<int>;
static int sum(const V &v) {
  int s = 0;
  for (int x : v)
    s += x;
  return s;
}

struct H {
  int *&r;
};
static int f() {
  V v{1, 2, 3}, w{4, 5, 6};
  int *p = v.data();
  H h{p};
  h.r = w.data();
  int t = 0;
  for (int i = 0; i < 3; ++i) {
    *p = i;
    t += sum(w);
  }
  return t;
}
static int f2() {
  V v{1, 2, 3}, w{4, 5, 6};
  int *p = v.data();
  H h{p};
  h.r = w.data();
  int t = 0;
  for (int i = 0; i < 3; ++i) {
    p[i] = i;
    t += sum(w);
  }
  return t;
}
struct C {
  int w;
  int width() const { return w; }
};
struct HC {
  C *&r;
};
static int f3() {
  C a{9}, b{9};
  C *p = &a;
  HC h{p};
  h.r = &b;
  int n = 0;
  int px[20];
  for (int i = 0; i < b.width(); ++i) {
    px[i] = 1;
    p->w = 4;
    ++n;
  }
  return n;
}
struct HV {
  V &r;
};
static int f4() {
  V v{1, 2, 3};
  HV h{v};
  int t = 0;
  for (int i = 0; i < 3; ++i) {
    h.r.push_back(i);
    t += sum(v);
  }
  return t;
}
int main() { std::printf("%d %d %d %d\n", f(), f2(), f3(), f4()); }
