// Who can tell a constant from a temporary, or hears of it when the library
// converts. flags: -std=c++17
#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <sstream>
#include <string>
#include <vector>

namespace mutable_member {
struct S {
  int a;
  mutable int n = 0;
  int next() const { return ++n; }
};
S make(const std::vector<int> &v) {
  int s = 0;
  for (int x : v)
    for (int y : v)
      s = (s + x * y) & 255;
  return S{s};
}
void run() {
  std::vector<int> v{1, 2, 3};
  int a = make(v).next();
  int b = make(v).next();
  std::printf("%d %d\n", a, b);
}
} // namespace mutable_member

namespace casts_const_away {
struct S {
  int a;
  int n = 0;
};
int poke(const S &s) { return ++const_cast<S &>(s).n; }
S make(const std::vector<int> &v) {
  int s = 0;
  for (int x : v)
    for (int y : v)
      s = (s + x * y) & 255;
  return S{s};
}
void run() {
  std::vector<int> v{1, 2, 3};
  int a = poke(make(v));
  int b = poke(make(v));
  std::printf("%d %d\n", a, b);
}
} // namespace casts_const_away

namespace greedy_operator {
static int sum(const std::vector<int> &v) {
  int s = 0;
  for (int x : v)
    for (int y : v)
      s = (s + x * y) & 255;
  return s;
}
struct Log {
  Log &operator<<(long) {
    std::puts("long");
    return *this;
  }
};
template <class T> Log &operator<<(Log &l, T &) {
  std::puts("greedy");
  return l;
}
void run() {
  std::vector<int> v{1, 2, 3};
  Log l;
  l << sum(v);
  l << sum(v);
}
} // namespace greedy_operator

namespace inherited_call {
static int sum(const std::vector<int> &v) {
  int s = 0;
  for (int x : v)
    for (int y : v)
      s = (s + x * y) & 255;
  return s;
}
template <class... T> struct over : T... {
  using T::operator()...;
};
template <class... T> over(T...) -> over<T...>;
void run() {
  std::vector<int> v{1, 2, 3};
  over o{[](auto &) { std::puts("greedy"); }, [](long) { std::puts("long"); }};
  o(sum(v));
  o(sum(v));
}
} // namespace inherited_call

namespace comma {
static int sum(const std::vector<int> &v) {
  int s = 0;
  for (int x : v)
    for (int y : v)
      s = (s + x * y) & 255;
  return s;
}
decltype(auto) get(const std::vector<int> &v) {
  if (sum(v) > 100)
    std::puts("big");
  return (0, sum(v));
}
void run() {
  std::vector<int> v{1, 2, 3};
  auto &&r = get(v);
  std::printf("%d\n", r);
}
} // namespace comma

namespace inherited_constructor {
static int sum(const std::vector<int> &v) {
  int s = 0;
  for (int x : v)
    for (int y : v)
      s = (s + x * y) & 255;
  return s;
}
struct A {
  const char *k;
  template <class T> A(T &) : k("greedy") {}
  A(long) : k("long") {}
};
struct B : A {
  using A::A;
};
void run() {
  std::vector<int> v{1, 2, 3};
  B a(sum(v)), b(sum(v));
  std::puts(a.k);
  std::puts(b.k);
}
} // namespace inherited_constructor

namespace proxy_of_comparison {
int n = 0;
struct R {
  bool b;
  operator bool() const {
    ++n;
    return b;
  }
};
struct S {
  int a;
};
R operator==(const S &x, const S &y) { return R{x.a == y.a}; }
bool has(const std::vector<S> &v, int k) {
  return std::find(v.begin(), v.end(), S{k}) != v.end();
}
void run() {
  std::vector<S> v{{1}, {2}, {3}};
  int a = has(v, 2) ? 1 : 0, b = has(v, 2) ? 1 : 0;
  std::printf("%d %d %d\n", a, b, n);
}
} // namespace proxy_of_comparison

namespace converted_parameter {
int n = 0;
struct W {
  int a;
  W(int x) : a(x) { ++n; }
};
int has(const std::vector<int> &v, int k) {
  return std::count_if(v.begin(), v.end(), [k](W x) { return x.a == k; });
}
void run() {
  std::vector<int> v{1, 2, 3};
  int a = has(v, 2) ? 1 : 0, b = has(v, 2) ? 1 : 0;
  std::printf("%d %d %d\n", a, b, n);
}
} // namespace converted_parameter

namespace number_out_of_range {
static int parse(const std::string &t) {
  std::istringstream in(t);
  double d = 0;
  int n = 0;
  for (int i = 0; i < 3; ++i) {
    in >> d;
    n += d > 1;
  }
  return n;
}
void run() {
  std::string t = "1e999";
  int a = 0 + parse(t);
  errno = 0;
  int b = 0 + parse(t);
  std::printf("%d %d\n", errno, a == b);
}
} // namespace number_out_of_range
namespace plain {
static int sum(const std::vector<int> &v) {
  int s = 0;
  for (int x : v)
    for (int y : v)
      s = (s + x * y) & 255;
  return s;
}
void run() {
  std::vector<int> v{1, 2, 3};
  std::printf("%d\n", sum(v));
  std::printf("%d\n", sum(v) + 1);
}
} // namespace plain

int main() {
  mutable_member::run();
  casts_const_away::run();
  greedy_operator::run();
  inherited_call::run();
  comma::run();
  inherited_constructor::run();
  proxy_of_comparison::run();
  converted_parameter::run();
  number_out_of_range::run();
  plain::run();
}
