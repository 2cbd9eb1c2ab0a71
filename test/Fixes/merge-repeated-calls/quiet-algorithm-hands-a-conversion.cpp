// A lambda is handed what the elements are converted to.
#include <algorithm>
#include <cstdio>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <variant>
#include <vector>
static long sumA(const int &a) {
  long t = 0;
  for (int i = 0; i < 40; ++i)
    t += (a ^ i) % 7;
  return t;
}
struct Px {
  int *p;
  operator int &() const { return *p; }
};
int main() {
  int q = 3;
  std::vector<Px> v{Px{&q}};
  long a = 0 + sumA(q);
  std::for_each(v.begin(), v.end(), [](int &s) { s = 100; });
  std::printf("%ld %ld\n", a, sumA(q));
}
