// flags: -std=c++17
#include <cstdio>
#include <vector>
namespace {
struct Base {
  std::vector<int> v;
  virtual ~Base() = default;
  virtual long size() const { long s = 0; for (int x : v) s += x; return s % 1000; }
};
struct Der : Base {
  long size() const override { long s = 0; for (int x : v) s += x; return s % 1000 + 500; }
};
} // namespace
long pick(const Base &b) {
  if (b.size() > 3)
    return b.Base::size();
  return 0;
}
int main() {
  Der x;
  x.v = {1, 2, 3};
  std::printf("%ld\n", pick(x));
}
