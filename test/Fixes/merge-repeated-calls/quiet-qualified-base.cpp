// flags: -std=c++17
#include <cstdio>
#include <vector>
struct Base {
  std::vector<int> v;
  long sum() const { unsigned long s = 0; for (int x : v) s += (unsigned)x; return s % 1000; }
};
struct L : Base {};
struct R : Base {};
struct D : L, R {};
long both(const D &d) { return d.L::sum() * 1000 + d.R::sum(); }
int main() {
  D d;
  d.L::v = {1, 2};
  d.R::v = {3, 4};
  std::printf("%ld\n", both(d));
}
