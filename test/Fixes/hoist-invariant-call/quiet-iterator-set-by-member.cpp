// An iterator is set by the member of an aggregate that refers to it.
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

using It = V::iterator;
struct Cursor {
  It &it;
  It end;
  void jump(It x) { it = x; }
};
static int f() {
  V v{1, 2, 3}, w{4, 5, 6};
  auto it = v.begin();
  Cursor c{it, v.end()};
  c.jump(w.begin());
  int t = 0;
  for (int i = 0; i < 3; ++i) {
    *it = i;
    ++it;
    t += sum(w);
  }
  return t;
}
static int f2() {
  V v{1, 2, 3}, w{4, 5, 6};
  auto it = v.begin();
  std::vector<std::reference_wrapper<It>> rs{it};
  rs[0].get() = w.begin();
  int t = 0;
  for (int i = 0; i < 3; ++i) {
    *it = i;
    ++it;
    t += sum(w);
  }
  return t;
}
static int f3() {
  V v{1, 2, 3}, w{4, 5, 6};
  auto it = v.begin();
  auto c = std::make_unique<Cursor>(Cursor{it, v.end()});
  c->it = w.begin();
  int t = 0;
  for (int i = 0; i < 3; ++i) {
    *it = i;
    ++it;
    t += sum(w);
  }
  return t;
}
static int f4() {
  V v{1, 2, 3}, w{4, 5, 6};
  auto it = v.begin();
  Cursor *c = new Cursor{.it = it, .end = v.end()};
  c->it = w.begin();
  delete c;
  int t = 0;
  for (int i = 0; i < 3; ++i) {
    *it = i;
    ++it;
    t += sum(w);
  }
  return t;
}
static void go(Cursor c, It x) { c.it = x; }
static int f5() {
  V v{1, 2, 3}, w{4, 5, 6};
  auto it = v.begin();
  go({it, v.end()}, w.begin());
  int t = 0;
  for (int i = 0; i < 3; ++i) {
    *it = i;
    ++it;
    t += sum(w);
  }
  return t;
}
static int f6() {
  V v{1, 2, 3}, w{4, 5, 6};
  auto it = v.begin();
  Cursor c(it, v.end());
  c.it = w.begin();
  int t = 0;
  for (int i = 0; i < 3; ++i) {
    *it = i;
    ++it;
    t += sum(w);
  }
  return t;
}
int main() {
  std::printf("%d %d %d %d %d %d\n", f(), f2(), f3(), f4(), f5(), f6());
}
