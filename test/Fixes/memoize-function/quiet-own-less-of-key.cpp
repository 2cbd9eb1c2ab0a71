// flags: -std=c++20
// telemetry: Inputs/repeats.json
#include <cstdio>
#include <map>
#include <vector>
#include <string>
#include <tuple>
#include <optional>
#include <utility>
enum class E { a = 1, b = 2, c = 11 };
template <> struct std::less<std::tuple<E, int>> { bool operator()(const std::tuple<E, int> &x, const std::tuple<E, int> &y) const { return int(std::get<0>(x)) % 10 < int(std::get<0>(y)) % 10; } };
long plan(E e, int n) {
  long s = 0;
  for (int i = 0; i < 1000; ++i)
    for (int k = 0; k < 10; ++k)
      s = s * 31 % 1000003 + int(e) + n * k;
  return s;
}
int main() { std::printf("%ld %ld %ld\n", plan(E::a, 1), plan(E::c, 1), plan(E::a, 1)); }
