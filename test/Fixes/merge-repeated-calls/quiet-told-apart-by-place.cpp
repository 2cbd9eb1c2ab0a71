// flags: -std=c++17
#include <cmath>
#include <cstdio>
#include <vector>
struct Vec {
  double d[2];
  bool operator==(const Vec &o) const {
    if (this == &o)
      return true; // the usual short cut
    return d[0] == o.d[0] && d[1] == o.d[1];
  }
};
static Vec sums(const std::vector<double> &v) {
  Vec r{};
  for (double x : v) {
    r.d[0] += x;
    r.d[1] -= x;
  }
  return r;
}
bool stable(const std::vector<double> &v) { return sums(v) == sums(v); }
int main() { std::printf("%d\n", stable({1, NAN})); }
