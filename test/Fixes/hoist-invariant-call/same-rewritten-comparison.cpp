// `a != b` is the call of another operator, with another value.
#include <compare>
#include <cstdio>
#include <vector>
struct W {
  std::vector<int> v;
  std::strong_ordering operator<=>(const W &o) const {
    int s = 0;
    for (int x : v)
      s += x;
    for (int x : o.v)
      s -= x;
    return s <=> 0;
  }
  bool operator==(const W &o) const {
    int s = 0;
    for (int x : v)
      s += x;
    for (int x : o.v)
      s -= x;
    return s == 0;
  }
};
static int f2(const W &a, const W &b, std::vector<double> &o) {
  int t = 0;
  for (auto &x : o) {
    x = t;
    t += (a < b);
  }
  return t;
}
static int f3(const W &a, const W &b, std::vector<double> &o) {
  int t = 0;
  for (auto &x : o) {
    x = t;
    if (a > b)
      ++t;
    if (a < b)
      t += 2;
    if (a <= b)
      t += 4;
  }
  return t;
}
static int f4(const W &a, const W &b, std::vector<double> &o) {
  int t = 0;
  for (auto &x : o) {
    x = t;
    if (a != b)
      ++t;
    if (b != a)
      t += 2;
    if (a == b)
      t += 100;
  }
  return t;
}
struct E {
  std::vector<int> v;
  bool operator==(int k) const {
    int s = 0;
    for (int x : v)
      s += x;
    return s == k;
  }
};
static int f5(const E &a, std::vector<double> &o) {
  int t = 0;
  for (auto &x : o) {
    x = t;
    if (6 != a)
      ++t;
    if (a != 6)
      t += 2;
    if (6 == a)
      t += 100;
    if (a == 6)
      t += 1000;
  }
  return t;
}
static int f6(const E &a, std::vector<double> &o) {
  int t = 0;
  for (auto &x : o) {
    x = t;
    t += (a != 6) ? 1 : 5;
  }
  return t;
}
static int f7(const E &a, std::vector<double> &o) {
  int t = 0;
  for (std::size_t i = 0; i < o.size() && 7 != a; ++i) {
    o[i] = t;
    t += 1;
  }
  return t;
}
static int f8(const E &a, std::vector<double> &o) {
  int t = 0;
  for (std::size_t i = 0; a != 7 && i < o.size(); ++i) {
    o[i] = t;
    t += 1;
  }
  return t;
}
int main() {
  W w{{1, 2}}, z{{5}};
  E e{{1, 2, 3}};
  std::vector<double> o(4);
  std::printf("%d %d %d %d %d %d %d\n", f2(w, z, o), f3(w, z, o), f4(w, z, o),
              f5(e, o), f6(e, o), f7(e, o), f8(e, o));
}
