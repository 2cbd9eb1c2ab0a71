// flags: -std=c++20
// telemetry: Inputs/repeats.json
#include <cstdio>
#include <map>
#include <vector>
#include <string>
#include <tuple>
#include <optional>
#include <utility>
enum class E : int { a = 1, b = 2, c = 11 };
template <> struct std::char_traits<E> {
  using char_type = E; using int_type = int; using off_type = long; using pos_type = long; using state_type = int;
  static void assign(E &x, const E &y) { x = y; }
  static bool eq(E x, E y) { return int(x) % 10 == int(y) % 10; }
  static bool lt(E x, E y) { return int(x) % 10 < int(y) % 10; }
  static int compare(const E *x, const E *y, std::size_t n) { for (std::size_t i = 0; i < n; ++i) { if (lt(x[i], y[i])) return -1; if (lt(y[i], x[i])) return 1; } return 0; }
  static std::size_t length(const E *x) { std::size_t n = 0; while (int(x[n])) ++n; return n; }
  static E *copy(E *x, const E *y, std::size_t n) { for (std::size_t i = 0; i < n; ++i) x[i] = y[i]; return x; }
  static E *move(E *x, const E *y, std::size_t n) { return copy(x, y, n); }
  static E *assign(E *x, std::size_t n, E y) { for (std::size_t i = 0; i < n; ++i) x[i] = y; return x; }
  static int to_int_type(E x) { return int(x); }
};
long plan(const std::basic_string<E> &t, int n) {
  long s = 0;
  for (int i = 0; i < 1000; ++i)
    for (std::size_t k = 0; k < t.size(); ++k)
      s = s * 31 % 1000003 + int(t[k]) + n;
  return s;
}
int main() { std::basic_string<E> x(1, E::a), y(1, E::c); std::printf("%ld %ld\n", plan(x, 1), plan(y, 1)); }
