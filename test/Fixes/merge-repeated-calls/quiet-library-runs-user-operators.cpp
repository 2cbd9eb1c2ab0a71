// flags: -std=c++17
#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

static std::vector<int> log{1, 2, 3};
static int total(const std::vector<int> &v) {
  unsigned s = 0;
  for (int x : v)
    s = s * 31u + unsigned(x);
  return int(s % 1000u);
}

// duration<Rep>, complex<T> run the operators of the user's number.
namespace case19 {
struct Ticks {
  long n;
  Ticks(long n = 0) : n(n) {}
  Ticks &operator+=(Ticks o) { log[0]++; n += o.n; return *this; }
};
int run(std::chrono::duration<Ticks> d) {
  int a = total(log) + 1;
  d += d; // so does std::complex<Number> += Number
  return a * total(log);
}
void check() { std::printf("%d\n", run(std::chrono::duration<Ticks>(Ticks(3)))); }
} // namespace case19

// A set or map that is made of elements compares them: the user's <.
namespace case20 {
struct Key { int v; };
static bool operator<(const Key &a, const Key &b) { log[0]++; return a.v < b.v; }
int run(Key x, Key y) {
  int a = total(log) + 1;
  std::set<Key> keys{x, y}; // or of two iterators
  return a * total(log) + int(keys.size());
}
void check() { std::printf("%d\n", run({1}, {2})); }
} // namespace case20

// fill, generate, iota run the user's assignment from another type.
namespace case21 {
struct Cell {
  int v;
  Cell &operator=(int x) { log[0]++; v = x; return *this; }
};
int run() {
  std::array<Cell, 4> cells;
  int a = total(log) + 1;
  std::fill(cells.begin(), cells.end(), 3);
  return a * total(log) + cells[0].v;
}
void check() { std::printf("%d\n", run()); }
} // namespace case21

// logical_not<T>, a callable of the library, runs the user's operator.
namespace case22 {
struct Flag {
  bool on;
  bool operator!() const { log[0]++; return !on; }
};
int run(const std::vector<Flag> &flags) {
  int a = total(log) + 1;
  a += std::all_of(flags.begin(), flags.end(), std::logical_not<Flag>());
  return a * total(log);
}
void check() { std::printf("%d\n", run({{false}, {false}})); }
} // namespace case22

// string::compare converts what is no string: the user's operator string_view.
namespace case25 {
struct Name {
  operator std::string_view() const { log[0]++; return "ab"; }
};
int run(const std::string &s, Name n) {
  int a = total(log) + 1;
  a += s.compare(n);
  return a * total(log);
}
void check() { std::printf("%d\n", run("cab", Name())); }
} // namespace case25

// The comparator of a set may be a pointer to a function.
namespace case26 {
static bool before(int a, int b) { log[0]++; return a < b; }
int run() {
  std::set<int, bool (*)(int, int)> s(before);
  int a = total(log) + 1;
  s.insert(3);
  s.insert(4);
  return a * total(log);
}
void check() { std::printf("%d\n", run()); }
} // namespace case26

// Strings of the user's char_traits run its length, compare, eq.
namespace case28 {
struct Traits : std::char_traits<char> {
  static std::size_t length(const char *s) { log[0]++; return std::char_traits<char>::length(s); }
};
using Text = std::basic_string<char, Traits>;
int run(const Text &s) {
  int a = total(log) + 1;
  a += s.compare("abc"); // so does Text t("abc"), s + "x"
  return a * total(log);
}
void check() { std::printf("%d\n", run("ab")); }
} // namespace case28

int main() {
  case19::check();
  case20::check();
  case21::check();
  case22::check();
  case25::check();
  case26::check();
  case28::check();
}
