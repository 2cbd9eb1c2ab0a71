// A member leads into what the loop asks.
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

// row object with size in the vector, pointer made in a ctor
struct Img {
  int w;
  int width() const { return w; }
};
struct Ref {
  Img *p;
  Ref(std::vector<Img> &v) : p(v.data()) {}
};
struct Ref2 {
  std::vector<Img>::iterator p;
  Ref2(std::vector<Img> &v) : p(v.begin()) {}
};
static int f() {
  std::vector<Img> v{{9}, {3}};
  Ref r(v);
  int n = 0;
  for (int i = 0; i < v[0].width(); ++i) {
    r.p->w = 4;
    ++n;
  }
  return n;
}
static int f2() {
  std::vector<Img> v{{9}, {3}};
  Ref2 r(v);
  int n = 0;
  for (int i = 0; i < v[0].width(); ++i) {
    r.p->w = 4;
    ++n;
  }
  return n;
}
static int f3() {
  std::vector<Img> v{{9}, {3}};
  Ref2 r(v);
  int n = 0;
  for (int i = 0; i < v.front().width(); ++i) {
    (*r.p).w = 4;
    ++n;
  }
  return n;
}
static int f4() {
  std::vector<std::vector<unsigned char>> g{{1, 2, 3, 4}, {5, 6}};
  struct R {
    std::vector<unsigned char> *p;
    R(std::vector<std::vector<unsigned char>> &g) : p(g.data()) {}
  } r(g);
  int n = 0;
  for (std::size_t i = 0; i < g[0].size(); ++i) {
    g[0][i] = 1;
    if (n == 1)
      r.p->pop_back();
    ++n;
  }
  return n;
}
static int f5() {
  std::string s = "abc";
  struct R {
    std::string &p;
    R(std::string &g) : p(g) {}
  } r(s);
  int n = 0;
  for (std::size_t i = 0; i < s.size(); ++i) {
    s[i] = 1;
    if (n == 1)
      r.p.pop_back();
    ++n;
  }
  return n;
}
int main() { std::printf("%d %d %d %d %d\n", f(), f2(), f3(), f4(), f5()); }
