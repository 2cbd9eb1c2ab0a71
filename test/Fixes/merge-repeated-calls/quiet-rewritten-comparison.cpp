// `a != b` calls the operator that `a == b` calls, and is its opposite.
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
};
static int f(const E &a, const E &b) {
  int t = 0;
  if (a != b)
    t += 1;
  if (a == b)
    t += 10;
  return t;
}
int main() {
  E a{{1, 2}}, b{{5}};
  std::printf("%d\n", f(a, b));
}
