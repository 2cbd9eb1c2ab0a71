// flags: -std=c++17
#include <cfenv>
#include <cmath>
#include <cstdio>
#include <vector>
static long rounds(const std::vector<double> &v) {
  unsigned long s = 0;
  for (double x : v)
    s += (unsigned long)std::lrint(x);
  return s;
}
int main() {
  std::vector<double> v{1.5, 2.4};
  long a = 1 + rounds(v);
  std::fesetround(FE_UPWARD);
  long b = 1 + rounds(v);
  std::printf("%ld %ld\n", a, b);
}
