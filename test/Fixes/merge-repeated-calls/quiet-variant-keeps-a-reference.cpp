// What is made in a variant keeps a reference to the argument.
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
struct R {
  int &r;
  explicit R(int &x) : r(x) {}
  void set(int k) { r = k; }
};
int main() {
  int x = 1;
  std::variant<int, R> v;
  v.emplace<R>(x);
  long a = 0 + sumA(x);
  std::get<1>(v).set(100);
  std::printf("%ld %ld\n", a, sumA(x));
}
