// A constant may own what is no constant.
#include <cstdio>
#include <memory>
#include <vector>
static long sum(const std::vector<int> &v) {
  long t = 0;
  for (int x : v)
    t += x * 3;
  for (int x : v)
    t += x % 7;
  return t;
}
static std::unique_ptr<int> build(const std::vector<int> &v) {
  return std::make_unique<int>((int)sum(v));
}
void go(const std::vector<int> &v) {
  const std::unique_ptr<int> p = build(v);
  *p = 7;
  const long z = *build(v);
  std::printf("%d %ld\n", *p, z);
}
int main() { go({1, 2, 3, 40}); }
