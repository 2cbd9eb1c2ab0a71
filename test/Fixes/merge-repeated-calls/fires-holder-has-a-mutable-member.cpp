// A constant with a mutable member changes.
#include <cstdio>
#include <vector>
static long sum(const std::vector<int> &v) {
  long t = 0;
  for (int x : v)
    t += x * 3;
  for (int x : v)
    t += x % 7;
  return t;
}
struct Mut {
  mutable int n = 0;
  long s;
  long peek() const {
    long t = s;
    for (int i = 0; i < 5; ++i)
      t += n;
    return t;
  }
  int next() const { return ++n; }
};
static Mut mk(const std::vector<int> &v) {
  Mut m;
  m.s = sum(v);
  return m;
}
void go(const std::vector<int> &v) {
  const Mut m = mk(v);
  int a = m.next();
  a += m.next();
  std::printf("%d %ld\n", a, mk(v).peek());
}
int main() { go({1, 2, 3, 40}); }
