// An iterator is set by an element that refers to it.
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
struct R {
  It *p;
  R(It &i) : p(&i) {}
};
static int f() {
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
static int f2() {
  V v{1, 2, 3}, w{4, 5, 6};
  auto it = v.begin();
  std::reference_wrapper<It> r{it};
  r.get() = w.begin();
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
  std::reference_wrapper<It> r = it;
  r.get() = w.begin();
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
  R r[1] = {it};
  *r[0].p = w.begin();
  int t = 0;
  for (int i = 0; i < 3; ++i) {
    *it = i;
    ++it;
    t += sum(w);
  }
  return t;
}
static int f5() {
  V v{1, 2, 3}, w{4, 5, 6};
  auto it = v.begin();
  std::vector<R> r{it};
  *r[0].p = w.begin();
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
  R r = it;
  *r.p = w.begin();
  int t = 0;
  for (int i = 0; i < 3; ++i) {
    *it = i;
    ++it;
    t += sum(w);
  }
  return t;
}
static int f7() {
  V v{1, 2, 3}, w{4, 5, 6};
  auto it = v.begin();
  for (std::reference_wrapper<It> r : {std::ref(it)})
    r.get() = w.begin();
  int t = 0;
  for (int i = 0; i < 3; ++i) {
    *it = i;
    ++it;
    t += sum(w);
  }
  return t;
}
static int f8() {
  V v{1, 2, 3}, w{4, 5, 6};
  auto it = v.begin();
  std::vector<std::reference_wrapper<It>> r;
  r.emplace_back(it);
  r[0].get() = w.begin();
  int t = 0;
  for (int i = 0; i < 3; ++i) {
    *it = i;
    ++it;
    t += sum(w);
  }
  return t;
}
static int f9() {
  V v{1, 2, 3}, w{4, 5, 6};
  auto it = v.begin();
  std::vector<std::reference_wrapper<It>> r;
  r.push_back(it);
  r[0].get() = w.begin();
  int t = 0;
  for (int i = 0; i < 3; ++i) {
    *it = i;
    ++it;
    t += sum(w);
  }
  return t;
}
int main() {
  std::printf("%d %d %d %d %d %d %d %d %d\n", f(), f2(), f3(), f4(), f5(), f6(),
              f7(), f8(), f9());
}
