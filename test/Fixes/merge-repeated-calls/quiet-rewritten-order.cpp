// `a < b` and `a >= b` call one operator, and are opposites.
#include <cstdio>
#include <vector>
struct E {
  std::vector<unsigned> v;
  bool operator==(const E &o) const {
    unsigned s = 0;
    for (unsigned x : v)
      s += x;
    for (unsigned x : o.v)
      s -= x;
    return s == 0;
  }
  int operator<=>(const E &o) const {
    unsigned s = 0;
    for (unsigned x : v)
      s += x;
    for (unsigned x : o.v)
      s -= x;
    return s == 0 ? 0 : s < 1000 ? 1 : -1;
  }
};
static int f(const E &a, const E &b) {
  int t = 0;
  if (a < b)
    t += 1;
  if (a > b)
    t += 10;
  return t;
}
static int f2(const E &a, const E &b) {
  int t = 0;
  if (a < b)
    t += 1;
  if (a >= b)
    t += 10;
  if (a <= b)
    t += 100;
  return t;
}
static int f3(const E &a, const E &b, int n) {
  int t = 0;
  for (int i = 0; i < n; ++i) {
    if (a < b)
      t += 1;
    if (a >= b)
      t += 10;
    if (a <= b)
      t += 100;
  }
  return t;
}
static int f4(const E &a, const E &b, int n) {
  int t = 0;
  for (int i = 0; i < n; ++i) {
    if ((a <=> b) < 0)
      t += 1;
    if (a >= b)
      t += 10;
  }
  return t;
}
int main() {
  E a{{1, 2}}, b{{5}};
  std::printf("%d %d %d %d\n", f(a, b), f2(a, b), f3(a, b, 2), f4(a, b, 2));
}
