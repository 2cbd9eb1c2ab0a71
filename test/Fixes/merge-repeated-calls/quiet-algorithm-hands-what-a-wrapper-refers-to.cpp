// A lambda is handed what the elements refer to.
#include <algorithm>
#include <cstdio>
#include <functional>
#include <vector>
static long sumA(const int &a) {
  long t = 0;
  for (int i = 0; i < 40; ++i)
    t += (a ^ i) % 7;
  return t;
}
int main() {
  int q = 3;
  std::vector<std::reference_wrapper<int>> v{q};
  long a = 1 + sumA(q);
  std::for_each(v.begin(), v.end(), [](int &s) { s = 100; });
  std::printf("%ld %ld\n", a, 1 + sumA(q));
}
