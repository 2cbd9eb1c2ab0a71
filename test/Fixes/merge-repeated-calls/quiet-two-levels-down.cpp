// A name of what an element owns is also one of what the container does.
#include <cstdio>
#include <map>
#include <string>
#include <vector>
// other fixes: merge-repeated-calls with the same hole
using L = std::vector<std::string>;
static int same(const L &a, const L &b) {
  int k = 0;
  for (int i = 0; i < 20; ++i)
    k += a == b;
  return k;
}
static int f() {
  L a{"zz", "b"}, b{"xz", "b"};
  auto &s = a[0];
  int t = same(a, b);
  s[0] = 'x';
  t += 2 * same(a, b);
  return t;
}
static int f2() {
  L a{"zz", "b"}, b{"xz", "b"};
  char *s = a[0].data();
  int t = same(a, b);
  s[0] = 'x';
  t += 2 * same(a, b);
  return t;
}
static int f3() {
  L a{"zz", "b"}, b{"xz", "b"};
  int t = same(a, b);
  for (auto &s : a) {
    if (s.size() == 2)
      s[0] = 'x';
  }
  t += 2 * same(a, b);
  return t;
}
int main() { std::printf("%d %d %d\n", f(), f2(), f3()); }
