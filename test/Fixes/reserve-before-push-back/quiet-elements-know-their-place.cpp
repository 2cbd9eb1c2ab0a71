// Elements that keep where they were made tell whether they were moved.
// flags: -std=c++17
#include <cstdio>
#include <vector>
struct S {
  S *me;
  int a;
  S(int a) : me(this), a(a) {}
  bool moved() const { return me != this; }
};
int f(const std::vector<int> &s) {
  std::vector<S> v;
  for (int x : s)
    v.emplace_back(x);
  int n = 0;
  for (auto &e : v)
    n += e.moved();
  return n;
}
int main() { std::printf("%d\n", f({1, 2, 3, 4, 5})); }
