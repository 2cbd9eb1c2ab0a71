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
template <> struct std::less<E> { bool operator()(E x, E y) const { return int(x) % 10 < int(y) % 10; } };
long plan(E e) {
  long s = 0;
  for (int i = 0; i < 1000; ++i)
    for (int k = 0; k < 10; ++k)
      s = s * 31 % 1000003 + int(e) + k;
  return s;
}
int main() { std::printf("%ld %ld %ld\n", plan(E::a), plan(E::c), plan(E::a)); }
