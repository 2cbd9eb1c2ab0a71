// flags: -std=c++20
// telemetry: Inputs/repeats.json
#include <cstdio>
#include <vector>
long plan(const std::vector<int> &v) {
  long s = 0;
  for (int i = 0; i < 1000; ++i)
    for (int x : v)
      s = s * 31 % 1000003 + x;
  return v.data() == nullptr ? s : s + 5;
}
int main() {
  std::vector<int> a, b;
  b.reserve(5);
  std::printf("%ld %ld\n", plan(a), plan(b)); // 0 5
}
